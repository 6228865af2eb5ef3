"""Numbers that count and measure nothing: in names, scores, ratios and idioms."""

from collections.abc import Sequence

from analysis.lexicons.grammar import MODALS
from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.numbers import Number
from analysis.measures.wording.fact_words import Unit, read_heads
from analysis.measures.wording.numerals import read_numeral
from analysis.text.words import Words

_LIMITS = frozenset("under over above below".split())
_OLDEST = 100
_DESIGNATORS = frozenset(
    "cabin channel flight no number room gate page article section phase level type grade group chapter "
    "route highway interstate platform line unit apartment area district ward zone day week year age version "
    "part "
    "episode season volume form title rule act class category studio track lane car".split()
)
# "At one point", "one thing is sure": one that counts nothing.
_IDIOMS = frozenset("point stage thing way side moment end sense another".split())
# "In one case", and what makes "one day" a measure.
_CASES = frozenset("case instance example".split())
_BEFORE_DAY = frozenset("of in for after within just only than least last lasted took takes every".split())
_BEHIND_DAY = frozenset("per later after before ago earlier of long".split())
YEARS = (1900, 2099)
_FRACTIONS = frozenset("half halves third thirds quarter quarters fifth fifths tenth tenths".split())
# "The two sides", "two nations": who meets whom is no count.
_SIDES = frozenset("sides nations countries parties camps".split())
# "In the past five years" is no measure of anything.
_WINDOWS = frozenset("past last next coming recent".split())
# "It would last six months".
_MODALS = MODALS | {"to", "not"}
_CLOCK = frozenset("a.m p.m am pm o'clock".split())
# Words before the number of an index or a model: "S&P 500", "Boeing 737".
_SERIES = frozenset("p fortune forbes russell nasdaq ftse boeing airbus".split())


def is_named(words: Words, text: str, number: Number) -> bool:
    """Tell whether the number is a clock time, a score or a fraction.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "They won 3:2 with 4 goals."
    >>> [is_named(find_words(line), line, number) for number in find_numbers(find_words(line), line)]
    [True, True, False]
    """
    last, end, start = number.last, words.ends[number.last - 1], words.starts[number.first]
    if text[end : end + 1] == ":" and text[end + 1 : end + 2].isdecimal():
        return True
    if last < len(words.keys) and words.keys[last] in _CLOCK:
        return True
    return start > 0 and text[start - 1] in ":#/"


# What a share of certainty is of: "95% confidence interval".
_INTERVALS = frozenset("interval intervals".split())
_CERTAIN = frozenset("confidence credible credibility".split())


def counts_nothing(words: Words, text: str, number: Number) -> bool:
    """Tell whether the number is part of a name ("cabin 4", "Channel 8") or of a ratio ("one in four").

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "In cabin 4 sat 9 clerks."
    >>> [counts_nothing(find_words(line), line, number) for number in find_numbers(find_words(line), line)]
    [True, False]
    """
    aged = number.first > 0 and words.keys[number.first - 1] == "age"
    if (not aged and _numbered(words, text, number)) or _is_limit(words, number):
        return True
    return _is_ratio(words, number) or _is_year(words, number)


def _is_limit(words: Words, number: Number) -> bool:
    """Tell whether a number is the age of those named before it: "people over 65"."""
    if not number.first or words.keys[number.first] not in _LIMITS or number.last - number.first != 2:
        return False
    head = read_heads().get(words.keys[number.first - 1])
    young = min(number.low or number.high, number.high) < _OLDEST
    return young and head is not None and head.category == "person"


def measures_nothing(words: Words, number: Number, unit: Unit) -> bool:
    """Tell whether a number with a unit is no measure: "his one-time aide", "in the past five years".

    >>> from analysis.measures.wording.fact_words import read_units
    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> words = find_words("in the past five years")
    >>> measures_nothing(words, find_numbers(words, "in the past five years")[0], read_units()["years"])
    True
    """
    if unit.dimension == "times" and number.last < len(words.keys) and words.texts[number.last] == "Times":
        return True  # "two Times reporters"
    if unit.dimension == "times":
        return number.rest == "time" and number.high <= 1  # "half-time"
    if unit.dimension == "share" and _is_certainty(words.keys[number.last : number.last + 3]):
        return True
    if unit.name == "days" and _is_someday(words, number):
        return True
    if unit.dimension != "time" or not number.first or words.keys[number.first - 1] not in _WINDOWS:
        return False
    return words.keys[max(0, number.first - 2)] not in _MODALS


def _is_certainty(behind: Sequence[str]) -> bool:
    """Tell whether a share is of certainty: "95% CI", "95% confidence interval", no "40% of intervals"."""
    return behind[:1] == ["ci"] or not (_CERTAIN.isdisjoint(behind) or _INTERVALS.isdisjoint(behind))


def _is_someday(words: Words, number: Number) -> bool:
    """Tell whether "one day" is some day: no word before or behind makes it a measure."""
    keys, first = words.keys, number.first
    if keys[first] != "one" or number.last - first > 1 or number.qualifier or number.rest:
        return False
    before, behind = keys[first - 1] if first else "", keys[number.last + 1 : number.last + 2]
    return before not in _BEFORE_DAY and not (behind and behind[0] in _BEHIND_DAY)


def is_idiom(words: Words, number: Number, noun: str) -> bool:
    """Tell whether one or two are a way of speaking: "at one point", "one of them", "the two sides".

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> words = find_words("at one point")
    >>> is_idiom(words, find_numbers(words, "at one point")[0], "point")
    True
    """
    if number.part and words.keys[max(number.first, number.last - 1)] == "one":  # "around one of the five"
        return True
    if number.low == number.high == 1:
        single = noun in _CASES and words.keys[max(0, number.first - 1)] == "in"
        return number.part or single or noun in _IDIOMS or words.keys[number.last] == "of"
    return number.high <= 2 and noun in _SIDES


def _numbered(words: Words, text: str, number: Number) -> bool:
    """Tell whether the number is part of a name ("cabin 4", "Channel 8")."""
    i = number.first
    before = words.keys[i - 1] if i else ""
    if before == "number" and i > 1 and (counted := read_heads().get(words.keys[i - 2])) and counted.plural:
        return False  # "the dead number seven"
    if before in _SERIES and words.texts[i - 1][0].isupper() and is_joined(words, text, i):
        return True
    return before in _DESIGNATORS and not number.qualifier and is_joined(words, text, i)


def _is_year(words: Words, number: Number) -> bool:
    """Tell whether a number is a year before a name or no known noun: "2020 Democrats", "as 2018 closes"."""
    first, last = number.first, number.last
    if last - first > 1 or not YEARS[0] <= number.low <= YEARS[1] or not words.keys[first].isdecimal():
        return False
    if last == len(words.keys):
        return False
    following = words.texts[last]
    return following[0].isupper() or (following.islower() and words.keys[last] not in read_heads())


def _is_ratio(words: Words, number: Number) -> bool:
    """Tell whether a number is a part of a share: "one in four voters", "two thirds", "per 1,000 voters"."""
    before = words.keys[max(0, number.first - 3) : number.first]
    if before[-1:] == ["per"]:
        return True
    if before[-1:] == ["in"] or before[-2:] == ["out", "of"]:
        told = before[-2:-1] if before[-1] == "in" else before[-3:-2]
        return bool(told) and read_numeral(told[0]) is not None
    return words.keys[number.last : number.last + 1] != [] and words.keys[number.last] in _FRACTIONS
