"""Pronouns for sources: who spoke before, or nobody; never the pronoun itself."""

import pytest

from analysis.text.voices import find_quotes
from analysis.text.voices.descriptions import Heard, last_heard


def speakers(text):
    return [q.speaker for q in find_quotes(text)]


@pytest.mark.parametrize(
    ("name", "kind", "pronoun", "fits"),
    [
        ("guard", "unnamed", "he", True),
        ("two guards", "unnamed", "they", True),
        ("two guards", "unnamed", "he", False),
        ("guard", "unnamed", "they", False),
        ("port board", "institution", "it", True),
        ("memo", "document", "it", True),
        ("guard", "unnamed", "it", False),
        ("Ada Moor", "person", "she", False),  # the persons named are another search
        ("guard", "unnamed", "we", False),
    ],
)
def test_type_and_number_must_fit(name, kind, pronoun, fits):
    found = last_heard([Heard(2, name, kind, False)], [0, 9], pronoun, 10)
    assert (found is not None) == fits


def test_nothing_is_heard_from_far_away_or_behind():
    heard = [Heard(2, "guard", "unnamed", False)]
    assert last_heard(heard, [0, 9, 19, 29], "he", 30) is None
    assert last_heard(heard, [0, 9], "he", 1) is None
    assert last_heard([], [0], "he", 1) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A guard told the court that Bo Lind ran. He said he saw a knife.", ["guard", "guard"]),
        ("Bo Lind slept. The mayor said Ada Moor ran away. He said the road was icy.", ["mayor", "mayor"]),
        ("The board said the bridge would close. It added that buses would run.", ["board", "board"]),
        ("Officials said the bridge would close. They said buses would run.", ["Officials", "Officials"]),
        ("It rained hard. They said the bridge would close.", [""]),
        ("We said the bridge would close.", [""]),
        ("“We’ll go home,” I said.", [""]),
    ],
)
def test_whose_words(text, expected):
    assert speakers(text) == expected


def test_who_is_asked_about_does_not_answer():
    text = "Ada Moor runs the port. Asked whether Eve Lind would go, she said: “I hope not at all.”"
    assert speakers(text) == ["Ada Moor"]


def test_he_goes_on_meaning_the_same_man():
    text = (
        "Bo Lind ran the port. In May he met Otto Marsh and Carl Roe. Later he went to sea. "
        "“It was cold out there,” he said."
    )
    assert speakers(text) == ["Bo Lind"]
