"""Samples that a language model coded with a codebook: their rows, and shares of them with intervals."""

from __future__ import annotations

from pathlib import Path

from scipy.stats import binomtest

from analysis.fitting.labelled import read_rows

DATA = Path(__file__).parent / "data"
SAMPLES = ("development", "held-out")
CODER = "language-model coder, no human coding"


def read_sample(name: str) -> list[dict[str, str]]:
    """Read the codes of a sample: offsets into articles of the labelled data, never their words."""
    return read_rows(DATA / f"{name}.csv")


def exact_share(right: int, n: int) -> tuple[float, float, float]:
    """Return a share with its exact (Clopper-Pearson) 95% interval.

    >>> [round(end, 3) for end in exact_share(9, 10)]
    [0.9, 0.555, 0.997]
    """
    interval = binomtest(right, n).proportion_ci(method="exact")
    return right / n, float(interval.low), float(interval.high)
