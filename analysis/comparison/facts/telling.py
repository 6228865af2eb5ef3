"""How likely a sentence tells what a claim of another article says."""

import re
from collections.abc import Collection, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from analysis.comparison.facts.anchors import find_anchors
from analysis.comparison.facts.bags import (
    LEAST_SENTENCES,
    Vocabulary,
    count_names,
    find_cosines,
    find_denials,
)
from analysis.comparison.facts.heard import find_heard, find_named
from analysis.comparison.facts.kernels import share_kernel
from analysis.comparison.facts.opposites import find_opposed
from analysis.comparison.facts.story import Row, Story
from analysis.measures.wording.stems import NOT, hash_stem, news_stem

# Points of what a claim and a sentence have in common: coefficients of a logistic regression on the pairs of
# twenty events that a reader judged, rounded; thirty-three events give the same within a quarter
# (benchmarks/facts.md). Passages and numbers were added by hand, and what the tokens in common weigh was set
# lower then, on twenty other, shorter events: the points rank, they are no odds.
POINTS = {
    "none": -8.5, "likest": 4.5, "weight": 0.8, "around": 5.0, "passage": 3.0, "speaker": 0.9,
    "speaker_before": 0.7, "number": 0.7,
}  # fmt: skip
# A denial in one of the two alone.
POINTS_DENIED = -1.0
# The best of many sentences has more points than the best of few: so much is taken off for the logarithm of
# an article's sentences, against one of fifteen, and no article counts as shorter than ten.
POINTS_LENGTH = -1.1
USUAL_SENTENCES, FEWEST_SENTENCES = 15, 10
# A sentence tells the claim from so many points on, may tell it from so many: chosen on the judged cells of
# those events: few of those told are wrong, and of four unclear ones three are told, if in part.
TOLD_AT, MAYBE_AT = -2.8, -4.8
# … or, where it shares no word of the claim's label, from so many.
UNSAID_AT, BARE_AT = TOLD_AT + 1.0, -3.2
# Other words of the claim's speaker in the sentence count so much there, if they share a word of its label.
OWN = 0.8
# … and so many tokens have to be the same, of which names together are one; what is said of a person is not
# told by naming him (`share_kernel`).
SAME_TOKENS, MAYBE_TOKENS = 2, 1
# Two claims are one fact from so many points on, and from this cosine of theirs: a sentence may hold several
# claims.
JOINED_AT = -1.6
COMMON_AT = 0.25
# Labels of what is ruled out or refused, and what else says so.
_REFUSAL = re.compile(r"(?:^|: )(?:rule[ds]? out|refuse[ds]? to) ")
_REFUSING = frozenset({*(hash_stem(news_stem(verb)) for verb in ("refuse", "rule", "decline")), NOT})
Floats = NDArray[np.float64]
Truths = NDArray[np.bool_]


class Telling(NamedTuple):
    """Claims against sentences: points, and which sentences cannot tell.

    ``length`` are the points of every sentence for the length of its article. ``shared`` counts tokens in
    common: names are one, a number that is one fact of both is one more. ``parted`` says where a sentence
    cannot tell a claim: numbers of one fact differ, or all numbers do and none is one fact, one of the two
    denies or tells the opposite (`find_opposed`), or too little but names and a number is shared, or all but
    the verb (`share_kernel`). ``unsaid`` says where neither a word of the claim's label is shared nor its
    verb, ``bare`` where no word of it, nor a number or day, ``own`` where one is and the sentence gives more
    words of the claim's speaker, ``foreign`` where it gives those of other persons alone (`find_heard`), and
    is no denial that tells it but for that, ``counts`` where both give a number of one fact.
    """

    points: Floats
    length: Floats
    shared: NDArray[np.int64]
    parted: Truths
    unsaid: Truths
    bare: Truths
    own: Truths
    foreign: Truths
    counts: Truths

    def told(self) -> Truths:
        """Return which sentences tell which claim."""
        enough = self.points + self.length >= np.where(self.unsaid, UNSAID_AT, TOLD_AT)
        return enough & self._agree() & ~self.foreign

    def maybe(self) -> Truths:
        """Return which sentences may tell which claim: another number or a denial leaves it open."""
        points = self.points + self.length + OWN * self.own
        enough = points >= np.where(self.bare, BARE_AT, MAYBE_AT)
        return ((enough & (self.shared >= MAYBE_TOKENS)) | self.counts) & ~self.foreign

    def joined(self) -> Truths:
        """Return which sentences tell which claim so surely that a claim in them is the same."""
        return (self.points >= JOINED_AT) & self._agree()

    def _agree(self) -> Truths:
        """Return which sentences share enough with which claim, and nothing that parts them."""
        return (self.shared >= SAME_TOKENS) & ~self.parted


