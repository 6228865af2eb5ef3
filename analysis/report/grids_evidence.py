"""Evidence as the report page shows it: facts by article, loaded words and quotations with their context."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.comparison.facts.cells import TELLING
from analysis.report.grids import Cell, Grid, Tables, build_grid, make_cell, with_outlet

CONTEXT = 45  # characters shown on each side of a hit, where the text is at hand


def facts_grid(tables: Tables) -> Grid | None:
    """Return the facts matrix: one row per fact, one column per article; conflicts first, then most told.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        The tables of one study.

    Returns
    -------
    Grid or None
        None where the study has no facts table or no fact.
    """
    if "facts" not in tables or not len(tables["facts"]):
        return None
    facts, documents = tables["facts"], tables["documents"]
    labels = label_articles(documents)
    ids = documents["doc_id"].tolist()
    rows = []
    for _, mine in facts.groupby("fact_id", sort=False):
        by_doc = {row["doc_id"]: row for row in mine.to_dict("records")}
        told = [row for row in by_doc.values() if row["status"] in TELLING]
        order = min((TELLING.index(row["status"]) for row in told), default=len(TELLING))
        first = mine.iloc[0]
        lead = [make_cell(str(first["label"])), make_cell(str(first["kind"])), make_cell(len(told))]
        rows.append(((order, -len(told)), [*lead, *(_fact_cell(by_doc.get(i)) for i in ids)]))
    columns = [("fact", ""), ("kind", ""), ("told by", "Articles that tell it")]
    note = (
        "A dot: not mentioned. “?”: no mention recognised, but its words are there. "
        "“≠”: ranges of one count that cannot both hold; “≠?”: numbers that differ, perhaps of two things. "
        "Found by rules from "
        "wording: a fact told in unusual words can be missed, so a dot is a place to look, no proof."
    )
    columns += [(labels[i], "") for i in ids]
    ordered = [cells for _, cells in sorted(rows, key=lambda row: row[0])]
    return Grid("facts", "Who tells which fact", note, columns, ordered)


def label_articles(documents: pd.DataFrame) -> dict[str, str]:
    """Name articles by their outlet, or by outlet and doc_id where an outlet has several."""
    several = documents["outlet"].duplicated(keep=False)
    pairs = zip(documents["doc_id"], documents["outlet"], several, strict=True)
    return {doc: f"{outlet} ({doc})" if many else outlet for doc, outlet, many in pairs}


def _fact_cell(row: Mapping[str, object] | None) -> Cell:
    """Return the cell of one fact in one article."""
    if row is None or row["status"] == "not_mentioned":
        return Cell("·", "", "absent")
    value = str(row["value"] or "told")
    if row["status"] == "unclear":
        return Cell("?", "", "absent")
    if row["status"] == "conflicting":
        return Cell(f"≠ {value}", value.casefold(), "conflict")
    if row["status"] == "differing":
        return Cell(f"≠? {value}", value.casefold(), "differing")
    return Cell(value, value.casefold(), "only" if row["only_here"] else "told")


def evidence_grids(tables: Tables, outlet: str, texts: Mapping[str, str]) -> list[Grid]:
    """Return the loaded words and the quotations of one outlet, with context where texts are at hand.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        The tables of one study.
    outlet : str
        Label of the outlet.
    texts : mapping of str to str
        doc_id → text, for the articles that are at hand.

    Returns
    -------
    list of Grid
        One or two; without rows where nothing was found.
    """
    terms = with_outlet(tables["terms"], tables)
    terms = terms[(terms["outlet"] == outlet) & (terms["instrument"] == "loaded") & terms["counted"]]
    columns = ["term", "category", "weight", "rule", "zone", "voice", "doc_id", "start"]
    grids = [_evidence("terms", "Loaded words", terms, columns, texts)]
    if "quotes" in tables:
        quotes = with_outlet(tables["quotes"], tables)
        quotes = quotes[quotes["outlet"] == outlet]
        columns = ["kind", "speaker", "speaker_type", "cue", "words_n", "zone", "doc_id", "start"]
        grids.append(_evidence("quotes", "Quotations and claims", quotes, columns, texts))
    return grids


def _evidence(
    name: str, title: str, frame: pd.DataFrame, columns: list[str], texts: Mapping[str, str]
) -> Grid:
    """Return hits with the words around them, where the text is at hand."""
    rows = frame.copy()
    if set(rows["doc_id"]) & set(texts):
        rows["context"] = [
            context_of(texts.get(row.doc_id, ""), row.start, row.end) for row in rows.itertuples()
        ]
        columns = ["context", *columns] if name == "quotes" else [columns[0], "context", *columns[1:]]
    return build_grid(name, title, rows, columns=columns)


def context_of(text: str, start: int, end: int) -> str:
    """Return the words around a hit, the hit in brackets; a long hit is cut in the middle.

    Examples
    --------
    >>> context_of("a calm and terrifying day", 11, 21)
    'a calm and [terrifying] day'
    """
    if not text:
        return ""
    before, after = text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]
    hit = text[start:end]
    if len(hit) > 4 * CONTEXT:
        hit = f"{hit[: 2 * CONTEXT]} … {hit[-CONTEXT:]}"
    lead = "…" if start > CONTEXT else ""
    tail = "…" if end + CONTEXT < len(text) else ""
    return f"{lead}{_fold_inside(before)}[{_fold_inside(hit)}]{_fold_inside(after)}{tail}"


def _fold_inside(text: str) -> str:
    """Return a text on one line, single spaces kept at its ends."""
    lead, tail = text[:1].isspace() * " ", text[-1:].isspace() * " "
    return f"{lead}{' '.join(text.split())}{tail}" if text.strip() else " " * bool(text)
