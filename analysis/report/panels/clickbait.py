"""Figure of the clickbait markers and the fitted strength."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.measures.clickbait.markers import MARKERS
from analysis.report import charts, crowded, matrices
from analysis.report.panels.base import (
    BAND,
    LIMIT,
    WIDE,
    Context,
    Tables,
    new_canvas,
    place_axes,
    tell_alt,
    write_foot,
)


def markers_rows(tables: Tables) -> pd.DataFrame:
    """Each clickbait marker of each headline with its trigger words; and the fitted strength."""
    heads = tables["headlines"]
    long = heads.melt(["doc_id", "outlet"], list(MARKERS), "marker", "triggers")
    long["present"] = long["triggers"] != ""
    strength = heads[["doc_id", "outlet", "strength", "low", "high"]].assign(
        marker="strength", triggers="", present=False
    )
    return pd.concat([long, strength], ignore_index=True)


def draw_markers(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the clickbait markers and the strength: outlets in columns with words, or in rows where many."""
    present = rows[rows["present"]].groupby("outlet")["marker"].nunique().reindex(context.outlets).fillna(0)
    low, high = int(present.min()), int(present.max())
    title = f"Clickbait markers: {f'{low} to {high}' if low < high else low} per headline"
    draw = _draw_rows if len(context.outlets) > BAND + 1 else _draw_columns
    canvas = draw(rows, context, title)
    write_foot(
        canvas, "Strength: expected mean rating by five judges, with the range for a fresh panel (90%)."
    )
    return canvas


def _draw_columns(rows: pd.DataFrame, context: Context, title: str) -> Canvas:
    """Draw one column per outlet, with the trigger words in its cells."""
    tall = 0.235 * len(MARKERS) + 0.2
    height = tall + 1.3 + context.second_line()
    canvas = new_canvas(context, title, "Markers of each headline with their trigger words", height)
    strength = rows[rows["marker"] == "strength"].set_index("outlet")
    ax = place_axes(canvas, 1.2, 0.6, WIDE - 1.35, tall)
    matrices.draw_markers(rows, context.outlets, MARKERS, ax=ax)
    for x, outlet in enumerate(context.outlets):
        shown = _strength(strength, outlet)
        ax.text(x, len(MARKERS) + 0.1, shown, ha="center", va="center", clip_on=False)
    ax.text(-0.6, len(MARKERS) + 0.1, "strength, 0 to 1", ha="right", va="center", clip_on=False)
    return canvas


def _draw_rows(rows: pd.DataFrame, context: Context, title: str) -> Canvas:
    """Draw one row per outlet, and the strength with its range beside it."""
    tall = context.rows(0.22)
    canvas = new_canvas(context, title, "Markers of each headline; the words are in the table", tall + 1.95)
    left = place_axes(canvas, 1.05, 0.6, 3.6, tall)
    crowded.draw_marker_rows(rows, context.outlets, MARKERS, ax=left)
    means = rows[rows["marker"] == "strength"].groupby("outlet")[["strength", "low", "high"]].mean()
    means = means.reindex(context.outlets).rename_axis("unit").reset_index()
    right = place_axes(canvas, 4.85, 0.6, 2.2, tall)
    charts.draw_intervals(means.rename(columns={"strength": "value"}), ax=right, labels=False)
    right.set_xlim(0, 1)
    right.set_xlabel("strength, 0 to 1")
    return canvas


def _strength(strength: pd.DataFrame, outlet: str) -> str:
    """Tell the strength of one outlet's headline; the mean of several has no range."""
    mine = strength.loc[[outlet]] if outlet in strength.index else strength.iloc[:0]
    if not len(mine) or not np.isfinite(mine["strength"]).all():
        return "–"
    if len(mine) > 1:
        return f"{mine['strength'].mean():.2f}"
    row = mine.iloc[0]
    return f"{row['strength']:.2f} ({row['low']:.2f}–{row['high']:.2f})"


def tell_markers(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the markers figure."""
    return (
        "Clickbait markers of each headline, by rule, with their trigger words; below, the fitted strength "
        "from 0 "
        "to 1 (expected mean rating of five judges) with the range in which a fresh panel's mean falls in "
        "90 of "
        f"100 cases. {LIMIT}{context.stamp}"
    )


def alt_markers(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the markers figure."""
    present = rows[rows["present"]]
    told = []
    for outlet in context.outlets:
        found = present[present["outlet"] == outlet]["marker"].drop_duplicates()
        told.append(f"{outlet}: {', '.join(found.str.replace('_', ' ')) or 'none'}")
    return tell_alt("Matrix of clickbait markers of each headline", told)
