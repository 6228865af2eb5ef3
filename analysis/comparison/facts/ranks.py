"""Every two numbers of a story: how likely both are of one thing, and whether they can share a row."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.facts.alignment import AGE, is_person, is_same_count
from analysis.comparison.facts.contrasts import hash_words
from analysis.comparison.facts.evidence import find_evidence, place_numbers, weigh
from analysis.comparison.facts.rivals import Rivals
from analysis.comparison.facts.sizes import SAID_OF_ALL, Fact, overlap
from analysis.measures.quantities.clock import CLOCK

# From so many points on two numbers that agree are one fact, two that differ are shown in one row, and two
# that differ contradict each other. Set on stories and real news by writer and story left out (benchmarks).
AGREE_AT = -2.0
MARK_AT = -1.0
CALL_AT = 0.3
# … two that are exactly the same, of one noun or unit, already from here on.
SAME_AT = -4.5
# More points of two ages where a name is the same.
NAMED = 1.0
# Two numbers that differ can stand in one row behind a likelier pair from here on.
BESIDE_AT = -3.0
# One or two people are in every story.
ANY_COUNT = 2
# A measure of fewer such steps is round; it comes again by chance in two articles of so many sentences.
ROUND_STEPS, LONG = 10, 40


class Ranks(NamedTuple):
    """Every two mentions of a story.

    Attributes
    ----------
    points : array of float
        How likely both are of one thing; minus infinity where they cannot be.
    holds, beside : array of bool
        Both can hold; both can stand in one row.
    """

    points: NDArray[np.float64]
    holds: NDArray[np.bool_]
    beside: NDArray[np.bool_]

    def order(self, wanted: NDArray[np.bool_]) -> list[tuple[int, int]]:
        """Return wanted pairs, the likeliest first, ties in order."""
        pairs = [(int(i), int(j)) for i, j in np.argwhere(np.triu(wanted, 1))]
        return sorted(pairs, key=lambda pair: (-round(float(self.points[pair]), 9), pair))


def rank_pairs(facts: Sequence[Fact]) -> Ranks:
    """Return how likely every two mentions are of one thing."""
    numbers, rivals = place_numbers(facts), Rivals.of(facts)
    points, beside = np.full(rivals.agree.shape, -np.inf), rivals.beside.copy()
    for i, j in np.argwhere(np.triu(rivals.agree | rivals.differ, 1)).tolist():
        evidence = find_evidence(
            numbers[i], numbers[j], is_left=bool(rivals.differ[i, j]) and rivals.is_left(i, j)
        )
        chance = _is_any_two(facts[i], facts[j], evidence) or _is_any_round(facts[i], facts[j], evidence)
        if rivals.agree[i, j] and chance:
            continue
        points[i, j] = points[j, i] = _raise(weigh(evidence), facts[i], facts[j])
        beside[i, j] = beside[j, i] = points[i, j] >= BESIDE_AT
    return Ranks(points, rivals.agree, beside)


def _raise(points: float, a: Fact, b: Fact) -> float:
    """Return the points of a pair, enough for one row where both are the same.

    Two ages of one name come before those of nobody by name.
    """
    if a.relation == b.relation == AGE and a.names & b.names:
        return points + NAMED
    people = is_person(a.thing) and is_person(b.thing)
    same = _is_same(a, b) or (people and is_same_count(a, b) and overlap(a, b))
    return AGREE_AT if SAME_AT <= points < AGREE_AT and same else points


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


def _is_any_round(a: Fact, b: Fact, evidence: dict[str, float]) -> bool:
    """Tell whether two long articles give one round measure with nothing else in common: "$1 trillion"."""
    if not a.dimension or a.relation == AGE or a.dimension == CLOCK.name or evidence["event"]:
        return False
    is_round = a.low == a.high == b.low == b.high and a.low < ROUND_STEPS * min(a.step, b.step)
    if not is_round or evidence["topic"] or a.sentences + b.sentences < LONG:
        return False
    return not (a.said & b.said or (a.about & b.about) - hash_words(SAID_OF_ALL))
