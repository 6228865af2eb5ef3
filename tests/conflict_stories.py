"""Our own stories with numbers that conflict, agree or count different things, and how they are scored."""

from collections import Counter
from pathlib import Path

from analysis.fitting.number_pairs import PUBLISHED, read_stories, read_value
from analysis.measures.mentions.dates import find_dates
from analysis.measures.mentions.loose_dates import NO_YEAR
from analysis.text.words import find_words
from tests.texts_to_facts import facts_of

STORIES = Path(__file__).parent / "data" / "conflict_stories.csv"
TOLD = ("told", "conflicting")


def stories_of(half):
    """Return story → (relation, {outlet: text}, {outlet: value}) of one half."""
    return {
        number: (story.relation, story.texts, {a: read_value(v) for a, v in story.values.items()})
        for (part, number), story in read_stories(STORIES).items()
        if part == half
    }


def read_published(texts):
    """Return the day that a story's articles are of: a full date in one of them, or `PUBLISHED`."""
    dates = (found for text in texts for found in find_dates(find_words(text)))
    return next(
        (found.low for found in dates if found.low == found.high and found.low.year > NO_YEAR), PUBLISHED
    )


def build_matrix(texts):
    """Return the facts of a story's articles."""
    return facts_of(texts, published=read_published(texts.values()))


def holds(cell, values):
    """Tell whether a cell shows the value that its article gives."""
    value = values.get(cell.doc_id)
    loose = abs(value or 0) * 1e-6
    return value is not None and cell.low - loose <= value <= cell.high + loose


def judge(story):
    """Count what the matrix makes of one story: conflicts right and wrong, values in one row."""
    relation, texts, values = story
    facts = build_matrix(texts)
    right = wrong = 0
    for _, cells in facts.groupby("fact_id"):
        clash = [cell for cell in cells.itertuples() if cell.status == "conflicting"]
        told = {values[cell.doc_id] for cell in clash if holds(cell, values)}
        true = relation == "conflict" and len(told) > 1 and all(holds(cell, values) for cell in clash)
        right, wrong = right + bool(clash and true), wrong + bool(clash and not true)
    together = [
        sum(holds(cell, values) for cell in cells.itertuples() if cell.status in TOLD) == len(values)
        for _, cells in facts.groupby("fact_id")
    ]
    return Counter(
        right=right, wrong=wrong, expected=relation == "conflict", found=bool(right), false_story=bool(wrong),
        agree=relation == "agree", joined=relation == "agree" and not wrong and any(together), stories=1,
    )  # fmt: skip


def score_half(half):
    """Return precision and recall of conflicts, the share of agreeing values in one row, and counts."""
    counts = sum((judge(story) for story in stories_of(half).values()), Counter())
    flagged = counts["right"] + counts["wrong"]
    return dict(counts) | {
        "precision": counts["right"] / flagged if flagged else float("nan"),
        "recall": counts["found"] / counts["expected"],
        "together": counts["joined"] / counts["agree"],
    }
