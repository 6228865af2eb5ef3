"""Articles in bulk: Parquet, CSV or JSON lines become records, one at a time in memory."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from analysis.cells import GAPS, check_split
from analysis.corpus import hash_text
from analysis.inputs import LARGEST_TEXT, InputError, refuse_binary
from analysis.manifest import MANIFEST
from analysis.scale.settings import Columns
from analysis.text.encodings import name_encoding, name_wide_encoding

SUFFIXES = {".parquet": "parquet", ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}
# Bytes of a Parquet column read at a time. Without it, or with columns buffered ahead, the file as far as it
# was read stays in memory.
_BUFFER = 1 << 20
READ_ROWS = 256  # rows that Parquet decodes at a time: about 2 MB of news
_ESCAPED = re.compile("[\udc80-\udcff]")  # bytes that are not UTF-8, as reading leaves them
NO_ID = "no id"  # the flaw of a row whose identifier is empty
_HASH_ID = 16  # hexadecimal digits of the hash of outlet and text that stand in for an identifier


class Record(NamedTuple):
    """One row of the input as it came; ``flaw`` says why it could not be read, else it is empty."""

    row: int
    doc_id: str
    outlet: str = ""
    headline: str = ""
    format: str = ""
    published: str = ""
    group: str = ""
    text: str = ""
    flaw: str = ""


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
    """Yield the rows of one or several files in order, numbered from 1 through all of them.

    A row that cannot be read is yielded with its flaw; it never ends the reading.

    Parameters
    ----------
    path : str or Path
        A .parquet, .csv, .jsonl or .ndjson file, or a folder of files of one kind.
    columns : Columns, optional
        Names of the columns.

    Yields
    ------
    Record
        Without an identifier column its ``doc_id`` is the beginning of the SHA-256 of outlet and text: two
        outlets may print one text.

    Raises
    ------
    InputError
        If the file is missing, is not what its name says, or lacks a column that was named.
    """
    row = 0
    for file in find_files(path):
        for record in _READERS[SUFFIXES[file.suffix.lower()]](file, columns or Columns()):
            row += 1
            yield record._replace(row=row)


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


def _read_parquet(file: Path, named: Columns) -> Iterator[Record]:
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
                yield _record(values, columns)


def _check_types(schema: Any, cells: Sequence[str | None], file: Path) -> None:
    """Refuse columns of lists, objects or bytes."""
    import pyarrow.types as kinds

    for name in filter(None, cells):
        kind = schema.field(name).type
        if kinds.is_nested(kind) or any(ask(kind) for ask in (kinds.is_binary, kinds.is_large_binary)):
            raise InputError(f"{file}: column {name!r} holds {kind}, not text; save it as text")


def _check_text_file(file: Path) -> None:
    """Refuse a file that is no text, or in an encoding that no row of it could be read in."""
    with file.open("rb") as opened:
        start = opened.read(4096)
    refuse_binary(start, str(file))
    if wide := name_wide_encoding(start):
        raise InputError(f"{file}: not UTF-8 but {wide}; save it as UTF-8")


def _read_csv(file: Path, named: Columns) -> Iterator[Record]:
    """Read a CSV file row by row."""
    _check_text_file(file)
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
        reader = csv.DictReader(lines, restkey="")
        header = list(reader.fieldnames or [])
        if not header:
            raise InputError(f"{file}: is empty; it needs a first row with the names of the columns")
        check_split(header, f"{file}, row 1", ",")
        columns = named.present(header, file)
        cells = _cells(columns)
        while True:
            try:
                values = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield Record(0, "", flaw=f"row cannot be read: {error}")
                continue
            record = _record([values.get(name) if name else None for name in cells], columns)
            if "" in values or None in values.values():
                record = record._replace(flaw="row cannot be read: cells and header differ in number")
            yield record


def _read_jsonl(file: Path, named: Columns) -> Iterator[Record]:
    """Read JSON lines: one object per line; the columns are those of the first good one."""
    columns: Columns | None = None
    _check_text_file(file)
    with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="\n") as lines:
        for line in lines:
            if not line.strip():
                continue
            try:
                values = json.loads(line)
            except (ValueError, RecursionError):
                values = None
            if not isinstance(values, dict):
                yield Record(0, "", flaw="row cannot be read: no JSON object")
                continue
            columns = columns or named.present(values, file)
            if not isinstance(values.get(columns.text), str | None):
                yield Record(0, "", flaw="text is no text but a list, an object or a number")
                continue
            yield _record([values.get(name) if name else None for name in _cells(columns)], columns)


_READERS = {"parquet": _read_parquet, "csv": _read_csv, "jsonl": _read_jsonl}
