"""Which claims of several articles say the same, and which sentences tell it without a source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer

from analysis.measures.stems import NAME, NOT, NUMBER

# Two stretches tell the same from this cosine of their IDF-weighted bags on: set on twelve stories of other
# outlets, where it joined 46 of 66 pairs that a reader called the same and 2 of 59 others (facts.md).
SAME_AT = 0.3
# From here on they may tell the same: a reader has to look.
MAYBE_AT = 0.24
# A denial in one of them asks for so much more.
DENIED_MORE = 0.1
# … and so many tokens have to be the same (a country's name is two), one of them rare in the story: in so
# small a share of its sentences, or in so few.
SAME_TOKENS = 3
RARE_SHARE, RARE_SENTENCES = 0.06, 3
# In one article two claims are the same only from a cosine so much higher on.
OWN_MORE = 0.1
FIRST_YEAR, LAST_YEAR = 1800, 2100
# Two groups of claims are one fact if their claims are on average so much alike.
GROUPS_AT = 0.15
# Two quotations are one if so large a share of the shorter's runs of words is in the longer.
RUNS_SHARED = 0.5
_MARKS = frozenset(NAME + NOT)


class Likeness(NamedTuple):
    """How much bags have in common with others: cosines, tokens shared, and where they cannot be the same."""

    cosine: NDArray[np.float64]
    shared: NDArray[np.int64]
    rare: NDArray[np.bool_]
    denied: NDArray[np.bool_]
    numbers_differ: NDArray[np.bool_]

    def same(self, at: float = SAME_AT) -> NDArray[np.bool_]:
        """Return which pairs tell the same from a cosine on."""
        needed = at + DENIED_MORE * self.denied
        alike = (self.cosine >= needed) & (self.shared >= SAME_TOKENS)
        return alike & self.rare & ~self.numbers_differ


def compare_bags(bags: Sequence[str], others: Sequence[str], story: Sequence[str]) -> Likeness:
    """Compare every bag of stems with every other, rare ones of the story weighing most.

    The cosine is the sum of the weights of the tokens shared over the root of the product of both sums; a
    token weighs the logarithm of (N + 1) / (n + 0.5), n of the story's N sentences holding it. A pair that
    gives numbers but no number in common cannot be the same, nor easily one where one side denies.

    Parameters
    ----------
    bags, others : sequence of str
        Tokens separated by spaces, as `find_bag` gives them, hashed or not.
    story : sequence of str
        The bags of all sentences of all articles; the weights come from them.

    Returns
    -------
    Likeness
        Arrays of the shape (bags, others).

    Examples
    --------
    >>> story = ["ferry sank harbour", "mayor slept", "mayor ate", "mayor left"]
    >>> compare_bags(["ferry sank"], story, story).cosine.round(2).tolist()
    [[0.82, 0.0, 0.0, 0.0]]
    """
    count = CountVectorizer(analyzer=_content, binary=True).fit([*story, *bags, *others, "-"])
    uses = np.asarray(count.transform([*story, ""]).sum(axis=0)).ravel()
    weights = np.sqrt(np.log((len(story) + 1) / (uses + 0.5)).clip(0.01))
    left, right = count.transform(bags), count.transform(others)
    numbers = [_is_count(name) for name in count.get_feature_names_out()]
    n_left, n_right = left[:, numbers], right[:, numbers]
    rare = uses <= max(RARE_SENTENCES, RARE_SHARE * len(story))
    both = np.outer(n_left.sum(axis=1) > 0, n_right.sum(axis=1) > 0)
    no = [np.array([NOT in bag.split() for bag in side], dtype=bool) for side in (bags, others)]
    return Likeness(
        _cosines(left.multiply(weights).tocsr(), right.multiply(weights).tocsr()),
        (left @ right.T).toarray(),
        (left[:, rare] @ right[:, rare].T).toarray() > 0,
        no[0][:, None] != no[1][None, :],
        both & ((n_left @ n_right.T).toarray() == 0),
    )


def _is_count(token: str) -> bool:
    """Tell whether a token is a number that is no year: a treaty's year contradicts no count."""
    return token[0] == NUMBER and not FIRST_YEAR <= float(token[1:]) < LAST_YEAR


def _content(bag: str) -> list[str]:
    """Return the tokens of a bag that are compared: stems and numbers."""
    return [token for token in bag.split() if token[0] not in _MARKS]


def _cosines(left: csr_matrix, right: csr_matrix) -> NDArray[np.float64]:
    """Return the cosines of the rows of two sparse matrices; 0 for an empty row."""
    sizes = [
        np.sqrt(np.asarray(side.multiply(side).sum(axis=1)).ravel()).clip(1e-9) for side in (left, right)
    ]
    return np.asarray((left @ right.T).toarray() / np.outer(*sizes), dtype=np.float64)


def align_claims(rows: pd.DataFrame, story: Sequence[str]) -> list[int]:
    """Join claims that say the same, the likeliest first, and the parts of one claim in one sentence.

    Parameters
    ----------
    rows : DataFrame
        The claims: ``doc_id``, ``sent_id``, ``start``, ``end``, ``thing`` (speaker), ``names`` (runs of a
        quotation), ``about``.
    story : sequence of str
        The bags of all sentences of all articles.

    Returns
    -------
    list of int
        The group of every claim, named by its first member.
    """
    bags, told = rows["about"].tolist(), list(rows.itertuples(index=False))
    runs = [frozenset(names.split()) for names in rows["names"]]
    docs = rows["doc_id"].to_numpy()
    alike = compare_bags(bags, bags, story)
    apart = docs[:, None] != docs[None, :]
    rank = np.where(np.where(apart, alike.same(), alike.same(SAME_AT + OWN_MORE)), alike.cosine, 0.0)
    for i, j in np.argwhere((alike.cosine > 0) | (docs[:, None] == docs[None, :])):
        if i < j and (_share_runs(runs[i], runs[j]) or _parts_of_one(told[i], told[j])):
            rank[i, j] = rank[j, i] = 1.0
    return _group(rank, np.maximum(alike.cosine, rank))


def _group(rank: NDArray[np.float64], alike: NDArray[np.float64]) -> list[int]:
    """Merge pairs with a rank, the highest first, unless their groups are not alike on the whole."""
    of = list(range(len(rank)))
    members = {i: [i] for i in of}
    pairs = [(int(i), int(j)) for i, j in np.argwhere(np.triu(rank) > 0) if i != j]
    for i, j in sorted(pairs, key=lambda pair: (-round(float(rank[pair]), 9), pair)):
        a, b = sorted((of[i], of[j]))
        if a != b and (rank[i, j] == 1.0 or alike[np.ix_(members[a], members[b])].mean() >= GROUPS_AT):
            members[a] += members.pop(b)
            for member in members[a]:
                of[member] = a
    return of


def _share_runs(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two quotations are the same words, or one a part of the other."""
    least = min(len(a), len(b))
    return least > 0 and len(a & b) >= RUNS_SHARED * least


def _parts_of_one(a: object, b: object) -> bool:
    """Tell whether two claims are parts of one: of the same speaker in the same sentence, or overlapping."""
    if a.doc_id != b.doc_id:  # type: ignore[attr-defined]
        return False
    at, other = ((row.start, row.end) for row in (a, b))  # type: ignore[attr-defined]
    together = a.sent_id == b.sent_id and a.thing == b.thing  # type: ignore[attr-defined]
    return together or (at[0] < other[1] and other[0] < at[1])
