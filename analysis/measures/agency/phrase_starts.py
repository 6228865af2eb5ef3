"""Where the noun phrase begins that ends before a verb."""

from __future__ import annotations

from analysis.lexicons.grammar import MODALS
from analysis.measures.agency.classes import is_adverb, is_participle
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import JOINING, NAMED, READ_WORDS

RELATIVES = frozenset("who which that".split())
# "at least two guards" hangs on no preposition.
_AT_LEAST = frozenset({"least", "most"})
# Times before a name that opens a clause ("the night Lee was elected").
WHEN_NOUNS = frozenset("day night time moment way reason".split())
_ORDINALS = frozenset("first second third last next".split())  # "his first run"
# Adjectives in -ing before a name ("acting President").
_TITLED = frozenset("acting sitting outgoing incoming leading ruling visiting remaining king".split())


def start_of_phrase(clause: Clause, last: int) -> int:
    """Return the word at which the noun phrase that ends with word ``last`` begins."""
    start = last
    while start > clause.first and last - start + 1 < READ_WORDS and clause.joined(start):
        before = clause.keys[start - 1]
        if before == "that" and _follows_preposition(clause, start - 1):
            return start - 1  # "on that list"
        if before in clause.classes.subject:  # "he expects new workers": the verb is left out
            return min(start + 1, last)
        if _begins(clause, start):
            break
        start -= 1
    return start


def _follows_preposition(clause: Clause, i: int) -> bool:
    """Tell whether word i stands right after a preposition."""
    return clause.joined(i) and clause.keys[i - 1] in clause.classes.preposition


def _begins(clause: Clause, start: int) -> bool:
    """Tell whether the word before word ``start`` is no part of its noun phrase."""
    before, determiner = clause.keys[start - 1], clause.classes.determiner
    if clause.keys[start] in determiner and before not in determiner:
        return True
    if clause.keys[start][0].isdigit() and _is_plural(clause, start - 1):
        return True  # "in 22 cases 133 people"
    if clause.keys[start] == "what" or (
        before == "what" and (clause.is_name(start) or clause.keys[start] in clause.classes.subject)
    ):
        return True
    if _is_after_modal(clause, start - 1):
        return True
    if before in JOINING and start - 2 >= clause.first and clause.is_name(start):
        return (clause.keys[start - 2], clause.keys[start]) not in NAMED
    if clause.is_edge(before) or is_adverb(before) or before in JOINING or clause.contracted(start - 1):
        return True
    if clause.is_beside(start - 1) and not clause.is_owner(start):  # but "last month's talks"
        return not (before in _ORDINALS and clause.joined(start - 1) and clause.keys[start - 2] in determiner)
    return before in _AT_LEAST or _is_verb_before(clause, start - 1)


def _is_plural(clause: Clause, i: int) -> bool:
    """Tell whether word i is a noun in the plural, with which a phrase ends before a number."""
    key = clause.keys[i]
    plain = key.endswith("s") and not clause.is_name(i) and not clause.is_owner(i)
    return plain and key not in clause.classes.determiner


def _is_after_modal(clause: Clause, i: int) -> bool:
    """Tell whether word i stands right after a modal verb, so that it is a verb."""
    if not clause.joined(i) or clause.keys[i - 1] not in MODALS or clause.is_name(i):
        return False
    return clause.keys[i] not in clause.classes.determiner


def _is_verb_before(clause: Clause, i: int) -> bool:
    """Tell whether word i, with more of the phrase after it, is a verb: "the three discussed sweeteners"."""
    key = clause.keys[i]
    if key.endswith("ing") and not clause.is_name(i) and clause.is_name(i + 1):
        return key not in _TITLED
    if key.endswith("ing") and i > clause.first and clause.gap(i) == ",":
        return True  # "he wrote, voicing fears that were shared"
    if key.endswith("s") and not key.endswith(("ss", "us")) and clause.is_name(i + 1):
        return not (clause.is_name(i) or clause.is_owner(i) or key in clause.classes.determiner)
    if key in WHEN_NOUNS and clause.is_name(i + 1):
        return True
    if not (key.endswith("ed") and is_participle(key)) or clause.is_name(i) or not clause.joined(i):
        return False
    before = clause.keys[i - 1]
    if before in RELATIVES:
        return True
    is_adjective = before in clause.classes.determiner or is_adverb(before) or before[0].isdigit()
    return not (is_adjective or clause.is_owner(i - 1) or clause.is_edge(before) or before in JOINING)
