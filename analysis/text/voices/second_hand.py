"""Words taken from other outlets: the outlet that a source spoke to, or that passed its words on."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.text.voices.attribution import Event
from analysis.text.voices.layout import Layout
from analysis.text.voices.outlets import find_outlet
from analysis.text.voices.quotes import Quote
from analysis.text.voices.sources import Sources

# "with CNN", "on the BBC": words that lead to an outlet, and how far behind the verb they are looked for.
_TO_OUTLET = frozenset(("with", "on", "to", "by", "via"))
_OUTLET_WITHIN = 14
_INTERVIEW_WITHIN = 6  # words between "interview" and "with"


def told_outlet(sources: Sources, event: Event) -> str:
    """Return the outlet that a source spoke to, or that passed the words on (", Reuters reported")."""
    layout, words, first = sources.layout, sources.layout.words, event.last
    later = sources.passed_on_by(event)
    if later is not None:
        return sources.speaker_of(later).name
    if event.verb.lemma == "tell" and not event.inverted:
        return _outlet_at(layout, first, event.high)
    near = words.keys[first : min(event.high, first + _OUTLET_WITHIN)]
    for i, key in enumerate(near, first) if not _TO_OUTLET.isdisjoint(near) else ():
        if key in _TO_OUTLET:
            found = _outlet_at(layout, i + 1, event.high)
            if found:
                return found
    return _interviewer(layout, event)


def _interviewer(layout: Layout, event: Event) -> str:
    """Return the outlet of an interview that opens the sentence: "In an interview with the BBC, X said"."""
    keys, low = layout.words.keys, event.low
    if "interview" not in keys[low : event.first]:
        return ""
    at = keys.index("interview", low)
    for i in range(at + 1, min(event.first, at + _INTERVIEW_WITHIN)):
        if keys[i] in _TO_OUTLET:
            found = _outlet_at(layout, i + 1, event.first)
            if found:
                return found
    return ""


def _outlet_at(layout: Layout, first: int, high: int) -> str:
    """Return the outlet whose name begins at a word, "" if none does."""
    start, end = find_outlet(layout, first, high)
    name = layout.text[layout.words.starts[start] : layout.words.ends[end - 1]] if start < end else ""
    return name.removesuffix("’s").removesuffix("'s")


def second_hand(quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes whose speaker or channel is another outlet."""
    return [q for q in quotes if q.outlet or q.speaker_type == "outlet"]
