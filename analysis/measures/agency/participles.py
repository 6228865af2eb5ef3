"""Who does what a participle behind a clause says: "the storm reached Harl, killing two"."""

from __future__ import annotations

from analysis.measures.agency.classes import irregular_pasts, is_participle
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.verbs_before import subject_of_verb_before

# Marks before a participle that tells what the subject of the clause does besides.
_MARKS = (",", "–", "—", "--")
# Words before it: "responded by accusing Lee".
_BEFORE = frozenset("by after before while when since".split())
_EXAMPLES = frozenset(("such", "including", "like"))
_AND = frozenset("and or then".split())
_SIBLING_WITHIN = 12  # words before "and" in which the participle before it is looked for


def subject_of_participle(clause: Clause, i: int) -> tuple[str, int]:
    """Return the subject of the participle at word i and its first word; "" where it hangs on a noun."""
    first = clause.before_adverbs(i)
    at = _start_of_clause(clause, first)
    if at <= clause.first or (clause.gap(first) and _is_done_to(clause, at)):
        return "", first
    return subject_of_verb_before(clause, at), first


def _is_done_to(clause: Clause, stop: int) -> bool:
    """Tell whether the clause that ends before word ``stop`` is a passive: "cars were hit, killing two"."""
    keys, classes = clause.keys, clause.classes
    pasts = (
        k for k in range(stop - 1, clause.first, -1) if is_participle(keys[k]) or keys[k] in irregular_pasts()
    )
    verb = next(pasts, clause.first)
    at = clause.before_adverbs(verb) - 1
    return at > clause.first and keys[at] in classes.be and keys[verb] in classes.verbs


def _start_of_clause(clause: Clause, first: int) -> int:
    """Return the word before which the clause above a participle ends, -1 where it opens no such clause."""
    if first <= clause.first:
        return -1
    if clause.gap(first) in _MARKS:
        return -1 if _is_example(clause, first) else first
    if not clause.joined(first):
        return -1
    before = clause.keys[first - 1]
    if before in _BEFORE:
        return first - 1
    return _sibling(clause, first - 1) if before in _AND else -1


def _is_example(clause: Clause, stop: int) -> bool:
    """Tell whether examples are listed before word ``stop``: "such as robbing banks, killing guards"."""
    return not _EXAMPLES.isdisjoint(clause.keys[max(clause.first, stop - _SIBLING_WITHIN) : stop])


def _sibling(clause: Clause, stop: int) -> int:
    """Return where the clause above the participle before "and" ends, -1 without one."""
    for k in range(stop - 1, max(clause.first, stop - _SIBLING_WITHIN), -1):
        if clause.keys[k].endswith("ing") and not clause.is_name(k):
            return _start_of_clause(clause, clause.before_adverbs(k))
    return -1
