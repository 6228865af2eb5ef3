"""Loaded words that are part of a name: "the Flathead Beacon", "Trick Mirror", "Great Society"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from analysis.measures.loaded.features import in_title_case
from analysis.measures.loaded.terms import Term
from analysis.text.reading import Reading

EPITHET = 3  # weight from which a word before a name is an epithet: "Crooked Hillary"


def leave_out_names(reading: Reading, terms: list[Term]) -> list[Term]:
    """Return the hits without single words that belong to a name.

    Such a word is printed with a capital inside a sentence that is no title, right beside another word with
    a capital. A strong one before a name stays, and so do capitals throughout. No single capital is enough:
    tweets print plain and loaded words so ("the Fakes"). A name's first word at the start of a sentence is
    not told from a sentence's.

    Examples
    --------
    >>> from analysis.text.reading import read_text
    >>> line = "It said so in the Flathead Beacon. A beacon burns."
    >>> hits = [Term(27, 33, "beacon", "vivid", 2.0, ""), Term(37, 43, "beacon", "vivid", 2.0, "")]
    >>> [term.start for term in leave_out_names(read_text(line), hits)]
    [37]
    """
    return [term for term in terms if not (reading.text[term.start].isupper() and _in_name(reading, term))]


def _in_name(reading: Reading, term: Term) -> bool:
    """Tell whether a hit that begins with a capital is one word of a name of two words or more."""
    words, ranges = reading.words, reading.sentence_words
    i = bisect_left(words.starts, term.start)
    text = words.texts[i]
    if words.ends[i] < term.end or text.isupper():
        return False
    within = ranges[bisect_right(ranges, i, key=lambda one: one.start) - 1]
    if i == within.start or not _spaced(reading, i) or in_title_case(words.texts, within):
        return False
    if i + 1 < within.stop and _spaced(reading, i + 1) and _is_named(words.texts[i + 1]):
        return term.weight < EPITHET
    return i - 1 > within.start and _is_named(words.texts[i - 1])


def _spaced(reading: Reading, i: int) -> bool:
    """Tell whether a single space, and nothing else, stands before word i."""
    return reading.text[reading.words.ends[i - 1] : reading.words.starts[i]] == " "


def _is_named(text: str) -> bool:
    """Tell whether a word is printed as a part of a name: with one capital, at its beginning."""
    return text[0].isupper() and not text.isupper()
