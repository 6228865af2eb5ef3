"""Charts for more outlets than columns with words fit: small cells, every outlet on one page."""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from analysis.comparison.facts.cells import TELLING
from analysis.report.fact_matrix import BOXES, name_facts
from analysis.report.labels import cut_name, head_columns, own_axes, put_outlets
from analysis.report.palette import BARE, MARKED, QUIET, TOLD, letters_on

Outlets = Sequence[str]


def draw_marker_rows(
    table: pd.DataFrame, outlets: Outlets, markers: Sequence[str], *, ax: Axes | None = None
) -> Axes:
    """Draw the clickbait markers with one row per outlet and one column per marker, without their words.

    ``table``: one row per outlet and marker: ``outlet``, ``marker``, ``present``, ``shared_with``.
    ``outlets`` and ``markers``: rows from top to bottom, columns from left to right.
    """
    ax = own_axes(ax)
    places = {outlet: y for y, outlet in enumerate(outlets)}
    present = table[table["present"]].groupby(["outlet", "marker"])["shared_with"].max()
    for outlet, y in places.items():
        for x, marker in enumerate(markers):
            shared = present.get((outlet, marker))
            face = BARE if shared is None else MARKED
            ax.add_patch(plt.Rectangle((x - 0.45, y - 0.4), 0.9, 0.8, facecolor=face, linewidth=0))
            if shared:
                ax.text(x, y, "†", ha="center", va="center", color=letters_on(MARKED), size=6)
    head_columns(ax, [marker.replace("_", " ") for marker in markers], upright=True)
    put_outlets(ax, outlets)
    return ax


def draw_fact_cells(table: pd.DataFrame, outlets: Outlets, *, ax: Axes | None = None) -> Axes:
    """Draw the facts matrix without its values: filled where told, boxed where values conflict.

    ``table``: one row per fact and article: ``rank``, ``label``, ``outlet``, ``status``. ``outlets``: columns
    from left to right.
    """
    ax = own_axes(ax)
    labels = table.drop_duplicates("rank").sort_values("rank")["label"].tolist()
    places = {outlet: x for x, outlet in enumerate(outlets)}
    strongest = {status: place for place, status in enumerate((*TELLING, "unclear"))}
    seen = table[table["status"].isin(list(strongest))]
    seen = seen.sort_values("status", key=lambda status: status.map(strongest), kind="stable")
    for row in seen.drop_duplicates(["rank", "outlet"]).itertuples():
        _fill_cell(ax, places[row.outlet], row.rank, row.status)
    head_columns(ax, [cut_name(outlet, longest=20) for outlet in outlets], upright=True)
    name_facts(ax, range(len(labels)), labels)
    ax.set_ylim(max(len(labels), 1) - 0.5, -0.5)
    ax.grid(visible=True, axis="y")
    return ax


def _fill_cell(ax: Axes, x: int, y: int, status: str) -> None:
    """Fill one cell of the facts matrix."""
    if status == "unclear":
        ax.plot(x, y, ".", color=QUIET, markersize=2)
        return
    look = BOXES.get(status, {"linewidth": 0})
    face = TOLD if status in BOXES else MARKED
    ax.add_patch(plt.Rectangle((x - 0.4, y - 0.36), 0.8, 0.72, facecolor=face, **look))
