"""Estimates become comparisons: every pair of units, every measure, one family of tests."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.comparison.draws import draw_curves, draw_measures
from analysis.comparison.estimates import Estimated, cut_ends
from analysis.stats.curves import Array
from analysis.stats.differences import find_differences, pairs_of
from analysis.stats.logodds import adjust_q
from analysis.tables.declared import TABLES
from analysis.tables.schema import build_frame

# Not tested: another measure times a constant would be the same test twice, and the range of a panel of
# judges is no interval of the article's.
UNTESTED = ("loaded_corrected_per_1000", "clickbait_strength")
Draws = list[dict[tuple[str, str], Array]]


def build_comparisons(estimated: list[Estimated], draws: Draws) -> pd.DataFrame:
    """Return the comparisons table: every pair of units and every measure.

    ``estimated``: the units of one level. ``draws``: draws of each unit's measures (`draw_units`). Returned:
    first unit minus second, with a 95% interval, p, Benjamini–Hochberg q over all rows, the smallest
    difference that the design could have shown, and the share of draws in which the order holds.

    References
    ----------
    Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300.
    """
    rows = list(_rows(estimated, draws))
    q = adjust_q(np.array([row[7] for row in rows], dtype=np.float64))
    return build_frame(TABLES["comparisons"], [(*row[:8], q[i], *row[8:]) for i, row in enumerate(rows)])


def draw_units(estimated: list[Estimated], seed: int) -> Draws:
    """Return draws of every measure of every unit."""
    return [
        draw_curves(one.sample, one.measures, one.curves, seed)
        if one.sample.by_article
        else draw_measures(one.sample, one.measures, seed)
        for one in estimated
    ]


def _rows(estimated: list[Estimated], draws: Draws) -> Iterator[tuple]:
    """Yield the rows without q, measure by measure."""
    names = [one.sample.unit for one in estimated]
    several = [one.sample.by_article for one in estimated]
    firsts, seconds = pairs_of(len(names))
    for k, one in enumerate(estimated[0].measures if estimated else []):
        if one.measure in UNTESTED:
            continue
        found = find_differences([unit.curves[k] for unit in estimated])
        key = (one.measure, one.scope)
        for i, (a, b) in enumerate(zip(firsts, seconds, strict=True)):
            numbers = [float(column[i]) for column in found]
            order = _order_share(numbers[0], draws[a][key], draws[b][key])
            numbers[1:3] = cut_ends(one.measure, *numbers[:3], apart=True)
            method = _method(estimated[a].curves[k].method, numbers, (several[a], several[b]))
            yield (*key, names[a], names[b], *numbers, order, method)


def _order_share(difference: float, first: Array, second: Array) -> float:
    """Return the share of draws in which the order of two values holds; ties count half, undefined is NaN."""
    apart = first - second
    apart = apart[np.isfinite(apart)]
    if not np.isfinite(difference) or not len(apart):
        return float("nan")
    above = float((apart > 0).mean() + (apart == 0).mean() / 2)
    return above if difference > 0 else 1 - above if difference < 0 else 0.5


def _method(method: str, numbers: list[float], several: tuple[bool, bool]) -> str:
    """Name how the interval was made, and over what if not sentences; without one, nothing is claimed."""
    if np.isnan(numbers[0]):
        return "undefined"
    what = {(True, True): ", between articles", (False, False): ""}.get(several, ", one article and several")
    return f"MOVER, {method.split(',')[0]}{what}" if np.isfinite(numbers[1]) else "no interval"
