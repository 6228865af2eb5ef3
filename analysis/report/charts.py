"""Charts of single panels: a table and axes go in, axes come out; nothing is saved, shown or aggregated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.report.palette import LOADED, PALE, QUIET, colour_of, marker_of

Outlets = Sequence[str]


def _axes(ax: Axes | None) -> Axes:
    """Return the axes given, or new ones."""
    return plt.subplots()[1] if ax is None else ax


def _rows_of_outlets(ax: Axes, outlets: Outlets, *, labels: bool = True) -> None:
    """Put the outlets on the vertical axis, the first at the top."""
    ax.set_yticks(range(len(outlets)), list(outlets) if labels else [""] * len(outlets))
    ax.set_ylim(len(outlets) - 0.5, -0.5)


def draw_intervals(
    table: pd.DataFrame, *, ax: Axes | None = None, labels: bool = True, signed: bool = False
) -> Axes:
    """Draw one value per outlet with its interval.

    Parameters
    ----------
    table : DataFrame
        One row per outlet: ``unit``, ``value``, ``low``, ``high`` (NaN where undefined).
    ax : Axes, optional
        Drawn into; new ones if none are given.
    labels : bool
        Whether the outlets are named on the axis.
    signed : bool
        Whether zero is the middle of the scale, and marked.

    Returns
    -------
    Axes
    """
    ax = _axes(ax)
    outlets = table["unit"].tolist()
    colours, markers = colour_of(outlets), marker_of(outlets)
    if signed:
        ax.axvline(0, color=QUIET, linewidth=0.7)
    for y, row in enumerate(table.itertuples()):
        if np.isfinite(row.low) and np.isfinite(row.high):
            ax.plot(
                [row.low, row.high], [y, y], color=colours[row.unit], linewidth=1.6, solid_capstyle="butt"
            )
        if np.isfinite(row.value):
            ax.plot(row.value, y, markers[row.unit], color=colours[row.unit], markersize=5, clip_on=False)
        else:
            ax.annotate("undefined", (0.02, y), xycoords=("axes fraction", "data"), va="center", color=QUIET)
    _rows_of_outlets(ax, outlets, labels=labels)
    _from_zero(ax, signed=signed)
    return ax


def _from_zero(ax: Axes, *, signed: bool) -> None:
    """Let the scale begin at zero and end behind the last mark; a signed scale is left as it is."""
    if not signed:
        ax.relim()
        ax.autoscale(axis="x")
        ax.set_xlim(left=0)


def draw_categories(table: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw the density of each category and outlet as a shaded cell with its number.

    Parameters
    ----------
    table : DataFrame
        One row per outlet and category: ``unit``, ``category``, ``value`` (per 1,000), ``numerator`` (hits).
    ax : Axes, optional
        Drawn into; new ones if none are given.

    Returns
    -------
    Axes
    """
    ax = _axes(ax)
    outlets = list(dict.fromkeys(table["unit"]))
    categories = list(dict.fromkeys(table["category"]))
    top = max(table["value"].max(skipna=True), 1e-9)
    for row in table.itertuples():
        x, y = categories.index(row.category), outlets.index(row.unit)
        shade = row.value / top if np.isfinite(row.value) else 0
        ax.add_patch(
            plt.Rectangle((x - 0.48, y - 0.42), 0.96, 0.84, color=LOADED, alpha=0.85 * shade, linewidth=0)
        )
        text = f"{row.value:.0f}" if np.isfinite(row.value) else "–"
        ax.text(x, y, text, ha="center", va="center", color="white" if shade > 0.55 else "#222222")
    ax.set_xticks(range(len(categories)), categories)
    ax.set_xlim(-0.5, len(categories) - 0.5)
    ax.xaxis.tick_top()
    ax.tick_params(axis="x", length=0)
    ax.grid(False)
    ax.spines["bottom"].set_visible(False)
    _rows_of_outlets(ax, outlets, labels=False)
    return ax


