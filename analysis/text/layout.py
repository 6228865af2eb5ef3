"""A text cut into own stretches: its sentences and marked spans in words, and what lies where."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from analysis.text.words import Words

# Titles of courtesy: what stands behind them is a name.
_COURTESY = frozenset("mr mrs ms miss sir".split())


class Layout(NamedTuple):
    """The text cut into own stretches: what every search for sources needs."""

    text: str
    words: Words
    sentence_first: list[int]  # first word of every sentence that has words
    quote_first: list[int]  # first word of every marked span that has words, rising
    quote_last: list[int]  # word behind it


def sentence_at(layout: Layout, i: int) -> tuple[int, int]:
    """Return the words of the sentence that holds word i."""
    starts = layout.sentence_first
    k = bisect_right(starts, i) - 1
    return (starts[k] if k >= 0 else 0), (starts[k + 1] if k + 1 < len(starts) else len(layout.words))


def bounds(layout: Layout, i: int) -> tuple[int, int]:
    """Return the stretch of own words around word i: its sentence without quotations."""
    starts = layout.sentence_first
    k = bisect_right(starts, i) - 1
    low = starts[k] if k >= 0 else 0
    high = starts[k + 1] if k + 1 < len(starts) else len(layout.words)
    q = bisect_right(layout.quote_first, i) - 1
    if q >= 0:
        low = max(low, layout.quote_last[q])
    if q + 1 < len(layout.quote_first):
        high = min(high, layout.quote_first[q + 1])
    return low, high


def is_quoted(layout: Layout, i: int) -> bool:
    """Say whether word i stands within quotation marks."""
    q = bisect_right(layout.quote_first, i) - 1
    return q >= 0 and i < layout.quote_last[q]


def is_titled(words: Words, i: int) -> bool:
    """Say whether a word that is mostly another stands behind a title ("Mrs May")."""
    return i > 0 and words.keys[i - 1] in _COURTESY and words.texts[i][0].isupper()
