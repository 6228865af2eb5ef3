"""Who opens a clause whose verb stands behind an insertion: "Lee, a clerk, shot her"."""

from analysis.measures.agency.classes import listed
from analysis.measures.agency.clauses import Clause, is_past
from analysis.measures.agency.far_subjects import start_of_insertion
from analysis.measures.agency.phrase_starts import start_of_phrase
from analysis.measures.agency.phrases_before import phrase_to
from analysis.measures.agency.relatives import OPEN, end_of_head

# What opens an insertion that may hold a verb.
_NOT_RESTRICTIVE = frozenset("who which whose whom where".split())


def subject_before_insertion(clause: Clause, verb: int) -> str:
    """Return who opens a clause whose verb stands behind an insertion: "Lee, a clerk, shot her".

    In "Lee chased Kim, a clerk, shot her" or "he took the car, Lee said, …" nobody does.
    """
    at = start_of_insertion(clause, verb)
    if at < 0 or (clause.keys[at] not in _NOT_RESTRICTIVE and _has_past(clause, at, verb)):
        return ""
    end = end_of_head(clause, at)
    at = at if end is None else end + 1
    if end == OPEN:
        return ""
    subject, start = phrase_to(clause, at - 1), start_of_phrase(clause, at - 1)
    if subject[1:2] == "-":  # "Lee, D-Ohio, a clerk, …"
        at = start
        subject, start = phrase_to(clause, at - 1), start_of_phrase(clause, at - 1)
    if opens_clause(clause, start, subject) and not _is_apposed(clause, subject):
        return subject
    return subject_before_insertion(clause, at)  # "Lee, chief of Harl, Kent, …"


def _is_apposed(clause: Clause, subject: str) -> bool:
    """Tell whether a phrase is a bare noun in the singular, as in "Lee, chief of Harl, …"."""
    first = subject.split()[:1]
    known = first and (first[0] in clause.classes.determiner or first[0] in clause.classes.pronoun)
    return not known and subject.islower() and not subject.endswith("s")


def _has_past(clause: Clause, at: int, stop: int) -> bool:
    """Tell whether a verb in the past stands among words ``at`` to ``stop``."""
    return any(is_past(clause, k) for k in range(at, stop))


def opens_clause(clause: Clause, start: int, subject: str) -> bool:
    """Tell whether nothing but a conjunction or a mark stands before a subject whose last phrase is given."""
    words, last = subject.split(), start
    while last > clause.first and clause.span(last, last) != words[0]:
        last -= 1
    if last == clause.first or clause.gap(last):
        return True
    before = clause.keys[last - 1]
    return (
        before in clause.classes.clause
        or before in listed("before_subject")
        or before in listed("conjunction")
    )
