"""Clock times: "8:15 a.m.", "shortly before 9 p.m.", "at 21:40", "7.15am", as hours of the day."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from analysis.measures.quantities.clauses import clause_before, clause_behind
from analysis.measures.quantities.events import find_event
from analysis.measures.quantities.numbers import Number, read_qualifier
from analysis.measures.quantities.quantity import Quantity
from analysis.measures.wording.date_words import TIME_ZONES
from analysis.measures.wording.fact_words import Unit
from analysis.text.words import Words

# A half of the day that is not told.
ANY = "any"
NOON = 12
# "At night" is before midnight from this hour on.
_EVENING = 6
_HALVES = {"a.m": "am", "am": "am", "p.m": "pm", "pm": "pm", "o'clock": ANY, "sharp": ANY}
_PARTS = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "night"}
_BEFORE = (["in", "the"], ["this"], ["that"], ["at"], ["on", "the"], ["yesterday"], ["tomorrow"])
# "This morning" is a date by itself.
_DAYS = frozenset("this yesterday tomorrow".split())
_FIRST = frozenset([*_HALVES, *(words[0] for words in _BEFORE)])
_NEAR = _PARTS | {
    **dict.fromkeys("a.m am dawn sunrise breakfast daybreak".split(), "am"),
    **dict.fromkeys("p.m pm tonight dusk sunset".split(), "pm"),
}
# Hours by the clock: a unit without factor.
CLOCK = Unit("clock", "o'clock", 1.0)
_ZONES = TIME_ZONES | {"local", "eastern", "pacific"}
CLOSE = frozenset("shortly just soon right moments".split())
# Clock times are told rounded: half of this is allowed for, in hours.
STEP = 0.5
LOOSE = 0.5  # "about", "shortly before"
_ROUGH = frozenset({"about", "nearly"})
DAY = 24.0
_PRINTED = re.compile(r"(\d{1,2})(?:\.([0-5]\d))?", re.ASCII)
# "The wall came down at 6" is a fall: so many words before the time.
_FELL, _FELL_WITHIN = "came down", 5
_AT = frozenset("at by until till before after from since around about".split())
# "9pm", "7.15am", "7:15am": hour, minutes and half of the day as one.
_HINT = re.compile(r"m\b(?<=\d[ap]m)", re.ASCII)  # the letter first: it is found at once
_GLUED = re.compile(r"(?<![\w.,:])(1[0-2]|[1-9])(?:[.:]([0-5]\d))?([ap])m\b", re.ASCII)


def half_behind(keys: Sequence[str], last: int) -> tuple[str, int]:
    """Return the half of the day told from word ``last`` on, "" for none, and the word behind it.

    >>> half_behind("6.12 in the morning".split(), 1), half_behind(["9", "p.m"], 1), half_behind(["9"], 1)
    (('am', 4), ('pm', 2), ('', 1))
    """
    if last >= len(keys) or keys[last] not in _FIRST:
        return "", last
    half = _HALVES.get(keys[last], "")
    last += bool(half)
    if half in ("am", "pm"):
        return half, last
    for words in _BEFORE:
        at = last + len(words)
        if keys[last:at] == words and at < len(keys) and keys[at] in _PARTS:
            return _PARTS[keys[at]], last if words[0] in _DAYS else at + 1
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


def read_clock(words: Words, text: str, number: Number) -> tuple[Number, int, str] | None:
    """Return the hours that a number gives, the word behind them and the time zone, None if it is no time.

    ``number``: the hour, as it was read as a number. Returned: low and high in hours (0–24); the zone "" if
    none is told.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "It began at 9:30 p.m. on Friday."
    >>> words = find_words(line)
    >>> read_clock(words, line, find_numbers(words, line)[0])[0].low
    21.5
    """
    read = _hour_at(words, text, number)
    if read is None:
        return None
    hour, minutes, last = read
    half, last = half_behind(words.keys, last)
    if not half and (minutes < 0 or not number.first or words.keys[number.first - 1] != "at"):
        return None
    if hour > (NOON if half in ("am", "pm") else 23):
        return None
    # Morning or evening is not told, nor by the words around: such a time contradicts none.
    if not half and words.keys[number.last - 1 if minutes < 0 else last - 2].startswith("0"):
        half = "am"  # "06:12"
    if half in ("", ANY) and hour <= NOON:
        half = half_near(words, text, number.first, last) or ANY
    zone = words.keys[last] if last < len(words.keys) and words.keys[last] in _ZONES else ""
    return at_hour(words, number, last, hour_of_day(hour, half) + max(minutes, 0) / 60, half), last, zone


def at_hour(words: Words, number: Number, last: int, hour: float, half: str) -> Number:
    """Return a number as an hour of the day, doubtful where the half of the day is not known.

    >>> from analysis.text.words import find_words
    >>> number = Number(1, 2, 9.0, 9.0, 1.0, "", False, "")
    >>> at_hour(find_words("at 9"), number, 2, 9.0, ANY).part
    True
    """
    low, high = stretch(words, number, hour)
    return number._replace(last=last, low=low, high=high, step=STEP, part=half == ANY and hour <= NOON)


def _hour_at(words: Words, text: str, number: Number) -> tuple[float, int, int] | None:
    """Return hour and minutes (-1 for none) of a number, and the word behind them: "9:30", "4.52", "six"."""
    for at in range(number.first, number.last):
        hit = _PRINTED.fullmatch(words.keys[at])
        if hit is not None:
            if text[max(0, words.starts[at] - 1) : words.starts[at]] == ":":
                return None
            minutes = int(hit[2]) if hit[2] else _minutes(words, text, at)
            return float(hit[1]), minutes, at + 1 + (minutes >= 0 and not hit[2])
    spelt = number.low == number.high and number.low <= NOON and number.low.is_integer()
    return (number.low, -1, number.last) if spelt else None


def is_hour(words: Words, number: Number) -> bool:
    """Tell whether a number is a clock time by the part of the day behind it: "at six in the morning".

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> lines = ["at six in the morning", "It sold six in the morning"]
    >>> [is_hour(find_words(line), find_numbers(find_words(line), line)[0]) for line in lines]
    [True, False]
    """
    if number.rest or not half_behind(words.keys, number.last)[0] or number.high > 2 * NOON:
        return False
    return "." in words.keys[number.last - 1] or (number.first > 0 and words.keys[number.first - 1] in _AT)


def at_clock(words: Words, text: str, number: Number, last: int, zone: str) -> Quantity:
    """Return a clock time with what happened then.

    >>> from analysis.text.words import find_words
    >>> line = "He died at 9"
    >>> at_clock(find_words(line), line, Number(3, 4, 9.0, 9.0, STEP, "", False, ""), 4, "").event
    'kill'
    """
    event, _ = find_event(words, text, number.first, last)
    if event == "reach" and _FELL in " ".join(words.keys[max(0, number.first - _FELL_WITHIN) : number.first]):
        event = "fall"
    return Quantity(number.first, last, number, CLOCK, "", "clock", CLOCK.name, zone, event, "", ())


def find_glued(words: Words, text: str) -> Iterator[Number]:
    """Yield the clock times that are printed as one with "am" or "pm", as numbers of hours.

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
        qualifier, lead, _ = read_qualifier(words, text, first, last)
        if qualifier in _ROUGH:
            number = number._replace(first=lead, qualifier=qualifier)
        low, high = stretch(words, number, hour)
        yield number._replace(low=low, high=high)


def _minutes(words: Words, text: str, at: int) -> int:
    """Return the minutes behind an hour, -1 for none."""
    if at + 1 >= len(words.keys) or text[words.ends[at] : words.starts[at + 1]] != ":":
        return -1
    behind = words.keys[at + 1]
    return int(behind) if len(behind) == 2 and behind.isdecimal() and int(behind) < 60 else -1


def stretch(words: Words, number: Number, hour: float) -> tuple[float, float]:
    """Return from when to when a clock time stands for, by the words before it.

    >>> from analysis.text.words import find_words
    >>> number = Number(2, 3, 9.0, 9.0, STEP, "", False, "")
    >>> stretch(find_words("shortly before 9"), number, 9.0)
    (8.5, 9.0)
    """
    before = words.keys[max(0, number.first - 2) : number.first]
    close = len(before) == 2 and before[0] in CLOSE
    if number.qualifier in _ROUGH:
        return max(0.0, hour - LOOSE), min(DAY, hour + LOOSE)
    if before[-1:] == ["before"]:
        return (max(0.0, hour - LOOSE) if close else 0.0), hour
    if before[-1:] == ["after"]:
        return hour, (min(DAY, hour + LOOSE) if close else DAY)
    return hour, hour
