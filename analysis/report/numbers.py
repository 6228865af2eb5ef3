"""Every number one would quote, as JSON and as LaTeX macros, with its rounding and its interval."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.report.latex import escape_latex

# Decimals of a quoted number: a rate has as many hits as warrant whole tenths, scores two places.
DECIMALS = {"_per_1000": 1, "_share": 2, "_mean": 2, "_gap": 2, "_sd": 2, "_n": 0}
USUAL = 2
EXAMPLE = "loaded_per_1000.own."  # the number that numbers.tex shows the use with


def decimals_of(measure: str) -> int:
    """Return how many decimals a measure is quoted with."""
    return next((n for end, n in DECIMALS.items() if measure.endswith(end)), USUAL)


def round_number(value: float, measure: str) -> str:
    """Return a number as it is quoted, with a proper minus sign; "undefined" for NaN.

    Examples
    --------
    >>> round_number(-0.1234, "compound_mean"), round_number(float("nan"), "x")
    ('−0.12', 'undefined')
    """
    if not math.isfinite(value):
        return "undefined"
    text = f"{value:.{decimals_of(measure)}f}"
    text = text.removeprefix("-") if float(text) == 0 else text
    return text.replace("-", "−")


def collect_numbers(tables: Mapping[str, pd.DataFrame]) -> dict[str, dict[str, Any]]:
    """Return every estimate of every outlet, and every difference, by a speaking key.

    Returns
    -------
    dict
        ``measure.scope.outlet`` → value, low, high, numerator, denominator, method, quoted, interval; and
        ``difference.measure.scope.outlet.outlet`` → the same with p, q and the smallest detectable one.
    """
    found: dict[str, dict[str, Any]] = {}
    estimates = tables["estimates"]
    for row in estimates[estimates["level"] == "outlet"].to_dict("records"):
        found[f"{row['measure']}.{row['scope']}.{row['unit']}"] = _entry(
            row, "value", ["numerator", "denominator"]
        )
    for row in tables["comparisons"].to_dict("records"):
        key = f"difference.{row['measure']}.{row['scope']}.{row['unit_a']}.{row['unit_b']}"
        found[key] = _entry(row, "difference", ["p", "q", "detectable", "order_share"])
    return dict(sorted(found.items()))


def _entry(row: dict[str, Any], value: str, more: list[str]) -> dict[str, Any]:
    """Return one number with what belongs to it."""
    measure = row["measure"]
    low, high = round_number(row["low"], measure), round_number(row["high"], measure)
    return {
        **{name: None if row[name] != row[name] else row[name] for name in (value, "low", "high", *more)},
        "method": row["method"],
        "quoted": round_number(row[value], measure),
        "interval": "undefined" if "undefined" in (low, high) else f"{low} to {high}",
    }


def write_numbers_json(numbers: Mapping[str, Any]) -> str:
    """Return numbers.json, one number per line."""
    lines = [
        f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(numbers[key], ensure_ascii=False)}"
        for key in numbers
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


_NO_KEY = re.compile(r"[\\{}%#&~^$\"]")  # in an outlet's name they would end or break a TeX name


def write_numbers_tex(numbers: Mapping[str, Mapping[str, Any]]) -> str:
    r"""Return numbers.tex: ``\samestory{key}`` prints a number, ``\samestoryinterval{key}`` its interval."""
    first = next((key for key in numbers if key.startswith(EXAMPLE)), next(iter(numbers), EXAMPLE))
    example = _NO_KEY.sub("-", first)
    lines = [
        "% Written by `make figures`. Usage: \\input{numbers.tex}, then",
        f"% \\samestory{{{example}}} and \\samestoryinterval{{{example}}}.",
        "\\providecommand{\\samestory}[1]{\\csname samestory@#1\\endcsname}",
        "\\providecommand{\\samestoryinterval}[1]{\\csname samestory@#1@interval\\endcsname}",
    ]
    for name, entry in numbers.items():
        key = _NO_KEY.sub("-", name)
        for end, text in (("", entry["quoted"]), ("@interval", entry["interval"])):
            lines.append(
                f"\\expandafter\\def\\csname samestory@{key}{end}\\endcsname{{{escape_latex(text)}}}"
            )
    return "\n".join(lines) + "\n"
