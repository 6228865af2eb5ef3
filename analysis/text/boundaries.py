"""Boundaries that are none: full stops of titles and initials, words in lower case, closing marks."""

import re

TITLES = (
    "Adm|Atty|Brig|Capt|Cmdr|Col|Cpl|Cpt|Det|Dr|Fr|Ft|Gen|Gov|Hon|Insp|Lt|Maj|Messrs|Mr|Mrs|Ms|Mt|Mx|Pres|Prof|"
    "Pvt|Rep|Reps|Rev|Sen|Sens|Sgt|Spc|Sr|St|Supt|Vice-Adm"
)
TITLE_WORDS = frozenset((*TITLES.split("|"), "vs", "v"))
_TITLE_END = re.compile(rf"(?:^|[\s(“\"'‘])(?:{TITLES}|vs|v)\.$")
# What stands before the full stop of a title: two letters at a glance spare nearly every search for one.
_TITLE_TAILS = frozenset(title[-2:] for title in (*TITLES.split("|"), "vs"))
INITIALS = frozenset("ABCDEFGHJKLMNOPQRSTUVWXYZ")  # not I, which ends sentences
_INITIAL_END = re.compile(r"(?:^|\s)[A-Z]\.$")
_CLOSERS = "\"”’)]'"


def falls_inside(before: str, after: str) -> bool:
    """Tell whether a boundary between two pieces of a text is none.

    ``before`` and ``after``: what stands on either side, without white space between; a few characters are
    enough. Returned: True also where one side is empty.

    >>> falls_inside("He met Lt.", "Ray there."), falls_inside("He left.", "Ray stayed.")
    (True, False)
    """
    if not before or not after or (before[-1] == "." and _ends_short(before, after)):
        return True
    if after[0].islower() and not after.startswith(("iP", "eB")):
        return before[-1] in ".!?…" + _CLOSERS
    if after[0] in _CLOSERS + ",;" and after.lstrip(_CLOSERS)[:1] in (",", ";"):
        return True  # "Sen. Ada Moor (D-Conn.), who": no sentence begins with a comma
    return all(mark in _CLOSERS for mark in after.strip()[:2]) and after[0] not in "\"'"


def _ends_short(before: str, after: str) -> bool:
    """Tell whether a full stop is that of a title or of an initial."""
    if (before[-3:-1] in _TITLE_TAILS or before[-2:-1] == "v") and _TITLE_END.search(before[-12:]):
        return True
    initial = before[-2:-1].isupper() and _INITIAL_END.search(before[-4:])
    return bool(initial) and after[0].isupper() and not before.endswith((" I.", "U.S."))
