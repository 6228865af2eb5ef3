"""Counts that a hyphen joins to their noun."""

import pytest

from analysis.measures.facts import find_mentions


def counts(text):
    return [(m.label, m.low) for m in find_mentions(text) if m.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A three-judge panel will hear it.", ("judges of panel", 3)),
        ("He left a 74-page letter.", ("pages of letter", 74)),
        ("A 15-man rescue squad flew in.", ("men of rescue squad", 15)),
        ("She holds a 16-point lead.", ("points of lead", 16)),
        ("An 8-percentage-point gap was left.", ("points of gap", 8)),
        ("A two-bedroom flat burned.", ("bedrooms of flat", 2)),
        ("The 25,000-person workforce met.", ("people of workforce", 25_000)),
        ("The 40-strong choir sang.", ("people of choir", 40)),
        ("A five-person crew sailed on Friday.", ("people of crew", 5)),
    ],
)
def test_what_the_hyphen_joins_is_counted(text, told):
    assert counts(text)[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "The two-party system holds.",
        "A four-point plan failed.",
        "It was a one-man show.",
        "A five-star inn.",
    ],
)
def test_names_and_idioms_are_no_counts(text):
    assert counts(text) == []
