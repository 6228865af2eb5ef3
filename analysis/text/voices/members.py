"""Persons named with their body or place, "Superintendent Ada Moor of Harl Police"; bodies with "and"."""

from __future__ import annotations

from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.before_names import strip_title
from analysis.text.voices.descriptions import print_words
from analysis.text.voices.layout import Layout
from analysis.text.voices.people import People
from analysis.text.voices.phrases import Phrase, is_capital, read_source_nouns
from analysis.text.voices.speaker_kinds import institution_type

_LEAST_WORDS = 2  # of a name: "Joan of Arc Hospital" is none


def before_body(layout: Layout, phrase: Phrase, people: People) -> Phrase | None:
    """Return the person's name, with its titles, that a phrase begins with before "of" a body or place.

    None where no known person's name stands before "of", or neither a name nor a body behind it.
    """
    keys, texts = layout.words.keys, layout.words.texts
    if "of" not in keys[phrase.first + _LEAST_WORDS : phrase.last - 1] or not is_capital(texts[phrase.first]):
        return None
    of = keys.index("of", phrase.first + _LEAST_WORDS)
    if "and" in keys[of : phrase.last]:  # "Ada Moor of Harl and Bo Lund of Ashby"
        return None
    first, _ = strip_title(layout, phrase.first, of)
    if of - first < _LEAST_WORDS or not all(map(is_capital, texts[first:of])):
        return None
    known = people.knows(print_words(layout, first, of)) and not institution_type(layout.words, (first, of))
    named = is_capital(texts[of + 1]) or _is_body(layout, of + 1, phrase.last)
    return phrase._replace(last=of) if known and named else None


def _is_body(layout: Layout, first: int, last: int) -> bool:
    """Say whether words are the name or description of one body: "Harl Police", "the hospital trust"."""
    keys = layout.words.keys
    first += keys[first] in DETERMINERS
    return first < last and (
        institution_type(layout.words, (first, last)) == "institution"
        or read_source_nouns().get(keys[last - 1]) == "institution"
    )
