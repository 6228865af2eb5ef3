"""How articles of one outlet differ, and whether intervals over articles cover: real ones, split by chance.

    python -m analysis measure ARTICLES.parquet --out RUN
    python benchmarks/between.py RUN

Writes benchmarks/results/between.csv and benchmarks/between.md. Outlets with `MANY` articles or more are
drawn from: twice n articles of one outlet are taken for two outlets, which then do not differ. What the
priors of `analysis.stats` and `analysis.comparison.measured` rest on comes from the other outlets, which have
at least `SOME`. Seeded; about four minutes on one core.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pandas as pd

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent)]

from analysis.comparison.estimates import Estimated, estimate_units  # noqa: E402
from analysis.comparison.measured import Measured, units_of  # noqa: E402
from analysis.scale.parts import read_parts  # noqa: E402
from analysis.stats.differences import find_differences  # noqa: E402
from analysis.stats.logodds import adjust_q  # noqa: E402

MANY, SOME = 120, 16  # articles of an outlet
SIZES, RUNS, SEED = (5, 10, 20), 200, 7
FEW, FEW_RUNS = 4, 40  # too few articles for the article to be what varies
Tables = dict[str, pd.DataFrame]
Key = tuple[str, str, str]
COLUMNS = ["kind", "measure", "scope", "articles", "coverage", "width", "p", "q"]
TOLD_OF_FEW = (("loaded_per_1000", "own"), ("compound_mean", "own"), ("quoted_words_share", "all"))
PAGE = """# Do intervals over articles cover?

Written by `python benchmarks/between.py RUN` (seeded; figures in `results/between.csv`), from
{articles_n} articles of {outlets_n} outlets of the AllSides set. From five articles on, what varies is the
article (`analysis/comparison/samples.py`). Few articles say little of how they differ, so that their variance
is pulled towards that within other outlets ("within": {others_n} outlets that are not drawn from).

Articles of one outlet are drawn and taken for two outlets, {runs} times of each size: the two do not differ.
Asked for: the interval of each holds the value of the whole outlet in 95 of 100 cases, and p is below 0.05 in
at most 5 of 100. The outlet's value comes from its own articles, of which those drawn are a part: with twenty
articles the intervals seem to cover a little more than they do.

"Within" is, for shares and means, the variance of an article's value (for shares over that of an article in
one voice, share × (1 - share)); for rates the variance of the hits of an article over their number; else the
variance of the number that each article has.

{table}

Families with a false discovery (q < .05 for any measure of a pair of equal outlets): {families}.

