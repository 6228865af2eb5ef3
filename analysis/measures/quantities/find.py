"""Quantities: how many of what, in which unit, and what happened to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from analysis.measures.quantities.ages import find_age, find_person_behind
from analysis.measures.quantities.ballots import is_ballot, is_toll
from analysis.measures.quantities.clock import CLOCK, find_glued, read_clock
from analysis.measures.quantities.counted import Noun, find_noun
from analysis.measures.quantities.events import find_event, find_event_before, find_outcome
from analysis.measures.quantities.former import goes_on, is_former
from analysis.measures.quantities.numbers import Number, find_numbers
from analysis.measures.quantities.ranks import RANK, find_ranks
from analysis.measures.quantities.uncounted import counts_nothing, is_idiom, is_named, measures_nothing
from analysis.measures.quantities.units import (
    CURRENCIES,
    compares,
    find_rate,
    find_relation,
    find_unit,
    speed_unit,
)
from analysis.measures.wording.fact_words import Unit, read_units
from analysis.text.words import Words

# "Five times in the chest" may be a part of all the hits.
_BODY = frozenset(
    "chest leg legs head back arm arms shoulder stomach abdomen neck face torso hip thigh knee".split()
)
# Which senses a dimension can have: "$2 trillion over ten years" is no height.
_SENSES = {
    "time": frozenset({"elapsed", "duration", "ago", "age"}),
    "length": frozenset({"height", "depth", "width", "distance"}),
}
# One of a kind is a fact where this happened to it; "one official said" is none.
_TOLD_OF_ONE = frozenset("kill injure arrest miss shoot rescue jail charge".split())


class Quantity(NamedTuple):
    """One quantity at words ``first`` up to, not including, ``last``, with what it counts.

    ``thing`` is the group of what is counted or the dimension of what is measured; ``noun`` the word as
    printed; ``relation`` says how a measure is meant (elapsed, height, age, …); ``event`` and ``role`` what
    happened and to whom ("agent", "patient"); ``names`` the capitalised words between number and noun.
    """

    first: int
    last: int
    number: Number
    unit: Unit | None
    per: str
    thing: str
    noun: str
    relation: str
    event: str
    role: str
    names: tuple[str, ...]


def find_quantities(
    words: Words, text: str, *, places: Iterable[int] | None = None, ordinals: Iterable[int] | None = None
) -> list[Quantity]:
    """Return the quantities of a text: numbers that count or measure something.

    Ages, clock times, votes and ranks are among them; numbers in names ("cabin 4"), years, ratios and scores
    ("3-2") are left out.

    Parameters
    ----------
    words : Words
        The words of the text.
    text : str
        The text.
    places : iterable of int, optional
        The words at which a number can begin, where they are known already.
    ordinals : iterable of int, optional
        The ordinals, where they are known already.

    Returns
    -------
    list of Quantity
        In order.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "Twelve minutes later three soldiers dragged him to safety."
    >>> found = find_quantities(find_words(line), line)
    >>> [(q.number.low, q.thing, q.relation, q.event, q.role) for q in found]
    [(12.0, 'time', 'elapsed', 'reach', ''), (3.0, 'soldier', '', 'rescue', 'agent')]
    """
    found: list[Quantity] = []
    behind = False
    for number in find_numbers(words, text, places=places):
        quantity = _read_quantity(words, text, number)
        if quantity is not None:
            found.append(_in_part(quantity) if is_former(words, quantity.first, quantity.last) else quantity)
        elif behind and not found[-1].unit and goes_on(words, text, found[-1].last, number):
            found[-1] = _in_part(found[-1])
        behind = quantity is not None
    found = _without_conversions(words, text, found)
    others = [_rank(number) for number in find_ranks(words, text, places=ordinals)]
    others += [_at_clock(words, text, number, number.last, "") for number in find_glued(words, text)]
    return sorted([*found, *others], key=lambda quantity: quantity.first) if others else found


def _rank(number: Number) -> Quantity:
    """Return a rank."""
    return Quantity(number.first, number.last, number, RANK, "", RANK.name, RANK.name, "", "", "", ())


def _in_part(quantity: Quantity) -> Quantity:
    """Mark a quantity as no whole of what holds now, so that it contradicts no such count."""
    return quantity._replace(number=quantity.number._replace(part=True))


def _without_conversions(words: Words, text: str, found: list[Quantity]) -> list[Quantity]:
    """Drop "(115 feet)" behind "35 meters": the same measure, printed again."""
    kept: list[Quantity] = []
    for quantity in found:
        before = kept[-1] if kept else None
        if before and before.unit and quantity.unit and before.unit.dimension == quantity.unit.dimension:
            if "(" in text[words.ends[before.last - 1] : words.starts[quantity.first]]:
                if not before.relation:
                    kept[-1] = before._replace(relation=quantity.relation)
                continue
        kept.append(quantity)
    return kept


def _read_quantity(words: Words, text: str, number: Number) -> Quantity | None:
    """Return the quantity of one number, None if it counts nothing."""
    if is_named(words, text, number):
        return _clock(words, text, number)
    if is_ballot(words, number):
        votes = number._replace(rest="")
        return Quantity(number.first, number.last, votes, None, "", "vote", "votes", "", "", "", ())
    unit, last = find_unit(words, text, number)
    if unit is not None:
        return None if measures_nothing(words, number, unit) else _measure(words, text, number, unit, last)
    if number.rest or counts_nothing(words, text, number):
        return None
    noun = find_noun(words, text, number)
    if noun is None:
        if is_toll(words, text, number):
            return Quantity(
                number.first, number.last, number, None, "", "people", "people", "", "kill", "patient", ()
            )
        if words.keys[max(0, number.first - 2) : number.first] in (["crowd", "of"], ["attendance", "of"]):
            return Quantity(number.first, number.last, number, None, "", "crowd", "crowd", "", "", "", ())
        whose = find_age(words, text, number)
        years = read_units()["years"]
        return None if whose is None else _aged(number, number.last, years, whose)
    if is_idiom(words, number, words.keys[noun.at]):
        return None
    return _count(words, text, number, noun)


def _clock(words: Words, text: str, number: Number) -> Quantity | None:
    """Return a clock time."""
    read = read_clock(words, text, number)
    if read is None:
        return None
    return _at_clock(words, text, *read)


def _at_clock(words: Words, text: str, number: Number, last: int, zone: str) -> Quantity:
    """Return a clock time with what happened then."""
    event, _ = find_event(words, text, number.first, last)
    return Quantity(number.first, last, number, CLOCK, "", "clock", CLOCK.name, zone, event, "", ())


def _measure(words: Words, text: str, number: Number, unit: Unit, last: int) -> Quantity | None:
    """Return a measured quantity, or a count of times."""
    if unit.dimension == "share":
        number = number._replace(part=False)
    per, last = find_rate(words, last)
    if not per and unit.dimension in CURRENCIES and words.keys[last : last + 1] == ["per"]:
        per, last = "".join(words.keys[last + 1 : last + 2]), min(last + 2, len(words.keys))
    if per and unit.dimension == "length":
        unit, per = speed_unit(unit, per), ""
    if unit.dimension == "times":
        if compares(words.keys[last : last + 2]):
            return None
        event, _ = find_event(words, text, number.first, last)
        if not _BODY.isdisjoint(words.keys[last : last + 4]):
            number = number._replace(part=True)
        return Quantity(number.first, last, number, None, per, "times", "times", "", event, "", ())
    relation = find_relation(words, text, number, last)
    if relation == "age" and unit.dimension == "time":
        return _aged(number, last, unit, find_person_behind(words, text, last))
    if relation not in _SENSES.get(unit.dimension, ()):
        relation = ""
    event, relation = _event_of(words, text, number, last, relation)
    return Quantity(number.first, last, number, unit, per, unit.dimension, unit.name, relation, event, "", ())


def _event_of(words: Words, text: str, number: Number, last: int, relation: str) -> tuple[str, str]:
    """Return the event of a measure and how it is meant: the wait for help is the time until it came."""
    event, _ = find_event(words, text, number.first, last)
    outcome = find_outcome(words, text, number.first, last) if relation in ("duration", "elapsed") else ""
    if relation == "duration":
        event = find_event_before(words, text, number.first) or event
        relation = "elapsed" if event == "wait" and outcome else relation
    return (outcome or event if relation == "elapsed" else event), relation


def _aged(number: Number, last: int, unit: Unit, whose: tuple[str, ...]) -> Quantity:
    """Return an age."""
    return Quantity(number.first, last, number, unit, "", "time", unit.name, "age", "", "", whose)


def _count(words: Words, text: str, number: Number, noun: Noun) -> Quantity | None:
    """Return a counted quantity."""
    names = tuple(words.keys[i] for i in range(number.last, noun.at) if words.texts[i][0].isupper())
    if noun.category == "victim":
        group, event, role = "people", noun.group, noun.role
    else:
        group = noun.group
        people = noun.category == "person"
        event, role = find_event(words, text, number.first, noun.last, people=people)
        if noun.group == "rescuer" and not event:
            event, role = "rescue", "agent"
        if noun.last - noun.at > 2:  # passengers and crew
            event, role = "board", "patient"
        if noun.group == "protester" and not event:
            event, role = "protest", "agent"
    if noun.category == "thing":
        role = ""
    if group == "vote":
        event = ""
    if group == "body" and event in ("rescue", "reach"):
        group, event, role = "people", "kill", "patient"
    if (
        number.low == number.high == 1
        and noun.category not in ("thing", "victim")
        and event not in _TOLD_OF_ONE
    ):
        return None
    per, last = find_rate(words, noun.last) if group != "vote" else ("", noun.last)
    printed = words.keys[noun.at]
    if words.texts[noun.at][0].isupper():  # "North Koreans"
        printed = " ".join(words.texts[number.last : noun.last]).removeprefix("of ")
    return Quantity(number.first, last, number, None, per, group, printed, "", event, role, names)
