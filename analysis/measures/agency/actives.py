"""Deeds in the active voice: the verb group, who is its subject, and whom the deed befalls."""

from __future__ import annotations

from analysis.lexicons.fold import fold_word
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.deeds import (
    AIMED,
    AIMED_AT,
    FIRE,
    find_category,
    fired_at,
    is_fired,
)
from analysis.measures.agency.noun_phrases import phrase_from
from analysis.measures.agency.passives import Agency, is_negated, names_nobody
from analysis.measures.agency.persons import head_of, is_person
from analysis.measures.agency.verb_groups import subject_of

_OPEN = frozenset("open opens opened opening return returns returned".split())  # "opened fire on"
# Particles between a verb and its object ("chased down the thief"), by the stem of the verb.
_PARTICLES = {
    "chas": frozenset("after down off away".split()),
    "drag": frozenset("away out off".split()),
    "haul": frozenset("away out off".split()),
    "pull": frozenset({"away"}),
    "carr": frozenset({"away"}),
    "burn": frozenset({"down"}),
    "beat": frozenset({"up"}),
    "push": frozenset("aside away".split()),
    "shov": frozenset("aside away".split()),
}
_STEM = 4
_ARTICLES = frozenset({"a", "an", "the"})
_SAVINGS = frozenset("money time billions millions trouble".split())  # "saves us money"
_AS = frozenset({"as", "like"})
# How far behind the object "as", an amount or "points" may stand: a noun phrase and a few words.
AS_WITHIN = 8
# Words to either side in which one in lower case of five letters or more tells running text from a title.
RUNNING_WORDS = 6
RUNNING_LETTERS = 5
# Pronouns that are never objects: "the wounds he had" holds no verb.
_SUBJECTS = frozenset("he she they we i who there".split())
_TO_THAT = frozenset(
    "charge charges charged charging striking threaten threatens threatened threatening".split()
)
_ACCUSED_OF = frozenset("accuse accused accusing convict convicted acquit acquitted rob robbed".split())


def is_phrasal(clause: Clause, i: int) -> bool:
    """Tell whether word i can be the verb of "chases after"."""
    return clause.joined(i + 1) and clause.keys[i + 1] == "after" and clause.keys[i].startswith("chas")


def _is_opened(clause: Clause, i: int) -> bool:
    """Tell whether word i is the "fire" of "opened fire"."""
    return clause.keys[i] == "fire" and clause.joined(i) and clause.keys[i - 1] in _OPEN


def _after_verb(clause: Clause, i: int) -> int:
    """Return the word at which the object of verb i would begin, behind its particle or preposition."""
    if not clause.joined(i + 1):
        return i + 1
    key, after = clause.keys[i], clause.keys[i + 1]
    if key in AIMED:
        return i + 2 if after == "at" or (after in AIMED_AT and key in FIRE) else i + 1
    if after == "hold" and clause.joined(i + 2) and clause.keys[i + 2] == "of":
        return i + 3
    return i + 2 if after in _PARTICLES.get(key[:_STEM], ()) else i + 1


def _object_of(clause: Clause, i: int) -> int:
    """Return where the object of the verb at word i begins, -1 where none follows."""
    keys, classes = clause.keys, clause.classes
    after = _after_verb(clause, i)
    if not clause.joined(i + 1) or not clause.joined(after):
        return -1
    key = keys[after]
    if key in classes.means or key in classes.preposition or key in _SUBJECTS:
        return -1
    if _is_no_deed(clause, i, after):
        return -1
    if key == "her":
        return after
    if key in classes.determiner and clause.joined(after + 1) and clause.is_beside(after + 1):
        return -1  # "took a hit this week"
    if "times" in keys[after + 1 : min(after + 4, clause.stop)] or (key == "that" and keys[i] in _TO_THAT):
        return -1
    is_object = key in classes.determiner or key in classes.pronoun or clause.is_name(after)
    if after > i + 1 and keys[i] in AIMED and not fired_at(clause, i + 1):
        return -1  # "fired into the air"
    return after if is_object or (after > i + 1 and _is_bare_plural(clause, after)) else -1


