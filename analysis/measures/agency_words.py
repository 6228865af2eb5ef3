"""The word classes that the rules of agency read: auxiliaries, participles, words of action."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from analysis.lexicons.inflect import inflect
from analysis.lexicons.matcher import read_rows

LEXICON_VERSION = "agency-2"
CACHED_WORDS = 32_768  # distinct words remembered: bounds the memory of long runs
# Nobody in particular, and times: no actors.
NO_ACTORS = frozenset(
    "one none nobody nothing anyone no-one year years month months week weeks day days night nights morning "
    "afternoon evening weekend yesterday today tonight tomorrow".split()
)
# Adverbs of place behind a noun: "the men below".
PLACES = frozenset(
    "below above nearby inside outside ahead behind upstairs downstairs underneath overhead aboard".split()
)


class WordClasses(NamedTuple):
    """Sets of word keys by role, and the actions with their category (harm, force, law, help)."""

    be: frozenset[str]
    get: frozenset[str]
    auxiliary: frozenset[str]
    filler: frozenset[str]
    participle: frozenset[str]
    not_participle: frozenset[str]
    means: frozenset[str]
    means_after: frozenset[str]
    clause: frozenset[str]
    preposition: frozenset[str]
    determiner: frozenset[str]
    pronoun: frozenset[str]
    compound: frozenset[str]
    measure: frozenset[str]
    title: frozenset[str]
    subject: frozenset[str]
    finite: frozenset[str]
    raising: frozenset[str]
    beside: frozenset[str]
    not_adverb: frozenset[str]
    not_helped: frozenset[str]
    blow: frozenset[str]
    before_noun: frozenset[str]
    degree: frozenset[str]
    done_to: frozenset[str]
    verbs: dict[str, str]
    nouns: dict[str, str]


def _actions(pos: str) -> dict[str, str]:
    """Return form → category of the one-word actions that are verbs ("v") or nouns ("n")."""
    forms: dict[str, str] = {}
    for row in read_rows("agency"):
        if row["role"] == "action" and row["pos"] == pos:
            for form in inflect(row["term"], pos):
                forms.setdefault(form, row["category"])
    return forms


@cache
def word_classes() -> WordClasses:
    """Read agency.csv once."""
    roles: dict[str, set[str]] = {}
    for row in read_rows("agency"):
        roles.setdefault(row["role"], set()).add(row["term"])
    names = WordClasses._fields[:-2]
    sets = {name: frozenset(roles[name]) for name in names}
    return WordClasses(**sets, verbs=_actions("v"), nouns=_actions("n"))


@cache
def trigger_words() -> frozenset[str]:
    """Return the words at which a rule of agency begins to look."""
    classes = word_classes()
    return classes.be | classes.get | classes.nouns.keys() | classes.verbs.keys()


@cache
def is_participle(key: str) -> bool:
    """Tell whether a word can be the past participle of a passive; stative adjectives are left out.

    Examples
    --------
    >>> [is_participle(word) for word in ("shot", "arrested", "re-elected", "tired", "hundred")]
    [True, True, True, False, False]
    """
    classes = word_classes()
    if key in classes.participle:
        return True
    if not key.endswith("ed") or len(key) < 4 or key in classes.not_participle:
        return False
    if key.startswith("un") and "-" not in key:
        return False
    prefix, _, stem = key.rpartition("-")
    return prefix in ("", "re", "co", "over", "pre") and stem not in classes.not_participle


@cache
def is_base_form(key: str) -> bool:
    """Tell whether a verb of action stands in its base form ("shoot", "arrest")."""
    return any(row["term"] == key for row in read_rows("agency") if row["pos"] == "v")


@lru_cache(maxsize=CACHED_WORDS)
def is_adverb(key: str) -> bool:
    """Tell whether a word may stand between auxiliary and participle."""
    classes = word_classes()
    return key in classes.filler or (key.endswith("ly") and len(key) > 4 and key not in classes.not_adverb)
