"""Random draws of every measure of a unit: how often an order of units holds."""

import numpy as np

from analysis.comparison.measured import PER, Measured, units_of
from analysis.comparison.samples import Sample
from analysis.stats.clustered import Units, find_dispersion
from analysis.stats.curves import ALPHAS, DRAWS, Array, Curve, rng_for

HALF = 0.5  # of a cluster: what Jeffreys' prior adds to a count


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


_NONE: Array = np.zeros((DRAWS, 0))


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
