"""Clock times as they are spoken: "half past four", "ten to six", "just before five"."""

from collections.abc import Sequence

from analysis.measures.quantities.clock import ANY, CLOSE, NOON, at_hour, half_behind, half_near, hour_of_day
from analysis.measures.quantities.counted import ends_phrase
from analysis.measures.quantities.numbers import Number, read_qualifier
from analysis.measures.wording.numerals import read_numeral
from analysis.text.words import Words

_MINUTES = {"half": 30.0, "quarter": 15.0}
_HOUR = 60.0
_MOST = 30.0
_ROUND = 5.0  # "two to one" are odds
# "By nearly ten to one": odds as well.
_ODDS = frozenset("by nearly almost about".split())
# Words before "ten to six" that make it a time: "from ten to six" is a stretch.
_AT = frozenset("at about around until till by before after since just almost nearly was past".split())


def read_spoken(words: Words, text: str, number: Number) -> tuple[Number, int, str] | None:
    """Return the hours of a number without a noun, the word behind them and no zone, None if it is no time.

    ``number``: the hour. Returned: as `read_clock` returns it.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "at half past four in the afternoon"
    >>> words = find_words(line)
    >>> read_spoken(words, line, find_numbers(words, line)[0])[0].low
    16.5
    """
    at = number.last - 1
    hour = read_numeral(words.keys[at])
    if at < 1 or hour is None or not (1 <= hour[0] <= NOON and hour[0].is_integer()) or number.rest:
        return None
    minutes, first = _minutes_before(words, at)
    if not minutes and not _is_close(words, text, number):
        return None
    half, last = half_behind(words.keys, at + 1)
    if half in ("", ANY):
        half = half_near(words, text, first, last) or ANY
    qualifier, first, _ = read_qualifier(words, text, first, last)
    told = number._replace(first=first, qualifier=qualifier)
    return at_hour(words, told, last, hour_of_day(hour[0], half) + minutes / _HOUR, half), last, ""


def _minutes_before(words: Words, at: int) -> tuple[float, int]:
    """Return the minutes before or past the hour at a word, 0 for none, and the word that they begin with."""
    keys = words.keys
    way, first = keys[at - 1], at - 2
    if at < 2 or way not in ("past", "to"):
        return 0.0, at
    first -= keys[first] == "minutes" and first > 0
    read = read_numeral(keys[first])
    minutes = _MINUTES.get(keys[first], read[0] if read else 0.0)
    first -= first > 0 and keys[first - 1] == "a"
    if not 0 < minutes <= _MOST or (way == "to" and (not first or _is_odds(keys, first, at, minutes))):
        return 0.0, at
    return minutes if way == "past" else -minutes, first


def _is_odds(keys: Sequence[str], first: int, at: int, minutes: float) -> bool:
    """Tell whether "two to one" says how many times as many, or how far it reaches, and no time."""
    before = keys[first - 1]
    spoken = not minutes % _ROUND or keys[at - 2] == "minutes"
    return before not in _AT or not spoken or (keys[at] == "one" and before in _ODDS)


def _is_close(words: Words, text: str, number: Number) -> bool:
    """Tell whether a bare number is an hour: "shortly before five"."""
    before = words.keys[max(0, number.first - 2) : number.first]
    if number.last - number.first > 1 or len(before) < 2 or before[0] not in CLOSE:
        return False
    return before[1] in ("before", "after") and ends_phrase(words, text, number.last)
