"""What holds for any text: spans, counts, ranges, repetition, line ends; see invariants.py and made_texts.py.

A thorough run: pytest tests/test_properties.py --hypothesis-profile=thorough
"""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus import InputError
from analysis.measures.facts import find_mentions
from analysis.measures.loaded import find_loaded
from analysis.measures.sentiment import score_sentiment
from analysis.shelf import normalise_text
from analysis.text.reading import read_text
from analysis.text.voices import find_quotes
from analysis.text.zones import Block, split_zones
from tests.invariants import (
    PUBLISHED,
    check_headline,
    check_hits,
    check_quotes,
    check_sentences,
    check_tables,
    check_words,
    check_zones,
    column,
    measure_text,
)
from tests.made_texts import NEUTRAL, dated, formats, headlines, news, spoilt, texts, told


@given(texts, formats)
def test_blocks_rejoin_to_the_text(text, format):
    check_zones(text, format)


@given(texts, formats)
def test_words_and_sentences_rejoin_to_their_blocks(text, format):
    check_words(text)
    check_sentences(text, [Block(0, len(text), "body")])
    check_sentences(text, split_zones(text, format))


@given(texts)
def test_quotations_lie_in_order_and_quoted_words_are_quoted_once(text):
    check_quotes(text)


@given(texts, formats)
def test_hits_lie_in_their_sentences(text, format):
    check_hits(text, format)


@given(st.one_of(dated, texts), st.integers(1, 4000))
def test_dates_of_a_text_cut_off_anywhere(text, end):
    find_mentions(text[:end], published=PUBLISHED)
    check_hits(text[:end])


@given(headlines)
def test_markers_are_what_is_printed(text):
    check_headline(text)


@given(headlines)
def test_sentiment_keeps_its_ranges_and_its_drivers_their_places(text):
    found = score_sentiment(text)
    assert all(-1 <= x <= 1 for x in (found.compound, found.compound_masked, found.compound_supplement))
    assert all(0 <= x <= 1 for x in (found.neg, found.neu, found.pos))
    for driver in (*found.drivers, *found.drivers_masked, *found.drivers_supplement):
        assert text[driver.start : driver.end] == driver.term


@given(texts, formats, st.one_of(st.none(), headlines))
def test_measuring_never_raises_and_counts_add_up(text, format, headline):
    check_tables(measure_text(text, format, headline))


@pytest.mark.parametrize(
    "text",
    [
        "² were hurt by ² men",  # a digit that is no number
        "Hit by 9" + "9" * 5000 + " people.",  # more digits than Python reads
        "There were 1" + "0" * 400 + " people hurt.",  # more than a float holds
        "at least " + "9" * 300 + " million people",
        "It ended on March 4\n\n2018 was a good year.",  # a date over two paragraphs
        "It rose to 120,000. A month later it fell.",  # a rate over two sentences
        "Lee said the U.St. Ray left.",  # a name over two sentences
        "\ud800",
        "\x00",
    ],
)
def test_what_was_found_by_chance_before(text):
    check_hits(text)
    check_headline(text)
    check_tables(measure_text(text, headline=text))


@given(texts, texts)
def test_measuring_again_gives_the_same_also_after_another_text(text, other):
    first = repr(measure_text(text))
    measure_text(other)
    assert repr(measure_text(text)) == first


def density(text):
    """Hits per own word and their numbers, in own voice."""
    rows = measure_text(text)
    hits, words = sum(column(rows, "sentences", "loaded_own_n")), column(rows, "documents", "own_words_n")[0]
    return hits, words


@given(told, st.sampled_from(NEUTRAL), st.integers(0, 8))
def test_a_neutral_sentence_never_raises_the_density(sentences, neutral, place):
    place = min(place, len(sentences))
    before, after = " ".join(sentences), " ".join([*sentences[:place], neutral, *sentences[place:]])
    (hits, words), (more, longer) = density(before), density(after)
    assert longer > words
    assert more * words <= hits * longer


@given(spoilt)
def test_normal_text_is_normal_whatever_its_line_ends_and_accents(text):
    raw = text.encode("utf8", "replace")
    try:
        normal = normalise_text(b"x" + raw, "a.txt")
    except InputError:  # what no text file holds, such as NUL, is refused
        return
    assert normalise_text(normal.encode(), "a.txt") == normal
    assert unicodedata.is_normalized("NFC", normal)
    assert "\r" not in normal
    for same in (
        normal.replace("\n", "\r\n"),
        normal.replace("\n", "\r"),
        unicodedata.normalize("NFD", normal),
    ):
        assert normalise_text(b"\xef\xbb\xbf" + same.encode(), "a.txt") == normal


@given(texts, st.sampled_from(("\n", "\n\n\n", "  ", "\t\n", "\u00a0\n")))
def test_white_space_before_a_text_only_moves_it(text, space):
    moved, by = space + text, len(space)
    assert [(b.start - by, b.end - by, b.zone, b.repeat_of, b.turn) for b in split_zones(moved)] == [
        (b.start, b.end, b.zone, b.repeat_of, b.turn) for b in split_zones(text)
    ]
    kinds = [(q.start - by, q.end - by, q.kind, q.speaker) for q in find_quotes(moved)]
    assert kinds == [(q.start, q.end, q.kind, q.speaker) for q in find_quotes(text)]


@given(news)
def test_the_short_way_finds_what_the_reading_holds(text):
    reading = read_text(text)
    assert split_zones(text) == reading.blocks
    assert len(reading.voices) == len(reading.words)
    assert all(0 <= term.start < term.end <= len(text) for term in find_loaded(text))
    voices = set(reading.voices)
    assert voices <= {"own", "quoted", "unclear"}
