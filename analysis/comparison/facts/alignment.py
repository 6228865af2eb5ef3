"""Which two numbers can be of one thing at all, by whatever noun it goes, and which cannot both hold."""

from functools import cache

import numpy as np

from analysis.comparison.facts.fates import have_other_fates
from analysis.comparison.facts.opposites import is_opposed
from analysis.comparison.facts.sizes import ROUNDED_FROM, Fact, is_near, overlap, size_of
from analysis.lexicons.fold import fold_word
from analysis.lexicons.matcher import read_rows
from analysis.measures.quantities.aged_persons import read_roles
from analysis.measures.quantities.degrees import BADLY, PRESUMED, SLIGHTLY
from analysis.measures.quantities.labels import UNTIL_THEN
from analysis.measures.wording.fact_words import read_heads

# Up to here a count is small: every story has several, of many things.
SMALL_COUNT = 12
# A number tells by itself if its last digit that is none counts for no larger a share of it (55, 4,112).
TELLING_SHARE = 0.095
# "About 2,600" has its middle at that number, but for its rounding.
SAME_SHARE = 0.01
# Two ages, one of them nobody's by name, are of one person only within this factor.
AGE_FACTOR = 1.1
# A number so many times the end of an open range is of another thing.
OPEN_FACTOR = 10.0
# Events in which a count of people is the count: one story has one number of killed, of rescuers.
STRONG = frozenset(
    "kill injure arrest reach miss evict jail dismiss charge shoot hit fire destroy damage".split()
) | {BADLY, SLIGHTLY, PRESUMED}
# Events that a story tells one number of: what became of those concerned.
FATES = STRONG | {"rescue", "treat", "hold", "infect"}
# … and of these to some of those who are there: all on board may be rescued, not all are hurt.
_SOME = FATES - {"rescue", "evict", "reach"}
# Words for people that may stand for any other group of people.
GENERIC = frozenset({"people", "rescuer", "resident", "civilian", "passenger", "worker", "striker", "crowd"})
NEARLY = ({"child", "student"}, {"suspect", "man"}, {"shot", "bullet"})
ANYBODY = "people"
CAME = ("reach", "agent")
# The part of a crowd, whether it marches or attends, and events that are one for those who act.
CAME_TO = ("attend", "agent")
_ONE_PART = {"rescue": "reach", "protest": "attend"}
# What happens to things, not to all of them that a story counts.
_RUINED = frozenset({"destroy", "damage"})
# Nouns of all whom a story is about rather than of some of them.
_CONCERNED = frozenset({"patient", "crowd"})
# What is fired and what hits are two counts.
_SHOTS = frozenset({"hit", "shot"})
AGE = "age"
# How often something was done, which says nothing without what.
TIMES = "times"
# The part in an event of those to whom it happens.
PATIENT = "patient"
_CLOCK = "o'clock"
# Workers to whom this happens are jobs lost.
_LOST = frozenset({"dismiss", "lose"})
_WORK = frozenset({"worker", "people"})
# Nouns that say of people nothing but what happened to them: hostages are people held.
_HELD = {"hold": "hostage"}


def part_in(fact: Fact) -> tuple[str, str]:
    """Return the event and the part in it; a rescue and an arrival are one for who comes, so are crowds."""
    if fact.thing == "crowd" and not fact.event:
        return CAME_TO
    if fact.relation == "agent":
        return _ONE_PART.get(fact.event, fact.event), fact.relation
    return fact.event, fact.relation


@cache
def _groups_of_people() -> frozenset[str]:
    """Return the groups of nouns for people."""
    groups = {head.group for head in read_heads().values() if head.category == "person"}
    return frozenset(groups | {"people"} | read_people())


def is_person(thing: str) -> bool:
    """Tell whether a group counts people."""
    return thing in _groups_of_people()


def comparable(a: Fact, b: Fact) -> bool:
    """Tell whether two quantities can be counts or measures of the same thing at all.

    Counts of two nouns can in two articles where the numbers agree, no small ones, and one tells by itself
    ("187 transfers", "almost 190 payments"); people and things only by the same number. Nothing joins two
    counts of other fates, nor measures of opposite directions ("rose by 9 percent", "fell by 9 percent").
    """
    if a.dimension != b.dimension or (a.relation == AGE) != (b.relation == AGE):
        return False
    if not a.dimension and have_other_fates(a, b):
        return False
    if a.part != b.part and not is_same_count(a, b) or _are_times_of_other_deeds(a, b):
        return False
    if not a.dimension and _is_of_one_fate(a, b) and not _may_be_all(a, b):
        return False
    if a.names and b.names and not (a.names <= b.names or b.names <= a.names):
        return a.relation == AGE and is_age_of_either(a, b) and a.low == a.high == b.low == b.high
    if _is_far_open(a, b) or (a.dimension == _CLOCK and _is_other_time(a, b)):
        return False
    if a.dimension or are_alike(a, b):
        return not (a.dimension and is_opposed(a.about, b.about))
    if a.doc == b.doc:
        return False
    if is_person(a.thing) != is_person(b.thing):
        return is_same_count(a, b)
    return min(a.low, b.low) > SMALL_COUNT and overlap(a, b) and (_is_telling(a) or _is_telling(b))


def _are_times_of_other_deeds(a: Fact, b: Fact) -> bool:
    """Tell whether two deeds are counted: he dived three times, she complained four times."""
    if not a.thing == b.thing == TIMES or (a.event and a.event == b.event):
        return False
    return a.about.isdisjoint(b.about)


def _is_of_one_fate(a: Fact, b: Fact) -> bool:
    """Tell whether of one count alone it is told what happened to it: the injured, those there."""
    harmed = [fact.event in _RUINED or _is_fate(fact) for fact in (a, b)]
    return harmed[0] != harmed[1] and not (a.event and b.event)


