"""Prediction of the clickbait strength from the fitted coefficients, in plain Python and numpy."""

from __future__ import annotations

import math
from typing import NamedTuple


class Reason(NamedTuple):
    """One thing that raised (effect above 0) or lowered the strength, in plain words."""

    words: str
    effect: float


class Prediction(NamedTuple):
    """Strength with interval, probability and reasons."""

    strength: float
    low: float
    high: float
    probability: float
    reasons: tuple[Reason, ...]


def predict_strength(text: str) -> Prediction:
    """Return the strength of a headline; NaN until a model is fitted."""
    return Prediction(math.nan, math.nan, math.nan, math.nan, ())
