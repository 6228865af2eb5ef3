"""Articles in bulk: Parquet, CSV or JSON lines become records, one at a time in memory."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import count, islice
from pathlib import Path
from typing import Any, NamedTuple

from analysis.cells import GAPS
from analysis.inputs import LARGEST_TEXT, InputError
from analysis.manifest import MANIFEST
from analysis.scale.csv_rows import UNCLOSED, UNSPLIT, check_text_file, split_rows
from analysis.scale.settings import Columns
from analysis.shelf import hash_text
from analysis.text.encodings import name_encoding

SUFFIXES = {".parquet": "parquet", ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}
# Bytes of a Parquet column read at a time. Without it, or with columns buffered ahead, the file as far as it
# was read stays in memory.
_BUFFER = 1 << 20
READ_ROWS = 256  # rows that Parquet decodes at a time: about 2 MB of news
_ESCAPED = re.compile("[\udc80-\udcff]")  # bytes that are not UTF-8, as reading leaves them
NO_ID = "no id"  # the flaw of a row whose identifier is empty
_HASH_ID = 16  # hexadecimal digits of the hash of outlet and text that stand in for an identifier


Place = tuple[str, int]


class Record(NamedTuple):
    """One row of the input as it came: its number in ``file``, as `analysis.cells` counts rows.

    ``flaw`` says why it could not be read, else it is empty.
    """

    row: int
    doc_id: str
    outlet: str = ""
    headline: str = ""
    format: str = ""
    published: str = ""
    group: str = ""
    text: str = ""
    flaw: str = ""
    file: str = ""

    @property
    def place(self) -> Place:
        """File and row: no other record has them."""
        return self.file, self.row

    @property
    def content(self) -> tuple[str, ...]:
        """The cells, from the identifier to the text."""
        return self[1:-2]


def find_files(path: str | Path) -> list[Path]:
    """Return the files of articles at a path: itself, or those of one kind in a folder, by name.

    Raises
    ------
    InputError
        If there is none, or a folder holds several kinds.
    """
    place = Path(path)
    if place.is_file() and place.suffix.lower() in SUFFIXES:
        return [place]
    found = sorted(f for f in place.glob("*") if f.suffix.lower() in SUFFIXES and f.is_file())
    if not found:
        raise InputError(
            f"{place}: no articles there; give a .parquet, .csv or .jsonl file, or a folder of them"
        )
    if len({SUFFIXES[f.suffix.lower()] for f in found}) > 1:
        raise InputError(f"{place}: files of several kinds; name one of them")
    return found


def is_articles(path: str | Path) -> bool:
    """Tell a file or folder of many articles from a study (which has a sources.csv)."""
    place = Path(path)
    if place.is_dir():
        return not (place / MANIFEST).exists() and any(f.suffix.lower() in SUFFIXES for f in place.glob("*"))
    return place.is_file() and place.name != MANIFEST and place.suffix.lower() in SUFFIXES


def read_records(path: str | Path, columns: Columns | None = None) -> Iterator[Record]:
    """Yield the rows of one or several files in order, each with its file and its number there.

    A row that cannot be read is yielded with its flaw. Where rows cannot be told apart, the file is refused.

    ``path``: a .parquet, .csv, .jsonl or .ndjson file, or a folder of files of one kind. ``columns``: names
    of the columns. Yielded: without an identifier column its ``doc_id`` is the beginning of the SHA-256 of
    outlet and text: two outlets may print one text. Raises `InputError` if the file is missing, is not what
    its name says, or lacks a column that was named; if a quotation mark of CSV is not closed, so that one row
    would swallow others.
    """
    for file in find_files(path):
        for row, record in _READERS[SUFFIXES[file.suffix.lower()]](file, columns or Columns()):
            yield record._replace(row=row, file=file.name)


def read_batches(records: Iterable[Record], size: int) -> Iterator[list[Record]]:
    """Cut records into batches of a size; the last may be shorter."""
    rest = iter(records)
    while batch := list(islice(rest, size)):
        yield batch


def _record(values: Sequence[object], columns: Columns) -> Record:
    """Make a record of cells in the order text, doc_id, outlet, headline, format, published, group."""
    text, doc_id, *others = ["" if value is None or str(value) in GAPS else str(value) for value in values]
    outlet, headline, form, published, group = (cell.strip() for cell in others)
    flaw = ""
    if len(text) > LARGEST_TEXT:
        flaw = f"longer than {LARGEST_TEXT // 1_000_000} million characters"
    elif "\0" in text:
        flaw = "holds a NUL character"
    elif not text.isascii() and (found := _ESCAPED.search(text)):
        flaw = f"not UTF-8 but {name_encoding(text.encode('utf8', 'surrogateescape'), found.start())}"
    if columns.doc_id is None:
        doc_id = hash_text(f"{outlet}\0{text}" if outlet else text)[:_HASH_ID]
    elif not doc_id.strip():
        flaw = flaw or NO_ID
    return Record(0, doc_id.strip(), outlet, headline, form, published, group, text, flaw)


def _cells(columns: Columns) -> list[str | None]:
    """Return the column names in the order of a record's cells."""
    return [getattr(columns, field.name) for field in fields(Columns)]


