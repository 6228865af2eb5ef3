"""The whole comparison under other defensible choices (a multiverse): who leads, and which choice matters."""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from analysis.comparison.choices import DEPENDS, OPTIONS, Passages, list_choices
from analysis.stats.curves import Array
from analysis.tables.declared import TABLES
from analysis.tables.schema import build_frame

Frames = dict[str, pd.DataFrame]


def build_robustness(tables: Mapping[str, pd.DataFrame], by: str = "outlet") -> Frames:
    """Return every measure of every unit under every combination of choices, and what follows from it.

    ``tables``: per-article tables of `analysis.measure`. ``by``: column of the documents table that names the
    unit to compare. Returned: robustness: value and order of each unit under each combination, the first of
    which is that of the estimates. robustness_units: how often each unit leads. robustness_choices: how far
    the order moves if one choice alone is made otherwise. Orders count from the highest value; equal values
    share the better place; undefined values have none.

    References
    ----------
    Steegen, Tuerlinckx, Gelman and Vanpaemel (2016), Perspectives on Psychological Science 11, 702–712;
    Simonsohn, Simmons and Nelson (2020), Nature Human Behaviour 4, 1208–1214.
    """
    passages = Passages(tables, by)
    rows: list[tuple] = []
    units: list[tuple] = []
    moves: list[tuple] = []
    for measure in DEPENDS:
        choices = list(list_choices(measure))
        values = np.array([passages.value(measure, choice) for choice in choices])
        orders = find_orders(values)
        rows += _rows(measure, choices, passages.units, values)
        units += _units(measure, passages.units, values, orders)
        moves += _moves(measure, choices, orders)
    found = {"robustness": rows, "robustness_units": units, "robustness_choices": moves}
    return {name: build_frame(TABLES[name], rows) for name, rows in found.items()}


def find_orders(values: Array) -> Array:
    """Return the place of each column within its row, 1 for the highest; ties share it, NaN has none.

    >>> find_orders(np.array([[3.0, 5.0, 5.0, np.nan]])).tolist()
    [[3.0, 1.0, 1.0, nan]]
    """
    with np.errstate(invalid="ignore"):
        above = (values[:, None, :] > values[:, :, None]).sum(axis=2)
    return np.where(np.isfinite(values), above + 1.0, np.nan)


def _rows(measure: str, choices: list[dict[str, str]], units: list[str], values: Array) -> Iterator[tuple]:
    """Yield the rows of the table of combinations."""
    orders = find_orders(values)
    for i, choice in enumerate(choices):
        made = [choice.get(name, "") for name in OPTIONS]
        for j, unit in enumerate(units):
            leads = bool(orders[i, j] == 1)
            yield measure, i, *made, unit, float(values[i, j]), float(orders[i, j]), leads


def _units(measure: str, units: list[str], values: Array, orders: Array) -> Iterator[tuple]:
    """Yield how often each unit leads, and its places."""
    for j, unit in enumerate(units):
        places = orders[np.isfinite(orders[:, j]), j]
        leads, n = int((places == 1).sum()), len(places)
        ends = [float(f(places)) if n else np.nan for f in (np.min, np.median, np.max)]
        share = leads / n if n else np.nan
        yield measure, unit, float(values[0, j]), float(orders[0, j]), n, leads, share, *ends


def _moves(measure: str, choices: list[dict[str, str]], orders: Array) -> list[tuple]:
    """Return how far the order moves if one choice is made otherwise, all others being the same."""
    place = {tuple(choice.items()): i for i, choice in enumerate(choices)}
    found = []
    for name in DEPENDS[measure]:
        for option in OPTIONS[name][1:]:
            pairs = [
                (place[tuple((choice | {name: OPTIONS[name][0]}).items())], i)
                for i, choice in enumerate(choices)
                if choice[name] == option
            ]
            found.append((measure, name, option, len(pairs), *_compare(orders, pairs)))
    moved = np.nan_to_num([row[4] for row in found])
    ranks = np.argsort(np.argsort(-moved, kind="stable"), kind="stable") + 1
    return [(*row, int(rank)) for row, rank in zip(found, ranks, strict=True)]


def _compare(orders: Array, pairs: list[tuple[int, int]]) -> tuple[float, float, float]:
    """Return mean places moved, share of leaders that change, share of pairs of units that turn round.

    NaN where no unit is defined both ways (no two units, for the pairs).
    """
    before, after = (orders[[pair[side] for pair in pairs]] for side in (0, 1))
    both = np.isfinite(before) & np.isfinite(after)
    moved = np.abs(before - after)[both]
    leaders = ((before == 1) != (after == 1)).any(axis=1)[both.any(axis=1)]
    i, j = np.triu_indices(orders.shape[1], k=1)
    signs = np.sign(before[:, i] - before[:, j]) * np.sign(after[:, i] - after[:, j])
    return _mean(moved), _mean(leaders), _mean(signs[np.isfinite(signs)] < 0)


def _mean(values: np.ndarray) -> float:
    """Return the mean; NaN of nothing."""
    return float(values.mean()) if values.size else float("nan")
