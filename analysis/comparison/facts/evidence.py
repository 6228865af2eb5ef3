"""How likely two numbers of two articles are told of one thing: points, fitted (`models/numbers.md`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from math import log
from typing import NamedTuple

from analysis.comparison.facts.alignment import (
    ANYBODY,
    GENERIC,
    SMALL_COUNT,
    STRONG,
    are_at_other_places,
    disagree,
    part_in,
)
from analysis.comparison.facts.contradictions import (
    BALLOTS,
    are_at_other_times,
    is_count_of_harm,
)
from analysis.comparison.facts.contrasts import is_contrasted, is_elsewhere, is_update
from analysis.comparison.facts.sizes import NEAR_FACTOR, Fact, is_near, overlap, same_half
from analysis.comparison.facts.topics import find_topics
from analysis.measures.quantities.clock import CLOCK
from analysis.models import read_model

# More rivals, words of labels or times the size tell no more.
MOST_RIVALS, MOST_LABEL, MOST_SIZE = 4, 6.0, 2.0
# A word that tells what a number is of stands in about so many sentences of two articles; so many have they
# where the mentions come without their sentences.
SENTENCES_WITH, SENTENCES = 2.5, 20


class Number(NamedTuple):
    """A quantity and how it stands among those of its article.

    Attributes
    ----------
    fact : Fact
        The quantity.
    topics : frozenset of str
        What its sentence is about.
    rivals : tuple of Fact
        The other numbers of the like that its article gives.
    largest : bool
        No other number of its dimension in the article is larger.
    """

    fact: Fact
    topics: frozenset[str]
    rivals: tuple[Fact, ...]
    largest: bool


class Told(NamedTuple):
    """A quantity with the topics of the words right around it."""

    fact: Fact
    near: frozenset[str]

    @classmethod
    def of(cls, fact: Fact) -> Told:
        """Look for the topics of a quantity."""
        return cls(fact, find_topics(fact.dimension, fact.about))


def place_numbers(facts: Sequence[Fact]) -> list[Number]:
    """Return the quantities of all articles, each with how it stands among those of its article."""
    beside: dict[tuple[str, str], list[Told]] = defaultdict(list)
    told = [Told.of(fact) for fact in facts]
    for one in told:
        beside[one.fact.doc, one.fact.dimension].append(one)
    return [_place(one, beside[one.fact.doc, one.fact.dimension]) for one in told]


def _place(one: Told, beside: Sequence[Told]) -> Number:
    """Return one quantity among those of its dimension and article."""
    fact = one.fact
    rivals = tuple(other.fact for other in beside if is_rival(one, other))
    topics = find_topics(fact.dimension, fact.bag | fact.about)
    return Number(fact, topics, rivals, all(other.fact.low <= fact.low for other in beside))


def _count_rivals(first: Number, second: Number, said: frozenset[str] = frozenset()) -> int:
    """Return how many values the rivals of both have; with words only those whose label has one of them."""
    sides = (
        [one for one in side.rivals if not (said and said.isdisjoint(one.said))] for side in (first, second)
    )
    return min(sum(len({(one.low, one.high) for one in side}) for side in sides), MOST_RIVALS)


def find_evidence(first: Number, second: Number, *, is_left: bool = False) -> dict[str, float]:
    """Return what speaks for and against two numbers being told of one thing.

    ``first`` and ``second``: two numbers of two articles that can be of one thing (`comparable`).
    ``is_left``: another number of either article could be the one that the other gives (`Rivals.is_left`).
    Returned: the features of the model, by name; those of a clash are 0 where the numbers agree.
    """
    a, b = same_half(first.fact, second.fact)
    clash = not overlap(a, b)
    same_part = bool(a.event) and part_in(a) == part_in(b)
    shared = first.topics & second.topics
    found = {
        "anybody": a.thing == b.thing == ANYBODY and not same_part,
        "share": a.dimension == "share",
        "length": a.dimension == "length",
        "event": same_part,
        "strong_event": same_part and part_in(a)[0] in STRONG,
        "topic": bool(shared),
        "topic_of_one": bool(first.topics) != bool(second.topics),
        "rivals": _count_rivals(first, second),
        "largest": first.largest and second.largest,
        "open": not clash and not is_near(a, b, NEAR_FACTOR),
        "clash": clash,
    }
    return found | (_find_parting(first, second) | {"left": is_left} if clash else {})


def _find_parting(first: Number, second: Number) -> dict[str, float]:
    """Return what parts two numbers that cannot both hold."""
    a, b = same_half(first.fact, second.fact)
    shared, said = first.topics & second.topics, a.said & b.said
    return {
        "label": find_label(a, b),
        "role": bool(a.relation) and a.relation == b.relation,
        "rivals_of_label": _count_rivals(first, second, said),
        "names": is_elsewhere(a.bag, b.bag) and not (a.thing in BALLOTS or is_count_of_harm(a, b)),
        "size": find_size(a, b),
        "small": not a.dimension and max(a.low, b.low) <= SMALL_COUNT,
        "clock": a.dimension == CLOCK.name,
        "other_topic": bool(first.topics and second.topics) and not shared,
        "other_places": are_at_other_places(a, b),
        "other_times": are_at_other_times(a, b),
        "contrasted": is_contrasted(a.bag, b.bag, ahead=True, sources=bool(a.dimension)),
        "update": a.dimension != CLOCK.name and is_update(a.about) != is_update(b.about),
    }


@cache
def read_points(clash: bool) -> dict[str, float]:
    """Return the points of every feature of pairs that differ or agree, "none" is what each pair has."""
    model = read_model("numbers")["differing" if clash else "agreeing"]
    return {"none": model["intercept"]} | model["coefficients"]


def weigh(evidence: dict[str, float]) -> float:
    """Return the points of the evidence, the logarithm of the odds that both numbers are of one thing."""
    points = read_points(bool(evidence.get("clash")))
    return points["none"] + sum(value * points[name] for name, value in evidence.items() if name in points)


def is_rival(first: Told, second: Told) -> bool:
    """Tell whether two numbers of one article could both be the one that another article gives."""
    a, b = first.fact, second.fact
    if not disagree(a, b):
        return False
    if a.dimension:
        if a.relation and b.relation and a.relation != b.relation:
            return False
        return not (first.near and second.near and first.near.isdisjoint(second.near))
    same_part = bool(a.event) and part_in(a) == part_in(b)
    told_apart = a.thing in GENERIC and bool(a.event and b.event) and not same_part
    return same_part or (a.thing == b.thing and not told_apart)


def find_label(a: Fact, b: Fact) -> float:
    """Return the weight of the words that two labels share: the longer the articles, the more one tells."""
    rare = log(max((a.sentences + b.sentences or SENTENCES) / SENTENCES_WITH, 1.0))
    return min(len(a.said & b.said) * rare, MOST_LABEL)


def find_size(a: Fact, b: Fact) -> float:
    """Return the logarithm of how many times larger one of two numbers is, at most `MOST_SIZE`.

    Nobody is as far from three as one is.
    """
    least = 0.0 if a.dimension else 1.0
    low, high = sorted(max(abs(fact.low), least) for fact in (a, b))
    return min(log(high / low), MOST_SIZE) if low > 0 else MOST_SIZE
