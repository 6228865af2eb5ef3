"""Subjects and their appositions between commas: "NAME, ROLE, said"."""

import re

from analysis.lexicons.grammar import DETERMINERS, FINITE
from analysis.text.voices.names import LEADS
from analysis.text.voices.phrases import (
    MAX_WORDS,
    NOT_PHRASE,
    PRONOUNS,
    Phrase,
    gap,
    heads_source,
    is_capital,
    walk_left,
)
from analysis.text.words import Words

_ENDS_ROLE = re.compile(r"[,—–;:(]|\.{2}|\.[^ \u00a0]")  # between words, no point as in "a St. Louis nurse"
_THERE = frozenset("there here nearby elsewhere abroad".split())  # "a former engineer there, who"
# Words before the subject of a sentence without a comma: "Then the driver, Bo Ray, said", "is how".
_LINKING = frozenset(
    "but and so yet meanwhile however then later now still finally soon is was how what which whom".split()
)
_DECLINING = frozenset(
    "declined refused failed agreed asked wanted tried hoped seemed appeared continued".split()
)
_PART_OF = frozenset("one two three four another most".split())  # "one of the workers"
_APPOSITION_PARTS = 6  # comma-separated parts looked at between a name and its verb


def _parts(text: str, words: Words, low: int, high: int) -> list[tuple[int, int]]:
    """Cut words low to high at commas, dashes and brackets; at most the last few parts are returned."""
    cuts: list[int] = []
    i = high - 1
    while i > low and len(cuts) < _APPOSITION_PARTS:
        between = gap(text, words, i)
        if between != " " and (any(c in ",—–(;:)" for c in between) or " - " in between or "--" in between):
            cuts.append(i)
        i -= 1
    edges = [low if i <= low else i + 1, *reversed(cuts), high]
    if i > low:
        edges[0] = cuts[-1]
        edges.pop(1)
    return [(a, b) for a, b in zip(edges, edges[1:], strict=False) if a < b]


def _holds_verb(words: Words, phrase: Phrase) -> bool:
    """Say whether a phrase is a clause: "a spokesman declined to comment", no "a man named Ada Moor"."""
    inside = range(phrase.first + 1, phrase.last - 1)
    return any(words.keys[i] in _DECLINING and words.keys[i + 1] == "to" for i in inside)


def _is_subject(words: Words, part: tuple[int, int], phrase: Phrase | None) -> bool:
    """Say whether a phrase fills its comma part, so that it can be a verb's subject before an apposition."""
    if phrase is None or (words.keys[phrase.first] in PRONOUNS and words.keys[phrase.first] != "who"):
        return False
    if _holds_verb(words, phrase):
        return False
    first = part[0] + (words.keys[part[0]] == "in" and words.keys[phrase.first - 1] in ("what", "which"))
    if any(words.keys[i] not in _LINKING for i in range(first, phrase.first)):
        return False
    if (words.keys[first] in NOT_PHRASE and words.keys[first] not in _LINKING) or words.keys[first] == "of":
        return False
    if phrase.last - phrase.first == 1 and words.keys[phrase.first] in LEADS:
        return False
    if words.keys[phrase.first] in _PART_OF and words.keys[phrase.first + 1 : phrase.first + 2] == ["of"]:
        return True
    if words.keys[phrase.first] in _PART_OF and heads_source(words.keys[phrase.last - 1]):
        return True  # "one engineer, who has left,"
    return any(is_capital(words.texts[i]) for i in range(phrase.first, phrase.last)) or (
        words.keys[phrase.first] in DETERMINERS
    )


def _is_dateline(text: str, words: Words, part: tuple[int, int]) -> bool:
    """Say whether a part is where a story was written: "ASHBY -- "."""
    is_shouted = all(words.texts[i].isupper() for i in range(*part))
    return is_shouted and any(mark in gap(text, words, part[1]) for mark in ("--", "—", "–"))


def before_comma(text: str, words: Words, low: int, high: int) -> Phrase | None:
    """Return the subject of a verb at word ``high`` that a comma parts from it: ``NAME, ROLE, said``.

    The leftmost part that is nothing but a noun phrase is the subject; the next part is its role.
    """
    parts = _parts(text, words, low, high)
    for k, part in enumerate(parts[:-1]):
        if k == 0 and _is_dateline(text, words, part):
            continue
        tells_place = part[1] - part[0] > 1 and words.keys[part[1] - 1] in _THERE
        phrase = walk_left(text, words, part[1] - 1 - tells_place, part[0])
        if any(words.keys[first] in FINITE for first, _ in parts[k + 1 :]):
            continue  # "The bridge, built in May, was unsafe, said …"
        if _is_subject(words, part, phrase) and phrase is not None:
            return phrase._replace(role=parts[k + 1] if k + 1 < len(parts) else None)
    return None


def role_after(text: str, words: Words, last: int, high: int) -> tuple[int, int] | None:
    """Return the apposition that follows a phrase after a comma, if there is one."""
    if last >= high or "," not in gap(text, words, last):
        return None
    end = last + 1
    starts, ends = words.starts, words.ends
    while end < high and end - last < MAX_WORDS and not _ENDS_ROLE.search(text, ends[end - 1], starts[end]):
        end += 1
    return last, end
