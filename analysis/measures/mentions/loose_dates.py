"""Dates as values, and those told loosely: parts of a month, days by their ordinal, seasons, feasts."""

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from analysis.measures.mentions.tense import direction_of
from analysis.measures.mentions.tense_verbs import EXPECTED, LIKELY, is_alone
from analysis.measures.wording.date_words import EARLIEST, FEASTS, LATEST, SEASONS
from analysis.measures.wording.numerals import ORDINALS
from analysis.text.words import Words

# Words before a month that point ahead ("is due in September").
_FUTURE = frozenset("due will until expected scheduled next by planned".split())
# The year of a day whose own is not known: no news is of it, and it has a 29 February.
NO_YEAR = 4
# The year of a weekday whose day is not known: its first days are Monday to Sunday.
NO_DAY = 1
# A month that is rather ahead is the next one unless it lies in the quarter of a year just past.
RATHER = 270
# "When" stands so many words behind a month at most.
MONTH_WORDS = 4


_SET = EXPECTED | {"called"}
MOVED = frozenset("moved delayed postponed pushed rescheduled".split())
MOVED_WITHIN = 5
# "The November election" is rather the next one.
_VOTES = frozenset("election elections midterms referendum ballot runoff vote".split())
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


class Date(NamedTuple):
    """A stretch of days at words ``first`` up to, not including, ``last``; equal days for one day."""

    first: int
    last: int
    low: date
    high: date


def day_at(keys: Sequence[str], i: int) -> int:
    """Return the day of the month that word i gives, 0 for none.

    >>> day_at(["14th", "many"], 0), day_at(["14th", "many"], 1), day_at([], 0)
    (14, 0, 0)
    """
    if not 0 <= i < len(keys):
        return 0
    digits = keys[i].removesuffix("th").removesuffix("st").removesuffix("nd").removesuffix("rd")
    return int(digits) if digits.isdecimal() and len(digits) < 3 and 0 < int(digits) < 32 else 0


def year_at(keys: Sequence[str], i: int) -> int:
    """Return the year that word i gives, 0 for none.

    >>> year_at(["2015", "2,015"], 0), year_at(["2015", "2,015"], 1)
    (2015, 0)
    """
    if i < len(keys) and len(keys[i]) == 4 and keys[i].isdecimal() and EARLIEST < int(keys[i]) < LATEST:
        return int(keys[i])
    return 0


def year_behind(words: Words, last: int) -> tuple[int, int]:
    """Return the year of "summer of 2010" or "Christmas 2010", 0 for none, and the word behind it.

    >>> from analysis.text.words import find_words
    >>> [year_behind(find_words(line), 1) for line in ("summer of 2010", "summer", "May. In 2010")]
    [(2010, 3), (0, 1), (0, 1)]
    """
    at = last + (words.texts[last : last + 1] in (["of"], ["in"]))
    year = year_at(words.keys, at)
    return (year, at + 1) if year else (0, last)


def year_of(words: Words, first: int, month: int, day: int, published: date | None) -> int:
    """Return the year of a day without one told at word ``first``, `NO_YEAR` where nothing tells it.

    >>> from analysis.text.words import find_words
    >>> year_of(find_words("due in September"), 2, 9, 1, date(2018, 3, 21))
    2018
    """
    if published is None:
        return NO_YEAR
    keys = words.keys
    direction = direction_of(words, first)
    ahead = direction == 1 or (
        direction in (0, LIKELY) and not _FUTURE.isdisjoint(keys[max(0, first - 5) : first])
    )
    ahead |= first > 1 and is_appointed(keys, first)
    behind = keys[first : first + MONTH_WORDS]
    if "when" in behind:
        when = first + behind.index("when")
        ahead |= "will" in keys[when : when + 6]
    if keys[first - 1 : first] == ["last"] or (direction < 0 and not ahead and is_alone(keys, first)):
        return _likely_year(month, day, published, 0)
    rather = direction == LIKELY or (direction == 0 and not _VOTES.isdisjoint(behind))
    return _likely_year(month, day, published, 330 if ahead else RATHER if rather else 60)


def is_appointed(keys: list[str], i: int) -> bool:
    """Tell whether something is set for or moved to the month at word i.

    >>> is_appointed("a vote set for".split() + ["may"], 4), is_appointed(["for", "may"], 1)
    (True, False)
    """
    if keys[i - 1] == "for":
        return keys[i - 2] in _SET
    return keys[i - 1] == "to" and not MOVED.isdisjoint(keys[max(0, i - MOVED_WITHIN) : i - 1])


def days_of(first: int, last: int, year: int, month: int, day: int) -> Date | None:
    """Return one day, or a whole month for day 0; None for a day that does not exist.

    >>> days_of(0, 1, 2018, 2, 30) is None, str(days_of(0, 1, 2018, 2, 0).high)
    (True, '2018-02-28')
    """
    length = calendar.monthrange(year, month)[1]
    if day > length:
        return None
    return Date(first, last, date(year, month, day or 1), date(year, month, day or length))


def _likely_year(month: int, day: int, published: date, ahead: int) -> int:
    """Return the year in which a day without one lies: the last such day, or one not too many days ahead."""
    for year in (published.year + 1, published.year):
        if date(year, month, min(day, 28)) <= published + timedelta(ahead):
            return year
    return published.year - 1


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
