"""Single words that carry a mean: worked out by hand, and told in the caption of sentiment."""

from math import sqrt

import numpy as np
import pandas as pd
import pytest

from analysis.measures.sentiment import score_sentiment
from analysis.report.panels.base import Context
from analysis.report.panels.sentiment import MOST, MOVES, Moving, find_moving, sentiment_rows, tell_sentiment

OUTLETS = {"a": "Bugle", "b": "Courier"}


def compound(*valences):
    return sum(valences) / sqrt(sum(valences) ** 2 + 15)


def tables(*words, sentences_n=5):
    """Sentences 1 to n of each article, 0 its headline; words as (article, sentence, word, valence)."""
    rows = [
        (doc, i, i > 0 or "headline", compound(*[v for d, s, _, v in words if (d, s) == (doc, i)] or [0]))
        for doc in OUTLETS
        for i in range(sentences_n + 1)
    ]
    sentences = pd.DataFrame(rows, columns=["doc_id", "sent_id", "zone", "compound_own"])
    sentences["zone"] = sentences["zone"].map(lambda zone: "headline" if zone == "headline" else "body")
    terms = pd.DataFrame(words, columns=["doc_id", "sent_id", "term", "weight"])
    means = sentences[sentences["zone"] == "body"].groupby("doc_id")["compound_own"].mean()
    estimates = pd.DataFrame({"unit": means.index.map(OUTLETS), "value": means.to_numpy()})
    return {
        "documents": pd.DataFrame({"doc_id": OUTLETS.keys(), "outlet": OUTLETS.values()}),
        "sentences": sentences.assign(counted=True),
        "terms": terms.assign(instrument="sentiment", counted=True, voice="own"),
        "headlines": pd.DataFrame({"doc_id": OUTLETS.keys(), "outlet": OUTLETS.values(), "compound": 0.0}),
        "estimates": estimates.assign(
            level="outlet",
            measure="compound_mean",
            scope="own",
            low=-1.0,
            high=1.0,
            numerator=1,
            denominator=1,
        ),
        "comparisons": pd.DataFrame(
            columns=[
                "measure",
                "scope",
                "a",
                "b",
                "level",
                "difference",
                "p",
                "q",
                "q_primary",
                "unit_a",
                "unit_b",
            ]
        ),
    }


WAR = [("a", 1, "War", -2.9), ("a", 2, "war", -2.9), ("a", 2, "good", 0.5), ("b", 1, "nice", 1.0)]


def test_a_word_is_left_out_of_every_sentence_that_has_it():
    [word] = find_moving(tables(*WAR))["Bugle"]
    shift = (0 - compound(-2.9) + compound(0.5) - compound(-2.9, 0.5)) / 5
    assert word == Moving("war", 2, round(shift, 6))


def test_a_word_that_moves_little_is_not_named():
    assert compound(1.0) / 5 >= MOVES
    assert find_moving(tables(*WAR, sentences_n=6)).keys() == {"Bugle"}
    assert find_moving(tables(*WAR)).keys() == {"Bugle", "Courier"}


def test_the_strongest_come_first_and_few_are_named():
    words = [("a", i + 1, word, -1.0 - i) for i, word in enumerate("one two three four".split())]
    found = find_moving(tables(*words))["Bugle"]
    assert [word.word for word in found] == ["four", "three"]
    assert len(found) == MOST


@pytest.mark.parametrize(
    "change", [{"voice": "quoted"}, {"counted": False}, {"instrument": "loaded"}, {"sent_id": 0}]
)
def test_only_what_the_mean_is_made_of_is_left_out(change):
    found = tables(*WAR)
    found["terms"] = found["terms"].assign(**change)
    assert find_moving(found) == {}


def test_the_formula_is_that_of_the_instrument():
    score = score_sentiment("The war was a terrible disaster.")
    assert score.compound == pytest.approx(compound(*(driver.valence for driver in score.drivers)), abs=1e-4)


def test_the_caption_says_what_the_mean_would_be():
    context = Context(("Bugle", "Courier"), (10, 10), 10, 2, False)
    found = tables(*WAR)
    rows = sentiment_rows(found)
    mean, shift = found["estimates"]["value"][0], find_moving(found)["Bugle"][0].shift
    told = f"Bugle {mean:.2f}, but {mean + shift:.2f} without “war”; Courier 0.05, but 0.00 without “nice”."
    assert told.replace("-", "−") in tell_sentiment(rows, context)
    found["terms"] = found["terms"].iloc[:0]
    assert "Single words" not in tell_sentiment(sentiment_rows(found), context)


def test_nothing_is_said_of_a_mean_that_is_undefined():
    found = tables(*WAR)
    found["estimates"]["value"] = np.nan
    assert set(sentiment_rows(found)["without"]) == {""}
