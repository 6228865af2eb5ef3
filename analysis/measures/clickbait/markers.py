"""The visible markers of a clickbait headline, each a documented rule with trigger words and offsets.

Forward reference follows Blom and Hansen (2015, Journal of Pragmatics 76, 87-100), the rest Chakraborty
et al. (2016) and Biyani et al. (2016). Cue words are ours (``lexicons/clickbait_cues.csv``). Apart from
``all_caps`` no rule looks at capitals: title case and sentence case get the same markers.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import chain, repeat
from typing import NamedTuple

from analysis.measures.clickbait.marker_line import Line, cue_words, grammar, read_line
from analysis.measures.clickbait.marker_rules import RULES
from analysis.text.words import Words

LEXICON_VERSION = "clickbait-2"  # of lexicons/clickbait_*.csv
MARKERS = (
    "imperative", "all_caps", "forward_reference", "question", "number", "superlative", "second_person",
    "emotional", "exclamation", "quotation", "video", "withheld_name", "curiosity_gap",
)  # fmt: skip
# Left out where devices of form are counted: wording that the lexicon counts as well, and what judges met in
# news as often as in clickbait (validity/clickbait_markers.csv).
NOT_FORM = ("emotional", "superlative", "quotation", "all_caps")
FORM_MARKERS = tuple(marker for marker in MARKERS if marker not in NOT_FORM)
_EXCLAMATION = re.compile(r"!+|\.{3,}|…|\. \. \.")


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


class Trigger(NamedTuple):
    """Words that set off one marker: ``headline[start:end] == text``."""

    marker: str
    start: int
    end: int
    text: str


def _marks(line: Line) -> Iterator[tuple[str, int, int]]:
    """Yield what punctuation shows: question mark, exclamation or ellipsis, quotation."""
    at = line.text.find("?")
    if at >= 0:
        yield "question", at, at + 1
    for hit in _EXCLAMATION.finditer(line.text):
        word = line.words.between(0, hit.start())
        if hit[0][0] != "!" or line.key(len(word) - 1) not in grammar("brand_with_mark"):
            yield "exclamation", hit.start(), hit.end()
    for start, end in line.quotes:
        yield "quotation", start, end


def find_markers(
    text: str,
    *,
    names: Collection[str] | None = None,
    loaded: Iterable[tuple[int, int]] = (),
    words: Words | None = None,
) -> list[Trigger]:
    """Return every marker of a headline with its trigger words, in the order of `MARKERS`, then of the text.

    Limits: rules on words, no parser; a verb that is also a noun counts as an imperative only with an
    object behind it. Quoted words do not count as forward reference or second person, since they are
    addressed to somebody else.

    ``text``: one headline or teaser. ``names``: names of persons and places: their words set off no marker.
    ``loaded``: offsets of loaded terms, which become the marker ``emotional``. ``words``: the words of the
    text, where they are known already. Returned: empty for a plain headline.

    >>> [(t.marker, t.text) for t in find_markers("Here's why you need a map")]
    [('forward_reference', "Here's why"), ('second_person', 'you'), ('curiosity_gap', "Here's why")]
    """
    line = read_line(text, names, words)
    starts, ends = line.words.starts, line.words.ends
    spans = {(m, starts[a], ends[b - 1]) for m in choose_rules(line) for a, b in RULES[m](line)}
    spans.update(_marks(line), (("emotional", start, end) for start, end in loaded))
    ordered = sorted(spans, key=lambda span: (MARKERS.index(span[0]), span[1], span[2]))
    return [Trigger(marker, start, end, text[start:end]) for marker, start, end in ordered]
