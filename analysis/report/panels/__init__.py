"""Figures composed of charts: each room has the rows drawn, the layout, the caption and the alt text."""

from collections.abc import Callable
from types import ModuleType

import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.report.findings import Tables
from analysis.report.panels import (
    agency,
    clickbait,
    course,
    differences,
    drivers,
    facts,
    frames,
    keyness,
    loaded,
    overview,
    profile,
    robustness,
    sentiment,
    voices,
)
from analysis.report.panels.base import Context

Rows = Callable[[Tables], pd.DataFrame]
Draw = Callable[[pd.DataFrame, Context], Canvas]
Tell = Callable[[pd.DataFrame, Context], str]

# Figure → its room and what its functions are called: <what>_rows, draw_<what>, tell_<what>, alt_<what>.
# What every caption ends with, the limit and the stamp, is added here.
ROOMS: dict[str, tuple[ModuleType, str]] = {
    "overview": (overview, "overview"),
    "loaded_density": (loaded, "density"),
    "loaded_terms": (loaded, "terms"),
    "sentiment": (sentiment, "sentiment"),
    "sentiment_scores": (drivers, "scores"),
    "sentiment_drivers": (drivers, "drivers"),
    "headline_body": (sentiment, "headline"),
    "course": (course, "course"),
    "clickbait_markers": (clickbait, "markers"),
    "voices": (voices, "voices"),
    "sourcing": (voices, "sourcing"),
    "frames": (frames, "frames"),
    "agency": (agency, "agency"),
    "facts": (facts, "facts"),
    "keyness": (keyness, "keyness"),
    "differences": (differences, "differences"),
    "profile": (profile, "profile"),
    "robustness": (robustness, "robustness"),
}


def find_parts(name: str) -> tuple[Rows, Draw, Tell, Tell]:
    """Return the four functions of a figure: rows, drawing, caption, alt text."""
    room, what = ROOMS[name]
    tell: Tell = getattr(room, f"tell_{what}")

    def caption(rows: pd.DataFrame, context: Context) -> str:
        return f"{tell(rows, context)} {context.limit}{context.stamp}"

    return getattr(room, f"{what}_rows"), getattr(room, f"draw_{what}"), caption, getattr(room, f"alt_{what}")
