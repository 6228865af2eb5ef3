"""Dates in running text, as days; relative ones ("on Tuesday", "last week") need the day of publication."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import compress

from analysis.measures.mentions.loose_dates import (
    MID,
    MOVED,
    MOVED_WITHIN,
    NO_YEAR,
    Date,
    day_at,
    days_of,
    is_appointed,
    last_day,
    read_days,
    read_feast,
    read_month_part,
    read_years,
    year_at,
    year_behind,
    year_of,
)
from analysis.measures.mentions.relative_dates import (
    precedes_noun,
    read_day_part,
    read_days_ago,
    read_months_of_season,
    read_span,
    read_weekday,
    read_weekend,
)
from analysis.measures.wording.date_words import (
    DATE_WORDS,
    DAY_PARTS,
    DAYS_OFF,
    DECADES,
    MID_MONTHS,
    MONTHS,
    SEASONS,
    SEVERAL_DAYS,
    SPANS,
    WEEKDAYS,
)
from analysis.text.words import Words


def find_dates(
    words: Words, published: date | None = None, *, places: Iterable[int] | None = None
) -> list[Date]:
    """Return the dates of a text in order.

    "March 14", "14 March 2018", "the third of March", "mid-March", "before Christmas", "last summer", "on
    Tuesday", "yesterday", "last night", "this week", "in 2015", "between 2015 and 2017", "in May 2017".
    Without a year, and for weekdays, the day nearest before the day of publication is meant (a month day up
    to 60 days ahead is taken as ahead); without a day of publication only dates with a year are found, days
    of a month, parts of one and seasons, which get the year `NO_YEAR`, and weekdays, which get `NO_DAY`.

    ``published``: the day of publication. ``places``: the words of `DATE_WORDS` in the text, where they are
    known already. Returned: in order, without overlaps.

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


# A month alone is a date behind these.
_BEFORE_MONTH = frozenset("in since until till by last next during through".split())
_BEFORE_MONTHS = _BEFORE_MONTH | {"between", "from", "of"}
_LINKS = frozenset("or and to until through".split())
_YEAR_AFTER = frozenset("in since of until by from during late early the before after to".split())
_COUNTED = frozenset("people men women feet meters miles dollars euros pounds percent".split())
_YEARS_OFF = {"last": -1, "this": 0, "next": 1}
# Kinds of living things and jokes named after a month: "the March hare", "a June bug", "an April fool".
_OF_MONTHS = frozenset("hare hares bug bugs beetle beetles fool fools fool's".split())
# "A 1953 treaty", "its 2019 budget", "the June attack": a year or month before a noun.
_YEAR_BETWEEN = frozenset("a an this that his her its their our".split())


def _read_date(words: Words, i: int, published: date | None) -> Date | None:
    """Return the date around word i."""
    key = words.keys[i]
    if key in MONTHS:
        return _months(words, i, published) if words.texts[i][0].isupper() else None
    if key in MID_MONTHS:
        return _mid_month(words, i, published)
    if key[0].isdecimal():
        return _year(words, i) or _decade(key, i)
    if key in WEEKDAYS:
        return read_weekday(words, i, published) if words.texts[i][0].isupper() else None
    if key in SEVERAL_DAYS:
        return read_days_ago(words, i, published) if published is not None else None
    if key == "year's" and words.keys[i - 1 : i] == ["new"]:
        return _feast(words, i - 1, published)
    if key in SPANS or key in DAYS_OFF or key in DAY_PARTS:
        return _near(words, i, published) if published is not None else None
    if key in SEASONS:
        return read_months_of_season(words, i, published)
    if key == "weekend":
        return read_weekend(words, i, published)
    return _feast(words, i, published) if words.texts[i][0].isupper() else None


def _months(words: Words, i: int, published: date | None) -> Date | None:
    """Return the date with the month at word i, or the stretch that it begins."""
    return _several_months(words, i, published) or _month_date(words, i, published)


def _near(words: Words, i: int, published: date) -> Date | None:
    """Return "yesterday", "last night" or "last week"."""
    if words.keys[i] in SPANS:
        return read_span(words, i, published)
    if words.keys[i] in DAY_PARTS:
        return read_day_part(words, i, published)
    if i and words.keys[i - 1] == "usa" and words.texts[i][0].isupper():
        return None  # a newspaper
    day = published + timedelta(DAYS_OFF[words.keys[i]])
    return Date(i, i + 1, day, day)


