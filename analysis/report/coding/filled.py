"""Filled coding sheets, read and checked cell by cell."""

from __future__ import annotations

from pathlib import Path

from analysis.cells import read_csv
from analysis.inputs import LARGEST_TABLE, InputError, decode_text, read_file, undo_defused
from analysis.report.coding.sheets import SHEETS, Item, read_items

Unit = tuple[str, ...]
Codes = dict[Unit, dict[str, str]]  # unit → column → answer


def read_coders(folder: Path) -> dict[str, dict[str, Codes]]:
    """Return coder → sheet → unit → answers, of every folder that holds a sheet."""
    found: dict[str, dict[str, Codes]] = {}
    for path in sorted(folder.glob("*/*.csv")):
        if path.stem in SHEETS:
            found.setdefault(path.parent.name, {})[path.stem] = _read_sheet(path)
    if not found:
        raise InputError(f"{folder}: no coding sheets; write blank ones with: coding-sheet {folder.name}")
    return found


def _read_sheet(path: Path) -> Codes:
    """Read and check one filled sheet."""
    text = decode_text(read_file(path, largest=LARGEST_TABLE), str(path))
    header, rows = read_csv(text, str(path))
    keys = SHEETS[path.stem]
    lacking = [name for name in keys if name not in header]
    if lacking:
        raise InputError(f"{path}, row 1: no column {', '.join(lacking)}; take the header of the blank sheet")
    items = [item for item in read_items() if item.sheet == path.stem and item.name in header]
    codes: Codes = {}
    lines: dict[Unit, int] = {}
    for number, row in rows:
        unit = tuple(undo_defused(row[key].strip()) for key in keys)
        if unit in lines:
            raise InputError(
                f"{path}, row {number}: {' '.join(unit)} is also in row {lines[unit]}; drop one of them"
            )
        lines[unit] = number
        answers = {item.name: _answer(item, row[item.name], f"{path}, row {number}") for item in items}
        codes[unit] = {name: answer for name, answer in answers.items() if answer}
    return codes


def _answer(item: Item, written: str, where: str) -> str:
    """Return an answer as the codebook writes it, or refuse it."""
    answer = written.strip().lower() if item.answers else written.strip()
    answer = answer.replace("−", "-").removesuffix(".0").removesuffix(",0").removeprefix("+")
    if item.answers and answer and answer not in item.answers:
        raise InputError(
            f"{where}: {item.name} {written!r}; the answers are {', '.join(item.answers)}, or empty"
        )
    return answer
