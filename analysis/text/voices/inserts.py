"""Attributions inside a claim, "the cost, the port said, has tripled", or before one without "that"."""

from analysis.text.voices.attribution import Event
from analysis.text.voices.clauses import FINITE_VERBS, has_verb, sentence_end
from analysis.text.voices.layout import Layout
from analysis.text.voices.phrases import ADVERBS, AUXILIARIES, gap
from analysis.text.voices.subjects import past_forms

_LEAST = 3  # words of the rest of a claim that is one by itself
_LONGEST_OPENING = 14  # words before an insert that are a subject without its verb
_SOON = 4  # words between a document's verb and the verb of what it shows: "data showed prices fell"
# Documents whose showing is a claim: no photo shows "a man who".
_FINDINGS = frozenset(
    "data figures statistics stats poll polls polling survey surveys study studies research analysis report "
    "reports records documents results numbers estimates census findings review audit forecast "
    "forecasts".split()
)
_PARTS = frozenset("that who which where of to how what whether as".split())


def claim_around(layout: Layout, event: Event) -> tuple[int, int] | None:
    """Return the claim that an attribution interrupts; None where it stands beside its claim.

    That is the rest of the sentence where the words before the insert have no verb, the whole sentence
    where the rest is too short to be a claim.
    """
    phrase, low = event.phrase, event.low
    if phrase is None or not event.inverted and event.verb.use == "prep":
        return None
    begin = event.first if event.inverted else phrase.first
    end = phrase.last if event.inverted else event.last
    if not low < begin <= low + _LONGEST_OPENING or not _is_insert(layout, begin, end, event.high):
        return None
    if has_verb(layout, low, begin) and layout.words.keys[begin - 1] not in AUXILIARIES:
        return None
    last = sentence_end(layout, event)
    return (end, last) if last - end >= _LEAST else (low, last)


def _is_insert(layout: Layout, begin: int, end: int, high: int) -> bool:
    """Say whether commas part an attribution from what goes on with a verb behind it."""
    keys = layout.words.keys
    if end >= high or "," not in gap(layout.text, layout.words, begin):
        return False
    if "," not in gap(layout.text, layout.words, end):
        return False
    at = end
    while at + 1 < high and keys[at] in ADVERBS:
        at += 1
    return keys[at] in FINITE_VERBS or keys[at] in past_forms() or keys[at] in AUXILIARIES


def behind_source(layout: Layout, first: int, high: int) -> int:
    """Return where the claim behind "according to X" begins: behind what more is said of the source."""
    for i in range(first, min(high, first + _LONGEST_OPENING)):
        if "," in gap(layout.text, layout.words, i):
            return first if layout.words.keys[i] in _PARTS else i
    return first


def shows_clause(layout: Layout, event: Event) -> bool:
    """Say whether what findings show is a clause without "that": "data showed prices fell"."""
    keys, phrase = layout.words.keys, event.phrase
    if phrase is None or _FINDINGS.isdisjoint(keys[phrase.first : phrase.last]):
        return False
    for i in range(event.last, min(event.high, event.last + _SOON)):
        if keys[i] in _PARTS:
            return False
        if keys[i] in FINITE_VERBS or keys[i] in past_forms():
            return True
    return False
