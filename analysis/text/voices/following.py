"""Whether own words behind a quotation belong to it."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from analysis.text.voices.attribution import Event
from analysis.text.voices.layout import Layout
from analysis.text.voices.phrases import gap, verb_group
from analysis.text.voices.quotations import Marked

# Words behind a quotation that begin another clause.
_CLAUSES = frozenset(
    "and but as while which that after when because before since until unless if although though who".split()
)
_CLAUSE_OPENS = frozenset("that he she it they we i there a an the any all his her their its".split())
_STOPPED = re.compile(r"[.!?]")  # behind the closing mark
_NOT = frozenset(("not", "never", "cannot", "no"))
_GROUP_WORDS = 5  # words of "has not yet said"
_TRAILING = 3  # words that may stand behind the verb of a sentence that gives the source of the one before


def follows_quotation(layout: Layout, span: Marked, last: int, event: Event, high: int) -> bool:
    """Say whether own words behind a quotation belong to it, not to the quotation that follows them."""
    words, text = layout.words, layout.text
    if words.keys[last] in _CLAUSES or is_negated(words.keys, event):
        return False
    starts = layout.sentence_first
    k = bisect_left(starts, last)
    fresh = k < len(starts) and starts[k] == last and words.texts[last][0].isupper()
    if fresh and _STOPPED.match(text, span.end):
        return False  # “…”. She said
    inside = text[span.start : span.end].rstrip("\"”’'»")
    fresh = fresh or (words.texts[last][0].isupper() and inside.endswith("."))
    if not (fresh and inside.endswith((".", "!", "?", "…"))):
        return True
    q = bisect_left(layout.quote_first, high)
    leads_on = q < len(layout.quote_first) and layout.quote_first[q] == high
    if leads_on and not any(mark in gap(text, words, high) for mark in ".!?\n"):
        return False
    goes_on = words.keys[event.first].endswith("ing")  # “…” We are screaming.
    return high - event.last <= _TRAILING and not (goes_on or _says_more(layout, event, high))


def is_negated(keys: Sequence[str], event: Event) -> bool:
    """Say whether a source did not say something: "it didn't clarify further" gives no quotation's source."""
    low = max(event.low, event.first - _GROUP_WORDS)
    return any(key in _NOT or key.endswith("n't") for key in verb_group(keys, event.first, low))


def _says_more(layout: Layout, event: Event, high: int) -> bool:
    """Tell whether a verb has an object or clause of its own: "denied the claim", "said he would go"."""
    if event.inverted or event.last >= high:
        return False
    return event.verb.use not in ("say", "tell") or layout.words.keys[event.last] in _CLAUSE_OPENS
