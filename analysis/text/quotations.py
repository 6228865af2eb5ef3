"""Quotation marks to spans: direction, nesting, several paragraphs, unclosed marks; reset per paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

_ANY = re.compile("[\"“”„‟«»'‘’‚‛]")
DOUBLES = frozenset('"“”„‟«»')
OPENING_DOUBLES = frozenset("“„‟«")
CLOSING_DOUBLES = frozenset("”»")
# What may stand directly before an opening mark (besides white space) and directly after a closing one.
_BEFORE_OPEN = frozenset("([{<—–-/…\"“”„‟«'‘‚‛*>|:•·")
_AFTER_CLOSE = frozenset(".,;:!?)]}>—–-…\"”»'’/*<|")
_DASHES = frozenset("—–-…")
_STRONG_BEFORE = frozenset('.,?!…;:)—–-"”»')
# Words that begin with an apostrophe, so that no quotation opens there.
_CLIPPED = frozenset(
    "em til tis twas twere cause cuz coz bout round n sup nuff tude fore neath gainst cept s re ve ll "
    "d t m nother".split()
)
_CLIPPED_WORD = re.compile(r"(\d0s|\d\d(?![\w,])|[^\W\d_]+)")
# A quotation whose marks are not reopened may run on over so many paragraphs without a mark.
MAX_SILENT_PARAGRAPHS = 4
# An unclosed quotation ends before an attribution that closes its paragraph.
_TAIL = re.compile(
    r"[,?!]\s+(?:(?:said|says|told|added|wrote|claimed)\s[^,;.]{2,60}|"
    r"(?:he|she|they|(?:[A-Z][\w’'-]*\.?\s){1,4}|the\s[\w’' -]{2,40}?)\s?(?:has\s|have\s|also\s)?"
    r"(?:said|says|told|added|wrote|claimed)(?:\s[^,;.]{2,60})?)\.?$"
)
# An opening mark without partner begins a quotation only at a paragraph's start or behind one of these.
_LEAD_IN = re.compile(
    r"(?:[,:;.!?…)\]—–”\"’']|\b(?:said|says|say|saying|asked|wrote|added|adding|that|replied|read))\s*$"
)
_TAIL_WINDOW = 140  # characters at the end of a paragraph in which such an attribution is looked for


class Marked(NamedTuple):
    """A stretch within quotation marks: ``text[start:end]`` holds its marks where they are printed."""

    start: int
    end: int
    unclosed: bool  # its closing or opening mark is missing
    continues: bool  # the same quotation as the span before it (several paragraphs, interruption)
    single: bool


class _Mark(NamedTuple):
    """One mark and the directions in which it can be read."""

    at: int
    char: str
    opens: bool
    closes: bool


def _is_inch(text: str, at: int) -> bool:
    """Say whether a straight mark after feet and inches (6'2") measures."""
    return bool(re.search(r"\d\s?['’′]\s?\d{1,2}$", text[max(0, at - 8) : at]))


def _read_double(text: str, at: int, start: int, end: int) -> _Mark | None:
    """Read a double mark's directions from its neighbours inside the paragraph."""
    char = text[at]
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if char == '"' and before.isdigit() and _is_inch(text, at):
        return None
    can_open = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()
    can_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSE)
    if char in OPENING_DOUBLES:
        return _Mark(at, char, can_open or not can_close, can_close and not can_open)
    if char in CLOSING_DOUBLES:
        return _Mark(at, char, can_open and not can_close, can_close or not can_open)
    if can_open == can_close:
        return _Mark(at, char, True, True)
    return _Mark(at, char, can_open, can_close)


