"""The subject that a verb behind "and" shares with the verb before it."""

from analysis.measures.agency.classes import is_adverb, is_base_form, listed
from analysis.measures.agency.clauses import Clause, is_past
from analysis.measures.agency.far_subjects import subject_before_insertion
from analysis.measures.agency.noun_phrases import is_adjective
from analysis.measures.agency.persons import is_person
from analysis.measures.agency.verbs_before import (
    INFINITIVE_AFTER,
    SHARED_WITHIN,
    subject_of_verb_before,
)

# Past forms that are the base form as well: they agree with anybody.
SAME_PAST = frozenset("hit hurt beat".split())
LISTED_WITHIN = 15  # words behind a verb in which the last of a list of verbs is looked for
PLURAL_WITHIN = 5  # words of a subject in the plural
_COORDINATES = frozenset("and then".split())
# Words between a subject and the "and" after which somebody else may act.
_NEW_CLAUSE = frozenset("it and but or".split())
_PARTICLES = frozenset("up down out off in away back over forward".split())
_CONTRACTED = ("n't", "'ll")


def shared_with_verb(clause: Clause, first: int, verb: int) -> str:
    """Return the subject that a verb after "and" shares with the verb before it: "he ran in and shot her"."""
    keys, whom = clause.keys, clause.keys[verb + 1] if clause.joined(verb + 1) else ""
    if keys[verb] in SAME_PAST and _is_behind_modal(clause, first):
        return ""
    if first > clause.first and clause.gap(first) == "," and _is_listed(clause, verb):
        return subject_before_insertion(clause, first) or subject_of_verb_before(clause, first, whom)
    if first - 2 <= clause.first or keys[first - 1] not in _COORDINATES or not clause.joined(first):
        return ""
    is_nominal = whom in clause.classes.determiner or whom in clause.classes.pronoun
    is_bare = bool(whom) and not is_nominal and not clause.is_name(verb + 1)
    if is_bare and is_adjective(clause, first - 2):
        return ""  # "between punishable and protected speech"
    if is_base_form(keys[verb]) and keys[verb] not in SAME_PAST:
        return _plural_opening(clause, first)
    return "" if keys[verb].endswith(("ing", "s")) else subject_of_verb_before(clause, first - 1, whom)


def _is_behind_modal(clause: Clause, stop: int) -> bool:
    """Tell whether the last verb before word ``stop`` is an infinitive: "it would help Lee and hurt us"."""
    for k in range(stop - 1, max(clause.first, stop - SHARED_WITHIN), -1):
        key = clause.keys[k]
        if key in INFINITIVE_AFTER or key.endswith(_CONTRACTED):
            return True
        if key == "to" and clause.joined(k + 1) and _may_be_infinitive(clause, k + 1):
            return True
        if is_past(clause, k):
            return not INFINITIVE_AFTER.isdisjoint(clause.keys[clause.before_verbs(k) : k])
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
    return any(k < clause.stop and is_past(clause, k) for k in then)


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
    while start < first and (keys[start] in listed("opener") or is_adverb(keys[start])):
        start += 1
    for k in range(start, min(start + PLURAL_WITHIN, first - 2)):
        if clause.is_edge(keys[k]):
            return ""
        noun = clause.span(start, k)
        if (
            (keys[k].endswith("s") or keys[k] in listed("take_base"))
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
