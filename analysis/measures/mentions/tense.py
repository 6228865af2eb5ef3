"""Whether a weekday or month lies ahead: a verb that tells of what comes before it, no past between."""

from analysis.measures.mentions.tense_verbs import WAS, tells_direction
from analysis.text.words import Words

# Words looked at before a day, and behind one that opens its clause at most so many words behind its start.
WITHIN = 14
WITHIN_AFTER = 7
OPENING = 2
# "Demanded answers by Friday", "put off to Monday", so many words before.
_DUE = {
    "by": frozenset("demand demands demanded asks asked told want wants wanted deadline ultimatum".split()),
    "to": frozenset("off postponed delayed adjourned rescheduled".split()),
}
_DUE_WITHIN = 6
# "Were not told until Friday", so many words before.
_DENIED = frozenset("wasn't weren't hadn't didn't".split())
_DENIED_WITHIN = 6
_HOURS = frozenset("a.m p.m am pm".split())


def direction_of(words: Words, i: int) -> int:
    """Say whether the day or month at word i lies ahead (1) or behind (-1); 0 where no verb tells.

    Read from the weekday back to the nearest verb that tells: will, is expected (due, scheduled, set) to, is
    to, plans to, resumes. A past form on the way tells that it lies behind; a clause of its own or a mark
    ends the search. For a day that opens its sentence the words behind it are read.

    ``i``: the day or month. Returned: 1, `LIKELY`, -1 or 0.

    >>> from analysis.text.words import find_words
    >>> lines = "Ferries resume on Friday", "It fell on Friday", "Later on Friday"
    >>> [direction_of(find_words(line), len(line.split()) - 1) for line in lines]
    [1, -1, 0]
    """
    keys, told = words.keys, 0
    if keys[i - 1 : i] == ["since"] or keys[max(0, i - 2) : i] == ["back", "in"]:
        return -1
    if not _DUE.get(keys[i - 1] if i else "", frozenset()).isdisjoint(keys[max(0, i - _DUE_WITHIN) : i - 1]):
        return 1
    for j in range(i - 1, max(-2, i - 1 - WITHIN), -1):
        if j < 0 or (words.starts[j + 1] - words.ends[j] > 1 and keys[j] not in _HOURS):
            told = _direction_behind(words, i) if 0 < i - 1 - j <= OPENING else 0
            break
        read = tells_direction(words, j, i)
        if read is not None:
            told = read
            break
    return told


def points_ahead(words: Words, i: int) -> bool:
    """Say whether the weekday at word i is the next one rather than the last.

    >>> from analysis.text.words import find_words
    >>> points_ahead(find_words("Ferries resume on Friday"), 3), points_ahead(find_words("It fell Friday"), 2)
    (True, False)
    """
    return direction_of(words, i) > 0


def points_back(words: Words, i: int) -> bool:
    """Say whether "until" and the weekday at word i end what had not happened: "not told until Friday".

    >>> from analysis.text.words import find_words
    >>> lines = "They were not told until Friday", "It will not open until Friday", "It was shut until Friday"
    >>> [points_back(find_words(line), len(line.split()) - 1) for line in lines]
    [True, False, False]
    """
    before = words.keys[max(0, i - 1 - _DENIED_WITHIN) : i - 1]
    return words.keys[i - 1 : i] == ["until"] and any(
        key in _DENIED or (key == "not" and before[at - 1 : at] and before[at - 1] in WAS | {"did"})
        for at, key in enumerate(before)
    )


def _direction_behind(words: Words, i: int) -> int:
    """Return what the first verb behind a day tells: "On Friday, the board will meet"."""
    for j in range(i + 1, min(len(words), i + WITHIN_AFTER)):
        if words.starts[j] - words.ends[j - 1] > len(", "):
            return 0  # another paragraph
        told = tells_direction(words, j, i)
        if told is not None:
            return told
    return 0
