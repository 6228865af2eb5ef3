"""Figures composed of charts: each room has the rows drawn, the layout, the caption and the alt text."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.report.panels import clickbait, course, loaded, overview, sentiment
from analysis.report.panels.base import Context, Tables

Draw = Callable[[pd.DataFrame, Context], Canvas]
Tell = Callable[[pd.DataFrame, Context], str]
PARTS: tuple[tuple[str, Callable[[Tables], pd.DataFrame], Draw, Tell, Tell], ...] = (
    (
        "overview",
        overview.overview_rows,
        overview.draw_overview,
        overview.tell_overview,
        overview.alt_overview,
    ),
    ("loaded_density", loaded.density_rows, loaded.draw_density, loaded.tell_density, loaded.alt_density),
    ("loaded_terms", loaded.term_rows, loaded.draw_terms, loaded.tell_terms, loaded.alt_terms),
    (
        "sentiment",
        sentiment.sentence_rows,
        sentiment.draw_sentiment,
        sentiment.tell_sentiment,
        sentiment.alt_sentiment,
    ),
    (
        "headline_body",
        sentiment.headline_rows,
        sentiment.draw_headline,
        sentiment.tell_headline,
        sentiment.alt_headline,
    ),
    (
        "clickbait_markers",
        clickbait.marker_rows,
        clickbait.draw_markers,
        clickbait.tell_markers,
        clickbait.alt_markers,
    ),
    ("course", course.course_rows, course.draw_course, course.tell_course, course.alt_course),
)
