"""The attributions of a text by their place: beside a quotation, in its sentence, behind another."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from analysis.lexicons.grammar import BE_OR_NOT
from analysis.text.voices.attribution import Event
from analysis.text.voices.layout import Layout, bounds, sentence_at
from analysis.text.voices.phrases import has_comma
from analysis.text.voices.quotations import Marked
from analysis.text.voices.signatures import follows_quotation

_STOP = re.compile(r"[.!?]")
_BESIDE = frozenset(("find", "mark"))  # uses of verbs that must stand beside what they report
_SHOWN_WITHIN = 3  # words between "the report found" and what it is quoted with
# Up to so many marked words are of a source behind them only if it closes their sentence.
_FRAGMENT_WORDS = 3
_LED_IN = frozenset(",:")
_HOW = frozenset(("how", "what"))
_ADJACENT = 2  # words that may stand between a closing mark and the source of its attribution


class PlacedEvents:
    """Looks up the attributions of one text, which are in order, by words."""

    def __init__(self, layout: Layout, events: Sequence[Event]) -> None:
        self.layout = layout
        self.events = events
        self.firsts = [event.first for event in events]

    def at(self, word: int) -> Event | None:
        """Return the attribution whose verb is a word."""
        k = bisect_left(self.firsts, word)
        return self.events[k] if k < len(self.firsts) and self.firsts[k] == word else None

    def between(self, low: int, high: int) -> Sequence[Event]:
        """Return the attributions whose verb is one of the words low to high."""
        return self.events[bisect_left(self.firsts, low) : bisect_left(self.firsts, high)]

    def behind(self, event: Event) -> Sequence[Event]:
        """Return the attributions that follow one in its sentence."""
        return self.between(event.last, event.sentence[1])

    def after(self, span: Marked, last: int) -> Event | None:
        """Return the attribution directly behind a quotation."""
        words, text = self.layout.words, self.layout.text
        if last >= len(words) or self.layout.quoted[last] or "\n" in text[span.end : words.starts[last]]:
            return None
        _, high = bounds(self.layout, last)
        for event in self.between(last, high)[:2]:
            begin = min(event.first, event.begin)
            is_how = words.keys[last] in BE_OR_NOT and not _HOW.isdisjoint(words.keys[last + 1 : last + 2])
            near = last + 2 * is_how  # “…,” is how X
            if begin - near < _ADJACENT and follows_quotation(self.layout, span, last, event, high):
                return event
        return None

    def before(self, span: Marked, first: int) -> Event | None:
        """Return the attribution that leads up to a quotation."""
        words, text = self.layout.words, self.layout.text
        i = first - 1
        if i < 0 or self.layout.quoted[i]:
            return None
        between = text[words.ends[i] : span.start]
        colon = ":" in between
        if "\n" in between and not colon:
            return None
        low, _ = bounds(self.layout, i)
        if not colon and _STOP.search(between):
            return None
        found = self.between(low, first)
        if found and found[-1].verb.use == "find" and first - found[-1].last > _SHOWN_WITHIN:
            return None
        if found and found[-1].verb.use == "mark" and _LED_IN.isdisjoint(between):
            about = self.layout.words.keys[i] == "about" and first - found[-1].last <= _SHOWN_WITHIN
            return found[-1] if about else None  # "mumbled something about “work”"
        return found[-1] if found else None

    def in_sentence(self, span: Marked, first: int, last: int) -> Event | None:
        """Return an attribution elsewhere in the quotation's sentence: the nearest before, else behind."""
        start, _ = sentence_at(self.layout, first)
        if first and _STOP.search(self.layout.text, self.layout.words.ends[first - 1], span.start):
            start = first
        before = [e for e in self.between(start, first) if e.verb.use not in _BESIDE]
        if before:
            return before[-1]
        _, end = sentence_at(self.layout, max(first, last - 1))
        found = [e for e in self.between(last, end) if e.verb.use not in _BESIDE]
        if found and last - first <= _FRAGMENT_WORDS and not self._is_parted(found[0]):
            return None
        return found[0] if found else None

    def _is_parted(self, event: Event) -> bool:
        """Say whether an attribution closes its sentence, "…, two aides said", or has its subject."""
        begin = min(event.first, event.begin)
        return event.phrase is None or has_comma(self.layout, begin)
