"""Clickbait strength: closed forms of the predictor, folding, bounds, reasons and speed."""

import json
import math
import time
from importlib.resources import files

import numpy as np
import pytest

from analysis.fitting.clickbait import fit_curves, fit_weights, split_groups
from analysis.fitting.teasers import build_rows, group_duplicates
from analysis.measures.clickbait import model as model_room
from analysis.measures.clickbait import score_headline
from analysis.measures.clickbait.features import (
    fold_headline,
    letter_ngrams,
    read_features,
    split_tokens,
    style_names,
    word_ngrams,
)
from analysis.measures.clickbait.reasons import explain
from analysis.validity.clickbait import best_f1, build_reliability, calibration_error

PLAIN = "Council approves road budget after long debate on harbor fees"
BAIT = "You won't believe what happened next to these 7 bakers"
ODD = ["!!", "…", "😭", "日本語", "a", "\x00", "«»", "https://example.org/x", "word " * 3000]


def _tiny(**changes):
    """A model with one word, one tree that splits on the ridge, and straight curves."""
    data = {
        "documents": 9,
        "words": {"terms": ["goat"], "frequencies": [9], "coefficients": [1000]},
        "letters": {"terms": [], "frequencies": [], "coefficients": []},
        "style": {"index": [0], "mean": [0.0], "deviation": [1.0], "coefficient": [0.0]},
        "intercept": 0.2,
        "base": 0.4,
        "trees": [[[0, 0, 0], [0.25, 0.0, 0.0], [1, 0, 0], [2, 0, 0], [0.0, -0.1, 0.3]]],
        "curves": {"at": [0.0, 1.0], "low": [0.0, 0.5], "high": [0.5, 1.0], "probability": [0.0, 1.0]},
    }
    return model_room.build_model({**data, **changes})


def test_known_word_crosses_the_threshold_of_the_tree():
    found = model_room.predict_features(read_features("goat"), _tiny())
    assert found.strength == pytest.approx(0.4 + 0.3)  # ridge 0.2 + 0.1 > 0.25: right leaf
    assert model_room.predict_features(read_features("sheep"), _tiny()).strength == pytest.approx(0.4 - 0.1)


def test_curves_are_read_between_their_knots():
    found = model_room.predict_features(read_features("sheep"), _tiny())
    assert (found.low, found.high, found.probability) == pytest.approx((0.15, 0.65, 0.3))


@pytest.mark.parametrize(("at", "value"), [(-1, 0.0), (0.0, 0.0), (0.5, 0.25), (1.0, 0.5), (7, 0.5)])
def test_curve_is_flat_beyond_its_ends(at, value):
    assert model_room.curve_at({"at": [0.0, 1.0], "low": [0.0, 0.5]}, "low", at) == value


def test_strength_stays_between_nought_and_one():
    assert model_room.predict_features(read_features("goat"), _tiny(base=5.0)).strength == 1.0
    assert model_room.predict_features(read_features("goat"), _tiny(base=-5.0)).strength == 0.0


def test_reason_names_the_word_that_raised_the_strength():
    words = [
        reason.words
        for reason in explain(model_room.predict_features(read_features("a goat"), _tiny()).steps, _tiny())
    ]
    assert words == ["the word “goat”"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("RT @desk: Late again", "late again"),
        ("#Tram and @rail", "tram and rail"),
        ("See https://t.co/xyz now", "see now"),
        ("“Late” – it’s ‘fine’…", "\"late\" - it's 'fine'..."),
        ("Salt &amp; pepper", "salt & pepper"),
        ("", ""),
    ],
)
def test_folding(text, folded):
    assert fold_headline(text) == folded


def test_ngrams_hold_the_edges_and_numbers_as_noughts():
    assert word_ngrams(["17", "cats"]) == [
        "00", "cats", "^ 00", "00 cats", "cats $", "^ 00 cats", "00 cats $",
    ]  # fmt: skip
    assert letter_ngrams("ab") == (" a", "ab", "b ", " ab", "ab ", " ab ")


def test_style_vector_fits_its_names_for_any_text():
    for text in (PLAIN, BAIT, *ODD, ""):
        assert len(read_features(text).style) == len(style_names())


@pytest.mark.parametrize(
    "text", [PLAIN, BAIT, "What's next for the old mill?", "A 'ghost' ship at No. 7 pier"]
)
def test_capitals_handles_tags_and_links_leave_the_strength(text):
    plain = score_headline(text).strength
    for changed in (
        text.title().replace("'S", "'s"),
        text.upper(),
        text + " https://t.co/abc",
        "RT @desk: " + text,
    ):
        assert score_headline(changed).strength == pytest.approx(plain, abs=1e-12)


def test_bait_is_stronger_than_news_and_intervals_hold_the_strength():
    bait, plain = score_headline(BAIT), score_headline(PLAIN)
    assert bait.strength > 0.6 > 0.3 > plain.strength
    assert bait.probability > 0.5 > plain.probability
    for found in (bait, plain):
        assert 0 <= found.low < found.strength < found.high <= 1


def test_blank_text_has_no_strength():
    found = score_headline("  ")
    assert all(map(math.isnan, (found.strength, found.low, found.high, found.probability)))
    assert found.reasons == ()
    assert found.markers == {}


WORDLESS = ["???", "!!", "…", "😭", "日本語", "Привет, мир", "\x00", "«»", "42", "https://example.org/x"]


