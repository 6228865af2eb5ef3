"""Sheets of corrections: CSV files beside sources.csv, each row about one place in one article."""

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from analysis.by_hand import ADDED
from analysis.cells import Row, find_mark, read_csv, read_csv_file
from analysis.inputs import InputError, find_unprintable, read_utf8, undo_defused

LONGEST_START = 9  # digits of a place in a text
WORDS = "words"  # column: the first words of the place that a row is about
Texts = Mapping[str, str | None]
SHOWN = 40  # characters of a cell in a message
_WORD = re.compile(r"\w+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?:,|$))")  # as the report page prints a place
_NO_DECIMALS = re.compile(r"[.,]0+$")  # what spreadsheets write behind a whole number


class Line(NamedTuple):
    """One row of a sheet: where it stands, for messages; article, place in its text, and the other cells.

    ``end`` is behind the words of its column words, ``start`` without any.
    """

    where: str
    doc_id: str
    start: int
    cells: tuple[str, ...]
    end: int

    def end_of_added(self, what: str) -> int:
        """Return where something that the row adds ends; 0 where it adds nothing."""
        if what == ADDED and self.end == self.start:
            mend = "write those that it consists of into a column words"
            raise InputError(f"{self.where}: {ADDED} without its words; {mend}")
        return self.end if what == ADDED else 0


def read_sheet(
    sheet: Path, columns: Sequence[str], texts: Texts, source: str, *, optional: Sequence[str] = ()
) -> Iterator[Line]:
    """Yield the rows of a sheet; none without the file, and none for a row without any of the cells.

    ``sheet``: the file. ``columns``: columns that it must have beside doc_id and start. With the column words
    a row holds only where the text has these words at start; others are not read. ``optional``: columns whose
    cells stand behind those, empty without them. ``texts``: the study's articles; None where a text is not at
    hand, which is not checked then. ``source``: the table that start is copied from, for the message. Raises
    `InputError` for a missing column, an unknown article, a start that is no number, a character that cannot
    be printed: the message names file, row and mend.
    """
    if not sheet.is_file():
        return
    needed = ("doc_id", "start", *columns)
    header, rows = read_csv_file(sheet)
    lacking = [name for name in needed if name not in header]
    if lacking:
        raise InputError(f"{sheet}, row 1: no column {', '.join(lacking)}; add it to the header")
    for number, row in rows:
        cells = {name: clean_cell(row, name) for name in (*needed, *optional)}
        if any(cells.values()):
            line = _read_line(cells, f"{sheet}, row {number}", texts, source)
            yield line._replace(end=_find_end(line, clean_cell(row, WORDS), texts[line.doc_id], source))


def clean_cell(row: Row, name: str) -> str:
    """Return a cell of a row as it was written, empty where there is none."""
    return undo_defused(str(row.get(name) or "").strip())


def _read_line(cells: dict[str, str], where: str, doc_ids: Collection[str], source: str) -> Line:
    """Return one row; refuse an article that is none and a start that is no number."""
    for name, cell in cells.items():
        if odd := find_unprintable(cell):
            raise InputError(f"{where}: {name} holds the character {odd}, which cannot be printed; remove it")
    doc_id, start, *others = cells.values()
    if doc_id not in doc_ids:
        mend = "write its doc_id as in sources.csv, or drop the row"
        raise InputError(f"{where}: no article {doc_id[:SHOWN]!r}; {mend}")
    start = _NO_DECIMALS.sub("", _THOUSANDS.sub("", start))
    if not (start.isascii() and start.isdecimal() and len(start) <= LONGEST_START):
        raise InputError(f"{where}: start {start[:SHOWN]!r} is no number; copy it from {source}")
    return Line(where, doc_id, int(start), tuple(others), int(start))


def _find_end(line: Line, words: str, text: str | None, source: str) -> int:
    """Return where the words of a row end; refuse one made for other words than those the text has there."""
    said = _WORD.findall(words)
    here = words if text is None else text[line.start :]
    found = list(islice(_WORD.finditer(here), len(said)))
    if [word[0].casefold() for word in found] != [word.casefold() for word in said]:
        begins, mend = " ".join(here[:SHOWN].split()), f"copy start from {source} anew, or drop the row"
        told = f"at {line.start} begins {begins!r}, not {words[:SHOWN]!r}"
        raise InputError(f"{line.where}: {told}: the text was changed; {mend}")
    if here[: len(words)].casefold() == words.casefold():  # with its last marks, such as %
        return line.start + len(words)
    return line.start + found[-1].end() if found else line.start


def find_unbound(sheet: Path) -> list[int]:
    """Return the rows of a sheet that do not say for which words they were made; none without the file."""
    if not sheet.is_file():
        return []
    _, rows = read_csv_file(sheet)
    return [
        number
        for number, row in rows
        if str(row.get("doc_id") or "").strip() and not _WORD.search(str(row.get(WORDS) or ""))
    ]


def take_out(sheet: Path, doc_ids: Collection[str]) -> tuple[str, list[str]]:
    """Return a sheet's text without the rows about some articles, and those rows; the file stays.

    The rows are written as they stand in the sheet, the header before them; no line without such a row.
    """
    text = read_utf8(sheet)
    header, rows = read_csv(text, str(sheet))
    sides: dict[bool, list[list[str]]] = {True: [], False: []}
    for _, row in rows:
        is_gone = clean_cell(row, "doc_id") in doc_ids
        sides[is_gone].append(list(map(str, row.values())))
    kept, gone = (_write_rows([header, *sides[side]], find_mark(text)) for side in (False, True))
    return "".join(kept), gone if sides[True] else []


def _write_rows(rows: Iterable[Sequence[str]], mark: str) -> list[str]:
    """Return rows as lines of CSV."""
    lines = []
    for row in rows:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n", delimiter=mark).writerow(row)
        lines.append(line.getvalue())
    return lines


def refuse_other(cell: str, what: str, known: Sequence[str], where: str) -> None:
    """Refuse a cell that is none of those known."""
    if cell not in known:
        raise InputError(f"{where}: no {what} {cell[:SHOWN]!r}; use one of {', '.join(known)}")
