"""Quotations to their sources: the attribution beside a quotation, in its sentence, or carried over."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from analysis.text.attribution import Event, Layout, bounds, events_between, is_quoted
from analysis.text.phrases import Phrase, walk_right
from analysis.text.quotations import Marked
from analysis.text.speakers import NOBODY, People, Speaker, identify

_LEADING = frozenset("but and so yet then meanwhile however yes no still well today".split())
_ADJACENT = 2  # words that may stand between a closing mark and the source of its attribution


class Source(NamedTuple):
    """What a quotation's attribution says: who, with which verb, and how near it stands."""

    speaker: Speaker
    cue: str
    event: int  # word of the verb, -1 for a source carried over
    near: str  # "after", "before", "sentence", "carried" or ""


NO_SOURCE = Source(NOBODY, "", -1, "")


class Sources:
    """Looks up the source of each marked span of one text."""

    def __init__(self, layout: Layout, events: Sequence[Event], people: People) -> None:
        self.layout = layout
        self.events = events
        self.people = people
        self._firsts = [event.first for event in events]
        self._known: dict[int, Speaker] = {}

    def speaker_of(self, event: Event) -> Speaker:
        """Return the source of an attribution; the sentence's subject where its verb has none of its own."""
        if event.first not in self._known:
            self._known[event.first] = self._speaker_of(event)
        return self._known[event.first]

    def _speaker_of(self, event: Event) -> Speaker:
        phrase = event.phrase or self._subject_of_sentence(event)
        if phrase is None:
            return NOBODY
        return identify(self.layout, phrase, self.people)

    def _subject_of_sentence(self, event: Event) -> Phrase | None:
        """Return the source of the sentence's attribution before, else the sentence's first phrase."""
        start, _ = self._sentence(event.first)
        k = bisect_left(self._firsts, event.first) - 1
        while k >= 0 and self._firsts[k] >= start:
            if self.events[k].phrase is not None:
                return self.events[k].phrase
            k -= 1
        words = self.layout.words
        first = start
        while first < event.first and words.keys[first] in _LEADING:
            first += 1
        if is_quoted(self.layout, first):
            return None
        return walk_right(self.layout.text, words, first, event.first)

    def _sentence(self, word: int) -> tuple[int, int]:
        """Return the words of the sentence that holds a word."""
        starts = self.layout.sentence_first
        k = bisect_right(starts, word) - 1
        return (starts[k] if k >= 0 else 0), (
            starts[k + 1] if k + 1 < len(starts) else len(self.layout.words)
        )

    def _source(self, event: Event, near: str) -> Source:
        return Source(self.speaker_of(event), self.layout.words.keys[event.first], event.first, near)

    def direct(self, span: Marked, first: int, last: int) -> Source:
        """Return the source that stands beside a quotation or in its sentence; NO_SOURCE if none does."""
        after = self._after(span, last)
        if after is not None:
            return self._source(after, "after")
        before = self._before(span, first)
        if before is not None:
            return self._source(before, "before")
        inside = self._in_sentence(span, first, last)
        return NO_SOURCE if inside is None else self._source(inside, "sentence")

    def _after(self, span: Marked, last: int) -> Event | None:
        """Return the attribution directly behind a quotation."""
        words, text = self.layout.words, self.layout.text
        if last >= len(words) or is_quoted(self.layout, last) or "\n" in text[span.end : words.starts[last]]:
            return None
        _, high = bounds(self.layout, last)
        for event in events_between(self.events, self._firsts, last, high)[:2]:
            begin = event.first
            if event.phrase is not None and not event.inverted:
                begin = min(begin, event.phrase.first)
            if begin - last < _ADJACENT and self._follows(span, last, event, high):
                return event
        return None

    def _follows(self, span: Marked, last: int, event: Event, high: int) -> bool:
        """Say whether own words behind a quotation belong to it, not to the quotation that follows them."""
        words, text = self.layout.words, self.layout.text
        if words.keys[last] in ("and", "but", "as", "while", "which", "that"):
            return False
        starts = self.layout.sentence_first
        k = bisect_left(starts, last)
        fresh = k < len(starts) and starts[k] == last and words.texts[last][0].isupper()
        stopped = text[span.start : span.end].rstrip("\"”’'»").endswith((".", "!", "?", "…"))
        if not (fresh and stopped):
            return True
        q = bisect_left(self.layout.quote_first, high)
        leads_on = q < len(self.layout.quote_first) and self.layout.quote_first[q] == high
        return not leads_on and high - event.last <= 3

    def _before(self, span: Marked, first: int) -> Event | None:
        """Return the attribution that leads up to a quotation."""
        words, text = self.layout.words, self.layout.text
        i = first - 1
        if i < 0 or is_quoted(self.layout, i):
            return None
        between = text[words.ends[i] : span.start]
        colon = ":" in between
        if "\n" in between and not colon:
            return None
        low, high = bounds(self.layout, i)
        if not colon and high != first:
            return None
        if any(mark in between for mark in ".!?") and not colon:
            return None
        found = events_between(self.events, self._firsts, low, first)
        return found[-1] if found else None

    def _in_sentence(self, span: Marked, first: int, last: int) -> Event | None:
        """Return an attribution elsewhere in the quotation's sentence: the nearest before, else behind."""
        start, _ = self._sentence(first)
        found = events_between(self.events, self._firsts, start, first)
        if found:
            return found[-1]
        _, end = self._sentence(max(first, last - 1))
        found = events_between(self.events, self._firsts, last, end)
        return found[0] if found else None

    def carried(self, first: int, paragraph_first: int) -> Speaker:
        """Return who spoke last before a quotation without attribution."""
        k = bisect_left(self._firsts, first) - 1
        if k >= 0 and self._firsts[k] >= paragraph_first:
            return self.speaker_of(self.events[k])
        name = self.people.resolve("they", first)
        return Speaker(name, "person") if name else NOBODY
