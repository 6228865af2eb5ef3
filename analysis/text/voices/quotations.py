"""Quotations over the paragraphs of a text: reopened, interrupted and unclosed marks; reset by paragraph."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain

from analysis.text.voices.marks import Marked, find_places
from analysis.text.voices.paragraphs import Paragraph, closes_unopened, leads_in, read_paragraph, unclosed_end

# A quotation whose marks are not reopened may run on over so many paragraphs without a mark.
MAX_SILENT_PARAGRAPHS = 4


def split_paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    r"""Return the lines of a block without the white space at their ends; empty lines are left out.

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
    inside = paragraph.pending_single and paragraph.pending > paragraph.start
    if inside:
        return Marked(paragraph.pending, paragraph.end, False, False, True) if goes_on else None
    if not leads_in(text, paragraph.start, paragraph.pending):
        return None
    end = unclosed_end(text, paragraph.pending, paragraph.end)
    if end < paragraph.end:
        return Marked(paragraph.pending, end, True, False, paragraph.pending_single)
    if goes_on:
        return Marked(paragraph.pending, paragraph.end, False, False, paragraph.pending_single)
    return None if paragraph.pending_single else Marked(paragraph.pending, end, True, False, False)


class _Stream:
    """Quotations followed over the paragraphs of one stream: their spans, and the marks without partner."""

    def __init__(self, text: str, paragraphs: list[Paragraph]) -> None:
        self.spans: list[Marked] = []
        self.alone: list[int] = []
        self._text = text
        self._paragraphs = paragraphs
        self._inside_until = self._continued = -1  # where a quotation ends that is not reopened, or reopens
        for k, paragraph in enumerate(paragraphs):
            if k < self._inside_until:
                self.spans.append(Marked(paragraph.start, paragraph.end, False, True, False))
            else:
                self._add_own(k, paragraph)
                if paragraph.pending is not None:
                    self._follow(k, paragraph, paragraph.pending)

    def _add_own(self, k: int, paragraph: Paragraph) -> None:
        """Add the pairs of a paragraph, its first part to the quotation that goes on in it."""
        own, closing, reopened = paragraph.spans, paragraph.closes_first, self._continued == k
        closes = k == self._inside_until and closing is not None and not reopened
        if closes and closing is not None:
            self.spans.append(Marked(paragraph.start, closing, False, True, False))
            own = [span for span in own if span.start >= closing]
        elif closing is not None and not reopened and closes_unopened(self._text, paragraph.start, closing):
            self.spans.append(Marked(paragraph.start, closing, True, False, False))
        self.alone.extend(paragraph.stray[closes:])
        self.spans.extend(
            span._replace(continues=True) if reopened and span.start == paragraph.start else span
            for span in own
        )

    def _follow(self, k: int, paragraph: Paragraph, pending: int) -> None:
        """Add what stays open at a paragraph's end, and note where it goes on."""
        reached = _runs_on(self._paragraphs, k)
        last = _finish(self._text, paragraph, reached is not None)
        if reached is None and paragraph.inner:
            self.alone.append(pending)
            self.spans.extend(paragraph.inner)
        elif last is None:
            self.alone.extend([] if paragraph.pending_single else [pending])
        else:
            goes_on = self._continued == k and pending == paragraph.start
            self.spans.append(last._replace(continues=goes_on))
            if last.unclosed:
                self.alone.append(pending)
            elif reached is not None:
                opened = self._paragraphs[reached]
                self._continued = reached if opened.opens_first or opened.single_first else -1
                self._inside_until = reached


def find_marked(text: str, streams: Sequence[Sequence[tuple[int, int]]]) -> tuple[list[Marked], list[int]]:
    """Return what stands within quotation marks, and the offsets of marks without a partner.

    Straight and curly, double and single marks; apostrophes, possessives, decades ('90s), feet and
    inches are none. An opening mark is closed inside its paragraph, or goes on in the next paragraph
    of its stream that reopens or closes it; otherwise it is reported as unclosed and ends with its
    paragraph at the latest, so that no stray mark turns the rest of a text round.

    >>> find_marked("“Yes,” he said.", [[(0, 15)]])[0]
    [Marked(start=0, end=6, unclosed=False, continues=False, single=False)]
    """
    spans: list[Marked] = []
    alone: list[int] = []
    places = find_places(text, chain.from_iterable(streams))
    for stream in streams:
        paragraphs = [_read_or_empty(text, start, end, places) for start, end in stream]
        if places and any([p.marked or p.spans or p.single_first for p in paragraphs]):
            followed = _Stream(text, paragraphs)
            spans.extend(followed.spans)
            alone.extend(followed.alone)
    return _apart(spans), sorted(alone)


def _apart(spans: list[Marked]) -> list[Marked]:
    """Return spans in order; of two that overlap the earlier stays."""
    kept: list[Marked] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _read_or_empty(text: str, start: int, end: int, places: list[int]) -> Paragraph:
    """Read a paragraph, at once where it holds no mark at all."""
    k = bisect_left(places, start)
    if k == len(places) or places[k] >= end:
        return Paragraph(start, end, [], None, [], [], False, None, False, False, False)
    return read_paragraph(text, start, end, places[k : bisect_left(places, end, k)])
