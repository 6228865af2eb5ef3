"""A quantity: a number with what it counts or measures."""

from typing import NamedTuple

from analysis.measures.quantities.numbers import Number
from analysis.measures.wording.fact_words import Unit


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


def count_of(number: Number, last: int, thing: str, noun: str, told: tuple[str, str] = ("", "")) -> Quantity:
    """Return a count of things that ends before word ``last``; ``told`` is what happened and the part in it.

    >>> count_of(Number(0, 1, 2.0, 2.0, 1.0, "", False, ""), 1, "people", "people", ("kill", "patient")).event
    'kill'
    """
    return Quantity(number.first, last, number, None, "", thing, noun, "", *told, ())
