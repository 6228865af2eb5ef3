"""Charts that are lists: the words of each outlet, one column for each."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.report.labels import HEAD, cut_label, own_axes, wrap_label, write_signed
from analysis.report.palette import QUIET, colour_of, ink_of

Outlets = Sequence[str]
SIZE, LEAST, CHARACTER = 7.5, 5.4, 0.59  # points of a word; the width of a character in sizes of its type
BAR = 0.12  # of a column: the longest bar to either side of zero


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
    words = dict(zip(table.index, zip(table["term"], table["n"], strict=True), strict=True))
    shown, size = _fit(ax, words, outlets_n=len(outlets), left=0.09)
    last = lines or (int(table["rank"].max()) if len(table) else 1)
    for x, outlet in enumerate(outlets):
        mine = table[table["outlet"] == outlet]
        total = int(mine["terms_n"].max()) if len(mine) else 0
        ax.text(x, -0.1, wrap_label(outlet, longest=HEAD), color=inks[outlet], weight="bold", va="bottom")
        ax.text(x, 0.25, f"{total} hit{'s' * (total != 1)}", color=QUIET, va="center", size=6.5)
        for row in mine.itertuples():
            shade = {1: 0.3, 2: 0.62, 3: 1.0}.get(int(row.weight), 1.0)
            ax.plot(x + 0.03, row.rank + 0.4, "o", color=colours[outlet], alpha=shade, markersize=4.5)
            ax.text(x + 0.09, row.rank + 0.4, shown[row.Index], va="center", size=size)
    ax.set_xlim(0, len(outlets))
    ax.set_ylim(last + 1, -0.6)
    ax.axis("off")
    return ax


def _fit(
    ax: Axes,
    words: Mapping[Hashable, tuple[str, int]],
    *,
    outlets_n: int,
    left: float,
    after: Mapping[Hashable, str] | None = None,
) -> tuple[dict[Hashable, str], float]:
    """Return the words as they are printed and one size for all: smaller where one is long, then cut."""
    room = 72 * ax.bbox.width / ax.figure.dpi * (1 - left) / max(outlets_n, 1) / CHARACTER
    behind = after or {}
    longest = max(
        (len(cut_label(*word, longest=999) + behind.get(i, "")) for i, word in words.items()), default=1
    )
    size = max(LEAST, min(SIZE, room / longest))
    fits = int(room / size)
    shown = {
        i: cut_label(*word, longest=fits - len(behind.get(i, ""))) + behind.get(i, "")
        for i, word in words.items()
    }
    return shown, size


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
    signed = table["valence"].map(lambda value: f" {write_signed(value)}")
    words = dict(zip(table.index, zip(table["term"], table["n"], strict=True), strict=True))
    shown, size = _fit(ax, words, outlets_n=len(outlets), left=2 * BAR + 0.02, after=signed.to_dict())
    most = max(float(table["valence"].abs().max()), 1.0) if len(table) else 1.0
    last = lines or (int(table.groupby("outlet").size().max()) if len(table) else 1)
    for x, outlet in enumerate(outlets):
        ax.text(x, -0.3, wrap_label(outlet, longest=HEAD), color=inks[outlet], weight="bold", va="bottom")
        for y, row in enumerate(table[table["outlet"] == outlet].itertuples()):
            ax.barh(y + 0.4, BAR * row.valence / most, left=x + BAR, height=0.7, color=colours[outlet])
            ax.text(x + 2 * BAR + 0.02, y + 0.4, shown[row.Index], va="center", size=size)
        ax.plot([x + BAR, x + BAR], [0, last], color=QUIET, linewidth=0.5)
    ax.set_xlim(0, len(outlets))
    ax.set_ylim(last + 0.2, -0.8)
    ax.axis("off")
    return ax
