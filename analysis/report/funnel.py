"""Chart of distinctive words: log-odds against frequency, with the band of chance."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.report.labels import cut_label, own_axes
from analysis.report.palette import DARK, PALE, QUIET

Z95 = 1.96  # standard errors to either side of a 95% interval
SMALL_MOST = 3  # words named where the axes are small
DOT_HALF = 2.5  # points from the middle of a named dot to its edge


def draw_funnel(table: pd.DataFrame, colour: str, *, ax: Axes | None = None, small: bool = False) -> Axes:
    """Draw log-odds of words against their frequency with the band of chance, and name the marked words.

    Parameters
    ----------
    table : DataFrame
        One row per word: ``count``, ``count_others``, ``log_odds``, ``z``, ``named``.
    colour : str
        Colour of the words.
    ax : Axes, optional
        Drawn into; new ones if none are given.
    small : bool
        Whether the axes are small: fewer words are named, fewer uses marked.

    Returns
    -------
    Axes
    """
    ax = own_axes(ax)
    uses = (table["count"] + table["count_others"]).to_numpy(dtype=float)
    errors = (table["log_odds"] / table["z"]).abs().to_numpy(dtype=float)
    places = np.unique(uses)
    band = np.array([Z95 * np.nanmedian(errors[uses == place]) for place in places])
    ax.fill_between(places, -band, band, color=PALE, alpha=0.6, linewidth=0)
    ax.axhline(0, color=QUIET, linewidth=0.6)
    ax.plot(uses, table["log_odds"], "o", color=colour, markersize=2.2, alpha=0.5, markeredgewidth=0)
    named = rank_named(table)
    ax.plot(named["count"] + named["count_others"], named["log_odds"], "o", color=colour, markersize=3.6)
    step, size, most = (0.125, 5.5, SMALL_MOST) if small else (0.085, 6.5, len(named))
    for i, (word, n) in enumerate(zip(named["word"].head(most), named["count"].head(most), strict=True)):
        shown = f"{i + 1} {cut_label(word, n, longest=16)}"
        ground = {"facecolor": "white", "edgecolor": "none", "pad": 0.4}  # no grid line through a word
        at: dict[str, Any] = {"transform": ax.transAxes, "ha": "right", "va": "top"}
        ax.text(0.98, 0.98 - step * i, shown, size=size, bbox=ground, **at)
    _log_uses(ax, float(uses.max()) if len(uses) else 2.0, small=small)
    return ax


def rank_named(table: pd.DataFrame) -> pd.DataFrame:
    """Return the words that are named, those of highest z first, equals by the alphabet."""
    return table[table["named"]].sort_values(["z", "word"], ascending=[False, True])


def number_dots(ax: Axes, table: pd.DataFrame, *, small: bool = False) -> None:
    """Put beside each dot the places of its words in the list, higher where they would touch others or dots.

    Parameters
    ----------
    ax : Axes
        Of `draw_funnel`, with the limits that it keeps.
    table : DataFrame
        As for `draw_funnel`.
    small : bool
        As for `draw_funnel`.
    """
    named = rank_named(table).head(SMALL_MOST if small else len(table))
    size = 4.4 if small else 5.3
    places: dict[tuple[float, float], list[str]] = {}
    for i, row in enumerate(named.itertuples(), 1):
        places.setdefault((table.at[row.Index, "count"] + row.count_others, row.log_odds), []).append(str(i))
    ax.get_xlim()  # limits are worked out now, not when the figure is drawn
    tall = 1.35 * size
    dots = {at: ax.transData.transform(at) * 72 / ax.figure.dpi for at in places}  # in points
    taken = [(x - DOT_HALF, x + DOT_HALF, y - tall / 2) for x, y in dots.values()]
    for at in sorted(places, reverse=True):
        label = ",".join(places[at])
        x, y = dots[at] + (DOT_HALF + 1, 0)
        wide, up = 0.68 * size * len(label), 1.0
        while any(x < right and left < x + wide and abs(y + up - low) < tall for left, right, low in taken):
            up += 1.0
        taken.append((x, x + wide, y + up))
        ax.annotate(label, at, (DOT_HALF + 1, up), textcoords="offset points", size=size, color=DARK)


def _log_uses(ax: Axes, most: float, *, small: bool) -> None:
    """Put a logarithmic scale of uses on the horizontal axis."""
    ax.set_xscale("log")
    ax.minorticks_off()
    ticks = [n for n in ((2, 10, 100, 1000) if small else (2, 5, 10, 20, 50, 100, 1000)) if n <= most * 1.2]
    ax.set_xticks(ticks, [str(n) for n in ticks])
