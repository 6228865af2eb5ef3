"""Every two numbers of a story: how likely both are of one thing, and whether they can share a row."""

from __future__ import annotations

from collections.abc import Sequence
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
from analysis.comparison.facts.contradictions import can_clash, is_money, is_sole_fate, may_differ
from analysis.comparison.facts.evidence import Number, find_evidence, place_numbers, weigh
from analysis.comparison.facts.sizes import Fact, is_near, overlap

# From so many points on two numbers that agree are one fact, two that differ are shown in one row, and two
# that differ contradict each other. Set on stories and real news by writer and story left out (benchmarks).
AGREE_AT = -2.0
MARK_AT = -1.25
CALL_AT = -1.0
# … two that are exactly the same, of one noun or unit, already from here on.
SAME_AT = -4.5
# … two counts of those to whom the same happened, each the only one of its article, contradict each other.
FATE_AT = -1.8
# … two counts of one noun, each the only one of its article or nearly so, are shown in one row from here on.
NOUN_AT = -3.5
NOUN_FACTOR, NOUN_RIVALS = 2.0, 1
# Of these a story has many, each for something else.
_WIDE = frozenset(
    "state country nation province region county city town village district count charge".split()
)
# More points of two ages where a name is the same.
NAMED = 1.0
# Two numbers that differ can stand in one row behind a likelier pair from here on.
BESIDE_AT = -3.0
# One or two people are in every story.
ANY_COUNT = 2


class Ranks(NamedTuple):
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


def rank_pairs(facts: Sequence[Fact]) -> Ranks:
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
    return Ranks(points, holds, beside, np.logical_and.outer(alone, alone))


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
    if FATE_AT <= points < CALL_AT and not rivals and is_sole_fate(a, b) and can_clash(a, b):
        return CALL_AT
    if not NOUN_AT <= points < CALL_AT or rivals > NOUN_RIVALS or not _is_noun(a, b):
        return points
    sole = not rivals and not is_person(a.thing) and a.label == b.label and can_clash(a, b)
    return CALL_AT if sole else max(points, MARK_AT)


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
