"""The injured by degree, and who is presumed dead."""

import pytest

from analysis.measures.facts import find_mentions
from analysis.validity.fact_stories import build_matrix


def counts(text):
    return [(m.label, m.low, m.part) for m in find_mentions(text) if m.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four people were seriously injured.", [("people seriously injured", 4, False)]),
        ("Two women suffered minor injuries.", [("women slightly injured", 2, False)]),
        ("Eleven sailors are missing and presumed dead.", [("sailors presumed dead", 11, False)]),
        ("Eleven sailors are missing.", [("sailors missing", 11, False)]),
        (
            "Three people were injured, two of them critically.",
            [("people injured", 3, False), ("people seriously injured", 2, True)],
        ),
        (
            "Nine people were hurt and one man was critically hurt.",
            [("people injured", 9, False), ("man seriously injured", 1, False)],
        ),
    ],
)
def test_degrees(text, expected):
    assert counts(text) == expected


def status(facts):
    return set(facts["status"]) & {"conflicting", "differing"}


def test_the_seriously_injured_are_some_of_the_injured():
    lines = {
        "a": "Twenty people were injured in the blast.",
        "b": "Four people were seriously injured in the blast.",
    }
    assert not status(build_matrix(lines))
    lines["b"] = "Twelve people were injured in the blast."
    assert status(build_matrix(lines)) == {"conflicting"}


def test_who_is_presumed_dead_may_be_dead_or_missing():
    lines = {"a": "Eleven sailors are missing and presumed dead.", "b": "Eleven sailors were killed."}
    facts = build_matrix(lines)
    assert facts["fact_id"].nunique() == 1
    lines["b"] = "Four sailors were killed."
    assert not status(build_matrix(lines))
