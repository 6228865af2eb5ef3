"""Per-article tables become estimates: a number with its interval, numerator, denominator and method."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.comparison.measured import NAN, Measured, find_curve, find_measures
from analysis.comparison.samples import Sample, build_samples
from analysis.stats.curves import Curve
from analysis.tables.declared import MEASURES, TABLES
from analysis.tables.schema import build_frame

ANY = (-np.inf, np.inf)
RANGES = {one.measure: (one.least, one.most) for one in MEASURES}
SEED = 20171113  # any fixed number; given on the command line it can be another
_RATIOS = ("rate", "share", "proportion", "mean", "single")


def cut_ends(
    measure: str, value: float, low: float, high: float, *, apart: bool = False
) -> tuple[float, float]:
    """Return the ends of an interval within what the measure (``apart``: a difference in it) can be.

    The value stays between them; NaN stays NaN.

    >>> cut_ends("clickbait_probability", 0.75, 0.5, 1.25)
    (0.5, 1.0)
    >>> cut_ends("loaded_per_1000", 0.0, 0.0, 2766.7)  # a headline of two words
    (0.0, 1000.0)
    >>> cut_ends("clickbait_probability", -0.25, -1.25, 0.75, apart=True)
    (-1.0, 0.75)
    """
    least, most = RANGES.get(measure, ANY)
    if apart:
        least, most = least - most, most - least
    low, high = np.clip([low, high], least, most)
    return float(np.minimum(low, value)), float(np.maximum(high, value))


@dataclass(frozen=True)
class Estimated:
    """A unit with its measures and their estimates, in the same order."""

    sample: Sample
    measures: list[Measured]
    curves: list[Curve]


def estimate_units(
    tables: Mapping[str, pd.DataFrame], by: str = "outlet", *, articles: bool = True
) -> list[Estimated]:
    """Return every measure of every article (if asked) and of every unit of ``by``, ends at every level."""
    found: list[Estimated] = []
    for sample in build_samples(tables, by, articles=articles):
        measures = list(find_measures(sample))
        found.append(Estimated(sample, measures, [find_curve(sample, one) for one in measures]))
    return found


def build_estimates(estimated: list[Estimated]) -> pd.DataFrame:
    """Return the estimates table: one row per unit, measure and scope.

    ``estimated``: what `estimate_units` found. Returned: values with 95% intervals. NaN where a measure is
    undefined: no words for a rate, fewer than five sentences for a mean or a share.
    """
    rows = [
        _row(one.sample, measured, curve)
        for one in estimated
        for measured, curve in zip(one.measures, one.curves, strict=True)
    ]
    return build_frame(TABLES["estimates"], rows)


def _row(sample: Sample, one: Measured, curve: Curve) -> tuple[object, ...]:
    """Return one row of the table."""
    numerator, denominator = float(one.over.sum()), float(one.under.sum())
    ends = curve.interval
    low, high = cut_ends(one.measure, *ends[:3])
    if one.kind not in _RATIOS:
        numerator, denominator = NAN, NAN
    key = (sample.level, sample.unit, one.measure, one.scope)
    return (*key, ends.value, low, high, numerator, denominator, ends.method)
