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
_TIMES = frozenset(
    "year month week weekend morning afternoon evening night summer winter spring autumn fall".split()
)
REFLEXIVES = frozenset("itself themselves himself herself ourselves yourself myself".split())
_ON = frozenset("on in since late early this last next each every that".split())
_ADVERBS = frozenset(("yesterday", "today"))
_WITH_PRONOUN = frozenset("all both each alone".split())  # "they all"
YEAR_DIGITS = 4
YEARS = range(1500, 2101)  # numbers that are read as a year
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
    if before in classes.subject and clause.joined(last) and not clause.is_name(last):
        return key in _WITH_PRONOUN or (before == "we" and key.endswith("s"))  # "I mean, who was …"
    return not ((before in classes.auxiliary or before in JOINING) and is_participle(key))


def before_time(clause: Clause, i: int) -> int:
    """Step left over a time or a pronoun between a noun and its verb: "floods in May 2011 killed"."""
    keys = clause.keys
    if keys[i - 1] in REFLEXIVES and clause.joined(i - 1):
        i -= 1  # "the firm itself was sold"
    first = i
    while first - 1 > clause.first and clause.joined(first - 1) and _is_time(keys[first - 1]):
        first -= 1
    if first < i and keys[first - 1] in _ON and clause.joined(first - 1):
        first -= 1
    elif first == i or keys[first] not in _ADVERBS:  # "police yesterday arrested"
        return i
    return before_time(clause, first) if can_end(clause, first - 1) else i


def _is_time(key: str) -> bool:
    """Tell whether a word belongs to a time behind "on", "in" or "last": a day, a month, a year, "night"."""
    return key in _DAYS or key in _TIMES or (len(key) == YEAR_DIGITS and key.isdigit())
