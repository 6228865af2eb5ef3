"""Figure of robustness: the loaded-language comparison under every combination of defensible choices."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from analysis.report.findings import PRIMARY_TOLD, SEPARATOR, Tables, find_above
from analysis.report.labels import wrap_label
from analysis.report.palette import QUIET, colour_of, marker_of
from analysis.report.panels.base import Context, bands_of, new_canvas, place_axes, write_foot
from analysis.report.panels.telling import tell_alt

NAMES_LONG = 50  # characters of the names in the title; fewer leaders are named beyond
NAME_LONG = 16  # characters of a line of the legend
MEASURE, SCOPE = "loaded_per_1000", "own"
CHOICES = ("lexicon", "zones", "voice", "captions", "unnamed")
MARK = 4.4  # points of a mark: its shape tells the outlet in greyscale
MARK_TALL = 0.035  # of the axis: marks of one column nearer than this stand beside each other
ASIDE = 0.2  # columns that such marks stand to the left and right at most
LABELS = {"captions": "repeated captions", "unnamed": "unnamed speakers"}


def robustness_rows(tables: Tables) -> pd.DataFrame:
    """Return each combination's density by outlet relative to the outlets' mean, who leads, above whom."""
    table = tables["robustness"]
    mine = table[table["measure"] == MEASURE].copy()
    means = mine.groupby("choice_id")["value"].transform("mean")
    mine["relative"] = (mine["value"] / means.where(means > 0)).round(6)
    leaders = mine[mine["leads"]].groupby("choice_id")["unit"].first().rename("leader")
    mine = mine.join(leaders, on="choice_id")
    top = mine.groupby("choice_id")["relative"].max()
    order = mine.drop_duplicates("choice_id").assign(top=lambda rows: rows["choice_id"].map(top))
    order = order.sort_values(["lexicon", "leader", "top", "choice_id"])
    place = {choice: i for i, choice in enumerate(order["choice_id"])}
    mine["place"] = mine["choice_id"].map(place)
    mine["above"] = mine["unit"].map(find_above(tables, MEASURE, SCOPE)).fillna("")
    columns = ["place", "choice_id", *CHOICES, "unit", "value", "relative", "order", "leads", "above"]
    return mine.sort_values(["place", "order", "unit"])[columns].reset_index(drop=True)


def draw_robustness(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the outlets' relative densities over all combinations, and under them the choices."""
    title, idle, rows = _title(rows), find_idle(rows), _drawn(rows)
    options = [
        (choice, option) for choice in CHOICES if choice not in idle for option in dict.fromkeys(rows[choice])
    ]
    height = 3.5 + 0.16 * len(options) + 0.16 * max(len(bands_of(context.outlets)) - 1, 0)
    height += len(bands_of(context.outlets)) * context.second_line(NAME_LONG)
    canvas = new_canvas(
        context,
        title,
        "Loaded words per 1,000, relative to the mean of the outlets; each column is one way to count",
        height,
    )
    low = place_axes(canvas, 2.0, 0.45, 5.0, 0.16 * len(options))
    high = place_axes(canvas, 2.0, 0.62 + 0.16 * len(options), 5.0, 2.0)
    _draw_values(rows, context, high)
    _draw_choices(rows, options, low)
    write_foot(
        canvas, f"Marks: what counts in the column above; all could have been chosen.{_tell_idle(idle)}"
    )
    return canvas


def find_idle(rows: pd.DataFrame) -> list[str]:
    """Return the choices that change no value in this study, whatever else is chosen."""
    return [choice for choice in CHOICES if _is_idle(rows, choice)]


def _is_idle(rows: pd.DataFrame, choice: str) -> bool:
    """Tell whether the options of one choice give the same values."""
    others = [name for name in CHOICES if name != choice]
    options = rows.assign(value=rows["value"].round(6)).groupby([*others, "unit"], dropna=False)["value"]
    return len(rows) > 0 and bool((options.nunique(dropna=False) == 1).all())


def _tell_idle(idle: list[str]) -> str:
    """Name the choices left out of the marks."""
    names = [LABELS.get(choice, choice) for choice in idle]
    return f" Without effect here: {', '.join(names)}." if names else ""


def _drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the columns drawn: each way of counting once, the places closed up."""
    kept = _keep_distinct(rows)
    return kept.assign(place=kept["place"].rank(method="dense").astype(int) - 1)


def _keep_distinct(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep one of the choices whose values are the same for every outlet: twice the same is one way."""
    values = rows.pivot(index="choice_id", columns="unit", values="value").round(6)
    return rows[rows["choice_id"].isin(values.drop_duplicates().index)]


def _title(rows: pd.DataFrame) -> str:
    """Say how often each leader leads among the choices that differ in any value."""
    if rows["unit"].nunique() < 2:
        return "Robustness: fewer than two outlets, nothing to compare"
    all_n, rows = rows["choice_id"].nunique(), _keep_distinct(rows)
    leads = (
        rows[rows["leads"]].groupby("unit")["choice_id"].nunique().sort_values(ascending=False, kind="stable")
    )
    total = rows["choice_id"].nunique()
    ways = f"{total} different ways" if total < all_n else f"{total} ways"
    if len(leads) == 1 and leads.iloc[0] == total:
        return _title_of_one(rows, leads.index[0], ways)
    told = [f"{unit} in {n}{f' of {ways}' * (not i)}" for i, (unit, n) in enumerate(leads.head(3).items())]
    while len(told) > 1 and len(", ".join(told)) > NAMES_LONG:
        told.pop()
    return f"Which outlet is most loaded hangs on how one counts: {', '.join(told)}"


