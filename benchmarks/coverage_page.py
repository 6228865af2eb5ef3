"""The page about coverage, written from the table: ``benchmarks/coverage.md``."""

import pandas as pd
from coverage_derived import tell_alpha, tell_derived, tell_power, write_markdown

from analysis.stats.clustered import HITS
from analysis.stats.curves import ALPHAS, gamma_curve

ASKED = 0.93

HEAD = """\
# Do the intervals cover?

Written by `python benchmarks/coverage.py` (seeded; figures in `results/coverage.csv`). Each cell below
is made of {runs:,} simulated articles with known truth. Asked for: at least 93% in every setting, with
95% intervals.

How articles are simulated (`benchmarks/simulated.py`): sentences as long as in news (mean
{sentence_words_mean:.1f} words); hits in clusters (negative binomial in the sentence, variance 1 to 3
times the mean; of the hits a fifth may fall into the next sentence, so that the variance of the sum
stays and sentences depend on one another). Quotations run over 1, 2 or 3 sentences on average. Sentence
scores: 20 to 70% exactly 0, the others wide, symmetric or shifted, sentences one, two and three apart
correlated by .06, .04 and .02 as in 250 whole AllSides articles. 100 words are 5 sentences, the fewest
that a mean or a share is estimated from; 150 are 7.

What news is like (`benchmarks/dispersion.py`, `results/dispersion.csv`): in {articles_n:.0f} articles
whose loaded words language models coded against a codebook, the variance of the hits is
{dispersion_mean:.1f} times the mean within sentences (95 of 100 articles under {dispersion_95:.1f}) and
next sentences correlate by {hits_neighbours_mean:.2f}. Quotations, by our own rules, run over
{quoted_run_mean:.1f} sentences. Of the sentence scores {compound_neutral_share:.0%} are exactly 0;
sentences one, two and three apart correlate by {compound_next:.2f}, {compound_second:.2f} and
{compound_third:.2f}.

Chosen: quasi-Poisson with exact (Garwood) ends. The dispersion comes from the sentences and what
neighbours share, is pulled towards {hits:g} as if {units:g} more units had said so, is never below 1,
and the estimated part is widened by (t/z)² (`analysis/stats/clustered.py`).
"""


def write_page(table: pd.DataFrame, figures: pd.Series) -> str:
    """Return the page from the simulations and from what was found in news."""
    prior = {"hits": HITS.value, "units": HITS.units}
    parts = [
        HEAD.format(runs=int(table["runs"].max()), **figures, **prior),
        _methods(table),
        _by_words(table),
        _zero(table),
        _others(table),
        _differences(table),
        _families(table),
        tell_power(table),
        tell_derived(table),
        tell_alpha(table),
        _limits(table),
    ]
    return "\n".join(parts)


def _methods(table: pd.DataFrame) -> str:
    """Every method tried for a rate."""
    rates = table[table["part"] == "rate"]
    mild = rates[rates["dispersion"] == 1.2]
    lines = []
    for method, cells in rates.groupby("method", sort=False):
        near = mild[mild["method"] == method]
        lines.append(
            [
                method,
                f"{cells['coverage'].min():.3f}",
                f"{(cells['coverage'] < ASKED).sum()} of {len(cells)}",
                f"{cells['coverage'].mean():.3f}",
                f"{near['coverage'].min():.3f}",
                f"{near['width'].mean():.0f}",
            ]
        )
    head = [
        "method",
        "lowest coverage",
        "settings under 93%",
        "mean",
        "lowest, clusters as found (1.2)",
        "mean width, clusters as found",
    ]
    note = "\nWidth: hits per 1,000 words, median over articles, mean over settings.\n"
    return "\n## Hits per 1,000 words: what was tried\n\n" + write_markdown(head, lines) + note


def _by_words(table: pd.DataFrame) -> str:
    """Ours by length and clustering: lowest over the rates."""
    rates = table[(table["part"] == "rate") & (table["method"] == "ours")]
    cells = rates.groupby(["dispersion", "moved", "words"])["coverage"].min().unstack()
    head = ["variance / mean", "falls into next sentence", *[f"{int(n)} words" for n in cells.columns]]
    lines = [
        [f"{d:g}", f"{m:.0%}", *[f"{x:.3f}" for x in row]]
        for (d, m), row in zip(cells.index, cells.to_numpy(), strict=True)
    ]
    return "\n## Ours by length: lowest coverage over rates of 5 to 80 per 1,000\n\n" + write_markdown(
        head, lines
    )


