"""The codebook for coders as data: every item with its sheet, answers and meaning."""

import csv
import io
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from analysis.stats.agreement import Level

SHEETS = {"sentences": ("doc_id", "sent_id"), "headlines": ("doc_id",), "articles": ("doc_id",)}


@dataclass(frozen=True)
class Item:
    """One thing to be coded: its column, sheet, level of measurement, answers allowed, and what they mean."""

    name: str
    sheet: str
    level: Level
    answers: tuple[str, ...]  # empty: free words
    question: str
    means: str


@cache
def read_items() -> tuple[Item, ...]:
    """Read the codebook that ships with the package."""
    text = files(__package__).joinpath("coding_items.csv").read_text(encoding="utf8")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return tuple(Item(**{**row, "answers": tuple(row["answers"].split())}) for row in rows)  # type: ignore[arg-type]
