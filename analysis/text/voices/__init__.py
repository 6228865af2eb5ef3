"""Whose words: quotations, claims and scare quotes with their sources, and the voice of every word."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from operator import attrgetter

from analysis.text.sentences import split_sentences
from analysis.text.voices.attribution import find_events, holds_no_report
from analysis.text.voices.carry import Apart, attribute
from analysis.text.voices.claims import find_claims
from analysis.text.voices.interviews import answer_quotes, name_answers
from analysis.text.voices.layout import Layout, lay_out
from analysis.text.voices.names import fold_outlets
from analysis.text.voices.outlets import second_hand
from analysis.text.voices.people import People
from analysis.text.voices.quotations import Marked, find_marked, split_paragraphs
from analysis.text.voices.quote_rows import (
    echo_sources,
    inherit_sources,
    is_name_given,
    is_nickname,
    is_programme,
    read_marked,
)
from analysis.text.voices.quotes import QUOTED_KINDS, BlockLike, Quote, SpanLike, pull_quotes
from analysis.text.voices.settling import settle_types
from analysis.text.voices.sources import Sources
from analysis.text.voices.statements import labelled_speech, printed_statements
from analysis.text.voices.turns import name_turns, outside_turns, post_quotes, turn_quotes
from analysis.text.words import Words, find_words, require_text
from analysis.text.wraps import unwrap
from analysis.text.zones import split_zones
from analysis.text.zones.transcripts import is_transcript

# Lines that interrupt the running text.
_FURNITURE = frozenset(("prompt", "promo", "boilerplate", "caption"))
_HEADINGS = frozenset(("headline", "dek", "subhead"))
MAX_SENTENCE_WORDS = 150
_PLACE = attrgetter("start", "end", "kind")


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
    a quotation with ``unclosed`` or nothing.

    Limits: rules for English news; sources are found by name and reporting verb, so who is meant by a
    description ("the senator") is not worked out.

    Parameters
    ----------
    text : str
        Any text: a sentence, a paragraph or an article; lines are read as body paragraphs, those of a
        transcript as turns.

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
    require_text(text)
    text = unwrap(text)
    blocks: Sequence[BlockLike] = [_Block(a, b) for a, b in split_paragraphs(text, 0, len(text))]
    if is_transcript(text, marked=False):
        blocks = split_zones(text)
    return find_quotes_in(text, blocks, find_words(text), split_sentences(text, blocks))


def find_quotes_in(
    text: str,
    blocks: Sequence[BlockLike],
    words: Words,
    sentences: Sequence[SpanLike],
    outlets: Collection[str] = (),
) -> list[Quote]:
    """Return the quotes of a text that is already cut into blocks, words and sentences; see `find_quotes`.

    Body blocks are one stream: a quotation may go on behind a caption, a credit or a promo line. ``outlets``
    are names that are outlets' in this text, listed or not: those of its study.
    """
    turns = turn_quotes(text, blocks)
    posts = [] if turns else post_quotes(text)
    answers = [] if turns else answer_quotes(text, blocks)
    streams = _streams(text, blocks)
    spans, _ = find_marked(text, streams)
    spans = [
        span
        for span in outside_turns(spans, turns or answers or posts)
        if not (is_nickname(text, span) or is_programme(text, span) or is_name_given(text, span))
    ]
    if not (spans or turns or answers or ":\n" in text) and holds_no_report(words.keys):
        return posts  # nobody is quoted and no word reports, as in most headlines
    layout, spans, ranges = _lay_out(text, words, sentences, spans, fold_outlets(outlets))
    people = People(layout, _in_zones(blocks, ("credit",)))
    sources = Sources(layout, find_events(layout), people)
    quotes = _marked_quotes(sources, blocks, spans, ranges) if spans else []
    quotes += name_turns(turns, people, layout) if turns else name_answers(answers, people, words) or posts
    printed = printed_statements(sources, streams[0], quotes)
    printed += [] if turns or answers else labelled_speech(sources, streams[0], [*quotes, *printed])
    quotes = [q for q in quotes if q.kind != "scare" or not any(p.start <= q.start < p.end for p in printed)]
    quotes += printed
    quotes += pull_quotes(text, blocks, quotes)
    claims = find_claims(sources, [(q.start, q.end) for q in quotes if q.kind in QUOTED_KINDS])
    headings = _in_zones(blocks, _HEADINGS)
    quotes = [*echo_sources(text, inherit_sources(quotes, claims), headings), *claims]
    return sorted(settle_types(sources, quotes), key=_PLACE)


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


def _capped(firsts: list[int], n: int) -> list[int]:
    """Cut sentences that are longer than any real one, so that time grows with the text only."""
    firsts = firsts or [0]
    pairs = list(zip(firsts, [*firsts[1:], n], strict=True))
    if all(b - a <= MAX_SENTENCE_WORDS for a, b in pairs):
        return firsts
    return [i for a, b in pairs for i in range(a, max(b, a + 1), MAX_SENTENCE_WORDS)]


def _lay_out(
    text: str, words: Words, sentences: Sequence[SpanLike], spans: list[Marked], outlets: frozenset[str]
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
    return lay_out(text, words, firsts, ranges, outlets), kept, ranges


def _marked_quotes(
    sources: Sources, blocks: Sequence[BlockLike], spans: list[Marked], ranges: list[tuple[int, int]]
) -> list[Quote]:
    """Return the quotes of the marked spans of a text."""
    zones = _zones_of(spans, blocks)
    apart = Apart({k for k, zone in enumerate(zones) if zone != "body"}, _in_zones(blocks, _FURNITURE))
    found = attribute(sources, spans, ranges, apart)
    marked = zip(spans, ranges, found, zones, strict=True)
    return [quote for span in marked for quote in read_marked(sources, *span)]


def _in_zones(blocks: Sequence[BlockLike], zones: Collection[str]) -> list[tuple[int, int]]:
    """Return where the blocks of some zones lie."""
    return [(block.start, block.end) for block in blocks if block.zone in zones]


def _zones_of(spans: Sequence[Marked], blocks: Sequence[BlockLike]) -> list[str]:
    """Return the zone of the block that each span begins in."""
    if not blocks:
        return ["body"] * len(spans)
    starts = [block.start for block in blocks]
    return [blocks[max(0, bisect_left(starts, span.start + 1) - 1)].zone for span in spans]


def voices_of(words: Words, blocks: Sequence[BlockLike], quotes: Sequence[Quote]) -> list[str]:
    """Return the voice of every word: ``quoted``, ``unclear`` or ``own``.

    Quoted are the words of direct quotations, with marks or without; unclear is speech that a transcript
    gives to nobody (``turn == ""``); everything else, claims and scare quotes too, is the outlet's own.

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

    Returned: by start; ``outlet`` or ``speaker`` names the other outlet.

    >>> [q.outlet for q in find_second_hand("Ada Marsh told Reuters that the road was icy.")]
    ['Reuters']
    """
    return second_hand(find_quotes(text))


def find_unclosed(text: str) -> list[int]:
    """Return the offsets of double quotation marks that have no partner, for a reader to look at.

    >>> find_unclosed("The “ sign fell. “Yes,” he said.")
    [4]
    """
    return find_marked(text, [split_paragraphs(text, 0, len(text))])[1]
