"""Pairs of numbers of two articles, labelled: of one thing or of two.

From invented stories, whose values of one thing are written down, and from real articles of one
time, where two different numbers are taken to be of two things.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer

from analysis.comparison.facts import open_mentions, vars_of
from analysis.comparison.facts.alignment import comparable
from analysis.comparison.facts.contradictions import may_differ
from analysis.comparison.facts.evidence import find_evidence, place_numbers
from analysis.comparison.facts.quantities import KIND, read_quantities
from analysis.comparison.facts.sizes import Fact, overlap
from analysis.comparison.facts.story import Story
from analysis.fitting.labelled import read_rows
from analysis.fitting.stories import PUBLISHED, UNSEEN, is_day, read_stories, read_value
from analysis.measures.facts import find_mentions_in
from analysis.measures.mentions.statements import find_statements
from analysis.text.reading import read_text

# A value may be written in thousands, millions or billions, and is met within this share.
SCALES, LOOSE = (1.0, 1e3, 1e6, 1e9), 0.02
# Two real articles are a pair if so alike, no copies, within so many days, and of so many characters; of
# those less alike than `ONE_STORY` equal numbers too are taken to be of two things.
LEAST_ALIKE, COPY, ONE_STORY, DAYS, LENGTHS = 0.16, 0.92, 0.20, 2, (600, 12_000)
OPENING = 2_500


class Pair(NamedTuple):
    """The features of a pair of numbers, and whether both are of one thing."""

    evidence: dict[str, float]
    one: bool


def find_story_pairs(folder: Path) -> Iterator[Pair]:
    """Return the pairs of the stories and near misses; those that agree without a label are left out."""
    for story in read_stories(folder / "conflict_stories.csv").values():
        if story.half == UNSEEN:
            continue
        facts, ranges = read_numbers(story.texts)
        values = {doc: read_value(value) for doc, value in story.values.items() if not is_day(value)}
        told = [_holds(span, values.get(fact.doc)) for fact, span in zip(facts, ranges, strict=True)]
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
