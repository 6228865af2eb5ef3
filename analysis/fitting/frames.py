"""Fit the weights of the frame cues on climate news (human coders) and general news (a language model)."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from analysis.measures.frame_cues import FRAMES, LEXICON_VERSION, cue_groups
from analysis.measures.frames import EXTRA_WORDS, HALF_RATE, count_cues, counted_cues, cue_scale
from analysis.text.reading import read_text

MODEL_VERSION = "frames-1"
# Penalty on each weight's distance from the mean weight of its frame, in units of one article; 30 and 300
# change the mean AUC by less than .01 (cross-validated). Strong: where as few as 29 articles show a frame,
# equal weights are hard to beat (Dawes 1979).
PENALTY = 100.0
# Penalty on the mean weight itself.
PENALTY_MEAN = 1.0
COLUMNS = {
    "conflict": "CO",
    "human_interest": "HI",
    "economic": "EC",
    "morality": "MO",
    "responsibility": "RE",
}
CODES = Path(__file__).parents[1] / "validity" / "data" / "frames_coded.csv"
_Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Coded:
    """Coded articles: ``features[frame]`` (articles × groups), ``codes[frame]``, the set of each article."""

    features: dict[str, _Floats]
    codes: dict[str, _Floats]
    source: NDArray[np.str_]


def read_texts(datasets: Path) -> list[tuple[str, str, dict[str, bool]]]:
    """Read the coded articles: source ("climate", "general_dev", "general_unseen"), text, frame → present."""
    articles = []
    with (datasets / "narrative_frames" / "dev.csv").open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file):
            codes = {frame: row[column].startswith("True") for frame, column in COLUMNS.items()}
            articles.append(("climate", row["text"], codes))
    with CODES.open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file):
            text = (datasets / "coded192" / "text" / f"{row['article']}.txt").read_text(encoding="utf8")
            codes = {frame: row[frame] == "1" for frame in FRAMES}
            articles.append((f"general_{row['set']}", text, codes))
    return articles


def build_features(text: str) -> dict[str, list[float]]:
    """Return the scaled cue rates of one article, frame by frame, groups in alphabetical order."""
    hits, _, words_n = counted_cues(read_text(text))
    counts = count_cues(hits)
    return {
        frame: [cue_scale(counts.get((frame, group), 0.0), words_n) for group in groups]
        for frame, groups in cue_groups().items()
    }


def read_coded(datasets: Path) -> Coded:
    """Read both sets and measure their articles."""
    articles = read_texts(datasets)
    rows = [build_features(text) for _, text, _ in articles]
    return Coded(
        {frame: np.array([row[frame] for row in rows]) for frame in FRAMES},
        {frame: np.array([codes[frame] for *_, codes in articles], dtype=float) for frame in FRAMES},
        np.array([source for source, *_ in articles]),
    )


def fit_slopes(features: _Floats, codes: _Floats, source: Sequence[str] | NDArray[np.str_]) -> _Floats:
    """Fit a logistic model with weights of zero or more that are pulled towards their common mean.

    Formula: minimise Σ log-loss + (100 / 2) Σ (w_g - mean w)² + (1 / 2) k · (mean w)², w_g ≥ 0, on
    standardised features, with an intercept for each source of articles (base rates differ between them).

    Parameters
    ----------
    features : array, articles × groups
        Scaled cue rates.
    codes : array, articles
        1 present, 0 absent.
    source : sequence of str
        The set of each article.

    Returns
    -------
    array
        The intercept (mean over the sources), then a slope per group, both on the unstandardised scale.

    Examples
    --------
    >>> x = np.array([[0.0], [0.1], [0.9], [1.0]] * 20)
    >>> intercept, slope = fit_slopes(x, (x[:, 0] > 0.5).astype(float), ["a"] * 80)
    >>> bool(slope > 1)
    True
    """
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-9
    sources = sorted(set(source))
    dummies = np.array([[float(name == one) for one in sources] for name in source])
    design = np.hstack([dummies, (features - mean) / spread])
    m, k = len(sources), features.shape[1]

    def loss(weights: _Floats) -> tuple[float, _Floats]:
        logit, slopes = design @ weights, weights[m:]
        apart, middle = slopes - slopes.mean(), slopes.mean()
        value = (np.logaddexp(0, logit) - codes * logit).sum()
        value += 0.5 * PENALTY * (apart**2).sum() + 0.5 * PENALTY_MEAN * k * middle**2
        gradient = design.T @ (1 / (1 + np.exp(-logit)) - codes)
        gradient[m:] += PENALTY * apart + PENALTY_MEAN * middle
        return float(value), gradient

    bounds = [(None, None)] * m + [(0.0, None)] * k
    fitted = minimize(loss, np.zeros(m + k), jac=True, bounds=bounds, method="L-BFGS-B").x
    slopes = fitted[m:] / spread
    return np.concatenate([[fitted[:m].mean() - slopes @ mean], slopes])


def fit_frames(datasets: Path) -> dict[str, Any]:
    """Fit all five frames on the climate articles and the development half of the general ones.

    Parameters
    ----------
    datasets : Path
        Folder that holds narrative_frames/ and coded192/.

    Returns
    -------
    dict
        What models/frames.json holds; the same on every run.
    """
    coded = read_coded(datasets)
    use = coded.source != "general_unseen"
    frames = {}
    for frame, groups in cue_groups().items():
        fitted = fit_slopes(coded.features[frame][use], coded.codes[frame][use], coded.source[use])
        values = [round(float(value), 4) for value in fitted]
        frames[frame] = {"intercept": values[0], "slopes": dict(zip(groups, values[1:], strict=True))}
    return {
        "version": MODEL_VERSION,
        "lexicon": LEXICON_VERSION,
        "extra_words": EXTRA_WORDS,
        "half_rate": HALF_RATE,
        "articles": {name: int((coded.source == name).sum()) for name in sorted(set(coded.source[use]))},
        "frames": frames,
    }
