"""Valences of words in their surroundings: vaderSentiment's own rules, asked seldom.

Whatever valence a word gets in its surroundings is asked of the library once and remembered, because it
hangs on nothing but the word, the three before it and the two after it. Words that the rules cannot tell
apart share their answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from heapq import heappop, heappush
from types import SimpleNamespace
from typing import NamedTuple

from vaderSentiment import vaderSentiment as library

from analysis.measures.tokens import (
    BEFORE,
    BUT,
    EDGE,
    NOTHING,
    REMEMBERED,
    Kinds,
    Roles,
    context_words,
    has_phrase,
    read_analyzer,
    special_words,
    strip_token,
)

AFTER = 2  # words behind a lexicon word that the library's rules look at

# The words that may move a score: places among the padded tokens, valences with all rules applied.
Hits = tuple[list[int], list[float]]
NO = frozenset(["no"])
Key = tuple[str, str, str, str]  # what the three words before a lexicon word and itself are to the rules


def shift_by_but(places: list[int], valences: list[float], but: int) -> list[float]:
    """Halve what stands before "but" and raise what follows, as the library does it.

    It looks each value up again by the value while it changes the list, so that of equal values the
    first is changed, maybe twice. The heaps find that first one without reading the list again.
    """
    values = [value * (0.5 if at < but else 1.5) for at, value in zip(places, valences, strict=True)]
    if but not in places and len({*valences, *values}) == 2 * len(values):
        return values  # all differ: each is changed once
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
    """Tell whether some, but not all, of the padded tokens are in capitals."""
    return 0 < sum(map(str.isupper, tokens)) < len(tokens) - BEFORE


class _Needs(NamedTuple):
    """What else a valence hangs on: a phrase that may be near, the word behind, capitals in the text."""

    phrase: bool
    following: bool
    capitals: bool


class Scorer:
    """Finds what moves a score with the library's rules and a lexicon: its own, or one with a supplement.

    Parameters
    ----------
    kinds, roles : Kinds, (Roles, Roles)
        The classification of tokens, and what they are far from and near to a word; scorers share it.
    lexicon : mapping of str to float
        Lower-case word → valence from −4 to 4.
    """

    __slots__ = ("_analyzer", "_kinds", "_memo", "_needs", "_skipped", "far", "near")

    def __init__(self, kinds: Kinds, roles: tuple[Roles, Roles], lexicon: Mapping[str, float]) -> None:
        self._kinds, (self.far, self.near) = kinds, roles
        self._skipped = kinds.added if lexicon is read_analyzer().lexicon else frozenset([BUT])
        self._analyzer = copy(read_analyzer())
        self._analyzer.lexicon = lexicon
        self._memo: dict[tuple[object, ...], float] = {}
        self._needs: dict[Key, _Needs | None] = {}

    def find_hits(self, tokens: list[str], places: Iterable[int]) -> Hits:
        """Return the words that may move the score, after negation, boosters and "but"."""
        kinds, far, near, memo, but = self._kinds, self.far, self.near, self._memo, 0
        skipped = self._skipped
        kept: list[int] = []
        valences: list[float] = []
        mixed: list[bool] = []  # whether the text mixes capitals: counted once, where a rule asks for it
        for at in places:
            kind = kinds[tokens[at]]
            if kind in skipped:
                if kind is BUT and not but:
                    but = at
                continue
            key = far[tokens[at - 3]], near[tokens[at - 2]], near[tokens[at - 1]], kind
            valence = memo.get(key)
            kept.append(at)
            valences.append(self.find_valence(key, at, tokens, mixed) if valence is None else valence)
        return kept, shift_by_but(kept, valences, but) if but else valences

    def find_valence(self, key: Key, at: int, tokens: list[str], mixed: list[bool]) -> float:
        """Return a valence that no plain key gives: met for the first time, near a phrase, "no", capitals."""
        needs = self.needs_of(key)
        if needs is None:
            return self._remember(key, key, BEFORE, False)
        place, upper = BEFORE, needs.capitals
        window: tuple[str, ...] = key
        if needs.phrase:
            window, place = self._look_around(key, at, tokens)
            upper = any(map(str.isupper, window))
        elif needs.following and self._is_followed(at, tokens):
            window = (*key, self.far[EDGE])
        if upper and not mixed:
            mixed.append(_has_mixed_capitals(tokens))
        raised = upper and mixed[0]
        return self._remember((window, place, raised), window, place, raised)

    def needs_of(self, key: Key) -> _Needs | None:
        """Return what a key's valence hangs on beside the key, or None if nothing."""
        if key not in self._needs:
            if len(self._needs) > REMEMBERED:
                self._needs.clear()
            special = special_words().intersection(map(str.lower, key))
            needs = _Needs(bool(special - NO), key[BEFORE].lower() == "no", any(map(str.isupper, key)))
            self._needs[key] = needs if any(needs) else None
        return self._needs[key]

    def _remember(
        self, entry: tuple[object, ...], window: tuple[str, ...], place: int, raised: bool
    ) -> float:
        """Return the valence of a word in its surroundings, asked of the library once."""
        valence = self._memo.get(entry)
        if valence is None:
            if len(self._memo) > REMEMBERED:
                self._memo.clear()
            valence = self._memo[entry] = self._ask_library(list(window), place, raised)
        return valence

    def _look_around(self, key: Key, at: int, tokens: list[str]) -> tuple[tuple[str, ...], int]:
        """Return what counts around a word near a special one, and the word's place in it."""
        window = [self._word_of(token) for token in tokens[at - BEFORE : at + AFTER + 1] if token != EDGE]
        if has_phrase(window):
            return tuple(window), min(at - BEFORE, BEFORE)
        if key[BEFORE].lower() == "no" and self._is_followed(at, tokens):
            return (*key, self.far[EDGE]), BEFORE
        return key, BEFORE

    def _is_followed(self, at: int, tokens: list[str]) -> bool:
        """Tell whether a lexicon word stands behind a place."""
        return at + 1 < len(tokens) and self._word_of(tokens[at + 1]).lower() in self._analyzer.lexicon

    def _word_of(self, token: str) -> str:
        """Return what matters of a token where every word counts: case only where the library looks at it."""
        word = strip_token(token)
        lower = word.lower()
        if lower not in context_words():
            return self._kinds[token] or ("not" if "n't" in lower else NOTHING)
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


