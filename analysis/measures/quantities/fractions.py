"""Fractions and ratios: "a third of the voters", "two-thirds", "half of them", "one in five", as percent."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.measures.wording.fact_words import read_units
from analysis.measures.wording.numerals import SCALES, read_numeral
from analysis.measures.wording.word_kinds import read_moves

# What a number that is a share has for a rest: no hyphen joins it.
SHARE = "%"
# A fraction is told roughly: so many percent, or so large a share of itself, is the step of its value.
STEP = 5.0
STEP_SHARE = 0.2
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
_PARTS |= {"halves": 2} | {f"{part}s": n for part, n in list(_PARTS.items())[1:]}
# "The first three quarters", "the second half": stretches of a year or match.
_STRETCHES = frozenset(
    "first second third fourth last past next final middle other latter early late this that the".split()
)
_CHANGES = frozenset("by up down".split())
_FROM = (["up", "from"], ["down", "from"])
_LEADS = frozenset("a an about around roughly nearly almost over under least than to some".split())
_ONE = frozenset("a an one 1".split())
_LOOSE = frozenset("about around roughly nearly almost".split())
# "A third said so".
_TELLING = frozenset("said say were are have had reported want wanted think believe support oppose".split())
_WHOLES = frozenset("the its their his her our my those these all".split())
# "Half the battle", "half the time".
_IDIOMS = frozenset("time battle fun story point way night day world price reason problem a an it".split())
# "One in five" and "nine out of ten": what such a ratio is of.
_OF_HOW_MANY = frozenset([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1e3, 1e4, 1e5, 1e6])
_ROUND = frozenset([3, 4, 5, 10, 100])
_OF_MANY = frozenset([10, 100])


class Fraction(NamedTuple):
    """A fraction with its step, the word behind it, and whether it is a share (in percent)."""

    value: float
    step: float
    last: int
    share: bool


def read_fraction(keys: Sequence[str], i: int, top: float) -> Fraction | None:
    """Return ``top`` of the parts that word i names, None where no fraction is told there.

    ``i``: the word that may name a part: "third", "quarters". ``top``: how many of them. Returned: a share,
    or a part of a scale or unit ("a quarter of a million").

    >>> keys = "a quarter of a million fans and two thirds of the team".split()
    >>> read_fraction(keys, 1, 1.0).value, round(read_fraction(keys, 8, 2.0).value, 1)
    (250000.0, 66.7)
    """
    parts = _PARTS.get(keys[i], 0) if i < len(keys) else 0
    if not parts or top >= parts or (top > 1) != keys[i].endswith("s"):
        return None
    if keys[i + 1 : i + 2] == ["of"] and i + 3 < len(keys) and keys[i + 2] in _ONE:
        found = _of_one(keys[i + 3], top / parts, i + 3)
        if found is not None:
            return found
    return _share(top / parts, i + 1) if _is_share(keys, i, top) else None


def _of_one(key: str, value: float, at: int) -> Fraction | None:
    """Return a part of one million or of one hour; the unit is left to follow."""
    if key in SCALES:
        return Fraction(value * SCALES[key], SCALES[key] / 100, at + 1, share=False)
    return Fraction(value, 0.05, at, share=False) if key in read_units() else None


def _share(value: float, last: int) -> Fraction:
    """Return a share in percent."""
    percent = round(100 * value, 1) if value > 0.01 else 100 * value
    return Fraction(percent, min(STEP, STEP_SHARE * percent), last, share=True)


def _is_share(keys: Sequence[str], i: int, top: float) -> bool:
    """Tell whether a part at word i is one of a whole: "a third of", "by a third", "two thirds"."""
    first = i - (top > 1)
    before = keys[first - 1] if first else ""
    of = keys[i + 1 : i + 2] == ["of"]
    if top > 1:
        return before not in _STRETCHES or (of and before == "the") or "majority" in keys[i + 1 : i + 3]
    if keys[i] == "half":
        return (before not in _STRETCHES or (of and before == "that")) and _of_whole(keys, i + 1)
    if before not in ("a", "one"):
        return False
    if of or keys[i + 1 : i + 2] and keys[i + 1] in _TELLING:
        return True
    earlier = keys[max(0, i - 4) : i - 1]
    loose = bool(earlier) and (earlier[-1] in _LOOSE or earlier[-2:] in (["more", "than"], ["less", "than"]))
    earlier = [key for key in earlier if key not in _LEADS]
    moved = earlier[-1:] != [] and (earlier[-1] in _CHANGES or earlier[-1] in read_moves())
    return loose or moved or earlier[-2:] in _FROM


def _of_whole(keys: Sequence[str], at: int) -> bool:
    """Tell whether a whole is named from word ``at`` on: "half of voters", "half the houses"."""
    named = keys[at : at + 2]
    if len(named) < 2 or named[1] in _IDIOMS:
        return False
    return named[0] in ("of", *_WHOLES)


def read_ratio(keys: Sequence[str], i: int, top: float) -> Fraction | None:
    """Return ``top`` in so many, the words from i on being "in five" or "out of ten".

    >>> read_ratio("one in five homes".split(), 1, 1.0).value, read_ratio("two in five days".split(), 1, 2.0)
    (20.0, None)
    """
    out = keys[i : i + 2] == ["out", "of"]
    every = keys[i : i + 2] in (["of", "every"], ["of", "each"])
    if not (out or every or keys[i : i + 1] == ["in"]):
        return None
    at = i + 1 + out
    at += keys[at : at + 1] in (["every"], ["each"])
    whole = read_numeral(keys[at]) if at < len(keys) else None
    if whole is None or not 0 < top < whole[0] or whole[0] not in _OF_HOW_MANY:
        return None
    behind = read_units().get(keys[at + 1]) if at + 1 < len(keys) else None
    if behind is not None or (keys[at + 1 : at + 2] and keys[at + 1] in SCALES):
        return None
    if top > 1 and whole[0] not in (_OF_MANY if out else _ROUND):
        return None
    return _share(top / whole[0], at + 1)
