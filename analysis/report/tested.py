"""How estimates were made and tested, and how well instruments agree with coders: parts of the methods."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from analysis.comparison.pairs import PRIMARY
from analysis.report.agreement import HUMAN, MODEL
from analysis.report.findings import ALPHA, NAMED, Tables
from analysis.report.markup import escape_markdown

# Method of an estimate, up to its comma → what the interval is, for whom, in words.
INTERVALS = {
    "quasi-Poisson": "rates per 1,000 words are quasi-Poisson with Garwood's (1936) ends, with a dispersion "
    "from sentences and what next ones share, never below 1",
    "Korn–Graubard": "shares of words by voice follow Korn and Graubard (1998), with a design effect from "
    "sentences and what those up to two apart share",
    "exact binomial": "shares of negative, neutral and positive sentences are exact binomial, which takes "
    "sentences as independent",
    "t": "mean sentiment and the gap between headline (one sentence more) and body use Student's t over "
    "sentences",
    "t on log scale": "the spread of sentiment uses t on the logarithmic scale (Bonett 2006)",
    "90% range of a fresh panel of judges": "the clickbait strength has the range in which the mean of a "
    "fresh panel of judges falls in 90 of 100 cases",
}
# The same where an outlet has several articles.
OVER_ARTICLES = {
    "quasi-Poisson": "rates per 1,000 words are quasi-Poisson with Garwood's (1936) ends, with a dispersion "
    "between articles, never below 1",
    "Korn–Graubard": "shares of words by voice and of sentences follow Korn and Graubard (1998)",
    "t": "mean sentiment, the gap between headline and body, and numbers of whole headlines and articles use "
    "Student's t",
}
LEAST_Q = 0.001  # below which a q is not printed
MARKS = {HUMAN: "H", MODEL: "M"}


def describe_intervals(tables: Tables) -> dict[str, object]:
    """Say what the intervals are, in words, and whether every outlet, or any, has one article."""
    methods = tables["estimates"].query("level == 'outlet'")["method"].str.split(",").str[0]
    sizes = tables["documents"]["outlet"].value_counts()
    words_of = INTERVALS | OVER_ARTICLES if (sizes > 1).any() else INTERVALS
    return {
        "intervals": [words for name, words in words_of.items() if (methods == name).any()],
        "all_one": bool((sizes == 1).all()),
        "any_one": bool((sizes == 1).any()),
    }


def tell_primary(first: pd.DataFrame, escape: Callable[[str], str] = escape_markdown) -> str:
    """Say how many differences in the primary measures hold, and which; ``escape`` is done to names."""
    held = first[first["q"] < ALPHA]
    return f"{tell_held(len(held))} after correction for these tests{_name_held(held, escape)}"


def _name_held(held: pd.DataFrame, escape: Callable[[str], str]) -> str:
    """Name the differences that hold, the surest first: who lies above whom in what, with q."""
    if held.empty:
        return ""
    told = []
    for row in held.head(NAMED).itertuples():
        above, below = (row.unit_a, row.unit_b) if row.difference > 0 else (row.unit_b, row.unit_a)
        decimals = 3 if round(row.q, 3) < ALPHA else 4  # .0496 is no .050
        q = "< .001" if row.q < LEAST_Q else f"= {row.q:.{decimals}f}".replace("0.", ".")
        names = escape(above), escape(below)
        told.append(f"{names[0]} above {names[1]} in {PRIMARY[row.measure, row.scope]}, q {q}")
    more = f"; and {len(held) - NAMED} more" if len(held) > NAMED else ""
    return f" ({'; '.join(told)}{more})"


def tell_held(n: int) -> str:
    """Say how many tests hold."""
    return f"{n or 'none'} {'has' if n == 1 else 'have'} q < .05"


def tell_validity(rows: pd.DataFrame) -> str:
    """Tell the agreement of every instrument with coders on other texts.

    ``rows``: checks, as `read_agreement` returns them. Returned: one sentence per instrument; each value with
    H for human coders or M for language models. Without checks it says that there are none.

    >>> columns = ["instrument", "check", "score", "value", "low", "high", "coders", "n", "seen"]
    >>> rows = [("Voices", "quotations, recall", "share", 0.97, 0.9, 1.0, "human coders", 90, "errors read")]
    >>> tell_validity(pd.DataFrame(rows, columns=columns)).splitlines()[-1]
    'Voices: quotations, recall .97 H (90, .90–1.00, errors read).'
    """
    if rows.empty:
        return "Agreement with coders is not told: data/processed/validity is not at hand."
    told = [
        f"{instrument}: {'; '.join(_tell_check(row) for row in checks.itertuples())}."
        for instrument, checks in rows.groupby("instrument", sort=False)
    ]
    return "\n".join(
        [
            "Agreement with coders on other texts (H: human coders, M: language-model coders with a "
            "codebook; in brackets n, the 95% interval where the tables give one, and what of the texts was "
            "seen while the rules were made; 1 is perfect, scores of different kinds are not comparable).",
            *told,
        ]
    )


def _tell_check(row: Any) -> str:
    """Tell one check: what, its value, whose coding."""
    score = "" if row.score in ("share", row.check) or row.score in row.check else f" {row.score}"
    value, *ends = (f"{x:.2f}".removeprefix("0") for x in (row.value, row.low, row.high) if x == x)
    about = ", ".join(filter(None, [f"{row.n:,}", "–".join(ends), row.seen]))
    return f"{row.check}{score} {value} {MARKS[row.coders]} ({about})"
