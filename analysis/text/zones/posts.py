"""Posts of others: signed ones, those under a name and handle, those that a line announces."""

import re

from analysis.text.zones.lines import Line

EMBED_MAX_LINES = 5
POST_MIN_WORDS = 4
"""Shortest line, in words, that is taken for a post by its handle or link."""
NAME_MAX_WORDS = 6

_POST_END = re.compile(r"posted by .{1,80} on ")
_HANDLE = re.compile(r"[.]?@\w{2,30}\b(?!['’])")
_LINKED = re.compile(r"(?:https?://t\.co/\w+[)\s]*(?:pic\.twitter\.com/\w+)?|(?: #[A-Za-z]\w+){2})$")
_REPORTED = re.compile(r"\b(?:tweeted|tweets|wrote|said|posted|added|shared)\b[^\"“]{0,40}:?\s*[\"“]")
_HEADER = re.compile(r"[^@\n]{2,50} @\w{2,30} ?· ?\S.{0,20}|[^@\n]{2,50}[✓✔] ?@\w{2,30}")
_NAME_HANDLE = re.compile(r"[^@\n]{2,50} \(?@\w{2,30}\)?")
_STAMP = re.compile(
    r"\d{1,2}:\d\d ?[ap]\.?m\.? ?[·•–-] ?.{4,30}|[a-z]{3,9}\.? \d{1,2}(?:, \d{4})? ?[·•] ?.{0,30}"
)
_REACTIONS = re.compile(r"(?:[\d.,]+[km]? (?:re(?:tweets|posts|plies)|quotes|likes|views|bookmarks)[ ·•|]*)+")
_ANNOUNCED = re.compile(
    r"\b(?:tweet|tweets|tweeted|tweeting|retweeted|posted|(?:in|with|to) an? (?:\w+ )?post|"
    r"on (?:twitter|facebook|instagram|tiktok|truth social|snapchat))\b[^.?!]{0,60}:$"
)
# A reader's comment under a name as sites give them: "mia_b: what a day".
_COMMENT = re.compile(r"@?[a-z][a-z0-9]*[._][a-z0-9._]*: \S")
_OF_POSTS = re.compile(r"(?<!\w)[#@][A-Za-z]\w+|\bt\.co/")
_FIRST_PERSON = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|I['’](?:m|ve|ll|d)|[Ww]e['’](?:re|ve|ll))\b"
)
_QUOTES = "\"“‘'«"


def is_post(line: Line) -> bool:
    """Tell whether a line shows a post: a handle opens it, a short link or a hashtag ends it."""
    if line.words < POST_MIN_WORDS:
        return False
    if "@" in line.text[:2]:
        return _HANDLE.match(line.text) is not None
    linked = "t.co/" in line.text or " #" in line.text
    return linked and bool(_LINKED.search(line.text)) and not _REPORTED.search(line.text)


def mark_posts(lines: list[Line]) -> None:
    """Mark the lines of posts that their own wording left without a zone."""
    _mark_signed(lines)
    for i, line in enumerate(lines):
        if i and line.zone in (None, "boilerplate") and "@" in line.text:
            _mark_headed(lines, i)
    for i, line in enumerate(lines):
        if line.zone in (None, "boilerplate") and line.words <= NAME_MAX_WORDS * 2 and "·" in line.text:
            _mark_stamped(lines, i)
        elif line.zone is None and _COMMENT.match(line.text):
            line.zone = "embed"
    for i, line in enumerate(lines):
        if line.stop == ":" and i + 1 < len(lines) and _ANNOUNCED.search(line.key):
            _mark_announced(lines[i + 1])


def _mark_headed(lines: list[Line], i: int) -> None:
    """Mark a post under "NAME @handle · 3 Jun", or under a name and a handle on lines of their own."""
    first = _find_head(lines, i)
    if first is None:
        return
    end = _stamp_behind(lines, i)
    if end is not None and end + 1 < len(lines) and _REACTIONS.fullmatch(lines[end + 1].key):
        end += 1
    if end is None and first == i and _is_amid_text(lines, i):
        end = i + 1
    elif end is None and i + 1 < len(lines):
        _mark_announced(lines[i + 1])
    for j in range(first, min(len(lines), (end or i) + 1)):
        if end is not None or lines[j].zone in (None, "embed"):
            lines[j].zone, lines[j].pieces = "embed", []


def _find_head(lines: list[Line], i: int) -> int | None:
    """Return where the head of a post begins whose handle a line holds, None for by-lines and text."""
    line, stamped = lines[i], _stamp_behind(lines, i) is not None
    if _HEADER.fullmatch(line.text):
        return i
    if _NAME_HANDLE.fullmatch(line.text):
        return i if stamped or _is_amid_text(lines, i) else None
    if not _HANDLE.fullmatch(line.text):
        return None
    if lines[i - 1].zone is None and _is_name(lines[i - 1]):
        return i - 1 if stamped else None
    return i if i + 1 < len(lines) and lines[i + 1].zone == "embed" else None


def _is_amid_text(lines: list[Line], i: int) -> bool:
    """Tell whether a name with its handle stands over a paragraph and below others: no by-line."""
    told = any(above.zone is None and above.stopped for above in lines[1:i])
    return told and i + 2 < len(lines) and lines[i + 1].zone is None and lines[i + 1].stopped


def _mark_stamped(lines: list[Line], end: int) -> None:
    """Mark a post between a line with a colon that announces it and the line with its time and date."""
    if not _STAMP.fullmatch(lines[end].key):
        return
    above = (j for j in range(end - 2, max(-1, end - 2 - EMBED_MAX_LINES), -1) if lines[j].stop == ":")
    first = next(above, end) + 1
    for line in lines[first : end + 1] if first < end else ():
        line.zone, line.pieces = "embed", []


def _is_name(line: Line) -> bool:
    """Tell whether a line is short and unstopped, as a name is."""
    return line.stop == "" and line.words <= NAME_MAX_WORDS


def _stamp_behind(lines: list[Line], i: int) -> int | None:
    """Return the line of time and date that closes a post, None where none follows soon."""
    for j in range(i + 1, min(len(lines), i + 1 + EMBED_MAX_LINES)):
        if lines[j].words <= NAME_MAX_WORDS * 2 and _STAMP.fullmatch(lines[j].key):
            return j
    return None


def _mark_announced(line: Line) -> None:
    """Mark a post printed without marks behind "she tweeted:", by its hashtag, handle or first person."""
    if line.zone is not None or line.text[0] in _QUOTES or '"' in line.text or "“" in line.text:
        return
    if _OF_POSTS.search(line.text) or _FIRST_PERSON.search(line.text):
        line.zone, line.pieces = "embed", []


def _mark_signed(lines: list[Line]) -> None:
    """Mark the lines of a post above its signature ("Posted by …", "— Name (@name)")."""
    for i, line in enumerate(lines):
        if line.zone == "embed" and (line.loose or _POST_END.match(line.key)):
            for j in range(_post_start(lines, i), i):
                lines[j].zone, lines[j].pieces = "embed", []


def _post_start(lines: list[Line], end: int) -> int:
    """Return the first line of the post that is signed in a given line."""
    low = max(1, end - EMBED_MAX_LINES)
    for j in range(end - 1, low - 1, -1):
        if lines[j].stop == ":" or lines[j].zone in ("prompt", "embed"):
            return j + 1
        if lines[j].zone in ("headline", "promo"):
            break
    return end - 1 if end > 1 else end
