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
from analysis.comparison.facts.contradictions import are_at_other_times
from analysis.comparison.facts.contrasts import is_contrasted, is_update
from analysis.comparison.facts.sizes import NEAR_FACTOR, Fact, is_near, overlap
from analysis.comparison.facts.topics import find_topics
from analysis.measures.quantities.clock import CLOCK
from analysis.models import read_model

# More rivals or times the size tell no more.
MOST_RIVALS, MOST_SIZE = 4, 2.0


class Number(NamedTuple):
    """A quantity and how it stands among those of its article.

    Attributes
    ----------
    fact : Fact
        The quantity.
    topics : frozenset of str
        What its sentence is about.
    rivals : int
        How many other numbers of the like its article gives.
    largest : bool
        No other number of its dimension in the article is larger.
    """

    fact: Fact
    topics: frozenset[str]
    rivals: int
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
    rivals = len({(other.fact.low, other.fact.high) for other in beside if is_rival(one, other)})
    topics = find_topics(fact.dimension, fact.bag | fact.about)
    return Number(fact, topics, rivals, all(other.fact.low <= fact.low for other in beside))


def find_evidence(first: Number, second: Number) -> dict[str, float]:
    """Return what speaks for and against two numbers being told of one thing.

    Parameters
    ----------
    first, second : Number
        Two numbers of two articles that can be of one thing (`comparable`).

    Returns
    -------
    dict of str to float
        The features of the model, by name; those of a clash are 0 where the numbers agree.
    """
    a, b = first.fact, second.fact
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
        "rivals": min(first.rivals + second.rivals, MOST_RIVALS),
        "largest": first.largest and second.largest,
        "open": not clash and not is_near(a, b, NEAR_FACTOR),
        "clash": clash,
    }
    return found | (_find_parting(first, second) if clash else {})


def _find_parting(first: Number, second: Number) -> dict[str, float]:
    """Return what parts two numbers that cannot both hold."""
    a, b = first.fact, second.fact
    shared = first.topics & second.topics
    return {
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
def read_points() -> dict[str, float]:
    """Return the points of every feature, and those that every pair has ("none")."""
    model = read_model("numbers")
    return {"none": model["intercept"]} | model["coefficients"]


def weigh(evidence: dict[str, float]) -> float:
    """Return the points of the evidence, the logarithm of the odds that both numbers are of one thing."""
    points = read_points()
    return points["none"] + sum(points[name] * value for name, value in evidence.items() if value)


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


def find_size(a: Fact, b: Fact) -> float:
    """Return the logarithm of how many times larger one of two numbers is, at most `MOST_SIZE`."""
    low, high = sorted((abs(a.low), abs(b.low)))
    return min(log(high / low), MOST_SIZE) if low > 0 else MOST_SIZE
