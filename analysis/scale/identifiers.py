"""Which column tells the articles apart: doc_id, else a column id without gaps and repeats, else a hash."""

import csv
import json
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

import numpy as np

from analysis.inputs import InputError
from analysis.scale.articles import NO_ID, SUFFIXES, Place, Record, find_files, read_records
from analysis.scale.csv_rows import find_file_mark
from analysis.scale.settings import Columns

Digest = tuple[bool, bytes]
STAND_IN = "id"  # the usual name elsewhere
Rows = tuple[int, frozenset[Place]]


def find_duplicates(read: Callable[[], Iterable[Record]]) -> tuple[int, frozenset[Place]]:
    """Count the rows and name those to leave out because another row has their identifier.

    Of rows with one identifier the one stays whose content has the smallest hash, one with a text before
    one without: a rule that does not look at the order. Rows without an identifier, or that cannot be read,
    are left alone. Memory: eight bytes per row, and the rows that share an identifier.

    ``read``: returns the records from the first on; it is called twice where identifiers repeat. Returned:
    number of rows; file and number of those to leave out.

    >>> rows = [Record(1, "a", text="x"), Record(2, "b", text="y"), Record(3, "a", text="x")]
    >>> find_duplicates(lambda: rows)
    (3, frozenset({('', 3)}))
    """
    keys = array("Q")
    rows = 0
    for record in read():
        rows += 1
        if not record.flaw:
            keys.append(_key(record.doc_id))
    values, counts = np.unique(np.frombuffer(keys, dtype=np.uint64), return_counts=True)
    repeated = {int(value) for value in values[counts > 1]}
    return rows, _leave_out(read(), repeated) if repeated else frozenset()


def _leave_out(records: Iterable[Record], repeated: set[int]) -> frozenset[Place]:
    """Return the rows whose identifier another row has that stays."""
    stays: dict[str, tuple[Digest, Place]] = {}
    out: set[Place] = set()
    for record in records:
        if record.flaw or _key(record.doc_id) not in repeated:
            continue
        mine = (_digest(record), record.place)
        other = stays.setdefault(record.doc_id, mine)
        if other is not mine:
            stays[record.doc_id] = min(other, mine)
            out.add(max(other, mine)[1])
    return frozenset(out)


def _key(doc_id: str) -> int:
    """Return 64 bits of an identifier's hash."""
    return int.from_bytes(blake2b(doc_id.encode("utf8", "surrogatepass"), digest_size=8).digest(), "little")


def _digest(record: Record) -> Digest:
    """Return what ranks rows of one identifier."""
    content = "\0".join(record.content).encode("utf8", "surrogatepass")
    return not record.text.strip(), blake2b(content, digest_size=16).digest()


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
