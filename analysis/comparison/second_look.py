"""A second look before an article is said to leave a fact out: a sentence may tell it all the same."""

from __future__ import annotations

import calendar
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol

import numpy as np

from analysis.comparison.claims import MAYBE_AT, compare_bags
from analysis.comparison.story import Story
from analysis.lexicons.fold import fold_word
from analysis.measures.fact_words import read_function_words
from analysis.measures.numerals import VAGUE_WORDS
from analysis.measures.stems import NAME, NUMBER, hash_stem, news_stem

# Surnames shorter than this are other words too often.
SURNAME_LETTERS = 4
# Up to here a number says little without what is counted: "two" is in every story.
TELLING_NUMBER = 12
PROPER = frozenset({"name", "institution", "place"})
_MONTHS = frozenset(name.lower() for name in calendar.month_name if name)
Found = dict[tuple[str, str], int]


class Row(Protocol):
    """A row of the mentions table."""

    doc_id: str
    kind: str
    label: str
    low: float
    high: float
    qualifier: str
    thing: str
    sent_id: int
    about: str


def look_again(rows: Sequence[Row], ids: Sequence[str], story: Story) -> tuple[Found, Found]:
    """Return where sentences tell a fact that no mention was recognised of, and where they may.

    Told: a claim, where a sentence says the same (`compare_bags`); a name, place or institution, where one
    sentence holds all its words in capitals, or a surname that only one person of the story has; a quantity,
    where a sentence says the same as the one that gives it and holds the number. Unclear: a sentence that
    nearly says the same; a name's words in lower case; the number beside the words of the label; day and
    month, or the year.

    Parameters
    ----------
    rows : sequence of Row
        The mentions, statements left out.
    ids : sequence of str
        Their facts.
    story : Story
        The sentences of all articles.

    Returns
    -------
    tuple of dict
        (fact_id, doc_id) → number of the statement: those that tell it, and those that may.
    """
    forms: dict[str, list[tuple[int, Row]]] = defaultdict(list)
    for number, (fact, row) in enumerate(zip(ids, rows, strict=True)):
        forms[fact].append((number, row))
    surnames = _surnames(forms)
    longer = _names_in(rows)
    told: Found = {}
    maybe: Found = {}
    for fact, mine in forms.items():
        for row in {(row.label, row.thing, row.low, row.high): row for _, row in mine}.values():
            for found, docs in zip((told, maybe), _look_for(row, story, surnames), strict=True):
                for doc, at in docs.items():
                    if not _within_longer(row, longer[doc, story.rows[at].sent_id]):
                        found.setdefault((fact, doc), at)
    for kind in ("claim", "quantity"):
        more = _look_for_words([(i, r) for i, r in enumerate(rows) if r.kind == kind], ids, story)
        told, maybe = told | more[0], maybe | more[1]
    own = {(fact, row.doc_id) for fact, mine in forms.items() for _, row in mine}
    told = {key: at for key, at in told.items() if key not in own}
    return told, {key: at for key, at in maybe.items() if key not in own and key not in told}


def _names_in(rows: Sequence[Row]) -> dict[tuple[str, int], list[str]]:
    """Return the names that were recognised in every sentence."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for row in rows:
        if row.kind in PROPER:
            found[row.doc_id, row.sent_id].append(row.thing)
    return found


def _within_longer(row: Row, names: Sequence[str]) -> bool:
    """Tell whether a name's words stand in a longer name of the sentence ("United Nations Command")."""
    words = set(row.thing.split())
    return row.kind in PROPER and any(words < set(name.split()) for name in names)


def _surnames(forms: dict[str, list[tuple[int, Row]]]) -> Counter[str]:
    """Count how many facts about persons end in each surname."""
    ends = (
        {row.thing.split()[-1] for _, row in mine if row.kind == "name" and row.thing}
        for mine in forms.values()
    )
    return Counter(name for found in ends for name in found)


