"""Dates of several articles: equal days joined, and the day of one event that articles tell differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations

import pandas as pd

from analysis.comparison.contrasts import have_other_names, is_contrasted, is_poll
from analysis.comparison.same_names import join_pairs

# Dates below this are month and day (mmdd): no year is known.
FIRST_DAY = 10_000
# A day and the week or month around it are one date if so many words around them are shared.
SHARED_STEMS = 1
# Two days are told of one event if so many words around them are shared, and neither is much later. A
# weekday that was taken for another week's is no contradiction.
SHARED_STEMS_OF_AN_EVENT = 4
DAYS_APART = 31
WEEK = 7

Pairs = list[tuple[int, int]]


def align_dates(rows: pd.DataFrame) -> tuple[list[int], Pairs]:
    """Join equal days, and a longer stretch with the one date inside it that is told in the same words.

    Two different days of the same event, told in the same words, make a fact of their own.

    Parameters
    ----------
    rows : DataFrame
        The mentions of dates.

    Returns
    -------
    tuple of list of int and list of tuple of int
        The number of the group of each mention, and the pairs that contradict each other, both ways round.

    Examples
    --------
    >>> told = {"event": "", "about": "", "low": 20200609.0, "high": 20200609.0}
    >>> align_dates(pd.DataFrame([told | {"doc_id": doc} for doc in "ab"]))
    ([0, 0], [])
    """
    days = list(zip(rows["low"], rows["high"], strict=True))
    words = [frozenset(about.split()) for about in rows["about"]]
    docs = rows["doc_id"].tolist()
    against = _contradicting(days, words, docs, rows["event"].tolist())
    apart = {i for pair in against for i in pair}
    pairs = [(i, j) for i, j in combinations(range(len(rows)), 2) if days[i] == days[j]]
    for i, (low, high) in enumerate(days):
        if low < FIRST_DAY:
            full = [j for j, day in enumerate(days) if day[0] == day[1] > FIRST_DAY and day[0] % 1e4 == low]
            pairs += [(i, full[0])] if len({days[j] for j in full}) == 1 else []
            continue
        inside = [j for j, day in enumerate(days) if low <= day[0] and day[1] <= high and day != (low, high)]
        near = [j for j in inside if docs[j] != docs[i] and len(words[i] & words[j]) >= SHARED_STEMS]
        if near and len({days[j] for j in near}) == 1 and high - low < 100:
            pairs.append((i, near[0]))
    kept = [(i, j) for i, j in pairs if not {i, j} & apart] + against
    return join_pairs(len(rows), kept), [*against, *((j, i) for i, j in against)]


def _contradicting(
    days: Sequence[tuple[float, float]],
    words: Sequence[frozenset[str]],
    docs: Sequence[str],
    events: Sequence[str],
) -> Pairs:
    """Return the pairs of articles that give different days for one event and have no other for it."""
    told = [i for i, event in enumerate(events) if event and days[i][0] == days[i][1] > FIRST_DAY]
    found = []
    for i, j in combinations(told, 2):
        same = events[i] == events[j] and len(words[i] & words[j]) >= SHARED_STEMS_OF_AN_EVENT
        if same and docs[i] != docs[j] and _clash(days[i][0], days[j][0]):
            apart = is_contrasted(words[i], words[j]) or have_other_names(words[i], words[j])
            if not (apart or is_poll(words[i] | words[j])):
                found.append((i, j))
    given: dict[tuple[str, str], set[tuple[float, float]]] = defaultdict(set)
    for i in told:
        given[docs[i], events[i]].add(days[i])
    several = {key for key, told_days in given.items() if len(told_days) > 1}
    return [(i, j) for i, j in found if not {(docs[i], events[i]), (docs[j], events[j])} & several]


def _clash(a: float, b: float) -> bool:
    """Tell whether two days (yyyymmdd) are different ones near each other, and not the same weekday."""
    first, second = (date(int(day) // 10_000, int(day) // 100 % 100, int(day) % 100) for day in (a, b))
    apart = abs((first - second).days)
    return 0 < apart <= DAYS_APART and apart % WEEK > 0