def _read_parquet(file: Path, named: Columns) -> Iterator[tuple[int, Record]]:
    """Read a Parquet file piece by piece."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.ParquetFile(file, pre_buffer=False, buffer_size=_BUFFER)
    except (pa.ArrowException, OSError) as error:
        what = str(error).splitlines()[0][:100]
        raise InputError(f"{file}: no Parquet file ({what}); save it anew, or name it by its kind") from None
    with table:
        columns = named.present(table.schema_arrow.names, file)
        cells = _cells(columns)
        _check_types(table.schema_arrow, cells, file)
        pieces = table.iter_batches(READ_ROWS, columns=[name for name in cells if name])
        numbers = count(1)
        while True:
            try:
                piece = next(pieces, None)
                if piece is None:
                    return
                lists = [piece[name].to_pylist() if name else [None] * len(piece) for name in cells]
            except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
                what = (str(error).splitlines() or [""])[0][:100]
                raise InputError(f"{file}: damaged ({what}); get the file anew") from None
            for values in zip(*lists, strict=True):
                yield next(numbers), _record(values, columns)


def _check_types(schema: Any, cells: Sequence[str | None], file: Path) -> None:
    """Refuse columns of lists, objects or bytes."""
    import pyarrow.types as kinds

    for name in filter(None, cells):
        kind = schema.field(name).type
        if kinds.is_nested(kind) or any(ask(kind) for ask in (kinds.is_binary, kinds.is_large_binary)):
            raise InputError(f"{file}: column {name!r} holds {kind}, not text; save it as text")


def _read_csv(file: Path, named: Columns) -> Iterator[tuple[int, Record]]:
    """Read a CSV file row by row."""
    rows = split_rows(file)
    _, header, _ = next(rows, (1, [], False))
    if not header:
        raise InputError(f"{file}: is empty; it needs a first row with the names of the columns")
    columns = named.present(header, file)
    places = [header.index(name) if name else None for name in _cells(columns)]
    for number, cells, is_long in rows:
        fits = len(cells) == len(header)
        if is_long and not fits:
            raise InputError(f"{file}, row {number}: {UNSPLIT}; {UNCLOSED}")
        known = [cells[at] if at is not None and at < len(cells) else None for at in places]
        record = _record(known, columns)
        yield number, record if fits else record._replace(flaw=f"row cannot be read: {UNSPLIT}")


def _read_jsonl(file: Path, named: Columns) -> Iterator[tuple[int, Record]]:
    """Read JSON lines: one object per line; the columns are those of the first good one."""
    columns: Columns | None = None
    check_text_file(file)
    with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                values = json.loads(line)
            except (ValueError, RecursionError):
                values = None
            if not isinstance(values, dict):
                yield number, Record(0, "", flaw="row cannot be read: no JSON object")
                continue
            columns = columns or named.present(values, file)
            if not isinstance(values.get(columns.text), str | None):
                yield number, Record(0, "", flaw="text is no text but a list, an object or a number")
                continue
            yield number, _record([values.get(name) if name else None for name in _cells(columns)], columns)


_READERS = {"parquet": _read_parquet, "csv": _read_csv, "jsonl": _read_jsonl}
