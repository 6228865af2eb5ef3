"""Cue words of the zones: read once from ``zone_cues.csv``, looked up by the first word of a line."""

import re
from collections.abc import Set
from functools import cache
from typing import NamedTuple

from analysis.lexicons.matcher import read_rows

LEXICON_VERSION = "zone_cues 8"
"""Version of ``analysis/lexicons/zone_cues.csv``."""

INSIDE_MAX_WORDS = 120
"""Longest line that is searched for cues in its middle; the cues have their own, lower limits."""
_EDGE = " .…:!?»>→|[](){}*•·-–—"
_PLAIN_MARKS = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("“", '"'), ("”", '"'))
_BLANKS = str.maketrans(dict.fromkeys('.,:;!?()[]"*-|/', " "))
_COMMON = frozenset("the this our your on a an in to for with all full of have and".split())
_BRACKET_CUES = frozenset(
    {"c", "related", "read", "see", "more", "photos", "video", "watch", "also", "above", "left"}
)


class Cue(NamedTuple):
    """One cue: its parts (the text between wild cards), zone, longest line in words, may it end in a stop."""

    parts: tuple[str, ...]
    zone: str
    max_words: int
    any_stop: bool


class Opening(NamedTuple):
    """The cues that begin with one word, and how they begin: most lines with the word begin otherwise."""

    heads: tuple[str, ...]
    cues: tuple[Cue, ...]


class Cues(NamedTuple):
    """All cues by the place where they must stand."""

    line: dict[str, Cue]
    start: dict[str, Opening]
    end: dict[str, Cue]
    inside: dict[str, list[Cue]]


def fold_line(text: str) -> str:
    """Fold a line for look-up: lower case, straight quotation marks, single spaces."""
    # A blank is the one printable sign that is white space: nearly every line is folded already.
    single = text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]
    return fold_marks(text if single else " ".join(text.split())).lower()


def fold_marks(text: str) -> str:
    """Replace typographic quotation marks by plain ones, letter for letter."""
    if not text.isascii():
        for mark, plain in _PLAIN_MARKS:
            text = text.replace(mark, plain)
    return text


def _cue(row: dict[str, str]) -> Cue:
    """Turn one row of the file into a cue."""
    parts = tuple(part.strip() for part in row["term"].split("*"))
    return Cue(parts, row["category"], int(row["max_words"]), row["final_stop"] == "any")


@cache
def read_cues() -> Cues:
    """Read the cues, once per process; of several that fit, the longest is tried first."""
    cues = Cues({}, {}, {}, {})
    for row in sorted(read_rows("zone_cues"), key=lambda row: -len(row["term"])):
        if row["place"] == "line":
            cues.line[row["term"]] = _cue(row)
        elif row["place"] == "end":
            cues.end[row["term"]] = _cue(row)
        elif row["place"] == "start":
            cue, word = _cue(row), first_word(row["term"])
            heads, others = cues.start.get(word, Opening((), ()))
            cues.start[word] = Opening((*heads, cue.parts[0]), (*others, cue))
        elif row["place"] == "inside":
            cues.inside.setdefault(_inside_word(cue := _cue(row)), []).append(cue)
    return cues


@cache
def _ends() -> tuple[str, ...]:
    """Return the cues that close a line."""
    return tuple(read_cues().end)


def _inside_word(cue: Cue) -> str:
    """Return the longest word of a cue's first part, a common one only where there is no other."""
    words = cue.parts[0].split()
    longest = max([word for word in words if word.isalpha() and word not in _COMMON] or words, key=len)
    return max(tokens_in(longest), key=len)


@cache
def read_terms(place: str) -> tuple[str, ...]:
    """Return the plain terms of one place ("agency", "menu", "before_title", …), longest first."""
    terms = (row["term"] for row in read_rows("zone_cues") if row["place"] == place)
    return tuple(sorted(terms, key=len, reverse=True))


