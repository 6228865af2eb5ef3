"""Differences between pairs of estimates: interval, p-value and what the design could have shown."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from analysis.stats.curves import ALPHAS, Array, Curve

POWER = 0.8
_TWO_SIDED = float(ndtri(1 - ALPHAS[0] / 2))


class Differences(NamedTuple):
    """One entry per pair: first minus second."""

    difference: Array
    low: Array
    high: Array
    p: Array
    detectable: Array


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
    0.000001 to 1. NaN if either is undefined; low, high, p and detectable NaN also if either has no interval.
    ``detectable`` is the size a true difference must have to be found at 5% with a power of 80%, for one test
    alone, if it is the less certain of the two that has the larger value.

    References
    ----------
    Zou and Donner (2008), Statistics in Medicine 27, 1693–1702.

    Examples
    --------
    >>> from analysis.stats.curves import t_curve
    >>> found = find_differences([t_curve(0.0, 0.3, 1e9, ""), t_curve(1.0, 0.4, 1e9, "")])
    >>> [round(float(column[0]), 3) for column in found]
    [-1.0, -1.98, -0.02, 0.045, 1.401]
    """
    values = np.array([curve.value for curve in curves])
    down = values[:, None] - np.array([curve.lows for curve in curves])
    up = np.array([curve.highs for curve in curves]) - values[:, None]
    a, b = pairs_of(len(curves))
    difference = values[a] - values[b]
    below, above = np.hypot(down[a], up[b]), np.hypot(up[a], down[b])
    towards_zero = np.where(difference[:, None] > 0, below, above)
    half = (below[:, 0] + above[:, 0]) / 2
    growth = np.array([curve.growth for curve in curves])
    p = _p_values(np.abs(difference), towards_zero[:, 1:])
    reach = _detectable(half / _TWO_SIDED, np.maximum(growth[a], growth[b]))
    return Differences(difference, difference - below[:, 0], difference + above[:, 0], p, reach)


def _detectable(error: Array, growth: Array) -> Array:
    """Return the difference d found with `POWER`: ``d = (z₁ + z₂) sqrt(error² + growth d)``, solved for d."""
    reach = (_TWO_SIDED + float(ndtri(POWER))) ** 2
    return (reach * growth + np.sqrt((reach * growth) ** 2 + 4 * reach * error**2)) / 2


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
