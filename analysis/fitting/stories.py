"""Invented stories with the value that each article gives: facts are fitted and measured on them."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from analysis.fitting.labelled import read_rows

# Stories that are kept for measuring, and never fitted on.
UNSEEN = "third check"
# Day that stories are read as of.
PUBLISHED = date(2020, 6, 10)
_SUFFIXES = {"M": 1e6, "B": 1e9}


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
