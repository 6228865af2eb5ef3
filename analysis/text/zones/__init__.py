"""Zones: blocks of characters that are headline, text, caption, credit, somebody else's post, promotion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.text.words import require_text
from analysis.text.wraps import unwrap
from analysis.text.zones.layout import place_lines
from analysis.text.zones.lines import Line, read_lines
from analysis.text.zones.rules import label_by_cue, split_inside
from analysis.text.zones.titles import add_title, find_title, place_headline
from analysis.text.zones.transcripts import (
    Mark,
    find_marks,
    is_direction,
    is_introduced,
    is_transcript,
    name_of,
    opens_turn,
    short_names,
)

ZONES = (
    *("headline", "dek", "subhead", "body", "caption"),
    *("credit", "embed", "prompt", "promo", "boilerplate"),
)
EDITORIAL_ZONES = frozenset({"headline", "dek", "subhead", "body", "caption"})
"""The zones that are counted: what the outlet itself tells."""

_MARKS = ("transcri", "full transcript", "rush transcript", "this transcript", "this is a rush transcript")
"""How a line at the head of a transcript's page, or its last one, begins."""
OUTRO_MIN_TURNS = 5
"""Turns with a label from which it is the habit of a page that each is one paragraph."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b")
REPEAT_MIN_WORDS = 8
"""A shorter answer that is given twice, "No.", was given twice; a longer one is a repeat of the page."""
_ANSWER_ENDS = frozenset('.!…"”')  # a name over the next speech has none
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


def split_zones(text: str, format: str | None = None, *, headline: str | None = None) -> list[Block]:
    r"""Split an article into blocks with one zone each.

    Lines are the raw material, but a block is a stretch of characters: a caption and its credit, a headline
    and its page furniture share a line, and each turn of a transcript is a block, its label and stage
    directions are boilerplate. Between blocks lies white space only. A line gets its zone from its own
    wording (cue words, credits, furniture), else from its place among its neighbours: first line, directly
    under the headline, without a final stop above a paragraph, above a credit, behind the last paragraph.

    Limit: the rules are for English-language news pages as plain text. A text of one line is body, unless its
    own wording shows another zone or it is in title case without a final stop (then headline).

    Parameters
    ----------
    text : str
        The article; offsets count its characters.
    format : str, optional
        A hint: "transcript" looks for speaker labels, "listicle" takes long lines without a stop for
        subheads. Anything else changes nothing.
    headline : str, optional
        The article's headline where it is known. A line is the headline if it is alike; where none is, the
        text has none, and its lines are placed as those under a headline are.

    Returns
    -------
    list of Block
        In order, without overlaps; empty for a text without visible characters.

    Raises
    ------
    TypeError
        If the text is no str.

    Examples
    --------
    >>> text = "Goat rides tram\n\nA goat took the tram on Monday.\n\nThe goat. Photo: Ann Lee"
    >>> [(b.zone, text[b.start : b.end]) for b in split_zones(text)]
    [('headline', 'Goat rides tram'), ('body', 'A goat took the tram on Monday.'),
     ('caption', 'The goat.'), ('credit', 'Photo: Ann Lee')]
    """
    require_text(text)
    text = unwrap(text)
    lines = read_lines(text)
    if not lines:
        return []
    title = " ".join(headline.split()) if headline else ""
    known = find_title(lines, title) if title else None
    above = 1 if known == -1 else 0  # lines that are not the text's
    if above:
        add_title(lines, title)
    label_by_cue(lines)
    own = lines[above:]
    spoken = is_transcript(text, marked=_is_marked(own, format))
    if spoken:
        _label_speech(text, own)
        if known is None and not above and _opens_with_speaker(text, own[0]):
            known = -1
    at = place_headline(lines, 0 if above else known)
    split_inside(lines)
    place_lines(lines, at, format)
    return _mark_repeats(text, _build_blocks(text, own, spoken))


def _is_marked(lines: Sequence[Line], format: str | None) -> bool:
    """Tell whether the page says that it is a transcript."""
    if format == "transcript" or lines[0].key.startswith(_MARKS):
        return True
    ends = (*lines[1:_MARKED_LINES], lines[-1])
    return any(line.zone == "boilerplate" and line.key.startswith(_MARKS) for line in ends)


def _label_speech(text: str, lines: Sequence[Line]) -> None:
    """Give the lines of a transcript that are a stage direction, or open a turn, their zone."""
    known = short_names(text)
    for line in lines:
        if is_direction(line.text):
            line.zone = "boilerplate"
        elif line.zone in (None, "prompt") and opens_turn(text, line.start, line.end, known):
            line.zone = "body"


def _opens_with_speaker(text: str, line: Line) -> bool:
    """Tell whether the first line is speech, no headline: whoever opens it has a label again further down."""
    if line.zone != "body":
        return False
    marks = find_marks(text, line.start, len(text), short_names(text))
    last_names = [name_of(mark.label).split()[-1] for mark in marks if mark.label]
    return bool(last_names) and marks[0].start == line.start and last_names[0] in last_names[1:]


def _build_blocks(text: str, lines: Sequence[Line], spoken: bool) -> list[Block]:
    """Turn lines and their pieces into blocks; the body of a transcript into turns."""
    blocks: list[Block] = []
    known = short_names(text) if spoken else frozenset[str]()
    turn = None if spoken and is_introduced(text, [(line.start, line.end) for line in lines]) else ""
    for line in lines:
        for start, end, zone in line.pieces or [(line.start, line.end, line.zone or "body")]:
            start, end = _trim(text, start, end)
            if start == end:
                continue
            if spoken and zone == "body":
                marks = find_marks(text, start, end, known)
                turn = _add_turns(text, [*marks, Mark(end, end, None)], (start, turn), blocks)
            else:
                blocks.append(Block(start, end, zone))
    return _free_outro(text, blocks) if spoken else blocks


def _free_outro(text: str, blocks: list[Block]) -> list[Block]:
    """Take what follows the last turn for the outlet's where every other turn is one paragraph."""
    turns = [i for i, block in enumerate(blocks) if block.turn]
    labelled = [i for i in turns if i and blocks[i - 1].zone == "boilerplate"]
    opening = [i for i in labelled if "\n" not in text[blocks[i - 1].end : blocks[i].start]]
    if len(opening) < OUTRO_MIN_TURNS or turns[: len(opening)] != opening:
        return blocks
    rest = set(turns[len(opening) :])
    if any(_FIRST_PERSON.search(text, blocks[i].start, blocks[i].end) for i in rest):
        return blocks
    return [replace(block, turn=None) if i in rest else block for i, block in enumerate(blocks)]


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


