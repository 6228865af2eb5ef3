"""The subject that a verb behind "and" shares with the verb before it."""

from __future__ import annotations

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import DO, MODALS
from analysis.measures.agency.classes import irregular_pasts, is_adverb, is_base_form
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.far_subjects import start_of_insertion
from analysis.measures.agency.persons import PLURALS, is_person, is_somebody
from analysis.measures.agency.phrases_before import (
    CONJUNCTIONS,
    RELATIVES,
    phrase_before,
    phrase_to,
    start_of_phrase,
)
from analysis.text.voices.verbs import read_verbs

# Past forms that are the base form as well: they agree with anybody.
SAME_PAST = frozenset("hit hurt beat".split())
# How many words before its "and" the verb that shares its subject is looked for.
SHARED_WITHIN = 25
# Subjects without a plural s that take the base form.
TAKE_BASE = PLURALS | frozenset("they we you i who that which those these others".split())
LISTED_WITHIN = 15  # words behind a verb in which the last of a list of verbs is looked for
PLURAL_WITHIN = 5  # words of a subject in the plural
_COORDINATES = frozenset("and then".split())
# Words between a subject and the "and" after which somebody else may act.
_NEW_CLAUSE = frozenset("it and but or".split())
# Words before a clause that are not its subject.
_OPENERS = frozenset("but and so yet then later".split())
_PARTICLES = frozenset("up down out off in away back over forward".split())
# What opens an insertion that may hold a verb.
_NOT_RESTRICTIVE = frozenset("who which whose whom where".split())
# Before an infinitive; a form that is past and infinitive in one is the latter behind them and "and".
_MODALS = MODALS | DO
_CONTRACTED = ("n't", "'ll")
_UNREAL = frozenset("could would should might".split())
_ENDS = (";", ":", "?", "!")


def shared_with_verb(clause: Clause, first: int, verb: int) -> str:
    """Return the subject that a verb after "and" shares with the verb before it: "he ran in and shot her"."""
    keys = clause.keys
    if keys[verb] in SAME_PAST and _is_behind_modal(clause, first):
        return ""
    if first > clause.first and clause.gap(first) == "," and _is_listed(clause, verb):
        return subject_before_insertion(clause, first) or subject_of_verb_before(clause, first)
    if first - 2 <= clause.first or keys[first - 1] not in _COORDINATES or not clause.joined(first):
        return ""
    if is_base_form(keys[verb]) and keys[verb] not in SAME_PAST:
        return _plural_opening(clause, first)
    return "" if keys[verb].endswith(("ing", "s")) else subject_of_verb_before(clause, first - 1)


def _is_behind_modal(clause: Clause, stop: int) -> bool:
    """Tell whether the last verb before word ``stop`` is an infinitive: "it would help Lee and hurt us"."""
    for k in range(stop - 1, max(clause.first, stop - SHARED_WITHIN), -1):
        key = clause.keys[k]
        if key in _MODALS or key.endswith(_CONTRACTED):
            return True
        if key == "to" and clause.joined(k + 1) and _may_be_infinitive(clause, k + 1):
            return True
        if _is_past(clause, k):
            return not _MODALS.isdisjoint(clause.keys[_start_of_group(clause, k) : k])
    return False


def _may_be_infinitive(clause: Clause, i: int) -> bool:
    """Tell whether a word behind "to" can be a verb: no "to the bank", "to her", "to Ghent"."""
    key = clause.keys[i]
    is_nominal = key in clause.classes.determiner or key in clause.classes.pronoun or clause.is_name(i)
    return not is_nominal and not key.endswith(("s", "ed", "ing")) and not key[0].isdigit()


def _is_listed(clause: Clause, verb: int) -> bool:
    """Tell whether a past form behind a comma is one of several: "ran out, shot her, and fled"."""
    keys, stop = clause.keys, min(verb + LISTED_WITHIN, clause.stop - 1)
    ands = [k + 1 for k in range(verb + 1, stop) if keys[k] == "and"]
    then = [k + is_adverb(keys[k]) for k in ands]
    return any(k < clause.stop and _is_past(clause, k) for k in then)


def subject_of_verb_before(clause: Clause, stop: int) -> str:
    """Return the subject of the last verb in the past before word ``stop``: "Lee, a cook, ran in and …".

    Looked at are past forms that are no participle of a noun ("arrested a man accused of theft and …") and
    have a subject before them, but for a subordinate clause; nothing before a semicolon or a form of be.
    """
    for k in range(stop - 1, max(clause.first, stop - SHARED_WITHIN), -1):
        if clause.keys[k] in clause.classes.be or (k + 1 < stop and clause.gap(k + 1) in _ENDS):
            return ""
        if not _is_past(clause, k):
            continue
        start = _start_of_group(clause, k)
        subject = _subject_at(clause, start)
        if not subject:
            continue
        if subject in RELATIVES or _is_unreal(clause, start, k):
            return ""
        if not _is_subordinate(clause, start) or is_somebody(subject):
            return "" if subject.lower() == "it" else subject
    return ""


