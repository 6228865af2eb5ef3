"""Dates told loosely: parts of a month, days by their ordinal, seasons, feasts, and stretches of years."""

import calendar
from collections.abc import Sequence

from analysis.measures.wording.date_words import EARLIEST, FEASTS, LATEST, SEASONS
from analysis.measures.wording.numerals import ORDINALS

# First and last day of a part of a month.
MID = (10, 20)
_PARTS = {
    **dict.fromkeys(("early", "beginning", "start"), (1, 10)),
    **dict.fromkeys(("mid", "middle"), MID),
    **dict.fromkeys(("late", "end"), (20, 31)),
}
_WEEK = 7
_MOST_DAYS = 31
# "Before Christmas", "in the spring", "last summer": words before a feast or season that make it a date.
_AT = frozenset("at by before on until till since after over this last next for".split())
_IN = frozenset("in until till by before since during of from over after".split())
_TO = frozenset("to until through and".split())
_WHICH = frozenset("last this next".split())
_RANGES = {"between": ("and",), "from": ("to", "until", "till", "through")}


def read_month_part(keys: Sequence[str], i: int) -> tuple[int, int, int] | None:
    """Return first word, first and last day told before the month at word i, None if it is told alone.

    ``i``: the month. Returned: "The third of July" gives one day twice, "mid-July" and "the second week of
    July" a stretch.

    >>> read_month_part("the third of July".split(), 3), read_month_part("in early July".split(), 2)
    ((1, 3, 3), (1, 1, 10))
    """
    before = keys[i - 1] if i else ""
    if before in ("early", "mid", "late"):
        return (i - 1, *_PARTS[before])
    if before != "of" or i < 2:
        return None
    told = keys[i - 2]
    if told in ("week", "half"):
        return _stretch_of(keys[i - 3] if i > 2 else "", told, i - 3)
    if told in _PARTS:
        return (i - 2, *_PARTS[told])
    day = ORDINALS.get(told, 0)
    return (i - 2, day, day) if 0 < day <= _MOST_DAYS and keys[i - 3 : i - 2] in (["the"], ["on"]) else None


def read_days(keys: Sequence[str], i: int) -> tuple[int, int, int] | None:
    """Return first word, first and last day of "3 to 17 May", the last day at word i; None for a day alone.

    >>> read_days("from 3 to 17 May".split(), 3), read_days("on 17 May".split(), 1)
    ((1, 3, 17), None)
    """
    if i < 2 or keys[i - 1] not in _TO or not (keys[i].isdecimal() and keys[i - 2].isdecimal()):
        return None
    low, high = int(keys[i - 2]), int(keys[i])
    told = 0 < low < high <= _MOST_DAYS and (keys[i - 1] != "and" or keys[i - 3 : i - 2] == ["between"])
    return (i - 2, low, high) if told else None


def _stretch_of(ordinal: str, unit: str, first: int) -> tuple[int, int, int] | None:
    """Return "the second week of", "the first half of"."""
    at_end = ordinal in ("last", "final")
    n = 4 if at_end else ORDINALS.get(ordinal, 0)
    if unit == "half":
        return (first, 15 * n - 14, 15 if n == 1 else _MOST_DAYS) if n in (1, 2) else None
    return (first, _WEEK * n - 6, _MOST_DAYS if at_end else _WEEK * n) if 0 < n < 5 else None


def read_feast(keys: Sequence[str], i: int) -> tuple[int, int, int] | None:
    """Return month, day and the word behind a feast: "before Christmas", "on New Year's Eve".

    >>> read_feast("before Christmas".lower().split(), 1), read_feast("a Christmas tree".lower().split(), 1)
    ((12, 25, 2), None)
    """
    for n in (3, 2, 1):
        day = FEASTS.get(" ".join(keys[i : i + n])) if i + n <= len(keys) else None
        if day is not None:
            return (*day, i + n) if n > 1 or (i and keys[i - 1] in _AT) else None
    return None


def read_season(keys: Sequence[str], i: int) -> tuple[int, int, str] | None:
    """Return the first month of the season at word i, the first word and "last", "next" or "".

    None where the word is no date.

    >>> read_season("until the spring".split(), 2), read_season("the spring rolls".split(), 1)
    ((3, 1, ''), None)
    """
    before = keys[i - 1] if i else ""
    if before in _WHICH:
        return SEASONS[keys[i]], i - 1, before
    if before in ("the", "early", "late") and i > 1 and keys[i - 2] in _IN:
        return SEASONS[keys[i]], i - 1, ""
    return (SEASONS[keys[i]], i, "") if before in _IN and keys[i] != "fall" else None


def read_years(keys: Sequence[str], i: int) -> tuple[int, int] | None:
    """Return first and last year of "between 2016 and 2022" or "from 2016 to 2022", the first at word i.

    >>> read_years("between 2016 and 2022".split(), 1), read_years("in 2016 and 2022".split(), 1)
    ((2016, 2022), None)
    """
    links = _RANGES.get(keys[i - 1], ()) if i else ()
    if i + 2 >= len(keys) or keys[i + 1] not in links:
        return None
    first, last = keys[i], keys[i + 2]
    if not (first.isdecimal() and last.isdecimal() and EARLIEST < int(first) < int(last) < LATEST):
        return None
    return int(first), int(last)


def last_day(year: int, month: int, day: int) -> int:
    """Return a day of a month, its last day for one behind its end.

    >>> last_day(2023, 2, 31), last_day(2023, 2, 3)
    (28, 3)
    """
    return min(day, calendar.monthrange(year, month)[1])
