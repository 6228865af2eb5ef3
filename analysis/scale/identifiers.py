"""Which column tells the articles apart: doc_id, else a column id without gaps and repeats, else a hash."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from analysis.inputs import InputError
from analysis.scale.articles import NO_ID, SUFFIXES, Place, Record, find_files, read_records
from analysis.scale.csv_rows import find_file_mark
from analysis.scale.duplicates import find_duplicates
from analysis.scale.settings import Columns

STAND_IN = "id"  # the usual name elsewhere
Rows = tuple[int, frozenset[Place]]


def choose_ids(path: str | Path, columns: Columns) -> tuple[Columns, Rows, str]:
    """Find the column of the identifiers, count the rows, name those whose identifier another row has.

    ``path``: articles, as `read_records` takes them. ``columns``: names of the columns as given. Returned:
    columns to read with; rows and those to leave out (`find_duplicates`); a line to say, empty where doc_id
    or the column named is there.
    """
    headers = [read_header(file) for file in find_files(path)]
    if columns.doc_id != Columns.doc_id or any(Columns.doc_id in header for header in headers):
        return columns, find_duplicates(lambda: read_records(path, columns)), ""
    told = "no column doc_id: a hash of outlet and text stands for it (another one: --id-column)"
    if headers and all(header.count(STAND_IN) == 1 for header in headers):
        guessed = replace(columns, doc_id=STAND_IN)
        gaps: list[int] = []
        rows, twice = find_duplicates(lambda: _note_gaps(read_records(path, guessed), gaps))
        if not twice and not gaps:
            return guessed, (rows, twice), f"no column doc_id: {STAND_IN} stands for it"
        told = f"column {STAND_IN} has gaps or repeats: a hash of outlet and text stands for doc_id"
    return columns, find_duplicates(lambda: read_records(path, columns)), told


def _note_gaps(records: Iterator[Record], gaps: list[int]) -> Iterator[Record]:
    """Pass records on, noting the rows without identifier."""
    for record in records:
        if record.flaw == NO_ID:
            gaps.append(record.row)
        yield record


def read_header(file: Path) -> list[str]:
    """Return the names of a file's columns; none where it cannot be read, which reading the rows will name.

    ``file``: a .parquet, .csv, .jsonl or .ndjson file.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    kind = SUFFIXES[file.suffix.lower()]
    try:
        if kind == "parquet":
            return list(pq.read_schema(file).names)
        with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
            if kind == "csv":
                return next(filter(None, csv.reader(lines, delimiter=find_file_mark(file))), [])
            return list(next((row for line in lines if isinstance(row := json.loads(line), dict)), {}))
    except (pa.ArrowException, OSError, ValueError, RecursionError, csv.Error):
        return []


def list_outlets(path: str | Path, columns: Columns) -> set[str]:
    """Return the outlets that the articles name."""
    return {record.outlet for record in read_records(path, columns)}


def tell_columns(path: str | Path, columns: Columns) -> list[str]:
    """Say which columns are taken for others by their usual names; nothing where all have ours."""
    told: dict[str, None] = {}
    for file in find_files(path):
        try:
            found = columns.present(read_header(file), file)
        except InputError:
            continue  # reading the rows names what is wrong
        pairs = (
            (what, name) for what, name in vars(found).items() if name not in (None, vars(columns)[what])
        )
        if guessed := [f"{name} for {what}" for what, name in pairs]:
            told[f"column {', '.join(guessed)}"] = None
    return list(told)
