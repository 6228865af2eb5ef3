"""Votes for a winner."""

import pytest

from analysis.measures.quantities.ballots import LOSERS
from analysis.measures.quantities.find import find_quantities
from analysis.text.words import find_words


def votes(text):
    return [q.number.low for q in find_quantities(find_words(text), text) if q.thing == "vote"]


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers voted 231 to 190 for the bill.",
        "The bill passed 231-190 on Tuesday.",
        "It was approved by a vote of 231 to 190.",
        "The bill got 231 votes.",
    ],
)
def test_the_winner_is_counted(text):
    assert votes(text) == [231]


@pytest.mark.parametrize("text", ["Rovers beat City 3-2.", "They lost 70 to 28.", "It rose from 70 to 90."])
def test_scores_and_ranges_are_no_votes(text):
    assert votes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lawmakers voted 231 to 190 for the bill.", [190]),
        ("The bill passed 231-190 on Tuesday.", [190]),
        ("It passed by 231 votes to 190.", [190]),
        ("The bill got 231 votes to become law.", []),
        ("Lawmakers voted 231 to adjourn.", []),
    ],
)
def test_the_votes_of_the_other_side(text, expected):
    found = find_quantities(find_words(text), text)
    assert [q.number.low for q in found if q.thing == LOSERS] == expected


def test_a_toll_before_it_rose_is_no_whole():
    text = "The death toll rose from 27 to 31."
    found = find_quantities(find_words(text), text)
    assert [(q.number.low, q.event, q.number.part) for q in found] == [
        (27, "kill", True),
        (31, "kill", False),
    ]


def test_a_part_before_another_number_does_not_stop_the_run():
    assert len(votes("The council voted one-third to two.")) <= 1
