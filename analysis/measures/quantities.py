"""Quantities: how many of what, in which unit, and what happened to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.measures.fact_words import Unit, read_events, read_function_words, read_heads, read_units
from analysis.measures.numbers import Number, find_numbers
from analysis.text.words import Words

# A head stands at most so many words behind its number ("three South Korean troops"), an event so many
# words away in the same clause.
NOUN_WORDS = 5
EVENT_WORDS = 8
# What ends a stretch of time can stand at the far end of its sentence.
OUTCOME_WORDS = 24
_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₩": "won"}
_CLAUSE_ENDS = frozenset(";:—")
_ELAPSED = frozenset("later after afterward until before till within".split())
_RELATIONS = {
    **dict.fromkeys(_ELAPSED, "elapsed"),
    **dict.fromkeys("high tall above over up height".split(), "height"),
    **dict.fromkeys("deep below beneath".split(), "depth"),
    **dict.fromkeys("away from off apart".split(), "distance"),
    **dict.fromkeys("long for lasted".split(), "duration"),
    **{"ago": "ago", "old": "age", "aged": "age", "wide": "width"},
}
# Which senses a dimension can have: "$2 trillion over ten years" is no height.
_SENSES = {
    "time": frozenset({"elapsed", "duration", "ago", "age"}),
    "length": frozenset({"height", "depth", "width", "distance"}),
}
_BE = frozenset("was were been be being are is got get left found".split())
_HAVE = frozenset("have has had will would could can may might must to".split())
_OBJECTS = frozenset(
    "the a an his her their its him them it us me you this that these those more several".split()
)
_ADVERBS = frozenset(
    "also then later not still reportedly allegedly already just only all both finally".split()
)
# Events that happen to their subject, and those that need an object: "five killed" were killed by others.
_SUFFERED = frozenset("kill injure miss evict strand".split())
_TRANSITIVE = frozenset(
    "rescue kill injure arrest shoot charge jail dismiss treat hold test fine hit".split()
)
_INTRANSITIVE = frozenset("die dies died dying perish perished drown drowned".split())
_DESIGNATORS = frozenset(
    "cabin channel flight no number room gate page article section phase level type grade group chapter "
    "route highway interstate platform line unit apartment area district ward zone day week year age version "
    "part "
    "episode season volume form title rule act class category act studio track lane car".split()
)
_CLOCK = frozenset("a.m p.m am pm o'clock".split())


class Quantity(NamedTuple):
    """One quantity at words ``first`` up to, not including, ``last``, with what it counts.

    ``thing`` is the group of what is counted or the dimension of what is measured; ``noun`` the word as
    printed; ``relation`` says how a measure is meant (elapsed, height, age, …); ``event`` and ``role`` what
    happened and to whom ("agent", "patient"); ``names`` the capitalised words between number and noun.
    """

    first: int
    last: int
    number: Number
    unit: Unit | None
    per: str
    thing: str
    noun: str
    relation: str
    event: str
    role: str
    names: tuple[str, ...]


class _Noun(NamedTuple):
    """The noun that a number counts."""

    at: int
    last: int
    group: str
    category: str
    role: str


def find_quantities(words: Words, text: str) -> list[Quantity]:
    """Return the quantities of a text: numbers that count or measure something.

    Numbers in names ("cabin 4"), years, clock times and scores ("3-2") are left out.

    Parameters
    ----------
    words : Words
        The words of the text.
    text : str
        The text.

    Returns
    -------
    list of Quantity
        In order.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "Twelve minutes later three soldiers dragged him to safety."
    >>> found = find_quantities(find_words(line), line)
    >>> [(q.number.low, q.thing, q.relation, q.event, q.role) for q in found]
    [(12.0, 'time', 'elapsed', 'reach', ''), (3.0, 'soldier', '', 'rescue', 'agent')]
    """
    found = []
    for number in find_numbers(words, text):
        quantity = _read_quantity(words, text, number)
        if quantity is not None:
            found.append(quantity)
    return _without_conversions(words, text, found)


def _without_conversions(words: Words, text: str, found: list[Quantity]) -> list[Quantity]:
    """Drop "(115 feet)" behind "35 meters": the same measure, printed again."""
    kept: list[Quantity] = []
    for quantity in found:
        before = kept[-1] if kept else None
        if before and before.unit and quantity.unit and before.unit.dimension == quantity.unit.dimension:
            if "(" in text[words.ends[before.last - 1] : words.starts[quantity.first]]:
                if not before.relation:
                    kept[-1] = before._replace(relation=quantity.relation)
                continue
        kept.append(quantity)
    return kept


def _read_quantity(words: Words, text: str, number: Number) -> Quantity | None:
    """Return the quantity of one number, None if it counts nothing."""
    if _named(words, text, number):
        return None
    unit, last = _unit(words, text, number)
    if unit is not None:
        return _measure(words, text, number, unit, last)
    if number.rest or _numbered(words, text, number):
        return None
    noun = _noun(words, text, number)
    if noun is None:
        return _age(words, text, number)
    return _count(words, text, number, noun)


def _named(words: Words, text: str, number: Number) -> bool:
    """Tell whether the number is a clock time, a score or a fraction."""
    i, j = number.first, number.last
    after = text[words.ends[j - 1] : words.ends[j - 1] + 2]
    if after[:1] == ":" and after[1:].isdecimal() or (j < len(words.keys) and words.keys[j] in _CLOCK):
        return True
    return text[max(0, words.starts[i] - 1) : words.starts[i]] in (":", "#", "/")


def _numbered(words: Words, text: str, number: Number) -> bool:
    """Tell whether the number is part of a name ("cabin 4", "Channel 8")."""
    i = number.first
    return bool(i) and not number.qualifier and words.keys[i - 1] in _DESIGNATORS and _joined(words, text, i)


def _joined(words: Words, text: str, i: int) -> bool:
    """Tell whether nothing but one space stands before word i."""
    return i > 0 and text[words.ends[i - 1] : words.starts[i]] in (" ", "\u00a0", " (", "'s ", "-")


def _unit(words: Words, text: str, number: Number) -> tuple[Unit | None, int]:
    """Return the unit of a number and the word after it."""
    units, last = read_units(), number.last
    start, end = words.starts[_digits_at(words, number)], words.ends[number.last - 1]
    sign = text[start - 1 : start] if start else ""
    if sign in _SIGNS:
        return Unit(_SIGNS[sign], _SIGNS[sign], 1.0), last
    if text[end : end + 1] == "%":
        return units["%"], last
    if number.rest:
        return units.get(number.rest.split("-")[0]), last
    if last < len(words.keys) and words.keys[last] == "per" and words.keys[last + 1 : last + 2] == ["cent"]:
        return units["%"], last + 2
    linked = words.keys[last : last + 1] and words.keys[last] in ("of", "more", "full", "long", "whole", "a")
    skip = 1 if linked and last + 1 < len(words.keys) else 0
    for at in (last, last + skip):
        if at < len(words.keys) and words.keys[at] in units and _joined(words, text, at):
            return units[words.keys[at]], at + 1
    return None, last


def _digits_at(words: Words, number: Number) -> int:
    """Return the word of the numeral itself, behind its qualifier."""
    for i in range(number.first, number.last):
        if words.texts[i][0].isdecimal():
            return i
    return number.first


def _measure(words: Words, text: str, number: Number, unit: Unit, last: int) -> Quantity | None:
    """Return a measured quantity, or a count of times."""
    if unit.dimension == "share":
        number = number._replace(part=False)
    per, last = _per(words, last)
    if per and unit.dimension == "length":
        unit, per = _speed(unit, per), ""
    if unit.dimension == "times":
        if _compares(words.keys[last : last + 2]):
            return None
        event, _ = _event(words, text, number.first, last)
        return Quantity(number.first, last, number, None, per, "times", "times", "", event, "", ())
    relation = _relation(words, text, number, last)
    if relation not in _SENSES.get(unit.dimension, ()):
        relation = ""
    event, _ = _event(words, text, number.first, last)
    if relation == "elapsed":
        event = _outcome(words, text, number.first, last) or event
    return Quantity(number.first, last, number, unit, per, unit.dimension, unit.name, relation, event, "", ())


def _compares(keys: Sequence[str]) -> bool:
    """Tell whether the words behind "times" make it a factor ("three times as many")."""
    if keys[:1] == ["as"]:
        return bool(keys[1:]) and keys[1] in (
            "many",
            "much",
            "likely",
            "high",
            "big",
            "large",
            "often",
            "fast",
        )
    return bool(keys) and keys[0] in (
        "more",
        "higher",
        "larger",
        "greater",
        "bigger",
        "that",
        "less",
        "likelier",
    )


def _per(words: Words, last: int) -> tuple[str, int]:
    """Return the unit after "a", "an", "per", "each", "every" (for a rate) and the word after it."""
    keys = words.keys
    if last + 1 < len(keys) and keys[last] in ("a", "an", "per", "each", "every", "for"):
        at = last + 2 if keys[last] == "for" and keys[last + 1] == "every" else last + 1
        unit = (
            read_units().get(keys[at]) if at < len(keys) and (keys[last] != "for" or at > last + 1) else None
        )
        if unit is not None and unit.dimension == "time":
            return unit.name, at + 1
    return "", last


def _speed(unit: Unit, per: str) -> Unit:
    """Return the unit of a length per stretch of time."""
    return Unit("speed", f"{unit.name} per {per.removesuffix('s')}", unit.factor / read_units()[per].factor)


def _relation(words: Words, text: str, number: Number, last: int) -> str:
    """Return how a measure is meant, from the words around it."""
    if number.rest.endswith("old"):
        return "age"
    keys = words.keys
    if text[words.ends[last - 1] : words.ends[last - 1] + 2] == " (":
        last += 2
    for key in keys[last : last + 2]:
        if key in _RELATIONS:
            return _RELATIONS[key]
    before = keys[max(0, number.first - 2) : number.first]
    for key in reversed(before):
        if key in ("after", "within", "aged", "for", "lasted"):
            return _RELATIONS[key]
    return _RELATIONS.get(number.rest.partition("-")[2], "")


def _noun(words: Words, text: str, number: Number) -> _Noun | None:
    """Return the noun that a number counts: the last known plural behind it, else a likely one."""
    heads, stops, keys = read_heads(), read_function_words(), words.keys
    one = number.high == 1
    best: _Noun | None = None
    i = number.last + (keys[number.last : number.last + 1] == ["of"] and not number.part)
    for at in range(i, min(i + NOUN_WORDS, len(keys))):
        if not _joined(words, text, at):
            break
        pair = heads.get(f"{keys[at - 1]} {keys[at]}") if at > i else None
        head = pair or heads.get(keys[at])
        if head is None and keys[at] in stops:
            break
        if head is not None and (head.plural or one):
            best = _Noun(at, at + 1, head.group, head.category, head.role)
        elif best is not None:
            break
        elif not one and _likely_plural(words.texts[at]):
            return _Noun(at, at + 1, _singular(keys[at]), "other", "")
    return best


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


def _count(words: Words, text: str, number: Number, noun: _Noun) -> Quantity | None:
    """Return a counted quantity."""
    names = tuple(words.keys[i] for i in range(number.last, noun.at) if words.texts[i][0].isupper())
    if noun.category == "victim":
        group, event, role = "people", noun.group, noun.role
    else:
        group = noun.group
        event, role = _event(words, text, number.first, noun.last)
        if noun.group == "rescuer" and not event:
            event, role = "rescue", "agent"
    if noun.category not in ("person", "victim"):
        role = ""
    return Quantity(
        number.first, noun.last, number, None, "", group, words.keys[noun.at], "", event, role, names
    )


def _age(words: Words, text: str, number: Number) -> Quantity | None:
    """Return an age: ", 27," behind a name, or "is 27" and nothing more."""
    i, j = number.first, number.last
    if j - i != 1 or i == 0 or not 0 < number.low < 111 or not words.texts[i].isdecimal():
        return None
    before, after = text[words.ends[i - 1] : words.starts[i]], text[words.ends[i] : words.ends[i] + 1]
    apposed = before == ", " and words.texts[i - 1][0].isupper() and after in ",.;)"
    stated = before == " " and words.keys[i - 1] in ("is", "was", "turned", "aged") and after in ",.;"
    if not (after and (apposed or stated)) or i > 1 and words.keys[i - 2] in ("it", "this", "that"):
        return None
    who = (words.keys[i - 1],) if apposed else ()
    return Quantity(i, j, number, read_units()["years"], "", "time", "years", "age", "", "", who)


def _clause(words: Words, text: str, at: int, step: int, *, reach: int = EVENT_WORDS) -> list[int]:
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


def _event(words: Words, text: str, first: int, last: int) -> tuple[str, str]:
    """Return the event that the words after a number and noun, or before it, name, and the role in it."""
    before = _clause(words, text, first, -1)
    near = _event_at(words, before[0]) if before else ""
    if near:
        return near, "patient"
    after = _clause(words, text, last - 1, 1)
    for n, at in enumerate(after):
        event = _event_at(words, at)
        if event:
            return event, _role_of_subject(words, text, after[:n], at)
    for at in before:
        event = _event_at(words, at)
        if event:
            return event, _role_of_object(words, at, first)
    return "", ""


def _event_at(words: Words, at: int) -> str:
    """Return the event that a word names, "" for none and for a word in a name ("Mountain Rescue")."""
    key = words.keys[at]
    if key in ("get", "got", "gets") and words.keys[at + 1 : at + 2] == ["to"]:
        return "reach"
    event = read_events().get(key, "")
    return event if event and words.texts[at][0].islower() else ""


def _role_of_subject(words: Words, text: str, between: list[int], at: int) -> str:
    """Return the role of a noun that stands before its event."""
    key, group = words.keys[at], _event_at(words, at)
    if key in _INTRANSITIVE or group in ("miss", "evict", "strand"):
        return "patient"
    keys = {words.keys[i] for i in between}
    if keys & _BE:
        return "agent" if key.endswith("ing") else "patient"
    if key.endswith("ing") or keys & _HAVE or "who" in keys:
        return "agent"
    follows = words.texts[at + 1] if at + 1 < len(words.keys) and _joined(words, text, at + 1) else ""
    if follows.lower() in _OBJECTS or follows[:1].isupper() or follows[:1].isdecimal():
        return "agent"
    return "patient" if group in _TRANSITIVE or group in _SUFFERED else "agent"


def _role_of_object(words: Words, at: int, first: int) -> str:
    """Return the role of a noun that stands behind its event."""
    return "agent" if "by" in words.keys[at + 1 : first] else "patient"


def _outcome(words: Words, text: str, first: int, last: int) -> str:
    """Return the event that ends a stretch of time: the rescue or arrival next to it, whichever is nearer."""
    after = _clause(words, text, last - 1, 1, reach=OUTCOME_WORDS)
    for at in [*after, *_clause(words, text, first, -1)]:
        if _event_at(words, at) in ("rescue", "reach"):
            return "reach"
    return ""
