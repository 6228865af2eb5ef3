"""Who a passive befalls: the subject before it, also where something stands between the two."""

from analysis.measures.agency.classes import is_adverb, is_participle, listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.far_subjects import (
    bare_count,
    before_insertion,
    demonstrative,
    hangs_above,
    object_above,
    object_before_being,
    part_of_relative,
)
from analysis.measures.agency.noun_phrases import phrase_from
from analysis.measures.agency.phrases_before import nearest_phrase, phrase_before
from analysis.measures.agency.relatives import subject_before
from analysis.measures.agency.verbs_before import subject_of_verb_before

# How many words the relative clause between a subject and its passive may have.
RELATIVE_WITHIN = 12
# What closes an insertion before a verb, and what opens it behind the subject.
_INSERTS = {",": ",", "–": "–", "—": "—", "--": "--", "-": "-", ")": "("}
_COORDINATES = frozenset("and or but then yet".split())
_PRESENT = frozenset("is are isn't aren't".split())

# Tried in turn where no phrase stands right before a passive.
_FAR = (demonstrative, part_of_relative, before_insertion)


def subject_of_passive(clause: Clause, first: int) -> str:
    """Return the phrase that a passive befalls, at most five words; "" if it is not found.

    Tried in turn: the pronoun in "it's"; the noun phrase right before; for "to be", the subject of the verb
    before it ("the bill is expected to be …"); after "and", the subject of the auxiliary before; after a
    comma, what the sentence begins with, if a comma closes it ("The man, a clerk of Harl, was …"), else what
    stands before the insertion. A count alone is tried first ("and 23 were …").

    ``first``: the first auxiliary. Returned: as printed.
    """
    pronoun = clause.contracted(first)
    if pronoun:  # in "a man who's held" the pronoun stands for the man
        return (nearest_phrase(clause, first) if pronoun.lower() in ("that", "who") else "") or pronoun
    key = clause.keys[first]
    if key == "being":
        return _subject_of_being(clause, first)
    if key == "having":
        return _subject_above(clause, first)
    if key == "to":
        return _raised(clause, first)
    count = bare_count(clause, first)
    if count:
        return count
    first = clause.before_adverbs(first)
    found = subject_before(clause, first)
    if found or found is None or first == clause.first:
        return found or ""
    if clause.keys[first - 1] in _COORDINATES:
        return _shared(clause, first)
    opens = _INSERTS.get(clause.gap(first))
    found = _opening(clause, first, {opens}) if opens else ""
    return found or next((told for rule in _FAR if (told := rule(clause, first))), "")


def _raised(clause: Clause, to: int) -> str:
    """Return the subject of the verb before "to be …": "the bill is expected to be signed"."""
    verb = clause.before_adverbs(to) - 1
    if verb <= clause.first or not clause.joined(verb + 1):
        return ""
    if " ".join(clause.keys[verb - 1 : verb + 1]) in listed("before_to_do"):
        return subject_before(clause, clause.before_verbs(verb - 1)) or ""  # "he went on to be jailed"
    if clause.is_pronoun(verb) or (clause.is_name(verb) and not clause.is_owner(verb)):
        return nearest_phrase(clause, verb + 1)  # "asked them to be moved"
    if clause.keys[verb] not in clause.classes.raising:
        return object_above(clause, verb)
    first = verb if clause.contracted(verb) else clause.before_group(verb)
    return subject_of_passive(clause, first) if clause.keys[first] not in ("to", "being", "having") else ""


def _subject_of_being(clause: Clause, first: int) -> str:
    """Return who is done to in "being …": whom it follows, else the subject of the clause above."""
    if clause.keys[first - 1] in listed("averting"):
        return subject_before(clause, clause.before_verbs(first - 1)) or ""  # "the boys escaped being shot"
    if clause.keys[first - 1] in listed("shown"):
        return subject_of_passive(clause, clause.before_group(first - 1))  # "was seen being shot"
    nearest = nearest_phrase(clause, first)
    if nearest or not hangs_above(clause, first):
        return nearest
    return (
        object_before_being(clause, first) or _subject_above(clause, first) or _opening(clause, first, {""})
    )


def _shared(clause: Clause, first: int) -> str:
    """Return the subject that a verb after "and" shares with the auxiliary before it."""
    for j in range(first - 2, clause.first - 1, -1):
        key = clause.keys[j]
        if clause.contracted(j):
            return clause.contracted(j)
        is_finite = key in clause.classes.auxiliary and key != "to" and not is_adverb(key)
        if key in clause.classes.be or is_finite:
            start = clause.before_verbs(j)
            return "" if clause.keys[start] == "to" else phrase_before(clause, start)
    opening = _opening(clause, first, {""})
    if opening or clause.keys[first] in _PRESENT:  # "the state ran it and is proud"
        return opening
    return subject_of_verb_before(clause, first - 1)


def _subject_above(clause: Clause, first: int) -> str:
    """Return the subject of the clause to which "having been …" belongs: of the last auxiliary before it."""
    for j in range(first - 1, clause.first - 1, -1):
        key = clause.keys[j]
        if clause.contracted(j):
            return clause.contracted(j)
        if key in clause.classes.auxiliary and not is_adverb(key):
            start = clause.before_verbs(j)
            return (
                "" if clause.keys[start] in ("to", "being", "having") else subject_of_passive(clause, start)
            )
    return ""


def _opening(clause: Clause, stop: int, closes: set[str]) -> str:
    """Return the noun phrase that opens the sentence, if a verb or one of the marks ``closes`` follows it."""
    i = clause.first
    while i < stop and clause.keys[i] in listed("opener_of_passive"):
        i += 1
    phrase = "" if clause.is_beside(i) else phrase_from(clause, i)
    if not phrase:
        return ""
    after = i + len(phrase.split())
    if after >= stop or clause.gap(after) not in closes:
        return ""
    is_verb = clause.keys[after].endswith(("ed", "s")) or is_participle(clause.keys[after])
    return phrase if "" not in closes or is_verb else ""
