"""Quantities told without a numeral: "noon", "the bills doubled", "nobody was hurt", "more than a year"."""

from collections.abc import Iterable
from itertools import compress

from analysis.lexicons.grammar import ARTICLES, MODALS
from analysis.measures.quantities.clock import CLOSE, at_clock, stretch
from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.events import read_event_at
from analysis.measures.quantities.measured import read_measured
from analysis.measures.quantities.numbers import Number, bound, read_qualifier
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.quantities.singles import read_both, read_decade, read_times, read_victim
from analysis.measures.wording.fact_words import read_function_words, read_heads, read_units
from analysis.measures.wording.odd_words import (
    BASES,
    CHANGES,
    DECADES,
    HARMS,
    NAMED_HOURS,
    NONE,
    TIMES,
    is_odd,
)
from analysis.text.words import Words

# Words before an hour that has a name, and those that make midnight the end of the day.
_AT = frozenset("at by before after until till of from to around about past since near is was".split())
_END_OF_DAY = frozenset("by before until till".split())
_MIDNIGHT = 24.0
_LIMITS = (["curfew"], ["deadline"])  # "a midnight curfew"
# "Doubled down", "doubled over", "the doubled fee".
_NO_CHANGES = frozenset("down over up back as".split())
_MODALS = MODALS | {"to"}
# What must stand before "a month" or behind it to make it a measure: "$5 a month" is none.
_NO_ONES = frozenset("longer doubt matter wonder".split())
_MAYBE = frozenset("maybe perhaps possibly some above under".split())
_BEFORE_ONE = frozenset("within for after lasted lasting took takes take spent".split())
_BEHIND_ONE = frozenset("ago later earlier late before after away".split())
_WHOLE = frozenset("full whole entire good".split())
# What nobody suffered, and in which tenses that is told.
_SUFFERED = frozenset("kill injure arrest miss charge".split())
_HAPPENED = frozenset("was were has have had is are been yet so far".split())
_DIED = frozenset("died perished drowned".split())
NOBODY_WORDS = 5
NONE_OF_WORDS = 7
_DEGREES = frozenset("seriously badly critically severely gravely".split())
_MORE = frozenset("further other more additional".split())
_KNOWN = frozenset("immediate immediately known confirmed serious".split()) | _MORE
_REPORTS = [["reports", "of"], ["report", "of"], ["sign", "of"], ["word", "of"]]


def find_odd(words: Words, text: str, *, places: Iterable[int] | None = None) -> list[Quantity]:
    """Return the quantities of a text that are told without a numeral.

    ``places``: the words of `is_odd`, where they are known already.

    >>> from analysis.text.words import find_words
    >>> line = "No one was hurt when it shut at noon for more than a month."
    >>> [(q.number.low, q.noun) for q in find_odd(find_words(line), line)]
    [(0.0, 'people'), (12.0, "o'clock"), (1.0, 'months')]
    """
    if places is None:
        places = compress(range(len(words.keys)), map(is_odd, words.keys))
    found = (_read_at(words, text, i) for i in places)
    return [quantity for quantity in found if quantity is not None]


def _read_at(words: Words, text: str, i: int) -> Quantity | None:
    """Return the quantity at an odd word."""
    key = words.keys[i]
    if key in NAMED_HOURS:
        return _named_hour(words, text, i)
    if key in CHANGES:
        return _change(words, text, i, CHANGES[key])
    if key in BASES:
        return _change(words, text, i, BASES[key]) if i and words.keys[i - 1] in _MODALS else None
    if key in HARMS:
        return read_victim(words, text, i)
    if key in TIMES:
        return read_times(words, text, i, TIMES[key])
    if key in DECADES:
        return read_decade(words, text, i, DECADES[key])
    if key == "both":
        return read_both(words, text, i)
    if key in NONE:
        return _nobody(words, text, i)
    return _single(words, text, i)


def _named_hour(words: Words, text: str, i: int) -> Quantity | None:
    """Return "at noon", "shortly before midnight"."""
    before = words.keys[i - 1] if i else ""
    behind = words.keys[i + 1 : i + 2]
    if not (before in _AT or behind in _LIMITS) or not words.texts[i].islower():
        return None
    hour = NAMED_HOURS[words.keys[i]]
    if not hour and (behind == ["deadline"] or before in _END_OF_DAY | {"of"}):
        hour = _MIDNIGHT
    number = Number(i, i + 1, hour, hour, 0.5, "", False, "")
    low, high = stretch(words, number, hour)
    if before in ("before", "after") and words.keys[i - 2 : i - 1] and words.keys[i - 2] in CLOSE:
        number = number._replace(first=i - 2)
    told = at_clock(words, text, number._replace(low=low, high=high), i + 1, "")
    # At noon and at midnight many things are so: without an event such an hour contradicts none.
    return told if told.event else told._replace(number=told.number._replace(part=True))


