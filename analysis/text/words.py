"""Words as spans: runs of letters or digits with inner apostrophes, hyphens, points or commas."""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.lexicons.fold import fold_words
from analysis.text.vocabulary import Ask, Vocabulary, current_vocabulary

_ANY_RUN = r"[^\W_]+[\u0300-\u036f]*(?:[^\W_]|[\u0300-\u036f])*"
_LETTER_RUN = r"[^\W_]+"
_LATIN_RUN = r"[0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ÿ]+"
# Inner marks: apostrophe and hyphen between any two runs; a comma or point between digits; a point after a
# single letter (U.S., a.m.) or before a lower-case letter or digit (example.org), so that a missing space
# after a full stop ("border.The") does not glue two sentences together. The group is not
# possessive: with one, Python 3.11.0 to 3.11.4 keep the last mark ("Kent,").
_INNER = (
    r"({run}(?:['’ʼ‐‑.,-](?=[^\W_])(?:(?<=['’ʼ‐‑-])|(?<=\d[.,])(?=\d)|(?<=\b[^\W\d_]\.)(?=[^\W\d_]\b)"
    r"|(?<=\.)(?=[a-z0-9])){run})*)"
)
_WORD = re.compile(_INNER.replace("{run}", _ANY_RUN))
# The same for a text without combining accents, as nearly every one is once it is composed (NFC): a fifth of
# the time.
_LETTER_WORD = re.compile(_INNER.replace("{run}", _LETTER_RUN))
_COMBINING = re.compile(r"[\u0300-\u036f]")
# The same for a text whose letters and digits are all of Latin-1, as those of most news in English are: less
# again. The signs beside it are those of ordinary printing, none of them a letter, digit or accent.
_LATIN_WORD = re.compile(_INNER.replace("{run}", _LATIN_RUN))
_NOT_LATIN = re.compile(r"[^\x00-\xff\u2000-\u206f\u20a0-\u20bf\u2122]")


def require_text(text: object) -> None:
    """Refuse what is no text before a rule stumbles over it.

    Raises
    ------
    TypeError
        For bytes, None and whatever else is no str.

    Examples
    --------
    >>> require_text(b"Two left.")
    Traceback (most recent call last):
    TypeError: the text must be a str, not bytes
    """
    if not isinstance(text, str):
        raise TypeError(f"the text must be a str, not {type(text).__name__}")


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
    capitals : list of int
        The words that begin with a capital, by their place in the other lists.
    numbers : array of int
        The number of each word in the vocabulary.
    vocabulary : Vocabulary
        What is known of words, by number.
    """

    starts: list[int]
    ends: list[int]
    texts: list[str]
    keys: list[str]
    capitals: list[int]
    numbers: NDArray[np.intp] = field(compare=False, repr=False)
    vocabulary: Vocabulary = field(compare=False, repr=False)

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.starts)

    def between(self, start: int, end: int) -> range:
        """Return the indices of the words that begin in ``[start, end)``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def array(self, ask: Ask[Any], kind: type) -> NDArray[Any]:
        """Return what a function says of each word, printed and folded: a number or a flag."""
        return self.vocabulary.array(ask, kind)[self.numbers]

    def places(self, ask: Ask[bool]) -> list[int]:
        """Return the words of which a function says yes, given each as printed and folded."""
        found: list[int] = self.array(ask, bool).nonzero()[0].tolist()
        return found

    def letters(self, ask: Callable[..., int], of: Ask[Any]) -> str:
        """Return a letter for each word: the code that a function gives for what ``of`` says of it."""
        codes = self.vocabulary.array(ask, np.uint8, of)[self.numbers]
        return codes.tobytes().decode("latin-1")


def _begins_high(text: str, key: str) -> bool:
    """Tell whether a word begins with a capital."""
    return text[0].isupper()


def _choose_word(text: str) -> re.Pattern[str]:
    """Return the cheapest pattern that finds the words of a text."""
    if not _NOT_LATIN.search(text):
        return _LATIN_WORD
    return _WORD if _COMBINING.search(text) else _LETTER_WORD


def find_words(text: str) -> Words:
    """Return every word of a text with its offsets.

    A word is a run of letters or digits with inner apostrophes, hyphens, points or commas.

    Returned: parallel lists; empty for a text without letters or digits.

    >>> find_words("The U.S. didn't fire 30,000 AK-47s.").texts
    ['The', 'U.S', "didn't", 'fire', '30,000', 'AK-47s']
    """
    pieces = _choose_word(text).split(text)  # what is between words and the words, in turn
    offsets = list(accumulate(map(len, pieces)))
    vocabulary = current_vocabulary()
    found = list(map(vocabulary.__getitem__, pieces[1::2]))
    texts, keys, numbers = vocabulary.texts, vocabulary.keys_of, np.array(found, np.intp)
    capitals = vocabulary.array(_begins_high, bool)[numbers].nonzero()[0].tolist()
    return Words(
        offsets[:-1:2],
        offsets[1::2],
        [texts[n] for n in found],
        [keys[n] for n in found],
        capitals,
        numbers,
        vocabulary,
    )


def find_keys(text: str) -> list[str]:
    """Return the keys of the words of a text, where nobody asks for their places.

    >>> find_keys("Ada Marsh’s tram")
    ['ada', "marsh's", 'tram']
    """
    return fold_words(_choose_word(text).findall(text))
