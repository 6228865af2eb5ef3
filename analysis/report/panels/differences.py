"""Figure of the differences between all pairs of outlets, with the smallest that could have been shown."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from analysis.report.findings import ALPHA, Tables, decide_pairs, find_primary
from analysis.report.labels import cut_name
from analysis.report.palette import PALE, QUIET
from analysis.report.panels.base import Context, new_canvas, place_axes, write_foot
from analysis.report.panels.telling import tell_alt

MEASURES = {"loaded_per_1000": "Loaded words per 1,000", "compound_mean": "Mean sentiment"}
PAIRS = 20  # pairs drawn; the table holds all
ROW, TALL_ROW = 0.19, 0.29  # inches per pair, on two lines
ONE_LINE = 13  # characters of each name up to which both fit one line


def differences_rows(tables: Tables) -> pd.DataFrame:
    """Return the differences in own-voice loaded density and sentiment, and how many primary tests hold."""
    pairs, tested = decide_pairs(tables), find_primary(tables)
    mine = _turn(pairs[(pairs["scope"] == "own") & pairs["measure"].isin(MEASURES)].copy())
    first = mine[mine["measure"] == "loaded_per_1000"]
    order = first.reindex(first["difference"].abs().sort_values(ascending=False, kind="stable").index).head(
        PAIRS
    )
    rank = {(a, b): i for i, (a, b) in enumerate(zip(order["unit_a"], order["unit_b"], strict=True))}
    mine["rank"] = [rank.get(pair, -1) for pair in zip(mine["unit_a"], mine["unit_b"], strict=True)]
    mine["tests_n"], mine["held_n"] = len(tested), int((tested["q"] < ALPHA).sum())
    columns = ["rank", "measure", "unit_a", "unit_b", "difference", "low", "high", "p", "q", "detectable"]
    kept = mine[mine["rank"] >= 0].sort_values(["measure", "rank"])
    return kept[[*columns, "tests_n", "held_n"]].reset_index(drop=True)


def _turn(pairs: pd.DataFrame) -> pd.DataFrame:
    """Name the outlet with more loaded words first in every pair, for every measure."""
    less = pairs[(pairs["measure"] == "loaded_per_1000") & (pairs["difference"] < 0)]
    turned = set(zip(less["unit_a"], less["unit_b"], strict=True))
    rows = [pair in turned for pair in zip(pairs["unit_a"], pairs["unit_b"], strict=True)]
    pairs.loc[rows, ["unit_a", "unit_b"]] = pairs.loc[rows, ["unit_b", "unit_a"]].to_numpy()
    pairs.loc[rows, ["low", "high"]] = -pairs.loc[rows, ["high", "low"]].to_numpy()
    pairs.loc[rows, "difference"] *= -1
    return pairs


def draw_differences(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw one panel per measure, one row per pair."""
    pairs_n = rows["rank"].nunique()
    tall = (TALL_ROW if _is_long(rows) else ROW) * max(pairs_n, 3)
    canvas = new_canvas(
        context,
        _title(rows),
        "First (more loaded words) minus second, 95% interval; order of the left panel; filled: q < .05",
        tall + 1.5,
    )
    for i, (measure, label) in enumerate(MEASURES.items()):
        ax = place_axes(canvas, 1.85 + i * 2.75, 0.6, 2.5, tall)
        _draw_panel(rows[rows["measure"] == measure], ax, labels=i == 0)
        ax.set_title(label, size=8)
    write_foot(
        canvas, "Grey: true differences of this size get a filled dot in fewer than 4 of 5 such studies."
    )
    return canvas


def _is_long(rows: pd.DataFrame) -> bool:
    """Tell whether a pair of names needs two lines."""
    return any(len(name) > ONE_LINE for name in (*rows["unit_a"], *rows["unit_b"]))


def _title(rows: pd.DataFrame) -> str:
    """Say how many of the differences drawn hold."""
    if not len(rows):
        return "Differences between outlets: fewer than two outlets, nothing to compare"
    tests = int(rows["tests_n"].iloc[0])
    shown = rows.dropna(subset=["difference", "q"])
    if not tests or not len(shown):
        return (
            "Differences between outlets: nothing to compare, since no measure has an interval on both sides"
        )
    held = int((shown["q"] < ALPHA).sum())
    verb = "holds" if held < 2 else "hold"
    return f"{held or 'None'} of the {len(shown)} differences shown {verb} after correction for {tests} tests"


def _draw_panel(rows: pd.DataFrame, ax: Axes, *, labels: bool) -> None:
    """Draw the differences of one measure."""
    ax.axvline(0, color=QUIET, linewidth=0.7)
    for row in rows.itertuples():
        if np.isfinite(row.detectable):
            ax.barh(row.rank, 2 * row.detectable, left=-row.detectable, height=0.8, color=PALE, alpha=0.55)
        if np.isfinite(row.difference):
            ax.plot([row.low, row.high], [row.rank, row.rank], color="#222222", linewidth=1.2)
            face = "#222222" if row.q < ALPHA else "white"
            ax.plot(row.difference, row.rank, "o", color="#222222", markerfacecolor=face, markersize=4)
    pairs = zip(rows["unit_a"], rows["unit_b"], strict=True)
    between, longest = (" −\n", 29) if _is_long(rows) else (" − ", ONE_LINE)
    names = [between.join(cut_name(name, longest=longest) for name in pair) for pair in pairs]
    ax.set_yticks(rows["rank"].tolist(), names if labels else [""] * len(rows))
    if _is_long(rows):
        ax.tick_params(axis="y", labelsize=6.5)
    ax.set_ylim(len(rows) - 0.4, -0.6)
    ends = rows[["low", "high", "detectable"]].abs().to_numpy(dtype=float)
    most = float(np.nanmax(ends)) if np.isfinite(ends).any() else 1.0
    ax.set_xlim(-1.05 * most, 1.05 * most)


def tell_differences(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the differences."""
    tests, held = (int(rows[name].iloc[0]) if len(rows) else 0 for name in ("tests_n", "held_n"))
    return (
        "Differences between all pairs of outlets in loaded-language density and mean sentiment of the "
        "own-voice sentences, with 95% intervals; a filled dot has q < .05, corrected (Benjamini-Hochberg) "
        f"for the {tests} tests on the primary measures, those on the share of quoted words among them "
        f"({held or 'none'} of the {tests} hold{'s' * (held < 2)}; q_primary in comparisons.csv). Grey bars: "
        "true differences of this size would get a filled dot in fewer than about four of five studies with "
        "articles of this length, were they the only one; one that gets it all the same may be overestimated."
    )


def alt_differences(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the differences."""
    known = rows.dropna(subset=["difference", "q"])
    return tell_alt(_title(rows), [_tell_measure(known, measure) for measure in MEASURES])


def _tell_measure(known: pd.DataFrame, measure: str) -> str:
    """Say how many differences of one measure hold, and the largest; those of all measures add up."""
    mine = known[known["measure"] == measure]
    label = MEASURES[measure].lower()
    if not len(mine):
        return f"none defined on {label}"
    held = int((mine["q"] < ALPHA).sum())
    most = mine.loc[mine["difference"].abs().idxmax()]
    ends = f" ({most['low']:.2f} to {most['high']:.2f})"
    size = f"{most['difference']:.2f}{ends}".replace("-", "−")
    return (
        f"{held or 'none'} of {len(mine)} on {label}, largest {most['unit_a']} minus {most['unit_b']} {size}"
    )
