"""Estimates and comparisons from hand-made tables: values, undefined cases, antisymmetry, seeds, clusters."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import false_discovery_control

from analysis.comparison.estimates import build_estimates, estimate_units
from analysis.comparison.measured import BETWEEN_ARTICLES, READABILITY
from analysis.comparison.pairs import PRIMARY, build_comparisons
from analysis.measures.frames.cues import FRAMES
from analysis.measures.loaded.lexicon import CATEGORIES
from analysis.stats.differences import find_detectable
from tests.tables_by_hand import SENTENCES_N, make_tables


def run(tables):
    found = estimate_units(tables)
    units = [one for one in found if one.sample.level == "outlet"]
    return build_estimates(found), build_comparisons(units)


EVEN = [0] + [1, 0] * 5 + [1]
NONE = [0] * SENTENCES_N
LUMPED = [0, 3, 3] + [0] * 9


def value_of(estimates, measure, scope, unit="outlet0"):
    level = "outlet" if unit.startswith("outlet") else "article"
    rows = estimates[
        (estimates["level"] == level)
        & (estimates["unit"] == unit)
        & (estimates["measure"] == measure)
        & (estimates["scope"] == scope)
    ]
    assert len(rows) == 1
    return rows.iloc[0]


def test_values_by_hand():
    estimates, _ = run(make_tables([EVEN, NONE]))
    own = value_of(estimates, "loaded_per_1000", "own")
    assert own["value"] == pytest.approx(1000 * 6 / 230, abs=1e-6)
    assert (own["numerator"], own["denominator"]) == (6, 230)
    assert value_of(estimates, "loaded_per_1000", "body")["denominator"] == 220
    assert value_of(estimates, "loaded_weighted_per_1000", "own")["value"] == pytest.approx(
        2 * own["value"], abs=1e-5
    )
    assert value_of(estimates, "loaded_per_1000", f"own:{CATEGORIES[0]}")["numerator"] == 6
    assert value_of(estimates, "compound_gap", "headline")["value"] == pytest.approx(
        0.5 - np.mean([0.1 * (i % 5) - 0.2 for i in range(1, 12)]), abs=1e-6
    )
    assert value_of(estimates, "own_words_share", "all")["value"] == 1


def test_the_thresholds_of_sentiment_belong_to_negative_and_positive():
    scores = [-0.05, -0.049, 0.0, 0.049, 0.05, 0.9]
    estimates, _ = run(make_tables([NONE], scores=lambda i: scores[i % 6]))  # without the headline's, i = 0
    for measure, n in (("negative_share", 1), ("neutral_share", 6), ("positive_share", 4)):
        row = value_of(estimates, measure, "own")
        assert (row["numerator"], row["denominator"]) == (n, 11), measure


def test_without_a_headline_or_its_score_what_needs_them_is_undefined():
    tables = make_tables([EVEN, NONE, LUMPED])
    heads = tables["headlines"].copy()
    heads.loc[heads["doc_id"] == "d1", "compound"] = np.nan
    estimates, _ = run(tables | {"headlines": heads[heads["doc_id"] != "d0"]})
    for unit, measure in (("outlet0", "compound_gap"), ("outlet1", "compound_gap"), ("outlet0", "markers_n")):
        row = value_of(estimates, measure, "headline", unit)
        assert (row["method"], np.isnan(row["value"])) == ("undefined", True)
    assert value_of(estimates, "compound_gap", "headline", "outlet2")["value"] == pytest.approx(
        0.49, abs=0.02
    )
    assert value_of(estimates, "markers_n", "headline", "outlet1")["method"] == "counted"


def test_undefined_is_empty_and_zero_has_a_width():
    estimates, _ = run(make_tables([EVEN, NONE]))
    for measure, scope in (("loaded_per_1000", "quoted"), ("compound_mean", "quoted")):
        row = value_of(estimates, measure, scope)
        assert np.isnan(row["value"])
        assert row["method"] == "undefined"
    none = value_of(estimates, "loaded_per_1000", "own", "outlet1")
    assert none["value"] == none["low"] == 0
    assert none["high"] > 1000 * 3.69 / 230
    weighted = value_of(estimates, "loaded_weighted_per_1000", "own", "outlet1")
    assert weighted["high"] == pytest.approx(
        3 * none["high"], abs=1e-5
    )  # the hit that may be missed weighs 3


def test_clusters_widen_the_interval():
    estimates, _ = run(make_tables([EVEN, LUMPED]))
    even, lumped = (value_of(estimates, "loaded_per_1000", "own", unit) for unit in ("outlet0", "outlet1"))
    assert even["value"] == lumped["value"]
    assert lumped["high"] - lumped["low"] > 1.3 * (even["high"] - even["low"])


def test_one_article_counts_the_same_as_its_outlet():
    estimates, _ = run(make_tables([EVEN, NONE]))
    article, outlet = (
        estimates[(estimates["unit"] == unit)].drop(columns=["level", "unit"]).reset_index(drop=True)
        for unit in ("d0", "outlet0")
    )
    pd.testing.assert_frame_equal(article, outlet)


def test_turned_round_comparisons_change_their_sign():
    _, there = run(make_tables([EVEN, NONE]))
    _, back = run(make_tables([NONE, EVEN], ["outlet1", "outlet0"]))
    both = there.merge(back, on=["measure", "scope"], suffixes=("", "_back"))
    np.testing.assert_allclose(both["difference"], -both["difference_back"])
    np.testing.assert_allclose(both["low"], -both["high_back"])
    for column in ("p", "q", "q_primary", "detectable"):
        np.testing.assert_allclose(both[column], both[f"{column}_back"], err_msg=column)


def test_two_families():
    _, table = run(make_tables([EVEN, LUMPED, NONE]))
    tested = table["p"].notna()
    assert len(table) == 3 * table.groupby(["measure", "scope"]).ngroups
    assert (table["q"].notna() == tested).all()
    assert (table.loc[tested, "q"] >= table.loc[tested, "p"] - 1e-9).all()
    primary = pd.Series([key in PRIMARY for key in zip(table["measure"], table["scope"], strict=True)])
    assert (table["q_primary"].notna() == (primary & tested)).all()
    mine = table[primary & tested]
    assert mine["q_primary"].tolist() == pytest.approx(false_discovery_control(mine["p"]), abs=1e-5)
    assert table.loc[tested, "q"].tolist() == pytest.approx(
        false_discovery_control(table.loc[tested, "p"]), abs=1e-5
    )


def test_what_could_be_shown_hangs_on_the_family():
    estimated = estimate_units(make_tables([EVEN, LUMPED, NONE]), articles=False)
    table = build_comparisons(estimated)
    tests_n, primary_n = (int(table[name].notna().sum()) for name in ("q", "q_primary"))
    for scope, n in (("own", primary_n), ("body", tests_n)):
        rows = table[(table["measure"] == "loaded_per_1000") & (table["scope"] == scope)]
        names = [(one.measure, one.scope) for one in estimated[0].measures]
        curves = [one.curves[names.index(("loaded_per_1000", scope))] for one in estimated]
        assert rows["detectable"].tolist() == pytest.approx(find_detectable(curves, n).tolist(), abs=1e-5)
        assert (rows["detectable"] > find_detectable(curves, 1)).all()


def test_one_article_varies_by_sentence_and_two_by_article():
    estimates, comparisons = run(
        make_tables([EVEN, NONE, LUMPED, EVEN], ["outlet0"] * 2 + ["outlet1", "outlet2"])
    )
    assert value_of(estimates, "loaded_per_1000", "own")["method"] == "quasi-Poisson, 2 articles"
    assert value_of(estimates, "compound_mean", "own")["method"] == "t, 2 articles"
    assert value_of(estimates, "markers_n", "headline")["method"] == "t, 2 articles"
    assert value_of(estimates, "loaded_per_1000", "own", "outlet1")["method"] == "quasi-Poisson, 12 sentences"
    rows = comparisons[(comparisons["measure"] == "loaded_per_1000") & (comparisons["scope"] == "own")]
    assert rows["method"].tolist() == [
        *["MOVER, quasi-Poisson, one article and several"] * 2,
        "MOVER, quasi-Poisson",
    ]


def test_several_articles_on_both_sides_are_named():
    _, comparisons = run(make_tables([EVEN, LUMPED, NONE, EVEN], ["outlet0"] * 2 + ["outlet1"] * 2))
    row = comparisons[(comparisons["measure"] == "loaded_per_1000") & (comparisons["scope"] == "own")].iloc[0]
    assert row["method"] == "MOVER, quasi-Poisson, between articles"


def test_equal_clustered_articles_give_no_discovery():
    rng = np.random.default_rng(3)
    found = 0
    for _ in range(30):
        hits = rng.negative_binomial(0.6, 0.5, size=(4, SENTENCES_N)).tolist()
        shuffled = rng.normal(size=SENTENCES_N).clip(-1, 1)
        found += (run(make_tables(hits, scores=lambda i, s=shuffled: s[i]))[1]["q"] < 0.05).any()
    assert found <= 2


def test_a_difference_that_is_large_is_found():
    loud = [3, 4, 2, 3, 5, 2, 4, 3, 3, 2, 4, 3]
    _, table = run(make_tables([loud, NONE]))
    own = table[(table["measure"] == "loaded_per_1000") & (table["scope"] == "own")].iloc[0]
    assert own["q"] < 0.05
    assert own["low"] > 0


def test_numbers_of_whole_articles():
    tables = make_tables([EVEN, NONE, LUMPED])
    tables["documents"] = tables["documents"].assign(lix=[30.0, 40.0, np.nan], frame_conflict=0.2)
    estimates, comparisons = run(tables)
    lix = value_of(estimates, "lix", "all", "outlet1")
    assert (lix["value"], lix["method"]) == (40, "formula")
    assert np.isnan(lix["low"])
    assert np.isnan(value_of(estimates, "lix", "all", "outlet2")["value"])
    assert value_of(estimates, "frame_conflict", "all")["method"] == "fitted model"
    rows = comparisons[comparisons["measure"] == "lix"]
    assert rows["difference"].tolist()[0] == -10
    assert rows["p"].isna().all()
    many = make_tables([EVEN] * 5, ["outlet0"] * 5)
    many["documents"] = many["documents"].assign(lix=[30.0, 40.0, 50.0, 40.0, np.nan])
    both = value_of(run(many)[0], "lix", "all")
    assert (both["value"], both["method"]) == (40, "t, 4 articles")
    # Four numbers of variance 200 / 3, and as if five more articles had said 40; t(0.975; 8) = 2.306.
    assert both["high"] - 40 == pytest.approx(2.306 * ((5 * 40 + 200) / 8) ** 0.5 / 2, rel=1e-3)


def shuffle(tables, seed):
    """Put the rows of every table but documents in another order, with the index that they had."""
    return {
        name: frame if name == "documents" else frame.sample(frac=1, random_state=seed)
        for name, frame in tables.items()
    }


@pytest.mark.parametrize("outlets", [["outlet0", "outlet1", "outlet0"], ["outlet0"] * 3])
def test_the_order_of_the_rows_does_not_matter(outlets):
    tables = make_tables([LUMPED, EVEN, [0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 0, 0]], outlets)
    for seed in range(3):
        for ordered, shuffled in zip(run(tables), run(shuffle(tables, seed)), strict=True):
            pd.testing.assert_frame_equal(ordered, shuffled)
    turned = tables | {"documents": tables["documents"].iloc[::-1]}
    both = run(tables)[0].merge(run(turned)[0], on=["level", "unit", "measure", "scope"])
    np.testing.assert_array_equal(both[["low_x", "high_x"]], both[["low_y", "high_y"]])


@pytest.mark.parametrize(("kept", "method"), [("d0", "t, 1 article"), ("none", "undefined")])
def test_articles_without_a_scored_sentence_say_nothing_of_an_outlet(kept, method):
    tables = make_tables([EVEN] * 5, ["outlet0"] * 5)
    sentences = tables["sentences"]
    silent = (sentences["doc_id"] != kept) & (sentences["zone"] == "body")
    columns = [name for name in sentences if name.startswith("compound")]
    tables["sentences"].loc[silent, columns] = np.nan
    estimates, _ = run(tables)
    for measure, scope in (("compound_mean", "own"), ("compound_gap", "headline")):
        row = value_of(estimates, measure, scope)
        assert row["method"] == method
        assert row[["value", "low", "high"]].isna().all() == (method == "undefined")


def test_equal_articles_still_have_a_width():
    tables = make_tables([EVEN] * 5 + [NONE] * 5, ["outlet0"] * 5 + ["outlet1"] * 5)
    estimates, comparisons = run(tables)
    for measure, scope in (("compound_mean", "own"), ("markers_n", "headline"), ("own_words_share", "all")):
        row = value_of(estimates, measure, scope)
        assert row["low"] < row["high"], measure
    assert comparisons.query("measure == 'markers_n'")["p"].item() == 1


def test_every_number_of_an_article_has_a_variance_that_is_expected():
    tables = make_tables([EVEN])
    names = [*READABILITY, *(f"frame_{frame}" for frame in FRAMES)]
    tables["documents"] = tables["documents"].assign(**dict.fromkeys(names, 0.1))
    single = {one.measure for one in estimate_units(tables)[0].measures if one.kind == "single"}
    assert single == BETWEEN_ARTICLES.keys()
