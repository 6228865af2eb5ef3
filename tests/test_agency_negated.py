"""What was not done is no deed, and times, places and nobody are no actors."""

import pytest

from analysis.measures.agency import find_agency, find_agency_in
from analysis.measures.agency.actors import actor_key, count_roles, find_heads
from analysis.measures.agency.passives import names_nobody
from analysis.text.reading import read_text


def roles(text):
    reading = read_text(text)
    rows = find_agency_in(reading)
    return count_roles(
        (head.actor, head.target, row.category)
        for row, head in zip(rows, find_heads(reading, rows), strict=True)
    )


@pytest.mark.parametrize(
    "text",
    [
        "No one was killed in the fire.",
        "Nobody was hurt.",
        "None of the clerks was injured.",
        "No clerks were injured.",
        "Two clerks were not injured.",
        "The clerk was never arrested.",
        "The clerk wasn't arrested.",
        "No officer shot the clerk.",
        "Nobody shot the clerk.",
        "The guard did not shoot the clerk.",
        "The crane hit no one.",
        "They could have saved five lives.",
        "The clerk might have been killed.",
        "She should hang her head in shame.",
        "Crews search the water beside the pier.",
    ],
)
def test_what_was_not_done_is_no_deed(text):
    assert roles(text) == []


def test_a_negated_passive_is_still_a_passive():
    assert [(row.kind, row.category) for row in find_agency("No one was killed.")] == [
        ("agentless_passive", "")
    ]


@pytest.mark.parametrize(
    "text", ["No fewer than two clerks were shot.", "The clerk was not only shot but robbed."]
)
def test_at_least_and_not_only_are_no_negation(text):
    assert {row.category for row in find_agency(text)} == {"harm"}


@pytest.mark.parametrize(
    ("phrase", "key"),
    [
        ("this year", ""),
        ("the weekend", ""),
        ("one", ""),
        ("No one", ""),
        ("below", ""),
        ("the guards below", "guards"),
        ("the clerk nearby", "clerk"),
        ("one of the guards", "guards"),
        ("a storm of the year", "storm"),
    ],
)
def test_times_and_places_are_no_actors(phrase, key):
    assert actor_key(phrase) == key


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The flood this year killed the clerk.", "flood"),
        ("The guard last month attacked the clerk.", "guard"),
        ("This year killed the clerk.", None),
    ],
)
def test_a_time_between_actor_and_verb_is_skipped(text, actor):
    assert [role.actor for role in roles(text) if role.acts_n] == ([actor] if actor else [])


def test_the_words_for_nobody():
    assert not names_nobody("")
    assert not names_nobody("Noor King")
