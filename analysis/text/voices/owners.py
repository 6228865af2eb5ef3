"""Whose words marked words are by a possessive: "the mayor's “…” tweet"."""

from __future__ import annotations

from analysis.text.voices.layout import Layout, bounds
from analysis.text.voices.phrases import Phrase, capital_run, walk_left
from analysis.text.voices.quotations import Marked
from analysis.text.voices.signatures import UTTERED, is_somebody


def find_owner(layout: Layout, span: Marked, first: int, last: int) -> Phrase | None:
    """Return whose words a quotation before a noun for them is: "NAME's “…” tweet"."""
    words, text = layout.words, layout.text
    if (
        not first
        or last >= len(words)
        or words.keys[last] not in UTTERED
        or layout.quoted[first - 1]
        or not words.keys[first - 1].endswith(("'s", "s'"))
    ):
        return None
    if (text[words.ends[first - 1] : span.start], text[span.end : words.starts[last]]) != (" ", " "):
        return None
    phrase = walk_left(text, words, first - 1, bounds(layout, first - 1)[0])
    if phrase is None or not is_somebody(words, phrase):
        return None
    start, end = capital_run(words, phrase.first, phrase.last)
    return Phrase(start, end) if start < end == phrase.last else phrase
