"""Chart of shares: stacked bars with their numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.report.labels import own_axes, put_outlets
from analysis.report.palette import SHARES, letters_on

LEAST_NAMED, ROOM_NAMED = 0.08, 0.7  # of a bar: a part with its number in it, and one with room for others


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
