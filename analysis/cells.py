"""Tables from outside: CSV, JSON, JSON lines and Parquet become rows of cells, each with its number.

Rows of CSV are counted as spreadsheets count them: the header is row 1, an empty line is a row, a cell of
many lines makes no more rows. JSON lines are counted by line, records of JSON and Parquet from 1.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from analysis.inputs import LARGEST_TABLE, LARGEST_TEXT, InputError, read_file, read_utf8

MOST_COLUMNS = 1000  # a table of articles has about ten; a million of them is a mistake or an attack
MOST_ROWS = 100_000  # more articles than one story has: measure FILE --out DIR
MARKS = ",;\t"  # what cells of CSV are split by: in many countries Excel writes semicolons
GAPS = ("nan", "NaN", "NaT", "<NA>")  # what programs write for an empty cell
Row = Mapping[str, Any]
Rows = list[tuple[int, Row]]
SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".parquet")
# The likeliest first; blanks, hyphens and capitals make no difference.
USUAL = {
    "text": "text body content article article_text maintext main_text full_text fulltext body_text "
    "article_body articlebody",
    "outlet": "outlet outlet_name news_outlet media_outlet newspaper newspaper_name publication "
    "publication_title publication_name pubtitle source_name news_source source publisher medium media "
    "media_name paper site site_name sitename website domain",
    "headline": "headline title article_title",
    "published": "published date published_at published_on published_date publish_date date_published "
    "pubdate pub_date publication_date",
    "url": "url link canonical_url article_url",
    "doc_id": "doc_id id",
}
_BETWEEN = re.compile(r"[\s_-]+")


def read_table_file(path: Path) -> tuple[list[str], Rows]:
    """Read a table that is not larger than memory allows, by the ending of its name.

    ``path``: a .csv, .tsv, .json, .jsonl, .ndjson or .parquet file. Returned: names of the columns; rows with
    their numbers (see above). Raises `InputError` if it is not what its name says: the message has file, row
    and mend.
    """
    kind = path.suffix.lower()
    if kind == ".parquet":
        return _read_parquet(path)
    text = read_utf8(path, largest=LARGEST_TABLE)
    if kind in (".csv", ".tsv"):
        return read_csv(text, str(path))
    rows = list(_read_lines(text, path) if kind != ".json" else _read_json(text, path))
    return list(dict.fromkeys(name for _, row in rows for name in row)), rows


def find_mark(text: str) -> str:
    r"""Return what the cells of CSV are split by: the mark that makes most columns of its header.

    >>> find_mark("doc_id;outlet;path\na;B, C;d"), find_mark("text\nOne; two")
    (';', ',')
    """
    start = text.lstrip("\r\n")
    return max(MARKS, key=lambda mark: _count_cells(start, mark))


def _count_cells(text: str, mark: str) -> int:
    """Return how many cells the first row of CSV has when it is split by a mark."""
    try:
        return len(next(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True), []))
    except csv.Error:
        return 0


def read_number(cell: str) -> float:
    """Return a number that is written with a decimal point or comma.

    Raises
    ------
    ValueError
        For a cell that is no number.

    Examples
    --------
    >>> read_number("2.5"), read_number("2,5")
    (2.5, 2.5)
    """
    return float(cell.replace(",", ".") if cell.count(",") == 1 and "." not in cell else cell)


def read_csv(text: str, name: str) -> tuple[list[str], Rows]:
    """Read CSV, split by commas, semicolons or tabs, in which every row has as many cells as the header.

    ``text``: the file's text. ``name``: what to call it in messages. Raises `InputError` for a row with more
    or fewer cells, a column twice, a quotation mark that is not closed.
    """
    csv.field_size_limit(LARGEST_TABLE)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=find_mark(text), strict=True)
    rows: Rows = []
    header: list[str] = []
    try:
        for number, cells in count_rows(reader):
            where = f"{name}, row {number}"
            if not header:
                header = [cell.strip() for cell in cells]
                _check_header(header, where)
            else:
                _check_cells(cells, header, where, reader.line_num)
                rows.append((number, dict(zip(header, cells, strict=True))))
    except csv.Error as error:
        mend = "look for a quotation mark that is not closed"
        raise InputError(f"{name}: cannot be read as csv (line {reader.line_num}: {error}); {mend}") from None
    _check_header(header, f"{name}, row 1")
    return header, rows


def read_csv_file(path: Path, *, largest: int = LARGEST_TEXT) -> tuple[list[str], Rows]:
    """Read a CSV file as `read_csv` reads its text."""
    return read_csv(read_utf8(path, largest=largest), str(path))


def count_rows(reader: Iterable[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a CSV reader that hold cells, each with its number as spreadsheets count."""
    return ((number, cells) for number, cells in enumerate(reader, 1) if cells)


