"""Whose words: quotations, claims and scare quotes with their sources, and the voice of every word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from analysis.text.attribution import Layout, find_events
from analysis.text.claims import Claim, find_claims
from analysis.text.quotations import Marked, find_marked, split_paragraphs
from analysis.text.sentences import split_sentences
from analysis.text.sources import NO_SOURCE, Source, Sources
from analysis.text.speakers import People
from analysis.text.words import Words, find_words

# Marked words without a source are scare quotes up to this length, an unnamed source's beyond it.
SCARE_WORDS = 3
# A quotation that is whole sentences takes over the last speaker; a fragment does not.
_SENTENCE_WORDS = 4
QUOTED_KINDS = frozenset(("quoted", "verbatim_unmarked"))
# Labels of a transcript that stand for the outlet's own staff.
_STAFF = re.compile(
    r"\b(?:reporter|anchor|co-anchor|host|correspondent|narrator|announcer|presenter|newsreader|voice-?over|moderator|"
    r"interviewer|weather|studio|v/?o)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s*[^\W\d_][^:\n]{0,60}:\s*")
_TITLE_NOUNS = frozenset(
    "song songs album albums film films movie movies book books novel memoir show series sitcom "
    "documentary play musical episode single track hit poem painting essay article column op-ed "
    "magazine podcast program programme game ballad anthem opera titled entitled headlined subtitled "
    "biopic bestseller thriller drama comedy hymn video".split()
)
_TITLE_LEADS = frozenset(
    "on of in the to s from by for his her its their with at like and a an sang sings watch performed".split()
)
_SMALL = frozenset("a an the and or but of in on at to for with from by is as vs no".split())


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
    spans, _ = find_marked(text, _streams(text, blocks))
    spans = _outside(spans, turns)
    layout, spans, ranges = _lay_out(text, words, sentences, spans)
    people = People(layout)
    sources = Sources(layout, find_events(layout), people)
    found = _attribute(sources, spans, ranges)
    quotes = [q for k, span in enumerate(spans) for q in _quote(layout, span, ranges[k], found[k])]
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


def _outside(spans: list[Marked], turns: Sequence[Quote]) -> list[Marked]:
    """Return the spans that lie in no quoted turn."""
    starts = [turn.start for turn in turns]
    kept = []
    for span in spans:
        k = bisect_left(starts, span.start + 1) - 1
        if k < 0 or span.start >= turns[k].end:
            kept.append(span)
    return kept


def _lay_out(
    text: str, words: Words, sentences: Sequence[SpanLike], spans: list[Marked]
) -> tuple[Layout, list[Marked], list[tuple[int, int]]]:
    """Return the layout, the spans that hold words, and their word ranges."""
    starts = words.starts
    firsts = sorted({bisect_left(starts, sentence.start) for sentence in sentences})
    kept, ranges = [], []
    for span in spans:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first < last:
            kept.append(span)
            ranges.append((first, last))
    layout = Layout(text, words, firsts, [a for a, _ in ranges], [b for _, b in ranges])
    return layout, kept, ranges


def _attribute(sources: Sources, spans: Sequence[Marked], ranges: Sequence[tuple[int, int]]) -> list[Source]:
    """Return the source of every span: beside it, in its sentence, else carried over."""
    found = [sources.direct(span, *ranges[k]) for k, span in enumerate(spans)]
    for k in range(len(spans) - 2, -1, -1):
        if spans[k + 1].continues and not found[k].speaker.name:
            found[k] = found[k + 1]._replace(cue="", near="carried")
    text = sources.layout.text
    for k, span in enumerate(spans):
        if found[k].near or ranges[k][1] - ranges[k][0] < _SENTENCE_WORDS and not _is_sentence(text, span):
            continue
        found[k] = _carry(sources, spans, ranges, found, k)
    return found


def _is_sentence(text: str, span: Marked) -> bool:
    """Say whether a span is whole sentences by its capital and its stop."""
    inside = text[span.start : span.end].strip("\"“”„‘’'«» ")
    return inside[:1].isupper() and inside[-1:] in ".!?…"


def _carry(
    sources: Sources,
    spans: Sequence[Marked],
    ranges: Sequence[tuple[int, int]],
    found: Sequence[Source],
    k: int,
) -> Source:
    """Return the source of a span without attribution of its own."""
    text = sources.layout.text
    line = text.rfind("\n", 0, spans[k].start) + 1
    if k and (spans[k].continues or spans[k - 1].start >= line) and found[k - 1].speaker.name:
        return Source(found[k - 1].speaker, "", -1, "carried")
    opens_line = not text[line : spans[k].start].strip()
    if opens_line and k + 1 < len(spans) and found[k + 1].near == "after":
        end = text.find("\n", spans[k].start)
        if end < 0 or spans[k + 1].start < end:
            return Source(found[k + 1].speaker, "", -1, "carried")
    if opens_line and k and found[k - 1].speaker.name and _line_before(text, line) <= spans[k - 1].end:
        return Source(found[k - 1].speaker, "", -1, "carried")
    begin = _line_before(text, line) if opens_line else line
    speaker = sources.carried(ranges[k][0], bisect_left(sources.layout.words.starts, begin))
    return Source(speaker, "", -1, "carried") if speaker.name else NO_SOURCE


def _line_before(text: str, line: int) -> int:
    """Return where the last non-empty line before a line begins."""
    end = line
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return text.rfind("\n", 0, end) + 1


def _quote(layout: Layout, span: Marked, words: tuple[int, int], source: Source) -> list[Quote]:
    """Return a span's quote: quoted or scare; nothing for a title or a mark that opens nothing."""
    if source.near not in ("after",) and is_title(layout, span, words):
        return []
    kind = "quoted"
    if not span.continues and words[1] - words[0] <= SCARE_WORDS and source.near in ("", "carried"):
        kind = "quoted" if source.near == "carried" else "scare"
    if kind == "scare":
        return [Quote(span.start, span.end, "scare", unclosed=span.unclosed)]
    outlet = _told_outlet(layout, source.event) if source.event >= 0 else ""
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


def is_title(layout: Layout, span: Marked, words: tuple[int, int]) -> bool:
    """Say whether marked words are a work's title: title case, and a word beside them that tells so."""
    first, last = words
    texts, keys = layout.words.texts, layout.words.keys
    before = keys[first - 1] if first else ""
    named = before in _TITLE_NOUNS or (
        first > 1 and keys[first - 2] in _TITLE_NOUNS and before in ("called", "named")
    )
    inside = [texts[i] for i in range(first, last)]
    if not inside[0][0].isupper() or len(inside) > 12:
        return False
    capital = (
        all(w[0].isupper() or w[0].isdigit() or w.lower() in _SMALL for w in inside)
        and inside[-1][0].isupper()
    )
    if named and (capital or last - first == 1):
        return True
    after = keys[last] if last < len(keys) else ""
    if capital and after in _TITLE_NOUNS | {
        "host",
        "author",
        "star",
        "creator",
        "co-host",
        "anchor",
        "moderator",
    }:
        return True
    return capital and last - first >= 2 and (before in _TITLE_LEADS or before.endswith("'s"))


def _told_outlet(layout: Layout, i: int) -> str:
    """Return the outlet that was told: "told Reuters", "said in an interview with the Gazette"."""
    return ""


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
    """Return the quotations and claims that a text takes from other outlets."""
    return second_hand(find_quotes(text))


def second_hand(quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes whose speaker or channel is another outlet."""
    return [q for q in quotes if q.outlet or q.speaker_type == "outlet"]
