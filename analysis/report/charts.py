"""Charts of single panels: a table and axes go in, axes come out; nothing is saved, shown or aggregated."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.report.labels import own_axes, put_outlets, say_undefined, scale_sentiment
from analysis.report.palette import PALE, QUIET, SHARES, colour_of, letters_on, marker_of

Outlets = Sequence[str]
BINS, STEP = 40, 0.055  # of a swarm: places from −1 to 1, rows of a chart between two points of one place
# Open, half filled, filled: several scores of one outlet, all with the outlet's own symbol.
FILLS: tuple[dict[str, Any], ...] = (
    {"markerfacecolor": "white"},
    {"fillstyle": "left", "markerfacecoloralt": "white"},
    {},
)
LEAST_NAMED, ROOM_NAMED = 0.08, 0.7  # of a bar: a part with its number in it, and one with room for others


def draw_intervals(
    table: pd.DataFrame, *, ax: Axes | None = None, labels: bool = True, signed: bool = False
) -> Axes:
    """Draw one value per outlet with its interval.

    ``table``: one row per outlet: ``unit``, ``value``, ``low``, ``high`` (NaN where undefined). ``labels``:
    whether the outlets are named on the axis. ``signed``: whether zero is the middle of the scale, and
    marked.
    """
    ax = own_axes(ax)
    outlets = table["unit"].tolist()
    colours, markers = colour_of(outlets), marker_of(outlets)
    if signed:
        ax.axvline(0, color=QUIET, linewidth=0.7)
    for y, row in enumerate(table.itertuples()):
        if np.isfinite(row.low) and np.isfinite(row.high):
            ax.plot([row.low, row.high], [y, y], color=colours[row.unit], linewidth=1.6)
        if np.isfinite(row.value):
            ax.plot(row.value, y, markers[row.unit], color=colours[row.unit], markersize=5, clip_on=False)
        else:
            say_undefined(ax, y)
    put_outlets(ax, outlets, labels=labels)
    _from_zero(ax, signed=signed)
    return ax


def _from_zero(ax: Axes, *, signed: bool) -> None:
    """Let the scale begin at zero and end behind the last mark; a signed scale is left as it is."""
    if not signed:
        ax.relim()
        ax.autoscale(axis="x")
        ax.set_xlim(left=0)


def draw_sentences(table: pd.DataFrame, outlets: Outlets, *, ax: Axes | None = None) -> Axes:
    """Draw the sentiment of every sentence by outlet, with the mean, its interval, and the headline.

    ``table``: ``outlet``, ``what`` (sentence, headline, mean), ``value`` (-1 to 1), ``low``, ``high`` of the
    mean. ``outlets``: outlets in order, the first at the top.
    """
    ax = own_axes(ax)
    colours = colour_of(outlets)
    ax.axvline(0, color=QUIET, linewidth=0.7)
    for y, outlet in enumerate(outlets):
        mine = table[table["outlet"] == outlet]
        values = mine.loc[mine["what"] == "sentence", "value"].to_numpy(dtype=float)
        xs, ys = _swarm(values)
        ax.plot(xs, y + 0.12 + ys, "o", color=colours[outlet], alpha=0.55, markersize=3, markeredgewidth=0)
        if mine.loc[mine["what"] == "mean", "value"].isna().any():
            say_undefined(ax, y - 0.22, "mean undefined")
        for mean in mine[mine["what"] == "mean"].dropna(subset=["value"]).itertuples():
            ax.plot([mean.low, mean.high], [y - 0.22, y - 0.22], color=colours[outlet], linewidth=2.2)
            ax.plot(mean.value, y - 0.22, "|", color=colours[outlet], markersize=9, markeredgewidth=2)
        for head in mine[mine["what"] == "headline"].itertuples():
            ax.plot(
                head.value, y - 0.22, "D", markerfacecolor="white", markeredgecolor="#222222", markersize=5
            )
    scale_sentiment(ax, edge=1.05)
    put_outlets(ax, outlets)
    return ax


def _swarm(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Stack points of like value downwards so that none hides another."""
    order = np.sort(values)
    places = np.round((order + 1) / 2 * BINS).astype(int)
    seen: dict[int, int] = {}
    heights = []
    for place in places.tolist():
        heights.append(seen.get(place, 0))
        seen[place] = seen.get(place, 0) + 1
    tallest = max(heights, default=0)
    return order, np.array(heights, dtype=float) * min(STEP, 0.34 / max(tallest, 1))


