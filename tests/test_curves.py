"""Confidence curves: closed forms, published limits, agreement over levels."""

import math

import numpy as np
import pytest

from analysis.stats.curves import (
    ALPHAS,
    beta_curve,
    fixed_curve,
    gamma_curve,
    inflation,
    log_t_curve,
    range_curve,
    t_curve,
)

ONE = np.ones(len(ALPHAS))


@pytest.mark.parametrize(
    ("count", "low", "high"),
    # Garwood limits as tabulated in Johnson, Kotz & Kemp (1992) and many texts.
    [(0, 0.0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390)],
)
def test_dispersion_one_is_exact_poisson(count, low, high):
    found = gamma_curve(count, 1, ONE, "").interval
    assert found.low == pytest.approx(low, abs=5e-4)
    assert found.high == pytest.approx(high, abs=5e-4)


def test_dispersion_scales_a_zero_count_and_keeps_the_value():
    assert gamma_curve(0, 250, 2 * ONE, "").interval.high == pytest.approx(2 * 3.6889 / 250, abs=1e-5)
    assert gamma_curve(5, 250, 2 * ONE, "").value == 0.02


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    # Newcombe (1998), Statistics in Medicine 17, table I, method 5 (Clopper–Pearson).
    [(81, 263, 0.2527, 0.3676), (15, 148, 0.0578, 0.1617), (0, 20, 0.0, 0.1684), (1, 29, 0.0009, 0.1776)],
)
def test_whole_sizes_are_clopper_pearson(hits, n, low, high):
    found = beta_curve(hits / n, n * ONE, "").interval
    assert (found.low, found.high) == (pytest.approx(low, abs=6e-5), pytest.approx(high, abs=6e-5))


def test_beta_curve_is_symmetric():
    one, other = beta_curve(0.2, 12.5 * ONE, ""), beta_curve(0.8, 12.5 * ONE, "")
    np.testing.assert_allclose(one.lows, 1 - other.highs, atol=1e-9)


def test_student_ends_from_the_table():
    # t(0.975; 10) = 2.228 in every table.
    assert t_curve(1.0, 0.5, 10, "").interval.high == pytest.approx(1 + 0.5 * 2.228, abs=1e-3)
    low, high = log_t_curve(2.0, 0.5, 10, "").interval[1:3]
    assert low * high == pytest.approx(4.0)


def test_a_given_range_is_the_same_at_every_level():
    curve = range_curve(0.4, 0.3, 0.6, "")
    assert set(curve.lows) == {0.3}
    assert set(curve.highs) == {0.6}
    assert curve.interval[:3] == (0.4, 0.3, 0.6)


def test_ends_move_outwards_as_the_level_grows():
    for curve in (gamma_curve(3, 1, ONE, ""), beta_curve(0.3, 9 * ONE, ""), t_curve(0, 1, 7, "")):
        assert (np.diff(curve.lows[1:]) <= 0).all()
        assert (np.diff(curve.highs[1:]) >= 0).all()


def test_inflation_is_over_one_and_fades():
    assert (inflation(5) > 1).all()
    assert inflation(1e6) == pytest.approx(1, abs=1e-4)
    assert inflation(10)[0] == pytest.approx((2.2281 / 1.95996) ** 2, rel=1e-4)


def test_a_fixed_number_has_no_interval():
    found = fixed_curve(3.0, "counted").interval
    assert (found.value, found.method) == (3.0, "counted")
    assert math.isnan(found.low)
    assert math.isnan(found.high)
