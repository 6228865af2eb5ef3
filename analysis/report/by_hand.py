"""What of a study was set by hand and not found by rule: counted and told wherever its numbers are cited."""

import pandas as pd

from analysis.by_hand import CODE_SHEET, FACT_SHEET, SPEAKER_SHEET, ZONE_SHEET
from analysis.by_hand.codes import hash_codes
from analysis.by_hand.facts import ADDED, PROPER, VALUE, read_cell, write_cell
from analysis.comparison.facts.cells import PLAIN, POSSIBLE
from analysis.corpus import Document, Study
from analysis.report.findings import Tables, join_names
from analysis.tables.article import cut_phrase

# What is set, by the table whose column by_hand marks it: key of its number, one and several in words.
SET = {
    "blocks": ("zones", "the zone of 1 block", "the zones of {} blocks"),
    "quotes": ("quotations", "1 quotation or claim", "{} quotations and claims"),
    "mentions": ("mentions", "1 mention of a fact", "{} mentions of facts"),
}


def count_by_hand(tables: Tables) -> dict[str, int]:
    """Count what was set by hand in a study: rows marked so, by the key of their number; none is left out.

    >>> count_by_hand({"blocks": pd.DataFrame({"by_hand": [True, False]})})
    {'zones': 1}
    """
    counts = {SET[name][0]: int(_is_set(tables[name]).sum()) for name in SET if name in tables}
    return {key: n for key, n in counts.items() if n}


def count_values(tables: Tables) -> int:
    """Count the mentions whose number or date is set by hand."""
    told = tables["mentions"]["by_hand"].astype(str)
    return sum(any(what == VALUE for what, _ in read_cell(cell)) for cell in told[told != ""])


def _is_set(rows: pd.DataFrame) -> pd.Series:
    """Tell which rows are set by hand: those marked so, but for mentions that only the comparison adds."""
    marked = ~rows["by_hand"].astype(str).isin(["", "False"])
    return marked & ~rows["relation"].isin([PLAIN, POSSIBLE]) if "relation" in rows else marked


def tell_by_hand(tables: Tables) -> str:
    """Say what was set by hand, in one sentence with a blank before it; empty where nothing was.

    >>> tell_by_hand({"blocks": pd.DataFrame({"by_hand": [True, False]})})
    ' Set by hand, not by rule: the zone of 1 block.'
    """
    counts = count_by_hand(tables)
    told = [
        one if counts[key] == 1 else many.format(counts[key])
        for key, one, many in SET.values()
        if key in counts
    ]
    return f" Set by hand, not by rule: {join_names(told)}." if told else ""


def find_unmeasured(study: Study, tables: Tables) -> list[str]:
    """Return the sheets that say something else than the tables say was set or coded; no text is needed.

    ``study``: the study with what its sheets say. ``tables``: its tables, of an earlier measurement.
    Returned: names of the sheets; empty if the tables follow them.
    """
    said: dict[str, set[tuple[object, ...]]] = {ZONE_SHEET: set(), SPEAKER_SHEET: set(), FACT_SHEET: set()}
    said[CODE_SHEET] = {(hash_codes(study.codes),)} if study.codes else set()
    for document in study.documents:
        for sheet, rows in _read_settings(document).items():
            said[sheet] |= rows
    return [sheet for sheet, rows in _read_marked(tables).items() if rows != said[sheet]]


def _read_settings(document: Document) -> dict[str, set[tuple[object, ...]]]:
    """Return what the sheets say of an article, as the tables write it."""
    doc = document.doc_id
    return {
        ZONE_SHEET: {(doc, *zone) for zone in document.zones},
        SPEAKER_SHEET: {
            (doc, q.start, q.kind, cut_phrase(q.speaker), q.speaker_type) for q in document.quotes
        },
        FACT_SHEET: {
            (doc, one.start, _kind(one.kind), *said, one.end if said[0] == ADDED else 0)
            for one in document.facts
            for said in read_cell(write_cell([one]))
        },
    }


def _read_marked(tables: Tables) -> dict[str, set[tuple[object, ...]]]:
    """Return what the tables say was set by hand."""
    blocks, quotes, mentions = (
        tables[name][_is_set(tables[name])] for name in ("blocks", "quotes", "mentions")
    )
    return {
        ZONE_SHEET: set(blocks[["doc_id", "start", "zone"]].itertuples(index=False, name=None)),
        SPEAKER_SHEET: set(
            quotes[["doc_id", "start", "kind", "speaker", "speaker_type"]].itertuples(index=False, name=None)
        ),
        FACT_SHEET: {
            (row.doc_id, row.start, _kind(row.kind), what, fact, row.end if what == ADDED else 0)
            for row in mentions.itertuples()
            for what, fact in read_cell(row.by_hand)
        },
        CODE_SHEET: {(digest,) for digest in tables["agreement"]["codes_sha256"]}
        if "agreement" in tables
        else set(),
    }


def _kind(kind: str) -> str:
    """Return the kind of a mention; names, places and institutions, which the comparison mixes, are one."""
    return min(PROPER) if kind in PROPER else kind
