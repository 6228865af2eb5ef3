"""Surnames that are loaded words."""

import pytest

from analysis import find_loaded
from analysis.measures.loaded import people
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


def test_names_are_looked_for_only_behind_a_capital(monkeypatch):
    def refuse(view):
        raise AssertionError("looked for names")

    monkeypatch.setattr(people, "find_entities_in", refuse)
    hits = [Term(0, 8, "terrible", "evaluation", 2.0, ""), Term(14, 20, "savage", "drama", 2.0, "")]
    assert leave_out_people(read_text("Terrible days savage us."), hits) == hits
    with pytest.raises(AssertionError, match="looked for names"):
        leave_out_people(read_text("We met Savage."), [Term(7, 13, "savage", "drama", 2.0, "")])


def test_nothing_at_all():
    assert leave_out_people(read_text(""), []) == []
