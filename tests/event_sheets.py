"""Whole invented events by writers who did not know the rules, each with a sheet of the facts that are told.

A cell of a sheet is the stretch of the article that states the fact, empty where it does not. A row of the
matrix is the fact's if it covers most of those stretches.
"""

import csv
from collections import Counter, defaultdict
from pathlib import Path

from analysis import compare, measure
from analysis.corpus import Document, Study

DATA = Path(__file__).parent / "data"
NAMES = ("person", "place", "institution")
CLASHES = ("conflicting", "differing")


def _read(name, half):
    with (DATA / f"{name}.csv").open(encoding="utf8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["half"] == half]


def read_events(half):
    """Return event → ({article: text}, rows of its sheet)."""
    events = defaultdict(lambda: ({}, []))
    for row in _read("event_articles", half):
        events[row["event"]][0][row["article"]] = row["text"]
    for row in _read("event_facts", half):
        events[row["event"]][1].append(row)
    return events


def kind_of(fact):
    """Return what a fact is counted as: claim, name or number."""
    return "claim" if fact["kind"] == "claim" else "name" if fact["kind"] in NAMES else "number"


def build_matrix(texts):
    """Return mentions and facts of an event's articles."""
    documents = [Document(doc, f"Outlet {doc}", text=text) for doc, text in texts.items()]
    tables = measure(Study("event", Path(), documents))
    tables |= compare(tables)
    return tables["mentions"], tables["facts"]


def find_rows(fact, texts, mentions):
    """Return fact_id → the articles whose stretch one of its mentions meets."""
    fits = {"claim": ("claim",), "name": (*NAMES, "name", "role"), "number": ("quantity", "date")}
    rows = defaultdict(set)
    for doc, text in texts.items():
        stretch = fact[doc]
        start = text.find(stretch) if stretch else -1
        if start < 0:
            continue
        meeting = mentions[
            (mentions["doc_id"] == doc)
            & (mentions["start"] < start + len(stretch))
            & (mentions["end"] > start)
        ]
        for fact_id in meeting["fact_id"].dropna():
            if fact_id.rpartition("-")[0] in fits[kind_of(fact)]:
                rows[fact_id].add(doc)
    return rows


def judge(texts, sheet, mentions, facts):
    """Count hits, splits and misses by kind of fact, and clashes by what the sheet says of them."""
    counts, planted = Counter(), set()
    status = facts.groupby("fact_id")["status"].agg(set)
    for fact in sheet:
        rows = find_rows(fact, texts, mentions)
        best = max(rows, key=lambda one: (len(rows[one]), not status[one].isdisjoint(CLASHES)), default="")
        for doc in texts:
            if fact[doc]:
                elsewhere = "split" if any(doc in docs for docs in rows.values()) else "missed"
                counts[kind_of(fact), "hit" if best and doc in rows[best] else elsewhere] += 1
        if fact["status"] == "conflict":
            counts["conflicts"] += 1
            planted |= {best, *rows}  # both numbers of a vote
            counts["called"] += "conflicting" in status.get(best, ())
            counts["marked"] += "differing" in status.get(best, ())
    for clash in CLASHES:
        flagged = {one for one, found in status.items() if clash in found}
        counts["wrongly " + clash] += len(flagged - planted)
    return counts


def judge_half(half):
    """Return the counts of all events of a half."""
    total = Counter()
    for texts, sheet in read_events(half).values():
        mentions, facts = build_matrix(texts)
        total += judge(texts, sheet, mentions, facts)
    return total
