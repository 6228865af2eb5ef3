"""Fit the clickbait strength on the teasers of Webis-Clickbait-17; the same data give the same bytes.

Two steps: a ridge on n-grams and style features, then boosted trees on the ridge's out-of-fold value and the
style features. Interval and probability are read off out-of-fold predictions of both steps together. Only
teasers of five words and more are used: the headlines of clickbait32k stay unseen, so the test out of source
holds for what ships.
"""

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import normalize
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from analysis.fitting.teasers import (
    LETTERS_AT_LEAST,
    WORDS_AT_LEAST,
    Headlines,
    Rows,
    Teasers,
    Vector,
    read_teasers,
)
from analysis.measures.clickbait.features import style_names
from analysis.measures.clickbait.model import COEFFICIENT_UNIT, STYLE_LIMIT, STYLE_SCALE, inverse_frequency

VERSION = "1.3.1"
SOURCE = (
    "Webis-Clickbait-17, 17,235 teasers with five judges each (Potthast et al. 2018, COLING), CC BY 4.0; "
    "coefficients derived from it"
)
FOLDS = 5
SEED = 17
STYLE_AT_LEAST = 25  # teasers that must hold a style feature
RIDGE = {"alpha": 7.0, "solver": "sparse_cg", "tol": 1e-8}  # exact: same rounded coefficients
TREES = {
    "max_iter": 200, "learning_rate": 0.035, "max_leaf_nodes": 24, "max_depth": 7, "min_samples_leaf": 60,
    "l2_regularization": 5.0, "max_features": 0.3, "early_stopping": False, "random_state": SEED,
}  # fmt: skip  # chosen by cross-validation on the teasers
INTERVAL = 0.90  # share of fresh panels of five judges whose mean falls inside low to high
KNOTS = 25  # points of the interval and probability curves


def split_groups(groups: Rows) -> list[tuple[Rows, Rows]]:
    """Return train and test rows of each fold; near-duplicates are never parted."""
    return list(GroupKFold(FOLDS, shuffle=True, random_state=SEED).split(groups, groups=groups))


class Weights(NamedTuple):
    """Columns of n-grams that enough teasers hold, how many hold each, and their weights."""

    columns: Rows
    frequency: Rows
    idf: Vector

    def apply(self, counts: sparse.csr_matrix) -> sparse.csr_matrix:
        """Return sublinear counts times the inverse document frequency, each row of unit length."""
        weighted = counts[:, self.columns].astype(float)
        weighted.data = 1 + np.log(weighted.data)
        return normalize(weighted @ sparse.diags(self.idf))


def fit_weights(counts: sparse.csr_matrix, at_least: int) -> Weights:
    """Return the weights of the n-grams of some teasers."""
    frequency = np.asarray((counts > 0).sum(axis=0)).ravel()
    columns = np.flatnonzero(frequency >= at_least)
    idf = [inverse_frequency(int(n), counts.shape[0]) for n in frequency[columns]]
    return Weights(columns, frequency[columns], np.array(idf))


class Linear(NamedTuple):
    """The fitted first step."""

    words: Weights
    letters: Weights
    columns: Rows  # style features used
    mean: Vector
    deviation: Vector
    ridge: Ridge

    def matrix(self, features: Headlines) -> sparse.csr_matrix:
        """Return n-grams and scaled style features."""
        style = (features.style[:, self.columns] - self.mean) / self.deviation
        scaled = sparse.csr_matrix(style.clip(-STYLE_LIMIT, STYLE_LIMIT) * STYLE_SCALE)
        parts = [self.words.apply(features.words), self.letters.apply(features.letters), scaled]
        return sparse.hstack(parts).tocsr()

    def predict(self, features: Headlines) -> Vector:
        """Return the ridge's values."""
        return self.ridge.predict(self.matrix(features))


def fit_linear(data: Teasers, without: tuple[str, ...] = ()) -> Linear:
    """Fit the ridge; style features whose name starts with one of ``without`` are left out."""
    style = data.features.style
    used = [i for i, name in enumerate(style_names()) if not name.startswith(without or "\0")]
    columns = np.array(
        [i for i in used if (style[:, i] != 0).sum() >= STYLE_AT_LEAST and style[:, i].std().round(6) > 0]
    )
    linear = Linear(
        fit_weights(data.features.words, WORDS_AT_LEAST),
        fit_weights(data.features.letters, LETTERS_AT_LEAST),
        columns, style[:, columns].mean(0).round(6), style[:, columns].std(0).round(6), Ridge(**RIDGE),
    )  # fmt: skip
    linear.ridge.fit(linear.matrix(data.features), data.strength)
    return linear


def _tree_input(linear: Vector, features: Headlines, columns: Rows) -> Vector:
    return np.c_[linear, features.style[:, columns]]


class Fitted(NamedTuple):
    """Both fitted steps."""

    linear: Linear
    trees: HistGradientBoostingRegressor

    def predict(self, features: Headlines) -> Vector:
        """Return strengths from 0 to 1."""
        values = _tree_input(self.linear.predict(features), features, self.linear.columns)
        return self.trees.predict(values).clip(0, 1)


