"""Intervals: closed forms, published values, undefined cases."""

import math

import numpy as np
import pytest

from analysis.stats.intervals import bootstrap_interval, poisson_interval, rng_for, wilson_interval


@pytest.mark.parametrize(
    ("count", "low", "high"),
    # Garwood limits as tabulated in Johnson, Kotz & Kemp (1992) and many texts.
    [(0, 0.0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390)],
)
def test_exact_poisson_limits(count, low, high):
    found = poisson_interval(count, 1)
    assert found.low == pytest.approx(low, abs=5e-4)
    assert found.high == pytest.approx(high, abs=5e-4)


def test_rate_per_thousand():
    found = poisson_interval(5, 250, scale=1000)
    assert found.value == 20
    assert found.low == pytest.approx(1.623 * 4, abs=2e-3)


def test_wilson_published_example():
    # Newcombe (1998), Statistics in Medicine 17, table I: 81/263 by the score method.
    found = wilson_interval(81, 263)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2553, 0.3662)
    assert wilson_interval(0, 20).low == 0
    assert wilson_interval(0, 20).high == pytest.approx(0.1611, abs=1e-4)


def test_undefined_is_nan():
    for found in (poisson_interval(0, 0), wilson_interval(0, 0)):
        assert math.isnan(found.value)
        assert math.isnan(found.low)
        assert found.method == "undefined"


def mean(draws):
    return draws.mean(axis=1)


def test_bootstrap_of_constant_data_has_no_width_and_needs_five():
    assert bootstrap_interval(np.full(6, 0.25), mean, rng_for(1, "a"))[:3] == (0.25, 0.25, 0.25)
    assert math.isnan(bootstrap_interval(np.full(4, 0.25), mean, rng_for(1, "a")).value)


def test_bootstrap_same_seed_same_interval_and_names_part_the_streams():
    data = np.linspace(-1, 1, 30)
    one = bootstrap_interval(data, mean, rng_for(1, "a"))
    assert one == bootstrap_interval(data, mean, rng_for(1, "a"))
    assert one != bootstrap_interval(data, mean, rng_for(1, "b"))
    assert one != bootstrap_interval(data, mean, rng_for(2, "a"))


def test_bootstrap_width_is_that_of_the_mean():
    data = np.random.default_rng(0).normal(size=400)
    found = bootstrap_interval(data, mean, rng_for(1, "a"))
    assert found.high - found.low == pytest.approx(2 * 1.96 * data.std() / 20, rel=0.08)
