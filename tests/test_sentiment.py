"""Scores of segments, the supplement for news, and how well they agree with raters."""

import csv
from pathlib import Path

import numpy as np
import pytest

from analysis.lexicons.inflect import inflect
from analysis.lexicons.matcher import read_rows
from analysis.measures.sentiment import Driver, score_segments_in, score_sentiment
from analysis.measures.sentiment.rule_words import (
    ADD,
    FITTED,
    LEXICON_VERSION,
    SENSE,
    context_words,
    read_analyzer,
    read_supplement,
)
from analysis.text.reading import read_text
from analysis.validity.sentiment import _score_afresh, validate_sentiment

NEWS = (
    "explosion bombshell slams blasts massacre slaughter carnage regime thug mob surge plummets bloodbath "
    "rampage bombing invasion airstrike hostage militants crackdown firestorm onslaught"
).split()


@pytest.mark.parametrize("word", NEWS)
def test_the_supplement_holds_the_violent_words_of_news(word):
    assert word not in read_analyzer().lexicon
    assert read_supplement()[word] < 0


def test_one_word_scores_by_its_valence():
    assert score_sentiment("A massacre.").compound == 0
    assert score_sentiment("A massacre.").compound_supplement == pytest.approx(
        -3.5 / (3.5**2 + 15) ** 0.5, abs=1e-4
    )


def test_a_word_in_another_sense_is_neutral_in_news():
    found = score_sentiment("Each party sold a share.")
    assert found.compound > 0
    assert found.compound_supplement == 0


def test_the_supplement_obeys_the_rules_of_the_library():
    plain = score_sentiment("It was a massacre.").compound_supplement
    assert score_sentiment("It was not a massacre.").compound_supplement > 0
    assert score_sentiment("It was an absolutely massacre.").compound_supplement < plain
    assert score_sentiment("It was a massacre!").compound_supplement < plain


def test_supplement_drivers_add_up():
    found = score_sentiment("The regime slams the good deal, but the crackdown is a bombshell!")
    total = sum(driver.valence for driver in found.drivers_supplement)
    total -= found.emphasis
    assert round(total / (total**2 + 15) ** 0.5, 4) == found.compound_supplement


def test_drivers_of_segments_index_the_article():
    text = "A quiet line.\n\nThen a good day came, and 🎉 a bad night."
    reading = read_text(text)
    start = text.index("Then")
    (found,) = score_segments_in(reading, [(start, len(text))])
    assert [driver.term for driver in found.drivers] == ["good", "🎉", "bad"]
    assert all(text[driver.start : driver.end] == driver.term for driver in found.drivers)
    assert found.drivers[0] == Driver(text.index("good"), text.index("good") + 4, "good", 1.9)


def test_texts_without_words():
    for text in ("", "   ", "\n"):
        found = score_sentiment(text)
        assert (found.compound, found.neg, found.neu, found.pos) == (0, 0, 0, 0)
        assert (found.compound_masked, found.compound_supplement, found.drivers) == (0, 0, [])
    assert score_sentiment("…").neu == 1


def test_rows_of_the_supplement_are_well_formed():
    rows = read_rows("news_valence")
    assert LEXICON_VERSION.endswith("1.1")
    assert {row["rule"] for row in rows} == {ADD, FITTED, SENSE}
    assert all(-4 <= float(row["valence"]) <= 4 for row in rows)
    assert len({(row["term"], row["pos"]) for row in rows}) == len(rows)
    assert all(row["term"] == row["term"].lower() and inflect(row["term"], row["pos"]) for row in rows)


def test_the_supplement_changes_only_what_it_says():
    library, supplement = read_analyzer().lexicon, read_supplement()
    senses = {
        form
        for row in read_rows("news_valence")
        if row["rule"] == SENSE
        for form in inflect(row["term"], row["pos"])
    }
    assert {word for word in supplement if word in library} == senses
    assert not context_words() & supplement.keys()


def test_validity_counts_sentences_and_pairs_the_differences(tmp_path: Path):
    folder = tmp_path / "nyt_editorials"
    folder.mkdir()
    texts = [
        "A good plan.",
        "A bad plan.",
        "A massacre.",
        "The United Nations met.",
        "A plan.",
        "They love it.",
    ]
    rows = [
        (f"{k // 2}_{k}", rating, text)
        for k, (rating, text) in enumerate(zip([1, -1, -3, 0, 0, 2], texts, strict=True))
    ]
    with (folder / "dev.csv").open("w", encoding="utf8", newline="") as file:
        csv.writer(file).writerows([("id", "mean_rating", "text"), *rows])
    table = validate_sentiment(tmp_path)["sentiment"].set_index("measure")
    again, pairs = "supplement, cross-validated", ["masked - raw", "supplement - masked"]
    assert list(table.index) == ["raw", "masked", "supplement", again, *pairs, f"{again} - masked"]
    assert (table["n"] == 6).all()
    assert table.loc["masked - raw", "value"] == pytest.approx(
        table.loc["masked", "value"] - table.loc["raw", "value"]
    )
    assert (table["low"] <= table["value"]).all()
    assert (table["value"] <= table["high"]).all()


def test_factors_are_fitted_on_other_editorials():
    texts = ("A massacre.", "A massacre, yet a plan.", "A good plan.", "A plan.")
    found = [score_sentiment(text) for text in texts * 3]
    ratings, parts = np.tile([-3.0, -3.0, 2.0, 0.0], 3), np.repeat([0, 1, 2], 4)
    scores = _score_afresh(found, ratings, parts)
    assert scores[0] == scores[1] < 0 == scores[3] < scores[2]  # "yet" is a fitted word
    ratings[:4] *= -1  # of part 0: hardly a massacre there
    again = _score_afresh(found, ratings, parts)
    assert (again[:4] == scores[:4]).all()
    assert (again[4:6] > scores[4:6]).all()


@pytest.mark.parametrize("number", ["143", "86", "182", "187"])
def test_a_number_is_no_slang_with_the_supplement(number):
    scored = score_sentiment(f"The ferry ran late and {number} travelers waited.")
    assert (
        scored.compound
        == read_analyzer().polarity_scores(f"The ferry ran late and {number} travelers waited.")["compound"]
    )
    assert scored.compound != 0
    assert scored.compound_supplement == 0
