"""The fit of the frame lines on numbers whose answer is known."""

import numpy as np
import pytest

from analysis.fitting.frames import CODES, fit_line, measure_strengths
from analysis.measures.frames import cue_scale
from analysis.measures.frames.cues import FRAMES

RNG = np.random.default_rng(4)
X = RNG.random(400)
Y = (X + RNG.normal(0, 0.2, 400) > 0.5).astype(float)


def test_more_cues_more_likely():
    intercept, slope = fit_line(X, Y, ["a"] * 400)
    assert slope > 3
    assert 0.4 < -intercept / slope < 0.6


def test_a_harmful_measure_gets_no_negative_slope():
    assert fit_line(-X, Y, ["a"] * 400)[1] == 0


def test_base_rates_of_sources_do_not_leak_into_the_slope():
    source = np.array(["a", "b"] * 200)
    assert np.all(np.isfinite(fit_line(X, np.where(source == "b", 1.0, Y), source)))
    assert fit_line(X, Y, source)[1] == pytest.approx(fit_line(X, Y, ["a"] * 400)[1], rel=0.05)


def test_mean_probability_is_the_share_present():
    intercept, slope = fit_line(X, Y, ["a"] * 400)
    assert (1 / (1 + np.exp(-(intercept + slope * X)))).mean() == pytest.approx(Y.mean(), abs=1e-3)


def test_same_data_same_line():
    assert fit_line(X, Y, ["a"] * 400) == fit_line(X, Y, ["a"] * 400)


def test_strengths_add_up_the_groups():
    text = "Critics denounced the tax, and opponents sued."
    assert set(measure_strengths(text)) == set(FRAMES)
    expected = cue_scale(2, 7) + cue_scale(1, 7) + cue_scale(1, 7)
    assert measure_strengths(text)["conflict"] == pytest.approx(expected)
    assert measure_strengths("It rained.") == dict.fromkeys(FRAMES, 0.0)


def test_codes_hold_no_text_and_both_halves():
    rows = [line.split(",") for line in CODES.read_text(encoding="utf8").splitlines()]
    assert rows[0] == ["article", "set", *FRAMES]
    assert {row[1] for row in rows[1:]} == {"dev", "unseen"}
    assert all(set(row[2:]) <= {"0", "1"} for row in rows[1:])
