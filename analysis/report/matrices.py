"""Charts that are tables: shaded cells and markers by outlet."""

from collections.abc import Sequence
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb

from analysis.report.labels import (
    HEAD,
    LEAST,
    SHARED,
    cut_label,
    head_columns,
    own_axes,
    put_outlets,
    wrap_label,
    write_signed,
)
from analysis.report.palette import BARE, BELOW, LOADED, colour_of, letters_on

Outlets = Sequence[str]
TINT = 0.32  # of an outlet's colour behind words: dark letters on it reach 7:1
ONE_LINE = 10  # characters of a column's heading on one line
TWO = 2  # lines under a number that stand at their ease
NOTE = 0.049  # inches of a character of the words under a number
ROOMY = 0.6  # inches of a column whose heading is printed at full size


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

    ``table``: one row per outlet and category: ``unit``, ``category``, ``value`` (per 1,000), ``numerator``
    (hits); optionally ``mark``, a sign behind the number. ``labels``: whether the outlets are named on the
    axis. ``decimals``: decimals of the numbers. ``notes``: column with a few words to print under the number.
    ``least``: value that is drawn darkest where none is greater: few hits look like few.
    """
    ax = own_axes(ax)
    outlets = list(dict.fromkeys(table["unit"]))
    categories = list(dict.fromkeys(table["category"]))
    top = max(table["value"].max(skipna=True), least)
    wide = ax.bbox.width / ax.figure.dpi / max(len(categories), 1)
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
        first, step = (0.26, 0.2) if len(lines) <= TWO else (0.23, 0.18)
        ax.text(x, y - above, text, ha="center", va="center", color=tone)
        for i, line in enumerate(lines):
            cut = cut_label(line, 1, longest=min(20, int(0.96 * wide / NOTE)))
            ax.text(x, y - above + first + step * i, cut, ha="center", va="center", color=tone, size=LEAST)
    head_columns(ax, [_in_two_lines(name) for name in categories])
    if wide < ROOMY:
        ax.tick_params(axis="x", labelsize=6.5)
    put_outlets(ax, outlets, labels=labels)
    return ax


def _in_two_lines(name: str) -> str:
    """Break a long column name at its hyphen or space."""
    if len(name) <= ONE_LINE:
        return name
    return name.replace("-", "-\n", 1) if "-" in name else name.replace(" ", "\n", 1)


def draw_markers(
    table: pd.DataFrame, outlets: Outlets, markers: Sequence[str], *, ax: Axes | None = None
) -> Axes:
    """Draw the clickbait markers as a matrix: a filled cell with its trigger words where one is present.

    ``table``: one row per outlet and marker: ``outlet``, ``marker``, ``present``, ``triggers``,
    ``shared_with`` (other markers that its words set as well: a mark behind them). ``outlets`` and
    ``markers``: columns from left to right, rows from top to bottom.
    """
    ax = own_axes(ax)
    colours = colour_of(outlets)
    fits = int(0.94 * ax.bbox.width / ax.figure.dpi / max(len(outlets), 1) / NOTE)
    for row in _one_cell_each(table[table["marker"].isin(markers)]).itertuples():
        x, y = list(outlets).index(row.outlet), list(markers).index(row.marker)
        face = (colours[row.outlet], TINT) if row.present else BARE
        ax.add_patch(plt.Rectangle((x - 0.47, y - 0.42), 0.94, 0.84, facecolor=face, linewidth=0))
        if row.present:
            shown = wrap_label(f"{row.triggers}{SHARED * bool(row.shared_with)}", longest=fits)
            size = LEAST if "\n" in shown else min(6.5, LEAST * fits / len(shown))
            ax.text(x, y, shown, ha="center", va="center", color="#222222", size=size, linespacing=0.9)
    head_columns(ax, [wrap_label(outlet, longest=HEAD) for outlet in outlets])
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


def draw_signed(table: pd.DataFrame, *, ax: Axes | None = None, framed: int = 0) -> Axes:
    """Draw standardised values as cells shaded to either side of zero, with their number.

    ``table``: one row per outlet and category: ``unit``, ``category``, ``z``. ``framed``: how many of the
    first columns a frame holds together.
    """
    ax = own_axes(ax)
    outlets, categories = list(dict.fromkeys(table["unit"])), list(dict.fromkeys(table["category"]))
    most = max(float(table["z"].abs().max(skipna=True)), 1.0) if len(table) else 1.0
    for row in table.itertuples():
        x, y = categories.index(row.category), outlets.index(row.unit)
        known = np.isfinite(row.z)
        shade = abs(row.z) / most if known else 0
        text = write_signed(row.z) if known else "–"
        face = LOADED if known and row.z > 0 else BELOW
        place = (x - 0.48, y - 0.42), 0.96, 0.84
        ax.add_patch(plt.Rectangle(*place, color=face, alpha=0.8 * shade, lw=0))
        if text[0] == "−":  # in greyscale the two colors are one
            ax.add_patch(plt.Rectangle(*place, fill=False, edgecolor="white", hatch="////", lw=0))
        tint = [1 - (1 - part) * 0.8 * shade for part in to_rgb(face)]
        ground = {"facecolor": tint, "edgecolor": "none", "pad": 1}  # no line through a number
        ax.text(x, y, text, ha="center", va="center", color=letters_on(face, 0.8 * shade), bbox=ground)
    if framed:
        box: dict[str, Any] = {"fill": False, "edgecolor": "#222222", "linewidth": 1.0, "clip_on": False}
        ax.add_patch(plt.Rectangle((-0.5, -0.5), framed, len(outlets), **box))
    head_columns(ax, [_in_two_lines(name) for name in categories])
    ax.tick_params(axis="x", labelsize=6.5)
    put_outlets(ax, outlets, labels=False)
    return ax
