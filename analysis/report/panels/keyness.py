"""Figure of the distinctive words: log-odds against frequency, one funnel per outlet."""

import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.report.findings import ALPHA, Tables
from analysis.report.funnel import Z95, draw_funnel, number_dots, rank_named
from analysis.report.palette import colour_of, ink_of
from analysis.report.panels.base import WIDE, Context, Multiples, new_canvas, place_axes, write_foot
from analysis.report.panels.telling import tell_alt, tell_lists

TOLD = 3  # words per outlet in the alt text
LABELLED = 5  # words named per outlet
HEADROOM = 2.6  # the words are named above the highest point
FOOT = (
    "Before a word: its dot; ×: uses by the outlet. Horizontal: uses by all outlets (log scale). Band: "
    f"±{Z95} standard errors. Own voice only."
)
# Figures, halves of a clock time, and what follows them: facts rather than words (the facts figure has them).
NO_WORD = r"(?:\d[\d.,:/-]*(?:[ap]\.?m)?|[ap]\.m|am|pm)\.?"


def keyness_rows(tables: Tables) -> pd.DataFrame:
    """Return the words of the funnel: content words without figures and clock times; some are to be named."""
    words = tables["keyness"].query("not stop").dropna(subset=["log_odds"]).copy()
    words = words[~words["word"].astype(str).str.fullmatch(NO_WORD)]
    ranked = words.sort_values(["z", "word"], ascending=[False, True]).groupby("outlet").head(LABELLED)
    words["named"] = words.index.isin(ranked.index) & (words["z"] > 0)
    return words.drop(columns=["stop"]).reset_index(drop=True)


def draw_keyness(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw one funnel per outlet."""
    layout = Multiples.of(context, 2.3)
    columns, step = layout.columns, layout.tall
    height = 0.95 + layout.bands * step
    title = f"Distinctive words: {_tell_found(rows)}"
    subtitle = "Log-odds against the other outlets; by chance one word in 20 leaves the band"
    canvas = new_canvas(context, title, subtitle, height)
    width, colours, inks = (WIDE - 0.6) / columns, colour_of(context.outlets), ink_of(context.outlets)
    top = float(rows["log_odds"].abs().max()) * 1.15 if len(rows) else 1.0
    for i, outlet in enumerate(context.outlets):
        bottom = height - 0.75 - (i // columns + 1) * step + 0.42
        ax = place_axes(canvas, 0.52 + (i % columns) * width, bottom, width - 0.14, step - layout.head - 0.55)
        draw_funnel(rows[rows["outlet"] == outlet], colours[outlet], ax=ax, small=context.crowded)
        layout.put_title(ax, outlet, inks[outlet])
        ax.set_ylim(-top, HEADROOM * top)
        number_dots(ax, rows[rows["outlet"] == outlet], small=context.crowded)
        layout.put_side(ax, i, "log-odds")
    write_foot(canvas, FOOT)
    return canvas


def _tell_found(rows: pd.DataFrame) -> str:
    """Say how many words hold after correction; where none does, those named are only the likeliest."""
    if not len(rows):
        return "nothing to compare"
    words_n = int((rows["q"] < ALPHA).sum())
    if not words_n:
        return "none holds among so many (q < .05); the likeliest are named"
    return f"{words_n} hold{'s' * (words_n == 1)} among so many (q < .05)"


def tell_keyness(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the keyness figure."""
    return (
        "Distinctive words of each outlet against all others: log-odds ratio with informative Dirichlet "
        "prior (Monroe, Colaresi and Quinn 2008) of the own-voice content words (figures and clock times "
        f"left out), against how often all outlets use the word; the band is ±{Z95} standard errors. "
        "Named are the words with the highest z (× how often the outlet uses them); "
        f"{_tell_found(rows).partition(';')[0]}. Own-voice words: {context.sizes}."
    )


def alt_keyness(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the keyness figure."""
    named = rank_named(rows)
    told = tell_lists(context.outlets, zip(named["outlet"], named["word"], strict=True), most=TOLD)
    return tell_alt(f"Funnel plots of distinctive words, {_tell_found(rows)}", told)
