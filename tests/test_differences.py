"""Differences of pairs: closed forms, coherence of p and interval, antisymmetry, power."""

import numpy as np
import pytest
from scipy.stats import norm

from analysis.stats.curves import ALPHAS, UNDEFINED_CURVE, beta_curve, fixed_curve, gamma_curve, t_curve
from analysis.stats.differences import find_detectable, find_differences, pairs_of


def normal(value, error):
    return t_curve(value, error, 1e9, "")


@pytest.mark.parametrize("z", [0.5, 1.0, 1.96, 2.5, 3.5])
def test_p_of_normal_estimates_is_the_z_test(z):
    found = find_differences([normal(5 * z, 3), normal(0.0, 4)])
    assert found.p[0] == pytest.approx(2 * norm.sf(z), rel=0.01)
    assert found.high[0] - found.low[0] == pytest.approx(2 * 1.96 * 5, rel=1e-3)


def test_detectable_has_the_power_it_says():
    for tests_n in (1, 30, 246):
        size = find_detectable([normal(0, 3), normal(0, 4)], tests_n)[0] / 5
        assert norm.sf(norm.isf(0.025 / tests_n) - size) == pytest.approx(0.8, abs=2e-3)


def test_p_is_below_5_percent_just_where_zero_is_outside():
    rng = np.random.default_rng(1)
    curves = [gamma_curve(int(k), 1, np.full(len(ALPHAS), 1.4), "") for k in rng.integers(0, 40, 25)]
    found = find_differences(curves)
    outside = (found.low > 0) | (found.high < 0)
    assert 20 < outside.sum() < len(outside)
    np.testing.assert_array_equal(found.p < 0.05, outside)


def test_turned_round_only_the_sign_changes():
    one, other = normal(2.0, 0.5), gamma_curve(7, 1, np.ones(len(ALPHAS)), "")
    there, back = find_differences([one, other]), find_differences([other, one])
    assert there.difference == -back.difference
    assert (there.low, there.high) == (-back.high, -back.low)
    assert there.p == back.p
    assert find_detectable([one, other], 30) == find_detectable([other, one], 30)


def test_equal_estimates_have_p_1_and_p_ends_at_a_millionth():
    assert find_differences([normal(1, 1), normal(1, 1)]).p[0] == 1
    assert find_differences([normal(100, 1), normal(1, 1)]).p[0] == pytest.approx(1e-6)


def test_two_zero_counts_are_not_distinguishable_and_have_a_width():
    zero = gamma_curve(0, 100, np.ones(len(ALPHAS)), "")
    found = find_differences([zero, zero])
    assert found.p[0] == 1
    assert found.low[0] == pytest.approx(-0.0369, abs=1e-4)


def test_undefined_and_unbounded_estimates_claim_nothing():
    found = find_differences([normal(1, 1), UNDEFINED_CURVE, fixed_curve(3.0, "counted")])
    assert np.isnan(found.difference[[0, 2]]).all()
    assert found.difference[1] == -2
    assert np.isnan(found.p).all()
    assert np.isnan(found.low).all()
    assert np.isnan(find_detectable([normal(1, 1), UNDEFINED_CURVE, fixed_curve(3.0, "counted")], 3)).all()


def test_pairs_in_order():
    assert list(zip(*pairs_of(4), strict=True)) == [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]


def test_detectable_is_what_a_rate_so_much_higher_would_show():
    ones = np.ones(len(ALPHAS))
    curves = [gamma_curve(4, 2.0, ones, ""), gamma_curve(3, 1.0, ones, "")]
    for tests_n, z in ((1, 1.959964), (30, norm.isf(0.025 / 30))):
        d = find_detectable(curves, tests_n)[0]
        # The second has fewer words: it is taken to have 2 + d, the first 2, the lower of both values.
        raised = [gamma_curve(4, 2.0, ones, ""), gamma_curve(2 + d, 1.0, ones, "")]
        found = find_differences(raised)
        assert found.p[0] < 0.05 / tests_n
        assert z * (2 / 2 + 2) ** 0.5 < d < 2 * (z + 0.84) * (2 / 2 + 2 + d) ** 0.5
        less = find_differences([raised[0], gamma_curve(2 + 0.5 * d, 1.0, ones, "")])
        assert less.p[0] > 0.05 / tests_n


def test_a_share_that_would_have_to_be_above_one_cannot_be_shown():
    few = beta_curve(0.3, np.full(len(ALPHAS), 4.0), "")
    many = beta_curve(0.3, np.full(len(ALPHAS), 400.0), "")
    assert np.isnan(find_detectable([few, few], 30)).all()
    assert 0 < find_detectable([many, many], 30)[0] < 0.3
