"""Whose voices, as the report page shows them: one row per speaker, one column per outlet."""

from __future__ import annotations

from analysis.comparison.speakers import name_speakers
from analysis.report.findings import Tables, outlets_of
from analysis.report.grids import Cell, Grid, make_cell
from analysis.report.panels.voices import DIRECT, drop_inner, find_sourced
from analysis.text.voices.quotes import SPEAKER_TYPES

NOBODY = "(nobody named)"
NOTE = (
    "How often each is quoted or reported, in brackets the words quoted. One person has one name in all "
    "articles, and several types where articles show somebody as different things."
)


def speakers_grid(tables: Tables) -> Grid | None:
    """Return who speaks in which outlet: those of most outlets first, then of most quoted words.

    Returned: None where the study has no table of quotations, or nobody speaks.
    """
    if "quotes" not in tables:
        return None
    quotes = find_sourced(tables).query("speaker_type != ''")
    if not len(quotes):
        return None
    quotes = quotes.assign(speaker=name_speakers(quotes).replace("", NOBODY))
    quotes["said"] = quotes["words_n"].where(quotes["kind"].isin(DIRECT), 0)
    cells = quotes.groupby(["speaker", "outlet"])["said"].sum().to_frame()
    cells["statements"] = drop_inner(quotes).groupby(["speaker", "outlet"]).size()
    told = cells.groupby("speaker").agg(outlets_n=("said", "size"), said=("said", "sum")).reset_index()
    told = told.sort_values(["outlets_n", "said", "speaker"], ascending=[False, False, True])
    types = quotes.groupby("speaker")["speaker_type"].agg(set)
    found = {key: (int(n), int(words)) for key, words, n in cells.itertuples()}
    outlets, rows = outlets_of(tables), []
    for row in told.itertuples():
        kinds = ", ".join(kind for kind in SPEAKER_TYPES if kind in types[row.speaker])
        mine = [_cell(*found.get((row.speaker, outlet), (0, 0))) for outlet in outlets]
        rows.append([make_cell(row.speaker), make_cell(kinds), make_cell(int(row.outlets_n)), *mine])
    columns = [("speaker", ""), ("type", ""), ("outlets", "Outlets that let them speak")]
    return Grid("speakers", "Who speaks where", NOTE, [*columns, *((outlet, "") for outlet in outlets)], rows)


def _cell(statements: int, words: int) -> Cell:
    """Return how often somebody is quoted or reported in an outlet, with the words quoted."""
    text = f"{statements} ({words} words)" if words else str(statements or "")
    return Cell(text, repr(float(statements)), "number")
