"""Figure of the distinctive words: log-odds against frequency, one panel per outlet."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from analysis.report.findings import ALPHA, Tables
from analysis.report.labels import cut_label, own_axes
from analysis.report.palette import DARK, QUIET, colour_of, ink_of
from analysis.report.panels.base import WIDE, Context, Multiples, new_canvas, place_axes, write_foot
from analysis.report.panels.telling import tell_alt, tell_lists
from analysis.stats.logodds import PRIOR_WORDS, find_least_uses

TOLD = 3  # words per outlet in the alt text
LABELLED = 5  # words named per outlet
HEADROOM = 2.6  # the words are named above the highest point
FOOT = (
    "Before a word: its dot; ×: uses by the outlet; bold: q < .05. Horizontal: uses by all outlets (log "
    "scale). Own voice only."
)
# Figures, halves of a clock time, and what follows them: facts rather than words (the facts figure has them).
NO_WORD = r"(?:\d[\d.,:/-]*(?:[ap]\.?m)?|[ap]\.m|am|pm)\.?"
SMALL_MOST = 3  # words named where the axes are small
Box = tuple[float, float, float, float]  # middle, width and height, in points
DOT_HALF = 2.5  # points from the middle of a named dot to its edge


def keyness_rows(tables: Tables) -> pd.DataFrame:
    """Return the content words without figures and clock times: some are to be named.

    ``needed``: how often the outlet must use a word that no other uses for q < .05.
    """
    words = tables["keyness"].query("not stop").dropna(subset=["log_odds"]).copy()
    own = tables["documents"].groupby("outlet")["own_words_n"].sum()
    shares, tests_n = own / own.sum(), int(tables["keyness"]["q"].notna().sum())
    known = shares[(shares > 0) & (shares < 1)] if tests_n else shares.head(0)
    needed = {outlet: find_least_uses(share, tests_n) for outlet, share in known.items()}
    words["needed"] = words["outlet"].map(needed).astype(np.float64)
    words = words[~words["word"].astype(str).str.fullmatch(NO_WORD)]
    ranked = words.sort_values(["z", "word"], ascending=[False, True]).groupby("outlet").head(LABELLED)
    words["named"] = words.index.isin(ranked.index) & (words["z"] > 0)
    return words.drop(columns=["stop"]).reset_index(drop=True)


def draw_keyness(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw one panel per outlet."""
    layout = Multiples.of(context, 2.3)
    columns, step = layout.columns, layout.tall
    height = 0.95 + layout.bands * step
    title = f"Distinctive words: {_tell_found(rows)}"
    subtitle = f"Log-odds against the other outlets, pulled towards 0 by a prior worth {PRIOR_WORDS:g} words"
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
    words_n = int(((rows["q"] < ALPHA) & (rows["log_odds"] > 0)).sum())
    if words_n:
        return f"{words_n} hold{'s' * (words_n == 1)} among so many (q < .05)"
    found = "none holds among so many (q < .05)" if _could_hold(rows) else "too few uses to tell"
    return f"{found}; the likeliest are named"


def _could_hold(rows: pd.DataFrame) -> bool:
    """Tell whether an outlet uses any word often enough, were it alone to use it."""
    return bool((rows["count"] >= rows["needed"]).any())


def _tell_needed(rows: pd.DataFrame) -> str:
    """Say from how many uses on a word could hold."""
    known = rows["needed"].dropna()
    if known.empty:
        return ""
    ends = f"{known.min():g}" if known.nunique() == 1 else f"{known.min():g} to {known.max():g} (by outlet)"
    return f" A word that one outlet alone uses would hold from {ends} uses on."


