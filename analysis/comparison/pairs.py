"""Estimates become comparisons: every pair of units, every measure, tests in two families."""

import numpy as np
import pandas as pd

from analysis.comparison.estimates import ANY, RANGES, Estimated, cut_ends
from analysis.stats.curves import Array
from analysis.stats.differences import Differences, find_detectable, find_differences, pairs_of
from analysis.stats.logodds import adjust_q
from analysis.tables.declared import TABLES
from analysis.tables.schema import build_frame

# Not tested: the range of a panel of judges is no interval of the article's.
UNTESTED = ("clickbait_strength",)
# The measures that the comparison is about; all others are parts or variants of them.
PRIMARY = {
    ("loaded_per_1000", "own"): "loaded words in own voice",
    ("compound_mean", "own"): "mean sentiment",
    ("quoted_words_share", "all"): "the share of quoted words",
}


def build_comparisons(estimated: list[Estimated]) -> pd.DataFrame:
    """Return the comparisons table: every pair of units and every measure.

    ``estimated``: the units of one level. Returned: first unit minus second, with a 95% interval, p, the
    Benjamini–Hochberg q over all rows, that of the primary measures over the rows of these, and the smallest
    difference that could have been shown: the q that decides (``q_primary`` of a primary measure, else ``q``)
    falls below .05 in four of five studies, if it is the only difference in its family. That is NaN where no
    difference that the measure can have would be shown.

    References
    ----------
    Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300.
    """
    measures = estimated[0].measures if estimated else []
    tested = [k for k, one in enumerate(measures) if one.measure not in UNTESTED]
    found = [find_differences([unit.curves[k] for unit in estimated]) for k in tested]
    is_primary = [(measures[k].measure, measures[k].scope) in PRIMARY for k in tested]
    p = np.array([one.p for one in found]).reshape(len(tested), -1)
    q, among = adjust_q(p), np.full(p.shape, np.nan)
    among[is_primary] = adjust_q(p[is_primary])
    rows: list[tuple] = []
    for k, one, primary, *tests in zip(tested, found, is_primary, q, among, strict=True):
        tests_n = int(np.isfinite(p[is_primary] if primary else p).sum())
        reach = find_detectable([unit.curves[k] for unit in estimated], max(tests_n, 1))
        least, most = RANGES.get(measures[k].measure, ANY)
        reach = np.where(reach <= most - least, reach, np.nan)
        rows += _rows(estimated, k, one, [*tests, reach])
    return build_frame(TABLES["comparisons"], rows)


def _rows(estimated: list[Estimated], k: int, found: Differences, more: list[Array]) -> list[tuple]:
    """Return the rows of one measure; ``more``: q, q_primary and the detectable difference of each pair."""
    one, rows = estimated[0].measures[k], []
    for i, (a, b) in enumerate(zip(*pairs_of(len(estimated)), strict=True)):
        first, second = estimated[a], estimated[b]
        numbers = [float(column[i]) for column in (*found, *more)]
        numbers[1:3] = cut_ends(one.measure, *numbers[:3], apart=True)
        method = _method(first.curves[k].method, numbers, (first.sample.by_article, second.sample.by_article))
        rows.append((one.measure, one.scope, first.sample.unit, second.sample.unit, *numbers, method))
    return rows


def _method(method: str, numbers: list[float], several: tuple[bool, bool]) -> str:
    """Name how the interval was made, and over what if not sentences; without one, nothing is claimed."""
    if np.isnan(numbers[0]):
        return "undefined"
    what = {(True, True): ", between articles", (False, False): ""}.get(several, ", one article and several")
    return f"MOVER, {method.split(',')[0]}{what}" if np.isfinite(numbers[1]) else "no interval"
