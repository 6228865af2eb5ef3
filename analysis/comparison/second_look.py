"""A second look before an article is said to leave a fact out; its words may stand there all the same."""

from __future__ import annotations

import calendar
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

import pandas as pd

from analysis.lexicons.fold import fold_word
from analysis.measures.fact_words import read_function_words, stem_of
from analysis.measures.mention import find_stems, hash_stem
from analysis.measures.numerals import VAGUE_WORDS, read_numeral

# A claim may be told where half of its stems occur, at least so many, without those that more than two
# thirds of three articles or more have: they belong to the story, not to the claim.
CLAIM_SHARE = 0.5
CLAIM_LEAST = 2
COMMON_FROM = 3
# Parts of a hyphenated word shorter than this are other words: "un" in "Jong-un".
PART_LETTERS = 3
# Surnames shorter than this are other words too often.
SURNAME_LETTERS = 4
_PROPER = frozenset({"name", "institution", "place"})
_MONTHS = frozenset(name.lower() for name in calendar.month_name if name)


class Vocabulary(NamedTuple):
    """One article's words, their stems, hashed stems and numbers; the stems that most articles have."""

    words: frozenset[str]
    stems: frozenset[str]
    hashes: frozenset[str]
    numbers: frozenset[float]
    common: frozenset[str] = frozenset()


class Row(Protocol):
    """A row of the mentions table."""

    kind: str
    label: str
    low: float
    high: float
    qualifier: str
    thing: str
    about: str


def read_vocabularies(words: pd.DataFrame) -> dict[str, Vocabulary]:
    """Return the vocabulary of every article of a words table (``doc_id``, ``word``).

    Examples
    --------
    >>> table = pd.DataFrame({"doc_id": "a", "word": ["two", "guards", "mid-may"]})
    >>> sorted(read_vocabularies(table)["a"].words), read_vocabularies(table)["a"].numbers
    (['guards', 'may', 'mid', 'mid-may', 'two'], frozenset({2.0}))
    """
    listed: dict[str, set[str]] = defaultdict(set)
    for doc, word in zip(words["doc_id"], words["word"], strict=True):
        listed[str(doc)].update(_parts(str(word)))
    known = {doc: _vocabulary(found) for doc, found in listed.items()}
    uses = Counter(stem for one in known.values() for stem in one.hashes)
    common = frozenset(
        stem for stem, n in uses.items() if len(known) >= COMMON_FROM and 3 * n > 2 * len(known)
    )
    return {doc: one._replace(common=common) for doc, one in known.items()}


def _parts(word: str) -> set[str]:
    """Return a word without possessive ending and points, and its parts at hyphens."""
    bare = word.removesuffix("'s").removesuffix("'").replace(".", "")
    return {bare, *(part for part in bare.split("-") if len(part) >= PART_LETTERS)} - {""}


def _vocabulary(words: set[str]) -> Vocabulary:
    """Return what a set of words can answer."""
    stems = {stem_of(word) for word in words}
    values = (read_numeral(word.replace(",", "")) for word in words)
    numbers = frozenset(float(value[0]) for value in values if value is not None)
    news = {stem for word in words for stem in find_stems([word])}
    return Vocabulary(frozenset(words), frozenset(stems), frozenset(map(hash_stem, news)), numbers)


def find_unclear(
    rows: Sequence[Row], ids: Sequence[str], docs: Sequence[str], known: dict[str, Vocabulary]
) -> set[tuple[str, str]]:
    """Return the pairs of fact and article where the words of a fact occur, whoever tells it.

    A name, place or institution: all its words (or a person's surname, or an acronym). A date: its year, or
    day and month. A quantity: its number and the words of its label. A claim: half of the stems that set it
    apart. Words anywhere in the article count, so this says "look again", never "told".

    Parameters
    ----------
    rows : sequence of Row
        The mentions.
    ids : sequence of str
        Their facts.
    docs : sequence of str
        Every article.
    known : dict of str to Vocabulary
        The articles whose words are at hand.

    Returns
    -------
    set of tuple of str
        Pairs of fact_id and doc_id.
    """
    forms: dict[str, dict[tuple[object, ...], Row]] = defaultdict(dict)
    for fact, row in zip(ids, rows, strict=True):
        forms[fact].setdefault((row.label, row.thing, row.low, row.high, row.about), row)
    return {
        (fact, doc)
        for fact, told in forms.items()
        for doc in docs
        if doc in known and any(may_tell(row, known[doc]) for row in told.values())
    }


def may_tell(row: Row, article: Vocabulary) -> bool:
    """Tell whether the words of one mention occur in an article."""
    if row.kind == "claim":
        return _has_claim(row.about.split(), article)
    if row.kind == "date":
        return _has_date(row, article)
    if row.kind == "quantity":
        return _has_number(row, article) and _has_label(row.label, article)
    forms = {*_folded(row.thing), *_folded(row.label)}
    surname = row.thing.split()[-1:] if row.kind == "name" else []
    return any(_has_all(form, article) for form in forms) or any(
        len(word) >= SURNAME_LETTERS and word in article.words for word in surname
    )


def _has_claim(stems: Sequence[str], article: Vocabulary) -> bool:
    """Tell whether half of the stems that set a claim apart occur; all of them where few do."""
    own = [stem for stem in stems if stem not in article.common]
    hits = sum(stem in article.hashes for stem in own)
    if len(own) < CLAIM_LEAST:
        return len(stems) >= CLAIM_LEAST and all(stem in article.hashes for stem in stems)
    return hits >= max(CLAIM_LEAST, CLAIM_SHARE * len(own))


def _folded(form: str) -> set[tuple[str, ...]]:
    """Return the words of a name that carry it, folded, hyphens opened."""
    words = [fold_word(word).removesuffix("'s").replace(".", "") for word in form.split()]
    opened = [part for word in words for part in word.split("-")]
    return {tuple(word for word in opened if word and word not in read_function_words())}


def _has_all(words: Iterable[str], article: Vocabulary) -> bool:
    """Tell whether there are words and all of them occur."""
    listed = tuple(words)
    return bool(listed) and all(word in article.words for word in listed)


def _has_date(row: Row, article: Vocabulary) -> bool:
    """Tell whether the year of a whole year, or day and month of a day or month, occur."""
    parts = [part.lower() for part in row.label.split()]
    if "–" in parts:
        return False
    months = [part for part in parts if part in _MONTHS]
    needed = [part for part in parts if not (months and len(part) == 4 and part.isdecimal())]
    return _has_all(needed, article) or (
        bool(months) and _has_all([part[:3] if part in months else part for part in needed], article)
    )


def _has_number(row: Row, article: Vocabulary) -> bool:
    """Tell whether the number occurs, or the vague word ("dozens")."""
    if row.qualifier in VAGUE_WORDS:
        return row.qualifier in article.words
    return row.low in article.numbers or row.high in article.numbers


def _has_label(label: str, article: Vocabulary) -> bool:
    """Tell whether all words of a label that carry news occur in one form or other."""
    stems = [stem_of(fold_word(word)) for word in label.split() if word not in read_function_words()]
    return bool(stems) and all(stem in article.stems for stem in stems)