def tell_keyness(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the keyness figure."""
    return (
        "Distinctive words of each outlet against all others: log-odds ratio with informative Dirichlet "
        "prior (Monroe, Colaresi and Quinn 2008) of the own-voice content words (figures and clock times "
        f"left out; the prior is worth {PRIOR_WORDS:g} words), against how often all outlets use the word. "
        "Named are the words with the highest z (× how often the outlet uses them); whether one holds is an "
        f"exact test of its uses: {_tell_found(rows).partition(';')[0]}.{_tell_needed(rows)} An article "
        "repeats its words: they mark the article, not the outlet. "
        f"Own-voice words: {context.sizes}."
    )


def alt_keyness(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the keyness figure."""
    named = rank_named(rows)
    told = tell_lists(context.outlets, zip(named["outlet"], named["word"], strict=True), most=TOLD)
    return tell_alt(f"Plots of distinctive words, {_tell_found(rows)}", told)


def draw_funnel(table: pd.DataFrame, colour: str, *, ax: Axes | None = None, small: bool = False) -> Axes:
    """Draw log-odds of words against their frequency, and name the marked words, in bold those that hold.

    ``table``: one row per word: ``count``, ``count_others``, ``log_odds``, ``z``, ``q``, ``named``.
    ``colour``: colour of the words. ``small``: whether the axes are small: fewer words and uses are named.
    """
    ax = own_axes(ax)
    uses = (table["count"] + table["count_others"]).to_numpy(dtype=float)
    ax.axhline(0, color=QUIET, linewidth=0.6)
    ax.plot(uses, table["log_odds"], "o", color=colour, markersize=2.2, alpha=0.5, markeredgewidth=0)
    named = rank_named(table)
    ax.plot(named["count"] + named["count_others"], named["log_odds"], "o", color=colour, markersize=3.6)
    step, size, most = (0.125, 5.5, SMALL_MOST) if small else (0.085, 6.5, len(named))
    columns = (named[name].head(most) for name in ("word", "count", "q"))
    for i, (word, n, q) in enumerate(zip(*columns, strict=True)):
        shown = f"{i + 1} {cut_label(word, n, longest=16)}"
        ground = {"facecolor": "white", "edgecolor": "none", "pad": 0.4}  # no grid line through a word
        at: dict[str, Any] = {"transform": ax.transAxes, "ha": "right", "va": "top"}
        at["weight"] = "bold" if q < ALPHA else "normal"
        ax.text(0.98, 0.98 - step * i, shown, size=size, bbox=ground, **at)
    _log_uses(ax, float(uses.max()) if len(uses) else 2.0, small=small)
    return ax


def rank_named(table: pd.DataFrame) -> pd.DataFrame:
    """Return the words that are named, those of highest z first, equals by the alphabet."""
    return table[table["named"]].sort_values(["z", "word"], ascending=[False, True])


def number_dots(ax: Axes, table: pd.DataFrame, *, small: bool = False) -> None:
    """Put beside each dot the places of its words in the list: right of it, or where they touch no others.

    ``ax``: of `draw_funnel`, with the limits that it keeps. ``table``: as for `draw_funnel`. ``small``: as
    for `draw_funnel`.
    """
    named = rank_named(table).head(SMALL_MOST if small else len(table))
    size = 4.4 if small else 5.3
    places: dict[tuple[float, float], list[str]] = {}
    for i, row in enumerate(named.itertuples(), 1):
        places.setdefault((table.at[row.Index, "count"] + row.count_others, row.log_odds), []).append(str(i))
    ax.get_xlim()  # limits are worked out now, not when the figure is drawn
    dots = {at: ax.transData.transform(at) * 72 / ax.figure.dpi for at in places}  # in points
    edge = ax.bbox.x0 * 72 / ax.figure.dpi
    taken = [(x, y, 2 * DOT_HALF, 2 * DOT_HALF) for x, y in dots.values()]
    for at in sorted(places, reverse=True):
        label, (x, y) = ",".join(places[at]), dots[at]
        wide = size * (0.64 * len(label) - 0.32 * label.count(","))
        near = ((x + over, y + up, wide, size) for over, up in _sides(wide, size))
        box = next(box for box in near if edge <= box[0] - wide / 2 and _is_free(box, taken))
        taken.append(box)
        off = box[0] - x, box[1] - y
        ax.annotate(
            label, at, off, textcoords="offset points", size=size, color=DARK, ha="center",
            va="center_baseline",
        )  # fmt: skip


def _sides(wide: float, tall: float) -> Iterator[tuple[float, float]]:
    """Yield where a label's middle may stand from that of its dot, the best first."""
    over, up = DOT_HALF + 1 + wide / 2, DOT_HALF + 0.5 + tall / 2
    yield from ((over, 0.0), (-over, 0.0), (0.0, up), (0.0, -up))
    yield from ((over, float(n)) for n in count(1))


def _is_free(box: Box, taken: Iterable[Box]) -> bool:
    """Tell whether a box touches no other; each has the place of its middle, width and height."""
    x, y, wide, tall = box
    return not any(
        2 * abs(x - other[0]) < wide + other[2] and 2 * abs(y - other[1]) < tall + other[3] for other in taken
    )


def _log_uses(ax: Axes, most: float, *, small: bool) -> None:
    """Put a logarithmic scale of uses on the horizontal axis."""
    ax.set_xscale("log")
    ax.minorticks_off()
    ticks = [n for n in ((2, 10, 100, 1000) if small else (2, 5, 10, 20, 50, 100, 1000)) if n <= most * 1.2]
    ax.set_xticks(ticks, [str(n) for n in ticks])
