"""Quantities in signs, as a cell of the facts matrix shows them: "5", "5–6", "≥5", "~55 yards"."""

import numpy as np

from analysis.comparison.facts.story import Row
from analysis.measures.quantities.clock import CLOCK, DAY
from analysis.measures.quantities.numbers import APPROXIMATE_SHARE, SIGNS
from analysis.measures.quantities.ranks import RANK
from analysis.measures.wording.numerals import VAGUE_WORDS

_SINGULAR = {"feet": "foot", "inches": "inch"}
_NO_PLURALS = frozenset({"celsius"})


def value_text(row: Row) -> str:
    """Return a quantity in signs: "5", "5–6", "≥5", ">40", "~55 yards", "6:30 a.m. or p.m."."""
    low, high, qualifier, unit = row.low, row.high, row.qualifier, row.unit
    if qualifier in VAGUE_WORDS and low <= VAGUE_WORDS[qualifier][0]:
        of = "of " if unit and qualifier.endswith("s") and qualifier != "several" else ""
        return f"{qualifier} {of}{unit}".strip()
    if unit == CLOCK.name:
        about = qualifier == "about"
        ends = [(low + high) / 2] if about else [low, high]
        hours = SIGNS["about"] * about + "–".join(dict.fromkeys(map(_clock, ends)))
        known = not row.part or low > DAY / 2 or not {0.0, DAY}.isdisjoint((low, high))  # midnight
        return hours if known else f"{hours} a.m. or p.m."
    if unit == RANK.name:
        return f"no. {low:g}"
    sign = SIGNS.get(qualifier, "")
    if qualifier == "about":
        low, high = low / (1 - APPROXIMATE_SHARE), high / (1 + APPROXIMATE_SHARE)
    elif qualifier == "nearly":
        low = high
    elif qualifier in ("at most", "less than"):
        low = high
    is_open = np.isinf(high) or qualifier in VAGUE_WORDS
    if not sign and is_open:
        sign = "≥"
    shown = (
        _digits(low)
        if is_open or abs(low - high) < 1e-9 * max(1.0, high)
        else f"{_digits(low)}–{_digits(high)}"
    )
    return f"{sign}{shown} {_one(unit) if shown == '1' else unit}".strip()


def _clock(hours: float) -> str:
    """Return hours of the day as on a clock."""
    return f"{int(hours + 1e-6)}:{round(hours % 1 * 60) % 60:02d}"


def _one(unit: str) -> str:
    """Return the singular of a unit: "day", "dollar per month"."""
    first, *rest = unit.split(" ")
    first = _SINGULAR.get(first, first.removesuffix("s") if first not in _NO_PLURALS else first)
    return " ".join([first, *rest])


def _digits(value: float) -> str:
    """Return a number with thousands separated and no needless decimals."""
    return f"{value:,.{3 if abs(value) >= 1 else 6}f}".rstrip("0").rstrip(".")
