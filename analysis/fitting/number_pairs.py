"""Pairs of numbers of two articles, labelled: of one thing or of two.

From invented stories, whose values of one thing are written down, and from real articles of one
time, where two different numbers are taken to be of two things.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer

from analysis.comparison.facts import open_mentions, vars_of
from analysis.comparison.facts.alignment import Fact, comparable, overlap
from analysis.comparison.facts.contradictions import may_differ
from analysis.comparison.facts.evidence import find_evidence, place_numbers
from analysis.comparison.facts.quantities import KIND, read_quantities
from analysis.comparison.facts.story import Story
from analysis.measures.facts import find_mentions_in
from analysis.measures.mentions.statements import find_statements
from analysis.text.reading import read_text

# Stories that are kept for measuring, and never fitted on.
UNSEEN = "third check"
# Day that stories are read as of.
PUBLISHED = date(2020, 6, 10)
# A value may be written in thousands, millions or billions, and is met within this share.
SCALES, LOOSE = (1.0, 1e3, 1e6, 1e9), 0.02
_SUFFIXES = {"M": 1e6, "B": 1e9}
# Two real articles are a pair if so alike, no copies, within so many days, and of so many characters; of
# those less alike than `ONE_STORY` equal numbers too are taken to be of two things.
LEAST_ALIKE, COPY, ONE_STORY, DAYS, LENGTHS = 0.16, 0.92, 0.20, 2, (600, 12_000)
OPENING = 2_500


class Pair(NamedTuple):
    """The features of a pair of numbers, and whether both are of one thing."""

    evidence: dict[str, float]
    one: bool


class Labelled(NamedTuple):
    """An invented story: how its values stand together, its texts and the values by outlet."""

    relation: str
    texts: dict[str, str]
    values: dict[str, float]


def find_story_pairs(folder: Path) -> Iterator[Pair]:
    """Return the pairs of the stories and near misses; those that agree without a label are left out."""
    for story in read_labelled(folder / "conflict_stories.csv"):
        facts, ranges = read_numbers(story.texts)
        told = [_holds(span, story.values.get(fact.doc)) for fact, span in zip(facts, ranges, strict=True)]
        for i, j, evidence in weigh_pairs(facts):
            agree = overlap(facts[i], facts[j])
            if told[i] and told[j]:
                yield Pair(evidence, story.relation == "conflict" or story.relation == "agree" and agree)
            elif not agree:
                yield Pair(evidence, one=False)
    with (folder / "conflict_near_misses.csv").open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file):
            facts, _ = read_numbers({"a": row["first"], "b": row["second"]})
            yield from (Pair(evidence, one=False) for _, _, evidence in weigh_pairs(facts))


def find_news_pairs(path: Path) -> Iterator[Pair]:
    """Return pairs of real articles of two outlets: different numbers are taken to be of two things."""
    news = pd.read_parquet(path)
    news = news[news["text"].str.len().between(*LENGTHS)].reset_index(drop=True)
    days = pd.to_datetime(news["published"], errors="coerce")
    for alike, i, j in pair_articles(news, days):
        facts, _ = read_numbers({str(k): news["text"][k] for k in (i, j)}, days[i].date())
        for a, b, evidence in weigh_pairs(facts):
            if alike < ONE_STORY or not overlap(facts[a], facts[b]):
                yield Pair(evidence, one=False)


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


def read_numbers(
    texts: Mapping[str, str], published: date = PUBLISHED
) -> tuple[list[Fact], list[tuple[float, float]]]:
    """Return the quantities of several articles, and their ranges in the units that are printed."""
    rows = []
    for doc, text in texts.items():
        reading = read_text(text)
        found = [*find_mentions_in(reading, published=published), *find_statements(reading)]
        rows += [vars_of(mention) | {"doc_id": doc} for mention in found]
    if not rows:
        return [], []
    _, recognised, sentences = open_mentions(pd.DataFrame(rows))
    told = recognised[recognised["kind"] == KIND]
    ranges = list(zip(told["low"], told["high"], strict=True))
    return read_quantities(recognised, Story(sentences)), ranges


def weigh_pairs(facts: Sequence[Fact]) -> Iterator[tuple[int, int, dict[str, float]]]:
    """Return the evidence of every two numbers of two articles that can be of one thing."""
    numbers = place_numbers(facts)
    for i, j in combinations(range(len(facts)), 2):
        a, b = facts[i], facts[j]
        if a.doc != b.doc and comparable(a, b) and (overlap(a, b) or may_differ(a, b)):
            yield i, j, find_evidence(numbers[i], numbers[j])


def _holds(span: tuple[float, float], value: float | None) -> bool:
    """Tell whether a range holds a value, in any scale."""
    if value is None:
        return False
    return any(span[0] <= value * k * (1 + LOOSE) and value * k * (1 - LOOSE) <= span[1] for k in SCALES)


def read_labelled(path: Path) -> list[Labelled]:
    """Return every story but the unseen ones."""
    stories: dict[tuple[str, str], Labelled] = {}
    with path.open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file):
            if row["half"] == UNSEEN:
                continue
            story = stories.setdefault((row["half"], row["story"]), Labelled(row["relation"], {}, {}))
            story.texts[row["outlet"]] = row["text"]
            if row["value"] and row["value"].count("-") < 2:  # a day is no quantity
                story.values[row["outlet"]] = read_value(row["value"])
    return list(stories.values())


def read_value(value: str) -> float:
    """Return the number that an article gives: "5", "1.2M", a clock time as hours, the middle of a range.

    Examples
    --------
    >>> read_value("1.2M"), read_value("8:15"), read_value("90-100"), read_value("-12")
    (1200000.0, 8.25, 95.0, -12.0)
    """
    if "-" in value[1:]:
        return sum(map(float, value.split("-"))) / 2
    if ":" in value:
        hours, minutes = value.split(":")
        return int(hours) + int(minutes) / 60
    return float(value.rstrip("MB")) * _SUFFIXES.get(value[-1], 1)
