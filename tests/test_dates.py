"""Dates: days worked out with a calendar at hand."""

from datetime import date
from itertools import product

import pytest

from analysis.measures.mentions.dates import find_dates
from analysis.measures.mentions.loose_dates import NO_YEAR
from analysis.text.words import find_words
from tests.made_texts import DATED

PUBLISHED = date(2018, 3, 21)  # a Wednesday


def days(text, published=PUBLISHED):
    return [(str(d.low), str(d.high)) for d in find_dates(find_words(text), published)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("on March 14", "2018-03-14", "2018-03-14"),
        ("on 14 March", "2018-03-14", "2018-03-14"),
        ("on March 14th, 2016", "2016-03-14", "2016-03-14"),
        ("on Dec. 30", "2017-12-30", "2017-12-30"),
        ("in May 2017", "2017-05-01", "2017-05-31"),
        ("in February", "2018-02-01", "2018-02-28"),
        ("it made sense to move on to trials this fall", "2018-09-01", "2018-11-30"),
        ("is due in September", "2018-09-01", "2018-09-30"),
        ("she died in May of 2015", "2015-05-01", "2015-05-31"),
        ("the claim was dropped by lawyers in May", "2017-05-01", "2017-05-31"),
        ("in 2015", "2015-01-01", "2015-12-31"),
        ("a 1964 fishing treaty", "1964-01-01", "1964-12-31"),
        ("its 2016 budget", "2016-01-01", "2016-12-31"),
        ("Harl's 2016 budget", "2016-01-01", "2016-12-31"),
        ("in the spring or summer of 2015", "2015-03-01", "2015-08-31"),
        ("in the fall or winter of 2015", "2015-09-01", "2016-02-29"),
        ("in May or June", "2017-05-01", "2017-06-30"),
        ("from November to January 2016", "2015-11-01", "2016-01-31"),
        ("the fair was moved from May to August", "2018-08-01", "2018-08-31"),
        ("they agreed to meet on Sunday", "2018-03-25", "2018-03-25"),
        ("they agreed to pay on Sunday", "2018-03-18", "2018-03-18"),
        ("on Sunday", "2018-03-18", "2018-03-18"),
        ("during Monday's night shift", "2018-03-19", "2018-03-19"),
        ("on Wednesday", "2018-03-21", "2018-03-21"),
        ("next Sunday", "2018-03-25", "2018-03-25"),
        ("ferries resume on Friday", "2018-03-23", "2018-03-23"),
        ("she is expected to make a statement on Tuesday", "2018-03-27", "2018-03-27"),
        ("yesterday", "2018-03-20", "2018-03-20"),
        ("last week", "2018-03-12", "2018-03-18"),
        ("last week's crash", "2018-03-12", "2018-03-18"),
        ("last month", "2018-02-01", "2018-02-28"),
        ("last year", "2017-01-01", "2017-12-31"),
        ("In August, 12 people", "2017-08-01", "2017-08-31"),
    ],
)
def test_one_date(text, low, high):
    assert days(text) == [(low, high)]


def test_january_looks_back_over_the_new_year():
    assert days("in last month", date(2018, 1, 9)) == [("2017-12-01", "2017-12-31")]


def test_without_a_day_of_publication_only_years_months_and_their_days_hold():
    june = [("0004-06-01", "0004-06-30"), ("2017-05-01", "2017-05-31")]
    assert days("today, or in June, or in May 2017", None) == june
    assert days("He met June, or May", None) == []
    assert days("from 3 to 17 May", None) == [("0004-05-03", "0004-05-17")]
    assert days("between 3 and 5 June 2016", None) == [("2016-06-03", "2016-06-05")]
    assert days("12 to 4 May", None) == [("0004-05-04", "0004-05-04")]
    assert days("since mid-August", None) == [("0004-08-10", "0004-08-20")]
    assert days("since mid-August 2016", None) == [("2016-08-10", "2016-08-20")]
    assert days("on Sunday", None) == [("0001-01-07", "0001-01-07")]
    assert days("on April 9", None) == [("0004-04-09", "0004-04-09")]
    assert days("on 29 February", None)[0][0].startswith(f"{NO_YEAR:04d}")
    assert days("on April 9", date(2018, 4, 20)) == [("2018-04-09", "2018-04-09")]
    assert days("on 20 January, when the fair will open", date(2018, 10, 1))[0][0] == "2019-01-20"


@pytest.mark.parametrize(
    "text", ["", "they may march on", "2000 people", "his 2000 people", "February 30", "the sun"]
)
def test_no_date(text):
    assert days(text) == []


@pytest.mark.parametrize(("published", "year"), [(date(2018, 1, 3), 2018), (date(2018, 1, 2), 2017)])
def test_a_day_up_to_sixty_days_ahead_is_ahead(published, year):
    (found,) = find_dates(find_words("The fair of March 4."), published)
    assert found.low == date(year, 3, 4)


@pytest.mark.parametrize(
    "opening", ["", "On Friday, the board", "In May it", "He spoke", "It is set for May"]
)
def test_a_text_may_end_on_any_word(opening):
    for one, two in product(DATED, repeat=2):
        for line in (f"{opening} {one}", f"{opening} {one} {two}"):
            words = find_words(line)
            assert all(0 <= day.first < day.last <= len(words) for day in find_dates(words, PUBLISHED)), line
