"""Quotations to their sources: the attribution beside a quotation, in its sentence, or carried over."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.lexicons.grammar import ARTICLES
from analysis.text.voices.attribution import Event
from analysis.text.voices.descriptions import Heard
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.names import fold_name
from analysis.text.voices.openings import subject_before
from analysis.text.voices.organizations import find_collective
from analysis.text.voices.people import People
from analysis.text.voices.phrases import has_comma
from analysis.text.voices.placed_events import PlacedEvents
from analysis.text.voices.quotations import Marked
from analysis.text.voices.signatures import AGREEING, find_label, find_owner, opens_as_source
from analysis.text.voices.speaker_kinds import NOBODY, Speaker
from analysis.text.voices.speakers import identify
from analysis.text.voices.unlisted import find_unlisted, is_called
from analysis.text.voices.verbs import HEARING

_SAYING = frozenset(("say", "tell", "prep", "quote"))  # uses of verbs whose source is who spoke last
_NEW = frozenset(("a", "an", "one", "another"))
_LABEL_INSIDE = re.compile(r"[\"“]([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,2}): ")
_CLOSING_WORDS = 2  # words that may stand behind the verb of an attribution that closes its sentence
_SHOWING = frozenset(("document", "institution", "outlet"))
_UTTERED = frozenset(",?!.…—-")  # before the closing mark


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
        self.placed = PlacedEvents(layout, events)
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
        phrase = event.phrase or subject_before(self.layout, self.events, self.placed.firsts, event)
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

    def passed_on_by(self, event: Event) -> Event | None:
        """Return the attribution to an outlet that ends the sentence of another: ", Reuters reported"."""
        for later in self.placed.behind(event):
            is_outlet = later.phrase is not None and self.speaker_of(later).type == "outlet"
            if is_outlet and has_comma(self.layout, later.begin):
                return later
        return None

    def closing(self, event: Event) -> Event | None:
        """Return the attribution that closes the sentence of another behind a comma: ", two aides said"."""
        later, end = self.placed.behind(event), event.sentence[1]
        if not later or later[-1].phrase is None or end - later[-1].last > _CLOSING_WORDS:
            return None
        is_parted = has_comma(self.layout, later[-1].begin)
        last = later[-1].last
        goes_on = last < end and has_comma(self.layout, last)
        is_said = later[-1].verb.use in ("say", "tell")
        return later[-1] if is_parted and is_said and not goes_on else None

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
        after = self.placed.after(span, last)
        if after is not None and self._is_passed_on(after, first):
            after = None
        # no “red wave” roared, but “Out!” roared the crowd
        is_uttered = after is not None and (
            after.verb.use != "mark" or self.layout.text[span.end - 2] in _UTTERED
        )
        if after is not None and is_uttered and self._can_show(after):
            return self._source(after, "after")
        before = self.placed.before(span, first)
        is_called_so = before is not None and is_called(self.layout, before.first, first, last)
        if before is not None and self._can_show(before) and not is_called_so:
            return self._source(before, "before")
        named = find_unlisted(self.layout, span, first, last)
        if named is not None:
            return Source(identify(self.layout, named.phrase, self.people), named.cue, -1, named.near)
        inside = self.placed.in_sentence(span, first, last)
        if inside is not None:
            return self._source(inside, "sentence")
        agreed = None if first == 0 or self.layout.quoted[first - 1] else self.placed.at(first - 1)
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
        before = self.placed.at(first - 2) if is_led and after.verb.lemma == "report" else None
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

    def carried(self, first: int, paragraph_first: int, *, alone: bool) -> Speaker:
        """Return who spoke last before a quotation; if it is alone on its line the one person told of."""
        if told := self.placed.between(paragraph_first, first):
            return self.speaker_of(told[-1])
        name = self.people.beside(first) or (self.people.only_one(paragraph_first, first) if alone else "")
        return Speaker(name, "person") if name else NOBODY
