"""Labels of quantities: what is counted or measured, in words of the text."""

import re
from collections.abc import Iterable

from analysis.measures.quantities.counted import is_joined, noun_behind
from analysis.measures.quantities.degrees import BADLY, PRESUMED, SLIGHTLY
from analysis.measures.quantities.events import ARRIVES, find_outcome_word
from analysis.measures.quantities.excerpts import (
    LABEL_WORDS,
    cut_behind,
    cut_excerpt,
    cut_moment,
    first_of_two,
)
from analysis.measures.quantities.fates import KILLED, RESCUED, RISK, label_fate
from analysis.measures.quantities.fractions import SHARE
from analysis.measures.quantities.quantity import Quantity
from analysis.measures.quantities.told_before import leaves_open, read_loaded
from analysis.measures.wording.fact_words import read_events, read_function_words, read_heads, read_units
from analysis.measures.wording.numerals import ORDINALS, split_prefixed
from analysis.measures.wording.stems import news_stem
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.words import Words

# Words before the counted noun that its label keeps ("Guard troops"), and behind a noun that says little.
WORDS_BEFORE = 2
WORDS_BEHIND = 4
# A hospital stands so many words behind those who are taken to it at most.
WORDS_TO_HOSPITAL = 9
_HOSPITAL = re.compile(r"\bhospital")
# Nouns that need another word: "people" of what?
_VAGUE = frozenset(
    "people members others nationals individuals men women person man woman residents patients participants "
    "victims officials ones".split()
)
_RULINGS = frozenset("ruling decision verdict".split())
HARM_WORDS = 3
# What says of any noun that somebody is counted: "three colleagues were hurt".
_HARMS = frozenset("kill injure arrest jail charge treat".split())
PATIENTS = {
    **{"kill": KILLED, "injure": "injured", "arrest": "arrested", "rescue": RESCUED, "shoot": "shot"},
    **{"miss": "missing", "evict": "displaced", "jail": "jailed", "charge": "charged", "treat": "treated"},
    **{BADLY: "seriously injured", SLIGHTLY: "slightly injured", PRESUMED: "presumed dead"},
    **{"dismiss": "dismissed", "strand": "stranded", "board": "on board", "hold": "held", "reach": "reached"},
    **{"fit": "there is room for", RISK: "at risk"},
}
# What ends a stretch of time.
UNTIL = {key: told for key, told in PATIENTS.items() if key not in ("fit", RISK)}
# The second of two clock times.
UNTIL_THEN = " until"
# A superlative stands so many words before its stretch of time at most.
TOP_WORDS = 10
_QUALIFYING = frozenset("more than over about almost nearly at least some around the past last".split())
_NOT_TOPS = frozenset(
    "west interest arrest protest rest test guest request contest forest honest harvest unrest invest "
    "suggest nest chest quest midwest northwest southwest behest conquest".split()
)
_MEASURED = frozenset("cost fine close lose pay donate jail steal invest raise vote win wait fall".split())
_SENSES = frozenset({"height", "depth", "width", "distance"})
# Behind a stretch of time they belong to it: "six years ago", "ten minutes after the strike".
_ORDER = frozenset("ago later earlier before after since until".split())


def label_count(words: Words, text: str, found: Quantity, event: str) -> str:
    """Return what is counted, and what happened to it.

    >>> from analysis.measures.quantities.find import find_quantities
    >>> from analysis.text.words import find_words
    >>> line = "A three-judge panel sat while two guards were hurt."
    >>> words = find_words(line)
    >>> [label_count(words, line, found, found.event) for found in find_quantities(words, line)]
    ['judges of panel', 'guards injured']
    """
    if found.role == "agent" and event in ("rescue", "reach"):
        return "rescuers" if found.thing == "rescuer" or event == "rescue" else f"{found.noun} arriving"
    if event in ("hit", "fire") and found.thing in ("times", "bullet", "wound"):
        return "hits" if event == "hit" else "shots fired"
    if found.number.last == found.number.first + 1 and words.keys[found.first] in ORDINALS:
        return f"{words.texts[found.first]} {found.noun}"
    if found.thing == "times":
        meant = words.keys[found.last : found.last + 1] == ["to"]  # "dived in three times to save her"
        done = "" if meant else PATIENTS.get(event, "")
        told = f"times {done}" if done else cut_excerpt(words, text, found.first, found.last, "times")
        return told or "times"
    head = read_heads().get(found.noun)
    if head is not None and head.category == "victim":
        return f"people {PATIENTS[event]}" if event in PATIENTS else found.noun
    group = read_heads().get(found.thing)
    people = (group is not None and group.category == "person") or _suffers(words, found.last, event)
    happened = PATIENTS.get(event, "") if people and found.role == "patient" else ""
    near = " ".join(words.keys[found.first : found.last + WORDS_TO_HOSPITAL])
    if event == "treat" and happened and _HOSPITAL.search(near):
        happened = "hospitalized"
    if "-" in words.keys[found.last - 1] and found.number.last == found.last:
        return _label_joined(words, text, found)
    noun = _with_modifiers(words, text, found)
    if noun in _VAGUE and event == "attend":
        return f"{noun} attending"
    happened = label_fate(words, text, found, happened)
    if happened or " " in found.noun:
        return f"{noun} {happened}".strip()
    return cut_excerpt(words, text, found.first, found.last, noun) or noun


