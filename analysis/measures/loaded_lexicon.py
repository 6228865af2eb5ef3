"""The lexicon of loaded wording, and the reader for a lexicon of the user's own."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from analysis.lexicons.fold import fold_phrase
from analysis.lexicons.inflect import inflect
from analysis.lexicons.matcher import Matcher, read_rows

LEXICON_VERSION = "1.0.0"
CATEGORIES = ("drama", "vivid", "evaluation", "intensity", "peril", "other")
WEIGHTS = (1, 2, 3)  # 1 mild: loaded in some contexts only; 2 clear; 3 strong: loaded almost everywhere
USER_COLUMNS = ("term", "category", "weight")


class Entry(NamedTuple):
    """What a form of the lexicon carries."""

    term: str
    category: str
    weight: float
    theme: str
    unless: str
    fixed: bool = False


@cache
def loaded_forms() -> dict[str, Entry]:
    """Expand the lexicon to its folded forms; of two rows with one form the stronger weight counts."""
    forms: dict[str, Entry] = {}
    for row in read_rows("loaded"):
        entry = Entry(row["term"], row["category"], int(row["weight"]), row["theme"], row["unless"])
        for form in inflect(entry.term, row["pos"]):
            key = fold_phrase(form)
            if key not in forms or forms[key].weight < entry.weight:
                forms[key] = entry
    return forms


@cache
def loaded_matcher() -> Matcher:
    """Build the matcher of loaded forms and of the fixed neutral terms that shadow them."""
    fixed = {
        row["term"]: Entry(row["term"], "other", 0, row["kind"], "", True)
        for row in read_rows("loaded_fixed")
    }
    return Matcher({**loaded_forms(), **fixed})


@cache
def contexts() -> dict[str, frozenset[str]]:
    """Read the literal contexts: word → the domains it belongs to."""
    domains: dict[str, set[str]] = {}
    for row in read_rows("loaded_contexts"):
        domains.setdefault(row["word"], set()).add(row["domain"])
    return {word: frozenset(names) for word, names in domains.items()}


def _user_entry(row: dict[str, str | None], place: str) -> Entry:
    """Check one row of a user's lexicon."""
    term = fold_phrase((row.get("term") or "").strip())
    if not term:
        raise ValueError(f"{place}: the term is empty; write a word or phrase")
    category = (row.get("category") or "").strip()
    if category not in CATEGORIES:
        raise ValueError(
            f"{place}: category {category!r} is not one of {', '.join(CATEGORIES)}; use one of them"
        )
    try:
        weight = float(row.get("weight") or "")
    except ValueError:
        raise ValueError(f"{place}: weight {row.get('weight')!r} is no number; write 1, 2 or 3") from None
    if not 0 < weight <= WEIGHTS[-1]:
        raise ValueError(f"{place}: weight {weight:g} is outside 0 to 3; write 1 (mild), 2 or 3 (strong)")
    return Entry(term, category, weight, "user", "")


def read_user_lexicon(path: str | Path) -> dict[str, Entry]:
    """Read a lexicon of one's own: a CSV with the columns term, category, weight.

    Terms are matched as written (apostrophes, dashes, case and British spelling folded); inflections are
    the user's to list.

    Parameters
    ----------
    path : str or Path
        The CSV file, UTF-8.

    Returns
    -------
    dict of str to Entry
        Folded term → entry.

    Raises
    ------
    ValueError
        For a missing column or a bad row: names the file, the line and the mend.
    """
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = [name for name in USER_COLUMNS if name not in (reader.fieldnames or [])]
        if missing:
            raise ValueError(
                f"{path}, line 1: no column {missing[0]!r}; the header must be term,category,weight"
            )
        entries: dict[str, Entry] = {}
        for row in reader:
            entry = _user_entry(row, f"{path}, line {reader.line_num}")
            entries[entry.term] = entry
    return entries
