"""The word classes that the rules of agency read: auxiliaries, participles, words of action."""

from collections.abc import Sequence
from functools import cache
from itertools import zip_longest

from analysis.lexicons.fold import fold_word
from analysis.lexicons.inflect import inflect, irregular_verbs, noun_forms, verb_forms
from analysis.lexicons.matcher import read_rows
from analysis.text.words import Words

LEXICON_VERSION = "agency-12"
CACHED_WORDS = 32_768  # distinct words remembered: bounds the memory of long runs
# At most so many words may stand between auxiliary and participle ("was not even once seriously questioned").
FILLERS_MAX = 4
NO_LONGER = ("no", "longer")  # stands where adverbs do
# Pasts of verbs that irregular_verbs.csv does not have.
_PASTS = frozenset("began spent wore meant overcame bore lent slept".split())

# Roles of agency.csv whose words stand for all their forms.
_INFLECTED = dict.fromkeys(
    ("to_persons", "denying", "rejecting", "asserting", "averting", "preventing"), verb_forms
) | dict.fromkeys(("no_victim", "no_doer", "norm", "concrete", "reported"), noun_forms)
_EDGES = ("clause", "preposition", "auxiliary", "be", "finite", "get")


@cache
def listed(role: str) -> frozenset[str]:
    """Return the words of agency.csv that have a role; KeyError for a role that none has.

    >>> "blaze" in listed("danger"), "killing" in listed("danger")
    (True, False)
    """
    terms = [row["term"] for row in read_rows("agency") if row["role"] == role]
    if not terms:
        raise KeyError(role)
    forms_of = _INFLECTED.get(role)
    return (
        frozenset(fold_word(form) for term in terms for form in forms_of(term))
        if forms_of
        else frozenset(terms)
    )


def _actions(pos: str) -> dict[str, str]:
    """Return form → category of the one-word actions that are verbs ("v") or nouns ("n")."""
    forms: dict[str, str] = {}
    for row in read_rows("agency"):
        if row["role"] == "action" and row["pos"] == pos:
            for form in inflect(row["term"], pos):
                forms.setdefault(form, row["category"])
    return forms


class WordClasses:
    """The words of agency.csv by role (`listed`), and the actions with their category (harm, force …).

    Derived are the actions that are no verbs and the words at whose ``edge`` a noun phrase ends.
    """

    def __init__(self) -> None:
        self.verbs, self.nouns = _actions("v"), _actions("n")
        self.only_nouns = frozenset(self.nouns.keys() - self.verbs.keys())
        self.edge = frozenset[str]().union(*map(listed, _EDGES))

    def __getattr__(self, role: str) -> frozenset[str]:
        """Return the words of a role, asked for once."""
        words = self.__dict__[role] = listed(role)
        return words


@cache
def word_classes() -> WordClasses:
    """Read agency.csv once."""
    return WordClasses()


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
    return listed("leading") | {row["term"] for row in read_rows("agency") if row["pos"] == "v"}


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
