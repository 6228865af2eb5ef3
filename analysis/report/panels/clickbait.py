"""Figure of the clickbait markers and the fitted strength."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.measures.clickbait.markers import MARKERS
from analysis.measures.clickbait.model import LEAST_WORDS
from analysis.report import charts, matrices
from analysis.report.fact_matrix import draw_marker_rows
from analysis.report.findings import Tables, estimates_of
from analysis.report.labels import SHARED
from analysis.report.panels.base import BAND, WIDE, Context, new_canvas, place_axes, write_foot
from analysis.report.panels.telling import tell_alt, tell_lists

NO_SHOUT = (
    "The judges rated what is withheld to make one click, not how loud it is told: a sensational headline "
    "that says what happened has a low strength."
)
FOOT = "Strength: expected mean rating by five judges"
UNDEFINED = f"; undefined (–) below {LEAST_WORDS} words"
MEAN = "mean strength"  # the row of an outlet with several articles
_TOLD = 6  # outlets that a caption names


def markers_rows(tables: Tables) -> pd.DataFrame:
    """Each clickbait marker of each headline with its trigger words; and the fitted strength."""
    heads = tables["headlines"]
    long = heads.melt(["doc_id", "outlet"], list(MARKERS), "marker", "triggers")
    long["present"] = long["triggers"] != ""
    shared = {row["doc_id"]: _find_shared(row) for row in heads.to_dict("records")}
    long["shared_with"] = [
        shared[doc].get(name, "") for doc, name in zip(long["doc_id"], long["marker"], strict=True)
    ]
    strength = heads[["doc_id", "outlet", "strength", "low", "high"]].assign(
        marker="strength", triggers="", present=False, shared_with=""
    )
    return pd.concat([long, strength, *_mean_strengths(tables)], ignore_index=True)


def _mean_strengths(tables: Tables) -> Iterator[pd.DataFrame]:
    """Yield the strengths of outlets with several articles as they are estimated: mean, 95% interval."""
    counts = tables["documents"]["outlet"].value_counts()
    found = estimates_of(tables, "clickbait_strength", "headline").rename(
        columns={"unit": "outlet", "value": "strength"}
    )
    found = found[(found["outlet"].map(counts) > 1) & found["strength"].notna()]
    if len(found):
        yield found[["outlet", "strength", "low", "high"]].assign(
            doc_id="", marker=MEAN, triggers="", present=False, shared_with=""
        )


def _find_shared(head: Mapping[Hashable, Any]) -> dict[str, str]:
    """Return marker → the other markers that words of its trigger set as well, in one headline."""
    title = str(head["headline"])
    places = {name: _places(title, str(head[name])) for name in MARKERS if head[name]}
    return {
        name: "; ".join(other for other in places if other != name and places[other] & mine)
        for name, mine in places.items()
    }


def _places(title: str, triggers: str) -> set[int]:
    """Return the characters of a headline that trigger words stand on, of each its first place."""
    found: set[int] = set()
    for trigger in triggers.split("; "):
        start = title.find(trigger.rstrip("…"))
        found.update(range(start, start + len(trigger)) if start >= 0 else ())
    return found


def _count_signs(rows: pd.DataFrame) -> dict[str, tuple[int, int]]:
    """Return outlet → its markers and, of them, those left if each stretch of words is counted once."""
    counts: dict[str, tuple[int, int]] = {}
    for (outlet, _), mine in rows[rows["present"]].groupby(["outlet", "doc_id"], sort=False):
        groups: list[set[str]] = []
        for row in mine.itertuples():
            new = {row.marker, *filter(None, row.shared_with.split("; "))}
            touched = [group for group in groups if group & new]
            groups = [group for group in groups if not group & new] + [new.union(*touched)]
        before = counts.get(str(outlet), (0, 0))
        counts[str(outlet)] = (before[0] + len(mine), before[1] + len(groups))
    return counts


def draw_markers(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the clickbait markers and the strength: outlets in columns with words, or in rows where many."""
    present = rows[rows["marker"].isin(MARKERS)].groupby(["outlet", "doc_id"])["present"].sum()
    low, high = (int(present.min()), int(present.max())) if len(present) else (0, 0)
    is_shared = bool((rows["shared_with"] != "").any())
    title = f"Clickbait markers: {f'{low} to {high}' if low < high else low} per headline"
    draw = _draw_rows if len(context.outlets) > BAND + 1 else _draw_columns
    canvas = draw(rows, context, title + "; one word can set several" * is_shared)
    ends = _tell_ends(context, "with a fresh panel's 90% range")
    lines = [f"{SHARED} These words set another marker too."] * is_shared + [f"{FOOT}, {ends}."]
    write_foot(canvas, ("   " if _is_single(context) else "\n").join(lines))
    return canvas


