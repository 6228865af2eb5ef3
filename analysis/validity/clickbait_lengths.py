"""How well the clickbait strength agrees with judges and labels by the length of the headline."""

import numpy as np
import pandas as pd
from sklearn.metrics import roc_auc_score

from analysis.fitting.teasers import Teasers, Vector
from analysis.measures.clickbait.features import count_words
from analysis.measures.clickbait.model import LEAST_WORDS

LENGTHS = (4, 7, 12)  # words that the bands of length end with
BANDS = ("3-4", "5-7", "8-12", "13 and more")


def _band_of(texts: list[str]) -> pd.Series:
    """Return the band of words of each headline; none for one of fewer words than the strength needs."""
    words = pd.Series([count_words(text) for text in texts])
    return pd.cut(words, [LEAST_WORDS - 1, *LENGTHS, np.inf], labels=BANDS)


def _auc(clickbait: Vector | pd.Series, score: Vector | pd.Series) -> float:
    """Return the AUC, NaN where there is one class alone."""
    return float(roc_auc_score(clickbait, score)) if len(np.unique(clickbait)) > 1 else np.nan


def build_lengths(judged: pd.DataFrame, labelled: pd.DataFrame) -> pd.DataFrame:
    """Return one row per band of words: agreement with judges, and with the outlets' labels.

    ``judged``: one row per teaser that the model was not fitted on: ``band``, ``score``, ``strength``,
    ``clickbait``. ``labelled``: one row per headline of clickbait32k: ``band``, ``score``, ``clickbait``.
    Returned: ``headlines_across_auc``: how often a clickbait headline of any length lies above a news
    headline of this one; NaN where there are none.
    """
    bait, rows = labelled[labelled["clickbait"] == 1], []
    for band in BANDS:
        ours, theirs = judged[judged["band"] == band], labelled[labelled["band"] == band]
        across = pd.concat([theirs[theirs["clickbait"] == 0], bait])
        squares = (ours["score"] - ours["strength"]) ** 2
        means = ours[["score", "strength"]].mean().tolist()
        told = len(ours), *means, squares.mean(), _auc(ours["clickbait"], ours["score"])
        found = (_auc(part["clickbait"], part["score"]) for part in (theirs, across))
        rows.append((band, *told, len(theirs), *found))
    names = ["words", "teasers_n", "predicted_mean", "observed_mean", "mse", "auc", "headlines_n"]
    return pd.DataFrame(rows, columns=[*names, "headlines_auc", "headlines_across_auc"])


def rows_by_length(data: Teasers, score: Vector) -> pd.DataFrame:
    """Return the columns that `build_lengths` needs."""
    labels = {"strength": data.strength, "clickbait": data.clickbait}
    return pd.DataFrame({"band": _band_of(data.texts), "score": score, **labels})
