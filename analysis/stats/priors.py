"""What a variance is expected to be before a text is seen, and how it is blended with what the text shows.

Between the sentences of one article the expected variance is taken as known. Between the articles of an
outlet it hangs on how long they are, and differs from outlet to outlet: what is expected is worth so many
degrees of freedom, and no more.
"""

from dataclasses import dataclass

from analysis.stats.curves import Array, inflation

LEAST_DF = 5.0  # between sentences Student's t is taken with at least so many degrees of freedom
# Degrees of freedom that an expected variance between articles is worth. With more, intervals are narrower,
# and in some measure outlets that do not differ seem to too often (benchmarks/between.md).
ARTICLES_WORTH = 5.0


@dataclass(frozen=True)
class Prior:
    """A variance that is expected: ``value + between × size of a unit``, as if ``units`` units had shown it.

    ``outlets`` says that it differs from outlet to outlet: then the units are degrees of freedom.
    """

    value: float
    units: float
    between: float = 0.0
    outlets: bool = False

    def pull(self, found: float, known: float, *, size: float = 1.0) -> float:
        """Return the mean of a variance found in ``known`` units and of what is expected of units so large.

        >>> Prior(2.0, 5.0, 0.5, outlets=True).pull(24.0, 1.0, size=20.0)
        14.0
        """
        expected = self.value + self.between * size
        return (self.units * expected + known * found) / (self.units + known)

    def df(self, known: float) -> float:
        """Return the degrees of freedom of the blend."""
        return known + self.units * self.outlets

    def widening(self, known: float) -> Array:
        """Return what the blend is widened by at every level: (t/z)².

        Between sentences only the part that is estimated is widened.
        """
        if self.outlets:
            return inflation(self.df(known))
        return 1 + (inflation(max(known, LEAST_DF)) - 1) * known / (self.units + known)


def between_articles(value: float, between: float = 0.0) -> Prior:
    """Return what is expected between the articles of an outlet."""
    return Prior(value, ARTICLES_WORTH, between, outlets=True)


NEWS_ARTICLES = 183
# All priors between sentences rest on so many news articles whose loaded words language models coded: see
# benchmarks/results/dispersion.csv. Those between articles rest on 22 outlets (benchmarks/between.md):
# ``value`` is what sentences let expect, ``between`` what articles differ by beyond it, for each hit, word or
# sentence.
#
# Variance of the hits of an article over their number: mean 1.2 within sentences (95 of 100 articles under
# 2.0), next sentences correlated by 0.07. That is 1.4 in all; a little above it is taken. ``between``: the
# squared coefficient of variation of the rates of an outlet's articles.
HITS = Prior(1.5, 2.0)
ARTICLE_HITS = between_articles(1.5, 0.35)
# Design effect of a share of words over that of whole sentences in one voice: for quotations 0.6 within
# sentences, next sentences correlated by 0.17, which is 0.8 in all; a little above it is taken. Over
# articles, that of single words, and of single sentences for shares of sentences.
RUNS = Prior(0.0, 3.0, 1.0)
ARTICLE_WORDS = between_articles(25.0, 0.08)
ARTICLE_SENTENCES = between_articles(1.0, 0.04)
# Variance of the compound of a sentence within an article, and its kurtosis: medians 0.15 and 2.4, same set.
SPREAD = Prior(0.15, 3.0)
# Variance of the mean of an article's sentence scores over that of as many independent ones: sentences one,
# two and three apart correlate by 0.05, 0.01 and 0.02 in these openings, by 0.06, 0.04 and 0.02 in 250 whole
# AllSides articles, which is 1.16 and 1.23; a little above is taken.
ALIKE = 1.25
KURTOSIS = Prior(3.0, 5.0)
ARTICLE_SCORES = between_articles(0.15, 0.01)
# Headline less body of an article. Squared deviations of the scores of an article, relative to their mean:
# 0.05 is found, more is taken, since they are not normal.
ARTICLE_GAPS = between_articles(0.13)
ARTICLE_SPREADS = between_articles(2.0, 0.08)
