"""The clause before an attribution that is what was said: "CLAUSE, X said Monday"."""

from bisect import bisect_left

from analysis.text.voices.attribution import Event
from analysis.text.voices.claims_after import (
    HEARD,
    MIN_CLAIM_WORDS,
    THAT_WITHIN,
    after_hearer,
    does_so,
    is_over,
    is_tail,
)
from analysis.text.voices.clauses import MIN_CLAUSE_WORDS, is_clause, sentence_end
from analysis.text.voices.layout import Layout
from analysis.text.voices.openings import behind_opening, is_adverbial
from analysis.text.voices.phrases import NOT_PHRASE, gap, has_comma

# What opens another clause behind an attribution and a comma, or what is said on condition.
_LINKING = frozenset("and but so which on".split())
_CONDITIONS = frozenset("if when while because although though unless once".split())
_NO_MAIN = _CONDITIONS | frozenset("as and but or which who whose where including".split())


def claim_before(layout: Layout, event: Event) -> tuple[int, int] | None:
    """Return the clause before an attribution that ends its sentence: "CLAUSE, X said Monday"."""
    words = layout.words
    if event.phrase is None or _leads_on(layout, event):
        return None
    begin = event.begin
    if event.verb.use != "prep" and not has_comma(layout, begin):
        return None
    low = behind_opening(layout, event.low, begin)
    if begin - low < MIN_CLAIM_WORDS or is_tail(layout, event.low):
        return None
    opening = words.keys[low]
    is_short = opening.endswith("ly") and begin - low < MIN_CLAUSE_WORDS
    is_inside = event.verb.use == "prep" and event.phrase.last < event.high
    leads = is_adverbial(words.keys, low) or (is_inside and opening in NOT_PHRASE)
    if (leads or is_short) and not is_clause(layout, low, begin):
        return None
    if event.verb.use == "prep" or event.inverted:
        return low, event.first
    if event.last < event.high and _closes(layout, event) and is_clause(layout, low, begin):
        return None if _is_condition(layout, low, begin) else (low, begin)  # "If it rains, X said, citing"
    if _leads_to_claim(layout, event):
        return None
    return _behind_condition(layout, event) if _is_condition(layout, low, begin) else (low, begin)


def _is_condition(layout: Layout, low: int, begin: int) -> bool:
    """Say whether the words before an attribution are a clause that wants another: "If it rains, X said"."""
    words = layout.words
    inside = layout.text[words.starts[low] : words.ends[begin - 1]]
    return words.keys[low] in _CONDITIONS and "," not in inside


def _behind_condition(layout: Layout, event: Event) -> tuple[int, int] | None:
    """Return the clause that hangs on a condition: "If it rains, X said in May, THE CLUB LEAVES"."""
    end = sentence_end(layout, event)
    for i in range(event.last, end - MIN_CLAIM_WORDS):
        if has_comma(layout, i):
            return None if layout.words.keys[i] in _NO_MAIN else (i, end)
    return None


def _leads_to_claim(layout: Layout, event: Event) -> bool:
    """Say whether what follows an attribution behind its source is what is said."""
    keys, rest = layout.words.keys, event.last
    if rest < event.high and event.verb.use != "tell" and not is_adverbial(keys, rest):
        return True
    if rest < event.high and event.verb.use == "tell" and after_hearer(layout, event) is not None:
        return True
    return "that" in keys[rest : min(event.high, rest + THAT_WITHIN)]


def _closes(layout: Layout, event: Event) -> bool:
    """Say whether another clause follows an attribution: "the wall fell, X said, and the gap has grown"."""
    keys, rest = layout.words.keys, event.last
    if event.verb.use == "tell" and rest + 1 < event.high and keys[rest] in HEARD:
        rest += 1
    after = gap(layout.text, layout.words, rest)
    goes_on = keys[rest] in _LINKING or event.verb.use == "tell" or does_so(keys, rest)
    return after.startswith(";") or (after.startswith(",") and goes_on)


def _leads_on(layout: Layout, event: Event) -> bool:
    """Say whether a quotation follows directly, no other attribution between: "X said, adding “…”"."""
    if event.last < event.high and is_over(layout, event, event.last):
        return False
    q = bisect_left(layout.quote_first, event.high)
    if q == len(layout.quote_first) or layout.quote_first[q] != event.high:
        return False
    between = gap(layout.text, layout.words, event.high)
    return not any(mark in between for mark in ".!?\n")