def draw_terms(table: pd.DataFrame, outlets: Outlets, *, ax: Axes | None = None) -> Axes:
    """List the loaded terms of each outlet; dots count the uses, filled by weight.

    Parameters
    ----------
    table : DataFrame
        ``outlet``, ``rank``, ``term``, ``n`` (uses), ``weight`` (1 to 3), ``terms_n`` (hits of the outlet).
    outlets : sequence of str
        Outlets in order; one column each.
    ax : Axes, optional
        Drawn into; new ones if none are given.

    Returns
    -------
    Axes
    """
    ax = _axes(ax)
    colours = colour_of(outlets)
    last = int(table["rank"].max()) if len(table) else 1
    for x, outlet in enumerate(outlets):
        mine = table[table["outlet"] == outlet]
        total = int(mine["terms_n"].max()) if len(mine) else 0
        ax.text(x, -0.1, outlet, color=colours[outlet], weight="bold", va="bottom")
        ax.text(x, 0.25, f"{total} hits", color=QUIET, va="center", size=6.5)
        for row in mine.itertuples():
            shade = {1: 0.3, 2: 0.62, 3: 1.0}.get(int(row.weight), 1.0)
            ax.plot(x + 0.03, row.rank + 0.4, "o", color=colours[outlet], alpha=shade, markersize=4.5)
            ax.text(x + 0.09, row.rank + 0.4, _listed(row.term, row.n), va="center")
    ax.set_xlim(0, len(outlets))
    ax.set_ylim(last + 1, -0.6)
    ax.axis("off")
    return ax


def _listed(term: str, n: int, *, longest: int = 19) -> str:
    """Return a term for the list, cut where it is too long, with its count above one."""
    shown = term if len(term) <= longest else term[: longest - 1].rstrip() + "…"
    return f"{shown} ×{n}" if n > 1 else shown


def draw_sentences(table: pd.DataFrame, outlets: Outlets, *, ax: Axes | None = None) -> Axes:
    """Draw the sentiment of every sentence by outlet, with the mean, its interval, and the headline.

    Parameters
    ----------
    table : DataFrame
        ``outlet``, ``what`` (sentence, headline, mean), ``value`` (-1 to 1), ``low``, ``high`` of the mean.
    outlets : sequence of str
        Outlets in order, the first at the top.
    ax : Axes, optional
        Drawn into; new ones if none are given.

    Returns
    -------
    Axes
    """
    ax = _axes(ax)
    colours = colour_of(outlets)
    ax.axvline(0, color=QUIET, linewidth=0.7)
    for y, outlet in enumerate(outlets):
        mine = table[table["outlet"] == outlet]
        values = mine.loc[mine["what"] == "sentence", "value"].to_numpy(dtype=float)
        xs, ys = _swarm(values)
        ax.plot(xs, y + 0.12 + ys, "o", color=colours[outlet], alpha=0.55, markersize=3, markeredgewidth=0)
        for mean in mine[mine["what"] == "mean"].dropna(subset=["value"]).itertuples():
            ax.plot([mean.low, mean.high], [y - 0.22, y - 0.22], color=colours[outlet], linewidth=2.2)
            ax.plot(mean.value, y - 0.22, "|", color=colours[outlet], markersize=9, markeredgewidth=2)
        for head in mine[mine["what"] == "headline"].itertuples():
            ax.plot(
                head.value, y - 0.22, "D", markerfacecolor="white", markeredgecolor="#222222", markersize=5
            )
    ax.set_xlim(-1.05, 1.05)
    ax.set_xticks([-1, -0.5, 0, 0.5, 1], ["−1\nnegative", "−0.5", "0\nneutral", "0.5", "1\npositive"])
    _rows_of_outlets(ax, outlets)
    return ax


def _swarm(values: np.ndarray, *, bins: int = 40, step: float = 0.055) -> tuple[np.ndarray, np.ndarray]:
    """Stack points of like value downwards so that none hides another."""
    order = np.sort(values)
    places = np.round((order + 1) / 2 * bins).astype(int)
    seen: dict[int, int] = {}
    heights = []
    for place in places.tolist():
        heights.append(seen.get(place, 0))
        seen[place] = seen.get(place, 0) + 1
    tallest = max(heights, default=0)
    return order, np.array(heights, dtype=float) * min(step, 0.34 / max(tallest, 1))


