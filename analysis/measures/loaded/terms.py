"""Hits of loaded wording: the term, those of a user's lexicon, and the density that hits make."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from analysis.lexicons.matcher import Matcher
from analysis.measures.loaded.lexicon import Entry
from analysis.text.reading import Reading

USER_RULE = "user lexicon"


class Term(NamedTuple):
    """One hit: characters ``start`` to ``end``, the words as folded, and what raised or suppressed it.

    Attributes
    ----------
    start, end : int
        Characters of the text, ``end`` not included.
    term : str
        The words of the hit, folded.
    category : str
        drama, vivid, evaluation, intensity, peril or other.
    weight : float
        1 mild, 2 clear, 3 strong; of several words the strongest.
    rule : str
        The features that raised it, strongest first ("+lexicon +word"); of a suppressed candidate the
        features that kept it down ("-name").
    """

    start: int
    end: int
    term: str
    category: str
    weight: float
    rule: str


def match_user(reading: Reading, entries: Mapping[str, Entry]) -> list[Term]:
    """Match a user's lexicon, as it is."""
    found, words = [], reading.words
    matcher = Matcher(entries)
    for within in reading.sentence_words:
        for hit in matcher.find(words.keys[within.start : within.stop]):
            entry = entries[hit.form]
            start, end = words.starts[within.start + hit.first], words.ends[within.start + hit.last - 1]
            found.append(Term(start, end, hit.form, entry.category, entry.weight, USER_RULE))
    return found


def join_terms(terms: list[Term], own: list[Term]) -> list[Term]:
    """Add a user's terms to the others; where they overlap the user's counts."""
    taken = {place for term in own for place in range(term.start, term.end)}
    kept = [term for term in terms if taken.isdisjoint(range(term.start, term.end))]
    return sorted([*kept, *own], key=lambda term: term.start)


def has_users(rules: Iterable[str]) -> bool:
    """Tell whether a user's lexicon found any hit: then no agreement with coders holds for them."""
    return USER_RULE in set(rules)
