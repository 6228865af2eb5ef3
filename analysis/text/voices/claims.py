"""Claims in the outlet's own words ("X said that …"), and a source's words printed without marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from analysis.text.voices.attribution import Event
from analysis.text.voices.clauses import MIN_CLAUSE_WORDS, has_verb, is_clause, sentence_end
from analysis.text.voices.inserts import behind_source, claim_around, shows_clause
from analysis.text.voices.layout import Layout
from analysis.text.voices.outlets import behind_outlet
from analysis.text.voices.phrases import gap, walk_right
from analysis.text.voices.second_hand import told_outlet
from analysis.text.voices.sources import Sources
from analysis.text.voices.speaker_kinds import Speaker
from analysis.text.voices.unlisted import is_somebody

MIN_CLAIM_WORDS = 3
MIN_THAT_WORDS = 2  # behind "that", which leaves no doubt that a claim follows
# From this length "CLAUSE, NAME, ROLE, told reporters" is a statement printed without marks.
MIN_STATEMENT_WORDS = 20
_CLAIM_USES = frozenset(("say", "tell", "prep", "find"))
_FIRST_PERSON = frozenset(
    "i we our my us me i'm i've i'd i'll we're we've we'd we'll ours mine myself ourselves".split()
)
# What is printed where a source should be and names none.
_NOBODY = frozenset(("", "no", "the", "a"))
# Who finds that something is so, by trade.
_FINDERS = frozenset(
    "researchers researcher scientists scientist investigators auditors inspectors analysts economists "
    "experts academics epidemiologists psychologists pathologists coroner judge judges jury jurors "
    "magistrates".split()
)
_HEARD = frozenset("me us reporters".split())
# What opens another clause behind an attribution and a comma, or what is said on condition.
_LINKING = frozenset("and but so which on".split())
_HEARERS = frozenset("reporters journalists reporter newsmen media press".split())
_ADVERBIAL = frozenset(
    "in on at during to by from with after before late early last this yesterday today tonight monday "
    "tuesday wednesday thursday friday saturday sunday when while as earlier later about of via "
    "through recently".split()
)
# Verbs whose object is a clause even without "that"; behind others a finite verb must follow soon.
_PLAIN = frozenset(("say", "according to", "insist"))
_OF_SOURCE = frozenset("into on for who which that seen shown written familiar close".split())
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
            if claim is not None and not (claims and _repeats(claims[-1], claim)):
                claims.append(claim)
    return claims


def _repeats(one: Claim, other: Claim) -> bool:
    """Say whether a claim only repeats a part of the one before; what an outlet passes on is kept apart."""
    nested = one.speaker.type == "outlet" and one.start < other.start and other.end <= one.end
    return other.start < one.end and not nested


def _read_claim(sources: Sources, event: Event, quoted: Sequence[tuple[int, int]]) -> Claim | None:
    """Read the claim of one attribution."""
    layout = sources.layout
    speaker = sources.speaker_of(event)
    if speaker.name.lower() in _NOBODY or (event.verb.use == "find" and not _can_find(speaker)):
        return None
    if event.phrase is not None and event.verb.use != "prep" and not is_somebody(layout.words, event.phrase):
        return None
    around = claim_around(layout, event)
    behind = None if around else _claim_before(layout, event)
    found = around or behind or _claim_after(layout, event)
    if found is None:
        return None
    first, last = _without_outlet(sources, event, found)
    least = MIN_THAT_WORDS if first and layout.words.keys[first - 1] == "that" else MIN_CLAIM_WORDS
    if last - first < least or layout.words.keys[first] in ("and", "or", "but", "as", "according"):
        return None
    start, end = layout.words.starts[first], layout.words.ends[last - 1]
    if _covered(start, end, quoted):
        return None
    kind = "attributed"
    if behind and _is_verbatim(layout, event, (first, last), speaker):
        kind = "verbatim_unmarked"
    return Claim(start, end, kind, speaker, layout.words.keys[event.first], told_outlet(sources, event))


def _can_find(speaker: Speaker) -> bool:
    """Say whether what somebody found or shows is what is claimed: documents, bodies, "researchers"."""
    return speaker.type in ("document", "institution") or speaker.name.lower().split(" ")[-1] in _FINDERS


def _without_outlet(sources: Sources, event: Event, content: tuple[int, int]) -> tuple[int, int]:
    """Leave who passed a claim on out of the claim's end."""
    later = sources.passed_on_by(event) or sources.closing(event)
    if later is None or later.phrase is None:
        return content
    begin = later.first if later.inverted else later.phrase.first
    return content[0], begin if content[0] < begin < content[1] else content[1]


def _covered(start: int, end: int, quoted: Sequence[tuple[int, int]]) -> bool:
    """Say whether a claim lies inside a quotation."""
    k = bisect_right(quoted, (start, end)) - 1
    return any([quoted[j][0] <= start < quoted[j][1] for j in (k, k + 1) if 0 <= j < len(quoted)])


