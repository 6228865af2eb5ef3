"""Who does what a passive tells: the phrase behind its "by"."""

import re

from analysis.lexicons.fold import fold_word
from analysis.measures.agency.classes import is_participle, listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import JOINING, phrase_from
from analysis.measures.agency.persons import is_somebody
from analysis.measures.agency.phrase_starts import YEARS
from analysis.measures.wording.numerals import SCALES

# How far behind the verb its "by" may stand.
AGENT_WITHIN = 10
_UNDONE = frozenset("unsealed unveiled unearthed".split())  # "an indictment unsealed by"
# How much, and by when.
_PARTS = frozenset("half third quarter fifth tenth".split())
_CLOCK = re.compile(r"\d\d?(?:[:.]\d\d)?(?: ?[ap]\.?m\b|(?<=:\d\d)\b)")


def is_agent(clause: Clause, i: int) -> bool:
    """Tell whether what follows "by" at word i is somebody, not a time, a means or an amount."""
    keys, classes = clause.keys, clause.classes
    n = i + 1
    if n >= clause.stop or clause.gap(n):
        return False
    key = keys[n]
    if key in JOINING or _is_part(clause, n) or _CLOCK.match(clause.text, clause.words.starts[n]):
        return False
    after = keys[n + 1] if n + 1 < clause.stop else ""
    if key == "far":
        return bool(after) and not clause.gap(n + 1) and not clause.is_edge(after) and after != "the"
    if key in classes.determiner and after == "late":
        return is_somebody(phrase_from(clause, n))  # "by her late uncle"
    if key in classes.determiner and not listed("staying").isdisjoint(keys[max(clause.first, i - 2) : i]):
        head = phrase_from(clause, n).partition(" of ")[0]
        if fold_word(head.rpartition(" ")[2]) in listed("landmark"):
            return False
    if after in SCALES and is_somebody(phrase_from(clause, n)):
        return True  # "by six million viewers"
    if key in classes.determiner:
        return after not in classes.means_after and after not in classes.measure
    if key[0].isdigit():
        is_year = len(key) == 4 and key.isdecimal() and int(key) in YEARS
        return not is_year and after not in classes.measure and clause.text[clause.words.starts[n] - 1] == " "
    return key not in classes.means and not (key.endswith("ing") and "-" not in key and not clause.is_name(n))


def _is_part(clause: Clause, n: int) -> bool:
    """Tell whether word n begins a part and no more: "cut by a third", "beaten by a third man"."""
    if clause.keys[n : n + 1] not in (["a"], ["one"]) or _PARTS.isdisjoint(clause.keys[n + 1 : n + 2]):
        return False
    return n + 2 >= clause.stop or clause.is_edge(clause.keys[n + 2])


def find_agent(clause: Clause, i: int) -> str:
    """Return the agent named with "by" after word i, "" if there is none."""
    keys, classes, stop = clause.keys, clause.classes, min(clause.stop, i + AGENT_WITHIN)
    if "by" not in keys[i:stop]:
        return ""
    for j in range(i, stop):
        key = keys[j]
        if key in classes.clause or key in classes.subject or key in classes.be or not clause.joined(j):
            return ""
        if key == "by" and j > i and (is_participle(keys[j - 1]) or keys[j - 1] in _UNDONE):
            return ""
        if key == "by" and is_agent(clause, j):  # else go on: "by noon by three boats"
            return phrase_from(clause, j + 1)
    return ""
