"""Why a headline got its strength: effects of the model's features, put into words a reader understands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from analysis.lexicons.matcher import read_rows
from analysis.measures.clickbait_features import (
    CLOSE,
    OPEN,
    SHAPES,
    Features,
    shape_number,
    style_names,
)
from analysis.measures.clickbait_model import Model, Steps, shipped_model, style_effects, walk

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


@cache
def _phrases() -> tuple[str | None, ...]:
    """Return for each style feature its words, None where it has none."""
    words = {row["feature"]: row["reason"] for row in read_rows("clickbait_reasons")}
    names = (n.replace("first:", "class:").replace("last:", "class:") for n in style_names())
    return tuple(words.get(name) for name in names)


@cache
def _shape_indices() -> frozenset[int]:
    """Return the indices of features that every headline has, such as the length of its words."""
    return frozenset(i for i, name in enumerate(style_names()) if name in SHAPES)


def _style_reasons(features: Features, effects: dict[int, float]) -> dict[str, float]:
    """Return the effects of the style features that the headline has, summed by their words."""
    summed: dict[str, float] = {}
    for i, effect in effects.items():
        phrase = _phrases()[i]
        if phrase and (features.style[i] or i in _shape_indices()):
            summed[phrase] = summed.get(phrase, 0.0) + effect
    return summed


def _token_effects(steps: Steps, model: Model) -> list[float]:
    """Share the effect of every n-gram among the tokens that hold it."""
    tokens = steps.features.tokens
    total = [0.0] * len(tokens)
    shaped, last = [OPEN, *map(shape_number, tokens), CLOSE], len(tokens) - 1
    held: dict[str, list[int]] = {}
    for n in (1, 2, 3) if tokens else ():
        for i in range(len(shaped) - n + 1):
            gram = " ".join(shaped[i : i + n])
            if gram in steps.words:
                held.setdefault(gram, []).extend(min(max(j - 1, 0), last) for j in range(i, i + n))
    for gram, at in held.items():
        for j in at:
            total[j] += steps.words[gram] / len(at)
    numbers, times, added = steps.letters
    each = added / times
    for j, token in enumerate(tokens):
        total[j] += float(each[np.searchsorted(numbers, model.letters.numbers_of(token))].sum())
    return total


def _phrases_of(tokens: list[str], effects: list[float]) -> Iterator[Reason]:
    """Yield runs of words that pull the same way, each with its summed effect."""
    strongest = max(map(abs, effects), default=0.0)
    run: list[int] = []
    for j in range(len(tokens) + 1):
        counts = j < len(tokens) and tokens[j][0].isalnum() and abs(effects[j]) >= PHRASE_SHARE * strongest
        if run and not (counts and effects[j] * effects[run[-1]] > 0):
            words = " ".join(tokens[k] for k in run)
            yield Reason(f"the word{'s' if len(run) > 1 else ''} “{words}”", sum(effects[k] for k in run))
            run = []
        if counts:
            run.append(j)


def read_effects(steps: Steps, model: Model) -> dict[int, float]:
    """Return what each style feature added, in the ridge and on its way down the trees."""
    added = np.zeros(len(steps.values))
    added[model.columns + 1] = style_effects(steps.values[1:], model)
    for before, after in pairwise(walk(steps.values, model.forest)):
        gained = model.forest.value[after] - model.forest.value[before]
        added += np.bincount(model.forest.feature[before], weights=gained, minlength=len(added))
    return dict(enumerate(added[1:].tolist()))


def explain(steps: Steps | None, model: Model | None = None) -> tuple[Reason, ...]:
    """Return the strongest reasons, largest effect first; none for a blank text."""
    if steps is None:
        return ()
    model, features = model or shipped_model(), steps.features
    reasons = [
        Reason(words, effect)
        for words, effect in _style_reasons(features, read_effects(steps, model)).items()
    ]
    reasons += _phrases_of(features.tokens, _token_effects(steps, model))
    worth = [Reason(r.words, round(r.effect, 4)) for r in reasons if abs(r.effect) >= SMALLEST_EFFECT]
    return tuple(sorted(worth, key=lambda r: (-abs(r.effect), r.words))[:MOST_REASONS])