class Claims:
    """The claims of a story beside its sentences.

    Attributes
    ----------
    rows : sequence of Row
        The claims.
    story : Story
        All sentences of all articles.
    anchors : Anchors
        The numbers that a claim and a sentence have in common: none until they are joined.
    persons : collection of str
        The surnames of persons.
    """

    def __init__(self, rows: Sequence[Row], story: Story, persons: Collection[str] = ()) -> None:
        self.rows, self.story, self.persons = rows, story, persons
        self.anchors = find_anchors(rows, [], ([], set()), story)
        self.bags = [row.about for row in rows]
        words = self._words = Vocabulary(story.bags, self.bags, least=LEAST_SENTENCES)
        self._counts = words.count(self.bags)
        self._said = words.count(story.bags)
        self._weighed, self._story = words.weigh(self._counts), words.weigh(self._said)

    @cached_property
    def cosines(self) -> Floats:
        """Every claim against every other."""
        return find_cosines(self._weighed, self._weighed)

    @cached_property
    def held(self) -> csr_matrix:
        """Return which sentence (column) holds a part of which claim (row)."""
        pairs = [(n, at) for n, row in enumerate(self.rows) for at in self.story.between(row)]
        claims, places = zip(*pairs, strict=True) if pairs else ((), ())
        shape = (len(self.rows), len(self.story.bags))
        return csr_matrix((np.ones(len(pairs)), (claims, places)), shape=shape)

    @cached_property
    def telling(self) -> Telling:
        """Say how likely every sentence tells every claim.

        The points are a sum: the cosine of the claim and the sentence, or a claim in it, whichever is more
        alike; the logarithm of one plus the weight of the tokens that they share; the cosine of the claim's
        own sentence and the other, and of both with the sentences beside them; the weight of the numbers and
        days of one fact that both give; the name of its speaker in the sentence, or shortly before.
        """
        likest, denied = self._likest_claims(), find_denials(self.bags, self.story.bags)
        denied |= self._find_refusals()
        cosine = find_cosines(self._weighed, self._story)
        weight = (self._weighed @ self._story.T).toarray()
        speaker, before = find_named(self.rows, self.story)
        same, foreign = find_heard(self.rows, self.held, self.persons)
        points = (
            POINTS["none"]
            + POINTS["likest"] * np.maximum(cosine, likest)
            + POINTS["weight"] * np.log1p(weight)
            + POINTS["around"] * self._around()
            + POINTS["passage"] * self._passages()
            + POINTS["number"] * self.anchors.weight
            + POINTS["speaker"] * speaker
            + POINTS["speaker_before"] * before
            + POINTS_DENIED * denied
        )
        names, words = self._count_shared()
        anchored = self.anchors.agree.astype(np.int64)
        told = self._counts, self._said
        kernels = share_kernel(self.rows, self._words, told, (words, likest, cosine), self.anchors)
        parted = (
            (self._words.numbers_differ(*told) & ~self.anchors.agree)
            | self.anchors.differ
            | denied
            | find_opposed(self.bags, self.story.bags)
            | ~kernels.enough
        )
        bare, shared = kernels.bare & (self.anchors.weight == 0), words + names + anchored
        length = self._lengths()
        foreign &= ~(denied & (points + length >= TOLD_AT))
        cannot = parted, kernels.unsaid, bare, same & ~bare, foreign
        return Telling(points, length, shared, *cannot, self.anchors.counts)

    @cached_property
    def ranks(self) -> Floats:
        """Rank which two claims tell the same: one against the other's sentence, the better way round.

        From 0 to 1 and in the order of the points, no probability; 0 where no sentence tells the other claim,
        or where the claims themselves have too little in common.
        """
        found, telling = np.zeros((len(self.rows), len(self.rows))), self.telling
        ranks = np.where(telling.joined(), 1 / (1 + np.exp(-telling.points)), 0.0)
        held = self.held.tocoo()
        np.maximum.at(found, held.row, ranks.T[held.col])
        return np.where(self.cosines >= COMMON_AT, np.maximum(found, found.T), 0.0)

    def _find_refusals(self) -> Truths:
        """Return where the one refuses what the other tells: the claim, or a claim in the sentence."""
        refused = np.array([bool(_REFUSAL.search(row.label)) for row in self.rows], dtype=bool)
        willing = np.array([_REFUSING.isdisjoint(bag.split()) for bag in self.story.bags], dtype=bool)
        alike = (self.cosines >= COMMON_AT) & refused & ~refused[:, None]
        return (refused[:, None] & willing) | (np.asarray(alike.astype(float) @ self.held) > 0)

    def _count_shared(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return whether a claim and a sentence share names (1 for any), and how many other tokens."""
        shared = np.asarray((self._counts @ self._said.T).toarray())
        names = np.minimum(count_names(self.bags, self.story.bags), shared)
        return (names > 0).astype(np.int64), shared - names

    def _lengths(self) -> Floats:
        """Return the points of every sentence for how many its article has."""
        counts = [max(len(self.story.columns[row.doc_id]), FEWEST_SENTENCES) for row in self.story.rows]
        return POINTS_LENGTH * np.log(np.array(counts, dtype=float) / USUAL_SENTENCES)

    def _likest_claims(self) -> Floats:
        """Return for every claim and sentence the cosine of the likest claim in the sentence, 0 for none."""
        found = np.zeros((len(self.story.bags), len(self.rows)))
        held = self.held.tocoo()
        np.maximum.at(found, held.col, self.cosines[held.row])
        return found.T

    def _around(self) -> Floats:
        """Return the cosines of the sentence that holds a claim, or of those together, with others."""
        counts = self.held @ self._said
        counts.data[:] = 1.0
        return find_cosines(self._words.weigh(counts.tocsr()), self._story)

    def _passages(self) -> Floats:
        """Return the cosines of passages: a claim's first sentence and another, each with those beside it."""
        n = len(self.story.bags)
        docs = np.array([row.doc_id for row in self.story.rows], dtype=str)
        here, pairs = np.arange(n), np.flatnonzero(docs[1:] == docs[:-1])
        rows, columns = np.concatenate([here, pairs, pairs + 1]), np.concatenate([here, pairs + 1, pairs])
        counts = (csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(n, n)) @ self._said).tocsr()
        counts.data[:] = 1.0
        passages = self._words.weigh(counts)
        held = self.held.tocoo()
        known, first = np.unique(held.row, return_index=True)
        found = np.zeros((len(self.rows), n))
        found[known] = find_cosines(passages[held.col[first]], passages)
        return found
