"""Weapons that fire: what is fired, at whom, and the "fire" that is no dismissal."""

from analysis.lexicons.fold import fold_word
from analysis.measures.agency.classes import is_adverb, listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import phrase_from
from analysis.measures.agency.persons import head_of, is_somebody

FIRE = frozenset("fire fires fired firing".split())
# Before these it is a weapon that fires: "opened fire", "kept firing".
_SHOOTING = {"fire": ("open", "return"), "firing": ("start", "beg", "continue", "kept", "keep", "resum")}
# Verbs whose object follows "at".
AIMED = FIRE | frozenset("shoot shoots shot shooting".split())


def is_fired(actor: str) -> bool:
    """Tell whether a phrase names what is fired.

    >>> is_fired("dozens of rounds"), is_fired("two guards")
    (True, False)
    """
    return fold_word(actor.split()[-1]) in listed("fired")


def fired_at(clause: Clause, i: int) -> str:
    """Return whom the preposition at word i aims at ("at him"), "" for nobody or a time."""
    if not clause.joined(i) or not clause.joined(i + 1) or clause.keys[i] not in listed("aimed_at"):
        return ""
    target = "" if clause.keys[i + 1] in clause.classes.means else phrase_from(clause, i + 1)
    is_nobody = target.isdecimal() or (target and head_of(target) in listed("no_aim"))  # "at 5:42"
    return "" if is_nobody else target


def is_shooting(clause: Clause, i: int) -> bool:
    """Tell whether a weapon fires in "opened fire", "kept firing": no "fire exits", no "firing staff"."""
    if not clause.joined(i) or not clause.keys[i - 1].startswith(_SHOOTING.get(clause.keys[i], ())):
        return False
    what = phrase_from(clause, i + 1) if clause.joined(i + 1) and not clause.is_beside(i + 1) else ""
    if not what or is_fired(what) or clause.is_name(i + 1):
        return True
    head = head_of(what)
    if clause.keys[i] == "fire" and (clause.keys[i + 1] in clause.classes.determiner or what[0].isdigit()):
        return True  # "opened fire several times"
    is_time = head in listed("span_of_time") or head == "times"
    return is_time or not (head.endswith("s") or is_somebody(what))


def is_shot(clause: Clause, i: int) -> bool:
    """Tell whether the "fire" at word i is that of a weapon: "fired at", "opened fire"."""
    if is_shooting(clause, i):
        return True
    if clause.joined(i + 2) and is_adverb(clause.keys[i + 1]):
        i += 1  # "fired blindly at"
    after = clause.keys[i + 1] if clause.joined(i + 1) else ""
    return after == "at" or (after in listed("aimed_at") and bool(fired_at(clause, i + 1)))
