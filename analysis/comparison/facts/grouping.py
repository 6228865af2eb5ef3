"""Mentions of several articles in groups, one per fact, and how the numbers of a group stand together."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.facts.alignment import part_in
from analysis.comparison.facts.calling import Pairs, call_pairs, find_lead, part_clashes
from analysis.comparison.facts.ranks import AGREE_AT, MARK_AT, rank_pairs
from analysis.comparison.facts.sizes import Fact


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


def align_quantities(facts: Sequence[Fact]) -> tuple[list[int], Pairs, Pairs]:
    """Return the group of every quantity, and which pairs contradict each other and which differ.

    Pairs that agree are joined first, the likeliest first, then pairs that differ: a number that has its like
    in the other article is not taken for another. A group never holds two mentions that cannot be of one
    thing, nor two of one article that disagree.

    Returned: the number of the group of each mention, and the pairs, both ways round.

    >>> align_quantities([])
    ([], set(), set())
    """
    ranks = rank_pairs(facts)
    groups = _Groups(len(facts))
    for i, j in ranks.order(ranks.holds & (ranks.points >= AGREE_AT)):
        groups.merge(i, j, ranks.holds)
    agreed = np.equal.outer(groups.of, groups.of)
    differing = ranks.order(~ranks.holds & (ranks.points >= MARK_AT))
    leads = {pair: find_lead(pair, ranks, facts) for pair in differing}
    allowed = _allow_twins(ranks.holds | ranks.beside, groups, facts)
    for i, j in differing:
        if leads[i, j] >= 0:
            groups.merge(i, j, allowed)
    for i, j in _find_disputes(facts):
        groups.merge(i, j, np.ones_like(allowed))
    settled = _settle_vague(groups, ranks.holds, facts)
    docs = [fact.doc for fact in facts]
    agreed |= settled & np.equal.outer(docs, docs)
    called = call_pairs(facts, ranks, leads)
    return groups.of, *part_clashes(groups.members.values(), settled, called, agreed)


def _find_disputes(facts: Sequence[Fact]) -> list[tuple[int, int]]:
    """Return the two counts of one event by two sources of one article: one row, whatever else agrees."""
    disputed = [i for i, fact in enumerate(facts) if fact.disputed]
    return [
        (i, j)
        for i, j in pairwise(disputed)
        if facts[i].doc == facts[j].doc and part_in(facts[i]) == part_in(facts[j])
    ]


def _allow_twins(allowed: NDArray[np.bool_], groups: _Groups, facts: Sequence[Fact]) -> NDArray[np.bool_]:
    """Return who can stand in one row: of two articles also where the same number of its row can."""
    told = [(group, fact.low, fact.high) for group, fact in zip(groups.of, facts, strict=True)]
    known = {key: n for n, key in enumerate(dict.fromkeys(told))}
    value, doc = np.array([known[key] for key in told]), np.array([fact.doc for fact in facts])
    twins = np.equal.outer(value, value).astype(float)
    return allowed | ((twins @ allowed @ twins > 0) & np.not_equal.outer(doc, doc))


def _settle_vague(groups: _Groups, holds: NDArray[np.bool_], facts: Sequence[Fact]) -> NDArray[np.bool_]:
    """Return what can both hold: "several" only what an exact number of its article and row holds with.

    "Dozens" hold with no number behind their top.
    """
    settled = holds.copy()
    for members in groups.members.values():
        for vague in (i for i in members if facts[i].vague):
            above = [
                k for k in members if facts[k].low > facts[vague].top and facts[k].doc != facts[vague].doc
            ]
            settled[vague, above] = False
            settled[:, vague] = settled[vague]
            exact = [k for k in members if facts[k].doc == facts[vague].doc and not facts[k].vague]
            if exact:
                settled[vague] &= holds[exact].any(axis=0)
                settled[:, vague] = settled[vague]
    return settled
