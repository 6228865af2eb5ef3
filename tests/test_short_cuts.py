"""Looks at a glance that spare a search: none of them may hide what the search would find."""

import pytest

from analysis.lexicons.fold import fold_word, fold_words
from analysis.lexicons.matcher import read_rows
from analysis.text.voices import find_quotes, find_quotes_in
from analysis.text.voices.layout import bounds, lay_out, sentence_at
from analysis.text.voices.names import is_outlet, may_be_outlet
from analysis.text.words import find_keys, find_words
from analysis.text.zones import Block


@pytest.mark.parametrize("ending", ["", "’s", "'s"])
def test_every_outlet_may_be_one(ending):
    names = [row["term"] + ending for row in read_rows("outlets")]
    for name in (*names, *map(str.upper, names), "Channel 9", "Ashford Gazette" + ending):
        words = find_words(name)
        first = int(words.keys[0] == "the" and len(words) > 1)
        assert may_be_outlet(words, first, len(words)), name


def test_what_is_no_outlet_is_told_at_a_glance():
    assert not may_be_outlet(find_words("Xavier on Monday"), 0, 3)
    assert not is_outlet("Xavier on Monday")


def test_keys_without_places():
    text = "Ada’s tram, 3.5 km — la\u0300 colour"
    assert find_keys(text) == find_words(text).keys


def test_stretches_of_own_words():
    """Seven words, sentences from 0 and 4, words 2 and 3 and word 5 within marks."""
    words = find_words("a b c d e f g")
    layout = lay_out("", words, [0, 4], [(2, 4), (5, 6)])
    assert [sentence_at(layout, i) for i in (0, 3, 4, 6)] == [(0, 4), (0, 4), (4, 7), (4, 7)]
    assert [bounds(layout, i) for i in (1, 4, 6)] == [(0, 2), (4, 5), (6, 7)]
    assert list(layout.quoted) == [0, 0, 1, 1, 0, 1, 0]


def test_keys_of_many_words_are_those_of_each():
    words = ["The", "Colour", "don’t", "co‑op", "Straße", "rock`n`roll", "U.S", "Colour"]
    assert fold_words(words) == [fold_word(word) for word in words]


@pytest.mark.parametrize("text", ["Council approves the road", "", "«»", "Mr. Lee left at 5 p.m."])
def test_a_line_that_reports_nothing_holds_no_quotes(text):
    assert find_quotes(text) == []


def test_a_turn_is_quoted_though_nothing_reports():
    (quote,) = find_quotes_in(
        "We all left.", [Block(0, 12, "body", turn="Bo Lind")], find_words("We all left."), []
    )
    assert (quote.kind, quote.speaker, quote.end) == ("quoted", "Bo Lind", 12)