def _read_single(text: str, at: int, start: int, end: int) -> _Mark | None:
    """Read a single mark; None for an apostrophe."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before.isalnum() and after.isalnum():
        return None
    can_open = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace() and text[at] != "’"
    can_close = not before.isspace() and not after.isalnum() and text[at] not in "‘‚‛"
    if can_open and (hit := _CLIPPED_WORD.match(text, at + 1)) and _clipped(hit[1]):
        can_open = False
    return _Mark(at, text[at], can_open, can_close) if can_open or can_close else None


def _clipped(word: str) -> bool:
    """Say whether a word after an apostrophe is a decade, a year or a clipped word."""
    return word[0].isdigit() or word.lower() in _CLIPPED


def _skip_attribute(text: str, at: int) -> bool:
    """Say whether the mark opens the value of a markup attribute (``author="…"``)."""
    return at > 1 and text[at - 1] == "=" and text[at - 2].isalnum()


def _marks_of(text: str, start: int, end: int) -> tuple[list[_Mark], list[_Mark]]:
    """Return the double and the single marks of a paragraph."""
    doubles: list[_Mark] = []
    singles: list[_Mark] = []
    in_attribute = False
    for hit in _ANY.finditer(text, start, end):
        at = hit.start()
        char = hit.group()
        if char not in DOUBLES:
            if (mark := _read_single(text, at, start, end)) is not None:
                singles.append(mark)
        elif in_attribute:
            in_attribute = False
        elif char == '"' and _skip_attribute(text, at):
            in_attribute = True
        elif (mark := _read_double(text, at, start, end)) is not None:
            doubles.append(mark)
    return doubles, singles


class _Paired(NamedTuple):
    """What the double marks of one paragraph come to."""

    pairs: list[tuple[int, int]]  # opening and closing offsets
    broken: list[tuple[int, int]]  # unclosed opening, and where the next quotation opens
    pending: int | None  # opening that nothing in the paragraph closes
    inner: list[tuple[int, int]]  # pairs of another style inside the pending one
    stray: list[int]  # closing marks with nothing open


def _same_style(one: str, other: str) -> bool:
    """Say whether two marks are both straight or both shaped."""
    return (one == '"') == (other == '"')


def _ends_measure(marks: Sequence[_Mark], k: int, text: str) -> bool:
    """Say whether a straight mark after a digit measures inches: the next mark closes too."""
    mark = marks[k]
    if mark.char != '"' or not text[mark.at - 1 : mark.at].isdigit() or k + 1 == len(marks):
        return False
    follower = marks[k + 1]
    return follower.closes and not follower.opens and text[mark.at + 1 : mark.at + 2] == " "


def _pair_doubles(text: str, marks: Sequence[_Mark]) -> _Paired:
    """Pair the double marks of one paragraph with a stack that is never deeper than two."""
    found = _Paired([], [], None, [], [])
    outer: _Mark | None = None
    nested: _Mark | None = None
    inner: list[tuple[int, int]] = []
    for k, mark in enumerate(marks):
        if outer is None:
            if mark.opens and not (mark.closes and text[mark.at - 1 : mark.at].isdigit()):
                outer, nested, inner = mark, None, []
            else:
                found.stray.append(mark.at)
        elif nested is not None:
            if mark.closes:
                inner.append((nested.at, mark.at))
                nested = None
        elif mark.closes and not (mark.opens and mark.at == outer.at + 1):
            if not _ends_measure(marks, k, text):
                found.pairs.append((outer.at, mark.at))
                outer = None
        elif _same_style(mark.char, outer.char):
            found.broken.append((outer.at, mark.at))
            outer, inner = mark, []
        else:
            nested = mark
    return found._replace(pending=outer.at if outer else None, inner=inner)


def _closing_single(text: str, marks: Sequence[_Mark], k: int) -> int | None:
    """Return the index of the mark that closes the single quotation which opens at mark k."""
    weak = None
    for j in range(k + 1, len(marks)):
        mark = marks[j]
        if mark.opens and not mark.closes:
            break
        before, after = text[mark.at - 1], text[mark.at + 1 : mark.at + 3]
        possessive = before in "sSnzx" and len(after) == 2 and after[0] == " " and after[1].isalnum()
        if before in _STRONG_BEFORE or not possessive:
            return j
        weak = j if weak is None else weak
    return weak


def _pair_singles(text: str, marks: Sequence[_Mark]) -> list[tuple[int, int]]:
    """Pair the single marks of a paragraph; apostrophes and possessives are passed over."""
    pairs, k = [], 0
    while k < len(marks):
        mark = marks[k]
        if mark.opens and not (mark.closes and mark.at and text[mark.at - 1] in _DASHES):
            j = _closing_single(text, marks, k)
            if j is not None and marks[j].at > mark.at + 1:
                pairs.append((mark.at, marks[j].at))
                k = j
        k += 1
    return pairs


def _merge(text: str, doubles: list[tuple[int, int]], singles: list[tuple[int, int]]) -> list[Marked]:
    """Keep the outermost of double and single pairs, in order."""
    spans = [Marked(a, b + 1, False, False, False) for a, b in doubles]
    if singles:
        spans.extend(Marked(a, b + 1, False, False, True) for a, b in singles)
        spans.sort()
    kept: list[Marked] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif kept[-1].single and not span.single and span.end > kept[-1].end:
            kept[-1] = span  # crossing: the double marks are the surer ones
    return kept


class Paragraph(NamedTuple):
    """One paragraph's marks, before its neighbours are looked at."""

    start: int
    end: int
    spans: list[Marked]
    pending: int | None
    inner: list[Marked]
    stray: list[int]
    opens_first: bool  # the paragraph begins with an opening mark
    closes_first: int | None  # its first double mark closes something opened earlier
    single_first: bool
    pending_single: bool
    marked: bool


