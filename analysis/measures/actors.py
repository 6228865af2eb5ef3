"""Who acts and who is acted upon: the rows of agency added up by person or group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from analysis.lexicons.fold import fold_word
from analysis.measures.agency_words import word_classes
from analysis.measures.passives import Agency


class Role(NamedTuple):
    """One actor: deeds by it, deeds to it, and how many of the latter name nobody who did them."""

    actor: str
    acts_n: int
    acted_upon_n: int
    by_nobody_n: int


def actor_key(phrase: str) -> str:
    """Return the word by which an actor is counted: the head of its noun phrase, "" for a pronoun.

    The head is the last word before "of", without a possessive ending.

    Examples
    --------
    >>> actor_key("the chief of the harbor police"), actor_key("Lt. Ada King's"), actor_key("them")
    ('chief', 'king', '')
    """
    words = [fold_word(word.strip('.,"“”()')) for word in phrase.split()]
    head = words[: words.index("of")] if "of" in words[1:] else words
    key = head[-1].removesuffix("'s").removesuffix("'") if head else ""
    classes = word_classes()
    return "" if key in classes.pronoun or key in classes.determiner else key


def count_roles(rows: Iterable[Agency]) -> list[Role]:
    """Add up who does something and to whom it is done; most deeds first.

    Only deeds of agency.csv count (harm, force, law, help): what is said or thought is no deed.
    Limits: pronouns are not resolved, so counts are low; different names of one actor are counted apart.

    Parameters
    ----------
    rows : iterable of Agency
        The rows of one article, or of several.

    Returns
    -------
    list of Role
        Sorted by deeds, then by name; empty without deeds.

    Examples
    --------
    >>> from analysis.measures.agency import find_agency
    >>> count_roles(find_agency("Guards shot the driver. The driver was arrested."))
    [Role(actor='driver', acts_n=0, acted_upon_n=2, by_nobody_n=1), Role(actor='guards', acts_n=1, ...)]
    """
    acts: Counter[str] = Counter()
    upon: Counter[str] = Counter()
    nobody: Counter[str] = Counter()
    for row in rows:
        if row.category:
            actor, target = actor_key(row.actor), actor_key(row.target)
            acts[actor] += 1
            upon[target] += 1
            nobody[target] += not row.actor
    names = sorted((acts.keys() | upon.keys()) - {""}, key=lambda name: (-acts[name] - upon[name], name))
    return [Role(name, acts[name], upon[name], nobody[name]) for name in names]
