"""Whose words: quotations, claims and scare quotes with their sources, and the voice of every word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from analysis.text.attribution import Layout, find_events, read_verbs
from analysis.text.carry import attribute
from analysis.text.claims import Claim, find_claims, told_outlet
from analysis.text.people import People
from analysis.text.posts import find_posts
from analysis.text.quotations import Marked, find_marked, split_paragraphs
from analysis.text.sentences import split_sentences
from analysis.text.sources import Source, Sources
from analysis.text.words import Words, find_words
from analysis.text.works import is_title

# Marked words without a source are scare quotes up to this length, an unnamed source's beyond it.
SCARE_WORDS = 3
MAX_SENTENCE_WORDS = 150
QUOTED_KINDS = frozenset(("quoted", "verbatim_unmarked"))
# Labels of a transcript that stand for the outlet's own staff.
_STAFF = re.compile(
    r"\b(?:reporter|anchor|co-anchor|host|correspondent|narrator|announcer|presenter|newsreader|voice-?over|moderator|"
    r"interviewer|weather|studio|v/?o)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s*[^\W\d_][^:\n]{0,60}:\s*")


class BlockLike(Protocol):
    """What is used of a block: its span, zone, and speaker label in a transcript."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def zone(self) -> str: ...  # noqa: D102
    @property
    def turn(self) -> str | None: ...  # noqa: D102