def _check_cells(cells: list[str], header: list[str], where: str, line: int) -> None:
    """Refuse a row that has more or fewer cells than the header."""
    if len(cells) != len(header):
        mend = "put quotation marks around a cell that holds the mark between cells or a line break"
        which = "more" if len(cells) > len(header) else "fewer"
        ends = "" if where.endswith(f" {line}") else f" (it ends in line {line})"
        raise InputError(f"{where}{ends}: {which} cells than columns; {mend}")


def _check_header(header: list[str], where: str) -> None:
    """Refuse a header that cannot name columns."""
    if not any(header):
        raise InputError(f"{where}: no columns; write their names into the first row")
    if len(header) > MOST_COLUMNS:
        raise InputError(f"{where}: {len(header)} columns; at most {MOST_COLUMNS}, drop those not needed")
    twice = next((name for name in header if name and header.count(name) > 1), "")
    if twice:
        raise InputError(f"{where}: column {twice[:80]!r} twice; rename one of them")


def _read_lines(text: str, path: Path) -> Iterator[tuple[int, Row]]:
    """Yield the objects of JSON lines."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            row = _parse(line, f"{path}: cannot be read as {path.suffix[1:]} (row {number}:")
            if not isinstance(row, dict):
                raise InputError(f"{path}, row {number}: no JSON object; write one article per line: {{…}}")
            yield number, row


def _read_json(text: str, path: Path) -> Iterator[tuple[int, Row]]:
    """Yield the objects of a JSON list, or the one that there is."""
    found = _parse(text, f"{path}: cannot be read as json (the text:")
    for number, row in enumerate(found if isinstance(found, list) else [found], 1):
        if not isinstance(row, dict):
            raise InputError(f"{path}, record {number}: no JSON object; write a list of articles: [{{…}}, …]")
        yield number, row


def _parse(text: str, begins: str) -> Any:
    """Parse JSON; whatever is wrong with it is one line."""
    try:
        return json.loads(text, parse_constant=lambda name: None)  # NaN is an empty cell
    except RecursionError:
        raise InputError(f"{begins} nested too deeply); save it anew, one flat object per article") from None
    except ValueError as error:
        what = str(error).split(" (char")[0].splitlines()[0][:100]
        raise InputError(f"{begins} {what}); save it anew") from None


def _read_parquet(path: Path) -> tuple[list[str], Rows]:
    """Read a Parquet file, unless what it unpacks to is too large."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    read_file(path, largest=LARGEST_TABLE)
    try:
        with pq.ParquetFile(path) as file:
            about = file.metadata
            unpacked = sum(about.row_group(i).total_byte_size for i in range(about.num_row_groups))
            if about.num_rows > MOST_ROWS or unpacked > LARGEST_TABLE:
                raise InputError(f"{path}: {about.num_rows} rows, too many; use: measure {path} --out DIR")
            header = list(file.schema_arrow.names)
            if header:
                _check_header(header, str(path))
            return header, list(enumerate(file.read().to_pylist(), 1))
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        what = (str(error).splitlines() or [""])[0][:100]
        raise InputError(f"{path}: cannot be read as parquet ({what}); save it anew") from None


def cell_text(value: object, where: str) -> str:
    r"""Return a cell as text; refuse what is none.

    ``value``: text, a number, a date, or None for an empty cell. ``where``: file, row and column, for the
    message. Raises `InputError` for lists, objects and bytes, and for half of a surrogate pair.

    >>> cell_text("goat", "f"), cell_text(None, "f"), cell_text(7, "f"), cell_text("NaN", "f")
    ('goat', '', '7', '')
    """
    if value is None or value != value or value in GAPS:  # NaN
        return ""
    if isinstance(value, (bytes, list, tuple, dict)):
        kind = "bytes" if isinstance(value, bytes) else "a list or object"
        raise InputError(f"{where} holds {kind}, not text; save it as text")
    try:
        text = str(value)
        text.encode("utf8")
    except UnicodeEncodeError:
        raise InputError(f"{where} holds half of a surrogate pair (\\ud800 …); save it as UTF-8") from None
    except ValueError:
        raise InputError(f"{where} holds a number of thousands of digits; save it as text") from None
    return text


def find_usual(header: Iterable[str], what: str) -> str | None:
    """Return the column that most likely holds something, None where no name is a usual one.

    ``header``: names of the columns. ``what``: one of `USUAL`.

    >>> find_usual(["ID", "Newspaper", "Full Text"], "outlet"), find_usual(["ID"], "url")
    ('Newspaper', None)
    """
    by_key: dict[str, str] = {}
    for name in header:
        by_key.setdefault(_BETWEEN.sub("_", name.strip().lower()), name)
    return next((by_key[name] for name in USUAL[what].split() if name in by_key), None)
