"""Runs of capitalised words: where names can stand in a text."""

from __future__ import annotations

import calendar
from collections import Counter
from functools import cached_property
from typing import NamedTuple

from analysis.measures.fact_words import read_function_words, read_terms
from analysis.measures.name_lists import GRAMMAR, word_kind
from analysis.text.words import Words

# A run of capitalised words longer than this is a headline in the running text, not a name.
LONGEST_RUN = 7
# Possessives inside a name: "People's Army".
_OF_ALL = frozenset("people's men's women's children's veterans' nurses' farmers' workers' teachers'".split())
# Words in lower case inside a name.
_INSIDE = frozenset("of de le la del da di bin ibn al el von van der den".split())
# Abbreviations whose point does not end a name.
_SHORT = frozenset("st ft mt jr sr".split())
# Capitals that say nothing of names: days and months.
_DATES = [name.lower() for name in [*calendar.day_name, *calendar.month_name] if name]
_CALENDAR = frozenset([*_DATES, *(f"{name}'s" for name in _DATES)])


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


class View:
    """A text as the rules need it; what few names ask for is looked up when the first one asks.

    Attributes
    ----------
    words : Words
        The words of the text.
    text : str
        The text.
    starts : frozenset of int
        The words that open a sentence.
    printed : set of str
        The distinct words as printed.
    keys : list of str
        The folded words and an empty one behind them, so that there is a word before the first, ``keys[-1]``,
        and one behind the last.
    """

    def __init__(
        self, words: Words, text: str, starts: frozenset[int], printed: set[str] | None = None
    ) -> None:
        self.words, self.text, self.starts = words, text, starts
        self.printed = set(words.texts) if printed is None else printed
        self.keys = [*words.keys, ""]

    @cached_property
    def uses(self) -> Counter[str]:
        """How often each word stands in the text."""
        return Counter(self.words.keys)

    @cached_property
    def inside(self) -> set[str]:
        """The words in capitals that stand behind one in lower case."""
        texts, keys, starts = self.words.texts, self.keys, self.starts
        capitals = self.words.capitals
        return {keys[i] for i in capitals if i and i not in starts and texts[i - 1].islower()}

    def is_plain(self, key: str) -> bool:
        """Tell whether the text prints a word in lower case as well."""
        return key in self.printed and key.islower()

    def gap(self, i: int) -> str:
        """Return what stands between word i and the one before it, "" at either end of the text."""
        words = self.words
        return self.text[words.ends[i - 1] : words.starts[i]] if 0 < i < len(words.texts) else ""


def find_runs(here: View) -> list[tuple[int, int]]:
    """Return runs of capitalised words with one space between that can be names.

    "of" and the particles of surnames may stand inside; the last words of a longer run that the text prints
    in lower case as well are cut off, so that a heading which follows a name without a full stop is no part
    of it.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "We met Ada van Moor of the Port Board on Monday."
    >>> find_runs(View(find_words(line), line, frozenset({0})))
    [(2, 5), (7, 9)]
    """
    found: list[tuple[int, int]] = []
    for first, last in _join_capitals(here):
        if last - first > 1:
            first, last = _trimmed(here, first, last)
        if last - first <= LONGEST_RUN and (last - first > 1 or not is_empty(here, first)):
            found.append((first, last))
    return found


def _join_capitals(here: View) -> list[tuple[int, int]]:
    """Return the runs of capitalised words that stand together, days and months left out."""
    joined: list[tuple[int, int]] = []
    keys, first, last = here.keys, -1, -1
    for i in here.words.capitals:
        if keys[i] in _CALENDAR:
            continue
        if not (_goes_on(here, i) if i == last else i - 1 == last and _goes_inside(here, last)):
            joined.append((first, last))
            first = i
        last = i + 1
    joined.append((first, last))
    return joined[1:]


def _goes_inside(here: View, i: int) -> bool:
    """Tell whether word i, in lower case, stands inside a name: "Ada van Moor"."""
    return i >= 0 and here.keys[i] in _INSIDE and here.gap(i) == here.gap(i + 1) == " "


def _goes_on(here: View, i: int) -> bool:
    """Tell whether the capitalised word i belongs to the name that the word before it is part of."""
    words = here.words
    before, gap = words.keys[i - 1], here.text[words.ends[i - 1] : words.starts[i]]
    if gap in (" ", "\u00a0"):
        return not before.endswith("'s") or before in _OF_ALL
    return gap == ". " and (before in read_terms("title") or before in _SHORT or len(before) == 1)


def _trimmed(here: View, first: int, last: int) -> tuple[int, int]:
    """Cut off the last words of a run that are common words of the text, unless they end a name's kind."""
    kinds = read_terms("institution"), read_terms("place"), read_terms("title")
    while last - first > 1:
        key = here.keys[last - 1]
        if not here.is_plain(key) or any(key in words for words in kinds):
            break
        last -= 1
    return first, last


def is_empty(here: View, i: int) -> bool:
    """Tell whether a capitalised word by itself is no name: grammar, or a sentence's first that is common."""
    if word_kind(here.words.texts[i])[1] == GRAMMAR:
        return True
    return i in here.starts and here.is_plain(here.keys[i]) and here.keys[i] not in read_function_words()
