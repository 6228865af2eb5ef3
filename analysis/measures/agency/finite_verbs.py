"""Finite verbs within a clause: auxiliaries, and pasts that are no participle of a noun."""

from __future__ import annotations

from analysis.lexicons.grammar import FINITE
from analysis.measures.agency.classes import is_participle
from analysis.measures.agency.clauses import Clause, is_past


def has_finite(clause: Clause, at: int, last: int) -> bool:
    """Tell whether a finite verb stands behind word ``at``, up to word ``last``."""
    return any(is_finite_verb(clause, k, last) for k in range(at + 1, last + 1))


def is_finite_verb(clause: Clause, k: int, last: int) -> bool:
    """Tell whether word k is a finite verb: an auxiliary, or a past that is no participle of a noun."""
    keys, classes = clause.keys, clause.classes
    if keys[k - 1] in classes.be:
        return False  # "benefits being paid"
    is_plain = not (keys[k].endswith("ed") or is_participle(keys[k]))
    if keys[k] in FINITE or not is_past(clause, k) or is_plain or k == last:
        return keys[k] in FINITE or is_past(clause, k)
    after = keys[k + 1]
    return after in classes.determiner or after in classes.pronoun or clause.is_name(k + 1)
