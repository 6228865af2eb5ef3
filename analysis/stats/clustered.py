"""Estimates from units that come in clusters: rates and shares of words over sentences or articles.

A unit is a sentence, or an article (a headline) where there are several. Loaded words and quotations come in
clusters: within a sentence and in the next one. The variance of a total is therefore taken from the units,
with what neighbours share; from few units it is uncertain, so it is pulled towards what news articles show,
and Student's t stands for the normal. What that covers is in benchmarks/coverage.md (sentences) and
benchmarks/between.md (articles).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.stats.curves import (
    UNDEFINED_CURVE,
    Array,
    Curve,
    beta_curve,
    gamma_curve,
    inflation,
)
from analysis.stats.intervals import LEAST_SENTENCES


@dataclass(frozen=True)
class Prior:
    """What a variance is pulled towards, and how many units that is worth."""

    value: float
    units: float


# All priors rest on news articles whose loaded words language models coded: see
# benchmarks/results/dispersion.csv. Variance of the hits of an article over their number: mean 1.2 within
# sentences (95 of 100 articles under 2.0), next sentences correlated by 0.07. That is 1.4 in all; a little
# above it is taken.
HITS = Prior(1.5, 2.0)
HITS_REACH = 1  # clusters of hits reach into the next sentence
# The same between articles, of all outlets together. Headlines of several articles are short texts: `HITS`.
ARTICLES = Prior(6.2, 1.0)
# Design effect of a share of words over that of whole sentences in one voice: for quotations 0.6 within
# sentences, next sentences correlated by 0.17, which is 0.8 in all; a little above it is taken.
RUNS = Prior(1.0, 3.0)
RUNS_REACH = 2  # quotations run over 2.0 sentences on average
# The same between articles, where an article in one voice is what a sentence is above: words in quotation
# 0.10, negative sentences 0.06 (benchmarks/between.md).
ARTICLE_SHARES = Prior(0.12, 1.0)
LEAST_DF = 5.0  # Student's t is taken with at least so many degrees of freedom
LEAST_WORTH = 0.5  # a share is worth at least half a word at every level, so that its ends are defined
# A total of 0 says nothing of the size of its hits: the largest weight stands in (Fay and Feuer 1997).
LARGEST_HIT = 3.0


@dataclass(frozen=True)
class Units:
    """Numerator and denominator of each unit, in the order of the text."""

    over: Array
    under: Array
    what: str = "sentences"

    @property
    def n(self) -> int:
        """Units that count at all."""
        return int((self.under > 0).sum())

    @property
    def ratio(self) -> float:
        """Numerator over denominator."""
        return float(self.over.sum() / self.under.sum())

    @property
    def whole(self) -> float:
        """Design effect if nothing varied within a unit: the denominators' mean, weighted by themselves."""
        return float((self.under**2).sum()) / float(self.under.sum())

    def variance(self, *, reach: int = 0) -> float:
        """Variance of the numerator's sum: squared residuals, and what units up to ``reach`` apart share.

        Residuals sum to 0, so that units seem less alike than they are: by 1/n of a square per pair.
        """
        residuals = self.over - self.ratio * self.under
        squares = float(residuals @ residuals)
        shared = 0.0
        if self.what == "sentences":
            for apart in range(1, min(reach, self.n - 1) + 1):
                shared += 2 * (float(residuals[apart:] @ residuals[:-apart]) + squares / self.n)
        return self.n / (self.n - 1) * (squares + max(0.0, shared))

    def says(self, method: str) -> str:
        """Name the method and the units."""
        return f"{method}, {self.n} {self.what if self.n != 1 else self.what[:-1]}"


