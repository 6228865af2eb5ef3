"""Figures of voices: shares of words with the speakers behind them, and the sourcing profile."""

import numpy as np
import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.comparison.speakers import unite_speakers
from analysis.report import charts, matrices
from analysis.report.findings import PRIMARY_TOLD, Tables, estimates_of, with_outlet, write_title
from analysis.report.labels import cut_label
from analysis.report.palette import QUIET
from analysis.report.panels.base import ROW_OPEN, Context, new_canvas, place_axes, write_foot
from analysis.report.panels.telling import tell_alt, tell_counts, tell_lists
from analysis.text.voices.quotes import SPEAKER_TYPES

FEW = 4  # statements up to which a cell is not drawn darkest
TOLD = 2  # types of source per outlet in the alt text
SPEAKERS = 4  # speakers listed per outlet
OPEN = 0.125 * (SPEAKERS + 1)  # inches of a row in which the share and each speaker have a line
LINE = 54  # characters of a line beside the bars
DIRECT = ("quoted", "verbatim_unmarked")
NAMED = 2  # other outlets and coloured verbs named in a cell
NEUTRAL = ("neutral", "")  # loads of a reporting verb that do not colour what it reports


def find_sourced(tables: Tables) -> pd.DataFrame:
    """Return the counted quotations and claims with their outlet and united speakers; no scare quotes."""
    quotes = tables["quotes"]
    mine = quotes[quotes["counted"] & (quotes["kind"] != "scare")]
    return with_outlet(unite_speakers(mine), tables)


def drop_inner(quotes: pd.DataFrame) -> pd.DataFrame:
    """Leave out direct quotations that begin within an attributed claim of their speaker: one statement."""
    here = ["doc_id", "speaker"]
    claims = quotes.loc[quotes["kind"] == "attributed", [*here, "start", "end"]]
    direct = quotes.loc[quotes["kind"].isin(DIRECT), [*here, "start"]].reset_index(names="row")
    pairs = direct.merge(claims, on=here, suffixes=("", "_claim"))
    within = (pairs["start_claim"] <= pairs["start"]) & (pairs["start"] < pairs["end"])
    return quotes.drop(index=pairs.loc[within, "row"].unique())


def voices_rows(tables: Tables) -> pd.DataFrame:
    """Return the share of words by voice, and the speakers with most quoted words: one name and type each."""
    shares = [
        estimates_of(tables, f"{voice}_words_share", "all").assign(what="share", name=voice)
        for voice in ("own", "quoted", "unclear")
    ]
    spoken = _speakers(tables)
    top = spoken.groupby("outlet").head(SPEAKERS).rename(columns={"outlet": "unit", "speaker": "name"})
    top = top.assign(what="speaker", value=top["words_n"].astype(float))
    columns = ["what", "unit", "name", "speaker_type", "value", "low", "high", "numerator", "denominator"]
    columns.append("above")
    return pd.concat([*shares, top], ignore_index=True).reindex(columns=columns)


def _speakers(tables: Tables) -> pd.DataFrame:
    """Return the words of each speaker by outlet, most first, with its type."""
    direct = find_sourced(tables).query("kind in @DIRECT and speaker != ''")
    kinds = direct.groupby(["speaker", "speaker_type"], as_index=False)["words_n"].sum()
    kinds = (
        kinds.sort_values("words_n", kind="stable")
        .drop_duplicates("speaker", keep="last")
        .set_index("speaker")["speaker_type"]
    )
    spoken = direct.groupby(["outlet", "speaker"], as_index=False)["words_n"].sum()
    spoken = spoken.assign(speaker_type=spoken["speaker"].map(kinds))
    return spoken.sort_values(["words_n", "speaker"], ascending=[False, True])