def _subject_at(clause: Clause, start: int) -> str:
    """Return the subject of the verb group from word ``start``, "" for a participle of a noun."""
    subject = phrase_before(clause, start) or subject_before_insertion(clause, start)
    if not subject or fold_word(subject.split()[0]) in irregular_pasts():
        return ""  # "sat with his head bowed"
    return "" if _describes(clause, start) else subject


def subject_before_insertion(clause: Clause, verb: int) -> str:
    """Return who opens a clause whose verb stands behind an insertion: "Lee, a clerk, shot her".

    In "Lee chased Kim, a clerk, shot her" or "he took the car, Lee said, …" nobody does.
    """
    at = start_of_insertion(clause, verb)
    if at < 0 or (clause.keys[at] not in _NOT_RESTRICTIVE and _has_past(clause, at, verb)):
        return ""
    subject, start = phrase_to(clause, at - 1), start_of_phrase(clause, at - 1)
    if subject[1:2] == "-":
        return subject_before_insertion(clause, start)  # "Lee, D-Ohio, a clerk, …"
    if _opens_clause(clause, start, subject):
        return subject
    return subject_before_insertion(clause, at)  # "Lee, chief of Harl, Kent, …"


def _has_past(clause: Clause, at: int, stop: int) -> bool:
    """Tell whether a verb in the past stands among words ``at`` to ``stop``."""
    return any(_is_past(clause, k) for k in range(at, stop))


def _opens_clause(clause: Clause, start: int, subject: str) -> bool:
    """Tell whether nothing but a conjunction or a mark stands before a subject whose last phrase is given."""
    words, last = subject.split(), start
    while last > clause.first and clause.span(last, last) != words[0]:
        last -= 1
    if last == clause.first or clause.gap(last):
        return True
    before = clause.keys[last - 1]
    return before in clause.classes.clause or before in _OPENERS or before in CONJUNCTIONS


def _is_unreal(clause: Clause, k: int, verb: int) -> bool:
    """Tell whether a verb group, words k to ``verb``, tells what was not done: "should have run and shot"."""
    return not _UNREAL.isdisjoint(clause.keys[k:verb]) and "have" in clause.keys[k:verb]


def _is_subordinate(clause: Clause, k: int) -> bool:
    """Tell whether a conjunction stands before the subject of verb k: "when the bell rang and"."""
    if not clause.joined(k):
        return False
    start = start_of_phrase(clause, k - 1)
    before = clause.keys[start - 1] if start > clause.first else ""
    return before in clause.classes.clause and before not in read_verbs()


def _is_past(clause: Clause, k: int) -> bool:
    """Tell whether word k can be a verb in the past."""
    key = clause.keys[k]
    return (key.endswith("ed") and len(key) > 3 or key in irregular_pasts()) and not clause.is_name(k)


def _start_of_group(clause: Clause, k: int) -> int:
    """Return the first auxiliary or adverb before verb k."""
    while clause.joined(k) and (
        is_adverb(clause.keys[k - 1]) or clause.keys[k - 1] in clause.classes.auxiliary
    ):
        k -= 1
    return k


def _describes(clause: Clause, k: int) -> bool:
    """Tell whether a past form is the participle of the noun before it, the object of another verb."""
    if not clause.joined(k) or clause.keys[k - 1] in RELATIVES:
        return False
    above = start_of_phrase(clause, k - 1) - 1
    if above < clause.first or not clause.joined(above + 1) or not _is_past(clause, above):
        return False
    return clause.keys[above] not in read_verbs()


def _plural_opening(clause: Clause, first: int) -> str:
    """Return the persons that open a clause whose verb has no ending: "three guards crawl up and drag"."""
    keys, start = clause.keys, first - 1
    while start > clause.first and clause.joined(start):
        start -= 1
        if (
            keys[start] in clause.classes.be
            or keys[start] in clause.classes.auxiliary
            or keys[start] in _NEW_CLAUSE
        ):
            return ""
    if start > clause.first and clause.gap(start) != ",":
        return ""
    while start < first and (keys[start] in _OPENERS or is_adverb(keys[start])):
        start += 1
    for k in range(start, min(start + PLURAL_WITHIN, first - 2)):
        if clause.is_edge(keys[k]):
            return ""
        noun = clause.span(start, k)
        if (
            (keys[k].endswith("s") or keys[k] in TAKE_BASE)
            and is_person(noun)
            and _is_plain_verb(clause, k + 1)
        ):
            return noun
    return ""


def _is_plain_verb(clause: Clause, i: int) -> bool:
    """Tell whether a word without an ending can be a verb: "crawl up", "rush in", "run and"."""
    key, after = clause.keys[i], clause.keys[i + 1]
    if clause.is_name(i) or clause.is_edge(key) or key.endswith(("s", "ed", "ing", "ly")):
        return False
    classes = clause.classes
    return (
        after in _PARTICLES
        or after in classes.preposition
        or after in classes.determiner
        or after in _COORDINATES
    )
