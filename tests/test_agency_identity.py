"""Who is who: nouns tied to a name, nouns and surnames of several persons, in invented sentences."""

import pytest

from analysis.measures.agency import find_agency_in
from analysis.measures.agency.actors import find_heads
from analysis.text.reading import read_text


def heads(text):
    reading = read_text(text)
    return [tuple(pair) for pair in find_heads(reading, find_agency_in(reading))]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Ada King left. She was accused of hitting a guard. She was arrested.", ("", "king")),
        ("Ada King left. She cannot buy a nurse relative stability. She was arrested.", ("", "king")),
        ("The clerk said “I am a nurse” when she was arrested.", ("", "clerk")),
        ("Bo Moor praised Ed Lund, who wept before he was arrested.", ("", "")),
        ("Ed Lund left. His cook met Bo Moor before he was arrested.", ("", "")),
        ("Ada County flooded. She was arrested.", ("", "")),
    ],
)
def test_whom_a_pronoun_stands_for_is_left_open_where_two_fit(text, pair):
    assert heads(text)[-1] == pair


def test_no_rows_no_persons():
    assert heads("Ada King, the driver, slept.") == []


@pytest.mark.parametrize(
    "first",
    [
        "Guards saw driver Ada King.",
        "Ada King, the driver, ran out.",
        "Ada King, 34, a driver from Harl, ran out.",
        "Ada B. King, a tired young driver, ran out.",
        "The driver, Ada King, ran out.",
        "Driver Ada King's dog ran out.",
    ],
)
def test_a_noun_of_one_person_gets_the_surname(first):
    assert heads(f"{first} The driver was arrested.") == [("", "king")]


@pytest.mark.parametrize(
    "first",
    [
        "Former driver Ada King ran out.",
        "The driver, Ada said, ran out.",
        "Ada King, a driver education firm, ran out.",
        "Ada King met a driver.",
        "The driver. Ada King ran out.",
        "In Harl, the driver ran out.",
        "Driver Health Services ran out.",
        "Driver Ada ran out.",
    ],
)
def test_a_noun_that_is_not_plainly_hers_stays(first):
    assert heads(f"{first} The driver was arrested.") == [("", "driver")]


def test_only_a_plain_phrase_means_the_one_so_called():
    told = "President Ada King spoke. The president was hit. The Harl president was hit. A president was hit."
    assert heads(told) == [("", "king"), ("", "president"), ("", "president")]


def test_foreign_titles_are_no_rivals():
    told = "President Ada King met French President Yves Moor. The president was hit."
    assert heads(told) == [("", "king")]


@pytest.mark.parametrize(
    "told",
    [
        "Officer Ada King saw Officer Lund. The officer was hit.",
        "Another officer ran. The officer was hit.",
    ],
)
def test_a_noun_of_several_says_so(told):
    assert heads(told) == [("", "officer (several)")]


def test_one_surname_of_two_persons():
    told = "Bob King was hit. Mary King was hit. King was hit. Lund was hit."
    assert heads(told) == [("", "bob king"), ("", "mary king"), ("", "king (several)"), ("", "lund")]


def test_groups_of_two_peoples():
    told = "North Korean soldiers were hit. South Korean soldiers were hit. Soldiers were hit."
    names = ["north korean soldiers", "south korean soldiers", "soldiers"]
    assert heads(told) == [("", name) for name in names]
    assert heads("Iraqi soldiers were hit. Some soldiers were hit.") == [("", "soldiers")] * 2


def test_nobody_acts_upon_herself_by_another_name():
    assert heads("President Ada King ran. The president attacked her.") == [("king", "")]
