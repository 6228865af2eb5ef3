"""Valences of words in their surroundings: vaderSentiment's own rules, asked seldom.

Whatever valence a word gets in its surroundings is asked of the library once and remembered, because it
hangs on nothing but the word, the three before it and the two after it. Words that the rules cannot tell
apart share their answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import copy
from functools import cache
from math import nan
from types import SimpleNamespace
from typing import NamedTuple

from vaderSentiment import vaderSentiment as library

from analysis.measures.sentiment.rule_words import (
    NOTHING,
    REMEMBERED,
    SparingRules,
    context_words,
    has_phrase,
    phrases,
    read_analyzer,
    role_of,
    shift_by_but,
    special_words,
    strip_token,
)
from analysis.measures.sentiment.tokens import BEFORE, BUT, EDGE, FIRST_HIT, PLAIN, Kinds

AFTER = 2  # words behind a lexicon word that the library's rules look at
EDGES = EDGE * BEFORE
OPEN = nan  # in the place of a valence that surroundings do not settle; told by identity
Key = tuple[str, str, str, str]  # what the three words before a lexicon word and itself are to the rules
_HIT = f"[^\0-{chr(ord(FIRST_HIT) - 1)}]"  # a class up to the last character takes 3 ms to compile
_find_hits = re.compile(_HIT).findall
find_windows = re.compile(f"{_HIT}(?<=({'.' * (BEFORE + 1)}))", re.S).findall


def find_places(codes: str) -> list[int]:
    """Return which tokens of a text are lexicon words, given the characters that stand for them."""
    return [at for at, code in enumerate(codes) if code >= FIRST_HIT]


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

    Surroundings are the characters of a lexicon word and the three tokens before it, or its own alone where
    none of them matters. They are filled in as they are met; of those that do not tell all it is `OPEN`.

    Parameters
    ----------
    kinds : Kinds
        The classification of tokens; scorers may share it.
    lexicon : mapping of str to float
        Lower-case word → valence from −4 to 4. A word that it lacks has the valence 0.
    base : Scorer, optional
        One whose lexicon differs only in the words of the supplement, whose characters are beyond ASCII.
    """

    __slots__ = (
        *("_alike", "_analyzer", "_base", "_far", "_hit"),
        *("_kinds", "_memo", "_rare", "_roles", "_sparing"),
    )

    def __init__(self, kinds: Kinds, lexicon: Mapping[str, float], base: Scorer | None = None) -> None:
        self._kinds, self._base = kinds, base
        self._analyzer = copy(read_analyzer())
        self._analyzer.lexicon = lexicon
        self._sparing = SparingRules(lexicon)
        plain = (word for word in lexicon if word not in context_words())
        self._far = next(plain)  # stands, three words before another, for all words of the lexicon
        self._alike: dict[tuple[float | None, bool], str] = {}
        self._roles, self._hit = cache(self._read_roles), cache(self._read_hit)
        self._memo: dict[tuple[object, ...], float] = {}
        self._rare: dict[str, _Rare] = {}

    def __missing__(self, window: str) -> float:
        """Ask for a valence that has not been met before; `OPEN` if it hangs on more than surroundings."""
        if len(self) > REMEMBERED:
            self.clear()
            self._rare.clear()
        self[window] = valence = self._find_settled(window)
        return valence

    def _find_settled(self, window: str) -> float:
        """Return a valence that hangs on nothing but surroundings, or `OPEN`."""
        if len(window) == 1:
            return self[EDGES + window]
        if not window.isprintable():
            rare = self._read_rare(window)
            if rare.phrases or rare.following or rare.capitals:
                self._rare[window] = rare
                return OPEN
        if self._base is not None and window.isascii():
            return self._base[window]
        return self._remember(self._key_of(window), BEFORE, False, self._sparing)

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

    def find_all(self, windows: list[str], tokens: Sequence[str], padded: str) -> list[float]:
        """Return the valences of a text's lexicon words, given the surroundings of each."""
        valences = [*map(self.__getitem__, windows)]
        if OPEN not in valences:
            return valences
        at = -1
        mixed: list[bool] = []  # whether the text mixes capitals: counted once, where a rule asks for it
        for k, window in enumerate(windows):
            at = padded.index(window, at + 1)
            if valences[k] is OPEN:
                valences[k] = self._find_open(at, tokens, padded, mixed)
        return valences

    def _find_open(self, at: int, tokens: Sequence[str], padded: str, mixed: list[bool]) -> float:
        """Return a valence that may hang on a phrase, the word behind, or capitals in the text."""
        window = padded[at : at + BEFORE + 1]
        rare = self._rare.get(window) or self._read_rare(window)
        around, place, upper, asked = rare.key, BEFORE, rare.capitals, self._sparing
        if rare.phrases and has_phrase(tokens[max(0, at - BEFORE) : at + AFTER + 1], rare.phrases):
            around, place, asked = self._read_phrase(at, tokens), min(at, BEFORE), self._analyzer
            upper = any(map(str.isupper, around))
        elif rare.following and self.has(padded[at + BEFORE + 1 : at + BEFORE + 2]):
            around = (*around, self._far)
        if upper and not mixed:
            mixed.append(_has_mixed_capitals(tokens))
        return self._remember(around, place, upper and mixed[0], asked)

    def _read_rare(self, window: str) -> _Rare:
        """Work out what surroundings hang on."""
        key = self._key_of(window)
        near = special_words().intersection(map(str.lower, key))
        sought = [words for words in phrases() if not near.isdisjoint(words)]
        return _Rare(key, sought, key[BEFORE].lower() == "no", any(map(str.isupper, key)))

    def _remember(
        self, around: tuple[str, ...], place: int, raised: bool, asked: library.SentimentIntensityAnalyzer
    ) -> float:
        """Return the valence of a word in its surroundings, asked of the library once."""
        met = around, place, raised, asked
        valence = self._memo.get(met)
        if valence is None:
            if len(self._memo) > REMEMBERED:
                self._memo.clear()
            valence = self._memo[met] = self._ask_library(list(around), place, raised, asked)
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

    def _ask_library(
        self, words: list[str], at: int, mixed: bool, asked: library.SentimentIntensityAnalyzer
    ) -> float:
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
        return float(asked.sentiment_valence(0, text, words[at], at, [])[0])


def find_valences(scorer: Scorer, tokens: Sequence[str], codes: str) -> list[float]:
    """Return the valences of a text's lexicon words, after negation, boosters and "but"."""
    before, but, behind = codes.partition(BUT)
    if but:
        codes = before + PLAIN + behind.replace(BUT, PLAIN)
    core = "".join(codes.split())
    if core.isalnum():  # lexicon words alone, of which none changes another
        valences = [*map(scorer.__getitem__, core)]
    else:
        padded = EDGES + codes
        valences = scorer.find_all(find_windows(padded), tokens, padded)
    if but and valences:
        return shift_by_but(valences, len(_find_hits(before)))
    return valences
