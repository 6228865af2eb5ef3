"""Numbers in running text: words and digits, ranges and approximations, each as a low and a high."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.measures.numerals import (
    INFINITE,
    SCALES,
    VAGUE_WORDS,
    can_lead,
    find_leads,
    read_numeral,
    split_hyphen,
)
from analysis.text.words import Words

# "about 40" stands for 40 give or take a fifth; "nearly 40" for a fifth less up to 40. A convention, on the
# generous side: a false conflict costs more than a missed one.
APPROXIMATE_SHARE = 0.2

# Forms before a number → the qualifier that the table shows.
_BEFORE = {
    **dict.fromkeys(
        "about around roughly approximately approx some circa".split()
        + ["an estimated", "estimated", "something like", "in the region of", "just about", "or so"],
        "about",
    ),
    **dict.fromkeys(["nearly", "almost", "close to", "just under", "not quite", "just short of"], "nearly"),
    **dict.fromkeys(
        ["at least", "no fewer than", "no less than", "not less than", "a minimum of"], "at least"
    ),
    **dict.fromkeys(["more than", "over", "above", "upward of", "upwards of", "in excess of"], "more than"),
    **dict.fromkeys(
        ["greater than", "exceeding", "just over", "well over", "north of", "beyond"], "more than"
    ),
    **dict.fromkeys(
        ["at most", "up to", "no more than", "not more than", "as many as", "a maximum of"], "at most"
    ),
    **dict.fromkeys(["as much as", "at the most"], "at most"),
    **dict.fromkeys(["fewer than", "less than", "under", "below"], "less than"),
}
_AFTER = {
    "or more": "at least",
    "or so": "about",
    "or fewer": "at most",
    "or less": "at most",
    "at least": "at least",
}
# A part of something, or more on top of it: never the whole count.
_PART_BEFORE = frozenset(
    "another additional further other extra first last next final remaining initial including".split()
)
_PART_AFTER = frozenset("other others more additional further extra remaining".split())
_DASHES = frozenset("–—-‐‑")


class Number(NamedTuple):
    """A number at words ``first`` up to, not including, ``last``.

    ``step`` is the unit of its last significant digit (10 in "40", 100,000 in "2.4 million"); ``part`` marks
    a part of a whole ("two of the five", "three others"); ``rest`` is what a hyphen joins ("minute" in
    "12-minute").
    """

    first: int
    last: int
    low: float
    high: float
    step: float
    qualifier: str
    part: bool
    rest: str


class _Value(NamedTuple):
    """A bare value, its step and the word after it."""

    low: float
    high: float
    step: float
    last: int


def _read_value(keys: Sequence[str], i: int) -> tuple[_Value, str] | None:
    """Return the value that begins at word i and the rest that a hyphen joins to it."""
    key = keys[i]
    if key in VAGUE_WORDS:
        return _read_vague(keys, i), ""
    if key == "couple":
        return _Value(2, 3, 1, i + 1), ""
    if key == "half":
        return _read_half(keys, i)
    split = (1.0, 1.0), (1.0, 1.0), ""
    if key in SCALES and i and keys[i - 1] == "few":
        return _Value(2 * SCALES[key], INFINITE, 1, i + 1), ""
    if key not in SCALES:
        found = split_hyphen(key)
        if found is None:
            return None
        split = found
        i += 1
    (low, step), (high, _), rest = split
    return _scale(keys, _Value(low, high, step, i)), rest


def _read_vague(keys: Sequence[str], i: int) -> _Value:
    """Return "dozens", "hundreds of thousands" or "several hundred"."""
    low, high = VAGUE_WORDS[keys[i]]
    after = keys[i + 1 : i + 3]
    if keys[i] == "several" and after and after[0] in SCALES:
        return _Value(low * SCALES[after[0]], high, 1, i + 2)
    if after[:1] == ["of"] and after[1:] and after[1] in VAGUE_WORDS:
        return _Value(low * VAGUE_WORDS[after[1]][0] / 2, high, 1, i + 3)
    return _Value(low, high, 1, i + 1)


def _read_half(keys: Sequence[str], i: int) -> tuple[_Value, str] | None:
    """Return "half a million" or "half an hour" (the unit is left to follow)."""
    j = i + 1
    if j < len(keys) and keys[j] in ("a", "an"):
        j += 1
        if j < len(keys) and keys[j] in SCALES:
            scale = SCALES[keys[j]]
            return _Value(scale / 2, scale / 2, scale / 10, j + 1), ""
        return _Value(0.5, 0.5, 0.1, j), ""
    return None


def _scale(keys: Sequence[str], value: _Value) -> _Value:
    """Multiply by the scales that follow and add what comes after them ("two hundred and fifty")."""
    low, high, step, i = value
    while i < len(keys) and keys[i] in SCALES:
        scale = SCALES[keys[i]]
        low, high, step, i = low * scale, high * scale, step * scale, i + 1
    if i > value.last and low == high and i < len(keys):
        j = i + 1 if keys[i] == "and" and i + 1 < len(keys) else i
        more = read_numeral(keys[j]) if not keys[j][0].isdecimal() else None
        if more is not None and 0 < more[0] < step:
            added = _scale(keys, _Value(more[0], more[0], more[1], j + 1))
            return _Value(low + added.low, high + added.high, added.step, added.last)
    return _Value(low, high, step, i)


def _read_range(words: Words, text: str, value: _Value) -> _Value:
    """Widen a value to a range: "five or six", "five to six", "between five and six", "5–6"."""
    keys, i = words.keys, value.last
    if i >= len(keys):
        return value
    dash = text[words.ends[i - 1] : words.starts[i]].strip() in _DASHES
    if not dash and (keys[i] not in ("or", "to", "and") or i + 1 >= len(keys)):
        return value
    if not dash and keys[i] == "and" and (i < 2 or "between" not in keys[max(0, i - 4) : i - 1]):
        return value
    at = i if dash else i + 1
    at += at + 1 < len(keys) and keys[at] == "a"
    if keys[at] in VAGUE_WORDS or not can_lead(keys[at]):
        return value
    second = _read_value(keys, at)
    if second is None or second[1]:
        return value
    numeral = read_numeral(keys[at])
    return _stretch(value, second[0], second[0].low / numeral[0] if numeral and numeral[0] else 1.0)


def _stretch(first: _Value, second: _Value, scale: float) -> _Value:
    """Return the range of two values; a scale of the second holds for both ("2 to 3 million")."""
    shared = scale if scale >= 1000 > first.high and first.low * scale < second.high else 1.0
    if second.low <= first.low * shared:
        return first
    return _Value(first.low * shared, second.high, min(first.step * shared, second.step), second.last)


def _qualifier(keys: Sequence[str], first: int, last: int, *, behind: bool) -> tuple[str, int, int]:
    """Return the qualifier around a number and the words that it takes in."""
    for n in (3, 2, 1):
        found = _BEFORE.get(" ".join(keys[max(0, first - n) : first])) if first >= n else None
        if found:
            return found, first - n, last
    after = _AFTER.get(" ".join(keys[last : last + 2])) if behind else None
    return (after, first, last + 2) if after else ("", first, last)


def _bounds(low: float, high: float, qualifier: str) -> tuple[float, float]:
    """Return the low and high that a qualifier leaves."""
    if qualifier == "about":
        return low * (1 - APPROXIMATE_SHARE), high * (1 + APPROXIMATE_SHARE)
    if qualifier == "nearly":
        return low * (1 - APPROXIMATE_SHARE), high
    if qualifier in ("at least", "more than"):
        return low, INFINITE
    if qualifier in ("at most", "less than"):
        return 0.0, high
    return low, high


def find_numbers(words: Words, text: str) -> list[Number]:
    """Return the numbers of a text in order, with what qualifies them.

    "Five or six" is 5–6, "about 40" 32–48, "nearly 40" 32–40, "at least five" and "more than five" 5–∞ (the
    bound counts in), "up to five" and "fewer than five" 0–5, "dozens" 24–∞. Ordinals and fractions are no
    numbers.

    Parameters
    ----------
    words : Words
        The words of the text.
    text : str
        The text.

    Returns
    -------
    list of Number
        In order, without overlaps.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "at least five or six of more than 40 shots"
    >>> [(n.low, n.high, n.qualifier) for n in find_numbers(find_words(line), line)]
    [(5.0, inf, 'at least'), (40.0, inf, 'more than')]
    """
    found: list[Number] = []
    free = 0
    for i in find_leads(words.keys):
        if i >= free:
            number = _read_number(words, text, i)
            if number is not None:
                found.append(number)
                free = number.last
    return found


def _read_number(words: Words, text: str, i: int) -> Number | None:
    """Return the number that begins at word i."""
    keys = words.keys
    read = _read_value(keys, i)
    if read is None:
        return None
    value, rest = read
    if not rest:
        value = _read_range(words, text, value)
    lead = i - 1 if i and keys[i - 1] in ("a", "an", "between") else i
    joined = value.last < len(keys) and text[words.ends[value.last - 1] : words.starts[value.last]] == " "
    qualifier, first, last = _qualifier(keys, lead, value.last, behind=joined)
    low, high = _bounds(value.low, value.high, qualifier)
    qualifier = keys[i] if keys[i] in VAGUE_WORDS else qualifier
    after = keys[last] if last < len(keys) else ""
    of = " ".join(keys[last : last + 2]) in (
        "of the",
        "of them",
        "of those",
        "of these",
        "of his",
        "of her",
        "of its",
    )
    part = of or after in _PART_AFTER or bool(first and keys[first - 1] in _PART_BEFORE)
    return Number(first, last, float(low), float(high), float(value.step), qualifier, part, rest)
