"""The fitted model: how likely each word of a text is loaded, and which features said so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from typing import NamedTuple

from analysis.measures.loaded_features import (
    OFFSETS,
    SENTENCE_CAP,
    case_feature,
    find_phrases,
    in_title_case,
    is_literal,
    lexicon_features,
    literal_domains,
    neighbor_features,
    phrase_features,
    spelling_features,
)
from analysis.measures.loaded_lexicon import Entry, Hit, loaded_forms
from analysis.models import read_model

MODEL = "loaded"
CLEAR = 2  # weight from which a lexicon word counts towards its sentence
EDGE = "edge"  # the neighbour outside the sentence


class Weights(NamedTuple):
    """The sums of coefficients of one word: by itself, and as the neighbour at each offset."""

    own: float
    neighbor: tuple[float, float, float, float]
    clear: bool
    entry: Entry | None


class Sentence(NamedTuple):
    """What was found in a sentence: log-odds of its words, features of place, phrases."""

    scores: list[float]
    places: list[list[str]]
    phrases: list[Hit]


def own_features(key: str) -> list[str]:
    """Return all features of a word by itself."""
    return [f"word={key}", *lexicon_features(key), *spelling_features(key)]


def place_features(
    texts: Sequence[str], keys: Sequence[str], within: range, phrases: Sequence[Hit]
) -> list[list[str]]:
    """Return what a sentence gives to each of its words: case, phrases, literal sense, company."""
    title, forms = in_title_case(texts, within), loaded_forms()
    upper = [texts[i][:1].isupper() for i in within]
    found: list[list[str]] = []
    for n, i in enumerate(within):
        case = case_feature(texts[i], n == 0, title)
        found.append([case] if case else [])
        if upper[n] and len(texts[i]) > 1 and texts[i].isupper():
            found[n].append("allcaps")
        if not title and n + 1 < len(upper) and upper[n + 1]:
            found[n].append("nextname")
        if not title and n > 1 and upper[n - 1]:
            found[n].append("prevname")
    if found:
        found[0].append("first")
        found[-1].append("last")
    _add_lexicon(found, keys, within, phrases, forms)
    return found


def _add_lexicon(
    found: list[list[str]],
    keys: Sequence[str],
    within: range,
    phrases: Sequence[Hit],
    forms: Mapping[str, Entry],
) -> None:
    """Add what phrases, literal senses and the number of other clear lexicon words tell."""
    weight = [0.0] * len(found)
    domains: dict[str, int] | None = None
    for n, i in enumerate(within):
        entry = forms.get(keys[i])
        if entry is not None:
            weight[n] = entry.weight
            if entry.unless:
                domains = literal_domains(keys, within) if domains is None else domains
                if is_literal(keys[i], entry, domains):
                    found[n].append("literal")
    for hit in phrases:
        for i in range(hit.first, hit.last):
            found[i - within.start] += phrase_features(hit, keys[i])
            weight[i - within.start] = hit.entry.weight
    clear = len([w for w in weight if w >= CLEAR])
    for n, w in enumerate(weight):
        found[n].append(f"sentence={min(SENTENCE_CAP, clear - (w >= CLEAR))}")


class Scorer:
    """Scores words with the fitted coefficients; what depends on the word alone is summed once per word.

    Parameters
    ----------
    model : mapping
        ``intercept`` and ``coefficients`` (feature → log-odds), as fitted.
    """

    __slots__ = ("_coefficients", "_edges", "_intercept", "_known")

    def __init__(self, model: Mapping) -> None:
        self._intercept: float = model["intercept"]
        self._coefficients: dict[str, float] = model["coefficients"]
        self._edges = tuple(self._coefficients.get(f"{o:+d}:{EDGE}", 0.0) for o in OFFSETS)
        self._known: dict[str, Weights] = {}

    def total(self, features: Sequence[str]) -> float:
        """Add the coefficients of some features, in their order."""
        total, coefficients = 0.0, self._coefficients
        for name in features:
            if name in coefficients:
                total += coefficients[name]
        return total

    def weights(self, key: str) -> Weights:
        """Return a word's sums, computed once."""
        if key not in self._known:
            near = neighbor_features(key)
            sums = [self.total([f"{o:+d}:{name}" for name in near]) for o in OFFSETS]
            entry = loaded_forms().get(key)
            self._known[key] = Weights(
                self._intercept + self.total(own_features(key)),
                (sums[0], sums[1], sums[2], sums[3]),
                entry is not None and entry.weight >= CLEAR,
                entry,
            )
        return self._known[key]

    def sentence(self, texts: Sequence[str], keys: Sequence[str], within: range) -> Sentence:
        """Return the log-odds of each word of a sentence, with the features of its place."""
        known, phrases = self._known, find_phrases(keys, within)
        words = [known[k] if k in known else self.weights(k) for k in keys[within.start : within.stop]]
        places = place_features(texts, keys, within, phrases)
        near = [word.neighbor for word in words]
        last, (e0, e1, e2, e3) = len(words) - 1, self._edges
        scores = [
            word.own
            + (near[n - 2][0] if n > 1 else e0)
            + (near[n - 1][1] if n > 0 else e1)
            + (near[n + 1][2] if n < last else e2)
            + (near[n + 2][3] if n < last - 1 else e3)
            + self.total(places[n])
            for n, word in enumerate(words)
        ]
        return Sentence(scores, places, phrases)

    def reasons(self, keys: Sequence[str], within: range, i: int, place: Sequence[str]) -> dict[str, float]:
        """Return what spoke for or against word i, as log-odds by kind of feature."""
        spoke = {
            "lexicon": self.total(lexicon_features(keys[i])),
            "word": self.total([f"word={keys[i]}"]),
            "spelling": self.total(spelling_features(keys[i])),
            "phrase": self.total([name for name in place if name.startswith("phrase:")]),
        }
        for slot, offset in enumerate(OFFSETS):
            if i + offset in within:
                side = "before" if offset < 0 else "after"
                spoke[side] = spoke.get(side, 0.0) + self.weights(keys[i + offset]).neighbor[slot]
        for name in place:
            if not name.startswith("phrase:"):
                spoke[name.split("=")[0]] = self.total([name])
        return spoke


def probability(log_odds: float) -> float:
    """Return the probability of a log-odds.

    >>> probability(0.0)
    0.5
    """
    return 1 / (1 + exp(-log_odds)) if log_odds > -700 else 0.0


@cache
def loaded_scorer() -> Scorer:
    """Build the scorer of the model that ships."""
    return Scorer(read_model(MODEL))
