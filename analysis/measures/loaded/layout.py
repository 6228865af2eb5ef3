"""The words of an article's sentences in one line, and how each is written at its place."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.measures.loaded.features import OFFSETS
from analysis.measures.loaded.words import CAPS, UPPER, Numbers

GAP = len(OFFSETS) // 2  # edges between two sentences: as far as a neighbour reaches
# Flags of a place, beside those of a word's capitals: title case, first, last, next to a capital word.
TITLE, OPENS, CLOSES, NEXT, BEFORE = (4 << bit for bit in range(5))
PLACES = range(BEFORE << 1)

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


class Layout(NamedTuple):
    """Words of sentences in a line, two edges before, between and behind the sentences.

    So the neighbours of all words at once are the line itself, moved by one or two places.

    Attributes
    ----------
    words, sentence, at : array
        For each word its number among the article's, its sentence, and its place in the line.
    opens, closes : array
        Which of the words open and close a sentence.
    sizes : array
        Words of each sentence.
    line : array
        Number in the word table of each word, 0 for an edge.
    """

    words: Numbers
    sentence: Numbers
    at: Numbers
    opens: Numbers
    closes: Numbers
    sizes: Numbers
    line: Numbers

    def tally(self, chosen: Numbers | Bools) -> Numbers:
        """Count the chosen words of each sentence; `chosen` has 1 for those and 0 for the others."""
        found: Numbers = np.bincount(self.sentence, chosen, len(self.sizes)).astype(np.intp)
        return found


def lay_out(numbers: Numbers, ranges: Sequence[range]) -> Layout:
    """Lay the words of sentences out in a line."""
    starts = np.array([within.start for within in ranges], np.intp)
    sizes = np.array([within.stop for within in ranges], np.intp) - starts
    ends = sizes.cumsum()
    sentence = np.repeat(np.arange(len(sizes)), sizes)
    order = np.arange(len(sentence))
    words = order + (starts - ends + sizes)[sentence]
    at = order + GAP * (sentence + 1)
    line = np.zeros(len(order) + GAP * (len(sizes) + 1), np.intp)
    line[at] = numbers[words]
    some = sizes > 0
    return Layout(words, sentence, at, (ends - sizes)[some], ends[some] - 1, sizes, line)


def code_places(where: Layout, flags: Numbers, title: Bools) -> Numbers:
    """Return the flags of each word's place; `flags` are those of the line, `title` of the sentences."""
    upper = flags & UPPER
    code: Numbers = flags[where.at] & (UPPER | CAPS) | TITLE * title[where.sentence]
    code[where.opens] |= OPENS
    code[where.closes] |= CLOSES
    code |= NEXT * upper[where.at + 1]
    upper[where.at[where.opens]] = 0
    code |= BEFORE * upper[where.at - 1]
    return code


def place_names(code: int) -> list[str]:
    """Name the features of a place with some flags, as `place_features` does; "" for none.

    >>> place_names(UPPER | OPENS | CLOSES)
    ['initcap', '', 'first', 'last', '', '']
    """
    if code & UPPER:
        case = "initcap" if code & OPENS else "titlecap" if code & TITLE else "name"
    else:
        case = "titlelow" if code & TITLE else ""
    shown = ((CAPS, "allcaps"), (OPENS, "first"), (CLOSES, "last"))
    beside = ((NEXT, "nextname"), (BEFORE, "prevname"))
    names = [name if code & flag else "" for flag, name in shown]
    return [case, *names, *(name if code & flag and not code & TITLE else "" for flag, name in beside)]
