"""Which mentions of two articles are about one fact, and when two numbers contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from analysis.measures.fact_words import Unit, read_heads, read_units

# Two mentions are one fact from this score on: cosine of their TF-IDF words plus what they have in common
# in kind (below). Set by hand on invented stories, on the side of too many rows rather than false company.
AGREE_AT = 0.3
# A contradiction needs the same event in the same part and this cosine of the words around it.
CONFLICT_AT = 0.05
CONFLICT_AT_LOOSE = 0.1
BONUS = {"event": 0.4, "relation": 0.15, "thing": 0.25, "value": 0.2}
# A measure converted from another unit is rounded anew: it may be off by this share.
CONVERTED_SHARE = 0.05
# From here on a round count stands for its rounding ("30,000" for 25,000–35,000).
ROUNDED_FROM = 100.0
# Events in which a count of people is the count: one story has one number of killed, of rescuers.
STRONG = frozenset("kill injure arrest reach miss evict jail dismiss charge shoot hit fire".split())
# Events whose measure (money, weeks) is one in a story.
MEASURED = frozenset({"cost", "fine", "close"})
# Words for people that may stand for any other group of people.
GENERIC = frozenset({"people", "rescuer", "resident", "civilian", "passenger", "worker", "striker", "crowd"})


class Fact(NamedTuple):
    """One mention as the alignment sees it; low and high in the first unit of its dimension."""

    doc: str
    kind: str
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

    Examples
    --------
    >>> read_measure("yards"), read_measure("dollars per day"), read_measure("")
    (('length', 0.9144), ('dollars per day', 1.0), ('', 1.0))
    """
    known = _dimensions().get(unit)
    return (known.dimension, known.factor) if known else (unit, 1.0)


def overlap(a: Fact, b: Fact) -> bool:
    """Tell whether two ranges can both hold, rounding and conversion allowed for."""
    slack = max(a.slack, b.slack)
    if a.dimension and a.unit != b.unit:
        slack = max(slack, CONVERTED_SHARE * min(max(a.low, 0.0), max(b.low, 0.0)))
    return a.low - slack <= b.high and b.low - slack <= a.high


def slack_of(low: float, high: float, step: float, dimension: str) -> float:
    """Return the rounding of a number: half its last digit, none for small counts."""
    if low != high:
        return 0.0
    if dimension in ("", "times") and low < ROUNDED_FROM:
        return 0.0
    return step / 2 if step > 1 or dimension else 0.0


def _part_in(fact: Fact) -> tuple[str, str]:
    """Return the event and the part in it; a rescue and an arrival are one, and both are the agent's."""
    event = "reach" if fact.event == "rescue" and fact.relation == "agent" else fact.event
    return event, fact.relation


def _person(thing: str) -> bool:
    """Tell whether a group counts people."""
    head = read_heads().get(thing)
    return head is not None and head.category in ("person", "victim")


def comparable(a: Fact, b: Fact) -> bool:
    """Tell whether two quantities can be counts or measures of the same thing at all."""
    if a.dimension != b.dimension or a.part != b.part:
        return False
    if a.names and b.names and not (a.names <= b.names or b.names <= a.names):
        return False
    if a.dimension:
        return not (a.relation and b.relation and a.relation != b.relation)
    if _person(a.thing) and _person(b.thing):
        return _same_people(a, b)
    return a.thing == b.thing and not (a.thing in ("hit", "shot") and a.event != b.event)


def _same_people(a: Fact, b: Fact) -> bool:
    """Tell whether two groups of people can be the same people."""
    if a.thing != b.thing and not ({a.thing, b.thing} & GENERIC):
        return False
    strong = [_part_in(fact)[0] in STRONG for fact in (a, b)]
    if all(strong):
        return _part_in(a) == _part_in(b)
    rescuers = [_part_in(fact) == ("reach", "agent") for fact in (a, b)]
    return rescuers[0] == rescuers[1]


def score(a: Fact, b: Fact, cosine: float) -> float:
    """Return how strongly two comparable mentions point to one fact; up is stronger."""
    total = cosine
    total += BONUS["event"] * bool(a.event and _part_in(a) == _part_in(b))
    total += BONUS["relation"] * bool(a.dimension and a.relation and a.relation == b.relation)
    total += BONUS["thing"] * bool(a.thing == b.thing and not a.dimension)
    same = overlap(a, b) and not (np.isinf(a.high) and np.isinf(b.high))
    total += BONUS["value"] * bool(same and max(a.low, b.low) > 1)
    return total


