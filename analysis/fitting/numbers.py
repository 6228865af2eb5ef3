"""Fit how likely two numbers of two articles are told of one thing; the same data give the same bytes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

from analysis.fitting.number_pairs import Pair, find_event_pairs, find_news_pairs, find_story_pairs

VERSION = "numbers-7"
SOURCE = "invented stories and events (tests/data) and pairs of AllSides articles; see numbers.md"
STORIES = Path(__file__).resolve().parents[2] / "tests" / "data"
# Inverse strength of the ridge, on features of unit deviation: of all pairs, of those that differ.
PENALTY, PENALTY_DIFFERING = 0.3, 0.2
# What speaks for one thing where two numbers agree, and what parts two that differ. Numbers that agree are
# weighed by a fit on both, numbers that differ by one of their own.
AGREEING = "anybody share length event strong_event topic topic_of_one rivals largest open".split()
PARTING = "clash size small clock other_topic other_places other_times contrasted update".split()
DIFFERING = (
    "share strong_event topic topic_of_one largest label role rivals_of_label left names size clock "
    "other_topic other_places other_times contrasted update"
).split()


def fit_numbers(datasets: Path) -> dict[str, Any]:
    """Fit the points of the evidence.

    ``datasets``: folder that holds ``allsides/articles.parquet``. Returned: version, source, and for pairs
    that agree and that differ the number of pairs fitted on, the intercept and the coefficients by feature.
    Raises `FileNotFoundError` without the articles, or outside a checkout, which holds the stories.
    """
    news = find_news_pairs(datasets / "allsides" / "articles.parquet")
    return fit_pairs([*find_story_pairs(STORIES), *find_event_pairs(STORIES), *news])


def fit_pairs(pairs: Sequence[Pair]) -> dict[str, Any]:
    """Return the models of labelled pairs: of those that agree and those that differ."""
    joint = _fit([pair for pair in pairs if pair.joint], [*AGREEING, *PARTING], PENALTY)
    known = {name: points for name, points in joint["coefficients"].items() if name in AGREEING}
    differing = [pair for pair in pairs if pair.evidence["clash"]]
    return {
        "version": VERSION,
        "source": SOURCE,
        "agreeing": joint | {"coefficients": known},
        "differing": _fit(differing, DIFFERING, PENALTY_DIFFERING),
    }


def _fit(pairs: Sequence[Pair], names: Sequence[str], penalty: float) -> dict[str, Any]:
    """Return a logistic regression on some features of labelled pairs."""
    matrix = pd.DataFrame([pair.evidence for pair in pairs], columns=list(names)).fillna(0).astype(float)
    spread = matrix.std(ddof=0).replace(0, 1)
    labels = np.array([pair.one for pair in pairs])
    model = LogisticRegression(C=penalty, max_iter=4_000).fit(matrix / spread, labels)
    points = pd.Series(model.coef_[0], matrix.columns) / spread
    return {
        "pairs": len(pairs),
        "of_one_thing": int(labels.sum()),
        "intercept": round(float(model.intercept_[0]), 2),
        "coefficients": points.round(2).to_dict(),
    }
