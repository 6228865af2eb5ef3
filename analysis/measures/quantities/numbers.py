"""Numbers in running text: words and digits, ranges and approximations, each as a low and a high."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from analysis.measures.quantities.fractions import SHARE
from analysis.measures.quantities.number_values import read_range, read_value
from analysis.measures.wording.numerals import INFINITE, SCALES, VAGUE_WORDS, find_leads
from analysis.text.words import Words

# "about 40" stands for 40 give or take a fifth; "nearly 40" for a fifth less up to 40. A convention, on the
# generous side: a false conflict costs more than a missed one. Readers' widths differ much and go by the size
# and roundness of the number (Ferson et al. 2015, Natural language of uncertainty: numeric hedge words,
# International Journal of Approximate Reasoning 57), so one that is not round is told closer (`tighten`).
APPROXIMATE_SHARE = 0.2
# Qualifiers as cells show them.
SIGNS = {"about": "~", "nearly": "≲", "at least": "≥", "more than": ">", "at most": "≤", "less than": "<"}
DIGITS = 9  # kept behind the point: 40 times 1.2 is 48

# Forms before a number → the qualifier that the table shows.
_BEFORE = {
    **dict.fromkeys(
        "about around roughly approximately approx some circa".split()
        + ["an estimated", "estimated", "something like", "in the region of", "just about", "or so"]
        + ["perhaps", "maybe", "possibly"],
        "about",
    ),
    **dict.fromkeys(["nearly", "almost", "close to", "just under", "not quite", "just short of"], "nearly"),
    **dict.fromkeys(
        ["at least", "no fewer than", "no less than", "not less than", "a minimum of", "as few as"],
        "at least",
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
    "or thereabouts": "about",
    "give or": "about",
    "and more": "at least",
    "and change": "more than",
}
# "Over a hundred" is more than one, "over a six-year period" is not.
_PLACES = frozenset("over above under below beyond".split())
_ROUND = frozenset([*SCALES, "half", "quarter", "couple"])
# "Ticked up to" gives the new value, "up to" elsewhere the most.
_RISES = frozenset(
    "ticked ticks ticking edged edges edging inched inches nudged crept creeps climbed climbs went goes "
    "jumped jumps bumped shot sped picked rose soared surged drove ran came pulled walked stepped got rode "
    "speeds picks rises drives runs comes pulls walks gets speed pick rise drive run come pull walk".split()
)
_BE = frozenset("is are was were be been it's that's isn't".split())
# What a hyphen joins to a number that is not exact: "sixty-odd", "60-plus".
_OPEN = {"odd": "about", "plus": "at least", "some": "about"}
# The words beside the number: most numbers have none of them.
_BEFORE_LAST = frozenset(form.split(" ")[-1] for form in _BEFORE)
_AFTER_FIRST = frozenset(form.split(" ")[0] for form in _AFTER)
_OF = frozenset("the them those these his her its their our your my us whom which".split())
# A part of something, or more on top of it: never the whole count.
_PART_BEFORE = frozenset(
    "another additional further other extra first last next final remaining initial including".split()
)
_PART_AFTER = frozenset("other others more additional further extra remaining".split())


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


def read_qualifier(words: Words, text: str, first: int, last: int) -> tuple[str, int, int]:
    """Return the qualifier around a number and the words that it takes in.

    >>> from analysis.text.words import find_words
    >>> line = "well over 40 boats"
    >>> read_qualifier(find_words(line), line, 2, 3)
    ('more than', 0, 3)
    """
    keys = words.keys
    if first and keys[first - 1] in _BEFORE_LAST:
        for n in (3, 2, 1):
            found = _BEFORE.get(" ".join(keys[max(0, first - n) : first])) if first >= n else None
            if found:
                return found, first - n, last
    behind, last = read_qualifier_behind(words, text, last)
    return behind, first, last


def read_qualifier_behind(words: Words, text: str, last: int) -> tuple[str, int]:
    """Return what qualifies a number that ends before word ``last``, and the word behind that.

    >>> from analysis.text.words import find_words
    >>> line = "six or more"
    >>> read_qualifier_behind(find_words(line), line, 1)
    ('at least', 3)
    """
    keys = words.keys
    if last < len(keys) and keys[last] in _AFTER_FIRST:
        after = _AFTER.get(" ".join(keys[last : last + 2]))
        if after and text[words.ends[last - 1] : words.starts[last]] == " ":
            return after, last + 2
    return "", last


def bound(low: float, high: float, qualifier: str) -> tuple[float, float]:
    """Return the low and high that a qualifier leaves.

    >>> bound(40.0, 40.0, "about"), bound(40.0, 40.0, "at least")
    ((32.0, 48.0), (40.0, inf))
    """
    if qualifier == "about":
        return round(low * (1 - APPROXIMATE_SHARE), DIGITS), round(high * (1 + APPROXIMATE_SHARE), DIGITS)
    if qualifier == "nearly":
        return round(low * (1 - APPROXIMATE_SHARE), DIGITS), high
    if qualifier in ("at least", "more than"):
        return low, INFINITE
    if qualifier in ("at most", "less than"):
        return 0.0, high
    return low, high


def find_numbers(words: Words, text: str, *, places: Iterable[int] | None = None) -> list[Number]:
    """Return the numbers of a text in order, with what qualifies them.

    "Five or six" is 5–6, "about 40" 32–48, "nearly 40" 32–40, "at least five" and "more than five" 5–∞ (the
    bound counts in), "up to five" and "fewer than five" 0–5, "dozens" 24–300. Ordinals and fractions are no
    numbers.

    ``places``: the words at which a number can begin (`find_leads`), where they are known already. Returned:
    in order, without overlaps.

    >>> from analysis.text.words import find_words
    >>> line = "at least five or six of more than 40 shots"
    >>> [(n.low, n.high, n.qualifier) for n in find_numbers(find_words(line), line)]
    [(5.0, inf, 'at least'), (40.0, inf, 'more than')]
    """
    found: list[Number] = []
    free = 0
    for i in find_leads(words.keys) if places is None else places:
        if i >= free:
            number = _read_number(words, text, i)
            if number is not None:
                found.append(number)
                free = number.last
    return found


def _rises(keys: Sequence[str], up: int, last: int) -> bool:
    """Tell whether "up to" before a number is the verb's: "ticked up to 6.2 percent", "is up to 9 from 8"."""
    before = keys[up - 1] if up else ""
    to_now = "from" in keys[last : last + 3] or "toll" in keys[max(0, up - 4) : up]
    return before in _RISES or (before in _BE and to_now)


