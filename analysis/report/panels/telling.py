"""Values told in words, for captions and alt texts."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from analysis.report.labels import write_minus

ALT_MOST = 300  # characters of an alt text: what a screen reader says in twenty seconds
COUNTED = 8  # outlets up to which a caption tells the words of each


def tell_counts(counts: Iterable[tuple[str, float]]) -> str:
    """Tell how many words or sentences stand behind each outlet; of many outlets the least and the most.

    >>> tell_counts([("A", 90), ("B", 120)])
    'A 90, B 120'
    """
    told = list(counts)
    if not told:
        return "none"
    if len(told) <= COUNTED:
        return ", ".join(f"{outlet} {n:.0f}" for outlet, n in told)
    numbers = [n for _, n in told]
    return f"{min(numbers):.0f} to {max(numbers):.0f} in each of {len(told)} outlets"


def tell_alt(lead: str, items: Iterable[str]) -> str:
    """Return an alt text: what the figure is, then as many items as fit, then where the rest is.

    >>> tell_alt("Bars", ["A 1", "B 2"])
    'Bars: A 1; B 2.'
    """
    told = list(items)
    kept = list(told)
    text = f"{lead}: {'; '.join(kept)}." if kept else f"{lead}."
    while len(kept) > 1 and len(text) > ALT_MOST:
        kept.pop()
        text = f"{lead}: {'; '.join(kept)}; {len(told) - len(kept)} more in its table."
    return text if len(text) <= ALT_MOST else text[: ALT_MOST - 1].rstrip() + "…"


def tell_lists(
    outlets: Iterable[str], pairs: Iterable[tuple[str, str]], *, most: int | None = None, none: str = "none"
) -> list[str]:
    """Tell the first items of each outlet, from pairs of outlet and item.

    >>> tell_lists(["A", "B"], [("A", "tram"), ("A", "goat"), ("A", "ferry")], most=2)
    ['A: tram, goat', 'B: none']
    """
    items: dict[str, list[str]] = {outlet: [] for outlet in outlets}
    for outlet, item in pairs:
        items[outlet].append(item)
    return [f"{outlet}: {', '.join(found[:most]) or none}" for outlet, found in items.items()]


def tell_span(rows: pd.DataFrame, *, decimals: int = 1) -> str:
    """Tell the lowest and the highest value with their outlets, in words; "all" only where several are one.

    >>> tell_span(pd.DataFrame({"unit": ["A", "B", "C"], "value": [3.0, 9.5, 4.0]}))
    'A 3.0 to B 9.5'
    """
    known = rows.dropna(subset=["value"])
    if not len(known):
        return "undefined"
    low, high = known.loc[known["value"].idxmin()], known.loc[known["value"].idxmax()]
    ends = [f"{end['unit']} {_number(end['value'], decimals)}" for end in (low, high)]
    if low["value"] < high["value"]:
        return " to ".join(ends)
    return ends[0] if len(known) == 1 else f"all {_number(low['value'], decimals)}"


def tell_values(rows: pd.DataFrame, *, decimals: int = 1) -> list[str]:
    """Tell each outlet's value and interval in words."""
    return [_value(row, decimals) for row in rows.itertuples()]


def _value(row: object, decimals: int) -> str:
    """Tell one value with its interval."""
    unit, value, low, high = (getattr(row, name) for name in ("unit", "value", "low", "high"))
    if not np.isfinite(value):
        return f"{unit} undefined"
    ends = f" ({_number(low, decimals)} to {_number(high, decimals)})" if np.isfinite(low) else ""
    return f"{unit} {_number(value, decimals)}{ends}"


def _number(value: float, decimals: int) -> str:
    """Write a number with so many decimals."""
    return write_minus(f"{value:.{decimals}f}")