def _claim_before(layout: Layout, event: Event) -> tuple[int, int] | None:
    """Return the clause before an attribution that ends its sentence: "CLAUSE, X said Monday"."""
    words = layout.words
    if event.phrase is None or _leads_on(layout, event):
        return None
    begin = event.first if event.inverted else event.phrase.first
    if begin - event.low < MIN_CLAIM_WORDS or _is_tail(layout, event.low):
        return None
    opening = words.keys[event.low]
    is_short = opening.endswith("ly") and begin - event.low < MIN_CLAUSE_WORDS
    if (opening in _ADVERBIAL or is_short) and not is_clause(layout, event.low, begin):
        return None
    if event.verb.use == "prep":
        return event.low, event.first
    if "," not in gap(layout.text, words, begin):
        return None
    rest = event.last
    if event.inverted:
        return event.low, event.first
    if rest < event.high and has_verb(layout, event.low, begin) and _closes(layout, event):
        return event.low, begin
    return None if _leads_to_claim(layout, event) else (event.low, begin)


def _leads_to_claim(layout: Layout, event: Event) -> bool:
    """Say whether what follows an attribution behind its source is what is said."""
    keys, rest = layout.words.keys, event.last
    if rest < event.high and event.verb.use != "tell" and keys[rest] not in _ADVERBIAL:
        return True
    if rest < event.high and event.verb.use == "tell" and _after_hearer(layout, event) is not None:
        return True
    return "that" in keys[rest : min(event.high, rest + _THAT_WITHIN)]


def _closes(layout: Layout, event: Event) -> bool:
    """Say whether another clause follows an attribution: "the wall fell, X said, and the gap has grown"."""
    keys, rest = layout.words.keys, event.last
    if event.verb.use == "tell" and rest + 1 < event.high and keys[rest] in _HEARD:
        rest += 1
    after = gap(layout.text, layout.words, rest)
    return after.startswith(";") or (after.startswith(",") and keys[rest] in _LINKING)


def _is_tail(layout: Layout, low: int) -> bool:
    """Say whether a stretch is what follows a quotation in its sentence, so that it tells who spoke."""
    starts = layout.sentence_first
    k = bisect_left(starts, low)
    if k < len(starts) and starts[k] == low:
        return False
    q = bisect_left(layout.quote_last, low)
    return q < len(layout.quote_last) and layout.quote_last[q] == low


def _leads_on(layout: Layout, event: Event) -> bool:
    """Say whether a quotation follows the attribution directly."""
    q = bisect_left(layout.quote_first, event.high)
    if q == len(layout.quote_first) or layout.quote_first[q] != event.high:
        return False
    between = gap(layout.text, layout.words, event.high)
    return not any(mark in between for mark in ".!?\n")


def _after_hearer(layout: Layout, event: Event) -> int | None:
    """Return the first word of what somebody was told, None where nothing follows the hearer."""
    words = layout.words
    first = behind_outlet(layout, event.last, event.high)
    if not first:
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
        if first < event.high and event.first == event.low and _says_more(layout, first):
            first = behind_source(layout, first, event.high)
    that = _find_that(layout, event, first)
    if that is not None:
        return that + 1, sentence_end(layout, event)
    if event.verb.use == "tell":
        after = _after_hearer(layout, event)
        return None if after is None else (after, sentence_end(layout, event))
    if first >= event.high or (words.keys[first] in _ADVERBIAL and event.verb.use != "prep"):
        return None
    if event.verb.use == "find":
        return (first, sentence_end(layout, event)) if shows_clause(layout, event) else None
    if event.verb.lemma not in _PLAIN and not has_verb(layout, first, event.high):
        return None
    return first, sentence_end(layout, event)


def _says_more(layout: Layout, first: int) -> bool:
    """Say whether a word behind "according to X" tells more of the source: "a report by the port, …"."""
    key = layout.words.keys[first]
    is_close = "," not in gap(layout.text, layout.words, first)
    return is_close and (key in _ADVERBIAL or key in _OF_SOURCE or key.endswith("ed"))


def _find_that(layout: Layout, event: Event, first: int) -> int | None:
    """Return the "that" which opens a claim, behind the hearer or an adverbial if need be."""
    keys = layout.words.keys
    if first >= event.high or event.verb.use == "prep":
        return None
    near = keys[first : min(event.high, first + _THAT_WITHIN)]
    that = first + near.index("that") if "that" in near else None
    opens = keys[first] == "that" or keys[first] in _ADVERBIAL or event.verb.use == "tell"
    return that if opens or (that is not None and keys[that - 1] == "ago") else None


def _is_verbatim(layout: Layout, event: Event, content: tuple[int, int], speaker: Speaker) -> bool:
    """Say whether a clause before an attribution is the source's own wording."""
    words = layout.words
    if speaker.name.lower() in ("i", "we", "you"):
        return False
    keys = words.keys[content[0] : content[1]]
    texts = words.texts[content[0] : content[1]]
    if any(key in _FIRST_PERSON and text != "US" for key, text in zip(keys, texts, strict=True)):
        return True
    if content[1] - content[0] < MIN_STATEMENT_WORDS or speaker.type not in ("person", "official", "witness"):
        return False
    hearer = words.keys[event.last] if event.last < event.high else ""
    return event.phrase is not None and event.phrase.role is not None and hearer in _HEARERS
