"""Whether a noun is an idea, a state or a text, which neither acts nor comes to harm."""

from __future__ import annotations

from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.measures.agency.classes import word_classes
from analysis.measures.agency.persons import read_singulars
from analysis.measures.wording.fact_words import read_heads
from analysis.text.voices.phrases import PERSONS, read_source_nouns

# Endings by which English makes nouns of what is done, felt or thought ("refusal", "loneliness").
_ENDINGS = (
    "ness nesses ism isms ity ities tion tions sion sions ment ments ance ances ence ences ship ships hood "
    "cy cies dom doms ysis yses logy logies"
).split()
_SOURCES = PERSONS | {"institution", "outlet"}
_LETTERS = 6  # shorter words end so by chance ("ship", "city")


@cache
def is_abstract(head: str) -> bool:
    """Tell whether a head is abstract by its ending, and nobody, no institution, place or thing.

    >>> [is_abstract(word) for word in ("refusal", "perceptions", "government", "explosion", "weakness")]
    [False, True, False, False, True]
    """
    if len(head) < _LETTERS or not head.endswith(tuple(_ENDINGS)):
        return False
    single = head.removesuffix("s") if not head.endswith("ss") else head
    single = single[:-2] + "y" if single.endswith("ie") else single
    classes = word_classes()
    known = read_heads()
    return not any(
        word in known
        or word in classes.nouns
        or word in classes.concrete
        or read_source_nouns().get(word, "") in _SOURCES
        for word in (head, single, read_singulars().get(head, head), fold_word(single))
    )
