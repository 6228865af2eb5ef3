"""What stands between a noun and its verb: "men armed with rifles and knives", "a man carrying a knife"."""

from __future__ import annotations

from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import JOINING, READ_WORDS
from analysis.measures.agency.phrase_ends import can_end
from analysis.text.voices.verbs import read_verbs

# "Men armed with rifles and knives attacked": what they carry does not act; so many words of it are read.
CARRYING = frozenset("armed equipped loaded laden filled packed dressed clad wielding".split())
# Words in -ing that do nothing to the phrase behind them: a preposition, and what opens a clause.
_NOT_DOING = frozenset(
    "during evening morning reading fearing knowing feeling believing realizing thinking hoping".split()
)
CARRIED_WITHIN = 10


def first_between(clause: Clause, start: int) -> int:
    """Return the first of the two phrases of "between the port and the bay", else ``start``."""
    keys = clause.keys
    if start - 3 < clause.first or keys[start - 1] != "and" or not clause.joined(start):
        return start
    for j in range(start - 2, max(clause.first - 1, start - 2 - READ_WORDS), -1):
        if keys[j] == "between":
            return j + 1
    return start


def carrier_with(clause: Clause, start: int) -> int:
    """Return the word before "armed with rifles and" where a phrase is what somebody carries, else -1."""
    keys, j = clause.keys, start - 1
    if j <= clause.first or keys[j] not in JOINING:
        return -1
    while j > max(clause.first, start - CARRIED_WITHIN) and (
        not clause.is_edge(keys[j]) or keys[j] in JOINING
    ):
        j -= 1
    is_carried = j - 1 > clause.first and keys[j] == "with" and keys[j - 1] in CARRYING
    return j - 2 if is_carried and clause.joined(j - 1) else -1


def doer_of(clause: Clause, start: int) -> int:
    """Return the word before "carrying" in "a man carrying a knife", -1 where no phrase is its object."""
    ing = start - 1
    if ing <= clause.first or not (clause.joined(start) and clause.joined(ing)) or clause.is_name(ing):
        return -1
    before = clause.keys[ing - 1]
    key = clause.keys[ing]
    is_doing = (
        key.endswith("ing")
        and key not in _NOT_DOING
        and key not in read_verbs()
        and can_end(clause, ing - 1)
        and not clause.is_pronoun(ing - 1)
    )
    return (
        ing - 1
        if is_doing and before not in clause.classes.determiner and not clause.is_owner(ing - 1)
        else -1
    )
