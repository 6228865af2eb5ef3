"""The "would" that tells what came later: "he would later kill her", "two years later he would be shot"."""

from analysis.lexicons.grammar import MONTHS
from analysis.measures.agency.clauses import Clause, is_past
from analysis.measures.agency.phrase_starts import RELATIVES, YEAR_DIGITS, YEARS
from analysis.text.voices.verbs import read_verbs

CONDITIONS = frozenset("if unless whether".split())
_LATER = frozenset("later eventually subsequently".split())
_PAST_CENTURIES = range(YEARS.start, 2000)
_AROUND = 60  # words before "would" and behind its verb that are looked at
_PAST_WITHIN = 8  # words behind "before" with the verb of its clause
_GO_ON = ["go", "on", "to"]  # "he would go on to kill her"
_FEARED = frozenset("expected fear feared fears hoped predicted that warned".split())
_PLANS = frozenset("bill deal law ordinance plan policy proposal under".split())


def tells_what_came(clause: Clause, i: int, verb: int) -> bool:
    """Tell whether the modal at word i, of the verb at word ``verb``, tells of a past.

    A past is "would" with "later" or the like, a month or year before it, a year of a past century behind it,
    or "before" and a past clause; none where somebody says or fears it, nor under an "if".
    """
    keys, start, end = clause.keys, i, verb
    low, high = max(clause.first, i - _AROUND), min(clause.stop, verb + _AROUND)
    if keys[i] != "would" or not CONDITIONS.isdisjoint(keys[low:high]):
        return False
    while start > low and clause.joined(start):
        start -= 1
    while end < high and clause.joined(end + 1):
        end += 1
    if keys[i - 1] not in RELATIVES and any(_is_thought(clause, k) for k in range(start, i)):
        return False  # "said he would be shot"
    fronted = start - clause.is_listed(start)  # "two years later, he would"
    while fronted > low and fronted < start and clause.joined(fronted):
        fronted -= 1
    if not _PLANS.isdisjoint(keys[fronted:i]):
        return False  # "under the plan, guards would later shoot"
    places = range(fronted, end + 1)
    if any(keys[k] in _LATER and "this" not in keys[k + 1 : k + 2] for k in places):
        return True  # no "later this year"
    if keys[i + 1 : i + 4] == _GO_ON:
        return True
    if _is_dated(clause, i, low, end):
        return True
    before = next((k for k in range(verb + 1, end + 1) if keys[k] == "before"), end)
    return any(is_past(clause, k) for k in range(before + 1, min(end, before + _PAST_WITHIN) + 1))


def _is_thought(clause: Clause, k: int) -> bool:
    """Tell whether word k leads to what is said or feared: "said", "that"; no "the state"."""
    is_noun = clause.keys[k - 1] in clause.classes.determiner and clause.joined(k)
    return not is_noun and (clause.keys[k] in read_verbs() or clause.keys[k] in _FEARED)


def _is_dated(clause: Clause, i: int, low: int, end: int) -> bool:
    """Tell whether a date of the past stands with the "would" at word i: "in May he would", "in 1968"."""
    for k in range(low, end):
        key = clause.keys[k + 1]
        is_year = key.isdecimal() and len(key) == YEAR_DIGITS
        if clause.keys[k] == "in" and is_year and int(key) in (YEARS if k < i else _PAST_CENTURIES):
            return True
        if clause.keys[k] == "in" and k < i and key in MONTHS:
            return True
    return False
