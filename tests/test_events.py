"""The event beside a number: the nearest of its own clause, and the part of the counted in it."""

import pytest

from analysis.measures.quantities.clauses import EVENT_WORDS
from analysis.measures.quantities.events import find_event, find_event_before, find_outcome
from analysis.text.words import find_words


def around(text, noun="men"):
    """Return words, text, the number before a noun and the word behind it."""
    words = find_words(text)
    at = words.texts.index(noun)
    return words, text, at - 1, at + 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Killed two men", ("", "")),
        ("It killed two men", ("kill", "patient")),
        ("Two men were killed", ("kill", "patient")),
        ("Two men who rescued her", ("rescue", "agent")),
        ("Two men arrested the guard", ("arrest", "agent")),
        ("Two men arrested", ("arrest", "patient")),
        ("They said two men slept. Later somebody was killed", ("", "")),
        ("Two men slept; somebody was killed", ("", "")),
        ("Two men of St. Harl were killed", ("", "")),
        ("Two men of the U.S. were killed", ("", "")),
        ("Two men in the crash slept", ("", "")),
        ("The fire took the lives of two men", ("kill", "patient")),
        ("Two men ran and pulled him out", ("rescue", "agent")),
        ("Two men got to her", ("reach", "agent")),
        ("Two men at Mountain Rescue slept", ("", "")),
        ("It infected two men and killed three", ("infect", "patient")),
        ("It saw two men and killed three", ("", "")),
        ("It saw two men and killed the guard", ("kill", "agent")),
        ("Two men slept well", ("", "")),
        ("Two men were hauled off in handcuffs", ("arrest", "patient")),
        ("Two men were brought safely to the surface", ("rescue", "patient")),
        ("Two men were taken to the morgue", ("kill", "patient")),
        ("Two men were brought to court", ("", "")),
        ("Two men have gotten sick", ("infect", "patient")),
        ("Two men fell ill", ("infect", "patient")),
        ("Two men fell silent", ("fall", "agent")),
        ("Two men took part", ("attend", "agent")),
        ("Two men were taken hostage", ("hold", "patient")),
        ("Two men were forced from home", ("evict", "patient")),
        ("Of two men aboard, one was killed", ("board", "patient")),
        ("Of the two men there, one was killed", ("", "")),
    ],
)
def test_event_and_role(text, expected):
    assert find_event(*around(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A ferry carrying two men caught fire", ("board", "patient")),
        ("The ferry had two men traveling on it", ("board", "patient")),
        ("A ferry with two men on board caught fire", ("board", "patient")),
        ("There were two men aboard the ferry", ("board", "patient")),
        ("In the port two men boarded the ferry", ("board", "agent")),
        ("The evacuation of two men was swift", ("rescue", "patient")),
        ("The arrest of two men was a surprise", ("arrest", "patient")),
        ("The tour of two men was swift", ("", "")),
    ],
)
def test_on_board_and_done_to_by_a_noun(text, expected):
    assert find_event(*around(text), people=True) == expected


def test_an_event_too_far_away_is_of_something_else():
    near = "Two men" + " so" * (EVENT_WORDS - 2) + " were killed"
    assert find_event(*around(near)) == ("kill", "patient")
    assert find_event(*around(near.replace(" so", " so so", 1))) == ("", "")


def test_people_neither_grow_nor_cost():
    words = around("Two men cost us a win and were arrested")
    assert find_event(*words)[0] == "cost"
    assert find_event(*words, people=True)[0] == "arrest"


def test_before_and_outcome():
    words = around("The road was closed for six weeks", "weeks")
    assert find_event_before(*words[:3]) == "close"
    assert find_event_before(*around("six weeks", "weeks")[:3]) == ""
    assert find_outcome(*around("It took two hours until the crew reached him", "hours")) == "reach"
    assert find_outcome(*around("It took two hours. The crew reached him", "hours")) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men arrived late", ("reach", "agent")),
        ("Two men were due to arrive at nine", ("reach", "agent")),
        ("Two men were expected to have arrived", ("reach", "agent")),
        ("The plane arrived with two men on Monday", ("", "")),
        ("Help arrived for two men at noon", ("", "")),
    ],
)
def test_who_arrives_is_not_reached(text, expected):
    assert find_event(*around(text), people=True) == expected
