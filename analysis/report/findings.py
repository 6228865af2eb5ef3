"""What a title may say: a difference only where intervals are apart, else that there is none to be shown."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

NAMED = 4  # outlets that a title names; more are counted


def find_apart(rows: pd.DataFrame) -> list[tuple[str, str]]:
    """Return the pairs (higher, lower) of units whose intervals do not overlap.

    Parameters
    ----------
    rows : DataFrame
        One row per unit with ``unit``, ``value``, ``low``, ``high``.

    Examples
    --------
    >>> rows = pd.DataFrame({"unit": ["a", "b"], "value": [9, 2], "low": [7, 1], "high": [11, 3]})
    >>> find_apart(rows)
    [('a', 'b')]
    """
    defined = rows.dropna(subset=["value", "low", "high"]).sort_values("value", ascending=False)
    pairs = [(a, b) for i, a in enumerate(defined.itertuples()) for b in list(defined.itertuples())[i + 1 :]]
    return [(a.unit, b.unit) for a, b in pairs if a.low > b.high]


def write_title(rows: pd.DataFrame, more: str, what: str) -> str:
    """Return a title that claims no more than the intervals allow.

    Parameters
    ----------
    rows : DataFrame
        As for `find_apart`.
    more, what : str
        "more loaded" and "Loaded language": "X more loaded than Y", "Loaded language: outlets not …".
    """
    pairs = find_apart(rows)
    if rows["value"].notna().sum() < 2:
        return f"{what}: fewer than two outlets have a value"
    if not pairs:
        return f"{what}: outlets not distinguishable"
    tops = list(dict.fromkeys(top for top, _ in pairs))
    lows = [low for top, low in pairs if top == tops[0]]
    rest = "; no other pair distinguishable" if len(pairs) == len(lows) else ""
    named = join_names(lows) if len(lows) <= NAMED else f"{len(lows)} others"
    return f"{tops[0]} {more} than {named}{rest}"


def join_names(names: Sequence[str]) -> str:
    """Join names as a sentence would.

    Examples
    --------
    >>> join_names(["A", "B", "C"])
    'A, B and C'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
