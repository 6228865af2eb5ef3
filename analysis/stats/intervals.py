"""Intervals for rates, shares and means of one text; undefined is NaN."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

LEVEL = 0.95
DRAWS = 2000  # bootstrap draws: the ends move by about 0.02 standard errors between seeds
LEAST_SENTENCES = 5  # below this many sentences a mean or a share says nothing (DESIGN: measures)

Array = NDArray[np.float64]


class Interval(NamedTuple):
    """An estimate with both ends of its interval and how it was made."""

    value: float
    low: float
    high: float
    method: str


UNDEFINED = Interval(float("nan"), float("nan"), float("nan"), "undefined")


def rng_for(seed: int, *names: object) -> np.random.Generator:
    """Return a generator of its own for one estimate, so that no estimate hangs on the order of others."""
    return np.random.default_rng([seed, zlib.crc32("|".join(map(str, names)).encode("utf8"))])


def poisson_interval(count: int, exposure: float, *, scale: float = 1.0, level: float = LEVEL) -> Interval:
    """Return a rate with its exact Poisson (Garwood) interval.

    ``value = scale * count / exposure``; the ends are chi-square quantiles. Zero counts have a width.
    Limit: hits that come in clusters vary more than Poisson; the interval is then too narrow.

    Parameters
    ----------
    count : int
        Number of hits, 0 or more.
    exposure : float
        Words (or whatever the rate is taken over).
    scale : float
        1000 for a rate per 1,000 words.
    level : float
        Coverage of the interval, 0 to 1.

    Returns
    -------
    Interval
        NaN if the exposure is 0.

    References
    ----------
    Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika, 28, 437-442.

    Examples
    --------
    >>> low, high = poisson_interval(0, 1000, scale=1000)[1:3]
    >>> low, round(high, 2)
    (0.0, 3.69)
    """
    if exposure <= 0:
        return UNDEFINED
    from scipy.stats import chi2

    tail = (1 - level) / 2
    low = float(chi2.ppf(tail, 2 * count)) / 2 if count else 0.0
    high = float(chi2.ppf(1 - tail, 2 * count + 2)) / 2
    return Interval(
        scale * count / exposure, scale * low / exposure, scale * high / exposure, "exact Poisson"
    )


def wilson_interval(count: int, n: int, *, level: float = LEVEL) -> Interval:
    """Return a share with its Wilson score interval, 0 to 1; NaN if n is 0.

    References
    ----------
    Wilson, E. B. (1927). Probable inference. Journal of the American Statistical Association, 22, 209-212.

    Examples
    --------
    >>> [round(x, 3) for x in wilson_interval(8, 10)[:3]]
    [0.8, 0.49, 0.943]
    """
    if n <= 0:
        return UNDEFINED
    from scipy.stats import norm

    z = float(norm.ppf(0.5 + level / 2))
    share = count / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return Interval(share, float(max(0.0, middle - half)), float(min(1.0, middle + half)), "Wilson score")


def bootstrap_interval(
    units: Array, statistic: Callable[[Array], Array], rng: np.random.Generator, *, level: float = LEVEL
) -> Interval:
    """Return a statistic of units (sentences) with a percentile bootstrap interval over them.

    Parameters
    ----------
    units : array, shape (n,) or (n, k)
        One row per sentence.
    statistic : callable
        Takes an array of shape (draws, n) or (draws, n, k) and returns one value per draw.
    rng : numpy Generator
        Source of the draws; made from the seed that the caller was given.
    level : float
        Coverage of the interval, 0 to 1.

    Returns
    -------
    Interval
        NaN below five units.

    References
    ----------
    Efron, B., & Tibshirani, R. (1993). An introduction to the bootstrap. Chapman & Hall.

    Examples
    --------
    >>> bootstrap_interval(np.full(9, 2.0), lambda draws: draws.mean(axis=1), np.random.default_rng(1))[:3]
    (2.0, 2.0, 2.0)
    """
    n = len(units)
    if n < LEAST_SENTENCES:
        return UNDEFINED
    draws = statistic(units[rng.integers(0, n, size=(DRAWS, n))])
    draws = draws[np.isfinite(draws)]
    value = float(statistic(units[None, ...])[0])
    if not len(draws) or not np.isfinite(value):
        return UNDEFINED
    low, high = np.quantile(draws, [(1 - level) / 2, (1 + level) / 2])
    return Interval(value, float(low), float(high), f"bootstrap over {n} sentences")