def _mark_repeats(text: str, blocks: list[Block]) -> list[Block]:
    """Point each block that repeats an earlier one word for word at the first of them.

    Labels of speakers and short answers come again without being repeats.
    """
    spoken = any(block.turn is not None for block in blocks)
    seen: dict[tuple[str | None, str], int] = {}
    out: list[Block] = []
    for i, block in enumerate(blocks):
        part = text[block.start : block.end]
        is_label = spoken and block.zone == "boilerplate" and (part[-1] == ":" or part.startswith(">>"))
        if is_label or _is_said_anew(text, blocks[i - 1] if i else None, block):
            out.append(block)
            continue
        if "  " in part or not part.isprintable():  # a blank is the one printable white space
            part = " ".join(part.split())
        first = seen.setdefault((block.turn, part), i)
        out.append(block if first == i else Block(block.start, block.end, block.zone, first, block.turn))
    return out


def _is_said_anew(text: str, before: Block | None, block: Block) -> bool:
    """Tell a short turn, and a short answer to a question, from a text that the page prints twice."""
    if block.zone != "body" or text.count(" ", block.start, block.end) + 1 >= REPEAT_MIN_WORDS:
        return False
    if block.turn is not None:
        return True
    return before is not None and text[before.end - 1] == "?" and text[block.end - 1] in _ANSWER_ENDS
