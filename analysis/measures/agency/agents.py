"""Who does what a passive tells: the phrase behind its "by"."""

import re

from analysis.measures.agency.classes import is_participle
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import JOINING, phrase_from
from analysis.measures.agency.persons import is_somebody
from analysis.measures.agency.phrase_starts import YEARS
from analysis.measures.wording.numerals import SCALES

# How far behind the verb its "by" may stand.
AGENT_WITHIN = 10
_CLOCK = re.compile(r"\d\d?(?:[:.]\d\d)?(?: ?[ap]\.?m\b|(?<=:\d\d)\b)")


def is_agent(clause: Clause, i: int) -> bool:
    """Tell whether what follows "by" at word i is somebody, not a time, a means or an amount."""
    keys, classes = clause.keys, clause.classes
    n = i + 1
    if n >= clause.stop or clause.gap(n):
        return False
    key = keys[n]
    if key in JOINING or _CLOCK.match(clause.text, clause.words.starts[n]):
        return False
    after = keys[n + 1] if n + 1 < clause.stop else ""
    if after in SCALES and is_somebody(phrase_from(clause, n)):
        return True  # "by six million viewers"
    if key in classes.determiner:
        return after not in classes.means_after and after not in classes.measure
    if key[0].isdigit():
        return after not in classes.measure and not (key.isdecimal() and int(key) in YEARS)
    return key not in classes.means and not (key.endswith("ing") and "-" not in key and not clause.is_name(n))


def find_agent(clause: Clause, i: int) -> str:
    """Return the agent named with "by" after word i, "" if there is none."""
    keys, classes, stop = clause.keys, clause.classes, min(clause.stop, i + AGENT_WITHIN)
    if "by" not in keys[i:stop]:
        return ""
    for j in range(i, stop):
        key = keys[j]
        if key in classes.clause or key in classes.subject or key in classes.be or not clause.joined(j):
            return ""
        if key == "by" and j > i and is_participle(keys[j - 1]):
            return ""
        if key == "by" and is_agent(clause, j):  # else go on: "by noon by three boats"
            return phrase_from(clause, j + 1)
    return ""
