"""The facts matrix as a chart: facts in groups as rows, outlets as columns, what each tells in the cells."""

from collections.abc import Sequence
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from analysis.comparison.facts.cells import TELLING
from analysis.report.amounts import join_values
from analysis.report.labels import (
    HEAD,
    LEAST,
    SHARED,
    cut_name,
    head_columns,
    own_axes,
    put_outlets,
    wrap_label,
)
from analysis.report.palette import BARE, CLASH, MARKED, QUIET, TOLD, letters_on

FULL = 42  # characters of a fact's label on one line
LABEL_SIZE, SMALL_SIZE = 7.5, 6.2  # points of a label on one line, and on two
CELL = 0.92  # of a column's width
SIZE, CHARACTER = 6.5, 0.66  # points of a value; the width of a character in sizes of its type
# The edge of a cell whose value contradicts another's, or differs from it.
BOXES: dict[str, dict[str, Any]] = {
    "conflicting": {"edgecolor": CLASH, "linewidth": 1.4},
    "differing": {"edgecolor": CLASH, "linewidth": 1.0, "linestyle": (0, (3, 2))},
}
# In the cell of a fact that a sentence tells in words by which no mention of it was recognised.
OTHERWISE = "in other words"
GAP = 1.0  # rows of room above a group, for its name
Outlets = Sequence[str]


def place_rows(table: pd.DataFrame) -> pd.DataFrame:
    """Return one row per fact with ``y``, its place on the axis: room is left above every group.

    ``table``: one row per fact and article: ``rank``, ``label``, ``group``. Returned: ``rank``, ``label``,
    ``group``, ``y``, ``opens`` (the first of its group), by rank.

    >>> rows = pd.DataFrame({"rank": [0, 1, 1], "label": ["a", "b", "b"], "group": ["one", "two", "two"]})
    >>> place_rows(rows)["y"].tolist()
    [1.0, 3.0]
    """
    facts = table.drop_duplicates("rank").sort_values("rank", ignore_index=True)[["rank", "label", "group"]]
    opens = facts["group"] != facts["group"].shift()
    return facts.assign(opens=opens, y=range(len(facts)) + GAP * opens.cumsum())


def draw_facts(table: pd.DataFrame, outlets: Sequence[str], *, ax: Axes | None = None) -> Axes:
    """Draw the facts matrix: filled where told, with the value, boxed where values conflict, "?" if unclear.

    A dashed box: values that differ and may be of two things.

    ``table``: one row per fact and article: ``rank``, ``label``, ``group``, ``outlet``, ``status``,
    ``value``. ``outlets``: columns from left to right.
    """
    ax = own_axes(ax)
    ax.set_xlim(-0.5, len(outlets) - 0.5)
    facts = place_rows(table)
    at = dict(zip(facts["rank"], facts["y"], strict=True))
    columns = {outlet: x for x, outlet in enumerate(outlets)}
    for row in find_drawn(table, outlets).itertuples():
        _fill(ax, columns[row.outlet], at[row.rank], row.status, row.value)
    for row in facts[facts["opens"]].itertuples():
        ax.text(-0.5, row.y - 0.72, row.group, color=QUIET, size=6.5, va="center", style="italic")
        ax.axhline(row.y - 1.05, color=QUIET, linewidth=0.5)
    _name_axes(ax, facts, outlets)
    return ax


def find_drawn(table: pd.DataFrame, outlets: Sequence[str]) -> pd.DataFrame:
    """Return the row of each cell drawn, by rank and outlet.

    Of several articles of an outlet a conflict is shown first, and what is told before what is unclear; all
    values that they tell stand in the cell.
    """
    seen = table[table["status"] != "not_mentioned"].sort_values(["rank", "status"], kind="stable")
    cell = ["rank", "outlet"]
    values = seen["value"].where(seen["status"] != "unclear", "").groupby([seen[name] for name in cell])
    once = seen.drop_duplicates(cell).drop(columns="value").join(values.agg(join_values), on=cell)
    order = {outlet: x for x, outlet in enumerate(outlets)}
    return once.sort_values(cell, key=lambda c: c.map(order) if c.name == "outlet" else c)


def _fill(ax: Axes, x: int, y: float, status: str, value: str) -> None:
    """Draw one cell."""
    if status == "unclear":
        ax.text(x, y, "?", ha="center", va="center", color=QUIET)
        return
    look = BOXES.get(status, {"linewidth": 0})
    ax.add_patch(plt.Rectangle((x - CELL / 2, y - 0.4), CELL, 0.8, facecolor=TOLD, **look))
    room = _room(ax) / CHARACTER
    shown = wrap_label(value or "•", longest=int(room / LEAST))
    size = LEAST if "\n" in shown else max(LEAST, min(SIZE, room / len(shown)))
    weight = "bold" if status in BOXES else "normal"
    ax.text(x, y, shown, ha="center", va="center", size=size, weight=weight, linespacing=0.9)


def _room(ax: Axes) -> float:
    """Return the width of a cell in points."""
    columns_n = max(ax.get_xlim()[1] - ax.get_xlim()[0], 1)
    return float(72 * CELL * ax.bbox.width / ax.figure.dpi / columns_n)


def name_facts(ax: Axes, places: Sequence[float], labels: Sequence[str]) -> None:
    """Name the rows: a long label is printed smaller on two lines, a longer one is cut."""
    ax.set_yticks(places, [wrap_label(label, longest=FULL) for label in labels])
    for tick in ax.get_yticklabels():
        tick.set_fontsize(SMALL_SIZE if "\n" in tick.get_text() else LABEL_SIZE)
        tick.set_linespacing(0.95)


def _name_axes(ax: Axes, facts: pd.DataFrame, outlets: Sequence[str]) -> None:
    """Name rows and columns; a thin line behind every row."""
    head_columns(ax, [wrap_label(outlet, longest=HEAD) for outlet in outlets])
    name_facts(ax, facts["y"], facts["label"])
    ax.set_ylim(facts["y"].max() + 0.5 if len(facts) else 0.5, -0.5)
    ax.grid(visible=True, axis="y")


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
                ax.text(x, y, SHARED, ha="center", va="center", color=letters_on(MARKED), size=6)
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
