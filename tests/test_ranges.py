"""Ends that are shown stay within what a measure can be; tests rest on those that are not cut."""

import math

import numpy as np
import pytest

from analysis.comparison.estimates import RANGES, build_estimates, cut_ends, estimate_units
from analysis.comparison.pairs import build_comparisons
from tests.tables_by_hand import make_tables

FOUR = make_tables([[0] * 12, [1, 0] * 6, [2, 1] * 6, [1] * 12], ["a", "a", "b", "b"], lambda i: 0.95)


@pytest.mark.parametrize(
    ("measure", "given", "shown"),
    [
        ("markers_n", (0, -1.32, 1.32), (0, 1.32)),
        ("form_markers_n", (9, 8, 12), (8, 9)),
        ("clickbait_probability", (0.79, 0.47, 1.12), (0.47, 1)),
        ("compound_mean", (-0.9, -1.15, -0.6), (-1, -0.6)),
        ("compound_gap", (1.9, 1.5, 2.3), (1.5, 2)),
        ("lix", (3, -4, 90), (0, 90)),
        ("loaded_per_1000", (3, 1, 9), (1, 9)),
    ],
)
def test_ends_outside_the_possible_are_cut(measure, given, shown):
    assert cut_ends(measure, *given) == shown


def test_a_difference_has_twice_the_range():
    assert cut_ends("compound_mean", -1.5, -2.5, 0.1, apart=True) == (-2, 0.1)
    assert cut_ends("markers_n", 0, -20, 20, apart=True) == (-13, 13)
    assert cut_ends("lix", 5, -200, 200, apart=True) == (-200, 200)


def test_the_value_stays_between_its_ends_and_nothing_stays_nothing():
    assert cut_ends("compound_sd", 1.1, 0.9, 2.3) == (0.9, 1.1)
    assert all(math.isnan(end) for end in cut_ends("markers_n", 2, math.nan, math.nan))


def test_estimates_and_differences_of_few_articles_are_possible_and_tests_stay():
    estimated = estimate_units(FOUR, articles=False)
    rows = build_estimates(estimated).dropna(subset=["low"])
    assert set(rows["measure"]) >= {"markers_n", "compound_mean"}
    for _, one in rows.iterrows():
        least, most = RANGES.get(one["measure"], (-np.inf, np.inf))
        assert least <= one["low"] <= one["value"] <= one["high"] <= most
    curves = {
        (one.sample.unit, measured.measure, measured.scope): curve.interval
        for one in estimated
        for measured, curve in zip(one.measures, one.curves, strict=True)
    }
    assert curves["a", "markers_n", "headline"].low < 0
    assert curves["a", "compound_mean", "own"].high > 1
    pairs = build_comparisons(estimated).dropna(subset=["p"])
    outside = (pairs["low"] > 0) | (pairs["high"] < 0)
    assert ((pairs["p"] < 0.05) == outside).all()
