"""Persons whose names no list knows."""

import pytest

from analysis.measures.entities.find import find_entities
from analysis.measures.wording.odd_words import is_english
from analysis.text.words import find_words


def read(line):
    return [(n.kind, n.key) for n in find_entities(find_words(line), line, frozenset({0}))]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("Rescuers found the body of Okonu Tadesso under the beams.", "okonu tadesso"),
        ("Guards shot Hevrin Dilso in the morning.", "hevrin dilso"),
        ("It was Okonu Tadesso's car.", "okonu tadesso"),
        ("It was Baek Joon-sil, not they.", "baek joon-sil"),
        ("It was led by Anahu McMamo and they left.", "anahu mcmamo"),
        ("It hit Ravi O'Tadesso on the arm.", "ravi o'tadesso"),
    ],
)
def test_a_name_without_an_english_word_is_a_persons(line, key):
    assert ("name", key) in read(line)


def test_the_surname_alone_is_the_person():
    assert read("Guards shot Hevrin Dilso. Later Dilso left.") == [("name", "hevrin dilso")] * 2


@pytest.mark.parametrize(
    "line",
    [
        "They saw the Hevrin Dilso there.",
        "They saw Hevrin Dilso voters there.",
        "They bought Open Grid for a crown.",
        "They read \u201cHevrin Dilso\u201d twice.",
        "They met the owner of Hevrin Dilso there.",
        "They met Hevrin Dilso, which is small.",
        "They met HevrinCo Dilso about it.",
        "They chanted Das Hevrin again.",
        "It was Hevrin-themed all along.",
        "They fled to Hevrin Dilso by night.",
        "It rained in Nerva and Hevrin Dilso again.",
    ],
)
def test_no_person(line):
    assert not [name for name in read(line) if name[0] == "name"]


def test_english_words():
    assert is_english("uncovering")
    assert is_english("open-ended")
    assert not is_english("tadesso")
    assert not is_english("al-tadesso")
