"""Whom "he" and "she" stand for: the persons of an article in order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from analysis.lexicons.grammar import ARTICLES, POSSESSIVES
from analysis.measures.agency.classes import listed, word_classes
from analysis.measures.agency.persons import read_singulars
from analysis.measures.surnames.titled import find_surnames
from analysis.measures.wording.fact_words import read_heads
from analysis.text.reading import Reading
from analysis.text.voices.verbs import read_verbs

# How many sentences a pronoun looks back.
SENTENCES_BACK = 4
ARTICLE_WITHIN = 3  # words before a noun among which its article is looked for
_SAID = frozenset(("said", "says"))
GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}


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
            if name in surnames and texts[i][0].isupper() and name not in listed("no_surname"):
                yield Person(i, name, False, surnames[name])
            elif keys[i] in nouns and texts[i][0].islower() and _is_mention(reading, i):
                yield nouns[keys[i]]._replace(word=i)

    def head_of(self, pronoun: str, start: int, *, but: str) -> str:
        """Return the head that a pronoun before character ``start`` stands for, never ``but``; "" if unknown.

        It is the first fitting person of its own sentence, else of the last sentence with one, never who is
        said behind the pronoun to have told it.
        """
        word = bisect_left(self._words.starts, start)
        here = bisect_right(self._firsts, word) - 1
        speakers = self._speakers(word, here)
        stop, between = word, set[str]()
        for k in range(here, max(here - SENTENCES_BACK, 0) - 1, -1):
            first = self._firsts[k]
            open_from = self._first_pronoun(pronoun, first, stop)
            fitting = self._fitting(pronoun, first, open_from, but)
            if fitting:
                who = next((person for person in fitting if person.head not in speakers), None)
                if who is None or between - {who.head} or self._is_doubtful(fitting):
                    return ""
                return "" if any(_is_beside(who, person, speakers) for person in fitting) else who.head
            if k == here:
                between = {p.head for p in self._fitting(pronoun, open_from, stop, but)}
            stop = first
        return ""

    def _fitting(self, pronoun: str, first: int, stop: int, but: str) -> list[Person]:
        """Return the persons in words ``first`` to ``stop`` for whom a pronoun can stand."""
        span = self._found[bisect_left(self._at, first) : bisect_left(self._at, stop)]
        return [person for person in span if _fits(person, pronoun) and person.head != but]

    def _speakers(self, word: int, here: int) -> set[str]:
        """Return who is said behind word ``word`` to have told its sentence: "he was shot, Dr. Lee said"."""
        stop = self._firsts[here + 1] if here + 1 < len(self._firsts) else len(self._words.keys)
        behind = self._found[bisect_left(self._at, word) : bisect_left(self._at, stop)]
        return {person.head for person in behind if self._is_speaker(word, person.word, stop)}

    def _is_speaker(self, first: int, i: int, stop: int) -> bool:
        """Tell whether a verb of saying stands beside the person at word i: "Lee said", "said Dr. Lee"."""
        keys, texts = self._words.keys, self._words.texts
        if i + 1 < stop and keys[i + 1] in read_verbs():
            return True
        while i > first and (texts[i][0].isupper() or keys[i] in ARTICLES):
            i -= 1
        return keys[i] in _SAID

    def _first_pronoun(self, pronoun: str, first: int, stop: int) -> int:
        """Return the first pronoun of the same gender in words ``first`` to ``stop``, else ``stop``.

        Whom it stands for has been told before it: "He was charged with hitting a guard. He was released."
        """
        keys, gender = self._words.keys, GENDERS[pronoun]
        return next((i for i in range(first, stop) if GENDERS.get(keys[i]) == gender), stop)

    def _is_doubtful(self, fitting: list[Person]) -> bool:
        """Tell whether another person is told of by "who" between the first one and the pronoun."""
        after = fitting[-1].word + 1
        return fitting[-1].head != fitting[0].head and self._words.keys[after : after + 1] == ["who"]


@cache
def person_nouns() -> dict[str, Person]:
    """Return the person nouns by form, as a person whose place is not known yet."""
    persons = {}
    for key, found in read_heads().items():
        head = read_singulars().get(key, key)
        if found.category == "person" and head not in listed("no_head"):
            persons[key] = Person(-1, head, found.plural, _gender_of(head))
    return persons


def _is_mention(reading: Reading, i: int) -> bool:
    """Tell whether a noun names a person: an article or a name beside it, and no "is a" before it."""
    keys, classes = reading.words.keys, word_classes()
    if i + 1 < len(keys) and reading.words.texts[i + 1][0].isupper():
        return True  # "driver Ada Smith"
    for j in range(i - 1, max(i - 1 - ARTICLE_WITHIN, -1), -1):
        if keys[j] in classes.determiner or keys[j] in POSSESSIVES or keys[j].endswith("'s"):
            return not (keys[j] in ("a", "an") and j and keys[j - 1] in classes.be)
        if keys[j] in classes.edge:
            return False
    return False


def _is_noun(text: str, key: str) -> bool:
    """Tell whether a word is a form of a person noun."""
    return key in person_nouns()


def _gender_of(head: str) -> str:
    """Return the gender that a noun tells."""
    return "f" if head in listed("female") else "m" if head in listed("male") else ""


def _is_beside(who: Person, person: Person, speakers: set[str]) -> bool:
    """Tell whether a speaker stands so close that it may be the same person: "Ada Lee, a doctor, …"."""
    return person.head in speakers and abs(person.word - who.word) <= ARTICLE_WITHIN


def _fits(person: Person, pronoun: str) -> bool:
    """Tell whether number and gender agree."""
    return not person.plural and person.gender in ("", GENDERS[pronoun])