def _look_for(row: Row, story: Story, surnames: Counter[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Return doc → statement that tells a name, a date or a number for certain, and that may tell it."""
    if row.kind in PROPER:
        return _look_for_name(row, story, surnames)
    if row.kind == "date":
        return {}, story.holding(_date_tokens(row.label))
    if row.kind == "quantity":
        return {}, story.holding(_number_tokens(row))
    return {}, {}


def _look_for_name(row: Row, story: Story, surnames: Counter[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Return where all words of a name stand in capitals, and where they stand in lower case."""
    sure: dict[str, int] = {}
    may: dict[str, int] = {}
    for words in {_folded(row.thing), _folded(row.label)} - {()}:
        sure |= story.holding(f"{NAME}{word}" for word in words)
        if len(words) > 1:
            may |= story.holding(news_stem(word) or NAME for word in words)
    surname = row.thing.split()[-1] if row.kind == "name" and row.thing else ""
    if len(surname) >= SURNAME_LETTERS:
        found = story.holding([NAME + surname])
        sure, may = (sure | found, may) if surnames[surname] == 1 else (sure, may | found)
    return sure, may


def _folded(form: str) -> tuple[str, ...]:
    """Return the words of a name that carry it, folded, hyphens opened."""
    words = [fold_word(word).removesuffix("'s").replace(".", "") for word in form.split()]
    opened = [part for word in words for part in word.split("-")]
    return tuple(word for word in opened if word and word not in read_function_words())


def _date_tokens(label: str) -> list[str]:
    """Return what a sentence has to hold to give a date: day and month, month and year, or the year."""
    parts = label.lower().split()
    if "–" in parts:
        return []
    months = [part for part in parts if part in _MONTHS]
    numbers = [f"{NUMBER}{int(part)}" for part in parts if part.isdecimal() and int(part) > 1]
    return [*(NAME + month for month in months), *(numbers[:1] if months else numbers)]


def _number_tokens(row: Row) -> list[str]:
    """Return what a sentence has to hold to give a quantity: its number and the words of its label."""
    if row.qualifier in VAGUE_WORDS:
        number = news_stem(row.qualifier)
    else:
        ends = [end for end in (row.low, row.high) if np.isfinite(end) and end > 1]
        number = f"{NUMBER}{ends[0]:g}" if ends else ""
    stems = [stem for word in row.label.split() if (stem := news_stem(fold_word(word)))]
    return [number, *stems] if number and stems else []


def _look_for_words(
    numbered: Sequence[tuple[int, Row]], ids: Sequence[str], story: Story
) -> tuple[Found, Found]:
    """Return where a sentence says what a claim says, or what the sentence that gives a number says."""
    numbered = [
        (i, row) for i, row in numbered if row.kind == "claim" or (row.doc_id, row.sent_id) in story.place
    ]
    if not numbered or not story.bags:
        return {}, {}
    bags = [
        row.about if row.kind == "claim" else story.bags[story.place[row.doc_id, row.sent_id]]
        for _, row in numbered
    ]
    alike = compare_bags(bags, story.bags, story.bags)
    sure, may = alike.same(), alike.same(MAYBE_AT)
    for n, (_, row) in enumerate(numbered):
        if row.kind == "quantity":
            holding = _holding_number(row, story)
            if row.low <= TELLING_NUMBER:
                holding &= _holding_noun(row, story)
            sure[n] &= holding
            may[n] &= holding
    found: tuple[Found, Found] = {}, {}
    for n, (i, _) in enumerate(numbered):
        for docs, told in zip(found, (sure[n], may[n]), strict=True):
            _note_best(docs, ids[i], np.flatnonzero(told), alike.cosine[n], story)
    return found


def _holding_number(row: Row, story: Story) -> np.ndarray:
    """Return which statements hold the number of a quantity."""
    tokens = {f"{NUMBER}{end:g}" for end in (row.low, row.high) if np.isfinite(end) and end > 1}
    return np.array([not tokens.isdisjoint(bag.split()) for bag in story.bags], dtype=bool)


def _holding_noun(row: Row, story: Story) -> np.ndarray:
    """Return which statements hold a word of a quantity's label."""
    stems = {hash_stem(stem) for word in row.label.split() if (stem := news_stem(fold_word(word)))}
    return np.array([not stems.isdisjoint(bag.split()) for bag in story.bags], dtype=bool)


def _note_best(found: Found, fact: str, statements: Iterable[int], cosine: np.ndarray, story: Story) -> None:
    """Keep the likeliest statement of every article."""
    for at in sorted(map(int, statements), key=lambda at: (-cosine[at], at)):
        found.setdefault((fact, story.rows[at].doc_id), at)
