"""Words as spans: runs of letters or digits with inner apostrophes, hyphens, points or commas."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from analysis.lexicons.fold import fold_word

_RUN = r"[^\W_]+[\u0300-\u036f]*(?:[^\W_]|[\u0300-\u036f])*"
# Inner marks: apostrophe and hyphen between any two runs; a comma or point between digits; a point after a
# single letter (U.S., a.m.) or before a lower-case letter or digit (example.org), so that a missing space
# after a full stop ("border.The") does not glue two sentences together.
_WORD = re.compile(
    rf"{_RUN}(?:(?:['’ʼ‐‑-]{_RUN})|(?:(?<=\d)[.,](?=\d){_RUN})|(?:(?<=\b[^\W\d_])\.(?=[^\W\d_]\b){_RUN})|(?:\.(?=[a-z0-9]){_RUN}))*"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as parallel lists of equal length, in order.

    Attributes
    ----------
    starts, ends : list of int
        Character offsets: ``text[starts[i]:ends[i]] == texts[i]``.
    texts : list of str
        The words as printed.
    keys : list of str
        Folded for matching (`fold_word`).
    """

    starts: list[int]
    ends: list[int]
    texts: list[str]
    keys: list[str]

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.starts)

    def between(self, start: int, end: int) -> range:
        """Return the indices of the words that begin in ``[start, end)``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def find_words(text: str) -> Words:
    """Return every word of a text with its offsets.

    A word is a run of letters or digits with inner apostrophes, hyphens, points or commas.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    Words
        Parallel lists; empty for a text without letters or digits.

    Examples
    --------
    >>> find_words("The U.S. didn't fire 30,000 AK-47s.").texts
    ['The', 'U.S', "didn't", 'fire', '30,000', 'AK-47s']
    """
    starts, ends, texts = [], [], []
    for hit in _WORD.finditer(text):
        starts.append(hit.start())
        ends.append(hit.end())
        texts.append(hit.group())
    return Words(starts, ends, texts, [fold_word(word) for word in texts])
