"""Figure of the course of loadedness and sentiment over each article."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from analysis.report import charts
from analysis.report.findings import Tables, join_names
from analysis.report.labels import HEAD, cut_name, wrap_label
from analysis.report.palette import colour_of, ink_of
from analysis.report.panels.base import WIDE, Context, new_canvas, place_axes
from analysis.report.panels.telling import tell_alt

OTHERS = "Filled: an outlet's first article; thin lines: its others"
TALL = 2.25  # inches of the two panels of an outlet with its name
WINDOW = 0.15  # share of an article's counted words under the moving window of the course
STEPS = 41  # points of the course, from the first word to the last


def course_rows(tables: Tables) -> pd.DataFrame:
    """Return loaded density and sentiment under a window that moves through each article."""
    found = [_course(tables, row.doc_id, row.outlet) for row in tables["documents"].itertuples()]
    return pd.concat(found, ignore_index=True)


def _course(tables: Tables, doc_id: str, outlet: str) -> pd.DataFrame:
    """Return the course of one article; sentences weigh by their own words under the window."""
    sentences = tables["sentences"]
    mine = sentences[(sentences["doc_id"] == doc_id) & sentences["counted"] & (sentences["words_n"] > 0)]
    words = mine["words_n"].to_numpy(dtype=float)
    ends = np.cumsum(words) / words.sum() if len(words) else np.array([])
    starts = ends - words / words.sum() if len(words) else np.array([])
    own = mine["own_words_n"].to_numpy(dtype=float)
    places = np.linspace(0, 1, STEPS)
    low, high = np.clip(places - WINDOW / 2, 0, 1), np.clip(places + WINDOW / 2, 0, 1)
    within = np.clip(np.minimum(ends, high[:, None]) - np.maximum(starts, low[:, None]), 0, None)
    share = within / np.where(ends > starts, ends - starts, 1)
    scores = mine["compound_own"].to_numpy(dtype=float)
    known = ~np.isnan(scores)
    with np.errstate(invalid="ignore", divide="ignore"):
        density = 1000 * (share @ mine["loaded_own_n"].to_numpy(dtype=float)) / (share @ own)
        sentiment = (share @ np.where(known, scores * own, 0)) / (share @ np.where(known, own, 0))
    return pd.DataFrame(
        {
            "doc_id": doc_id,
            "outlet": outlet,
            "place": places,
            "loaded_per_1000": density,
            "compound": sentiment,
        }
    )


def draw_course(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw loadedness and sentiment over each article."""
    outlets, small = context.outlets, context.crowded
    columns, head = min(8 if small else 5, len(outlets)), 0 if small else context.second_line()
    step = TALL * (0.62 if small else 1) + head
    height = 0.8 - (-len(outlets) // columns) * step
    canvas = new_canvas(context, "Course of the article", f"{_window()}{_tell_others(context)}", height)
    width, tall = (WIDE - 0.55) / columns, (step - head - 0.69) / 2
    top = max(float(rows["loaded_per_1000"].max()), 1.0)
    colours, inks = colour_of(outlets), ink_of(outlets)
    for i, outlet in enumerate(outlets):
        left, base = 0.45 + (i % columns) * width, height - 0.65 - (i // columns + 1) * step + 0.28
        panels = [place_axes(canvas, left, b, width - 0.12, tall) for b in (base + tall + 0.22, base)]
        name = cut_name(outlet, longest=14) if small else wrap_label(outlet, longest=HEAD)
        panels[0].set_title(name, color=inks[outlet], size=6 if small else 8)
        _draw_panels(panels, rows[rows["outlet"] == outlet], colours[outlet], top=1.05 * top)
        for ax, label in zip(panels, ("loaded /1,000", "sentiment"), strict=True):
            if i % columns:
                ax.set_yticklabels([])
            else:
                ax.set_ylabel(label, size=6 if small else None, labelpad=1)
    return canvas


def _tell_others(context: Context) -> str:
    """Tell how an outlet's further articles are drawn; nothing where there are none."""
    return f". {OTHERS}" * (context.articles_n > len(context.outlets))


def _window() -> str:
    """Tell the moving window."""
    return (
        "Loaded words per 1,000 own-voice words, and mean sentiment (−1 to 1), under a window of "
        f"{WINDOW:.0%} of the article; no intervals"
    )


def _draw_panels(panels: list[Axes], rows: pd.DataFrame, colour: str, *, top: float) -> None:
    """Draw loadedness in the upper panel, sentiment in the lower one."""
    for ax, column, ends in zip(panels, ("loaded_per_1000", "compound"), ((0, top), (-1, 1)), strict=True):
        charts.draw_course(rows, column, colour, ax=ax)
        ax.set_ylim(*ends)
    panels[0].set_xticklabels([])


def tell_course(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the course figure."""
    return (
        "Course of loadedness (upper row: loaded words per 1,000 own-voice words) and sentiment (lower "
        "row: mean compound of the own-voice words) over each article, under a moving window of "
        f"{WINDOW:.0%} of its counted words. Descriptive: a window holds few sentences, and no intervals "
        f"are drawn: a peak is no finding{_tell_others(context)}. Own-voice words: {context.sizes}."
    )


def alt_course(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the course figure."""
    said = "Small line charts of loaded words per 1,000 and of sentiment over each article, without intervals"
    return tell_alt(said, [f"{context.articles_n} articles of {join_names(context.outlets)}"])
