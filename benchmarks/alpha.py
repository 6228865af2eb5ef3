"""Coverage of the interval of Krippendorff's alpha: few units, rare values, several values and coders."""

import itertools
from collections.abc import Iterator

import numpy as np

from analysis.stats.agreement import Level, alpha_interval, krippendorff_alpha

RUNS = 150
SEED = 41
UNITS = (20, 50, 100, 200)
MANY = 100_000  # units that the true alpha is taken from
RARE = (0.03, 0.05, 0.1, 0.2, 0.5)


def draw_rare(rng: np.random.Generator, shape: tuple[int, int], share: float, sure: float) -> np.ndarray:
    """Yes or no, yes in so many units: a coder sees it, or else says yes as often by chance."""
    truth = rng.random(shape[1]) < share
    return np.where(rng.random(shape) < sure, truth, rng.random(shape) < share).astype(float)


def draw_grades(rng: np.random.Generator, shape: tuple[int, int], spread: float) -> np.ndarray:
    """Five grades: a coder cuts the unit's true value and an error of the coder's own."""
    seen = rng.normal(size=shape[1]) + rng.normal(scale=spread, size=shape)
    return np.digitize(seen, [-1.5, -0.5, 0.5, 1.5]).astype(float)


def run_alpha() -> Iterator[dict[str, object]]:
    """Coverage by units: two coders and a value of a given share; two or three coders and five grades."""
    for share, sure, units in itertools.product(RARE, (0.7, 0.9), UNITS):
        rng = np.random.default_rng([SEED, int(1000 * share), int(10 * sure), units])
        yield _cell(lambda n, r=rng, s=share, k=sure: draw_rare(r, (2, n), s, k), "nominal", units) | {
            "rate": share
        }
    for coders, spread, units in itertools.product((2, 3), (0.4, 1.0), UNITS):
        rng = np.random.default_rng([SEED, coders, int(10 * spread), units])
        yield _cell(lambda n, r=rng, c=coders, s=spread: draw_grades(r, (c, n), s), "ordinal", units)


def _cell(draw, level: Level, units: int) -> dict[str, object]:
    """Return one cell: undefined alphas (one value only) are left out."""
    truth = krippendorff_alpha(draw(MANY), level=level)
    found = [alpha_interval(draw(units), level=level, seed=run) for run in range(RUNS)]
    known = [one for one in found if np.isfinite(one.value)]
    held = [one.low <= truth <= one.high for one in known]
    return {
        "part": "alpha",
        "method": level,
        "units": units,
        "truth": truth,
        "runs": len(known),
        "coverage": float(np.mean(held)),
    }
