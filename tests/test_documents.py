"""Documents beside the README: figures of the model cards are those of the tables, files named are there."""

import re
from pathlib import Path

import pandas as pd
import pytest

ROOT = Path(__file__).resolve().parents[1]
VALIDITY, MODELS = ROOT / "data/processed/validity", ROOT / "analysis/models"
DOCUMENTS = sorted(
    path for folder in (".", "docs", "benchmarks", "analysis/models") for path in (ROOT / folder).glob("*.md")
)
NAMED = re.compile(r"`((?:analysis|benchmarks|data|docs|tests|notebooks)/[\w/.-]+\.\w+)`")


def read_row(card: str, label: str) -> list[str]:
    """Return the cells of a card's row behind its label."""
    lines = (MODELS / card).read_text(encoding="utf8").splitlines()
    return next(line for line in lines if line.startswith(f"| {label} |")).split(" | ")[1:]


def write(share: float) -> str:
    """Return a share as the cards print it: two decimals, no naught."""
    return f"{share:.2f}".removeprefix("0").replace("1.00", "1")


@pytest.mark.parametrize("frame", ["conflict", "human_interest", "economic", "morality", "responsibility"])
def test_areas_of_the_card_of_frames(frame):
    rows = pd.read_csv(VALIDITY / "frames.csv").query("method == 'cues (shipped)' and frame == @frame")
    wanted = [f"{write(r.auc)} ({write(r.low)}–{write(r.high)}" for r in rows.itertuples()]
    told = read_row("frames.md", frame.replace("_", " "))
    assert all(cell.startswith(value) for cell, value in zip(told, wanted, strict=True))


@pytest.mark.parametrize(
    ("label", "table", "row"),
    [
        (
            "US news, mostly politics: coded192, held out by article",
            "loaded_held_out",
            "data == 'coded192' and unit == 'word'",
        ),
        (
            "crimes, accidents, war: 15 stories, 62 coded words",
            "loaded_topics",
            "part == 'check' and unit == 'word'",
        ),
        (
            "the same, 30 stories in view of which rules were made",
            "loaded_topics",
            "part == 'development' and unit == 'word'",
        ),
        ("BABE, biased words, 2,728 sentences", "loaded_babe", "outlet == 'all'"),
    ],
)
def test_figures_of_the_card_of_loaded_words(label, table, row):
    (found,) = pd.read_csv(VALIDITY / f"{table}.csv").query(row).to_dict("records")
    shares = [write(found[name]) for name in ("precision_share", "recall_share")]
    assert read_row("loaded.md", label)[1:4] == [*shares, f"{found['f1_score']:.3f}".removeprefix("0")]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_files_that_a_document_names_are_there(path):
    named = NAMED.findall(path.read_text(encoding="utf8"))
    assert [name for name in named if not (ROOT / name).exists() and "my-story" not in name] == []
