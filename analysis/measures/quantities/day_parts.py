"""Parts of the day: which half of it an hour belongs to."""

from collections.abc import Sequence

from analysis.measures.quantities.clauses import clause_before, clause_behind
from analysis.text.words import Words

# A half of the day that is not told.
ANY = "any"
NOON = 12
# "At night" is before midnight from this hour on.
_EVENING = 6
_PRINTED = {"a.m": "am", "am": "am", "p.m": "pm", "pm": "pm", "o'clock": ANY, "sharp": ANY}
_PARTS = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "night"}
_BEFORE = (["in", "the"], ["this"], ["that"], ["at"], ["on", "the"], ["yesterday"], ["tomorrow"])
_FIRST = frozenset([*_PRINTED, *(words[0] for words in _BEFORE)])
_NEAR = _PARTS | {
    **dict.fromkeys("a.m am dawn sunrise breakfast daybreak".split(), "am"),
    **dict.fromkeys("p.m pm tonight dusk sunset".split(), "pm"),
}


def half_behind(keys: Sequence[str], last: int) -> tuple[str, int]:
    """Return the half of the day told from word ``last`` on, "" for none, and the word behind it.

    >>> half_behind("6.12 in the morning".split(), 1), half_behind(["9", "p.m"], 1), half_behind(["9"], 1)
    (('am', 4), ('pm', 2), ('', 1))
    """
    if last >= len(keys) or keys[last] not in _FIRST:
        return "", last
    half = _PRINTED.get(keys[last], "")
    last += bool(half)
    if half in ("am", "pm"):
        return half, last
    for words in _BEFORE:
        at = last + len(words)
        if keys[last:at] == words and at < len(keys) and keys[at] in _PARTS:
            return _PARTS[keys[at]], at + 1
    return half, last


def half_near(words: Words, text: str, first: int, last: int) -> str:
    """Return the half of the day that the words of the clause around tell, "" for none.

    >>> from analysis.text.words import find_words
    >>> line = "This morning it began at half past nine"
    >>> half_near(find_words(line), line, 5, 8)
    'am'
    """
    around = [*clause_before(words, text, first), *clause_behind(words, text, last - 1)]
    found = {_NEAR[words.keys[i]] for i in around if words.keys[i] in _NEAR}
    return found.pop() if len(found) == 1 else ""


def hour_of_day(hour: float, half: str) -> float:
    """Return an hour of the clock as one of the day.

    >>> hour_of_day(9, "pm"), hour_of_day(12, "am"), hour_of_day(2, "night"), hour_of_day(15, "pm")
    (21, 0, 2, 15)
    """
    if half in ("", ANY) or hour > NOON:
        return hour
    late = half == "pm" or (half == "night" and _EVENING <= hour < NOON)
    return hour % NOON + NOON * late