@cache
def words_of(*places: str) -> re.Pattern[str]:
    """Pattern of the terms of some places ("product", "platform"), as whole words."""
    terms = sorted((term for place in places for term in read_terms(place)), key=len, reverse=True)
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(map(re.escape, terms))})(?![\w'-])")


def tokens_in(key: str) -> list[str]:
    """Return the words of a folded line, for look-up: what a hyphen or a foreign letter parts are two."""
    if not key.isascii():
        key = key.encode("ascii", "replace").decode()  # ten times as fast to translate
    return key.translate(_BLANKS).split()


@cache
def tokens_of(*places: str) -> frozenset[str]:
    """Return the rarest word of each term of some places: a line without any of them has no term of them."""
    terms = (set(tokens_in(term)) for place in places for term in read_terms(place))
    return frozenset(max(words - _COMMON or words, key=len) for words in terms)


@cache
def agency_pattern() -> re.Pattern[str]:
    """Pattern of an agency or platform as a picture credit names it, as whole words."""
    return re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, read_terms('agency')))})(?![\w'])")


def first_word(key: str) -> str:
    """Return the first word of a folded line without the marks at its edges."""
    end = key.find(" ")
    return (key if end < 0 else key[:end]).strip(_EDGE)


def find_cue(key: str, words: int, stopped: bool) -> str | None:
    """Return the zone that the cue words of a folded line show, or None.

    ``key``: the line, folded by `fold_line`. ``words``: its number of words. ``stopped``: whether it ends
    like a sentence.

    >>> find_cue("related: two goats on a tram", 6, False)
    'promo'
    >>> find_cue("related companies paid as well.", 5, True) is None
    True
    """
    cues = read_cues()
    if words <= 14 and (cue := cues.line.get(key.strip(_EDGE))) is not None and words <= cue.max_words:
        return cue.zone
    if not key[0].isalnum() and first_word(key) not in _BRACKET_CUES:
        key = key.lstrip("[(-–—•* ") or key
    opening = cues.start.get(first_word(key))
    if opening is not None and key.startswith(opening.heads):
        for cue in opening.cues:
            if _fits(cue, words, stopped) and _starts(key, cue.parts):
                return cue.zone
    if not stopped and key.endswith(_ends()):
        for end, cue in cues.end.items():
            if words <= cue.max_words and key.endswith(" " + end):
                return cue.zone
    return None


def find_inside(key: str, words: int, held: Set[str]) -> str | None:
    """Return the zone of the cues in the middle of a line that holds some of their words.

    A call to the reader goes before small print; in a line that opens with speech it is the speaker's.
    """
    zone: str | None = None
    inside = read_cues().inside if words <= INSIDE_MAX_WORDS else {}
    for word in inside.keys() & held:
        for cue in inside[word]:
            if words <= cue.max_words and (zone is None or cue.zone > zone) and _holds(key, cue.parts):
                zone = cue.zone
    return None if zone == "prompt" and key[0] == '"' else zone


def _holds(key: str, parts: tuple[str, ...]) -> bool:
    """Tell whether the parts of a cue occur in a line, the first at the start of a word."""
    at = key.find(parts[0])
    while at > 0 and key[at].isalnum() and key[at - 1].isalnum():
        at = key.find(parts[0], at + 1)
    return at >= 0 and _in_order(key, parts[1:], at + len(parts[0]))


def _fits(cue: Cue, words: int, stopped: bool) -> bool:
    """Tell whether a line is short enough for the cue and ends as the cue allows."""
    return words <= cue.max_words and (cue.any_stop or not stopped)


def _starts(key: str, parts: tuple[str, ...]) -> bool:
    """Tell whether the line starts with the cue, at word ends."""
    head = parts[0]
    if not key.startswith(head):
        return False
    if head[-1].isalnum() and key[len(head) : len(head) + 1].isalnum():
        return False
    return len(parts) == 1 or _in_order(key, parts[1:], len(head))


def _in_order(key: str, parts: tuple[str, ...], at: int) -> bool:
    """Tell whether the parts of a cue occur one after the other from a place on."""
    for part in parts:
        at = key.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True