def draw_pairs(
    table: pd.DataFrame, *, ax: Axes | None = None, labels: bool = True, signed: bool = False
) -> Axes:
    """Draw headline and body of each outlet on one line: open diamond and filled dot with interval.

    ``table``: two rows per outlet: ``unit``, ``part`` (headline, body), ``value``, ``low``, ``high``.
    ``labels`` and ``signed``: as for `draw_intervals`.
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


def draw_course(table: pd.DataFrame, column: str, colour: str, *, ax: Axes | None = None) -> Axes:
    """Draw one measure over an outlet's articles, from first word to last: the first filled, others as lines.

    ``table``: one row per article and place: ``doc_id``, ``place`` (0 to 1) and the measure. ``column``: name
    of the measure's column. ``colour``: colour of the line.
    """
    ax = own_axes(ax)
    ax.axhline(0, color=QUIET, linewidth=0.6)
    for i, (_, article) in enumerate(table.groupby("doc_id", sort=False)):
        if not i:
            ax.fill_between(article["place"], 0, article[column], color=colour, alpha=0.22, linewidth=0)
        (line,) = ax.plot(article["place"], article[column], color=colour)
        if i:
            line.set(linewidth=0.7, alpha=0.8)
    ax.set_xlim(0, 1)
    ax.set_xticks([0, 1], ["start", "end"])
    first, last = ax.get_xticklabels()
    first.set_horizontalalignment("left")
    last.set_horizontalalignment("right")
    ax.grid(axis="y", color=PALE)
    ax.grid(visible=False, axis="x")
    return ax


def draw_scores(
    table: pd.DataFrame, outlets: Outlets, scores: Sequence[str], *, ax: Axes | None = None
) -> Axes:
    """Draw up to three scores of each outlet under one another: open, half filled, filled, with intervals.

    ``table``: one row per outlet and score: ``unit``, ``score``, ``value``, ``low``, ``high``. ``outlets``
    and ``scores``: rows from top to bottom; within each, scores from top to bottom.
    """
    ax = own_axes(ax)
    colours, markers = colour_of(outlets), marker_of(outlets)
    ax.axvline(0, color=QUIET, linewidth=0.7)
    known = table.dropna(subset=["value"])
    for outlet in set(outlets) - set(known["unit"]):
        say_undefined(ax, list(outlets).index(outlet))
    for row in known.itertuples():
        i = list(scores).index(row.score)
        y, colour = list(outlets).index(row.unit) + (i - 1) * 0.24, colours[row.unit]
        ax.plot([row.low, row.high], [y, y], color=colour, linewidth=1.2)
        ax.plot(row.value, y, markers[row.unit], color=colour, markersize=5, **FILLS[i])
    scale_sentiment(ax)
    put_outlets(ax, outlets)
    return ax


def draw_shares(table: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw shares of one whole as stacked bars, one bar per outlet.

    ``table``: index: outlets; columns: parts, each 0 to 1.
    """
    ax = own_axes(ax)
    left = np.zeros(len(table))
    for i, part in enumerate(table.columns):
        values = table[part].fillna(0).to_numpy(dtype=float)
        ax.barh(range(len(table)), values, left=left, height=0.56, color=SHARES[i], label=str(part))
        for y, value in enumerate(values):
            if value >= LEAST_NAMED:
                look: dict[str, Any] = {"color": letters_on(SHARES[i]), "size": 6.5}
                ax.text(left[y] + value / 2, y, f"{value:.0%}", ha="center", va="center", **look)
        left = left + values
    for y, parts in enumerate(table.fillna(0).to_numpy(dtype=float)):
        _name_slivers(ax, y, dict(zip(table.columns, parts, strict=True)))
    ax.set_xlim(0, 1)
    ax.set_xticks([0, 0.5, 1], ["0", "half", "all words"])
    ax.get_xticklabels()[-1].set_horizontalalignment("right")
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, handlelength=1, borderpad=0.2)
    put_outlets(ax, [str(outlet) for outlet in table.index])
    return ax


def _name_slivers(ax: Axes, y: int, parts: dict[str, float]) -> None:
    """Name the parts that are too small for a number of their own, at the end of the first part's bar."""
    first, *rest = parts
    told = ", ".join(f"{parts[part]:.0%} {part}" for part in rest if 0 < parts[part] < LEAST_NAMED)
    if told and parts[first] > ROOM_NAMED:
        ax.text(parts[first] - 0.01, y, told, ha="right", va="center", color=letters_on(SHARES[0]), size=6.5)
