"""Profile of each unit: its measures side by side, and a wording-and-form index, never without its parts.

The index is the weighted sum of the z of its parts. No word is counted twice: the headline's loaded words and
the body's are different words, and only the markers of form (`FORM_MARKERS`) stand beside them.
VADER's other strong words ("killed") are no part, since the event itself may need them; what the index would
be with them, as far as no loaded term covers them, is told among its weightings.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.comparison.estimates import Estimated, cut_ends
from analysis.comparison.robustness import find_orders
from analysis.stats.curves import Array, Curve, rng_for
from analysis.tables.declared import TABLES
from analysis.tables.schema import build_frame

Key = tuple[str, str]
NAN = float("nan")

# Parts of the index with their weights: strong wording in text and headline, and what baits by form.
PARTS: dict[Key, float] = {
    ("loaded_per_1000", "body"): 1 / 3,
    ("loaded_per_1000", "headline"): 1 / 3,
    ("form_markers_n", "headline"): 1 / 3,
}
CANDIDATE: Key = ("emotion_per_1000", "body")
# Shown beside the parts.
BESIDE: tuple[Key, ...] = (
    CANDIDATE,
    ("loaded_per_1000", "own"),
    ("loaded_weighted_per_1000", "own"),
    ("loaded_per_1000", "quoted"),
    ("markers_n", "headline"),
    ("clickbait_strength", "headline"),
    ("compound_mean", "own"),
    ("compound_supplement_mean", "own"),
    ("compound_sd", "own"),
    ("negative_share", "own"),
    ("compound_gap", "headline"),
    ("own_words_share", "all"),
    ("quoted_words_share", "all"),
    ("lix", "all"),
    ("flesch_kincaid", "all"),
)
INDEX: Key = ("wording_form_index", "equal weights")
DRAWS = 2000  # weights drawn evenly: a share of them is right within 0.02


def standardise(values: Array) -> Array:
    """Return z: value less the mean of the units, over their standard deviation (n - 1).

    0 if all units are equal; NaN where a value is undefined, and everywhere if fewer than two are defined.

    >>> standardise(np.array([1.0, 2.0, 3.0])).tolist()
    [-1.0, 0.0, 1.0]
    """
    mean, spread = _centre(values)
    return (values - mean) / spread if spread > 0 else 0 * (values - mean)


def build_profile(estimated: list[Estimated], seed: int) -> dict[str, pd.DataFrame]:
    """Return the profile of every unit, and the index under other weights.

    ``estimated``: the units of one level. ``seed``: seed of the random weights. Returned: profile: measures
    with z, weight and contribution, and the index beside its parts with a 95% interval from theirs (MOVER;
    mean and spread of the units are held, and the markers of one headline do not vary).
    index_weights: value and order under equal weights, without each part, with each part alone, over weights
    drawn evenly, and with the other strong words as one part more. NaN where a part is undefined.
    Standardised among these units, an index says nothing beside that of others.
    """
    z = np.array([standardise(_values(estimated, key)) for key in PARTS]).T.reshape(-1, len(PARTS))
    index = z @ np.array(list(PARTS.values()))
    known = {(measured.measure, measured.scope) for one in estimated for measured in one.measures}
    shown = [key for key in (*PARTS, *BESIDE) if key in known]
    rows = [row for key in shown for row in _rows(estimated, key)]
    rows += _index_rows(estimated, index)
    candidate = standardise(_values(estimated, CANDIDATE))
    weights = [*_weight_rows(estimated, z, seed), *_with_candidate(estimated, z, candidate)]
    found = {"profile": rows, "index_weights": weights}
    return {name: build_frame(TABLES[name], rows) for name, rows in found.items()}


def _centre(values: Array) -> tuple[float, float]:
    """Return mean and standard deviation of the defined values; NaN below two."""
    known = values[np.isfinite(values)]
    if len(known) < 2:
        return NAN, NAN
    spread = float(known.std(ddof=1))
    return float(known.mean()), 0.0 if np.ptp(known) == 0 else spread


def _values(estimated: list[Estimated], key: Key) -> Array:
    """Return the value of a measure of every unit."""
    return np.array([_curve(one, key).value for one in estimated])


def _curve(one: Estimated, key: Key) -> Curve:
    """Return the estimate of a measure of one unit."""
    places = [i for i, measured in enumerate(one.measures) if (measured.measure, measured.scope) == key]
    return one.curves[places[0]]


def _rows(estimated: list[Estimated], key: Key) -> Iterator[tuple]:
    """Yield one measure of every unit."""
    z = standardise(_values(estimated, key))
    orders = find_orders(_values(estimated, key)[None])[0]
    weight = PARTS.get(key, 0.0)
    for i, one in enumerate(estimated):
        ends = _curve(one, key).interval[:3]
        cut = cut_ends(key[0], *ends)
        yield (
            one.sample.unit,
            *key,
            ends[0],
            *cut,
            float(z[i]),
            float(orders[i]),
            weight,
            weight * float(z[i]),
        )


def _index_rows(estimated: list[Estimated], index: Array) -> Iterator[tuple]:
    """Yield the index of every unit."""
    orders = find_orders(index[None])[0]
    below, above = _index_reach(estimated)
    for i, one in enumerate(estimated):
        low, high = float(index[i] - below[i]), float(index[i] + above[i])
        yield one.sample.unit, *INDEX, float(index[i]), low, high, NAN, float(orders[i]), NAN, NAN


def _index_reach(estimated: list[Estimated]) -> tuple[Array, Array]:
    """Return how far the interval of each index reaches below and above it: squares of its parts' summed.

    MOVER for a weighted sum (Zou and Donner 2008). A part without an interval adds nothing.
    """
    squares = np.zeros((2, len(estimated)))
    for key, weight in PARTS.items():
        spread = _centre(_values(estimated, key))[1]
        scale = weight / spread if spread > 0 else 0.0
        ends = np.array([_curve(one, key).interval[:3] for one in estimated]).reshape(-1, 3).T
        squares += (scale * np.nan_to_num(np.array([ends[0] - ends[1], ends[2] - ends[0]]))) ** 2
    below, above = np.sqrt(squares)
    return below, above


def _weight_rows(estimated: list[Estimated], z: Array, seed: int) -> Iterator[tuple]:
    """Yield the index of every unit under other weights."""
    equal = np.array(list(PARTS.values()))
    names = [" ".join(key) for key in PARTS]
    weights = {"equal": equal}
    for i, name in enumerate(names):
        left = np.where(np.arange(len(equal)) == i, 0.0, equal)
        weights[f"without {name}"] = left / left.sum()
        weights[f"{name} alone"] = np.eye(len(equal))[i]
    for name, one in weights.items():
        yield from _weighting(name, estimated, (z @ one)[None])
    drawn = rng_for(seed, "weights").dirichlet(np.ones(len(equal)), size=DRAWS)
    yield from _weighting("any weights", estimated, drawn @ z.T)


def _with_candidate(estimated: list[Estimated], z: Array, candidate: Array) -> Iterator[tuple]:
    """Yield the index with one part more, all with the same weight."""
    index = (z.sum(axis=1) + candidate) / (len(PARTS) + 1)
    yield from _weighting(f"with {' '.join(CANDIDATE)}", estimated, index[None])


def _weighting(name: str, estimated: list[Estimated], index: Array) -> Iterator[tuple]:
    """Yield mean value, median order and share of leads of every unit, over one weighting or many."""
    orders = find_orders(index)
    for i, one in enumerate(estimated):
        if not np.isfinite(index[:, i]).all():
            yield name, one.sample.unit, NAN, NAN, NAN
            continue
        leads = float((orders[:, i] == 1).mean())
        yield name, one.sample.unit, float(index[:, i].mean()), float(np.median(orders[:, i])), leads
