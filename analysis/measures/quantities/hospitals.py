"""People told of by where they are taken: "in the hospital", "brought to safety", "led off in cuffs"."""

from collections.abc import Sequence

from analysis.text.words import Words

HOSPITALS = frozenset({"hospital", "hospitals"})
# Verbs that lead to a place that tells what has happened, which stands so many words behind them at most.
MOVED = frozenset(
    "taken took taking rushed rushing brought bringing sent sending flown airlifted transported transferred "
    "admitted ferried driven led carried hauled lifted pulled dragged winched marched escorted guided "
    "bundled".split()
)
_REACH = 6
_TO = frozenset("to into in".split())
_PLACES = {
    "treat": HOSPITALS,
    "rescue": frozenset("safety surface ashore".split()),
    "arrest": frozenset("custody handcuffs cuffs".split()),
    "kill": frozenset("morgue mortuary".split()),
}
_CARE = frozenset("treatment care attention".split())
_STAYS = frozenset(
    "was were been being be are is remain remains remained stay stayed still patients treated".split()
)


def event_at_hospital(words: Words, at: int) -> str:
    """Return "treat" where the hospital at a word says that somebody is treated, else "".

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


def event_of_move(keys: Sequence[str], at: int) -> str:
    """Return what has happened to those whom a verb moves, by the place that it leads to, "" for any other.

    >>> [event_of_move(line.split(), 0) for line in ("rushed to a hospital", "brought safely to the surface")]
    ['treat', 'rescue']
    """
    behind = frozenset(keys[at + 1 : at + _REACH])
    if behind.isdisjoint(_TO) and "ashore" not in behind:
        return ""
    return next((event for event, places in _PLACES.items() if not places.isdisjoint(behind)), "")
