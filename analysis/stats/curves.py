"""Confidence curves: the ends of one interval at many levels at once, so that a p-value can be read off."""

import zlib
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, gammainccinv, gammaincinv, ndtri, stdtrit

LEVEL = 0.95
LEAST_SENTENCES = 5  # below this many sentences a mean or a share says nothing
Array = NDArray[np.float64]

# One minus the levels of the ends, 1 to a millionth: fine enough that a p-value read off between two of them
# is right within 1%. 0.05, the level of the intervals that are shown, is put first.
ALPHAS: Array = np.concatenate([[0.05], np.geomspace(1.0, 1e-6, 81)])
# At α = 1 both quantiles are 0; their ratio is taken a little below.
NEARLY_ONE = 0.99
NAN = float("nan")


class Interval(NamedTuple):
    """An estimate with both ends of its interval and how it was made."""

    value: float
    low: float
    high: float
    method: str


def rng_for(seed: int, *names: object) -> np.random.Generator:
    """Return a generator of its own for one estimate, so that no estimate hangs on the order of others.

    >>> rng_for(1, "a").random() == rng_for(1, "a").random()
    True
    """
    return np.random.default_rng([seed, zlib.crc32("|".join(map(str, names)).encode("utf8"))])


Moved = Callable[[Array, float], tuple[Array, Array]]


def _at(levels: Array, alpha: float) -> float:
    """Return what is known at all levels at one of them, read off on a line in log alpha."""
    return float(np.interp(-np.log(alpha), -np.log(ALPHAS[1:]), levels[1:]))


class Curve(NamedTuple):
    """An estimate with the ends of its intervals at levels ``1 - ALPHAS``, and how they were made.

    ``moved`` gives both ends at level ``1 - alpha`` for other values of the estimate, from the same words or
    sentences: rates vary more the higher they are.
    """

    value: float
    lows: Array
    highs: Array
    method: str
    moved: Moved = lambda values, alpha: (np.full_like(values, NAN), np.full_like(values, NAN))

    @property
    def interval(self) -> Interval:
        """The interval at the level that is shown (95%)."""
        return Interval(self.value, float(self.lows[0]), float(self.highs[0]), self.method)


_NOWHERE = np.full(len(ALPHAS), NAN)
UNDEFINED_CURVE = Curve(NAN, _NOWHERE, _NOWHERE, "undefined")


def fixed_curve(value: float, method: str) -> Curve:
    """Return a number without an interval, such as a count on the one headline there is."""
    return Curve(value, _NOWHERE, _NOWHERE, method)


def gamma_curve(total: float, exposure: float, dispersion: Array, method: str) -> Curve:
    """Return a rate whose count is worth ``total / dispersion`` independent hits (scaled Garwood ends).

    ``low = d G(α/2; t/d) / e`` and ``high = d G(1 - α/2; t/d + 1) / e`` with G the gamma quantile, t the
    total, d the dispersion and e the exposure. With dispersion 1 these are the exact Poisson ends; a zero
    count has a width of ``3.69 d / e``.

    ``total``: hits, or the sum of their weights. ``exposure``: words, in the unit of the rate; above 0.
    ``dispersion``: variance of the total over the total, 1 or more; with its allowance for being estimated at
    each level. ``method``: what to say about it in the tables. Returned: in the unit total / exposure, 0 or
    more.

    References
    ----------
    Garwood (1936), Biometrika 28, 437–442; Fay and Feuer (1997), Statistics in Medicine 16, 791–801.

    Examples
    --------
    >>> found = gamma_curve(5, 1, np.ones(len(ALPHAS)), "").interval
    >>> round(found.low, 3), round(found.high, 3)
    (1.623, 11.668)
    """
    size = dispersion / exposure
    lows, highs = _gamma_ends(np.full(len(ALPHAS), total / exposure), size, ALPHAS)

    def moved(values: Array, alpha: float) -> tuple[Array, Array]:
        return _gamma_ends(values, _at(size, alpha), alpha)

    return Curve(total / exposure, lows, highs, method, moved)


def _gamma_ends(rates: Array, size: Array | float, alpha: Array | float) -> tuple[Array, Array]:
    """Return both ends of rates; ``size`` is the rate of one independent hit."""
    hits = rates / size
    lows = np.where(rates > 0, gammaincinv(np.where(rates > 0, hits, 1), alpha / 2), 0.0)
    return size * lows, size * gammainccinv(hits + 1, alpha / 2)


def beta_curve(share: float, size: Array, method: str) -> Curve:
    """Return a share of ``size`` independent items (Clopper–Pearson ends; the size need not be whole).

    ``share``: 0 to 1. ``size``: items that the share is worth, above 0. ``method``: what to say about it in
    the tables. Returned: 0 to 1; a share of 0 or of 1 has a width.

    References
    ----------
    Clopper and Pearson (1934), Biometrika 26, 404–413; Korn and Graubard (1998), Survey
    Methodology 24, 193–201.

    Examples
    --------
    >>> found = beta_curve(0.0, np.full(len(ALPHAS), 10.0), "").interval
    >>> found.low, round(found.high, 3)
    (0.0, 0.308)
    """
    lows, highs = _beta_ends(np.full(len(ALPHAS), share), size, ALPHAS)
    return Curve(
        share, lows, highs, method, lambda shares, alpha: _beta_ends(shares, _at(size, alpha), alpha)
    )


def _beta_ends(shares: Array, size: Array | float, alpha: Array | float) -> tuple[Array, Array]:
    """Return both ends of shares of so many independent items."""
    hits, misses = shares * size, (1 - shares) * size
    some, left = np.where(shares > 0, hits, 1), np.where(shares < 1, misses, 1)
    lows = np.where(shares > 0, betaincinv(some, misses + 1, alpha / 2), 0.0)
    return lows, np.where(shares < 1, betaincinv(hits + 1, left, 1 - alpha / 2), 1.0)


def t_curve(value: float, error: float, df: float, method: str) -> Curve:
    """Return a number with Student-t ends: ``value ± t(1 - α/2; df) × error``."""
    half = student(df) * error

    def moved(values: Array, alpha: float) -> tuple[Array, Array]:
        return values - _at(half, alpha), values + _at(half, alpha)

    return Curve(value, value - half, value + half, method, moved)


def log_t_curve(value: float, error: float, df: float, method: str) -> Curve:
    """Return a positive number with Student-t ends on the log scale: ``value × exp(± t × error)``."""
    factor = np.exp(np.minimum(student(df) * error, 50.0))

    def moved(values: Array, alpha: float) -> tuple[Array, Array]:
        return values / _at(factor, alpha), values * _at(factor, alpha)

    return Curve(value, value / factor, value * factor, method, moved)


def range_curve(value: float, low: float, high: float, method: str) -> Curve:
    """Return a score whose range is given at one level: the same ends whatever is asked; not to be tested."""
    return Curve(value, np.full_like(ALPHAS, low), np.full_like(ALPHAS, high), method)


def student(df: float) -> Array:
    """Return Student's t quantiles at ``1 - ALPHAS / 2``."""
    return stdtrit(df, 1 - ALPHAS / 2)


def inflation(df: float) -> Array:
    """Return (t/z)² at every level: what a variance is widened by because it is estimated."""
    upper = 1 - np.minimum(ALPHAS, NEARLY_ONE) / 2
    return (stdtrit(df, upper) / ndtri(upper)) ** 2
