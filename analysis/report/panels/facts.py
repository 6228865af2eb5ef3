"""Figure of the facts matrix: who tells what, with which value, and where values conflict."""

from __future__ import annotations

import re

import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.report import crowded, matrices
from analysis.report.panels.base import (
    BAND,
    LIMIT,
    Context,
    Tables,
    new_canvas,
    place_axes,
    write_foot,
)

MILLIONS = re.compile(r"\d{1,3}(?:,\d{3}){2}")
NOT_SEEN = "no mention recognised; a picture or video may tell it."
MOST = 26  # facts drawn; the table holds all
TOLD = ("told", "conflicting")
KINDS = ("quantity", "date", "claim", "name", "institution", "place")


def facts_rows(tables: Tables) -> pd.DataFrame:
    """Return the facts told by two outlets or more, and every quantity and date, in the order drawn."""
    facts = tables["facts"].merge(tables["documents"][["doc_id", "outlet"]], on="doc_id")
    told = facts[facts["status"].isin(TOLD)].groupby("fact_id")["outlet"].nunique().rename("outlets_n")
    against = facts[facts["status"] == "conflicting"]["fact_id"].unique()
    facts = facts.join(told, on="fact_id")
    facts["conflict"] = facts["fact_id"].isin(against)
    kept = facts[facts["kind"].isin(["quantity", "date"]) | (facts["outlets_n"] >= 2)].copy()
    kept["kind"] = pd.Categorical(kept["kind"], KINDS, ordered=True)
    order = ["conflict", "outlets_n", "kind", "fact_id"]
    ranked = kept.drop_duplicates("fact_id").sort_values(order, ascending=[False, False, True, True])
    rank = {fact: i for i, fact in enumerate(ranked["fact_id"].head(MOST))}
    kept = kept[kept["fact_id"].isin(rank)].assign(rank=lambda rows: rows["fact_id"].map(rank))
    kept["value"] = kept["value"].map(shorten_millions)
    kept.loc[~kept["kind"].isin(["quantity", "date"]), "value"] = ""
    columns = ["rank", "fact_id", "kind", "label", "outlet", "doc_id", "status", "value"]
    return kept.sort_values(["rank", "doc_id"])[columns].astype({"kind": str}).reset_index(drop=True)


def shorten_millions(value: str) -> str:
    """Write millions so that they fit a cell.

    Examples
    --------
    >>> shorten_millions("2,400,000 dollars"), shorten_millions("~40 minutes")
    ('2.4m dollars', '~40 minutes')
    """
    return MILLIONS.sub(lambda hit: f"{float(hit[0].replace(',', '')) / 1e6:g}m", value)


def draw_facts(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the facts as rows and the outlets as columns; values are left out where columns are narrow."""
    many = len(context.outlets) > BAND + 1
    head = 1.45 if many else 0.25
    tall = 0.215 * rows["rank"].nunique() + 0.25
    told = "told" if many else "told, with its value"
    subtitle = f"Filled: {told}. Boxed: values that cannot both hold"
    canvas = new_canvas(context, _title(rows), subtitle, tall + head + 0.95)
    ax = place_axes(canvas, 1.95, 0.45, 5.1, tall)
    (crowded.draw_fact_cells if many else matrices.draw_facts)(rows, context.outlets, ax=ax)
    write_foot(canvas, f"{'Dot' if many else '?'}: unclear, the words are there. Empty: {NOT_SEEN}")
    return canvas


def _title(rows: pd.DataFrame) -> str:
    """Say how many facts conflict."""
    facts_n = rows["rank"].nunique()
    conflicts = rows[rows["status"] == "conflicting"]["fact_id"].nunique()
    return (
        f"Facts: {conflicts} of {facts_n} conflict between outlets" if facts_n else "Facts: none recognised"
    )


def tell_facts(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the facts figure."""
    return (
        "Facts by outlet: all quantities and dates, and whatever else at least two outlets tell. A filled "
        "cell holds "
        "the value told (~ about, ≥ at least, > more than), a boxed one a value that another outlet "
        "contradicts; an "
        "empty cell means that no mention was recognised, a question mark that its words occur all the same. "
        "Counts and numbers were aligned by rule: check the "
        f"mentions table before quoting a conflict. {LIMIT}{context.stamp}"
    )


def alt_facts(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the facts figure."""
    told = []
    for label, mine in rows.groupby("label", sort=False):
        cells = [f"{r.outlet} {r.value}".strip() for r in mine.itertuples() if r.status in TOLD]
        mark = " (conflict)" if (mine["status"] == "conflicting").any() else ""
        told.append(f"{label}{mark}: {', '.join(cells)}")
    return f"Matrix of facts by outlet ({', '.join(context.outlets)}). {'. '.join(told)}."
