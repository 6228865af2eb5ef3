"""Power: how often a true difference of the size that is called detectable holds by the rule of the figures.

Five simulated outlets with one article each, ten pairs, three primary measures: 30 tests. In one measure the
first outlet differs from all others by the median `detectable` of studies in which nobody does.
"""

from collections.abc import Iterator

import numpy as np
import simulated

from analysis.stats.clustered import Units, rate_curve, share_curve
from analysis.stats.curves import Curve
from analysis.stats.differences import find_detectable, find_differences
from analysis.stats.logodds import adjust_q
from analysis.stats.scores import mean_curve

RUNS = 500
SEED = 23
OUTLETS = 5
TESTS = 30
KINDS = ("rate", "mean", "share")
USUAL = {"rate": 25.0, "mean": -0.03, "share": 0.15}
NEUTRAL, DISPERSION, MOVED, RUN = 0.35, 1.2, 0.2, 2.0
QUOTED = 0.8  # of the words of a sentence with a quotation
# Means that shifts of the scores give: scores end at ±0.95.
SHIFTS = np.linspace(-2, 2, 81)
MEANS = np.array([
    simulated.draw_scores(np.random.default_rng(SEED), (1, 20_000), NEUTRAL, shift).mean() for shift in SHIFTS
])  # fmt: skip


def draw_curve(rng: np.random.Generator, kind: str, words: int, value: float) -> Curve:
    """Return the estimate of one article whose true value is given."""
    under = simulated.draw_lengths(rng, 1, words)
    if kind == "rate":
        hits = simulated.draw_hits(rng, under, value, DISPERSION, MOVED)
        return rate_curve(Units(hits[0], under[0]), scale=1000)
    if kind == "share":
        return share_curve(Units(simulated.draw_quoted(rng, under, value / QUOTED, RUN)[0], under[0]))
    shift = float(np.interp(value, MEANS, SHIFTS))
    scores = simulated.draw_scores(rng, under.shape, NEUTRAL, shift)[0]
    return mean_curve(Units(scores, np.ones(len(scores))))


def draw_study(rng: np.random.Generator, words: int, kind: str, apart: float) -> dict[str, list[Curve]]:
    """Return the primary measures of five outlets, the first of which differs in one."""
    return {
        name: [
            draw_curve(rng, name, words, USUAL[name] + apart * (name == kind and i == 0))
            for i in range(OUTLETS)
        ]
        for name in KINDS
    }


def run_power() -> Iterator[dict[str, object]]:
    """How often the difference holds: in its family, by the level that it needs alone, and as one test."""
    for words in (300, 500, 1000):
        rng = np.random.default_rng([SEED, words])
        none = [draw_study(rng, words, "", 0.0) for _ in range(RUNS)]
        for kind in KINDS:
            for tests_n in (1, TESTS):
                reaches = [find_detectable(study[kind], tests_n)[0] for study in none]
                reach = np.median(np.nan_to_num(reaches, nan=np.inf))  # none that can be: beyond all
                yield _cell(rng, words, kind, tests_n, float(reach))


def _cell(rng: np.random.Generator, words: int, kind: str, tests_n: int, reach: float) -> dict[str, object]:
    """Return one cell of the table; undefined where a measure cannot differ by so much."""
    cell: dict[str, object] = {"part": "power", "method": kind, "words": words, "tests": tests_n}
    cell |= {"runs": RUNS, "truth": reach}
    most = {"rate": np.inf, "mean": MEANS.max(), "share": 0.95 * QUOTED}[kind]
    if USUAL[kind] + reach > most or np.isinf(reach):
        return cell | {"truth": reach if np.isfinite(reach) else np.nan}
    p = np.array([
        [find_differences(study[name]).p for name in KINDS]
        for study in (draw_study(rng, words, kind, reach) for _ in range(RUNS))
    ])  # fmt: skip
    k = KINDS.index(kind)
    q = np.array([adjust_q(one)[k, 0] for one in p])
    first = p[:, k, 0]
    return cell | {
        "found": float((q < 0.05).mean()),
        "alone": float((first < 0.05 / TESTS).mean()),
        "single": float((first < 0.05).mean()),
    }
