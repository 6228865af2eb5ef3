"""Fit a line from cues to probability on climate news (human coders) and general news (a language model)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from analysis.fitting.labelled import read_rows
from analysis.measures.frames import EXTRA_WORDS, HALF_RATE, count_cues, counted_cues, sum_scales
from analysis.measures.frames.cues import FRAMES, LEXICON_VERSION
from analysis.text.reading import read_text

MODEL_VERSION = "frames-9"
COLUMNS = dict(zip(FRAMES, ("CO", "HI", "EC", "MO", "RE"), strict=True))
CODES = Path(__file__).parents[1] / "validity" / "data" / "frames_coded.csv"
_Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Coded:
    """Coded articles: ``strengths[frame]``, ``codes[frame]`` and the set of each article."""

    strengths: dict[str, _Floats]
    codes: dict[str, _Floats]
    source: NDArray[np.str_]


def read_texts(datasets: Path) -> list[tuple[str, str, dict[str, bool]]]:
    """Read the coded articles: source ("climate", "general_dev", "general_unseen"), text, frame → present."""
    articles = []
    for row in read_rows(datasets / "narrative_frames" / "dev.csv"):
        codes = {frame: row[column].startswith("True") for frame, column in COLUMNS.items()}
        articles.append(("climate", row["text"], codes))
    for row in read_rows(CODES):
        text = (datasets / "coded192" / "text" / f"{row['article']}.txt").read_text(encoding="utf8")
        codes = {frame: row[frame] == "1" for frame in FRAMES}
        articles.append((f"general_{row['set']}", text, codes))
    return articles


def measure_strengths(text: str) -> dict[str, float]:
    """Return the summed scale of the cues of each frame: what the lines are fitted on."""
    hits, _, words_n = counted_cues(read_text(text))
    return sum_scales(count_cues(hits), words_n)


def read_coded(datasets: Path) -> Coded:
    """Read both sets and measure their articles."""
    articles = read_texts(datasets)
    rows = [measure_strengths(text) for _, text, _ in articles]
    return Coded(
        {frame: np.array([row[frame] for row in rows]) for frame in FRAMES},
        {frame: np.array([codes[frame] for *_, codes in articles], dtype=float) for frame in FRAMES},
        np.array([source for source, *_ in articles]),
    )


def fit_line(
    strengths: _Floats, codes: _Floats, source: Sequence[str] | NDArray[np.str_]
) -> tuple[float, float]:
    """Fit a logistic line with an intercept for each source of articles (base rates differ between them).

    Formula: minimise Σ log-loss + (1 / 2) (b · spread)², b ≥ 0.

    ``strengths``: summed scale of the cues (`measure_strengths`). ``codes``: 1 present, 0 absent. ``source``:
    the set of each article. Returned: the mean of the sources' intercepts, and b.

    >>> x = np.array([0.0, 0.1, 0.9, 1.0] * 20)
    >>> intercept, slope = fit_line(x, (x > 0.5).astype(float), ["a"] * 80)
    >>> slope > 1 > 0 > intercept
    True
    """
    mean, spread = strengths.mean(), strengths.std() + 1e-9
    sources = sorted(set(source))
    dummies = np.array([[float(name == one) for one in sources] for name in source])
    design = np.column_stack([dummies, (strengths - mean) / spread])

    def loss(weights: _Floats) -> tuple[float, _Floats]:
        logit = design @ weights
        value = (np.logaddexp(0, logit) - codes * logit).sum() + 0.5 * weights[-1] ** 2
        gradient = design.T @ (1 / (1 + np.exp(-logit)) - codes)
        gradient[-1] += weights[-1]
        return float(value), gradient

    bounds = [(None, None)] * len(sources) + [(0.0, None)]
    fitted = minimize(loss, np.zeros(len(bounds)), jac=True, bounds=bounds, method="L-BFGS-B").x
    slope = float(fitted[-1] / spread)
    return float(fitted[:-1].mean() - slope * mean), slope


def fit_frames(datasets: Path) -> dict[str, Any]:
    """Fit all five frames on the climate articles and the development half of the general ones.

    ``datasets``: folder that holds narrative_frames/ and coded192/. Returned: what models/frames.json holds;
    the same on every run.
    """
    coded = read_coded(datasets)
    use = coded.source != "general_unseen"
    frames = {}
    for frame in FRAMES:
        line = fit_line(coded.strengths[frame][use], coded.codes[frame][use], coded.source[use])
        frames[frame] = dict(zip(("intercept", "slope"), (round(value, 4) for value in line), strict=True))
    return {
        "version": MODEL_VERSION,
        "lexicon": LEXICON_VERSION,
        "extra_words": EXTRA_WORDS,
        "half_rate": HALF_RATE,
        "articles": {name: int((coded.source == name).sum()) for name in sorted(set(coded.source[use]))},
        "frames": frames,
    }
