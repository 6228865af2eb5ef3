"""Dates as values: stretches of days, and the year of a day that is told without one."""

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from analysis.measures.mentions.tense import LIKELY, direction_of, is_alone
from analysis.measures.wording.date_words import EARLIEST, LATEST
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


_SET = frozenset("set scheduled due planned slated expected called".split())
_MOVED = frozenset("moved delayed postponed pushed rescheduled".split())
MOVED_WITHIN = 5
# "The November election" is rather the next one.
_VOTES = frozenset("election elections midterms referendum ballot runoff vote".split())


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
    return keys[i - 1] == "to" and not _MOVED.isdisjoint(keys[max(0, i - MOVED_WITHIN) : i - 1])


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
