"""Who is meant by more than one name: by a party and a place, and by two sources of one statement."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.lexicons.grammar import ARTICLES
from analysis.text.voices.appositions import is_past
from analysis.text.voices.before_names import strip_title
from analysis.text.voices.descriptions import SEVERAL, print_words
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.name_runs import BEHIND_TITLE, capital_run, name_end
from analysis.text.voices.organizations import is_organization
from analysis.text.voices.people import People
from analysis.text.voices.phrases import (
    LINKS,
    PRONOUNS,
    Phrase,
    gap,
    heads_source,
    is_capital,
    read_source_nouns,
    walk_left,
)
from analysis.text.voices.speaker_kinds import Speaker

_NOUNS = {"republican": "r", "democrat": "d"}
_PARTIES = {**_NOUNS, "gop": "r", "democratic": "d", "r": "r", "d": "d", "i": "i", "independent": "i"}
# Titles of those whom a party and a place elect.
_SEATED = frozenset(
    "sen senator rep representative congressman congresswoman gov governor assemblyman assemblywoman speaker "
    "leader whip chairman chairwoman".split()
)
_SHORT = re.compile(r"([rdi])[-‐‑–]([a-z][a-z.]*)")  # "R-Ohio", "D-N.Y."
_BEFORE, _BEHIND = 6, 8  # words about a name that tell of the person
_SENTENCES = 5  # how far back one with a seat is looked for
_FROM = frozenset(("of", "from"))
_CLAUSES = frozenset("who which whose that".split())  # "Moor, who was hurt in Ohio"
_DEATHS = frozenset("killed murdered assassinated died".split())
_DEATH_WORDS = 3  # "was found killed"
_NO_PARTNERS = frozenset("both between that which".split())


@dataclass
class _Person:
    """What the text tells of a person: parties, and whether of the place, of another, with a seat, dead."""

    last: int = 0  # word
    parties: set[str] = field(default_factory=set)
    is_here: bool = False
    is_elsewhere: bool = False
    is_seated: bool = False
    is_dead: bool = False


def find_partisan(layout: Layout, phrase: Phrase, people: People) -> Speaker | None:
    """Return whom a party and a place stand for, unnamed if the text tells of nobody, else None."""
    words, (start, end) = layout.words, capital_run(layout.words, phrase.first, phrase.last)
    start = max(start, phrase.first + 1)
    if end < phrase.last or start > phrase.first + 1 or end - start < 2 or words.keys[end - 1] not in _NOUNS:
        return None
    name = ""
    if words.keys[phrase.first] == "the":
        place, party = _plain(words.keys[start : end - 1]), _NOUNS[words.keys[end - 1]]
        persons = _read_persons(layout, people.named_before(phrase.first), place)
        name = _who(persons, party, layout.sentence_first, phrase.first)
    return Speaker(name or print_words(layout, start, end), "person" if name else "unnamed")


def _who(persons: dict[str, _Person], party: str, starts: Sequence[int], word: int) -> str:
    """Return the one person of a party and the place, else of the place, else with a seat, named last.

    Never who is told to be of another party or place, or dead.
    """
    able = {name: p for name, p in persons.items() if p.parties <= {party} and not p.is_dead}
    here = [name for name, person in able.items() if person.is_here]
    both = [name for name in here if able[name].parties]
    seated = {name: p.last for name, p in able.items() if p.is_seated and not p.is_elsewhere}
    at = [bisect_right(starts, last) for last in seated.values()]
    is_near = bool(at) and bisect_right(starts, word) - max(at) < _SENTENCES
    found = both or here or [name for name, k in zip(seated, at, strict=True) if is_near and k == max(at)]
    return found[0] if len(found) == 1 else ""


def _read_persons(
    layout: Layout, named: Sequence[tuple[int, str]], place: Sequence[str]
) -> dict[str, _Person]:
    """Read what the titles before names and the insertions behind them tell of the persons."""
    persons: dict[str, _Person] = {}
    keys = layout.words.keys
    for word, name in named:
        person = persons.setdefault(name, _Person())
        person.last = word
        if keys[word] in PRONOUNS:
            continue
        low, high = sentence_at(layout, word)
        end = name_end(layout, word, high)
        titles, insertion = _before(layout, word, low), _behind(layout, end, high)
        told = [*titles, *insertion]
        shorts = [hit for key in told if (hit := _SHORT.fullmatch(key))]
        person.parties |= {_PARTIES[key] for key in told if key in _PARTIES} | {hit[1] for hit in shorts}
        is_here = _is_of(told, place) or any(_shortens(hit[2], "".join(place)) for hit in shorts)
        person.is_here |= is_here
        person.is_elsewhere |= not is_here and (bool(shorts) or not _FROM.isdisjoint(told))
        person.is_seated |= bool(person.parties) or not _SEATED.isdisjoint(told)
        person.is_dead |= not _DEATHS.isdisjoint(keys[max(low, word - len(titles) - 1) : word])
        person.is_dead |= not _DEATHS.isdisjoint(keys[end + len(insertion) : high][:_DEATH_WORDS])
    return persons


def _plain(keys: Sequence[str]) -> list[str]:
    """Return words without possessive endings."""
    return [key.removesuffix("'s") for key in keys]


def _before(layout: Layout, word: int, low: int) -> list[str]:
    """Return the titles before a name: "Ohio Republican Sen."."""
    keys, first = layout.words.keys, word
    while first > max(low, word - _BEFORE) and gap(layout.text, layout.words, first) in BEHIND_TITLE:
        if not is_capital(layout.words.texts[first - 1]):
            break
        first -= 1
    return _plain(keys[first:word])


def _behind(layout: Layout, end: int, high: int) -> list[str]:
    """Return the insertion or the place behind a name: ", a Republican from Ohio,", "(R-Ohio)"."""
    words, text = layout.words, layout.text
    if end >= high or not (gap(text, words, end).strip() in (",", "(") or words.keys[end] in _FROM):
        return []
    last = end + 1
    while last < min(high, end + _BEHIND) and gap(text, words, last).strip() in ("", ".", "-", ") ", ".,"):
        last += 1
    keys = _plain(words.keys[end:last])
    return keys if _CLAUSES.isdisjoint(keys) else []


def _is_of(keys: Sequence[str], place: Sequence[str]) -> bool:
    """Say whether words hold a place, "R-New York" too."""
    parts = [part for key in keys for part in key.split("-", 1)]
    return any(parts[k : k + len(place)] == place for k in range(len(parts)))


def _shortens(short: str, whole: str) -> bool:
    """Say whether letters are those of a word in order, the first among them: "calif", "va" for Virginia."""
    rest, short = iter(whole), short.replace(".", "")
    return short[:1] == whole[:1] and all(letter in rest for letter in short)


def widen_to_both(layout: Layout, phrase: Phrase, low: int) -> Phrase:
    """Return a subject with what "and" joins to it where that opens the sentence: "Rowers and some crews"."""
    words, joint = layout.words, phrase.first - 1
    if joint <= low or words.keys[joint] != "and" or words.keys[low] in PRONOUNS:
        return phrase
    left = walk_left(layout.text, words, joint - 1, low)
    beside = all(gap(layout.text, words, i) == " " for i in (joint, joint + 1))
    speaks = _is_of_people(words.keys[joint - 1]) or is_capital(words.texts[joint - 1])
    is_subject = left is not None and left.first == low and _is_plain(layout, left)
    return phrase._replace(first=low) if beside and speaks and is_subject else phrase


def part_both(layout: Layout, phrase: Phrase, people: People) -> tuple[Phrase, Phrase] | None:
    """Return the two phrases that "and" joins, one a person of the article or both bodies; else None."""
    keys = layout.words.keys[phrase.first : phrase.last]
    if keys.count("and") != 1 or phrase.role is not None:
        return None
    joint = phrase.first + keys.index("and")
    phrase = phrase._replace(first=phrase.first + (keys[0] == "both"))
    left, right = Phrase(phrase.first, joint), Phrase(joint + 1, phrase.last)
    if not (left.first < left.last and right.first < right.last and _is_plain(layout, left)):
        return None
    if all(is_organization(print_words(layout, *part[:2])) for part in (left, right)):
        return left, right
    named = [_is_person(layout, part, people) for part in (left, right)]
    fits = (named[0] or _is_several(layout, left)) and (
        named[1] or _is_several(layout, right) or layout.words.keys[right.first] in ARTICLES
    )
    return (left, right) if any(named) and fits else None


def _is_several(layout: Layout, phrase: Phrase) -> bool:
    """Say whether a phrase ends with a noun for several sources; no "poet and rower Ada Moor"."""
    key = layout.words.keys[phrase.last - 1]
    return _is_of_people(key) and (key in SEVERAL or (key.endswith("s") and not key.endswith("ss")))


def _is_of_people(key: str) -> bool:
    """Say whether a noun heads a source that is a person, persons or a body."""
    return heads_source(key) and read_source_nouns().get(key) not in ("document", "outlet")


def _is_plain(layout: Layout, phrase: Phrase) -> bool:
    """Say whether words are one noun phrase: no verb in the past, nothing that links it to another."""
    keys = layout.words.keys[phrase.first : phrase.last]
    inside = range(phrase.first, phrase.last)
    return LINKS.union(_NO_PARTNERS).isdisjoint(keys) and not any(is_past(layout.words, i) for i in inside)


def _is_person(layout: Layout, phrase: Phrase, people: People) -> bool:
    """Say whether a phrase ends with the name of a person of the article, titles before it."""
    start, end = capital_run(layout.words, phrase.first, phrase.last)
    if start == end or end < phrase.last:
        return False
    first, _ = strip_title(layout, start, end)
    return people.knows(people.full_name(print_words(layout, first, end)))
