"""Counts of one kind that differ between articles, without enough words in common to call it a contradiction.

"73 dogs were seized" and "37 dogs got their first baths" may be one count or two. In two rows each would pass
for a fact that the other article leaves out; in one row a reader sees both and can look.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from analysis.comparison.facts.alignment import (
    Fact,
    are_at_other_places,
    are_nearly,
    disagree,
    is_near,
    overlap,
    part_in,
)
from analysis.comparison.facts.contrasts import is_contrasted
from analysis.comparison.facts.topics import find_topics

# A number so many times larger is hardly the same count in another article.
DIFFER_FACTOR = 3.0
# Measures that stand for many things in any story: they need a topic or a label in common.
_OF_MANY_THINGS = frozenset({"time", "share"})
# Ages have their persons, ranks and clock times their events.
_OF_ONE_THING_EACH = frozenset({"rank", "o'clock"})
# A group so wide that it needs an event in common.
_ANYBODY = "people"


def may_differ(a: Fact, b: Fact) -> bool:
    """Tell whether two numbers that cannot both hold may be of one thing: nothing but their size is apart.

    Examples
    --------
    >>> dogs = Fact("a", "quantity", "dog", "", "", frozenset(), False, 73, 73, 0, "", "")
    >>> may_differ(dogs, dogs._replace(doc="b", low=37, high=37))
    True
    >>> may_differ(dogs, dogs._replace(doc="b", low=730, high=730))
    False
    """
    if not is_alike(a, b) or not is_near(a, b, DIFFER_FACTOR) or not disagree(a, b):
        return False
    return not (are_at_other_places(a, b) or is_contrasted(a.about, b.about))


def is_alike(a: Fact, b: Fact) -> bool:
    """Tell whether two numbers count one noun, or measure one kind of thing."""
    if a.dimension != b.dimension or a.relation == "age" or a.dimension in _OF_ONE_THING_EACH:
        return False
    if a.dimension:
        return _measure_alike(a, b)
    if not (a.thing == b.thing or are_nearly(a, b)) or (a.event and b.event and part_in(a) != part_in(b)):
        return False
    return bool(a.thing) and (a.thing != _ANYBODY or bool(a.event and b.event))


def _measure_alike(a: Fact, b: Fact) -> bool:
    """Tell whether two measures are of one topic, or of none and of one label or a rarer dimension."""
    if a.relation and b.relation and a.relation != b.relation:
        return False
    first, second = (find_topics(fact.dimension, fact.about) for fact in (a, b))
    if first or second:
        return bool(first & second) or not (first and second) and a.dimension not in _OF_MANY_THINGS
    return a.dimension not in _OF_MANY_THINGS or a.label == b.label


def join_differing(facts: Sequence[Fact], groups: Sequence[int]) -> tuple[list[int], set[tuple[int, int]]]:
    """Join groups whose numbers may differ about one thing.

    Needed: two mentions that may differ (`may_differ`), the others agree or are alike, no article is in both
    groups, and neither of the two articles gives another number for the like.

    Parameters
    ----------
    facts : sequence of Fact
        The mentions.
    groups : sequence of int
        The group of each.

    Returns
    -------
    tuple of list of int and set of pairs of int
        The groups, and the pairs of mentions that may differ, both ways round.

    Examples
    --------
    >>> dogs = Fact("a", "quantity", "dog", "", "", frozenset(), False, 73, 73, 0, "", "")
    >>> join_differing([dogs, dogs._replace(doc="b", low=37, high=37)], [0, 1])
    ([0, 0], {(0, 1), (1, 0)})
    """
    of, pairs = list(groups), set()
    alone = [_is_alone(facts, fact) for fact in facts]
    for i, j in combinations(range(len(facts)), 2):
        if of[i] == of[j] or not (alone[i] and alone[j]) or not may_differ(facts[i], facts[j]):
            continue
        first, second = ([at for at, group in enumerate(of) if group == of[k]] for k in (i, j))
        across = [(a, b) for a in first for b in second]
        if all(_can_stand_together(facts[a], facts[b]) for a, b in across):
            clash = [(a, b) for a, b in across if not overlap(facts[a], facts[b])]
            pairs |= {pair for a, b in clash for pair in ((a, b), (b, a))}
            of = [of[i] if group == of[j] else group for group in of]
    return of, pairs


def _is_alone(facts: Sequence[Fact], fact: Fact) -> bool:
    """Tell whether an article gives no other number for the like."""
    own = (other for other in facts if other.doc == fact.doc and not other.part and is_alike(other, fact))
    return all(overlap(other, fact) for other in own)


def _can_stand_together(a: Fact, b: Fact) -> bool:
    """Tell whether two mentions can be in one row: of two articles, equal or alike and of one size."""
    return a.doc != b.doc and (overlap(a, b) or is_alike(a, b) and is_near(a, b, DIFFER_FACTOR))
