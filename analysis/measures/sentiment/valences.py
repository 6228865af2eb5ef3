"""Valences of words in their surroundings: vaderSentiment's own rules, asked seldom.

Whatever valence a word gets in its surroundings is asked of the library once and remembered, because it
hangs on nothing but the word, the three before it and the two after it. Words that the rules cannot tell
apart share their answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from functools import cache
from heapq import heappop, heappush
from types import SimpleNamespace
from typing import NamedTuple

from vaderSentiment import vaderSentiment as library

from analysis.measures.sentiment.tokens import (
    BEFORE,
    BUT,
    EDGE,
    FIRST_HIT,
    NOTHING,
    PLAIN,
    REMEMBERED,
    Kinds,
    context_words,
    has_phrase,
    phrases,
    read_analyzer,
    role_of,
    special_words,
    strip_token,
)

AFTER = 2  # words behind a lexicon word that the library's rules look at
EDGES = EDGE * BEFORE
Key = tuple[str, str, str, str]  # what the three words before a lexicon word and itself are to the rules
_HIT = f"[{FIRST_HIT}-\U0010ffff]"
find_windows = re.compile(f"{_HIT}(?<=({'.' * (BEFORE + 1)}))", re.S).findall


def find_places(codes: str) -> list[int]:
    """Return which tokens of a text are lexicon words, given the characters that stand for them."""
    return [at for at, code in enumerate(codes) if code >= FIRST_HIT]


def shift_by_but(places: list[int], valences: list[float], but: int) -> list[float]:
    """Halve what stands before "but" and raise what follows, as the library does it.

    It looks each value up again by the value while it changes the list, so that of equal values the
    first is changed, maybe twice. The heaps find that first one without reading the list again.
    """
    values = [value * (0.5 if at < but else 1.5) for at, value in zip(places, valences, strict=True)]
    if len({*valences, *values}) == 2 * len(values):  # all differ: each is changed once
        return values
    values = list(valences)
    firsts: dict[float, list[int]] = {}
    for k, value in enumerate(values):
        firsts.setdefault(value, []).append(k)
    for k in range(len(values)):
        value = values[k]
        first = firsts[value][0]
        if value and places[first] != but:
            heappop(firsts[value])
            values[first] = value * (0.5 if places[first] < but else 1.5)
            heappush(firsts.setdefault(values[first], []), first)
    return values


def _has_mixed_capitals(tokens: Sequence[str]) -> bool:
    """Tell whether some, but not all, of the tokens are in capitals."""
    return 0 < sum(map(str.isupper, tokens)) < len(tokens)


class _Rare(NamedTuple):
    """What surroundings come to, and what else their valence hangs on.

    That is phrases that may be near, the word behind "no", capitals in the text.
    """

    key: tuple[str, ...]
    phrases: list[list[str]]
    following: bool
    capitals: bool


class Scorer(dict[str, float]):
    """Surroundings → valence, by the library's rules with a lexicon: its own, or one with a supplement.

    Surroundings are the characters of a lexicon word and the three tokens before it; here are those that
    tell all, filled in as they are met.

    Parameters
    ----------
    kinds : Kinds
        The classification of tokens; scorers may share it.
    lexicon : mapping of str to float
        Lower-case word → valence from −4 to 4. A word that it lacks has the valence 0.
    base : Scorer, optional
        One whose lexicon differs only in the words of the supplement, whose characters are beyond ASCII.
    """

    __slots__ = ("_alike", "_analyzer", "_base", "_far", "_hit", "_kinds", "_memo", "_rare", "_roles")

    def __init__(self, kinds: Kinds, lexicon: Mapping[str, float], base: Scorer | None = None) -> None:
        self._kinds, self._base = kinds, base
        self._analyzer = copy(read_analyzer())
        self._analyzer.lexicon = lexicon
        plain = (word for word in lexicon if word not in context_words())
        self._far = next(plain)  # stands, three words before another, for all words of the lexicon
        self._alike: dict[tuple[float | None, bool], str] = {}
        self._roles, self._hit = cache(self._read_roles), cache(self._read_hit)
        self._memo: dict[tuple[tuple[str, ...], int, bool], float] = {}
        self._rare: dict[str, _Rare] = {}

    def __missing__(self, window: str) -> float:
        """Ask for a valence that has not been met before."""
        if len(self) > REMEMBERED:
            self.clear()
        if self._base is not None and window.isascii():
            valence = self._base[window]
        else:
            valence = self._remember(self._key_of(window), BEFORE, False)
        self[window] = valence
        return valence

    def has(self, code: str) -> bool:
        """Tell whether a token is a word of the lexicon, given the character that stands for it."""
        return self._kinds.words.get(code, NOTHING).lower() in self._analyzer.lexicon

    def _key_of(self, window: str) -> Key:
        """Return what surroundings are to the rules: alike where they have the same effect."""
        far, second, first, word = list(window)
        return self._roles(far)[0], self._roles(second)[1], self._roles(first)[1], self._hit(word)

    def _read_roles(self, code: str) -> tuple[str, str]:
        """Return what a token is to the rules three words before a lexicon word, and nearer to it.

        A lexicon word changes nothing; three words before another it keeps the library from looking at all,
        and so does the edge of the text.
        """
        word = self._kinds.words[code]
        role = role_of(word)
        stops = not role and (word == EDGE or word.lower() in self._analyzer.lexicon)
        return self._far if stops else role, role

    def _read_hit(self, code: str) -> str:
        """Return the first word met of a valence, of those in capitals or not, that no rule names."""
        word = self._kinds.words[code]
        lower = word.lower()
        if lower in context_words():
            return word
        return self._alike.setdefault((self._analyzer.lexicon.get(lower), word.isupper()), word)

    def find_valence(self, at: int, tokens: Sequence[str], padded: str, mixed: list[bool]) -> float:
        """Return a valence that may hang on more than surroundings: a phrase, the word behind, capitals."""
        window = padded[at : at + BEFORE + 1]
        if window.isprintable():
            return self[window]
        rare = self._rare.get(window) or self._read_rare(window)
        around, place, upper = rare.key, BEFORE, rare.capitals
        if rare.phrases and has_phrase(tokens[max(0, at - BEFORE) : at + AFTER + 1], rare.phrases):
            around, place = self._read_phrase(at, tokens), min(at, BEFORE)
            upper = any(map(str.isupper, around))
        elif rare.following and self.has(padded[at + BEFORE + 1 : at + BEFORE + 2]):
            around = (*around, self._far)
        if upper and not mixed:
            mixed.append(_has_mixed_capitals(tokens))
        raised = upper and mixed[0]
        return self._remember(around, place, raised)

    def _read_rare(self, window: str) -> _Rare:
        """Work out what surroundings hang on."""
        if len(self._rare) > REMEMBERED:
            self._rare.clear()
        key = self._key_of(window)
        near = special_words().intersection(map(str.lower, key))
        sought = [words for words in phrases() if not near.isdisjoint(words)]
        rare = _Rare(key, sought, key[BEFORE].lower() == "no", any(map(str.isupper, key)))
        self._rare[window] = rare
        return rare

    def _remember(self, around: tuple[str, ...], place: int, raised: bool) -> float:
        """Return the valence of a word in its surroundings, asked of the library once."""
        asked = around, place, raised
        valence = self._memo.get(asked)
        if valence is None:
            if len(self._memo) > REMEMBERED:
                self._memo.clear()
            valence = self._memo[asked] = self._ask_library(list(around), place, raised)
        return valence

    def _read_phrase(self, at: int, tokens: Sequence[str]) -> tuple[str, ...]:
        """Return the words around a place: each may be part of a phrase."""
        return tuple(map(self._word_of, tokens[max(0, at - BEFORE) : at + AFTER + 1]))

    def _word_of(self, token: str) -> str:
        """Return what matters of a token where every word counts: case only where the library looks at it."""
        word = strip_token(token)
        lower = word.lower()
        if lower not in context_words():
            return self._kinds.words.get(self._kinds[token], NOTHING)
        cased = lower in library.BOOSTER_DICT or lower in self._analyzer.lexicon
        return word if cased and word.isupper() else lower

    def _is_idle(self, far: str) -> bool:
        """Tell whether a word three places before another changes nothing: no rule names it."""
        return not far or far in self._analyzer.lexicon and far not in context_words()

    def _ask_library(self, words: list[str], at: int, mixed: bool) -> float:
        """Run the library's own rules on a word in its surroundings."""
        lower = [word.lower() for word in words[at : at + 2]]
        if lower == ["kind", "of"] or lower[0] not in self._analyzer.lexicon:
            return 0.0
        if (
            not any(words[1:at])
            and len(words) == at + 1 > BEFORE
            and lower == words[at:]
            and self._is_idle(words[0])
        ):
            return float(self._analyzer.lexicon[lower[0]])
        text = SimpleNamespace(words_and_emoticons=words, is_cap_diff=mixed)
        return float(self._analyzer.sentiment_valence(0, text, words[at], at, [])[0])


def find_valences(scorers: Iterable[Scorer], tokens: Sequence[str], codes: str) -> list[list[float]]:
    """Return by each scorer the valences of a text's lexicon words, after negation, boosters and "but"."""
    if codes.isprintable():
        windows = find_windows(EDGES + codes)
        return [[*map(scorer.__getitem__, windows)] for scorer in scorers]
    but = codes.find(BUT)
    codes = codes.replace(BUT, PLAIN)
    places, padded = find_places(codes), EDGES + codes
    if codes.isprintable():
        windows = find_windows(padded)
        found = [[*map(scorer.__getitem__, windows)] for scorer in scorers]
    else:
        mixed: list[bool] = []  # whether the text mixes capitals: counted once, where a rule asks for it
        found = [[scorer.find_valence(at, tokens, padded, mixed) for at in places] for scorer in scorers]
    return found if but < 0 else [shift_by_but(places, valences, but) for valences in found]