def _read_paragraph(text: str, start: int, end: int) -> Paragraph:
    """Pair the marks inside one paragraph."""
    doubles, singles = _marks_of(text, start, end)
    found = _pair_doubles(text, doubles)
    spans = _merge(text, found.pairs, _pair_singles(text, singles) if len(singles) > 1 else [])
    inner = [Marked(a, b + 1, False, False, False) for a, b in found.inner]
    for opening, limit in found.broken:
        spans.append(Marked(opening, _unclosed_end(text, opening, limit), True, False, False))
    spans.sort()
    pending, pending_single = found.pending, False
    single_first = bool(singles) and singles[0].at == start and singles[0].opens
    if pending is None and single_first and not any(s.start == start for s in spans):
        pending, pending_single = start, True
    if pending is not None and not pending_single:
        spans = [s for s in spans if s.end <= pending or s.start > pending and s.single]
        spans = [s for s in spans if s.end <= pending]
    first = doubles[0] if doubles else None
    closes = first.at if first and found.stray and found.stray[0] == first.at else None
    opens_first = first is not None and first.at == start and first.opens
    return Paragraph(
        start,
        end,
        spans,
        pending,
        inner,
        found.stray,
        opens_first,
        closes,
        single_first,
        pending_single,
        bool(doubles),
    )


def _unclosed_end(text: str, opening: int, limit: int) -> int:
    """Return where an unclosed quotation ends: before a closing attribution, else at the limit."""
    stop = limit
    while stop > opening + 1 and text[stop - 1].isspace():
        stop -= 1
    window = max(opening + 1, stop - _TAIL_WINDOW)
    hit = _TAIL.search(text, window, stop)
    return hit.start() + 1 if hit else stop


def split_paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    r"""Return the lines of a block without the white space at their ends; empty lines are left out.

    Examples
    --------
    >>> split_paragraphs("one  two\n\n three ", 0, 17)
    [(0, 8), (11, 16)]
    """
    spans = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        a, b = start, stop
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a < b:
            spans.append((a, b))
        start = stop + 1
    return spans


def _runs_on(paragraphs: Sequence[Paragraph], k: int) -> int | None:
    """Return the paragraph in which the quotation pending at paragraph k goes on or ends, if any."""
    single = paragraphs[k].pending_single
    for j in range(k + 1, min(len(paragraphs), k + 2 + MAX_SILENT_PARAGRAPHS)):
        here = paragraphs[j]
        if single:
            return j if j == k + 1 and here.single_first else None
        if j == k + 1 and here.opens_first:
            return j
        if here.closes_first is not None:
            return j
        if here.marked:
            return None
    return None


