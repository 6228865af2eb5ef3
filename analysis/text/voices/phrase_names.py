"""What the capitalised words of a phrase are: a surname, whose staff, what only tells more of the speaker."""

from __future__ import annotations

from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.descriptions import print_words
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.names import read_first_names
from analysis.text.voices.people import People
from analysis.text.voices.phrases import read_source_nouns
from analysis.text.voices.speaker_kinds import head_type

_MORE = frozenset("in of from by at on for".split())  # what leads to more on a document


def is_document(layout: Layout, first: int, name: int) -> bool:
    """Say whether words before a name tell of a document of which the name only tells more."""
    inside = layout.words.keys[first + 1 : name]
    return not _MORE.isdisjoint(inside) and head_type(layout.words, first, name) == "document"


def is_surname(layout: Layout, i: int, people: People) -> bool:
    """Say whether a capitalised noun for a person is a surname here: "“It held,” Painter said"."""
    words = layout.words
    if words.keys[i].endswith(("s", "men", "ren")) or (i and words.keys[i - 1] in DETERMINERS):
        return False
    if read_source_nouns()[words.keys[i]] not in ("role", "official"):
        return False
    inside = sentence_at(layout, i)[0] < i and i + 1 < len(words) and words.texts[i + 1].islower()
    return inside or people.knows(words.texts[i])


def behind_owner(layout: Layout, start: int, end: int, people: People) -> int:
    """Return where a person's name begins behind whom it works for: "the Gazette's Ada Moor"."""
    keys = layout.words.keys
    for i in range(end - 3, start - 1, -1):
        if keys[i].endswith("'s"):
            full = print_words(layout, i + 1, end)
            return i + 1 if keys[i + 1] in read_first_names() or people.knows(full) else start
    return start
