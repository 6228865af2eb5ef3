"""One article with its reading: its headline, the voices of its words, where a span stands."""

from dataclasses import replace

import pytest

from analysis.corpus import Document
from analysis.tables.article import Article, Place, count_voices, cut_phrase, find_other_voices

TEXT = "A quiet headline about the town\n\nThe council met. “We will rebuild,” said Ann Moss, the mayor."


def read(text=TEXT, **options):
    return Article.read(Document("a", "A", text=text, **options))


@pytest.fixture(scope="module")
def article():
    return read()


def test_the_headline_is_the_manifests_else_the_texts_else_empty(article):
    assert article.headline == "A quiet headline about the town"
    assert read(headline="Bridge to rise").headline == "Bridge to rise"
    assert read(headline="OPINION: Bridge to rise").headline == "Bridge to rise"
    assert read("").headline == ""
    assert article.doc_id == "a"


def test_words_of_each_sentence_by_voice(article):
    counts = count_voices(article.reading)
    assert counts == article.voices_n == [(6, 0, 0), (3, 0, 0), (5, 3, 0)]
    other = find_other_voices(article.reading)
    assert {TEXT[start : start + 4].split()[0] for start in other} == {"We", "will", "rebu"}
    assert set(other.values()) == {"quoted"}


def test_speech_of_a_turn_without_a_speaker_is_unclear():
    reading = replace(read().reading, voices=["unclear"] * 6 + ["own"] * 3 + ["quoted"] * 8)
    assert count_voices(reading) == [(0, 0, 6), (3, 0, 0), (0, 8, 0)]
    assert list(find_other_voices(reading).values()) == ["unclear"] * 6 + ["quoted"] * 8


def test_where_a_span_stands(article):
    assert article.place(TEXT.index("quiet")) == Place(0, "headline", "own", True)
    assert article.place(TEXT.index("will")) == Place(2, "body", "quoted", True)
    assert article.place(TEXT.index("mayor")) == Place(2, "body", "own", True)


def test_articles_are_read_together_as_alone(article):
    both = Article.read_all([article.document, Document("b", "B", text="One word.")])
    assert both[0] == article
    assert both[1].headline == ""


@pytest.mark.parametrize(
    ("phrase", "cut"), [("one  two", "one two"), ("a b c d e", "a b c d e"), ("a b c d e f", "a b c d e …")]
)
def test_phrases_are_cut_to_five_words(phrase, cut):
    assert cut_phrase(phrase) == cut
