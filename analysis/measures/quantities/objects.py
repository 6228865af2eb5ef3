"""People as the object of a verb, "killed 12", and those for whom there is room: "seats 40"."""

from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.inflect import verb_forms
from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.events import find_event, read_event_at
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.text.words import Words

# Verbs whose object is people where it has no noun: "killed 12 and injured 30".
_HARMS = (
    "kill injure wound arrest detain rescue evacuate airlift displace strand infect sicken sack hospitalize"
)
# What drew a number, drew people.
_DREW = frozenset("drew draws drawing attracted attracts attracting".split())
_CARRYING = frozenset(("carrying", "carried"))  # a vehicle: "a bus carrying 44"
_EMPLOYS = frozenset("employs employ employed employing hired hires".split())
# Who is led or pulled somewhere, with the words behind the number.
_HANDLED = frozenset("taken took pulled dragged led brought plucked freed carried saved".split())
_WHERE = frozenset("into from out to off alive".split())
# What a ship or a hall can do with so many people; "is licensed to carry".
_TAKES = frozenset("carry hold seat accommodate take fit transport house".split())
_CAN = frozenset("can could licensed certified licenced built designed meant allowed able".split())
_BUILT = frozenset("room space built designed licensed".split())
ROOM_WORDS = 4


@cache
def _harms() -> frozenset[str]:
    """Return the forms of the verbs that are done to people."""
    return frozenset(fold_word(form) for verb in _HARMS.split() for form in verb_forms(verb))


def read_object(words: Words, text: str, number: Number) -> Quantity | None:
    """Return people as the object of a verb: "killed 12", "drew 12,000".

    ``number``: the number, no noun behind it. Returned: a count of people, workers or a crowd.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "Police took seven into custody."
    >>> read_object(find_words(line), line, find_numbers(find_words(line), line)[0]).event
    'arrest'
    """
    first = number.first
    if not first or not is_joined(words, text, first):
        return None
    key = words.keys[first - 1]
    if key in _HANDLED and words.keys[number.last : number.last + 1] != []:
        return _handled(words, text, number)
    if key in _EMPLOYS:
        return count_of(number, number.last, "worker", "workers")
    if key in _CARRYING:
        return count_of(number, number.last, "people", "people", ("board", "patient"))
    if key in _DREW:
        return count_of(number, number.last, "crowd", "crowd")
    if has_room(words, text, first):
        return count_of(number, number.last, "people", "people", ("fit", "patient"))
    if key not in _harms() or not words.texts[first - 1][0].islower() and first > 3:
        return None
    part = number.part or words.keys[number.last : number.last + 1] in (["others"], ["more"])
    told = (read_event_at(words, first - 1), "patient")
    return count_of(number._replace(part=part), number.last, "people", "people", told) if told[0] else None


def _handled(words: Words, text: str, number: Number) -> Quantity | None:
    """Return people who were led or pulled somewhere: "took seven into custody"."""
    if words.keys[number.last] not in _WHERE:
        return None
    told = find_event(words, text, number.first, number.last, people=True)
    return count_of(number, number.last, "people", "people", told) if told[0] else None


def has_room(words: Words, text: str, first: int) -> bool:
    """Tell whether a number of people says how many there is room for: "can carry 350", "a capacity of 350".

    >>> from analysis.text.words import find_words
    >>> lines = ["It can carry 350 people", "It was carrying 350 people"]
    >>> [has_room(find_words(line), line, 3) for line in lines]
    [True, False]
    """
    before = words.keys[max(0, first - ROOM_WORDS) : first]
    if before[-2:] == ["capacity", "of"] or before[-1:] == ["seats"]:
        return True
    if before[-1:] == ["for"] and before[-2:-1] and before[-2] in _BUILT:
        return True
    takes = before[-1:] and before[-1] in _TAKES and is_joined(words, text, first)
    return bool(takes) and not _CAN.isdisjoint(before)
