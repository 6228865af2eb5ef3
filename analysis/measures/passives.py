"""Passives: an auxiliary with a past participle, and whether the one who acts is named."""

from __future__ import annotations

from typing import NamedTuple

from analysis.measures.agency_words import is_adverb, is_participle
from analysis.measures.clauses import Clause

# Words that may stand between auxiliary and participle ("was not even once seriously questioned").
FILLERS_MAX = 4
# Auxiliaries without a subject before them: "lying there having been shot".
_NO_SUBJECT = frozenset({"to", "having", "being"})
_WELL_KNOWN = ["well", "known"]


class Agency(NamedTuple):
    """One clause or noun of action.

    ``kind``: agentless_passive, agent_passive, nominalisation or active. ``actor``: who does it, "" if not
    named. ``target``: whom it befalls, "" if not found. ``verb``: the word of action. ``category``: harm,
    force, law, help, or "" for any other verb. ``sentence``: its number.
    """

    start: int
    end: int
    kind: str
    actor: str
    target: str
    verb: str
    category: str
    sentence: int


def _participle_after(clause: Clause, i: int) -> int:
    """Return the word number of the participle that makes word i a passive auxiliary, -1 if there is none."""
    for j in range(i + 1, min(clause.stop, i + 2 + FILLERS_MAX)):
        if not clause.joined(j):
            return -1
        if is_participle(clause.keys[j]):
            is_compared = (
                clause.keys[j - 1] in clause.classes.degree or clause.keys[j - 1 : j + 1] == _WELL_KNOWN
            )
            return -1 if is_compared else j
        if not is_adverb(clause.keys[j]):
            return -1
    return -1


def _last_coordinated(clause: Clause, j: int) -> int:
    """Follow "shot and wounded" to its last participle."""
    keys = clause.keys
    while j + 2 < clause.stop and keys[j + 1] in ("and", "or", "then") and is_participle(keys[j + 2]):
        if not clause.joined(j + 1) or not clause.joined(j + 2):
            break
        j += 2
    return j


def _start_of_chain(clause: Clause, i: int) -> int:
    """Return the first auxiliary before word i ("must always be …" begins at "must")."""
    first = j = i
    while clause.joined(j) and (
        clause.keys[j - 1] in clause.classes.auxiliary or is_adverb(clause.keys[j - 1])
    ):
        j -= 1
        if clause.keys[j] in clause.classes.auxiliary and not is_adverb(clause.keys[j]):
            first = j
    return first


def _can_follow_get(clause: Clause, i: int, verb: int) -> bool:
    """Tell whether "got fired" is a passive: nothing between, and no noun after it that it describes."""
    after = verb + 1
    if verb != i + 1:
        return False
    return not clause.joined(after) or clause.is_edge(clause.keys[after]) or is_adverb(clause.keys[after])


def _is_stative_before_to(clause: Clause, i: int, verb: int) -> bool:
    """Tell whether "set to …" or "used to …" means ready or accustomed, not a passive."""
    keys, n = clause.keys, verb + 2
    if keys[verb] != "used":
        return keys[verb] == "set"
    if keys[i] in clause.classes.get or not clause.joined(n):
        return True
    return keys[n] in clause.classes.determiner or keys[n].endswith(("ing", "ly")) or keys[n] in ("and", "or")


def passive_at(clause: Clause, i: int) -> tuple[Agency, int] | None:
    """Return the passive whose auxiliary is word i, and the word after it."""
    verb = _participle_after(clause, i)
    if verb < 0 or (clause.keys[i] in clause.classes.get and not _can_follow_get(clause, i, verb)):
        return None
    if verb + 1 < clause.stop and clause.keys[verb + 1] == "to" and _is_stative_before_to(clause, i, verb):
        return None
    first = _start_of_chain(clause, i)
    last = _last_coordinated(clause, verb)
    actor = clause.find_agent(last + 1)
    key = clause.keys[verb]
    row = Agency(
        clause.words.starts[first],
        clause.words.ends[last],
        "agent_passive" if actor else "agentless_passive",
        actor,
        "" if clause.keys[first] in _NO_SUBJECT else clause.phrase_before(first),
        key,
        clause.classes.verbs.get(key, ""),
        clause.number,
    )
    return row, last + 1
