"""The overview: every measure of every outlet, side by side."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.report import charts
from analysis.report.findings import join_names
from analysis.report.panels.base import (
    LIMIT,
    WIDE,
    Context,
    Tables,
    estimates_of,
    new_canvas,
    place_axes,
    tell_values,
    write_foot,
)

OVERVIEW = (
    ("loaded_per_1000", "own", "Loaded words", "per 1,000 own words"),
    ("loaded_per_1000", "headline", "Loaded headline", "per 1,000 words"),
    ("quoted_words_share", "all", "Quoted words", "share of words"),
    ("compound_mean", "own", "Sentiment", "mean of sentences, −1 to 1"),
    ("negative_share", "own", "Negative sentences", "share of sentences"),
    ("compound_gap", "headline", "Headline minus body", "sentiment, −2 to 2"),
    ("markers_n", "headline", "Clickbait markers", "kinds in the headline"),
    ("clickbait_strength", "headline", "Clickbait strength", "0 to 1"),
)


def overview_rows(tables: Tables) -> pd.DataFrame:
    """Every measure of every outlet, side by side."""
    found = [
        estimates_of(tables, measure, scope).assign(panel=i, label=label, per=per)
        for i, (measure, scope, label, per) in enumerate(OVERVIEW)
    ]
    columns = ["panel", "label", "per", "unit", "value", "low", "high", "numerator", "denominator", "method"]
    return pd.concat(found, ignore_index=True)[columns]


def draw_overview(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw every measure of every outlet side by side."""
    columns, bands = 4, -(-rows["panel"].nunique() // 4)
    step = context.tall + 0.85
    height = bands * step + 0.7
    subtitle = (
        "Dots: value. Lines: 95 % interval (clickbait strength: range of a fresh panel of judges, 90 %)."
    )
    canvas = new_canvas(context, "One event, every measure", subtitle, height)
    width = (WIDE - 1.0) / columns
    for panel, mine in rows.groupby("panel"):
        i = int(panel)
        left, bottom = 0.95 + (i % columns) * width, height - 0.48 - (i // columns + 1) * step + 0.52
        ax = place_axes(canvas, left, bottom, width - 0.2, context.tall)
        signed = mine["label"].iloc[0] in ("Sentiment", "Headline minus body")
        charts.draw_intervals(mine, ax=ax, labels=i % columns == 0, signed=signed)
        ax.set_title(mine["label"].iloc[0], size=8)
        ax.set_xlabel(mine["per"].iloc[0], size=6.5)
        ax.locator_params(axis="x", nbins=4, min_n_ticks=3)
    write_foot(canvas, LIMIT)
    return canvas


def tell_overview(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the overview."""
    return (
        f"Every measure of {join_names(context.outlets)} on one event, with 95 % intervals where defined. "
        f"Articles: {context.articles_n}; own-voice words: {context.sizes}. Overlapping intervals are no "
        "ranking. "
        f"{LIMIT}{context.stamp}"
    )


def alt_overview(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the overview."""
    told = [f"{mine['label'].iloc[0]}: {tell_values(mine, decimals=2)}" for _, mine in rows.groupby("panel")]
    return f"Small dot plots of {len(told)} measures by outlet. {'. '.join(told)}."