def _is_fate(fact: Fact) -> bool:
    """Tell whether a count says what became of people."""
    return fact.event in _SOME and fact.relation == PATIENT and is_person(fact.thing)


def _may_be_all(a: Fact, b: Fact) -> bool:
    """Tell whether both counts are one number, or agree and are large or of one noun: nine passengers."""
    if (a.low, a.high) == (b.low, b.high) or is_same_count(a, b):
        return True
    return overlap(a, b) and (min(a.low, b.low) >= ROUNDED_FROM or a.thing == b.thing != ANYBODY)


def _is_other_time(a: Fact, b: Fact) -> bool:
    """Tell whether one time alone is that of an arrival, or, of two that differ, one is when it ended."""
    until = a.label.endswith(UNTIL_THEN) != b.label.endswith(UNTIL_THEN)
    return (part_in(a)[0] == CAME[0]) != (part_in(b)[0] == CAME[0]) or (until and not overlap(a, b))


def _is_far_open(a: Fact, b: Fact) -> bool:
    """Tell whether an open range and a number are of quite another size: "six weeks or more", 40 years."""
    is_open = np.isinf(a.high) or np.isinf(b.high)
    return is_open and not (a.vague or b.vague or a.low < 0 or b.low < 0) and not is_near(a, b, OPEN_FACTOR)


def is_same_count(a: Fact, b: Fact) -> bool:
    """Tell whether two articles give one number, none small and both not open, that tells by itself."""
    size = size_of(a)
    closed = not (np.isinf(a.high) and np.isinf(b.high))
    if a.doc == b.doc or a.step != b.step or size <= SMALL_COUNT or a.step > TELLING_SHARE * size:
        return False
    return closed and a.step > 0 and abs(size - size_of(b)) <= SAME_SHARE * size


def _is_telling(fact: Fact) -> bool:
    """Tell whether a number is one that few things come in."""
    return fact.low == fact.high and 0 < fact.step <= TELLING_SHARE * fact.low


def disagree(a: Fact, b: Fact) -> bool:
    """Tell whether two exact numbers of wholes that can be of the same thing cannot both hold."""
    if a.part or b.part or a.vague or b.vague or overlap(a, b) or not comparable(a, b):
        return False
    if a.relation == AGE:
        return bool(a.names & b.names) or is_near_age(a, b)
    if a.dimension:
        return a.dimension == "time" or not (a.relation and b.relation) or a.relation == b.relation
    return are_alike(a, b) and not (_have_other_parts(a, b) or _is_among(a, b) or _is_among(b, a))


def is_age_of_either(a: Fact, b: Fact) -> bool:
    """Tell whether two ages can stand in one row once others say so: that of Vale, that of a striker."""
    return a.relation == b.relation == AGE and (a.names <= read_roles()) != (b.names <= read_roles())


def is_near_age(a: Fact, b: Fact) -> bool:
    """Tell whether two ages of which one is nobody's by name are of one size: 58, and "who turned 61"."""
    return not (a.names and b.names) and a.doc != b.doc and is_near(a, b, AGE_FACTOR)


def _is_among(a: Fact, b: Fact) -> bool:
    """Tell whether one group can be some of more people, nine children of twelve people; not of who came."""
    some = a.thing != b.thing == ANYBODY and is_person(a.thing) and a.thing not in _CONCERNED
    return some and part_in(a) != CAME and a.low <= b.high


def is_among_same(a: Fact, b: Fact) -> bool:
    """Tell whether one group may be some of the other in the same part of an event: patients, people dead."""
    return bool(a.event) and part_in(a) == part_in(b) and (_is_among(a, b) or _is_among(b, a))


def are_at_other_places(a: Fact, b: Fact) -> bool:
    """Tell whether two sentences name places, and none in common."""
    return bool(a.where and b.where and not a.where & b.where)


def are_alike(a: Fact, b: Fact) -> bool:
    """Tell whether two counted groups can be one: by one noun, or people who go by both words."""
    if a.thing == b.thing:
        return not (a.thing in _SHOTS and a.event and b.event and a.event != b.event)
    if are_nearly(a, b):
        return True
    return bool({a.thing, b.thing} & GENERIC) and is_person(a.thing) and is_person(b.thing)


def are_nearly(a: Fact, b: Fact) -> bool:
    """Tell whether two groups go by both words: pupils are children, suspects men, bullets shots."""
    return {a.thing, b.thing} in NEARLY


def _have_other_parts(a: Fact, b: Fact) -> bool:
    """Tell whether two groups have other parts in a story's events: the killed, the injured, who came."""
    if part_in(a) == part_in(b) or not (a.event and b.event and is_person(a.thing)):
        return False
    came = [part_in(fact) == CAME for fact in (a, b)]
    return came[0] != came[1] or all(part_in(fact)[0] in STRONG for fact in (a, b))


@cache
def read_things() -> dict[str, str]:
    """Return noun → the thing it goes by, for nouns beyond the lexicon of mentions (``fact_things.csv``)."""
    return {fold_word(row["term"]): fold_word(row["thing"]) for row in read_rows("fact_things")}


@cache
def read_people() -> frozenset[str]:
    """Return the things of that lexicon that are people."""
    return frozenset(fold_word(row["thing"]) for row in read_rows("fact_things") if row["person"] == "1")


def name_thing(thing: str, event: str) -> str:
    """Return the one noun that a counted thing goes by.

    >>> name_thing("walker", ""), name_thing("worker", "dismiss"), name_thing("worker", "strike")
    ('hiker', 'job', 'worker')
    """
    if thing in _WORK and event in _LOST:
        return "job"
    if thing == _HELD.get(event):
        return "people"
    return read_things().get(thing, thing)
