"""vaderSentiment 3.3.2, exactly, at a fraction of its cost, with the words behind each score.

The lexicon, the constants and every rule are the installed library's: whatever valence a word gets in
its surroundings is asked of the library once and remembered, because it hangs on nothing but the word,
the three before it and the two after it. What is written here is the way to ask seldom: each distinct
token is classified once, words that the rules cannot tell apart share their answers, and a sentence
without a lexicon word has its neutral answer at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from functools import cache
from heapq import heappop, heappush
from inspect import signature
from math import fsum, sqrt
from types import SimpleNamespace

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
    split_tokens,
    strip_token,
)

ALPHA = signature(library.normalize).parameters["alpha"].default  # of the compound s / √(s² + alpha)
AFTER = 2  # words behind a lexicon word that the library's rules look at


# The words that may move a score: places among the padded tokens, valences with all rules applied.
Hits = tuple[list[int], list[float]]
# The library's four numbers: shares of negative, neutral and positive weight, and the compound.
Score = tuple[float, float, float, float]
EMPTY: Score = (0.0, 0.0, 0.0, 0.0)
NEUTRAL: Score = (0.0, 1.0, 0.0, 0.0)


def _shift_by_but(places: list[int], valences: list[float], but: int) -> list[float]:
    """Halve what stands before "but" and raise what follows, as the library does it.

    It looks each value up again by the value while it changes the list, so that of equal values the
    first is changed, maybe twice. The heaps find that first one without reading the list again.
    """
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


def emphasis_of(text: str) -> float:
    """Return what the library adds for exclamation and question marks."""
    if "!" not in text and "?" not in text:
        return 0.0
    analyzer = library.SentimentIntensityAnalyzer
    return float(analyzer._amplify_ep(text) + analyzer._amplify_qm(text))


def compound_of(valences: Sequence[float], emphasis: float, add: Callable = fsum) -> float:
    """Return the compound of words' valences: their sum s, with emphasis, as s / √(s² + 15), −1 to 1.

    `add` is the built-in sum where the library's own result is wanted: from Python 3.12 on it rounds
    otherwise than a loop, and so does the library. The exact sum is the same on every Python. (Sums
    that come to nothing but for a rounding error, in a text with a mark of emphasis, are the one case in
    which the library's compound hangs on the Python: none in 100,000 sentences of news.)
    """
    total = add(valences)
    if emphasis and total:
        total += emphasis if total > 0 else -emphasis
    return (
        round(total / sqrt(total * total + ALPHA), 4) + 0.0
    )  # no minus zero, whose sign hangs on the Python


def score_valences(valences: Sequence[float], n_tokens: int, emphasis: float) -> Score:
    """Turn the valences of a text's words into the library's four numbers."""
    positive, negative, neutral = 0.0, 0.0, n_tokens
    for value in valences:
        if value > 0:
            positive += value + 1
            neutral -= 1
        elif value < 0:
            negative += 1 - value
            neutral -= 1
    if positive > negative:
        positive += emphasis
    elif positive < negative:
        negative += emphasis
    whole = positive + negative + neutral
    neg = round(negative / whole, 3) if negative else 0.0
    pos = round(positive / whole, 3) if positive else 0.0
    total = sum(valences)
    if emphasis and total:
        total += emphasis if total > 0 else -emphasis
    return neg, round(neutral / whole, 3), pos, round(total / sqrt(total * total + ALPHA), 4) + 0.0


class Scorer:
    """Finds what moves a score with the library's rules and a lexicon: its own, or one with a supplement.

    Parameters
    ----------
    kinds, roles : Kinds, (Roles, Roles)
        The classification of tokens, and what they are far from and near to a word; scorers share it.
    lexicon : mapping of str to float
        Lower-case word → valence from −4 to 4.
    """

    __slots__ = ("_analyzer", "_far", "_kinds", "_memo", "_near", "_skipped")

    def __init__(self, kinds: Kinds, roles: tuple[Roles, Roles], lexicon: Mapping[str, float]) -> None:
        self._kinds, (self._far, self._near) = kinds, roles
        self._skipped = kinds.added if lexicon is read_analyzer().lexicon else frozenset([BUT])
        self._analyzer = copy(read_analyzer())
        self._analyzer.lexicon = lexicon
        self._memo: dict[tuple[object, ...], float] = {}

    def find_hits(self, tokens: list[str], places: Iterable[int]) -> Hits:
        """Return the words that may move the score, after negation, boosters and "but"."""
        kinds, far, near, memo, but = self._kinds, self._far, self._near, self._memo, 0
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
            valences.append(self._find_valence(key, at, tokens, mixed) if valence is None else valence)
        return kept, _shift_by_but(kept, valences, but) if but else valences

    def _find_valence(self, key: tuple[str, ...], at: int, tokens: list[str], mixed: list[bool]) -> float:
        """Return a valence that no plain key gives: met for the first time, near a phrase, "no", capitals."""
        special = not special_words().isdisjoint(map(str.lower, key))
        window, place = self._look_around(key, at, tokens) if special else (key, BEFORE)
        upper = any(map(str.isupper, window))
        if upper and not mixed:
            mixed.append(_has_mixed_capitals(tokens))
        raised = upper and mixed[0]
        entry: tuple[object, ...] = (window, place, raised) if upper or special else key
        if entry not in self._memo:
            if len(self._memo) > REMEMBERED:
                self._memo.clear()
            self._memo[entry] = self._ask_library(list(window), place, raised)
        return self._memo[entry]

    def _look_around(self, key: tuple[str, ...], at: int, tokens: list[str]) -> tuple[tuple[str, ...], int]:
        """Return what counts around a word near a special one, and the word's place in it."""
        window = [self._word_of(token) for token in tokens[at - BEFORE : at + AFTER + 1] if token != EDGE]
        if has_phrase(window):
            return tuple(window), min(at - BEFORE, BEFORE)
        following = self._word_of(tokens[at + 1]).lower() if at + 1 < len(tokens) else NOTHING
        if key[BEFORE].lower() == "no" and following in self._analyzer.lexicon:
            return (*key, self._far[EDGE]), BEFORE
        return key, BEFORE

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


@cache
def _read_library() -> tuple[Kinds, Scorer]:
    """Return the library's own lexicon ready for use, without a supplement."""
    kinds = Kinds({})
    return kinds, Scorer(kinds, (Roles({}, far=True), Roles({}, far=False)), read_analyzer().lexicon)


def score_text(text: str) -> Score:
    """Return vaderSentiment's four numbers for a text, and nothing else: the fastest way to them.

    Parameters
    ----------
    text : str
        A sentence; any string is taken.

    Returns
    -------
    tuple of float
        neg, neu, pos (shares, 0 to 1) and compound (−1 to 1); zeros for a text without words.

    Examples
    --------
    >>> score_text("The talks were not a success.")
    (0.375, 0.625, 0.0, -0.4585)
    """
    kinds, scorer = _read_library()
    words, tokens, places = split_tokens(kinds, text)
    if places:
        valences = scorer.find_hits(tokens, places)[1]
        if valences:
            return score_valences(valences, len(tokens) - BEFORE, emphasis_of(words))
    return NEUTRAL if len(tokens) > BEFORE else EMPTY
