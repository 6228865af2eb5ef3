"""When two numbers of different articles contradict each other; silent where there is doubt."""

from __future__ import annotations

from analysis.comparison.facts.alignment import (
    GENERIC,
    STRONG,
    Fact,
    are_at_other_places,
    are_nearly,
    disagree,
    is_near,
    is_person,
    part_in,
)
from analysis.comparison.facts.contrasts import (
    are_by_others,
    have_other_names,
    have_other_verbs,
    is_contrasted,
    is_elsewhere,
    is_poll,
    is_somewhere,
    is_update,
)
from analysis.comparison.facts.evidence import find_evidence, weigh
from analysis.comparison.facts.topics import find_topics
from analysis.measures.quantities.ages import read_roles

# A contradiction by event needs the same event in the same part and this cosine of the words around it.
CONFLICT_AT = 0.05
CONFLICT_AT_LOOSE = 0.1
# One by words alone needs so many stems in common around both numbers, fewer where the topic, the event or
# the sense of the measure is the same, and this cosine. Set on the development stories and on real events.
SHARED_STEMS = 3
SHARED_STEMS_OF_ONE_TOPIC = 2
ALIKE_AT = 0.2
# What lies so far away, the boy's car or his jacket, is seldom said in the same word.
SHARED_STEMS_OF_A_DISTANCE = 4
ONE_TOPIC = 2
# From so many points of evidence on two numbers are told of one thing.
LIKELY_AT = 1.0
# A number so many times larger is of another event, not a contradiction.
OTHER_FACTOR = 5.0
# Things that a story counts once, whatever the words around them.
UNIQUE = frozenset({"hit", "shot", "surgery"})
# A date as long as this (yyyymmdd, so a whole year) dates background, not the event.
BACKGROUND_SPAN = 1_000.0
# Events whose measure (money, weeks) is one in a story.
MEASURED = frozenset({"cost", "fine", "close"})
# Measures of which a double says nothing.
_OF_NO_SIZE = frozenset({"degrees", "temperature", "o'clock", "magnitude", "rank"})
# Events in which a count of things is the count.
_OF_THINGS = frozenset("hit fire destroy damage dismiss".split())
# What is expected to cost so much will cost so much.
_AHEAD = frozenset({"cost"})
# Measures that are told of many things: only what is of one topic is compared.
_OF_ONE_TOPIC = frozenset({"time", "share"})
# Measures of people who are told apart by their names.
_OF_ONE_PERSON = frozenset({"jail", "fine", "salary"})
# Groups that are the same people where they protest or watch.
_CROWDS = frozenset({"people", "protester", "crowd"})


def contradicts(a: Fact, b: Fact, cosine: float) -> bool:
    """Tell whether two numbers that clash (`can_clash`) count the same thing; silent where there is doubt.

    Needed: whole counts, of one story's same event in the same part (the killed, the rescuers), of the same
    group of people or thing, or measures of the same sense and event, in words that are alike; or counts of
    the same thing, or measures of the same kind, in words that are much alike.
    """
    if _by_event(a, b):
        if a.relation == "age" or not a.dimension and (a.names & b.names or a.thing in UNIQUE):
            return True
        loose = a.dimension and a.relation != "elapsed"
        return cosine >= (CONFLICT_AT_LOOSE if loose else CONFLICT_AT)
    one_topic = bool(a.dimension) and _one_topic(a, b) == ONE_TOPIC
    return cosine >= (CONFLICT_AT if one_topic else ALIKE_AT) and _by_words(a, b)


def may_contradict(a: Fact, b: Fact) -> bool:
    """Tell whether two numbers that clash (`can_clash`) contradict each other if they are about one event."""
    return _by_event(a, b) or _by_words(a, b)


def is_likely(a: Fact, b: Fact, rivals: int) -> bool:
    """Tell whether two numbers of two articles that clash (`can_clash`) are likely told of one thing."""
    return a.doc != b.doc and weigh(find_evidence(a, b, rivals)) >= LIKELY_AT


def is_age_of_either(a: Fact, b: Fact) -> bool:
    """Tell whether two ages can stand in one row once others say so: that of Vale, that of a striker."""
    return a.relation == b.relation == "age" and (a.names <= read_roles()) != (b.names <= read_roles())


