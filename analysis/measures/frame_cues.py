"""The cues of the five generic frames: loading them, finding them in words, and the context rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis.lexicons.fold import fold_phrase
from analysis.lexicons.inflect import inflect
from analysis.lexicons.matcher import Matcher, read_rows
from analysis.text.words import Words

LEXICON_VERSION = "frames-1"
FRAMES = ("conflict", "human_interest", "economic", "morality", "responsibility")
# How many words to either side the rule "not_near" looks at: about half a news sentence (22 words).
NEAR_WORDS = 8
# Ages outside this range are rather scores, days or page numbers.
AGE_RANGE = range(5, 105)
_AMOUNT = re.compile(r"[$£€¥]\s?\d")
_YEAR_OLD = re.compile(r"\d{1,3}[-‐‑ ]years?[-‐‑ ]old")
_BETWEEN_COMMAS = re.compile(r", (\d{1,3}), ")


class Cue(NamedTuple):
    """One row of the lexicon, as the matcher carries it."""

    frame: str
    group: str
    term: str
    weight: float
    rule: str


class CueHit(NamedTuple):
    """One cue in a text: words ``first`` to ``last`` (exclusive), characters ``start`` to ``end``."""

    first: int
    last: int
    start: int
    end: int
    cue: Cue
    suppressed: bool


_AMOUNT_CUE = Cue("economic", "amount", "(sum of money)", 1.0, "pattern:amount")
_AGE_CUE = Cue("human_interest", "age", "(age of a person)", 1.0, "pattern:age")


@cache
def cue_matcher() -> Matcher:
    """Build the matcher of all forms of frames.csv; a form may carry cues of several frames."""
    forms: dict[str, dict[tuple[str, str], Cue]] = {}
    for row in read_rows("frames"):
        cue = Cue(row["frame"], row["group"], row["term"], float(row["weight"]), row["rule"])
        for form in inflect(row["term"], row["pos"]):
            forms.setdefault(fold_phrase(form), {}).setdefault((cue.frame, cue.group), cue)
    return Matcher({form: tuple(cues.values()) for form, cues in forms.items()})


@cache
def cue_groups() -> dict[str, tuple[str, ...]]:
    """Return the names of the cue groups of each frame, sorted."""
    groups: dict[str, set[str]] = {frame: set() for frame in FRAMES}
    for row in read_rows("frames"):
        groups[row["frame"]].add(row["group"])
    for cue in (_AMOUNT_CUE, _AGE_CUE):
        groups[cue.frame].add(cue.group)
    return {frame: tuple(sorted(names)) for frame, names in groups.items()}


@cache
def _parse_rule(rule: str) -> tuple[str, frozenset[str]]:
    """Split a rule such as ``not_near:armed,sport`` into its kind and the words of its lists."""
    kind, _, names = rule.partition(":")
    wanted = names.split(",")
    return kind, frozenset(row["word"] for row in read_rows("frames_contexts") if row["context"] in wanted)


def is_suppressed(rule: str, keys: Sequence[str], first: int, last: int) -> bool:
    """Tell whether a context rule takes a cue back.

    ``not_near:LISTS``: a word of the lists stands within eight words; ``not_beside:LISTS``: directly before
    or after; ``not_prev:LISTS``: directly before. The lists are those of frames_contexts.csv.

    Examples
    --------
    >>> is_suppressed("not_near:armed", ["troops", "attack", "the", "town"], 1, 2)
    True
    >>> is_suppressed("not_near:armed", ["critics", "attack", "the", "plan"], 1, 2)
    False
    """
    kind, context = _parse_rule(rule)
    if kind == "not_near":
        nearby = (*keys[max(0, first - NEAR_WORDS) : first], *keys[last : last + NEAR_WORDS])
        return not context.isdisjoint(nearby)
    if kind == "not_beside" and last < len(keys) and keys[last] in context:
        return True
    return kind in ("not_prev", "not_beside") and first > 0 and keys[first - 1] in context


def _find_forms(words: Words) -> list[CueHit]:
    """Find the cues of the lexicon in order; a form of several frames gives a hit for each."""
    keys, starts, ends = words.keys, words.starts, words.ends
    found = []
    for first, last, _, cues in cue_matcher().find(keys):
        start, end = starts[first], ends[last - 1]
        for cue in cues:  # type: ignore[attr-defined]
            back = bool(cue.rule) and is_suppressed(cue.rule, keys, first, last)
            found.append(CueHit(first, last, start, end, cue, back))
    return found


def _is_age(text: str, start: int, end: int) -> bool:
    """Tell whether digits between commas are the age of somebody ("Ann Lee, 34, said")."""
    name = text[max(0, start - 40) : start - 2].rsplit(" ", 1)[-1]
    return name[:1].isupper() and name[-1:].islower() and int(text[start:end]) in AGE_RANGE


def _find_patterns(text: str, words: Words) -> list[CueHit]:
    """Find sums of money and ages, which no list of words can hold."""
    spans = [(hit.start(), hit.end(), _AMOUNT_CUE) for hit in _AMOUNT.finditer(text)]
    if "old" in text:
        spans += [(hit.start(), hit.end(), _AGE_CUE) for hit in _YEAR_OLD.finditer(text)]
    spans += [
        (*hit.span(1), _AGE_CUE) for hit in _BETWEEN_COMMAS.finditer(text) if _is_age(text, *hit.span(1))
    ]
    found = []
    for start, end, cue in spans:
        within = words.between(start, end)
        if within:
            found.append(CueHit(within.start, within.stop, start, words.ends[within.stop - 1], cue, False))
    return found


def find_cues(text: str, words: Words) -> list[CueHit]:
    """Find every frame cue of a text, in order.

    Suppressed ones are listed too, marked as such, so that a rule's work can be seen.

    Parameters
    ----------
    text : str
        The text that the words index.
    words : Words
        Its words.

    Returns
    -------
    list of CueHit
        By position; a form that cues two frames gives two hits.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> text = "Critics blasted the $3 million plan."
    >>> [(text[h.start:h.end], h.cue.frame) for h in find_cues(text, find_words(text))]
    [('Critics', 'conflict'), ('blasted', 'conflict'), ('$3', 'economic'), ('plan', 'responsibility')]
    """
    found, patterns = _find_forms(words), _find_patterns(text, words)
    if patterns:
        found = sorted(found + patterns, key=lambda hit: hit.start)
    return found