def _finish(text: str, paragraph: Paragraph, goes_on: bool) -> Marked | None:
    """Turn a pending opening into a span: to the paragraph's end, or before its attribution."""
    assert paragraph.pending is not None
    before = text[max(paragraph.start, paragraph.pending - 12) : paragraph.pending]
    if paragraph.pending > paragraph.start and not _LEAD_IN.search(before):
        return None
    end = _unclosed_end(text, paragraph.pending, paragraph.end)
    if end < paragraph.end:
        return Marked(paragraph.pending, end, True, False, paragraph.pending_single)
    if goes_on:
        return Marked(paragraph.pending, paragraph.end, False, False, paragraph.pending_single)
    return None if paragraph.pending_single else Marked(paragraph.pending, end, True, False, False)


def _join_paragraphs(text: str, paragraphs: list[Paragraph]) -> tuple[list[Marked], list[int]]:
    """Follow quotations over the paragraphs of one stream; return the spans and the marks without partner."""
    spans: list[Marked] = []
    alone: list[int] = []
    inside_until, continued = -1, -1
    for k, paragraph in enumerate(paragraphs):
        own = paragraph.spans
        if k < inside_until:
            spans.append(Marked(paragraph.start, paragraph.end, False, True, False))
            continue
        if k == inside_until and paragraph.closes_first is not None and continued != k:
            closing = paragraph.closes_first
            spans.append(Marked(paragraph.start, closing + 1, False, True, False))
            own = [s for s in own if s.start > closing]
            alone.extend(paragraph.stray[1:])
        else:
            alone.extend(paragraph.stray)
            own = [
                s._replace(continues=True) if continued == k and s.start == paragraph.start else s
                for s in own
            ]
        spans.extend(own)
        if paragraph.pending is None:
            continue
        reached = _runs_on(paragraphs, k)
        last = _finish(text, paragraph, reached is not None)
        if reached is None and paragraph.inner:
            alone.append(paragraph.pending)
            spans.extend(paragraph.inner)
        elif last is None:
            alone.extend([] if paragraph.pending_single else [paragraph.pending])
        else:
            goes = continued == k and paragraph.pending == paragraph.start
            spans.append(last._replace(continues=goes))
            if last.unclosed:
                alone.append(paragraph.pending)
            elif reached is not None:
                opened = paragraphs[reached]
                continued = reached if opened.opens_first or opened.single_first else -1
                inside_until = reached
    return spans, alone


def find_marked(text: str, streams: Sequence[Sequence[tuple[int, int]]]) -> tuple[list[Marked], list[int]]:
    """Return what stands within quotation marks, and the offsets of marks without a partner.

    Straight and curly, double and single marks; apostrophes, possessives, decades ('90s), feet and
    inches are none. An opening mark is closed inside its paragraph, or goes on in the next paragraph
    of its stream that reopens or closes it; otherwise it is reported as unclosed and ends with its
    paragraph at the latest, so that no stray mark turns the rest of a text round.

    Parameters
    ----------
    text : str
        Any text.
    streams : sequence of sequences of (start, end)
        Paragraphs that can hold parts of one quotation, in order; the body of an article is one stream,
        each caption or headline its own.

    Returns
    -------
    tuple of (list of Marked, list of int)
        Spans in order, without overlap, marks included; offsets of unpaired double marks.

    Examples
    --------
    >>> find_marked("“Yes,” he said.", [[(0, 15)]])[0]
    [Marked(start=0, end=6, unclosed=False, continues=False, single=False)]
    """
    spans: list[Marked] = []
    alone: list[int] = []
    hits = [hit.start() for hit in _ANY.finditer(text)]
    for stream in streams:
        paragraphs = [_read_or_empty(text, start, end, hits) for start, end in stream]
        if any(p.marked or p.spans or p.single_first for p in paragraphs):
            found, lost = _join_paragraphs(text, paragraphs)
            spans.extend(found)
            alone.extend(lost)
    spans.sort()
    return spans, sorted(alone)


def _read_or_empty(text: str, start: int, end: int, hits: list[int]) -> Paragraph:
    """Read a paragraph, at once where it holds no mark at all."""
    k = bisect_left(hits, start)
    if k == len(hits) or hits[k] >= end:
        return Paragraph(start, end, [], None, [], [], False, None, False, False, False)
    return _read_paragraph(text, start, end)
