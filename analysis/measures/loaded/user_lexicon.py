"""A lexicon of the user's own: read, and refused with what to mend."""

from collections.abc import Mapping
from pathlib import Path

from analysis.cells import read_csv_file, read_number
from analysis.inputs import InputError
from analysis.lexicons.fold import fold_phrase
from analysis.measures.loaded.lexicon import CATEGORIES, WEIGHTS, Entry

USER_COLUMNS = ("term", "category", "weight")
LONGEST_TERM = 200  # characters: no phrase of a lexicon has as many


def _user_weight(text: str | None, place: str) -> float:
    """Check a weight that a user wrote."""
    try:
        weight = read_number(text or "")
    except ValueError:
        raise ValueError(f"{place}: weight {text!r} is no number; write 1, 2 or 3") from None
    if not 0 < weight <= WEIGHTS[-1]:
        raise ValueError(f"{place}: weight {weight:g} is outside 0 to 3; write 1 (mild), 2 or 3 (strong)")
    return weight


def _user_entry(row: Mapping[str, str], place: str) -> Entry:
    """Check one row of a user's lexicon."""
    term = fold_phrase((row.get("term") or "").strip())
    if not any(map(str.isalnum, term)):
        raise ValueError(f"{place}: the term is empty of letters and digits; write a word or phrase")
    if len(term) > LONGEST_TERM:
        raise ValueError(f"{place}: the term has {len(term)} characters, at most {LONGEST_TERM}; shorten it")
    category = (row.get("category") or "").strip()
    if category not in CATEGORIES:
        known = ", ".join(CATEGORIES)
        raise ValueError(f"{place}: category {category!r} is not one of {known}; use one of them")
    return Entry(term, category, _user_weight(row.get("weight"), place), "user", "")


def read_user_lexicon(path: str | Path) -> dict[str, Entry]:
    """Read a lexicon of one's own: a CSV with the columns term, category, weight.

    Terms are matched as written (apostrophes, dashes, case and British spelling folded); inflections are
    the user's to list.

    ``path``: the CSV file, UTF-8. Returned: folded term → entry. Raises `ValueError` for a missing column or
    a bad row: names the file, the line and the mend.
    """
    header, rows = read_csv_file(Path(path))
    missing = [name for name in USER_COLUMNS if name not in header]
    if missing:
        raise InputError(f"{path}, line 1: no column {missing[0]!r}; the header must be term,category,weight")
    entries: dict[str, Entry] = {}
    lines: dict[str, int] = {}
    for number, row in rows:
        entry = _user_entry(row, f"{path}, line {number}")
        if entry.term in entries:
            twice = f"{path}, line {number}: the term {entry.term[:40]!r} is also in line {lines[entry.term]}"
            raise InputError(f"{twice}; keep one of them")
        entries[entry.term], lines[entry.term] = entry, number
    if not entries:
        raise InputError(f"{path}: holds no term; write one per line")
    return entries
