"""Where a noun phrase can end before a verb."""

from __future__ import annotations

from calendar import day_name, month_name

from analysis.lexicons.grammar import CENTRAL_DETERMINERS
from analysis.measures.agency.classes import is_adverb, is_participle
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import JOINING

# Words that leave a noun phrase open.
_OPEN = frozenset({"same", "own", "such", "armed"})
# "The fire this year": a time that is no part of the phrase before it.
_TIMES = frozenset("year month week weekend morning afternoon evening night".split())
_WHICH_TIME = frozenset("this last next each every that".split())
REFLEXIVES = frozenset("itself themselves himself herself ourselves yourself myself".split())
_ON = frozenset("on in since this last".split())
_DAYS = frozenset(map(str.lower, (*day_name, *month_name[1:], "today", "yesterday")))


def can_end(clause: Clause, last: int) -> bool:
    """Tell whether a noun phrase that is a subject can end with this word."""
    if last < clause.first:
        return False
    key, before = clause.keys[last], clause.keys[last - 1] if last > clause.first else ""
    classes = clause.classes
    if clause.contracted(last):
        return True
    if clause.is_edge(key) or is_adverb(key) or key in JOINING or key in _OPEN or key.isdigit():
        return False
    if key in classes.beside and before not in classes.determiner:
        return False
    if key in classes.means and (not before or clause.gap(last) or before in classes.preposition):
        return False  # "by law"
    if key in CENTRAL_DETERMINERS and key not in classes.pronoun:
        return False
    is_verb = before in classes.auxiliary or before in JOINING or before in classes.subject
    return not (is_verb and is_participle(key))


def before_time(clause: Clause, i: int) -> int:
    """Step left over a time or a pronoun between a noun and its verb: "floods last year killed"."""
    keys = clause.keys
    if keys[i - 1] in REFLEXIVES and clause.joined(i - 1):
        i -= 1  # "the firm itself was sold"
    if i - 2 > clause.first and keys[i - 1] in _DAYS and keys[i - 2] in _ON:
        if clause.joined(i - 1) and clause.joined(i - 2) and can_end(clause, i - 3):
            i -= 2  # "classes on Thursday were cancelled"
    while i - 2 > clause.first and keys[i - 1] in _TIMES and keys[i - 2] in _WHICH_TIME:
        if not clause.joined(i - 1) or not clause.joined(i - 2) or not can_end(clause, i - 3):
            break
        i -= 2
    return i
