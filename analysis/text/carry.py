"""The source of every marked span: beside it, carried over from its neighbours, or from the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.text.layout import Layout
from analysis.text.quotations import Marked
from analysis.text.sources import NO_SOURCE, Source, Sources

# A quotation that is whole sentences takes over the last speaker; a fragment does not.
_SENTENCE_WORDS = 4
# Marked words without a source take that of a longer quotation with the same words; so many are looked up.
_MAX_RECALLED = 20
_RECALL_WORDS = 2


def attribute(sources: Sources, spans: Sequence[Marked], ranges: Sequence[tuple[int, int]]) -> list[Source]:
    """Return the source of every span: beside it, in its sentence, else carried over."""
    found = [sources.direct(span, *ranges[k]) for k, span in enumerate(spans)]
    for k in range(len(spans) - 2, -1, -1):
        if spans[k + 1].continues and found[k + 1].speaker.name and not found[k].speaker.name:
            found[k] = found[k + 1]._replace(cue="", near="carried")
    text = sources.layout.text
    line = at = 0
    for k, span in enumerate(spans):
        line, at = max(line, text.rfind("\n", at, span.start) + 1), span.start
        whole = ranges[k][1] - ranges[k][0] >= _SENTENCE_WORDS or _is_sentence(text, span)
        if not found[k].near and whole:
            found[k] = _carry(sources, spans, ranges, found, (k, line))
    _recall(sources.layout, ranges, found)
    return found


def _recall(layout: Layout, ranges: Sequence[tuple[int, int]], found: list[Source]) -> None:
    """Give marked words without a source that of a quotation which holds the same words."""
    alone = [k for k, source in enumerate(found) if not source.near][:_MAX_RECALLED]
    if not alone or len(alone) == len(found):
        return
    keys = layout.words.keys
    held = [(f" {' '.join(keys[a:b])} ", found[k]) for k, (a, b) in enumerate(ranges) if found[k].near]
    for k in alone:
        words = f" {' '.join(keys[slice(*ranges[k])])} "
        source = next((source for held_words, source in held if words in held_words), None)
        if source is not None and (words.count(" ") > _RECALL_WORDS or k == 0):
            found[k] = Source(source.speaker, "", -1, "carried")


def _is_sentence(text: str, span: Marked) -> bool:
    """Say whether a span is whole sentences by its capital and its stop."""
    inside = text[span.start : span.end].strip("\"“”„‘’'«» ")
    return inside[:1].isupper() and inside[-1:] in ".!?…"


def _carry(
    sources: Sources,
    spans: Sequence[Marked],
    ranges: Sequence[tuple[int, int]],
    found: Sequence[Source],
    place: tuple[int, int],
) -> Source:
    """Return the source of span k, which has no attribution of its own and whose line begins at ``line``."""
    text = sources.layout.text
    k, line = place
    if k and (spans[k].continues or spans[k - 1].start >= line) and found[k - 1].speaker.name:
        return Source(found[k - 1].speaker, "", found[k - 1].event, "carried")
    first_in_line = k == 0 or spans[k - 1].start < line
    opens_line = first_in_line and not text[line : spans[k].start].strip()
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