def _title_of_one(rows: pd.DataFrame, leader: str, ways: str) -> str:
    """Call a leader in every way most loaded where it lies above every other, else say above how many."""
    others = rows["unit"].nunique() - 1
    above = len(list(filter(None, rows.loc[rows["unit"] == leader, "above"].iloc[0].split(SEPARATOR))))
    if above == others:
        return f"{leader} is most loaded in all {ways} to count"
    which = f"{above} of {others} others" if above else "no other"
    return f"{leader} leads in all {ways} to count, above {which} beyond chance (q < .05)"


def _draw_values(rows: pd.DataFrame, context: Context, ax: Axes) -> None:
    """Draw one dot per outlet and combination, those of a column that would hide each other side by side."""
    rows = rows.assign(at=rows["place"] + _stand_aside(rows))
    colours, markers = colour_of(context.outlets), marker_of(context.outlets)
    ax.axhline(1, color=QUIET, linewidth=0.7)
    for outlet in context.outlets:
        mine = rows[rows["unit"] == outlet]
        look: dict[str, Any] = {"color": colours[outlet], "markersize": MARK, "markeredgewidth": 0.3}
        ax.plot(
            mine["at"],
            mine["relative"],
            markers[outlet],
            markeredgecolor="white",
            label=wrap_label(outlet, longest=NAME_LONG),
            **look,
        )
    ax.set_xlim(-1, rows["place"].max() + 1 if len(rows) else 1)
    ax.set_xticks([])
    ax.set_ylabel("relative density")
    ax.set_ylim(bottom=0)
    ax.grid(axis="y")
    columns = min(5, len(context.outlets))
    ax.legend(
        loc="lower left",
        bbox_to_anchor=(_legend_left(context), 1),
        ncols=columns,
        handletextpad=0.2,
        columnspacing=1.2,
        borderpad=0.1,
    )


def _stand_aside(rows: pd.DataFrame) -> pd.Series:
    """Return how far each mark stands beside its column, 0 where no other of the column is near it."""
    ordered = rows.sort_values(["place", "relative"], kind="stable")
    step = ordered.groupby("place")["relative"].diff()
    group = (~(step < MARK_TALL * rows["relative"].max())).cumsum()
    n = group.map(group.value_counts())
    return (2 * group.groupby(group).cumcount() / (n - 1).clip(lower=1) - (n > 1)) * ASIDE


def _legend_left(context: Context) -> float:
    """Return where the legend begins, in widths of the panel: further out where names are many or long."""
    if len(bands_of(context.outlets)) > 1:
        return -0.38
    return -0.2 if max(map(len, context.outlets), default=0) > NAME_LONG else 0


def _draw_choices(rows: pd.DataFrame, options: list[tuple[str, str]], ax: Axes) -> None:
    """Draw which option each combination took."""
    once = rows.drop_duplicates("place")
    for y, (choice, option) in enumerate(options):
        places = once.loc[once[choice] == option, "place"].to_numpy(dtype=float)
        ax.plot(places, np.full(len(places), y), "|", color="#222222", markersize=5)
    ax.set_yticks(
        range(len(options)), [f"{LABELS.get(choice, choice)}: {option}" for choice, option in options]
    )
    ax.set_ylim(len(options) - 0.4, -0.6)
    ax.set_xlim(-1, rows["place"].max() + 1 if len(rows) else 1)
    ax.set_xticks([])
    ax.grid(visible=False)
    ax.tick_params(axis="y", labelsize=6.5)


def _tell_distinct(rows: pd.DataFrame) -> str:
    """Say how many of the combinations are distinct, where not all are."""
    distinct, total = (kept["choice_id"].nunique() for kept in (_keep_distinct(rows), rows))
    if distinct == total:
        return ""
    return f", of which {distinct} differ and are drawn while the others repeat their values"


def tell_robustness(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the robustness figure."""
    return (
        "Loaded-language density of each outlet, relative to the mean of the outlets, under "
        f"{rows['choice_id'].nunique()} combinations of defensible choices (weights of hits, zones, voices, "
        f"whether repeated captions and speech of unnamed speakers count){_tell_distinct(rows)}; the marks "
        "below show the choices of each column, outlets of almost the same value stand side by side. An "
        f"order that turns with the choices is no finding.{PRIMARY_TOLD}"
    )


def alt_robustness(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the robustness figure."""
    span = rows.groupby("unit")["relative"].agg(["min", "max"]).reindex(context.outlets)
    told = [f"{unit} {row['min']:.2f} to {row['max']:.2f}" for unit, row in span.iterrows()]
    return tell_alt(f"Specification curve. {_title(rows)}. Relative density over all choices", told)
