"""Means and spreads of scores: closed forms, undefined cases, what little data does."""

import math

import numpy as np
import pytest
from scipy.special import stdtrit

from analysis.stats.clustered import Units
from analysis.stats.priors import ALIKE, KURTOSIS, SPREAD, Prior
from analysis.stats.scores import articles_curve, gap_curve, mean_curve, spread_curve


def width(curve):
    return curve.interval.high - curve.interval.low


def test_mean_of_many_is_the_normal_interval():
    data = np.random.default_rng(0).normal(scale=0.4, size=400)
    found = mean_curve(Units(data, np.ones(400)))
    assert width(found) == pytest.approx(2 * 1.966 * 0.4 / 20 * math.sqrt(ALIKE), rel=0.08)


def test_means_of_sentences_that_are_alike_are_covered():
    rng, echo = np.random.default_rng(3), np.array([1.0, 0.09, 0.063, 0.03])
    noise = rng.normal(size=(3000, 33)) / np.linalg.norm(echo)
    scores = 0.5 * sum(part * noise[:, k : k + 30] for k, part in enumerate(echo))
    scores *= rng.random(scores.shape) > 0.33  # as in news: then they correlate by .06, .04 and .02
    held = [abs(row.mean()) <= width(mean_curve(Units(row, np.ones(30)))) / 2 for row in scores]
    assert 0.94 <= np.mean(held) <= 0.97


def test_constant_scores_keep_a_width_that_shrinks():
    few, many = (mean_curve(Units(np.zeros(n), np.ones(n))) for n in (9, 90))
    assert few.value == many.value == 0
    assert 0 < width(many) < width(few) / 5


def test_headline_less_body_varies_by_one_sentence_more():
    units = Units(np.random.default_rng(0).normal(scale=0.5, size=50), np.ones(50))
    gap, mean = mean_curve(units, fixed=0.5), mean_curve(units)
    assert gap.value == pytest.approx(0.5 - mean.value)
    # the variance of the mean is ALIKE / 50 of a sentence's, that of the headline 1
    assert width(gap) == pytest.approx(width(mean) * math.sqrt((ALIKE / 50 + 1) / (ALIKE / 50)))


def test_spread_is_the_standard_deviation_inside_its_interval():
    data = np.random.default_rng(0).normal(scale=0.4, size=30)
    found = spread_curve(data).interval
    assert found.value == pytest.approx(data.std(ddof=1))
    assert found.low < found.value < found.high


def test_spread_over_articles_needs_variation():
    groups = np.repeat(np.arange(6), 5)
    assert math.isnan(spread_curve(np.zeros(30), groups).value)
    assert "6 articles" in spread_curve(np.random.default_rng(0).normal(size=30), groups).method


def test_mean_of_five_by_hand():
    scores = np.array([0.0, 0.5, -0.5, 0.0, 0.5])
    found = mean_curve(Units(scores, np.ones(5))).interval
    pulled = (SPREAD.units * SPREAD.value + 4 * scores.var(ddof=1)) / (SPREAD.units + 4)
    # t(0.975; 4) = 2.776 in every table.
    assert found.high - 0.1 == pytest.approx(2.776 * math.sqrt(ALIKE * pulled / 5), rel=1e-3)
    assert found.method == "t, 5 sentences"


def test_spread_of_five_by_hand():
    scores = np.array([0.0, 0.5, -0.5, 0.0, 0.5])
    squares = (scores - 0.1) ** 2  # sum 0.7
    kurtosis = (KURTOSIS.units * KURTOSIS.value + 5 * 5 * (squares**2).sum() / 0.49) / (KURTOSIS.units + 5)
    pulled = math.sqrt((SPREAD.units * SPREAD.value + 0.7) / (SPREAD.units + 4))
    error = math.sqrt((kurtosis - 2 / 5) / 4) / 2
    found = spread_curve(scores).interval
    assert found.value == pytest.approx(math.sqrt(0.7 / 4))
    assert found.low == pytest.approx(pulled / math.exp(2.776 * error), rel=1e-3)
    assert found.high == pytest.approx(pulled * math.exp(2.776 * error), rel=1e-3)
    assert found.method == "t on log scale, 5 sentences"


def test_spread_over_articles_varies_by_what_each_article_adds():
    scores = np.array([0.3, -0.3] * 2 + [0.9, -0.9] * 2)
    squares = np.array([0.18, 0.18, 1.62, 1.62])  # summed by article of two sentences
    relative = math.sqrt(4 / 3 * ((squares - 0.9) ** 2).sum()) / 3.6
    found = spread_curve(scores, np.repeat(np.arange(4), 2)).interval
    assert found.value == pytest.approx(math.sqrt(3.6 / 7))
    # Per sentence 2 and 0.08 for each of two is expected, worth five articles; t(0.975; 8) = 2.306.
    pulled = (5 * (2 + 0.08 * 2) + 3 * 8 * relative**2) / 8
    assert found.high == pytest.approx(found.value * math.exp(2.306 * math.sqrt(pulled / 8) / 2), rel=1e-3)
    assert found.method == "t on log scale, 4 articles"


@pytest.mark.parametrize(("n", "t"), [(2, 2.447), (3, 2.365), (5, 2.262)])
def test_means_over_articles_by_hand(n, t):
    sums = np.arange(1.0, n + 1)
    found = mean_curve(Units(sums, np.full(n, 10.0), "articles", 10 * n)).interval
    assert found.value == pytest.approx(sums.mean() / 10)
    # Of the mean of ten sentences 0.15 / 10 + 0.01 is expected, worth five articles: t(0.975; 4 + n).
    pulled = (5 * 0.025 + (n - 1) * np.var(sums / 10, ddof=1)) / (n + 4)
    assert found.high - found.value == pytest.approx(t * math.sqrt(pulled / n), rel=1e-3)
    assert found.method == f"t, {n} articles"


