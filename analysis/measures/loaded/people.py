"""Loaded words that are somebody's surname: "Grace Fury, 40", "firing at Oh"."""

from __future__ import annotations

from collections.abc import Collection

from analysis.measures.loaded.terms import Term
from analysis.measures.sentiment.names import is_title_case
from analysis.measures.wording.fact_words import read_terms
from analysis.text.reading import Reading
from analysis.text.voices.names import read_first_names

# What stands between the words of a name.
BESIDE = (" ", ", ", ". ")
# Words on each side that tell whether capitals mean anything: in a title-case heading they do not.
NEIGHBORS = 4
# "identified only by his last name, Oh"
_SURNAME = frozenset({"surname", "surnamed"})
_KINDS_OF_NAME = frozenset({"last", "family"})


def leave_out_people(reading: Reading, terms: list[Term]) -> list[Term]:
    """Return the hits without the surnames of persons.

    A word with a capital is a surname where a given name or a title stands before it, or "surname", once in
    the text and not in a title-case heading; then it is one wherever it has a capital.

    Examples
    --------
    >>> from analysis.measures.loaded.terms import Term
    >>> from analysis.text.reading import read_text
    >>> line = "Doctors treated Grace Fury. The fury grew."
    >>> hits = [Term(22, 26, "fury", "drama", 2.0, ""), Term(32, 36, "fury", "drama", 2.0, "")]
    >>> [term.start for term in leave_out_people(read_text(line), hits)]
    [32]
    """
    asked = {_last_word(term) for term in terms if reading.text[term.start].isupper()}
    people = _find_surnames(reading, asked) if asked else ()
    if not people:
        return terms
    return [
        term for term in terms if not reading.text[term.start].isupper() or _last_word(term) not in people
    ]


def _last_word(term: Term) -> str:
    """Return the last word of a hit: of "Grace Fury" the surname."""
    return term.term.rpartition(" ")[2]


def _find_surnames(reading: Reading, asked: Collection[str]) -> set[str]:
    """Return those of some words that the text prints as a surname."""
    words = reading.words
    return {
        key
        for i, key in enumerate(words.keys)
        if key in asked and words.texts[i][0].isupper() and i and _is_surname(reading, i)
    }


def _is_surname(reading: Reading, i: int) -> bool:
    """Tell whether what stands before a word makes it a surname."""
    words, keys = reading.words, reading.words.keys
    if reading.text[words.ends[i - 1] : words.starts[i]] not in BESIDE:
        return False
    if keys[i - 1] in _SURNAME or (keys[i - 1] == "name" and i > 1 and keys[i - 2] in _KINDS_OF_NAME):
        return True
    if not words.texts[i - 1][0].isupper():
        return False
    if keys[i - 1] not in read_first_names() and keys[i - 1] not in read_terms("title"):
        return False
    return not is_title_case(words.texts[max(0, i - NEIGHBORS) : i + NEIGHBORS])
