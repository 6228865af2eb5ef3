"""Where a turn ends without another label: paragraphs behind it that are the outlet's, not its speaker's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from analysis.text.zones.blocks import Block
from analysis.text.zones.narration import (
    ECHO_CHARS,
    LIKELY,
    SURE,
    Speakers,
    is_in_marks,
    read_speakers,
    weigh,
)

HABIT_MIN_TURNS = 3
"""Turns of one paragraph in front of one, and none of several, that make it the habit of a page."""
_STORY_MIN_WORDS = 4
"""Words of a line above the first turn that, with a stop or a word in small letters, is no place or hour."""
_SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")
# How the record of a hearing opens, and how a page says that a transcript follows.
_OPENS_RECORD = re.compile(
    r"\bpursuant to (?:notice|call|order)\b|\bpresid(?:ed|ing)(?=[.)]|$)|\bcalled to order\b"
    r"|\b[Tt]he following (?:is|are)\b[^.?!]{0,40}\btranscript\b|\b[Tt]his transcript (?:has|was|is|may)\b"
    r"|\btranscript\b[^.?!]{0,60}\b(?:below|follows)\b",
    re.MULTILINE,
)
_FULL_NAME = re.compile(r"\b[A-Z][\w'’-]+ (?:[A-Z]\. )?([A-Z][\w'’-]+)")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph without a label: its blocks, its place, and whether a heading stands above it."""

    blocks: list[int]
    start: int
    end: int
    is_headed: bool


@dataclass(slots=True)
class _Turn:
    """A labelled turn: who speaks, the words on the label's line, and the paragraphs behind it."""

    label: str
    start: int
    end: int
    shares_line: bool  # with other labels: an extract printed as one paragraph
    paragraphs: list[_Paragraph] = field(default_factory=list)


def end_turns(text: str, blocks: list[Block], *, marked: bool) -> list[Block]:
    """Take the paragraphs behind a turn that are the outlet's own words out of it.

    Each paragraph is weighed by its wording (`weigh`) and by the page. One that says it is a transcript
    (``marked``), or that has no article above the first label, goes on with speech; one whose turns are a
    paragraph each does not. From the paragraph on where the weights up to the next label add up to most, if
    that is more than nothing, the turn is over.
    """
    turns = list(_read_turns(text, blocks))
    if not any(turn.paragraphs for turn in turns):
        return blocks
    lines = _read_above(text, blocks)
    above, is_record = "\n".join(lines), marked or _is_record(lines)
    answering = name[1] if (name := _FULL_NAME.search(above)) else ""
    speakers = read_speakers({turn.label for turn in turns}, answering, above, is_record=is_record)
    freed: set[int] = set()
    is_habit = not is_record
    for i, turn in enumerate(turns):
        is_printed = not is_record and turn.shares_line
        ends = is_habit and i >= HABIT_MIN_TURNS
        before = -SURE if is_record else LIKELY if ends and i + 1 == len(turns) else -LIKELY
        points = _weigh_all(text, turns[0].start, turn, speakers, before + SURE * is_printed)
        own = turn.paragraphs[_find_end(points, is_early=ends) :]
        is_habit = is_habit and len(own) == len(turn.paragraphs)
        freed.update(i for paragraph in own for i in paragraph.blocks)
    return [replace(block, turn=None) if i in freed else block for i, block in enumerate(blocks)]


def _read_above(text: str, blocks: Sequence[Block]) -> list[str]:
    """Return what stands above the first turn: the text, or the line with a colon that leads up to it."""
    first = next(i for i, block in enumerate(blocks) if block.turn)
    above = [block for block in blocks[:first] if block.zone != "boilerplate"]
    return [
        text[block.start : block.end]
        for block in above
        if block.zone == "body" or (block is above[-1] and text[block.end - 1] == ":")
    ]


def _is_record(above: Sequence[str]) -> bool:
    """Tell whether no article leads up to the turns: nothing, a place and an hour, or a record's words."""
    if any(map(_OPENS_RECORD.search, above)):
        return True
    stops = tuple('.!?…:"”)')
    long = [line for line in above if len(line.split()) >= _STORY_MIN_WORDS]
    return not any(line.endswith(stops) or _SMALL_WORD.search(line) for line in long)


def _read_turns(text: str, blocks: Sequence[Block]) -> Iterator[_Turn]:
    """Yield the labelled turns, each with the paragraphs behind it."""
    turn, is_headed = None, False
    for i, block in enumerate(blocks):
        is_headed = is_headed or block.zone == "subhead"
        if not block.turn:
            continue
        if is_labelled(text, blocks, i):
            shares_line = text[blocks[i - 1].start - 1] == " " and blocks[i - 1].start > 0
            if turn is not None:
                turn.shares_line |= shares_line
                yield turn
            turn, is_headed = _Turn(block.turn, block.start, block.end, shares_line), False
        elif turn is not None:
            _add_block(turn, i, block, is_headed, "\n" in text[blocks[i - 1].end : block.start])
            is_headed = False
    if turn is not None:
        yield turn


def is_labelled(text: str, blocks: Sequence[Block], i: int) -> bool:
    """Tell whether the label of a turn stands directly before a block of it."""
    label, turn = blocks[i - 1], blocks[i].turn
    if not (i and turn) or label.zone != "boilerplate":
        return False
    return turn.lower() in text[label.start : label.end].lower()


def _add_block(turn: _Turn, i: int, block: Block, is_headed: bool, is_new: bool) -> None:
    """Add a block without a label of its own: a new paragraph, or more of the last one."""
    if is_new:
        turn.paragraphs.append(_Paragraph([i], block.start, block.end, is_headed))
    elif turn.paragraphs:
        turn.paragraphs[-1].blocks.append(i)
        turn.paragraphs[-1].end = block.end
    else:
        turn.end = block.end


def _weigh_all(text: str, above: int, turn: _Turn, speakers: Speakers, before: int) -> list[int]:
    """Return the weights of the paragraphs behind a turn, up to the first that surely ends it.

    ``above`` is where the first turn begins, ``before`` what counts before a paragraph is read.
    """
    points: list[int] = []
    in_marks = is_in_marks(text[turn.start : turn.end])
    for paragraph in turn.paragraphs:
        printed = text[paragraph.start : paragraph.end]
        placed = paragraph.is_headed + (in_marks and not is_in_marks(printed[0]))
        weight = weigh(
            printed, text[max(above, paragraph.start - ECHO_CHARS) : paragraph.start], speakers, turn.label
        )
        points.append(before + SURE * placed + weight.points)
        if points[-1] > 0 and (weight.is_sure or placed):
            break  # nobody goes on speaking behind it without a label
    return points


def _find_end(points: Sequence[int], *, is_early: bool) -> int:
    """Return the first paragraph behind the end of a turn: where the weights from it on add up to most.

    Of several with one sum it is the first or the last; the turn does not end where none is above nothing.
    """
    sums = list(accumulate(reversed(points)))[::-1]
    most = max(sums, default=0)
    if most <= 0:
        return len(points)
    return sums.index(most) if is_early else len(sums) - 1 - sums[::-1].index(most)
