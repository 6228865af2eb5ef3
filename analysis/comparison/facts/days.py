"""Dates of several articles: equal days joined, and the day of one event that articles tell differently."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from analysis.comparison.facts.contrasts import have_other_names, is_contrasted, is_poll
from analysis.comparison.facts.same_names import join_pairs
from analysis.measures.mentions.dated import AHEAD, CALENDAR

# Dates below this are month and day (mmdd): no year is known.
FIRST_DAY = 10_000
# A day and the week or month around it are one date if so many words around them are shared.
SHARED_STEMS = 1
# So are a year and the one month or day of it that others tell, from more of them on.
SHARED_STEMS_OF_A_YEAR = 2
# Two days are told of one event if so many words around them are shared, and neither is much later. A
# weekday that was taken for another week's is no contradiction.
SHARED_STEMS_OF_AN_EVENT = 4
# Days of the calendar that both articles print ("May 4") are told of one event from fewer words on.
SHARED_STEMS_OF_A_PRINTED_DAY = 3
DAYS_APART = 31
WEEK = 7
_MONTH = 100  # in numbers of days (yyyymmdd)

Pairs = list[tuple[int, int]]


def align_dates(rows: pd.DataFrame) -> tuple[list[int], Pairs]:
    """Join equal days, and a longer stretch with the one date inside it that is told in the same words.

    A weekday or month of no known week or year that is still to come is none that is over.
    Two different days of the same event, told in the same words, make a fact of their own.

    ``rows``: the mentions of dates. Returned: the number of the group of each mention, and the pairs that
    contradict each other, both ways round.

    >>> told = {"event": "", "relation": "", "about": "", "low": 20200609.0, "high": 20200609.0}
    >>> align_dates(pd.DataFrame([told | {"doc_id": doc} for doc in "ab"]))
    ([0, 0], [])
    """
    days = list(zip(rows["low"], rows["high"], strict=True))
    words = [frozenset(about.split()) for about in rows["about"]]
    docs = rows["doc_id"].tolist()
    printed = (rows["relation"] == CALENDAR).tolist()
    against = _contradicting(_Days(days, words, docs, rows["event"].tolist(), printed))
    apart = {i for pair in against for i in pair}
    ahead = (rows["relation"] == AHEAD).tolist()
    told = list(zip(days, ahead, strict=True))
    pairs = [(i, j) for i, j in combinations(range(len(rows)), 2) if told[i] == told[j]]
    for i, (low, high) in enumerate(days):
        if low < FIRST_DAY:
            full = [j for j, day in enumerate(days) if day[0] == day[1] > FIRST_DAY and day[0] % 1e4 == low]
            pairs += [(i, full[0])] if len({days[j] for j in full}) == 1 else []
            continue
        inside = [j for j, day in enumerate(days) if low <= day[0] and day[1] <= high and day != (low, high)]
        year = _MONTH < high - low < FIRST_DAY
        least = SHARED_STEMS_OF_A_YEAR if year else SHARED_STEMS
        near = [j for j in inside if docs[j] != docs[i] and len(words[i] & words[j]) >= least]
        lone = len({days[j] for j in (inside if year else near)}) == 1
        if near and lone and (docs[i] not in {docs[j] for j in inside} if year else high - low < _MONTH):
            pairs.append((i, near[0]))
    kept = [(i, j) for i, j in pairs if not {i, j} & apart] + against
    return join_pairs(len(rows), kept), [*against, *((j, i) for i, j in against)]


class _Days(NamedTuple):
    """The dates of a story, a list per column."""

    days: Sequence[tuple[float, float]]
    words: Sequence[frozenset[str]]
    docs: Sequence[str]
    events: Sequence[str]
    printed: Sequence[bool]

    def clash(self, i: int, j: int) -> bool:
        """Tell whether two days are different ones near each other, and not one weekday of two weeks."""
        apart = _days_between(self.days[i][0], self.days[j][0])
        exact = self.printed[i] and self.printed[j]
        return 0 < apart <= DAYS_APART and (exact or apart % WEEK > 0)

    def are_alike(self, i: int, j: int) -> bool:
        """Tell whether two days of one event are told in words that are alike, and nothing parts them."""
        a, b = self.words[i], self.words[j]
        exact = self.printed[i] and self.printed[j]
        least = SHARED_STEMS_OF_A_PRINTED_DAY if exact else SHARED_STEMS_OF_AN_EVENT
        return len(a & b) >= least and not (is_contrasted(a, b) or have_other_names(a, b) or is_poll(a | b))


def _contradicting(dates: _Days) -> Pairs:
    """Return the pairs of articles that give different days for one event and have no other for it."""
    days, docs, events = dates.days, dates.docs, dates.events
    told = [i for i, event in enumerate(events) if event and days[i][0] == days[i][1] > FIRST_DAY]
    found = [
        (i, j)
        for i, j in combinations(told, 2)
        if events[i] == events[j] and docs[i] != docs[j] and dates.clash(i, j) and dates.are_alike(i, j)
    ]
    given: dict[tuple[str, str], set[tuple[float, float]]] = defaultdict(set)
    for i in told:
        given[docs[i], events[i]].add(days[i])
    several = {key for key, told_days in given.items() if len(told_days) > 1}
    return [(i, j) for i, j in found if not {(docs[i], events[i]), (docs[j], events[j])} & several]


def _days_between(a: float, b: float) -> int:
    """Return how many days lie between two days (yyyymmdd)."""
    first, second = (date(int(day) // 10_000, int(day) // 100 % 100, int(day) % 100) for day in (a, b))
    return abs((first - second).days)
