"""Who acts and who is acted upon: the rows of agency by the noun or name that they are about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

from analysis.lexicons.fold import fold_word
from analysis.lexicons.inflect import noun_forms
from analysis.lexicons.matcher import read_rows
from analysis.measures.agency.classes import CACHED_WORDS, NO_ACTORS, PLACES, word_classes
from analysis.measures.agency.noun_phrases import QUANTIFIERS
from analysis.measures.agency.passives import Agency
from analysis.measures.mentions.fact_words import read_heads
from analysis.text.names import read_first_names
from analysis.text.reading import Reading

# How many sentences a pronoun looks back.
SENTENCES_BACK = 4
_UNRESOLVED = frozenset("they them their it its".split())
_GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_FEMALE = frozenset("woman girl lady female mother wife daughter sister actress congresswoman".split())
_MALE = frozenset("man boy gentleman male father husband son brother actor congressman".split())
# Words that make one name with the next.
_PLACE_PARTS = frozenset("north south east west new united saudi".split())
_NOT_HEADS = frozenset(
    "member individual human private local minor account one head people folk police".split()
)
# Capitalised words before a surname.
_UNTOLD = "dr sen rep gov gen lt sgt capt col maj president senator judge justice chief".split()
_TITLES = dict.fromkeys(_UNTOLD, "") | {"mr": "m", "mrs": "f", "ms": "f"}


class Heads(NamedTuple):
    """The heads of one row's actor and target, "" where none is known."""

    actor: str
    target: str


class Role(NamedTuple):
    """One actor: deeds by it, deeds to it, and how many of the latter name nobody who did them."""

    actor: str
    acts_n: int
    acted_upon_n: int
    by_nobody_n: int


class _Person(NamedTuple):
    """A person noun or surname in the text that a pronoun may stand for."""

    word: int
    head: str
    plural: bool
    gender: str


@cache
def _singulars() -> dict[str, str]:
    """Return form → singular of the nouns that news counts."""
    forms: dict[str, str] = {}
    for row in read_rows("fact_heads"):
        if row["category"] in ("person", "victim", "thing"):
            term = fold_word(row["term"])
            for form in noun_forms(term):
                forms.setdefault(form, term)
    return forms | {"men": "man", "women": "woman", "children": "child"}


@lru_cache(maxsize=CACHED_WORDS)
def actor_key(phrase: str) -> str:
    """Return the word by which an actor is counted: the head of its noun phrase, "" for a pronoun.

    The head is the last word before "of", behind it where a number stands before ("dozens of guards"),
    without a possessive ending; the nouns that news counts are given in the singular. Times ("this year"),
    adverbs of place and "no one" are no actors.

    Examples
    --------
    >>> actor_key("the chiefs of the harbor police"), actor_key("Lt. Ada King's"), actor_key("two guards")
    ('chiefs', 'king', 'guard')
    """
    words = [fold_word(word.strip('.,"“”()')) for word in phrase.split()]
    of = words.index("of") if "of" in words[1:] else len(words)
    head = words[of + 1 :] if of + 1 < len(words) and words[of - 1] in QUANTIFIERS else words[:of]
    if len(head) > 2 and head[-1].endswith("ing") and head[-2] in _singulars():
        head = head[:-1]  # "a clerk running"
    while len(head) > 1 and head[-1] in PLACES:
        head = head[:-1]
    key = head[-1].removesuffix("'s").removesuffix("'") if head else ""
    if len(head) > 1 and head[-2] in _PLACE_PARTS:
        return f"{head[-2]} {key}"
    classes = word_classes()
    if key in classes.pronoun or key in classes.determiner or key in _GENDER or key in _UNRESOLVED:
        return ""
    if key in NO_ACTORS or key in PLACES:
        return ""
    return _singulars().get(key, key)


class _People:
    """The persons of an article in order, with the sentences they stand in."""

    def __init__(self, reading: Reading) -> None:
        self._words = reading.words
        self._firsts = [within.start for within in reading.sentence_words]
        self._found = list(self._find(reading.words.texts, reading.words.keys))
        self._at = [person.word for person in self._found]

    def _find(self, texts: Sequence[str], keys: Sequence[str]) -> Iterator[_Person]:
        """Yield person nouns, and surnames that stand behind a first name somewhere in the article."""
        nouns, surnames = _person_nouns(), _surnames_of(texts, keys)
        known = _known_nouns().union(surnames, [f"{name}'s" for name in surnames])
        for i in compress(range(len(keys)), map(known.__contains__, keys)):
            name = keys[i].removesuffix("'s")
            if name in surnames and texts[i][0].isupper():
                yield _Person(i, name, False, surnames[name])
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


