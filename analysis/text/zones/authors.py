"""Lines about the author: by-line with a post, note behind the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.text.zones.lines import Line

BYLINE_MAX_WORDS = 8
_ROLE = r"(?:writer|reporter|editor|correspondent|columnist|contributor|journalist|fellow|author|producer)"
_BIO = re.compile(rf"\bis (?:an?|the|\w+[’']s) (?:[\w-]+ ){{0,6}}{_ROLE}\b")
_BIO_LINE = re.compile(
    rf"(?:[A-Z][\w.'’-]* ){{1,4}}is (?:an?|the|[\w’']+[’']s) (?:[\w’',&-]+ ){{0,7}}{_ROLE}\b"
)
_ROLE_LINE = re.compile(rf"(?:[A-Z][\w.'’-]*,? ){{2,5}}(?:[a-z-]+ ){{0,2}}{_ROLE}")
_BIO_PROMPT = re.compile(r"(?<=[.!?] )(?:E-?mail|Follow|Contact|Reach|Write to) (?:him|her|them|me|us|@)")
BIO_MAX_WORDS = 60


def is_role_line(line: Line) -> bool:
    """Tell whether a line is a name with a post: "Ann Lee Transport correspondent"."""
    return line.words <= BYLINE_MAX_WORDS and _ROLE_LINE.fullmatch(line.text) is not None


def is_bio(line: Line) -> bool:
    """Tell whether a line says who its author is: "Ann Lee is a staff writer at the Courier"."""
    return line.words <= BIO_MAX_WORDS and _BIO_LINE.match(line.text) is not None


def cut_bio(line: Line) -> None:
    """Cut the note on an author into the credit and the call to write or follow."""
    match = _BIO_PROMPT.search(line.text) if _BIO.search(line.text) else None
    if match is not None:
        line.zone = "credit"
        at = line.start + match.start()
        line.pieces = [(line.start, at, "credit"), (at, line.end, "prompt")]


def mark_bios(lines: Sequence[Line]) -> None:
    """Mark what is said of the author behind the last paragraph: a credit."""
    for line in reversed(lines):
        if line.zone in ("body", "promo") and is_bio(line):
            line.zone = "credit"
        elif line.zone in ("body", "subhead", "caption"):
            break
