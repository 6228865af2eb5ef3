"""Numbers of facts as ranges: their units and rounding, whether two overlap or are of one size."""

from functools import cache
from math import isclose
from typing import NamedTuple

import numpy as np

from analysis.measures.quantities.clock import CLOCK
from analysis.measures.quantities.numbers import APPROXIMATE_SHARE
from analysis.measures.wording.fact_words import Unit, read_units

# Open and rounded ranges agree with much; of one size are only numbers within this factor.
NEAR_FACTOR = 1.25
# A measure converted from another unit is rounded anew: it may be off by this share.
CONVERTED_SHARE = 0.05
# From here on a round count stands for its rounding ("30,000" for 25,000–35,000).
ROUNDED_FROM = 100.0
# "About 63" stands for so many of its last digits more or less, at most for the share that "about" allows.
CLOSE_STEPS = 5.0
# … and between the ends of "about 60".
_ABOUT = (1 + APPROXIMATE_SHARE) / (1 - APPROXIMATE_SHARE)
HALF = 12.0  # hours
# Where the scale of a unit begins, in that unit.
ZERO = {"degrees Fahrenheit": 32.0}
# Words that all numbers are told with.
SAID_OF_ALL = (
    "second minute hour day week month year percent dollar euro pound million billion people person meter "
    "mile foot kilometer time old age degree celsius"
)


class Fact(NamedTuple):
    """One mention as the alignment sees it; low and high in the first unit of its dimension."""

    doc: str
    thing: str
    relation: str
    event: str
    names: frozenset[str]
    part: bool
    low: float
    high: float
    slack: float
    unit: str
    dimension: str
    vague: bool = False
    where: frozenset[str] = frozenset()
    when: tuple[tuple[float, float], ...] = ()
    about: frozenset[str] = frozenset()
    bag: frozenset[str] = frozenset()
    step: float = 0.0
    label: str = ""
    disputed: bool = False
    said: frozenset[str] = frozenset()
    sentences: int = 0
    day: str = ""
    top: float = np.inf


@cache
def _dimensions() -> dict[str, Unit]:
    """Return every unit by the name that the mentions give it."""
    units = {unit.name: unit for unit in read_units().values() if unit.factor and unit.name != "dollars"}
    units["dollars"] = read_units()["dollars"]
    for length in [unit for unit in units.values() if unit.dimension == "length"]:
        for time in ("second", "minute", "hour"):
            factor = length.factor / units[f"{time}s"].factor
            units[f"{length.name} per {time}"] = Unit("speed", f"{length.name} per {time}", factor)
    return units


def read_measure(unit: str) -> tuple[str, float]:
    """Return dimension and factor of a unit's name; a rate is a dimension of its own.

    >>> read_measure("yards"), read_measure("dollars per day"), read_measure("")
    (('length', 0.9144), ('dollars per day', 1.0), ('', 1.0))
    """
    known = _dimensions().get(unit)
    return (known.dimension, known.factor) if known else (unit, 1.0)


def overlap(a: Fact, b: Fact) -> bool:
    """Tell whether two ranges can both hold, rounding and conversion allowed for."""
    if _is_about(a) and _is_about(b):
        return is_near(a, b, NEAR_FACTOR)
    slack = max(a.slack, b.slack)
    if a.dimension and a.unit != b.unit:
        slack = max(slack, CONVERTED_SHARE * min(max(a.low, 0.0), max(b.low, 0.0)))
    return a.low - slack <= b.high and b.low - slack <= a.high


def same_half(a: Fact, b: Fact) -> tuple[Fact, Fact]:
    """Return two clock times, one of no told half of the day in the half that is nearer to the other's."""
    if a.dimension != CLOCK.name or not (a.part or b.part):
        return a, b
    if not b.part:
        second, first = same_half(b, a)
        return first, second
    hours = min((0.0, HALF), key=lambda hours: abs(b.low + hours - a.low))
    later = b._replace(low=b.low + hours, high=b.high + hours, part=False)
    return a._replace(part=False), later


def _is_about(fact: Fact) -> bool:
    """Tell whether a range is that of "about 80", which no other "about" need touch to agree."""
    return 0 < fact.low < fact.high and isclose(fact.high / fact.low, _ABOUT)


def slack_of(low: float, high: float, step: float, dimension: str) -> float:
    """Return the rounding of a number: half its last digit, none for small counts."""
    if low != high:
        return 0.0
    if dimension in ("", "times") and low < ROUNDED_FROM:
        return 0.0
    return step / 2 if step > 1 or dimension else 0.0


def tighten(low: float, high: float, step: float) -> tuple[float, float]:
    """Return the range of "about 63", which is told more closely than "about 60".

    >>> [round(end, 1) for end in tighten(50.4, 75.6, 1.0)], tighten(48.0, 72.0, 10.0)
    ([58.0, 68.0], (48.0, 72.0))
    """
    share = CLOSE_STEPS * step / (low / (1 - APPROXIMATE_SHARE))
    if share >= APPROXIMATE_SHARE:
        return low, high
    return low / (1 - APPROXIMATE_SHARE) * (1 - share), high / (1 + APPROXIMATE_SHARE) * (1 + share)


def is_near(a: Fact, b: Fact, factor: float) -> bool:
    """Tell whether two numbers are of one size, whatever their open ends; "several" is of none."""
    if a.vague or b.vague:
        return factor > NEAR_FACTOR and a.vague != b.vague
    sizes = sorted(size_of(fact) for fact in (a, b))
    return sizes[1] <= factor * sizes[0]


def size_of(fact: Fact) -> float:
    """Return the middle of a range, or the end that it has."""
    if np.isinf(fact.high):
        return fact.low
    return fact.high if fact.low <= 0 else (fact.low + fact.high) / 2
