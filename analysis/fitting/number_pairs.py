"""Pairs of numbers of two articles, labelled: of one thing or of two.

From invented stories, whose values of one thing are written down, and from real articles of one
time, where two different numbers are taken to be of two things.
"""

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
from analysis.comparison.facts.story import Story
from analysis.fitting.labelled import read_rows
from analysis.fitting.stories import PUBLISHED, UNSEEN, is_day, read_stories, read_value
from analysis.measures.facts import find_mentions_in
from analysis.measures.mentions.statements import find_statements
from analysis.text.reading import read_text

# A value may be written in thousands, millions or billions, and is met within this share.
SCALES, LOOSE = (1.0, 1e3, 1e6, 1e9), 0.02
# Two real articles are a pair if so alike, no copies, within so many days, and of so many characters; of
# those less alike than `ONE_STORY` equal numbers too are taken to be of two things, those less alike than
# `NEAR_STORY` tell only of numbers that differ.
LEAST_ALIKE, NEAR_STORY, ONE_STORY, COPY, DAYS, LENGTHS = 0.10, 0.16, 0.20, 0.92, 2, (600, 12_000)
OPENING = 2_500


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
    return Numbers(read_quantities(recognised, Story(sentences)), where)


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
