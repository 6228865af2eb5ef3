"""Word classes of agency: at which words its rules look, and which they pass over."""

import pytest

from analysis.measures.agency import find_agency
from analysis.measures.agency.classes import FILLERS_MAX, find_triggers, is_base_form, word_classes
from analysis.text.words import find_words


def triggers(line):
    words = find_words(line)
    return [words.keys[i] for i in find_triggers(words)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("she was seriously hurt", ["was", "hurt"]),
        ("she was there", []),
        ("she has been elected", ["been"]),
        ("she is being quickly elected", ["is", "being"]),
        ("the raid began", ["raid"]),
        ("they got elected", ["got"]),
        ("they were tired of it", []),
        ("", []),
    ],
)
def test_triggers(line, expected):
    assert triggers(line) == expected


def test_an_auxiliary_looks_over_four_adverbs():
    assert triggers("she was" + " quickly" * FILLERS_MAX + " elected") == ["was"]
    assert triggers("she was" + " quickly" * (FILLERS_MAX + 1) + " elected") == []


def test_derived_classes():
    classes = word_classes()
    assert {"by", "was", "that"} <= classes.edge
    assert classes.only_nouns == classes.nouns.keys() - classes.verbs.keys()
    assert is_base_form("arrest")
    assert not is_base_form("arrested")


def test_words_outside_the_sentences_trigger_nothing():
    assert find_agency("") == []
    assert [row.sentence for row in find_agency("He slept. She was shot. They slept. He was shot.")] == [1, 3]
