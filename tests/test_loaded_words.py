import numpy as np
import pytest

from analysis.measures.loaded import words as loaded_words
from analysis.measures.loaded.features import neighbor_features, spelling_features
from analysis.measures.loaded.lexicon import loaded_forms
from analysis.measures.loaded.model import MODEL
from analysis.measures.loaded.words import (
    CAPS,
    HOMOGRAPH,
    LITERAL,
    STRONG,
    TOPICAL,
    UPPER,
    Coefficients,
    WordTable,
)
from analysis.models import read_model
from analysis.text.vocabulary import Vocabulary
from analysis.text.words import Words

WEIGHTS = {"word=slam": 2.0, "-1:key=slam": 0.5, "+2:key=slam": 0.25, "-2:edge": 0.125, "suffix=ing": 1.0}


def fresh(text):
    """Return the words of a text in a vocabulary of their own."""
    vocabulary, texts = Vocabulary(), text.split()
    numbers = np.array([vocabulary[word] for word in texts], np.intp)
    keys = [vocabulary.keys_of[n] for n in numbers]
    return Words([], [], texts, keys, [], numbers, vocabulary)


def test_coefficients_are_added_in_order():
    found = Coefficients(WEIGHTS)
    assert found.total(["word=slam", "unknown", "suffix=ing"]) == 3.0
    assert found.parts("slam", False) == (0.0, 2.0, 0.0)
    assert found.parts("storming", False)[2] == 1.0
    assert "suffix=ing" in spelling_features("storming")


def test_spelling_is_the_sum_of_its_named_features():
    found = Coefficients(read_model(MODEL)["coefficients"])
    words = [form for form in loaded_forms() if " " not in form][::9]
    for word in [*words, "the", "30,000", "a", "ox", "well-known", "tables", "é", "x" * 40]:
        assert found.parts(word, False)[2] == found.total(spelling_features(word)), word


def test_neighbors_are_gathered_by_feature():
    found = Coefficients(WEIGHTS)
    assert found.near_sums(["key=slam"]) == (0.0, 0.5, 0.0, 0.25)
    assert found.near_sums(["key=the", "key=slam", "key=slam"]) == (0.0, 1.0, 0.0, 0.5)
    assert neighbor_features("slam")[0] == "key=slam"


def test_a_word_has_its_number_and_columns():
    table = WordTable(Coefficients(WEIGHTS), -1.0)
    assert table.rows(fresh("slam a slam")).tolist() == [1, 2, 1]
    assert table.sums[1].tolist() == [1.0, 0.0, 0.5, 0.0, 0.25]
    assert table.sums[0].tolist() == [0.0, 0.125, 0.0, 0.0, 0.0]
    assert table.marks[0].tolist() == [0, 0, 0, 0]


def test_flags_say_how_a_word_is_printed_and_what_the_lists_know():
    table = WordTable(Coefficients({}), 0.0)
    words = fresh("NATO Storm storm A disgraceful")
    flags = dict(zip(words.texts, table.marks[table.rows(words), 0].tolist(), strict=True))
    assert flags["NATO"] & (UPPER | CAPS) == UPPER | CAPS
    assert flags["Storm"] & (UPPER | CAPS) == UPPER
    assert flags["storm"] & (UPPER | TOPICAL | LITERAL) == TOPICAL | LITERAL
    assert flags["A"] == UPPER
    assert flags["disgraceful"] & STRONG


def test_a_homograph_has_a_number_of_its_own_as_a_noun():
    table = WordTable(Coefficients({}), 0.0)
    (verb,), noun = table.rows(fresh("soldiers")), table.plain("soldiers", "soldiers")
    assert verb != noun
    assert table.plain("soldiers", "soldiers") == noun
    table.settle()
    assert table.marks[verb, 0] & HOMOGRAPH
    assert not table.marks[noun, 0] & HOMOGRAPH


def test_words_that_another_vocabulary_has_too_are_kept():
    table, words = WordTable(Coefficients(WEIGHTS), -1.0), fresh("slam a soldiers")
    table.rows(words)
    assert table.plain("soldiers", "soldiers") == 4
    table.settle()
    other = fresh("slam a b c")
    other.vocabulary.texts[:2] = words.vocabulary.texts[:2]
    assert table.rows(other).tolist() == [1, 2, 3, 4]
    assert table.plain("soldiers", "soldiers") == 5
    assert table.sums[[1, 4], 0].tolist() == [1.0, -1.0]
    assert table.rows(words).tolist() == [1, 2, 3]


def test_three_words_tell_where_a_longer_phrase_begins():
    table = WordTable(Coefficients({}), 0.0)
    for text, begins in (("up my sleeve", [1]), ("up my street", [])):
        line = [0, 0, *table.rows(fresh(f"is {text}")), 0, 0]
        assert [at - 2 for at in table.begins(table.marks[line]).tolist() if at == 3] == begins, text


def test_phrases_begin_where_their_first_two_words_stand():
    table = WordTable(Coefficients({}), 0.0)
    found = table.rows(fresh("it was out of control"))
    assert 3 in table.begins(table.marks[[0, *found, 0]]).tolist()
    assert table.begins(table.marks[[0, found[2], 0, found[3]]]).tolist() == []


@pytest.mark.parametrize("rows", [2, 3])
def test_the_columns_grow(monkeypatch, rows):
    monkeypatch.setattr(loaded_words, "FIRST_ROWS", rows)
    table = WordTable(Coefficients(WEIGHTS), -1.0)
    words = fresh("slam a b c d e")
    assert table.rows(words).tolist() == [1, 2, 3, 4, 5, 6]
    assert words.vocabulary["f"] == 6
    assert table.rows(words).tolist() == [1, 2, 3, 4, 5, 6]
    assert table.sums[1:8, 0].tolist() == [1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0]
    table.empty()
    assert table.rows(fresh("e")).tolist() == [1]
