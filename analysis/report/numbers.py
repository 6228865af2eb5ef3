"""Every number one would quote, as JSON and as LaTeX macros, with its rounding and its interval."""

import json
import math
import re
from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

from analysis.comparison.pairs import PRIMARY
from analysis.report.agreement import read_judged
from analysis.report.by_hand import count_by_hand
from analysis.report.findings import Tables, find_primary
from analysis.report.markup import escape_latex
from analysis.report.own_coders import list_agreement
from analysis.report.panels.base import Context
from analysis.report.tested import tell_primary

# Decimals of a quoted number: a rate has as many hits as warrant whole tenths, scores two places. A count has
# none, a mean of counts as many of the two as it needs.
DECIMALS = {"_per_1000": 1, "_share": 2, "_mean": 2, "_gap": 2, "_sd": 2}
USUAL = 2
SMALLEST_P = 0.001  # below it no p is told
COUNT = "_n"
EXAMPLE = "loaded_per_1000.own."  # the number that numbers.tex shows the use with


def decimals_of(measure: str) -> int:
    """Return how many decimals a measure is quoted with, at most."""
    return next((n for end, n in DECIMALS.items() if measure.endswith(end)), USUAL)


def round_test(p: float) -> str:
    """Return a p or q as it is quoted, three decimals; "undefined" for NaN.

    >>> round_test(0.0168), round_test(1.0), round_test(0.0004), round_test(float("nan"))
    ('0.017', '1.000', '<0.001', 'undefined')
    """
    if not math.isfinite(p):
        return "undefined"
    return f"{p:.3f}" if p >= SMALLEST_P else f"<{SMALLEST_P}"


def round_number(value: float, measure: str) -> str:
    """Return a number as it is quoted, with a proper minus sign; "undefined" for NaN.

    >>> round_number(-0.1234, "compound_mean"), round_number(float("nan"), "x")
    ('−0.12', 'undefined')
    >>> round_number(2.0, "markers_n"), round_number(0.5, "markers_n"), round_number(4 / 3, "markers_n")
    ('2', '0.5', '1.33')
    """
    if not math.isfinite(value):
        return "undefined"
    text = f"{value:.{decimals_of(measure)}f}"
    if measure.endswith(COUNT):
        text = text.rstrip("0").rstrip(".")
    text = text.removeprefix("-") if float(text) == 0 else text
    return text.replace("-", "−")


def quote_number(row: Any, measure: str) -> str:
    """Return an estimate with its interval, as it is quoted.

    >>> quote_number({"value": 2.04, "low": -1.0, "high": 5.06}, "loaded_per_1000")
    '2.0 [−1.0, 5.1]'
    """
    value, low, high = (round_number(row[name], measure) for name in ("value", "low", "high"))
    return value if "undefined" in (low, high) else f"{value} [{low}, {high}]"


_NO_KEY = re.compile(r"[\\{}%#&~^$\"]")  # in an outlet's name they would end or break a TeX name


def name_keys(outlets: Iterable[str]) -> dict[str, str]:
    """Return what each outlet is called in keys: its name, a hyphen for what TeX cannot read in one.

    Where two names become one, the later in the alphabet gets a number.

    >>> name_keys(["A&B", "A%B", "C_1"])
    {'C_1': 'C_1', 'A%B': 'A-B', 'A&B': 'A-B 2'}
    """
    names: dict[str, str] = {}
    for outlet in sorted(set(outlets), key=lambda name: (bool(_NO_KEY.search(name)), name)):
        plain = _NO_KEY.sub("-", outlet)
        free = (plain if n == 1 else f"{plain} {n}" for n in count(1))
        names[outlet] = next(name for name in free if name not in names.values())
    return names


def collect_numbers(tables: Tables) -> dict[str, dict[str, Any]]:
    """Return every estimate of every outlet, and every difference, by a speaking key.

    Returned: ``measure.scope.outlet`` → value, low, high, numerator, denominator, method, quoted, interval;
    and ``difference.measure.scope.outlet.outlet`` → the same with p, the q that decides (``q_primary`` of a
    primary measure, else ``q``) and the smallest detectable one. The
    outlet is called as `name_keys` says. ``by_hand.zones``, ``.quotations`` and ``.mentions``: how many of
    them were set by hand, where some were. ``agreement.item.answer.precision``, ``.recall`` and
    ``agreement.item.alpha``: where coders coded the articles; of loaded words also with the article behind.
    ``validity.instrument.check``: agreement with coders of other texts, as METHODS.md tells it.
    """
    found: dict[str, dict[str, Any]] = {}
    estimates = tables["estimates"]
    rows = estimates[estimates["level"] == "outlet"].to_dict("records")
    names = name_keys(row["unit"] for row in rows)
    for row in rows:
        found[f"{row['measure']}.{row['scope']}.{names[row['unit']]}"] = _entry(
            row, "value", ["numerator", "denominator"]
        )
    for row in tables["comparisons"].to_dict("records"):
        pair = f"{names[row['unit_a']]}.{names[row['unit_b']]}"
        key = f"difference.{row['measure']}.{row['scope']}.{pair}"
        q = "q_primary" if (row["measure"], row["scope"]) in PRIMARY else "q"
        found[key] = _entry(row, "difference", ["p", q, "detectable"])
    found |= {f"by_hand.{key}": _count_entry(n) for key, n in count_by_hand(tables).items()}
    found |= _collect_agreement(tables) | _collect_validity(tables)
    return dict(sorted(found.items()))


