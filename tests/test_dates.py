"""Dates: days worked out with a calendar at hand."""

from datetime import date

import pytest

from analysis.measures.dates import find_dates
from analysis.text.words import find_words

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
        ("is due in September", "2018-09-01", "2018-09-30"),
        ("in 2015", "2015-01-01", "2015-12-31"),
        ("on Sunday", "2018-03-18", "2018-03-18"),
        ("on Wednesday", "2018-03-21", "2018-03-21"),
        ("next Sunday", "2018-03-25", "2018-03-25"),
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


def test_without_a_day_of_publication_only_years_hold():
    assert days("on Sunday, March 14, or in May 2017", None) == [("2017-05-01", "2017-05-31")]


@pytest.mark.parametrize("text", ["", "they may march on", "2000 people", "February 30", "the sun"])
def test_no_date(text):
    assert days(text) == []
