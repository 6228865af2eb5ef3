"""How articles of one outlet differ, and whether intervals over articles cover: real ones, split by chance.

    python -m analysis measure ARTICLES.parquet --group-column topic --out RUN
    python benchmarks/between.py RUN

Writes benchmarks/results/between.csv and benchmarks/between.md. Outlets with `MANY` articles or more are
drawn from: twice n articles of one outlet are taken for two outlets, which then do not differ. What is
expected beforehand (`analysis.stats.priors`, `analysis.comparison.measured`) comes from the other outlets,
which have at least `SOME`. Seeded; about ten minutes on one core.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from between_ways import DAYS, MATES, MEASURES, compare_events, draw_ways, pair_events  # noqa: E402

from analysis.comparison.estimates import Estimated, estimate_units  # noqa: E402
from analysis.comparison.measured import Measured, units_of  # noqa: E402
from analysis.scale.parts import read_parts  # noqa: E402
from analysis.stats.differences import find_differences  # noqa: E402
from analysis.stats.logodds import adjust_q  # noqa: E402
from analysis.stats.priors import (  # noqa: E402
    ARTICLE_HITS,
    ARTICLE_SCORES,
    ARTICLE_SENTENCES,
    ARTICLE_SPREADS,
    ARTICLE_WORDS,
    ARTICLES_WORTH,
)

EXPECTED = {
    "rate": ARTICLE_HITS,
    "mean": ARTICLE_SCORES,
    "share": ARTICLE_WORDS,
    "proportion": ARTICLE_SENTENCES,
    "spread": ARTICLE_SPREADS,
}
MANY, SOME = 120, 16  # articles of an outlet
SIZES, RUNS, SEED = (2, 3, 4, 5, 10, 20), 150, 7
WAY_SIZES, WAY_RUNS = (2, 3, 4), 100
SEVERAL, MIXED_RUNS = (1, 2, 4, 10, 50), 40  # articles of an outlet beside another's one
Tables = dict[str, pd.DataFrame]
Key = tuple[str, str, str]
COLUMNS = ["kind", "measure", "scope", "articles", "coverage", "width", "p", "q"]
PAGE = HERE / "between_page.txt"


def key_of(one: Measured) -> Key:
    """Name a measure."""
    return one.kind, one.measure, one.scope


def find_between(estimated: Estimated) -> Iterator[tuple[Key, float]]:
    """Yield how much articles differ beyond what their sentences let expect; NaN where it cannot be told."""
    for one in estimated.measures:
        if one.kind == "gap":
            continue
        if one.kind == "single":
            yield key_of(one), one.over[one.under > 0].var(ddof=1)
            continue
        units = units_of(estimated.sample, squared(one) if one.kind == "spread" else one)
        total, words = float(units.over.sum()), float(units.under.sum())
        independent = total * (1 - total / words) if words else 0.0
        over = {"rate": total * one.size, "mean": words, "spread": total**2 / max(words, 1)}.get(
            one.kind, independent
        )
        size = units.whole * (units.ratio / one.size if one.kind == "rate" else 1) if over else np.nan
        yield key_of(one), (units.variance() / over - EXPECTED[one.kind].value) / size if over else np.nan


def squared(one: Measured) -> Measured:
    """Return the squared deviations of the scores of a measure."""
    mean = one.over.sum() / one.under.sum()
    return replace(one, over=np.where(one.under > 0, (one.over - mean) ** 2, 0.0))


def take(tables: Tables, doc_ids: np.ndarray, outlets: list[str]) -> Tables:
    """Return the rows of some articles, said to be of other outlets."""
    documents = tables["documents"].set_index("doc_id", drop=False).loc[doc_ids].assign(outlet=outlets)
    kept = {name: frame[frame["doc_id"].isin(doc_ids)] for name, frame in tables.items()}
    return kept | {"documents": documents.reset_index(drop=True)}


def draw_pairs(
    tables: Tables, whole: Estimated, n: int, rng: np.random.Generator, *, runs: int = RUNS, first: int = 0
) -> Iterator[tuple]:
    """Yield, for pairs of equal outlets drawn from one, coverage, width, p and q of each measure.

    Both have n articles, or the first as many as ``first`` says.
    """
    names = ["one"] * (first or n) + ["other"] * n
    doc_ids = tables["documents"]["doc_id"].to_numpy()
    truth = [curve.value for curve in whole.curves]
    for _ in range(runs):
        chosen = take(tables, rng.choice(doc_ids, len(names), replace=False), names)
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


def sum_up(drawn: pd.DataFrame, by: list[str], *, width: str = "mean") -> pd.DataFrame:
    """Return coverage, mean (median) width and how often equal outlets differ, by number of articles."""
    found = drawn[drawn["p"].notna()].assign(false=lambda f: f["p"] < 0.05)
    cells = found.groupby([*by, "articles"], sort=False)
    table = cells.agg({"coverage": "mean", "width": width, "false": "mean"}).unstack("articles")
    table.columns = [f"{name}_{n}" for name, n in table.columns]
    return table.round(3)


def draw_all(tables: Tables, large: Sequence[str], between: pd.Series) -> tuple[pd.DataFrame, str]:
    """Return the table of coverage by measure, and what is said of families."""
    rng, rows = np.random.default_rng(SEED), []
    for outlet, whole in cut_outlets(tables, large):
        rows += [row for n in SIZES for row in draw_pairs(outlet, whole, n, rng)]
    drawn = pd.DataFrame(rows, columns=COLUMNS)
    table = sum_up(drawn, COLUMNS[:3]).sort_index()
    table.insert(0, "between", [round(between.get(key, np.nan), 4) for key in table.index])
    return table.reset_index(), tell_families(drawn)


def try_ways(found: dict[str, Estimated], large: Sequence[str]) -> pd.DataFrame:
    """Return coverage, width and false differences by measure and way."""
    rng = np.random.default_rng(SEED)
    rows = [row for name in large for n in WAY_SIZES for row in draw_ways(found, name, n, WAY_RUNS, rng)]
    drawn = pd.DataFrame(rows, columns=["way", "measure", "articles", "coverage", "width", "p"])
    return sum_up(drawn, ["measure", "way"], width="median").reset_index()


def try_mixed(tables: Tables, large: Sequence[str]) -> pd.DataFrame:
    """Return how often equal outlets differ of which one has one article, by articles of the other."""
    rng, rows = np.random.default_rng(SEED), []
    for outlet, whole in cut_outlets(tables, large):
        rows += [row for n in SEVERAL for row in draw_pairs(outlet, whole, n, rng, runs=MIXED_RUNS, first=1)]
    drawn = pd.DataFrame(rows, columns=COLUMNS).query("p == p")
    drawn = drawn[[key in MEASURES for key in zip(drawn["measure"], drawn["scope"], strict=True)]]
    shares = drawn.assign(false=drawn["p"] < 0.05).groupby(["measure", "articles"])["false"].mean()
    return shares.unstack("articles").add_prefix("beside ").round(3).reset_index()


def tell_events(tables: Tables, groups: pd.DataFrame, found: dict[str, Estimated]) -> tuple[int, str]:
    """Return how many pairs of articles are on one event, and how much they differ, as a table."""
    documents = tables["documents"]
    pairs = pair_events(documents, groups)
    pairs = pairs[pairs["outlet"].isin(list(found))]
    shares = [
        share
        for name, own in pairs.groupby("outlet")
        for share in compare_events(found[name], sorted(documents.query("outlet == @name")["doc_id"]), own)
    ]
    found_of = pd.DataFrame(shares, columns=["measure", "share"]).groupby("measure", sort=False)["share"]
    means = found_of.agg(**{"of the whole": "mean", "standard error": "sem"})
    return len(pairs), write_table(means.round(2).reset_index())


def write_results(folder: Path) -> None:
    """Measure, draw, and write tables and page."""
    tables = {name: read_parts(folder, name) for name in ("documents", "sentences", "terms", "headlines")}
    sizes = tables["documents"]["outlet"].value_counts()
    large, others = sizes.index[sizes >= MANY], sizes.index[(sizes < MANY) & (sizes >= SOME)]
    found = {
        one.sample.unit: one
        for one in estimate_units(tables, articles=False)
        if sizes[one.sample.unit] >= SOME
    }
    between = (
        pd.DataFrame(pair for name in others for pair in find_between(found[name])).groupby(0)[1].median()
    )
    table, families = draw_all(tables, large, between)
    ways = try_ways(found, large)
    pairs_n, event = tell_events(tables, read_parts(folder, "groups"), found)
    for name, frame in (("between", table), ("between_ways", ways)):
        frame.to_csv(HERE / "results" / f"{name}.csv", index=False, lineterminator="\n")
    page = PAGE.read_text(encoding="utf8").format(
        articles_n=int(sizes[sizes >= SOME].sum()),
        outlets_n=len(found),
        others_n=len(others),
        worth=ARTICLES_WORTH,
        runs=RUNS * len(large),
        table=write_table(table.drop(columns=[c for c in table if c.startswith("width")])),
        families=families,
        way_runs=WAY_RUNS * len(large),
        mates=MATES,
        ways=write_table(ways),
        mixed_runs=MIXED_RUNS * len(large),
        mixed=write_table(try_mixed(tables, large)),
        pairs=pairs_n,
        days=DAYS,
        event=event,
    )
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
