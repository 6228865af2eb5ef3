"""Labels of quantities: what is counted or measured, in words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.measures.quantities.counted import find_noun, find_topic, is_joined
from analysis.measures.quantities.fractions import SHARE
from analysis.measures.quantities.quantity import Quantity
from analysis.measures.wording.fact_words import read_function_words, read_heads
from analysis.measures.wording.ordinals import ORDINALS
from analysis.measures.wording.stems import news_stem
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.words import Words

# Words before the counted noun that its label keeps ("Guard troops"), and behind a noun that says little.
WORDS_BEFORE = 2
WORDS_BEHIND = 4
VERB_WORDS = 6
# A hospital stands so many words behind those who are taken to it at most.
WORDS_TO_HOSPITAL = 9
_HOSPITAL = re.compile(r"\bhospital")
# A superlative stands so many words before its stretch of time at most.
TOP_WORDS = 10
_QUALIFYING = frozenset("more than over about almost nearly at least some around the past last".split())
_NOT_TOPS = frozenset(
    "west interest arrest protest rest test guest request contest forest honest harvest unrest invest "
    "suggest nest chest quest midwest northwest southwest behest conquest".split()
)
_MEASURED = frozenset("cost fine close lose pay donate jail steal invest raise vote win wait fall".split())
_SENSES = frozenset({"height", "depth", "width", "distance", "ago"})
# Nouns that need another word: "people" of what?
_VAGUE = frozenset(
    "people members others nationals individuals men women person man woman residents patients participants "
    "victims officials individuals ones".split()
)
_ORDER = {"before": "before", "after": "after", "later": "later", "within": "within", "until": "until"}
# What says of any noun that somebody is counted: "three colleagues were hurt".
_HARMS = frozenset("kill injure arrest jail charge treat".split())
_PATIENTS = {
    **{"kill": "killed", "injure": "injured", "arrest": "arrested", "rescue": "rescued", "shoot": "shot"},
    **{"miss": "missing", "evict": "displaced", "jail": "jailed", "charge": "charged", "treat": "treated"},
    **{"dismiss": "dismissed", "strand": "stranded", "board": "on board", "hold": "held", "reach": "reached"},
}


def label_quantity(words: Words, text: str, found: Quantity, event: str, around: Iterable[str]) -> str:
    """Return what a quantity is about in at most five words.

    Parameters
    ----------
    words : Words
        The words of the text.
    text : str
        The text.
    found : Quantity
        The quantity.
    event : str
        What happened, as the alignment sees it.
    around : iterable of str
        Words around that carry news, the nearest first.

    Returns
    -------
    str
        "rescuers", "people killed", "minutes until reached", "dollars fine".

    Examples
    --------
    >>> from analysis.measures.quantities.find import find_quantities
    >>> from analysis.text.words import find_words
    >>> line = "Nine shelter workers waited in six inches of water."
    >>> words = find_words(line)
    >>> [label_quantity(words, line, found, found.event, []) for found in find_quantities(words, line)]
    ['shelter workers', 'inches of water']
    """
    if found.unit is None:
        return _count_label(words, text, found, event)
    unit = f"{found.unit.name} per {found.per.removesuffix('s')}" if found.per else found.unit.name
    if found.relation == "age":
        return _age_label(words, found)
    if found.thing == "clock":
        return f"clock time {_verb_before(words, text, found.first) or next(iter(around), '')}".strip()
    if found.relation == "elapsed":
        return _elapsed_label(words, found, unit, event)
    happened = event if event in _MEASURED else ""
    if found.number.rest == SHARE:
        return f"{unit} {_shared(words, text, found) or next(iter(around), '')}".strip()
    behind = find_topic(words, text, found.last, hyphen=bool(found.number.rest))
    if behind and (found.unit.dimension == "length" or found.number.rest or behind.startswith("of ")):
        return f"{unit} {behind}"
    if found.relation in _SENSES:
        since = _verb_before(words, text, found.first) if found.relation == "ago" else ""
        return f"{unit} {found.relation} {since}".strip()
    first = _first_in(words, text, found.first) if found.unit.dimension == "time" else ""
    if first:
        return f"{first} in {unit}"
    topic = happened or (_verb_before(words, text, found.first) if found.unit.dimension == "time" else "")
    return f"{unit} {topic or next(iter(around), '')}".strip()


def _shared(words: Words, text: str, found: Quantity) -> str:
    """Return what a fraction is of: "of voters" in "half the voters", "one in six voters"."""
    topic = find_topic(words, text, found.last)
    whole = found.number._replace(
        last=found.last + (words.keys[found.last : found.last + 1] == ["the"]), part=False
    )
    noun = None if topic else find_noun(words, text, whole)
    return topic or (f"of {words.texts[noun.at]}" if noun is not None else "")


def _first_in(words: Words, text: str, number: int) -> str:
    """Return what is the first or greatest in so much time: "first raid" in "the first raid in a year"."""
    keys, stops = words.keys, read_function_words()
    at = number - 1
    while at > 0 and keys[at] in _QUALIFYING and is_joined(words, text, at + 1):
        at -= 1
    if at < 1 or keys[at] != "in":
        return ""
    for top in range(at - 1, max(-1, at - TOP_WORDS), -1):
        if not is_joined(words, text, top + 1):
            return ""
        if keys[top] in ("first", "worst") or (keys[top].endswith("est") and keys[top] not in _NOT_TOPS):
            run = [i for i in range(top + 1, at) if news_stem(keys[i])]
            end = next((i for i in range(top + 1, at) if keys[i] in stops), at)
            run = [i for i in run if i < end]
            return f"{keys[top]} {words.texts[run[-1]]}" if run else ""
    return ""


def _verb_before(words: Words, text: str, first: int) -> str:
    """Return the nearest verb before a quantity in its clause ("spoke for ten minutes")."""
    for at in range(first - 1, max(-1, first - VERB_WORDS), -1):
        if not is_joined(words, text, at + 1):
            break
        if words.texts[at].islower() and is_verb(words.keys, at):
            return words.keys[at]
    return ""


def _age_label(words: Words, found: Quantity) -> str:
    """Return whose age it is: a name as printed, or the kind of person ("27-year-old man")."""
    near = range(max(0, found.first - 2), min(found.last + WORDS_BEHIND, len(words.keys)))
    for i in near:
        if found.names and words.keys[i].removesuffix("'s") == found.names[0]:
            return "age of " + words.texts[i].removesuffix("'s").removesuffix("’s")
    beside = (
        words.keys[max(0, found.first - 3) : found.first][::-1]
        if found.number.low < found.number.high
        else []
    )
    for key in [*words.keys[found.last : found.last + 2], *beside]:
        head = read_heads().get(key)
        if head is not None and head.category == "person":
            return f"age of {key}"
    return "age"


def _elapsed_label(words: Words, found: Quantity, unit: str, event: str) -> str:
    """Return between what and what so much time passed, as far as the words beside it tell."""
    if event == "reach":
        return f"{unit} until reached"
    keys = words.keys[found.first : found.last + WORDS_BEHIND]
    order = next((_ORDER[key] for key in keys if key in _ORDER), "")
    if not order:
        return f"{unit} until {_PATIENTS.get(event, event) or 'then'}"
    behind = words.keys[found.last : found.last + WORDS_BEHIND]
    topic = next((key for key in behind if key not in _ORDER and key != "including" and news_stem(key)), "")
    return f"{unit} {order} {topic}".strip() if order in ("before", "after") else f"{unit} {order}"


def _count_label(words: Words, text: str, found: Quantity, event: str) -> str:
    """Return what is counted, and what happened to it."""
    if found.role == "agent" and event in ("rescue", "reach"):
        return "rescuers" if found.thing == "rescuer" or event == "rescue" else f"{found.noun} arriving"
    if event in ("hit", "fire") and found.thing in ("times", "bullet", "wound"):
        return "hits" if event == "hit" else "shots fired"
    if found.number.last == found.number.first + 1 and words.keys[found.first] in ORDINALS:
        return f"{words.texts[found.first]} {found.noun}"
    if found.thing == "times":
        done = _PATIENTS.get(event, "") or _verb_before(words, text, found.first)
        return f"times {done or _next_news(words, text, found.last)}".strip()
    head = read_heads().get(found.noun)
    if head is not None and head.category == "victim":
        return f"people {_PATIENTS[event]}" if event in _PATIENTS else found.noun
    group = read_heads().get(found.thing)
    people = (group is not None and group.category == "person") or event in _HARMS
    happened = _PATIENTS.get(event, "") if people and found.role == "patient" else ""
    if (
        event == "treat"
        and happened
        and _HOSPITAL.search(" ".join(words.keys[found.first : found.last + WORDS_TO_HOSPITAL]))
    ):
        happened = "hospitalized"
    if "-" in words.keys[found.last - 1] and found.number.last == found.last:  # "a three-judge panel"
        behind = find_topic(words, text, found.last, hyphen=True)
        same = behind.removesuffix("s") == found.noun.removesuffix("s")
        return f"{found.noun} of {behind}" if behind and not same else found.noun
    noun = _with_modifiers(words, text, found)
    if noun in _VAGUE and not happened:
        behind = find_topic(words, text, found.last, reach=WORDS_BEHIND)
        return f"{noun} {behind or _next_news(words, text, found.last)}".strip()
    return f"{noun} {happened}".strip()


def _next_news(words: Words, text: str, last: int) -> str:
    """Return the next word that carries news in the same clause ("patients enrolled")."""
    for at in range(last, min(last + WORDS_BEHIND, len(words.keys))):
        if not is_joined(words, text, at):
            break
        if news_stem(words.keys[at]) and not words.keys[at].endswith("ly"):
            return words.texts[at]
    return ""


def _with_modifiers(words: Words, text: str, found: Quantity) -> str:
    """Return the counted noun with the words before it that carry news, at most two."""
    at = found.last - 1
    if " " in found.noun or words.keys[at] != found.noun:
        return found.noun
    first = at
    while first > found.number.last and at - first < WORDS_BEFORE and is_joined(words, text, first):
        before = words.keys[first - 1]
        if not news_stem(before) or before in ("dozen", "other") or before.endswith("ly"):
            break
        first -= 1
    return " ".join([*words.texts[first:at], found.noun])
