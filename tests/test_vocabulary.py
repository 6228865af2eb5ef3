"""Distinct words have numbers, and what is known of them stands in columns by number."""

import numpy as np
import pytest

from analysis.text import vocabulary
from analysis.text.vocabulary import Vocabulary, count_common
from analysis.text.words import find_words


@pytest.fixture(autouse=True)
def _fresh(monkeypatch):
    """Begin with a vocabulary that holds nothing."""
    monkeypatch.setattr(vocabulary, "_CURRENT", vocabulary._Current())


@pytest.fixture
def _few(monkeypatch):
    """Let the vocabulary hold three words and keep two."""
    monkeypatch.setattr(vocabulary, "MOST", 3)
    monkeypatch.setattr(vocabulary, "KEPT", 2)


def test_a_word_keeps_its_number():
    known = Vocabulary()
    assert [known[text] for text in ("Colour", "port", "Colour", "colour")] == [0, 1, 0, 2]
    assert known.texts == ["Colour", "port", "colour"]
    assert known.keys_of == ["color", "port", "color"]


def test_a_column_asks_once_a_word():
    known, asked = Vocabulary(), []

    def ask(text, key):
        asked.append(text)
        return len(key)

    known["Ferry"], known["port"]
    assert known.column(ask) == [5, 4]
    known["a"]
    assert known.column(ask) == [5, 4, 1]
    assert asked == ["Ferry", "port", "a"]
    assert known.array(float, float, of=ask).tolist() == [5.0, 4.0, 1.0]
    assert known.array(float, float, of=ask).dtype == np.float64


def test_columns_without_words():
    assert Vocabulary().column(str.__add__) == []
    assert Vocabulary().array(str.__eq__, bool).dtype == bool
    assert find_words("").array(str.__eq__, bool).tolist() == []
    assert find_words("…").letters(len, str.__add__) == ""


def test_words_of_a_text_by_what_is_known_of_them():
    words = find_words("the Port of the port")
    assert words.array(str.__eq__, bool).tolist() == [True, False, True, True, True]
    assert words.places(str.__ne__) == [1] == words.capitals
    assert words.letters(len, str.__add__) == "\x06\x08\x04\x06\x08"


@pytest.mark.usefixtures("_few")
def test_too_many_words_are_forgotten_but_for_the_first():
    first = find_words("one two three four five")
    assert first.places(str.__eq__) == [0, 1, 2, 3, 4]
    second = find_words("six two five")
    assert second.vocabulary.texts == ["one", "two", "six", "five"]
    assert second.numbers.tolist() == [2, 1, 3]
    assert second.places(str.__eq__) == [0, 1, 2]
    assert first.texts == [first.vocabulary.texts[n] for n in first.numbers]
    assert count_common(first.vocabulary, second.vocabulary) == 2
    assert count_common(first.vocabulary, first.vocabulary) == 5
