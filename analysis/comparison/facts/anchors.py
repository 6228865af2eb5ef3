"""Numbers and days of a claim that other sentences give as well: what two tellings of it hold on to."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.facts.bags import LEAST_SENTENCES
from analysis.comparison.facts.cells import Pairs
from analysis.comparison.facts.contrasts import names_day
from analysis.comparison.facts.days import FIRST_DAY
from analysis.comparison.facts.story import Row, Story

# Dates are numbers, yyyymmdd or mmdd: two days of one month differ by less.
MONTH = 100


class Anchors(NamedTuple):
    """What claims (rows) and sentences (columns) have in common: weights, where numbers agree and differ.

    ``counts``: where numbers that are no days agree.
    """

    weight: NDArray[np.float64]
    agree: NDArray[np.bool_]
    differ: NDArray[np.bool_]
    counts: NDArray[np.bool_]


def find_anchors(
    claims: Sequence[Row], rows: Sequence[Row], joined: tuple[Sequence[int], Pairs], story: Story
) -> Anchors:
    """Return the weight of the numbers and days that every claim and every sentence have in common.

    A number is common to both if its mentions are one fact of the matrix, in whatever words or units: "800
    kilometers" and "500 miles". It weighs the logarithm of (N + 1) / (n + 0.5), n of the story's N sentences
    holding the fact, as a token does. Numbers of one fact that differ weigh as much, but do not agree; they
    differ whatever other number agrees. A day says nothing where both count one thing and not alike; where
    both name days and none is the same they differ.

    ``joined``: the fact of every mention, below 0 where it is not known yet; the pairs of mentions that
    differ. ``story``: all sentences of all articles. Returned: one row per claim, one column per sentence;
    nothing in common is 0.

    >>> import pandas as pd
    >>> find_anchors([], [], ([], set()), Story(pd.DataFrame(columns=["about"]))).weight.shape
    (0, 0)
    """
    group, apart = joined
    facts: dict[int, list[int]] = defaultdict(list)
    inside: dict[str, list[int]] = defaultdict(list)
    for i, (number, row) in enumerate(zip(group, rows, strict=True)):
        if number >= 0 and _is_anchor(row) and (row.doc_id, row.sent_id) in story.place:
            facts[number].append(i)
            inside[row.doc_id].append(i)
    place = {i: story.place[rows[i].doc_id, rows[i].sent_id] for told in facts.values() for i in told}
    held: dict[int, list[Row]] = defaultdict(list)
    for i, at in place.items():
        held[at].append(rows[i])
    days = {at: found for at, told in held.items() if (found := [row for row in told if row.kind == "date"])}
    total = max(len(story.bags), LEAST_SENTENCES)
    weight = np.zeros((len(claims), len(story.bags)))
    agree, differ, counts = np.zeros((3, *weight.shape), dtype=bool)
    for n, claim in enumerate(claims):
        told = [i for i in inside[claim.doc_id] if rows[i].start < claim.end and claim.start < rows[i].end]
        for fact in {group[i] for i in told}:
            mine, everywhere = [i for i in told if group[i] == fact], {place[i] for i in facts[fact]}
            weight[n, list(everywhere)] += np.log((total + 1) / (len(everywhere) + 0.5))
            clash = {j: any((i, j) in apart for i in mine) for j in facts[fact]}
            same = {place[j] for j, apart_here in clash.items() if not apart_here}
            if rows[mine[0]].kind == "date":
                same = {at for at in same if not _contradict([rows[i] for i in told], held[at])}
            agree[n, list(same)] = True
            counts[n, list(same)] |= rows[mine[0]].kind == "quantity"
            differ[n, list({place[j] for j in clash} - same)] = True
        own = [rows[i] for i in told if rows[i].kind == "date"]
        for at, theirs in days.items() if own else ():
            named = names_day(claim.about) or names_day(story.bags[at])  # "today" is told on any day
            differ[n, at] |= named and not _meet(own, theirs)
    return Anchors(weight, agree, differ, counts)


def _meet(some: Sequence[Row], others: Sequence[Row]) -> bool:
    """Tell whether two lists of dates have a day in common, or cannot be compared: one gives no year."""
    pairs = [(a, b) for a in some for b in others if (a.low < FIRST_DAY) == (b.low < FIRST_DAY)]
    return len(pairs) < len(some) * len(others) or any(a.low <= b.high and b.low <= a.high for a, b in pairs)


def _contradict(some: Sequence[Row], others: Sequence[Row]) -> bool:
    """Tell whether both count or measure one thing, and no numbers of theirs agree."""
    pairs = [(a, b) for a in some for b in others if (a.kind, a.unit, a.thing) == (b.kind, b.unit, b.thing)]
    pairs = [(a, b) for a, b in pairs if a.kind == "quantity"]
    return bool(pairs) and not any(a.low <= b.high and b.low <= a.high for a, b in pairs)


def _is_anchor(row: Row) -> bool:
    """Tell whether a mention is a quantity, or a date within one month: a year says when, not what."""
    return row.kind == "quantity" or (row.kind == "date" and row.high - row.low < MONTH)
