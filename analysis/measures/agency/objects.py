"""Where the object of a verb begins: an article, a name, a number, somebody in the plural."""

from analysis.measures.agency.classes import is_adverb, listed
from analysis.measures.agency.clauses import Clause, is_past
from analysis.measures.agency.noun_phrases import JOINING, is_that, phrase_from
from analysis.measures.agency.persons import PLURALS, head_of, is_person, read_singulars
from analysis.measures.agency.phrase_starts import YEAR_DIGITS, YEARS
from analysis.measures.agency.shooting import AIMED, FIRE, fired_at, is_fired
from analysis.measures.wording.numerals import SCALES, read_numeral

_STEM = 4
_BEFORE_OBJECT = frozenset(("hold of", "fire to"))  # "got hold of him", "set fire to it"
# Verbs whose object is always somebody.
_OF_PERSONS = ("accus", "arrest", "indict", "deport")
# Verbs whose object a number can be by itself ("killing three"), and what is no such number.
_OF_COUNTED = tuple(
    "kill injur wound arrest detain rescu evacuat deport murder slaughter indict seiz destroy damag "
    "butcher massacr gun mow".split()
)
# Pasts without -ed that are nothing but verbs, and words behind a verb that are no object.
_PASTS = frozenset({"stole"})
# Verbs behind which a noun without an article is what for, not whom: "threatened action".
_NOT_BARE = ("threat", "charg", "fir", "treat", "hang", "beat")
_STRIKE = frozenset("strike strikes struck striking".split())
_SAME_END = 2  # letters by which "arrested" and "deported" are of one form
_SAVINGS = frozenset("money time billions millions trouble".split())  # "saves us money"
_AS = frozenset({"as", "like"})
# How far behind the object "as", an amount or "points" may stand: a noun phrase and a few words.
AS_WITHIN = 8
# Words to either side in which one in lower case of five letters or more tells running text from a title.
RUNNING_WORDS = 6
RUNNING_LETTERS = 5


def _after_verb(clause: Clause, i: int) -> int:
    """Return the word at which the object of verb i would begin, behind its particle or preposition."""
    if not clause.joined(i + 1):
        return i + 1
    key, after = clause.keys[i], clause.keys[i + 1]
    if key in AIMED and after in listed("aimed_at") and (after == "at" or key in FIRE):
        return i + 2
    if key in AIMED and is_adverb(after) and clause.joined(i + 2) and clause.keys[i + 2] == "at":
        return i + 3  # "fired blindly at"
    if " ".join(clause.keys[i + 1 : i + 3]) in _BEFORE_OBJECT and clause.joined(i + 2):
        return i + 3
    return i + 2 if f"{key[:_STEM]} {after}" in listed("particle") else i + 1


def object_of(clause: Clause, i: int, *, bare: bool = True) -> int:
    """Return where the object of the verb at word i begins, -1 where none follows.

    ``bare``: a noun without an article may be one ("looting stores"). Verbs joined by "and" share it.
    """
    keys, classes = clause.keys, clause.classes
    if bare and _is_paired(clause, i):
        return object_of(clause, i + 2)
    after = _after_verb(clause, i)
    if not clause.joined(i + 1) or not clause.joined(after):
        return -1
    counted = _counted_at(clause, i, after)
    if counted >= 0:
        return counted
    key = keys[after]
    if key in listed("reflexive"):
        return after if classes.verbs.get(keys[i]) == "harm" else -1
    if key in classes.means or key in classes.preposition or key in listed("never_object"):
        return -1
    if _is_no_deed(clause, i, after):
        return -1
    if key == "her" or key in listed("anybody"):
        return after
    if _is_no_object(clause, i, after):
        return -1
    is_object = key in classes.determiner or key in classes.pronoun or clause.is_name(after)
    is_object = is_object or _is_bare_plural(clause, i, after) or (bare and _is_bare(clause, i, after))
    return after if is_object else -1


def _is_no_object(clause: Clause, i: int, after: int) -> bool:
    """Tell whether a time, a clause or nobody stands behind a verb: "took a hit today", "into the air"."""
    keys, key = clause.keys, clause.keys[after]
    if key in clause.classes.determiner and clause.joined(after + 1) and clause.is_beside(after + 1):
        return True
    if _is_time(clause, after) or (key == "that" and keys[i] in listed("before_that")):
        return True
    if key == "that" and not is_that(clause, after) and after + 1 < clause.stop and clause.joined(after + 1):
        return True  # "the bombs that exploded"
    is_aimed = keys[i] in AIMED and keys[i + 1] in listed("aimed_at") and after > i + 1
    return is_aimed and not fired_at(clause, i + 1)


def _is_paired(clause: Clause, i: int) -> bool:
    """Tell whether verb i shares its object with the verb behind "and": "arrested and deported Lee"."""
    keys = clause.keys
    if not clause.joined(i + 2) or keys[i + 1] not in JOINING or keys[i + 2] not in clause.classes.verbs:
        return False
    same = keys[i + 2][-_SAME_END:] == keys[i][-_SAME_END:]
    return same or (is_past(clause, i) and is_past(clause, i + 2))  # "shot and killed Lee"


def _is_time(clause: Clause, after: int) -> bool:
    """Tell whether a time stands at word ``after``: "robbed several hours later", "striking this morning"."""
    keys = clause.keys
    for k in range(after + 1, min(after + 3, clause.stop)):
        if keys[k] in listed("span_of_time") or keys[k] == "times":  # no "killed Lee five years ago"
            return all(key in listed("few") or read_numeral(key) is not None for key in keys[after:k])
    is_this = keys[after] in listed("this_time") and clause.joined(after + 1)
    return is_this and keys[after + 1] in listed("part_of_time")


