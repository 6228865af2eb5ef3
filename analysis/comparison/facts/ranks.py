"""Every two numbers of a story: how likely both are of one thing, and whether they can share a row."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.facts.alignment import AGE, is_person
from analysis.comparison.facts.evidence import find_evidence, place_numbers, weigh
from analysis.comparison.facts.rivals import Rivals
from analysis.comparison.facts.sizes import Fact

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
        if rivals.agree[i, j] and _is_any_two(facts[i], facts[j], evidence):
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
    return AGREE_AT if SAME_AT <= points < AGREE_AT and _is_same(a, b) else points


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
