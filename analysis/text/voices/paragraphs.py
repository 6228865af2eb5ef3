"""The quotation marks of one paragraph: its pairs, and what stays open at its end."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.text.voices.marks import Mark, Marked, keep_outer, pair_doubles, pair_singles, read_marks

# An unclosed quotation ends before an attribution that closes its paragraph.
_TAIL = re.compile(
    r"[,?!]\s+(?:(?:said|says|told|added|wrote|claimed)\s[^,;.]{2,60}|"
    r"(?:he|she|they|(?:[A-Z][\w’'-]*\.?\s){1,4}|the\s[\w’' -]{2,40}?)\s?(?:has\s|have\s|also\s)?"
    r"(?:said|says|told|added|wrote|claimed)(?:\s[^,;.]{2,60})?)\.?$"
)
# A closing mark without partner closes what its paragraph begins with only before such an attribution.
_SAID_BEHIND = re.compile(
    r"[,?!][\"”] (?:(?:he|she|they|(?:[A-Z][\w’'-]*\.? ){1,3}) ?)?(?:said|says|told|added|wrote)\b"
)
_LEAD_WINDOW = 12  # characters
# An opening mark without partner begins a quotation only at a paragraph's start or behind one of these.
_LEAD_IN = re.compile(
    r"(?:[,:;.!?…)\]—–”\"’']|\b(?:said|says|say|saying|asked|wrote|added|adding|that|replied|read))\s*$"
)
_TAIL_WINDOW = 140  # characters at the end of a paragraph in which such an attribution is looked for
# Before a single mark that opens a sentence inside a paragraph.
_SENTENCE_BEFORE = (". ", "? ", "! ", ": ", ", ")


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


def read_paragraph(text: str, start: int, end: int, places: Sequence[int]) -> Paragraph:
    """Pair the marks inside one paragraph."""
    doubles, singles = read_marks(text, start, end, places)
    found = pair_doubles(text, doubles)
    spans = keep_outer(text, found.pairs, pair_singles(text, singles) if len(singles) > 1 else [])
    inner = [Marked(a, b, False, False, False) for a, b in found.inner]
    for opening, limit in found.broken:
        found.stray.append(opening)
        if leads_in(text, start, opening):
            spans.append(Marked(opening, unclosed_end(text, opening, limit), True, False, False))
    spans.sort()
    single = None if found.pending is not None else _pending_single(text, start, singles, spans)
    if found.pending is not None:
        spans = [s for s in spans if s.end <= found.pending]
    first = doubles[0] if doubles else None
    return Paragraph(
        start,
        end,
        spans,
        found.pending if single is None else single,
        inner,
        found.stray,
        opens_first=first is not None and first.at == start and first.opens,
        closes_first=first.end if first and found.stray[:1] == [first.at] else None,
        single_first=_opens_single(singles, start),
        pending_single=single is not None,
        marked=bool(doubles),
    )


def _opens_single(singles: Sequence[Mark], start: int) -> bool:
    """Say whether a paragraph begins with a single mark that opens."""
    return bool(singles) and singles[0].at == start and singles[0].opens


def _pending_single(text: str, start: int, singles: Sequence[Mark], spans: Sequence[Marked]) -> int | None:
    """Return where a single mark opens what the paragraph does not close: at its start, else the last one."""
    if _opens_single(singles, start) and not any(span.start == start for span in spans):
        return start
    return _open_single(text, singles[-1], spans) if singles else None


def _open_single(text: str, mark: Mark, spans: Sequence[Marked]) -> int | None:
    """Return where a paragraph's last single mark opens a sentence that it does not close, if it does."""
    at = mark.at
    opens = mark.opens and text[at + 1 : at + 2].isupper() and text[at - 2 : at] in _SENTENCE_BEFORE
    return at if opens and (not spans or spans[-1].end <= at) else None


def unclosed_end(text: str, opening: int, limit: int) -> int:
    """Return where an unclosed quotation ends: before a closing attribution, else at the limit."""
    stop = limit
    while stop > opening + 1 and text[stop - 1].isspace():
        stop -= 1
    window = max(opening + 1, stop - _TAIL_WINDOW)
    hit = _TAIL.search(text, window, stop)
    return hit.start() + 1 if hit else stop


def closes_unopened(text: str, start: int, end: int) -> bool:
    """Say whether a mark without partner closes what opens a paragraph: ``It is over," she said``."""
    return text[start].isupper() and _SAID_BEHIND.match(text, end - 2) is not None


def leads_in(text: str, start: int, opening: int) -> bool:
    """Say whether a mark without partner can begin a quotation: first in its paragraph, or led in."""
    return opening == start or _LEAD_IN.search(text[max(start, opening - _LEAD_WINDOW) : opening]) is not None
