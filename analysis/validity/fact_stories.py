"""Invented stories of short articles, with the value that each gives: contradictions and agreements found."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.comparison.facts import align_facts, vars_of
from analysis.fitting.number_pairs import PUBLISHED, Story, read_stories, read_value
from analysis.measures.facts import find_mentions_in
from analysis.measures.mentions.dates import find_dates
from analysis.measures.mentions.loose_dates import NO_YEAR
from analysis.measures.mentions.statements import find_statements
from analysis.text.reading import read_text
from analysis.text.words import find_words

FILE = "conflict_stories.csv"
LOOSE = 1e-6  # of a value: what rounding may take from it
_TOLD = ("told", "conflicting")


def judge_stories(folder: Path, half: str) -> list[Counter[str]]:
    """Return the counts of every story of a half, as `judge_story` has them.

    ``folder``: holds ``conflict_stories.csv``.
    """
    stories = read_stories(folder / FILE)
    return [judge_story(story) for (part, _), story in stories.items() if part == half]


def judge_story(story: Story) -> Counter[str]:
    """Count what the matrix makes of one story.

    Returned: rows called a contradiction, right (every cell holds the value written down) and wrong;
    contradictions ("expected") and those found; stories that agree, and those with all values in one row.
    """
    values = {doc: read_value(value) for doc, value in story.values.items()}
    rows = [list(cells.itertuples()) for _, cells in build_matrix(story.texts).groupby("fact_id")]
    clashes = [[cell for cell in cells if cell.status == "conflicting"] for cells in rows]
    true = [_is_true(clash, values) for clash in clashes if clash]
    right = sum(true) if story.relation == "conflict" else 0
    together = any(
        sum(holds(cell, values) for cell in cells if cell.status in _TOLD) == len(values) for cells in rows
    )
    agree = story.relation == "agree"
    return Counter(
        right=right,
        wrong=len(true) - right,
        expected=story.relation == "conflict",
        found=right > 0,
        agree=agree,
        joined=agree and len(true) == right and together,
    )


def _is_true(clash: list[Any], values: Mapping[str, float]) -> bool:
    """Tell whether all cells of a contradiction hold values that are written down, two at least."""
    return len({values.get(cell.doc_id) for cell in clash}) > 1 and all(holds(cell, values) for cell in clash)


def holds(cell: Any, values: Mapping[str, float]) -> bool:
    """Tell whether a cell shows the value that its article gives."""
    value = values.get(cell.doc_id)
    loose = abs(value or 0) * LOOSE
    return value is not None and bool(cell.low - loose <= value <= cell.high + loose)


def build_matrix(texts: Mapping[str, str], *, published: date | None = None) -> pd.DataFrame:
    """Return the facts of articles given as doc → text, of a day, or of the one that an article prints."""
    day, rows = published or read_published(texts), []
    for doc, text in texts.items():
        reading = read_text(text)
        found = [*find_mentions_in(reading, published=day), *find_statements(reading)]
        rows += [vars_of(mention) | {"doc_id": doc, "mention_id": n} for n, mention in enumerate(found)]
    return align_facts(pd.DataFrame(rows), list(texts))[1]


def read_published(texts: Mapping[str, str]) -> date:
    """Return the day that articles are of: a full date in one of them, or `PUBLISHED`."""
    dates = (found for text in texts.values() for found in find_dates(find_words(text)))
    return next(
        (found.low for found in dates if found.low == found.high and found.low.year > NO_YEAR), PUBLISHED
    )
