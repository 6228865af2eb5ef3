"""Ordinals, alone or joined to another word: "fourth", "3rd", "third-largest"."""

from __future__ import annotations

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: n for n, word in enumerate(_WORDS.split(), 1)}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
ORDINALS |= {f"{n}{'th' if 10 < n < 14 else _ENDINGS.get(n % 10, 'th')}": n for n in range(1, 100)}


def is_ordinal(key: str) -> bool:
    """Tell whether a word is an ordinal, alone or joined to another word.

    >>> is_ordinal("fourth"), is_ordinal("third-largest"), is_ordinal("four")
    (True, True, False)
    """
    return key.partition("-")[0] in ORDINALS
