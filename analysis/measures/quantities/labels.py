"""Labels of quantities: what is counted or measured, in words of the text."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.measures.quantities.count_labels import PATIENTS, WORDS_BEHIND, label_count, verb_before
from analysis.measures.quantities.counted import find_noun, find_topic, is_joined
from analysis.measures.quantities.excerpts import (
    AUXILIARIES,
    LABEL_WORDS,
    cut_behind,
    cut_excerpt,
    cut_moment,
)
from analysis.measures.quantities.fractions import SHARE
from analysis.measures.quantities.quantity import Quantity
from analysis.measures.quantities.units import CURRENCIES
from analysis.measures.wording.fact_words import read_function_words, read_heads, read_units
from analysis.measures.wording.numerals import split_prefixed
from analysis.measures.wording.stems import news_stem
from analysis.measures.wording.word_kinds import read_moves
from analysis.text.words import Words

# The verb of a sum or a change stands so near.
NEAR_WORDS = 4
_TITLES = frozenset("mr mrs ms dr the".split())
# A superlative stands so many words before its stretch of time at most.
TOP_WORDS = 10
_QUALIFYING = frozenset("more than over about almost nearly at least some around the past last".split())
_NOT_TOPS = frozenset(
    "west interest arrest protest rest test guest request contest forest honest harvest unrest invest "
    "suggest nest chest quest midwest northwest southwest behest conquest".split()
)
_MEASURED = frozenset("cost fine close lose pay donate jail steal invest raise vote win wait fall".split())
_SENSES = frozenset({"height", "depth", "width", "distance", "ago"})
_ORDER = {"before": "before", "after": "after", "later": "later", "within": "within", "until": "until"}


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
        return label_count(words, text, found, event)
    if found.relation == "age":
        return _age_label(words, found)
    if found.thing == "clock":
        moment = cut_moment(words, text, found.first, found.last) or next(iter(around), "")
        return f"time: {moment}".strip(": ")
    unit = f"{found.unit.name} per {found.per.removesuffix('s')}" if found.per else found.unit.name
    if found.number.rest == SHARE:
        return f"{unit} {_shared(words, text, found) or next(iter(around), '')}".strip()
    elapsed = _elapsed_label(words, found, unit, event) if found.relation == "elapsed" else ""
    told = elapsed or _label_measured(words, text, found, unit)
    return told or f"{unit} {_topic_of(words, text, found, event, around)}".strip()


def _label_measured(words: Words, text: str, found: Quantity, unit: str) -> str:
    """Return a unit with what is measured in it, by the words beside it; "" where they tell nothing."""
    behind = find_topic(words, text, found.last, hyphen=bool(found.number.rest))
    if behind.startswith("of "):
        return " ".join([unit, *cut_behind(words, text, found.last, LABEL_WORDS - len(unit.split()))])
    if behind and found.unit is not None and (found.unit.dimension == "length" or found.number.rest):
        return f"{unit} {behind}"
    if found.relation in _SENSES:
        since = verb_before(words, text, found.first) if found.relation == "ago" else ""
        return f"{unit} {found.relation} {since}".strip()
    timed = found.unit is not None and found.unit.dimension == "time"
    first = _first_in(words, text, found.first) if timed else ""
    return f"{first} in {unit}" if first else cut_excerpt(words, text, found.first, found.last, unit)


def _topic_of(words: Words, text: str, found: Quantity, event: str, around: Iterable[str]) -> str:
    """Return the word that a quantity is told with: the verb or owner before it, else the nearest news."""
    happened = event if event in _MEASURED else ""
    before = _topic_before(words, text, found)
    shared = found.unit is not None and found.unit.dimension == "share"
    topic = before or happened if shared else happened or before
    news = (key for key in around if key not in read_units() and not split_prefixed(key))
    return topic or next(news, "")


def _topic_before(words: Words, text: str, found: Quantity) -> str:
    """Return the verb before a time or sum, of a share what changed by it ("shares slid") or whose it is."""
    dimension = found.unit.dimension if found.unit is not None else ""
    if dimension == "time":
        return verb_before(words, text, found.first)
    if dimension in CURRENCIES:
        named = found.last < len(words.keys) and is_joined(words, text, found.last)
        named = named and bool(news_stem(words.keys[found.last]))  # "a $3 million settlement"
        return "" if named else verb_before(words, text, found.first, reach=NEAR_WORDS)
    return _share_of(words, text, found) if dimension == "share" else ""


def _share_of(words: Words, text: str, found: Quantity) -> str:
    """Return whose a share is ("for Vale"), or what changed by it ("shares slid")."""
    whose = found.last + 1
    if words.keys[found.last : whose] == ["for"] and whose < len(words.keys):
        whose += words.keys[whose] in _TITLES and whose + 1 < len(words.keys)
        return f"for {words.texts[whose]}" if words.texts[whose][0].isupper() else ""
    verb = verb_before(words, text, found.first, reach=NEAR_WORDS)
    if verb not in read_moves() or verb.endswith("ing"):
        return ""
    at = next(i for i in range(found.first - 1, -1, -1) if words.keys[i] == verb) - 1
    while at > 0 and (words.keys[at] in AUXILIARIES or words.keys[at].endswith("ly")):
        at -= 1
    named = at >= 0 and bool(news_stem(words.keys[at])) and is_joined(words, text, at + 1)
    return f"{words.texts[at]} {verb}" if named else verb


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


def _age_label(words: Words, found: Quantity) -> str:
    """Return whose age it is: a name as printed, or the kind of person ("27-year-old man")."""
    near = range(max(0, found.first - 3), min(found.last + WORDS_BEHIND, len(words.keys)))
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
        return f"{unit} until {PATIENTS[event]}" if event in PATIENTS else ""
    behind = words.keys[found.last : found.last + WORDS_BEHIND]
    topic = next((key for key in behind if key not in _ORDER and key != "including" and news_stem(key)), "")
    if order in ("before", "after"):
        return f"{unit} {order} {topic}".strip()
    return f"{unit} {order}" if order == "later" else ""
