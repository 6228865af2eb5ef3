"""Prediction of the clickbait strength from the fitted coefficients, in plain Python.

A ridge on n-grams and style features gives a first value; boosted trees on that value and the style
features give the strength. Interval and probability come from out-of-fold predictions: models/clickbait.md.
"""

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from analysis.measures.clickbait.features import (
    Features,
    Forest,
    Numbers,
    build_forest,
    find_words_of,
    letter_ngrams,
    read_features,
    walk,
    word_ngrams,
)
from analysis.models import read_model

COEFFICIENT_UNIT = 1e-4  # n-gram coefficients are stored as whole numbers of this unit
STYLE_SCALE = 0.08  # weight of a standardised style feature beside a unit-length n-gram vector; chosen by CV
REMEMBERED = 20_000  # words whose letters are kept
# Of one or two words nothing is known: teasers of them are no headlines (their judges' mean is .81, and what
# they say does not tell which are rated higher), and there are a dozen among 32,000 headlines.
LEAST_WORDS = 3
# Teasers of fewer words are left out of the fit: on Twitter they are remarks on a link ("Wow."), which judges
# rate high whatever they say. What they taught made plain short headlines bait (models/clickbait.md).
FITTED_WORDS = 5
STYLE_LIMIT = 5.0  # standard deviations beyond which a style feature counts no further

_LATIN = re.compile("[a-zß-öø-ɏ]")  # first letter of a folded word; up to Latin Extended-B


class Steps(NamedTuple):
    """How a prediction came about.

    ``words`` is what each n-gram of words added, ``letters`` what those of letters in each token did;
    ``values`` is the ridge's value, then the style vector; ``style`` what each used style feature added to
    the ridge; ``path`` the node that every tree was at, a row for each step.
    """

    features: Features
    words: dict[str, float]
    letters: Numbers
    values: Numbers
    style: Numbers
    path: Numbers


class Prediction(NamedTuple):
    """Strength with interval and probability, and how they came about; no steps where it is undefined."""

    strength: float
    low: float
    high: float
    probability: float
    steps: Steps | None


UNKNOWN = Prediction(math.nan, math.nan, math.nan, math.nan, None)


class LetterWeights(NamedTuple):
    """N-grams of letters as numbers, and the numbers of those in each word that was seen before."""

    number: dict[str, int]
    idf: Numbers
    weighted: Numbers
    seen: dict[str, Numbers]

    def numbers_of(self, token: str) -> Numbers:
        """Return the numbers of the known n-grams of a word."""
        found = self.seen.get(token)
        if found is None:
            if len(self.seen) >= REMEMBERED:
                self.seen.clear()
            numbers = map(self.number.get, letter_ngrams(token))
            self.seen[token] = found = np.array([n for n in numbers if n is not None], int)
        return found


class Model(NamedTuple):
    """The fitted coefficients, made ready for look-up."""

    words: dict[str, tuple[float, float]]  # n-gram → (inverse document frequency, that times its coefficient)
    letters: LetterWeights
    columns: Numbers  # style features used
    mean: Numbers
    deviation: Numbers
    style: Numbers  # coefficients
    intercept: float
    forest: Forest
    base: float
    curves: dict[str, list[float]]


def inverse_frequency(frequency: int, documents: int) -> float:
    """Return the smoothed inverse document frequency, ln((1 + documents) / (1 + frequency)) + 1."""
    return math.log((1 + documents) / (1 + frequency)) + 1


def _weights(part: dict[str, list[Any]], documents: int) -> dict[str, tuple[float, float]]:
    """Return n-gram → its inverse document frequency, and that times the coefficient."""
    idf = [inverse_frequency(frequency, documents) for frequency in part["frequencies"]]
    return {
        term: (weight, weight * coefficient * COEFFICIENT_UNIT)
        for term, weight, coefficient in zip(part["terms"], idf, part["coefficients"], strict=True)
    }


