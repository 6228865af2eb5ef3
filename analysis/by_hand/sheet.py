"""Sheets of corrections: CSV files beside sources.csv, each row about one place in one article."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from analysis.cells import find_mark, read_csv
from analysis.inputs import InputError, decode_text, find_unprintable, read_file, undo_defused

LONGEST_START = 9  # digits of a place in a text
SHOWN = 40  # characters of a cell in a message


class Line(NamedTuple):
    """One row of a sheet: where it stands, for messages; article, place in its text, and the other cells."""

    where: str
    doc_id: str
    start: int
    cells: tuple[str, ...]


def read_sheet(sheet: Path, columns: Sequence[str], doc_ids: Collection[str], source: str) -> Iterator[Line]:
    """Yield the rows of a sheet; none without the file, and none for a row without any of the cells.

    Parameters
    ----------
    sheet : Path
        The file.
    columns : sequence of str
        Columns that it must have beside doc_id and start; others are not read.
    doc_ids : collection of str
        The study's articles.
    source : str
        The table that start is copied from, for the message.

    Raises
    ------
    InputError
        For a missing column, an unknown article, a start that is no number, a character that cannot be
        printed: the message names file, row and mend.
    """
    if not sheet.is_file():
        return
    names = ("doc_id", "start", *columns)
    header, rows = read_csv(decode_text(read_file(sheet), str(sheet)), str(sheet))
    lacking = [name for name in names if name not in header]
    if lacking:
        raise InputError(f"{sheet}, row 1: no column {', '.join(lacking)}; add it to the header")
    for number, row in rows:
        cells = {name: undo_defused(str(row.get(name) or "").strip()) for name in names}
        if any(cells.values()):
            yield _read_line(cells, f"{sheet}, row {number}", doc_ids, source)


def _read_line(cells: dict[str, str], where: str, doc_ids: Collection[str], source: str) -> Line:
    """Return one row; refuse an article that is none and a start that is no number."""
    for name, cell in cells.items():
        if odd := find_unprintable(cell):
            raise InputError(f"{where}: {name} holds the character {odd}, which cannot be printed; remove it")
    doc_id, start, *others = cells.values()
    if doc_id not in doc_ids:
        mend = "write its doc_id as in sources.csv, or drop the row"
        raise InputError(f"{where}: no article {doc_id[:SHOWN]!r}; {mend}")
    if not (start.isascii() and start.isdecimal() and len(start) <= LONGEST_START):
        raise InputError(f"{where}: start {start[:SHOWN]!r} is no number; copy it from {source}")
    return Line(where, doc_id, int(start), tuple(others))


def take_out(sheet: Path, doc_ids: Collection[str]) -> tuple[str, list[str]]:
    """Return a sheet's text without the rows about some articles, and those rows; the file stays."""
    text = decode_text(read_file(sheet), str(sheet))
    header, rows = read_csv(text, str(sheet))
    kept, taken = io.StringIO(), []
    writer = csv.writer(kept, lineterminator="\n", delimiter=find_mark(text))
    writer.writerow(header)
    for _, row in rows:
        if str(row.get("doc_id") or "").strip() in doc_ids:
            taken.append(",".join(map(str, row.values())))
        else:
            writer.writerow(row.values())
    return kept.getvalue(), taken


def refuse_other(cell: str, what: str, known: Sequence[str], where: str) -> None:
    """Refuse a cell that is none of those known."""
    if cell not in known:
        raise InputError(f"{where}: no {what} {cell[:SHOWN]!r}; use one of {', '.join(known)}")
