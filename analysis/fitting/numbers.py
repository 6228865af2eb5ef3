"""Fit how likely two numbers of two articles are told of one thing; the same data give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

from analysis.fitting.number_pairs import Pair, find_news_pairs, find_story_pairs

VERSION = "numbers-4"
SOURCE = "invented stories of two writers (tests/data) and pairs of AllSides articles; see numbers.md"
STORIES = Path(__file__).resolve().parents[2] / "tests" / "data"
# Inverse strength of the ridge, on features of unit deviation; .1 and 1 find as much (benchmarks).
PENALTY = 0.3


def fit_numbers(datasets: Path) -> dict[str, Any]:
    """Fit the points of the evidence.

    Parameters
    ----------
    datasets : Path
        Folder that holds ``allsides/articles.parquet``.

    Returns
    -------
    dict
        Version, source, number of pairs, intercept and coefficients by feature.

    Raises
    ------
    FileNotFoundError
        Without the articles, or outside a checkout, which holds the stories.
    """
    news = find_news_pairs(datasets / "allsides" / "articles.parquet")
    return fit_pairs([*find_story_pairs(STORIES), *news])


def fit_pairs(pairs: Iterable[Pair]) -> dict[str, Any]:
    """Return the model of labelled pairs: a logistic regression."""
    listed = list(pairs)
    matrix = pd.DataFrame([pair.evidence for pair in listed]).fillna(0).astype(float)
    spread = matrix.std(ddof=0).replace(0, 1)
    labels = np.array([pair.one for pair in listed])
    model = LogisticRegression(C=PENALTY, max_iter=4_000).fit(matrix / spread, labels)
    points = pd.Series(model.coef_[0], matrix.columns) / spread
    return {
        "version": VERSION,
        "source": SOURCE,
        "pairs": len(listed),
        "of_one_thing": int(labels.sum()),
        "intercept": round(float(model.intercept_[0]), 2),
        "coefficients": points.round(2).to_dict(),
    }
