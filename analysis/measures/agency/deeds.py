"""What kind of deed a verb is with its object: harm, force, law, help, or none."""

from analysis.lexicons.fold import fold_word
from analysis.measures.agency.classes import is_adverb, listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import JOINING, phrase_from
from analysis.measures.agency.persons import head_of, is_abstract, is_person, is_somebody
from analysis.measures.agency.shooting import AIMED, FIRE, is_fired, is_shot
from analysis.measures.wording.numerals import read_numeral

_TREATED_WITHIN = 6
_WARS = frozenset("war wars".split())
_CARRY = ("carr", "transport")
# What stands for something told before.
_POINTING = frozenset("this that what which".split())
# Whom one fires at in words.
_IN_WORDS = frozenset(("critic", "critics"))
# Verbs that without a target may be about anything.
_ANYTHING = ("adopt", "captur", "carr", "dismiss", "grab", "hang", "push", "remov", "sav", "tackl")
_TO_ONESELF = ("drown", "hang", "chok")
_HELD = ("carr", "grab", "sav")
_LIVES = frozenset("life lives".split())
# Who is taken so is a captive: "took two clerks hostage", "was taken into custody".
TAKING = ("tak", "took")
_CAPTIVE_WITHIN = 6
# Verbs that are deeds with one word only: "gunned down", "blew themselves up", "wrestled him to the ground".
_DOWN, _UP, _GROUND = frozenset({"down"}), frozenset({"up"}), frozenset("ground floor".split())
_ONLY_WITH = {"gun": _DOWN, "mow": _DOWN, "ble": _UP, "blo": _UP, "wre": _GROUND, "pin": _GROUND | _DOWN}
_ONLY_WITH |= {"set": frozenset("ablaze alight fire".split()), "swe": frozenset({"away"})}
_STRIKING = ("attack", "bomb", "destroy", "storm")
_NEEDED_WITHIN = 6
_CROWD = frozenset(("crowd", "crowds"))  # no court charges them
_SAFE = frozenset({"safety", "ashore"})
# How far behind the verb safety or danger may be named: a clause with its object.
RESCUE_WITHIN = 10
# How far behind its "from" or "of" the danger may stand: "from the badly damaged wreck".
_DANGER_WITHIN = 4


def _is_rescue(clause: Clause, i: int) -> bool:
    """Tell whether what follows word i brings somebody out of danger: "to safety", "from the fire"."""
    left = i
    for j in range(i + 1, min(clause.stop, i + 1 + RESCUE_WITHIN)):
        key = clause.keys[j]
        if not clause.joined(j) or key in clause.classes.clause:
            return False
        if key in _SAFE or (key in listed("danger") and i < left >= j - _DANGER_WITHIN):
            return True
        left = j if key in ("from", "of") else left
    return False


def find_category(clause: Clause, i: int, target: str, doer: str = "") -> str:
    """Return the category of the verb at word i, "" for any other verb and where ``doer`` cannot do it.

    Who is fired loses a job (force), what is fired and who is fired at come to harm; a report that is
    released is not helped, a man who is dragged to safety is.
    """
    category = _category_of(clause, i, target, doer)
    return "" if doer and _cannot_do(clause, doer, i, category) else category


def _cannot_do(clause: Clause, doer: str, i: int, category: str) -> bool:
    """Tell whether a phrase names nobody who could do it: an idea, a law that kills, a road that carries."""
    head, key, classes = head_of(doer), clause.keys[i], clause.classes
    if head in classes.norm or "law" in (classes.nouns.get(head), classes.verbs.get(head)):
        return category == "harm"  # "hit by a lawsuit", "with fines"
    if head in classes.no_doer or head in _POINTING or is_abstract(head):
        return True
    if key in AIMED and head in listed("filming"):
        return True
    if key.startswith("treat"):
        around = {head, *clause.keys[i + 1 : min(i + _TREATED_WITHIN, clause.stop)]}
        return around.isdisjoint(listed("medical"))
    return category == "help" and key.startswith(_CARRY) and not is_somebody(doer)


def _category_of(clause: Clause, i: int, target: str, doer: str) -> str:
    """Return the category of the verb at word i with its object."""
    key = clause.keys[i]
    classes = clause.classes
    category = classes.verbs.get(key, "")
    if key in FIRE and (is_shot(clause, i) or (target and is_fired(target))):
        return "" if target and head_of(target) in _IN_WORDS else "harm"
    if key.startswith(TAKING):
        return _is_taken(clause, i, target)
    needed, behind = _ONLY_WITH.get(key[:3]), range(i + 1, min(i + 1 + _NEEDED_WITHIN, clause.stop))
    stop = next((j for j in behind if clause.keys[j] in JOINING), behind.stop)
    if needed and not any(
        clause.keys[j] in needed and not _is_before_noun(clause, j) for j in range(i + 1, stop)
    ):
        return ""
    if key.startswith("charg") and head_of(target or "it") in _CROWD:
        return "force"
    if key in classes.to_persons and not _is_to_person(key, target):
        return ""
    if key in listed("moves") and _is_rescue(clause, i):
        return "help"
    if key in listed("out_of_danger"):
        return ""
    if not target or not category:
        return category
    if head_of(target) in listed("scene") and (key.startswith(_STRIKING) or _is_armed(doer)):
        return category  # gunmen attack a game, a race is hit by a bomb
    return "" if _is_figure(clause, i, head_of(target), category) else category