def _quoted(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the shares of quoted words, one row per outlet."""
    return rows[(rows["what"] == "share") & (rows["name"] == "quoted")]


def _title(rows: pd.DataFrame) -> str:
    """Say who quotes more, where that holds; a share of words is a fact of the text, a difference is not."""
    return write_title(_quoted(rows), "quotes a larger share of its words", "Quoted words")


def _tell_share(rows: pd.DataFrame, outlet: str) -> str:
    """Tell the share of quoted words of an outlet with its interval; nothing where there is none."""
    for row in _quoted(rows).query("unit == @outlet").itertuples():
        if np.isfinite(row.value) and np.isfinite(row.low):
            return f"{row.value:.0%} quoted (95%: {row.low:.0%}–{row.high:.0%})"
    return ""


def draw_voices(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the shares of words by voice as bars, and name the speakers beside them."""
    tall = context.rows(OPEN)
    height = tall + 1.35
    shares = rows[rows["what"] == "share"].pivot(index="unit", columns="name", values="value")
    subtitle = "Share of the counted words by voice; right, the share quoted, and who speaks"
    canvas = new_canvas(context, _title(rows), subtitle, height)
    ax = place_axes(canvas, 0.95, 0.55, 2.9, tall)
    charts.draw_shares(shares.reindex(context.outlets)[["own", "quoted", "unclear"]], ax=ax)
    side = place_axes(canvas, 4.05, 0.55, 3.0, tall)
    speakers = rows[rows["what"] == "speaker"]
    open_rows = tall >= OPEN * len(context.outlets)
    for y, outlet in enumerate(context.outlets):
        mine = speakers[speakers["unit"] == outlet]
        share = _tell_share(rows, outlet)
        names = _tell_speakers(mine, open_rows=open_rows, room=LINE - len(share) - 2)
        told = ("\n" if open_rows else "; ").join(filter(None, [share, names]))
        side.text(0, y, told, va="center", size=6.5, color="#222222" if len(mine) else QUIET)
    side.set_ylim(len(context.outlets) - 0.5, -0.5)
    side.axis("off")
    write_foot(
        canvas,
        "Own: outside quotations, marked or not. Unclear: a transcript's speech with no speaker named.",
    )
    return canvas


def _tell_speakers(rows: pd.DataFrame, *, open_rows: bool, room: int = LINE) -> str:
    """Return the speakers with their words: one line each where rows are open, else as many as fit one."""
    if not len(rows):
        return "nobody by name"
    if open_rows:
        return "\n".join(
            f"{r.name_} ({r.speaker_type}), {r.value:.0f} word{'s' * (r.value != 1)}" for r in _named(rows)
        )
    told = [f"{r.name_} {r.value:.0f}" for r in _named(rows)]
    while len(told) > 1 and len(", ".join(told)) > room:
        told.pop()
    return cut_label(", ".join(told), 1, longest=room)


def _named(rows: pd.DataFrame) -> list:
    """Return the rows with a column that may be called name."""
    return list(rows.rename(columns={"name": "name_"}).itertuples())


def tell_voices(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the voices figure."""
    return (
        "Share of the counted words by voice: own (every word outside quotations), quoted (also a "
        "source's own words that are printed without marks), and unclear (speech whose speaker a "
        "transcript does not name); right, the speakers with most quoted words, each with its type in the "
        "whole study. Counted words: "
        f"{_sizes(rows)}.{PRIMARY_TOLD}"
    )


def _sizes(rows: pd.DataFrame) -> str:
    """Tell how many words the shares of each outlet are of."""
    own = rows[(rows["what"] == "share") & (rows["name"] == "own")].dropna(subset=["denominator"])
    return tell_counts(zip(own["unit"], own["denominator"], strict=True))


def alt_voices(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the voices figure."""
    told = [
        _tell_share(rows, r.unit).replace(f"{r.value:.0%} quoted", f"{r.unit} {r.value:.0%}", 1)
        or (f"{r.unit} {r.value:.0%}" if np.isfinite(r.value) else f"{r.unit} undefined")
        for r in _quoted(rows).itertuples()
    ]
    return tell_alt("Stacked bars of the share of words by voice, beside them the speakers; quoted", told)


def sourcing_rows(tables: Tables) -> pd.DataFrame:
    """Return how often each type of source speaks, by outlet, and how it is introduced, with what words."""
    quotes = drop_inner(find_sourced(tables))
    documents = tables["documents"]["outlet"].drop_duplicates()
    rows = []
    for outlet in documents:
        mine = quotes[quotes["outlet"] == outlet]
        counts = {name: int((mine["speaker_type"] == name).sum()) for name in SPEAKER_TYPES}
        rows += [(outlet, name, float(n), n, len(mine), "") for name, n in counts.items()]
        coloured = mine.loc[~mine["cue_load"].isin(NEUTRAL), "cue"].str.lower().tolist()
        for name, words in (("second-hand", _find_second_hand(mine, outlet)), ("coloured verb", coloured)):
            n, most = len(words), sorted(set(words), key=lambda word: (-words.count(word), word))
            rows.append((outlet, name, float(n), n, len(mine), "; ".join(most[:NAMED])))
    return pd.DataFrame(rows, columns=["unit", "category", "value", "numerator", "denominator", "words"])


def _find_second_hand(quotes: pd.DataFrame, outlet: str) -> list[str]:
    """Return the other outlet of each statement taken from one: one named, or one that speaks itself."""
    speaking = quotes["speaker"].where(quotes["speaker_type"] == "outlet", "")
    named = zip(quotes["outlet_named"], speaking, strict=True)
    others = ([name for name in names if is_another(name, outlet)] for names in named)
    return [found[0] for found in others if found]


def is_another(named: str, outlet: str) -> bool:
    """Tell whether a name is another outlet's: not the outlet's own, nor a shorter or longer form of it.

    >>> is_another("the Herald", "Harl Herald"), is_another("ABC News", "ABC"), is_another("CNN", "ABC")
    (False, False, True)
    """
    one, other = (set(name.casefold().split()) - {"the"} for name in (named, outlet))
    return bool(one) and not (one <= other or other <= one)


def draw_sourcing(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the sourcing profile as a table of counts."""
    tall = context.rows(0.44)
    notes = "words" if tall >= ROW_OPEN * len(context.outlets) else None
    subtitle = "Quotations and attributed claims by type of source"
    canvas = new_canvas(context, "Who is cited", subtitle, tall + 1.3)
    ax = place_axes(canvas, 0.95, 0.4, 6.1, tall)
    matrices.draw_categories(rows, ax=ax, labels=True, least=FEW, notes=notes)
    ax.axvline(len(SPEAKER_TYPES) - 0.5, color=QUIET, linewidth=0.7)
    write_foot(
        canvas, "Second-hand: taken from another outlet. Coloured verb: not a neutral one such as said."
    )
    return canvas


def tell_sourcing(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the sourcing figure."""
    totals = rows.drop_duplicates("unit")
    sizes = ", ".join(f"{r.unit} {r.denominator}" for r in totals.itertuples())
    return (
        "Quotations and attributed claims by type of source, how many of them are second-hand (taken from "
        "another outlet), and how many are introduced by a verb that is not neutral, with the outlets and "
        "verbs met most; a quotation within an attributed claim of its speaker is one statement with it. "
        f"Totals: {sizes}."
    )


def alt_sourcing(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the sourcing figure."""
    typed = rows[(rows["numerator"] > 0) & rows["category"].isin(SPEAKER_TYPES)]
    found = typed.sort_values("numerator", ascending=False, kind="stable")
    pairs = [(r.unit, f"{r.category} {r.numerator}") for r in found.itertuples()]
    told = tell_lists(context.outlets, pairs, most=TOLD)
    lead = "Table of sources by type, beside them second-hand ones and coloured verbs; most frequent types"
    return tell_alt(lead, told)
