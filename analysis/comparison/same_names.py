"""Names that can be the same one: equal, a surname alone, an acronym, a shortened form."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pandas as pd

from analysis.text.names import read_first_names

# Words that a shortened name of an institution leaves out at its end.
_KINDS = frozenset("department office agency company corporation service corps inc".split())


def join_pairs(n: int, pairs: Sequence[tuple[int, int]]) -> list[int]:
    """Return the connected groups of pairs, each named by its first member."""
    group = list(range(n))

    def root(i: int) -> int:
        while group[i] != i:
            i = group[i]
        return i

    for i, j in pairs:
        a, b = sorted((root(i), root(j)))
        group[b] = a
    return [root(i) for i in range(n)]


def align_names(rows: pd.DataFrame) -> list[int]:
    """Join names that can be the same one: equal, a surname alone, an acronym, a shortened form."""
    kind = rows["kind"].iloc[0]
    hyphen = "" if kind == "name" else " "
    keys = [key.replace("-", hyphen).replace(".", "") for key in rows["thing"]]
    closed = [key.replace(" ", "") for key in keys]
    pairs = [(i, j) for i, j in combinations(range(len(keys)), 2) if closed[i] == closed[j]]
    if kind != "place":
        different = sorted(set(keys))
        same = _same_person if kind == "name" else _same_institution
        for short in different:
            longer = [key for key in different if key != short and same(short, key)]
            if len(longer) == 1:
                pairs.append((keys.index(short), keys.index(longer[0])))
    return join_pairs(len(keys), pairs)


def _same_person(short: str, full: str) -> bool:
    """Tell whether a name can be a form of another: a surname alone, another given name, no initial."""
    a, b = _without_initials(short.split()), _without_initials(full.split())
    if len(a) == 1:
        return len(b) > 1 and (a[0] == b[-1] or (a[0] == b[0] and a[0] not in read_first_names()))
    if len(a) < len(b):
        return a == b[-len(a) :]
    return len(a) == len(b) and a[1:] == b[1:] and (len(a) > 2 or a[0][0] == b[0][0])


def _without_initials(words: list[str]) -> list[str]:
    """Return the words of a name without single letters inside: "Ada B. Moor" is Ada Moor.

    >>> _without_initials("ada b moor".split()), _without_initials(["b", "moor"])
    (['ada', 'moor'], ['b', 'moor'])
    """
    return [word for i, word in enumerate(words) if len(word) > 1 or i in (0, len(words) - 1)]


def _same_institution(short: str, full: str) -> bool:
    """Tell whether a name is the acronym of another, its last words or all but its last."""
    a, b = short.split(), [word for word in full.split() if word not in ("of", "the", "and", "for")]
    if len(a) > 1 and a == b[:-1] and b[-1] in _KINDS:
        return True
    tail = a[1:]
    if len(b) > len(a) and b[len(b) - len(tail) :] == tail:
        if a[0] == "".join(word[0] for word in b[: len(b) - len(tail)]):
            return True
    return 1 < len(a) < len(b) and b[-len(a) :] == a
