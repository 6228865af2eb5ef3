"""Words taken from other outlets: the outlet that a source spoke to, or that passed its words on."""

from collections.abc import Sequence, Set

from analysis.text.voices.attribution import Event
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.outlets import find_outlet
from analysis.text.voices.quotes import Quote
from analysis.text.voices.sources import Sources

# "with CNN", "on the BBC": words that lead to an outlet, and how far behind the verb they are looked for.
_TO_OUTLET = frozenset(("with", "on", "to", "by", "via"))
_OUTLET_WITHIN = 14
_IN_OUTLET = _TO_OUTLET | {"in", "for"}  # "wrote in the Atlantic"
_HOSTING = frozenset("sponsored hosted organized organised moderated".split())  # "a debate hosted by CNN"
# What appears in an outlet, and opens a sentence: "In an interview with the BBC, X said".
_APPEARING = frozenset("interview op-ed column piece article essay editorial writing".split())
_APPEARING_WITHIN = 6  # words between "interview" and "with"


def told_outlet(sources: Sources, event: Event) -> str:
    """Return the outlet that a source spoke to, or that passed the words on (", Reuters reported")."""
    layout, first = sources.layout, event.last
    later = sources.passed_on_by(event)
    if later is not None:
        return sources.speaker_of(later).name
    if event.verb.lemma == "tell" and not event.inverted:
        return _outlet_at(layout, first, event.high)
    leads = _IN_OUTLET if event.verb.lemma == "write" else _TO_OUTLET
    return _outlet_behind(layout, first, min(event.high, first + _OUTLET_WITHIN), leads) or _appearing(
        layout, event
    )


def _appearing(layout: Layout, event: Event) -> str:
    """Return the outlet of what opens the sentence: "In an interview with the BBC, X said"."""
    keys, low = layout.words.keys, event.low
    at = next((i for i in range(low, event.first) if keys[i] in _APPEARING), event.first)
    return _outlet_behind(layout, at + 1, min(event.first, at + _APPEARING_WITHIN), _IN_OUTLET)


def _outlet_behind(layout: Layout, first: int, high: int, leads: Set[str]) -> str:
    """Return the first outlet behind one of some words that lead to one, "" if there is none."""
    keys = layout.words.keys
    for i in range(first, high):
        if keys[i] in leads and keys[i - 1] not in _HOSTING:
            found = _outlet_at(layout, i + 1, sentence_at(layout, i)[1])
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
