"""Mentions of several articles in groups, one per fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from analysis.comparison.facts.alignment import Fact, comparable, overlap, score
from analysis.comparison.facts.contradictions import (
    can_clash,
    contradicts,
    is_age_of_either,
    is_likely,
    may_contradict,
)
from analysis.comparison.facts.evidence import is_rival

# Two mentions are one fact from this score on: cosine of their TF-IDF words plus what they have in common
# in kind (below). Set by hand on invented stories, on the side of too many rows rather than false company.
AGREE_AT = 0.3


def cosines(abouts: Sequence[str]) -> NDArray[np.float64]:
    """Return the cosines of the TF-IDF weights of bags of stems (space-separated); 0 for an empty bag.

    Examples
    --------
    >>> cosines(["gorge wind", "gorge wind", "town", ""]).round(2).tolist()[0]
    [1.0, 1.0, 0.0, 0.0]
    """
    if not any(abouts):
        return np.zeros((len(abouts), len(abouts)))
    weights = TfidfVectorizer(analyzer=str.split, sublinear_tf=True).fit_transform(abouts)
    return np.asarray((weights @ weights.T).todense(), dtype=np.float64)


class _Groups:
    """Mentions in groups; a merge is refused where two members must not stand together."""

    def __init__(self, n: int) -> None:
        self.of = list(range(n))
        self.members = {i: [i] for i in range(n)}

    def merge(self, i: int, j: int, allowed: NDArray[np.bool_]) -> None:
        """Merge the groups of two mentions if every pair across them is allowed."""
        a, b = sorted((self.of[i], self.of[j]))
        if a == b or not allowed[np.ix_(self.members[a], self.members[b])].all():
            return
        self.members[a] += self.members.pop(b)
        for member in self.members[a]:
            self.of[member] = a


def align_quantities(facts: Sequence[Fact], abouts: Sequence[str]) -> tuple[list[int], NDArray[np.bool_]]:
    """Return the group of every quantity and which pairs contradict each other.

    Pairs that agree are joined first, the likeliest first, then pairs that contradict. A group never holds
    two mentions that are not comparable, nor two that disagree without counting the same thing for certain,
    nor two of one article that disagree.

    Parameters
    ----------
    facts : sequence of Fact
        The mentions.
    abouts : sequence of str
        The stems around each.

    Returns
    -------
    tuple of list of int and array of bool
        The number of the group of each mention, and a symmetric matrix of contradictions.

    Examples
    --------
    >>> align_quantities([], [])[0]
    []
    """
    n = len(facts)
    alike = cosines(abouts)
    agree, conflict = np.zeros((n, n)), np.zeros((n, n))
    holds, against, possible, beside, clash = (np.eye(n, dtype=bool) for _ in range(5))
    rivals = _count_rivals(facts)
    for i, j in combinations(range(n), 2):
        a, b = facts[i], facts[j]
        if not comparable(a, b):
            beside[i, j] = beside[j, i] = is_age_of_either(a, b)
            continue
        rank = score(a, b, alike[i, j])
        if overlap(a, b):
            holds[i, j] = holds[j, i] = True
            agree[i, j] = rank if rank >= AGREE_AT else 0.0
            continue
        beside[i, j] = beside[j, i] = True
        if can_clash(a, b):
            clash[i, j] = clash[j, i] = True
            likely = is_likely(a, b, rivals[i] + rivals[j])
            possible[i, j] = possible[j, i] = likely or may_contradict(a, b)
            against[i, j] = against[j, i] = likely or (possible[i, j] and contradicts(a, b, alike[i, j]))
            conflict[i, j] = (1 + rank) * against[i, j]
    doubtful = possible.copy()
    for matrix in (possible, against, conflict, clash):
        _drop_doubtful(matrix, doubtful, [fact.doc for fact in facts])
    groups = _Groups(n)
    for ranks, allowed in ((agree, holds | against), (conflict, holds | possible | beside)):
        for i, j in _by_rank(ranks):
            groups.merge(i, j, allowed)
    together = np.equal.outer(groups.of, groups.of)
    return groups.of, (possible | clash & together) & ~np.eye(n, dtype=bool)


def _count_rivals(facts: Sequence[Fact]) -> list[int]:
    """Count how many different numbers of the like every number's own article gives."""
    by_doc: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_doc[fact.doc].append(fact)
    return [
        len({(other.low, other.high) for other in by_doc[fact.doc] if is_rival(fact, other)})
        for fact in facts
    ]


def _drop_doubtful(
    matrix: NDArray[np.bool_] | NDArray[np.float64], possible: NDArray[np.bool_], docs: Sequence[str]
) -> None:
    """Clear the contradictions of mentions whose own article gives another number for the like."""
    names = np.asarray(docs)
    own = names[:, None] == names[None, :]
    doubtful = (possible & own & ~np.eye(len(docs), dtype=bool)).any(axis=1)
    matrix[doubtful, :] = 0
    matrix[:, doubtful] = 0


def _by_rank(ranks: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Return the pairs with a rank, the highest first, ties in order."""
    pairs = [(int(i), int(j)) for i, j in np.argwhere(ranks > 0)]
    return sorted(pairs, key=lambda pair: (-round(float(ranks[pair]), 9), pair))
