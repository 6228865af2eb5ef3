"""Sentences that tell the opposite of a claim, as far as a verb or a noun of direction says so."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from analysis.lexicons.inflect import verb_forms
from analysis.lexicons.matcher import read_rows
from analysis.measures.wording.stems import hash_stem, news_stem

# Bags whose sides are kept: those of one story are asked for again and again.
REMEMBERED = 4096
Sides = tuple[frozenset[str], frozenset[str]]


@cache
def read_opposites() -> tuple[Sides, ...]:
    """Return the hashed stems of both sides of every contrast: "rose", "growth"; "fell", "cuts"."""
    return tuple((_hash_forms(row["one"]), _hash_forms(row["other"])) for row in read_rows("opposites"))


def _hash_forms(terms: str) -> frozenset[str]:
    """Return the hashed stems of words and their forms."""
    forms = chain.from_iterable((term, *verb_forms(term)) for term in terms.split())
    return frozenset(hash_stem(stem) for form in forms if (stem := news_stem(form)))


def is_opposed(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two bags hold one side of a contrast each, and neither holds both.

    >>> rose, fell, late = (frozenset(map(hash_stem, words)) for words in (["raise"], ["fall"], ["late"]))
    >>> is_opposed(rose, fell), is_opposed(rose, rose | fell), is_opposed(rose, late)
    (True, False, False)
    """
    return any(one * other < 0 for one, other in zip(_find_sides(a), _find_sides(b), strict=True))


def find_opposed(bags: Sequence[str], others: Sequence[str]) -> NDArray[np.bool_]:
    """Return which pairs of bags `is_opposed`: "crime rose" and "crime fell".

    ``bags`` and ``others``: hashed tokens separated by spaces. Returned: of the shape (bags, others).
    """
    left, right = (_find_all_sides(side) for side in (bags, others))
    one, other = np.hstack([left > 0, left < 0]), np.hstack([right < 0, right > 0])
    told = one.any(axis=0) & other.any(axis=0)
    return (one[:, told].astype(np.float32) @ other[:, told].T.astype(np.float32)) > 0


def _find_all_sides(bags: Sequence[str]) -> NDArray[np.int8]:
    """Return the sides that every bag (row) holds of every contrast."""
    told = [_find_sides(frozenset(bag.split())) for bag in bags]
    return np.array(told, dtype=np.int8).reshape(len(bags), len(read_opposites()))


@lru_cache(maxsize=REMEMBERED)
def _find_sides(stems: frozenset[str]) -> tuple[int, ...]:
    """Return for every contrast 1 where a bag holds its first side alone, -1 for the other, else 0."""
    return tuple(
        (not one.isdisjoint(stems)) - (not other.isdisjoint(stems)) for one, other in read_opposites()
    )
