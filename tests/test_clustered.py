"""Estimates from clustered units: closed forms, undefined cases, what clustering does."""

import math

import numpy as np
import pytest

from analysis.stats.clustered import Units, find_dispersion, proportion_curve, rate_curve, share_curve
from analysis.stats.curves import beta_curve, gamma_curve, inflation
from analysis.stats.priors import ARTICLE_HITS, ARTICLE_SENTENCES, ARTICLE_WORDS, HITS, RUNS

WORDS = np.full(20, 20.0)
EVEN = np.tile([0.0, 1.0], 10)
LUMPED = np.array([5.0, 5.0] + [0.0] * 18)


def width(curve):
    return curve.interval.high - curve.interval.low


def test_variance_of_equal_units_is_the_textbook_one():
    over = np.array([1.0, 2.0, 4.0, 5.0, 8.0])
    units = Units(over, np.ones(5))
    assert units.ratio == 4
    assert units.variance() == pytest.approx(5 * over.var(ddof=1))


def test_neighbours_add_what_they_share_but_never_take_away():
    together = Units(np.array([2.0, 2, 2, 0, 0, 0]), np.ones(6))
    apart = Units(np.array([2.0, 0, 2, 0, 2, 0]), np.ones(6))
    assert together.variance(reach=1) > together.variance()
    assert apart.variance(reach=1) == apart.variance()


def test_a_reach_beyond_the_text_takes_in_every_pair_once():
    # Residuals sum to 0, so all pairs share -Σr²/2; each of n - 1 distances gives Σr²/n back.
    units = Units(np.array([3.0, 1, 2]), np.ones(3))
    assert units.variance(reach=2) == pytest.approx(3 / 2 * 2 * (1 + 2 * (-1 / 2 + 2 / 3)))
    assert units.variance(reach=99) == units.variance(reach=2)


def test_dispersion_is_pulled_towards_the_prior_by_as_many_units_as_are_known():
    few, many = Units(np.array([1.0, 0, 0, 0]), np.ones(4)), Units(np.array([40.0, 0, 0, 0]), np.ones(4))
    for units, known in ((few, 1), (many, 3)):  # hits, or units less one
        raw = units.variance(reach=1) / units.over.sum()
        expected = (HITS.units * HITS.value + known * raw) / (HITS.units + known)
        dispersion, widening = find_dispersion(units)
        assert dispersion == pytest.approx(max(1, expected))
        assert widening == pytest.approx(1 + (inflation(5) - 1) * known / (HITS.units + known))


def test_one_word_is_enough_for_a_rate():
    assert rate_curve(Units(np.zeros(1), np.ones(1))).value == 0


def test_a_share_is_worth_fewer_words_for_what_is_not_known_of_its_runs():
    units = Units(np.array([0.0, 20, 0, 20, 0, 20, 0, 20]), np.full(8, 20.0))
    known = 4.0  # sentences with it, and without
    effect = units.variance(reach=2) / (160 * 0.25)
    pulled = max(1, 20 * (RUNS.units * RUNS.between + known * effect / 20) / (RUNS.units + known))
    widening = 1 + (inflation(5) - 1) * known / (RUNS.units + known)
    expected = beta_curve(0.5, 160 / (pulled * widening), "x").interval
    assert share_curve(units).interval[:3] == pytest.approx(expected[:3])


def test_a_share_over_articles_is_pulled_towards_what_articles_show():
    units = Units(np.array([10.0, 40, 0, 90, 20]), np.full(5, 100.0), "articles", 25)
    share = 160 / 500
    effect = units.variance() / (500 * share * (1 - share))
    for prior, expected in ((None, 25 + 0.08 * 100), (ARTICLE_SENTENCES, 1 + 0.04 * 100)):
        worth = 500 / ((5 * expected + 4 * effect) / 9 * inflation(9))
        wanted = beta_curve(share, worth, "x").interval
        assert share_curve(units, expected=prior).interval[:3] == pytest.approx(wanted[:3])
    assert (ARTICLE_WORDS.value, ARTICLE_WORDS.between, ARTICLE_WORDS.units) == (25, 0.08, 5)


