"""What a number counts, and what is said of it right behind."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from analysis.lexicons.grammar import WEEKDAYS
from analysis.measures.quantities.numbers import Number
from analysis.measures.wording.fact_words import read_function_words, read_heads
from analysis.measures.wording.numerals import read_numeral
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.words import Words

# A head stands at most so many words behind its number ("three South Korean troops").
NOUN_WORDS = 5
# Endings of words for the people of a country or city, in the plural.
NATIONALS = (
    *("ans", "aqis", "aelis", "anis", "Thais", "Poles", "Turks", "Greeks", "Britons", "iards"),
    *("Yorkers", "oners", "erners", "landers"),
)
_ALL_ABOARD = ["passengers", "and", "crew"]


# "Three of the soldiers", "three other soldiers".
_DETERMINERS = frozenset("the those these his her its their our".split())
# Words of grammar that can stand before what is counted: "84,000 new jobs".
_OTHER = frozenset("other more new old good such".split())
# "Five of the most senior managers".
_PASSED = _OTHER | {"most", "least"}
# Words behind a number that are no noun: "infected 9,000 worldwide".
_BEHIND = frozenset(
    "worldwide nationwide statewide globally nationally locally overnight altogether overall today yesterday "
    "tomorrow annually alone total".split()
).union(WEEKDAYS)
# Verbs behind which no noun is counted, some of which look like plurals.
_ABOARD = frozenset("aboard onboard".split())
_VERBS = frozenset(
    "dies lies drew took went came rose became gave saw ran began wrote knew grew threw flew begins "
    "continues happens becomes says goes comes gets makes takes".split()
)
_NOT_ENDS = _OTHER | {"of"}
_STAY = frozenset("remain remained stay stayed".split())
_MORE = frozenset("more others further".split())


_JOINTS = frozenset([" ", "\u00a0", " (", "'s ", "-", "+ "])
_ABBREVIATED = frozenset("u.s u.k u.n e.u".split())
# "12 U.S. Marines", "three U.S. Park Police officers".
_FORCES = frozenset("marines marine navy army air coast park capitol".split())
_MARKS = frozenset([' "', " “", " ‘"])


class Noun(NamedTuple):
    """The noun that a number counts."""

    at: int
    last: int
    group: str
    category: str
    role: str


_PEOPLE = partial(Noun, group="people", category="person", role="")


def is_joined(words: Words, text: str, i: int) -> bool:
    """Tell whether nothing but one space stands before word i."""
    if not i:
        return False
    gap = text[words.ends[i - 1] : words.starts[i]]
    if gap == ". ":  # "20 million U.S. veterans"
        lower = words.texts[i][0].islower() or words.keys[i] in _FORCES
        return words.keys[i - 1] in _ABBREVIATED and lower
    return gap in _JOINTS


def ends_phrase(words: Words, text: str, last: int) -> bool:
    """Tell whether no noun can follow before word ``last``: the clause ends, or a word of grammar goes on.

    >>> from analysis.text.words import find_words
    >>> line = "Of nine who fled two others, in all, left big gaps"
    >>> [ends_phrase(find_words(line), line, last) for last in (2, 5, 9)]
    [True, True, False]
    """
    keys = words.keys
    if last >= len(keys) or not is_joined(words, text, last):
        return True
    if keys[last] in _MORE:
        return ends_phrase(words, text, last + 1)
    if keys[last] in _BEHIND:
        return True
    return keys[last] in read_function_words() and keys[last] not in _NOT_ENDS and words.texts[last] != "US"


def find_noun(words: Words, text: str, number: Number) -> Noun | None:
    """Return the noun that a number counts: the last known plural behind it, else a likely one."""
    heads, stops, keys = read_heads(), read_function_words(), words.keys
    one = number.high == 1 or (number.low <= 1 and keys[number.last - 1] == "one")  # "at least one person"
    best: Noun | None = None
    i = number.last
    if keys[i : i + 1] == ["of"]:
        i += _words_of(keys, i) if number.part else 1
    for at in range(i, min(i + NOUN_WORDS, len(keys))):
        key = keys[at]
        if not _goes_on(words, text, at, first=i):
            break
        if key in _VERBS or (best is None and key in _ABOARD):  # "Euro 96 drew crowds", "with 200 aboard"
            break
        head = (heads.get(f"{keys[at - 1]} {key}") if at > i else None) or heads.get(key)
        if head is None and key in stops and not (key == "things" and number.part and at > number.last):
            if key in _PASSED or words.texts[at] == "US":
                continue
            break
        if head is not None and (head.plural or one or _are_the(words, text, at, head.category)):
            crew = keys[at : at + 3] == _ALL_ABOARD
            best = _PEOPLE(at, at + 3) if crew else Noun(at, at + 1, head.group, head.category, head.role)
        elif best is not None:
            break
        elif not one and (unknown := _unknown_plural(words, text, at)) is not None:
            return unknown
    return best


def _goes_on(words: Words, text: str, at: int, *, first: int) -> bool:
    """Tell whether the phrase behind a number goes on with a word: "three “persons of interest”"."""
    if words.keys[at][0].isdecimal():
        return False
    marked = at == first and text[words.ends[at - 1] : words.starts[at]] in _MARKS
    return marked or is_joined(words, text, at)


def _are_the(words: Words, text: str, at: int, category: str) -> bool:
    """Tell whether a participle stands for people: "four of the injured are …", not "the injured driver"."""
    if category != "victim" or words.keys[at - 2 : at] != ["of", "the"]:
        return False
    return ends_phrase(words, text, at + 1) or words.keys[at + 1] in _STAY or is_verb(words.keys, at + 1)


def _unknown_plural(words: Words, text: str, at: int) -> Noun | None:
    """Return a word that looks like a plural or like the people of a country, before no known plural."""
    word = words.texts[at]
    people, plural = word[0].isupper() and len(word) > 5 and word.endswith(NATIONALS), _likely_plural(word)
    if not (people or plural) or _stands_before(words, text, at):
        return None
    return _PEOPLE(at, at + 1) if people else Noun(at, at + 1, _singular(words.keys[at]), "other", "")


def _words_of(keys: Sequence[str], i: int) -> int:
    """Return how many words from word i on ("of the six") stand before the noun that a part is of."""
    behind = keys[i + 1 : i + 4]
    if behind and read_numeral(behind[0]) is not None:  # "92 of 100 samples"
        return 2
    if not behind or behind[0] not in _DETERMINERS:
        return 0
    owned = len(behind) > 2 and behind[1].endswith(("'s", "s'"))  # "of the plant's 1,300 workers"
    return 2 + owned + (len(behind) > 1 + owned and read_numeral(behind[1 + owned]) is not None)


def read_plural(words: Words, at: int) -> Noun | None:
    """Return the plural at a word: one that is known, or a word in lower case that looks like one.

    >>> from analysis.text.words import find_words
    >>> [read_plural(find_words("soldiers and lamps"), at) for at in (1, 2)]
    [None, Noun(at=2, last=3, group='lamp', category='other', role='')]
    """
    head = read_heads().get(words.keys[at])
    if head is not None:
        return Noun(at, at + 1, head.group, head.category, head.role) if head.plural else None
    printed = words.texts[at] if at and not words.texts[at].istitle() else words.keys[at]
    if words.keys[at] in read_function_words() or not _likely_plural(printed):
        return None
    return Noun(at, at + 1, _singular(words.keys[at]), "other", "")


def _stands_before(words: Words, text: str, at: int) -> bool:
    """Tell whether a likely plural stands before a known one, which is counted: "96 measles cases"."""
    if at + 1 >= len(words.keys) or not is_joined(words, text, at + 1):
        return False
    head = read_heads().get(words.keys[at + 1])
    return head is not None and head.plural


def _likely_plural(word: str) -> bool:
    """Tell whether an unknown lower-case word looks like a plural."""
    ends = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    return ends and word.islower() and len(word) > 3


def _singular(key: str) -> str:
    """Return the rough singular of a plural."""
    return key[:-3] + "y" if key.endswith("ies") else key[:-1]


def _ends_run(words: Words, i: int, *, at: int) -> bool:
    """Tell whether the noun behind a hyphen ends before word i, the one of number ``at`` behind it."""
    if words.keys[i] in read_function_words():
        return True
    named = words.texts[i][0].isupper() and words.texts[i - 1][0].islower()
    return at > 0 and (named or is_verb(words.keys, i))


def noun_behind(words: Words, text: str, last: int) -> str:
    """Return the noun before which a number with a hyphen stands: "60-day grace period".

    >>> from analysis.text.words import find_words
    >>> line = "They held five-day peace talks in Harl."
    >>> noun_behind(find_words(line), line, 3)
    'peace talks'
    """
    joined = [i for i in range(last, min(last + NOUN_WORDS, len(words.keys))) if is_joined(words, text, i)]
    joined = [i for n, i in enumerate(joined) if i == last + n]
    joined = [i for i in joined if "(" not in text[words.ends[last - 1] : words.starts[i]]]
    told = next((n for n, i in enumerate(joined) if _ends_run(words, i, at=n)), len(joined))
    return " ".join(words.texts[i] for i in joined[max(0, told - 2) : told])
