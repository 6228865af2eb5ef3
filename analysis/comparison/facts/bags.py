"""Bags of stems as rows of sparse matrices: what is rare in a story weighs most."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags

from analysis.measures.wording.fact_words import read_units
from analysis.measures.wording.stems import NAME, NOT, NUMBER, hash_stem, news_stem

FIRST_YEAR, LAST_YEAR = 1800, 2100
# A token is rare in so small a share of the story's sentences, or in so few.
RARE_SHARE, RARE_SENTENCES = 0.06, 3
# Words of a shorter story are weighed as if it had so many sentences, as few as those that were judged.
LEAST_SENTENCES = 60
# What follows a number as a unit does.
_LIKE_UNITS = "a.m p.m o'clock hundred thousand million billion trillion dozen".split()
_MARKS = frozenset(NAME + NOT)


class Vocabulary:
    """The tokens of a story with their weights.

    A token weighs the logarithm of (N + 1) / (n + 0.5), n of the story's N sentences holding it; N is at
    least ``least``, so that a word of one of three sentences is not taken for a common one. Names in capitals
    and the mark of a denial are no tokens of their own: a name's word is there as a stem.

    Attributes
    ----------
    roots : array of float
        The square root of every token's weight: the product of two rows is the weight that they share.
    rare : array of bool
        Which tokens are rare in the story.
    numbers : array of bool
        Which are numbers that are no years: a treaty's year contradicts no count.
    figures : array of bool
        Which are numbers or units: they say how much, not what.
    """

    def __init__(self, story: Sequence[str], *others: Sequence[str], least: int = 0) -> None:
        known = [bag for bags in others for bag in bags]
        self._names = sorted({"-", *chain.from_iterable(map(_content, [*story, *known]))})
        uses = np.asarray(self.count([*story, ""]).sum(axis=0)).ravel()
        sentences = max(len(story), least)
        self.roots: NDArray[np.float64] = np.sqrt(np.log((sentences + 1) / (uses + 0.5)).clip(0.01))
        self.rare: NDArray[np.bool_] = uses <= max(RARE_SENTENCES, RARE_SHARE * len(story))
        self.numbers: NDArray[np.bool_] = np.array([_is_count(name) for name in self._names], dtype=bool)
        self.figures: NDArray[np.bool_] = np.array([_is_figure(name) for name in self._names], dtype=bool)

    def count(self, bags: Sequence[str]) -> csr_matrix:
        """Return one row per bag, 1 for each of its tokens.

        >>> Vocabulary(["ada sang", "bea"]).count(["bea sang"]).sum()
        np.int64(2)
        """
        return _count_tokens(map(_content, bags), self._names)

    def weigh(self, counts: csr_matrix) -> csr_matrix:
        """Return the same rows with the root of each token's weight."""
        return (counts @ diags(self.roots)).tocsr()

    def numbers_differ(self, left: csr_matrix, right: csr_matrix) -> NDArray[np.bool_]:
        """Return which pairs of rows both give numbers but no number in common."""
        a, b = left[:, self.numbers], right[:, self.numbers]
        both = np.outer(a.sum(axis=1) > 0, b.sum(axis=1) > 0)
        return both & ((a @ b.T).toarray() == 0)


def find_cosines(left: csr_matrix, right: csr_matrix) -> NDArray[np.float64]:
    """Return the cosines of the rows of two sparse matrices; 0 for an empty row.

    >>> find_cosines(csr_matrix([[1.0, 0.0]]), csr_matrix([[1.0, 1.0], [0.0, 0.0]])).round(2).tolist()
    [[0.71, 0.0]]
    """
    sizes = [
        np.sqrt(np.asarray(side.multiply(side).sum(axis=1)).ravel()).clip(1e-9) for side in (left, right)
    ]
    return np.asarray((left @ right.T).toarray() / np.outer(*sizes), dtype=np.float64)


def find_denials(bags: Sequence[str], others: Sequence[str]) -> NDArray[np.bool_]:
    """Return which pairs of bags differ in that one of them denies.

    >>> find_denials(["! sang", "sang"], ["sang"]).tolist()
    [[True], [False]]
    """
    no = [np.array([NOT in bag.split() for bag in side], dtype=bool) for side in (bags, others)]
    return no[0][:, None] != no[1][None, :]


def count_names(bags: Sequence[str], others: Sequence[str]) -> NDArray[np.int64]:
    """Return how many words in capitals every pair of bags has in common.

    >>> count_names(["^ada ada sang"], ["^ada ada", "sang"]).tolist()
    [[1, 0]]
    """
    names = sorted(set(chain.from_iterable(map(_names, [*bags, *others]))))
    left, right = (_count_tokens(map(_names, side), names) for side in (bags, others))
    return np.asarray((left @ right.T).toarray(), dtype=np.int64)


def _count_tokens(bags: Iterable[Sequence[str]], names: Sequence[str]) -> csr_matrix:
    """Return one row per bag and one column per name, 1 where the bag holds it."""
    columns = {name: column for column, name in enumerate(names)}
    found = [sorted({columns[token] for token in bag if token in columns}) for bag in bags]
    ends = np.cumsum([0, *map(len, found)])
    cells = np.fromiter(chain.from_iterable(found), np.int32, ends[-1])
    return csr_matrix((np.ones(len(cells), np.int64), cells, ends), shape=(len(found), len(names)))


def _is_count(token: str) -> bool:
    """Tell whether a token is a number that is no year."""
    return token[0] == NUMBER and not FIRST_YEAR <= float(token[1:]) < LAST_YEAR


def _is_figure(token: str) -> bool:
    """Tell whether a hashed token is a number or a unit."""
    return token[0] == NUMBER or token in _unit_stems()


@cache
def _unit_stems() -> frozenset[str]:
    """Return the hashed stems of units and of what follows a number like one."""
    return frozenset(hash_stem(stem) for unit in [*read_units(), *_LIKE_UNITS] if (stem := news_stem(unit)))


def _content(bag: str) -> list[str]:
    """Return the tokens of a bag that are compared: stems and numbers."""
    return [token for token in bag.split() if token[0] not in _MARKS]


def _names(bag: str) -> list[str]:
    """Return the words in capitals of a bag."""
    return [token for token in bag.split() if token[0] == NAME]
