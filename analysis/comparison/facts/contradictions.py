"""What keeps two numbers from contradicting each other: silent where there is doubt."""

from collections.abc import Iterable

from analysis.comparison.facts.alignment import (
    AGE,
    FATES,
    SMALL_COUNT,
    STRONG,
    are_at_other_places,
    disagree,
    part_in,
)
from analysis.comparison.facts.contrasts import (
    are_by_others,
    are_other_steps,
    is_contrasted,
    is_update,
    share_words,
)
from analysis.comparison.facts.sizes import Fact, is_near
from analysis.comparison.facts.topics import find_topics
from analysis.measures.quantities.ballots import LOSERS
from analysis.measures.quantities.clock import CLOCK

# A number so many times larger is of another event, not a contradiction.
OTHER_FACTOR = 5.0
# Things that a story counts once, whatever the words around them.
UNIQUE = frozenset({"hit", "shot", "surgery"})
# Votes are told with the names of those who cast them or of what they are on.
BALLOTS = frozenset({"vote", LOSERS})
# A date as long as this (yyyymmdd, so a whole year) dates background, not the event.
BACKGROUND_SPAN = 1_000.0
# Measures of which a double says nothing.
_OF_NO_SIZE = frozenset({"degrees", "temperature", CLOCK.name, "magnitude"})
# Ranks have their lists.
_OF_NO_EVENT = frozenset({"rank"})
# A measure of which a story has many.
_YEARS = "years"
# What is expected to cost so much will cost so much.
_COST = "cost"
_AHEAD = frozenset({_COST})
# Who waits so long, and what lasts so long.
_TIME, _WAIT = "time", "wait"


def may_differ(a: Fact, b: Fact) -> bool:
    """Tell whether two numbers cannot both hold and are of one size.

    >>> dogs = Fact("a", "dog", "", "", frozenset(), False, 73, 73, 0, "", "")
    >>> may_differ(dogs, dogs._replace(low=37, high=37)), may_differ(dogs, dogs._replace(low=730, high=730))
    (True, False)
    """
    if a.dimension in _OF_NO_EVENT or not disagree(a, b) or _are_of_other_deeds(a, b):
        return False
    return a.dimension in _OF_NO_SIZE or is_near(a, b, OTHER_FACTOR) or _is_none_of_them(a, b)


def _is_none_of_them(a: Fact, b: Fact) -> bool:
    """Tell whether one article tells of nobody what the other tells of some: "no one was arrested"."""
    none = (a.low == a.high == 0) != (b.low == b.high == 0)
    return none and a.event in FATES and part_in(a) == part_in(b)


def _are_of_other_deeds(a: Fact, b: Fact) -> bool:
    """Tell whether two costs are of other things, or two stretches of time of other doings.

    Prices are as many as what is paid for, and who waits an hour does not take it: without a word in common
    nothing says that both sentences speak of one thing. Who waits and what then happens are two.
    """
    waits = a.dimension == _TIME and (a.event == _WAIT) != (b.event == _WAIT)
    if waits and a.event and b.event:
        return True
    return (waits or a.event == b.event == _COST) and not share_words(a.bag | a.about, b.bag | b.about)


def can_clash(a: Fact, b: Fact) -> bool:
    """Tell whether nothing keeps apart two numbers that cannot both hold: part, place, day, size, words."""
    if not may_differ(a, b):
        return False
    if a.relation == AGE:
        return not (a.names and b.names) or bool(a.names & b.names)
    if are_at_other_places(a, b) or are_at_other_times(a, b):
        return False
    lower, higher = sorted((a, b), key=lambda fact: fact.low)
    if a.dimension != CLOCK.name and is_update(higher.about) and not is_update(lower.about):
        return False
    if not a.dimension and lower.event in FATES and lower.day and lower.day < higher.day:
        return False  # a toll that has risen
    if a.thing in UNIQUE and are_by_others(a.about, b.about):
        return False
    if a.dimension == CLOCK.name and are_other_steps(a.about, b.about):
        return False
    if _is_background(a, b):
        return False
    ahead = bool(find_topics(a.dimension, a.about) & find_topics(b.dimension, b.about) & _AHEAD)
    return not is_contrasted(a.about, b.about, ahead=ahead, sources=bool(a.dimension))


def is_count_of_harm(a: Fact, b: Fact) -> bool:
    """Tell whether two numbers, no small ones, are of those to whom the same was done, whoever tells it."""
    return part_in(a) == part_in(b) and a.event in STRONG and max(a.low, b.low) > SMALL_COUNT


def has_other_count(fact: Fact, facts: Iterable[Fact]) -> bool:
    """Tell whether an article gives two counts of one event: of two attacks, say."""
    if fact.dimension or not fact.event:
        return False
    own = (other for other in facts if other.doc == fact.doc and part_in(other) == part_in(fact))
    return any(disagree(fact, other) for other in own)


def _is_background(a: Fact, b: Fact) -> bool:
    """Tell whether years are told, of which a story has many, and nothing tells what these are of.

    The words of the labels, a topic or the part in an event would.
    """
    years = a.unit == b.unit == _YEARS and a.relation != AGE
    return years and not (a.said & b.said or _is_told_alike(a, b))


def _is_told_alike(a: Fact, b: Fact) -> bool:
    """Tell whether two sentences have a topic in common, or the same part in an event."""
    topics = [find_topics(fact.dimension, fact.bag | fact.about) for fact in (a, b)]
    return bool(topics[0] & topics[1]) or bool(part_in(a)[0]) and part_in(a) == part_in(b)


def are_at_other_times(a: Fact, b: Fact) -> bool:
    """Tell whether two sentences are dated to different days, or one of them alone to a whole year."""
    if not (a.when and b.when):
        return any(high - low >= BACKGROUND_SPAN for low, high in (*a.when, *b.when))
    return not any(low <= b_high and b_low <= high for low, high in a.when for b_low, b_high in b.when)
