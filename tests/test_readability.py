"""Readability: published values first, then counts by hand."""

import math
from pathlib import Path

import pytest

from analysis.measures.readability import (
    count_syllables,
    is_long_word,
    score_counts,
    score_readability,
    score_readability_in,
)
from analysis.text.reading import read_text
from analysis.text.zones import Block


def test_published_reading_ease():
    """Wikipedia, Flesch-Kincaid readability tests: 116, and 24.4 with 13 words and 26 syllables."""
    assert round(score_readability("The cat sat on the mat.").reading_ease) == 116
    platypus = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
    scored = score_readability(platypus)
    assert (scored.words_n, scored.syllables_n) == (13, 26)
    assert round(scored.reading_ease, 1) == 24.4


def test_published_lowest_grade():
    """The same page: one-word sentences of one syllable give the lowest grade, -3.40."""
    assert score_readability("Go. Stop. Wait.").flesch_kincaid == pytest.approx(-3.40)


def test_published_lix():
    """The sample program of the Dart language: 10 words, 2 long, 2 sentences make 25."""
    assert score_counts(10, 2, 2, 15).lix == 25
    assert score_readability("Nine cats chase two weasels.").lix == 25
    assert score_readability("Nine cats chase two hens.").lix == 5


def test_grade_by_hand():
    scored = score_counts(100, 5, 20, 150)
    assert scored.flesch_kincaid == pytest.approx(0.39 * 20 + 11.8 * 1.5 - 15.59)
    assert scored.reading_ease == pytest.approx(206.835 - 20.3 - 126.9)
    assert scored.lix == 40


def test_the_bracket_is_where_it_belongs():
    """A known fault elsewhere multiplies before it divides; grades of news are about 5 to 15."""
    assert 5 < score_counts(600, 28, 150, 960).flesch_kincaid < 15


@pytest.mark.parametrize("text", ["", " ", "…!", "\n\n"])
def test_no_words_no_score(text):
    scored = score_readability(text)
    assert all(math.isnan(value) for value in (scored.lix, scored.flesch_kincaid, scored.reading_ease))
    assert scored.words_n == 0


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("make", 1), ("asked", 1), ("wanted", 2), ("table", 2), ("settled", 2), ("places", 3 - 1),
        ("makes", 1),
        ("statement", 2), ("safely", 2), ("everything", 3), ("homeland", 2), ("business", 2), ("idea", 3),
        ("area", 3), ("media", 3), ("million", 2), ("period", 3), ("nation", 2), ("science", 2), ("quiet", 2),
        ("going", 2), ("being", 2), ("saying", 2), ("annual", 3), ("mayor", 2), ("racism", 3), ("didn't", 2),
        ("didn’t", 2), ("don't", 1), ("the", 1), ("yes", 1), ("Mr", 2), ("FBI", 1), ("CNN", 3),
        ("well-known", 2),
        ("McConnell", 3), ("1999", 4), ("x", 1), ("漢字", 2),
    ],
)  # fmt: skip
def test_syllables(word, syllables):
    assert count_syllables(word) == syllables


def test_long_words_have_seven_letters():
    assert [is_long_word(word) for word in ("letters", "letter", "well-to-do", "1234567", "don’t-go")] == [
        True,
        False,
        True,
        False,
        False,
    ]


def test_only_running_text_counts():
    text = "Big Headline Without End\nThe cat sat on the mat."
    blocks = [Block(0, 24, "headline", None, None), Block(25, len(text), "body", None, None)]
    assert score_readability_in(read_text(text, blocks=blocks)).words_n == 6


def test_harder_text_scores_harder():
    easy = score_readability("The dog ran. The man saw it. He was glad.")
    hard = score_readability("Notwithstanding considerable parliamentary opposition, ratification proceeded.")
    assert hard.lix > easy.lix
    assert hard.flesch_kincaid > easy.flesch_kincaid
    assert hard.reading_ease < easy.reading_ease


def test_example_study_in_the_range_of_news():
    for path in sorted(Path("data/raw/example").glob("*.txt")):
        scored = score_readability(path.read_text(encoding="utf8"))
        assert 15 < scored.lix < 70
        assert 0 < scored.flesch_kincaid < 20
