"""What kind of deed a verb is with its object: harm, force, law, help, or none."""

from __future__ import annotations

from analysis.lexicons.fold import fold_word
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import phrase_from
from analysis.measures.mentions.fact_words import read_heads
from analysis.text.names import read_first_names

# What is fired fires at nobody: "rounds fired at him".
_FIRED = frozenset(
    "round rounds shot shots bullet bullets rocket rockets missile missiles shells canister canisters gun "
    "guns gas projectile projectiles pistol rifle rifles weapon weapons".split()
)
FIRE = frozenset("fire fires fired firing".split())
# Verbs whose object follows "at".
AIMED = FIRE | frozenset("shoot shoots shot shooting".split())
# Prepositions before whom is fired at.
AIMED_AT = frozenset("at on upon into toward towards".split())
_NO_AIM = frozenset("air sky ground".split())
# Verbs that are deeds only to somebody: "saved the boy", not "saved money" or "is pushing a plan".
_TO_PERSONS = frozenset(
    "save saves saved saving grab grabs grabbed grabbing pushing carry carries carried "
    "carrying treating releasing executing".split()
)
# Verbs that are deeds only where they bring somebody out of danger.
_OUT_OF_DANGER = frozenset("pull pulls pulled pulling haul hauls hauled hauling".split())
_LIVES = frozenset("life lives".split())
_THEM = frozenset("he him she her they them we us i me you who".split())
# Verbs that are help where they bring somebody out of danger.
_MOVES = _OUT_OF_DANGER | frozenset(
    "drag drags dragged dragging push pushes pushed pushing shove shoves shoved shoving evacuate evacuates "
    "evacuated evacuating".split()
)
_SAFE = frozenset({"safety", "ashore"})
_DANGER = frozenset(
    "fire flames blaze smoke wreck wreckage rubble debris ruins water river lake sea surf ice burning "
    "blazing sinking flooded collapsed".split()
)
# How far behind the verb safety or danger may be named: a clause with its object.
RESCUE_WITHIN = 10
# How far behind its "from" or "of" the danger may stand: "from the badly damaged wreck".
_DANGER_WITHIN = 4


def is_fired(actor: str) -> bool:
    """Tell whether a phrase names what is fired.

    Examples
    --------
    >>> is_fired("dozens of rounds"), is_fired("two guards")
    (True, False)
    """
    return fold_word(actor.split()[-1]) in _FIRED


def head_of(phrase: str) -> str:
    """Return the last word of a noun phrase before its "of", folded.

    Examples
    --------
    >>> head_of("two Guards of the harbor")
    'guards'
    """
    return fold_word(phrase.split(" of ")[0].split()[-1])


def is_person(phrase: str) -> bool:
    """Tell whether a noun phrase is somebody: a pronoun, a noun for a person, a first name with a surname.

    Examples
    --------
    >>> is_person("him"), is_person("the young driver"), is_person("the plan")
    (True, True, False)
    """
    head, first = head_of(phrase), phrase.split()[0]
    known = read_heads().get(head)
    if head in _THEM or (known is not None and known.category in ("person", "victim")):
        return True
    return first[0].isupper() and fold_word(first) in read_first_names()


def fired_at(clause: Clause, i: int) -> str:
    """Return whom the preposition at word i aims at ("at him"), "" for nobody or a time."""
    if not clause.joined(i) or not clause.joined(i + 1) or clause.keys[i] not in AIMED_AT:
        return ""
    target = "" if clause.keys[i + 1] in clause.classes.means else phrase_from(clause, i + 1)
    return "" if target and head_of(target) in _NO_AIM else target


def _is_rescue(clause: Clause, i: int) -> bool:
    """Tell whether what follows word i brings somebody out of danger: "to safety", "from the fire"."""
    left = i
    for j in range(i + 1, min(clause.stop, i + 1 + RESCUE_WITHIN)):
        key = clause.keys[j]
        if not clause.joined(j) or key in clause.classes.clause:
            return False
        if key in _SAFE or (key in _DANGER and i < left >= j - _DANGER_WITHIN):
            return True
        left = j if key in ("from", "of") else left
    return False


def find_category(clause: Clause, i: int, target: str) -> str:
    """Return the category of the verb at word i, "" for any other verb.

    Who is fired loses a job (force), what is fired and who is fired at come to harm; a report that is
    released is not helped, a man who is dragged to safety is.
    """
    key = clause.keys[i]
    category = clause.classes.verbs.get(key, "")
    if key in FIRE and (_is_shot(clause, i) or (target and is_fired(target))):
        return "harm"
    if key in _TO_PERSONS and not (target and (is_person(target) or head_of(target) in _LIVES)):
        return ""
    if key in _MOVES and _is_rescue(clause, i):
        return "help"
    if key in _OUT_OF_DANGER:
        return ""
    if category != "help" or not target:
        return category
    return "" if head_of(target) in clause.classes.not_helped else category


def _is_shot(clause: Clause, i: int) -> bool:
    """Tell whether the "fire" at word i is that of a weapon: "fired at", "opened fire"."""
    if clause.joined(i) and clause.keys[i] == "fire" and clause.keys[i - 1].startswith(("open", "return")):
        return True
    after = clause.keys[i + 1] if clause.joined(i + 1) else ""
    return after == "at" or (after in AIMED_AT and bool(fired_at(clause, i + 1)))