def fit_strength(data: Teasers, without: tuple[str, ...] = ()) -> Fitted:
    """Fit the ridge, and the trees on its out-of-fold values: they see it as good as it is on new text."""
    unseen = np.zeros(len(data.strength))
    with threadpool_limits(limits=1):  # the same sums on any machine, and no waiting on one that is busy
        for train, test in split_groups(data.group):
            unseen[test] = fit_linear(data.take(train), without).predict(data.features.take(test))
        linear = fit_linear(data, without)
        trees = HistGradientBoostingRegressor(**TREES)
        trees.fit(_tree_input(unseen.round(7), data.features, linear.columns), data.strength)
    return Fitted(linear, trees)


def predict_unseen(data: Teasers, without: tuple[str, ...] = ()) -> Vector:
    """Return out-of-fold strengths of both steps together."""
    strength = np.zeros(len(data.strength))
    for train, test in split_groups(data.group):
        strength[test] = fit_strength(data.take(train), without).predict(data.features.take(test))
    return strength


def fit_curves(strength: Vector, data: Teasers) -> dict[str, list[float]]:
    """Return low, high and probability over the strength, from out-of-fold strengths.

    Low and high are quantiles of the judges' mean among teasers of about that strength, made monotone;
    the probability is a logistic curve of the strength and its square.
    """
    order = np.argsort(strength, kind="stable")
    parts = np.array_split(order, KNOTS)
    at = np.array([strength[part].mean() for part in parts])
    tails = ((1 - INTERVAL) / 2, (1 + INTERVAL) / 2)
    low, high = ([np.quantile(data.strength[part], q) for part in parts] for q in tails)
    smooth = IsotonicRegression()
    logistic = LogisticRegression(C=1e6, tol=1e-8, max_iter=1000).fit(
        np.c_[strength, strength**2], data.clickbait
    )
    probability = logistic.predict_proba(np.c_[at, at**2])[:, 1]
    curves = {"at": at, "low": smooth.fit_transform(at, low), "high": smooth.fit_transform(at, high)}
    return {name: curve.round(5).tolist() for name, curve in (curves | {"probability": probability}).items()}


def _ngram_part(vectorizer: CountVectorizer, weights: Weights, coefficients: Vector) -> dict[str, list[Any]]:
    """Return terms in order, the number of teasers that hold each, and whole-number coefficients."""
    terms = vectorizer.get_feature_names_out()[weights.columns].tolist()
    whole = np.rint(coefficients / COEFFICIENT_UNIT).astype(int)
    return {"terms": terms, "frequencies": weights.frequency.tolist(), "coefficients": whole.tolist()}


def _tree_part(nodes: NDArray[Any], columns: Rows) -> list[list[Any]]:
    """Return a tree as columns: feature (0 ridge, else 1 + style index), threshold, left, right, value."""
    value = nodes["value"].astype(float).copy()
    for i in range(len(nodes) - 1, -1, -1):  # children come after their parent
        if not nodes["is_leaf"][i]:
            sides = [int(nodes["left"][i]), int(nodes["right"][i])]
            value[i] = np.average(value[sides], weights=nodes["count"][sides])
    style = np.r_[0, 1 + columns]
    feature = np.where(nodes["is_leaf"], 0, style[nodes["feature_idx"]])
    threshold = np.where(nodes["is_leaf"], 0.0, nodes["num_threshold"]).round(6)
    left, right = (np.where(nodes["is_leaf"], 0, nodes[side]) for side in ("left", "right"))
    return [c.tolist() for c in (feature, threshold, left, right, value.round(6))]


def fit_clickbait(datasets: Path) -> dict[str, Any]:
    """Fit the model and return it as a JSON-able dict of rounded coefficients.

    ``datasets``: the folder that holds ``webis17/train.csv``. Returned: version, source, coefficients, trees,
    curves; see `analysis.measures.clickbait.model.build_model`. Raises `FileNotFoundError` where the data are
    not there.
    """
    data = read_teasers(datasets)
    fitted = fit_strength(data)
    linear, n_words = fitted.linear, len(fitted.linear.words.columns)
    n_ngrams = n_words + len(linear.letters.columns)
    coefficients, documents = linear.ridge.coef_, len(data.strength)
    style = {
        "index": linear.columns.tolist(), "name": [style_names()[i] for i in linear.columns],
        "mean": linear.mean.tolist(), "deviation": linear.deviation.tolist(),
        "coefficient": coefficients[n_ngrams:].round(5).tolist(),
    }  # fmt: skip
    return {
        "version": VERSION, "source": SOURCE, "documents": documents,
        "words": _ngram_part(data.vectorizers[0], linear.words, coefficients[:n_words]),
        "letters": _ngram_part(data.vectorizers[1], linear.letters, coefficients[n_words:n_ngrams]),
        "style": style, "intercept": round(float(linear.ridge.intercept_), 6),
        "base": round(float(fitted.trees._baseline_prediction.item()), 6),
        "trees": [_tree_part(stage[0].nodes, linear.columns) for stage in fitted.trees._predictors],
        "curves": fit_curves(predict_unseen(data), data),
    }  # fmt: skip
