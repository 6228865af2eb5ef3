"""What interrupts a claim: marked fragments inside it, attributions inserted in it."""

from bisect import bisect_left

from analysis.text.voices.appositions import past_forms
from analysis.text.voices.attribution import Event
from analysis.text.voices.clauses import FINITE_VERBS, has_verb, is_clause, sentence_end
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.no_reports import NAMING
from analysis.text.voices.phrases import ADVERBS, AUXILIARIES, gap, has_comma
from analysis.text.voices.verbs import read_verbs

_PARTING = frozenset(",:;.!?\n—–")  # what parts a quotation from the words beside it
_OTHER_CLAUSE = frozenset("and but or so when while as before after because until then".split())
_LEADING = frozenset(
    ("say", "tell", "ask", "quote", "call", "prep")
)  # uses of verbs that lead marked words in
_ADVERBIAL = frozenset(
    "on in at during following after before sunday monday tuesday wednesday thursday friday saturday".split()
)
_BEHIND_SAID = _OTHER_CLAUSE | frozenset(
    "on in at during last this in sunday monday tuesday wednesday thursday friday saturday of".split()
)
_LEAST = 4  # words of the outlet's own before a fragment that ends a claim
_LEAST_REST = 3  # words of the rest of a claim that is one by itself
_LONGEST_OPENING = 14  # words before an insert that are a subject without its verb
_SOON = 4  # words between a document's verb and the verb of what it shows: "data showed prices fell"
# Documents whose showing is a claim: no photo shows "a man who".
_FINDINGS = frozenset(
    "data figures statistics stats poll polls polling survey surveys study studies research analysis report "
    "reports records documents results numbers estimates census findings review audit forecast "
    "forecasts".split()
)
_PARTS = frozenset("that who which where of to how what whether as".split())


def widen_left(layout: Layout, event: Event) -> Event:
    """Return an attribution whose stretch reaches back over the marked fragments in its sentence.

    Only over those that are parts of it: no comma, colon or stop parts them from the words beside.
    """
    low, start = event.low, event.sentence[0]
    if layout.words.keys[start] in _ADVERBIAL and not has_verb(layout, low, event.first):
        return event  # "In his “Dream” speech, Moor said"
    q = bisect_left(layout.quote_last, low)
    while low > start and q >= 0 and q < len(layout.quote_last) and layout.quote_last[q] == low:
        first = layout.quote_first[q]
        if _parts(layout, low) or (first > start and _parts(layout, first)):
            break
        if first <= start and not has_verb(layout, low, event.first):
            break  # “We lost” he said
        low = max(start, layout.quote_last[q - 1] if q else start)
        if low >= first:
            return event._replace(low=start if first <= start else low)
        q -= 1
    return event if low == event.low else event._replace(low=low)


def widen_right(layout: Layout, event: Event) -> Event:
    """Return an attribution whose stretch reaches on over the marked fragments in its sentence."""
    high, end = event.high, event.sentence[1]
    q = bisect_left(layout.quote_first, high)
    while high < end and q < len(layout.quote_first) and layout.quote_first[q] == high:
        last = layout.quote_last[q]
        if last >= end or _parts(layout, high) or _parts(layout, last):
            break
        goes_on = layout.words.keys[last] not in _OTHER_CLAUSE and has_verb(layout, last, end)
        if high == event.last and not goes_on:
            break  # he said “no” and left; no: said “never” is long
        q += 1
        high = min(end, layout.quote_first[q]) if q < len(layout.quote_first) else end
    return event if high == event.high else event._replace(high=high)


def _parts(layout: Layout, i: int) -> bool:
    """Say whether a comma, colon, dash or stop stands before a word."""
    return not _PARTING.isdisjoint(gap(layout.text, layout.words, i))


def _closes(layout: Layout, event: Event, begin: int) -> bool:
    """Say whether a comma leads from the marked words to an attribution that ends its sentence or clause."""
    between = gap(layout.text, layout.words, begin)
    if "," not in between or "\n" in between:
        return False
    last = event.phrase.last if event.inverted and event.phrase is not None else event.last
    return event.inverted or last >= event.sentence[1] or layout.words.keys[last] in _BEHIND_SAID


def ending_fragment(layout: Layout, event: Event) -> tuple[int, int] | None:
    """Return the clause that a marked fragment ends before an attribution: "the tax “is a mess,” X said".

    None where a comma, a colon or a verb of saying leads the marked words in.
    """
    begin = event.begin
    q = bisect_left(layout.quote_last, begin)
    if (
        q == len(layout.quote_last)
        or layout.quote_last[q] != begin
        or event.verb.use not in ("say", "tell", "prep")
    ):
        return None
    first, start = layout.quote_first[q], sentence_at(layout, layout.quote_first[q])[0]
    low = max(start, layout.quote_last[q - 1] if q and layout.quote_last[q - 1] > start else start)
    if first - low < _LEAST or _parts(layout, first) or low > start or not _closes(layout, event, begin):
        return None
    if layout.words.keys[low] in _ADVERBIAL or not is_clause(layout, low, begin):
        return None  # "On Sunday’s “Harl Today,” Moor said"
    verbs = read_verbs()
    leading = layout.words.keys[low : first - (layout.words.keys[first - 1] in NAMING)]  # "a plan dubbed “…”"
    if any(key in verbs and verbs[key].use in _LEADING for key in leading):
        return None
    return low, begin


def claim_around(layout: Layout, event: Event) -> tuple[int, int] | None:
    """Return the claim that an attribution interrupts; None where it stands beside its claim.

    That is the rest of the sentence where the words before the insert have no verb, the whole sentence
    where the rest is too short to be a claim.
    """
    phrase, low = event.phrase, event.low
    if phrase is None or not event.inverted and event.verb.use == "prep":
        return None
    begin, end = event.begin, phrase.last if event.inverted else event.last
    if not low < begin <= low + _LONGEST_OPENING or not _is_insert(layout, begin, end, event.high):
        return None
    if has_verb(layout, low, begin) and layout.words.keys[begin - 1] not in AUXILIARIES:
        return None
    last = sentence_end(layout, event)
    return (end, last) if last - end >= _LEAST_REST else (low, last)


def _is_insert(layout: Layout, begin: int, end: int, high: int) -> bool:
    """Say whether commas part an attribution from what goes on with a verb behind it."""
    keys = layout.words.keys
    if end >= high or not has_comma(layout, begin):
        return False
    if not has_comma(layout, end):
        return False
    at = end
    while at + 1 < high and keys[at] in ADVERBS:
        at += 1
    return keys[at] in FINITE_VERBS or keys[at] in past_forms() or keys[at] in AUXILIARIES


def behind_source(layout: Layout, first: int, high: int) -> int:
    """Return where the claim behind "according to X" begins: behind what more is said of the source."""
    for i in range(first, min(high, first + _LONGEST_OPENING)):
        if has_comma(layout, i):
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
