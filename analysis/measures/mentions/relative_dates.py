"""Dates told from the day of publication: weekdays, weekends, seasons, "last week"."""

from datetime import date, timedelta

from analysis.measures.mentions.loose_dates import (
    NO_DAY,
    Date,
    day_at,
    days_of,
    last_day,
    read_season,
    year_behind,
    year_of,
)
from analysis.measures.mentions.tense import direction_of, points_ahead, points_back
from analysis.measures.wording.date_words import (
    DAY_PARTS,
    MONTHS,
    SEASON_MONTHS,
    SEASONS,
    SEVERAL_DAYS,
    SPANS,
    WEEKDAYS,
)
from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.numerals import read_numeral
from analysis.text.words import Words

# A bare weekday means the last such day up to the day of publication, unless one of these points ahead.
_AHEAD = frozenset("next coming this until will".split())
# "Like a teenager on a Sunday" is of no day.
_ANY = frozenset("a any each every some".split())
# "Palm Sunday", "Black Friday".
_NAMED_DAYS = frozenset("palm easter black super cyber good ash fat shrove bloody maundy giving".split())
_WEEKENDS = frozenset("the this last next coming previous".split())
# Words behind a season that begin no noun with it ("spring break").
_BEHIND = frozenset(
    "in on at of and or but to for when after before that the as by with from until a an while because "
    "according said he she it they where which".split()
)
_SATURDAY = 5
# The first month of the season that ends "fall or winter".
_ENDS = SEASONS | {"winter": 12}
# Spans from that of the day of publication.
_OFFS = {"last": -1, "this": 0, "next": 1}
# "A Sunday school".
_WEEKLY = frozenset(
    "school schools schoolers brunch lunch dinner roast best quarterback driver habit".split()
)
_DETERMINERS = frozenset("the his her its their our my your one very".split())
_PLAIN_DAYS = frozenset(day for day in WEEKDAYS if not day.endswith("'s"))


def read_weekday(words: Words, i: int, published: date | None) -> Date | None:
    """Return "on Tuesday" as the last such day, or the next one after "next" or a verb that points ahead.

    >>> from analysis.text.words import find_words
    >>> str(read_weekday(find_words("on Tuesday"), 1, date(2018, 3, 21)).low)
    '2018-03-20'
    """
    before = words.keys[i - 1] if i else ""
    if before in _ANY and not (before == "a" and _is_of_event(words, i)):
        return None
    if published is None:
        return None if before in _NAMED_DAYS else _unplaced(words, i)
    back = (published.weekday() - WEEKDAYS[words.keys[i]]) % 7
    if _is_dated(words, i):
        return None
    at = i + 1 + (words.keys[i + 1 : i + 2] == ["of"])
    if words.keys[at : at + 2] == ["last", "week"]:
        day = published - timedelta(7 + published.weekday() - WEEKDAYS[words.keys[i]])
        return Date(i, at + 2, day, day)
    if before == "last":
        back = back or 7  # "last Thursday" in a Thursday's issue
    ahead = (back or before in ("next", "coming")) and (
        (before == "for" and words.keys[i] in _PLAIN_DAYS) or is_ahead(words, i)
    )  # "called a march for Friday"
    day = published + timedelta(7 - back if ahead else -back)
    return Date(i, i + 1, day, day)


def _is_of_event(words: Words, i: int) -> bool:
    """Tell whether an event stands behind a weekday: "a Friday briefing", not "a Sunday afternoon"."""
    at = i + (words.keys[i + 1 : i + 2] != [] and words.keys[i + 1] in DAY_PARTS)
    return precedes_noun(words, at) and words.keys[at + 1] not in _WEEKLY | read_function_words()


def read_days_ago(words: Words, i: int, published: date) -> Date | None:
    """Return "two Mondays ago": the day of publication is none of them.

    >>> from analysis.text.words import find_words
    >>> str(read_days_ago(find_words("two Mondays ago"), 1, date(2018, 3, 21)).low)
    '2018-03-12'
    """
    told = read_numeral(words.keys[i - 1]) if i else None
    if told is None or words.keys[i + 1 : i + 2] != ["ago"]:
        return None
    back = (published.weekday() - SEVERAL_DAYS[words.keys[i]]) % 7 or 7
    day = published - timedelta(back + 7 * (int(told[0]) - 1))
    return Date(i - 1, i + 2, day, day)


def is_ahead(words: Words, i: int) -> bool:
    """Tell whether a weekday or month is still to come: "next Friday", "will open in March".

    >>> from analysis.text.words import find_words
    >>> is_ahead(find_words("It will open in March"), 4), is_ahead(find_words("It opened in March"), 3)
    (True, False)
    """
    at = i - 2 if words.keys[max(0, i - 2) : i] == ["at", "least"] else i  # "until at least Monday"
    return bool(at and words.keys[at - 1] in _AHEAD and not points_back(words, at)) or points_ahead(words, i)


def _is_dated(words: Words, i: int) -> bool:
    """Tell whether the date stands behind its weekday: "Friday, March 12", "Friday 12 March"."""
    behind = words.keys[i + 1 : i + 3]
    return bool(behind) and (behind[0] in MONTHS or (behind[-1] in MONTHS and day_at(behind, 0) > 0))