def _decade(key: str, i: int) -> Date | None:
    """Return "the 1980s"."""
    first = DECADES.get(key, 0)
    return Date(i, i + 1, date(first, 1, 1), date(first + 9, 12, 31)) if first else None


def _feast(words: Words, i: int, published: date | None) -> Date | None:
    """Return "before Christmas", "on Christmas Eve in 2009"."""
    read = read_feast(words.keys, i)
    if read is None or (read[2] == i + 1 and precedes_noun(words, i)):
        return None
    month, day, last = read
    year, last = year_behind(words, last)
    year = year or (year_at(words.keys, i - 1) if i else 0)
    return days_of(i, last, year or year_of(words, i, month, day, published), month, day)


def _month_date(words: Words, i: int, published: date | None) -> Date | None:
    """Return "March 14", "14 March", either with a year, or "March 2018"."""
    keys, month = words.keys, MONTHS[words.keys[i]]
    first, last, day = i, i + 1, 0
    # "In August, 12 people": a comma parts them; an abbreviated month has a point.
    near = i + 1 < len(keys) and words.starts[i + 1] - words.ends[i] <= (2 if len(keys[i]) < 5 else 1)
    if near and day_at(keys, i + 1):
        day, last = day_at(keys, i + 1), i + 2
    elif i and day_at(keys, i - 1):
        day, first = day_at(keys, i - 1), i - 1
    year, behind = year_behind(words, last)
    if not year and published is not None:
        year, behind = _told_year(keys, last, published)
    part = read_days(keys, first) if day and first < i else None if day else read_month_part(keys, i)
    last = behind if year else last
    if part is not None:
        first, low, high = part
        year = year or year_of(words, i, month, low, published)
        begins, ends = last_day(year, month, low), last_day(year, month, high)
        return Date(first, last, date(year, month, begins), date(year, month, ends))
    if year:
        pass
    elif published is None and day:
        year = NO_YEAR
    elif not day and not (i and (keys[i - 1] in _BEFORE_MONTH or _is_told(words, i))):
        return None
    elif published is None:
        year = NO_YEAR
    else:
        year = year_of(words, first, month, day or 1, published)
    return days_of(first, last, year, month, day)


def _several_months(words: Words, i: int, published: date | None) -> Date | None:
    """Return "in May or June", "between April and June of 2019" as one stretch, None for a month alone."""
    keys, other = words.keys, words.texts[i + 2 : i + 3]
    month = MONTHS.get(keys[i + 2], 0) if other and keys[i + 1] in _LINKS and other[0][0].isupper() else 0
    if not month or not i or keys[i - 1] not in _BEFORE_MONTHS or day_at(keys, i + 3):
        return None
    if not MOVED.isdisjoint(keys[max(0, i - MOVED_WITHIN) : i]):
        return None  # "moved its meeting from July to August"
    year, last = year_behind(words, i + 3)
    if not year and published is not None:
        year, last = _told_year(keys, i + 3, published)
    year, begins = year or year_of(words, i, month, 1, published), MONTHS[keys[i]]
    if year == NO_YEAR and begins > month:
        return None
    first = date(year - (begins > month), begins, 1)
    return Date(i, last, first, date(year, month, last_day(year, month, 31)))


def _is_told(words: Words, i: int) -> bool:
    """Tell whether a month stands before a noun, or something is set for it: "the June attack"."""
    before = words.keys[i - 1]
    led = before in _YEAR_BETWEEN or (before == "the" and words.keys[i] != "may")  # "the May government"
    dated = led and precedes_noun(words, i) and words.keys[i + 1] not in _OF_MONTHS
    return dated or is_appointed(words.keys, i)


def _told_year(keys: list[str], last: int, published: date) -> tuple[int, int]:
    """Return the year of "May last year", "June of this year", 0 for none, and the word behind it."""
    at = last + (keys[last : last + 1] == ["of"])
    off = _YEARS_OFF.get(keys[at]) if keys[at + 1 : at + 2] == ["year"] else None
    return (0, last) if off is None else (published.year + off, at + 2)


def _mid_month(words: Words, i: int, published: date | None) -> Date:
    """Return "mid-August" as its second third."""
    month, year = MID_MONTHS[words.keys[i]], year_at(words.keys, i + 1)
    last = i + 1 + (year > 0)
    year = year or year_of(words, i, month, MID[0], published)
    return Date(i, last, date(year, month, MID[0]), date(year, month, MID[1]))


def _year(words: Words, i: int) -> Date | None:
    """Return "in 2015", "a 2015 treaty"."""
    year = year_at(words.keys, i)
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
