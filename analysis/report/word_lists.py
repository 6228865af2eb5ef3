"""Charts that are lists: the words of each outlet, one column for each."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.report.labels import HEAD, cut_label, own_axes, wrap_label, write_signed
from analysis.report.palette import QUIET, colour_of, ink_of

Outlets = Sequence[str]
FULL_SIZE = 19  # characters of a term that fit its column at full size
BAR = 0.12  # of a column: the longest bar to either side of zero
DRIVER_SIZE = 17  # characters of a word with its valence that fit beside their bar at full size


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