def _label_joined(words: Words, text: str, found: Quantity) -> str:
    """Return the label of a count joined by a hyphen: "a three-judge panel", "voted 5-2 late on Monday"."""
    behind = noun_behind(words, text, found.last)
    if " " in found.noun or words.keys[found.last - 1][-1].isdecimal() and behind not in _RULINGS:
        return found.noun
    same = behind.removesuffix("s") == found.noun.removesuffix("s")
    return f"{found.noun} of {behind}" if behind and not same else found.noun


def _suffers(words: Words, last: int, event: str) -> bool:
    """Tell whether a harm stands right behind a noun not known for a person: "colleagues were hurt"."""
    if event not in _HARMS:
        return False
    return any(read_events().get(key) == event for key in words.keys[last : last + HARM_WORDS])


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
    told = [words.texts[i] for i in range(first, at) if words.keys[i] not in read_loaded()]
    return " ".join([*told, found.noun])


def label_quantity(words: Words, text: str, found: Quantity, event: str, around: Iterable[str]) -> str:
    """Return what a quantity is about in at most five words.

    ``event``: what happened, as the alignment sees it. ``around``: words around that carry news, the nearest
    first. Returned: "rescuers", "people killed", "minutes until reached", "donated … dollars to school".

    >>> from analysis.measures.quantities.find import find_quantities
    >>> from analysis.text.words import find_words
    >>> line = "Nine shelter workers waited in six inches of water."
    >>> words = find_words(line)
    >>> [label_quantity(words, line, found, found.event, []) for found in find_quantities(words, line)]
    ['shelter workers waited', 'waited in … inches of water']
    """
    if found.unit is None:
        return label_count(words, text, found, event)
    if found.relation == "age":
        return _age_label(words, text, found)
    if found.thing == "clock":
        moment = cut_moment(words, text, found.first, found.last) or next(iter(around), "")
        opened = first_of_two(words, found.first)
        joined = words.keys[opened - 1] == "between" or words.keys[found.first - 1] != "and"
        return f"time: {moment}{UNTIL_THEN * (opened < found.first and joined)}".strip(": ")
    unit = f"{found.unit.name} per {found.per.removesuffix('s')}" if found.per else found.unit.name
    if found.number.rest == SHARE:
        return f"{unit} {_shared(words, text, found) or next(iter(around), '')}".strip()
    if found.relation == "elapsed" and event in UNTIL:
        arrives = event == "reach" and find_outcome_word(words, text, found.first, found.last) in ARRIVES
        return f"{unit} until {'arrival' if arrives else UNTIL[event]}"
    told = _label_measured(words, text, found, unit)
    left_open = leaves_open(words, text, found.first)
    return told or f"{unit} {_topic_of(event, around, left_open=left_open)}".strip()


def _label_measured(words: Words, text: str, found: Quantity, unit: str) -> str:
    """Return a unit with what is measured in it, by the words beside it; "" where they tell nothing."""
    behind = noun_behind(words, text, found.last) if found.number.rest else ""
    if behind:
        return f"{unit} {behind}"
    timed = found.unit is not None and found.unit.dimension == "time"
    if timed and (first := _first_in(words, text, found.first)):
        return f"{first} in {unit}"
    order = words.keys[found.last : found.last + 1] != [] and words.keys[found.last] in _ORDER
    order = order and is_joined(words, text, found.last)
    unit = f"{unit} {words.keys[found.last]}" if order else unit
    told = cut_excerpt(words, text, found.first, found.last + order, unit)
    if order or told:
        return told or unit
    return f"{unit} {found.relation}" if found.relation in _SENSES else ""


def _topic_of(event: str, around: Iterable[str], *, left_open: bool) -> str:
    """Return the word that a quantity is told with: what happened, else the nearest news.

    No verb is taken from a sentence that leaves open what its verbs say.
    """
    news = (key for key in around if key not in read_units() and not split_prefixed(key))
    told = (key for key in news if not (left_open and is_verb([key], 0)))
    return event if event in _MEASURED else next(told, "")


def _shared(words: Words, text: str, found: Quantity) -> str:
    """Return what a fraction is of: "of voters" in "half the voters", "one in six voters"."""
    told = cut_behind(words, text, found.last, LABEL_WORDS - 2)
    acts = not told or told[0] == "of" or is_verb(words.keys, found.last)
    return " ".join(told if acts else ["of", *told])


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


def _age_label(words: Words, text: str, found: Quantity) -> str:
    """Return whose age it is: a name as printed, or the kind of person ("27-year-old man")."""
    first, last = max(0, found.first - 3), min(found.last + WORDS_BEHIND, len(words.keys))
    for i in range(first, last):
        if found.names and words.keys[i].removesuffix("'s") == found.names[0]:
            return "age of " + words.texts[i].removesuffix("'s").removesuffix("’s")
    beside = words.keys[first : found.first][::-1] if found.number.low < found.number.high else []
    behind = [words.keys[i] for i in range(found.last, last) if is_joined(words, text, i)]
    for key in [*behind, *beside]:
        head = read_heads().get(key)
        if head is not None and head.category == "person":
            return f"age of {key}"
    return "age"
