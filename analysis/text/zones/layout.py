"""Zones from the place of a line among its neighbours: dek, subhead, caption, promo, embed, body."""

from __future__ import annotations

import re

from analysis.text.zones.authors import is_by_line, mark_bios
from analysis.text.zones.credits import is_picture_credit
from analysis.text.zones.headings import (
    is_closed_by_note,
    is_heading,
    is_numbered,
    is_running,
    mark_numbered,
    mark_recurring,
)
from analysis.text.zones.lines import Line
from analysis.text.zones.posts import mark_posts

DEK_MIN_WORDS, DEK_MAX_WORDS = 7, 20
"""Length of a standfirst that stands directly on the text (developing half of coded192)."""
DEK_PARTED_MAX_WORDS = 30
"""Longest standfirst that a credit, date or call to the reader parts from the text."""
DEK_OVERLAP_GAP = 3
"""Words of the headline that the paragraph under a standfirst takes up more than the standfirst itself."""
STEM_CHARS = 5
LOOSE_MAX_WORDS = 45
"""A line without a final stop that is longer than this is running text that was cut or never closed."""
CAPTION_WORDS = 30
TOP_MAX_LINES = 8
LINK_MIN_WORDS = 4
"""Shortest line, in words, that is taken for the headline of another story."""
PULLED_MIN_WORDS = 12
"""A line of this length with a full stop inside is running text, even where its own stop is missing."""
QUESTION_MAX_WORDS = 8
LISTICLE_MIN_CREDITS = 2

_GOING_ON = ("so ", "and ", "but ", "or ", "then ", "yet ", "now ", "really")
_INNER_STOP = re.compile(r"[a-z]{3,}[.!?] [A-Z]")
_FINITE = re.compile(
    r"(?<![\w'])(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did|don't|"
    r"isn't|said|says|told|i|we|you|they)(?![\w])|'(?:s been|ll|re|ve|m)\b"
)
# What a standfirst tells with and a caption rarely: what was said, was done before or is to come.
_NEWS = re.compile(
    r"(?<![\w'])(?:was|were|had|has|have|will|would|could|should|may|might|must|said|says|say|told|how|why|what)(?!\w)"
)
_PARTICIPLE = re.compile(
    r"\w,? (?:\w+ly |now |just |still )*"
    r"(?:\w{2,}ing|seen|shown|pictured|taken|photographed|filmed)\b"
)
_LONG_WORD = re.compile(r"[a-z]{4,}")
_NAME_WORD = re.compile(r"[A-Z][\w.'’-]*$")


def place_lines(lines: list[Line], headline: int, format: str | None) -> None:
    """Give a zone to every line that its own wording left without one."""
    mark_posts(lines)
    mark_numbered(lines)
    _mark_key_points(lines, headline)
    first = _place_top(lines, headline) if headline >= 0 else 0
    for i in range(first, len(lines)):
        if lines[i].zone is None and not _is_loose(lines[i]):
            lines[i].zone = "subhead" if i > first and _is_question_head(lines, i) else "body"
    mark_recurring(lines, first)
    listicle = format == "listicle" or _count_credit_lines(lines) >= LISTICLE_MIN_CREDITS
    last_body = max((i for i, line in enumerate(lines) if line.zone == "body"), default=-1)
    for i in range(first, len(lines)):
        if lines[i].zone is None:
            lines[i].loose = True
            lines[i].zone = _place_loose(lines, i, last_body, listicle)
    _mark_captions(lines, first)
    mark_bios(lines[first + 1 :])


def _is_loose(line: Line) -> bool:
    """Tell whether a line stands without a final stop, as subheads and links do."""
    if line.stop != "" or line.words > LOOSE_MAX_WORDS or line.text[0].islower():
        return False
    return not is_closed_by_note(line)


def _is_question_head(lines: list[Line], i: int) -> bool:
    """Tell a heading in the form of a question from a short paragraph that asks one."""
    line = lines[i]
    if line.stop != "?" or not 2 <= line.words <= QUESTION_MAX_WORDS or i + 1 == len(lines):
        return False
    plain = line.text[0].isupper() and line.text[-1] == "?" and not line.key.startswith(_GOING_ON)
    return plain and lines[i - 1].stop != ":" and lines[i + 1].words > line.words


def _count_credit_lines(lines: list[Line]) -> int:
    """Count the picture credits that have a line of their own."""
    return sum(line.zone == "credit" and line.words <= 8 for line in lines)


def _mark_key_points(lines: list[Line], headline: int) -> None:
    """Mark the key points above the call to visit the outlet's front page, which closes them."""
    for i in range(headline + 2, min(headline + TOP_MAX_LINES, len(lines)) if headline >= 0 else 0):
        if lines[i].zone == "prompt" and "homepage" in lines[i].key:
            for line in lines[headline + 1 : i]:
                if line.zone is None and line.words <= LOOSE_MAX_WORDS:
                    line.zone = "dek"


def _place_top(lines: list[Line], headline: int) -> int:
    """Place by-lines and dek between the headline and the text; return the first line after them."""
    i = headline + 1
    while i < len(lines) and i <= headline + TOP_MAX_LINES:
        line = lines[i]
        if line.zone is None:
            has_dek = any(above.zone == "dek" for above in lines[headline:i])
            zone = None if has_dek and lines[i - 1].zone != "dek" else _top_zone(lines, i, headline)
            if zone is None:
                return i
            line.zone = zone
        i += 1
    return i


