"""Dates told loosely: parts of months, feasts, seasons, stretches of years, weekdays of no known week."""

from datetime import date

import pytest

from analysis.measures.facts import find_mentions
from analysis.measures.mentions.dates import find_dates
from analysis.measures.mentions.loose_dates import (
    last_day,
    read_feast,
    read_month_part,
    read_season,
    read_years,
)
from analysis.text.words import find_words

PUBLISHED = date(2018, 3, 21)


def read(text, published=PUBLISHED):
    return [(m.label, m.low, m.high) for m in find_mentions(text, published=published) if m.kind == "date"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("That was the third of March.", ("3 March 2018", 20180303, 20180303)),
        ("They met in early February.", ("1 February – 10 February", 20180201, 20180210)),
        ("They met at the end of February.", ("20 February – 28 February", 20180220, 20180228)),
        ("They met in the second week of March.", ("8 March – 14 March", 20180308, 20180314)),
        ("They met in the first half of March.", ("1 March – 15 March", 20180301, 20180315)),
        ("They met before Christmas.", ("25 December 2017", 20171225, 20171225)),
        ("They met on New Year's Eve.", ("31 December 2017", 20171231, 20171231)),
        ("They met last summer.", ("June–August 2017", 20170601, 20170831)),
        ("They met in the spring of rain.", ("March–May 2018", 20180301, 20180531)),
        ("They met between 2010 and 2014.", ("2010–2014", 20100101, 20141231)),
        ("They met in the autumn of 2009.", ("September–November 2009", 20090901, 20091130)),
        ("They met on Christmas Eve in 2009.", ("24 December 2009", 20091224, 20091224)),
        ("They met in the 1980s.", ("1980–1989", 19800101, 19891231)),
        ("They met over the weekend.", ("17 March – 18 March", 20180317, 20180318)),
        ("They will meet this weekend.", ("24 March – 25 March", 20180324, 20180325)),
    ],
)
def test_loose_dates(text, told):
    assert read(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They meet on Monday.", ("Monday", 1, 1)),
        ("They meet at the weekend.", ("weekend", 6, 7)),
        ("They met in the middle of May.", ("10 May – 20 May", 510, 520)),
        ("It stays shut until the spring.", ("March–May", 301, 531)),
        ("It opens before Christmas.", ("25 December", 1225, 1225)),
    ],
)
def test_without_a_day_of_publication(text, told):
    assert read(text, None) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "A Christmas tree fell.",
        "The spring rolls fell.",
        "In spring training it rained.",
        "They will fall.",
        "weekend",
        "their last new boat",
        "their last Christmas tree fell",
    ],
)
def test_no_dates(text):
    assert read(text) == []


def test_at_the_edge_of_a_text():
    assert read_month_part(["july"], 0) is None
    assert read_month_part(["of", "july"], 1) is None
    assert read_feast(["christmas"], 0) is None
    assert read_season(["summer"], 0) is None
    assert read_years(["2010"], 0) is None
    assert read_years("between 2014 and 2010".split(), 1) is None
    assert last_day(2024, 2, 30) == 29


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It was announced in May last year.", "2024-05-01", "2024-05-31"),
        ("It fell in June of last year.", "2024-06-01", "2024-06-30"),
        ("It ends on 4 June next year.", "2026-06-04", "2026-06-04"),
        ("They called a march for Wednesday.", "2025-06-25", "2025-06-25"),
        ("They came for Wednesday's debate.", "2025-06-18", "2025-06-18"),
        ("The payments begin in July.", "2025-07-01", "2025-07-31"),
        ("It burned last night.", "2025-06-19", "2025-06-19"),
        ("It burned early this morning.", "2025-06-20", "2025-06-20"),
        ("They voted earlier this week.", "2025-06-16", "2025-06-22"),
        ("They vote later this month.", "2025-06-01", "2025-06-30"),
        ("They vote next year.", "2026-01-01", "2026-12-31"),
        ("They vote next month.", "2025-07-01", "2025-07-31"),
        ("It has been shut since last Friday.", "2025-06-13", "2025-06-13"),
        ("It opens next Friday.", "2025-06-27", "2025-06-27"),
        ("He was last seen two Mondays ago.", "2025-06-09", "2025-06-09"),
        ("He was last seen two Fridays ago.", "2025-06-06", "2025-06-06"),
        ("She was held on Tuesday of last week.", "2025-06-10", "2025-06-10"),
        ("The April attack killed nine.", "2025-04-01", "2025-04-30"),
        ("She told of it in a January e-mail.", "2025-01-01", "2025-01-31"),
        ("He is a candidate in the November election.", "2025-11-01", "2025-11-30"),
        ("He said so at a Monday briefing.", "2025-06-16", "2025-06-16"),
        ("He said so in a Monday night tweet.", "2025-06-16", "2025-06-16"),
        ("He lost the November election.", "2024-11-01", "2024-11-30"),
        ("She was getting married in September.", "2025-09-01", "2025-09-30"),
    ],
)
def test_years_and_days_told_from_the_day_of_publication(text, low, high):
    (found,) = find_dates(find_words(text), date(2025, 6, 20))
    assert (str(found.low), str(found.high)) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "It was the last night of the fair.",
        "She left in the last week.",
        "His last year was hard.",
        "He spoke on This Week.",
        "A night to forget.",
        "USA Today told of it.",
        "He told USA Today that it fell.",
        "The March hare ran.",
        "The May government fell.",
        "She sat there like a teenager on a Sunday afternoon.",
        "He is a Sunday school teacher.",
        "They cleaned on Mondays years ago.",
    ],
)
def test_no_span_told_from_the_day_of_publication(text):
    assert find_dates(find_words(text), date(2025, 6, 20)) == []
