"""Pairs of numbers of whole invented events, labelled by the sheet of what each article tells."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from analysis.fitting.labelled import read_rows
from analysis.fitting.number_pairs import Numbers, Pair, read_numbers, weigh_pairs

# Halves of the events that are fitted on; the others are kept for measuring.
FITTED = ("development", "fitted")
# A number that replaces an earlier one is neither of another thing nor a contradiction.
UPDATE = "update"


class Event(NamedTuple):
    """An event: text by article, and the rows of its sheet, the stretches that tell one fact."""

    texts: dict[str, str]
    sheet: list[dict[str, str]]


def read_events(folder: Path, halves: tuple[str, ...] = FITTED) -> dict[str, Event]:
    """Return the events of some halves by name.

    ``folder``: holds ``event_articles.csv`` and ``event_facts.csv``. ``halves``: which halves.
    """
    events: dict[str, Event] = defaultdict(lambda: Event({}, []))
    for row in read_rows(folder / "event_articles.csv"):
        if row["half"] in halves:
            events[row["event"]].texts[row["article"]] = row["text"]
    for row in read_rows(folder / "event_facts.csv"):
        if row["half"] in halves:
            events[row["event"]].sheet.append(row)
    return events


def find_event_pairs(folder: Path) -> Iterator[Pair]:
    """Return the pairs of numbers that differ; those of one row of a sheet, or equal to such, are one."""
    for event in read_events(folder).values():
        numbers = read_numbers(event.texts)
        told = [_find_facts(event, row) for row in numbers.rows]
        replaced = {n for n, fact in enumerate(event.sheet) if fact["status"] == UPDATE}
        pairs = [(i, j, found) for i, j, found in weigh_pairs(numbers.facts) if found["clash"]]
        same = {_key(numbers, i, j): told[i] & told[j] for i, j, _ in pairs if told[i] & told[j]}
        for i, j, evidence in pairs:
            met = same.get(_key(numbers, i, j), set())
            if not met & replaced:
                yield Pair(evidence, one=bool(met), joint=False)


def _find_facts(event: Event, row: Mapping[str, Any]) -> set[int]:
    """Return which rows of the sheet a number is told in."""
    text = event.texts[str(row["doc_id"])]
    met = set()
    for n, fact in enumerate(event.sheet):
        stretch = fact[str(row["doc_id"])]
        start = text.find(stretch) if stretch else -1
        if start >= 0 and row["start"] < start + len(stretch) and row["end"] > start:
            met.add(n)
    return met


def _key(numbers: Numbers, i: int, j: int) -> frozenset[tuple[object, ...]]:
    """Return the values, units and articles of two numbers."""
    facts = (numbers.facts[i], numbers.facts[j])
    return frozenset(
        (fact.doc, fact.low, fact.high, fact.dimension, fact.relation == "age") for fact in facts
    )
