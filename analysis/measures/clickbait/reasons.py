"""Why a headline got its strength: effects of the model's features, put into words a reader understands."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np

from analysis.lexicons.matcher import read_rows
from analysis.measures.clickbait.features import CLOSE, OPEN, SHAPES, join_runs, shape_number, style_names
from analysis.measures.clickbait.model import Model, Numbers, Steps, shipped_model

SMALLEST_EFFECT = 0.01  # of the strength; less is not worth a reader's time
MOST_REASONS = 6
PHRASE_SHARE = (
    0.4  # words beside each other with this share of the strongest word's effect are named together
)


class Reason(NamedTuple):
    """One thing that raised (effect above 0) or lowered the strength, in plain words.

    The effect is in units of the strength, against the average teaser. Effects are approximate: they say
    what weighed most, and need not add up to the strength.
    """

    words: str
    effect: float

    def __str__(self) -> str:
        """Return the reason with the direction and size of its effect."""
        return f"{'raised' if self.effect > 0 else 'lowered'} by {abs(self.effect):.2f}: {self.words}"


class _Named(NamedTuple):
    """The style features that have words: which, the number of their words, if every headline has them."""

    features: Numbers
    words: Numbers
    shape: Numbers
    phrases: tuple[str, ...]


@cache
def _named() -> _Named:
    """Read the words for style features once; several features can share their words."""
    words = {row["feature"]: row["reason"] for row in read_rows("clickbait_reasons")}
    names = style_names()
    said = [words.get(name.replace("first:", "class:").replace("last:", "class:"), "") for name in names]
    features = [i for i, phrase in enumerate(said) if phrase]
    phrases = tuple(dict.fromkeys(said[i] for i in features))
    numbers = {phrase: n for n, phrase in enumerate(phrases)}
    shape = np.array([names[i] in SHAPES for i in features])
    return _Named(np.array(features), np.array([numbers[said[i]] for i in features]), shape, phrases)


def _style_reasons(steps: Steps, effects: Numbers) -> Iterator[tuple[str, float]]:
    """Yield the effects of the style features that the headline has, summed by their words."""
    named = _named()
    has = named.shape | (steps.values[1:][named.features] != 0)
    summed = np.bincount(named.words, effects[named.features] * has, len(named.phrases))
    for phrase, effect in zip(named.phrases, summed.tolist(), strict=True):
        if effect >= SMALLEST_EFFECT or effect <= -SMALLEST_EFFECT:
            yield phrase, effect


def _token_effects(steps: Steps) -> list[float]:
    """Share the effect of every n-gram among the tokens that hold it."""
    tokens = steps.features.tokens
    total = [0.0] * len(tokens)
    shaped, last = [OPEN, *map(shape_number, tokens), CLOSE], len(tokens) - 1
    place = [0, *range(len(tokens)), last]  # of each shaped token; the edges count for the words beside them
    held: dict[str, list[int]] = {}
    for n in (1, 2, 3) if tokens else ():
        for i, gram in enumerate(join_runs(shaped, n)):
            if gram in steps.words:
                held.setdefault(gram, []).extend(place[i : i + n])
    for gram, at in held.items():
        each = steps.words[gram] / len(at)
        for j in at:
            total[j] += each
    return [effect + added for effect, added in zip(total, steps.letters.tolist(), strict=True)]


def _phrases_of(tokens: list[str], effects: list[float]) -> Iterator[tuple[str, float]]:
    """Yield runs of words that pull the same way, each with its summed effect."""
    strongest = max(map(abs, effects), default=0.0)
    run: list[int] = []
    for j in range(len(tokens) + 1):
        counts = j < len(tokens) and tokens[j][0].isalnum() and abs(effects[j]) >= PHRASE_SHARE * strongest
        if run and not (counts and effects[j] * effects[run[-1]] > 0):
            words = " ".join(tokens[k] for k in run)
            yield f"the word{'s' if len(run) > 1 else ''} “{words}”", sum([effects[k] for k in run])
            run = []
        if counts:
            run.append(j)


def read_effects(steps: Steps, model: Model) -> Numbers:
    """Return what each style feature added, in the ridge and on its way down the trees."""
    value, path = model.forest.value[steps.path], steps.path[:-1]
    gained = value[1:] - value[:-1]
    added = np.bincount(model.forest.feature[path].ravel(), gained.ravel(), len(steps.values))[1:]
    added[model.columns] += steps.style
    found: Numbers = added
    return found


def explain(steps: Steps | None, model: Model | None = None) -> tuple[Reason, ...]:
    """Return the strongest reasons, largest effect first; none for a blank text."""
    if steps is None:
        return ()
    effects = read_effects(steps, model or shipped_model())
    reasons = [*_style_reasons(steps, effects), *_phrases_of(steps.features.tokens, _token_effects(steps))]
    worth = [(words, round(effect, 4)) for words, effect in reasons if abs(effect) >= SMALLEST_EFFECT]
    worth.sort(key=lambda reason: (-abs(reason[1]), reason[0]))
    return tuple(map(Reason._make, worth[:MOST_REASONS]))
