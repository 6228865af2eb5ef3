"""What an interval is, its level, the number of draws, and the random stream of each estimate."""

from __future__ import annotations

import zlib
from typing import NamedTuple

import numpy as np

LEVEL = 0.95
DRAWS = 2000  # random draws: a share of them is right within 0.02 (Efron and Tibshirani 1993, chapter 19)
LEAST_SENTENCES = 5  # below this many sentences a mean or a share says nothing


class Interval(NamedTuple):
    """An estimate with both ends of its interval and how it was made."""

    value: float
    low: float
    high: float
    method: str


def rng_for(seed: int, *names: object) -> np.random.Generator:
    """Return a generator of its own for one estimate, so that no estimate hangs on the order of others.

    >>> rng_for(1, "a").random() == rng_for(1, "a").random()
    True
    """
    return np.random.default_rng([seed, zlib.crc32("|".join(map(str, names)).encode("utf8"))])
