"""Quotations to their sources: the attribution beside a quotation, in its sentence, or carried over."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from analysis.lexicons.grammar import ARTICLES, BE_OR_NOT
from analysis.text.voices.attribution import Event, events_between
from analysis.text.voices.descriptions import Heard
from analysis.text.voices.layout import Layout, bounds, sentence_at
from analysis.text.voices.names import fold_name
from analysis.text.voices.openings import subject_before
from analysis.text.voices.organizations import find_collective
from analysis.text.voices.people import People
from analysis.text.voices.phrases import gap
from analysis.text.voices.quotations import Marked
from analysis.text.voices.signatures import (
    AGREEING,
    find_label,
    find_owner,
    follows_quotation,
    opens_as_source,
)
from analysis.text.voices.speaker_kinds import NOBODY, Speaker
from analysis.text.voices.speakers import identify
from analysis.text.voices.unlisted import find_unlisted, is_called
from analysis.text.voices.verbs import HEARING

_SAYING = frozenset(("say", "tell", "prep", "quote"))  # uses of verbs whose source is who spoke last
_NEW = frozenset(("a", "an", "one", "another"))
_LABEL_INSIDE = re.compile(r"[\"“]([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,2}): ")
_STOP = re.compile(r"[.!?]")
_BESIDE = frozenset(("find", "mark"))  # uses of verbs that must stand beside what they report
_SHOWN_WITHIN = 3  # words between "the report found" and what it is quoted with
_CLOSING_WORDS = 2  # words that may stand behind the verb of an attribution that closes its sentence
# Up to so many marked words are of a source behind them only if it closes their sentence.
FRAGMENT_WORDS = 3
_SHOWING = frozenset(("document", "institution", "outlet"))
_UTTERED = frozenset(",?!.…—-")  # before the closing mark
_LED_IN = frozenset(",:")
_HOW = frozenset(("how", "what"))
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
        for event in events:
            found = self.speaker_of(event)
            if event.verb.use in _SAYING:
                is_new = event.phrase is not None and layout.words.keys[event.phrase.first] in _NEW
                people.heard.append(Heard(event.first, found.name, found.type, is_new))

    def speaker_of(self, event: Event) -> Speaker:
        """Return the source of an attribution; the sentence's subject where its verb has none of its own."""
        found = self._known.get(event.first)
        if found is None:
            self._known[event.first] = found = self._speaker_of(event)
        return found

    def _speaker_of(self, event: Event) -> Speaker:
        phrase = event.phrase or subject_before(self.layout, self.events, self._firsts, event)
        if event.phrase is not None and not event.inverted:
            name = find_collective(self.layout.words, event.phrase, event.first)
            if name and not self.people.knows(name):
                return Speaker(self.people.firms.full.get(fold_name(name), name), "institution")
        if event.verb.use == HEARING and phrase is not None:
            sits = identify(self.layout, phrase, self.people)
            return sits if sits.type == "official" else Speaker(sits.name, "institution")
        if phrase is not None and (event.phrase is not None or opens_as_source(self.layout.words, phrase)):
            return identify(self.layout, phrase, self.people)
        is_inside = (
            phrase is not None and self.layout.words.keys[phrase.last - 1] in ARTICLES
        )  # "The “red” plan"
        name = "" if is_inside else self.people.first_between(event.sentence[0], event.first)
        if name:
            return Speaker(name, "person")
        return NOBODY

    def _source(self, event: Event, near: str) -> Source:
        return Source(self.speaker_of(event), self.layout.words.keys[event.first], event.first, near)

    def event_at(self, word: int) -> Event | None:
        """Return the attribution whose verb is a word."""
        k = bisect_left(self._firsts, word)
        return self.events[k] if k < len(self._firsts) and self._firsts[k] == word else None

    def _behind(self, event: Event) -> Sequence[Event]:
        """Return the attributions that follow one in its sentence; mostly there are none."""
        k = bisect_left(self._firsts, event.last)
        if k == len(self._firsts) or self._firsts[k] >= event.sentence[1]:
            return ()
        return self.events[k : bisect_left(self._firsts, event.sentence[1])]

    def passed_on_by(self, event: Event) -> Event | None:
        """Return the attribution to an outlet that ends the sentence of another: ", Reuters reported"."""
        for later in self._behind(event):
            if later.phrase is None or self.speaker_of(later).type != "outlet":
                continue
            begin = later.first if later.inverted else later.phrase.first
            if "," in gap(self.layout.text, self.layout.words, begin):
                return later
        return None

    def closing(self, event: Event) -> Event | None:
        """Return the attribution that closes the sentence of another behind a comma: ", two aides said"."""
        later, end = self._behind(event), event.sentence[1]
        if not later or later[-1].phrase is None or end - later[-1].last > _CLOSING_WORDS:
            return None
        begin = later[-1].first if later[-1].inverted else later[-1].phrase.first
        is_parted = "," in gap(self.layout.text, self.layout.words, begin)
        last = later[-1].last
        goes_on = last < end and "," in gap(self.layout.text, self.layout.words, last)
        is_said = later[-1].verb.use in ("say", "tell")
        return later[-1] if is_parted and is_said and not goes_on else None

    def following(self, event: Event, last: int) -> Sequence[Event]:
        """Return the attributions behind one, up to a word."""
        return events_between(self.events, self._firsts, event.first + 1, last)

    def direct(self, span: Marked, first: int, last: int) -> Source:
        """Return the source that stands beside a quotation or in its sentence; NO_SOURCE if none does."""
        label = self._labelled_inside(span)
        if label:
            return Source(Speaker(self.people.full_name(label), "person"), "", -1, "before")
        owner = find_owner(self.layout, span, first, last)
        if owner is not None:
            return Source(
                identify(self.layout, owner, self.people), self.layout.words.keys[last], -1, "after"
            )
        after = self._after(span, last)
        if after is not None and self._is_passed_on(after, first):
            after = None
        # no “red wave” roared, but “Out!” roared the crowd
        is_uttered = after is not None and (
            after.verb.use != "mark" or self.layout.text[span.end - 2] in _UTTERED
        )
        if after is not None and is_uttered and self._can_show(after):
            return self._source(after, "after")
        before = self._before(span, first)
        is_called_so = before is not None and is_called(self.layout, before.first, first, last)
        if before is not None and self._can_show(before) and not is_called_so:
            return self._source(before, "before")
        named = find_unlisted(self.layout, span, first, last)
        if named is not None:
            return Source(identify(self.layout, named.phrase, self.people), named.cue, -1, named.near)
        inside = self._in_sentence(span, first, last)
        if inside is not None:
            return self._source(inside, "sentence")
        agreed = None if first == 0 or self.layout.quoted[first - 1] else self.event_at(first - 1)
        is_so = agreed is not None and agreed.verb.lemma in AGREEING
        return self._source(agreed, "before") if agreed is not None and is_so else NO_SOURCE

    def _labelled_inside(self, span: Marked) -> str:
        """Return the speaker whose label in capitals opens a quotation from a transcript: "“MOOR: …"."""
        hit = _LABEL_INSIDE.match(self.layout.text, span.start, span.end)
        label = hit[1].title() if hit else ""
        return label if label and self.people.knows(label) else ""

    def _is_passed_on(self, after: Event, first: int) -> bool:
        """Say whether a reporter behind a quotation passes on what somebody "said that “…”"."""
        is_led = first > 1 and self.layout.words.keys[first - 1] == "that"
        before = self.event_at(first - 2) if is_led and after.verb.lemma == "report" else None
        return before is not None and before.sentence == after.sentence

    def _can_show(self, event: Event) -> bool:
        """Say whether the source of "shows" or "found" is of a kind that shows: no "police shows"."""
        return event.verb.use != "find" or self.speaker_of(event).type in _SHOWING

    def labelled(self, first: int, last: int) -> Source:
        """Return who stands before a colon at the beginning of a heading with marked words: "Moor: …"."""
        start, _ = sentence_at(self.layout, first)
        while start < first and self.layout.words.keys[start].isdigit():
            start += 1  # "14:05 Minister: …"
        phrase = find_label(self.layout, start, first)
        if phrase is None or self.people.first_between(phrase.last, first):
            return NO_SOURCE
        return Source(identify(self.layout, phrase, self.people), "", -1, "before")

    def _after(self, span: Marked, last: int) -> Event | None:
        """Return the attribution directly behind a quotation."""
        words, text = self.layout.words, self.layout.text
        if last >= len(words) or self.layout.quoted[last] or "\n" in text[span.end : words.starts[last]]:
            return None
        _, high = bounds(self.layout, last)
        for event in events_between(self.events, self._firsts, last, high)[:2]:
            begin = event.first
            if event.phrase is not None and not event.inverted:
                begin = min(begin, event.phrase.first)
            is_how = words.keys[last] in BE_OR_NOT and not _HOW.isdisjoint(words.keys[last + 1 : last + 2])
            near = last + 2 * is_how  # “…,” is how X
            if begin - near < _ADJACENT and follows_quotation(self.layout, span, last, event, high):
                return event
        return None

    def _before(self, span: Marked, first: int) -> Event | None:
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
        found = events_between(self.events, self._firsts, low, first)
        if found and found[-1].verb.use == "find" and first - found[-1].last > _SHOWN_WITHIN:
            return None
        if found and found[-1].verb.use == "mark" and _LED_IN.isdisjoint(between):
            about = self.layout.words.keys[i] == "about" and first - found[-1].last <= _SHOWN_WITHIN
            return found[-1] if about else None  # "mumbled something about “work”"
        return found[-1] if found else None

    def _in_sentence(self, span: Marked, first: int, last: int) -> Event | None:
        """Return an attribution elsewhere in the quotation's sentence: the nearest before, else behind."""
        start, _ = sentence_at(self.layout, first)
        if first and _STOP.search(self.layout.text, self.layout.words.ends[first - 1], span.start):
            start = first
        before = [
            e for e in events_between(self.events, self._firsts, start, first) if e.verb.use not in _BESIDE
        ]
        if before:
            return before[-1]
        _, end = sentence_at(self.layout, max(first, last - 1))
        found = [e for e in events_between(self.events, self._firsts, last, end) if e.verb.use not in _BESIDE]
        if found and last - first <= FRAGMENT_WORDS and not self._is_parted(found[0]):
            return None
        return found[0] if found else None

    def _is_parted(self, event: Event) -> bool:
        """Say whether an attribution closes its sentence, "…, two aides said", or has its subject."""
        if event.phrase is None:
            return True
        begin = min(event.first, event.phrase.first)
        return "," in gap(self.layout.text, self.layout.words, begin)

    def carried(self, first: int, paragraph_first: int, *, alone: bool) -> Speaker:
        """Return who spoke last before a quotation; if it is alone on its line the one person told of."""
        k = bisect_left(self._firsts, first) - 1
        if k >= 0 and self._firsts[k] >= paragraph_first:
            return self.speaker_of(self.events[k])
        name = self.people.beside(first) or (self.people.only_one(paragraph_first, first) if alone else "")
        return Speaker(name, "person") if name else NOBODY
