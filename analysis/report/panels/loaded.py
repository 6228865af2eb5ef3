"""Figures of loaded language: density with categories, and the words themselves."""

import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.measures.loaded.lexicon import CATEGORIES
from analysis.report import charts, matrices, word_lists
from analysis.report.findings import PRIMARY_TOLD, Tables, estimates_of, outlets_of, with_outlet, write_title
from analysis.report.panels.base import (
    LINE,
    Context,
    lines_of,
    new_canvas,
    new_lists,
    place_axes,
    write_foot,
)
from analysis.report.panels.telling import tell_alt, tell_counts, tell_lists, tell_values

TOP_TERMS = 12
TOLD = 3  # words per outlet in the alt text


def density_rows(tables: Tables) -> pd.DataFrame:
    """Loaded-language density by outlet, whole and by category."""
    scopes = ["own", *(f"own:{category}" for category in CATEGORIES)]
    rows = pd.concat([estimates_of(tables, "loaded_per_1000", scope) for scope in scopes], ignore_index=True)
    return rows[["unit", "scope", "value", "low", "high", "numerator", "denominator", "method", "above"]]


def _density_of(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the whole density."""
    return rows[rows["scope"] == "own"]


def draw_density(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw loaded density by outlet with intervals, and beside it the categories."""
    whole = _density_of(rows)
    parts = rows[rows["scope"] != "own"].assign(category=lambda r: r["scope"].str.removeprefix("own:"))
    title = write_title(whole, "has more loaded words per 1,000", "Loaded words")
    canvas = new_canvas(
        context, title, "Loaded words in own voice per 1,000 own-voice words", context.tall + 1.35
    )
    left = place_axes(canvas, 0.95, 0.65, 2.55, context.tall)
    charts.draw_intervals(whole, ax=left)
    left.set_xlabel("per 1,000 words, 95% interval")
    right = place_axes(canvas, 3.75, 0.65, 3.3, context.tall)
    matrices.draw_categories(parts, ax=right)
    write_foot(canvas, "Right: hits per 1,000 own-voice words by category; darker is denser.")
    return canvas


def tell_density(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the density figure."""
    method = _tell_method(_density_of(rows)["method"])
    return (
        "Loaded-language density by outlet: lexicon hits in own voice per 1,000 own-voice words of the "
        f"counted zones, with 95% intervals ({method}); right, the same by category. Own-voice words: "
        f"{context.sizes}.{context.coded}{PRIMARY_TOLD}"
    )


def _tell_method(methods: pd.Series) -> str:
    """Name how the intervals were made, and from how many sentences or articles an outlet: least to most."""
    found = methods.str.extract(r"^(?P<how>.+), (?P<n>\d+) (?P<what>\w+?)s?$").dropna()
    told = []
    for (how, what), counts in found.groupby(["how", "what"], sort=False)["n"]:
        least, most = int(counts.astype(int).min()), int(counts.astype(int).max())
        span = f"{least} to {most}" if least < most else str(most)
        told.append(f"{how}, {span} {what}{'s' * (most != 1)} an outlet")
    return "; ".join(told) or "undefined"


def alt_density(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the density figure."""
    lead = "Dot plot with intervals of loaded words per 1,000 words, beside it a table by category"
    return tell_alt(lead, tell_values(_density_of(rows)))


def terms_rows(tables: Tables) -> pd.DataFrame:
    """Return the loaded terms in own voice that each outlet uses most, strongest first."""
    terms = _counted_terms(tables)
    mine = terms[terms["voice"] == "own"].assign(term=lambda t: t["term"].str.lower())
    grouped = mine.groupby(["outlet", "term"], as_index=False).agg(
        n=("term", "size"), weight=("weight", "max"), category=("category", "first"), first=("start", "min")
    )
    ordered = grouped.sort_values(["n", "weight", "first", "term"], ascending=[False, False, True, True])
    top = ordered.groupby("outlet", sort=False).head(TOP_TERMS)
    top = top.assign(
        rank=top.groupby("outlet").cumcount() + 1, terms_n=top["outlet"].map(mine["outlet"].value_counts())
    )
    order = {outlet: i for i, outlet in enumerate(outlets_of(tables))}
    top = top.sort_values(["outlet", "rank"], key=lambda c: c.map(order) if c.name == "outlet" else c)
    return top[["outlet", "rank", "term", "n", "weight", "category", "terms_n"]].reset_index(drop=True)


def _counted_terms(tables: Tables) -> pd.DataFrame:
    """Return the counted loaded hits with their outlet."""
    terms = tables["terms"]
    mine = terms[(terms["instrument"] == "loaded") & terms["counted"]]
    return with_outlet(mine, tables)


def draw_terms(rows: pd.DataFrame, context: Context) -> Canvas:
    """List the loaded terms by outlet."""
    lines = lines_of(context, most=int(rows["rank"].max()) if len(rows) else 1)
    rows = rows[rows["rank"] <= lines]
    title, subtitle = "Which words are loaded", "Loaded words in own voice, most used first"
    canvas, bands = new_lists(context, title, subtitle, LINE * lines + 0.25)
    for ax, band in bands:
        word_lists.draw_terms(rows[rows["outlet"].isin(band)], band, lines=lines, ax=ax)
    write_foot(canvas, f"Up to {lines} per outlet. Small and pale to large and dark: mild, clear, strong.")
    return canvas


def tell_terms(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the terms figure."""
    hits = rows.drop_duplicates("outlet").set_index("outlet")["terms_n"]
    hits = hits.reindex(context.outlets).fillna(0)
    found = tell_counts(hits.items())
    return (
        f"The loaded words and phrases of each outlet in own voice (up to {TOP_TERMS}, most used first, "
        "then strongest); larger and darker dots are stronger (mild, clear, strong). Hits: "
        f"{found}; own-voice words: "
        f"{context.sizes}."
    )


def alt_terms(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the terms figure."""
    told = tell_lists(context.outlets, zip(rows["outlet"], rows["term"], strict=True), most=TOLD)
    return tell_alt("Lists of loaded words, most used first", told)
