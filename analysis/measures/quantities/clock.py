"""Clock times: "8:15 a.m.", "shortly before 9 p.m.", "at 21:40", "7.15am", as hours of the day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from analysis.measures.quantities.numbers import Number
from analysis.measures.wording.fact_words import Unit
from analysis.text.words import Words

# Hours by the clock: a unit without factor.
CLOCK = Unit("clock", "o'clock", 1.0)
_HALVES = {"a.m": 0, "am": 0, "p.m": 12, "pm": 12, "o'clock": 0}
_ZONES = frozenset(
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet local eastern pacific".split()
)
_CLOSE = frozenset("shortly just soon right moments".split())
# Clock times are told rounded: half of this is allowed for, in hours.
STEP = 0.5
LOOSE = 0.5  # "about", "shortly before"
DAY = 24.0
NOON = 12
# "9pm", "7.15am", "7:15am": hour, minutes and half of the day as one.
_HINT = re.compile(r"\d[ap]m\b", re.ASCII)
_GLUED = re.compile(r"(?<![\w.,:])(1[0-2]|[1-9])(?:[.:]([0-5]\d))?([ap])m\b", re.ASCII)


def read_clock(words: Words, text: str, number: Number) -> tuple[Number, int, str] | None:
    """Return the hours that a number gives, the word behind them and the time zone, None if it is no time.

    Parameters
    ----------
    words : Words
        The words of the text.
    text : str
        The text.
    number : Number
        The hour, as it was read as a number.

    Returns
    -------
    tuple of Number, int and str, or None
        Low and high in hours (0–24); the zone "" if none is told.

    Examples
    --------
    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "It began at 9:30 p.m. on Friday."
    >>> words = find_words(line)
    >>> read_clock(words, line, find_numbers(words, line)[0])[0].low
    21.5
    """
    at = next((i for i in range(number.first, number.last) if words.keys[i].isdecimal()), -1)
    if at < 0 or text[max(0, words.starts[at] - 1) : words.starts[at]] == ":":
        return None
    hour, last = float(words.keys[at]), at + 1
    minutes = _minutes(words, text, at)
    last += minutes >= 0
    half = _HALVES.get(words.keys[last], -1) if last < len(words.keys) else -1
    half_of_day = words.keys[last] if half >= 0 else ""
    if half < 0 and (minutes < 0 or not number.first or words.keys[number.first - 1] != "at"):
        return None
    if hour > (12 if half >= 0 else 23):
        return None
    hour = (hour % 12 + half if half >= 0 else hour) + max(minutes, 0) / 60
    last += half >= 0
    zone = words.keys[last] if last < len(words.keys) and words.keys[last] in _ZONES else ""
    low, high = _stretch(words, number, hour)
    # Morning or evening is not told: such a time contradicts none.
    doubtful = half_of_day in ("", "o'clock") and hour <= NOON
    return number._replace(last=last, low=low, high=high, step=STEP, part=doubtful), last, zone


def find_glued(words: Words, text: str) -> Iterator[Number]:
    """Yield the clock times that are printed as one with "am" or "pm", as numbers of hours.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "From 7.15am to just before 9pm."
    >>> [number.high for number in find_glued(find_words(line), line)]
    [7.25, 21.0]
    """
    for hit in _GLUED.finditer(text) if _HINT.search(text) else ():
        first = bisect_right(words.starts, hit.start()) - 1
        last = bisect_right(words.starts, hit.end() - 1)
        if first < 0 or words.starts[first] != hit.start() or words.ends[last - 1] != hit.end():
            continue
        hour = int(hit[1]) % NOON + NOON * (hit[3] == "p") + int(hit[2] or 0) / 60
        number = Number(first, last, hour, hour, STEP, "", False, "")
        low, high = _stretch(words, number, hour)
        yield number._replace(low=low, high=high)


def _minutes(words: Words, text: str, at: int) -> int:
    """Return the minutes behind an hour, -1 for none."""
    if at + 1 >= len(words.keys) or text[words.ends[at] : words.starts[at + 1]] != ":":
        return -1
    behind = words.keys[at + 1]
    return int(behind) if len(behind) == 2 and behind.isdecimal() and int(behind) < 60 else -1


def _stretch(words: Words, number: Number, hour: float) -> tuple[float, float]:
    """Return from when to when a clock time stands for, by the words before it."""
    before = words.keys[max(0, number.first - 2) : number.first]
    close = len(before) == 2 and before[0] in _CLOSE
    if number.qualifier in ("about", "nearly"):
        return max(0.0, hour - LOOSE), min(DAY, hour + LOOSE)
    if before[-1:] == ["before"]:
        return (max(0.0, hour - LOOSE) if close else 0.0), hour
    if before[-1:] == ["after"]:
        return hour, (min(DAY, hour + LOOSE) if close else DAY)
    return hour, hour
