"""The page about coverage: coverage_page.txt filled from the simulations is ``benchmarks/coverage.md``."""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from analysis.stats.clustered import HITS
from analysis.stats.curves import ALPHAS, gamma_curve

PAGE = Path(__file__).with_suffix(".txt")
ASKED = 0.93
MEASURES = {"rate": "loaded words per 1,000", "mean": "mean sentiment", "share": "share of quoted words"}
OTHERS = {
    "weighted rate": "weighted hits per 1,000 words (weights 1 to 3)",
    "share of words": "share of words in quotations",
    "mean score": "mean sentence score",
    "spread": "standard deviation of sentence scores",
    "share of sentences": "share of negative sentences",
    "headline less body": "headline less body (headline as one more sentence)",
    "rate over articles": "rate over 2 to 20 articles whose rates differ",
}


def write_page(table: pd.DataFrame, figures: pd.Series) -> str:
    """Return the page from the simulations and from what was found in news."""
    parts = dict(iter(table.groupby("part")))
    ours = parts["rate"].query("method == 'ours'")
    return PAGE.read_text(encoding="utf8").format(
        runs=int(table["runs"].max()),
        **figures,
        prior=HITS,
        methods=_methods(parts["rate"]),
        by_words=_by_words(ours),
        **_zero(ours.query("zero_share >= .05")),
        others=_others(parts),
        found={
            name: f"{rows['found'].min():.1%} to {rows['found'].max():.1%}" for name, rows in parts.items()
        },
        families=_families(parts["family"]),
        power=_power(parts["power"]),
        index_low=parts["index"]["coverage"].min(),
        index_mean=parts["index"]["found"].mean(),
        **_words(parts["keyness"], parts["keyness of articles"].groupby("method")),
        alpha_runs=parts["alpha"]["runs"].max(),
        alpha=_alpha(parts["alpha"]),
        short=_short(table),
    )


def _write_table(head: list[str], lines: Iterable[list[str]]) -> str:
    """Return a Markdown table."""
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"


def _count_under(cells: pd.DataFrame) -> str:
    """Say in how many settings coverage is less than asked for."""
    return f"{(cells['coverage'] < ASKED).sum()} of {len(cells)}"


def _methods(rates: pd.DataFrame) -> str:
    """Every method tried for a rate."""
    lines = []
    for method, cells in rates.groupby("method", sort=False):
        near, found = cells[cells["dispersion"] == 1.2], cells["coverage"]
        numbers = [f"{found.min():.3f}", _count_under(cells), f"{found.mean():.3f}"]
        lines.append([method, *numbers, f"{near['coverage'].min():.3f}", f"{near['width'].mean():.0f}"])
    head = ["method", "lowest coverage", "settings under 93%", "mean"]
    return _write_table([*head, "lowest, clusters as found (1.2)", "mean width, clusters as found"], lines)


def _by_words(rates: pd.DataFrame) -> str:
    """Ours by length and clustering: lowest over the rates."""
    cells = rates.groupby(["dispersion", "moved", "words"])["coverage"].min().unstack()
    head = ["variance / mean", "falls into next sentence", *[f"{int(n)} words" for n in cells.columns]]
    rows = zip(cells.index, cells.to_numpy(), strict=True)
    return _write_table(head, ([f"{d:g}", f"{m:.0%}", *[f"{x:.3f}" for x in row]] for (d, m), row in rows))


def _zero(rates: pd.DataFrame) -> dict[str, float]:
    """Ours where counts of zero are frequent."""
    held = rates["zero_coverage"] >= 1
    return {
        "zero_n": len(rates),
        "zero_most": rates["zero_share"].max(),
        "zero_lowest": rates["coverage"].min(),
        "zero_reach": gamma_curve(0, 1, 0 * ALPHAS + HITS.value, "").interval.high,
        "zero_held": held.sum(),
        "zero_rarest": rates.loc[~held, "zero_share"].max(),
    }


def _others(parts: dict[str, pd.DataFrame]) -> str:
    """The other measures, shares of words by the length of quotations."""
    groups = []
    for part, name in OTHERS.items():
        if part == "share of words":
            groups += [(f"{name}, runs of {run:g}", rows) for run, rows in parts[part].groupby("run")]
        else:
            groups.append((name, parts[part]))
    lines = (
        [name, f"{rows['coverage'].min():.3f}", f"{rows['coverage'].mean():.3f}", _count_under(rows)]
        for name, rows in groups
    )
    return _write_table(["measure", "lowest coverage", "mean", "settings under 93%"], lines)


def _families(table: pd.DataFrame) -> str:
    """Families of tests."""
    lines = [
        [
            "nobody" if row.loud == 1 else f"first has {row.loud:g} times the loaded words",
            *(f"{row.rate:g}", f"{row.dispersion:g}", f"{row.tests:.0f}"),
            *(f"{share:.1%}" for share in (row.found, row.any_false, row.false_share)),
            "" if row.loud == 1 else f"{row.any_right:.0%}",
        ]
        for row in table.itertuples()
    ]
    head = ["who differs", "rate", "variance / mean", "tests", "p < 0.05 where nothing is"]
    head += ["studies with a false q < 0.05", "share of false among found", "studies with a right one"]
    return _write_table(head, lines)


def _power(table: pd.DataFrame) -> str:
    """What is called detectable."""
    lines = [
        [
            *(MEASURES[row.method], f"{row.words:g}", f"{row.tests:g}"),
            "none that can be" if pd.isna(row.truth) else f"{row.truth:.3g}",
            *("" if pd.isna(x) else f"{x:.0%}" for x in (row.alone, row.found, row.single)),
        ]
        for row in table.itertuples()
    ]
    head = ["measure", "words", "tests", "detectable", "p < .05 / 30", "q < .05 among 30", "p < .05 alone"]
    return _write_table(head, lines)


def _words(shuffled: pd.DataFrame, repeated: pd.api.typing.DataFrameGroupBy) -> dict[str, object]:
    """The distinctive words."""
    return {
        "held": (shuffled["found"].min(), shuffled["found"].max()),
        "beyond": (shuffled["alone"].min(), shuffled["alone"].max()),
        "uses_alone": repeated["found"].min()["uses alone"],
        "words_held": repeated["alone"].mean()["uses alone"],
        "both_tests": repeated["found"].max()["ours"],
    }


def _alpha(rows: pd.DataFrame) -> str:
    """Krippendorff's alpha."""
    units = sorted(rows["units"].unique())
    named = rows["rate"].map(lambda rate: f"two values, one in {rate:.0%} of units")
    lines = []
    for name, mine in rows.groupby(named.where(rows["rate"].notna(), "five grades"), sort=False):
        cells = [mine["coverage"][mine["units"] == n] for n in units]
        lines.append([name, *(f"{cell.min():.2f} to {cell.max():.2f}" for cell in cells)])
    return _write_table(["ratings", *[f"{n:g} units" for n in units]], lines)


def _short(table: pd.DataFrame) -> str:
    """What falls short."""
    ours = table[(table["method"] == "ours") & (table["coverage"] < ASKED)]
    listed = [
        f"- {row.part}: {row.coverage:.3f} at {'' if pd.isna(row.words) else f'{row.words:g} words, '}"
        f"level {row.rate:g}" + ("" if pd.isna(row.run) else f", runs of {row.run:g} sentences")
        for row in ours[~ours["part"].str.startswith("difference")].itertuples()
    ]
    return "\n".join(listed) or "None of the settings above."
