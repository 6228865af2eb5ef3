"""Mentions of several articles in groups, one per fact, and how the numbers of a group stand together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.facts.alignment import (
    AGE,
    GENERIC,
    comparable,
    is_age_of_either,
    is_among_same,
    is_person,
    part_in,
)
from analysis.comparison.facts.contradictions import (
    can_clash,
    has_other_count,
    is_money,
    may_differ,
)
from analysis.comparison.facts.evidence import Number, find_evidence, place_numbers, weigh
from analysis.comparison.facts.sizes import Fact, is_near, overlap

# From so many points on two numbers that agree are one fact, two that differ are shown in one row, and two
# that differ contradict each other. Set on stories and real news by writer and story left out (benchmarks).
AGREE_AT = -2.0
MARK_AT = -1.2
# … two that are exactly the same, of one noun or unit, already from here on.
SAME_AT = -4.5
# … two counts of one noun, each the only one of its article or nearly so, are shown in one row from here on.
NOUN_AT = -3.5
NOUN_FACTOR, NOUN_RIVALS = 2.0, 1
# Of these a story has many, each for something else.
_WIDE = frozenset("state country nation province region county city town village district".split())
# More points of two ages where a name is the same.
NAMED = 1.0
CALL_AT = -1.0
# So far must the points of a contradiction lie above those of any other number of the two articles.
LEAD = 2.0
# Two numbers that differ can stand in one row behind a likelier pair from here on.
BESIDE_AT = -3.0
# One or two people are in every story.
ANY_COUNT = 2
Pairs = set[tuple[int, int]]


class _Ranks(NamedTuple):
    """Every two mentions of a story.

    Attributes
    ----------
    points : array of float
        How likely both are of one thing; minus infinity where they cannot be.
    holds, beside, sole : array of bool
        Both can hold; both can stand in one row; each is the only sum of money of its article.
    """

    points: NDArray[np.float64]
    holds: NDArray[np.bool_]
    beside: NDArray[np.bool_]
    sole: NDArray[np.bool_]

    def order(self, wanted: NDArray[np.bool_]) -> list[tuple[int, int]]:
        """Return wanted pairs, the likeliest first, ties in order."""
        pairs = [(int(i), int(j)) for i, j in np.argwhere(np.triu(wanted, 1))]
        return sorted(pairs, key=lambda pair: (-round(float(self.points[pair]), 9), pair))


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

    Parameters
    ----------
    facts : sequence of Fact
        The mentions.

    Returns
    -------
    tuple of list of int and two sets of pairs of int
        The number of the group of each mention, and the pairs, both ways round.

    Examples
    --------
    >>> align_quantities([])
    ([], set(), set())
    """
    ranks = _rank_pairs(facts)
    groups = _Groups(len(facts))
    for i, j in ranks.order(ranks.holds & (ranks.points >= AGREE_AT)):
        groups.merge(i, j, ranks.holds)
    differing = ranks.order(~ranks.holds & (ranks.points >= MARK_AT))
    leads = {pair: _lead(pair, ranks, facts) for pair in differing}
    allowed = _allow_twins(ranks.holds | ranks.beside, groups, facts)
    for i, j in differing:
        if leads[i, j] >= 0:
            groups.merge(i, j, allowed)
    plain = [not has_other_count(fact, facts) for fact in facts]
    likely = [(i, j) for i, j in differing if plain[i] and plain[j] and ranks.points[i, j] >= CALL_AT]
    likely = [pair for pair in likely if leads[pair] >= LEAD]
    likely = [
        (i, j)
        for i, j in likely
        if groups.of[i] == groups.of[j] and can_clash(facts[i], facts[j], sole=ranks.sole[i, j])
    ]
    called = {groups.of[i] for i, _ in likely}
    return groups.of, *_find_clashes(groups, _settle_vague(groups, ranks.holds, facts), called)


def _allow_twins(allowed: NDArray[np.bool_], groups: _Groups, facts: Sequence[Fact]) -> NDArray[np.bool_]:
    """Return who can stand in one row: of two articles also where the same number of its row can."""
    told = [(group, fact.low, fact.high) for group, fact in zip(groups.of, facts, strict=True)]
    known = {key: n for n, key in enumerate(dict.fromkeys(told))}
    value, doc = np.array([known[key] for key in told]), np.array([fact.doc for fact in facts])
    twins = np.equal.outer(value, value).astype(float)
    return allowed | ((twins @ allowed @ twins > 0) & np.not_equal.outer(doc, doc))