def _unplaced(words: Words, i: int) -> Date | None:
    """Return a weekday of no known week."""
    if _is_dated(words, i):
        return None
    day = date(NO_DAY, 1, 1 + WEEKDAYS[words.keys[i]])
    return Date(i, i + 1, day, day)


def read_weekend(words: Words, i: int, published: date | None) -> Date | None:
    """Return "at the weekend" as the last Saturday and Sunday, or those ahead.

    >>> from analysis.text.words import find_words
    >>> str(read_weekend(find_words("at the weekend"), 2, date(2018, 3, 21)).low)
    '2018-03-17'
    """
    before = words.keys[i - 1] if i else ""
    if before not in _WEEKENDS:
        return None
    if published is None:
        return Date(i, i + 1, date(NO_DAY, 1, 1 + _SATURDAY), date(NO_DAY, 1, 2 + _SATURDAY))
    back = (published.weekday() - _SATURDAY) % 7
    ahead = back > 1 and (before in ("next", "coming") or points_ahead(words, i))
    saturday = published + timedelta(7 - back if ahead else -back)
    return Date(i, i + 1, saturday, saturday + timedelta(1))


def read_months_of_season(words: Words, i: int, published: date | None) -> Date | None:
    """Return "in the spring", "last summer" as three months.

    >>> from analysis.text.words import find_words
    >>> str(read_months_of_season(find_words("last summer"), 1, date(2018, 3, 21)).high)
    '2017-08-31'
    """
    read = read_season(words.keys, i)
    if read is None or precedes_noun(words, i):
        return None
    month, first, which = read
    several = words.keys[i + 1 : i + 2] in (["or"], ["and"]) and words.keys[i + 2 : i + 3] != []
    end = _ENDS.get(words.keys[i + 2], month) if several else month  # "in the spring or summer of 2015"
    year, last = year_behind(words, i + 1 if end == month else i + 3)
    if published is not None and which == "this":
        ago = month > published.month + SEASON_MONTHS and direction_of(words, first) < 0
        year = year or published.year - ago  # "broke out this summer" in February
    if not year:
        year = year_of(words, first, month, 1, published)
        if published is not None and which == "last" and date(year, month + 2, 28) >= published:
            year -= 1
    return Date(first, last, date(year, month, 1), _end(year + (end < month), end + SEASON_MONTHS - 1))


def precedes_noun(words: Words, i: int) -> bool:
    """Tell whether a noun goes on from the season or feast at word i: "spring break", "Christmas tree".

    >>> from analysis.text.words import find_words
    >>> precedes_noun(find_words("spring break"), 0), precedes_noun(find_words("spring in Leeds"), 0)
    (True, False)
    """
    if i + 1 >= len(words.texts) or words.starts[i + 1] - words.ends[i] != 1:
        return False
    return words.texts[i + 1].islower() and words.keys[i + 1] not in _BEHIND


def _end(year: int, month: int) -> date:
    """Return the last day of a month, the months of the next year counted on."""
    year, month = year + (month > 12), (month - 1) % 12 + 1
    return date(year, month, last_day(year, month, 31))


def read_span(words: Words, i: int, published: date) -> Date | None:
    """Return "last week", "this month" or "next year"; "the last week" and "This Week" are no such span.

    >>> from analysis.text.words import find_words
    >>> str(read_span(find_words("last month"), 1, date(2018, 3, 21)).low)
    '2018-02-01'
    >>> read_span(find_words("in the last month"), 3, date(2018, 3, 21)) is None
    True
    """
    keys = words.keys
    off = _OFFS.get(keys[i - 1]) if i else None
    if off is None or words.texts[i][0].isupper() or (i > 1 and _leads_noun(keys[i - 2])):
        return None
    span = SPANS[keys[i]]
    if span == "week":
        monday = published + timedelta(7 * off - published.weekday())
        return Date(i - 1, i + 1, monday, monday + timedelta(6))
    if span == "year":
        year = published.year + off
        return Date(i - 1, i + 1, date(year, 1, 1), date(year, 12, 31))
    months = published.year * 12 + published.month - 1 + off
    return days_of(i - 1, i + 1, months // 12, months % 12 + 1, 0)


def read_day_part(words: Words, i: int, published: date) -> Date | None:
    """Return "last night" as the day before, "this morning" as the day of publication.

    >>> from analysis.text.words import find_words
    >>> str(read_day_part(find_words("it fell last night"), 3, date(2018, 3, 21)).low)
    '2018-03-20'
    """
    keys, which = words.keys, words.keys[i - 1] if i else ""
    if which not in ("last", "this") or (which == "last") != (keys[i] == "night"):
        return None
    if (i > 1 and _leads_noun(keys[i - 2])) or keys[i + 1 : i + 2] == ["of"] or words.texts[i][0].isupper():
        return None
    day = published - timedelta(which == "last")
    return Date(i - 1, i + 1, day, day)


def _leads_noun(key: str) -> bool:
    """Tell whether a word before "last" or "next" leaves the span open: "the last week", "her last year"."""
    return key in _DETERMINERS or key.endswith(("'s", "s'"))
