"""The manifest of a study: sources.csv read row by row; whatever is wrong is named with its row."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from analysis.cells import GAPS, count_rows, find_mark
from analysis.inputs import (
    InputError,
    find_unprintable,
    read_utf8,
    resolve_path,
    undo_defused,
)

MANIFEST = "sources.csv"
REQUIRED = ("doc_id", "outlet", "path")
OPTIONAL = ("format", "headline", "published", "url", "sha256")
PUBLISHED_YEARS = range(1500, 2200)  # others stand for an empty cell in other systems: 0001-01-01, 9999-12-31
LONGEST_ID = 200  # characters of a doc_id: it is printed in tables and messages
LONGEST_CELL = 131_072  # characters, the csv module's own limit, which readers of texts raise for the process
_FLAT = ("outlet", "headline")  # cells in which line breaks are spaces


def read_rows(manifest: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of sources.csv with their numbers, checked one by one.

    ``manifest``: the file. Yielded: row, as spreadsheets count (the header is row 1), and cells: every column
    of `REQUIRED` and `OPTIONAL`, empty where it is not given. Raises `InputError` for whatever cannot be
    used: the message names file, row and mend.
    """
    text = read_manifest(manifest)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=find_mark(text), strict=True)
    rows = count_rows(reader)
    try:
        _, header = next(rows, (1, []))
        _check_header(header, f"{manifest}, row 1")
        seen: dict[str, dict[str, int]] = {"doc_id": {}, "path": {}}
        for number, cells in rows:
            row = _read_row(dict(zip(header, cells, strict=False)))
            _check_row(row, f"{manifest}, row {number}", spare=len(cells) > len(header))
            _check_names(row, f"{manifest}, row {number}", seen)
            seen["doc_id"][row["doc_id"].casefold()] = seen["path"][row["path"]] = number
            yield number, row
    except csv.Error as error:
        mend = "look for a quotation mark that is not closed, or text in the wrong column"
        raise InputError(f"{manifest}, line {reader.line_num}: no sound CSV ({error}); {mend}") from None
    if not seen["doc_id"]:
        raise InputError(f"{manifest}: no rows; add one row per article")


def _read_row(cells: dict[str, str]) -> dict[str, str]:
    """Return the cells that are read, as they are meant."""
    return {name: _clean(name, cells.get(name, "")) for name in REQUIRED + OPTIONAL}


def read_manifest(manifest: Path) -> str:
    """Return the text of a study's sources.csv, which must lie in the study's folder itself."""
    if not manifest.is_file():
        raise InputError(f"{manifest}: no such file; a study needs a {MANIFEST} ({', '.join(REQUIRED)})")
    if not resolve_path(manifest).is_relative_to(resolve_path(manifest.parent)):
        raise InputError(f"{manifest}: is a link out of the study's folder; put the file itself there")
    return read_utf8(manifest)


def _clean(name: str, cell: str) -> str:
    """Return a cell as it is meant; empty where a program wrote that it is."""
    if cell.strip() in GAPS:
        return ""
    return undo_defused(" ".join(cell.split()) if name in _FLAT else cell.strip())


def _check_header(header: list[str], where: str) -> None:
    """Refuse a header without the needed columns, or with one of them twice."""
    lacking = [name for name in REQUIRED if name not in header]
    if lacking:
        raise InputError(f"{where}: no column {', '.join(lacking)}; add it to the header")
    twice = [name for name in REQUIRED + OPTIONAL if header.count(name) > 1]
    if twice:
        raise InputError(f"{where}: column {twice[0]} twice; keep one of them")


def _check_row(row: dict[str, str], where: str, *, spare: bool) -> None:
    """Refuse a row with cells that cannot be used."""
    if spare:
        mend = "put quotation marks around a cell that holds the mark between cells"
        raise InputError(f"{where}: more cells than columns; {mend}")
    for name, cell in row.items():
        if name in REQUIRED and not cell:
            raise InputError(f"{where}: {name} is empty; fill it in")
        if odd := find_unprintable(cell):
            raise InputError(f"{where}: {name} holds the character {odd}, which cannot be printed; remove it")
    try:
        printed = date.fromisoformat(row["published"] or "2000-01-01").year in PUBLISHED_YEARS
    except ValueError:
        printed = False
    if not printed:
        shown = row["published"][:40]
        raise InputError(f"{where}: published {shown!r} is no date; write it as 2017-11-22")


def _check_names(row: dict[str, str], where: str, seen: dict[str, dict[str, int]]) -> None:
    """Refuse an identifier or path that another row has, or that cannot be one."""
    if len(row["doc_id"]) > LONGEST_ID:
        raise InputError(f"{where}: doc_id has {len(row['doc_id'])} characters; at most {LONGEST_ID}")
    other = seen["doc_id"].get(row["doc_id"].casefold())
    if other:
        mend = "give each article its own; capitals alone do not tell two apart"
        raise InputError(f"{where}: doc_id {row['doc_id']!r} is also in row {other}; {mend}")
    if row["path"] in seen["path"]:
        line = seen["path"][row["path"]]
        raise InputError(f"{where}: path {row['path']} is also in row {line}; name each text once")
    if row["path"] == MANIFEST:
        raise InputError(f"{where}: path is {MANIFEST} itself; name the article's text")
