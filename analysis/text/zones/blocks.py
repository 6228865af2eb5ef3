"""Blocks: lines and their pieces become stretches with one zone, speech becomes turns, repeats are marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.text.zones.lines import Line
from analysis.text.zones.transcripts import Mark, find_marks, is_introduced, known_labels

ZONES = (
    *("headline", "dek", "subhead", "body", "caption"),
    *("credit", "embed", "prompt", "promo", "boilerplate"),
)
EDITORIAL_ZONES = frozenset({"headline", "dek", "subhead", "body", "caption"})
"""The zones that are counted: what the outlet itself tells."""
REPEAT_MIN_WORDS = 8
"""A shorter answer that is given twice, "No.", was given twice; a longer one is a repeat of the page."""
_ANSWER_ENDS = frozenset('.!…"”')  # a name over the next speech has none


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of characters with one zone.

    Attributes
    ----------
    start, end : int
        Characters of the text that was passed in, ``end`` not included.
    zone : str
        One of `ZONES`.
    repeat_of : int or None
        Index of the earlier block that this one repeats word for word.
    turn : str or None
        In a transcript the speaker label as printed, "" for speech without a label; None elsewhere.
    """

    start: int
    end: int
    zone: str
    repeat_of: int | None = None
    turn: str | None = None

    @property
    def counted(self) -> bool:
        """Tell whether the block counts: an editorial zone, and not a repeat."""
        return self.repeat_of is None and self.zone in EDITORIAL_ZONES


def build_blocks(text: str, lines: Sequence[Line], spoken: bool) -> list[Block]:
    """Turn lines and their pieces into blocks; the body of a transcript into turns."""
    blocks: list[Block] = []
    known = known_labels(text) if spoken else {}
    turn = None if spoken and is_introduced(text, [(line.start, line.end) for line in lines], known) else ""
    for line in lines:
        if not (line.pieces or spoken):
            blocks.append(Block(line.start, line.end, line.zone or "body"))
            continue
        for start, end, zone in line.pieces or [(line.start, line.end, line.zone or "body")]:
            start, end = _trim(text, start, end)
            if start == end:
                continue
            if spoken and zone == "body":
                marks = find_marks(text, start, end, known)
                turn = _add_turns(text, [*marks, Mark(end, end, None)], (start, turn), blocks)
            else:
                blocks.append(Block(start, end, zone))
    return blocks


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave white space at both ends out of a span."""
    part = text[start:end]
    return end - len(part.lstrip()), start + len(part.rstrip())


def _add_turns(
    text: str, marks: Sequence[Mark], place: tuple[int, str | None], blocks: list[Block]
) -> str | None:
    """Add the marks from a place on, and the turns between them; return whose turn goes on behind."""
    at, turn = place
    for mark in marks:
        if mark.start < at:
            continue
        start, end = _trim(text, at, mark.start)
        if start < end:
            blocks.append(Block(start, end, "body", turn=turn))
        if mark.start < mark.end:
            blocks.append(Block(*_trim(text, mark.start, mark.end), "boilerplate"))
        at = mark.end
        turn = turn if mark.label is None else mark.label
    return turn


def mark_repeats(text: str, blocks: list[Block]) -> list[Block]:
    """Point each block that repeats an earlier one word for word at the first of them.

    Labels of speakers and short answers come again without being repeats.
    """
    spoken = any(block.turn is not None for block in blocks)
    seen: dict[tuple[str | None, str], int] = {}
    out: list[Block] = []
    for i, block in enumerate(blocks):
        part = text[block.start : block.end]
        if "  " in part or not part.isprintable():  # a blank is the one printable white space
            part = " ".join(part.split())
        first = seen.setdefault((block.turn, part), i)
        if first != i and not _may_recur(text, blocks, i, spoken):
            if _may_recur(text, blocks, first, spoken):
                seen[block.turn, part] = i
            else:
                block = replace(block, repeat_of=first)
        out.append(block)
    return out


def _may_recur(text: str, blocks: Sequence[Block], i: int, spoken: bool) -> bool:
    """Tell what comes again without being a repeat: a speaker's label, a short turn or answer."""
    block = blocks[i]
    if spoken and block.zone == "boilerplate":
        turn = blocks[i + 1].turn if i + 1 < len(blocks) else None
        named = turn and turn.lower() in text[block.start : block.end].lower()
        if text[block.end - 1] == ":" or text.startswith(">>", block.start) or named:
            return True
    return _is_said_anew(text, blocks[i - 1] if i else None, block)


def _is_said_anew(text: str, before: Block | None, block: Block) -> bool:
    """Tell a short turn, and a short answer to a question, from a text that the page prints twice."""
    if block.zone != "body" or text.count(" ", block.start, block.end) + 1 >= REPEAT_MIN_WORDS:
        return False
    if block.turn is not None:
        return True
    return before is not None and text[before.end - 1] == "?" and text[block.end - 1] in _ANSWER_ENDS
