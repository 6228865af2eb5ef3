"""Filled coding sheets: read and checked cell by cell, and what is said of them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd

from analysis.cells import read_csv
from analysis.inputs import LARGEST_TABLE, InputError, decode_text, read_file, undo_defused
from analysis.report.coding.sheets import SHEETS, Item, read_items

Unit = tuple[str, ...]
Codes = dict[Unit, dict[str, str]]  # unit → column → answer
# What each figure rests on: units that two coders judged; the instrument's yes; the coders' yes.
_RESTS_ON = {"alpha": "units_n", "precision": "found_n", "recall": "coded_n"}
_WIDE = len("-0.23 (-0.79–-0.64)") + 1  # a blank before the longest figure there is


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


def tell_coded(
    coders: Mapping[str, Mapping[str, Codes]], blank: Mapping[str, Sequence[Mapping[str, str]]]
) -> Iterator[str]:
    """Yield how much of each sheet every coder has coded, and which sheets lack rows or have others.

    ``coders``: coder → sheet → unit → answers, as read back. ``blank``: the blank sheets of the study as it
    is now. Yielded: one line per coder, and a warning per sheet whose rows are not those of the blank one.
    """
    units = {
        sheet: {tuple(row[key] for key in SHEETS[sheet]) for row in rows} for sheet, rows in blank.items()
    }
    for coder, sheets in coders.items():
        coded = {sheet: sum(map(bool, codes.values())) for sheet, codes in sheets.items()}
        told = [f"{sheet} {coded.get(sheet, 0)} of {len(known)}" for sheet, known in units.items()]
        yield f"{coder} coded {', '.join(told)}"
        for sheet, codes in sheets.items():
            known, path = units[sheet], f"{coder}/{sheet}.csv"
            if lacking := len(known - codes.keys()):
                yield f"warning: {path} lacks {lacking} of {len(known)} rows: is it cut off?"
            if strange := len(codes.keys() - known):
                yield f"warning: {path} has {strange} rows of no {sheet[:-1]} of the study as it is"


def tell_agreement(frame: pd.DataFrame) -> list[str]:
    """Return one line per row, for the terminal; the n before a figure is what it rests on."""
    heads = "".join(f"{'n':>7}{name:>{_WIDE}}" for name in _RESTS_ON)
    lines = [f"{'item':<22}{'answer':<12}{heads}"]
    for row in frame.to_dict("records"):
        cells = "".join(f"{row[n]:>7.0f}{_ends(row, name):>{_WIDE}}" for name, n in _RESTS_ON.items())
        lines.append(f"{row['item']:<22}{row['answer']:<12}{cells}")
    ties = frame.drop_duplicates("item").query("ties_n > 0")
    if len(ties):
        told = ", ".join(f"{row.item} {row.ties_n:.0f}" for row in ties.itertuples())
        lines.append(f"left out of precision and recall, as coders are divided: {told}")
    return lines


def _ends(row: Mapping[str, object], name: str) -> str:
    """Tell a value with its interval."""
    value, low, high = (float(str(row[key])) for key in (name, f"{name}_low", f"{name}_high"))
    if value != value:
        return "undefined"
    return f"{value:.2f}" + (f" ({low:.2f}–{high:.2f})" if low == low else "")
