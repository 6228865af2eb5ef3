"""Quantities told without a numeral."""

import pytest

from analysis.measures.quantities.find import find_quantities
from analysis.measures.quantities.odd import find_odd
from analysis.measures.wording.odd_words import is_odd
from analysis.text.words import find_words


def read(text):
    return [(q.number.low, q.number.high, q.noun, q.event) for q in find_quantities(find_words(text), text)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("No one was hurt.", "injure"),
        ("Nobody has been killed so far.", "kill"),
        ("None of it is so, but none were injured.", "injure"),
        ("No injuries were reported.", "injure"),
        ("There were no reports of casualties.", "injure"),
        ("Without further arrests, it ended.", "arrest"),
    ],
)
def test_nobody(text, event):
    assert read(text) == [(0, 0, "people", event)]


def test_nobody_of_some():
    assert read("No rower was injured.") == [(0, 0, "rower", "injure")]
    assert read("None of the rowers died.") == [(0, 0, "rowers", "kill")]


@pytest.mark.parametrize(
    "text",
    [
        # somebody
        "No one was seriously hurt.",
        "No one should be killed.",
        "No death penalty was asked for.",
        "There is no report of it.",
        "No survivors were seen.",
        "Without him they left.",
        "He no longer is in custody.",
        "No",
        # nothing
        "The fee is twice as high.",
        "It is twice the size.",
        "He will think twice.",
        "A year is long.",
        "A double dose.",
        "He doubled down.",
        "The midnight sun rose.",
    ],
)
def test_nothing_is_counted(text):
    assert read(text) == []


def test_nobody_else_is_a_part():
    (found,) = find_odd(find_words("No other people were injured."), "No other people were injured.")
    assert found.number.part


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("It fell at noon.", (12, 12)),
        ("It fell shortly before noon.", (11.5, 12)),
        ("It ends by midnight.", (24, 24)),
        ("It fell just after midnight.", (0, 0.5)),
    ],
)
def test_hours_with_a_name(text, hours):
    assert [found[:3] for found in read(text)] == [(*hours, "o'clock")]


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("The bills doubled.", (100, 100)),
        ("Prices nearly tripled.", (160, 200)),
        ("They halved the fee.", (50, 50)),
        ("The fee will double.", (100, 100)),
    ],
)
def test_changes(text, percent):
    assert [found[:3] for found in read(text)] == [(*percent, "percent")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It shut for more than a year.", (1, float("inf"), "years")),
        ("Within a month it shut.", (1, 1, "months")),
        ("A week later it shut.", (1, 1, "weeks")),
        ("The inn is nearly a mile away.", (0.8, 1, "miles")),
    ],
)
def test_one_of_a_unit(text, told):
    assert [found[:3] for found in read(text)] == [told]


def test_what_is_part_of_another_number_is_left_out():
    assert read("It is half a mile away.") == [(0.5, 0.5, "miles", "")]
    assert [found[2] for found in read("It costs $5 a month.")] == ["dollars"]


def test_words():
    assert [word for word in "noon nobody month months soon".split() if is_odd(word)] == [
        "noon",
        "nobody",
        "month",
    ]
