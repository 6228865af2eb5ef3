"""Interviews in which initials or names label questions and answers: "AB: How so? JK: I had a shop."."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from analysis.text.voices.people import People
from analysis.text.voices.quotations import split_paragraphs
from analysis.text.voices.quotes import BlockLike, Quote

_LABEL = re.compile(r"([A-Z]{2,3}|[A-Z][\w.'’&-]+(?: [A-Z][\w.'’&-]+){0,3}): (?=\S)")
_ZONES = frozenset(("body", "subhead"))
_OWN = re.compile(r"\b(?:I|me|my|mine|myself|we|our|us)\b(?!\.)", re.IGNORECASE)
_MIN_LINES = 2  # of every label, and answers that follow a question
_MIN_LABELLED = 4
_MAX_LABELS = 4
_ASKING_SHARE = 0.5  # of the lines of who asks, at least, are questions
_LABELLED_SHARE = 0.7  # of the lines from the first label to the last, at least, have one
_OWN_SHARE = 0.3  # of the answers, at least, are in the first person


class _Line(NamedTuple):
    """A paragraph: its label or "", and where its words begin and end."""

    label: str
    start: int
    end: int


def labelled_answers(text: str, blocks: Sequence[BlockLike]) -> list[Quote]:
    """Return the answers of an interview whose lines have labels, with the label as speaker; else nothing.

    Parameters
    ----------
    text : str
        The text.
    blocks : sequence of blocks
        Its blocks.
    """
    if text.count("?\n") < _MIN_LINES:
        return []
    lines = [
        _read_line(text, *line)
        for block in blocks
        if block.zone in _ZONES
        for line in split_paragraphs(text, block.start, block.end)
    ]
    labels = [line.label for line in lines if line.label]
    speaking = {label for label, times in Counter(labels).items() if times >= _MIN_LINES}
    if len(labels) < _MIN_LABELLED or not 1 < len(speaking) <= _MAX_LABELS or not _is_mostly(lines, speaking):
        return []
    asking = _asking(text, lines, speaking)
    if not asking:
        return []
    answers = _answers(text, lines, speaking, asking)
    own = sum(_OWN.search(text, quote.start, quote.end) is not None for quote in answers)
    return answers if len(answers) >= _MIN_LINES and own >= _OWN_SHARE * len(answers) else []


def _read_line(text: str, start: int, end: int) -> _Line:
    """Read the label of a paragraph."""
    hit = _LABEL.match(text, start, end)
    return _Line("", start, end) if hit is None else _Line(hit[1], hit.end(), end)


def _is_mostly(lines: Sequence[_Line], speaking: set[str]) -> bool:
    """Say whether most lines from the first to the last label have one: no article with a dialogue in it."""
    places = [k for k, line in enumerate(lines) if line.label in speaking]
    return len(places) >= _LABELLED_SHARE * (places[-1] - places[0] + 1)


def _asking(text: str, lines: Sequence[_Line], speaking: set[str]) -> str:
    """Return the label of who asks: most of its lines are questions that another answers; "" for none."""
    for label in sorted(speaking):
        own = [k for k, line in enumerate(lines) if line.label == label]
        asked = [k for k in own if text[lines[k].end - 1] == "?"]
        answered = [k for k in asked if k + 1 < len(lines) and lines[k + 1].label in speaking - {label}]
        if len(answered) >= _MIN_LINES and len(asked) >= _ASKING_SHARE * len(own):
            return label
    return ""


def _answers(text: str, lines: Sequence[_Line], speaking: set[str], asking: str) -> list[Quote]:
    """Return the answers: labelled paragraphs and those behind them in the first person."""
    found: list[Quote] = []
    label = ""
    for line in lines:
        is_open = not line.label and label and _OWN.search(text, line.start, line.end) is not None
        label = line.label if line.label in speaking else label if is_open else ""
        if label and label != asking:
            found.append(
                Quote(line.start, line.end, "verbatim_unmarked", label, "", "person", False, bool(is_open))
            )
    return found


def name_of_label(label: str, people: People) -> str:
    """Return the full name that a label stands for: initials, a surname or a given name."""
    return (people.by_initials(label) if label.isupper() else "") or people.full_name(label)
