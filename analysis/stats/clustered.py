"""Estimates from units that come in clusters: rates and shares of words over sentences or articles.

A unit is a sentence, or an article (a headline) where there are several. Loaded words and quotations come in
clusters: within a sentence and in the next one. The variance of a total is therefore taken from the units,
with what neighbours share; from few units it is uncertain, so it is pulled towards what news articles show
(`analysis/stats/priors.py`), and Student's t stands for the normal. What that covers is in
benchmarks/coverage.md (sentences) and benchmarks/between.md (articles).
"""

from dataclasses import dataclass

import numpy as np

from analysis.stats.curves import (
    LEAST_SENTENCES,
    UNDEFINED_CURVE,
    Array,
    Curve,
    beta_curve,
    gamma_curve,
    inflation,
)
from analysis.stats.priors import ARTICLE_HITS, ARTICLE_WORDS, HITS, RUNS, Prior

HITS_REACH = 1  # clusters of hits reach into the next sentence
RUNS_REACH = 2  # quotations run over 2.0 sentences on average
LEAST_WORTH = 0.5  # a share is worth at least half a word at every level, so that its ends are defined
# A total of 0 says nothing of the size of its hits: the largest weight stands in (Fay and Feuer 1997).
LARGEST_HIT = 3.0


@dataclass(frozen=True)
class Units:
    """Numerator and denominator of each unit, in the order of the text; how many sentences articles have."""

    over: Array
    under: Array
    what: str = "sentences"
    sentences: int | None = None

    @property
    def n(self) -> int:
        """Units that count at all."""
        return int((self.under > 0).sum())

    @property
    def few(self) -> bool:
        """Whether there are too few sentences for a mean or a share."""
        return (self.n if self.sentences is None else self.sentences) < LEAST_SENTENCES

    @property
    def ratio(self) -> float:
        """Numerator over denominator."""
        return float(self.over.sum() / self.under.sum())

    @property
    def whole(self) -> float:
        """Design effect if nothing varied within a unit: the denominators' mean, weighted by themselves."""
        return float((self.under**2).sum()) / float(self.under.sum())

    @property
    def worth(self) -> float:
        """Units of equal length that these are worth: of articles (Σw)²/Σw² with w their words (Kish 1965).

        The ratio follows a long article, whose residual near 0 shows little of how articles differ.
        """
        if self.what == "sentences" or self.n < 2:
            return float(self.n)
        return float(self.under.sum()) / self.whole

    @property
    def known(self) -> float:
        """Degrees of freedom of the variance."""
        return self.worth - 1

    def variance(self, *, reach: int = 0) -> float:
        """Variance of the numerator's sum: squared residuals, and what units up to ``reach`` apart share.

        Residuals sum to 0, so that units seem less alike than they are: by 1/n of a square per pair.
        One unit alone shows nothing: 0.
        """
        if self.n < 2:
            return 0.0
        residuals = self.over - self.ratio * self.under
        squares = float(residuals @ residuals)
        shared = 0.0
        if self.what == "sentences":
            for apart in range(1, min(reach, self.n - 1) + 1):
                shared += 2 * (float(residuals[apart:] @ residuals[:-apart]) + squares / self.n)
        return self.worth / self.known * (squares + max(0.0, shared))

    def says(self, method: str) -> str:
        """Name the method and the units."""
        return f"{method}, {self.n} {self.what if self.n != 1 else self.what[:-1]}"


def rate_curve(
    units: Units, *, size: float = 1.0, scale: float = 1.0, expected: Prior | None = None
) -> Curve:
    """Return hits per word of units whose hits come in clusters.

    Quasi-Poisson with exact (Garwood) ends: the dispersion ``d = Var(total) / total`` is estimated from the
    units, pulled towards what is expected, never below that of independent hits, and widened by ``(t/z)²``.

    ``units``: hits (or sums of weights) and words of each sentence or article. ``size``: mean size of a hit,
    weighted by itself: Σ weight² / Σ weight; 1 where hits are counted. ``scale``: 1000 for a rate per 1,000
    words. ``expected``: dispersion that is expected; `HITS` (sentences, headlines) or `ARTICLE_HITS` unless
    told. Between articles it grows with their hits: by ``between`` for each. Returned: NaN without words. A
    zero count has a width. One unit alone takes the prior's dispersion.

    >>> units = Units(np.array([0.0, 2, 1, 0, 2]), np.full(5, 20.0))
    >>> [round(x, 1) for x in rate_curve(units, scale=1000).interval[:3]]
    [50.0, 9.9, 148.7]
    """
    words, total = float(units.under.sum()), float(units.over.sum())
    if words <= 0:
        return UNDEFINED_CURVE
    dispersion, widening = find_dispersion(units, size=size, expected=expected)
    widened = dispersion * size * widening
    return gamma_curve(scale * total, words, scale * widened, units.says("quasi-Poisson"))


def find_dispersion(units: Units, *, size: float = 1.0, expected: Prior | None = None) -> tuple[float, Array]:
    """Return variance of the number of hits over that number (1 or more), and what it is widened by.

    >>> dispersion, widening = find_dispersion(Units(np.zeros(9), np.full(9, 20.0)))
    >>> dispersion, float(widening[0])
    (1.5, 1.0)
    """
    prior = expected or (ARTICLE_HITS if units.what == "articles" else HITS)
    total = float(units.over.sum())
    known, raw, hits = 0.0, 0.0, 0.0
    if total > 0:
        known = min(units.known, total / size)
        raw = units.variance(reach=HITS_REACH) / (total * size)
        hits = units.ratio * units.whole / size
    return max(1.0, prior.pull(raw, known, size=hits)), prior.widening(known)


def share_curve(units: Units, *, expected: Prior | None = None) -> Curve:
    """Return a share of words, such as those in quotation marks, that come in runs.

    Clopper–Pearson ends for the number of independent words that the share is worth (Korn and Graubard 1998):
    words over the design effect, which is estimated from the units, pulled towards what is expected, and
    widened by (t/z)².

    ``units``: words that have the property, and all words, of each sentence or article. ``expected``: design
    effect that is expected; `RUNS` (sentences) or `ARTICLE_WORDS` unless told. Returned: 0 to 1; NaN below
    five sentences.

    >>> units = Units(np.array([0.0, 0, 20, 15, 0, 0]), np.full(6, 20.0))
    >>> [round(x, 2) for x in share_curve(units).interval[:3]]
    [0.29, 0.02, 0.8]
    """
    if units.few:
        return UNDEFINED_CURVE
    prior = expected or (ARTICLE_WORDS if units.what == "articles" else RUNS)
    words, share = float(units.under.sum()), units.ratio
    known, effect = 0.0, 0.0
    if 0 < share < 1:
        with_it, without = int((units.over > 0).sum()), int((units.over < units.under).sum())
        known = float(min(units.known, with_it, without))
        effect = units.variance(reach=RUNS_REACH) / (words * share * (1 - share))
    pulled = max(1.0, prior.pull(effect, known, size=units.whole))
    worth = np.maximum(words / (pulled * prior.widening(known)), LEAST_WORTH)
    return beta_curve(share, worth, units.says("Korn–Graubard"))


def proportion_curve(passed: int, n: int) -> Curve:
    """Return the share of n sentences that pass a test, with exact binomial ends; NaN below five.

    >>> [round(x, 3) for x in proportion_curve(3, 10).interval[:3]]
    [0.3, 0.067, 0.652]
    """
    if n < LEAST_SENTENCES:
        return UNDEFINED_CURVE
    return beta_curve(passed / n, np.full(len(inflation(1.0)), float(n)), f"exact binomial, {n} sentences")