def _settle_vague(groups: _Groups, holds: NDArray[np.bool_], facts: Sequence[Fact]) -> NDArray[np.bool_]:
    """Return what can both hold; "several" only what an exact number of its article and row holds with."""
    settled = holds.copy()
    for members in groups.members.values():
        for vague in (i for i in members if facts[i].vague):
            exact = [k for k in members if facts[k].doc == facts[vague].doc and not facts[k].vague]
            if exact:
                settled[vague] &= holds[exact].any(axis=0)
                settled[:, vague] = settled[vague]
    return settled


def _find_clashes(groups: _Groups, holds: NDArray[np.bool_], called: Collection[int]) -> tuple[Pairs, Pairs]:
    """Return the pairs that contradict each other and those that differ, both ways round."""
    against: Pairs = set()
    apart: Pairs = set()
    for group, members in groups.members.items():
        clash = {(i, j) for i in members for j in members if not holds[i, j]}
        (against if group in called else apart).update(clash)
    return against, apart


def _rank_pairs(facts: Sequence[Fact]) -> _Ranks:
    """Return how likely every two mentions are of one thing."""
    n = len(facts)
    numbers = place_numbers(facts)
    points = np.full((n, n), -np.inf)
    holds, beside = np.eye(n, dtype=bool), np.zeros((n, n), dtype=bool)
    for i, j in combinations(range(n), 2):
        a, b = facts[i], facts[j]
        if not comparable(a, b):
            beside[i, j] = beside[j, i] = is_age_of_either(a, b)
            continue
        agree = overlap(a, b)
        holds[i, j] = holds[j, i] = agree
        beside[i, j] = beside[j, i] = a.doc != b.doc and not agree and is_among_same(a, b)
        if agree or a.doc != b.doc and may_differ(a, b):
            evidence = find_evidence(numbers[i], numbers[j])
            if agree and _is_any_two(a, b, evidence):
                continue
            points[i, j] = points[j, i] = _raise(weigh(evidence), numbers[i], numbers[j])
            beside[i, j] = beside[j, i] = points[i, j] >= BESIDE_AT
    alone = np.array([number.largest and not number.rivals and is_money(number.fact) for number in numbers])
    return _Ranks(points, holds, beside, np.logical_and.outer(alone, alone))


def _raise(points: float, first: Number, second: Number) -> float:
    """Return the points of a pair, enough for one row where both are the same or their noun tells.

    Two ages of one name come before those of nobody by name.
    """
    a, b = first.fact, second.fact
    if a.relation == b.relation == AGE and a.names & b.names:
        return points + NAMED
    if SAME_AT <= points < AGREE_AT and _is_same(a, b):
        return AGREE_AT
    rivals = first.rivals + second.rivals
    return MARK_AT if NOUN_AT <= points < MARK_AT and rivals <= NOUN_RIVALS and _is_noun(a, b) else points


def _is_noun(a: Fact, b: Fact) -> bool:
    """Tell whether two counts that differ a little are of one thing that a story counts once: stitches."""
    if a.dimension or a.thing != b.thing or overlap(a, b) or not is_near(a, b, NOUN_FACTOR):
        return False
    other_part = a.event and b.event and part_in(a) != part_in(b)
    of_many = a.thing in GENERIC | _WIDE or (is_person(a.thing) and part_in(a) != part_in(b))
    return not (other_part or a.part or b.part or of_many)


def _is_same(a: Fact, b: Fact) -> bool:
    """Tell whether two numbers of one noun and unit are exactly the same, and not one or two."""
    told = [(fact.thing, fact.dimension, fact.low, fact.high) for fact in (a, b)]
    return told[0] == told[1] and a.doc != b.doc and a.low == a.high and a.low > ANY_COUNT * a.step


def _is_any_two(a: Fact, b: Fact, evidence: dict[str, float]) -> bool:
    """Tell whether two small counts of people agree in nothing else: "two clerks left", "two rescuers"."""
    is_small = a.doc != b.doc and not a.dimension and max(a.low, b.low) <= ANY_COUNT
    if not is_small or evidence["event"] or evidence["topic"]:
        return False
    return is_person(a.thing) and bool(a.event or b.event)


def _lead(pair: tuple[int, int], ranks: _Ranks, facts: Sequence[Fact]) -> float:
    """Return how far a pair lies above one of the two and any other number of the other's article."""
    highest = -np.inf
    for here, there in (pair, pair[::-1]):
        others = [k for k, fact in enumerate(facts) if fact.doc == facts[there].doc]
        rivals = ranks.points[here, others][~ranks.holds[there, others]]
        highest = max(highest, rivals.max(initial=-np.inf))
    return float(ranks.points[pair] - highest)
