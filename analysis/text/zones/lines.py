"""Lines of a text: offsets, folded key, number of words and how the line ends."""

import re
from collections.abc import Set
from dataclasses import dataclass, field

from analysis.text.wraps import find_line_spans
from analysis.text.zones.cues import fold_line, fold_marks, tokens_in

_STEM_CHARS = 5
_STEMMED = re.compile(r"[^\W_]{4,}|\d+")

_CLOSING = "\"”“’'»)]} *_"
_BULLET = re.compile(r"(?:[•▪●◦‣·■□►▶➤→*]|[-–—]{1,2}(?=\s)|>)\s*")
_STOPS = {".": ".", "!": "!", "…": ".", "?": "?", ":": ":", ";": ",", ",": ",", "。": "."}


@dataclass(slots=True)
class Line:
    """One line while its zone is being found; ``stop`` is one of ``. ! ? : ,`` or empty.

    ``tokens`` are its single words, for look-up; ``asked`` is where it asks something of its reader, once
    that is looked for; (0, 0) is nowhere.
    """

    start: int
    end: int
    text: str
    key: str
    words: int
    stop: str
    bullet: bool
    tokens: Set[str]
    zone: str | None = None
    loose: bool = False
    pieces: list[tuple[int, int, str]] = field(default_factory=list)
    asked: tuple[int, int] | None = None

    @property
    def stopped(self) -> bool:
        """Tell whether the line ends like a sentence."""
        return self.stop in (".", "!", "?")


def read_lines(text: str) -> list[Line]:
    """Return the lines that hold more than white space, of text without hard-wrapped lines."""
    folded = _fold_whole(text)
    return [
        _line(start, end, text[start:end], folded[start:end] if folded else None)
        for start, end in find_line_spans(text)
    ]


def _fold_whole(text: str) -> str:
    """Return a text folded as its lines are, letter for letter; empty where a line has blanks to fold."""
    if "  " in text or not text.replace("\n", "").isprintable():
        return ""
    folded = fold_marks(text).lower()
    return folded if len(folded) == len(text) else ""


def _line(start: int, end: int, part: str, folded: str | None) -> Line:
    """Describe one line, which may be folded already."""
    key = fold_line(part) if folded is None else folded
    bullet = None if part[0].isalnum() else _BULLET.match(part)
    if bullet is not None and bullet.end() < len(part):
        key = fold_line(part[bullet.end() :])
    words = key.count(" ") + 1
    return Line(start, end, part, key, words, final_stop(part), bullet is not None, set(tokens_in(key)))


def final_stop(part: str) -> str:
    """Return the class of the last mark in front of closing quotation marks and brackets."""
    last = part[-1]
    if last not in _STOPS:
        if last.isalnum():
            return ""
        last = part.rstrip(_CLOSING)[-1:]
    return _STOPS.get(last, "")


def word_stems(text: str) -> set[str]:
    """Return the beginnings of the longer words, figures too."""
    return {word[:_STEM_CHARS] for word in _STEMMED.findall(text.lower())}
