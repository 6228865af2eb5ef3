"""Quantities: how many of what, in which unit, and what happened to them."""

from collections.abc import Iterable
from itertools import compress
from operator import attrgetter
from typing import NamedTuple

from analysis.measures.quantities.ballots import find_losers
from analysis.measures.quantities.bare import SUFFERED
from analysis.measures.quantities.clock import CLOCK, at_clock, find_glued
from analysis.measures.quantities.degrees import grade
from analysis.measures.quantities.former import goes_on, is_former, mark_disputed
from analysis.measures.quantities.numbers import find_numbers
from analysis.measures.quantities.odd import find_odd
from analysis.measures.quantities.pairs import find_pairs
from analysis.measures.quantities.quantity import Quantity
from analysis.measures.quantities.ranks import RANK, find_nths, find_ranks
from analysis.measures.quantities.read import read_quantity
from analysis.measures.wording.numerals import is_ordinal
from analysis.text.words import Words

# "Another 15" goes on from the number before it, at most so many words behind it.
OTHER_WORDS = 8
CONVERSION_WORDS = 3  # "35 meters above it (115 feet)"
_ENDS = frozenset(".!?;\n")
_MORE = frozenset("another other others further more additional".split())
# What can be told with a degree: badly, slightly, presumably.
_GRADED = frozenset("injure kill miss".split())
_START = attrgetter("first")


class Places(NamedTuple):
    """The words of a text at which a number can begin, its ordinals and words that tell one alone."""

    numbers: Iterable[int] | None = None
    ordinals: Iterable[int] | None = None
    odd: Iterable[int] | None = None


def find_quantities(words: Words, text: str, places: Places | None = None) -> list[Quantity]:
    """Return the quantities of a text: numbers that count or measure something.

    Ages, clock times, votes and ranks are among them; numbers in names ("cabin 4"), years, ratios and scores
    ("3-2") are left out.

    ``places``: the words to look at, where they are known already.

    >>> from analysis.text.words import find_words
    >>> line = "Twelve minutes later three soldiers dragged him to safety."
    >>> found = find_quantities(find_words(line), line)
    >>> [(q.number.low, q.thing, q.relation, q.event, q.role) for q in found]
    [(12.0, 'time', 'elapsed', 'reach', ''), (3.0, 'soldier', '', 'rescue', 'agent')]
    """
    places = places or Places()
    found = _without_conversions(words, text, _read_numbers(words, text, places.numbers))
    ordinals = places.ordinals
    if ordinals is None:
        ordinals = list(compress(range(len(words.keys)), map(is_ordinal, words.keys)))
    others = [
        Quantity(number.first, number.last, number, RANK, "", RANK.name, RANK.name, "", "", "", ())
        for number in find_ranks(words, text, places=ordinals)
    ]
    others += find_nths(words, text, places=ordinals)
    others += [at_clock(words, text, number, number.last, "") for number in find_glued(words, text)]
    others += _beside(find_odd(words, text, places=places.odd), found)
    others += find_pairs(words, text, [*found, *others])
    found = [grade(words, text, one) if one.event in _GRADED else one for one in found]
    told = sorted([*found, *others], key=_START) if others else found
    return mark_disputed(words, text, told)


def _read_numbers(words: Words, text: str, places: Iterable[int] | None) -> list[Quantity]:
    """Return what the numerals of a text count or measure, each read beside the one before it."""
    found: list[Quantity] = []
    behind = False
    for number in find_numbers(words, text, places=places):
        if found and found[-1].unit and number.last < found[-1].last:  # "four years and six months"
            continue
        quantity = read_quantity(words, text, number, found[-1] if found else None)
        if quantity is not None and found:
            if quantity.first < found[-1].last:  # "three of the six houses"
                found[-1] = found[-1]._replace(last=found[-1].number.last)
            if quantity.number.part and is_of_other(words, text, quantity, found[-1]):
                quantity = quantity._replace(number=quantity.number._replace(part=False))
        if quantity is not None:
            former = quantity.thing != CLOCK.dimension and is_former(words, quantity.first, quantity.last)
            found.append(_in_part(quantity) if former else quantity)
            losers = find_losers(words, number, quantity)
            found += [losers] if losers is not None else []
        elif behind and not found[-1].unit and goes_on(words, text, found[-1].last, number):
            found[-1] = _in_part(found[-1])  # "two in May and three in June"
            quantity = found[-1]._replace(first=number.first, last=number.last, number=number, names=())
            found.append(quantity := _in_part(quantity))
        behind = quantity is not None
    return found


def _beside(odd: list[Quantity], found: list[Quantity]) -> list[Quantity]:
    """Return the quantities without a numeral that are part of no other: not the mile of "half a mile"."""
    if not odd:
        return odd
    taken = {i for quantity in found for i in range(quantity.first, quantity.last)}
    return [quantity for quantity in odd if taken.isdisjoint(range(quantity.first, quantity.last))]


def is_of_other(words: Words, text: str, quantity: Quantity, before: Quantity) -> bool:
    """Tell whether "and another 15 injured" are all the injured: the number before is of another event.

    >>> from analysis.text.words import find_words
    >>> line = "Nine people were killed and another 30 people were injured."
    >>> [quantity.number.part for quantity in find_quantities(find_words(line), line)]
    [False, False]
    """
    if not {quantity.event, before.event} <= SUFFERED or quantity.event == before.event:
        return False
    near = 0 <= quantity.first - before.last <= OTHER_WORDS
    more = near and _MORE.intersection(words.keys[quantity.first - 1 : quantity.last])
    between = text[words.ends[before.last - 1] : words.starts[quantity.first]]
    return bool(more) and not _ENDS.intersection(between)


def _in_part(quantity: Quantity) -> Quantity:
    """Mark a quantity as no whole of what holds now, so that it contradicts no such count."""
    return quantity._replace(number=quantity.number._replace(part=True))


def _without_conversions(words: Words, text: str, found: list[Quantity]) -> list[Quantity]:
    """Drop "(115 feet)" behind "35 meters": the same measure, printed again."""
    kept: list[Quantity] = []
    for quantity in found:
        before = kept[-1] if kept else None
        near = before is not None and quantity.first - before.last <= CONVERSION_WORDS
        one, other = before.unit if before else None, quantity.unit
        same = one is not None and other is not None and one.dimension == other.dimension
        if near and same and before and before.relation != "age":
            if "(" in text[words.ends[before.last - 1] : words.starts[quantity.first]]:
                if not before.relation:
                    kept[-1] = before._replace(relation=quantity.relation)
                continue
        kept.append(quantity)
    return kept
