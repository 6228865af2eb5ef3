"""Dates in running text, as days; relative ones ("on Tuesday", "last week") need the day of publication."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import compress
from typing import NamedTuple

from analysis.measures.mentions.loose_dates import (
    last_day,
    read_feast,
    read_month_part,
    read_season,
    read_years,
)
from analysis.measures.mentions.tense import points_ahead
from analysis.measures.wording.date_words import (
    DATE_WORDS,
    DAYS_OFF,
    EARLIEST,
    LATEST,
    MONTHS,
    SEASON_MONTHS,
    SEASONS,
    SPANS,
    WEEKDAYS,
)
from analysis.text.words import Words

# A bare weekday means the last such day up to the day of publication, unless one of these points ahead.
_AHEAD = frozenset("next coming this until will".split())
# Words before a month that point ahead ("is due in September").
_FUTURE = frozenset("due will until expected scheduled next by planned".split())
# The year of a day whose own is not known: no news is of it, and it has a 29 February.
NO_YEAR = 4
# The year of a weekday whose day is not known: its first days are Monday to Sunday.
NO_DAY = 1
_SATURDAY = 5
MONTH_WORDS = 4


class Date(NamedTuple):
    """A stretch of days at words ``first`` up to, not including, ``last``; equal days for one day."""

    first: int
    last: int
    low: date
    high: date


def find_dates(
    words: Words, published: date | None = None, *, places: Iterable[int] | None = None
) -> list[Date]:
    """Return the dates of a text in order.

    "March 14", "14 March 2018", "the third of March", "mid-March", "before Christmas", "last summer", "on
    Tuesday", "yesterday", "last week", "in 2015", "between 2015 and 2017", "in May 2017". Without a year, and
    for weekdays, the day nearest before the day of publication is meant (a month day up to 60 days ahead is
    taken as ahead); without a day of publication only dates with a year are found, days of a month, parts of
    one and seasons, which get the year `NO_YEAR`, and weekdays, which get `NO_DAY`.

    Parameters
    ----------
    words : Words
        The words of the text.
    published : date, optional
        The day of publication.
    places : iterable of int, optional
        The words of `DATE_WORDS` in the text, where they are known already.

    Returns
    -------
    list of Date
        In order, without overlaps.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> [(str(d.low), str(d.high)) for d in find_dates(find_words("On March 14, 2018 and in May 2017"))]
    [('2018-03-14', '2018-03-14'), ('2017-05-01', '2017-05-31')]
    """
    found: list[Date] = []
    free = 0
    if places is None:
        places = compress(range(len(words.keys)), map(DATE_WORDS.__contains__, words.keys))
    for i in places:
        if i < free:
            continue
        read = _read_date(words, i, published)
        if read is not None and read.first >= free:
            found.append(read)
            free = read.last
    return found


_YEAR_AFTER = frozenset("in since of until by from during late early the before after to".split())
_WEEKENDS = frozenset("the this last next coming previous".split())
# Words behind a season that begin no noun with it ("spring break").
_BEHIND = frozenset(
    "in on at of and or but to for when after before that the as by with from until a an while because "
    "according said he she it they where which".split()
)
_COUNTED = frozenset("people men women feet meters miles dollars euros pounds percent".split())
# "A 1953 treaty", "its 2019 budget": a year before a noun.
_YEAR_BETWEEN = frozenset("a an this that his her its their our".split())


def _read_date(words: Words, i: int, published: date | None) -> Date | None:
    """Return the date around word i."""
    key = words.keys[i]
    if key in SEASONS:
        return _season(words, i, published)
    if key in MONTHS:
        return _month_date(words, i, published) if words.texts[i][0].isupper() else None
    if key[0].isdecimal():
        return _year(words, i)
    if key in WEEKDAYS:
        return _weekday(words, i, published) if words.texts[i][0].isupper() else None
    if key == "weekend":
        return _weekend(words, i, published)
    feast = read_feast(words.keys, i) if words.texts[i][0].isupper() else None
    if feast is not None:
        month, number, last = feast
        return _days(i, last, _year_of(words, i, month, number, published), month, number)
    if published is None:
        return None
    if key in DAYS_OFF:
        day = published + timedelta(DAYS_OFF[key])
        return Date(i, i + 1, day, day)
    return _last_span(words.keys, i, published)


def _day(keys: Sequence[str], i: int) -> int:
    """Return the day of the month that word i gives, 0 for none."""
    if not 0 <= i < len(keys):
        return 0
    digits = keys[i].removesuffix("th").removesuffix("st").removesuffix("nd").removesuffix("rd")
    return int(digits) if digits.isdecimal() and len(digits) < 3 and 0 < int(digits) < 32 else 0


def _year_at(keys: Sequence[str], i: int) -> int:
    """Return the year that word i gives, 0 for none."""
    if i < len(keys) and len(keys[i]) == 4 and keys[i].isdecimal() and EARLIEST < int(keys[i]) < LATEST:
        return int(keys[i])
    return 0


def _month_date(words: Words, i: int, published: date | None) -> Date | None:
    """Return "March 14", "14 March", either with a year, or "March 2018"."""
    keys, month = words.keys, MONTHS[words.keys[i]]
    first, last, day = i, i + 1, 0
    # "In August, 12 people": a comma parts them; an abbreviated month has a point.
    near = i + 1 < len(keys) and words.starts[i + 1] - words.ends[i] <= (2 if len(keys[i]) < 5 else 1)
    if near and _day(keys, i + 1):
        day, last = _day(keys, i + 1), i + 2
    elif _day(keys, i - 1):
        day, first = _day(keys, i - 1), i - 1
    year = _year_at(keys, last)
    part = None if day else read_month_part(keys, i)
    last += year > 0
    if part is not None:
        first, low, high = part
        year = year or _year_of(words, i, month, low, published)
        begins, ends = last_day(year, month, low), last_day(year, month, high)
        return Date(first, last, date(year, month, begins), date(year, month, ends))
    if year:
        pass
    elif published is None and day:
        year = NO_YEAR
    elif published is None or (
        not day and (i == 0 or keys[i - 1] not in ("in", "since", "until", "by", "last"))
    ):
        return None
    else:
        year = _year_of(words, first, month, day or 1, published)
    return _days(first, last, year, month, day)


def _year_of(words: Words, first: int, month: int, day: int, published: date | None) -> int:
    """Return the year of a day without one told at word ``first``, `NO_YEAR` where nothing tells it."""
    if published is None:
        return NO_YEAR
    keys = words.keys
    ahead = not _FUTURE.isdisjoint(keys[max(0, first - 5) : first])
    behind = keys[first : first + MONTH_WORDS]
    if "when" in behind:
        ahead |= "will" in keys[first + behind.index("when") :][:6]
    ahead |= points_ahead(words, first)
    return _likely_year(month, day, published, 330 if ahead else 60)


def _days(first: int, last: int, year: int, month: int, day: int) -> Date | None:
    """Return one day, or a whole month for day 0; None for a day that does not exist."""
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


def _year(words: Words, i: int) -> Date | None:
    """Return "in 2015", "a 2015 treaty"."""
    year = _year_at(words.keys, i)
    if not year or i == 0:
        return None
    years = read_years(words.keys, i)
    if years is not None:
        return Date(i - 1, i + 3, date(years[0], 1, 1), date(years[1], 12, 31))
    before = words.keys[i - 1]
    named = before in _YEAR_BETWEEN or before.endswith(("'s", "s'"))
    noun = i + 1 < len(words.keys) and words.starts[i + 1] - words.ends[i] == 1
    if before not in _YEAR_AFTER and not (named and noun and words.keys[i + 1] not in _COUNTED):
        return None
    return Date(i, i + 1, date(year, 1, 1), date(year, 12, 31))


def _weekday(words: Words, i: int, published: date | None) -> Date | None:
    """Return "on Tuesday" as the last such day, or the next one after "next" or a verb that points ahead."""
    if published is None:
        return _unplaced(words, i)
    back = (published.weekday() - WEEKDAYS[words.keys[i]]) % 7
    before = words.keys[i - 1] if i else ""
    if words.keys[i + 1 : i + 2] and (_day(words.keys, i + 1) or words.keys[i + 1] in MONTHS):
        return None
    ahead = back and (before in _AHEAD or points_ahead(words, i))
    day = published + timedelta(7 - back if ahead else -back)
    return Date(i, i + 1, day, day)


def _unplaced(words: Words, i: int) -> Date | None:
    """Return a weekday of no known week."""
    if words.keys[i + 1 : i + 2] and (_day(words.keys, i + 1) or words.keys[i + 1] in MONTHS):
        return None
    day = date(NO_DAY, 1, 1 + WEEKDAYS[words.keys[i]])
    return Date(i, i + 1, day, day)


def _weekend(words: Words, i: int, published: date | None) -> Date | None:
    """Return "at the weekend" as the last Saturday and Sunday, or those ahead."""
    before = words.keys[i - 1] if i else ""
    if before not in _WEEKENDS:
        return None
    if published is None:
        return Date(i, i + 1, date(NO_DAY, 1, 1 + _SATURDAY), date(NO_DAY, 1, 2 + _SATURDAY))
    back = (published.weekday() - _SATURDAY) % 7
    ahead = back > 1 and (before in ("next", "coming") or points_ahead(words, i))
    saturday = published + timedelta(7 - back if ahead else -back)
    return Date(i, i + 1, saturday, saturday + timedelta(1))


def _season(words: Words, i: int, published: date | None) -> Date | None:
    """Return "in the spring", "last summer" as three months."""
    read = read_season(words.keys, i)
    noun = words.texts[i + 1 : i + 2] and words.texts[i + 1].islower() and words.keys[i + 1] not in _BEHIND
    if read is None or (noun and words.starts[i + 1] - words.ends[i] == 1):
        return None
    month, first, which = read
    year = _year_at(words.keys, i + 1)
    if not year:
        year = _year_of(words, first, month, 1, published)
        if published is not None and which == "last" and date(year, month + 2, 28) >= published:
            year -= 1
    last = month + SEASON_MONTHS - 1
    return Date(first, i + 1 + (_year_at(words.keys, i + 1) > 0), date(year, month, 1), _end(year, last))


def _end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, last_day(year, month, 31))


def _last_span(keys: Sequence[str], i: int, published: date) -> Date | None:
    """Return "last week", "last month" or "last year"."""
    if i == 0 or keys[i - 1] != "last":
        return None
    span = SPANS[keys[i]]
    if span == "week":
        monday = published - timedelta(published.weekday() + 7)
        return Date(i - 1, i + 1, monday, monday + timedelta(6))
    if span == "year":
        return Date(i - 1, i + 1, date(published.year - 1, 1, 1), date(published.year - 1, 12, 31))
    year, month = (published.year, published.month - 1) if published.month > 1 else (published.year - 1, 12)
    return _days(i - 1, i + 1, year, month, 0)
