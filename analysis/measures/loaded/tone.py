"""How the tone of a whole article moves the log-odds of its words."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


def probability(log_odds: float) -> float:
    """Return the probability of a log-odds.

    >>> probability(0.0)
    0.5
    """
    return 1 / (1 + exp(-log_odds)) if log_odds > -700 else 0.0


class Tone(NamedTuple):
    """How the whole article's tone moves the log-odds of its words.

    Formula: log-odds' = gain · log-odds + slope · log(m / prior) + base, with m the mean probability of the
    article's words, drawn to ``prior`` by as many words as ``words`` says, so that a single sentence moves
    little.
    """

    gain: float
    slope: float
    base: float
    prior: float
    words: float

    def shift(self, scores: NDArray[np.float64]) -> float:
        """Return what an article adds to the log-odds (times gain) of its words; −∞ is no word of it."""
        total = self.words * self.prior + float((1 / (1 + np.exp(-scores))).sum())
        n = self.words + int(np.count_nonzero(scores > -np.inf))
        return self.slope * log(total / n / self.prior) + self.base


def read_tone(model: Mapping) -> Tone:
    """Return the model's part on the article."""
    return Tone(**model["tone"])
