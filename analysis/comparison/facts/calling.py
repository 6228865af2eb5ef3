"""Which numbers of a row contradict each other, and which only differ."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.facts.contradictions import can_clash, has_other_count
from analysis.comparison.facts.ranks import CALL_AT, Ranks
from analysis.comparison.facts.sizes import Fact, same_half

# So far must the points of a contradiction lie above those of any other number of the two articles.
LEAD = 2.0
Pairs = set[tuple[int, int]]


def call_pairs(facts: Sequence[Fact], ranks: Ranks, leads: Mapping[tuple[int, int], float]) -> Pairs:
    """Return the pairs that are likely enough of one thing to contradict each other.

    ``ranks``: how likely every two are of one thing. ``leads``: how far every pair that differs lies above
    any other number of its articles.
    """
    plain = [not has_other_count(fact, facts) for fact in facts]
    likely = [pair for pair, lead in leads.items() if lead >= LEAD and ranks.points[pair] >= CALL_AT]
    return {(i, j) for i, j in likely if plain[i] and plain[j] and can_clash(*same_half(facts[i], facts[j]))}


def part_clashes(
    rows: Collection[Sequence[int]], holds: NDArray[np.bool_], called: Pairs, agreed: NDArray[np.bool_]
) -> tuple[Pairs, Pairs]:
    """Return the pairs of a row that contradict each other and those that differ, both ways round.

    A pair that cannot both hold is called where it was found likely itself or where each of the two is
    in agreement with one of a pair that was: the others of a row, equal numbers of maybe another thing too,
    only differ.

    ``rows``: the members of every row. ``holds``: which two can both hold. ``called``: the pairs found
    likely. ``agreed``: which two are in agreement: of one thing, or told twice by one article. Returned:
    those that contradict each other, those that differ.
    """
    against: Pairs = set()
    apart: Pairs = set()
    for members in rows:
        likely = {pair for i, j in called if i in members and j in members for pair in ((i, j), (j, i))}
        for i in members:
            for j in members:
                if not holds[i, j]:
                    alike = any(agreed[i, p] and agreed[j, q] for p, q in likely)
                    (against if alike else apart).add((i, j))
    return against, apart


def find_lead(pair: tuple[int, int], ranks: Ranks, facts: Sequence[Fact]) -> float:
    """Return how far a pair lies above one of the two and any other number of the other's article."""
    highest = -np.inf
    for here, there in (pair, pair[::-1]):
        others = [k for k, fact in enumerate(facts) if fact.doc == facts[there].doc]
        rivals = ranks.points[here, others][~ranks.holds[there, others]]
        highest = max(highest, rivals.max(initial=-np.inf))
    return float(ranks.points[pair] - highest)
