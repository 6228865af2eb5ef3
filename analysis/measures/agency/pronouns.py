"""Whom "he" and "she" stand for: the persons of an article in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from analysis.measures.agency.persons import read_singulars
from analysis.measures.surnames.titled import find_surnames
from analysis.measures.wording.fact_words import read_heads
from analysis.text.reading import Reading

# How many sentences a pronoun looks back.
SENTENCES_BACK = 4
GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_FEMALE = frozenset("woman girl lady female mother wife daughter sister actress congresswoman".split())
_MALE = frozenset("man boy gentleman male father husband son brother actor congressman".split())
_NOT_HEADS = frozenset(
    "member individual human private local minor account one head people folk police".split()
)


class Person(NamedTuple):
    """A person noun or surname in the text that a pronoun may stand for."""

    word: int
    head: str
    plural: bool
    gender: str


class People:
    """The persons of an article in order, with the sentences they stand in."""

    def __init__(self, reading: Reading) -> None:
        self._words = reading.words
        self._firsts = [within.start for within in reading.sentence_words]
        self._found = list(self._find(reading))
        self._at = [person.word for person in self._found]

    def _find(self, reading: Reading) -> Iterator[Person]:
        """Yield person nouns, and surnames that stand behind a first name somewhere in the article."""
        texts, keys = reading.words.texts, reading.words.keys
        nouns, surnames = person_nouns(), find_surnames(reading.words, reading.text)
        named = reading.words.capitals if surnames else []
        for i in sorted({*named, *reading.words.places(_is_noun)}):
            name = keys[i].removesuffix("'s")
            if name in surnames and texts[i][0].isupper():
                yield Person(i, name, False, surnames[name])
            elif keys[i] in nouns and texts[i][0].islower():
                yield nouns[keys[i]]._replace(word=i)

    def head_of(self, pronoun: str, start: int, *, but: str) -> str:
        """Return the head that a pronoun before character ``start`` stands for, never ``but``; "" if unknown.

        It is the first fitting person of its own sentence, else of the last sentence with one.
        """
        word = bisect_left(self._words.starts, start)
        here = bisect_right(self._firsts, word) - 1
        stop = word
        for k in range(here, max(here - SENTENCES_BACK, 0) - 1, -1):
            span = self._found[bisect_left(self._at, self._firsts[k]) : bisect_left(self._at, stop)]
            fitting = [p.head for p in span if _fits(p, pronoun) and p.head != but]
            if fitting:
                return fitting[0]
            stop = self._firsts[k]
        return ""


@cache
def person_nouns() -> dict[str, Person]:
    """Return the person nouns by form, as a person whose place is not known yet."""
    persons = {}
    for key, found in read_heads().items():
        head = read_singulars().get(key, key)
        if found.category == "person" and head not in _NOT_HEADS:
            persons[key] = Person(-1, head, found.plural, _gender_of(head))
    return persons


def _is_noun(text: str, key: str) -> bool:
    """Tell whether a word is a form of a person noun."""
    return key in person_nouns()


def _gender_of(head: str) -> str:
    """Return the gender that a noun tells."""
    return "f" if head in _FEMALE else "m" if head in _MALE else ""


def _fits(person: Person, pronoun: str) -> bool:
    """Tell whether number and gender agree."""
    return not person.plural and person.gender in ("", GENDERS[pronoun])
