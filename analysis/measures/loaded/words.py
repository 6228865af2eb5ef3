"""What the fitted model knows of each distinct word as printed, in columns of numbers.

An article's words become numbers once; from there on whole articles are scored in a few steps of arrays,
at a twentieth of the time that a step per word takes.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.measures.loaded.features import (
    FUNCTION_WORDS,
    LONGEST,
    NGRAM,
    OFFSETS,
    affix_features,
    features_of,
    near_features,
    spelling_features,
    valence_features,
)
from analysis.measures.loaded.lexicon import POSSESSIVES, Entry, entry_of, loaded_phrases
from analysis.measures.loaded.margins import is_thing, is_unlisted
from analysis.measures.loaded.readings import homographs, literal_senses
from analysis.measures.loaded.scenes import is_physical
from analysis.measures.loaded.topics import topic_words
from analysis.text.vocabulary import Vocabulary, count_common
from analysis.text.words import Words

CLEAR = 2  # weight from which a lexicon word counts towards its sentence
EDGE = "edge"  # the neighbour outside the sentence; row 0 stands for it
FIRST_ROWS = 4096  # words that the columns have room for at first; doubled when full
CODES, FACTOR = 1 << 18, 2287  # places for 20,000 beginnings of phrases, and a prime that scatters them
# Flags of a word.
UPPER, CAPS, STRONG, HOMOGRAPH, LITERAL, TOPICAL, SENSE, UNLISTED, THING, PHYSICAL = (
    1 << bit for bit in range(10)
)

REMEMBERED = 10_000  # loaded words and phrases whose parts are kept

Near = tuple[float, float, float, float]
Sums = tuple[float, float, float, float, float]
Marks = tuple[int, int, int, int]
Numbers = NDArray[np.intp]


class Coefficients:
    """The fitted coefficients, those of neighbours gathered by feature so that one look-up gives all four."""

    __slots__ = ("_ends", "_letters", "_starts", "near", "own", "parts")

    def __init__(self, coefficients: Mapping[str, float]) -> None:
        self.own = coefficients
        self.parts = lru_cache(REMEMBERED)(self.weigh)
        self._letters, self._ends, self._starts = map(self._pieces, ("letters=", "end=", "start="))
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

    def weigh(self, key: str, plain: bool) -> tuple[float, float, float]:
        """Return what speaks for a word by itself: lexicon, word and spelling; `parts` remembers it."""
        return self.weigh_entry(key, entry_of(key, plain=plain), plain=plain)

    def weigh_entry(self, key: str, entry: Entry | None, *, plain: bool) -> tuple[float, float, float]:
        """Do the same with the word's entry, where it was looked up already."""
        return (
            self.total(features_of(key, entry, plain=plain)),
            self.own.get(f"word={key}", 0.0),
            self._weigh_spelling(key),
        )

    def _pieces(self, kind: str) -> dict[str, float]:
        """Return the coefficients of one kind of pieces of words, by the piece."""
        return {name[len(kind) :]: value for name, value in self.own.items() if name.startswith(kind)}

    def _weigh_spelling(self, key: str) -> float:
        """Add up `spelling_features` in their order, without making a name of each piece."""
        if key in FUNCTION_WORDS or key[:1].isdigit():
            return self.total(spelling_features(key))
        total, letters, edged = self.total(affix_features(key)), self._letters, f"^{key}$"
        for i in range(len(edged) - NGRAM + 1):
            total += letters.get(edged[i : i + NGRAM], 0.0)
        for end in (key[-3:], key[-4:]):
            total += self._ends.get(end, 0.0)
        for start in (key[:3], key[:4], key[:5]):
            total += self._starts.get(start, 0.0)
        for name in (*valence_features(key), f"length={min(LONGEST, len(key))}"):
            total += self.own.get(name, 0.0)
        return total

    def near_sums(self, features: Iterable[str]) -> Near:
        """Return what a word adds to the word two after, one after, one before and two before it."""
        a = b = c = d = 0.0
        for name in features:
            if name in self.near:
                p, q, r, s = self.near[name]
                a, b, c, d = a + p, b + q, c + r, d + s
        return a, b, c, d


def _code(first: Numbers, second: Numbers) -> Numbers:
    """Return one small number for each pair of numbers; a few pairs share theirs."""
    return (first * FACTOR + second) & (CODES - 1)


class Openings(NamedTuple):
    """How phrases open: numbers, from 1, of their first, second and third words, and codes of those together.

    The codes are tables small enough for the processor's cache. They hold each phrase of two words and the
    first three words of each longer one, and by chance a few others: they tell where to look.
    """

    first: dict[str, int]
    second: dict[str, int]
    third: dict[str, int]
    pairs: NDArray[np.bool_]
    triples: NDArray[np.bool_]


