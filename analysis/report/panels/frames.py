"""Figure of the generic frames with their evidence."""

import re
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.measures.frames import FRAMES
from analysis.report import matrices
from analysis.report.amounts import shorten_value
from analysis.report.findings import Tables, outlets_of, with_outlet
from analysis.report.panels.base import ROW_OPEN, Context, new_canvas, place_axes, write_foot
from analysis.report.panels.telling import tell_alt, tell_lists

CUES = 2  # cue words shown in a cell
FIGURE = re.compile(r"[$£€]?\d[\d.,]*")
SIGNS = ("$", "£", "€")  # a number begins behind its sign
CURRENCIES = ("dollars", "euros", "pounds")
TOLD = 2  # frames per outlet in the alt text


def frames_rows(tables: Tables) -> pd.DataFrame:
    """Return each frame's score by outlet (mean over its articles) with its most frequent cues."""
    scores = tables["documents"].groupby("outlet")[[f"frame_{name}" for name in FRAMES]].mean()
    terms = tables["terms"].query("instrument == 'frame' and counted")
    cues = with_outlet(_whole_amounts(terms, tables.get("mentions")), tables)
    rows = []
    for outlet in outlets_of(tables):
        for name in FRAMES:
            mine = cues[(cues["outlet"] == outlet) & (cues["category"] == name)]
            found = mine.groupby(mine["term"].str.lower())["weight"].sum().reset_index()
            found = found.sort_values(["weight", "term"], ascending=[False, True])["term"].head(CUES)
            score = scores.loc[outlet, f"frame_{name}"]
            rows.append((outlet, name.replace("_", " "), score, len(mine), "; ".join(found)))
    return pd.DataFrame(rows, columns=["unit", "category", "value", "numerator", "cues"])


def _whole_amounts(terms: pd.DataFrame, mentions: pd.DataFrame | None) -> pd.DataFrame:
    """Print cues that are figures as what they are: "aged 57" for 57, "$12m" for $12 of $12 million."""
    if mentions is None:
        return terms
    numbers = mentions[(mentions["kind"] == "quantity") & (mentions["low"] == mentions["high"])]
    at = {(row.doc_id, row.start): row for row in numbers.itertuples()}
    keys = zip(terms["doc_id"], terms["start"], strict=True)
    found = [
        _whole(str(term), at.get((doc, start + str(term).startswith(SIGNS))))
        for term, (doc, start) in zip(terms["term"], keys, strict=True)
    ]
    return terms.assign(term=pd.Series(found, terms.index, dtype=object))


def _whole(term: str, number: Any) -> str:
    """Return a cue with what makes it one, where the number that begins with it is known."""
    if number is None or not FIGURE.fullmatch(term):
        return term
    if number.relation == "age":
        return f"aged {number.low:g}"
    if number.unit not in CURRENCIES:
        return term
    whole = number.low == int(number.low)
    return shorten_value(f"{number.low:,.{0 if whole else 2}f} {number.unit}")


def draw_frames(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the frames as a table: score, shade and cues in each cell."""
    tall = context.rows(0.46)
    room = tall >= ROW_OPEN * len(context.outlets)
    canvas = new_canvas(
        context,
        "Frames: how likely a coder finds each",
        f"Probability that a coder finds the frame{'; cues' if room else ''}",
        tall + 1.3,
    )
    ax = place_axes(canvas, 0.95, 0.4, 6.1, tall)
    cued = rows.assign(value=rows["value"].where(rows["numerator"] > 0))
    matrices.draw_categories(cued, ax=ax, labels=True, decimals=2, notes="cues" if room else None)
    words = "Words: strongest cues. " * room
    write_foot(canvas, f"An article can hold several frames or none. {words}{_tell_cueless(rows)}")
    return canvas


def _tell_cueless(rows: pd.DataFrame) -> str:
    """Say what the dash of a cell stands for: the model's estimate of every article without a cue."""
    bare = rows[(rows["numerator"] == 0) & rows["value"].notna()].drop_duplicates("category")
    known = ", ".join(f"{r.category} {r.value:.2f}" for r in bare.itertuples())
    return (
        f"– No cue: not measured, the model says the same of every such article ({known})." if known else ""
    )


def tell_frames(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the frames figure."""
    return (
        "Generic frames after Semetko and Valkenburg (2000): the estimated probability that a coder finds "
        "the frame in the article (darker is higher), with its strongest cue words; a dash is an "
        f"article without a cue. {_tell_cueless(rows).removeprefix('– ')} Comparable between articles "
        f"for one frame; a model's estimate without an interval. Articles: {context.articles_n}."
    )


def alt_frames(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the frames figure."""
    known = rows[np.isfinite(rows["value"]) & (rows["numerator"] > 0)].sort_values(
        "value", ascending=False, kind="stable"
    )
    pairs = [(r.unit, f"{r.category} {r.value:.2f}") for r in known.itertuples()]
    told = tell_lists(context.outlets, pairs, most=TOLD, none="no cue")
    return tell_alt("Table of the probabilities of five frames, highest", told)
