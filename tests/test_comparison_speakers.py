"""Speakers of a study: one person, one name."""

import pandas as pd
import pytest

from analysis.comparison.speakers import name_speakers


def names_of(*rows):
    return name_speakers(pd.DataFrame(rows, columns=["doc_id", "speaker", "speaker_type"])).tolist()


@pytest.mark.parametrize(
    ("other", "kind", "one"),
    [
        ("ADA O'MOOR", "person", True),
        ("Ada O’moor", "person", True),
        ("O’Moor", "official", True),  # surname alone, another type
        ("Bo O’Moor", "person", False),
        ("Ada", "witness", False),  # a first name may be another's
        ("o'moor's neighbour", "witness", False),
    ],
)
def test_spellings_and_surnames_are_one_person(other, kind, one):
    first, second, third = names_of(
        ("a", "Ada O'Moor", "person"), ("b", "Ada O'Moor", "person"), ("c", other, kind)
    )
    assert first == second == "Ada O'Moor"
    assert third == ("Ada O'Moor" if one else other)


def test_a_surname_of_two_stays_alone():
    assert names_of(("a", "Ada Moor", "person"), ("a", "Bo Moor", "person"), ("b", "Moor", "person")) == [
        "Ada Moor",
        "Bo Moor",
        "Moor",
    ]


def test_titles_make_nobody_another():
    forms = ["Moor", "Bo Moor", "President Moor", "Bo J. Moor", "Sen. Bo Moor"]
    rows = [(str(i), form, "person") for i, form in enumerate(forms)]
    assert names_of(*rows) == ["Bo J. Moor"] * 5


def test_spouses_with_one_initial_are_two():
    assert names_of(("a", "Bill Moor", "person"), ("b", "Barbara Moor", "person")) == [
        "Bill Moor",
        "Barbara Moor",
    ]


def test_short_forms_are_one():
    assert names_of(("a", "Mike Moor", "person"), ("b", "Michael Moor", "person")) == ["Michael Moor"] * 2


def test_a_woman_by_her_surname_is_not_the_man_of_that_name():
    assert names_of(("a", "Mrs. Moor", "person"), ("b", "Bo Moor", "person")) == ["Mrs. Moor", "Bo Moor"]


def test_others_by_spelling_alone():
    assert names_of(
        ("a", "Port authority", "institution"),
        ("b", "Port Authority", "institution"),
        ("c", "authority", "institution"),
        ("d", "", ""),
    ) == ["Port Authority", "Port Authority", "authority", ""]


def test_no_quotations():
    assert names_of() == []
