"""The source of every marked span: beside it, carried over from its neighbours, or from the same words."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from analysis.text.voices.layout import Layout
from analysis.text.voices.quotations import Marked
from analysis.text.voices.sources import NO_SOURCE, Source, Sources

# A quotation that is whole sentences takes over the last speaker; a fragment does not.
_SENTENCE_WORDS = 4
# Marked words without a source take that of a longer quotation with the same words; so many are looked up.
_MAX_RECALLED = 20
_RECALL_WORDS = 2
_CLOSING = "\"”’'» "
_WORD_BEHIND = re.compile(r"[^\S\n]*\w")
_GOES_ON = re.compile(r",?[^\S\n]*[a-z]")
_STOP = re.compile(r"[.!?\n]")


class Apart(NamedTuple):
    """What is no running text: the numbers of its marked spans, and its blocks in order."""

    spans: Collection[int]
    blocks: Sequence[tuple[int, int]]


NOTHING_APART = Apart((), ())


def attribute(
    sources: Sources, spans: Sequence[Marked], ranges: Sequence[tuple[int, int]], apart: Apart = NOTHING_APART
) -> list[Source]:
    """Return the source of every span: beside it, in its sentence, else carried over.

    Nothing is carried to or from the spans ``apart``: those of headings, captions and links. They have the
    source of the same words elsewhere, or none.
    """
    found = [sources.direct(span, *ranges[k]) for k, span in enumerate(spans)]
    for k in apart.spans:
        if not found[k].near:
            found[k] = sources.labelled(*ranges[k])
    inside = [k for k in range(len(spans)) if k not in apart.spans] if apart.spans else range(len(spans))
    bare = [k for k, source in enumerate(found) if not source.near]
    alone = [k for k in bare if k in apart.spans or _fills_line(sources.layout.text, spans[k])]
    _recall(sources.layout, ranges, found, alone, inside)
    running = [found[k] for k in inside]
    _carry_over(sources, [spans[k] for k in inside], [ranges[k] for k in inside], running, apart.blocks)
    for k, source in zip(inside, running, strict=True):
        found[k] = source
    alone = [k for k, source in enumerate(found) if not source.near]
    _recall(sources.layout, ranges, found, alone, range(len(spans)))
    return found


def _fills_line(text: str, span: Marked) -> bool:
    """Tell whether marked words stand on a line of their own, as a pull quote does."""
    end = text.find("\n", span.end)
    line = text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]
    return len(line.strip()) == span.end - span.start


def _carry_over(
    sources: Sources,
    spans: Sequence[Marked],
    ranges: Sequence[tuple[int, int]],
    found: list[Source],
    blocks: Sequence[tuple[int, int]],
) -> None:
    """Give the spans of the running text without a source that of their neighbours."""
    for k in range(len(spans) - 2, -1, -1):
        if spans[k + 1].continues and found[k + 1].speaker.name and not found[k].speaker.name:
            found[k] = found[k + 1]._replace(cue="", near="carried")
    text = sources.layout.text
    line = at = 0
    for k, span in enumerate(spans):
        line, at = max(line, text.rfind("\n", at, span.start) + 1), span.start
        inside = text[span.start : span.end].strip("\"“”„‘’'«» ")
        whole = inside[:1].isupper() and inside[-1:] in ".!?…"
        whole = whole or ranges[k][1] - ranges[k][0] >= _SENTENCE_WORDS
        if not found[k].near and whole and (span.continues or not _is_inside(text, spans, k)):
            found[k] = _carry(sources, spans, ranges, found, (k, line, _line_before(text, line, blocks)))


def _recall(
    layout: Layout,
    ranges: Sequence[tuple[int, int]],
    found: list[Source],
    alone: Sequence[int],
    holders: Iterable[int],
) -> None:
    """Give marked words without a source that of a quotation which holds the same words."""
    held = [k for k in holders if found[k].near] if alone else []
    if not held:
        return
    keys = layout.words.keys
    told = [(f" {' '.join(keys[slice(*ranges[k])])} ", found[k]) for k in held]
    for k in alone[:_MAX_RECALLED]:
        words = f" {' '.join(keys[slice(*ranges[k])])} "
        source = next((source for held_words, source in told if words in held_words), None)
        if source is not None and (words.count(" ") > _RECALL_WORDS or k == 0):
            found[k] = Source(source.speaker, "", -1, "carried")


def _is_inside(text: str, spans: Sequence[Marked], k: int) -> bool:
    """Say whether marked words are a part of the outlet's sentence, which goes on behind them.

    So they are behind a comma, ", quipped Moor"; with own words on both sides, "that is “needed for works” in
    a flood"; and, where they close the sentence, behind another such part of it.
    """
    span = spans[k]
    last, goes_on = text[span.start : span.end].rstrip(_CLOSING)[-1:], _GOES_ON.match(text, span.end)
    if not _is_woven(text, span):
        is_alone = not text[span.start - 2 : span.start - 1].isalnum()
        behind = _WORD_BEHIND.match(text, span.end) if last == "," else goes_on
        return bool(behind) and (last == "," or (last in "?!" and is_alone))
    before = spans[k - 1]
    is_part = k > 0 and _is_woven(text, before) and not _STOP.search(text, before.end, span.start)
    is_part = is_part and len(text[before.start : before.end].split()) >= _SENTENCE_WORDS
    return bool(goes_on or last == "," or is_part)


def _is_woven(text: str, span: Marked) -> bool:
    """Say whether marked words go on, in lower case, with the own words before them."""
    inside = text[span.start : span.end].lstrip(_CLOSING + "“„‘«")
    led = text[max(0, span.start - 2) : span.start]
    return inside[:1].islower() and led[:1].isalnum() and led[1:] == " "


def _carry(
    sources: Sources,
    spans: Sequence[Marked],
    ranges: Sequence[tuple[int, int]],
    found: Sequence[Source],
    place: tuple[int, int, int],
) -> Source:
    """Return the source of a span without attribution of its own: its number, its line, the one before."""
    text = sources.layout.text
    k, line, before = place
    if k and (spans[k].continues or spans[k - 1].start >= line) and found[k - 1].speaker.name:
        return Source(found[k - 1].speaker, "", found[k - 1].event, "carried")
    first_in_line = k == 0 or spans[k - 1].start < line
    opens_line = first_in_line and not text[line : spans[k].start].strip()
    if opens_line and k + 1 < len(spans) and found[k + 1].near == "after":
        end = text.find("\n", spans[k].start)
        if end < 0 or spans[k + 1].start < end:
            return Source(found[k + 1].speaker, "", -1, "carried")
    if opens_line and k and found[k - 1].speaker.name and before <= spans[k - 1].end:
        return Source(found[k - 1].speaker, "", -1, "carried")
    begin = before if opens_line else line
    since = bisect_left(sources.layout.words.starts, begin)
    speaker = sources.carried(ranges[k][0], since, alone=opens_line)
    return Source(speaker, "", -1, "carried") if speaker.name else NO_SOURCE


def _line_before(text: str, line: int, blocks: Sequence[tuple[int, int]]) -> int:
    """Return where the last non-empty line before a line begins, those of other blocks left out."""
    while True:
        end = line
        while end > 0 and text[end - 1].isspace():
            end -= 1
        line = text.rfind("\n", 0, end) + 1
        k = bisect_left(blocks, (end, 0)) - 1
        if end == 0 or k < 0 or not blocks[k][0] <= line < blocks[k][1]:
            return line
        line = blocks[k][0]
