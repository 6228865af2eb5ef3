"""Runs of capitalised words: where names can stand in a text."""

from __future__ import annotations

import calendar
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from analysis.measures.fact_words import read_function_words, read_terms
from analysis.text.words import Words

# Names of which something is kept in memory, so that a large collection does not fill it.
CACHED_NAMES = 32_768
# A run of capitalised words longer than this is a headline in the running text, not a name.
LONGEST_RUN = 7
# Possessives inside a name: "People's Army".
_OF_ALL = frozenset("people's men's women's children's veterans' nurses' farmers' workers' teachers'".split())
# Words in lower case inside a name.
_INSIDE = frozenset("of de le la del da di bin ibn al el von van der den".split())
# Abbreviations whose point does not end a name.
_SHORT = frozenset("st ft mt jr sr".split())
# Capitals that say nothing of names: days and months.
_CALENDAR = frozenset(name.lower() for name in [*calendar.day_name, *calendar.month_name] if name)
# Acronyms that need no further sign; others must be repeated or stand behind an article or a preposition.
ACRONYMS = frozenset(
    "un u.n us u.s eu e.u uk u.k fbi cia cnn abc nbc cbs bbc msnbc nato nasa irs epa doj dhs gop nypd lapd "
    "nfl nba nhl mlb fifa uefa imf opec isis npr pbs ap afp nsa fda cdc faa nra aclu dnc rnc".split()
)


class Entity(NamedTuple):
    """A name at words ``first`` up to, not including, ``last``.

    ``kind`` is name (of a person), place or institution; ``key`` the folded words without titles; ``role``
    the title or function beside it.
    """

    first: int
    last: int
    kind: str
    key: str
    role: str


class View(NamedTuple):
    """A text as the rules need it: words that open a sentence, words in lower case, uses of each key.

    ``capital`` holds the places of the words in capitals, ``inside`` those words that stand behind one in
    lower case.
    """

    words: Words
    text: str
    starts: frozenset[int]
    plain: set[str]
    uses: Counter[str]
    capital: list[int]
    inside: set[str]

    @classmethod
    def of(cls, words: Words, text: str, starts: frozenset[int]) -> View:
        """Look over a text once."""
        texts, keys = words.texts, words.keys
        plain = set(filter(str.islower, set(texts)))
        inside = {keys[i] for i in words.capitals if i and i not in starts and texts[i - 1] in plain}
        return cls(words, text, starts, plain, Counter(keys), words.capitals, inside)

    def gap(self, i: int) -> str:
        """Return what stands between word i and the one before it."""
        return (
            self.text[self.words.ends[i - 1] : self.words.starts[i]] if 0 < i < len(self.words.keys) else ""
        )

    def key(self, i: int) -> str:
        """Return the key of word i, "" beyond the text."""
        return self.words.keys[i] if 0 <= i < len(self.words.keys) else ""


@lru_cache(maxsize=CACHED_NAMES)
def in_capitals(word: str) -> bool:
    """Tell whether a word is printed like an acronym, without digits and hyphens.

    Examples
    --------
    >>> in_capitals("NTSB"), in_capitals("NATO's"), in_capitals("Nato"), in_capitals("SA-15")
    (True, True, False, False)
    """
    printed = word[:-2] if word.endswith(("'s", "’s")) else word
    return printed.isupper() and 2 <= len(printed) <= 6 and printed.replace(".", "").isalpha()


def find_runs(here: View) -> list[tuple[int, int]]:
    """Return runs of capitalised words with one space between that can be names.

    "of" and the particles of surnames may stand inside; the last words of a longer run that the text prints
    in lower case as well are cut off, so that a heading which follows a name without a full stop is no part
    of it.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "We met Ada van Moor of the Port Board on Monday."
    >>> find_runs(View.of(find_words(line), line, frozenset({0})))
    [(2, 5), (7, 9)]
    """
    found: list[tuple[int, int]] = []
    keys, first, last = here.words.keys, -1, -1
    for i in here.capital:
        if keys[i].removesuffix("'s") in _CALENDAR:
            continue
        if (last == i and _goes_on(here, i)) or (
            0 <= last == i - 1 and keys[last] in _INSIDE and here.gap(last) == here.gap(i) == " "
        ):
            last = i + 1
        else:
            _add_run(here, found, first, last)
            first, last = i, i + 1
    _add_run(here, found, first, last)
    return found


def _add_run(here: View, found: list[tuple[int, int]], first: int, last: int) -> None:
    """Note a run without the common words at its end, if it can be a name."""
    if last - first > 1:
        first, last = _trimmed(here, first, last)
    if 0 <= first and last - first <= LONGEST_RUN and not is_empty(here, first, last):
        found.append((first, last))


def _goes_on(here: View, i: int) -> bool:
    """Tell whether the capitalised word i belongs to the name that the word before it is part of."""
    words = here.words
    before, gap = words.keys[i - 1], here.text[words.ends[i - 1] : words.starts[i]]
    if gap in (" ", "\u00a0"):
        return not before.endswith("'s") or before in _OF_ALL
    return gap == ". " and (before in read_terms("title") or before in _SHORT or len(before) == 1)


def _trimmed(here: View, first: int, last: int) -> tuple[int, int]:
    """Cut off the last words of a run that are common words of the text, unless they end a name's kind."""
    if here.words.keys[last - 1] not in here.plain:
        return first, last
    kinds = read_terms("institution"), read_terms("place"), read_terms("title")
    while last - first > 1:
        key = here.words.keys[last - 1]
        if key not in here.plain or any(key in words for words in kinds):
            break
        last -= 1
    return first, last


def is_empty(here: View, first: int, last: int) -> bool:
    """Tell whether a run is one word that is no name: grammar, or a sentence's first word that is common."""
    if last - first > 1:
        return False
    key = here.words.keys[first]
    if key in read_function_words() or len(key) < 2:
        return not (key in ACRONYMS and in_capitals(here.words.texts[first]))
    return first in here.starts and key in here.plain
