"""Blocks: lines and their pieces become stretches with one zone, speech becomes turns."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.text.zones.lines import Line
from analysis.text.zones.transcripts import (
    Mark,
    find_marks,
    is_direction,
    is_introduced,
    known_labels,
    name_of,
    opens_turn,
)

ZONES = (
    *("headline", "dek", "subhead", "body", "caption"),
    *("credit", "embed", "prompt", "promo", "boilerplate"),
)
EDITORIAL_ZONES = frozenset({"headline", "dek", "subhead", "body", "caption"})
"""The zones that are counted: what the outlet itself tells."""
_MARKS = ("transcri", "full transcript", "rush transcript", "this transcript", "this is a rush transcript")
"""How a line at the head of a transcript's page, or its last one, begins."""
_MARKED_LINES = 4
"""Lines at the head of a page that may say so: below headline and hour of broadcast."""


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
        Index of the block that this one repeats word for word: an earlier one, or one that holds it whole.
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


def is_marked(lines: Sequence[Line], format: str | None) -> bool:
    """Tell whether the page says that it is a transcript."""
    if format == "transcript" or lines[0].key.startswith(_MARKS):
        return True
    ends = (*lines[1:_MARKED_LINES], lines[-1])
    return any(line.zone == "boilerplate" and line.key.startswith(_MARKS) for line in ends)


def label_speech(text: str, lines: Sequence[Line]) -> None:
    """Give the lines of a transcript that are a stage direction, open a turn or go on with a question."""
    known, opened = known_labels(text), False
    for line in lines:
        if is_direction(line.text):
            line.zone = "boilerplate"
        elif line.text in known or (
            line.zone in (None, "prompt") and opens_turn(text, line.start, line.end, known)
        ):
            line.zone, opened = "body", True
        elif opened and line.zone is None and line.stop == "?":
            line.zone = "body"


def opens_with_speaker(text: str, line: Line) -> bool:
    """Tell whether the first line is speech, no headline: whoever opens it has a label again further down."""
    if line.zone != "body":
        return False
    known = known_labels(text)
    if line.text in known:
        return True
    marks = find_marks(text, line.start, len(text), known)
    last_names = [name_of(mark.label).split()[-1] for mark in marks if mark.label]
    return bool(last_names) and marks[0].start == line.start and last_names[0] in last_names[1:]
