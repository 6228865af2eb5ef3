"""How estimates were made and tested, and how well instruments agree with coders: parts of the methods."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from analysis.comparison.pairs import PRIMARY
from analysis.report.agreement import HUMAN, MODEL
from analysis.report.findings import ALPHA, NAMED, Tables, find_primary, join_names
from analysis.report.markup import escape_markdown
from analysis.stats.priors import ALIKE, ARTICLES_WORTH, HITS, KURTOSIS, LEAST_DF, NEWS_ARTICLES, RUNS, SPREAD

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
# What every interval over the sentences of one article rests on besides them.
ALLOWANCES = (
    "Small-sample allowances enter the rates, shares of words, means, gaps and spread of one article, taken "
    f"from {NEWS_ARTICLES} news articles (analysis/stats/priors.py): the dispersion of hits is pulled "
    f"towards {HITS.value:g} as if {HITS.units:g} more sentences had shown it (a headline alone takes this; "
    f"of weighted hits it is times Σ weight² / Σ weight), the variance of a sentence "
    f"score towards {SPREAD.value:g} as if {SPREAD.units:g} more had, its kurtosis (for the spread) towards "
    f"{KURTOSIS.value:g} as if {KURTOSIS.units:g} more had, and the design effect of words by voice towards "
    f"that of whole sentences as if {RUNS.units:g} more had; what is estimated of the first and last is "
    "widened by (t/z)², with as many degrees of freedom as sentences less one, or as hits (sentences with "
    f"the voice, and with another) if these are fewer, but {LEAST_DF:g} at least; since next sentences are "
    f"alike, the variance of a mean is {ALIKE:g} times that of independent ones. In simulations "
    "(benchmarks/coverage.md) these intervals held the truth in 93 of 100 cases or more, mostly in 96 to 98; "
    "of differences that were not there 0 to 4 in 100 had p < .05 in densities and shares of words, 0 to 6 "
    "in mean sentiment (about 2 and 3 in articles of 350 words)."
)
LEAST_Q = 0.001  # below which a q is not printed
NO_TESTS = "No difference between outlets could be tested: there was nothing to compare."
MARKS = {HUMAN: "H", MODEL: "M"}


def tell_comparison(tables: Tables) -> str:
    """Tell how estimates and differences were made."""
    methods = tables["estimates"].query("level == 'outlet'")["method"].str.split(",").str[0]
    sizes = tables["documents"]["outlet"].value_counts()
    words_of = INTERVALS | OVER_ARTICLES if (sizes > 1).any() else INTERVALS
    used = [words for name, words in words_of.items() if (methods == name).any()]
    tested = tables["comparisons"].dropna(subset=["p"])
    allowed = f"{ALLOWANCES} " if used and (sizes == 1).any() else ""
    told = f"{_tell_sample(sizes)}: {'; '.join(used) or 'none could be made'}. {allowed}{_tell_none(sizes)}"
    return told + (_tests(find_primary(tables), tested) if len(tested) else NO_TESTS)


def _tell_sample(sizes: pd.Series) -> str:
    """Tell what intervals take for a sample, from the number of articles of each outlet."""
    if (sizes == 1).all():
        return "Intervals are 95% intervals and treat the sentences of an article as a sample"
    told = (
        "Intervals are 95% intervals and treat the articles of an outlet as a sample of its telling of the "
        "event; so few say little of how they differ, so that their variance is blended with that between "
        f"articles of other outlets, worth {ARTICLES_WORTH:g} degrees of freedom (that of the loaded "
        "words of headlines with that between sentences)"
    )
    if (sizes > 1).all():
        return told
    return (
        f"{told}; of an outlet with one article they treat its sentences as a sample, and are of this article"
    )


def _tell_none(sizes: pd.Series) -> str:
    """Tell what has no interval."""
    if (sizes > 1).all():
        return ""
    where = "" if (sizes == 1).all() else " of one article"
    return f"Counts, formulas and the estimated frames{where} have none. "


def _tests(first: pd.DataFrame, tested: pd.DataFrame) -> str:
    """Tell how many differences were tested, and what holds."""
    return (
        "Differences between outlets take their interval from those of both sides (MOVER, Zou and Donner "
        "2008); p is the α at which that of level 1 − α just reaches 0. What is called detectable is the "
        "least true difference that, were it the only one of its family, would have q < .05 in four of five "
        "studies (of mean sentiment in seven of ten).\n\n"
        f"Of the {tell_n(len(tested), 'test')} of differences the {len(first)} on "
        f"{join_names(list(PRIMARY.values()))}, which the package sets for every study alike (they were "
        f"chosen when the two studies that ship with it had been measured), "
        f"are the primary family: {tell_primary(first)}; titles and marks of the figures on them go by it. "
        "Most other measures are their parts (categories, zones) or variants (masked names, a supplement, "
        "weights) and overlap with them, and the shares of own and of quoted words are one test where no "
        "speech is unclear: a finding "
        "among these is a lead to follow, not a second confirmation. In `comparisons.csv`, q_primary is "
        f"that of the primary family, and q controls the false discovery rate over all tests at once "
        f"(Benjamini and Hochberg 1995): {_tell_held(int((tested['q'] < ALPHA).sum()))} there."
    )


def tell_primary(first: pd.DataFrame, escape: Callable[[str], str] = escape_markdown) -> str:
    """Say how many differences in the primary measures hold, and which; ``escape`` is done to names."""
    held = first[first["q"] < ALPHA]
    return f"{_tell_held(len(held))} after correction for these tests{_name_held(held, escape)}"


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


def tell_n(n: int, one: str, many: str = "") -> str:
    """Say how many there are: "1 article", "2 articles"."""
    return f"{n} {one if n == 1 else many or one + 's'}"


def _tell_held(n: int) -> str:
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
