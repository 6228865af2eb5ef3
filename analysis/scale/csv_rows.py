"""CSV of any size: its rows one at a time, with what is wrong in them named by row and line."""

import csv
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from analysis.cells import find_mark
from analysis.inputs import LARGEST_TEXT, InputError, refuse_binary
from analysis.text.encodings import name_wide_encoding

_HEAD = 1 << 16  # characters of CSV in which its header is looked for
_LARGEST_CELL = 10 * LARGEST_TEXT  # what is longer is no text but the rest of a file behind an open mark
UNSPLIT = "cells and header differ in number"
UNCLOSED = "look for a quotation mark that is not closed (inside a quoted cell it is written twice)"
_BEHIND = (
    "text stands behind a closing quotation mark; look for a quotation mark inside a cell "
    '(such a cell stands in marks as a whole, and each mark inside is written twice: """Storm"" hits")'
)


def check_text_file(file: Path) -> None:
    """Refuse a file that is no text, or in an encoding that no row of it could be read in."""
    with file.open("rb") as opened:
        start = opened.read(4096)
    refuse_binary(start, str(file))
    if wide := name_wide_encoding(start):
        raise InputError(f"{file}: not UTF-8 but {wide}; save it as UTF-8")


def find_file_mark(file: Path) -> str:
    """Return what the cells of a CSV file are split by."""
    with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as opened:
        return find_mark(opened.read(_HEAD))


def split_rows(file: Path) -> Iterator[tuple[int, list[str], bool]]:
    """Yield number and cells of the rows that hold any, and whether they go over several lines.

    Raises
    ------
    InputError
        For a file that is no text, and from a row on that cannot be told from those below it.
    """
    check_text_file(file)
    csv.field_size_limit(_LARGEST_CELL)
    mark = find_file_mark(file)
    with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
        yield from _split(csv.reader(lines, delimiter=mark, strict=True), file)


def _split(reader: Any, file: Path) -> Iterator[tuple[int, list[str], bool]]:
    """Yield the rows of a reader as `split_rows` does."""
    for number in count(1):
        first = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            if reader.line_num == first and "expected after" in str(error):
                raise InputError(f"{file}, row {number}, line {first}: {_BEHIND}") from None
            where = f"{file}, row {number} (from line {first} on)"
            raise InputError(f"{where}: cannot be told from those below it ({error}); {UNCLOSED}") from None
        if cells is None:
            return
        if cells:
            yield number, cells, reader.line_num > first
