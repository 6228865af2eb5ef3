"""Labels of counts: the noun with what happened to it."""

import re

from analysis.measures.quantities.counted import is_joined, noun_behind
from analysis.measures.quantities.degrees import BADLY, PRESUMED, SLIGHTLY
from analysis.measures.quantities.excerpts import cut_excerpt
from analysis.measures.quantities.quantity import Quantity
from analysis.measures.quantities.told_before import read_loaded
from analysis.measures.wording.fact_words import read_events, read_heads
from analysis.measures.wording.numerals import ORDINALS
from analysis.measures.wording.stems import news_stem
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
    **{"kill": "killed", "injure": "injured", "arrest": "arrested", "rescue": "rescued", "shoot": "shot"},
    **{"miss": "missing", "evict": "displaced", "jail": "jailed", "charge": "charged", "treat": "treated"},
    **{BADLY: "seriously injured", SLIGHTLY: "slightly injured", PRESUMED: "presumed dead"},
    **{"dismiss": "dismissed", "strand": "stranded", "board": "on board", "hold": "held", "reach": "reached"},
    "fit": "there is room for",
}
# What ends a stretch of time.
UNTIL = {key: told for key, told in PATIENTS.items() if key != "fit"}


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
        return (
            f"times {done}" if done else cut_excerpt(words, text, found.first, found.last, "times") or "times"
        )
    head = read_heads().get(found.noun)
    if head is not None and head.category == "victim":
        return f"people {PATIENTS[event]}" if event in PATIENTS else found.noun
    group = read_heads().get(found.thing)
    people = (group is not None and group.category == "person") or _suffers(words, found.last, event)
    happened = PATIENTS.get(event, "") if people and found.role == "patient" else ""
    if event == "treat" and happened and _leads_to_hospital(words, found):
        happened = "hospitalized"
    if "-" in words.keys[found.last - 1] and found.number.last == found.last:
        return _label_joined(words, text, found)
    noun = _with_modifiers(words, text, found)
    if noun in _VAGUE and event == "attend":
        return f"{noun} attending"
    if happened or " " in found.noun:
        return f"{noun} {happened}".strip()
    return cut_excerpt(words, text, found.first, found.last, noun) or noun


def _leads_to_hospital(words: Words, found: Quantity) -> bool:
    """Tell whether a hospital stands behind those who are treated."""
    return _HOSPITAL.search(" ".join(words.keys[found.first : found.last + WORDS_TO_HOSPITAL])) is not None


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