def draw_pairs(
    table: pd.DataFrame, *, ax: Axes | None = None, labels: bool = True, signed: bool = False
) -> Axes:
    """Draw headline and body of each outlet on one line: open diamond and filled dot with interval.

    Parameters
    ----------
    table : DataFrame
        Two rows per outlet: ``unit``, ``part`` (headline, body), ``value``, ``low``, ``high``.
    ax : Axes, optional
        Drawn into; new ones if none are given.
    labels, signed : bool
        As for `draw_intervals`.

    Returns
    -------
    Axes
    """
    body = table[table["part"] == "body"]
    ax = draw_intervals(body, ax=ax, labels=labels, signed=signed)
    outlets = body["unit"].tolist()
    for row in table[table["part"] == "headline"].itertuples():
        y = outlets.index(row.unit) - 0.26
        if np.isfinite(row.low) and np.isfinite(row.high):
            ax.plot([row.low, row.high], [y, y], color=QUIET, linewidth=0.8)
        if np.isfinite(row.value):
            edge: dict[str, Any] = {
                "markerfacecolor": "white",
                "markeredgecolor": "#222222",
                "clip_on": False,
            }
            ax.plot(row.value, y, "D", markersize=4.5, **edge)
    _from_zero(ax, signed=signed)
    return ax


def draw_markers(
    table: pd.DataFrame, outlets: Outlets, markers: Sequence[str], *, ax: Axes | None = None
) -> Axes:
    """Draw the clickbait markers as a matrix: a filled cell with its trigger words where one is present.

    Parameters
    ----------
    table : DataFrame
        One row per outlet and marker: ``outlet``, ``marker``, ``present``, ``triggers``.
    outlets, markers : sequence of str
        Columns from left to right, rows from top to bottom.
    ax : Axes, optional
        Drawn into; new ones if none are given.

    Returns
    -------
    Axes
    """
    ax = _axes(ax)
    colours = colour_of(outlets)
    for row in table[table["marker"].isin(markers)].itertuples():
        x, y = list(outlets).index(row.outlet), list(markers).index(row.marker)
        face = colours[row.outlet] if row.present else "#f4f4f4"
        ax.add_patch(plt.Rectangle((x - 0.47, y - 0.42), 0.94, 0.84, facecolor=face, linewidth=0))
        if row.present:
            ax.text(
                x, y, _listed(row.triggers, 1, longest=20), ha="center", va="center", color="white", size=6.5
            )
    ax.set_xticks(range(len(outlets)), list(outlets))
    ax.set_yticks(range(len(markers)), [marker.replace("_", " ") for marker in markers])
    ax.set_xlim(-0.5, len(outlets) - 0.5)
    ax.set_ylim(len(markers) - 0.5, -0.5)
    ax.xaxis.tick_top()
    ax.tick_params(axis="x", length=0)
    ax.grid(False)
    ax.spines["bottom"].set_visible(False)
    return ax


def draw_course(table: pd.DataFrame, column: str, colour: str, *, ax: Axes | None = None) -> Axes:
    """Draw one measure over one article, from its first word to its last.

    Parameters
    ----------
    table : DataFrame
        One row per place: ``place`` (0 to 1) and the measure.
    column : str
        Name of the measure's column.
    colour : str
        Colour of the line.
    ax : Axes, optional
        Drawn into; new ones if none are given.

    Returns
    -------
    Axes
    """
    ax = _axes(ax)
    ax.axhline(0, color=QUIET, linewidth=0.6)
    ax.fill_between(table["place"], 0, table[column], color=colour, alpha=0.22, linewidth=0)
    ax.plot(table["place"], table[column], color=colour)
    ax.set_xlim(0, 1)
    ax.set_xticks([0, 1], ["start", "end"])
    first, last = ax.get_xticklabels()
    first.set_horizontalalignment("left")
    last.set_horizontalalignment("right")
    ax.grid(axis="y", color=PALE)
    ax.grid(visible=False, axis="x")
    return ax
