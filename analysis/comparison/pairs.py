"""Estimates become comparisons: every pair of units, every measure, one family of tests."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.comparison.estimates import Estimated, cut_ends
from analysis.comparison.measured import PER, Measured, units_of
from analysis.comparison.samples import Sample
from analysis.stats.clustered import Units, find_dispersion
from analysis.stats.curves import ALPHAS, DRAWS, Array, Curve, rng_for
from analysis.stats.differences import find_differences, pairs_of
from analysis.stats.logodds import adjust_q
from analysis.tables.declared import TABLES
from analysis.tables.schema import build_frame

HALF = 0.5  # of a cluster: what Jeffreys' prior adds to a count
_NONE: Array = np.zeros((DRAWS, 0))
# Not tested: another measure times a constant would be the same test twice, and the range of a panel of
# judges is no interval of the article's.
UNTESTED = ("loaded_corrected_per_1000", "clickbait_strength")
Draws = list[dict[tuple[str, str], Array]]


def draw_measures(sample: Sample, measures: list[Measured], seed: int) -> dict[tuple[str, str], Array]:
    """Return draws of every measure of an article: sentences drawn with replacement.

    One set of draws serves all measures of a unit. A rate gets the noise of half a cluster of hits in
    every draw (gamma, its mean taken off), so that a zero count is not taken for a rate of zero.

    ``sample``: the unit, of one article. ``measures``: its measures. ``seed``: seed of every random draw;
    each unit has a stream of its own. Returned: in the unit of the measure; NaN where a draw holds nothing to
    measure.
    """
    rng = rng_for(seed, "draws", sample.level, sample.unit)
    counts: dict[int, Array] = {}
    found = {}
    for one in measures:
        units = units_of(sample, one)
        n = len(units.over)
        if n not in counts:
            counts[n] = rng.multinomial(n, np.full(n, 1 / n), size=DRAWS).astype(np.float64) if n else _NONE
        found[one.measure, one.scope] = _draw(one, units, counts[n], rng)
    return found


def draw_curves(
    sample: Sample, measures: list[Measured], curves: list[Curve], seed: int
) -> dict[tuple[str, str], Array]:
    """Return draws of every measure of several articles: ends of their intervals at levels drawn evenly.

    Few articles drawn with replacement would differ less than articles do. Each measure is drawn by itself.
    """
    rng = rng_for(seed, "draws", sample.level, sample.unit)
    pairs = zip(measures, curves, strict=True)
    return {(one.measure, one.scope): draw_ends(curve, rng.random(DRAWS)) for one, curve in pairs}


def draw_ends(curve: Curve, chances: Array) -> Array:
    """Return the values below which the estimate lies with these chances, 0 to 1.

    >>> from analysis.stats.curves import t_curve
    >>> draw_ends(t_curve(1.0, 1.0, 1e9, ""), np.array([0.025, 0.5, 0.975])).round(2).tolist()
    [-0.96, 1.0, 2.96]
    """
    logs = np.log(2 * np.clip(np.minimum(chances, 1 - chances), ALPHAS[-1] / 2, None))
    low, high = (np.interp(-logs, -np.log(ALPHAS[1:]), ends[1:]) for ends in (curve.lows, curve.highs))
    return np.where(chances < 0.5, low, high)


def _draw(one: Measured, units: Units, counts: Array, rng: np.random.Generator) -> Array:
    """Return the draws of one measure from how often each unit was drawn."""
    over, under = counts @ units.over, counts @ units.under
    with np.errstate(invalid="ignore", divide="ignore"):
        if one.kind == "rate":
            cluster = one.size * find_dispersion(units, size=one.size)[0]
            noise = cluster * (rng.gamma(HALF, size=DRAWS) - HALF)
            return PER * (over + noise) / np.where(under > 0, under, np.nan)
        ratio = over / under
        if one.kind == "spread":
            squares = counts @ (units.over**2 / np.maximum(units.under, 1)) / under
            return np.sqrt(np.maximum(squares - ratio**2, 0.0))
    return ratio if one.fixed is None else _draw_gap(one, units, ratio, rng)


def _draw_gap(one: Measured, units: Units, ratio: Array, rng: np.random.Generator) -> Array:
    """Return draws of headline less body: the headline strays from the mean as one sentence does."""
    used = units.under > 0
    strays = units.over[used] / units.under[used] - units.ratio if used.any() else np.zeros(1)
    return (one.fixed or 0.0) + rng.choice(strays, size=DRAWS) - ratio


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
