"""What is said of filled coding sheets: how much is coded, and the figures with what they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from analysis.report.coding.filled import Codes
from analysis.report.coding.sheets import SHEETS

# What each figure rests on: units that two coders judged; the instrument's yes; the coders' yes.
_RESTS_ON = {"alpha": "units_n", "precision": "found_n", "recall": "coded_n"}
_WIDE = len("-0.23 (-0.79–-0.64)") + 1  # a blank before the longest figure there is


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
