"""A letter for each word: what of an article's facts can begin there, told by one look at the distinct word.

The letters of a text make a string in which regular expressions find the runs of capitals that can be names,
and the words at which a number or a date can begin; all other words are looked at no more.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable

from analysis.lexicons.fold import fold_word
from analysis.measures.dates import DATE_WORDS
from analysis.measures.memory import Memory
from analysis.measures.name_lists import GRAMMAR, WORD_KINDS
from analysis.measures.numerals import can_lead

# What a word can be, as bits of its letter: the first word of a number or date, a word in capitals that can
# stand in a name (and one of grammar, which is none by itself), a particle in lower case inside a name.
_NUMBER, _DATE, _CAPITAL, _GRAMMAR, _PARTICLE = 1, 2, 4, 8, 16
_ALL = range(32)
_FIRST_LETTER = ord("@")
_PARTICLES = frozenset("of de le la del da di bin ibn al el von van der den".split())
# Capitals that say nothing of names: days and months.
_DAYS = [name.lower() for name in [*calendar.day_name, *calendar.month_name] if name]
_CALENDAR = frozenset([*_DAYS, *(f"{name}'s" for name in _DAYS)])


def _bits(text: str) -> int:
    """Return what a printed word can be."""
    key = fold_word(text)
    starts = _NUMBER * can_lead(key) | _DATE * (key in DATE_WORDS)
    if not text[0].isupper():
        return starts | _PARTICLE * (key in _PARTICLES)
    if key in _CALENDAR:
        return starts
    return starts | _CAPITAL | _GRAMMAR * (WORD_KINDS[text][1] == GRAMMAR)


def _any(*, of: int, no: int = 0) -> str:
    """Return a regular expression for the letters with some of the bits, and none of others."""
    letters = (chr(_FIRST_LETTER + bits) for bits in _ALL if bits & of and not bits & no)
    return f"[{re.escape(''.join(letters))}]"


_LETTERS: Memory[str] = Memory(lambda text: chr(_FIRST_LETTER + _bits(text)))
_CAP = _any(of=_CAPITAL)
NUMBERS = re.compile(_any(of=_NUMBER))
DATES = re.compile(_any(of=_DATE))
RUNS = re.compile(f"{_CAP}(?:{_any(of=_PARTICLE)}?{_CAP})+|{_any(of=_CAPITAL, no=_GRAMMAR)}")
IN_CAPITALS = re.compile(_CAP)


def read_letters(texts: Iterable[str]) -> str:
    """Return a letter for each printed word.

    Examples
    --------
    >>> letters = read_letters("On Monday Ada van Moor met twelve of them".split())
    >>> [hit.span() for hit in RUNS.finditer(letters)], [hit.start() for hit in NUMBERS.finditer(letters)]
    ([(2, 5)], [6])
    """
    return "".join(map(_LETTERS.__getitem__, texts))