def test_the_mean_of_two_articles_of_unequal_length_by_hand():
    found = mean_curve(Units(np.array([9.0, 7.0]), np.array([30.0, 10.0]), "articles", 40)).interval
    # 40² / (30² + 10²) = 1.6 articles; residuals of 0.4 per sentence: -3 and 3; 0.15 + 0.01 × 25 expected.
    pulled = (5 * 0.4 + 0.6 * (1.6 / 0.6 * 18 / 40)) / 5.6
    assert found.high - 0.4 == pytest.approx(stdtrit(5.6, 0.975) * math.sqrt(pulled / 40), rel=1e-6)


@pytest.mark.parametrize("sizes", [[300] + [10] * 9, [300] + [5] * 19, [50] * 10])
def test_means_over_articles_of_unequal_length_are_covered(sizes):
    rng, sizes = np.random.default_rng(6), np.array(sizes, dtype=float)
    sums = sizes * rng.normal(scale=0.1, size=(500, len(sizes))) + rng.normal(
        scale=np.sqrt(0.15 * sizes), size=(500, len(sizes))
    )
    found = [mean_curve(Units(row, sizes, "articles", int(sizes.sum()))).interval for row in sums]
    assert np.mean([low <= 0 <= high for _, low, high, _ in found]) >= 0.93


def test_numbers_of_articles_by_hand():
    found = articles_curve(np.array([1.0, 2.0, 6.0]), Prior(4.0, 2.0, outlets=True)).interval
    # Variance 7 of two degrees, and 4 of two more; t(0.975; 4) = 2.776 in every table.
    assert found[:3] == pytest.approx(
        (3, 3 - 2.776 * math.sqrt(5.5 / 3), 3 + 2.776 * math.sqrt(5.5 / 3)), rel=1e-3
    )
    assert found.method == "t, 3 articles"
    alone = articles_curve(np.ones(1), Prior(4.0, 2.0, outlets=True))
    assert (alone.value, alone.method) == (1, "t, 1 article")
    assert alone.interval.high == pytest.approx(1 + 4.303 * 2, rel=1e-3)  # t(0.975; 2)
    assert articles_curve(np.ones(0), Prior(4.0, 2.0, outlets=True)).method == "undefined"


def test_headlines_less_articles_by_hand():
    tops = Units(np.array([0.6, 0.0, 0.0]), np.array([1.0, 1.0, 0.0]))
    bodies = Units(np.array([1.0, 3.0, 2.0]), np.full(3, 10.0), "articles", 30)
    found = gap_curve(tops, bodies).interval
    assert found.value == pytest.approx(0.3 - 0.2)
    parts = np.array([0.15 + 1 / 30, -0.15 - 1 / 30, 0.0])  # what each article adds: headline, less body
    pulled = (5 * 0.13 + 1 * 4 * (parts @ parts)) / 6  # two headlines: one degree of freedom
    assert found.high - found.value == pytest.approx(2.447 * math.sqrt(pulled / 2), rel=1e-3)  # t(0.975; 6)
    longer = Units(np.array([6.0, 2.0]), np.array([30.0, 10.0]), "articles", 40)  # worth 1.6 articles
    wide = gap_curve(Units(np.zeros(2), np.ones(2)), longer).interval
    error = math.sqrt(5 * 0.13 / 6 / 2 + 0.01 * (1 / 1.6 - 1 / 2))
    assert wide.high - wide.value == pytest.approx(2.447 * error, rel=1e-3)
    one = gap_curve(Units(np.array([0.6, 0.0, 0.0]), np.array([1.0, 0.0, 0.0])), bodies).interval
    assert one.high - one.value == pytest.approx(2.571 * math.sqrt(0.13), rel=1e-3)  # t(0.975; 5)
    assert gap_curve(Units(np.zeros(3), np.zeros(3)), bodies).method == "undefined"


def test_articles_that_agree_by_chance_keep_a_width():
    for found in (
        mean_curve(Units(np.zeros(2), np.full(2, 10.0), "articles", 20)),
        articles_curve(np.zeros(2), Prior(0.5, 1.0, outlets=True)),
        gap_curve(Units(np.zeros(2), np.ones(2)), Units(np.zeros(2), np.full(2, 10.0), "articles", 20)),
    ):
        assert found.interval.low < 0 < found.interval.high


def test_undefined_below_five_sentences():
    few = Units(np.ones(2), np.full(2, 2.0), "articles", 4)
    for found in (
        mean_curve(Units(np.ones(4), np.ones(4))),
        spread_curve(np.ones(4)),
        mean_curve(few),
        gap_curve(few, few),
    ):
        assert math.isnan(found.value)
        assert math.isnan(found.interval.low)
        assert found.method == "undefined"


def test_means_of_scores_that_are_mostly_zero_are_covered():
    rng = np.random.default_rng(4)
    scores = np.where(rng.random((400, 12)) < 0.7, 0.0, rng.uniform(-0.9, 0.5, (400, 12)))
    found = [mean_curve(Units(row, np.ones(12))).interval for row in scores]
    assert np.mean([low <= -0.06 <= high for _, low, high, _ in found]) >= 0.93
