"""Which markers a headline can have at all: most rules need a word that it does not hold."""

from __future__ import annotations

from functools import cache
from itertools import chain, repeat

from analysis.measures.clickbait.marker_line import Line, cue_words, grammar


def _first_words(marker: str, *places: str) -> frozenset[str]:
    """Return the words that open a cue of a marker."""
    return frozenset().union(
        *({cue.partition(" ")[0] for cue in cue_words(marker, place)} for place in places)
    )


@cache
def _markers_of() -> dict[str, tuple[str, ...]]:
    """Return word → the markers whose rule finds nothing in a headline without one of its words."""
    words = {
        "imperative": _first_words("imperative", "start", "object")
        | grammar("negated") | grammar("with_gerund") | grammar("kicker"),
        "forward_reference": _first_words("forward_reference", "any", "determiner", "start"),
        "question": grammar("wh") | grammar("opener") | {"does", "did", "should", "are"},
        "number": grammar("number_word"),
        "superlative": _first_words("superlative", "any") | {"most"},
        "second_person": _first_words("second_person", "any"),
        "video": _first_words("video", "any", "start"),
        "withheld_name": _first_words("withheld_name", "any", "frame") | {"the", "a", "an"},
        "curiosity_gap": _first_words("curiosity_gap", "any", "start"),
    }  # fmt: skip
    every = sorted(set().union(*words.values()))
    return {word: tuple(marker for marker, cues in words.items() if word in cues) for word in every}


def choose_rules(line: Line) -> set[str]:
    """Return the markers that a headline can have by its words, capitals and numbers; most have few."""
    chosen = set(chain.from_iterable(map(_markers_of().get, line.keys, repeat(()))))
    if any(map(str.isupper, line.words.texts)):
        chosen.add("all_caps")
    if any(map(str.isdecimal, line.keys)):
        chosen.add("number")
    return chosen
