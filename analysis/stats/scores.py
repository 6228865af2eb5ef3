"""Means and spreads of sentence scores, over sentences or articles.

From few sentences, most of which may score 0, a variance is uncertain: it is pulled towards what news
articles show. What that covers is in benchmarks/coverage.md (sentences) and benchmarks/between.md (articles).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analysis.stats.clustered import Prior, Units, pull
from analysis.stats.curves import UNDEFINED_CURVE, Array, Curve, log_t_curve, t_curve
from analysis.stats.intervals import LEAST_SENTENCES

# Variance and kurtosis of the compound of a sentence within an article: medians 0.15 and 2.4 in the same set.
SPREAD = Prior(0.15, 3.0)
KURTOSIS = Prior(3.0, 5.0)
# Variance of the mean score of an article within an outlet: 0.010 in own voice, 0.013 in quotations
# (benchmarks/between.md); a little above it is taken.
ARTICLE_MEANS = Prior(0.015, 1.0)


def mean_curve(units: Units, *, fixed: float | None = None) -> Curve:
    """Return the mean of sentence scores with Student-t ends, or a fixed score less that mean.

    The variance of a sentence is pulled towards `SPREAD`, as if three more sentences had it: where most
    sentences score 0, the few others say little about it. That between articles is pulled towards
    `ARTICLE_MEANS`: five articles that happen to score alike are no proof that the next one will.

    Parameters
    ----------
    units : Units
        Sum of scores and number of scored sentences, per sentence or per article.
    fixed : float, optional
        A score that the mean is taken from: the headline's. It is one sentence and varies like one more, so
        that the interval is that of ``fixed - mean`` had other sentences been written, the headline's among
        them.

    Returns
    -------
    Curve
        NaN below five units.

    Examples
    --------
    >>> units = Units(np.array([0.0, 0.5, -0.5, 0.0, 0.5]), np.ones(5))
    >>> [round(x, 2) for x in mean_curve(units).interval[:3]]
    [0.1, -0.4, 0.6]
    """
    if units.n < LEAST_SENTENCES:
        return UNDEFINED_CURVE
    count = float(units.under.sum())
    variance = units.variance() / count
    if units.what == "sentences":
        variance = pull(SPREAD, variance, count - 1)
    else:
        variance = units.whole * pull(ARTICLE_MEANS, variance / units.whole, units.n - 1)
    alone = 0.0 if fixed is None else max(variance, SPREAD.value)
    error = float(np.sqrt(variance / count + alone))
    value = units.ratio if fixed is None else fixed - units.ratio
    return t_curve(value, error, units.n - 1, units.says("t"))


def articles_curve(values: Array, expected: Prior) -> Curve:
    """Return the mean of one number per article, with Student-t ends.

    Parameters
    ----------
    values : array
        One number per article, all defined.
    expected : Prior
        Variance within an outlet that the sample's is pulled towards: five headlines without a marker, or
        five articles without a frame, do not mean that there never is one.

    Returns
    -------
    Curve
        In the unit of the values; NaN below two articles.

    Examples
    --------
    >>> [round(x, 2) for x in articles_curve(np.zeros(5), Prior(0.5, 1.0)).interval[:3]]
    [0.0, -0.39, 0.39]
    """
    n = len(values)
    if n < 2:
        return UNDEFINED_CURVE
    variance = pull(expected, float(values.var(ddof=1)), n - 1)
    return t_curve(float(values.mean()), float(np.sqrt(variance / n)), n - 1, f"t, {n} articles")


def spread_curve(values: Array, groups: NDArray[np.int64] | None = None) -> Curve:
    """Return the standard deviation of sentence scores, with Student-t ends on the log scale.

    After Bonett (2006): ``error of log s = sqrt((k - (n - 3)/n) / (n - 1)) / 2`` with k the kurtosis;
    variance and kurtosis are pulled towards `SPREAD` and `KURTOSIS` for the ends; the value is the sample's.

    Parameters
    ----------
    values : array
        Scores, one per sentence.
    groups : array of int, optional
        Number of the article of each sentence: then the squared deviations are summed by article.

    Returns
    -------
    Curve
        NaN below five sentences.

    References
    ----------
    Bonett (2006), Computational Statistics & Data Analysis 50, 775–782.

    Examples
    --------
    >>> [round(x, 2) for x in spread_curve(np.array([0.0, 0.5, -0.5, 0.0, 0.5, -0.2])).interval[:3]]
    [0.39, 0.18, 0.85]
    """
    n = len(values)
    if n < LEAST_SENTENCES:
        return UNDEFINED_CURVE
    squares = (values - values.mean()) ** 2
    value = float(np.sqrt(squares.sum() / (n - 1)))
    if groups is not None:
        return _spread_of_articles(value, squares, groups)
    kurtosis = n * float((squares**2).sum()) / max(float(squares.sum()) ** 2, 1e-12)
    k = (KURTOSIS.units * KURTOSIS.value + n * kurtosis) / (KURTOSIS.units + n)
    pulled = np.sqrt((SPREAD.units * SPREAD.value + float(squares.sum())) / (SPREAD.units + n - 1))
    error = float(np.sqrt(max(k - (n - 3) / n, 0.0) / (n - 1))) / 2
    curve = log_t_curve(float(pulled), error, n - 1, f"t on log scale, {n} sentences")
    return curve._replace(
        value=value, lows=np.minimum(curve.lows, value), highs=np.maximum(curve.highs, value)
    )


def _spread_of_articles(value: float, squares: Array, groups: NDArray[np.int64]) -> Curve:
    """Spread with articles as units; undefined if nothing varies."""
    units = Units(
        np.bincount(groups, squares).astype(np.float64), np.bincount(groups).astype(np.float64), "articles"
    )
    if value == 0 or units.n < 2:
        return UNDEFINED_CURVE
    relative = np.sqrt(units.variance()) / float(squares.sum())
    return log_t_curve(value, float(relative) / 2, units.n - 1, units.says("t on log scale"))
