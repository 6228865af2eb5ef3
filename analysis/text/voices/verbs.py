"""Reporting verbs: their lemma, how they are used, and how they colour what they report."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.lexicons.matcher import read_rows

LEXICON_VERSION = "1.1"


class Verb(NamedTuple):
    """A reporting verb: lemma, how it colours the report, and how it is used."""

    lemma: str
    load: str
    use: str


@cache
def read_verbs() -> dict[str, Verb]:
    """Return the reporting verbs by form."""
    return {row["term"]: Verb(row["lemma"], row["load"], row["use"]) for row in read_rows("reporting_verbs")}


def cue_load(cue: str) -> str:
    """Return how a reporting verb colours what it reports, "" for a verb in no list.

    One of neutral, affirming, insisting, committing, doubting, conceding, denying, attacking, warning,
    demanding, emotional, praising, revealing, thinking.

    Examples
    --------
    >>> cue_load("said"), cue_load("admitted")
    ('neutral', 'conceding')
    """
    verb = read_verbs().get(cue)
    return verb.load if verb is not None else ""
