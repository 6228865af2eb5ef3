"""How likely two different numbers of two articles are told of one thing: a sum of points."""

from __future__ import annotations

from math import log

from analysis.comparison.facts.alignment import ONE_EVENT_SHARE, Fact, disagree, part_in
from analysis.comparison.facts.contrasts import (
    have_other_verbs,
    is_contrasted,
    is_elsewhere,
    is_poll,
    names_in,
    share_names,
)
from analysis.comparison.facts.topics import MONEY, find_topics

# Points of what two numbers have in common and what parts them: near the coefficients of a logistic
# regression on the pairs of numbers of invented stories and of real news groups (see benchmarks),
# rounded by hand, those that part set a little higher. Their sum is about the logarithm of the odds.
POINTS = {
    "none": 2.0,
    "topic": 1.5,
    "sense": 0.5,
    "stems": 0.1,
    "one_event": 0.5,
    "nothing": -1.0,
    "elsewhere": -2.0,
    "other_event": -2.0,
    "other_verbs": -1.0,
    "other_topic": -5.0,
    "contrasted": -2.0,
    "rivals": -1.5,
    "size": -3.0,
    "small": -1.5,
    "clock": -1.5,
    "share": -2.5,
    "poll": -3.0,
    "any_money": -1.0,
}
# Measures that are no object of the verbs around: a ship lies so far off the coast that the guard was sent.
_NO_OBJECTS = frozenset({"length", "time", "share"})
# Up to here a count of things or people is small: every story has several.
SMALL_COUNT = 12
# More stems, rivals or times the size tell no more.
MOST_STEMS, MOST_RIVALS, MOST_SIZE = 4, 4, 2.0


def find_evidence(a: Fact, b: Fact, rivals: int) -> dict[str, float]:
    """Return what speaks for and against two numbers being told of one thing.

    Parameters
    ----------
    a, b : Fact
        Two numbers of two articles that cannot both hold.
    rivals : int
        How many other numbers of the like their own articles give.

    Returns
    -------
    dict of str to float
        The keys of `POINTS`.
    """
    stems = len(a.about & b.about)
    topics = [find_topics(fact.dimension, fact.bag | fact.about) for fact in (a, b)]
    names = names_in(a.bag) & names_in(b.bag)
    return {
        "none": 1.0,
        "topic": bool(topics[0] & topics[1]),
        "sense": bool(a.relation) and a.relation == b.relation,
        "stems": min(stems, MOST_STEMS),
        "one_event": share_names(a.told, b.told) >= ONE_EVENT_SHARE,
        "nothing": not stems and not names,
        "elsewhere": is_elsewhere(a.bag, b.bag),
        "other_event": bool(a.event and b.event) and part_in(a)[0] != part_in(b)[0],
        "other_verbs": a.dimension not in _NO_OBJECTS
        and have_other_verbs(a.about, b.about, time=a.dimension == "o'clock"),
        "other_topic": bool(topics[0]) and bool(topics[1]) and topics[0].isdisjoint(topics[1]),
        "contrasted": is_contrasted(a.bag, b.bag, ahead=True),
        "rivals": min(rivals, MOST_RIVALS),
        "size": find_size(a, b),
        "small": not a.dimension and max(a.low, b.low) <= SMALL_COUNT,
        "clock": a.dimension == "o'clock",
        "share": a.dimension == "share",
        "any_money": a.dimension in MONEY and not (topics[0] & topics[1]),
        "poll": a.dimension == "share" and ("vote" in topics[0] | topics[1] or is_poll(a.bag | b.bag)),
    }


def weigh(evidence: dict[str, float]) -> float:
    """Return the points of the evidence: the higher, the likelier the numbers are told of one thing."""
    return sum(POINTS[name] * value for name, value in evidence.items())


def is_rival(a: Fact, b: Fact) -> bool:
    """Tell whether two numbers of one article could both be the one that another article gives."""
    if not disagree(a, b):
        return False
    if a.dimension:
        topics = [find_topics(fact.dimension, fact.about) for fact in (a, b)]
        return not (topics[0] and topics[1] and topics[0].isdisjoint(topics[1]))
    return a.thing == b.thing or bool(a.event and part_in(a) == part_in(b))


def find_size(a: Fact, b: Fact) -> float:
    """Return the logarithm of how many times larger one of two numbers is, at most `MOST_SIZE`."""
    low, high = sorted((abs(a.low), abs(b.low)))
    return min(log(high / low), MOST_SIZE) if low > 0 else MOST_SIZE
