"""Statements printed without marks, behind a line that announces them: "The family said in a statement:"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.text.voices.layout import sentence_at
from analysis.text.voices.phrases import walk_right
from analysis.text.voices.quotes import Quote
from analysis.text.voices.sources import Sources
from analysis.text.voices.speaker_kinds import NOBODY, Speaker, printed_name
from analysis.text.voices.speakers import identify

_ANNOUNCED = frozenset("statement letter email message note post declaration reply response remarks".split())
_FROM = frozenset(("from", "by"))
# Words that only who speaks for himself writes: without one a line behind a colon is no statement.
_OWN = frozenset("we our ours us i my me we're we've we'll i'm i've i'll".split())
_MARKS = frozenset('"“”')
_NOUN_WITHIN = 12  # words between the noun and the colon


def printed_statements(
    sources: Sources, paragraphs: Sequence[tuple[int, int]], quotes: Sequence[Quote]
) -> list[Quote]:
    """Return the paragraphs that an announcement shows to be a source's, printed without marks.

    Parameters
    ----------
    sources : Sources
        The article's attributions.
    paragraphs : sequence of (start, end)
        The body's paragraphs, in order.
    quotes : sequence of Quote
        What is quoted already.
    """
    text = sources.layout.text
    found: list[Quote] = []
    for k, (_, end) in enumerate(paragraphs[:-1]):
        if text[end - 1] == ":" and (speaker := _announced(sources, end)) is not None:
            for start, stop in paragraphs[k + 1 :]:
                if not _is_own(sources, start, stop) or any(start < q.end and q.start < stop for q in quotes):
                    break
                name = printed_name(speaker)
                kind = speaker.type if name else ""
                found.append(Quote(start, stop, "verbatim_unmarked", name, "", kind, continues=bool(found)))
    return found


def _announced(sources: Sources, end: int) -> Speaker | None:
    """Return whose statement a line that ends in a colon announces; None where it announces none."""
    layout, words = sources.layout, sources.layout.words
    last = bisect_left(words.starts, end) - 1
    low = sentence_at(layout, last)[0]
    if last < 0 or _ANNOUNCED.isdisjoint(words.keys[max(low, last + 1 - _NOUN_WITHIN) : last + 1]):
        return None
    event = next((event for event in reversed(sources.events) if low <= event.first <= last), None)
    if event is not None:
        return sources.speaker_of(event)
    for i in range(last, low, -1):
        if words.keys[i - 1] in _FROM:
            phrase = walk_right(layout.text, words, i, last + 1)
            return NOBODY if phrase is None else identify(layout, phrase, sources.people)
    return NOBODY


def _is_own(sources: Sources, start: int, end: int) -> bool:
    """Say whether a paragraph without marks and reporting verbs is written in the first person."""
    layout, words = sources.layout, sources.layout.words
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    if _OWN.isdisjoint(words.keys[first:last]) or not _MARKS.isdisjoint(layout.text[start:end]):
        return False
    inside = (event.phrase for event in sources.events if first <= event.first < last)
    return all(phrase is None or words.keys[phrase.first] in _OWN for phrase in inside)