def test_the_rate_of_two_articles_by_hand():
    units = Units(np.array([4.0, 8.0]), np.array([400.0, 400.0]), "articles", 40)
    # Residuals -2 and 2, so the variance of the sum is 2 × 8, over 12 hits; of articles with six hits
    # 1.5 + 0.35 × 6 is expected. One degree of freedom, and five that this is worth.
    dispersion = (5 * 3.6 + 16 / 12) / 6
    assert find_dispersion(units)[0] == pytest.approx(dispersion)
    wanted = gamma_curve(12, 800, dispersion * inflation(6), "x").interval
    assert rate_curve(units).interval[:3] == pytest.approx(wanted[:3])
    assert rate_curve(units).method == "quasi-Poisson, 2 articles"


def test_equally_long_articles_count_in_full_and_sentences_always():
    over = np.array([1.0, 2, 4, 5, 8])
    articles = Units(over, np.full(5, 30.0), "articles", 150)
    assert (articles.worth, articles.known) == (5, 4)
    assert articles.variance() == pytest.approx(5 * over.var(ddof=1))
    assert Units(over, np.array([300.0, 10, 10, 10, 10])).known == 4


def test_two_articles_of_unequal_length_by_hand():
    units = Units(np.array([9.0, 7.0]), np.array([300.0, 100.0]), "articles", 40)
    # 400² / (300² + 100²) = 1.6 articles, 0.6 degrees of freedom; residuals of 0.04 hits per word: -3 and 3.
    assert units.worth == pytest.approx(1.6)
    assert units.variance() == pytest.approx(1.6 / 0.6 * 18)
    expected = 1.5 + 0.35 * 0.04 * 100_000 / 400
    assert find_dispersion(units)[0] == pytest.approx((5 * expected + 0.6 * 48 / 16) / 5.6)
    wanted = gamma_curve(16, 400, find_dispersion(units)[0] * inflation(5.6), "x").interval
    assert rate_curve(units).interval[:3] == pytest.approx(wanted[:3])


def test_longer_articles_are_expected_to_differ_more_than_their_sentences_do():
    short, long = (Units(np.array([n, n]), np.full(2, 40.0 * n), "articles", 40) for n in (4.0, 40.0))
    assert find_dispersion(long)[0] > 2 * find_dispersion(short)[0]
    assert find_dispersion(Units(np.zeros(2), np.full(2, 40.0), "articles", 4))[0] == ARTICLE_HITS.value


def test_two_articles_say_less_of_their_outlet_than_their_sentences_say_of_them():
    rng = np.random.default_rng(5)
    hits, words = rng.poisson(0.6, 60).astype(float), np.full(60, 20.0)
    articles = Units(hits.reshape(2, 30).sum(axis=1), np.full(2, 600.0), "articles", 60)
    assert width(rate_curve(articles)) > 1.5 * width(rate_curve(Units(hits, words)))


def test_one_article_among_several_takes_what_is_expected():
    units = Units(np.array([5.0, 0.0]), np.array([100.0, 0.0]), "articles", 5)
    assert units.variance() == 0
    assert find_dispersion(units)[0] == pytest.approx(1.5 + 0.35 * 5)
    worth = 100 / ((25 + 0.08 * 100) * inflation(5))
    assert share_curve(units).interval[:3] == pytest.approx(beta_curve(0.05, worth, "x").interval[:3])


def test_headlines_of_many_articles_are_short_texts():
    sums = np.array([1.0, 0, 0, 1, 0]), np.full(5, 10.0)
    headlines, articles = Units(*sums, "headlines"), Units(*sums, "articles")
    assert find_dispersion(headlines)[0] < find_dispersion(articles)[0]
    assert rate_curve(headlines).method == "quasi-Poisson, 5 headlines"