def build_model(data: dict[str, Any]) -> Model:
    """Turn the JSON of `fit_clickbait` into look-up tables."""
    style, documents = data["style"], data["documents"]
    words, spelled = (_weights(data[part], documents) for part in ("words", "letters"))
    idf, weighted = np.array(list(spelled.values())).reshape(-1, 2).T
    letters = LetterWeights({gram: i for i, gram in enumerate(spelled)}, idf, weighted, {})
    index, mean, deviation, coefficient = (
        np.array(style[name]) for name in ("index", "mean", "deviation", "coefficient")
    )
    return Model(
        words=words,
        letters=letters,
        columns=index,
        mean=mean,
        deviation=deviation,
        style=coefficient,
        intercept=data["intercept"],
        forest=build_forest(data["trees"]),
        base=data["base"],
        curves=data["curves"],
    )


@cache
def shipped_model() -> Model:
    """Return the model in ``models/clickbait.json``."""
    return build_model(read_model("clickbait"))


def _ngram_values(grams: Iterable[str], weights: dict[str, tuple[float, float]]) -> dict[str, float]:
    """Return what each known n-gram adds: sublinear counts, unit length, times the coefficient."""
    squares, added = 0.0, {}
    for gram, n in Counter(filter(weights.__contains__, grams)).items():
        idf, weighted = weights[gram]
        count = 1.0 if n == 1 else 1.0 + math.log(n)
        squares += (count * idf) ** 2
        added[gram] = count * weighted
    length = math.sqrt(squares) or 1.0
    return {gram: value / length for gram, value in added.items()}


def letter_effects(tokens: list[str], weights: LetterWeights) -> Numbers:
    """Return what the known n-grams of letters in each token add: sublinear counts, unit length."""
    if not tokens:
        return np.zeros(0)
    parts = [weights.numbers_of(token) for token in tokens]
    numbers = np.concatenate(parts)
    # Every occurrence of an n-gram gets its share of what the n-gram adds: no sorting into distinct ones.
    times = np.bincount(numbers, minlength=1)[numbers]
    count = (1.0 + np.log(times)) / times
    length = math.sqrt(float((times * np.square(count * weights.idf[numbers])).sum())) or 1.0
    token = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
    added: Numbers = np.bincount(token, count * weights.weighted[numbers], len(parts)) / length
    return added


def style_effects(style: Numbers, model: Model) -> Numbers:
    """Return what each used style feature adds to the ridge's value."""
    scaled = (style[model.columns] - model.mean) / model.deviation
    return model.style * scaled.clip(-STYLE_LIMIT, STYLE_LIMIT) * STYLE_SCALE


def curve_at(curves: dict[str, list[float]], name: str, at: float) -> float:
    """Return a fitted curve between its knots, flat beyond them."""
    knots, values = curves["at"], curves[name]
    i = bisect_right(knots, at)
    if i == 0 or i == len(knots):
        return values[0] if i == 0 else values[-1]
    share = (at - knots[i - 1]) / (knots[i] - knots[i - 1])
    return values[i - 1] + share * (values[i] - values[i - 1])


def predict_features(features: Features, model: Model) -> Prediction:
    """Return the prediction for a headline already cut into features."""
    style = np.array(features.style)
    words = _ngram_values(word_ngrams(features.tokens), model.words)
    letters = letter_effects(features.tokens, model.letters)
    styled = style_effects(style, model)
    added = sum(words.values()) + float(letters.sum()) + float(styled.sum())
    values = np.concatenate(([model.intercept + added], style))
    path = walk(values, model.forest)
    strength = min(max(model.base + float(model.forest.value[path[-1]].sum()), 0.0), 1.0)
    low, high, probability = (
        curve_at(model.curves, name, strength) for name in ("low", "high", "probability")
    )
    return Prediction(strength, low, high, probability, Steps(features, words, letters, values, styled, path))


def has_latin_word(tokens: Iterable[str]) -> bool:
    """Tell whether any of the folded tokens is a word in Latin letters."""
    return any(_LATIN.match(token) for token in tokens)


def predict_strength(text: str) -> Prediction:
    """Return the strength of a headline with its interval and probability.

    NaN for one or two words, and where no word in Latin letters is left once links are out: the model knows
    no other words, so that it would give every such text the strength of an empty one.
    """
    features = read_features(text)
    known = len(find_words_of(features.tokens)) >= LEAST_WORDS and has_latin_word(features.tokens)
    return predict_features(features, shipped_model()) if known else UNKNOWN
