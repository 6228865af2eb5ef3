"""How right the facts matrix was on texts set aside: for the methods and the caption."""

from pathlib import Path

import pandas as pd

from analysis.report.agreement import HOME

TABLE = "facts.csv"
# Texts set aside: their errors were not read while rules were made.
ASIDE = {"whole events": "check", "short stories": "third check"}


def read_checked(folder: Path = HOME) -> dict[tuple[str, str, str], tuple[int, int]]:
    """Return (texts, kind, measure) → how many of how many, set aside; empty without the table."""
    path = folder / TABLE
    if not path.is_file():
        return {}
    table = pd.read_csv(path)
    table = table[table["part"] == table["texts"].map(ASIDE)]
    keys = zip(table["texts"], table["kind"], table["measure"], strict=True)
    return dict(zip(keys, zip(table["numerator"], table["denominator"], strict=True), strict=True))


def tell_clash_check(folder: Path = HOME) -> str:
    """Say how many contradictions were found, and how many of those called were right.

    Empty where the table is not at hand.
    """
    found = read_checked(folder)
    keys = [(texts, "conflict", measure) for measure in ("there: called", "called: right") for texts in ASIDE]
    if not all(key in found for key in keys):
        return ""
    there, of_stories, calls, right = (_of(found[key]) for key in keys)
    return (
        f"of the contradictions in fictional texts set aside, {there} in whole events and {of_stories} in "
        f"short stories were called, and {calls} and {right} calls were right"
    )


def tell_cell_check(folder: Path = HOME) -> str:
    """Say what became of the facts that articles tell; a sentence with a blank before it, or nothing."""
    found = read_checked(folder)
    cells = {
        measure: pair
        for (texts, kind, measure), pair in found.items()
        if texts == "whole events" and kind == "all"
    }
    if not cells:
        return ""
    rest = [cells[f"told: {what}"][0] for what in ("elsewhere", "unclear", "missed")]
    return (
        " Of fictional events set aside, whose facts a language model wrote down, "
        f"{_of(cells['shown: right'])} filled cells were right; of cells to be filled "
        f"{_of(cells['told: right'])} were, {rest[0]} stood elsewhere, {rest[1]} had a question mark, "
        f"{rest[2]} were empty; {tell_clash_check(folder)} (validity/facts.csv)."
    )


def _of(pair: tuple[int, int]) -> str:
    """Say how many of how many."""
    return f"{pair[0]} of {pair[1]}"