def _counted_at(clause: Clause, i: int, after: int) -> int:
    """Return the number of those whom verb i befalls ("killed at least nine soldiers"), -1 without one."""
    keys = clause.keys
    if clause.joined(i + 2) and " ".join(keys[i + 1 : i + 3]) in listed("before_number"):
        after = i + 3
    elif keys[after] in listed("about"):
        after += 1
    if not clause.joined(after) or read_numeral(keys[after]) is None:
        return -1
    phrase = phrase_from(clause, after)
    if phrase.isdecimal() and len(phrase) == YEAR_DIGITS and int(phrase) in YEARS:
        return -1
    head = head_of(phrase) if phrase else ""
    is_known = " " in phrase and (is_person(phrase) or head in read_singulars() or head in listed("counted"))
    is_known = is_known or (
        keys[i].startswith(_OF_COUNTED) and head not in listed("no_count") and head[:1] != "%"
    )
    return after if is_known and clause.text[clause.starts[after] - 1] == " " else -1


def _is_no_deed(clause: Clause, i: int, after: int) -> bool:
    """Tell whether the object makes the verb none of action: "treating it as", "charging them $5"."""
    key, stop = clause.keys[i], min(after + AS_WITHIN, clause.stop)
    if is_part_of_name(clause, i) or " v. " in clause.text[clause.starts[after] : clause.ends[stop - 1]]:
        return True
    if key in _STRIKE and (clause.keys[after] == "down" or "as" in clause.keys[after + 1 : after + 3]):
        return True  # "struck down the law", "strikes me as"
    if key == "barring" or (clause.keys[after] == "what" and key.endswith("ing")):
        return True
    if clause.keys[after] in ("every", "each") and clause.joined(after + 1):
        return clause.keys[after + 1] in clause.classes.means_after
    if key.startswith("sav"):
        return "$" in clause.text[clause.starts[after] : clause.ends[stop - 1]] or not _SAVINGS.isdisjoint(
            clause.keys[after : after + 3]
        )
    if key.startswith("treat"):
        return not _AS.isdisjoint(clause.keys[after:stop])
    if key.startswith("charg"):
        return "$" in clause.text[clause.starts[after] : clause.ends[stop - 1]]
    return key.startswith("beat") and "points" in clause.keys[after:stop]


def is_part_of_name(clause: Clause, i: int) -> bool:
    """Tell whether word i stands between capitals in running text: "U.S. Fleet Forces Command"."""
    if not (clause.is_name(i) and clause.joined(i) and clause.is_name(i - 1)):
        return False
    if not (clause.joined(i + 1) and clause.is_name(i + 1)):
        return False
    around = clause.words.texts[max(clause.first, i - RUNNING_WORDS) : min(clause.stop, i + RUNNING_WORDS)]
    return any(len(word) >= RUNNING_LETTERS and word.islower() for word in around)


def _is_bare_plural(clause: Clause, i: int, after: int) -> bool:
    """Tell whether somebody without an article begins at a word: "fired at guards", "killed guards"."""
    phrase = phrase_from(clause, after)
    if not phrase or clause.keys[after].endswith("ing") or clause.keys[after] in JOINING:
        return False  # "barred moving prisoners"
    if clause.keys[after] == "off":
        return False  # "drowned off Harl"
    is_plural = phrase.endswith("s") and phrase != "times"
    if after > i + 1 and is_plural and clause.keys[after - 1] in listed("aimed_at") | {"after"}:
        return True
    if clause.keys[i] in FIRE:  # "fired tear gas at the crowd", but "fire up voters"
        return is_fired(phrase) and bool(fired_at(clause, after + len(phrase.split())))
    head, words = head_of(phrase), phrase.split()
    if words[-1][0].isupper() and words[0].islower():  # "arrested teacher Ann Moor", "party chief Ann Moor"
        return not (clause.is_name(i) or "past" in words[1:])  # "shot low past Rask"
    if clause.keys[i].startswith(_OF_PERSONS) and head.endswith("s"):
        return True  # "accused hosts of shows"
    return is_person(phrase) and (after > i + 1 or head in PLURALS or head.endswith("s"))


def _is_bare(clause: Clause, i: int, after: int) -> bool:
    """Tell whether a noun of any kind without an article is the object: "looting stores", "stole money"."""
    key, noun = clause.keys[i], clause.keys[after]
    if after > i + 1 or key.startswith(_NOT_BARE) or not (key.endswith(("ed", "ing")) or key in _PASTS):
        return False
    if _is_adjective(clause, i) or clause.is_edge(noun) or clause.is_beside(after) or is_adverb(noun):
        return False
    if is_past(clause, after) and clause.joined(after + 1):
        behind, classes = clause.keys[after + 1], clause.classes
        if behind in classes.determiner or behind in classes.pronoun or clause.is_edge(behind):
            return False  # "the group that police attacked freed the man"
    if noun in JOINING or noun in listed("by_itself") or noun in listed("span_of_time"):
        return False
    return noun.isalpha() and (not noun.endswith("ing") or key.startswith("investigat"))


def _is_adjective(clause: Clause, i: int) -> bool:
    """Tell whether the participle at word i describes the noun behind it: "these newly released files"."""
    first = clause.before_adverbs(i)
    before = clause.keys[first - 1] if clause.joined(first) else ""
    if (
        (before in clause.classes.determiner and before != "that")
        or before in SCALES
        or clause.keys[i] == "surrounding"
    ):
        return True
    is_infinitive = (
        before not in clause.classes.auxiliary and clause.joined(first - 1) and clause.keys[first - 2] == "to"
    )
    return bool(before) and is_infinitive  # "to prevent forced sales"
