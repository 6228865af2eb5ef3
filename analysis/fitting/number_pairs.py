"""Pairs of numbers of two articles, labelled: of one thing or of two.

From invented stories and events, whose values of one thing are written down, and from real articles of one
time, where two different numbers are taken to be of two things.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer

from analysis.comparison.facts import open_mentions, vars_of
from analysis.comparison.facts.evidence import find_evidence, place_numbers
from analysis.comparison.facts.quantities import KIND, read_quantities
from analysis.comparison.facts.rivals import Rivals
from analysis.comparison.facts.sizes import Fact, overlap
from analysis.comparison.facts.story import Story as Sentences
from analysis.fitting.labelled import read_rows
from analysis.measures.facts import find_mentions_in
from analysis.measures.mentions.statements import find_statements
from analysis.text.reading import read_text

# Stories that are kept for measuring, and never fitted on.
UNSEEN = "third check"
# Day that stories are read as of.
PUBLISHED = date(2020, 6, 10)
_SUFFIXES = {"M": 1e6, "B": 1e9}
# A value may be written in thousands, millions or billions, and is met within this share.
SCALES, LOOSE = (1.0, 1e3, 1e6, 1e9), 0.02
# Two real articles are a pair if so alike, no copies, within so many days, and of so many characters; of
# those less alike than `ONE_STORY` equal numbers too are taken to be of two things, those less alike than
# `NEAR_STORY` tell only of numbers that differ.
LEAST_ALIKE, NEAR_STORY, ONE_STORY, COPY, DAYS, LENGTHS = 0.10, 0.16, 0.20, 0.92, 2, (600, 12_000)
OPENING = 2_500
# Halves of the events that are fitted on; the others are kept for measuring.
FITTED = ("development", "fitted")
# A number that replaces an earlier one is neither of another thing nor a contradiction.
UPDATE = "update"


class Story(NamedTuple):
    """A story: its part, how its values stand together, and text and value (as written) by outlet."""

    half: str
    relation: str
    texts: dict[str, str]
    values: dict[str, str]


def read_stories(path: Path) -> dict[tuple[str, str], Story]:
    """Return the stories of a table, one row per article, by part and number.

    ``path``: CSV with the columns story, half, relation, outlet, value (empty where an article gives none),
    text.
    """
    stories: dict[tuple[str, str], Story] = {}
    for row in read_rows(path):
        key = row["half"], row["story"]
        story = stories.setdefault(key, Story(row["half"], row["relation"], {}, {}))
        story.texts[row["outlet"]] = row["text"]
        if row["value"]:
            story.values[row["outlet"]] = row["value"]
    return stories


def is_day(value: str) -> bool:
    """Tell whether a value is a day ("2025-05-04")."""
    return value.count("-") == 2


def read_value(value: str) -> float:
    """Return the number that an article gives: "5", "1.2M", a clock time as hours, the middle of a range.

    A day is the number of its digits.

    >>> read_value("1.2M"), read_value("8:15"), read_value("90-100"), read_value("-12")
    (1200000.0, 8.25, 95.0, -12.0)
    >>> read_value("2025-05-04")
    20250504.0
    """
    if is_day(value):
        return float(value.replace("-", ""))
    if "-" in value[1:]:
        return sum(map(float, value.split("-"))) / 2
    if ":" in value:
        hours, minutes = value.split(":")
        return int(hours) + int(minutes) / 60
    return float(value.rstrip("MB")) * _SUFFIXES.get(value[-1], 1)


class Pair(NamedTuple):
    """The features of a pair of numbers, whether both are of one thing, and whether they tell what agrees."""

    evidence: dict[str, float]
    one: bool
    joint: bool = True


class Numbers(NamedTuple):
    """The quantities of several articles, and where each stands, with its range in the printed unit."""

    facts: list[Fact]
    rows: list[dict[str, Any]]


def find_story_pairs(folder: Path) -> Iterator[Pair]:
    """Return the pairs of the stories and near misses; those that agree without a label are left out."""
    for story in read_stories(folder / "conflict_stories.csv").values():
        if story.half == UNSEEN:
            continue
        facts, rows = read_numbers(story.texts)
        values = {doc: read_value(value) for doc, value in story.values.items() if not is_day(value)}
        told = [_holds(row, values.get(fact.doc)) for fact, row in zip(facts, rows, strict=True)]
        for i, j, evidence in weigh_pairs(facts):
            agree = overlap(facts[i], facts[j])
            if told[i] and told[j]:
                yield Pair(evidence, story.relation == "conflict" or story.relation == "agree" and agree)
            elif not agree:
                yield Pair(evidence, one=False)
    for row in read_rows(folder / "conflict_near_misses.csv"):
        facts, _ = read_numbers({"a": row["first"], "b": row["second"]})
        yield from (Pair(evidence, one=False) for _, _, evidence in weigh_pairs(facts))


def find_news_pairs(path: Path) -> Iterator[Pair]:
    """Return pairs of real articles of two outlets: different numbers are taken to be of two things."""
    news = pd.read_parquet(path)
    news = news[news["text"].str.len().between(*LENGTHS)].reset_index(drop=True)
    days = pd.to_datetime(news["published"], errors="coerce")
    for alike, i, j in pair_articles(news, days):
        facts, _ = read_numbers({str(k): news["text"][k] for k in (i, j)}, days[i].date())
        for _, _, evidence in weigh_pairs(facts):
            if alike < ONE_STORY or evidence["clash"]:
                yield Pair(evidence, one=False, joint=alike > NEAR_STORY)


def pair_articles(news: pd.DataFrame, days: pd.Series) -> list[tuple[float, int, int]]:
    """Return likeness and rows of the likest articles of two outlets within two days, each article once."""
    opening = news["headline"].fillna("") + " " + news["text"].str[:OPENING]
    weights = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2).fit_transform(opening)
    alike = (weights @ weights.T).tocoo()
    near = (alike.row < alike.col) & (alike.data > LEAST_ALIKE) & (alike.data < COPY)
    shares = (alike.data[near].round(9), alike.row[near], alike.col[near])
    used: set[int] = set()
    found = []
    for share, i, j in sorted(zip(*(side.tolist() for side in shares), strict=True), reverse=True):
        apart = abs((days[i] - days[j]).days)  # NaN without a day: no pair
        if apart <= DAYS and news["outlet"][i] != news["outlet"][j] and not used & {i, j}:
            used |= {i, j}
            found.append((share, i, j))
    return found


def read_numbers(texts: Mapping[str, str], published: date = PUBLISHED) -> Numbers:
    """Return the quantities of several articles."""
    rows = []
    for doc, text in texts.items():
        reading = read_text(text)
        found = [*find_mentions_in(reading, published=published), *find_statements(reading)]
        rows += [vars_of(mention) | {"doc_id": doc} for mention in found]
    if not rows:
        return Numbers([], [])
    _, recognised, sentences = open_mentions(pd.DataFrame(rows))
    told = recognised[recognised["kind"] == KIND]
    where = told[["doc_id", "start", "end", "low", "high"]].to_dict("records")
    return Numbers(read_quantities(recognised, Sentences(sentences)), where)


def weigh_pairs(facts: Sequence[Fact]) -> Iterator[tuple[int, int, dict[str, float]]]:
    """Return the evidence of every two numbers of two articles that can be of one thing."""
    numbers, rivals = place_numbers(facts), Rivals.of(facts)
    across = np.not_equal.outer(rivals.article, rivals.article)
    for i, j in np.argwhere(np.triu((rivals.agree | rivals.differ) & across)).tolist():
        yield i, j, find_evidence(numbers[i], numbers[j], is_left=rivals.is_left(i, j))


def _holds(row: Mapping[str, Any], value: float | None) -> bool:
    """Tell whether a range holds a value, in any scale."""
    if value is None:
        return False
    return any(
        row["low"] <= value * k * (1 + LOOSE) and value * k * (1 - LOOSE) <= row["high"] for k in SCALES
    )


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
