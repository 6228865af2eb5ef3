"""The cues of the five generic frames: loading them, finding them in words, and the context rules."""

import re
from functools import cache
from typing import NamedTuple

from analysis.lexicons.fold import fold_phrase
from analysis.lexicons.inflect import inflect
from analysis.lexicons.matcher import Matcher, read_rows
from analysis.measures.frames.rules import (
    EVEN_NAME,
    NOT_CAPITAL,
    NOT_NAME,
    Rule,
    find_suppression,
    parse_rule,
)
from analysis.text.words import Words

LEXICON_VERSION = "frames-9"
FRAMES = ("conflict", "human_interest", "economic", "morality", "responsibility")
# Ages outside this range are rather scores, days or page numbers.
AGE_RANGE = range(5, 105)
_AMOUNT = re.compile(r"[$£€¥]\s?\d")
# Digits are looked for before each "year-old", not the other way round: most digits are no age.
_YEAR_OLD = re.compile(r"years?[-‐‑ ]old")
_YEARS = re.compile(r"\d{1,3}[-‐‑ ]\Z")
_BETWEEN_COMMAS = re.compile(r", (\d{1,3}), ")


class Cue(NamedTuple):
    """One row of the lexicon, as the matcher carries it."""

    frame: str
    group: str
    term: str
    weight: float
    rule: str


class CueHit(NamedTuple):
    """One cue in a text: words ``first`` to ``last`` (exclusive), characters ``start`` to ``end``.

    ``suppressed`` is the part of its rule that took it back, "" where it stands.
    """

    first: int
    last: int
    start: int
    end: int
    cue: Cue
    suppressed: str


_AMOUNT_CUE = Cue("economic", "amount", "(sum of money)", 1.0, "not_near:@campaign_money,@settlement")
_AGE_CUE = Cue("human_interest", "age", "(age of a person)", 1.0, "not_next:@aged_thing")


def _full_rule(row: dict[str, str]) -> str:
    """Return the rule of a row; a cue of one word is taken back in a name unless the row says otherwise."""
    rule = row["rule"]
    if " " in row["term"] or EVEN_NAME in rule or NOT_CAPITAL in rule:
        return rule
    return f"{rule};{NOT_NAME}" if rule else NOT_NAME


@cache
def cue_matcher() -> Matcher:
    """Build the matcher of all forms of frames.csv; a form may carry cues of several frames.

    A form carries pairs of a cue and its rule, as parsed.
    """
    forms: dict[str, dict[tuple[str, str], tuple[Cue, Rule]]] = {}
    for row in read_rows("frames"):
        cue = Cue(row["frame"], row["group"], row["term"], float(row["weight"]), _full_rule(row))
        for form in inflect(row["term"], row["pos"]):
            cues = forms.setdefault(fold_phrase(form), {})
            cues.setdefault((cue.frame, cue.group), (cue, parse_rule(cue.rule)))
    return Matcher({form: tuple(cues.values()) for form, cues in forms.items()})


def _begins_cue(text: str, key: str) -> bool:
    """Tell whether a form of the lexicon begins with a word."""
    return cue_matcher().begins(key)


def _find_forms(words: Words) -> list[CueHit]:
    """Find the cues of the lexicon in order; a form of several frames gives a hit for each."""
    starts, ends, keys, texts = words.starts, words.ends, words.keys, words.texts
    found = []
    for first, last, _, cues in cue_matcher().find(keys, words.places(_begins_cue)):
        start, end = starts[first], ends[last - 1]
        hits = []
        for cue, rule in cues:  # type: ignore[attr-defined]
            # Most rules ask about a capital only; a word that is its own key has none.
            look = rule.parts or texts[first] != keys[first]
            back = find_suppression(rule, words, first, last) if look else ""
            hits.append(CueHit(first, last, start, end, cue, back))
        found += hits if len(hits) == 1 else _one_per_frame(hits)
    return found


def _one_per_frame(hits: list[CueHit]) -> list[CueHit]:
    """Keep one hit of each frame: one that stands before one taken back, the heavier before the lighter."""
    best: dict[str, CueHit] = {}
    for hit in hits:
        other = best.get(hit.cue.frame)
        if other is None or (not hit.suppressed, hit.cue.weight) > (not other.suppressed, other.cue.weight):
            best[hit.cue.frame] = hit
    return list(best.values())


def _is_age(text: str, start: int, end: int) -> bool:
    """Tell whether digits between commas are the age of somebody ("Ann Lee, 34, said")."""
    name = text[max(0, start - 40) : start - 2].rsplit(" ", 1)[-1]
    return name[:1].isupper() and name[-1:].islower() and int(text[start:end]) in AGE_RANGE


def _find_ages(text: str) -> list[tuple[int, int, Cue]]:
    """Find "12-year-old" and an age between commas."""
    spans = []
    if "old" in text:
        for hit in _YEAR_OLD.finditer(text):
            years = _YEARS.search(text, max(0, hit.start() - 4), hit.start())
            if years:
                spans.append((years.start(), hit.end(), _AGE_CUE))
    for hit in _BETWEEN_COMMAS.finditer(text):
        if _is_age(text, *hit.span(1)):
            spans.append((*hit.span(1), _AGE_CUE))
    return spans


def _find_patterns(text: str, words: Words) -> list[CueHit]:
    """Find sums of money and ages, which no list of words can hold."""
    spans = [(hit.start(), hit.end(), _AMOUNT_CUE) for hit in _AMOUNT.finditer(text)]
    found = []
    for start, end, cue in spans + _find_ages(text):
        within = words.between(start, end)
        if within:
            back = find_suppression(parse_rule(cue.rule), words, within.start, within.stop)
            found.append(CueHit(within.start, within.stop, start, words.ends[within.stop - 1], cue, back))
    return found


def find_cues(text: str, words: Words) -> list[CueHit]:
    """Find every frame cue of a text, in order.

    Suppressed ones are listed too, marked as such, so that a rule's work can be seen.

    ``text``: the text that the words index. ``words``: its words. Returned: by position; a form that cues two
    frames gives two hits, the longest form at a place and one cue of each frame there.

    >>> from analysis.text.words import find_words
    >>> text = "Critics blasted the $3 million plan."
    >>> [(text[h.start:h.end], h.cue.frame) for h in find_cues(text, find_words(text))]
    [('Critics', 'conflict'), ('blasted', 'conflict'), ('$3', 'economic'), ('plan', 'responsibility')]
    """
    found, patterns = _find_forms(words), _find_patterns(text, words)
    if patterns:
        found = sorted(_outside(found, patterns) + patterns, key=lambda hit: hit.start)
    return found


def _outside(found: list[CueHit], patterns: list[CueHit]) -> list[CueHit]:
    """Leave out what lies within a pattern of its frame: "years old" in "34 years old"."""
    taken = {(word, hit.cue.frame) for hit in patterns for word in range(hit.first, hit.last)}
    return [hit for hit in found if (hit.first, hit.cue.frame) not in taken]
