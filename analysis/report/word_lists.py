"""Charts that are lists: the words of each outlet, one column for each."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.report.labels import HEAD, LEAST, cut_label, own_axes, wrap_label
from analysis.report.palette import QUIET, colour_of, ink_of

Outlets = Sequence[str]
SIZE, CHARACTER = 7.5, 0.65  # points of a word; the width of a character in sizes of its type
NARROW, BETWEEN = 14, 4  # characters of the narrowest list; of its dots and of the gap behind it
BAR = 0.12  # of a column: the longest bar to either side of zero
STEP = 0.185  # inches of a word with its bar


def draw_terms(
    table: pd.DataFrame, outlets: Outlets, *, lines: int | None = None, ax: Axes | None = None
) -> Axes:
    """List the loaded terms of each outlet; dots count the uses, filled by weight.

    ``table``: ``outlet``, ``rank``, ``term``, ``n`` (uses), ``weight`` (1 to 3), ``terms_n`` (hits of the
    outlet). ``outlets``: outlets in order; one column each. ``lines``: room for so many words; as many as the
    longest list has if not given.
    """
    ax = own_axes(ax)
    colours, inks = colour_of(outlets), ink_of(outlets)
    last = lines or (int(table["rank"].max()) if len(table) else 1)
    shown = _print_words(table, [""] * len(table))
    lefts, size, fits = _share_width(ax, outlets, table["outlet"], shown)
    for i, (left, outlet) in enumerate(zip(lefts, outlets, strict=True)):
        mine = table[table["outlet"] == outlet]
        total = int(mine["terms_n"].max()) if len(mine) else 0
        ax.text(left, -0.1, wrap_label(outlet, longest=HEAD), color=inks[outlet], weight="bold", va="bottom")
        ax.text(left, 0.25, f"{total} hit{'s' * (total != 1)}", color=QUIET, va="center", size=6.5)
        for row in mine.itertuples():
            shade, wide = {1: (0.3, 3.0), 2: (0.62, 4.2)}.get(int(row.weight), (1.0, 5.4))
            ax.plot(left + 0.03, row.rank + 0.4, "o", color=colours[outlet], alpha=shade, markersize=wide)
            word = cut_label(row.term, row.n, longest=fits[i])
            ax.text(left + 0.09, row.rank + 0.4, word, va="center", size=size)
    ax.set_xlim(0, len(outlets))
    ax.set_ylim(last + 1, -0.6)
    ax.axis("off")
    return ax


def _print_words(table: pd.DataFrame, behind: Sequence[str]) -> list[str]:
    """Return the words of a list as they are printed where there is room, with what stands behind them."""
    words = zip(table["term"], table["n"], behind, strict=True)
    return [cut_label(term, n, longest=len(term) + 9) + end for term, n, end in words]


def _share_width(
    ax: Axes, outlets: Outlets, column: pd.Series, shown: Sequence[str]
) -> tuple[list[float], float, list[int]]:
    """Return where each outlet's list begins, one size for all words, and the characters that fit each list.

    Lists of longer words get more room.
    """
    longest = pd.Series(map(len, shown), index=column.to_numpy(), dtype=float).groupby(level=0).max()
    wide = np.maximum(longest.reindex(outlets).fillna(0).to_numpy(), NARROW) + BETWEEN
    size = max(LEAST, min(SIZE, _room(ax) / wide.sum()))
    widths = wide / wide.sum() * len(outlets)
    fits = widths / len(outlets) * _room(ax) / size - BETWEEN
    return [0.0, *np.cumsum(widths)[:-1].tolist()], size, [int(n + 1e-6) for n in fits]


def _room(ax: Axes) -> float:
    """Return the characters that fit the width of the axes, times their size in points."""
    return 72 * ax.bbox.width / ax.figure.dpi / CHARACTER


def draw_bars(
    table: pd.DataFrame, outlets: Outlets, *, lines: int | None = None, ax: Axes | None = None
) -> Axes:
    """List words of each outlet in the order given, each with a bar for its value and what is said of it.

    Bars run from one line, negative ones to the left of it.

    ``table``: one row per outlet and word: ``outlet``, ``term``, ``value``, ``n`` (uses), ``said`` (printed
    behind); optionally ``bold``. ``outlets``: outlets in order; one column each. ``lines``: room for so many
    words; as many as the longest list has if not given.
    """
    ax = own_axes(ax)
    colours, inks = colour_of(outlets), ink_of(outlets)
    most = max(float(table["value"].abs().max()), 1.0) if len(table) else 1.0
    below = BAR * bool((table["value"] < 0).any())
    room = _room(ax) * (1 - below - BAR - 0.02) / max(len(outlets), 1)
    size = max(LEAST, min(SIZE, room / max(map(len, _print_words(table, table["said"])), default=1)))
    last = lines or (int(table.groupby("outlet").size().max()) if len(table) else 1)
    for x, outlet in enumerate(outlets):
        ax.text(x, -0.3, wrap_label(outlet, longest=HEAD), color=inks[outlet], weight="bold", va="bottom")
        mine = table[table["outlet"] == outlet]
        if not len(mine):
            ax.text(x, 0.4, "none", va="center", size=size, color=QUIET)
        for y, row in enumerate(mine.itertuples()):
            ax.barh(y + 0.4, BAR * row.value / most, left=x + below, height=0.7, color=colours[outlet])
            word = cut_label(row.term, row.n, longest=int(room / size + 1e-6) - len(row.said)) + row.said
            weight = "bold" if getattr(row, "bold", False) else "normal"
            ax.text(x + below + BAR + 0.02, y + 0.4, word, va="center", size=size, weight=weight)
        ax.plot([x + below, x + below], [0, len(mine)], color=QUIET, linewidth=0.5)
    ax.set_xlim(0, len(outlets))
    ax.set_ylim(last + 0.2, -0.8)
    ax.axis("off")
    return ax
