"""Speech on a transcript's page: what marks the page, which lines are speech, whose the first one is."""

from collections.abc import Sequence

from analysis.text.zones.lines import Line
from analysis.text.zones.transcripts import find_marks, is_direction, known_labels, name_of, opens_turn

_MARKS = ("transcri", "full transcript", "rush transcript", "this transcript", "this is a rush transcript")
"""How a line at the head of a transcript's page, or its last one, begins."""
_MARKED_LINES = 4
"""Lines at the head of a page that may say so: below headline and hour of broadcast."""


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
