"""Whom a sentence names or gives words of beside a claim: its own speaker, or another person."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from analysis.comparison.facts.kernels import SPEAKER_END
from analysis.comparison.facts.story import Row, Story
from analysis.lexicons.fold import fold_word
from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.stems import NAME, news_stem, tokens_of

# The speaker is looked for in the sentence and in so many before it ("he said").
SENTENCES_BEFORE = 2


def name_speakers(rows: Sequence[Row]) -> list[str]:
    """Return the last word of every speaker: "moor" for "ada moor".

    >>> name_speakers([])
    []
    """
    return [(row.thing.split() or [""])[-1] for row in rows]


def match_speakers(rows: Sequence[Row]) -> NDArray[np.bool_]:
    """Return which pairs of claims have a speaker of the same last word: "moor", "ada moor"."""
    _, codes = np.unique(np.array(["", *name_speakers(rows)], dtype=str), return_inverse=True)
    return np.asarray((codes[1:, None] == codes[1:]) & (codes[1:] != codes[0]))


def find_heard(
    rows: Sequence[Row], held: csr_matrix, persons: Collection[str]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which sentences give words of a claim's speaker, and which those of others alone.

    Of others only where it is no other name for him: for a quotation, whose words are told where they are
    quoted again, or where he and all speakers of the sentence are persons with a name.

    ``held``: which sentence (column) holds a part of which claim (row). ``persons``: the surnames of persons.
    Returned: claims (rows) by sentences.
    """
    speakers = name_speakers(rows)
    named = np.array([who in persons for who in speakers], dtype=bool)
    quoted = np.array([bool(row.names and row.thing) for row in rows], dtype=bool)
    same = (csr_matrix(match_speakers(rows).astype(float)) @ held).toarray() > 0
    heard = np.asarray(held.sum(axis=0)).ravel() > 0
    unnamed = np.asarray(held[~named].sum(axis=0)).ravel() > 0
    return same, heard & ~same & (quoted[:, None] | (named[:, None] & ~unnamed))


def find_named(rows: Sequence[Row], story: Story) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return 1 where the speaker of a claim is named in a sentence, and where shortly before it; else 0."""
    shape = (len(rows), len(story.bags))
    here, before = np.zeros(shape), np.zeros(shape)
    known: dict[tuple[str, str], list[int]] = {}
    for n, row in enumerate(rows):
        who = row.label.partition(SPEAKER_END)
        key = (row.thing, who[0] if who[1] else "")
        if key not in known:
            known[key] = sorted(set().union(*map(story.with_all, _speaker_forms(*key))))
        here[n, known[key]] = 1.0
    docs = np.array([row.doc_id for row in story.rows], dtype=str)
    for back in range(1, SENTENCES_BEFORE + 1):
        same = docs[back:] == docs[:-back]
        before[:, back:] = np.maximum(before[:, back:], here[:, :-back] * same)
    return here, before


def _speaker_forms(speaker: str, short: str) -> list[list[str]]:
    """Return what a sentence has to hold to name a speaker: the words of the label, or all of the name.

    >>> _speaker_forms("ada moor", "Moor"), _speaker_forms("ferry pilots", "ferry pilots")
    ([['^moor'], ['^ada', '^moor']], [['ferry', 'pilot'], ['^ferry', '^pilots']])
    """
    if not short:
        return []
    told = [tokens_of(word, key := fold_word(word), news_stem(key)) for word in short.split()]
    names = [[token for token in tokens if token[0] == NAME] or tokens for tokens in told]
    return [[token for tokens in names for token in tokens], _name_tokens(speaker)]


def _name_tokens(speaker: str) -> list[str]:
    """Return the tokens of a speaker's name.

    >>> _name_tokens("the mayor's aide")
    ['^mayor', '^aide']
    """
    words = [fold_word(word).removesuffix("'s").removesuffix("'") for word in speaker.split()]
    return [NAME + word for word in words if word and word not in read_function_words()]
