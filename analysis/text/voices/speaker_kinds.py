"""What a speaker is: a name and a kind, which head noun, apposition and titles tell."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.leaders import is_public_role
from analysis.text.voices.names import INSTITUTIONAL
from analysis.text.voices.organizations import INNER_CAPITAL, ends_like_one, is_acronym
from analysis.text.voices.phrases import PRONOUNS, read_source_nouns
from analysis.text.voices.verbs import read_verbs
from analysis.text.words import Words

_PARTITIVE = frozenset("one some many most several two three both all".split())
# Words before which a phrase's head noun stands.
_BEHIND_HEAD = frozenset(
    "of for in at from with on who to by that than representing serving covering including protecting "
    "advising overseeing running supporting opposing investigating".split()
)
# "A port inspector" is no port: endings of nouns for persons.
_OF_PERSONS = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women")
_BODIES = ("institution", "outlet")
_BESIDE = ("role", "unnamed", "near")
_TITLE_WORDS = 2  # of "Justice official", "Public Works director"
RANKED = ("official", "spokes", "witness")
_BEFORE_MAJOR = DETERMINERS | frozenset("army marine marines police retired former air force corps".split())
# What is no office behind these: "a line judge".
_NO_OFFICES = {
    "judge": frozenset("line show contest competition race pageant".split()),
    "president": frozenset(("class", "student", "body")),
    "investigator": frozenset(("private",)),
}
_SURVEYING = frozenset("geological antarctic ordnance coastal".split())  # "the U.S. Geological Survey"
_FORCES = frozenset("coast national border".split())  # "the coast guard": no single guard
# Category of a source noun → type of the speaker.
OF_CATEGORY = {
    "spokes": "official",
    "official": "official",
    "role": "unnamed",
    "witness": "witness",
    "near": "unnamed",  # a witness only who saw or heard something
    "unnamed": "unnamed",
    "institution": "institution",
    "document": "document",
    "outlet": "outlet",
}


class Speaker(NamedTuple):
    """A source: name or description as it is best printed, and its type."""

    name: str
    type: str


NOBODY = Speaker("", "")


def is_pronoun(name: str) -> bool:
    """Tell whether a speaker is a pronoun that was not resolved.

    >>> is_pronoun("they"), is_pronoun("We’ll"), is_pronoun("Ida We")
    (True, True, False)
    """
    return " " not in name and name.lower().replace("’", "'").partition("'")[0] in PRONOUNS


def printed_name(speaker: Speaker) -> str:
    """Return how a speaker is named in the table: a pronoun that stands for nobody known is no name."""
    return "" if is_pronoun(speaker.name) else speaker.name


def head_type(words: Words, first: int, last: int) -> str:
    """Return the type that a phrase's head noun tells: the last noun before a preposition."""
    keys = words.keys
    stop = first + 1
    while stop < last and keys[stop] not in _BEHIND_HEAD:
        stop += 1
        if _is_in_name(words, stop, last):
            stop += 2  # "a former Department of Justice official"
    if keys[first] in _PARTITIVE and keys[stop : stop + 1] == ["of"] and stop + 1 < last:
        return head_type(words, stop + 1, last)
    if rank_of(keys[last - 1]) == "spokes":
        return "spokes"  # "a Department for Transport spokesman"
    for i in range(stop - 1, first - 1, -1):
        key = keys[i][:-2] if keys[i].endswith("'s") and i < stop - 1 else keys[i]
        if i > first and (told := _beside(words, i)):
            return told
        if is_public_role(words, i, first, last):
            return "official"
        kind = rank_of(key)
        if kind and not keys[i].endswith("'s"):
            only_tells = kind in _BODIES and i < stop - 1 and keys[stop - 1].endswith(_OF_PERSONS)
            return "" if only_tells else _joined_type(words, first, i, kind)
    return ""


def _beside(words: Words, i: int) -> str:
    """Return what a noun for a person is with the word before it: "a chief executive", "a line judge"."""
    before, key = words.keys[i - 1], words.keys[i]
    if key == "executive" and before == "chief":
        return "official"
    if key == "guard" and before in _FORCES:
        return "institution"
    if key == "major" and words.texts[i].islower() and before not in _BEFORE_MAJOR:
        return "role"  # "a journalism major"
    return "role" if before in _NO_OFFICES.get(key, ()) else ""


def _is_in_name(words: Words, i: int, last: int) -> bool:
    """Say whether "of" stands in the name of a body before a noun for a person."""
    if i + 2 >= last or words.keys[i] != "of" or not words.texts[i + 1][0].isupper():
        return False
    is_body = words.texts[i - 1][0].isupper() and rank_of(words.keys[i - 1]) == "institution"
    return is_body and any(rank_of(key) in RANKED for key in words.keys[i + 2 : i + 2 + _TITLE_WORDS])


def rank_of(key: str) -> str:
    """Return the category of a noun for a source, that of the office for "ex-mayor"."""
    return read_source_nouns().get(key.removeprefix("ex-"), "")


def is_of_several(keys: Sequence[str]) -> bool:
    """Say whether a phrase is of several, so that it cannot tell what one person is: "six judges in Harl"."""
    stop = next((k for k, key in enumerate(keys) if k and key in _BEHIND_HEAD), len(keys))
    is_one = keys[0] == "who" or keys[0] in _PARTITIVE or keys[stop - 1].endswith("ss")
    return keys[stop - 1].endswith("s") and not is_one


def _joined_type(words: Words, first: int, i: int, kind: str) -> str:
    """Return the category of a noun, of an official's beside it that one: "a former aide and expert"."""
    if kind not in _BESIDE or "and" not in words.keys[first + 1 : i]:
        return kind
    before = head_type(words, first, words.keys.index("and", first + 1))
    return before if before in ("official", "spokes") else kind


def institution_type(words: Words, run: tuple[int, int]) -> str:
    """Return institution or document for a capitalised run that holds such a noun, or is an acronym."""
    nouns, keys = read_source_nouns(), words.keys
    head = nouns.get(keys[run[1] - 1])
    if head == "document" and run[1] - run[0] > 1 and keys[run[1] - 2] in _SURVEYING:
        return "institution"
    if head == "document" and "of" in keys[slice(*run)]:
        head = nouns.get(keys[run[0] + keys[slice(*run)].index("of") - 1])  # "Bureau of Labor Statistics"
    if head in ("document", "institution"):
        return head
    if any(keys[i] in INSTITUTIONAL for i in range(*run)) or ends_like_one(words, run):
        return "institution"
    if run[1] - run[0] == 1 and INNER_CAPITAL.fullmatch(words.texts[run[0]]):
        return "institution"
    if run[1] - run[0] > 1 or not is_acronym(words.texts[run[0]]):
        return ""
    shouted = words.texts[run[1] : run[1] + 1]  # "MOOR VOWS TO STAY"
    return "" if shouted and shouted[0].isupper() and words.keys[run[1]] in read_verbs() else "institution"
