"""Hard-wrapped text: line feeds that only end a line, not a paragraph, as text from mail and PDF has them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

Span = tuple[int, int]

# Hard-wrapped text: most lines are of one length and go on in lower case. Column widths of mail and
# plain-text wire copy lie between these.
MIN_WIDTH, MAX_WIDTH = 40, 100
WRAP_SHARE = 0.4
"""Least share of the single line feeds of a text, or of lines without a blank one between, that go on so."""
RUN_MIN = 2  # such line feeds in a row from which lines of another text are one paragraph
# A line that would have had room for the next word, by this share of the longest line, ends its paragraph;
# one without a full stop (a heading, a name) is shorter.
ROOM_STOPPED, ROOM = 0.85, 0.7
ROOM_ALONE = 0.9
"""The same where no line of a paragraph goes on in lower case."""
UNSTOPPED = 3
"""Most such line feeds in a row without a sentence that ends inside a line; more are a poem or a list, unless
lines go on in lower case and sentences end so elsewhere in the text."""
INDENT = 2  # blanks further in from which a line opens a paragraph

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_HYPHENS = "-\u2010\u00ad"
_STOPPED = re.compile(r"[.!?…:][\"”’')\]]*\Z")
# What opens a line of its own also in wrapped text: a bullet, a speaker's label; below a full stop a dash and
# the number of a list.
_OPENS = re.compile(r"[•▪●◦‣·■□►▶➤→*]|>|[A-Z][A-Z .,'’()-]{2,60}:|[QA]:")
_OPENS_LIST = re.compile(r"[-–—]{1,2}\s+[A-Z“\"]|\d{1,2}[.)]\s+[A-Z“\"]")
_GOES_ON = re.compile(r"\n[^\S\n]*[^\W\d_A-Z]")  # most texts have no such line
_STOP_INSIDE = re.compile(r"[.!?…][\"”’')\]]*\s+[\"“‘'(\[]?[A-Z]")
_STOP = re.compile(r"[.!?…](?!\d)")
_NEXT_WORD = re.compile(r"\S+")


def find_line_spans(text: str) -> list[Span]:
    """Return the lines that hold more than white space, without the white space around them."""
    spans = []
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if stripped:
            start = match.start() + len(raw) - len(raw.lstrip())
            spans.append((start, start + len(stripped)))
    return spans


def find_wraps(text: str, spans: Sequence[Span]) -> list[int]:
    r"""Find the lines that go on with the paragraph of the line before.

    ``spans``: its lines (`find_line_spans`). Returned: their numbers; none in a text whose paragraphs are
    lines.

    >>> text = "Forty people walked home in the rain when the tram stopped\non the bridge.\nIt was late."
    >>> find_wraps(text, find_line_spans(text))
    [1]
    """
    joins = [i for i in range(1, len(spans)) if text.count("\n", spans[i - 1][1], spans[i][0]) <= 1]
    going_on = {i for i in joins if text[spans[i][0]].islower() and _is_wide_or_cut(text, spans[i - 1])}
    if not going_on:
        return []
    whole = len(going_on) >= WRAP_SHARE * len(joins)
    widest = max(min(_width(spans[i - 1]), MAX_WIDTH) for i in going_on)
    wraps: list[int] = []
    runs = [_before_list(text, spans, run) for run in _runs(joins)]
    is_prose = any(_stops_inside(text, spans, run) for run in runs if not going_on.isdisjoint(run))
    for run in runs:
        inside = going_on.intersection(run)
        if len(run) > UNSTOPPED and not (inside and is_prose) and not _stops_inside(text, spans, run):
            continue
        if whole or (len(inside) >= RUN_MIN and len(inside) >= WRAP_SHARE * len(run)):
            room = (ROOM_STOPPED, ROOM) if inside else (ROOM_ALONE, ROOM_ALONE)
            wraps += [i for i in run if i in inside or _goes_on(text, spans[i - 1 : i + 1], widest, room)]
    return wraps


def _runs(joins: Iterable[int]) -> Iterator[list[int]]:
    """Yield the numbers that follow each other: lines without a blank one between."""
    for _, run in groupby(enumerate(joins), key=lambda pair: pair[1] - pair[0]):
        yield [i for _, i in run]


def _before_list(text: str, spans: Sequence[Span], run: list[int]) -> list[int]:
    """Return a run up to a line that ends in a colon and has no full stop behind it: a list follows."""
    end = spans[run[-1]][1]
    for n, i in enumerate(run):
        if text[spans[i - 1][1] - 1] == ":":
            return run if _STOP.search(text, spans[i][0], end) else run[:n]
    return run


def _stops_inside(text: str, spans: Sequence[Span], run: Sequence[int]) -> bool:
    """Tell whether a line of a run has the end of a sentence inside it, or ends within a word."""
    lines = [spans[i] for i in (run[0] - 1, *run)] if run else []
    return any(
        is_cut(text, line[1]) or (_width(line) <= MAX_WIDTH and _STOP_INSIDE.search(text, *line))
        for line in lines
    )


def _width(span: Span) -> int:
    """Return the length of a line."""
    return span[1] - span[0]


def _is_wide_or_cut(text: str, line: Span) -> bool:
    """Tell whether a line is as long as those of a wrapped paragraph are, or ends within a word."""
    return MIN_WIDTH <= _width(line) <= MAX_WIDTH or is_cut(text, line[1])


def is_cut(text: str, end: int) -> bool:
    """Tell whether a line that ends at an offset ends with a hyphen behind a letter or digit."""
    return end > 1 and text[end - 1] in _HYPHENS and text[end - 2].isalnum()


def _goes_on(text: str, pair: Sequence[Span], widest: int, room: tuple[float, float]) -> bool:
    """Tell whether the second of two lines of wrapped text goes on with the first's paragraph."""
    before, line = pair
    if _OPENS.match(text, line[0]) or _indent(text, line) >= _indent(text, before) + INDENT:
        return False
    if is_cut(text, before[1]):
        return True
    if text[line[0]].islower():
        return _width(before) >= widest / 2
    is_stopped = _STOPPED.search(text, max(before[0], before[1] - 4), before[1])
    if is_stopped and _OPENS_LIST.match(text, line[0]):
        return False
    word = _NEXT_WORD.match(text, line[0], line[1])
    needed = _width(before) + 1 + (word.end() - word.start() if word else 0)
    return _width(before) <= MAX_WIDTH and needed > (room[0] if is_stopped else room[1]) * widest