def _is_armed(doer: str) -> bool:
    """Tell whether a phrase names a weapon: "two rockets"."""
    return doer != "" and head_of(doer) in listed("arms")


def is_idea(head: str, category: str) -> bool:
    """Tell whether an object comes to no harm or gets no help: "abuse of power", "release of a report"."""
    if category == "help":
        return head in listed("not_helped") or is_abstract(head)
    return category == "harm" and (head == "time" or head in listed("no_victim") or is_abstract(head))


def _is_before_noun(clause: Clause, j: int) -> bool:
    """Tell whether word j is no end of the deed: "on the ground game", "set a fire drill"."""
    if clause.keys[j] == "fire":
        return clause.keys[j - 1] != "on" and clause.keys[j + 1 : j + 2] != ["to"]
    after = clause.keys[j + 1] if clause.keys[j] in _GROUND and clause.joined(j + 1) else ""
    is_other = after in JOINING or clause.is_edge(after) or is_adverb(after)
    return bool(after) and not (is_other or clause.is_beside(j + 1))


def _is_taken(clause: Clause, i: int, target: str) -> str:
    """Return what it is to take somebody: "took nine lives", "took her hostage"; "" for any other taking."""
    if target and head_of(target) in _LIVES:
        is_read = " of " in target and read_numeral(fold_word(target.split()[0])) is not None
        return "" if is_read else "harm"  # "took two lives of Napoleon home"
    after = range(i + 1, min(i + 1 + _CAPTIVE_WITHIN, clause.stop))
    return "force" if any(_is_captive(clause, j) for j in after) else ""


def _is_captive(clause: Clause, j: int) -> bool:
    """Tell whether word j says that somebody is a captive: no "captive audience", no "hostage talks"."""
    if clause.keys[j] not in listed("captive"):
        return False
    after = j + 1
    if not clause.joined(after) or clause.keys[j].endswith("s") or clause.is_name(after):
        return True
    key, classes = clause.keys[after], clause.classes
    is_no_noun = clause.is_edge(key) or clause.is_beside(after) or is_adverb(key) or key in JOINING
    is_no_noun = is_no_noun or key in classes.determiner or key in classes.pronoun or key[0].isdigit()
    return is_no_noun or key.endswith(("ing", "ed"))


def _is_to_person(key: str, target: str) -> bool:
    """Tell whether somebody is the target; where none is given, only a few verbs are about persons."""
    if not target:
        return not key.startswith(_ANYTHING)
    head = head_of(target)
    if head in _LIVES or (key.startswith("search") and head in listed("searched")):
        return True
    if head in listed("reflexive"):
        return key.startswith(_TO_ONESELF)
    known = is_person if key.startswith(_HELD) else is_somebody  # "carried Ohio"
    return known(target) and head not in listed("body_part")


def _is_figure(clause: Clause, i: int, head: str, category: str) -> bool:
    """Tell whether a deed is a figure of speech: a ceiling is hit, somebody is treated unfairly."""
    key, after = clause.keys[i], clause.keys[i + 1 : min(i + 1 + _TREATED_WITHIN, clause.stop)]
    if key.startswith("push") and listed("pushed_to").isdisjoint(after):
        return True
    if key.startswith("dismiss") and "as" in after:
        return True
    if key.startswith("captur") and after[:1] == ["on"] and not listed("film").isdisjoint(after[1:2]):
        return True  # "captured on video"
    if key.startswith("free") and "up" in after:
        return True  # "frees him up to work"
    if category == "help":
        is_manner = key.startswith("treat") and not listed("treated").isdisjoint(after)
        return is_manner or is_idea(head, category)
    if category == "law":
        return key.startswith("prosecut") and head in _WARS
    if key.startswith("hit") and (head in listed("reached") or head[0].isdigit()):
        return True
    if key.startswith("rob") and _is_of_idea(clause, i):
        return True
    if key.startswith(("strik", "struck")) and _is_struck_by_thought(clause, i, head):
        return True
    return is_idea(head, "harm") or _is_contest(clause, i)


def _is_of_idea(clause: Clause, i: int) -> bool:
    """Tell whether somebody is robbed of an idea: "of a chance", "of her dignity"."""
    of = next(
        (j for j in range(i + 1, min(clause.stop - 1, i + _NEEDED_WITHIN)) if clause.keys[j] == "of"), 0
    )
    what = phrase_from(clause, of + 1) if of else ""
    return bool(what) and is_idea(head_of(what), "harm")


def _is_struck_by_thought(clause: Clause, i: int, head: str) -> bool:
    """Tell whether "struck" is that of a thought or a court: "struck by how", "the law was struck down"."""
    after = clause.keys[i + 1 : min(i + 3, clause.stop)]
    if after[:1] == ["down"]:
        return not (is_somebody(head) or read_numeral(head) is not None)
    return after[:1] == ["by"] and after[-1] in ("how", "what", "why")


def _is_contest(clause: Clause, i: int) -> bool:
    """Tell whether somebody is beaten in an election or a game, or dragged down."""
    key = clause.keys[i]
    if key.startswith("drag"):
        return "down" in clause.keys[i + 1 : min(i + 1 + _TREATED_WITHIN, clause.stop)]
    return key in listed("beats") and not listed("contests").isdisjoint(
        clause.keys[clause.first : clause.stop]
    )
