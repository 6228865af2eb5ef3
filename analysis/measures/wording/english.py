"""Which words are English words, so that a name in no list can be told from common words in capitals."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.stems import look_up_stem

# A shorter part of a hyphenated word says nothing: "al" in "al-Moor".
_PART_LETTERS = 3


def is_english(key: str) -> bool:
    """Tell whether a folded word, or all parts of one with hyphens, is a word that news prints in lower case.

    >>> is_english("harbors"), is_english("uncovering"), is_english("ostrow"), is_english("moor-lind")
    (True, True, False, False)
    """
    parts = [part for part in key.split("-") if len(part) >= _PART_LETTERS] or [key]
    return all(part in read_function_words() or look_up_stem(part) in _read_stems() for part in parts)


@cache
def _read_stems() -> frozenset[str]:
    """Return the stems of the words of the list."""
    words = files("analysis.lexicons").joinpath("common_words.txt").read_text("utf8").split()
    return frozenset(map(look_up_stem, words))
