"""Evidence as the report page shows it: loaded words and quotations in context, and who speaks where."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.measures.loaded import find_loaded_in
from analysis.measures.loaded.terms import has_users
from analysis.report.findings import outlets_of
from analysis.report.grids import Cell, Grid, Tables, build_grid, make_cell, with_outlet
from analysis.report.panels.voices import DIRECT, drop_inner, find_sourced
from analysis.text.reading import read_text
from analysis.text.voices.quotes import NO_QUOTE, SPEAKER_TYPES

HEADLINE = "headline-terms"
NOTE = (
    "The headline's own numbers rest on these: it is scored by itself, also where it is only in sources.csv. "
    "Within the article, above, it is scored with the article's topic and tone, so the two lists may differ."
)
Held = Mapping[str, tuple[str, Sequence[int]]]  # doc_id → text, and where its blocks begin and end
CONTEXT = 45  # characters shown on each side of a hit, where the text is at hand
NOBODY = "(nobody named)"
SPEAKERS = (
    "How often each is quoted or reported, in brackets the words quoted. One person has one name in all "
    "articles, and several types where articles show somebody as different things."
)


def evidence_grids(tables: Tables, outlet: str, texts: Mapping[str, str]) -> list[Grid]:
    """Return the loaded words and quotations of one outlet, with context where texts are at hand.

    ``texts``: doc_id → text, for the articles that are at hand. Returned: loaded words, those of the headline
    by itself (left out if none), quotations and claims.
    """
    terms = with_outlet(tables["terms"], tables)
    terms = terms[(terms["outlet"] == outlet) & (terms["instrument"] == "loaded") & terms["counted"]]
    columns = ["term", "category", "weight", "rule", "zone", "voice", "doc_id", "start"]
    held = find_borders(texts, tables)
    grids = [show_hits("terms", "Loaded words", terms, columns, held)]
    if not has_users(tables["terms"]["rule"]):  # else the lexicon that found the headline's is not at hand
        headline = _headline_grid(tables["headlines"][tables["headlines"]["outlet"] == outlet])
        grids += [headline] if headline.rows else []
    if "quotes" in tables:
        quotes = with_outlet(tables["quotes"], tables)
        quotes = quotes[(quotes["outlet"] == outlet) & (quotes["kind"] != NO_QUOTE)]
        columns = ["kind", "speaker", "speaker_type", "cue", "words_n", "zone", "doc_id", "start"]
        columns += ["by_hand"] if quotes["by_hand"].any() else []
        grids.append(show_hits("quotes", "Quotations and claims", quotes, columns, held))
    return grids


def _headline_grid(headlines: pd.DataFrame) -> Grid:
    """Return the loaded words of headlines, each headline scored by itself."""
    rows = []
    for doc_id, headline in zip(headlines["doc_id"], headlines["headline"], strict=True):
        reading = read_text(headline)
        voices = dict(zip(reading.words.starts, reading.voices, strict=True))
        rows += [
            [make_cell(v) for v in (*term[2:], voices.get(term.start, "own"), doc_id, term.start)]
            for term in find_loaded_in(reading)
        ]
    columns = ["term", "category", "weight", "rule", "voice", "doc_id", "start"]
    return Grid(HEADLINE, "Loaded words of the headline", NOTE, [(name, "") for name in columns], rows)


def tell_evidence(grids: Sequence[Grid]) -> str:
    """Say how much evidence there is: loaded words in own voice, others, the headline's, quotations.

    ``grids``: of one outlet, as `evidence_grids` returns them.
    """
    told = []
    for grid in grids:
        labels = [label for label, _ in grid.columns]
        voices = [row[labels.index("voice")].text for row in grid.rows] if "voice" in labels else []
        own = voices.count("own")
        if grid.name == "terms":
            words = f"{own} loaded word{'s' * (own != 1)} in own voice"
            told.append(words + (f", {len(voices) - own} in others" if len(voices) > own else ""))
        elif grid.name == HEADLINE:
            told.append(f"{own} in the headline by itself")
        else:
            n = len(grid.rows)
            told.append("1 quotation or claim" if n == 1 else f"{n} quotations and claims")
    return ", ".join(told)


def find_borders(texts: Mapping[str, str], tables: Tables) -> Held:
    """Return the texts with the places where their blocks begin and end."""
    if not texts:
        return {}
    ends = {
        doc_id: sorted({*blocks["start"], *blocks["end"]})
        for doc_id, blocks in tables["blocks"].groupby("doc_id")
    }
    return {doc_id: (text, ends.get(doc_id, [])) for doc_id, text in texts.items()}


def show_hits(name: str, title: str, frame: pd.DataFrame, columns: list[str], held: Held) -> Grid:
    """Return hits with the words around them, where the text is at hand."""
    rows = frame.copy()
    if set(rows["doc_id"]) & set(held):
        places = zip(rows["doc_id"], rows["start"], rows["end"], strict=True)
        rows["context"] = [
            context_of(text, start, end, borders)
            for doc_id, start, end in places
            for text, borders in [held.get(doc_id, ("", []))]
        ]
        columns = ["context", *columns] if name == "quotes" else [columns[0], "context", *columns[1:]]
    return build_grid(name, title, rows, columns=columns)


def context_of(text: str, start: int, end: int, borders: Sequence[int] = ()) -> str:
    r"""Return the words around a hit within its block, the hit in brackets; a long hit is cut in the middle.

    ``borders`` are the places where blocks begin and end, in order.

    >>> context_of("a calm and terrifying day", 11, 21)
    'a calm and [terrifying] day'
    >>> context_of("a long and tedious walk through cold and most " + "terrifying woods", 46, 56)
    '… long and tedious walk through cold and most [terrifying] woods'
    >>> context_of("A dry day\n\nA terrifying night", 13, 23, [0, 9, 11, 29])
    'A [terrifying] night'
    """
    if not text:
        return ""
    first, last = bisect_right(borders, start), bisect_left(borders, end)
    low = borders[first - 1] if first else 0
    high = borders[last] if last < len(borders) else len(text)
    before = _fold_inside(text[max(start - CONTEXT, low) : start])
    after = _fold_inside(text[end : min(end + CONTEXT, high)])
    hit = text[start:end]
    if len(hit) > 4 * CONTEXT:
        hit = f"{hit[: 2 * CONTEXT].rpartition(' ')[0]} … {hit[-CONTEXT:].partition(' ')[2]}"
    if start - low > CONTEXT:  # cut: the word that is cut goes
        before = f"… {before.partition(' ')[2]}"
    if end + CONTEXT < high:
        after = f"{after.rpartition(' ')[0]} …"
    return f"{before}[{_fold_inside(hit)}]{after}"


def _fold_inside(text: str) -> str:
    """Return a text on one line, single spaces kept at its ends."""
    lead, tail = text[:1].isspace() * " ", text[-1:].isspace() * " "
    return f"{lead}{' '.join(text.split())}{tail}" if text.strip() else " " * bool(text)


def speakers_grid(tables: Tables) -> Grid | None:
    """Return who speaks in which outlet: those of most outlets first, then of most quoted words.

    Returned: None where the study has no table of quotations, or nobody speaks.
    """
    if "quotes" not in tables:
        return None
    quotes = find_sourced(tables).query("speaker_type != ''")
    if not len(quotes):
        return None
    quotes = quotes.assign(speaker=quotes["speaker"].replace("", NOBODY))
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
    return Grid(
        "speakers", "Who speaks where", SPEAKERS, [*columns, *((outlet, "") for outlet in outlets)], rows
    )


def _cell(statements: int, words: int) -> Cell:
    """Return how often somebody is quoted or reported in an outlet, with the words quoted."""
    text = f"{statements} ({words} words)" if words else str(statements or "")
    return Cell(text, repr(float(statements)), "number")
