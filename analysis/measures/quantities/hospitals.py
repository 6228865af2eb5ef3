"""People in hospital, in whatever words: "taken to hospital", "in the hospital", "hospital treatment"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.text.words import Words

HOSPITALS = frozenset({"hospital", "hospitals"})
# Verbs that lead to a hospital, which stands so many words behind them at most.
MOVED = frozenset(
    "taken took taking rushed rushing brought bringing sent sending flown airlifted transported transferred "
    "admitted ferried driven".split()
)
HOSPITAL_WORDS = 6
_CARE = frozenset("treatment care attention".split())
_STAYS = frozenset(
    "was were been being be are is remain remains remained stay stayed still patients treated".split()
)


def event_at_hospital(words: Words, at: int) -> str:
    """Return "treat" where the hospital at a word says that somebody is treated, else "".

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> lines = ["They are in the hospital", "She works in the hospital", "They needed hospital care"]
    >>> [event_at_hospital(find_words(line), at) for line, at in zip(lines, (4, 4, 2))]
    ['treat', '', 'treat']
    """
    keys = words.keys
    if words.texts[at][0].isupper():
        return ""
    inside = keys[at - 1 : at] == ["in"]
    inside = inside or (keys[max(0, at - 2) : at] == ["in", "the"] and keys[max(0, at - 3)] in _STAYS)
    return "treat" if inside or not _CARE.isdisjoint(keys[at + 1 : at + 2]) else ""


def leads_to_hospital(keys: Sequence[str], at: int) -> bool:
    """Tell whether a hospital is where a verb leads to.

    Examples
    --------
    >>> leads_to_hospital("rushed to a hospital".split(), 0), leads_to_hospital("sent to Harl".split(), 0)
    (True, False)
    """
    behind = keys[at + 1 : at + HOSPITAL_WORDS]
    return "to" in behind and not HOSPITALS.isdisjoint(behind)