def test_zero_hits_have_the_width_of_the_prior():
    found = rate_curve(Units(np.zeros(20), WORDS), scale=1000).interval
    assert (found.value, found.low) == (0, 0)
    assert found.high == pytest.approx(1000 * HITS.value * 3.6889 / 400, rel=1e-4)
    assert found.method == "quasi-Poisson, 20 sentences"


def test_clustering_widens_a_rate():
    even, lumped = Units(EVEN, WORDS), Units(LUMPED, WORDS)
    assert rate_curve(even).value == rate_curve(lumped).value == 0.025
    assert width(rate_curve(lumped)) > 1.5 * width(rate_curve(even))
    assert find_dispersion(even)[0] == 1  # never below independent hits
    assert find_dispersion(lumped)[0] > 3


def test_twice_the_weight_is_twice_the_rate_and_the_width():
    one, two = rate_curve(Units(EVEN, WORDS)), rate_curve(Units(2 * EVEN, WORDS), size=2)
    np.testing.assert_allclose(two.interval[:3], 2 * np.array(one.interval[:3]))


def test_one_unit_alone_takes_the_prior():
    assert find_dispersion(Units(np.array([3.0]), np.array([12.0])))[0] == HITS.value


def test_articles_vary_more_than_sentences():
    units = Units(np.full(6, 8.0), np.full(6, 400.0), "articles")
    assert find_dispersion(units)[0] > HITS.value > find_dispersion(Units(units.over, units.under))[0]
    assert rate_curve(units).method == "quasi-Poisson, 6 articles"


def test_runs_widen_a_share_and_a_zero_share_has_a_width():
    runs, spread = np.repeat([0.0, 20, 0, 20], 5), np.tile([0.0, 20], 10)
    assert width(share_curve(Units(runs, WORDS))) > width(share_curve(Units(spread, WORDS)))
    none = share_curve(Units(np.zeros(20), WORDS)).interval
    assert (none.value, none.low) == (0, 0)
    # Twenty whole sentences: the exact binomial limit for 0 of 20.
    assert none.high == pytest.approx(0.1684, abs=1e-4)


def test_share_and_the_rest_mirror_each_other():
    part = np.array([0.0, 5, 20, 20, 3, 0, 0, 12])
    words = np.full(8, 20.0)
    one, rest = share_curve(Units(part, words)), share_curve(Units(words - part, words))
    assert one.value + rest.value == pytest.approx(1)
    assert rest.interval.low == pytest.approx(1 - one.interval.high, abs=0.02)


def test_undefined_below_five_sentences_or_without_words():
    four = Units(np.ones(4), np.ones(4))
    articles = Units(np.ones(2), np.full(2, 20.0), "articles", 4)
    for found in (share_curve(four), share_curve(articles), proportion_curve(1, 4)):
        assert math.isnan(found.value)
        assert math.isnan(found.interval.low)
        assert found.method == "undefined"
    assert math.isnan(rate_curve(Units(np.zeros(3), np.zeros(3))).value)


@pytest.mark.parametrize(("rate", "dispersion"), [(5, 1), (20, 2), (60, 3)])
def test_rates_of_clustered_hits_are_covered(rate, dispersion):
    # A small stand-in for benchmarks/coverage.py: 400 articles of 350 words.
    rng = np.random.default_rng(rate)
    mean = rate / 1000 * np.full((400, 17), 20.6)
    hits = (
        rng.poisson(mean)
        if dispersion == 1
        else rng.negative_binomial(mean / (dispersion - 1), 1 / dispersion)
    )
    found = [rate_curve(Units(row.astype(float), np.full(17, 20.6)), scale=1000).interval for row in hits]
    assert np.mean([low <= rate <= high for _, low, high, _ in found]) >= 0.93
