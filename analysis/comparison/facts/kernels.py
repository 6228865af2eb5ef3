"""What a sentence has to share with a claim to tell it: more than a number or a day."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from analysis.comparison.facts.anchors import Anchors
from analysis.comparison.facts.bags import Vocabulary
from analysis.comparison.facts.story import Row
from analysis.measures.mentions.claim_clauses import find_clause
from analysis.measures.mentions.claim_subjects import find_subject
from analysis.measures.mentions.claim_verbs import find_group, find_verb
from analysis.measures.wording.stems import hash_stem, news_stem
from analysis.text.words import find_words

# So many stems or numbers in common are enough, or a claim in the sentence as like as this.
STEMS, LIKE_AT = 2, 0.7
# A sentence as like as this that lacks the claim's verb tells something else of the same: "the tax hurts the
# poor", "the tax helps the poor". Whoever chooses another verb for the same hardly keeps all other words.
SWAPPED_AT = 0.6
# A label gives the speaker before this.
SPEAKER_END = ": "
_OF = frozenset({"of", "from"})
_COUNTED = re.compile(r"#([wz]+)")  # the words right behind a number: "137 lock gates"


class Kernels(NamedTuple):
    """Which claims (rows) and sentences share enough for the one to tell the other, and which no kernel.

    ``unsaid``: they share neither a word of the label nor its verb; ``bare``: no number either.
    """

    enough: NDArray[np.bool_]
    unsaid: NDArray[np.bool_]
    bare: NDArray[np.bool_]


def share_kernel(
    claims: Sequence[Row],
    words: Vocabulary,
    told: tuple[csr_matrix, csr_matrix],
    shared: tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]],
    anchors: Anchors,
) -> Kernels:
    """Return which claims and sentences share enough, and which no word of the label but names.

    Enough are two stems, names and numbers apart, or two numbers; or a number or a day with the claim's verb
    (of "is" the subject) or the noun that it counts; without number or day a cosine, of however few words.
    Never enough is all but the verb, nor what lacks all that stands behind "of" or the like right behind it.

    ``words``: the tokens of the story. ``told``: the tokens of the claims, and of the sentences. ``shared``:
    how many tokens but names every pair shares, how like a claim in the sentence is, and the sentence itself.
    ``anchors``: the numbers and days of one fact in both.
    """
    stems, likest, cosine = shared
    counts, said = told
    figures, numbers = (
        (counts[:, which] @ said[:, which].T).toarray() for which in (words.figures, words.numbers)
    )
    keys = [_find_keys(claim) for claim in claims]
    verbs, counted, labels, causes = (
        (words.count([key[k] for key in keys])[:, ~words.figures] @ said[:, ~words.figures].T).toarray() > 0
        for k in (0, 1, 2, 3)
    )
    stems = stems - figures
    given = (figures > 0) | anchors.agree
    enough = (stems >= STEMS) | (numbers >= STEMS)
    enough |= (given & (verbs | counted)) | (~given & (likest >= LIKE_AT))
    caused, deeds = (np.array([key[k] != "" for key in keys], dtype=bool)[:, None] for k in (3, 4))
    enough &= ~(caused & ~causes) & ~(deeds & ~verbs & (np.maximum(cosine, likest) >= SWAPPED_AT))
    return Kernels(enough, ~(labels | verbs), ~labels & (figures == 0))


def _find_keys(claim: Row) -> tuple[str, str, str, str, str]:
    """Return hashed stems of a claim: verb (of "is" the subject), the counted, label, behind "of", deed."""
    text = claim.label.rpartition(SPEAKER_END)[2]
    words = find_words(text)
    if not len(words):
        return "", "", "", "", ""
    clause = find_clause(words, text, range(len(words)))
    verb = find_verb(clause)
    told = find_group(clause, verb) if verb >= 0 else []
    group = _hash_words(clause.keys, told)
    behind = range(told[-1] + 1, len(clause.keys)) if told else range(0)
    cause = _hash_words(clause.keys, behind) if behind and clause.keys[behind[0]] in _OF else ""
    counted = [n for found in _COUNTED.finditer(clause.letters) for n in range(*found.span(1))]
    plain = [n for n, word in enumerate(words.texts) if word[0].islower()]
    verbs = group or _hash_words(clause.keys, find_subject(clause, verb))
    deed = " ".join({*group.split()} & {*claim.about.split()})
    return verbs, _hash_words(clause.keys, counted), _hash_words(words.keys, plain), cause, deed


def _hash_words(keys: Sequence[str], places: Sequence[int]) -> str:
    """Return the hashed stems of some of the words."""
    return " ".join(hash_stem(stem) for n in places if (stem := news_stem(keys[n])))