def _surnames_of(texts: Sequence[str], keys: Sequence[str]) -> dict[str, str]:
    """Return the surnames that stand behind a first name or title, with the gender that these tell."""
    genders = _genders()
    surnames: dict[str, str] = {}
    for i in compress(range(len(keys) - 1), map(genders.__contains__, keys)):
        before, name = keys[i], keys[i + 1].removesuffix("'s")
        if not (texts[i][0].isupper() and texts[i + 1][0].isupper()):
            continue
        if name not in word_classes().determiner and not (before in _TITLES and name in genders):
            surnames[name] = surnames.get(name) or genders[before]
    return surnames


@cache
def _genders() -> dict[str, str]:
    """Return the titles and first names with the gender that they tell."""
    return _TITLES | read_first_names()


@cache
def _person_nouns() -> dict[str, _Person]:
    """Return the person nouns by form, as a person whose place is not known yet."""
    persons = {}
    for key, found in read_heads().items():
        head = _singulars().get(key, key)
        if found.category == "person" and head not in _NOT_HEADS:
            persons[key] = _Person(-1, head, found.plural, _gender_of(head))
    return persons


@cache
def _known_nouns() -> frozenset[str]:
    """Return the forms of the person nouns."""
    return frozenset(_person_nouns())


def _gender_of(head: str) -> str:
    """Return the gender that a noun tells."""
    return "f" if head in _FEMALE else "m" if head in _MALE else ""


def _fits(person: _Person, pronoun: str) -> bool:
    """Tell whether number and gender agree."""
    return not person.plural and person.gender in ("", _GENDER[pronoun])


def find_heads(reading: Reading, rows: Sequence[Agency]) -> list[Heads]:
    """Return the head noun or surname of each row's actor and target, pronouns resolved.

    "He", "she" and their forms get the first person noun or surname in the singular, of their gender, in
    their own sentence, else in the last of four sentences that has one; "it" and "they" are left open.
    Limits: a rule of thumb, right about two times in three (data/processed/validity/agency.csv); no person is
    known by two nouns ("the clerk" and "the thief" are two heads).

    Parameters
    ----------
    reading : Reading
        The article.
    rows : sequence of Agency
        Its rows.

    Returns
    -------
    list of Heads
        Aligned with ``rows``; "" where nothing is named or known.

    Examples
    --------
    >>> from analysis.measures.agency import find_agency_in
    >>> from analysis.text.reading import read_text
    >>> reading = read_text("A clerk ran out. Guards shot him.")
    >>> find_heads(reading, find_agency_in(reading))
    [Heads(actor='guard', target='clerk')]
    """
    people: _People | None = None
    found: list[Heads] = []
    for row in rows:
        actor, target = actor_key(row.actor), actor_key(row.target)
        who = fold_word(row.actor) if row.actor and not actor else ""
        whom = fold_word(row.target) if row.target and not target else ""
        if who in _GENDER or whom in _GENDER:
            people = people or _People(reading)
            actor = actor or _resolve(people, who, row.start, but=_if_singular(target, row.target))
            target = target or _resolve(people, whom, row.start, but=_if_singular(actor, row.actor))
        found.append(Heads(actor, target))
    return found


def _if_singular(head: str, phrase: str) -> str:
    """Return a head that is printed in the singular, "" for a plural: "his fellow guards shot him"."""
    return head if head in fold_word(phrase) and not fold_word(phrase).endswith(f"{head}s") else ""


def _resolve(people: _People, pronoun: str, start: int, *, but: str) -> str:
    """Return the head behind a pronoun, "" for any other word."""
    return people.head_of(pronoun, start, but=but) if pronoun in _GENDER else ""


def count_roles(rows: Iterable[tuple[str, str, str]]) -> list[Role]:
    """Add up who does something and to whom it is done; most deeds first.

    Only deeds of agency.csv count (harm, force, law, help): what is said or thought is no deed.

    Parameters
    ----------
    rows : iterable of (actor, target, category)
        Heads and category of the rows of one article, or of several.

    Returns
    -------
    list of Role
        Sorted by deeds, then by name; empty without deeds.

    Examples
    --------
    >>> count_roles([("guard", "driver", "harm"), ("", "driver", "force")])
    [Role(actor='driver', acts_n=0, acted_upon_n=2, by_nobody_n=1), Role(actor='guard', acts_n=1, ...)]
    """
    acts: Counter[str] = Counter()
    upon: Counter[str] = Counter()
    nobody: Counter[str] = Counter()
    for actor, target, category in rows:
        if category:
            acts[actor] += 1
            upon[target] += 1
            nobody[target] += not actor
    names = sorted((acts.keys() | upon.keys()) - {""}, key=lambda name: (-acts[name] - upon[name], name))
    return [Role(name, acts[name], upon[name], nobody[name]) for name in names]