def contradicts(a: Fact, b: Fact, cosine: float) -> bool:
    """Tell whether two mentions count the same thing and cannot both hold; silent where there is doubt.

    Needed: whole counts, of one story's same event in the same part (the killed, the rescuers), of the same
    group of people or thing, or measures of the same sense and event in words that are alike.
    """
    if not may_contradict(a, b):
        return False
    if a.relation == "age":
        return True
    loose = a.dimension and a.relation != "elapsed"
    return cosine >= (CONFLICT_AT_LOOSE if loose else CONFLICT_AT)


def may_contradict(a: Fact, b: Fact) -> bool:
    """Tell whether two mentions contradict each other if they are about one event."""
    if a.part or b.part or overlap(a, b) or not comparable(a, b) or _part_in(a) != _part_in(b):
        return False
    if a.relation == "age":
        return bool(a.names & b.names)
    if a.dimension:
        return a.event == "reach" if a.relation == "elapsed" else a.event in MEASURED
    if _part_in(a)[0] not in STRONG:
        return False
    return not _person(a.thing) or a.thing == b.thing or _part_in(a) == ("reach", "agent")


def cosines(abouts: Sequence[str]) -> NDArray[np.float64]:
    """Return the cosines of the TF-IDF weights of bags of stems (space-separated); 0 for an empty bag.

    Examples
    --------
    >>> cosines(["gorge wind", "gorge wind", "town", ""]).round(2).tolist()[0]
    [1.0, 1.0, 0.0, 0.0]
    """
    if not any(abouts):
        return np.zeros((len(abouts), len(abouts)))
    weights = TfidfVectorizer(analyzer=str.split, sublinear_tf=True).fit_transform(abouts)
    return np.asarray((weights @ weights.T).todense(), dtype=np.float64)


class _Groups:
    """Mentions in groups; a merge is refused where two members must not stand together."""

    def __init__(self, n: int) -> None:
        self.of = list(range(n))
        self.members = {i: [i] for i in range(n)}

    def merge(self, i: int, j: int, allowed: NDArray[np.bool_]) -> None:
        """Merge the groups of two mentions if every pair across them is allowed."""
        a, b = sorted((self.of[i], self.of[j]))
        if a == b or not allowed[np.ix_(self.members[a], self.members[b])].all():
            return
        self.members[a] += self.members.pop(b)
        for member in self.members[a]:
            self.of[member] = a


def align_quantities(facts: Sequence[Fact], abouts: Sequence[str]) -> tuple[list[int], NDArray[np.bool_]]:
    """Return the group of every quantity and which pairs contradict each other.

    Pairs that agree are joined first, the likeliest first, then pairs that contradict. A group never holds
    two mentions that are not comparable, nor two that disagree without counting the same thing for certain,
    nor two of one article that disagree.

    Parameters
    ----------
    facts : sequence of Fact
        The mentions.
    abouts : sequence of str
        The stems around each.

    Returns
    -------
    tuple of list of int and array of bool
        The number of the group of each mention, and a symmetric matrix of contradictions.

    Examples
    --------
    >>> align_quantities([], [])[0]
    []
    """
    n = len(facts)
    alike = cosines(abouts)
    agree, conflict = np.zeros((n, n)), np.zeros((n, n))
    holds, against, possible = (np.eye(n, dtype=bool) for _ in range(3))
    for i, j in combinations(range(n), 2):
        a, b = facts[i], facts[j]
        if not comparable(a, b):
            continue
        rank = score(a, b, alike[i, j])
        if overlap(a, b):
            holds[i, j] = holds[j, i] = True
            agree[i, j] = rank if rank >= AGREE_AT else 0.0
        elif a.doc != b.doc:
            possible[i, j] = possible[j, i] = may_contradict(a, b)
            against[i, j] = against[j, i] = contradicts(a, b, alike[i, j])
            conflict[i, j] = rank * against[i, j]
    groups = _Groups(n)
    for ranks, allowed in ((agree, holds | against), (conflict, holds | possible)):
        for i, j in _by_rank(ranks):
            groups.merge(i, j, allowed)
    return groups.of, possible & ~np.eye(n, dtype=bool)


def _by_rank(ranks: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Return the pairs with a rank, the highest first, ties in order."""
    pairs = [(int(i), int(j)) for i, j in np.argwhere(ranks > 0)]
    return sorted(pairs, key=lambda pair: (-round(float(ranks[pair]), 9), pair))
