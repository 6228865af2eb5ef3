"""Other choices: by hand, under every option, and what is said of them."""

import numpy as np
import pandas as pd
import pytest

from analysis.comparison.choices import DEPENDS, OPTIONS, Passages, list_choices
from analysis.comparison.estimates import build_estimates, estimate_units
from analysis.comparison.robustness import _compare, build_robustness, find_orders
from analysis.comparison.samples import count_by_sentence, leave_out_loaded
from tests.tables_by_hand import make_tables

ONE = [1, 2] + [0] * 10
TWO = [0, 0] + [1] * 5 + [0] * 5


@pytest.fixture
def tables():
    """Add to two articles a repeated caption, a quotation, an unnamed turn and a strong word."""
    made = make_tables([ONE, TWO])
    sentences, terms = made["sentences"], made["terms"]
    caption = sentences[(sentences["doc_id"] == "d0") & (sentences["sent_id"] == 1)].assign(
        sent_id=12, block_id=2, zone="caption", counted=False
    )
    made["sentences"] = pd.concat([sentences, caption], ignore_index=True)
    last = made["sentences"].index[
        (made["sentences"]["doc_id"] == "d1") & (made["sentences"]["sent_id"] == 11)
    ]
    made["sentences"].loc[last, ["own_words_n", "quoted_words_n", "unclear_words_n"]] = [0, 8, 12]
    made["sentences"].loc[last, [name for name in made["sentences"] if name.endswith("_own")]] = np.nan
    made["blocks"].loc[len(made["blocks"])] = ["d0", 2, "caption", 1.0, False]
    more = [
        ("d0", 12, 1200, 1205, "loaded", "drama", 3.0, "own", False),
        ("d1", 11, 1100, 1105, "loaded", "drama", 1.0, "unclear", True),
        ("d1", 11, 1110, 1115, "loaded", "drama", 1.0, "quoted", True),
        ("d1", 3, 350, 355, "sentiment", "negative", -2.0, "own", True),
        ("d1", 3, 360, 365, "sentiment", "negative", -1.9, "own", True),
    ]
    made["terms"] = pd.concat([terms, pd.DataFrame(more, columns=terms.columns)], ignore_index=True)
    return made


def value(tables, measure, **other):
    choice = next(list_choices(measure)) | other
    return Passages(tables, "outlet").value(measure, choice).round(6).tolist()


def rate(hits, words):
    return round(1000 * hits / words, 6)


@pytest.mark.parametrize(
    ("other", "first", "second"),
    [
        ({}, rate(3, 230), rate(5, 210)),
        ({"lexicon": "ours weighted"}, rate(6, 230), rate(10, 210)),
        ({"zones": "body only"}, rate(2, 220), rate(5, 200)),
        ({"voice": "all"}, rate(3, 230), rate(6, 218)),
        ({"unnamed": "in"}, rate(3, 230), rate(6, 222)),
        ({"captions": "every time"}, rate(4, 250), rate(5, 210)),
        ({"voice": "all", "unnamed": "in"}, rate(3, 230), rate(7, 230)),
    ],
)
def test_density_by_hand(tables, other, first, second):
    assert value(tables, "loaded_per_1000", **other) == [first, second]


def test_quoted_share_by_hand(tables):
    assert value(tables, "quoted_words_share") == [0, round(8 / 230, 6)]
    assert value(tables, "quoted_words_share", unnamed="in") == [0, round(20 / 230, 6)]


def test_scores_by_hand(tables):
    scores = [round(0.1 * (i % 5) - 0.2, 6) for i in range(1, 12)]
    both, first_ten = np.mean(scores), np.mean(scores[:10])
    assert value(tables, "compound_mean") == pytest.approx([both, first_ten], abs=1e-6)
    assert value(tables, "compound_mean", unnamed="in") == pytest.approx([both, both], abs=1e-6)
    assert value(tables, "negative_share")[0] == pytest.approx(np.mean(np.array(scores) <= -0.05), abs=1e-6)
    heavy = tables["sentences"].copy()
    heavy.loc[(heavy["doc_id"] == "d0") & (heavy["sent_id"] == 1), "own_words_n"] = 220
    weighted = value(tables | {"sentences": heavy}, "compound_mean", weighting="words")[0]
    assert weighted == pytest.approx((220 * scores[0] + 20 * sum(scores[1:])) / 420, abs=1e-6)


def test_fewer_than_five_sentences_are_undefined(tables):
    short = tables["sentences"][
        (tables["sentences"]["doc_id"] == "d0") | (tables["sentences"]["sent_id"] < 5)
    ]
    assert np.isnan(value(tables | {"sentences": short}, "compound_mean")[1])
    frames = build_robustness(tables | {"sentences": short})
    rows = frames["robustness_units"].query("measure == 'compound_mean' and unit == 'outlet1'")
    assert rows["choices_n"].item() == 0
    assert np.isnan(rows["leads_share"].item())