def _tell_cells(context: Context) -> str:
    """Say whose markers a cell holds."""
    if _is_single(context):
        return "Markers of each headline with their trigger words"
    return "Markers of all headlines of an outlet with their trigger words; strength: their mean"


def _draw_columns(rows: pd.DataFrame, context: Context, title: str) -> Canvas:
    """Draw one column per outlet, with the trigger words in its cells."""
    tall = 0.235 * len(MARKERS) + 0.2
    height = tall + 1.3 + context.second_line()
    canvas = new_canvas(context, title, _tell_cells(context), height)
    strengths = _strengths(rows)
    ax = place_axes(canvas, 1.2, 0.6, WIDE - 1.35, tall)
    matrices.draw_markers(rows, context.outlets, MARKERS, ax=ax)
    for x, outlet in enumerate(context.outlets):
        shown = _print_strength(strengths, outlet)
        ax.text(x, len(MARKERS) + 0.1, shown, ha="center", va="center", clip_on=False)
    ax.text(-0.54, len(MARKERS) + 0.1, "strength, 0 to 1", ha="right", va="center", clip_on=False)
    return canvas


def _draw_rows(rows: pd.DataFrame, context: Context, title: str) -> Canvas:
    """Draw one row per outlet, and the strength with its range beside it."""
    tall = context.rows(0.27)
    canvas = new_canvas(context, title, "Markers of each headline; the words are in the table", tall + 1.95)
    left = place_axes(canvas, 1.05, 0.6, 3.6, tall)
    draw_marker_rows(rows, context.outlets, MARKERS, ax=left)
    strengths = _strengths(rows).reindex(context.outlets).rename_axis("unit").reset_index()
    right = place_axes(canvas, 4.85, 0.6, 2.2, tall)
    charts.draw_intervals(strengths.rename(columns={"strength": "value"}), ax=right, labels=False)
    right.set_xlim(0, 1)
    right.set_xlabel("strength, 0 to 1")
    return canvas


def _strengths(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the strength of each outlet with its ends: that of its headline, or the mean of several."""
    shown = pd.concat([rows[rows["marker"] == name] for name in (MEAN, "strength")])
    return shown.drop_duplicates("outlet").set_index("outlet")[["strength", "low", "high"]]


def _print_strength(strengths: pd.DataFrame, outlet: str) -> str:
    """Print the strength of an outlet with its ends."""
    if outlet not in strengths.index or not np.isfinite(strengths.loc[outlet]).all():
        return "–"
    value, low, high = strengths.loc[outlet]
    return f"{value:.2f} ({low:.2f}–{high:.2f})"


def _is_single(context: Context) -> bool:
    """Whether every outlet has one article."""
    return context.articles_n == len(context.outlets)


def _tell_ends(context: Context, one: str) -> str:
    """Say what the ends of a strength are: of one headline in the words given, of several of their mean."""
    several = "mean of an outlet's headlines with the 95% interval over them"
    if _is_single(context):
        return one
    return f"{one}; of several the {several}" if context.single_n else several


def tell_markers(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the markers figure."""
    range_ = "with the range in which a fresh panel's mean falls in 90 of 100 cases"
    joined = " " if _is_single(context) else ", "
    heads_n = int((rows["marker"] == "strength").sum())  # an article may have none
    return (
        f"Clickbait markers of each headline ({heads_n} in all), by rule, with their trigger "
        f"words; below, the fitted strength from 0 to 1 (expected mean rating of five judges){joined}"
        f"{_tell_ends(context, range_)}{UNDEFINED}. {NO_SHOUT}{_tell_shared(rows)}"
    )


def _tell_shared(rows: pd.DataFrame) -> str:
    """Say where one stretch of words sets several markers, and how many markers it leaves."""
    fewer = [(o, *n) for o, n in _count_signs(rows).items() if n[1] < n[0]]
    if not fewer:
        return ""
    named = [f"{outlet} {signs} instead of {markers}" for outlet, markers, signs in fewer[:_TOLD]]
    more = f" and {len(fewer) - _TOLD} more" if len(fewer) > _TOLD else ""
    return (
        f" The same words can set several markers ({SHARED}): if each stretch of words counted once, there "
        f"would be {', '.join(named)}{more}."
    )


def alt_markers(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the markers figure."""
    present = rows[rows["present"]].drop_duplicates(["outlet", "marker"])
    pairs = zip(present["outlet"], present["marker"].str.replace("_", " "), strict=True)
    strengths = _strengths(rows)["strength"].reindex(context.outlets)
    told = [
        f"{line}, {value:.2f}" if np.isfinite(value) else line
        for line, value in zip(tell_lists(context.outlets, pairs), strengths, strict=True)
    ]
    return tell_alt("Matrix of clickbait markers of each headline, under it their strength", told)
