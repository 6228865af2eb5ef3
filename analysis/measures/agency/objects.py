"""Where the object of a verb begins: an article, a name, a number, somebody in the plural."""

from __future__ import annotations

from analysis.measures.agency.classes import is_adverb
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.deeds import AIMED, AIMED_AT, FIRE, fired_at, is_fired
from analysis.measures.agency.noun_phrases import phrase_from
from analysis.measures.agency.persons import (
    ANYBODY,
    PLURALS,
    head_of,
    is_person,
    is_somebody,
    read_singulars,
)
from analysis.measures.wording.numerals import read_numeral

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
    "shot": frozenset({"dead", "down"}),
    "shoo": frozenset({"dead", "down"}),
}
# What may stand before the number of those whom a deed befalls ("killed at least nine soldiers").
BEFORE_NUMBERS = frozenset(
    {("at", "least"), ("at", "most"), ("more", "than"), ("fewer", "than"), ("up", "to")}
)
ABOUT = frozenset("about around nearly almost over some roughly approximately another all".split())
_STEM = 4
_THIS = frozenset("this last next that every each".split())
_TIMES = frozenset(
    "morning afternoon evening night weekend week month year summer winter spring autumn fall".split()
)
# Verbs whose object is always somebody.
_OF_PERSONS = ("accus", "arrest", "indict", "deport")
_FEW = frozenset("a an few several many some couple of more these those".split())
_SPANS = frozenset("minutes hours days weeks months years".split())
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


def _after_verb(clause: Clause, i: int) -> int:
    """Return the word at which the object of verb i would begin, behind its particle or preposition."""
    if not clause.joined(i + 1):
        return i + 1
    key, after = clause.keys[i], clause.keys[i + 1]
    if key in AIMED and after in AIMED_AT and (after == "at" or key in FIRE):
        return i + 2
    if key in AIMED and is_adverb(after) and clause.joined(i + 2) and clause.keys[i + 2] == "at":
        return i + 3  # "fired blindly at"
    if after == "hold" and clause.joined(i + 2) and clause.keys[i + 2] == "of":
        return i + 3
    return i + 2 if after in _PARTICLES.get(key[:_STEM], ()) else i + 1


def object_of(clause: Clause, i: int) -> int:
    """Return where the object of the verb at word i begins, -1 where none follows."""
    keys, classes = clause.keys, clause.classes
    after = _after_verb(clause, i)
    if not clause.joined(i + 1) or not clause.joined(after):
        return -1
    counted = _counted_at(clause, i, after)
    if counted >= 0:
        return counted
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
    if _is_time(clause, after):
        return -1
    is_object = key in classes.determiner or key in classes.pronoun or clause.is_name(after)
    if keys[i] in AIMED and keys[i + 1] in AIMED_AT and after > i + 1 and not fired_at(clause, i + 1):
        return -1  # "fired into the air"
    return after if is_object or _is_bare_plural(clause, i, after) else -1


def _is_time(clause: Clause, after: int) -> bool:
    """Tell whether a time stands at word ``after``: "robbed several hours later", "striking this morning"."""
    keys = clause.keys
    for k in range(after + 1, min(after + 3, clause.stop)):
        if keys[k] in _SPANS:  # no "killed Lee five years ago"
            return all(key in _FEW or read_numeral(key) is not None for key in keys[after:k])
    return keys[after] in _THIS and clause.joined(after + 1) and keys[after + 1] in _TIMES


def _counted_at(clause: Clause, i: int, after: int) -> int:
    """Return the number of those whom verb i befalls ("killed at least nine soldiers"), -1 without one."""
    keys = clause.keys
    if clause.joined(i + 2) and tuple(keys[i + 1 : i + 3]) in BEFORE_NUMBERS:
        after = i + 3
    elif keys[after] in ABOUT:
        after += 1
    if not clause.joined(after) or read_numeral(keys[after]) is None:
        return -1
    phrase = phrase_from(clause, after)
    head = head_of(phrase) if phrase else ""
    is_known = " " in phrase and (is_person(phrase) or head in read_singulars() or head in ANYBODY)
    return after if is_known and clause.text[clause.starts[after] - 1] == " " else -1


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


def _is_bare_plural(clause: Clause, i: int, after: int) -> bool:
    """Tell whether somebody without an article begins at a word: "fired at guards", "killed guards"."""
    phrase = phrase_from(clause, after)
    if not phrase or clause.keys[after].endswith("ing"):
        return False  # "barred moving prisoners"
    is_plural = phrase.endswith("s") and phrase != "times"
    if after > i + 1 and is_plural and clause.keys[after - 1] in ("at", "after"):
        return True
    if clause.keys[i] in FIRE:  # "fired tear gas at the crowd", but "fire up voters"
        return is_fired(phrase) and bool(fired_at(clause, after + len(phrase.split())))
    head, words = head_of(phrase), phrase.split()
    if words[-1][0].isupper() and words[0].islower():  # "arrested teacher Ann Moor", "former mayor Ann Moor"
        return any(is_somebody(word) for word in words if word.islower()) and not clause.is_name(i)
    if clause.keys[i].startswith(_OF_PERSONS) and head.endswith("s"):
        return True  # "accused hosts of shows"
    return is_person(phrase) and (after > i + 1 or head in PLURALS or head.endswith("s"))