def _zero(table: pd.DataFrame) -> str:
    """Ours where counts of zero are frequent."""
    rates = table[(table["part"] == "rate") & (table["method"] == "ours") & (table["zero_share"] >= 0.05)]
    held = rates["zero_coverage"] >= 1
    zero = gamma_curve(0, 1, 0 * ALPHAS + HITS.value, "").interval.high
    rarest = rates.loc[~held, "zero_share"].max()
    return (
        f"\n## Zero counts\n\nIn {len(rates)} settings at least 5% of the articles have no hit at all (up "
        f"to {rates['zero_share'].max():.0%}). Over all articles the intervals cover "
        f"{rates['coverage'].min():.3f} or more there.\nAt a count of zero the interval reaches from 0 to "
        f"{zero:.1f} hits and holds the truth in {held.sum()} of these settings; in the others at most "
        f"{rarest:.0%} of the articles have no hit, and their misses are in the figure above.\n"
    )


def _others(table: pd.DataFrame) -> str:
    """The other measures."""
    names = {
        "weighted rate": "weighted hits per 1,000 words (weights 1 to 3)",
        "share of words": "share of words in quotations",
        "mean score": "mean sentence score",
        "spread": "standard deviation of sentence scores",
        "share of sentences": "share of negative sentences",
        "headline less body": "headline less body (headline as one more sentence)",
        "rate over articles": "rate over 2 to 20 articles whose rates differ",
    }
    lines = []
    for part, name in names.items():
        cells = table[table["part"] == part]
        groups = [(name, cells)]
        if part == "share of words":
            groups = [(f"{name}, runs of {run:g}", rows) for run, rows in cells.groupby("run")]
        for label, rows in groups:
            under = f"{(rows['coverage'] < ASKED).sum()} of {len(rows)}"
            lines.append([label, f"{rows['coverage'].min():.3f}", f"{rows['coverage'].mean():.3f}", under])
    return "\n## Other measures\n\n" + write_markdown(
        ["measure", "lowest coverage", "mean", "settings under 93%"], lines
    )


def _differences(table: pd.DataFrame) -> str:
    """Pairs."""
    same = table[table["part"] == "difference, same rates"]
    few = table[table["part"] == "rate over articles"]
    means = table[table["part"] == "difference, same means"]
    return (
        "\n## Differences of two rates or means (MOVER)\n\n"
        f"Same rates: p below 0.05 in {same['found'].min():.1%} to {same['found'].max():.1%} of pairs.\n"
        "The same over 2 to 20 articles whose rates differ: "
        f"{few['found'].min():.1%} to {few['found'].max():.1%} of pairs.\n"
        f"Same mean scores: {means['found'].min():.1%} to {means['found'].max():.1%} of pairs.\n"
    )


def _families(table: pd.DataFrame) -> str:
    """Families of tests."""
    rows = table[table["part"] == "family"]
    lines = [
        [
            "nobody" if row.loud == 1 else f"first has {row.loud:g} times the loaded words",
            f"{row.rate:g}",
            f"{row.dispersion:g}",
            f"{row.tests:.0f}",
            f"{row.found:.1%}",
            f"{row.any_false:.1%}",
            f"{row.false_share:.1%}",
            "" if row.loud == 1 else f"{row.any_right:.0%}",
        ]
        for row in rows.itertuples()
    ]
    head = ["who differs", "rate", "variance / mean", "tests", "p < 0.05 where nothing is"]
    head += ["studies with a false q < 0.05", "share of false among found", "studies with a right one"]
    return (
        "\n## False discoveries\n\nFive outlets, one article each (200 to 1,000 words), every measure and "
        "pair, one family (Benjamini–Hochberg).\n\n" + write_markdown(head, lines)
    )


def _limits(table: pd.DataFrame) -> str:
    """What falls short."""
    ours = table[(table["method"] == "ours") & table["coverage"].notna()]
    short = ours[(ours["coverage"] < ASKED) & ~ours["part"].str.startswith("difference")]
    listed = [
        f"- {row.part}: {row.coverage:.3f} at {'' if pd.isna(row.words) else f'{row.words:g} words, '}"
        f"level {row.rate:g}" + ("" if pd.isna(row.run) else f", runs of {row.run:g} sentences")
        for row in short.itertuples()
    ]
    text = "\n".join(listed) if listed else "None of the settings above."
    return (
        f"\n## Where ours falls short of 93%\n\n{text}\n\nPrice: with clusters as found in news the "
        "intervals cover more than they say,\nsince they must also hold for articles with three times the "
        "variance.\n"
    )
