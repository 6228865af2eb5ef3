"""A headline cut into words, clauses and quoted stretches, and the cue words the marker rules look up."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from analysis.lexicons.matcher import Matcher, read_rows
from analysis.text.words import Words, find_keys, find_words

_BREAK = re.compile(r"[.!?:;|()\[\]—–]|\s-+\s")
_MARKS = re.compile("[“\"‘']")  # what opens a quoted stretch
_QUOTED = re.compile(
    r"“[^”“]+”|(?<![\w\"])\"[^\"]+\"|(?<!\w)‘(?=\S)[^‘]+?(?<=\S)’(?!\w)"
    r"|(?<![\w'])'(?=[^\s'])(?!\d0s|em\b|til\b|tis\b|n'|cause\b)[^']*(?:\w'\w[^']*)*?(?<=\S)'(?!\w)"
)


class Line(NamedTuple):
    """A headline made ready for the rules: words, clause starts and quoted stretches."""

    text: str
    words: Words
    keys: list[str]  # folded; "" for a word of a given name
    clauses: list[int]  # words that open a clause
    opening: frozenset[int]  # the same words, for look-up
    quotes: Sequence[tuple[int, int]]  # in order, without overlaps

    def key(self, i: int) -> str:
        """Return the key of word i, "" outside the headline."""
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def said(self, i: int) -> bool:
        """Tell whether word i stands in quotation marks."""
        at = self.words.starts[i]
        before = bisect_right(self.quotes, at, key=itemgetter(0))
        return before > 0 and at < self.quotes[before - 1][1]


@cache
def cue_words(marker: str, place: str) -> frozenset[str]:
    """Return the single-word cues of a marker in one place."""
    return frozenset(
        row["term"]
        for row in read_rows("clickbait_cues")
        if row["marker"] == marker and row["place"] == place
    )


@cache
def cue_matcher(marker: str, *places: str) -> Matcher:
    """Return the matcher of a marker's cues; "never" forms block the shorter cue inside them."""
    rows = read_rows("clickbait_cues")
    return Matcher(
        {r["term"]: r["place"] for r in rows if r["marker"] == marker and r["place"] in (*places, "never")}
    )


def clause_opening(line: Line, marker: str, i: int) -> tuple[int, str] | None:
    """Return where the longest "start" cue at word i ends, and its place."""
    hits = cue_matcher(marker, "start").find(line.keys[i : i + 4])
    return (i + hits[0].last, str(hits[0].payload)) if hits and hits[0].first == 0 else None


def read_line(text: str, names: Collection[str] | None = None, words: Words | None = None) -> Line:
    """Cut a headline into words, where they are not known, and clauses; words of names match no cue."""
    words = find_words(text) if words is None else words
    known = set(find_keys(" ".join(names))) if names else set()
    keys = (
        [k if known.isdisjoint((k, k.removesuffix("'s"))) else "" for k in words.keys]
        if known
        else words.keys
    )
    gaps = zip(words.ends, words.starts[1:], strict=False)
    breaks = [
        i for i, (end, start) in enumerate(gaps, 1) if start - end > 1 and _BREAK.search(text, end, start)
    ]
    clauses = [0, *breaks] if len(words) else []
    quotes = [m.span() for m in _QUOTED.finditer(text)] if _MARKS.search(text) else []
    return Line(text, words, keys, clauses, frozenset(clauses), quotes)


def grammar(place: str) -> frozenset[str]:
    """Return a closed class of function words that the rules need."""
    return cue_words("grammar", place)
