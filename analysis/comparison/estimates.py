"""Per-article tables become estimates: a number with its interval, numerator, denominator and method."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.comparison.measured import NAN, Measured, find_curve, find_measures
from analysis.comparison.ranges import cut_ends
from analysis.comparison.samples import Sample, build_samples
from analysis.stats.curves import Curve
from analysis.tables.declared import ESTIMATES
from analysis.tables.schema import build_frame

SEED = 20171113  # any fixed number; given on the command line it can be another
_RATIOS = ("rate", "share", "proportion", "mean", "single")


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
    return build_frame(ESTIMATES, rows)


def _row(sample: Sample, one: Measured, curve: Curve) -> tuple[object, ...]:
    """Return one row of the table."""
    numerator, denominator = float(one.over.sum()), float(one.under.sum())
    ends = curve.interval
    low, high = cut_ends(one.measure, *ends[:3])
    if one.kind not in _RATIOS:
        numerator, denominator = NAN, NAN
    key = (sample.level, sample.unit, one.measure, one.scope)
    return (*key, ends.value, low, high, numerator, denominator, ends.method)
