"""How the tone of a whole article moves the log-odds of its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from analysis.measures.loaded_model import Sentence


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

    def shift(self, sentences: Sequence[Sentence]) -> float:
        """Return what an article adds to the log-odds (times gain) of its words."""
        total, n = self.words * self.prior, self.words
        for sentence in sentences:
            for score in sentence.scores:
                total += 1 / (1 + exp(-score))
            n += len(sentence.scores)
        return self.slope * log(total / n / self.prior) + self.base


def read_tone(model: Mapping) -> Tone:
    """Return the model's part on the article."""
    return Tone(**model["tone"])