def test_first_combination_is_that_of_the_estimates(tables):
    estimates = build_estimates(estimate_units(tables))
    robustness = build_robustness(tables)["robustness"].query("choice_id == 0")
    made = estimates[(estimates["level"] == "outlet") & estimates["scope"].isin(["own", "all"])]
    both = robustness.merge(made, on=["measure", "unit"], suffixes=("", "_estimate"))
    assert set(both["measure"]) == set(DEPENDS)
    np.testing.assert_allclose(both["value"], both["value_estimate"], atol=1e-6)


def test_every_option_is_there_and_nothing_twice(tables):
    robustness = build_robustness(tables)["robustness"]
    for measure, names in DEPENDS.items():
        rows = robustness[robustness["measure"] == measure]
        for name in names:
            assert set(rows[name]) == set(OPTIONS[name])
        assert not rows.duplicated([*OPTIONS, "unit"]).any()


def test_orders_and_leads_follow_from_the_values(tables):
    frames = build_robustness(tables)
    rows = frames["robustness"].query("measure == 'loaded_per_1000'")
    top = rows.groupby("choice_id")["value"].transform("max")
    assert (rows["leads"] == (rows["value"] == top)).all()
    counts = rows.groupby("unit")["leads"].sum()
    units = frames["robustness_units"].query("measure == 'loaded_per_1000'").set_index("unit")
    assert (units["leads_n"] == counts).all()
    assert units["leads_share"].tolist() == (counts / rows["choice_id"].nunique()).round(6).tolist()
    assert find_orders(np.array([[1.0, 1.0, 2.0]])).tolist() == [[2, 2, 1]]


def test_moves_by_hand(tables):
    moves = build_robustness(tables)["robustness_choices"].query("measure == 'loaded_per_1000'")
    assert sorted(moves["rank"]) == list(range(1, len(moves) + 1))
    # With every weight 2 the weighted order is that of the counts, but for the hits added above.
    assert moves.set_index("option").loc["ours weighted", "pairs_turned_share"] == 0
    assert moves["leader_changes_share"].between(0, 1).all()


def test_hits_outside_the_sentences_count_nowhere_and_overlaps_are_left_out():
    sentences = pd.DataFrame({"doc_id": ["a"], "sent_id": [0]})
    terms = pd.DataFrame({"doc_id": ["a", "b"], "sent_id": [0, 0], "start": [0, 0], "end": [4, 4]})
    assert count_by_sentence(sentences, terms, np.array([2.5, 9.0])).tolist() == [2.5]
    loaded = pd.DataFrame({"doc_id": ["b"], "start": [3], "end": [9]})
    assert leave_out_loaded(terms, loaded)["doc_id"].tolist() == ["a"]
    assert leave_out_loaded(terms, loaded.assign(start=4))["doc_id"].tolist() == ["a", "b"]
    after = pd.DataFrame({"doc_id": ["b"], "start": [9], "end": [12]})
    assert len(leave_out_loaded(after, loaded)) == 1
    for strong, others in ((terms, loaded.iloc[:0]), (terms.iloc[:0], loaded)):
        assert leave_out_loaded(strong, others).equals(strong)


def test_places_moved_by_hand():
    orders = np.array([[1.0, 2.0, 3.0], [2.0, 1.0, 3.0], [1.0, 3.0, 2.0]])
    assert _compare(orders, [(0, 1)]) == pytest.approx((2 / 3, 1.0, 1 / 3))
    assert _compare(orders, [(0, 1), (0, 2)]) == pytest.approx((2 / 3, 0.5, 1 / 3))


def test_places_of_what_is_undefined_are_undefined(tables):
    nowhere, there = [np.nan, np.nan], [1.0, 2.0]
    assert np.isnan(_compare(np.array([nowhere, there]), [(0, 1)])).all()
    orders = np.array([there, there, nowhere])
    assert _compare(orders, [(0, 1), (0, 2)]) == (0, 0, 0)
    assert _compare(np.array([[1.0], [1.0]]), [(0, 1)])[:2] == (0, 0)
    empty = build_robustness({name: frame.iloc[:0] for name, frame in tables.items()})
    assert empty["robustness_choices"]["places_moved"].isna().all()
    assert empty["robustness_choices"]["rank"].min() == 1


def test_moves_compare_with_the_same_choices_otherwise(tables):
    frames = build_robustness(tables)
    rows = frames["robustness"].query("measure == 'loaded_per_1000'")
    others = ["zones", "voice", "captions", "unnamed", "unit"]
    ours, other = (rows[rows["lexicon"] == name] for name in ("ours", "ours weighted"))
    both = ours.merge(other, on=others, suffixes=("", "_other"))
    found = (
        frames["robustness_choices"]
        .set_index(["measure", "option"])
        .loc[("loaded_per_1000", "ours weighted")]
    )
    assert found["combinations_n"] == len(both) / 2
    assert found["places_moved"] == pytest.approx(
        (both["order"] - both["order_other"]).abs().mean(), abs=1e-6
    )
