"""Roles: heads of actors and targets, pronouns and deeds by hand in invented sentences."""

import pytest

from analysis.measures.agency import find_agency_in
from analysis.measures.agency.actors import Heads, Role, actor_key, count_roles, find_heads
from analysis.text.reading import read_text


def heads(text):
    reading = read_text(text)
    return find_heads(reading, find_agency_in(reading))


def roles(text):
    reading = read_text(text)
    rows = find_agency_in(reading)
    found = find_heads(reading, rows)
    triples = [(h.actor, h.target, row.category) for row, h in zip(rows, found, strict=True)]
    return {role.actor: role for role in count_roles(triples)}


def test_no_rows_no_roles():
    assert count_roles([]) == []
    assert roles("It was said that he was tired.") == {}


def test_deeds_by_and_to():
    found = roles("Guards shot the driver. The driver was arrested. The driver was treated by a nurse.")
    assert found["driver"] == Role("driver", 0, 3, 1)
    assert found["guards"] == Role("guards", 1, 0, 0)
    assert found["nurse"] == Role("nurse", 1, 0, 0)


def test_nominalised_deeds_count_their_owner():
    found = roles("The army's bombing of Harl was long.")
    assert found["army"].acts_n == 1
    assert found["harl"].acted_upon_n == 1


def test_most_deeds_first_then_by_name():
    rows = [("ann", "bob", "harm"), ("ann", "cy", "harm"), ("ann", "bob", "harm")]
    assert [role.actor for role in count_roles(rows)] == ["ann", "bob", "cy"]


def test_speech_is_no_deed():
    assert roles("The plan was said to be new.") == {}


@pytest.mark.parametrize(
    ("phrase", "key"),
    [
        # actor keys
        ("", ""),
        ("the men of the guard", "men"),
        ("Gov. Lee", "lee"),
        ("the army’s", "army"),
        ("who", ""),
        ("they", ""),
        ("the Harl Department", "harl department"),
        ("the department", "department"),
        ("the White House's", "white house"),
        ("Ada King Jr.", "king"),
        ("two drivers", "drivers"),
        # the head behind a number
        ("dozens of guards", "guards"),
        ("handful of Harl nurses", "nurses"),
        ("one of the drivers", "drivers"),
        ("the chiefs of police", "chiefs"),
    ],
)
def test_actor_keys(phrase, key):
    assert actor_key(phrase) == key


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A driver ran out. He was arrested.", "driver"),
        ("Ada King met a driver. She was arrested.", "king"),
        ("Mr. King met a nurse. He was arrested.", "king"),
        ("Otto B. King met a nurse. He was arrested.", "king"),
        ("Guards met Sen. Otto. Tired, he was arrested.", ""),
        ("The Justice Department met. He was arrested.", ""),
        ("Guards ran out. He was arrested.", ""),
        ("A woman ran out. He was arrested.", ""),
        ("A driver ran out. They were arrested.", ""),
        ("A driver ran out. It was burned.", ""),
        ("A driver ran. One. Two. Three. Four. Five. He was arrested.", ""),
    ],
)
def test_whom_a_pronoun_stands_for(text, target):
    assert heads(text)[-1] == Heads("", target)


def test_nobody_acts_upon_himself_by_a_pronoun():
    assert heads("A nurse met a driver. The nurse carried him.")[-1] == Heads("nurse", "driver")


def test_a_number_is_no_part_of_an_institutions_name():
    assert [actor_key(phrase) for phrase in ("One guard", "National Guard", "Three courts")] == [
        "guard",
        "national guard",
        "courts",
    ]
