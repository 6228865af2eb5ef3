"""The fit of the frame weights on numbers whose answer is known."""

import numpy as np
import pytest

from analysis.fitting.frames import CODES, PENALTY, build_features, fit_slopes
from analysis.measures.frame_cues import FRAMES, cue_groups
from analysis.measures.frames import frame_model

RNG = np.random.default_rng(4)
X = RNG.random((400, 3))
Y = (X[:, 0] + X[:, 1] > 1).astype(float)


def test_a_group_that_tells_nothing_is_pulled_to_the_mean_not_below_zero():
    _, first, second, idle = fit_slopes(X, Y, ["a"] * 400)
    assert first > idle >= 0
    assert second > idle


def test_a_harmful_group_gets_no_negative_weight():
    slopes = fit_slopes(np.column_stack([X[:, 0], -X[:, 0]]), (X[:, 0] > 0.5).astype(float), ["a"] * 400)[1:]
    assert slopes.min() >= 0


def test_base_rates_of_sources_do_not_leak_into_the_slopes():
    source = np.array(["a", "b"] * 200)
    more = np.where(source == "b", 1.0, Y)
    assert np.all(np.isfinite(fit_slopes(X, more, source)))
    assert fit_slopes(X, Y, source)[1] == pytest.approx(fit_slopes(X, Y, ["a"] * 400)[1], rel=0.05)


def test_same_data_same_weights():
    assert np.array_equal(fit_slopes(X, Y, ["a"] * 400), fit_slopes(X, Y, ["a"] * 400))
    assert PENALTY > 0


def test_features_line_up_with_the_groups_of_the_model():
    features = build_features("Critics denounced the $5 tax.")
    for frame in FRAMES:
        assert len(features[frame]) == len(cue_groups()[frame])
        assert tuple(sorted(frame_model()["frames"][frame]["slopes"])) == cue_groups()[frame]
    assert features["conflict"][cue_groups()["conflict"].index("reproach")] > 0


def test_codes_hold_no_text_and_both_halves():
    rows = [line.split(",") for line in CODES.read_text(encoding="utf8").splitlines()]
    assert rows[0] == ["article", "set", *FRAMES]
    assert {row[1] for row in rows[1:]} == {"dev", "unseen"}
    assert all(set(row[2:]) <= {"0", "1"} for row in rows[1:])
