"""Labelled teasers and headlines as rows of features, with near-duplicates grouped.

Cross-validation keeps a group together, so that it never tests on a text it was fitted on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer

from analysis.fitting.labelled import read_rows
from analysis.measures.clickbait.features import (
    Features,
    count_words,
    letter_ngrams,
    read_features,
    word_ngrams,
)
from analysis.measures.clickbait.model import FITTED_WORDS

WORDS_AT_LEAST, LETTERS_AT_LEAST = 3, 5  # headlines that must hold an n-gram
SHINGLE = 3  # words in a row that two teasers must share to be compared
SIMILAR = 0.5  # share of common words (Jaccard) from which on two teasers are near-duplicates
COMMON = 60  # a run of words in more teasers than this is a set phrase, no sign of a copy

Vector = NDArray[np.float64]
Rows = NDArray[np.int_]


class Headlines(NamedTuple):
    """Headlines as rows: style vectors and counts of the n-grams of words and of letters."""

    style: Vector
    words: sparse.csr_matrix
    letters: sparse.csr_matrix

    def take(self, rows: Rows) -> Headlines:
        """Return some rows."""
        return Headlines(self.style[rows], self.words[rows], self.letters[rows])


class Teasers(NamedTuple):
    """Teasers or headlines as rows: features, judges' mean, majority's class, group of near-duplicates."""

    texts: list[str]
    features: Headlines
    strength: Vector
    clickbait: Rows
    group: Rows
    vectorizers: tuple[CountVectorizer, CountVectorizer]

    def take(self, rows: Rows) -> Teasers:
        """Return some rows."""
        texts, parts = (
            [self.texts[i] for i in rows],
            (self.strength[rows], self.clickbait[rows], self.group[rows]),
        )
        return Teasers(texts, self.features.take(rows), *parts, self.vectorizers)

    def read(self, texts: list[str]) -> Headlines:
        """Return other headlines in the same columns."""
        return _count([read_features(text) for text in texts], self.vectorizers)


def _letters(tokens: list[str]) -> list[str]:
    return [gram for token in tokens for gram in letter_ngrams(token)]


def _count(features: list[Features], vectorizers: tuple[CountVectorizer, CountVectorizer]) -> Headlines:
    tokens = [f.tokens for f in features]
    return Headlines(np.array([f.style for f in features]), *(v.transform(tokens) for v in vectorizers))


def build_rows(texts: list[str], strength: list[float], clickbait: list[int]) -> Teasers:
    """Return headlines with their labels as rows, exact duplicates (after folding) removed, order kept."""
    features = [read_features(text) for text in texts]
    kept = sorted({tuple(f.tokens): i for i, f in reversed(list(enumerate(features)))}.values())
    tokens = [features[i].tokens for i in kept]
    vectorizers = (
        CountVectorizer(analyzer=word_ngrams, min_df=WORDS_AT_LEAST).fit(tokens),
        CountVectorizer(analyzer=_letters, min_df=LETTERS_AT_LEAST).fit(tokens),
    )
    rows = _count([features[i] for i in kept], vectorizers)
    labels = np.array(strength, float)[kept], np.array(clickbait, int)[kept]
    return Teasers([texts[i] for i in kept], rows, *labels, group_duplicates(tokens), vectorizers)


def read_teasers(datasets: Path, *, least: int = FITTED_WORDS, most: int = 1000) -> Teasers:
    """Read webis17/train.csv without exact duplicates, in the order of the file, by their number of words."""
    rows = read_rows(Path(datasets) / "webis17" / "train.csv")
    rows = [row for row in rows if least <= count_words(row["postText"] or "") <= most]
    texts = [row["postText"] or "" for row in rows]
    classes = [int(row["truthClass"] == "clickbait") for row in rows]
    return build_rows(texts, [float(row["truthMean"]) for row in rows], classes)


def read_headlines(datasets: Path) -> Teasers:
    """Read the headlines of clickbait32k without exact duplicates; the class stands for the strength."""
    folder = Path(datasets) / "clickbait32k"
    texts: list[str] = []
    classes: list[int] = []
    for label, name in ((1, "clickbait.txt"), (0, "non_clickbait.txt")):
        lines = [line.strip() for line in (folder / name).read_text(encoding="utf8").splitlines()]
        texts += [line for line in lines if line]
        classes += [label] * (len(texts) - len(classes))
    return build_rows(texts, [float(c) for c in classes], classes)


def group_duplicates(texts: list[list[str]]) -> Rows:
    """Return a group number per text; near-duplicates, and theirs, share one.

    >>> a, b = "storm closes the old harbor bridge".split(), "storm closes the old harbor".split()
    >>> group_duplicates([a, ["rain"], b]).tolist()
    [0, 1, 0]
    """
    parent = list(range(len(texts)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    words = [frozenset(text) for text in texts]
    for i, j in _candidates(texts):
        a, b = root(i), root(j)
        if a != b and len(words[i] & words[j]) >= SIMILAR * len(words[i] | words[j]):
            parent[max(a, b)] = min(a, b)
    return np.array([root(i) for i in range(len(texts))])


def _candidates(texts: list[list[str]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of texts that share a run of words."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        for run in {tuple(text[k : k + SHINGLE]) for k in range(max(1, len(text) - SHINGLE + 1))}:
            holders[run].append(i)
    for same in holders.values():
        if len(same) <= COMMON:
            yield from ((i, j) for k, i in enumerate(same) for j in same[k + 1 :])
