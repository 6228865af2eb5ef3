"""Lines that hold two zones: captions with credits, prompts with small print, links at the end of text."""

import re

from analysis.text.zones.appeals import cut_appeal
from analysis.text.zones.authors import BIO_MAX_WORDS, cut_bio
from analysis.text.zones.credits import find_credit_head, find_credit_tail
from analysis.text.zones.lines import Line

CAPTION_MAX_WORDS = 120

_LINK_LABEL = r"(?:RELATED|READ|READ MORE|SEE ALSO|ALSO READ|MORE|WATCH|Related|Read more|See also)"
_BODY_PROMO = re.compile(rf"[(\[]{_LINK_LABEL}\s?:[^()\[\]]{{3,200}}[)\]]\.?")
_PLAYER = re.compile(
    r"(?:media playback is (?:un|not )supported on (?:your|this) device|facebook twitter pinterest"
    r"|(?-i:CLOSE(?= [A-Z])))\s+(?=\S)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:Image|Media) copyright .{2,60}? (?=(?:Image|Media) caption \S)")
# "[Photo: A goat waits at the stop. (Ann Lee/AP)]"
_BRACKETED_CAPTION = re.compile(
    r"[\[(](?:Photo|Image|Picture|Pictured|Video|Caption)s?: [^()\[\]]{12,300}?[a-z]{2}[.!?] ?"
    r"(\([^()]{2,60}\))?[\])]"
)
_PROMPT_TAIL = re.compile(
    r"(?<=[.!?] )(?=By (?:signing up|subscribing|clicking)|You (?:can|may) (?:unsubscribe|opt out))"
)


def split_inside(lines: list[Line]) -> None:
    """Cut lines that hold two zones: captions with credits, prompts with small print, links in the text."""
    for line in lines:
        if line.zone in (None, "caption") and line.words <= CAPTION_MAX_WORDS:
            _cut_credit(line)
        if line.zone in (None, "body") and not line.pieces and line.text.endswith((")", "]", ").", "].")):
            _cut_promo(line)
        if line.zone in (None, "prompt") and line.words <= BIO_MAX_WORDS and "is " in line.text:
            cut_bio(line)
        if line.zone in (None, "body") and not line.pieces and (pieces := cut_appeal(line)):
            line.zone, line.pieces = "body", pieces
        if line.zone in ("prompt", "credit") and (match := _PROMPT_TAIL.search(line.text)):
            line.pieces = _two(line, line.start + match.start(), line.zone, "boilerplate")
        if line.text[0] in "[(" and (match := _BRACKETED_CAPTION.fullmatch(line.text)):
            line.zone = "caption"
            line.pieces = _two(line, line.start + match.start(1), "caption", "credit") if match[1] else []
        if match := _COPYRIGHT.match(line.text):
            line.zone = "caption"
            line.pieces = _two(line, line.start + match.end(), "credit", "caption")
        if line.zone in ("boilerplate", None) and (match := _PLAYER.match(line.text)):
            line.zone = "caption"
            line.pieces = _two(line, line.start + match.end(), "boilerplate", "caption")


def _two(line: Line, at: int, first: str, second: str) -> list[tuple[int, int, str]]:
    """Return the pieces of a line that is cut at one place."""
    return [(line.start, at, first), (at, line.end, second)]


def _cut_credit(line: Line) -> None:
    """Cut a line into its caption and the credit at its end."""
    at = find_credit_tail(line)
    if at is not None:
        line.zone = "caption"
        line.pieces = _two(line, at, "caption", "credit")
    elif (at := find_credit_head(line)) is not None:
        line.zone = "caption"
        line.pieces = _two(line, at, "credit", "caption")


def _cut_promo(line: Line) -> None:
    """Cut "(RELATED: …)" at the end out of running text."""
    low = max(0, len(line.text) - 220)
    for match in _BODY_PROMO.finditer(line.text, low):
        if match.start() > 0 and match.end() == len(line.text):
            line.zone = "body"
            line.pieces = _two(line, line.start + match.start(), "body", "promo")
