"""The subject that a verb behind "and" shares with the verb before it."""

from analysis.measures.agency.classes import is_adverb, is_base_form
from analysis.measures.agency.clauses import Clause, is_past
from analysis.measures.agency.far_subjects import subject_before_insertion
from analysis.measures.agency.noun_phrases import is_adjective
from analysis.measures.agency.verbs_before import (
    INFINITIVE_AFTER,
    SHARED_WITHIN,
    subject_of_verb_before,
)

# Past forms that are the base form as well: they agree with anybody.
SAME_PAST = frozenset("hit hurt beat set".split())
LISTED_WITHIN = 15  # words behind a verb in which the last of a list of verbs is looked for
_COORDINATES = frozenset("and then".split())
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
    is_base = is_base_form(keys[verb]) and keys[verb] not in SAME_PAST
    is_no_past = is_base or keys[verb].endswith(("ing", "s"))
    return "" if is_no_past else subject_of_verb_before(clause, first - 1, whom)


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
