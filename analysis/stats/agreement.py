"""Agreement between coders: Krippendorff's alpha for any number of coders, with missing values."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.stats.curves import LEVEL, Interval, rng_for

Level = Literal["nominal", "ordinal", "interval", "ratio"]
Array = NDArray[np.float64]
_Z = 1.959964  # normal quantile of a 95% interval
DRAWS = 1000  # of the weights of units, for the interval of alpha
PRIOR = 1.5  # units: of two values half a unit for each of their three pairs (Jeffreys)
MANY = 1e9  # ratings of all units there could be, which alpha is an estimate of
LEAST_UNITS = 3  # of one or two units nothing is said


def krippendorff_alpha(ratings: ArrayLike, *, level: Level = "nominal") -> float:
    """Return Krippendorff's alpha of a table of ratings: 1 is perfect, 0 what chance gives, below 0 worse.

    ``alpha = 1 - observed / expected disagreement``, from the coincidences of values within units. A unit
    that fewer than two coders judged takes no part. Krippendorff calls 0.8 reliable and 0.667 enough for
    tentative conclusions.

    Limit: with few units or one rare value, alpha swings widely; give its interval (`alpha_interval`).

    ``ratings``: numbers; NaN where a coder gave none. Categories as any distinct numbers. ``level``:
    "nominal", "ordinal", "interval" or "ratio": how far apart two values are. Returned: at most 1; NaN where
    no unit has two ratings, or all ratings are the same value. Raises `ValueError` for an unknown level or
    ratings that are not a table.

    References
    ----------
    Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability. University of Pennsylvania.

    Examples
    --------
    >>> jon = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    >>> han = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    >>> round(krippendorff_alpha([jon, han]), 3)
    0.095
    """
    values, pairs = _coincidences(ratings)
    return _alpha(pairs.sum(axis=0), values, level)


def alpha_interval(
    ratings: ArrayLike, *, level: Level = "nominal", seed: int = 0, confidence: float = LEVEL
) -> Interval:
    """Return alpha with an interval from units drawn by random weights (Bayesian bootstrap).

    Beside the units stand `PRIOR` more, spread evenly over all pairs of values: so an interval has a width
    also where coders agree in every unit. In simulations (benchmarks/coverage.md) it covers 88 to 100 of 100
    from 20 units on, for values as rare as 3 in 100; drawing the units themselves covered as few as 18.

    ``ratings``: as for `krippendorff_alpha`. ``level``: as for `krippendorff_alpha`. ``seed``: seed of the
    draws. ``confidence``: coverage of the interval. Returned: value, low, high, method; NaN ends where fewer
    than three units can be compared, or all ratings are the same value.

    References
    ----------
    Rubin (1981), Annals of Statistics 9, 130–134.

    Examples
    --------
    >>> value, low, high, _ = alpha_interval([[0, 1, 0, 1] * 5, [0, 1, 0, 1] * 5])
    >>> value, low < 0.9, high
    (1.0, True, 1.0)
    """
    values, pairs = _coincidences(ratings)
    value, units = _alpha(pairs.sum(axis=0), values, level), len(pairs)
    method = f"Bayesian bootstrap over {units} units"
    if units < LEAST_UNITS or np.isnan(value):
        return Interval(value, np.nan, np.nan, method)
    rng, more = rng_for(seed, "alpha", level, units), _pairs_of(len(values))
    shapes = np.concatenate([np.ones(units), np.full(len(more), PRIOR / len(more))])
    weights = rng.gamma(shapes, size=(DRAWS, len(shapes)))
    drawn = (weights @ np.concatenate([pairs, more]).reshape(len(shapes), -1)).reshape(-1, *pairs.shape[1:])
    draws = [_alpha(one * (MANY / one.sum()), values, level) for one in drawn]
    low, high = np.nanquantile(draws, [(1 - confidence) / 2, (1 + confidence) / 2])
    return Interval(value, min(float(low), value), max(float(high), value), method)


def _pairs_of(n: int) -> Array:
    """Return the coincidences of a unit with two ratings, for every pair of n values."""
    a, b = np.triu_indices(n)
    units = np.zeros((len(a), n, n))
    units[np.arange(len(a)), a, b] += 1
    units[np.arange(len(a)), b, a] += 1
    return units


def count_units(ratings: ArrayLike) -> int:
    """Return the number of units that at least two coders judged."""
    return len(_coincidences(ratings)[1])


def _coincidences(ratings: ArrayLike) -> tuple[Array, Array]:
    """Return the values in order and the coincidences of values within each unit that has two ratings."""
    table = np.asarray(ratings, dtype=float)
    if table.ndim != 2:
        raise ValueError("ratings: give a table with one row per coder and one column per unit")
    known = ~np.isnan(table)
    values = np.unique(table[known])
    counts = (table[:, :, None] == values).sum(axis=0).astype(float)
    counts = counts[counts.sum(axis=1) >= 2]
    same = np.einsum("uc,ck->uck", counts, np.eye(len(values)))
    pairs = np.einsum("uc,uk->uck", counts, counts) - same
    return values, pairs / (counts.sum(axis=1) - 1)[:, None, None]


def _alpha(coincidences: Array, values: Array, level: Level) -> float:
    """Return alpha of a coincidence matrix; NaN without disagreement to be expected."""
    margins = coincidences.sum(axis=1)
    total = margins.sum()
    apart = _distances(values, margins, level)
    expected = (np.outer(margins, margins) * apart).sum()
    if total < 2 or expected == 0:
        return float("nan")
    return float(1 - (total - 1) * (coincidences * apart).sum() / expected)


def _distances(values: Array, margins: Array, level: Level) -> Array:
    """Return the squared distance of every pair of values."""
    if level == "nominal":
        return 1 - np.eye(len(values))
    if level == "interval":
        return np.subtract.outer(values, values) ** 2
    if level == "ratio":
        sums = np.add.outer(values, values)
        return (np.subtract.outer(values, values) / np.where(sums == 0, 1, sums)) ** 2
    if level != "ordinal":
        raise ValueError(f"{level!r}: the level is nominal, ordinal, interval or ratio")
    middles = np.cumsum(margins) - margins / 2  # ranks: ratings below, and half of those alike
    return np.subtract.outer(middles, middles) ** 2


def share_interval(count: int, n: int) -> Interval:
    """Return a share with its Wilson score interval (95%), 0 to 1: precision or recall with their numbers.

    ``count`` and ``n``: hits, and what they are taken of. Returned: NaN if n is 0. Raises `ValueError` for
    fewer hits than 0 or more than n.

    References
    ----------
    Wilson, E. B. (1927). Probable inference. Journal of the American Statistical Association, 22, 209-212.

    Examples
    --------
    >>> [round(x, 3) for x in share_interval(8, 10)[:3]]
    [0.8, 0.49, 0.943]
    """
    if not 0 <= count <= n:
        raise ValueError(f"{count} of {n}: hits are 0 at least and at most what they are taken of")
    if n == 0:
        return Interval(float("nan"), float("nan"), float("nan"), "undefined")
    share, spread = count / n, _Z**2 / n
    middle = (share + spread / 2) / (1 + spread)
    half = _Z / (1 + spread) * (share * (1 - share) / n + spread / (4 * n)) ** 0.5
    return Interval(share, max(middle - half, 0.0), min(middle + half, 1.0), "Wilson")


def rank_interval(correlation: float, n: int) -> Interval:
    """Return Spearman's rank correlation with its 95% interval, -1 to 1.

    ``tanh(atanh(r) ± z sqrt((1 + r²/2) / (n - 3)))``.

    ``correlation``: spearman's r, -1 to 1. ``n``: pairs that it is taken of. Returned: NaN ends below four
    pairs and where the orders are the same or opposite, which says nothing of the spread.

    References
    ----------
    Bonett and Wright (2000), Psychometrika 65, 23–28.

    Examples
    --------
    >>> [round(x, 2) for x in rank_interval(0.8, 12)[:3]]
    [0.8, 0.33, 0.95]
    """
    if n < 4 or not abs(correlation) < 1:
        return Interval(correlation, float("nan"), float("nan"), "undefined")
    half = _Z * ((1 + correlation**2 / 2) / (n - 3)) ** 0.5
    middle = np.arctanh(correlation)
    low, high = (float(np.tanh(end)) for end in (middle - half, middle + half))
    return Interval(correlation, low, high, f"Bonett–Wright, {n} pairs")


def majority(ratings: Sequence[float]) -> float:
    """Return the value that most coders gave; NaN without ratings or where two values tie.

    >>> majority([1, 1, 0]), majority([1, 0])
    (1.0, nan)
    """
    known = np.asarray(ratings, dtype=float)
    values, counts = np.unique(known[~np.isnan(known)], return_counts=True)
    tops = values[counts == counts.max()] if len(values) else values
    return float(tops[0]) if len(tops) == 1 else float("nan")