def _is_no_deed(clause: Clause, i: int, after: int) -> bool:
    """Tell whether the object makes the verb none of action: "treating it as", "charging them $5"."""
    key, stop = clause.keys[i], min(after + AS_WITHIN, clause.stop)
    if _is_part_of_name(clause, i) or " v. " in clause.text[clause.starts[after] : clause.ends[stop - 1]]:
        return True
    if key == "barring" or (clause.keys[after] == "what" and key.endswith("ing")):
        return True
    if clause.keys[after] in ("every", "each") and clause.joined(after + 1):
        return clause.keys[after + 1] in clause.classes.means_after
    if key.startswith("sav"):
        return not _SAVINGS.isdisjoint(clause.keys[after : after + 3])
    if key.startswith("treat"):
        return not _AS.isdisjoint(clause.keys[after:stop])
    if key.startswith("charg"):
        return "$" in clause.text[clause.starts[after] : clause.ends[stop - 1]]
    return key.startswith("beat") and "points" in clause.keys[after:stop]


def _is_part_of_name(clause: Clause, i: int) -> bool:
    """Tell whether word i stands between capitals in running text: "U.S. Fleet Forces Command"."""
    if i <= clause.first or not (clause.is_name(i) and clause.is_name(i - 1) and clause.is_name(i + 1)):
        return False
    around = clause.words.texts[max(clause.first, i - RUNNING_WORDS) : min(clause.stop, i + RUNNING_WORDS)]
    return any(len(word) >= RUNNING_LETTERS and word.islower() for word in around)


def _is_bare_plural(clause: Clause, after: int) -> bool:
    """Tell whether somebody without an article begins at a word: "fired at demonstrators"."""
    phrase = phrase_from(clause, after)
    is_plural = clause.keys[after - 1] in ("at", "after") and phrase.endswith("s") and phrase != "times"
    return bool(phrase) and (is_plural or is_person(phrase))


def _is_out(clause: Clause, i: int) -> bool:
    """Tell whether word i says where to ("out", "onto"), so that "her" before it is somebody."""
    return clause.is_beside(i) or clause.keys[i] == "onto"


def _phrase_at(clause: Clause, after: int) -> str:
    """Return the noun phrase of an object; "her" is one by itself in "pulled her out"."""
    is_her = clause.keys[after] == "her" and clause.joined(after + 1) and _is_out(clause, after + 1)
    return clause.span(after, after) if is_her else phrase_from(clause, after)


def _target_of(clause: Clause, i: int, after: int) -> str:
    """Return whom the action of verb i befalls: what is fired gives way to whom it is fired at."""
    target = _phrase_at(clause, after)
    if clause.keys[i] in _ACCUSED_OF:
        return target.split(" of ")[0]
    if clause.keys[i] in AIMED and target and is_fired(target):
        return fired_at(clause, after + len(target.split()))
    return target


def _is_deed(clause: Clause, target: str, category: str) -> bool:
    """Tell whether the verb is a deed with this object: a tone is struck, a report is released."""
    head = head_of(target) if target else ""
    return bool(category) and not (head in clause.classes.blow and category in ("harm", "force"))


def active_at(clause: Clause, i: int) -> Agency | None:
    """Return the action in the active voice whose verb is word i: somebody before it, somebody after it.

    Parameters
    ----------
    clause : Clause
        The sentence.
    i : int
        A word of action that can be a verb.

    Returns
    -------
    Agency or None
        Progressives ("was beating him"), "began to beat" and "kept beating", a particle or preposition before
        the object, and a verb after "and" with the subject of the verb before it are found as well.
    """
    after = _object_of(clause, i)
    if after < 0:
        return None
    actor, first = subject_of(clause, i - _is_opened(clause, i))
    if not actor:
        return None
    category = find_category(clause, i, _phrase_at(clause, after))
    target = _target_of(clause, i, after)
    if head_of(actor) in clause.classes.no_doer:
        return None
    if not _is_deed(clause, target, category) or names_nobody(actor) or names_nobody(target):
        return None
    if fold_word(target) in _ARTICLES or is_negated(clause, first, i):
        return None
    starts, ends = clause.words.starts, clause.words.ends
    return Agency(starts[i], ends[i], "active", actor, target, clause.keys[i], category, clause.number)
