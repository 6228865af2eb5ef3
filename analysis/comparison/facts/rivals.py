"""How the numbers of a story stand to each other: which agree, which differ, and which are left over."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.facts.alignment import comparable, is_age_of_either, is_among_same
from analysis.comparison.facts.contradictions import may_differ
from analysis.comparison.facts.sizes import Fact, overlap, same_half


class Rivals(NamedTuple):
    """Every two numbers of a story.

    Attributes
    ----------
    agree, differ : array of bool
        Both can be of one thing and can both hold (so does each with itself); both can be of one thing, are
        of two articles and cannot both hold.
    beside : array of bool
        Both can stand in one row though nothing says that they are of one thing.
    left : array of bool
        The second could be the one that the first is, and no number of the first's article agrees with it.
    article : array of int
        The article of every number.
    said : list of frozenset of str
        The words of its label that tell what it is of.
    """

    agree: NDArray[np.bool_]
    differ: NDArray[np.bool_]
    beside: NDArray[np.bool_]
    left: NDArray[np.bool_]
    article: NDArray[np.intp]
    said: list[frozenset[str]]

    @classmethod
    def of(cls, facts: Sequence[Fact]) -> Rivals:
        """Compare every two numbers."""
        n = len(facts)
        agree, (differ, beside) = np.eye(n, dtype=bool), np.zeros((2, n, n), dtype=bool)
        for i, j in combinations(range(n), 2):
            a, b = same_half(facts[i], facts[j])
            if not comparable(a, b):
                beside[i, j] = beside[j, i] = is_age_of_either(a, b)
                continue
            agree[i, j] = agree[j, i] = both = overlap(a, b)
            if a.doc != b.doc and not both:
                differ[i, j] = differ[j, i] = may_differ(a, b)
                beside[i, j] = beside[j, i] = is_among_same(a, b)
        article = _number([fact.doc for fact in facts])
        has_like = agree @ np.equal.outer(article, np.arange(article.max(initial=-1) + 1))
        left = (agree | differ & ~has_like[:, article].T) & np.not_equal.outer(article, article)
        return cls(agree, differ, beside, left, article, [fact.said for fact in facts])

    def is_left(self, i: int, j: int) -> bool:
        """Tell whether another number of either article could be the one that the other gives.

        A number that has its like in the other article is left for none; where the labels of both share a
        word, so is one whose label has none of these.
        """
        return self._has_other(i, j) or self._has_other(j, i)

    def _has_other(self, i: int, j: int) -> bool:
        """Tell whether the first could be another number of the second's article."""
        others = self.left[i] & ~self.agree[j] & (self.article == self.article[j])
        said = self.said[i] & self.said[j]
        return any(not (said and said.isdisjoint(self.said[k])) for k in np.flatnonzero(others).tolist())


def _number(keys: Sequence[str]) -> NDArray[np.intp]:
    """Return a number for every key, the same for the same."""
    known = {key: n for n, key in enumerate(dict.fromkeys(keys))}
    return np.array([known[key] for key in keys], dtype=np.intp)
