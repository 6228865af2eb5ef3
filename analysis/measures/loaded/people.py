"""Loaded words that are somebody's surname: "Grace Fury, 40", "firing at Oh"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.measures.entities.find import View, find_entities_in
from analysis.measures.loaded.terms import Term
from analysis.text.reading import Reading

# "identified only by his last name, Oh"
_NAMED = frozenset({"surname", "surnamed"})
_KINDS_OF_NAME = frozenset({"last", "family"})


def leave_out_people(reading: Reading, terms: list[Term]) -> list[Term]:
    """Return the hits without those that lie in a person's name.

    The names are looked for where a hit is printed with a capital inside a sentence, so seldom. A word that
    the text prints in lower case as well is not taken for a name's last one.

    Examples
    --------
    >>> from analysis.measures.loaded.terms import Term
    >>> from analysis.text.reading import read_text
    >>> line = "Doctors treated Grace Fury in a brutal hour."
    >>> hits = [Term(22, 26, "fury", "drama", 2.0, ""), Term(32, 38, "brutal", "drama", 2.0, "")]
    >>> [term.term for term in leave_out_people(read_text(line), hits)]
    ['brutal']
    """
    starts = frozenset(within.start for within in reading.sentence_words)
    opening = {reading.words.starts[i] for i in starts if i < len(reading.words.starts)}
    if not any(_has_capital(reading.text, term) and term.start not in opening for term in terms):
        return terms
    words = reading.words
    names = [(words.starts[first], words.ends[last - 1]) for first, last in _find_people(reading, starts)]
    return [
        term for term in terms if not any(start <= term.start and term.end <= end for start, end in names)
    ]


def _has_capital(text: str, term: Term) -> bool:
    """Tell whether a hit begins with a capital and is not all in capitals."""
    word = text[term.start : term.end]
    return word[:1].isupper() and not word[1:].isupper()


def _find_people(reading: Reading, starts: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last word (exclusive) of every name of a person."""
    for name in find_entities_in(View(reading.words, reading.text, starts)):
        if name.kind == "name":
            yield name.first, name.last
    keys, texts = reading.words.keys, reading.words.texts
    called = {keys[i] for i in range(1, len(keys)) if texts[i][0].isupper() and _is_called(keys, i)}
    if called:
        yield from ((i, i + 1) for i, key in enumerate(keys) if key in called and texts[i][0].isupper())


def _is_called(keys: Sequence[str], i: int) -> bool:
    """Tell whether a word stands behind "surname" or "last name"."""
    return keys[i - 1] in _NAMED or (keys[i - 1] == "name" and i > 1 and keys[i - 2] in _KINDS_OF_NAME)