class Pair:
    """The library's own lexicon and one with a supplement, each place looked at once for both.

    Parameters
    ----------
    kinds : Kinds
        The classification of tokens that the scorers share.
    library, news : Scorer
        With the library's lexicon, and with the supplement.
    """

    __slots__ = ("_both", "_kinds", "_library", "_news")

    def __init__(self, kinds: Kinds, library: Scorer, news: Scorer) -> None:
        self._kinds, self._library, self._news = kinds, library, news
        self._both: dict[Key, tuple[float | None, float]] = {}

    def find_hits(self, tokens: list[str], places: list[int]) -> tuple[Hits, Hits]:
        """Return the words that may move the library's score, and those that may move the other."""
        kinds, far, near, both, but = self._kinds, self._library.far, self._library.near, self._both, 0
        kept: list[int] = []
        valences: list[float] = []
        valences_news: list[float] = []
        mixed: list[bool] = []
        for at in places:
            kind = kinds[tokens[at]]
            if kind is BUT:
                but = but or at
                continue
            key = far[tokens[at - 3]], near[tokens[at - 2]], near[tokens[at - 1]], kind
            found = both.get(key)
            raw, added = self._find_both(key, at, tokens, mixed) if found is None else found
            if raw is not None:
                kept.append(at)
                valences.append(raw)
            valences_news.append(added)
        if but:
            places = [at for at in places if kinds[tokens[at]] is not BUT]
            valences = shift_by_but(kept, valences, but)
            valences_news = shift_by_but(places, valences_news, but)
        return (kept, valences), (places, valences_news)

    def _find_both(
        self, key: Key, at: int, tokens: list[str], mixed: list[bool]
    ) -> tuple[float | None, float]:
        """Ask both scorers for a valence; without one in the library's lexicon the first is None."""
        known = key[BEFORE] not in self._kinds.added
        raw = self._library.find_valence(key, at, tokens, mixed) if known else None
        found = raw, self._news.find_valence(key, at, tokens, mixed)
        if self._news.needs_of(key) is None:
            if len(self._both) > REMEMBERED:
                self._both.clear()
            self._both[key] = found
        return found
