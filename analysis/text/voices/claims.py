"""Claims in the outlet's own words ("X said that …"), and a source's words printed without marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from analysis.lexicons.grammar import THIRD_PERSON
from analysis.text.voices.attribution import Event
from analysis.text.voices.claim_ends import claim_end
from analysis.text.voices.claim_sources import is_report
from analysis.text.voices.claims_after import MIN_CLAIM_WORDS, claim_after
from analysis.text.voices.claims_before import claim_before
from analysis.text.voices.clauses import THINKING, has_verb
from analysis.text.voices.fragments import claim_around, ending_fragment, widen_left, widen_right
from analysis.text.voices.layout import Layout
from analysis.text.voices.outlets import told_outlet
from analysis.text.voices.quotes import Quote
from analysis.text.voices.sources import Sources
from analysis.text.voices.speaker_kinds import Speaker, printed_name

MIN_THAT_WORDS = 2  # where "that" or a pronoun with its verb leaves no doubt that a claim follows
# From this length "CLAUSE, NAME, ROLE, told reporters" is a statement printed without marks.
MIN_STATEMENT_WORDS = 20
_CLAIM_USES = frozenset(("say", "tell", "prep", "find", "hear"))
_OF_MARKS = frozenset(("quote", "mark"))
FIRST_PERSON = frozenset(
    "i we our my us me i'm i've i'd i'll we're we've we'd we'll ours myself ourselves".split()
)
_LINKING = ("and", "but", "so", "or")
_NO_CLAIMS = (*_LINKING, "as", "according")
_PLACE = attrgetter("start", "end", "kind")
_HEARERS = frozenset("reporters journalists reporter newsmen media press".split())


def find_claims(sources: Sources, quoted: Sequence[tuple[int, int]]) -> list[Quote]:
    """Return the claims of a text in order; a claim that is only a quotation is left out."""
    starts, words = sorted(quoted), sources.layout.words
    claims: list[Quote] = []
    for event in sources.events:
        marks_that = event.verb.use in _OF_MARKS and words.keys[event.last : event.last + 1] == ["that"]
        if event.verb.use in _CLAIM_USES or (marks_that and words.texts[event.first].islower()):
            claim = read_event_claim(sources, event, starts)
            if claim is not None and not (claims and _repeats(claims[-1], claim)):
                claims.append(claim)
    for event in sources.events:
        if event.verb.use == THINKING:
            claim = read_event_claim(sources, event, starts)
            if claim is not None and not any(c.start < claim.end and claim.start < c.end for c in claims):
                claims.append(claim)
    return sorted(claims, key=_PLACE)


def _repeats(one: Quote, other: Quote) -> bool:
    """Say whether a claim only repeats a part of the one before; what an outlet passes on is kept apart."""
    nested = one.speaker_type == "outlet" and one.start < other.start and other.end <= one.end
    around = other.start < one.start and one.end <= other.end and one.speaker != other.speaker
    around = around and other.speaker_type != "outlet"  # which passes the claim on
    return other.start < one.end and not (nested or around)


def read_event_claim(sources: Sources, event: Event, quoted: Sequence[tuple[int, int]]) -> Quote | None:
    """Read the claim of one attribution."""
    layout = sources.layout
    speaker = sources.speaker_of(event)
    if not is_report(layout, event, speaker):
        return None
    around = None if event.verb.use == THINKING else claim_around(layout, event)
    may_close = event.verb.use != THINKING or event.last >= event.high  # a thought, if nothing follows
    behind = claim_before(layout, widen_left(layout, event)) if may_close and not around else None
    behind = behind or (None if around else ending_fragment(layout, event))
    found = around or behind or claim_after(layout, widen_right(layout, event))
    if found is None:
        return None
    first, last = _without_outlet(sources, event, found)
    least = MIN_THAT_WORDS if _is_sure(layout, first, last) else MIN_CLAIM_WORDS
    if last > first == event.sentence[0] and layout.words.keys[first] in _LINKING:
        first += 1
    is_that = first > 0 and layout.words.keys[first - 1] == "that"  # "that as a minister he would"
    if last - first < least or layout.words.keys[first] in (_LINKING if behind or is_that else _NO_CLAIMS):
        return None
    start, end = layout.words.starts[first], layout.words.ends[last - 1]
    if _is_covered(layout, (first, last), quoted):
        return None
    kind = "attributed"
    if behind and _is_verbatim(layout, event, (first, last), speaker):
        kind = "verbatim_unmarked"
    who = (printed_name(speaker), layout.words.keys[event.first], speaker.type)
    return Quote(start, end, kind, *who, outlet=told_outlet(sources, event))


def _is_sure(layout: Layout, first: int, last: int) -> bool:
    """Say whether two words are a claim: "that it slipped", "his agent says it slipped"."""
    keys = layout.words.keys
    if first and keys[first - 1] == "that":
        return True
    return keys[first].partition("'")[0] in THIRD_PERSON and has_verb(layout, first, last)


def _without_outlet(sources: Sources, event: Event, content: tuple[int, int]) -> tuple[int, int]:
    """Leave who passed a claim on out of the claim's end."""
    later = sources.passed_on_by(event) or sources.closing(event)
    content = content[0], claim_end(sources, event, content)
    if later is None:
        return content
    return content[0], later.begin if content[0] < later.begin < content[1] else content[1]


def _is_covered(layout: Layout, content: tuple[int, int], quoted: Sequence[tuple[int, int]]) -> bool:
    """Say whether a claim that begins inside a quotation is that quotation and little else."""
    start = layout.words.starts[content[0]]
    k = bisect_right(quoted, (start, start)) - 1
    if k < 0 or start >= quoted[k][1]:
        return False  # marked words that nobody says
    return content[1] - bisect_left(layout.words.starts, quoted[k][1]) < MIN_CLAIM_WORDS


def _is_verbatim(layout: Layout, event: Event, content: tuple[int, int], speaker: Speaker) -> bool:
    """Say whether a clause before an attribution is the source's own wording."""
    words = layout.words
    if speaker.name.lower() in ("i", "we", "you"):
        return False
    keys = words.keys[content[0] : content[1]]
    texts = words.texts[content[0] : content[1]]
    if any(key in FIRST_PERSON and text != "US" for key, text in zip(keys, texts, strict=True)):
        return True
    if content[1] - content[0] < MIN_STATEMENT_WORDS or speaker.type not in ("person", "official", "witness"):
        return False
    hearer = words.keys[event.last] if event.last < event.high else ""
    return event.phrase is not None and event.phrase.role is not None and hearer in _HEARERS