def _opens_none(keys: Sequence[str], i: int) -> bool:
    """Tell whether "not one" before a noun is nobody: no "it is not one of those days", "not one but two"."""
    of = keys[i + 1 : i + 2] == ["of"] and keys[i + 2 : i + 3] not in (["the"], ["its"], ["his"], ["their"])
    return not (of or keys[i + 1 : i + 2] == ["but"] or (i > 1 and keys[i - 2] in _BE))


def _read_number(words: Words, text: str, i: int) -> Number | None:
    """Return the number that begins at word i."""
    keys = words.keys
    read = read_value(keys, i)
    if read is None:
        return None
    value, rest = read
    if keys[i - 1 : i + 1] == ["not", "one"] and not rest and _opens_none(keys, i):
        return Number(i - 1, value.last, 0.0, 0.0, 1.0, "", keys[i + 1 : i + 2] == ["of"], "")
    if not rest:
        value = read_range(words, text, value)
    few = keys[i - 2 : i] == ["a", "few"]  # "a few hundred"
    lead = i - 2 if few else i - 1 if i and keys[i - 1] in ("a", "an", "between") else i
    if keys[i] == "half" and rest not in ("", SHARE):  # "an hour and a half", "a good hour and a half"
        lead = i - 4 - (keys[i - 4] not in ("a", "an"))
    qualifier, first, last = read_qualifier(words, text, lead, value.last)
    if lead < i and keys[lead - 1] in _PLACES and keys[i] not in _ROUND and rest != SHARE:
        qualifier, first = "", lead  # "over a six-year period", "hand over a 60 percent stake"
    qualifier = "" if keys[first] == "up" and _rises(keys, first, last) else qualifier
    plus = text[words.ends[last - 1] : words.ends[last - 1] + 1] == "+"
    qualifier = qualifier or _OPEN.get(rest, "at least" if plus else "")  # "sixty-odd", "100+"
    rest = "" if rest in _OPEN else rest
    low, high = bound(value.low, value.high, qualifier) if qualifier else (value.low, value.high)
    if lead and keys[lead - 1] == "minus" and keys[max(0, lead - 2) : lead - 1] != ["or"]:
        low, high, first = -high, -low, min(first, lead - 1)
    qualifier = keys[i] if keys[i] in VAGUE_WORDS else "several" if few and not qualifier else qualifier
    after = keys[last] if last < len(keys) else ""
    of = after == "of" and last + 1 < len(keys) and keys[last + 1] in _OF
    part = of or after in _PART_AFTER or bool(first and keys[first - 1] in _PART_BEFORE)
    return Number(first, last, float(low), float(high), float(value.step), qualifier, part, rest)
