"""Who acts and who is acted upon: the rows of agency by the noun or name that they are about."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from analysis.lexicons.fold import fold_word
from analysis.measures.agency.classes import CACHED_WORDS, listed, word_classes
from analysis.measures.agency.identity import name_persons
from analysis.measures.agency.passives import Agency
from analysis.measures.agency.persons import read_singulars
from analysis.measures.agency.pronouns import GENDERS, People
from analysis.measures.wording.fact_words import read_heads
from analysis.measures.wording.numerals import read_numeral
from analysis.text.reading import Reading

_AFTER_NAMES = frozenset("jr sr ii iii iv".split())


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


@lru_cache(maxsize=CACHED_WORDS)
def actor_key(phrase: str) -> str:
    """Return the word by which an actor is counted: the head of its noun phrase, "" for a pronoun.

    The head is the last word before "of", behind it where a number stands before ("dozens of guards"),
    without a possessive ending; institutions keep the capitalised word before ("justice department").
    Persons keep their number, things that news counts are given in the singular. Numbers, times ("this
    year"), adverbs of place and "no one" are no actors.

    >>> actor_key("the chiefs of the harbor police"), actor_key("Lt. Ada King's"), actor_key("two guards")
    ('chiefs', 'king', 'guards')
    """
    printed = [word.strip('.,"“”()') for word in phrase.split()]
    words = [fold_word(word) for word in printed]
    of = words.index("of") if "of" in words[1:] else len(words)
    is_number = of + 1 < len(words) and words[of - 1] in listed("quantifier")
    first, stop = (of + 1, len(words)) if is_number else (0, of)
    while stop - first > 1 and _is_behind_head(words, first, stop):
        stop -= 1
    key = words[stop - 1].removesuffix("'s").removesuffix("'") if stop > first else ""
    before = words[stop - 2] if stop - first > 1 else ""
    if before in listed("place_part") or (
        key in listed("institution") and _is_part_of_name(printed, stop - 2, before)
    ):
        return f"{before} {key}"
    return "" if _is_no_actor(key) else _counted_as(key)


def _is_behind_head(words: Sequence[str], first: int, stop: int) -> bool:
    """Tell whether the last word stands behind the head: "the men below", "Lee Jr.", "a clerk running"."""
    last = words[stop - 1]
    is_running = last.endswith("ing") and stop - first > 2 and words[stop - 2] in read_singulars()
    return is_running or last in listed("place_adverb") or last in _AFTER_NAMES


def _is_part_of_name(printed: Sequence[str], i: int, key: str) -> bool:
    """Tell whether word i of a phrase is a name or part of one, no article at its beginning."""
    if i < 0 or not printed[i][:1].isupper() or "'" in key:
        return False
    return key not in word_classes().determiner and read_numeral(key) is None  # "One guard"


def _is_no_actor(key: str) -> bool:
    """Tell whether a head is a pronoun, a time or an adverb of place."""
    classes = word_classes()
    is_pronoun = (
        key in classes.pronoun or key in classes.determiner or key in GENDERS or key in listed("unresolved")
    )
    is_pronoun = is_pronoun or read_numeral(key) is not None  # "more than forty were injured"
    return is_pronoun or key in listed("no_actor") | listed("anybody") | listed("place_adverb") | listed(
        "amount"
    )


def _counted_as(key: str) -> str:
    """Return things in the singular, persons in the number that is printed: two guards are not the guard."""
    known = read_heads().get(key)
    is_group = known is not None and known.plural and known.category == "person"
    return key if is_group else read_singulars().get(key, key)


def find_heads(reading: Reading, rows: Sequence[Agency]) -> list[Heads]:
    """Return the head noun or surname of each row's actor and target, pronouns resolved.

    "He", "she" and their forms get the first person noun or surname in the singular, of their gender, in
    their own sentence, else in the last of four sentences that has one, before the first pronoun of their
    gender in it; "" where somebody else stands between. "It" and "they" are left open.
    "The clerk" gets the surname of the one person whom the article calls a clerk (`name_persons`).
    Limits: pronouns by a rule of thumb, right and given four times in five each
    (data/processed/validity/agency.csv); two nouns for a person who is never named so are two heads.

    Returned: aligned with ``rows``; "" where nothing is named or known.

    >>> from analysis.measures.agency import find_agency_in
    >>> from analysis.text.reading import read_text
    >>> reading = read_text("A clerk ran out. Guards shot him.")
    >>> find_heads(reading, find_agency_in(reading))
    [Heads(actor='guards', target='clerk')]
    """
    people: People | None = None
    found: list[Heads] = []
    for row in rows:
        actor, target = actor_key(row.actor), actor_key(row.target)
        who = fold_word(row.actor) if row.actor and not actor else ""
        whom = fold_word(row.target) if row.target and not target else ""
        if who in GENDERS or whom in GENDERS:
            people = people or People(reading)
            actor = actor or _resolve(people, who, row.start, but=_if_singular(target, row.target))
            target = target or _resolve(people, whom, row.start, but=_if_singular(actor, row.actor))
        found.append(Heads(actor, target))
    return [Heads(*pair) for pair in name_persons(reading, rows, found)]


def _if_singular(head: str, phrase: str) -> str:
    """Return a head that is printed in the singular, "" for a plural: "his fellow guards shot him"."""
    return head if head in fold_word(phrase) and not fold_word(phrase).endswith(f"{head}s") else ""


def _resolve(people: People, pronoun: str, start: int, *, but: str) -> str:
    """Return the head behind a pronoun, "" for any other word."""
    return people.head_of(pronoun, start, but=but) if pronoun in GENDERS else ""


def count_roles(rows: Iterable[tuple[str, str, str]]) -> list[Role]:
    """Add up who does something and to whom it is done; most deeds first.

    Only deeds of agency.csv count (harm, force, law, help): what is said or thought is no deed.

    ``rows``: heads and category of the rows of one article, or of several. Returned: sorted by deeds, then by
    name; empty without deeds.

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
