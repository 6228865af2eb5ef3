"""Surnames that are loaded words."""

import pytest

from analysis import find_loaded
from analysis.measures.loaded.people import leave_out_people
from analysis.measures.loaded.terms import Term
from analysis.text.reading import read_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doctors treated Grace Fury, 40. Fury said so after a brutal night.", ["brutal"]),
        ("The man, known by his last name, Oh, walked off. They were firing at Oh.", []),
        ("Mr. Savage said the plan was good. He met Savage in a brutal hour.", ["brutal"]),
        ("Oh, what a terrible day.", ["oh", "terrible"]),
        ("It was a DISGRACEFUL plan.", ["disgraceful"]),
    ],
)
def test_a_surname_is_not_loaded(text, expected):
    assert [term.term for term in find_loaded(text)] == expected


def test_a_heading_makes_nobody_of_its_words():
    hits = [Term(10, 15, "shock", "drama", 2.0, "")]
    heading = "This Will Shock All Who Hope For Calm"
    assert leave_out_people(read_text(heading), hits) == hits
    assert leave_out_people(read_text(f"{heading}\n\nMr. Will Shock met the mayor."), hits) == []


def test_nothing_at_all():
    assert leave_out_people(read_text(""), []) == []