def rate_curve(units: Units, *, size: float = 1.0, scale: float = 1.0) -> Curve:
    """Return hits per word of units whose hits come in clusters.

    Quasi-Poisson with exact (Garwood) ends: the dispersion ``d = Var(total) / total`` is estimated from the
    units, pulled towards `HITS` (sentences) or `ARTICLES`, never below that of independent hits, and the
    estimated part widened by ``(t/z)²``.

    Parameters
    ----------
    units : Units
        Hits (or sums of weights) and words of each sentence or article.
    size : float
        Mean size of a hit, weighted by itself: Σ weight² / Σ weight; 1 where hits are counted.
    scale : float
        1000 for a rate per 1,000 words.

    Returns
    -------
    Curve
        NaN without words. A zero count has a width. One unit alone takes the prior's dispersion.

    Examples
    --------
    >>> units = Units(np.array([0.0, 2, 1, 0, 2]), np.full(5, 20.0))
    >>> [round(x, 1) for x in rate_curve(units, scale=1000).interval[:3]]
    [50.0, 9.9, 148.7]
    """
    words, total = float(units.under.sum()), float(units.over.sum())
    if words <= 0:
        return UNDEFINED_CURVE
    dispersion, widening = find_dispersion(units, size=size)
    widened = dispersion * size * widening
    return gamma_curve(scale * total, words, scale * widened, units.says("quasi-Poisson"))


def find_dispersion(units: Units, *, size: float = 1.0) -> tuple[float, Array]:
    """Return variance of the number of hits over that number (1 or more), and what it is widened by.

    Examples
    --------
    >>> dispersion, widening = find_dispersion(Units(np.zeros(9), np.full(9, 20.0)))
    >>> dispersion, float(widening[0])
    (1.5, 1.0)
    """
    prior = ARTICLES if units.what == "articles" else HITS
    total = float(units.over.sum())
    known, raw = 0.0, 0.0
    if total > 0 and units.n > 1:
        known = min(units.n - 1.0, total / size)
        raw = units.variance(reach=HITS_REACH) / (total * size)
    return max(1.0, pull(prior, raw, known)), _widening(prior, known)


def pull(prior: Prior, raw: float, known: float) -> float:
    """Return the mean of an estimate from ``known`` units and of what is expected beforehand."""
    return (prior.units * prior.value + known * raw) / (prior.units + known)


def _widening(prior: Prior, known: float) -> Array:
    """Return 1 where nothing is estimated, (t/z)² where all is; between them by the share of the estimate."""
    return 1 + (inflation(max(known, LEAST_DF)) - 1) * known / (prior.units + known)


def share_curve(units: Units) -> Curve:
    """Return a share of words, such as those in quotation marks, that come in runs.

    Clopper–Pearson ends for the number of independent words that the share is worth (Korn and Graubard 1998):
    words over the design effect, which is estimated from the units, pulled towards `RUNS` (articles:
    `ARTICLE_SHARES`), and the estimated part widened by (t/z)².

    Parameters
    ----------
    units : Units
        Words that have the property, and all words, of each sentence or article.

    Returns
    -------
    Curve
        0 to 1; NaN below five sentences.

    Examples
    --------
    >>> units = Units(np.array([0.0, 0, 20, 15, 0, 0]), np.full(6, 20.0))
    >>> [round(x, 2) for x in share_curve(units).interval[:3]]
    [0.29, 0.02, 0.8]
    """
    if units.n < LEAST_SENTENCES:
        return UNDEFINED_CURVE
    prior = ARTICLE_SHARES if units.what == "articles" else RUNS
    words, share = float(units.under.sum()), units.ratio
    known, effect = 0.0, 0.0
    if 0 < share < 1:
        with_it, without = int((units.over > 0).sum()), int((units.over < units.under).sum())
        known = float(min(units.n - 1, with_it, without))
        effect = units.variance(reach=RUNS_REACH) / (words * share * (1 - share))
    pulled = max(1.0, units.whole * pull(prior, effect / units.whole, known))
    worth = np.maximum(words / (pulled * _widening(prior, known)), LEAST_WORTH)
    return beta_curve(share, worth, units.says("Korn–Graubard"))


def proportion_curve(passed: int, n: int) -> Curve:
    """Return the share of n sentences that pass a test, with exact binomial ends; NaN below five.

    Examples
    --------
    >>> [round(x, 3) for x in proportion_curve(3, 10).interval[:3]]
    [0.3, 0.067, 0.652]
    """
    if n < LEAST_SENTENCES:
        return UNDEFINED_CURVE
    return beta_curve(passed / n, np.full(len(inflation(1.0)), float(n)), f"exact binomial, {n} sentences")
