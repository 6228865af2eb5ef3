"""What is noted of each distinct word for the facts of an article: one look-up answers all instruments.

The letters of a text make a string in which regular expressions find the runs of capitals that can be names,
and the words at which a number, a date or a rank can begin; all other words are looked at no more.
"""

import calendar
import re
from typing import NamedTuple

import numpy as np

from analysis.measures.wording.date_words import DATE_WORDS
from analysis.measures.wording.name_lists import GRAMMAR, list_word
from analysis.measures.wording.numerals import can_lead, is_ordinal, split_prefixed
from analysis.measures.wording.odd_words import is_odd
from analysis.measures.wording.stems import hash_stem, news_stem, tokens_of
from analysis.measures.wording.word_kinds import kind_of
from analysis.text.voices.phrases import opens_name
from analysis.text.words import Words

# What a word can be, as bits of its letter: the first word of a number or date, an ordinal, a word in
# capitals that can stand in a name (and one of grammar, which is none by itself), a particle inside a name,
# a number without a numeral.
_NUMBER, _DATE, _RANK, _CAPITAL, _GRAMMAR, _PARTICLE, _ODD = 1, 2, 4, 8, 16, 32, 64
_ALL = range(128)
_FIRST_LETTER = ord("@")
_PARTICLES = frozenset(
    "of de le la del da di das dos du des della bin binti bint ibn ben al el ould von van der den ter".split()
)
# Capitals that say nothing of names: days and months.
_DAYS = [name.lower() for name in [*calendar.day_name, *calendar.month_name] if name]
_CALENDAR = frozenset([*_DAYS, *(f"{name}'s" for name in _DAYS)])
_NO_NAME = "", ""


class Note(NamedTuple):
    """What is noted of a printed word.

    ``key`` is its folded form and ``stem`` its stem of news; ``letter`` says what can begin there, ``kind``
    how it can stand in a label (`kind_of`), ``tokens`` and ``hashes`` what it adds to a bag, ``name`` what
    the lists know of it as a name (`list_word`).
    """

    key: str
    stem: str
    letter: str
    kind: str
    tokens: tuple[str, ...]
    hashes: tuple[str, ...]
    name: tuple[str, str]


def note_word(text: str, key: str) -> Note:
    """Look at a word, printed and folded: it is noted once, in a column of the vocabulary.

    >>> note_word("Ferries", "ferries").tokens
    ('ferry', '^ferries')
    """
    stem, name = news_stem(key), _NO_NAME
    tokens = tokens_of(text, key, stem)
    bits = _NUMBER * can_lead(key) | _DATE * (key in DATE_WORDS) | _RANK * is_ordinal(key)
    bits |= _ODD * is_odd(key)
    if not opens_name(text):
        bits |= _PARTICLE * (key in _PARTICLES)
    elif key not in _CALENDAR and split_prefixed(key) is None:
        name = list_word(text, key)
        bits |= _CAPITAL | _GRAMMAR * (name[1] == GRAMMAR)
    hashes, letter = tuple(map(hash_stem, tokens)), chr(_FIRST_LETTER + bits)
    return Note(key, stem, letter, kind_of(key, stem), tokens, hashes, name)


def _letter_of(note: Note) -> int:
    """Return the code of a word's letter."""
    return ord(note.letter)


def _kind_of(note: Note) -> int:
    """Return the code of a word's kind."""
    return ord(note.kind)


def _any(*, of: int, no: int = 0) -> str:
    """Return a regular expression for the letters with some of the bits, and none of others."""
    letters = (chr(_FIRST_LETTER + bits) for bits in _ALL if bits & of and not bits & no)
    return f"[{re.escape(''.join(letters))}]"


_CAP = _any(of=_CAPITAL)
NUMBERS, RANKS, ODD, DATES = _NUMBER, _RANK, _ODD, _DATE
_LONE = _any(of=_CAPITAL, no=_GRAMMAR)
RUNS = re.compile(f"{_CAP}(?:(?:{_any(of=_PARTICLE)}?{_CAP})+|(?<={_LONE}))")
IN_CAPITALS = re.compile(_CAP)


def read_letters(words: Words) -> str:
    """Return the letter of each word of a text.

    >>> from analysis.text.words import find_words
    >>> letters = read_letters(find_words("On Monday Ada van Moor met twelve of them"))
    >>> [hit.span() for hit in RUNS.finditer(letters)], find_kind(letters, NUMBERS)
    ([(2, 5)], [6])
    """
    return words.letters(_letter_of, note_word)


def find_kind(letters: str, kind: int) -> list[int]:
    """Return the words of a kind, `NUMBERS`, `RANKS`, `ODD` or `DATES`, given the letters of a text."""
    bits = np.frombuffer(letters.encode("latin-1"), np.uint8) - _FIRST_LETTER
    found: list[int] = (bits & kind).nonzero()[0].tolist()
    return found


def read_shape(words: Words) -> str:
    """Return how each word of a text can stand in a label (`kind_of`)."""
    return words.letters(_kind_of, note_word)
