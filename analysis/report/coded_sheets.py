"""Filled coding sheets, read and checked cell by cell."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from analysis.corpus import InputError
from analysis.report.coding import SHEETS, Item, read_items

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
    try:
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except (ValueError, pd.errors.ParserError) as error:
        raise InputError(f"{path}: cannot be read ({error}); save it as CSV in UTF-8") from None
    keys = SHEETS[path.stem]
    lacking = [name for name in keys if name not in frame]
    if lacking:
        raise InputError(f"{path}: no column {', '.join(lacking)}; take the header of the blank sheet")
    items = [item for item in read_items() if item.sheet == path.stem and item.name in frame]
    codes: Codes = {}
    for number, row in enumerate(frame.to_dict("records"), 2):
        answers = {item.name: _answer(item, str(row[item.name]), f"{path}, row {number}") for item in items}
        codes[tuple(str(row[key]) for key in keys)] = {k: v for k, v in answers.items() if v}
    return codes


def _answer(item: Item, written: str, where: str) -> str:
    """Return an answer as the codebook writes it, or refuse it."""
    answer = written.strip().lower() if item.answers else written.strip()
    answer = answer.replace("−", "-").removesuffix(".0").removeprefix("+")
    if item.answers and answer and answer not in item.answers:
        raise InputError(
            f"{where}: {item.name} {written!r}; the answers are {', '.join(item.answers)}, or empty"
        )
    return answer