def can_clash(a: Fact, b: Fact) -> bool:
    """Tell whether nothing keeps apart two numbers that cannot both hold: part, place, day, size, words."""
    if not disagree(a, b):
        return False
    if a.dimension not in _OF_NO_SIZE and not is_near(a, b, OTHER_FACTOR):
        return False
    if are_at_other_places(a, b) or _other_times(a, b):
        return False
    lower, higher = sorted((a, b), key=lambda fact: fact.low)
    if is_update(higher.about) and not is_update(lower.about):
        return False
    if a.thing in UNIQUE and are_by_others(a.about, b.about):
        return False
    if a.dimension and is_somewhere(a.about | b.about):
        return False
    ahead = bool(find_topics(a.dimension, a.about) & find_topics(b.dimension, b.about) & _AHEAD)
    return not is_contrasted(a.about, b.about, ahead=ahead)


def _by_event(a: Fact, b: Fact) -> bool:
    """Tell whether two numbers are told of one event of which there is one number."""
    if part_in(a) != part_in(b):
        return False
    if a.thing in UNIQUE and not a.dimension:
        return True
    if a.relation == "age":
        return bool(a.names & b.names)
    if a.dimension:
        return _one_measure(a, b)
    if part_in(a)[0] not in STRONG:
        return False
    if part_in(a) == ("reach", "agent"):
        return _rescue(a, b)
    if a.thing != b.thing:
        return are_nearly(a, b)
    return is_person(a.thing) or a.event in _OF_THINGS


def _one_measure(a: Fact, b: Fact) -> bool:
    """Tell whether two measures are the time until help came or what one thing costs or takes."""
    if a.relation == "elapsed":
        return a.event == "reach"
    return a.event in MEASURED and _one_topic(a, b) >= 0


def _by_words(a: Fact, b: Fact) -> bool:
    """Tell whether the words around two numbers are of one thing."""
    if a.relation == "age" or " per " in a.dimension:
        return False
    shared = len(a.about & b.about)
    if not shared:
        return False
    same = _one_topic(a, b) if a.dimension else _one_count(a, b)
    clock = a.dimension == "o'clock"
    others = a.dimension in _OF_ONE_TOPIC or have_other_verbs(a.about, b.about, time=clock)
    if same != ONE_TOPIC and others:
        return False
    if is_elsewhere(a.bag, b.bag):
        return False
    if same == ONE_TOPIC and not find_topics(a.dimension, a.about & b.about):
        shared += 1  # the topic, in another word
    if a.relation == "distance" or b.relation == "distance":
        return same >= 0 and shared >= SHARED_STEMS_OF_A_DISTANCE
    return same >= 0 and shared >= (SHARED_STEMS_OF_ONE_TOPIC if same else SHARED_STEMS)


def _one_topic(a: Fact, b: Fact) -> int:
    """Return 2 for measures of one topic, 1 for those of one sense, -1 of two topics, 0 if nothing tells."""
    first, second = find_topics(a.dimension, a.about), find_topics(b.dimension, b.about)
    if first and second and first.isdisjoint(second):
        return -1
    if a.dimension == "share" and (a.crowded or b.crowded or is_poll(a.bag) or is_poll(b.bag)):
        return -1
    if first & _OF_ONE_PERSON and have_other_names(a.bag, b.bag):
        return -1
    if first and second:
        return ONE_TOPIC
    return int(bool(a.relation) and a.relation == b.relation)


def _one_count(a: Fact, b: Fact) -> int:
    """Return 1 if two counts are of one thing in one event, -1 if of two, 0 if nothing tells."""
    things = {a.thing, b.thing}
    if len(things) > 1 and not things <= _CROWDS:
        return -1
    told = (a.event and b.event) or is_person(a.thing) and (a.event or b.event)
    if told and part_in(a) != part_in(b):
        return -1
    return int(bool(a.event) and a.event == b.event)


def _other_times(a: Fact, b: Fact) -> bool:
    """Tell whether two sentences are dated to different days, or one of them alone to a whole year."""
    if not (a.when and b.when):
        return any(high - low >= BACKGROUND_SPAN for low, high in (*a.when, *b.when))
    return not any(low <= b_high and b_low <= high for low, high in a.when for b_low, b_high in b.when)


def _rescue(a: Fact, b: Fact) -> bool:
    """Tell whether those who come are rescuers by word or deed, or one named group."""
    told = {a.thing, b.thing, a.event, b.event}
    return bool(told & {"rescue", "rescuer"}) or (a.thing == b.thing and a.thing not in GENERIC)
