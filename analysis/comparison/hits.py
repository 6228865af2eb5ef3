"""Hits of the lexicons counted by sentence: loaded terms, and VADER's strong words as a second opinion."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.stats.curves import Array

# VADER rates words from -4 to 4; those half-way out or more are taken for strong.
STRONG = 2.0
_FAR = 1 << 40  # further than any text is long: keeps articles apart when offsets are put in one line


def order_sentences(sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences in the order of the text, article by article: estimates look at neighbours.

    >>> rows = pd.DataFrame({"doc_id": ["b", "a", "b"], "sent_id": [1, 0, 0]}, index=[7, 7, 7])
    >>> order_sentences(rows).values.tolist()
    [['a', 0], ['b', 0], ['b', 1]]
    """
    article = pd.factorize(sentences["doc_id"], sort=True)[0]
    return sentences.iloc[np.lexsort((sentences["sent_id"], article))]


def count_by_sentence(
    sentences: pd.DataFrame, terms: pd.DataFrame, weights: Array | None = None
) -> NDArray[np.float64]:
    """Return the number of hits (or the sum of their weights) of each row of the sentences table.

    ``sentences``: rows of the sentences table. ``terms``: rows of the terms table; hits in other sentences
    count nowhere. ``weights``: what each hit counts; 1 unless told. Returned: one number per sentence.

    >>> sentences = pd.DataFrame({"doc_id": ["a", "a"], "sent_id": [0, 1]})
    >>> terms = pd.DataFrame({"doc_id": ["a", "a", "b"], "sent_id": [1, 1, 0]})
    >>> count_by_sentence(sentences, terms).tolist()
    [0.0, 2.0]
    """
    row_of = {key: i for i, key in enumerate(zip(sentences["doc_id"], sentences["sent_id"], strict=True))}
    keys = zip(terms["doc_id"], terms["sent_id"], strict=True)
    rows = np.array([row_of.get(key, -1) for key in keys], dtype=np.int64)
    counts = np.ones(len(rows)) if weights is None else weights
    known = rows >= 0
    return np.bincount(rows[known], counts[known], len(sentences)).astype(np.float64)


def find_strong(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the hits of VADER's strong words: valence of 2 or more on its scale of 4, after negation."""
    terms = tables["terms"]
    return terms[(terms["instrument"] == "sentiment") & (terms["weight"].abs() >= STRONG)]


def leave_out_loaded(strong: pd.DataFrame, loaded: pd.DataFrame) -> pd.DataFrame:
    """Return the strong words that share no character with a loaded hit, so that no word is counted twice.

    >>> strong = pd.DataFrame({"doc_id": ["a", "a"], "start": [0, 10], "end": [4, 14]})
    >>> leave_out_loaded(strong, pd.DataFrame({"doc_id": ["a"], "start": [8], "end": [20]})).index.tolist()
    [0]
    """
    if not len(loaded) or not len(strong):
        return strong
    places = {doc_id: i * _FAR for i, doc_id in enumerate(pd.concat([strong, loaded])["doc_id"].unique())}
    taken = loaded["doc_id"].map(places).to_numpy() + loaded[["start", "end"]].to_numpy().T
    taken = taken[:, np.argsort(taken[0])]
    start, end = strong["doc_id"].map(places).to_numpy() + strong[["start", "end"]].to_numpy().T
    before = np.searchsorted(taken[0], end) - 1  # the last loaded hit that begins before the word ends
    overlaps = (before >= 0) & (taken[1][np.maximum(before, 0)] > start)
    return strong[~overlaps]
