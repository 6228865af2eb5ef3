"""A text cut into own stretches: its sentences and marked spans in words, and what lies where."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from analysis.text.voices.names import read_first_names, read_titles
from analysis.text.words import Words

# Titles of courtesy: what stands behind them is a name.
_COURTESY = frozenset("mr mrs ms miss sir".split())
_MONTHS = frozenset("march april may june august".split())  # surnames too
_INSIDE = frozenset(("against", "without"))  # of names, between capitals
_PAPER_DAYS = frozenset(("sunday", "saturday", "friday"))

Stretch = tuple[int, int]  # words from the first up to, not including, the second


class Layout(NamedTuple):
    """The text cut into own stretches: what every search for sources needs."""

    text: str
    words: Words
    sentence_first: list[int]  # first word of every sentence that has words
    quote_first: list[int]  # first word of every marked span that has words, rising
    quote_last: list[int]  # word behind it
    quoted: bytearray  # of every word: 1 within quotation marks
    outlets: frozenset[str] = frozenset()  # folded names of outlets that no list knows


def lay_out(
    text: str,
    words: Words,
    firsts: Sequence[int],
    quotes: Sequence[Stretch],
    outlets: frozenset[str] = frozenset(),
) -> Layout:
    """Lay out a text: where its sentences begin and its marked spans lie, in words and rising."""
    quoted = bytearray(len(words))
    for first, last in quotes:
        quoted[first:last] = b"\1" * (last - first)
    return Layout(text, words, list(firsts), [a for a, _ in quotes], [b for _, b in quotes], quoted, outlets)


def sentence_at(layout: Layout, i: int) -> Stretch:
    """Return the words of the sentence that holds word i."""
    starts = layout.sentence_first
    k = bisect_right(starts, i)
    return (starts[k - 1] if k else 0), (starts[k] if k < len(starts) else len(layout.words))


def bounds(layout: Layout, i: int) -> Stretch:
    """Return the stretch of own words around word i: its sentence without quotations."""
    return without_quotes(layout, i, sentence_at(layout, i))


def without_quotes(layout: Layout, i: int, sentence: Stretch) -> Stretch:
    """Return the stretch of own words around word i in its sentence."""
    low, high = sentence
    firsts, lasts = layout.quote_first, layout.quote_last
    q = bisect_right(firsts, i)
    if q and lasts[q - 1] > low:
        low = lasts[q - 1]
    if q < len(firsts) and firsts[q] < high:
        high = firsts[q]
    return low, high


def is_titled(words: Words, i: int) -> bool:
    """Say whether a word that is mostly another is a name, or in one: "US", "Mrs May", "Doctors Without"."""
    if words.texts[i] in ("US", "IT"):
        return words.texts[i] == "US" or "".join(words.texts[i + 1 : i + 2]).islower()
    if words.keys[i] == "today":
        return i > 0 and words.keys[i - 1] == "usa"  # the paper
    if words.keys[i] in _PAPER_DAYS:  # "the Sunday Comet"
        after = words.texts[i + 1][:1] if i + 1 < len(words) else ""
        return i > 0 and words.keys[i - 1] == "the" and after.isupper()
    if not i or not words.texts[i][0].isupper():
        return False
    before, after = words.keys[i - 1], "".join(words.texts[i + 1 : i + 2])
    if words.keys[i] in _INSIDE:
        return words.texts[i - 1][0].isupper() and after[:1].isupper()
    if words.keys[i] == "will" and before in read_titles():
        return after[:1].isupper()  # "Sen. Will Moor"
    is_given = words.keys[i] in _MONTHS and before in read_first_names() and not after.isdigit()
    return before in _COURTESY or is_given
