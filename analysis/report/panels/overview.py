"""The overview: the main measures of every outlet, side by side."""

from textwrap import wrap

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from analysis.report import charts
from analysis.report.findings import SEPARATOR, Tables, estimates_of, join_names
from analysis.report.labels import wrap_label
from analysis.report.panels.base import PAGE, ROW, WIDE, Context, new_canvas, place_axes
from analysis.report.panels.telling import tell_alt, tell_span

COUNTED = "kinds in the headline"  # the unit of a count: whole numbers on its axis
OVERVIEW = (
    ("loaded_per_1000", "own", "Loaded words", "per 1,000 own words"),
    ("loaded_per_1000", "headline", "Loaded headline", "per 1,000 words"),
    ("quoted_words_share", "all", "Quoted words", "share of words"),
    ("compound_mean", "own", "Sentiment", "mean of sentences, −1 to 1"),
    ("negative_share", "own", "Negative sentences", "share of sentences"),
    ("compound_gap", "headline", "Headline minus body", "sentiment, −2 to 2"),
    ("markers_n", "headline", "Clickbait markers", COUNTED),
    ("clickbait_strength", "headline", "Clickbait strength", "0 to 1"),
)
STEPS = [1, 2, 5, 10]  # of ticks
GAP = 0.32  # inches between panels: the last tick of one and the first of the next stay apart


def overview_rows(tables: Tables) -> pd.DataFrame:
    """Return the main measures of every outlet, side by side."""
    found = [
        estimates_of(tables, measure, scope).assign(panel=i, label=label, per=per)
        for i, (measure, scope, label, per) in enumerate(OVERVIEW)
    ]
    columns = ["panel", "label", "per", "unit", "value", "low", "high", "numerator", "denominator", "method"]
    return pd.concat(found, ignore_index=True)[[*columns, "above"]]


def _name_panel(ax: Axes, label: str, per: str, *, narrow: bool, signed: bool) -> None:
    """Write the measure above a panel and its unit below; on two lines and with few ticks where narrow.

    A count has whole ticks, also where all are 0.
    """
    counted = per == COUNTED
    if counted and ax.get_xlim()[1] < 1:
        ax.set_xlim(right=1)
    if narrow:
        ax.tick_params(axis="x", labelsize=6)
        label, per = wrap_label(label, longest=10), "\n".join(wrap(per, 14))
    if narrow or signed:  # minus signs and steps of 0.25 take more room than there is for five labels
        ax.locator_params(axis="x", nbins=2 if narrow else 4, min_n_ticks=2, steps=STEPS, integer=counted)
    else:
        ax.locator_params(axis="x", nbins=4, min_n_ticks=2 if counted else 3, integer=counted)
    ax.set_title(label, size=6.5 if narrow else 8)
    ax.set_xlabel(per, size=6 if narrow else 6.5)


def draw_overview(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the main measures of every outlet side by side."""
    columns = 8 if context.crowded else 4
    bands = -(-rows["panel"].nunique() // columns)
    tall = max(1.0, context.rows(ROW, page=PAGE / bands))
    step = tall + 0.85
    height = bands * step + 0.7
    subtitle = f"Dots: value. Lines: 95% interval{_except(context, 'range of a fresh panel of judges, 90%')}."
    canvas = new_canvas(context, _title(rows), subtitle, height)
    width = (WIDE - 1.0) / columns
    for panel, mine in rows.groupby("panel"):
        i = int(panel)
        left, bottom = 0.95 + (i % columns) * width, height - 0.48 - (i // columns + 1) * step + 0.52
        ax = place_axes(canvas, left, bottom, width - GAP, tall)
        signed = mine["label"].iloc[0] in ("Sentiment", "Headline minus body")
        charts.draw_intervals(mine, ax=ax, labels=i % columns == 0, signed=signed)
        _name_panel(ax, mine["label"].iloc[0], mine["per"].iloc[0], narrow=context.crowded, signed=signed)
    return canvas


def _title(rows: pd.DataFrame) -> str:
    """Say how many differences between two outlets hold, over all measures drawn."""
    measures_n = rows["panel"].nunique()
    what = f"One event, {measures_n} measure{'s' * (measures_n > 1)}"
    if rows["unit"].nunique() < 2:
        return what
    held = sum(len(above.split(SEPARATOR)) for above in rows["above"] if above)
    found = "no difference holds" if not held else f"{held} difference{'s hold' if held > 1 else ' holds'}"
    return f"{what}: {found} (q < .05)"


def _except(context: Context, what: str) -> str:
    """Say what the strength of a headline has for an interval, where an outlet has one alone."""
    several = context.articles_n > len(context.outlets)
    if several and not context.single_n:
        return ""
    return f" (clickbait strength{' of one headline' * several}: {what})"


def _tell_shares(context: Context) -> str:
    """Say how the interval of negative sentences was made."""
    if context.articles_n > len(context.outlets):
        return f"Intervals are {context.over}."
    return (
        "The interval of negative sentences is exact binomial and takes sentences as independent; the others "
        "allow for clusters where there are any."
    )


def tell_overview(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the overview."""
    return (
        f"{len(OVERVIEW)} measures of {join_names(context.outlets)} on one event, with 95% intervals where "
        f"defined{_except(context, 'the 90% range of a fresh panel of judges')}. Articles: "
        f"{context.articles_n}; own-voice words: {context.sizes}. Overlapping intervals are no ranking; a "
        "difference holds with q < .05: in the primary measures (loaded words in own voice, mean sentiment, "
        "the share of quoted words) corrected for the tests on these, in others for all of the study. "
        f"{_tell_shares(context)}"
    )


def _decimals(rows: pd.DataFrame) -> int:
    """Return how many decimals a measure is told with: none for rates, two for scores."""
    return 0 if rows["value"].abs().max() >= 10 else 2


def alt_overview(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the overview."""
    panels = [mine for _, mine in rows.groupby("panel")]
    told = [f"{mine['label'].iloc[0]} {tell_span(mine, decimals=_decimals(mine))}" for mine in panels]
    return tell_alt(f"{len(told)} measures by outlet, lowest to highest", told)
