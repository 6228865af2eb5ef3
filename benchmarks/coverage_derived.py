"""The page about coverage: what is called detectable, the index, distinctive words, Krippendorff's alpha."""

import pandas as pd

MEASURES = {"rate": "loaded words per 1,000", "mean": "mean sentiment", "share": "share of quoted words"}
POWER = """
## What is called detectable

Five outlets, one article each, 30 tests on the three primary measures. The first outlet truly differs from
the others by what is called detectable in one test, or among 30 (which is what the tables tell; 80% are
promised). p < .05 / 30 is what a difference needs that is the only one. q < .05 among 30 is a filled dot of
the figure, here where the outlet differs so from all four others. Cells are empty where scores or shares
cannot differ by so much. As the only difference, means fall short of 80%: scores that shift vary more,
since a third of them stay at 0.

"""
DERIVED = """
## The wording-and-form index

Five outlets of 270 to 400 words, 20 to 60 loaded words per 1,000, in headlines too; the truth is standardised
by mean and spread as printed. The interval covers {low:.3f} or more of every outlet (mean {mean:.3f}).

## Distinctive words

Words shuffled over five articles of 300 and of 1,000 words. A word holds (q < .05) in {held[0]:.2%} to
{held[1]:.2%} of studies. Of log-odds {beyond[0]:.1%} to {beyond[1]:.1%} lie beyond ±1.96 standard errors: the
prior keeps them in. They rank and do not test.

Articles repeat their words, as those of one topic in AllSides do; five outlets that do not differ, with 3
and with 10 articles each. By the test of uses alone a word holds in {alone:.0%} of studies or more
({words:.0f} words on average), by that of the articles as well in {both:.0%} at most. One article per outlet
has the test of uses alone: its words mark the article. (AllSides articles dealt to five outlets at random:
one each 67 to 98% of studies, by ten 97 to 100%; with both tests 0 to 3%.)
"""
ALPHA = """
## Krippendorff's alpha

Coverage of its interval, lowest and highest over alphas of .45 to .8 and two coders (of grades also three).
Where no second value came up alpha is undefined; such studies are left out. At most {runs:.0f} a cell.

"""


def tell_power(table: pd.DataFrame) -> str:
    """What is called detectable."""
    lines = [
        [
            MEASURES[row.method],
            f"{row.words:g}",
            f"{row.tests:g}",
            "none that can be" if pd.isna(row.truth) else f"{row.truth:.3g}",
            *("" if pd.isna(x) else f"{x:.0%}" for x in (row.alone, row.found, row.single)),
        ]
        for row in table[table["part"] == "power"].itertuples()
    ]
    head = ["measure", "words", "tests", "detectable", "p < .05 / 30", "q < .05 among 30", "p < .05 alone"]
    return POWER + write_markdown(head, lines)


def tell_derived(table: pd.DataFrame) -> str:
    """The index and the distinctive words."""
    index, words = (table[table["part"] == part] for part in ("index", "keyness"))
    held, beyond = ((words[name].min(), words[name].max()) for name in ("found", "alone"))
    index_held = {"low": index["coverage"].min(), "mean": index["found"].mean()}
    repeats = table[table["part"] == "keyness of articles"].groupby("method")
    alone, words = repeats["found"].min()["uses alone"], repeats["alone"].mean()["uses alone"]
    both = repeats["found"].max()["ours"]
    return DERIVED.format(**index_held, held=held, beyond=beyond, alone=alone, words=words, both=both)


def tell_alpha(table: pd.DataFrame) -> str:
    """Krippendorff's alpha."""
    rows = table[table["part"] == "alpha"]
    units = sorted(rows["units"].unique())
    what = (
        rows["rate"]
        .map(lambda rate: f"two values, one in {rate:.0%} of units")
        .where(rows["rate"].notna(), "five grades")
    )
    lines = []
    for name, mine in rows.groupby(what, sort=False):
        cells = [mine["coverage"][mine["units"] == n] for n in units]
        lines.append([name, *(f"{cell.min():.2f} to {cell.max():.2f}" for cell in cells)])
    head = ["ratings", *[f"{n:g} units" for n in units]]
    return ALPHA.format(runs=rows["runs"].max()) + write_markdown(head, lines)


def write_markdown(head: list[str], lines: list[list[str]]) -> str:
    """Return a Markdown table."""
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"