class SpanLike(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, an attributed claim or a scare quote.

    Attributes
    ----------
    start, end : int
        Offsets: ``text[start:end]`` holds the marks where they are printed. A quotation that runs over
        several paragraphs or is interrupted is one `Quote` per part.
    kind : str
        ``quoted``, ``verbatim_unmarked`` (a source's words without marks), ``attributed`` or ``scare``.
    speaker : str
        Full name or description as printed, "" where nobody is named.
    cue : str
        Reporting verb as printed, folded; "" where the source is carried over from before.
    speaker_type : str
        ``person``, ``official`` (official or spokesperson), ``institution``, ``outlet``, ``document``,
        ``unnamed``, ``witness``, or "" without a speaker.
    unclosed : bool
        One of its marks is missing.
    continues : bool
        It goes on with the quotation before it (reopened marks, or interrupted by another block).
    outlet : str
        The outlet that the words were taken from ("told Reuters"), "" where none is named.
    """

    start: int
    end: int
    kind: str
    speaker: str = ""
    cue: str = ""
    speaker_type: str = ""
    unclosed: bool = False
    continues: bool = False
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class _Block:
    start: int
    end: int
    zone: str = "body"
    turn: str | None = None


def find_quotes(text: str) -> list[Quote]:
    """Return every quotation, attributed claim and scare quote of a text with its source.

    Direct quotations within straight or curly, single or double marks, over several paragraphs or
    interrupted; verbatim words without marks (`verbatim_unmarked`); claims ("X said that …", "according
    to X"); marked words without a source (`scare`). Titles of works are left out. An unclosed mark gives
    a quotation with ``unclosed`` or nothing; it never raises.

    Limits: rules for English news; sources are found by name and reporting verb, so who is meant by a
    description ("the senator") is not worked out.

    Parameters
    ----------
    text : str
        Any text: a sentence, a paragraph or an article; lines are read as body paragraphs.

    Returns
    -------
    list of Quote
        By start; quoted spans never overlap one another, a claim may hold a quotation.

    Examples
    --------
    >>> for q in find_quotes("“We were lucky,” said Ada Marsh, 41. She said the road had been icy."):
    ...     print(q.kind, q.speaker, q.cue)
    quoted Ada Marsh said
    attributed Ada Marsh said
    """
    blocks = [_Block(a, b) for a, b in split_paragraphs(text, 0, len(text))]
    return find_quotes_in(text, blocks, find_words(text), split_sentences(text, blocks))


def find_quotes_in(
    text: str, blocks: Sequence[BlockLike], words: Words, sentences: Sequence[SpanLike]
) -> list[Quote]:
    """Return the quotes of a text that is already cut into blocks, words and sentences; see `find_quotes`.

    Body blocks are one stream: a quotation may go on behind a caption, a credit or a promo line.
    """
    turns = _turn_quotes(text, blocks)
    turns.extend(_post_quotes(text, turns))
    turns.sort(key=lambda quote: quote.start)
    spans, _ = find_marked(text, _streams(text, blocks))
    spans = _outside(spans, turns)
    layout, spans, ranges = _lay_out(text, words, sentences, spans)
    people = People(layout)
    sources = Sources(layout, find_events(layout), people)
    found = attribute(sources, spans, ranges)
    quotes = [q for k, span in enumerate(spans) for q in _quote(sources, span, ranges[k], found[k])]
    quotes.extend(turns)
    quoted = [q for q in quotes if q.kind in QUOTED_KINDS]
    quotes.extend(_claim_quote(claim) for claim in find_claims(sources, [(q.start, q.end) for q in quoted]))
    return sorted(quotes, key=lambda q: (q.start, q.end, q.kind))


def _streams(text: str, blocks: Sequence[BlockLike]) -> list[list[tuple[int, int]]]:
    """Return the paragraphs whose quotations may run on: the body is one stream, any other block its own."""
    body: list[tuple[int, int]] = []
    streams = [body]
    for block in blocks:
        if block.zone == "body" and block.turn is None:
            body.extend(split_paragraphs(text, block.start, block.end))
        else:
            streams.append(split_paragraphs(text, block.start, block.end))
    return streams


def _turn_quotes(text: str, blocks: Sequence[BlockLike]) -> list[Quote]:
    """Return a quotation for every turn of a transcript that somebody outside the outlet speaks."""
    quotes = []
    for block in blocks:
        if block.turn and not _STAFF.search(block.turn):
            label = _LABEL.match(text, block.start, block.end)
            start = label.end() if label and block.turn.lower() in label.group().lower() else block.start
            if start < block.end:
                kind = (
                    "witness"
                    if block.turn.lower() in ("passenger", "witness", "bystander", "resident")
                    else "person"
                )
                quotes.append(Quote(start, block.end, "quoted", block.turn, "", kind))
    return quotes


def _post_quotes(text: str, turns: Sequence[Quote]) -> list[Quote]:
    """Return a quotation without marks for every signed post; a transcript holds none."""
    if turns:
        return []
    return [
        Quote(post.start, post.end, "verbatim_unmarked", post.name, "", "person") for post in find_posts(text)
    ]


def _outside(spans: list[Marked], turns: Sequence[Quote]) -> list[Marked]:
    """Return the spans that lie in no quoted turn."""
    starts = [turn.start for turn in turns]
    kept = []
    for span in spans:
        k = bisect_left(starts, span.start + 1)
        after_last = k == 0 or span.start >= turns[k - 1].end
        if after_last and (k == len(turns) or span.end <= turns[k].start):
            kept.append(span)
    return kept


def _capped(firsts: list[int], n: int) -> list[int]:
    """Cut sentences that are longer than any real one, so that time grows with the text only."""
    firsts = firsts or [0]
    pairs = list(zip(firsts, [*firsts[1:], n], strict=True))
    if all(b - a <= MAX_SENTENCE_WORDS for a, b in pairs):
        return firsts
    return [i for a, b in pairs for i in range(a, max(b, a + 1), MAX_SENTENCE_WORDS)]


def _lay_out(
    text: str, words: Words, sentences: Sequence[SpanLike], spans: list[Marked]
) -> tuple[Layout, list[Marked], list[tuple[int, int]]]:
    """Return the layout, the spans that hold words, and their word ranges."""
    starts = words.starts
    firsts = _capped(sorted({bisect_left(starts, sentence.start) for sentence in sentences}), len(words))
    kept, ranges = [], []
    for span in spans:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first < last:
            kept.append(span)
            ranges.append((first, last))
    layout = Layout(text, words, firsts, [a for a, _ in ranges], [b for _, b in ranges])
    return layout, kept, ranges


def _quote(sources: Sources, span: Marked, words: tuple[int, int], source: Source) -> list[Quote]:
    """Return a span's quote: quoted or scare; nothing for a title or a mark that opens nothing."""
    layout = sources.layout
    if is_title(layout, words, attributed=source.near == "after"):
        return []
    kind = "quoted"
    if not span.continues and words[1] - words[0] <= SCARE_WORDS and source.near in ("", "carried"):
        kind = "quoted" if source.near == "carried" else "scare"
    if kind == "scare":
        return [Quote(span.start, span.end, "scare", unclosed=span.unclosed)]
    event = sources.event_at(source.event)
    outlet = "" if event is None else told_outlet(sources, event)
    return [
        Quote(
            span.start,
            span.end,
            kind,
            source.speaker.name,
            source.cue,
            source.speaker.type,
            span.unclosed,
            span.continues,
            outlet,
        )
    ]


def _claim_quote(claim: Claim) -> Quote:
    """Turn a claim into a quote."""
    return Quote(
        claim.start,
        claim.end,
        claim.kind,
        claim.speaker.name,
        claim.cue,
        claim.speaker.type,
        False,
        False,
        claim.outlet,
    )


def voices_of(words: Words, blocks: Sequence[BlockLike], quotes: Sequence[Quote]) -> list[str]:
    """Return the voice of every word: ``quoted``, ``unclear`` or ``own``.

    Quoted are the words of direct quotations, with marks or without; unclear is speech that a transcript
    gives to nobody (``turn == ""``); everything else, claims and scare quotes too, is the outlet's own.

    Examples
    --------
    >>> text = "“Run,” she said."
    >>> voices_of(find_words(text), [], find_quotes(text))
    ['quoted', 'own', 'own']
    """
    voices = ["own"] * len(words)
    starts = words.starts
    for block in blocks:
        if block.turn == "":
            first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
            voices[first:last] = ["unclear"] * (last - first)
    for quote in quotes:
        if quote.kind in QUOTED_KINDS:
            first, last = bisect_left(starts, quote.start), bisect_left(starts, quote.end)
            voices[first:last] = ["quoted"] * (last - first)
    return voices


def find_second_hand(text: str) -> list[Quote]:
    """Return the quotations and claims that a text takes from other outlets.

    Either an outlet is the speaker ("Reuters reported") or the source spoke to one ("told Reuters").

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    list of Quote
        By start; ``outlet`` or ``speaker`` names the other outlet.

    Examples
    --------
    >>> [q.outlet for q in find_second_hand("Ada Marsh told Reuters that the road was icy.")]
    ['Reuters']
    """
    return second_hand(find_quotes(text))


def find_unclosed(text: str) -> list[int]:
    """Return the offsets of double quotation marks that have no partner, for a reader to look at.

    Examples
    --------
    >>> find_unclosed("The “ sign fell. “Yes,” he said.")
    [4]
    """
    return find_marked(text, [split_paragraphs(text, 0, len(text))])[1]


def cue_load(cue: str) -> str:
    """Return how a reporting verb colours what it reports, "" for a verb in no list.

    One of neutral, affirming, insisting, committing, doubting, conceding, denying, attacking, warning,
    demanding, emotional, praising, revealing, thinking.

    Examples
    --------
    >>> cue_load("said"), cue_load("admitted")
    ('neutral', 'conceding')
    """
    verb = read_verbs().get(cue)
    return verb.load if verb is not None else ""


def second_hand(quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes whose speaker or channel is another outlet."""
    return [q for q in quotes if q.outlet or q.speaker_type == "outlet"]
