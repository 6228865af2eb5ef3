"""Claims in the outlet's own words ("X said that …"), and a source's words printed without marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from analysis.text.attribution import Event, Layout
from analysis.text.phrases import gap, walk_right
from analysis.text.sources import Sources
from analysis.text.speakers import Speaker, is_outlet

MIN_CLAIM_WORDS = 3
# From this length a sentence before "NAME, ROLE, told reporters" is a statement printed without marks.
MIN_STATEMENT_WORDS = 20
_CLAIM_USES = frozenset(("say", "tell", "prep", "find"))
_FIRST_PERSON = frozenset(
    "i we our my us me i'm i've i'd i'll we're we've we'd we'll ours mine myself ourselves".split()
)
_HEARERS = frozenset("reporters journalists reporter newsmen media press".split())
_ADVERBIAL = frozenset(
    "in on at during to by from with after before late early last this yesterday today tonight monday "
    "tuesday wednesday thursday friday saturday sunday when while as earlier later about of via "
    "through recently".split()
)
_THAT_WITHIN = 10  # words between the verb and its "that"


class Claim(NamedTuple):
    """A claim: ``kind`` is attributed or verbatim_unmarked."""

    start: int
    end: int
    kind: str
    speaker: Speaker
    cue: str
    outlet: str


def find_claims(sources: Sources, quoted: Sequence[tuple[int, int]]) -> list[Claim]:
    """Return the claims of a text in order; a claim that is only a quotation is left out."""
    starts = sorted(quoted)
    claims: list[Claim] = []
    for event in sources.events:
        if event.verb.use in _CLAIM_USES:
            claim = _read_claim(sources, event, starts)
            if claim is not None and not (
                claims and claims[-1].kind == claim.kind and claim.start < claims[-1].end
            ):
                claims.append(claim)
    return claims


def _read_claim(sources: Sources, event: Event, quoted: Sequence[tuple[int, int]]) -> Claim | None:
    """Read the claim of one attribution."""
    layout = sources.layout
    speaker = sources.speaker_of(event)
    if not speaker.name or (event.verb.use == "find" and speaker.type not in ("document", "institution")):
        return None
    behind = _claim_before(layout, event)
    found = behind or _claim_after(layout, event)
    if found is None:
        return None
    first, last = found
    if last - first < MIN_CLAIM_WORDS:
        return None
    start, end = layout.words.starts[first], layout.words.ends[last - 1]
    if _covered(start, end, quoted):
        return None
    kind = "attributed"
    if behind and _is_verbatim(layout, event, (first, last), speaker):
        kind = "verbatim_unmarked"
    return Claim(start, end, kind, speaker, layout.words.keys[event.first], told_outlet(layout, event))


def _covered(start: int, end: int, quoted: Sequence[tuple[int, int]]) -> bool:
    """Say whether a claim lies inside a quotation."""
    k = bisect_right(quoted, (start, end)) - 1
    return any(0 <= j < len(quoted) and quoted[j][0] <= start < quoted[j][1] for j in (k, k + 1))


def _claim_before(layout: Layout, event: Event) -> tuple[int, int] | None:
    """Return the clause before an attribution that ends its sentence: "CLAUSE, X said Monday"."""
    words = layout.words
    begin = event.first if event.inverted or event.phrase is None else event.phrase.first
    if begin - event.low < MIN_CLAIM_WORDS:
        return None
    if event.verb.use == "prep":
        return event.low, event.first
    if "," not in gap(layout.text, words, begin):
        return None
    rest = event.last
    if event.inverted and event.phrase is not None:
        return event.low, event.first
    if rest < event.high and words.keys[rest] not in _ADVERBIAL and event.verb.use != "tell":
        return None
    if rest < event.high and event.verb.use == "tell" and _after_hearer(layout, event) is not None:
        return None
    if any(words.keys[i] == "that" for i in range(rest, min(event.high, rest + _THAT_WITHIN))):
        return None
    return event.low, begin


def _after_hearer(layout: Layout, event: Event) -> int | None:
    """Return the first word of what somebody was told, None where nothing follows the hearer."""
    words = layout.words
    hearer = walk_right(layout.text, words, event.last, event.high)
    first = hearer.last if hearer is not None else event.last + 1
    if first < event.high and words.keys[first] in _ADVERBIAL:
        return None
    return first if first < event.high else None


def _claim_after(layout: Layout, event: Event) -> tuple[int, int] | None:
    """Return the clause behind an attribution: "X said CLAUSE", "According to X, CLAUSE"."""
    words, first = layout.words, event.last
    if event.inverted and event.phrase is not None:
        first = event.phrase.role[1] if event.phrase.role else event.phrase.last
        if event.verb.use != "prep":
            return None
    for i in range(first, min(event.high, first + _THAT_WITHIN)):
        if words.keys[i] == "that":
            return i + 1, _sentence_end(layout, event)
    if event.verb.use == "tell":
        after = _after_hearer(layout, event)
        return None if after is None else (after, _sentence_end(layout, event))
    if first >= event.high or (words.keys[first] in _ADVERBIAL and event.verb.use != "prep"):
        return None
    if event.verb.use == "find":
        return None
    return first, _sentence_end(layout, event)


def _sentence_end(layout: Layout, event: Event) -> int:
    """Return the word behind a claim: its sentence's end, or where a quotation of its own is led in."""
    starts = layout.sentence_first
    k = bisect_right(starts, event.first)
    end = starts[k] if k < len(starts) else len(layout.words)
    q = bisect_left(layout.quote_first, event.high)
    if event.high < end and q < len(layout.quote_first) and layout.quote_first[q] == event.high:
        if gap(layout.text, layout.words, event.high).strip(" \"“‘'").endswith((",", ":")):
            return event.high
        return min(max(end, layout.quote_last[q]), end) if end > event.high else event.high
    return end


def _is_verbatim(layout: Layout, event: Event, content: tuple[int, int], speaker: Speaker) -> bool:
    """Say whether a clause before an attribution is the source's own wording."""
    words = layout.words
    if speaker.name.lower() in ("i", "we", "you"):
        return False
    keys = words.keys[content[0] : content[1]]
    if any(key in _FIRST_PERSON for key in keys):
        return True
    if content[1] - content[0] < MIN_STATEMENT_WORDS or speaker.type not in ("person", "official", "witness"):
        return False
    hearer = words.keys[event.last] if event.last < event.high else ""
    return event.phrase is not None and event.phrase.role is not None and hearer in _HEARERS


_INTERVIEW = re.compile(r"^(?:[^.;:“”\"]{0,40}?\b)?(?:to|with|by|on|from)\s+", re.IGNORECASE)


def told_outlet(layout: Layout, event: Event) -> str:
    """Return the outlet that a source spoke to: "told Reuters", "said in an interview with the Gazette"."""
    words = layout.words
    if event.verb.lemma == "tell" and not event.inverted:
        phrase = walk_right(layout.text, words, event.last, event.high)
        if phrase is not None:
            name = layout.text[words.starts[phrase.first] : words.ends[phrase.last - 1]]
            return name if is_outlet(name) else ""
    return ""
