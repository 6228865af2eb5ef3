"""Ranks: "finished fourth", "came in 3rd", "the third-largest city", as numbers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.numbers import Number
from analysis.measures.wording.fact_words import Unit
from analysis.measures.wording.ordinals import ORDINALS, is_ordinal
from analysis.text.words import Words

RANK = Unit("rank", "rank", 1.0)
_PLACED = frozenset("finished finish finishes finishing came comes placed ranked ranks ended ends".split())
_NO_TOPS = frozenset("test rest best west east guest request interest quest contest protest arrest".split())


def find_ranks(words: Words, text: str, *, places: Iterable[int] | None = None) -> list[Number]:
    """Return the ranks of a text in order.

    Parameters
    ----------
    words : Words
        The words of the text.
    text : str
        The text.
    places : iterable of int, optional
        The ordinals of the text, where they are known already.

    Returns
    -------
    list of Number
        Each with its rank as low and high; ``rest`` is what a hyphen joins.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "She finished fourth in Leeds, the third-largest city."
    >>> [number.low for number in find_ranks(find_words(line), line)]
    [4.0, 3.0]
    """
    found = []
    for i in compress(range(len(words.keys)), map(is_ordinal, words.keys)) if places is None else places:
        first, _, rest = words.keys[i].partition("-")
        if _is_top(rest) if rest else _is_rank(words, text, i):
            rank = float(ORDINALS[first])
            found.append(Number(i, i + 1, rank, rank, 0.0, "", False, rest))
    return found


def _is_rank(words: Words, text: str, i: int) -> bool:
    """Tell whether an ordinal is a rank: behind a verb of placing, before a superlative or "place"."""
    keys = words.keys
    before = keys[max(0, i - 2) : i]
    if i + 1 < len(keys) and is_joined(words, text, i + 1):
        if _is_top(keys[i + 1]):
            return True
        if keys[i + 1] == "place":
            return before[-1:] in (["in"], ["to"], ["took"], ["takes"])
    verb = before[0] if before[1:] == ["in"] else before[-1] if before else ""
    return verb in _PLACED and is_joined(words, text, i)


def _is_top(key: str) -> bool:
    """Tell whether a word is a superlative."""
    return key.endswith("est") and len(key) > 4 and key not in _NO_TOPS or key == "most"
