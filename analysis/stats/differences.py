"""Differences between pairs of estimates: interval and p-value, and what the design could have shown."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from analysis.stats.curves import ALPHAS, Array, Curve

POWER = 0.8
POWER_Z = float(ndtri(POWER))
STEPS = 15  # of the search for a detectable difference: each at least halves what is left
_TWO_SIDED = float(ndtri(1 - ALPHAS[0] / 2))


class Differences(NamedTuple):
    """One entry per pair: first minus second."""

    difference: Array
    low: Array
    high: Array
    p: Array


def pairs_of(n: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return both members of every pair of n things, in order.

    >>> [members.tolist() for members in pairs_of(3)]
    [[0, 0, 1], [1, 2, 2]]
    """
    return np.triu_indices(n, k=1)


def find_differences(curves: list[Curve]) -> Differences:
    r"""Return the difference of every pair of estimates, first minus second, with interval and p-value.

    From the intervals of both (MOVER): ``low = d - sqrt((a - low_a)² + (high_b - b)²)``,
    ``high = d + sqrt((high_a - a)² + (b - low_b)²)``. The p-value is the largest α at which the interval at
    level 1 - α still holds 0, so p is below 0.05 just where the 95% interval leaves 0 out.

    ``curves``: one measure of every unit. Returned: in the order of `pairs_of`; in the measure's unit; p from
    0.000001 to 1. NaN if either is undefined; low, high and p NaN also if either has no interval.

    References
    ----------
    Zou and Donner (2008), Statistics in Medicine 27, 1693–1702.

    Examples
    --------
    >>> from analysis.stats.curves import t_curve
    >>> found = find_differences([t_curve(0.0, 0.3, 1e9, ""), t_curve(1.0, 0.4, 1e9, "")])
    >>> [round(float(column[0]), 3) for column in found]
    [-1.0, -1.98, -0.02, 0.045]
    """
    values = np.array([curve.value for curve in curves])
    a, b = pairs_of(len(curves))
    lows, highs = (np.array([getattr(curve, ends) for curve in curves]) for ends in ("lows", "highs"))
    below, above = _reaches(values, lows, highs)
    difference = values[a] - values[b]
    towards_zero = np.where(difference[:, None] > 0, below, above)
    p = _p_values(np.abs(difference), towards_zero[:, 1:])
    return Differences(difference, difference - below[:, 0], difference + above[:, 0], p)


def find_detectable(curves: list[Curve], tests_n: int) -> Array:
    """Return the size a true difference must have to be found with a power of 80% among so many tests.

    Found is q < .05 (Benjamini–Hochberg): a difference that is the only one among ``tests_n`` needs
    p < .05 / tests_n. One unit is taken to have the lower value of the two, the other that and d, each with
    the interval that its text gives at such a value: d reaches beyond 0 at that level and `POWER_Z` standard
    errors more. Of the two ways round the larger d counts.

    ``curves``: one measure of every unit. ``tests_n``: tests of the family, 1 or more. Returned: in the order
    of `pairs_of`, in the measure's unit; NaN if either has no interval.

    >>> from analysis.stats.curves import t_curve
    >>> pair = [t_curve(0.0, 0.3, 1e9, ""), t_curve(1.0, 0.4, 1e9, "")]
    >>> [round(float(find_detectable(pair, n)[0]), 2) for n in (1, 30)]
    [1.4, 1.99]
    """
    values = np.array([curve.value for curve in curves])
    a, b = pairs_of(len(curves))
    base, alpha = np.minimum(values[a], values[b]), float(ALPHAS[0]) / tests_n
    found = []
    for high, low in ((a, b), (b, a)):
        below, error = _spread(curves, low, base, alpha, 1)
        d = np.zeros(len(base))
        for _ in range(STEPS):
            above, more = _spread(curves, high, base + d, alpha, 0)
            d = np.hypot(below, above) + POWER_Z * np.hypot(error, more)
        found.append(d)
    return np.maximum(*found)


def _spread(
    curves: list[Curve], units: NDArray[np.intp], values: Array, alpha: float, end: int
) -> tuple[Array, Array]:
    """Return how far units with such values reach down (``end`` 0) or up (1) at a level, and their errors."""
    reach, error = np.full(len(values), np.nan), np.full(len(values), np.nan)
    for i, curve in enumerate(curves):
        mine = units == i
        reach[mine] = np.abs(curve.moved(values[mine], alpha)[end] - values[mine])
        low, high = curve.moved(values[mine], float(ALPHAS[0]))
        error[mine] = (high - low) / (2 * _TWO_SIDED)
    return reach, error


def _reaches(values: Array, lows: Array, highs: Array) -> tuple[Array, Array]:
    """Return how far the interval of each pair's difference reaches below and above it (MOVER), by level."""
    a, b = pairs_of(len(values))
    down, up = values[:, None] - lows, highs - values[:, None]
    return np.hypot(down[a], up[b]), np.hypot(up[a], down[b])


def _p_values(size: Array, reach: Array) -> Array:
    """Return for each row the largest α at which the interval reaches from the difference to 0.

    ``reach`` grows along the row, as α falls; between two levels log α is read off on a straight line.
    """
    logs = np.log(ALPHAS[1:])
    after = np.minimum((reach < size[:, None]).sum(axis=1), len(logs) - 1)
    before = np.maximum(after - 1, 0)
    rows = np.arange(len(size))
    gap = reach[rows, after] - reach[rows, before]
    part = np.where(gap > 0, (size - reach[rows, before]) / np.where(gap > 0, gap, 1.0), 1.0)
    p = np.exp(logs[before] + np.clip(part, 0, 1) * (logs[after] - logs[before]))
    return np.where(np.isfinite(size) & np.isfinite(reach[:, -1]), np.where(after == 0, 1.0, p), np.nan)
