"""The figures of agreement that the README prints are those of the tables."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.report.agreement import read_agreement

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf8")
AGREEMENT = read_agreement(ROOT / "data/processed/validity").set_index("check")["value"]


def cells_of(instrument: str) -> list[str]:
    """Return the cells of the README's row of an instrument."""
    (line,) = [line for line in README.splitlines() if line.startswith(f"| {instrument} |")]
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


@pytest.mark.parametrize(
    ("instrument", "right", "found"),
    [
        ("quotations", "quotations, precision", "quotations, recall"),
        ("attributed claims", "attributed claims, precision", "attributed claims, recall"),
        ("speaker of a quotation", "speaker right", None),
        ("loaded words: US news", "coded192, precision", "coded192, recall"),
        (
            "loaded words: crimes, accidents, war",
            "crimes, accidents, war, precision",
            "crimes, accidents, war, recall",
        ),
        ("passives without an agent", "agentless passives, precision", "agentless passives, recall"),
        ("deeds in the active voice", "active deeds, precision", "active deeds, recall"),
        ("facts: cells filled", "cells filled, right", "cells to be filled, right"),
        (
            "facts: contradictions, in whole events",
            "calls in events, right",
            "contradictions in events, called",
        ),
        (
            "facts: contradictions, in short stories",
            "calls in stories, right",
            "contradictions in stories, called",
        ),
    ],
)
def test_shares_of_the_readme(instrument, right, found):
    cells = cells_of(instrument)
    assert cells[0].split(" (")[0] == f"{100 * AGREEMENT[right]:.0f}"
    assert cells[1] == ("" if found is None else f"{100 * AGREEMENT[found]:.0f}")


def test_shares_of_the_study_that_ships_itself():
    rows = pd.read_csv(ROOT / "data/processed/defector/agreement.csv", keep_default_na=False)
    words = rows[rows["item"] == "loaded_words"]
    whole, articles = words[words["doc_id"] == ""].iloc[0], words[words["doc_id"] != ""]
    right, found, judges, where = cells_of("loaded words: `defector` itself")
    assert [right, found] == [f"{100 * float(whole[share]):.0f}" for share in ("precision", "recall")]
    assert judges == f"{whole['kind']}s"
    spans = [
        f"{100 * min(values):.0f} to {100 * max(values):.0f}"
        for values in (articles[share].astype(float) for share in ("precision", "recall"))
    ]
    assert where == f"its {len(articles)} articles; from one to the next {spans[0]}, and {spans[1]}"


@pytest.mark.parametrize(
    ("instrument", "checks"),
    [
        ("zones", ["accuracy", "mean F1 of the zones"]),
        (
            "sentiment of a sentence, raw; with news words, cross-validated",
            ["NYT editorials, raw", "NYT editorials, with news words"],
        ),
        ("clickbait strength; kinds of markers of form", ["teasers", "teasers: kinds of markers of form"]),
        ("frames: mean of four", ["climate news: mean of four", "other news: mean of four"]),
        ("frames: responsibility", ["climate news: responsibility", "other news: responsibility"]),
    ],
)
def test_scores_of_the_readme(instrument, checks):
    told = cells_of(instrument)[0]
    places = [told.find(f"{AGREEMENT[check]:.2f}"[1:]) for check in checks]
    assert places == sorted(places)
    assert min(places) >= 0


def test_files_that_the_readme_names_are_there():
    for name in (
        "docs/by-hand.md",
        "docs/coders.md",
        "docs/many-articles.md",
        "CONTRIBUTING.md",
        "CODEBOOK.md",
        "CITATION.cff",
    ):
        assert f"({name})" in README
        assert (ROOT / name).is_file()