def _collect_validity(tables: Tables) -> dict[str, dict[str, Any]]:
    """Return the agreement with coders of other texts: "validity.voices.speaker_right"."""
    found = {}
    for row in read_judged(tables).to_dict("records"):
        key = ".".join(re.sub(r"[^a-z0-9]+", "_", row[name].lower()) for name in ("instrument", "check"))
        about = {"numerator": None, "denominator": row["n"], "measure": key}
        about["method"] = f"{row['score']}; {row['coders']}; texts: {row['seen']}"
        found[f"validity.{key}"] = _entry(row | about, "value", ["numerator", "denominator"])
    return found


def _collect_agreement(tables: Tables) -> dict[str, dict[str, Any]]:
    """Return the agreement with coders of these articles; the article, where it is of one, ends the key."""
    listed = list(list_agreement(tables))
    docs = name_keys(doc for _, doc, _ in listed if doc)
    return {
        f"{key}.{docs[doc]}" if doc else key: _entry(
            entry | {"measure": key}, "value", ["numerator", "denominator"]
        )
        for key, doc, entry in listed
    }


def _count_entry(n: int) -> dict[str, Any]:
    """Return one count of what was set by hand."""
    ends = dict.fromkeys(("low", "high", "numerator", "denominator"))
    return {"value": n, **ends, "method": "set by hand", "quoted": str(n), "interval": "undefined"}


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


def tell_names(names: Mapping[str, str]) -> list[str]:
    """Say which outlets are called otherwise in keys."""
    return [f"In keys, {outlet} is called {key}" for outlet, key in names.items() if outlet != key]


# An unknown key is an error of LaTeX that names it and, where errors are passed over, "??" in the text.
_MACROS = r"""
\providecommand{\samestorynumber}[1]{\ifcsname samestory@#1\endcsname
  \csname samestory@#1\endcsname\else\samestoryunknown{#1}\fi}
\DeclareRobustCommand{\samestoryunknown}[1]{\textbf{??}\PackageError{samestory}{No number is called
  "\detokenize{#1}"}{The names are in numbers.json; those of outlets stand at the top of numbers.tex.}}
\providecommand{\samestory}[1]{\samestorynumber{#1}}
\providecommand{\samestoryinterval}[1]{\samestorynumber{#1@interval}}
""".strip()


def write_numbers_tex(
    numbers: Mapping[str, Mapping[str, Any]], names: Mapping[str, str] | None = None
) -> str:
    r"""Return numbers.tex: ``\samestory{key}`` prints a number, ``\samestoryinterval{key}`` its interval.

    ``names`` are those of `name_keys`; an outlet that is called otherwise in keys is told at the top.
    """
    example = next((key for key in numbers if key.startswith(EXAMPLE)), next(iter(numbers), EXAMPLE))
    lines = [
        "% Written by `make figures`. Usage: \\input{numbers.tex}, then",
        f"% \\samestory{{{example}}} and \\samestoryinterval{{{example}}}.",
        *(f"% {line}" for line in tell_names(names or {})),
        _MACROS,
    ]
    for key, entry in numbers.items():
        for end, text in (("", entry["quoted"]), ("@interval", entry["interval"])):
            lines.append(
                f"\\expandafter\\def\\csname samestory@{key}{end}\\endcsname{{{escape_latex(text)}}}"
            )
    return "\n".join(lines) + "\n"


def write_study_tex(names: Mapping[str, str], context: Context, tables: Tables) -> str:
    r"""Return what a write-up says of the study beside its numbers.

    ``\samestoryeach{\command}`` calls a command with key and name of every outlet; ``\samestory`` has the
    keys articles, outlets, sentences, tests (on the primary measures), held (how many of these hold, and
    which, with q) and limit (the sentence that stands beside every comparison).
    """
    first = find_primary(tables)
    each = "".join(f"#1{{{names[outlet]}}}{{{escape_latex(outlet)}}}" for outlet in context.outlets)
    said = {
        "articles": context.articles_n,
        "outlets": len(context.outlets),
        "sentences": context.sentences_n,
        "tests": len(first),
        "held": tell_primary(first, str),
        "limit": context.limit,
    }
    lines = [
        f"\\expandafter\\def\\csname samestory@{key}\\endcsname{{{escape_latex(str(text))}}}"
        for key, text in said.items()
    ]
    return "\n".join([f"\\def\\samestoryeach#1{{{each}}}", *lines]) + "\n"