{few}
"""


def key_of(one: Measured) -> Key:
    """Name a measure."""
    return one.kind, one.measure, one.scope


def find_within(estimated: Estimated) -> Iterator[tuple[Key, float]]:
    """Yield how much the articles of an outlet differ in each measure; NaN where that cannot be told."""
    for one in estimated.measures:
        units = units_of(estimated.sample, one)
        total = float(units.over.sum())
        if one.kind == "rate":
            yield key_of(one), units.variance() / (total * one.size) if total else np.nan
        elif one.kind in ("share", "proportion"):
            independent = units.under.sum() * units.ratio * (1 - units.ratio)
            yield key_of(one), units.variance() / independent / units.whole if independent else np.nan
        elif one.kind == "mean":
            yield key_of(one), units.variance() / (units.under**2).sum()
        elif one.kind == "single":
            yield key_of(one), one.over[one.under > 0].var(ddof=1)


def take(tables: Tables, doc_ids: np.ndarray, outlets: list[str]) -> Tables:
    """Return the rows of some articles, said to be of other outlets."""
    documents = tables["documents"].set_index("doc_id", drop=False).loc[doc_ids].assign(outlet=outlets)
    kept = {name: frame[frame["doc_id"].isin(doc_ids)] for name, frame in tables.items()}
    return kept | {"documents": documents.reset_index(drop=True)}


def draw_pairs(
    tables: Tables, whole: Estimated, n: int, rng: np.random.Generator, *, runs: int = RUNS
) -> Iterator[tuple]:
    """Yield, for pairs of equal outlets drawn from one, coverage, width, p and q of each measure."""
    doc_ids = tables["documents"]["doc_id"].to_numpy()
    truth = [curve.value for curve in whole.curves]
    for _ in range(runs):
        chosen = take(tables, rng.choice(doc_ids, 2 * n, replace=False), ["one"] * n + ["other"] * n)
        pair = estimate_units(chosen, articles=False)
        p = np.array([float(find_differences([u.curves[k] for u in pair]).p[0]) for k in range(len(truth))])
        q = adjust_q(p)
        for k, one in enumerate(whole.measures):
            ends = [(unit.curves[k].lows[0], unit.curves[k].highs[0]) for unit in pair]
            known = [(low, high) for low, high in ends if np.isfinite(low)]
            held = [low - 1e-12 <= truth[k] <= high + 1e-12 for low, high in known]
            widths = [high - low for low, high in known]
            yield *key_of(one), n, np.mean(held or np.nan), np.mean(widths or np.nan), p[k], q[k]


def cut_outlets(tables: Tables, names: Iterable[str]) -> Iterator[tuple[Tables, Estimated]]:
    """Yield the tables of each outlet and its estimates over all of its articles."""
    for name in names:
        own = tables["documents"].query("outlet == @name")["doc_id"].to_numpy()
        outlet = take(tables, own, [name] * len(own))
        yield outlet, next(iter(estimate_units(outlet, articles=False)))


def tell_few(tables: Tables, names: Sequence[str]) -> str:
    """Say what comes of taking few articles sentence by sentence for what their outlets are like."""
    rng, rows = np.random.default_rng(SEED), []
    for outlet, whole in cut_outlets(tables, names):
        rows += draw_pairs(outlet, whole, FEW, rng, runs=FEW_RUNS)
    drawn = pd.DataFrame(rows, columns=COLUMNS).query("p == p").set_index(["measure", "scope"]).sort_index()
    parts = [
        f"{name} ({scope}) {(drawn.loc[(name, scope), 'p'] < 0.05).mean():.0%}" for name, scope in TOLD_OF_FEW
    ]
    return (
        f"With {FEW} articles each the sentence is what varies. Taken for outlets, which those intervals are "
        f"not of, equal ones differ (p < .05) too often: of {FEW_RUNS * len(names)} pairs {', '.join(parts)}."
    )


def write_results(folder: Path) -> None:
    """Measure, draw, and write table and page."""
    tables = {name: read_parts(folder, name) for name in ("documents", "sentences", "terms", "headlines")}
    sizes = tables["documents"]["outlet"].value_counts()
    large, others = sizes.index[sizes >= MANY], sizes.index[(sizes < MANY) & (sizes >= SOME)]
    within = pd.DataFrame(
        pair
        for outlet in estimate_units(tables, articles=False)
        if outlet.sample.unit in others
        for pair in find_within(outlet)
    )
    rng, rows = np.random.default_rng(SEED), []
    for outlet, whole in cut_outlets(tables, large):
        rows += [row for n in SIZES for row in draw_pairs(outlet, whole, n, rng)]
    drawn = pd.DataFrame(rows, columns=COLUMNS)
    found = drawn[drawn["p"].notna()].assign(false=lambda f: f["p"] < 0.05)
    table = found.groupby(COLUMNS[:4])[["coverage", "width", "false"]].mean().unstack("articles")
    table.columns = [f"{name}_{n}" for name, n in table.columns]
    table.insert(0, "within", within.groupby(0)[1].median())
    table = table.round(3).reset_index()
    table.to_csv(HERE / "results" / "between.csv", index=False, lineterminator="\n")
    counts = {"articles_n": int(sizes[sizes >= SOME].sum()), "outlets_n": len(large) + len(others)}
    shown = write_table(table.drop(columns=[c for c in table if c.startswith("width")]))
    counts |= {"others_n": len(others), "runs": RUNS * len(large)}
    page = PAGE.format(**counts, table=shown, families=tell_families(drawn), few=tell_few(tables, large))
    (HERE / "between.md").write_text(page, encoding="utf8")


def tell_families(drawn: pd.DataFrame) -> str:
    """Say how many pairs of equal outlets had a false discovery, by size."""
    each = len(drawn[["kind", "measure", "scope"]].drop_duplicates())
    pairs = drawn.assign(pair=np.arange(len(drawn)) // each, found=drawn["q"] < 0.05)
    shares = pairs.groupby(["articles", "pair"])["found"].any().groupby("articles").mean()
    return ", ".join(f"{share:.1%} of pairs of {n} articles" for n, share in shares.items())


def write_table(table: pd.DataFrame) -> str:
    """Return a table in Markdown."""
    rows = [["" if cell != cell else str(cell) for cell in row] for row in table.itertuples(index=False)]
    head = [name.replace("_", " ") for name in table.columns]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ["---"] * len(head), *rows])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python benchmarks/between.py RUN: name the folder of a run of `measure --out`")
    write_results(Path(sys.argv[1]))