def _indent(text: str, line: Span) -> int:
    """Return how many blanks stand before a line."""
    return line[0] - text.rfind("\n", 0, line[0]) - 1


def blank_breaks(text: str, spans: Iterable[Span]) -> str:
    r"""Return a text in which the line feeds inside some spans are blanks: every offset stays.

    ``spans``: in order, without overlaps.

    >>> blank_breaks("one\ntwo\nthree", [(0, 7)])
    'one two\nthree'
    """
    pieces, at = [], 0
    for start, end in spans:
        if text.find("\n", start, end) >= 0:
            pieces += [text[at:start], text[start:end].replace("\n", " ")]
            at = end
    return "".join([*pieces, text[at:]]) if pieces else text


def find_gaps(text: str) -> list[Span]:
    """Return the white space between the lines of hard-wrapped paragraphs, in order."""
    if not _GOES_ON.search(text):
        return []
    spans = find_line_spans(text)
    return [(spans[i - 1][1], spans[i][0]) for i in find_wraps(text, spans)]


def unwrap(text: str) -> str:
    r"""Return a text in which line feeds inside hard-wrapped paragraphs are blanks: every offset stays.

    >>> unwrap("Forty people walked home in the rain when the tram stopped\non the bridge.\n\nIt was late.")
    'Forty people walked home in the rain when the tram stopped on the bridge.\n\nIt was late.'
    """
    return blank_breaks(text, find_gaps(text))
