"""Whole invented events with a sheet of what each article tells: what the facts matrix makes of them.

The writers, language models, did not know the rules. A cell of a sheet is the stretch of the article that
states the fact, empty where it does not. The row of the matrix that covers most of these stretches is the
fact's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd

from analysis.comparison import compare
from analysis.comparison.facts.cells import CLASHING, TELLING
from analysis.corpus import Document, Study
from analysis.fitting.number_pairs import Event, read_events
from analysis.tables.build import measure

# Kinds of the sheets that are not counted among quantities.
KINDS = {"claim": "claim", "person": "name", "institution": "institution", "date": "date", "time": "date"}
_NUMBERS, _NAMES = ("quantity", "date"), ("name", "place", "institution")
Sheet = Sequence[Mapping[str, str]]
Counts = Counter[tuple[str, str]]


def kind_of(fact: Mapping[str, str]) -> str:
    """Return what a fact is counted as: quantity, date, name, institution or claim."""
    return KINDS.get(fact["kind"], "quantity")


def judge_events(folder: Path, half: str) -> list[Counts]:
    """Return the counts of every event of a half.

    ``folder``: holds ``event_articles.csv`` and ``event_facts.csv``. Returned: (kind, outcome) → cells of the
    sheets that are right, elsewhere (in another row, or told of another place), unclear or missed, and cells
    of their rows that tell what the article does not (wrong); ("conflict", …) → contradictions there, called
    and marked, and rows that are called or marked and are none.
    """
    return [judge_event(event) for event in read_events(folder, (half,)).values()]


def judge_event(event: Event) -> Counts:
    """Return the counts of one event."""
    documents = [Document(doc, f"Outlet {doc}", text=text) for doc, text in event.texts.items()]
    tables = measure(Study("event", Path(), documents))
    tables |= compare(tables)
    return judge_matrix(event.texts, event.sheet, tables["mentions"], tables["facts"])


def find_rows(
    fact: Mapping[str, str], texts: Mapping[str, str], mentions: pd.DataFrame
) -> dict[str, set[str]]:
    """Return fact_id → the articles whose stretch one of its mentions meets."""
    kind = kind_of(fact)
    fits = next((kinds for kinds in (_NUMBERS, _NAMES) if kind in kinds), (kind,))
    rows = defaultdict(set)
    for doc, text in texts.items():
        start = text.find(fact[doc]) if fact[doc] else -1
        if start < 0:
            continue
        end = start + len(fact[doc])
        meets = (mentions["doc_id"] == doc) & (mentions["start"] < end) & (mentions["end"] > start)
        for fact_id in mentions.loc[meets, "fact_id"].dropna():
            if fact_id.rpartition("-")[0] in fits:
                rows[fact_id].add(doc)
    return rows


def judge_matrix(
    texts: Mapping[str, str], sheet: Sheet, mentions: pd.DataFrame, facts: pd.DataFrame
) -> Counts:
    """Count what the cells of an event's sheet become, and its contradictions."""
    counts: Counts = Counter()
    planted: set[str] = set()
    cells = dict(zip(zip(facts["fact_id"], facts["doc_id"], strict=True), facts["status"], strict=True))
    status = facts.groupby("fact_id")["status"].agg(set)
    for fact in sheet:
        rows = find_rows(fact, texts, mentions)
        best = max(rows, key=lambda one: (len(rows[one]), not status[one].isdisjoint(CLASHING)), default="")
        of_row = {doc: cells.get((best, doc), "") for doc in texts}
        counts.update((kind_of(fact), outcome) for outcome in _judge_cells(fact, of_row, rows, best))
        if fact["status"] == "conflict":
            planted |= {best, *rows}  # both numbers of a vote
            counts["conflict", "there"] += 1
            for clash in CLASHING:
                counts["conflict", clash] += clash in status.get(best, ())
    for clash in CLASHING:
        flagged = {one for one, found in status.items() if clash in found}
        counts["conflict", f"wrongly {clash}"] += len(flagged - planted)
    return counts


def _judge_cells(
    fact: Mapping[str, str], of_row: Mapping[str, str], rows: Mapping[str, set[str]], best: str
) -> Iterator[str]:
    """Yield what becomes of the cells of a fact, given those of its row."""
    for doc, cell in of_row.items():
        tells = cell in TELLING
        if not fact[doc]:
            yield from ["wrong"] * tells
        elif tells and doc in rows[best]:
            yield "right"
        elif cell == "unclear":
            yield "unclear"
        else:
            yield "elsewhere" if tells or any(doc in docs for docs in rows.values()) else "missed"
