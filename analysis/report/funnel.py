"""Chart of distinctive words: log-odds against frequency, with the band of chance."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.report.labels import cut_label, own_axes
from analysis.report.palette import PALE, QUIET

Z95 = 1.96  # standard errors to either side of a 95% interval


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
    named = table[table["named"]].sort_values("z", ascending=False)
    ax.plot(named["count"] + named["count_others"], named["log_odds"], "o", color=colour, markersize=3.6)
    step, size, most = (0.125, 5.5, 3) if small else (0.085, 6.5, len(named))
    for i, (word, n) in enumerate(zip(named["word"].head(most), named["count"].head(most), strict=True)):
        shown = cut_label(word, n, longest=16)
        ground = {"facecolor": "white", "edgecolor": "none", "pad": 0.4}  # no grid line through a word
        at: dict[str, Any] = {"transform": ax.transAxes, "ha": "right", "va": "top"}
        ax.text(0.98, 0.98 - step * i, shown, size=size, bbox=ground, **at)
    _log_uses(ax, float(uses.max()) if len(uses) else 2.0, small=small)
    return ax


def _log_uses(ax: Axes, most: float, *, small: bool) -> None:
    """Put a logarithmic scale of uses on the horizontal axis."""
    ax.set_xscale("log")
    ax.minorticks_off()
    ticks = [n for n in ((2, 10, 100, 1000) if small else (2, 5, 10, 20, 50, 100, 1000)) if n <= most * 1.2]
    ax.set_xticks(ticks, [str(n) for n in ticks])
