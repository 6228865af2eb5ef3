"""The word classes that the rules of agency read: auxiliaries, participles, words of action."""

from collections.abc import Sequence
from functools import cache
from itertools import compress, zip_longest
from typing import NamedTuple

from analysis.lexicons.fold import fold_word
from analysis.lexicons.inflect import inflect, irregular_verbs, noun_forms, verb_forms
from analysis.lexicons.matcher import read_rows
from analysis.text.words import Words

LEXICON_VERSION = "agency-10"
CACHED_WORDS = 32_768  # distinct words remembered: bounds the memory of long runs
# At most so many words may stand between auxiliary and participle ("was not even once seriously questioned").
FILLERS_MAX = 4
NO_LONGER = ("no", "longer")  # stands where adverbs do
# Nobody in particular, and times: no actors.
NO_ACTORS = frozenset(
    "one none nobody nothing anyone no-one minute minutes hour hours day days week weeks month months year "
    "years decade decades morning afternoon evening night nights weekend yesterday today tonight "
    "tomorrow".split()
)
# Heads that make one name with the capitalised word before them ("White House", "Justice Department").
INSTITUTIONS = frozenset(
    "administration agency army bureau campaign commission committee congress council court department "
    "embassy government guard house ministry office parliament party project senate university".split()
)
# Verbs before another one ("start firing", "try to shoot", "open fire").
_LEADING = frozenset(
    "begin start continue try attempt keep manage proceed help rush open return resume".split()
)
# Pasts of verbs that irregular_verbs.csv does not have.
_PASTS = frozenset("began spent wore meant overcame bore lent slept".split())
# Adverbs of place behind a noun: "the men below".
PLACES = frozenset(
    "below above nearby inside outside ahead behind upstairs downstairs underneath overhead aboard".split()
)
_STRIKES = frozenset("strike strikes striking".split())
_STRIKERS = frozenset(
    "walkout walkouts walk-out walk-outs picket pickets picketing picketed strikers striker unions unionized "
    "unionised".split()
)
_ARMS = frozenset(
    "airstrike airstrikes missile missiles drone drones troops warplane warplanes rocket rockets bomb bombs "
    "bombing bombings shelling militants".split()
)
_ARMED = frozenset("air military nuclear preemptive pre-emptive".split())  # "air strike"


class WordClasses(NamedTuple):
    """Sets of word keys by role, and the actions with their category (harm, force, law, help).

    Derived are the actions that are no verbs and the words at whose ``edge`` a noun phrase ends.
    """

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
    to_persons: frozenset[str]
    no_victim: frozenset[str]
    no_doer: frozenset[str]
    norm: frozenset[str]
    concrete: frozenset[str]
    verbs: dict[str, str]
    nouns: dict[str, str]
    only_nouns: frozenset[str]
    edge: frozenset[str]


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
    sets = {name: frozenset(terms) for name, terms in roles.items() if name in WordClasses._fields}
    for name in ("to_persons", "no_victim", "no_doer", "norm", "concrete"):
        forms_of = verb_forms if name == "to_persons" else noun_forms
        sets[name] = frozenset(fold_word(form) for term in sets[name] for form in forms_of(term))
    verbs, nouns = _actions("v"), _actions("n")
    ends = ("clause", "preposition", "auxiliary", "be", "finite", "get")
    edge = frozenset().union(*(sets[name] for name in ends))
    return WordClasses(
        **sets, verbs=verbs, nouns=nouns, only_nouns=frozenset(nouns.keys() - verbs.keys()), edge=edge
    )


@cache
def is_participle(key: str) -> bool:
    """Tell whether a word can be the past participle of a passive; stative adjectives are left out.

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


def is_base_form(key: str) -> bool:
    """Tell whether a verb of action, or one that leads to it, stands in its base form ("shoot", "start")."""
    return key in _base_forms()


@cache
def _base_forms() -> frozenset[str]:
    """Return the verbs of action as the list has them."""
    return _LEADING | {row["term"] for row in read_rows("agency") if row["pos"] == "v"}


@cache
def irregular_pasts() -> frozenset[str]:
    """Return the past forms that follow no rule."""
    return _PASTS.union(form for forms in irregular_verbs().values() for form in forms)


@cache
def is_adverb(key: str) -> bool:
    """Tell whether a word may stand between auxiliary and participle."""
    classes = word_classes()
    return key in classes.filler or (key.endswith("ly") and len(key) > 4 and key not in classes.not_adverb)


def is_between(key: str, after: str | None) -> bool:
    """Tell whether a word may stand between auxiliary and participle, with the word behind it."""
    return is_adverb(key) or key == "last" or (key, after) == NO_LONGER  # "was last seen"


def find_triggers(words: Words) -> list[int]:
    """Return the words at which a rule of agency looks: actions, and auxiliaries before a participle.

    >>> from analysis.text.words import find_words
    >>> find_triggers(find_words("she was never seriously hurt but was there when the raid began"))
    [1, 4, 10]
    """
    auxiliaries, keys = _auxiliaries(), words.keys
    return [
        i
        for i in words.places(_is_trigger)
        if keys[i] not in auxiliaries or _has_participle(keys[i + 1 : i + 2 + FILLERS_MAX])
    ]


def _is_trigger(text: str, key: str) -> bool:
    """Tell whether a rule of agency looks at a word."""
    return key in _triggers()


def _has_participle(keys: Sequence[str]) -> bool:
    """Tell whether a participle stands behind an auxiliary, with nothing but adverbs between."""
    for key, after in zip_longest(keys, keys[1:]):
        if is_participle(key):
            return True
        if not is_between(key, after):
            return False
    return False


@cache
def _triggers() -> frozenset[str]:
    """Return the words at which a rule of agency begins to look."""
    classes = word_classes()
    return _auxiliaries().union(classes.nouns, classes.verbs)


@cache
def _auxiliaries() -> frozenset[str]:
    """Return the auxiliaries of passives."""
    return word_classes().be | word_classes().get


def find_walkouts(words: Words) -> frozenset[int]:
    """Return the words "strike" of a text that tells of workers on strike and of no arms, none in others.

    >>> from analysis.text.words import find_words
    >>> lines = ["Teachers went on strike. The strike hurt the city.", "A drone strike hurt the city."]
    >>> [sorted(find_walkouts(find_words(line))) for line in lines]
    [[3, 5], []]
    """
    keys = words.keys
    at = list(compress(range(len(keys)), map(_STRIKES.__contains__, keys)))
    if not at or not _ARMS.isdisjoint(keys) or any(keys[i - 1] in _ARMED for i in at if i):
        return frozenset()
    told = any(keys[i - 1] == "on" for i in at if i) or not _STRIKERS.isdisjoint(keys)
    return frozenset(at if told or "union" in words.texts else ())
