"""One, two and ages told without a numeral."""

import pytest

from analysis.measures.facts import find_mentions


def read(text):
    found = find_mentions(text)
    return [(m.label, m.low, m.high, m.event, m.part) for m in found if m.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "label", "event"),
    [
        ("A guard was shot dead at the gate.", "guard killed", "kill"),
        ("A retired teacher has died.", "retired teacher who died", "kill"),
        ("They said a firefighter was badly injured.", "firefighter injured", "injure"),
        ("Gunmen attacked, killing a night guard and fleeing.", "night guard killed", "kill"),
        ("A woman was stabbed to death.", "woman killed", "kill"),
        ("A man was found dead.", "man killed", "kill"),
    ],
)
def test_one_victim_is_a_part(text, label, event):
    assert read(text) == [(label, 1, 1, event, True)]


@pytest.mark.parametrize(
    "text",
    [
        "A police officer killed the dog.",
        "A guard dog was killed.",
        "The brother of a guard was shot.",
        "A guard shot the lock.",
        "The guard was killed.",
        "Killed",
        "dead",
    ],
)
def test_no_victim(text):
    assert read(text) == []


def test_both():
    assert read("Both drivers were hurt.") == [("drivers injured", 2, 2, "injure", False)]
    assert read("Both of the women were arrested.") == [("women arrested", 2, 2, "arrest", False)]
    assert read("Both were killed.") == [("people killed", 2, 2, "kill", False)]
    assert read("Both men deny it. Both sides were hurt. Both") == []


def test_twice():
    assert read("He was arrested twice.") == [("times arrested", 2, 2, "arrest", False)]
    assert [m.unit for m in find_mentions("It rings twice a week.") if m.kind == "quantity"] == ["per week"]
    assert read("It is twice the size of the old one, once or twice.") == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("A man in his fifties fell.", 50, 59),
        ("The men, in their fifties and sixties, fell.", 50, 69),
        ("They are in their late 50s or early 60s.", 57, 63),
        ("A man in his late 50s fell.", 57, 59),
        ("Two women in their early thirties ran.", 30, 33),
    ],
)
def test_ages_by_ten_years(text, low, high):
    assert [row[1:3] for row in read(text) if row[0].startswith("age")] == [(low, high)]


def test_decades_of_a_century_are_no_ages():
    assert read("In the 50s and the roaring twenties he sang.") == []
