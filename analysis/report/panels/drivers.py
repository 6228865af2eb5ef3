"""Figures behind the sentiment: three scores side by side, and the words that drove the raw one."""

import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.report import charts, word_lists
from analysis.report.findings import Tables, estimates_of, with_outlet
from analysis.report.labels import write_signed
from analysis.report.palette import QUIET
from analysis.report.panels.base import (
    PAGE,
    Context,
    bands_of,
    draw_key,
    new_canvas,
    new_lists,
    place_axes,
    write_foot,
)
from analysis.report.panels.telling import tell_alt, tell_counts, tell_lists, tell_span

SCORES = {
    "compound_mean": "raw",
    "compound_masked_mean": "names masked",
    "compound_supplement_mean": "with news words",
}
MOST = 5  # words per outlet and side


def scores_rows(tables: Tables) -> pd.DataFrame:
    """Return the three mean sentiments of each outlet with their intervals."""
    found = [estimates_of(tables, measure, "own").assign(score=label) for measure, label in SCORES.items()]
    return pd.concat(found, ignore_index=True)[["unit", "score", "value", "low", "high", "denominator"]]


def draw_scores(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the three scores of each outlet under one another."""
    tall = context.rows(0.5)
    subtitle = "Mean vaderSentiment compound of the sentences in own voice, with 95% intervals (t)"
    canvas = new_canvas(context, _score_title(rows), subtitle, tall + 1.5)
    ax = place_axes(canvas, 0.95, 0.8, 6.0, tall)
    charts.draw_scores(rows, list(context.outlets), list(SCORES.values()), ax=ax)
    draw_key(canvas, 0.95, 0.1, [
        (label, {"marker": "o", "color": QUIET, "markersize": 5, **fill})
        for label, fill in zip(SCORES.values(), charts.FILLS, strict=True)
    ])  # fmt: skip
    return canvas


def _score_title(rows: pd.DataFrame) -> str:
    """Say how far apart the three means of an outlet are at most, and where."""
    wide = rows.pivot(index="unit", columns="score", values="value").reindex(rows["unit"].unique())
    if wide["raw"].notna().sum() == 0:
        return "Sentiment three ways: undefined"
    apart = wide.max(axis=1, skipna=False) - wide.min(axis=1, skipna=False)
    if apart.isna().all():
        return "Sentiment three ways: undefined"
    return f"Sentiment scored three ways: means at most {apart.max():.2f} apart, in {apart.idxmax()}"


def tell_scores(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the figure of three scores."""
    raw = rows[rows["score"] == "raw"].dropna(subset=["denominator"])
    sizes = tell_counts(zip(raw["unit"], raw["denominator"], strict=True))
    over = context.over if context.articles_n == len(context.outlets) else f"{context.over}; sentences"
    return (
        "Mean sentiment of the sentences in own voice (−1 to 1), three ways: vaderSentiment as it is "
        "(open), with proper names taken as neutral (half filled), and with names masked and the news "
        f"supplement added (filled); 95% intervals (t, {over}: {sizes})."
    )


def alt_scores(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the figure of three scores."""
    parts = rows.groupby("score", sort=False)
    told = [f"{score}, {tell_span(mine, decimals=2)}" for score, mine in parts]
    return tell_alt(f"Dot plot by outlet. {_score_title(rows)}", told)


def drivers_rows(tables: Tables) -> pd.DataFrame:
    """Return the words that moved the raw score most in each outlet's own voice, either way."""
    terms = tables["terms"].query("instrument == 'sentiment' and counted and voice == 'own'")
    mine = with_outlet(terms, tables)
    grouped = mine.groupby(["outlet", mine["term"].str.lower()])["weight"].agg(["sum", "size"]).reset_index()
    grouped = grouped.rename(columns={"sum": "valence", "size": "n"})
    grouped["valence"] = grouped["valence"].round(6)
    kept = []
    for _, words in grouped.groupby("outlet", sort=False):
        ordered = words.sort_values(["valence", "term"])
        kept.append(ordered[ordered["valence"] < 0].head(MOST))
        kept.append(ordered[ordered["valence"] > 0].tail(MOST))
    columns = ["outlet", "term", "valence", "n"]
    found = pd.concat(kept, ignore_index=True) if kept else pd.DataFrame(columns=columns)
    return found.sort_values(["outlet", "valence", "term"])[columns].reset_index(drop=True)


def draw_drivers(rows: pd.DataFrame, context: Context) -> Canvas:
    """List the words that pulled each outlet's sentiment down and up."""
    step, bands_n = word_lists.STEP, len(bands_of(context.outlets))
    side = min(MOST, max(1, int((PAGE / bands_n / step - 1) / 2)))
    shown = _strongest(rows, side).rename(columns={"valence": "value"})
    shown["said"] = [f" {write_signed(value)}" for value in shown["value"]]
    lines = int(shown.groupby("outlet").size().max()) if len(shown) else 1
    title = "Which words drove the sentiment"
    subtitle = "Sum of valences in own voice, after negation, boosters and “but”; strongest on either side"
    canvas, bands = new_lists(context, title, subtitle, step * (2 * side + 1))
    for ax, band in bands:
        word_lists.draw_bars(shown[shown["outlet"].isin(band)], band, lines=lines, ax=ax)
    words = f"{side} word{'s' * (side > 1)}"
    write_foot(
        canvas, f"Bars: left negative, right positive. Up to {words} either way; one word has −4 to 4."
    )
    return canvas


def _strongest(rows: pd.DataFrame, side: int) -> pd.DataFrame:
    """Return the strongest words of each outlet, so many to either side."""
    low, high = rows[rows["valence"] < 0], rows[rows["valence"] > 0]
    kept = pd.concat([low.groupby("outlet").head(side), high.groupby("outlet").tail(side)])
    return kept.sort_index()


def tell_drivers(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the drivers figure."""
    return (
        "The words that moved the raw vaderSentiment score of each outlet's own-voice sentences and "
        "headline most, with their uses and the sum of their valences after the library's rules "
        "(negation, boosters, “but”); bars to the left are negative, all on one scale. Own-voice words: "
        f"{context.sizes}."
    )


def alt_drivers(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the drivers figure."""
    pairs = [(r.outlet, f"{r.term} {write_signed(r.valence)}") for r in _strongest(rows, 1).itertuples()]
    told = tell_lists(context.outlets, pairs)
    return tell_alt("Lists of words that drove the sentiment, strongest either way", told)
