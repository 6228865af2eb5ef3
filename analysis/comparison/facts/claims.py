"""Which claims of several articles say the same, and which sentences tell it without a source."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.facts.bags import Vocabulary, find_cosines, find_denials
from analysis.comparison.facts.heard import match_speakers
from analysis.comparison.facts.opposites import find_opposed
from analysis.comparison.facts.story import Row
from analysis.comparison.facts.telling import Claims
from analysis.measures.wording.stems import NEGATIONS

# Two stretches tell the same from this cosine of their IDF-weighted bags on: set on twelve stories of other
# outlets, where it joined 46 of 66 pairs that a reader called the same and 2 of 59 others (facts.md).
SAME_AT = 0.3
# From here on they may tell the same: a reader has to look.
MAYBE_AT = 0.24
# A denial in one of them asks for so much more.
DENIED_MORE = 0.1
# … and so many tokens have to be the same (a country's name is two), one of them rare in the story.
SAME_TOKENS = 3
# In one article two claims are the same only from a cosine so much higher on.
OWN_MORE = 0.1
# … those of one speaker from here on, with fewer tokens, rare or not: of four pairs in 46 events three are
# one claim told twice.
SPEAKER_AT, SPEAKER_TOKENS = 0.5, 2
# Claims so much alike of which one denies are opposites: "don't pay", "pay".
TURNED_AT = 0.5
# Two groups of claims are one fact if their claims are on average so much alike.
GROUPS_AT = 0.15
# Claims that are merely alike rank below those that quote the same words.
LIKE_AT_MOST = 0.999
# Two quotations are one if so large a share of the shorter's runs of words is in the longer.
RUNS_SHARED = 0.5


class Likeness(NamedTuple):
    """How much bags have in common with others: cosines, tokens shared, and where they cannot be the same."""

    cosine: NDArray[np.float64]
    shared: NDArray[np.int64]
    rare: NDArray[np.bool_]
    denied: NDArray[np.bool_]
    parted: NDArray[np.bool_]

    def same(self, at: float = SAME_AT) -> NDArray[np.bool_]:
        """Return which pairs tell the same from a cosine on."""
        needed = at + DENIED_MORE * self.denied
        alike = (self.cosine >= needed) & (self.shared >= SAME_TOKENS)
        return alike & self.rare & ~self.parted

    def again(self) -> NDArray[np.float64]:
        """Return the cosines of pairs that one speaker may say twice in an article, 0 for others."""
        enough = (self.cosine >= SPEAKER_AT) & (self.shared >= SPEAKER_TOKENS)
        return np.where(enough & ~self.parted, self.cosine, 0.0)


def compare_bags(bags: Sequence[str], others: Sequence[str], story: Sequence[str]) -> Likeness:
    """Compare every bag of stems with every other, rare ones of the story weighing most.

    The cosine is the sum of the weights of the tokens shared over the root of the product of both sums; a
    token weighs the logarithm of (N + 1) / (n + 0.5), n of the story's N sentences holding it. A pair that
    gives numbers but no number in common, or tells opposite directions (`find_opposed`, of hashed tokens),
    cannot be the same, nor easily one where one side denies.

    ``bags`` and ``others``: tokens separated by spaces, as `find_bag` gives them, hashed or not. ``story``:
    the bags of all sentences of all articles; the weights come from them. Returned: arrays of the shape
    (bags, others).

    >>> story = ["ferry sank harbour", "mayor slept", "mayor ate", "mayor left"]
    >>> compare_bags(["ferry sank"], story, story).cosine.round(2).tolist()
    [[0.82, 0.0, 0.0, 0.0]]
    """
    words = Vocabulary(story, bags, others)
    left, right = words.count(bags), words.count(others)
    return Likeness(
        find_cosines(words.weigh(left), words.weigh(right)),
        (left @ right.T).toarray(),
        (left[:, words.rare] @ right[:, words.rare].T).toarray() > 0,
        find_denials(bags, others),
        words.numbers_differ(left, right) | find_opposed(bags, others),
    )


def align_claims(claims: Claims) -> list[int]:
    """Join claims that say the same, the likeliest first, and the parts of one claim in one sentence.

    Claims of two articles are one fact if the sentence of one tells the other (`telling.Claims`), if they
    quote the same words; claims of one article if they are very much alike, of one speaker if their stems
    nearly coincide, or if they are parts of one; a claim and its denial never are.
    Without the sentences the claims alone are compared.

    ``claims``: the claims beside all sentences of all articles; of their rows ``doc_id``, ``sent_id``,
    ``start``, ``end``, ``thing`` (speaker), ``names`` (runs of a quotation), ``part`` and ``about`` are read.
    Returned: the group of every claim, named by its first member.
    """
    told, story = claims.rows, claims.story
    if not told:
        return []
    runs = [frozenset(row.names.split()) for row in told]
    denied = [row.qualifier in NEGATIONS for row in told]
    docs = np.array([row.doc_id for row in told])
    alike = compare_bags(claims.bags, claims.bags, story.bags)
    own = docs[:, None] == docs[None, :]
    within, across = (np.where(alike.same(at), alike.cosine, 0.0) for at in (SAME_AT + OWN_MORE, SAME_AT))
    within = np.maximum(within, np.where(match_speakers(told), alike.again(), 0.0)) * ~alike.denied
    rank = np.where(own, within, claims.ranks if story.bags else across).clip(max=LIKE_AT_MOST)
    turned = alike.denied & (alike.cosine >= TURNED_AT)
    rank[turned] = 0.0
    for i, j in np.argwhere((alike.cosine > 0) | own):
        least = 1 + bool(turned[i, j])
        quoted = denied[i] == denied[j] and _share_runs(runs[i], runs[j], least)
        if i < j and (quoted or _parts_of_one(told[i], told[j])):
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


def _share_runs(a: frozenset[str], b: frozenset[str], least: int = 1) -> bool:
    """Tell whether two quotations are the same words, or one a part of the other, of so many runs."""
    return len(a & b) >= max(RUNS_SHARED * min(len(a), len(b)), least)


def _parts_of_one(a: Row, b: Row) -> bool:
    """Tell whether two claims are parts of one: overlapping, or one no clause beside its speaker's other."""
    if a.doc_id != b.doc_id:
        return False
    at, other = ((row.start, row.end) for row in (a, b))
    together = a.sent_id == b.sent_id and a.thing == b.thing
    completes = together and bool(a.part or b.part)
    return completes or (at[0] < other[1] and other[0] < at[1])
