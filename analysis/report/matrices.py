"""Charts that are tables: shaded cells, lists of words and markers by outlet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.report.labels import HEAD, cut_label, own_axes, put_outlets, wrap_label, write_signed
from analysis.report.palette import BARE, BELOW, LOADED, QUIET, colour_of, ink_of, letters_on

Outlets = Sequence[str]
TINT = 0.32  # of an outlet's colour behind words: dark letters on it reach 7:1
ROOMY = 0.6  # inches of a column whose heading is printed at full size
FULL_SIZE = 19  # characters of a term that fit its column at full size
BAR = 0.12  # of a column: the longest bar to either side of zero
DRIVER_SIZE = 17  # characters of a word with its valence that fit beside their bar at full size


def draw_categories(
    table: pd.DataFrame,
    *,
    ax: Axes | None = None,
    labels: bool = False,
    decimals: int = 0,
    notes: str | None = None,
    least: float = 1e-9,
) -> Axes:
    """Draw the density of each category and outlet as a shaded cell with its number.

    Parameters
    ----------
    table : DataFrame
        One row per outlet and category: ``unit``, ``category``, ``value`` (per 1,000), ``numerator`` (hits);
        optionally ``mark``, a sign behind the number.
    ax : Axes, optional
        Drawn into; new ones if none are given.
    labels : bool
        Whether the outlets are named on the axis.
    decimals : int
        Decimals of the numbers.
    notes : str, optional
        Column with a few words to print under the number.
    least : float
        Value that is drawn darkest where none is greater: few hits look like few.

    Returns
    -------
    Axes
    """
    ax = own_axes(ax)
    outlets = list(dict.fromkeys(table["unit"]))
    categories = list(dict.fromkeys(table["category"]))
    top = max(table["value"].max(skipna=True), least)
    for row in table.itertuples():
        x, y = categories.index(row.category), outlets.index(row.unit)
        shade = row.value / top if np.isfinite(row.value) else 0
        ax.add_patch(
            plt.Rectangle((x - 0.48, y - 0.42), 0.96, 0.84, color=LOADED, alpha=0.85 * shade, linewidth=0)
        )
        text = f"{row.value:.{decimals}f}{getattr(row, 'mark', '')}" if np.isfinite(row.value) else "–"
        tone, note = letters_on(LOADED, 0.85 * shade), getattr(row, notes) if notes else ""
        lines = str(note).split("; ") if note else []
        above = 0.1 * len(lines)  # of a row: the number and its lines stand in the middle of the cell
        ax.text(x, y - above, text, ha="center", va="center", color=tone)
        for i, line in enumerate(lines):
            cut = cut_label(line, 1, longest=20)
            ax.text(x, y - above + 0.26 + 0.2 * i, cut, ha="center", va="center", color=tone, size=5.6)
    _head_columns(ax, [_in_two_lines(name) for name in categories])
    if ax.bbox.width / ax.figure.dpi < ROOMY * len(categories):
        ax.tick_params(axis="x", labelsize=6.5)
    put_outlets(ax, outlets, labels=labels)
    return ax


def _head_columns(ax: Axes, names: Sequence[str]) -> None:
    """Name the columns above a table that is drawn as a chart; no lines around its cells."""
    ax.set_xticks(range(len(names)), names)
    ax.set_xlim(-0.5, len(names) - 0.5)
    ax.xaxis.tick_top()
    ax.tick_params(axis="x", length=0)
    ax.grid(False)
    ax.spines["bottom"].set_visible(False)


def _in_two_lines(name: str, *, longest: int = 10) -> str:
    """Break a long column name at its hyphen or space."""
    if len(name) <= longest:
        return name
    return name.replace("-", "-\n", 1) if "-" in name else name.replace(" ", "\n", 1)


def draw_terms(
    table: pd.DataFrame, outlets: Outlets, *, lines: int | None = None, ax: Axes | None = None
) -> Axes:
    """List the loaded terms of each outlet; dots count the uses, filled by weight.

    Parameters
    ----------
    table : DataFrame
        ``outlet``, ``rank``, ``term``, ``n`` (uses), ``weight`` (1 to 3), ``terms_n`` (hits of the outlet).
    outlets : sequence of str
        Outlets in order; one column each.
    lines : int, optional
        Room for so many words; as many as the longest list has if not given.
    ax : Axes, optional
        Drawn into; new ones if none are given.

    Returns
    -------
    Axes
    """
    ax = own_axes(ax)
    colours, inks = colour_of(outlets), ink_of(outlets)
    last = lines or (int(table["rank"].max()) if len(table) else 1)
    for x, outlet in enumerate(outlets):
        mine = table[table["outlet"] == outlet]
        total = int(mine["terms_n"].max()) if len(mine) else 0
        ax.text(x, -0.1, wrap_label(outlet, longest=HEAD), color=inks[outlet], weight="bold", va="bottom")
        ax.text(x, 0.25, f"{total} hit{'s' * (total != 1)}", color=QUIET, va="center", size=6.5)
        for row in mine.itertuples():
            shade = {1: 0.3, 2: 0.62, 3: 1.0}.get(int(row.weight), 1.0)
            ax.plot(x + 0.03, row.rank + 0.4, "o", color=colours[outlet], alpha=shade, markersize=4.5)
            shown = cut_label(row.term, row.n, longest=24)
            size = None if len(shown) <= FULL_SIZE else 6.2
            ax.text(x + 0.09, row.rank + 0.4, shown, va="center", size=size)
    ax.set_xlim(0, len(outlets))
    ax.set_ylim(last + 1, -0.6)
    ax.axis("off")
    return ax


def draw_markers(
    table: pd.DataFrame, outlets: Outlets, markers: Sequence[str], *, ax: Axes | None = None
) -> Axes:
    """Draw the clickbait markers as a matrix: a filled cell with its trigger words where one is present.

    Parameters
    ----------
    table : DataFrame
        One row per outlet and marker: ``outlet``, ``marker``, ``present``, ``triggers``, ``shared_with``
        (other markers that its words set as well: a mark behind them).
    outlets, markers : sequence of str
        Columns from left to right, rows from top to bottom.
    ax : Axes, optional
        Drawn into; new ones if none are given.

    Returns
    -------
    Axes
    """
    ax = own_axes(ax)
    colours = colour_of(outlets)
    for row in _one_cell_each(table[table["marker"].isin(markers)]).itertuples():
        x, y = list(outlets).index(row.outlet), list(markers).index(row.marker)
        face = (colours[row.outlet], TINT) if row.present else BARE
        ax.add_patch(plt.Rectangle((x - 0.47, y - 0.42), 0.94, 0.84, facecolor=face, linewidth=0))
        if row.present:
            shown = wrap_label(f"{row.triggers}{'†' * bool(row.shared_with)}", longest=22)
            look: dict[str, Any] = {"size": 5.4, "linespacing": 0.95} if "\n" in shown else {"size": 6.5}
            ax.text(x, y, shown, ha="center", va="center", color="#222222", **look)
    _head_columns(ax, [wrap_label(outlet, longest=HEAD) for outlet in outlets])
    ax.set_yticks(range(len(markers)), [marker.replace("_", " ") for marker in markers])
    ax.set_ylim(len(markers) - 0.5, -0.5)
    return ax


def _one_cell_each(table: pd.DataFrame) -> pd.DataFrame:
    """Return one row per outlet and marker, with the words of all headlines of the outlet."""
    if not table.duplicated(["outlet", "marker"]).any():
        return table
    joined = table.groupby(["outlet", "marker"], sort=False)
    words = joined["triggers"].agg(lambda all_: "; ".join(dict.fromkeys(filter(None, all_))))
    shared = joined["shared_with"].max()
    return pd.DataFrame({"triggers": words, "shared_with": shared, "present": words != ""}).reset_index()


def draw_drivers(
    table: pd.DataFrame, outlets: Outlets, *, lines: int | None = None, ax: Axes | None = None
) -> Axes:
    """List the words that moved each outlet's sentiment, most negative first, with bars for their valence.

    Bars run from a line in the middle, negative ones to the left.

    Parameters
    ----------
    table : DataFrame
        One row per outlet and word: ``outlet``, ``term``, ``valence`` (sum), ``n`` (uses).
    outlets : sequence of str
        Outlets in order; one column each.
    lines : int, optional
        Room for so many words; as many as the longest list has if not given.
    ax : Axes, optional
        Drawn into; new ones if none are given.

    Returns
    -------
    Axes
    """
    ax = own_axes(ax)
    colours, inks = colour_of(outlets), ink_of(outlets)
    most = max(float(table["valence"].abs().max()), 1.0) if len(table) else 1.0
    last = lines or (int(table.groupby("outlet").size().max()) if len(table) else 1)
    for x, outlet in enumerate(outlets):
        ax.text(x, -0.3, wrap_label(outlet, longest=HEAD), color=inks[outlet], weight="bold", va="bottom")
        for y, row in enumerate(table[table["outlet"] == outlet].itertuples()):
            ax.barh(y + 0.4, BAR * row.valence / most, left=x + BAR, height=0.7, color=colours[outlet])
            shown = f"{cut_label(row.term, row.n, longest=15)} {write_signed(row.valence)}"
            size = None if len(shown) <= DRIVER_SIZE else 6.2
            ax.text(x + 2 * BAR + 0.02, y + 0.4, shown, va="center", size=size)
        ax.plot([x + BAR, x + BAR], [0, last], color=QUIET, linewidth=0.5)
    ax.set_xlim(0, len(outlets))
    ax.set_ylim(last + 0.2, -0.8)
    ax.axis("off")
    return ax


def draw_signed(table: pd.DataFrame, *, ax: Axes | None = None, framed: int = 0) -> Axes:
    """Draw standardised values as cells shaded to either side of zero, with their number.

    Parameters
    ----------
    table : DataFrame
        One row per outlet and category: ``unit``, ``category``, ``z``.
    ax : Axes, optional
        Drawn into; new ones if none are given.
    framed : int
        How many of the first columns a frame holds together.

    Returns
    -------
    Axes
    """
    ax = own_axes(ax)
    outlets, categories = list(dict.fromkeys(table["unit"])), list(dict.fromkeys(table["category"]))
    most = max(float(table["z"].abs().max(skipna=True)), 1.0) if len(table) else 1.0
    for row in table.itertuples():
        x, y = categories.index(row.category), outlets.index(row.unit)
        known = np.isfinite(row.z)
        shade = abs(row.z) / most if known else 0
        face = LOADED if known and row.z > 0 else BELOW
        ax.add_patch(plt.Rectangle((x - 0.48, y - 0.42), 0.96, 0.84, color=face, alpha=0.8 * shade, lw=0))
        text = write_signed(row.z) if known else "–"
        ax.text(x, y, text, ha="center", va="center", color=letters_on(face, 0.8 * shade))
    if framed:
        box: dict[str, Any] = {"fill": False, "edgecolor": "#222222", "linewidth": 1.0, "clip_on": False}
        ax.add_patch(plt.Rectangle((-0.5, -0.5), framed, len(outlets), **box))
    _head_columns(ax, [_in_two_lines(name) for name in categories])
    ax.tick_params(axis="x", labelsize=6.5)
    put_outlets(ax, outlets, labels=False)
    return ax
