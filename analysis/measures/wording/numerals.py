"""Numerals: one word, in letters or digits, as a value and the unit of its last significant digit."""

import math
import re
from collections.abc import Sequence
from functools import cache
from itertools import compress

INFINITE = math.inf
DIGITS = "zero one two three four five six seven eight nine".split()
_TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_SMALL = {word: n for n, word in enumerate([*DIGITS, "ten", *_TEENS.split()])}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12}
SCALES |= {"lakh": 1e5, "crore": 1e7}
_LETTERS = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
# Low and high: what is told so is of no other size.
VAGUE_WORDS = {
    "several": (2, INFINITE),
    "tens": (20, 200),
    "dozens": (24, 300),
    "scores": (40, 300),
    "hundreds": (200, 3000),
    "thousands": (2000, 100_000),
    "millions": (2e6, INFINITE),
    "billions": (2e9, INFINITE),
}
# Numbers as nouns, before "of": "a trio of thieves".
GROUPS = {"pair": 2.0, "duo": 2.0, "trio": 3.0, "quartet": 4.0, "quintet": 5.0, "score": 20.0}
# Every numeral in words with its value and step.
_NUMERALS = {word: (float(n), 1.0) for word, n in _SMALL.items()}
_NUMERALS |= {word: (float(n), 10.0) for word, n in _TENS.items()}
_NUMERALS |= {
    f"{w}-{v}": (float(n + m), 1.0) for w, n in _TENS.items() for v, m in _SMALL.items() if 0 < m < 10
}
# Words with which a number begins though they are no numerals.
_LEAD_WORDS = frozenset(
    [*VAGUE_WORDS, *SCALES, *GROUPS, "half", "couple", "quarter", "third", "fifth", "tenth"]
)
# Digits with their commas: more than any quantity of the news, and few enough for a float to hold.
LONGEST = 24
# Digits of India go in pairs: "1,20,000".
_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(\.\d+)?(k|m|mn|bn|b|tn)?")
# A number printed as one with its scale or unit: "20million", "12kg", "5ft", "his 30s".
_GLUED = re.compile(
    r"([\d.,]+)(thousand|million|billion|trillion|mm|cm|km|kg|lbs?|oz|ft|in|mg|mcg|ml|g|mph|kph|kmh|hrs?|mins?|secs?|pc|s|p|c|f)"
    r"(-.+)?",
    re.ASCII,
)
# A number printed as one with the sign of its currency before it: "P1,500", "Rs500", "N3.1 million".
_PREFIXED = re.compile(
    r"(?:(p|r|n|k)(?=\d{1,3},\d{3}|\d+\.\d|\d+(?:m|mn|bn|tn)$)|(rs|rm|rp|ksh|sh|tk)(?=\d))([\d.,]+)(m|mn|bn|b|tn)?",
    re.ASCII,
)
_PREFIXES = {
    **{"p": "pesos", "r": "rand", "n": "naira", "k": "kwacha", "rs": "rupees", "rm": "ringgit"},
    **{"rp": "rupiah", "ksh": "shillings", "sh": "shillings", "tk": "taka"},
}
_PREFIX_LETTERS = frozenset(sign[0] for sign in _PREFIXES)
_PARTS = {"half": 0.5, "quarter": 0.25}
_HALF_MORE = ["and", "a", "half"]
_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: n for n, word in enumerate(_WORDS.split(), 1)}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
ORDINALS |= {f"{n}{'th' if 10 < n < 14 else _ENDINGS.get(n % 10, 'th')}": n for n in range(1, 100)}


@cache
def read_numeral(key: str) -> tuple[float, float] | None:
    """Return value and step of one numeral in words or digits, None for any other word.

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
    if key.isalpha():  # as nearly all words are
        return key in _LEAD_WORDS or key in _NUMERALS
    return key in _LEAD_WORDS or split_hyphen(key) is not None


def find_leads(keys: Sequence[str]) -> list[int]:
    """Return the words that a number can begin with."""
    return list(compress(range(len(keys)), map(can_lead, keys)))


Numeral = tuple[float, float]


@cache
def split_hyphen(key: str) -> tuple[Numeral, Numeral, str] | None:
    """Return low, high (each with its step) and rest of a numeral, "12-minute", "5-6", "27-year-old"."""
    plain = read_numeral(key)
    if plain is not None:
        return plain, plain, ""
    if "-" not in key:
        return _split_glued(key) if key[:1].isdecimal() else split_prefixed(key)
    parts = key.split("-")
    if parts[0] in _PARTS and parts[1]:
        return _split_part(_PARTS[parts[0]], parts[1:])
    first = read_numeral(parts[0]) if len(parts) > 1 and parts[0] else None
    if first is None or not parts[1]:
        return _split_glued(key) if key[:1].isdecimal() else None
    if parts[1:4] == _HALF_MORE and parts[4:]:
        more = (first[0] + 0.5, 0.1)
        return more, more, "-".join(parts[4:])
    second = read_numeral(parts[1])
    if second is None:
        return first, first, "-".join(parts[1:])
    if second[0] <= first[0]:  # "voted 70-28"
        return (first, first, parts[1]) if len(parts) == 2 else None
    return first, second, "-".join(parts[2:])


def _split_part(part: float, parts: list[str]) -> tuple[Numeral, Numeral, str]:
    """Return "half-million" as a number, "half-mile" as half of what follows."""
    scale = SCALES.get(parts[0], 0.0)
    value = (scale * part, scale / 10) if scale else (part, 0.1)
    return value, value, "-".join(parts[1:] if scale else parts)


def split_prefixed(key: str) -> tuple[Numeral, Numeral, str] | None:
    """Return value and currency of a number printed as one with the sign before it.

    >>> split_prefixed("p1,500"), split_prefixed("n95"), split_prefixed("rs500")
    (((1500.0, 100.0), (1500.0, 100.0), 'pesos'), None, ((500.0, 100.0), (500.0, 100.0), 'rupees'))
    """
    hit = _PREFIXED.fullmatch(key) if key[:1] in _PREFIX_LETTERS else None
    value = read_numeral(f"{hit[3]}{hit[4] or ''}") if hit else None
    return (value, value, _PREFIXES[hit[1] or hit[2]]) if hit and value else None


def _split_glued(key: str) -> tuple[Numeral, Numeral, str] | None:
    """Return value and rest of a number printed as one with its scale or unit."""
    hit = _GLUED.fullmatch(key)
    value = read_numeral(hit[1]) if hit else None
    if hit is None or value is None:
        return None
    scale = SCALES.get(hit[2], 0.0)
    if scale:
        value = value[0] * scale, value[1] * scale
        return value, value, (hit[3] or "").removeprefix("-")
    return value, value, hit[2] + (hit[3] or "")


def is_ordinal(key: str) -> bool:
    """Tell whether a word is an ordinal, alone or joined to another word.

    >>> is_ordinal("fourth"), is_ordinal("third-largest"), is_ordinal("four")
    (True, True, False)
    """
    return key.partition("-")[0] in ORDINALS