def _top_zone(lines: list[Line], i: int, headline: int) -> str | None:
    """Return the zone of an unlabelled line under the headline, or None where the text begins."""
    line, before = lines[i], lines[i - 1]
    after = lines[i + 1] if i + 1 < len(lines) else None
    if after is None:
        return None
    if before.zone != "caption" and is_picture_credit(after) and _describes(line):
        return "caption"
    if line.stop == "" and not line.bullet:
        if is_by_line(line):
            return "credit"
        if line.words <= 4:
            return "credit" if all(_NAME_WORD.match(w) for w in line.text.split()) else None
        if line.words <= LOOSE_MAX_WORDS:
            credited = after.zone == "credit" and not after.pieces
            return "caption" if credited and is_verbless(line) else "dek"
        return None
    return "dek" if line.stopped and before.zone != "dek" and _is_dek(lines, i, headline) else None


def _describes(line: Line) -> bool:
    """Tell whether a line under the headline can tell what a picture shows: no news told, nothing to come."""
    is_long = line.words > CAPTION_WORDS or line.words < DEK_MIN_WORDS
    return not (is_long or line.bullet) and (is_verbless(line) or _NEWS.search(line.key) is None)


def _is_dek(lines: list[Line], i: int, headline: int) -> bool:
    """Tell a standfirst with a final stop from the first paragraph.

    A first paragraph tells the headline's news again; a standfirst leaves that to the paragraph under it, or
    is parted from the text by a credit, a date or a call to the reader.
    """
    line, after = lines[i], lines[i + 1]
    goes_on = any(below.zone is None and below.stopped for below in lines[i + 2 : i + 6])
    if (
        goes_on
        and line.words <= DEK_PARTED_MAX_WORDS
        and not after.pieces
        and lines[i - 1].zone == "headline"
    ):
        if after.zone in ("credit", "prompt") or (after.zone == "boilerplate" and _has_digit(after.key)):
            return True
    if not (DEK_MIN_WORDS <= line.words <= DEK_MAX_WORDS and after.zone is None and after.stopped):
        return False
    title = _stems(lines[headline].key)
    own, next_own = len(title & _stems(line.key)), len(title & _stems(after.key))
    return own <= 1 and next_own >= own + DEK_OVERLAP_GAP


def _has_digit(key: str) -> bool:
    """Tell whether a line holds a digit, as dates do."""
    return any(c.isdigit() for c in key)


def _stems(key: str) -> set[str]:
    """Return the beginnings of the longer words of a line."""
    return {word[:STEM_CHARS] for word in _LONG_WORD.findall(key)}


def _place_loose(lines: list[Line], i: int, last_body: int, listicle: bool) -> str:
    """Return the zone of a line without a final stop; one without neighbours has no place, and is body."""
    line = lines[i]
    if len(lines) == 1:
        return "body"
    listed = _going_on(lines, i, last_body)
    if listed is not None:
        return listed
    if line.bullet:
        return "promo"
    if line.words >= PULLED_MIN_WORDS and _INNER_STOP.search(line.text):
        return "body"
    after = lines[i + 1] if i + 1 < len(lines) else None
    if after is not None and after.zone == "credit" and not after.pieces:
        return "caption"
    if i > last_body:
        return "promo" if line.words >= LINK_MIN_WORDS else "boilerplate"
    if i and lines[i - 1].zone == "credit" and is_verbless(line):
        return "caption"
    running = is_running(line)
    if after is not None and after.zone is None and line.words > LINK_MIN_WORDS and not running:
        return "promo"
    if is_heading(line, listicle):
        return "subhead"
    return "body" if running else "promo"


def _going_on(lines: list[Line], i: int, last_body: int) -> str | None:
    """Return the zone of a list that the line goes on with: text behind a colon, or links behind a label."""
    if i == 0:
        return None
    line, before = lines[i], lines[i - 1]
    same_list = line.bullet == before.bullet and (before.loose or line.bullet)
    if before.zone == "body" and (before.stop in (":", ",") or same_list):
        return "body"
    short_heading = i < last_body and line.words <= LINK_MIN_WORDS
    if before.zone == "promo" and (before.stop == ":" or before.loose) and not short_heading:
        return "promo"
    return None


def _mark_captions(lines: list[Line], first: int) -> None:
    """Mark captions that stand on a line of their own above the credit of their picture."""
    for i in range(max(first, 1), len(lines) - 1):
        line, after = lines[i], lines[i + 1]
        if after.zone != "credit" or after.pieces or line.zone != "body" or line.words > CAPTION_WORDS:
            continue
        headed = lines[i - 1].zone == "subhead" and not _is_item(lines[i - 1], line)
        if headed or (is_verbless(line) and line.text[0] not in "\"“'‘"):
            line.zone = "caption"


def _is_item(heading: Line, line: Line) -> bool:
    """Tell whether a paragraph is the text of a numbered item, not the caption of its picture."""
    return is_numbered(heading) and line.stopped and not is_verbless(line)


def is_verbless(line: Line) -> bool:
    """Tell whether a line describes rather than tells: a participle and no finite auxiliary."""
    return _FINITE.search(line.key) is None and _PARTICIPLE.search(line.key) is not None
