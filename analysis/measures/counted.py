"""What a number counts, the event that it is told of, and the part in that event."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from analysis.measures.fact_words import read_events, read_function_words, read_heads
from analysis.measures.numbers import Number
from analysis.measures.numerals import can_lead
from analysis.text.words import Words

# A head stands at most so many words behind its number ("three South Korean troops"), an event so many
# words away in the same clause.
NOUN_WORDS = 5
EVENT_WORDS = 8
# What ends a stretch of time can stand at the far end of its sentence.
OUTCOME_WORDS = 24
# Endings of words for the people of a country or city, in the plural.
NATIONALS = ("ans", "aqis", "aelis", "anis", "Thais", "Poles", "Turks", "Greeks", "Britons", "iards")
_CLAUSE_ENDS = frozenset(";:—")
_BE = frozenset("was were been be being are is got get left found".split())
_HAVE = frozenset("have has had will would could can may might must to".split())
_OBJECTS = frozenset(
    "the a an his her their its him them it us me you this that these those more several".split()
)
# "In the crash": a noun that stands for the story as a whole, not for what happened to the counted.
_DETERMINERS = frozenset("the a an this that his her their its".split())
# Events that happen to their subject, and those that need an object: "five killed" were killed by others.
_SUFFERED = frozenset("kill injure miss evict strand".split())
_TRANSITIVE = frozenset(
    "rescue kill injure arrest shoot charge jail dismiss treat hold test fine hit".split()
)
_INTRANSITIVE = frozenset("die dies died dying perish perished drown drowned".split())
# "The storm cost the lives of twelve", "eleven lost their lives".
_TAKES_LIVES = frozenset(
    "lose loses lost losing cost costs claim claims claimed claiming take took taken".split()
)
_LIVES = frozenset({"life", "lives"})
_ALL_ABOARD = ["passengers", "and", "crew"]
# What a measure does, not people.
_OF_MEASURES = frozenset({"grow", "shrink", "cost"})
# Where a length leads: "20 miles north of Harl".
_WAYS = frozenset(
    "north south east west northeast northwest southeast southwest away upstream downstream".split()
)


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
    return i > 0 and text[words.ends[i - 1] : words.starts[i]] in (" ", "\u00a0", " (", "'s ", "-")


def find_noun(words: Words, text: str, number: Number) -> Noun | None:
    """Return the noun that a number counts: the last known plural behind it, else a likely one."""
    heads, stops, keys = read_heads(), read_function_words(), words.keys
    one = number.high == 1
    best: Noun | None = None
    i = number.last + (keys[number.last : number.last + 1] == ["of"] and not number.part)
    for at in range(i, min(i + NOUN_WORDS, len(keys))):
        if not is_joined(words, text, at):
            break
        pair = heads.get(f"{keys[at - 1]} {keys[at]}") if at > i else None
        head = pair or heads.get(keys[at])
        if keys[at][0].isdecimal():
            break
        if head is None and keys[at] in stops:
            break
        if head is not None and (head.plural or one):
            crew = keys[at : at + 3] == _ALL_ABOARD
            best = _PEOPLE(at, at + 3) if crew else Noun(at, at + 1, head.group, head.category, head.role)
        elif best is not None:
            break
        elif not one and _is_nationals(words.texts[at]):
            return _PEOPLE(at, at + 1)
        elif not one and _likely_plural(words.texts[at]) and not _stands_before(words, text, at):
            return Noun(at, at + 1, _singular(keys[at]), "other", "")
    return best


def _stands_before(words: Words, text: str, at: int) -> bool:
    """Tell whether a likely plural stands before a known one, which is counted: "96 measles cases"."""
    if at + 1 >= len(words.keys) or not is_joined(words, text, at + 1):
        return False
    head = read_heads().get(words.keys[at + 1])
    return head is not None and head.plural


def _is_nationals(word: str) -> bool:
    """Tell whether a word in capitals looks like the people of a country ("Koreans", "Iraqis")."""
    return word[0].isupper() and len(word) > 5 and word.endswith(NATIONALS)


def _likely_plural(word: str) -> bool:
    """Tell whether an unknown lower-case word looks like a plural."""
    return (
        word.islower()
        and len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
    )


def _singular(key: str) -> str:
    """Return the rough singular of a plural."""
    return key[:-3] + "y" if key.endswith("ies") else key[:-1]


def read_clause(words: Words, text: str, at: int, step: int, *, reach: int = EVENT_WORDS) -> list[int]:
    """Return the words next to a place, outward, up to the end of the clause."""
    found = []
    for _ in range(reach):
        nxt = at + step
        if not 0 <= nxt < len(words.keys):
            break
        gap = text[words.ends[min(at, nxt)] : words.starts[max(at, nxt)]]
        if len(gap) > 1 and (gap[0] in ".!?\n" or gap[-1] == "\n" or not _CLAUSE_ENDS.isdisjoint(gap)):
            break
        found.append(nxt)
        at = nxt
    return found


def find_event(words: Words, text: str, first: int, last: int, *, people: bool = False) -> tuple[str, str]:
    """Return the event that the words after a number and noun, or before it, name, and the role in it.

    People neither grow nor cost: of them the next event is told.
    """
    skipped = _OF_MEASURES if people else frozenset[str]()
    before = read_clause(words, text, first, -1)
    near = _event_at(words, before[0]) if before else ""
    if near and near not in skipped:
        return near, "patient"
    after = _up_to_another(words, read_clause(words, text, last - 1, 1))
    for n, at in enumerate([*after, *before]):
        event = _event_at(words, at)
        if event and event not in skipped:
            if n < len(after):
                return event, _role_of_subject(words, text, after[:n], at)
            return event, _role_of_object(words, at, first)
    return "", ""


def _up_to_another(words: Words, after: list[int]) -> list[int]:
    """Cut off what another number is told of: "infected 20 people and killed three"."""
    for n, at in enumerate(after[:-2]):
        if words.keys[at] == "and" and _event_at(words, at + 1) and can_lead(words.keys[at + 2]):
            return after[:n]
    return after


def find_event_before(words: Words, text: str, first: int) -> str:
    """Return the nearest event before a number in its clause ("closed for six weeks")."""
    return next((event for at in read_clause(words, text, first, -1) if (event := _event_at(words, at))), "")


def _event_at(words: Words, at: int) -> str:
    """Return the event that a word names, "" for none and for a word in a name ("Mountain Rescue")."""
    key = words.keys[at]
    if key in ("get", "got", "gets") and words.keys[at + 1 : at + 2] == ["to"]:
        return "reach"
    if key in _TAKES_LIVES and not _LIVES.isdisjoint(words.keys[at + 1 : at + 4]):
        return "kill"
    event = read_events().get(key, "")
    if not event or not words.texts[at][0].islower():
        return ""
    named = at > 0 and words.keys[at - 1] in _DETERMINERS and not key.endswith(("ed", "ing"))
    return "" if named and event not in ("cost", "kill") else event


def _role_of_subject(words: Words, text: str, between: list[int], at: int) -> str:
    """Return the role of a noun that stands before its event."""
    key, group = words.keys[at], _event_at(words, at)
    if key in _INTRANSITIVE or group in ("miss", "evict", "strand"):
        return "patient"
    keys = {words.keys[i] for i in between}
    if words.keys[at - 1] == "and" and keys.isdisjoint(_BE) and any(_event_at(words, i) for i in between):
        return "agent"  # "climbed down and pulled him out"
    if keys & _BE:
        return "agent" if key.endswith("ing") else "patient"
    if key.endswith("ing") or keys & _HAVE or "who" in keys:
        return "agent"
    follows = words.texts[at + 1] if at + 1 < len(words.keys) and is_joined(words, text, at + 1) else ""
    if follows.lower() in _OBJECTS or follows[:1].isupper() or follows[:1].isdecimal():
        return "agent"
    return "patient" if group in _TRANSITIVE or group in _SUFFERED else "agent"


def _role_of_object(words: Words, at: int, first: int) -> str:
    """Return the role of a noun that stands behind its event."""
    return "agent" if "by" in words.keys[at + 1 : first] else "patient"


def find_outcome(words: Words, text: str, first: int, last: int) -> str:
    """Return the event that ends a stretch of time: the rescue or arrival next to it, whichever is nearer."""
    after = read_clause(words, text, last - 1, 1, reach=OUTCOME_WORDS)
    for at in [*after, *read_clause(words, text, first, -1)]:
        if _event_at(words, at) in ("rescue", "reach"):
            return "reach"
    return ""


def find_topic(words: Words, text: str, last: int, *, hyphen: bool = False, reach: int = 2) -> str:
    """Return what is said right behind a quantity: "of water", the noun of "five-day talks", "in peril".

    Parameters
    ----------
    words : Words
        The words of the text.
    text : str
        The text.
    last : int
        The word behind the quantity.
    hyphen : bool
        The number is joined to its unit and stands before a noun.
    reach : int
        How many words behind "of" or "in" are looked at.

    Returns
    -------
    str
        At most two words, "" if nothing joins on.
    """
    keys, stops = words.keys, read_function_words()
    joined = [i for i in range(last, min(last + max(reach, 3) + 1, len(keys))) if is_joined(words, text, i)]
    joined = [i for n, i in enumerate(joined) if i == last + n]
    if hyphen:
        told = next((n for n, i in enumerate(joined) if keys[i] in stops), len(joined))
        return words.texts[joined[told - 1]] if told else ""
    way = keys[joined[0]] if len(joined) > 1 and keys[joined[0]] in _WAYS else ""
    joined = joined[1:] if way else joined
    if not joined or keys[joined[0]] not in ("of", "in", "from", "on", "at"):
        return ""
    topic = next((i for i in joined[1:] if keys[i] not in stops and keys[i][0].isalpha()), -1)
    return f"{way} {keys[joined[0]]} {words.texts[topic]}".strip() if topic >= 0 else ""
