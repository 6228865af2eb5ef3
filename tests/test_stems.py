"""Stems and bags: what a stretch of text is compared by."""

import pytest

from analysis.measures.mentions.statements import find_statements
from analysis.measures.wording.fact_words import stem_of
from analysis.measures.wording.stems import (
    NAME,
    find_bag,
    hash_stem,
    hash_stems,
    news_stem,
    tokens_of,
)
from analysis.text.reading import read_text


@pytest.mark.parametrize(
    "words",
    [
        "violated breach violates violation",
        "investigated probe investigation inquiry",
        "shot shoot shooting",
        "approved approving approval",
        "flights flight",
        "fled escapes",
        "announcement announced",
    ],
)
def test_forms_and_synonyms_share_a_stem(words):
    assert len({stem_of(word) for word in words.split()}) == 1


@pytest.mark.parametrize("words", ["station state", "mission miss", "general generous", "found founded"])
def test_other_words_do_not(words):
    assert len({stem_of(word) for word in words.split()}) == len(words.split())


def test_grammar_numbers_and_short_words_are_no_news():
    assert [news_stem(key) for key in ("the", "of", "twelve", "30,000", "ox")] == [""] * 5


def test_a_bag_by_hand():
    assert find_bag("They never met 12 guards".split()) == {"!", "meet", "#12", "soldier", "guard"} - {
        "guard"
    }
    assert find_bag([]) == set()
    assert find_bag("one of the".split()) == set()


def test_names_are_marked_as_names():
    assert find_bag(["Moor-Lee's"]) >= {f"{NAME}moor", f"{NAME}lee"}
    assert not any(token[0] == NAME for token in find_bag(["The", "Two", "moor"]))


@pytest.mark.parametrize("denial", ["no", "never", "didn't", "denied", "impossible"])
def test_denials_are_one_token(denial):
    assert "!" in find_bag(["ferry", denial])


def test_hashes_keep_numbers_denials_and_the_mark_of_names():
    assert hash_stem("#12") == "#12"
    assert hash_stem("!") == "!"
    assert hash_stem("^moor")[0] == NAME
    assert len(hash_stem("^moor")) == 9
    assert hash_stems("wind gorge") == hash_stems("gorge wind")
    assert hash_stems("") == ""


@pytest.mark.parametrize(
    ("text", "tokens"),
    [("Moor", ("moor", "^moor")), ("Denied", ("!",)), ("met", ("meet",)), ("12", ("#12",)), ("one", ())],
)
def test_tokens_of_one_word(text, tokens):
    assert tokens_of(text, text.lower(), news_stem(text.lower())) == tokens


def test_statements_are_the_counted_sentences():
    text = "Two ferries left Port Ada at noon. They came back. Nobody had seen the old lighthouse keeper."
    reading = read_text(text)
    found = find_statements(reading)
    assert [text[m.start : m.end] for m in found] == [
        "Two ferries left Port Ada at noon.",
        "Nobody had seen the old lighthouse keeper.",
    ]
    assert {m.kind for m in found} == {"statement"}
    assert found[1].about.split()[0] == "!"
    assert find_statements(read_text("")) == []


def test_a_statement_cannot_be_read():
    found = find_statements(read_text("The old keeper saw two ferries leave the port."))[0]
    assert found.about.split() == sorted(found.about.split())
    assert found.label == ""
