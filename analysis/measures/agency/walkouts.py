"""Strikes of workers, which are no deeds of harm."""

from __future__ import annotations

from itertools import compress

from analysis.text.words import Words

_STRIKES = frozenset("strike strikes striking".split())
_STRIKERS = frozenset(
    "walkout walkouts walk-out walk-outs picket pickets picketing picketed strikers striker unions unionized "
    "unionised".split()
)
_ARMS = frozenset(
    "airstrike airstrikes missile missiles drone drones troops warplane warplanes rocket rockets bomb bombs "
    "bombing bombings shelling militants".split()
)
_ARMED = frozenset("air military nuclear preemptive pre-emptive".split())  # "air strike"


def find_walkouts(words: Words) -> frozenset[int]:
    """Return the words "strike" of a text that tells of workers on strike and of no arms, none in others.

    >>> from analysis.text.words import find_words
    >>> lines = ["Teachers went on strike. The strike hurt the city.", "A drone strike hurt the city."]
    >>> [sorted(find_walkouts(find_words(line))) for line in lines]
    [[3, 5], []]
    """
    keys = words.keys
    at = list(compress(range(len(keys)), map(_STRIKES.__contains__, keys)))
    if not at or not _ARMS.isdisjoint(keys) or any(keys[i - 1] in _ARMED for i in at if i):
        return frozenset()
    told = any(keys[i - 1] == "on" for i in at if i) or not _STRIKERS.isdisjoint(keys)
    return frozenset(at if told or "union" in words.texts else ())
