"""What the fitted model knows of each distinct word as printed, in columns of numbers.

An article's words become numbers once; from there on whole articles are scored in a few steps of arrays,
at a twentieth of the time that a step per word takes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.lexicons.fold import fold_word
from analysis.measures.loaded_features import (
    OFFSETS,
    lexicon_features,
    neighbor_features,
    spelling_features,
)
from analysis.measures.loaded_lexicon import entry_of, loaded_phrases
from analysis.measures.loaded_readings import homographs
from analysis.measures.loaded_topics import topic_words

CLEAR = 2  # weight from which a lexicon word counts towards its sentence
EDGE = "edge"  # the neighbour outside the sentence; word number 0 stands for it
FIRST_ROWS = 4096  # words that the columns have room for at first; doubled when full
PAIR_CODES, PAIR_FACTOR = 1 << 18, 2287  # places for 10,000 pairs, and a prime that scatters them
UPPER, CAPS, STRONG, HOMOGRAPH, LITERAL, TOPICAL = (1 << bit for bit in range(6))  # flags of a word

REMEMBERED = 40_000  # words whose parts are kept: memory stays flat over many articles

Near = tuple[float, float, float, float]
Sums = tuple[float, float, float, float, float]
Marks = tuple[int, int, int]
Numbers = NDArray[np.intp]


class Coefficients:
    """The fitted coefficients, those of neighbours gathered by feature so that one look-up gives all four."""

    __slots__ = ("near", "own", "parts")

    def __init__(self, coefficients: Mapping[str, float]) -> None:
        self.own = coefficients
        self.parts = lru_cache(REMEMBERED)(self._parts)
        self.near: dict[str, list[float]] = {}
        slots = {f"{offset:+d}": slot for slot, offset in enumerate(OFFSETS)}
        for name, value in coefficients.items():
            place, _, feature = name.partition(":")
            if place in slots:
                self.near.setdefault(feature, [0.0] * len(OFFSETS))[slots[place]] = value

    def total(self, features: Iterable[str]) -> float:
        """Add the coefficients of some features, in their order."""
        total, coefficients = 0.0, self.own
        for name in features:
            total += coefficients.get(name, 0.0)
        return total

    def _parts(self, key: str, plain: bool) -> tuple[float, float, float]:
        """Return what speaks for a word by itself: lexicon, word and spelling."""
        return (
            self.total(lexicon_features(key, plain=plain)),
            self.own.get(f"word={key}", 0.0),
            self.total(spelling_features(key)),
        )

    def near_sums(self, features: Iterable[str]) -> Near:
        """Return what a word adds to the word two after, one after, one before and two before it."""
        a = b = c = d = 0.0
        for name in features:
            if name in self.near:
                p, q, r, s = self.near[name]
                a, b, c, d = a + p, b + q, c + r, d + s
        return a, b, c, d


def _pair_code(first: Numbers, second: Numbers) -> Numbers:
    """Return one small number for each pair of numbers; a few pairs share theirs."""
    return (first * PAIR_FACTOR + second) & (PAIR_CODES - 1)


class Pairs(NamedTuple):
    """Numbers, from 1, of the words that open phrases and of those behind them, and the codes of their pairs.

    The codes are a table small enough for the processor's cache. They hold each pair of a phrase, and by
    chance a few others: they tell where to look.
    """

    first: dict[str, int]
    second: dict[str, int]
    codes: NDArray[np.bool_]


def _number_pairs(seconds: Mapping[str, Iterable[str]]) -> Pairs:
    """Give numbers to the first and second words of phrases; 0 is any other word."""
    first = {word: n for n, word in enumerate(seconds, 1)}
    second = {word: n for n, word in enumerate(dict.fromkeys(w for s in seconds.values() for w in s), 1)}
    pairs = [(first[word], second[other]) for word, following in seconds.items() for other in following]
    codes = np.zeros(PAIR_CODES, bool)
    codes[_pair_code(*np.array(pairs, np.intp).reshape(-1, 2).T)] = True
    return Pairs(first, second, codes)


class WordTable(dict[str, int]):
    """Word as printed → its number, filled as words are met; ``sums`` and ``marks`` by number.

    Attributes
    ----------
    sums : array, 5 columns
        The log-odds of the word alone; what it adds to the word two after, one after, one before, two before.
    marks : array, 3 columns
        Its flags (`UPPER`, `CAPS`, …), its number as the first and as the second word of a phrase.
    """

    __slots__ = (
        "_coefficients",
        "_edge",
        "_fresh",
        "_intercept",
        "_pairs",
        "_plain",
        "_used",
        "marks",
        "sums",
    )

    def __init__(self, coefficients: Coefficients, intercept: float) -> None:
        self._coefficients, self._intercept = coefficients, intercept
        self._edge = coefficients.near_sums([EDGE])
        self._pairs = _number_pairs(loaded_phrases().pairs())
        self.empty()

    def empty(self) -> None:
        """Forget all words."""
        self.clear()
        self._plain: dict[str, int] = {}
        self.sums = np.zeros((FIRST_ROWS, 1 + len(OFFSETS)))
        self.marks = np.zeros((FIRST_ROWS, 3), np.intp)
        self._fresh: list[tuple[Sums, Marks]] = [((0.0, *self._edge), (0, 0, 0))]
        self._used = 1
        self.settle()

    def __missing__(self, text: str) -> int:
        """Give a word that has not been met before its number."""
        self[text] = number = self._add(text, plain=False)
        return number

    def plain(self, text: str) -> int:
        """Return the number of a homograph that is no verb."""
        if text not in self._plain:
            self._plain[text] = self._add(text, plain=True)
        return self._plain[text]

    def numbers(self, texts: Collection[str]) -> Numbers:
        """Return the numbers of words."""
        found = np.fromiter(map(self.__getitem__, texts), np.intp, len(texts))
        self.settle()
        return found

    def settle(self) -> None:
        """Put what is known of new words into the columns, all at once."""
        if self._fresh:
            while self._used > len(self.sums):
                self.sums = np.concatenate([self.sums, np.zeros_like(self.sums)])
                self.marks = np.concatenate([self.marks, np.zeros_like(self.marks)])
            first = self._used - len(self._fresh)
            self.sums[first : self._used], self.marks[first : self._used] = map(
                list, zip(*self._fresh, strict=True)
            )
            self._fresh.clear()

    def begins(self, marks: Numbers) -> Numbers:
        """Return the places in a line of words, given by their marks, at which a phrase may begin."""
        first, second = marks[:-1, 1], marks[1:, 2]
        known = self._pairs.codes[_pair_code(first, second)] & (first > 0) & (second > 0)
        found: Numbers = np.flatnonzero(known)
        return found

    def _add(self, text: str, *, plain: bool) -> int:
        """Work out what is known of a word; return its number."""
        key, pairs = fold_word(text), self._pairs
        lexicon, word, spelling = self._coefficients.parts(key, plain)
        near = self._coefficients.near_sums(neighbor_features(key, plain=plain))
        marks = _flags_of(text, key, plain), pairs.first.get(key, 0), pairs.second.get(key, 0)
        self._fresh.append(((self._intercept + lexicon + word + spelling, *near), marks))
        self._used += 1
        return self._used - 1


def _flags_of(text: str, key: str, plain: bool) -> int:
    """Return the flags of a word as printed."""
    entry, upper = entry_of(key, plain=plain), text[0].isupper()
    found = UPPER * upper | CAPS * (upper and len(text) > 1 and text.isupper())
    if entry is not None:
        found |= STRONG * (entry.weight >= CLEAR) | LITERAL * bool(entry.unless)
    return found | HOMOGRAPH * (not plain and key in homographs()) | TOPICAL * (key in topic_words()[0])
