"""Other intervals for a rate over sentences, of many simulated articles at once, to compare ours with."""

import numpy as np
from numpy.typing import NDArray
from scipy.special import chdtri, gammainccinv, gammaincinv, ndtr, ndtri, stdtrit

Array = NDArray[np.float64]
Ends = tuple[Array, Array]
DRAWS = 999
LEVELS = (0.025, 0.975)


def exact_poisson(hits: Array, words: Array) -> Ends:
    """Garwood: independent hits."""
    total, under = hits.sum(axis=1), words.sum(axis=1)
    low = np.where(total > 0, gammaincinv(np.maximum(total, 1e-9), LEVELS[0]), 0.0)
    return low / under, gammainccinv(total + 1, LEVELS[0]) / under


def quasi_poisson(hits: Array, words: Array) -> Ends:
    """Garwood with the dispersion of the sentences as it is, at least 1."""
    total, under, variance = _sums(hits, words)
    d = np.maximum(1.0, variance / np.maximum(total, 1.0))
    low = np.where(total > 0, gammaincinv(np.maximum(total / d, 1e-9), LEVELS[0]), 0.0)
    return d * low / under, d * gammainccinv(total / d + 1, LEVELS[0]) / under


def fay_feuer(hits: Array, words: Array) -> Ends:
    """Gamma interval of Fay and Feuer (1997): the sentences' variance, one hit as the largest weight."""
    total, under, variance = _sums(hits, words)
    v = np.maximum(variance, 1e-9)
    low = np.where(total > 0, v / (2 * np.maximum(total, 1e-9)) * _chi(2 * total**2 / v, LEVELS[0]), 0.0)
    v1, t1 = v + 1, total + 1
    return low / under, v1 / (2 * t1) * _chi(2 * t1**2 / v1, LEVELS[1]) / under


def student(hits: Array, words: Array) -> Ends:
    """Ratio with linearised error and Student's t."""
    total, under, variance = _sums(hits, words)
    half = stdtrit(hits.shape[1] - 1, LEVELS[1]) * np.sqrt(variance)
    return (total - half) / under, (total + half) / under


def bootstraps(rng: np.random.Generator, hits: Array, words: Array) -> dict[str, Ends]:
    """Percentile, BCa and studentised bootstrap over sentences; the same draws for all articles."""
    n = hits.shape[1]
    counts = rng.multinomial(n, np.full(n, 1 / n), size=DRAWS).T.astype(np.float64)
    total, under, variance = _sums(hits, words)
    rate, error = total / under, np.sqrt(variance) / under
    over, below = hits @ counts, words @ counts
    draws = over / below
    squares = (hits**2) @ counts - 2 * draws * ((hits * words) @ counts) + draws**2 * ((words**2) @ counts)
    errors = np.sqrt(np.maximum(squares, 0) * n / (n - 1)) / below
    with np.errstate(invalid="ignore", divide="ignore"):
        t = np.nan_to_num((draws - rate[:, None]) / errors, nan=0.0, posinf=0.0, neginf=0.0)
    low_t, high_t = np.quantile(t, LEVELS, axis=1)
    return {
        "percentile bootstrap": tuple(np.quantile(draws, LEVELS, axis=1)),
        "studentised bootstrap": (rate - high_t * error, rate - low_t * error),
        "BCa bootstrap": _bca(draws, rate, hits, words),
    }


def _bca(draws: Array, rate: Array, hits: Array, words: Array) -> Ends:
    """Bias-corrected and accelerated quantiles of the draws."""
    below = (draws < rate[:, None]).mean(axis=1) + (draws == rate[:, None]).mean(axis=1) / 2
    bias = ndtri(np.clip(below, 1e-3, 1 - 1e-3))
    left = (hits.sum(axis=1)[:, None] - hits) / (words.sum(axis=1)[:, None] - words)
    apart = left.mean(axis=1)[:, None] - left
    speed = (apart**3).sum(axis=1) / np.maximum(6 * (apart**2).sum(axis=1) ** 1.5, 1e-12)
    ordered = np.sort(draws, axis=1)
    ends = []
    for level in LEVELS:
        z = bias + ndtri(level)
        place = ndtr(bias + z / (1 - speed * z)) * (DRAWS - 1)
        ends.append(ordered[np.arange(len(draws)), np.clip(np.rint(place), 0, DRAWS - 1).astype(np.int64)])
    return ends[0], ends[1]


def _sums(hits: Array, words: Array) -> tuple[Array, Array, Array]:
    """Hits, words and the variance of the hits' sum from the sentences' residuals."""
    total, under = hits.sum(axis=1), words.sum(axis=1)
    residuals = hits - (total / under)[:, None] * words
    n = hits.shape[1]
    return total, under, n / (n - 1) * (residuals**2).sum(axis=1)


def _chi(df: Array, level: float) -> Array:
    """Chi-square quantile."""
    return chdtri(np.maximum(df, 1e-6), 1 - level)
