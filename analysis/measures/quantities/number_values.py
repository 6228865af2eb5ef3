"""Values of numbers: vague words, scales and ranges, without what qualifies them."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.measures.quantities.fractions import SHARE, Fraction, read_fraction, read_ratio
from analysis.measures.wording.fact_words import read_units
from analysis.measures.wording.numerals import (
    DIGITS,
    GROUPS,
    SCALES,
    VAGUE_WORDS,
    can_lead,
    read_numeral,
    split_hyphen,
)
from analysis.measures.wording.word_kinds import read_moves
from analysis.text.words import Words

_DASHES = frozenset("–—-‐‑")
_TO = frozenset({"or", "to", "and"})
_AND_A_HALF = ["and", "a", "half"]
MOST_PARTS = 10
_HUNDRED = 100
_MOVED = frozenset("lost up down added".split())
MOVED_WORDS = 4
_RANGING = frozenset("ranging range ranged ranges varying vary varied".split())
FAR = 4
_SIGNS = frozenset("$€£¥₩₹₱₦")
BETWEEN_WORDS = 5  # "between the ages of 45 and 54"
FEW = 10  # the most of "a few hundred", "several dozen"
PART_WORDS = 5  # so far is looked around a fraction
# Vague only before "of": "scores of people", "tens of thousands".
OF_THEM = frozenset({"scores", "tens"})
# "Scores feared dead", "scores were hurt".
_HARMED = frozenset(
    "killed died dead injured hurt wounded missing arrested displaced stranded homeless feared".split()
)
# "A couple things", but not "the lesbian couple gave speeches".
_COUPLED = frozenset("a another last next past every".split())
# What comes in pairs and is one thing.
_PAIRED = frozenset(
    "trousers pants jeans shorts glasses sunglasses goggles scissors pliers shoes boots socks gloves tights "
    "binoculars eyes hands legs arms ears feet lips the a".split()
)
_SINGLE_PARTS = frozenset("quarter third fifth tenth".split())
# "A good pound and a half".
_FULL = frozenset({"good", "full", "whole"})


class Value(NamedTuple):
    """A bare value, its step and the word after it."""

    low: float
    high: float
    step: float
    last: int


def read_value(keys: Sequence[str], i: int) -> tuple[Value, str] | None:
    """Return the value that begins at word i and the rest that a hyphen joins to it."""
    split = split_hyphen(keys[i])
    if split is None:
        return _read_word(keys, i)
    (low, step), (high, _), rest = split
    i += 1
    if keys[i : i + 1] == ["point"] and not rest and keys[i - 1].isalpha():
        point = _read_point(keys, i, low)
        if point.last > i:
            return _scale(keys, point), ""
    if low == high < MOST_PARTS and step == 1:
        part = _read_part(keys, i, low, rest)
        if part is not None:
            return part
    if not rest and keys[i : i + 3] == _AND_A_HALF:
        low, high, step, i = low + 0.5, high + 0.5, 0.1, i + 3
    return _scale(keys, Value(low, high, step, i)), rest


def _read_point(keys: Sequence[str], i: int, low: float) -> Value:
    """Return "eight point two"; a scale or unit has to follow "one point", a share "at one point"."""
    last, digits = i + 1, ""
    while last < len(keys) and keys[last] in DIGITS:
        digits, last = digits + str(DIGITS.index(keys[last])), last + 1
    after = keys[last] if last < len(keys) else ""
    share = after in ("percent", "per")
    told = share or (keys[max(0, i - 2)] != "at" and (after in SCALES or after in read_units()))
    if not digits or (low == 1 and not told):
        return Value(low, low, 1, i)
    value = float(f"{low:.0f}.{digits}")
    return Value(value, value, 10.0 ** -len(digits), last)


def _read_part(keys: Sequence[str], i: int, low: float, rest: str) -> tuple[Value, str] | None:
    """Return "two thirds", "three quarters of a million", "one in five"; the numeral is before word i."""
    if rest:  # "two-thirds"
        near = [*keys[max(0, i - PART_WORDS) : i], rest, *keys[i : i + PART_WORDS]]
        at = min(i, PART_WORDS)
        return _part(read_fraction(near, at, low), offset=i - at - 1)
    if keys[max(0, i - 2) : i - 1] in (["number"], ["no"]):
        return None
    return _part(read_fraction(keys, i, low) or read_ratio(keys, i, low))


def _part(found: Fraction | None, *, offset: int = 0) -> tuple[Value, str] | None:
    """Return a fraction as a value."""
    if found is None:
        return None
    value = Value(found.value, found.value, found.step, found.last + offset)
    return value, SHARE if found.share else ""


def _read_word(keys: Sequence[str], i: int) -> tuple[Value, str] | None:
    """Return the value of a word that is no numeral: a vague word, a scale, a couple, half, a third."""
    key = keys[i]
    if key in GROUPS:
        return _read_group(keys, i)
    if key in _SINGLE_PARTS:
        return _part(read_fraction(keys, i, 1.0)) if keys[i - 1 : i] in (["a"], ["one"]) else None
    if key in OF_THEM and keys[i + 1 : i + 2] != ["of"] and _HARMED.isdisjoint(keys[i + 1 : i + 3]):
        return None
    if key in VAGUE_WORDS:
        return _read_vague(keys, i), ""
    if key == "couple":
        pair = keys[i + 1 : i + 2] == ["of"] or keys[max(0, i - 1)] in _COUPLED
        return (_read_couple(keys, i + 1), "") if pair else None
    if key == "half":
        return _read_half(keys, i)
    if key not in SCALES:
        return None
    if i and keys[i - 1] == "few":
        return Value(2 * SCALES[key], FEW * SCALES[key], 1, i + 1), ""
    return _scale(keys, Value(1.0, 1.0, 1.0, i)), ""


def _read_group(keys: Sequence[str], i: int) -> tuple[Value, str] | None:
    """Return "a trio of thieves" as three, but not "a pair of trousers" or "a score of 3-2"."""
    of = keys[i + 1 : i + 2] == ["of"] and i + 2 < len(keys)
    if not of or keys[i + 2] in _PAIRED or keys[i + 2][0].isdecimal():
        return None
    if keys[i] == "score" and keys[max(0, i - 1)] != "a":
        return None  # "the score of the match"; twenty is "a score of"
    return Value(GROUPS[keys[i]], GROUPS[keys[i]], 1, i + 1), ""


def _read_vague(keys: Sequence[str], i: int) -> Value:
    """Return "dozens", "hundreds of thousands" or "several hundred"."""
    low, high = VAGUE_WORDS[keys[i]]
    after = keys[i + 1 : i + 3]
    if keys[i] == "several" and after and after[0] in SCALES:
        return Value(low * SCALES[after[0]], FEW * SCALES[after[0]], 1, i + 2)
    if after[:1] == ["of"] and after[1:] and after[1] in VAGUE_WORDS:
        scale = VAGUE_WORDS[after[1]][0] / 2
        return Value(low * scale, high * scale, 1, i + 3)
    return Value(low, high, 1, i + 1)


def _read_couple(keys: Sequence[str], i: int) -> Value:
    """Return "a couple (of)" as two to three, "a couple of hundred" as two to three hundred."""
    j = i + 1 if keys[i : i + 1] == ["of"] and keys[i + 1 : i + 2] and keys[i + 1] in SCALES else i
    scale = SCALES.get(keys[j], 0) if j < len(keys) else 0
    return Value(2 * scale, 3 * scale, scale, j + 1) if scale else Value(2, 3, 1, i)


def _read_half(keys: Sequence[str], i: int) -> tuple[Value, str] | None:
    """Return "half a million" or "half an hour" (the unit is left to follow)."""
    j = i + 1
    if i > 3 and keys[i - 2 : i] == ["and", "a"] and keys[i - 3] not in SCALES:
        if keys[i - 4] in ("a", "an") or (keys[i - 4] in _FULL and keys[i - 5 : i - 4] == ["a"]):
            return Value(1.5, 1.5, 0.1, j), keys[i - 3]
    if j < len(keys) and keys[j] in ("a", "an"):
        j += 1
        if j < len(keys) and keys[j] in SCALES:
            scale = SCALES[keys[j]]
            return Value(scale / 2, scale / 2, scale / 10, j + 1), ""
        return Value(0.5, 0.5, 0.1, j), ""
    return _part(read_fraction(keys, i, 1.0))


def _scale(keys: Sequence[str], value: Value) -> Value:
    """Multiply by the scales that follow and add what comes after them ("two hundred and fifty")."""
    low, high, step, i = value
    if i >= len(keys) or keys[i] not in SCALES:
        return value
    while i < len(keys) and keys[i] in SCALES:
        scale = SCALES[keys[i]]
        low, high, step, i = low * scale, high * scale, step * scale, i + 1
    if i > value.last and low == high and i < len(keys):
        j = i + 1 if keys[i] == "and" and i + 1 < len(keys) else i
        more = read_numeral(keys[j]) if not keys[j][0].isdecimal() else None
        if more is not None and 0 < more[0] < step:
            added = _scale(keys, Value(more[0], more[0], more[1], j + 1))
            return Value(low + added.low, high + added.high, added.step, added.last)
    return Value(low, high, step, i)


def read_range(words: Words, text: str, value: Value) -> Value:
    """Widen a value to a range: "five or six", "five to six", "between five and six", "5–6"."""
    keys, i = words.keys, value.last
    if i >= len(keys):
        return value
    gap = text[words.ends[i - 1] : words.starts[i]]
    dash = gap != " " and gap.strip() in _DASHES
    if not dash and (keys[i] not in _TO or i + 1 >= len(keys)):
        return value
    if not dash and keys[i] == "and" and (i < 2 or "between" not in keys[max(0, i - BETWEEN_WORDS) : i - 1]):
        return value
    if not dash and keys[i] == "to" and _parts_values(words, text, i):
        return value
    at = i if dash else i + 1
    at += at + 1 < len(keys) and keys[at] == "a"
    if keys[at] in VAGUE_WORDS or not can_lead(keys[at]):
        return value
    second = read_value(keys, at)
    if second is None or second[1]:
        return value
    if _is_share(words, text, i) and not _is_share(words, text, second[0].last):
        return value  # "4% or 200 points"
    far = second[0].low > FAR * value.high
    if keys[i] == "to" and far and _is_moved(keys[max(0, i - MOVED_WORDS) : i]):
        return value  # "rose by 12,000 to 231,000"
    numeral = read_numeral(keys[at])
    return _stretch(value, second[0], second[0].low / numeral[0] if numeral and numeral[0] else 1.0)


def _parts_values(words: Words, text: str, to: int) -> bool:
    """Tell whether "to" leads from one value to another: "rose from 12 to 19 percent", "rose $2 to $8"."""
    keys = words.keys
    if keys[max(0, to - 2)] == "from" and keys[max(0, to - 3)] not in _RANGING:
        return _is_moved(keys[max(0, to - MOVED_WORDS - 1) : to - 2])
    return _is_moved(keys[max(0, to - MOVED_WORDS) : to - 1]) and text[words.starts[to + 1] - 1] in _SIGNS


def _is_moved(near: Sequence[str]) -> bool:
    """Tell whether one of some words says that a number changes."""
    return not (_MOVED.isdisjoint(near) and read_moves().isdisjoint(near))


def _is_share(words: Words, text: str, behind: int) -> bool:
    """Tell whether a sign or word for percent follows the number before word ``behind``."""
    sign = text[words.ends[behind - 1] : words.ends[behind - 1] + 1] == "%"
    return sign or words.keys[behind : behind + 1] in (["percent"], ["pc"])


def _stretch(first: Value, second: Value, scale: float) -> Value:
    """Return the range of two values; a scale of the second holds for both ("2 to 3 million")."""
    shared = scale if scale >= _HUNDRED and first.high < 1000 and first.low * scale < second.high else 1.0
    if second.low <= first.low * shared:
        return first
    return Value(first.low * shared, second.high, min(first.step * shared, second.step), second.last)
