"""Krippendorff's alpha: the published examples first, then what must hold of any table."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import spearmanr

from analysis.stats.agreement import (
    alpha_interval,
    count_units,
    krippendorff_alpha,
    majority,
    rank_interval,
    share_interval,
)

NAN = float("nan")
# Krippendorff (2011), example C: four observers, twelve units, missing values.
FOUR = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, 3],
    [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NAN],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
]
# Example B: two observers, five categories.
BEN, GERRY = "aabbdcccedda", "babbbcccéddd".replace("é", "e")


@pytest.mark.parametrize(
    ("level", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)]
)
def test_published_example_with_missing_values(level, alpha):
    assert round(krippendorff_alpha(FOUR, level=level), 3) == alpha


def test_published_examples_of_two_observers():
    assert round(krippendorff_alpha([[ord(c) for c in BEN], [ord(c) for c in GERRY]]), 3) == 0.692
    jon, han = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    assert round(krippendorff_alpha([jon, han]), 3) == 0.095


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval", "ratio"])
def test_perfect_and_systematic_disagreement(level):
    assert krippendorff_alpha([[1, 2, 3], [1, 2, 3]], level=level) == 1
    assert krippendorff_alpha([[0, 1] * 10, [1, 0] * 10], level=level) < 0


def test_by_hand():
    # Two coders, two units, one disagreement: coincidences 00:2, 01:1, 10:1; alpha = 1 - 3*2/(2*3*1).
    assert krippendorff_alpha([[0, 0], [0, 1]]) == pytest.approx(0)


@pytest.mark.parametrize(
    "ratings", [[[1, 1], [1, 1]], [[1, NAN], [NAN, 1]], [[NAN, NAN]], [[1, 2, 3]], np.empty((2, 0))]
)
def test_undefined_is_nan(ratings):
    assert np.isnan(krippendorff_alpha(ratings))
    assert np.isnan(alpha_interval(ratings).low)


def test_one_unit_has_an_alpha_and_no_interval():
    value, low, high, _ = alpha_interval([[0, 1], [1, np.nan]])
    assert value == 0
    assert np.isnan([low, high]).all()


@pytest.mark.parametrize("seed", range(4))
def test_two_units_have_no_interval_whatever_the_seed(seed):
    assert np.isnan(alpha_interval([[0, 1], [0, 1]], seed=seed)[1:3]).all()
    value, low, high, _ = alpha_interval([[0, 1, 1], [0, 1, 0]], seed=seed)
    assert low <= value <= high


def test_single_ratings_take_no_part():
    assert count_units(FOUR) == 11
    more = [[*row, value] for row, value in zip(FOUR, [9, NAN, NAN, NAN], strict=True)]
    assert krippendorff_alpha(more) == pytest.approx(krippendorff_alpha(FOUR))


def test_wrong_input_is_refused():
    with pytest.raises(ValueError, match="the level is nominal"):
        krippendorff_alpha(FOUR, level="cardinal")
    with pytest.raises(ValueError, match="one row per coder"):
        krippendorff_alpha([1, 2, 3])


tables = st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=2, max_size=12)


@given(tables)
def test_order_of_coders_and_units_does_not_matter(rows):
    table = np.array(rows, dtype=float).T
    for level in ("nominal", "ordinal", "interval"):
        alpha = krippendorff_alpha(table, level=level)
        assert krippendorff_alpha(table[::-1, ::-1], level=level) == pytest.approx(alpha, nan_ok=True)
        assert np.isnan(alpha) or alpha <= 1


@given(tables)
def test_interval_level_knows_no_origin_and_no_unit(rows):
    table = np.array(rows, dtype=float).T
    alpha = krippendorff_alpha(table, level="interval")
    assert krippendorff_alpha(3 * table - 7, level="interval") == pytest.approx(alpha, nan_ok=True)


def test_agreement_in_every_unit_is_less_sure_the_fewer_and_the_rarer():
    even = [alpha_interval([[0, 1] * n] * 2) for n in (5, 20, 100)]
    assert all(one.high == one.value == 1 for one in even)
    assert even[0].low < even[1].low < even[2].low < 1
    rare = alpha_interval([[1] + [0] * 39] * 2)
    assert rare.low < even[1].low


def test_interval_covers_where_one_value_is_rare():
    rng = np.random.default_rng(6)
    cells = [0.05 - 0.00475, 0.0095, 0.94525]  # both yes, one yes, both no: alpha is 0.9
    ratings = np.array([[1, 1], [1, 0], [0, 0]]).T
    held = known = 0
    for seed in range(80):
        value, low, high, _ = alpha_interval(ratings[:, rng.choice(3, p=cells, size=50)], seed=seed)
        known += np.isfinite(value)
        held += low <= 0.9 <= high
    assert held / known > 0.9


def test_interval_holds_the_value_and_comes_out_the_same():
    first, second = alpha_interval(FOUR, seed=3), alpha_interval(FOUR, seed=3)
    assert first == second
    assert first.low < first.value < first.high
    assert first.method == "Bayesian bootstrap over 11 units"
    wide = alpha_interval(np.tile(FOUR, 8))
    assert wide.high - wide.low < first.high - first.low


def test_rank_interval_by_hand():
    found = rank_interval(0.5, 28)  # z 0.5493, error sqrt(1.125 / 25) = 0.2121
    assert found[:3] == pytest.approx((0.5, np.tanh(0.5493 - 0.4158), np.tanh(0.5493 + 0.4158)), abs=1e-4)
    assert rank_interval(-0.5, 28).high == pytest.approx(-found.low)
    for value, n in ((0.5, 3), (1.0, 20), (NAN, 20)):
        assert np.isnan([rank_interval(value, n).low, rank_interval(value, n).high]).all()


def test_rank_intervals_cover():
    rng = np.random.default_rng(2)
    draws = rng.multivariate_normal([0, 0], [[1, 0.7], [0.7, 1]], size=(400, 20))
    found = [rank_interval(spearmanr(one).statistic, 20) for one in draws]
    truth = 6 / np.pi * np.arcsin(0.35)
    assert np.mean([low <= truth <= high for _, low, high, _ in found]) >= 0.92


def test_majority():
    assert majority([2, 2, 1]) == 2
    assert np.isnan(majority([2, 1]))
    assert np.isnan(majority([]))
    assert majority([NAN, 4]) == 4


@pytest.mark.parametrize(("count", "n"), [(3, 2), (-1, 4), (1, 0)])
def test_more_hits_than_cases_are_refused(count, n):
    with pytest.raises(ValueError, match=f"{count} of {n}"):
        share_interval(count, n)


def test_share_interval_is_wilsons():
    # Newcombe (1998), table 1: 81 of 263, 15 of 148, 0 of 20.
    for count, n, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611)):
        share = share_interval(count, n)
        assert (round(share.low, 4), round(share.high, 4)) == (low, high)
    assert np.isnan(share_interval(0, 0).value)
    assert share_interval(5, 5).high == 1
