"""Log-odds: values worked out by hand, symmetry, and the undefined cases."""

import math

import numpy as np
import pytest
from scipy.stats import binom, false_discovery_control, hypergeom

from analysis.stats.logodds import Articles, adjust_q, find_least_articles, find_least_uses, find_log_odds


def test_two_words_two_groups_by_hand():
    # pooled shares .5 and .5, prior 10 words: alpha 5 each; odds 13 / 7 against 7 / 13
    found = find_log_odds(np.array([[8, 2], [2, 8]]), prior_words=10)
    delta = math.log(13 / 7) - math.log(7 / 13)
    error = math.sqrt(1 / 13 + 1 / 7)
    assert found.log_odds[0, 0] == pytest.approx(delta)
    assert found.z[0, 0] == pytest.approx(delta / error)


def test_three_groups_each_against_the_others_by_hand():
    # group 1: 6 of 10; others: 2 + 4 of 10 + 20; pooled 12 of 40 = .3; prior 20: alpha 6
    found = find_log_odds(np.array([[6, 4], [2, 8], [4, 16]]), prior_words=20)
    first = math.log((6 + 6) / (4 + 14)) - math.log((6 + 6) / (24 + 14))
    assert found.log_odds[0, 0] == pytest.approx(first)
    assert found.z[0, 0] == pytest.approx(first / math.sqrt(1 / 12 + 1 / 12))


def test_q_is_benjamini_hochberg_over_the_whole_family():
    # ranks 1..4: .01 * 4/1, .02 * 4/2, .03 * 4/3, .5
    assert adjust_q(np.array([[0.02, 0.5], [0.01, 0.03]])) == pytest.approx(
        np.array([[0.04, 0.5], [0.04, 0.04]])
    )


def test_same_use_everywhere_is_zero():
    found = find_log_odds(np.array([[3, 7], [3, 7], [3, 7]]))
    assert np.abs(found.log_odds).max() < 1e-12
    assert found.q == pytest.approx(np.ones((3, 2)))


def test_p_is_that_of_the_binomial_and_does_not_hang_on_the_prior():
    counts = np.array([[9, 1, 30], [2, 4, 60], [0, 7, 30]])
    uses = counts.sum(axis=0)
    p = np.array([
        2 * np.minimum(binom.cdf(row, uses, share), binom.sf(row - 1, uses, share))
        for row, share in zip(counts, counts.sum(axis=1) / counts.sum(), strict=True)
    ])  # fmt: skip
    for prior in (1, 500):
        assert find_log_odds(counts, prior_words=prior).q == pytest.approx(adjust_q(np.minimum(p, 1)))


@pytest.mark.parametrize(("share", "tests_n"), [(0.2, 1170), (0.25, 300), (0.5, 40)])
def test_so_many_uses_are_needed_and_one_less_is_too_few(share, tests_n):
    needed = find_least_uses(share, tests_n)
    p = [2 * binom.sf(n - 1, n, share) for n in (needed, needed - 1)]
    assert p[0] <= 0.05 / tests_n < p[1]


def test_with_articles_the_larger_p_counts():
    counts, sizes = np.array([[30, 9, 60], [5, 50, 90]]), np.array([6.0, 9.0])
    using = np.array([[6.0, 1, 6], [0, 8, 9]])
    of_words = find_log_odds(counts).q
    all_n = using.sum(axis=0)
    few = [hypergeom.cdf(row, 15, all_n, n) for row, n in zip(using, sizes, strict=True)]
    many = [hypergeom.sf(row - 1, 15, all_n, n) for row, n in zip(using, sizes, strict=True)]
    of_articles = 2 * np.minimum(few, many)
    found = find_log_odds(counts, articles=Articles(using, sizes)).q
    assert (found >= of_words - 1e-12).all()
    assert found[0, 0] == pytest.approx(adjust_q(np.minimum(of_articles, 1))[0, 0])
    assert found[:, 2].min() > 0.9  # every article uses it


@pytest.mark.parametrize(("size", "total", "tests_n"), [(10, 50, 7000), (10, 30, 3000), (20, 60, 9000)])
def test_so_many_articles_are_needed(size, total, tests_n):
    needed = find_least_articles(size, total, tests_n)
    p = [2 * hypergeom.sf(n - 1, total, n, size) for n in (needed, needed - 1)]
    assert p[0] <= 0.05 / tests_n < p[1]


def test_words_shuffled_over_short_articles_hold_nothing():
    rng = np.random.default_rng(2)
    words = rng.zipf(1.3, size=1500) % 400
    found = 0
    for _ in range(60):
        rng.shuffle(words)
        found += (
            find_log_odds(np.array([np.bincount(part, minlength=400) for part in words.reshape(5, 300)])).q
            < 0.05
        ).any()
    assert found <= 4


def test_more_prior_means_smaller_ratio():
    counts = np.array([[8, 2], [2, 8]])
    weak, strong = (find_log_odds(counts, prior_words=size).log_odds[0, 0] for size in (1, 1000))
    assert 0 < strong < weak


def test_a_word_that_one_group_never_uses_is_finite():
    assert np.isfinite(find_log_odds(np.array([[5, 5], [0, 10]])).log_odds).all()


def test_one_word_is_enough_for_a_group():
    assert np.isfinite(find_log_odds(np.array([[1, 0], [3, 4]])).log_odds).all()


@pytest.mark.parametrize(
    ("counts", "why"),
    [
        ([[0, 0], [3, 4]], "a silent group, and nothing to compare the other with"),
        ([[3, 4]], "no others"),
        ([[0, 0], [0, 0]], "no words at all"),
        ([[3], [4]], "one word is all words"),
    ],
)
def test_undefined_is_nan_without_warnings(counts, why):
    found = find_log_odds(np.array(counts))
    assert np.isnan(found.log_odds).all(), why
    assert np.isnan(found.q).all()


def test_a_word_nobody_uses_is_nan_and_the_rest_is_not():
    found = find_log_odds(np.array([[0, 3, 5], [0, 4, 5]]))
    assert np.isnan(found.z[:, 0]).all()
    assert np.isfinite(found.z[:, 1:]).all()


@pytest.mark.parametrize(("counts", "prior"), [([[-1, 2]], 10), ([[np.nan, 2]], 10), ([[1, 2]], 0)])
def test_bad_input_is_refused(counts, prior):
    with pytest.raises(ValueError, match="not negative"):
        find_log_odds(np.array(counts), prior_words=prior)


@pytest.mark.parametrize("n", [1, 2, 50, 1000])
def test_q_values_are_those_of_scipy_bit_by_bit(n):
    p = np.random.default_rng(n).random(n).round(2) ** 3
    assert adjust_q(p).tolist() == false_discovery_control(p).tolist()
