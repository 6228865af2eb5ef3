"""Persons named with the body they are of are the person; bodies with "and" in their name are one body."""

import pytest

from analysis import find_quotes


@pytest.mark.parametrize(
    ("told", "speaker", "kind"),
    [
        ("Superintendent Alison Rook of Tarnshire Police", "Alison Rook", "official"),
        ("Professor Jane Hill of Leeds University", "Jane Hill", "person"),
        ("Dr Omar Khan of the hospital trust", "Omar Khan", "person"),
        ("Alison Rook of Tarnshire", "Alison Rook", "person"),
        ("Alison Rook of Friends of the Lake", "Alison Rook", "person"),
        ("Detective Inspector Paul Marsh of Kent Police, who led the search,", "Paul Marsh", "official"),
    ],
)
def test_who_is_of_a_body_is_a_person(told, speaker, kind):
    found = find_quotes(f"{told} said: “It was dark.”")
    assert [(q.speaker, q.speaker_type) for q in found if q.kind == "quoted"] == [(speaker, kind)]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("The Health and Safety Executive", "Health and Safety Executive"),
        ("The Bank of England", "Bank of England"),
        ("Joan of Arc Hospital", "Joan of Arc Hospital"),
        ("John Moor University of Medicine", "John Moor University of Medicine"),
    ],
)
def test_a_body_stays_one(told, speaker):
    found = find_quotes(f"{told} said: “It was dark.”")
    assert [(q.speaker, q.speaker_type) for q in found] == [(speaker, "institution")]
