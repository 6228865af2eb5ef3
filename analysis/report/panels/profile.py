"""Figure of the profile: the measures of each outlet, standardised, and the index with its parts."""

import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.measures.clickbait.markers import NOT_FORM
from analysis.report import charts, matrices
from analysis.report.findings import Tables, join_names, outlets_of
from analysis.report.panels.base import Context, new_canvas, place_axes, write_foot
from analysis.report.panels.telling import tell_alt, tell_values

INDEX = "wording_form_index"
# What is shown of the profile, parts of the index first.
SHOWN = {
    ("loaded_per_1000", "body"): "loaded body",
    ("loaded_per_1000", "headline"): "loaded headline",
    ("form_markers_n", "headline"): "headline markers",
    ("compound_mean", "own"): "sentiment",
    ("quoted_words_share", "all"): "quoted words",
    ("clickbait_strength", "headline"): "clickbait strength",
    ("lix", "all"): "LIX",
    ("flesch_kincaid", "all"): "Flesch Kincaid",
}


def profile_rows(tables: Tables) -> pd.DataFrame:
    """Return the standardised measures of each outlet and the index with its interval."""
    table = tables["profile"]
    keys = pd.MultiIndex.from_frame(table[["measure", "scope"]])
    mine = table[keys.isin(list(SHOWN)) | (table["measure"] == INDEX)].copy()
    mine["category"] = [SHOWN.get(key, "index") for key in zip(mine["measure"], mine["scope"], strict=True)]
    place = {label: i for i, label in enumerate([*SHOWN.values(), "index"])}
    outlet = {name: i for i, name in enumerate(outlets_of(tables))}
    mine["place"], mine["row"] = mine["category"].map(place), mine["unit"].map(outlet)
    columns = ["unit", "category", "measure", "scope", "value", "low", "high", "z", "weight", "contribution"]
    return mine.sort_values(["row", "place"])[columns].reset_index(drop=True)


def draw_profile(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the index with its interval, and beside it the standardised measures."""
    canvas = new_canvas(
        context,
        _title(rows),
        "Left: mean of the framed measures. Right: standard deviations from the mean, hatched below it",
        context.tall + 1.45,
    )
    left = place_axes(canvas, 0.95, 0.6, 1.75, context.tall)
    index = rows[rows["category"] == "index"]
    charts.draw_intervals(index, ax=left, signed=True)
    left.set_xlabel("wording-and-form index")
    right = place_axes(canvas, 2.85, 0.6, 4.25, context.tall)
    matrices.draw_signed(rows[rows["category"] != "index"], ax=right, framed=3)
    write_foot(
        canvas,
        "Standardised within the study, so the index compares these outlets only; never cite it alone.",
    )
    return canvas


def _title(rows: pd.DataFrame) -> str:
    """Say that the index is tested against nothing: whether intervals overlap is no test."""
    index = rows[rows["category"] == "index"].dropna(subset=["low", "high"])
    if len(index) < 2:
        return "Profile of the outlets: no index for fewer than two outlets"
    return "Profile of the outlets: differences in the index are not tested"


def tell_profile(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the profile."""
    return (
        "Profile of each outlet: measures standardised within the study (value less the outlets' mean, by "
        "their standard deviation). The wording-and-form index is the mean of the first three (loaded "
        "density of the body and of the headline, clickbait markers of the headline other than "
        f"{join_names([name.replace('_', ' ') for name in NOT_FORM])}), equal weights. Its interval follows "
        "from the 95% intervals of these, mean and standard deviation of the outlets held"
        f"{_tell_markers(context)}. No coder was asked whether it measures sensationalism; other weightings "
        "are in index_weights.csv."
    )


def _tell_markers(context: Context) -> str:
    """Say what varies in the index besides loaded words."""
    if context.articles_n == len(context.outlets):
        return "; markers are counted and do not vary"
    return "; over several articles its parts are taken as independent"


def alt_profile(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the profile."""
    index = rows[rows["category"] == "index"]
    return tell_alt(
        "Wording-and-form index by outlet with intervals, beside it a table of standardised measures",
        tell_values(index, decimals=2),
    )
