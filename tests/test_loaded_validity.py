import numpy as np
import pandas as pd
import pytest

from analysis.fitting.coded import Coded, Span
from analysis.fitting.loaded import (
    FIXED,
    FIXED_SHIFT,
    TOPIC_SHIFT,
    article_tone,
    best_threshold,
    level_rows,
    plain_shift,
)
from analysis.fitting.loaded_rows import (
    Rows,
    article_rows,
    count_spans,
    design,
    first_words,
    number_features,
    number_phrases,
)
from analysis.measures.loaded.features import find_phrases, phrase_features
from analysis.text.reading import read_text
from analysis.text.zones import Block
from analysis.validity.loaded import own_density, rank_correlations, validate_spans
from analysis.validity.loaded_methods import (
    Counts,
    find_listed,
    find_shipped,
    find_strong,
    span_row,
    validate_words,
)

TEXT = "A shocking betrayal\n\nThe council met. Critics slammed the disgraceful plan.\n\nPhoto by Ann Lee"


def _article() -> Coded:
    blocks = [Block(0, 19, "headline"), Block(21, 74, "body"), Block(76, len(TEXT), "credit")]
    spans = [
        Span(TEXT.index("shocking"), TEXT.index("shocking") + 8, "drama", "own"),
        Span(TEXT.index("slammed"), TEXT.index("slammed") + 7, "vivid", "own"),
    ]
    return Coded("x1", "Sample", TEXT, blocks, spans, 40.0)


def test_labels_and_counted_words_follow_the_code() -> None:
    article = _article()
    words = article.words()
    labels, counted = article.labels(words), article.counted(words)
    assert [words.keys[i] for i, span in enumerate(labels) if span] == ["shocking", "slammed"]
    assert [
        word for word, inside in zip(words.keys, counted, strict=True) if not inside
    ] == "photo by ann lee".split()


def test_counts_give_precision_recall_and_f1() -> None:
    row = Counts(found=4, coded=5, both=2).row()
    assert (row["precision_share"], row["recall_share"]) == (0.5, 0.4)
    assert row["f1_score"] == pytest.approx(4 / 9)
    assert np.isnan(Counts(0, 0, 0).row()["f1_score"])


def test_methods_name_words() -> None:
    reading = read_text("The shameless council met under a state of emergency, a terrible disaster.")
    keys = reading.words.keys
    assert "shameless" in {keys[i] for i in find_shipped(reading)}
    listed = {keys[i] for i in find_listed(reading)}
    assert "shameless" in listed
    assert "emergency" not in listed
    assert "terrible" in {keys[i] for i in find_strong(reading)}


def test_words_and_spans_are_compared_with_each_coder() -> None:
    coded = {"a": [_article()], "b": [_article()]}
    words = validate_words(coded).set_index(["coder", "method"])
    assert words.loc[("a", "the other coder (b)"), "f1_score"] == 1
    assert words.loc[("a", "shipped: lexicon, rules and fitted model"), "recall_share"] == 1
    spans = validate_spans(coded)
    everything = spans[(spans.by == "all") & (spans.coder == "a")].iloc[0]
    assert (everything.coded_n, everything.recall_share) == (2, 1)


def test_density_counts_hits_in_counted_blocks_only() -> None:
    assert own_density(_article()) == pytest.approx(1000 * 3 / 11, rel=0.4)


def test_rank_correlation_of_equal_orders_is_one() -> None:
    table = pd.DataFrame({"own_per_1000": [1.0, 2, 3], "coder_a": [10.0, 20, 30], "coder_b": [30.0, 20, 9]})
    ranks = rank_correlations(table).set_index("pair").spearman
    assert ranks["density, coder a"] == 1
    assert ranks["coder a, coder b"] == -1


def test_shares_of_spans_keep_their_counts() -> None:
    row = span_row(4, 3, 10, 5)
    assert (row["precision_share"], row["recall_share"], row["f1_score"]) == (0.75, 0.5, pytest.approx(0.6))
    assert (row["found_n"], row["coded_n"], row["both_n"]) == (4, 10, 3)
    assert span_row(4, 0, 10, 0)["f1_score"] == 0
    assert np.isnan([span_row(0, 0, 10, 0)["precision_share"], span_row(0, 0, 10, 0)["f1_score"]]).all()


def test_rows_hold_every_word_once() -> None:
    rows = article_rows([_article()])
    assert len(rows.features) == len(_article().words()) == len(rows.labels)
    assert rows.labels.sum() == 2
    matrix = design(rows.features, number_features(rows))
    assert matrix.shape[0] == len(rows.features)
    assert matrix.max() == 1


def test_the_threshold_is_the_highest_near_the_best_f1() -> None:
    labels = np.array([True, True, False, True, False, False])
    probabilities = np.array([0.9, 0.8, 0.7, 0.6, 0.2, 0.1])
    assert best_threshold(labels, probabilities) == (0.6, 0.75, 1.0)


def _rows(loaded: list[bool], sentence: list[int], span: list[int]) -> tuple[Rows, np.ndarray]:
    n = len(loaded)
    marks = np.array(span)
    rows = Rows([[]] * n, marks >= 0, np.ones(n, bool), np.zeros(n, int), np.array(sentence), marks, marks)
    return rows, np.array(loaded)


def test_hits_end_with_their_sentence() -> None:
    rows, loaded = _rows([True, True, True, False], [0, 0, 1, 1], [0, -1, -1, 1])
    assert count_spans(rows, loaded) == (2, 1, 2, 1)


def test_a_hit_begins_where_no_loaded_word_of_its_sentence_precedes() -> None:
    rows, loaded = _rows([True, True, True, False, True], [0, 0, 1, 1, 1], [-1] * 5)
    assert first_words(rows, loaded).tolist() == [True, False, True, False, True]


def test_words_of_the_topic_and_of_fixed_terms_lose_log_odds() -> None:
    rows, _ = _rows([False] * 4, [0] * 4, [-1] * 4)
    rows = rows._replace(features=[["word=a"], ["topic:war"], [FIXED], ["topic:war", FIXED]])
    assert plain_shift(rows).tolist() == [0, TOPIC_SHIFT, FIXED_SHIFT, TOPIC_SHIFT + FIXED_SHIFT]
    keys = "a state of emergency".split()
    assert phrase_features(find_phrases(keys, range(4))[0], "state") == [FIXED]


def test_a_phrase_has_the_mean_of_its_words() -> None:
    levelled = level_rows(np.array([1.0, -3.0, 5.0, 2.0]), np.array([0, 0, -1, 3]))
    assert levelled.tolist() == [-1.0, -1.0, 5.0, 2.0]
    assert level_rows(np.array([1.0]), np.array([-1])).tolist() == [1.0]


def test_words_of_a_loaded_phrase_share_a_number_and_fixed_terms_have_none() -> None:
    keys = "they are in hot water under a state of emergency".split()
    assert number_phrases(keys, range(2, 10), 7) == [7, 7, 7, -1, -1, -1, -1, -1]


def test_tone_is_zero_at_the_prior() -> None:
    rows, _ = _rows([False] * 4, [0] * 4, [-1] * 4)
    assert article_tone(rows, np.full(4, 0.065)) == pytest.approx(np.zeros(4))
    assert (article_tone(rows, np.full(4, 0.5)) > 0).all()
