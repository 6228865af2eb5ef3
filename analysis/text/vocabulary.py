"""The distinct words of all texts, numbered as they are met; what is known of a word stands in columns.

A text's words become numbers once. From there on an instrument takes what it knows of each of them from a
column in one step, instead of looking every word up in a dictionary of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import is_
from threading import RLock
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from analysis.lexicons.fold import fold_words

# Words kept at most, and how many of them stay when there are more: those met first are the frequent ones.
MOST, KEPT = 50_000, 30_000

T = TypeVar("T")
Ask = Callable[[str, str], T]
_Asked = tuple[Callable[..., Any], Callable[..., Any] | None]


class Vocabulary(dict[str, int]):
    """Word as printed → its number, given when it is met first.

    Attributes
    ----------
    texts : list of str
        The words as printed, by number.
    keys_of : list of str
        The same, folded for matching.

    Examples
    --------
    >>> words = Vocabulary()
    >>> words["Ferry"], words["port"], words["Ferry"], words.keys_of[0]
    (0, 1, 0, 'ferry')
    >>> words.column(str.__add__), words.array(len, int, of=str.__add__).tolist()
    (['Ferryferry', 'portport'], [10, 8])
    """

    __slots__ = ("_arrays", "_columns", "_lock", "keys_of", "texts")

    def __init__(self, before: Vocabulary | None = None) -> None:
        super().__init__()
        self.texts: list[str] = before.texts[:KEPT] if before else []
        self.keys_of: list[str] = before.keys_of[:KEPT] if before else []
        self.update(zip(self.texts, range(KEPT), strict=False))
        self._columns: dict[_Asked, list[Any]] = {}
        self._arrays: dict[_Asked, NDArray[Any]] = {}
        if before:
            self._columns = {asked: column[:KEPT] for asked, column in before._columns.items()}
            self._arrays = {asked: array[:KEPT] for asked, array in before._arrays.items()}
        self._lock = RLock()

    def __missing__(self, text: str) -> int:
        """Give a word that has not been met before its number."""
        with self._lock:
            if text not in self:
                self.keys_of += fold_words((text,))
                self.texts.append(text)
                self[text] = len(self.texts) - 1
            return self[text]

    def column(self, ask: Callable[..., T], of: Ask[Any] | None = None) -> list[T]:
        """Return by number what a function says of each word, printed and folded; it is asked once a word.

        With ``of`` it is asked of what that other function says of the word.
        """
        column: list[T] = self._columns.setdefault((ask, of), [])
        if len(column) < len(self.texts):
            with self._lock:
                column.extend(self._ask(ask, of, len(column)))
        return column

    def array(self, ask: Callable[..., Any], kind: type, of: Ask[Any] | None = None) -> NDArray[Any]:
        """Return the same as an array of numbers or flags of some type."""
        array = self._arrays.get((ask, of))
        if array is None or len(array) < len(self.texts):
            with self._lock:
                array = self._arrays.get((ask, of), np.zeros(0, kind))
                fresh: NDArray[Any] = np.array(list(self._ask(ask, of, len(array))), kind)
                array = self._arrays[ask, of] = np.concatenate([array, fresh])
        return array

    def _ask(self, ask: Callable[..., T], of: Ask[Any] | None, first: int) -> Iterator[T]:
        """Ask a function of the words from a number on."""
        if of is None:
            return map(ask, self.texts[first:], self.keys_of[first:])
        return map(ask, self.column(of)[first:])


def count_common(one: Vocabulary, other: Vocabulary) -> int:
    """Return with how many of the same words two vocabularies begin."""
    same = list(map(is_, one.texts, other.texts))
    return same.index(False) if False in same else len(same)


class _Current:
    """The vocabulary in use; its words are those of all texts until they are too many."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()


_CURRENT = _Current()


def current_vocabulary() -> Vocabulary:
    """Return the vocabulary for the next text: the one in use, or its first words if there are too many.

    Words of texts that were read before go on with the vocabulary that they have.
    """
    if len(_CURRENT.vocabulary) > MOST:
        _CURRENT.vocabulary = Vocabulary(_CURRENT.vocabulary)
    return _CURRENT.vocabulary
