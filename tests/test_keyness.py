"""Distinctive words: the table's grain, the counts and the undefined cases."""

import math

import numpy as np
import pandas as pd
import pytest

from analysis.comparison.keyness import COLUMNS, find_keyness
from analysis.measures.wording.fact_words import read_function_words

OUTLETS = {"a": "Post", "b": "Herald", "c": "Post"}


def words(*rows):
    return pd.DataFrame(rows, columns=["doc_id", "word", "count", "own_n"])


TABLE = words(
    ("a", "mob", 6, 5), ("a", "the", 4, 4), ("b", "the", 10, 9), ("c", "mob", 1, 1), ("b", "once", 1, 1)
)


def row(table, outlet, word):
    return table[(table["outlet"] == outlet) & (table["word"] == word)].iloc[0]


def test_grain_and_order():
    table = find_keyness(TABLE, OUTLETS)
    assert list(table.columns) == COLUMNS
    assert list(zip(table["outlet"], table["word"], strict=True)) == [
        ("Herald", "mob"),
        ("Herald", "the"),
        ("Post", "mob"),
        ("Post", "the"),
    ]


@pytest.mark.parametrize("word", ["it's", "he's", "let's", "that's", "there's", "who's", "what's", "here's"])
def test_a_contraction_is_no_possessive(word):
    table = find_keyness(words(("a", word, 2, 2), ("b", "moor", 4, 4)), OUTLETS)
    assert word in table["word"].tolist()


def test_a_possessive_counts_as_its_word():
    table = find_keyness(words(("a", "moor's", 2, 2), ("a", "moor", 1, 1), ("b", "moor", 4, 4)), OUTLETS)
    assert table["word"].unique().tolist() == ["moor"]
    assert row(table, "Post", "moor")["count"] == 3


def test_articles_of_one_outlet_are_added_and_own_voice_is_counted():
    table = find_keyness(TABLE, OUTLETS)
    assert row(table, "Post", "mob")["count"] == 6
    assert row(table, "Herald", "the")["count_others"] == 4
    assert row(find_keyness(TABLE, OUTLETS, counts="count"), "Post", "mob")["count"] == 7


def test_value_by_hand_with_rare_words_in_the_totals():
    # Post: mob 6, the 4 (10 words); Herald: the 9, once 1 (10 words); pooled mob 6 of 20; prior 20 → alpha 6
    found = row(find_keyness(TABLE, OUTLETS, prior_words=20), "Post", "mob")
    delta = math.log(12 / (30 - 12)) - math.log(6 / (30 - 6))
    assert found["log_odds"] == pytest.approx(delta)
    assert found["z"] == pytest.approx(delta / math.sqrt(1 / 12 + 1 / 6))


def test_function_words_are_flagged_not_dropped():
    table = find_keyness(TABLE, OUTLETS)
    assert row(table, "Post", "the")["stop"]
    assert not row(table, "Post", "mob")["stop"]
    assert all(word == word.lower() for word in read_function_words())


def test_the_rare_words_do_not_widen_the_family():
    rare = words(*[("b", f"w{i}", 1, 1) for i in range(30)])
    alone = find_keyness(pd.concat([TABLE, rare]), OUTLETS)
    assert alone["q"].notna().all()
    assert len(alone) == 4


def test_an_outlet_without_words_is_nan():
    table = find_keyness(TABLE, OUTLETS | {"d": "Silent"})
    assert table.loc[table["outlet"] == "Silent", ["log_odds", "z", "q"]].isna().all(axis=None)
    assert table.loc[table["outlet"] == "Post", "q"].notna().all()


def test_one_outlet_alone_and_no_words_at_all():
    assert find_keyness(TABLE, {"a": "Post", "b": "Post", "c": "Post"})["z"].isna().all()
    assert list(find_keyness(words(), {"a": "Post"}).columns) == COLUMNS


def test_a_document_without_outlet_is_named():
    with pytest.raises(KeyError, match="'c'"):
        find_keyness(TABLE, {"a": "Post", "b": "Herald"})


def test_order_of_rows_does_not_matter():
    shuffled = TABLE.sample(frac=1, random_state=np.random.default_rng(3))
    pd.testing.assert_frame_equal(find_keyness(TABLE, OUTLETS), find_keyness(shuffled, OUTLETS))


def test_a_word_that_one_of_many_articles_repeats_marks_no_outlet():
    outlets = {f"{outlet}{n}": outlet for outlet in "pqrst" for n in range(10)}
    rows = [(doc, "the", 40, 40) for doc in outlets]
    rows += [("p0", "goat", 30, 30)]  # one article's word, of another event
    rows += [(doc, "mob", 3, 3) for doc, outlet in outlets.items() if outlet == "q"]
    table = find_keyness(words(*rows), outlets)
    assert row(table, "q", "mob")["q"] < 0.001
    assert row(table, "p", "goat")["q"] > 0.5
    alone = find_keyness(words(*rows), {doc: doc for doc in outlets})
    assert row(alone, "p0", "goat")["q"] < 0.001  # it marks the article