@pytest.mark.parametrize("text", WORDLESS, ids=range(len(WORDLESS)))
def test_text_without_a_latin_word_has_no_strength(text):
    found = score_headline(text)
    assert all(map(math.isnan, (found.strength, found.low, found.high, found.probability)))
    assert found.reasons == ()


def test_markers_stay_without_a_latin_word():
    assert score_headline("日本語??").markers == {"question": ("?",)}


TEXTS = ["Goat rides tram", "Élan wins 3", "日本語 tram line 2", "\x00 goat on tram", "word " * 3000]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_three_words_one_of_them_latin_give_a_strength(text):
    assert 0 <= score_headline(text).strength <= 1


@pytest.mark.parametrize(
    "text", ["Why?", "Mayor quits", "Wow, goats https://example.org/a/b/c", "RT @desk: War"]
)
def test_one_or_two_words_have_no_strength_but_markers(text):
    found = score_headline(text)
    assert all(map(math.isnan, (found.strength, found.low, found.high, found.probability)))
    assert found.reasons == ()
    assert "?" in score_headline("Why?").markers["question"]


@pytest.mark.parametrize(
    "text", ["Rates rise again", "Mayor opens tower", "Fire at paper mill", "Trains late after storm"]
)
def test_a_plain_headline_is_no_bait_for_being_short(text):
    found = score_headline(text)
    assert found.strength < 0.4 < score_headline("You won't believe this").strength
    assert found.probability < 0.3


def test_reasons_are_ordered_and_in_words():
    reasons = score_headline(BAIT).reasons
    assert [abs(r.effect) for r in reasons] == sorted((abs(r.effect) for r in reasons), reverse=True)
    assert "says “you”" in [r.words for r in reasons]
    assert str(reasons[0]).startswith(("raised by 0.", "lowered by 0."))


def test_names_change_no_strength():
    assert score_headline(PLAIN, names=["Council"]).strength == score_headline(PLAIN).strength


def test_probability_and_interval_rise_with_the_strength():
    curves = model_room.shipped_model().curves
    for name in ("at", "low", "high", "probability"):
        assert np.all(np.diff(curves[name]) >= 0)
    assert np.all(np.array(curves["low"]) < np.array(curves["high"]))


def test_model_file_is_small_and_says_where_it_comes_from():
    text = files("analysis.models").joinpath("clickbait.json").read_text(encoding="utf8")
    assert len(text.encode()) <= 3_000_000
    data = json.loads(text)
    assert "CC BY 4.0" in data["source"]
    assert data["style"]["name"] == [style_names()[i] for i in data["style"]["index"]]


@pytest.mark.slow
def test_a_thousand_headlines_take_under_two_seconds():
    score_headline(PLAIN)
    start = time.process_time()
    for i in range(1000):
        score_headline(f"{BAIT} {i}")
    assert time.process_time() - start < 2


def test_near_duplicates_share_a_group_and_a_fold():
    texts = [[f"{word}{i}" for word in ("storm", "closes", "old", "harbor", "bridge")] for i in range(20)]
    texts += [[*texts[0], "today"]]
    groups = group_duplicates(texts)
    assert groups[20] == groups[0]
    assert len(set(groups.tolist())) == 20
    assert all(not set(groups[train]) & set(groups[test]) for train, test in split_groups(groups))


def test_exact_duplicates_after_folding_are_removed():
    texts = ["Late again today", "LATE again today", *(f"late again today {word}" for word in "abcde")]
    rows = build_rows(texts, [0.1, 0.9, *[0.5] * 5], [0, 1, *[0] * 5])
    assert rows.texts == [texts[0], *texts[2:]]
    assert rows.strength.tolist() == [0.1, *[0.5] * 5]


def test_weights_are_the_smoothed_inverse_frequency():
    from scipy import sparse

    weights = fit_weights(sparse.csr_matrix([[1, 0], [2, 1], [1, 0]]), 2)
    assert weights.columns.tolist() == [0]
    assert weights.idf.tolist() == [1.0]  # ln(4 / 4) + 1
    assert weights.apply(sparse.csr_matrix([[3, 1]])).toarray().tolist() == [[1.0]]


def test_curves_hold_nine_in_ten_of_the_panels():
    rng = np.random.default_rng(1)
    strength = rng.random(4000)
    observed = np.clip(strength + rng.normal(0, 0.1, 4000), 0, 1)
    texts = [f"late again today {word}" for word in "abcde"]
    rows = build_rows(texts, [0.0] * 5, [0] * 5)
    rows = rows._replace(strength=observed, clickbait=(observed > 0.5).astype(int))
    curves = fit_curves(strength, rows)
    low, high = (np.interp(strength, curves["at"], curves[name]) for name in ("low", "high"))
    assert np.mean((observed >= low) & (observed <= high)) == pytest.approx(0.9, abs=0.02)


def test_calibration_error_by_hand():
    predicted, observed = np.array([0.05, 0.05, 0.95, 0.95]), np.array([0.0, 0.2, 1.0, 0.7])
    assert calibration_error(predicted, observed) == pytest.approx((0.05 + 0.10) / 2)
    assert build_reliability(predicted, observed)["teasers_n"].tolist() == [2, 2]


def test_best_f1_by_hand():
    f1, threshold = best_f1(np.array([0, 1, 0, 1]), np.array([0.1, 0.3, 0.4, 0.8]))
    assert (f1, threshold) == (pytest.approx(0.8), 0.3)


def test_tokens_keep_short_forms_and_marks():
    assert split_tokens("don't panic: 3.5 goats...") == ["don't", "panic", ":", "3.5", "goats", "..."]
