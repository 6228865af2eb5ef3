"""Words by which a number is told without a numeral: "noon", "doubled", "nobody", "a month"."""

from functools import cache
from importlib.resources import files

from analysis.measures.wording.fact_words import read_function_words, read_units
from analysis.measures.wording.stems import news_stem

# Hours of the clock that have a name.
NAMED_HOURS = {"noon": 12.0, "midday": 12.0, "midnight": 0.0}
# By how many percent something changes, and which way.
CHANGES = {
    **dict.fromkeys(("doubled", "doubling"), (100.0, "grow")),
    **dict.fromkeys(("tripled", "tripling", "trebled", "trebling"), (200.0, "grow")),
    **dict.fromkeys(("quadrupled", "quadrupling"), (300.0, "grow")),
    **dict.fromkeys(("halved", "halving"), (50.0, "shrink")),
}
# The same behind "will" or "to".
BASES = {"double": CHANGES["doubled"], "triple": CHANGES["tripled"], "halve": CHANGES["halved"]}
TIMES = {"twice": 2.0, "thrice": 3.0}
# Ages told by their ten years: "in his fifties", "in her 50s".
_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
DECADES = {name: 10.0 * n for n, name in enumerate(_TENS, 2)} | {
    f"{n}s": float(n) for n in range(20, 100, 10)
}
# What happens to one: "a guard was shot dead", "both drivers were hurt".
HARMS = frozenset(
    "killed killing dead died dies injured injuring wounded wounding hurt shot stabbed drowned".split()
)
NONE = frozenset("no nobody none without".split())
# Ways of speaking rather than measures ("wait a minute"), or mostly another word.
_NO_SINGLES = frozenset("second minute sec min night winter time m foot degree cent pound won fold".split())
_DIMENSIONS = frozenset({"time", "length"})
# A shorter part of a hyphenated word says nothing: "al" in "al-Moor".
_PART_LETTERS = 3


@cache
def read_singles() -> frozenset[str]:
    """Return the units that "a" makes a measure of.

    >>> "month" in read_singles(), "months" in read_singles(), "minute" in read_singles()
    (True, False, False)
    """
    units = read_units()
    names = {key for key, unit in units.items() if unit.dimension in _DIMENSIONS and f"{key}s" in units}
    return frozenset(names - _NO_SINGLES)


def is_odd(key: str) -> bool:
    """Tell whether a word may tell a number without a numeral.

    >>> is_odd("midnight"), is_odd("doubled"), is_odd("month"), is_odd("twelve")
    (True, True, True, False)
    """
    return key in _odd_words()


@cache
def _odd_words() -> frozenset[str]:
    """Return all of these words."""
    named = [*NAMED_HOURS, *CHANGES, *BASES, *TIMES, *DECADES]
    return frozenset([*named, "both"]) | NONE | HARMS | read_singles()


def is_english(key: str) -> bool:
    """Tell whether a folded word, or all parts of one with hyphens, is a word that news prints in lower case.

    >>> is_english("harbors"), is_english("uncovering"), is_english("ostrow"), is_english("moor-lind")
    (True, True, False, False)
    """
    parts = [part for part in key.split("-") if len(part) >= _PART_LETTERS] or [key]
    return all(part in read_function_words() or news_stem(part) in _read_stems() for part in parts)


@cache
def _read_stems() -> frozenset[str]:
    """Return the stems of the words of the list."""
    words = files("analysis.lexicons").joinpath("common_words.txt").read_text("utf8").split()
    return frozenset(map(news_stem, words))