def _change(words: Words, text: str, i: int, by: tuple[float, str]) -> Quantity | None:
    """Return "the bills doubled" as a growth by so many percent."""
    if not (_NO_CHANGES.isdisjoint(words.keys[i + 1 : i + 2]) and ARTICLES.isdisjoint(words.keys[i - 1 : i])):
        return None
    percent, event = by
    qualifier, first, last = read_qualifier(words, text, i, i + 1)
    low, high = bound(percent, percent, qualifier)
    number = Number(first, last, low, high, 10.0, qualifier, False, "")
    return Quantity(first, last, number, read_units()["%"], "", "share", "percent", "", event, "", ())


def _single(words: Words, text: str, i: int) -> Quantity | None:
    """Return "more than a month", "a mile away", "within an hour"."""
    keys = words.keys
    at = i - 1 - (i > 1 and keys[i - 1] in _WHOLE)
    if not i or keys[at] not in ("a", "an") or not is_joined(words, text, i):
        return None
    qualifier, first, _ = read_qualifier(words, text, at, i)
    if qualifier and keys[first] in _MAYBE:  # "maybe a day will come"
        return None
    told = qualifier or (first and keys[first - 1] in _BEFORE_ONE)
    behind = keys[i + 1 : i + 2]
    if not told and not (behind and behind[0] in _BEHIND_ONE and is_joined(words, text, i + 1)):
        return None
    if first and (keys[first - 1][0].isdecimal() or keys[first - 1] in ("once", "twice", "times", "half")):
        return None
    if first and keys[first - 1] in ("cent", "percent"):  # "15 percent more than a year earlier"
        return None
    low, high = bound(1.0, 1.0, qualifier)
    number = Number(first, i, low, high, 1.0, qualifier, False, "")
    return read_measured(words, text, number, read_units()[keys[i]], i + 1)


def _nobody(words: Words, text: str, i: int) -> Quantity | None:
    """Return that nobody was hurt, or that there were no injuries, as a count of none."""
    keys = words.keys
    if keys[i] in ("no", "without"):
        at = i + 1
        while at < len(keys) and keys[at] in _KNOWN:
            at += 1
        at += 2 * (keys[at : at + 2] in _REPORTS)
        head = read_heads().get(keys[at]) if at < len(keys) and is_joined(words, text, at) else None
        if head is not None and head.category == "victim":
            tells = head.group in _SUFFERED and _tells(words, at)
            return _none(words, i, at + 1, head.group) if tells else None
        if keys[i] == "without" or at >= len(keys) or keys[at] in _NO_ONES:
            return None
        if head is None and keys[at] in read_function_words():
            return None
        return _of_noun(words, at, _suffered(words, text, i, at + 1))
    if keys[i + 1 : i + 2] == ["of"]:  # "none of the 31 crew was hurt"
        return _none_of(words, text, i)
    return _suffered(words, text, i, i + 1)


def _none_of(words: Words, text: str, i: int) -> Quantity | None:
    """Return that none of some people suffered something."""
    for at in range(i + 2, min(i + 2 + NONE_OF_WORDS, len(words.keys))):
        if not is_joined(words, text, at):
            return None
        if words.keys[at] in _HAPPENED or words.keys[at] in _DIED:
            found = _of_noun(words, at - 1, _suffered(words, text, i, at))
            return found._replace(last=i + 1) if found is not None else None
    return None


def _of_noun(words: Words, at: int, found: Quantity | None) -> Quantity | None:
    """Return a count of nobody with the noun at a word: "no officers were hurt"."""
    head = read_heads().get(words.keys[at])
    if found is None or head is None or head.category != "person" or words.keys[at] == "one":
        return found
    return found._replace(thing=head.group, noun=words.keys[at])


def _tells(words: Words, at: int) -> bool:
    """Tell whether a noun like "injuries" is no adjective to another: "no death penalty"."""
    behind = words.keys[at + 1 : at + 2]
    return words.keys[at].endswith("s") or not behind or behind[0] in ("was", "has", "or", "to")


def _suffered(words: Words, text: str, i: int, last: int) -> Quantity | None:
    """Return what nobody suffered by the verb behind word ``last``: "no one has been arrested"."""
    past = False
    for at in range(last, min(last + NOBODY_WORDS, len(words.keys))):
        if not is_joined(words, text, at):
            return None
        key = words.keys[at]
        event = read_event_at(words, at)
        if event:
            return _none(words, i, last, event) if (past or key in _DIED) and event in _SUFFERED else None
        if key in _DEGREES or not (key in _HAPPENED or past or key in ("else", "on", "board", "in", "the")):
            return None
        past = past or key in _HAPPENED
    return None


def _none(words: Words, first: int, last: int, event: str) -> Quantity:
    """Return a count of nobody."""
    more = not _MORE.isdisjoint(words.keys[first:last]) or words.keys[last : last + 1] == ["else"]
    number = Number(first, last, 0.0, 0.0, 1.0, "", more, "")
    return count_of(number, last, "people", "people", (event, "patient"))
