"""Whose words a sentence gives beside a claim: its own speaker's, or another person's."""

from collections.abc import Collection, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix


class Said(Protocol):
    """A claim with its speaker; ``names`` are the runs of a quotation."""

    thing: str
    names: str


def name_speakers(rows: Sequence[Said]) -> list[str]:
    """Return the last word of every speaker: "moor" for "ada moor".

    >>> name_speakers([])
    []
    """
    return [(row.thing.split() or [""])[-1] for row in rows]


def match_speakers(rows: Sequence[Said]) -> NDArray[np.bool_]:
    """Return which pairs of claims have a speaker of the same last word: "moor", "ada moor"."""
    _, codes = np.unique(np.array(["", *name_speakers(rows)], dtype=str), return_inverse=True)
    return np.asarray((codes[1:, None] == codes[1:]) & (codes[1:] != codes[0]))


def find_heard(
    rows: Sequence[Said], held: csr_matrix, persons: Collection[str]
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
