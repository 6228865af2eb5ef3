"""Numbers and days joined to one fact by hand: which contradict each other, which cannot be one fact."""

from collections import defaultdict
from collections.abc import Sequence, Set
from itertools import combinations

import pandas as pd

from analysis.by_hand.facts import FactsError
from analysis.comparison.facts.alignment import AGE
from analysis.comparison.facts.cells import Pairs
from analysis.comparison.facts.corrections import Corrected
from analysis.comparison.facts.days import FIRST_DAY
from analysis.comparison.facts.quantities import read_quantities
from analysis.comparison.facts.sizes import Fact, overlap
from analysis.comparison.facts.story import Row, Story
from analysis.measures.quantities.clock import CLOCK

# Dimensions of which one fact is told in one only, and lapses of which nobody gives the other's.
MEASURED = frozenset({CLOCK.name, *"time length speed weight temperature dollars".split()})
LONG, SHORT = frozenset("months years decades centuries".split()), frozenset("seconds minutes hours".split())


def find_joined_clashes(
    rows: Sequence[Row],
    recognised: pd.DataFrame,
    story: Story,
    groups: tuple[Sequence[int], Corrected],
    values: Set[int] = frozenset(),
) -> Pairs:
    """Return the pairs of numbers or days, joined or set by hand, that cannot both hold, both ways.

    ``values`` are the mentions whose number or date is set; they are judged beside all others of their row.

    Raises
    ------
    FactsError
        Where two joined numbers are in units in which nobody tells one fact.
    """
    before, corrected = groups
    members: dict[int, list[int]] = defaultdict(list)
    for i, number in enumerate(corrected.group):
        if (number in corrected.names or (values and number >= 0)) and rows[i].kind in ("quantity", "date"):
            members[number].append(i)
    if not members:
        return set()
    at = [i for i, row in enumerate(rows) if row.kind == "quantity"]
    numbers = dict(zip(at, read_quantities(recognised, story), strict=True))
    days = recognised[["low", "high"]].to_numpy()
    pairs: Pairs = set()
    for i, j in (pair for mine in members.values() for pair in combinations(mine, 2)):
        if before[i] == before[j] and values.isdisjoint((i, j)):
            continue
        if i in numbers:
            _refuse_unlike(numbers[i], numbers[j], corrected.names.get(corrected.group[i], ""))
            clash = _differ(numbers[i], numbers[j])
        else:
            (low, high), (other_low, other_high) = days[i], days[j]
            clash = min(low, other_low) > FIRST_DAY and (high < other_low or other_high < low)
        pairs |= {(i, j), (j, i)} if clash else set()
    return pairs


def _refuse_unlike(a: Fact, b: Fact, name: str) -> None:
    """Refuse to join two measures that nobody gives of one thing: money and hours, hours and years."""
    measured = all(one.dimension in MEASURED for one in (a, b)) and a.dimension != b.dimension
    lapses = {one.unit for one in (a, b)}
    unlike = measured or not (lapses.isdisjoint(LONG) or lapses.isdisjoint(SHORT))
    if unlike or any(_is_moment(one) and _is_count(other) for one, other in ((a, b), (b, a))):
        mend = "give each of them a fact of its own"
        raise FactsError(f"the fact {name!r} is in {_say_unit(a)} and {_say_unit(b)}; {mend}", [name])


def _say_unit(one: Fact) -> str:
    """Name the unit of a number, or what it counts, and its article."""
    return f"{one.unit or one.thing} ({one.doc})"


def _is_moment(one: Fact) -> bool:
    """Tell whether a number is a time by the clock or an age: neither counts anything."""
    return one.dimension == CLOCK.name or one.relation == AGE


def _is_count(one: Fact) -> bool:
    """Tell whether a number counts things or persons."""
    return not one.dimension and bool(one.thing)


def _differ(a: Fact, b: Fact) -> bool:
    """Tell whether two numbers of one fact, both exact and of the whole, cannot both hold."""
    if a.part or b.part or a.vague or b.vague or a.dimension != b.dimension:
        return False
    return not overlap(a, b)
