"""Numerals: one word, in letters or digits, as a value and the unit of its last significant digit."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache
from itertools import compress

INFINITE = math.inf
_ONES = "zero one two three four five six seven eight nine ten"
_TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_SMALL = {word: n for n, word in enumerate(f"{_ONES} {_TEENS}".split())}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12}
_LETTERS = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
VAGUE_WORDS = {
    "several": (2, INFINITE),
    "dozens": (24, INFINITE),
    "hundreds": (200, INFINITE),
    "thousands": (2000, INFINITE),
    "millions": (2e6, INFINITE),
    "billions": (2e9, INFINITE),
}
# Every numeral in words with its value and step.
_NUMERALS = {word: (float(n), 1.0) for word, n in _SMALL.items()}
_NUMERALS |= {word: (float(n), 10.0) for word, n in _TENS.items()}
_NUMERALS |= {
    f"{w}-{v}": (float(n + m), 1.0) for w, n in _TENS.items() for v, m in _SMALL.items() if 0 < m < 10
}
# Words with which a number begins though they are no numerals.
_LEAD_WORDS = frozenset([*VAGUE_WORDS, *SCALES, "half", "couple"])
# Digits with their commas: more than any quantity of the news, and few enough for a float to hold.
LONGEST = 24
_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|m|mn|bn|b|tn)?")


@cache
def read_numeral(key: str) -> tuple[float, float] | None:
    """Return value and step of one numeral in words or digits, None for any other word.

    Examples
    --------
    >>> read_numeral("sixty-one"), read_numeral("30,000"), read_numeral("2.5m"), read_numeral("warm")
    ((61.0, 1.0), (30000.0, 10000.0), (2500000.0, 100000.0), None)
    """
    known = _NUMERALS.get(key)
    if known is not None or not key[:1].isdecimal():
        return known
    hit = _DIGITS.fullmatch(key)
    if hit is None or len(hit[1]) > LONGEST:
        return None
    scale = _LETTERS.get(hit[3] or "", 1.0)
    whole = hit[1].replace(",", "")
    if hit[2]:
        return float(whole + hit[2]) * scale, scale * 10.0 ** (1 - len(hit[2]))
    return float(whole) * scale, scale * 10.0 ** (len(whole) - max(1, len(whole.rstrip("0"))))


def can_lead(key: str) -> bool:
    """Tell whether a number can begin with this word."""
    return key in _LEAD_WORDS or split_hyphen(key) is not None


def find_leads(keys: Sequence[str]) -> list[int]:
    """Return the words that a number can begin with."""
    return list(compress(range(len(keys)), map(can_lead, keys)))


@cache
def split_hyphen(key: str) -> tuple[tuple[float, float], tuple[float, float], str] | None:
    """Return low, high (each with its step) and rest of a numeral, "12-minute", "5-6", "27-year-old"."""
    plain = read_numeral(key)
    if plain is not None:
        return plain, plain, ""
    if "-" not in key:
        return None
    parts = key.split("-")
    first = read_numeral(parts[0]) if len(parts) > 1 and parts[0] else None
    if first is None or not parts[1]:
        return None
    second = read_numeral(parts[1])
    if second is None:
        return first, first, "-".join(parts[1:])
    if second[0] <= first[0]:  # "voted 70-28"
        return (first, first, parts[1]) if len(parts) == 2 else None
    return first, second, "-".join(parts[2:])
