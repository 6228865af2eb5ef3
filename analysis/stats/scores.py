"""Means and spreads of sentence scores, over sentences or articles.

From few sentences, most of which may score 0, a variance is uncertain: it is pulled towards what news
articles show. What that covers is in benchmarks/coverage.md (sentences) and benchmarks/between.md (articles).
"""

import numpy as np
from numpy.typing import NDArray

from analysis.stats.clustered import Units
from analysis.stats.curves import LEAST_SENTENCES, UNDEFINED_CURVE, Array, Curve, log_t_curve, t_curve
from analysis.stats.priors import (
    ALIKE,
    ARTICLE_GAPS,
    ARTICLE_SCORES,
    ARTICLE_SPREADS,
    KURTOSIS,
    SPREAD,
    Prior,
)


def mean_curve(units: Units, *, fixed: float | None = None, expected: Prior | None = None) -> Curve:
    """Return the mean of sentence scores with Student-t ends, or a fixed score less that mean.

    The variance of a sentence is pulled towards `SPREAD`, as if three more sentences had it: where most
    sentences score 0, the few others say little about it. Next sentences are alike, so that of their mean is
    `ALIKE` times as large as if they were independent. That between articles is pulled towards
    `ARTICLE_SCORES`: articles that happen to score alike are no proof that the next one will.

    ``units``: sum of scores and number of scored sentences, per sentence or per article. ``fixed``: a score
    that the mean is taken from: the headline's. It is one sentence and varies like one more, so that the
    interval is that of ``fixed - mean`` had other sentences been written, the headline's among them.
    Headlines of several articles: `gap_curve`. ``expected``: variance that is expected; `SPREAD` (sentences)
    or `ARTICLE_SCORES` unless told. Returned: NaN below five sentences.

    >>> units = Units(np.array([0.0, 0.5, -0.5, 0.0, 0.5]), np.ones(5))
    >>> [round(x, 2) for x in mean_curve(units).interval[:3]]
    [0.1, -0.46, 0.66]
    """
    if units.few:
        return UNDEFINED_CURVE
    prior = expected or (ARTICLE_SCORES if units.what == "articles" else SPREAD)
    count, known = float(units.under.sum()), units.known
    variance = prior.pull(units.variance() / count, known, size=units.whole)
    alone = 0.0 if fixed is None else max(variance, SPREAD.value)
    alike = ALIKE if units.what == "sentences" else 1.0
    error = float(np.sqrt(alike * variance / count + alone))
    value = units.ratio if fixed is None else fixed - units.ratio
    return t_curve(value, error, prior.df(known), units.says("t"))


def gap_curve(tops: Units, units: Units) -> Curve:
    """Return the mean score of the headlines of several articles less that of their sentences.

    Headlines vary as articles do. The variance of an article's gap is pulled towards `ARTICLE_GAPS`; what
    articles of unequal length add is taken as expected, since the residual of a long one does not show it.

    ``tops``: score of the headline of each article, over 1, or 0 where there is none. ``units``: sum of
    scores and number of scored sentences of the same articles. Returned: -2 to 2; NaN below five sentences or
    without a headline.

    >>> bodies = Units(np.zeros(3), np.full(3, 9.0), "articles", 27)
    >>> [round(x, 2) for x in gap_curve(Units(np.array([0.5, 0.0, -0.5]), np.ones(3)), bodies).interval[:3]]
    [0.0, -0.55, 0.55]
    """
    if units.few or not tops.n:
        return UNDEFINED_CURVE
    n = min(tops.n, units.n)
    above = (tops.over - tops.ratio * tops.under) / tops.n
    parts = above - (units.over - units.ratio * units.under) / units.under.sum()
    found = n * n / (n - 1) * float(parts @ parts) if n > 1 else 0.0
    lengths = ARTICLE_SCORES.between * (1 / units.worth - 1 / units.n)
    error = float(np.sqrt(ARTICLE_GAPS.pull(found, n - 1) / n + lengths))
    return t_curve(tops.ratio - units.ratio, error, ARTICLE_GAPS.df(n - 1), units.says("t"))


def articles_curve(values: Array, expected: Prior) -> Curve:
    """Return the mean of one number per article, with Student-t ends.

    ``values``: one number per article, all defined. ``expected``: variance within an outlet that is expected:
    five headlines without a marker, or five articles without a frame, do not mean that there never is one.
    Returned: in the unit of the values; NaN without an article.

    >>> [round(x, 2) for x in articles_curve(np.zeros(5), Prior(0.5, 5.0, outlets=True)).interval[:3]]
    [0.0, -0.53, 0.53]
    """
    n = len(values)
    if not n:
        return UNDEFINED_CURVE
    found = float(values.var(ddof=1)) if n > 1 else 0.0
    error = float(np.sqrt(expected.pull(found, n - 1) / n))
    return t_curve(float(values.mean()), error, expected.df(n - 1), f"t, {n} article{'s' * (n > 1)}")


def spread_curve(values: Array, groups: NDArray[np.int64] | None = None) -> Curve:
    """Return the standard deviation of sentence scores, with Student-t ends on the log scale.

    After Bonett (2006): ``error of log s = sqrt((k - (n - 3)/n) / (n - 1)) / 2`` with k the kurtosis;
    variance and kurtosis are pulled towards `SPREAD` and `KURTOSIS` for the ends; the value is the sample's.

    ``values``: scores, one per sentence. ``groups``: number of the article of each sentence: then the squared
    deviations are summed by article. Returned: NaN below five sentences; over articles also where no score
    differs from another, which has no end on the log scale (of the sentences of one article the value is then
    0, with the ends expected).

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
    if value == 0:
        return UNDEFINED_CURVE
    prior, known, count = ARTICLE_SPREADS, units.known, float(units.under.sum())
    found = units.variance() / float(squares.sum()) ** 2 * count
    relative = np.sqrt(prior.pull(found, known, size=units.whole) / count)
    return log_t_curve(value, float(relative) / 2, prior.df(known), units.says("t on log scale"))