def _number_openings(openings: Iterable[tuple[str, str, str]]) -> Openings:
    """Give numbers to the first three words of phrases, "" for the third of two; 0 is any other word."""
    columns = list(zip(*openings, strict=True))
    first, second, third = ({word: n for n, word in enumerate(dict.fromkeys(["", *c]))} for c in columns)
    ones, twos, threes = (
        np.array([numbers[word] for word in words], np.intp)
        for numbers, words in zip((first, second, third), columns, strict=True)
    )
    pairs, triples = np.zeros(CODES, bool), np.zeros(CODES, bool)
    codes, longer = _code(ones, twos), threes > 0
    pairs[codes[~longer]] = True
    triples[_code(codes, threes)[longer]] = True
    third |= {word: third[his] for word, his in POSSESSIVES.items() if his in third}
    return Openings(first, second, third, pairs, triples)


class WordTable:
    """What is known of the words of a vocabulary, and of homographs as nouns, in rows of numbers.

    Attributes
    ----------
    sums : array, 5 columns
        The log-odds of the word alone; what it adds to the word two after, one after, one before, two before.
    marks : array, 4 columns
        Its flags (`UPPER`, `CAPS`, …), its numbers as the first, second and third word of a phrase.
    """

    __slots__ = (
        *("_coefficients", "_edge", "_fresh", "_intercept", "_openings", "_plain", "_rows", "_used"),
        *("_vocabulary", "marks", "sums"),
    )

    def __init__(self, coefficients: Coefficients, intercept: float) -> None:
        self._coefficients, self._intercept = coefficients, intercept
        self._edge = coefficients.near_sums([EDGE])
        self._openings = _number_openings(loaded_phrases().openings())
        self.empty()

    def empty(self) -> None:
        """Forget all words."""
        self._vocabulary = Vocabulary()
        self._rows = np.zeros(0, np.intp)  # the row of each word of the vocabulary
        self._plain: dict[str, int] = {}
        self.sums = np.zeros((FIRST_ROWS, 1 + len(OFFSETS)))
        self.marks = np.zeros((FIRST_ROWS, 4), np.intp)
        self._fresh: list[tuple[Sums, Marks]] = [((0.0, *self._edge), (0, 0, 0, 0))]
        self._used = 1
        self.settle()

    def rows(self, words: Words) -> Numbers:
        """Return the rows of words."""
        vocabulary = words.vocabulary
        if vocabulary is not self._vocabulary:
            self._move(vocabulary)
        first = len(self._rows)
        if first < len(vocabulary.texts):
            fresh = zip(vocabulary.texts[first:], vocabulary.keys_of[first:], strict=False)
            added = [self._add(text, key, plain=False) for text, key in fresh]
            self._rows = np.concatenate([self._rows, np.array(added, np.intp)])
            self.settle()
        return self._rows[words.numbers]

    def _move(self, vocabulary: Vocabulary) -> None:
        """Go over to another vocabulary: keep the words with which both begin."""
        kept = self._rows[: count_common(self._vocabulary, vocabulary)]
        self._vocabulary, self._used = vocabulary, len(kept) + 1
        self.sums[1 : self._used], self.marks[1 : self._used] = self.sums[kept], self.marks[kept]
        self._rows = np.arange(1, self._used)
        self._plain.clear()

    def plain(self, text: str, key: str) -> int:
        """Return the row of a homograph that is no verb; `settle` fills it."""
        if text not in self._plain:
            self._plain[text] = self._add(text, key, plain=True)
        return self._plain[text]

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
        opening = self._openings
        first, second, third = marks[:-2, 1], marks[1:-1, 2], marks[2:, 3]
        pair = _code(first, second)
        known = opening.pairs[pair] | opening.triples[_code(pair, third)] & (third > 0)
        found: Numbers = (known & (first > 0) & (second > 0)).nonzero()[0]
        return found

    def _add(self, text: str, key: str, *, plain: bool) -> int:
        """Work out what is known of a word; return its row."""
        opening, entry = self._openings, entry_of(key, plain=plain)
        lexicon, word, spelling = self._coefficients.weigh_entry(key, entry, plain=plain)
        near = self._coefficients.near_sums(near_features(key, entry))
        opens = opening.first.get(key, 0), opening.second.get(key, 0), opening.third.get(key, 0)
        marks = _flags_of(text, key, entry, plain=plain), *opens
        self._fresh.append(((self._intercept + lexicon + word + spelling, *near), marks))
        self._used += 1
        return self._used - 1


def _flags_of(text: str, key: str, entry: Entry | None, *, plain: bool) -> int:
    """Return the flags of a word as printed."""
    upper = text[0].isupper()
    found = UPPER * upper | CAPS * (upper and len(text) > 1 and text.isupper())
    if entry is not None:
        found |= STRONG * (entry.weight >= CLEAR) | LITERAL * bool(entry.unless)
    found |= SENSE * (key in literal_senses()) | UNLISTED * is_unlisted(key, entry)
    found |= THING * is_thing(entry) | PHYSICAL * is_physical(text, key)
    return found | HOMOGRAPH * (not plain and key in homographs()) | TOPICAL * (key in topic_words()[0])
