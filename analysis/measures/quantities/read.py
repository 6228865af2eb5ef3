"""One number read: an hour, votes, a measure, a count, an age, or nothing."""

from analysis.measures.quantities.ages import find_age
from analysis.measures.quantities.ballots import is_ballot, is_projected, is_start, is_toll
from analysis.measures.quantities.bare import SUFFERED, read_bare, read_others
from analysis.measures.quantities.carried import read_carried
from analysis.measures.quantities.clock import at_clock, is_hour, read_clock
from analysis.measures.quantities.counted import Noun, find_noun
from analysis.measures.quantities.degrees import read_graded
from analysis.measures.quantities.events import find_event
from analysis.measures.quantities.fates import RISK, is_possible
from analysis.measures.quantities.joined import read_joined
from analysis.measures.quantities.measured import age_of, qualified_behind, read_measured
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.quantities.singles import TOLD_OF_ONE
from analysis.measures.quantities.spoken import read_spoken
from analysis.measures.quantities.totals import has_room
from analysis.measures.quantities.uncounted import counts_nothing, is_idiom, is_named, measures_nothing
from analysis.measures.quantities.units import CURRENCIES, find_rate, find_unit, is_temperature
from analysis.measures.wording.fact_words import read_units
from analysis.measures.wording.numerals import SCALES, can_lead
from analysis.text.words import Words

_BE_ONE = frozenset("was is has had".split())
# What a group is there for.
_EVENT_OF = {"rescuer": "rescue", "protester": "protest"}


def read_quantity(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return the quantity of one number, None if it counts nothing.

    ``before``: the quantity told before it. Returned: what it counts or measures.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "Nine boats left from cabin 4."
    >>> words = find_words(line)
    >>> [read_quantity(words, line, number, None) is None for number in find_numbers(words, line)]
    [False, True]
    """
    if is_named(words, text, number) or is_hour(words, number):
        return _clock(words, text, number)
    if is_ballot(words, text, number):
        return count_of(number._replace(rest=""), number.last, "vote", "votes")
    unit, last = find_unit(words, text, number)
    if unit is not None:
        nothing = measures_nothing(words, number, unit)
        return None if nothing else read_measured(words, text, number, unit, last)
    if number.rest:
        return read_joined(words, number)
    if counts_nothing(words, text, number):
        return None
    noun = find_noun(words, text, number)
    if noun is None:
        return _read_nounless(words, text, number, before)
    if words.keys[noun.at] == "others":
        return read_others(words, text, number, before) or _count(words, text, number, noun)
    if is_idiom(words, number, words.keys[noun.at]):
        return _one_of(words, text, number, noun)
    return _count(words, text, number, noun)


def _one_of(words: Words, text: str, number: Number, noun: Noun) -> Quantity | None:
    """Return one of some people to whom something was done: "one of the officers was shot"."""
    if not number.part or number.high > 1 or noun.category != "person":
        return None
    if not _BE_ONE.issuperset(words.keys[noun.last : noun.last + 1]):
        return None
    event, role = find_event(words, text, number.first, noun.last, people=True)
    if event not in TOLD_OF_ONE or role != "patient":
        return None
    return count_of(number, noun.last, noun.group, words.keys[noun.at], (event, role))


def _read_nounless(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return a death toll, a crowd, an age or what else a number without a noun counts."""
    if is_toll(words, text, number):
        once = is_projected(words, number.first) or is_start(words, number)
        number = number._replace(part=number.part or once)
        return count_of(number, number.last, "people", "people", ("kill", "patient"))
    graded = read_graded(words, text, number, before)
    if graded is not None:
        return graded
    spoken = read_spoken(words, text, number)
    if spoken is not None:
        return at_clock(words, text, *spoken)
    whose = find_age(words, text, number)
    if whose is not None:
        was = words.keys[number.first - 1] in ("now", "then")  # beside another age of the same person
        return age_of(number._replace(part=was), number.last, read_units()["years"], whose)
    if is_temperature(words, text, number):
        return read_measured(words, text, number, read_units()["degrees"], number.last)
    found = _more_money(words, text, number, before) or read_bare(words, text, number, before)
    if found is not None and found.event in SUFFERED and is_possible(words, number.first, number.last):
        return None
    return found or read_carried(words, text, number, before)


def _more_money(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return money whose currency stands with the sum before it: "1 million francs and another 2 million"."""
    if before is None or before.unit is None or before.unit.dimension not in CURRENCIES:
        return None
    if words.keys[number.last - 1] not in SCALES or any(
        mark in text[words.ends[before.last - 1] : words.starts[number.first]] for mark in ".!?\n"
    ):
        return None
    return read_measured(words, text, number, before.unit, number.last)


def _clock(words: Words, text: str, number: Number) -> Quantity | None:
    """Return a clock time."""
    read = read_clock(words, text, number)
    return at_clock(words, text, *read) if read is not None else None


def _count(words: Words, text: str, number: Number, noun: Noun) -> Quantity | None:
    """Return a counted quantity."""
    names = tuple(words.keys[i] for i in range(number.last, noun.at) if words.texts[i][0].isupper())
    printed = words.keys[noun.at]
    if words.texts[noun.at][0].isupper():  # "North Koreans"
        printed = text[words.starts[number.last] : words.ends[noun.last - 1]].removeprefix("of ")
    group, event, role = _told_of(words, text, number, noun)
    if words.keys[noun.last : noun.last + 1] == ["per"] and can_lead(
        "".join(words.keys[noun.last + 1 : noun.last + 2])
    ):
        return None  # "4.2 cases per 1,000 patients"
    one = number.low == number.high == 1 or words.keys[number.last - 1] == "one"
    if one and not number.high and not event:
        return None  # "not one word"
    if one and noun.category not in ("thing", "victim") and event not in TOLD_OF_ONE:
        return None
    if printed == "lives" and group == "people":
        printed = group
    number, behind = qualified_behind(words, text, number, noun.last)
    per, last = find_rate(words, behind) if group != "vote" else ("", behind)
    return Quantity(number.first, last, number, None, per, group, printed, "", event, role, names)


def _told_of(words: Words, text: str, number: Number, noun: Noun) -> tuple[str, str, str]:
    """Return the group of what is counted, what happened to it and its part in that."""
    group = noun.group
    if noun.category == "victim":
        return "people", group, noun.role
    if noun.last - noun.at > 2:  # passengers and crew
        return group, "board", "patient"
    event, role = find_event(words, text, number.first, noun.last, people=noun.category == "person")
    if event in SUFFERED and is_possible(words, number.first, noun.last):
        event = RISK  # "could have killed 200 people"
    if noun.category == "person" and has_room(words, text, number.first):
        event, role = "fit", "patient"
    if group in _EVENT_OF and not event:
        event, role = _EVENT_OF[group], "agent"
    if words.keys[noun.at] == "lives" and event in SUFFERED:  # "claimed three lives"
        return "people", event, "patient"
    if group == "body" and event in ("rescue", "reach"):
        return "people", "kill", "patient"
    if group == "vote":
        event = ""
    return group, event, "" if noun.category == "thing" else role
