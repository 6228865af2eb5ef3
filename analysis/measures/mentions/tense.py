"""Whether a weekday lies ahead: a future, expecting or opening verb before it, with no past form between."""

from __future__ import annotations

from functools import cache

from analysis.lexicons.inflect import irregular_verbs
from analysis.text.words import Words

# Words looked at before a weekday, and behind one that opens its sentence; chosen by hand.
WITHIN = 14
WITHIN_AFTER = 7
_WILL = frozenset("will won't shall he'll she'll it'll we'll they'll i'll you'll would".split())
_IS = frozenset("is are he's she's it's they're we're i'm isn't aren't".split())
_WAS = frozenset("was were been had wasn't weren't hadn't".split())
# What is expected, and what somebody has in mind.
_EXPECTED = frozenset("expected due scheduled set planned slated".split())
_PLANS = frozenset("plans hopes intends aims wants expects".split())
# "Were not told until Friday", so many words before.
_DENIED = frozenset("wasn't weren't hadn't didn't".split())
_DENIED_WITHIN = 6
# Verbs of timetables: their present tells of what comes ("Ferries resume on Friday").
_OPENS = frozenset("resumes reopens opens begins starts restarts closes ends expires faces must".split())
_NOW = frozenset("today it this that".split())  # "it is Friday"
# A participle behind these tells no past ("will stay closed"); before the end of a time they point ahead.
_STATES = frozenset("be is are remain remains stay stays".split())
_ENDS = frozenset("until till through".split())
_HOURS = frozenset("a.m p.m am pm".split())
_OPEN = frozenset("resume reopen restart begin start".split())
_STOPS = frozenset(
    "that who which whether after since because when while if did didn't could couldn't has have".split()
)
# A base form behind these is no present.
_NOT_PRESENT = _WILL | frozenset("to not did didn't could couldn't may might".split())


def direction_of(words: Words, i: int) -> int:
    """Say whether the day or month at word i lies ahead (1) or behind (-1); 0 where no verb tells.

    Read from the weekday back to the nearest verb that tells: will, is expected (due, scheduled, set) to, is
    to, plans to, resumes. A past form on the way tells that it lies behind; a clause of its own or a mark
    ends the search. For a day that opens its sentence the words behind it are read.

    Parameters
    ----------
    words : Words
        The words of the text.
    i : int
        The day or month.

    Returns
    -------
    int
        1, -1 or 0.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> lines = "Ferries resume on Friday", "It fell on Friday", "Later on Friday"
    >>> [direction_of(find_words(line), len(line.split()) - 1) for line in lines]
    [1, -1, 0]
    """
    if i and words.texts[i - 1] == "On":
        return _direction_behind(words, i)
    for j in range(i - 1, max(-1, i - 1 - WITHIN), -1):
        if words.starts[j + 1] - words.ends[j] > 1 and words.keys[j] not in _HOURS:
            return 0
        told = _tells(words.keys, j, i)
        if told is not None:
            return told
    return 0


def points_ahead(words: Words, i: int) -> bool:
    """Say whether the weekday at word i is the next one rather than the last.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> points_ahead(find_words("Ferries resume on Friday"), 3), points_ahead(find_words("It fell Friday"), 2)
    (True, False)
    """
    return direction_of(words, i) > 0


def points_back(words: Words, i: int) -> bool:
    """Say whether "until" and the weekday at word i end what had not happened: "not told until Friday".

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> lines = "They were not told until Friday", "It will not open until Friday", "It was shut until Friday"
    >>> [points_back(find_words(line), len(line.split()) - 1) for line in lines]
    [True, False, False]
    """
    before = words.keys[max(0, i - 1 - _DENIED_WITHIN) : i - 1]
    return words.keys[i - 1 : i] == ["until"] and any(
        key in _DENIED or (key == "not" and before[at - 1 : at] and before[at - 1] in _WAS | {"did"})
        for at, key in enumerate(before)
    )


def _direction_behind(words: Words, i: int) -> int:
    """Return what the first verb behind a day tells: "On Friday, the board will meet"."""
    for j in range(i + 1, min(len(words), i + WITHIN_AFTER)):
        told = _tells(words.keys, j, i)
        if told is not None:
            return told
    return 0


def _tells(keys: list[str], j: int, i: int) -> int | None:
    """Say whether word j points ahead or back, 0 where the search ends with it, None where it goes on."""
    key, before, after = keys[j], keys[j - 1] if j else "", keys[j + 1] if j + 1 < len(keys) else ""
    if key in _WILL:
        return -1 if after == "have" else 1
    if key in ("is", "are") and i - 2 <= j < i and before not in _NOW:
        return 1  # "the vote is on Tuesday"
    if key in _STATES and before != "to" and keys[i - 1] in _ENDS:
        return 0 if before in ("did", "didn't", "not") else 1  # "is closed until Friday"
    if key in _EXPECTED:
        return _is_expected(keys, j)
    if key == "to" and before in _IS or key in _PLANS and after == "to" or key in _OPENS:
        return 1
    if key in _OPEN and after in ("on", "this", keys[i]) and before not in _NOT_PRESENT:
        return 1
    if key in _STOPS:
        return 0
    is_state = before in _STATES and (before not in _IS or keys[i - 1] in _ENDS)
    return -1 if key in _WAS or (_is_past(key) and not is_state) else None


def _is_expected(keys: list[str], j: int) -> int | None:
    """Return 1 where something is expected still ("is due to", "scheduled for"), 0 for "was due to"."""
    if not _WAS.isdisjoint(keys[max(0, j - 2) : j]):
        return 0
    is_now = not _IS.isdisjoint(keys[max(0, j - 2) : j]) or keys[max(0, j - 1)] == "be"
    after = keys[j + 1] if j + 1 < len(keys) else ""
    named = (after == "for" and keys[j] != "expected") or (after == "on" and keys[j] == "due")
    return 1 if is_now or named else None


def _is_past(key: str) -> bool:
    """Say whether a word looks like a past form."""
    return (key.endswith("ed") and len(key) > 3) or key in _past_forms()


@cache
def _past_forms() -> frozenset[str]:
    """Return the irregular past forms that are no base form as well."""
    verbs = irregular_verbs()
    return frozenset(form for forms in verbs.values() for form in forms) - verbs.keys()
