"""Who a passive befalls: the subject before it, also where something stands between the two."""

from __future__ import annotations

from analysis.measures.agency.classes import is_adverb, is_participle
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import phrase_from
from analysis.measures.agency.phrases_before import nearest_phrase, phrase_before

_COORDINATES = frozenset("and or but then".split())
# Words before a clause, which are not its subject.
_OPENERS = frozenset("but and so yet also still however if when because although though while once".split())


def subject_of_passive(clause: Clause, first: int) -> str:
    """Return the phrase that a passive befalls, at most five words; "" if it is not found.

    Tried in turn: the pronoun in "it's"; the noun phrase right before; for "to be", the subject of the verb
    before it ("the bill is expected to be …"); after "and", the subject of the auxiliary before; after a
    comma, what the sentence begins with, if a comma closes it ("The man, a clerk of Harl, was …").

    Parameters
    ----------
    clause : Clause
        The sentence.
    first : int
        The first auxiliary.

    Returns
    -------
    str
        As printed.
    """
    pronoun = clause.contracted(first)
    if pronoun:  # in "a man that's held" the pronoun stands for the man
        return (nearest_phrase(clause, first) if pronoun.lower() == "that" else "") or pronoun
    key = clause.keys[first]
    if key in ("being", "having"):
        return nearest_phrase(clause, first) if key == "being" else _subject_above(clause, first)
    if key == "to":
        return _raised(clause, first)
    first = clause.before_adverbs(first)
    found = phrase_before(clause, first)
    if found or first == clause.first:
        return found
    if clause.keys[first - 1] in _COORDINATES:
        return _shared(clause, first)
    return _opening(clause, first, {","}) if clause.gap(first) == "," else ""


def _auxiliaries_before(clause: Clause, i: int) -> int:
    """Return the first auxiliary or adverb of the chain that ends before word i."""
    auxiliary = clause.classes.auxiliary
    while clause.joined(i) and (clause.keys[i - 1] in auxiliary or is_adverb(clause.keys[i - 1])):
        i -= 1
    return i


def _raised(clause: Clause, to: int) -> str:
    """Return the subject of the verb before "to be …": "the bill is expected to be signed"."""
    verb = clause.before_adverbs(to) - 1
    if verb <= clause.first or not clause.joined(verb + 1):
        return ""
    if clause.is_pronoun(verb) or (clause.is_name(verb) and not clause.is_owner(verb)):
        return nearest_phrase(clause, verb + 1)  # "asked them to be moved"
    if clause.keys[verb] not in clause.classes.raising:
        return ""
    first = verb if clause.contracted(verb) else _auxiliaries_before(clause, verb)
    if clause.joined(first) and clause.contracted(first - 1) and clause.keys[first] not in ("to", "being"):
        first -= 1
    return subject_of_passive(clause, first) if clause.keys[first] not in ("to", "being", "having") else ""


def _shared(clause: Clause, first: int) -> str:
    """Return the subject that a verb after "and" shares with the auxiliary before it."""
    for j in range(first - 2, clause.first - 1, -1):
        key = clause.keys[j]
        if clause.contracted(j):
            return clause.contracted(j)
        is_finite = key in clause.classes.auxiliary and key != "to" and not is_adverb(key)
        if key in clause.classes.be or is_finite:
            start = _auxiliaries_before(clause, j)
            return "" if clause.keys[start] == "to" else phrase_before(clause, start)
    return _opening(clause, first, {""})


def _subject_above(clause: Clause, first: int) -> str:
    """Return the subject of the clause to which "having been …" belongs: of the last auxiliary before it."""
    for j in range(first - 1, clause.first - 1, -1):
        key = clause.keys[j]
        if clause.contracted(j):
            return clause.contracted(j)
        if key in clause.classes.auxiliary and not is_adverb(key):
            start = _auxiliaries_before(clause, j)
            return (
                "" if clause.keys[start] in ("to", "being", "having") else subject_of_passive(clause, start)
            )
    return ""


def _opening(clause: Clause, stop: int, closes: set[str]) -> str:
    """Return the noun phrase that opens the sentence, if a verb or one of the marks ``closes`` follows it."""
    i = clause.first
    while i < stop and clause.keys[i] in _OPENERS:
        i += 1
    phrase = phrase_from(clause, i)
    if not phrase:
        return ""
    after = i + len(phrase.split())
    if after >= stop or clause.gap(after) not in closes:
        return ""
    is_verb = clause.keys[after].endswith(("ed", "s")) or is_participle(clause.keys[after])
    return phrase if "," in closes or is_verb else ""
