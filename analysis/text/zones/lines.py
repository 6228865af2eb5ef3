"""Lines of a text: offsets, folded key, number of words and how the line ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from analysis.text.zones.cues import fold_line, tokens_in

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_CLOSING = "\"”“’'»)]} *_"
_BULLET = re.compile(r"(?:[•▪●◦‣·■□►▶➤→*]|[-–—]{1,2}(?=\s)|>)\s*")
_STOPS = {".": ".", "!": "!", "…": ".", "?": "?", ":": ":", ";": ",", ",": ",", "。": "."}

# Hard-wrapped text: most lines are of one length and go on in lower case. Column widths of mail and
# plain-text wire copy lie between these.
_WRAP_MIN, _WRAP_MAX = 40, 100
_WRAP_SHARE = 0.5


@dataclass(slots=True)
class Line:
    """One line while its zone is being found; ``stop`` is one of ``. ! ? : ,`` or empty."""

    start: int
    end: int
    text: str
    key: str
    words: int
    stop: str
    bullet: bool
    zone: str | None = None
    loose: bool = False
    pieces: list[tuple[int, int, str]] = field(default_factory=list)
    _tokens: frozenset[str] | None = None

    @property
    def tokens(self) -> frozenset[str]:
        """Return the words of the folded line, each once."""
        if self._tokens is None:
            self._tokens = tokens_in(self.key)
        return self._tokens

    @property
    def stopped(self) -> bool:
        """Tell whether the line ends like a sentence."""
        return self.stop in (".", "!", "?")


def read_lines(text: str) -> list[Line]:
    """Return the lines that hold more than white space, hard-wrapped paragraphs put together."""
    spans = []
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if stripped:
            start = match.start() + len(raw) - len(raw.lstrip())
            spans.append((start, start + len(stripped)))
    return [_line(text, start, end) for start, end in _unwrap(text, spans)]


def _line(text: str, start: int, end: int) -> Line:
    """Describe one line."""
    part = text[start:end]
    key = fold_line(part)
    bullet = None if part[0].isalnum() else _BULLET.match(part)
    if bullet is not None and bullet.end() < len(part):
        key = fold_line(part[bullet.end() :])
    return Line(start, end, part, key, key.count(" ") + 1, final_stop(part), bullet is not None)


def final_stop(part: str) -> str:
    """Return the class of the last mark in front of closing quotation marks and brackets."""
    last = part[-1]
    if last not in _STOPS:
        if last.isalnum():
            return ""
        last = part.rstrip(_CLOSING)[-1:]
    return _STOPS.get(last, "")


def _unwrap(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the lines of hard-wrapped paragraphs; other texts come back as they are."""
    joins = [i for i in range(1, len(spans)) if text.count("\n", spans[i - 1][1], spans[i][0]) <= 1]
    going_on = [i for i in joins if text[spans[i][0]].islower() and _is_wrapped(*spans[i - 1])]
    if not going_on or len(going_on) < _WRAP_SHARE * len(joins):
        return spans
    return _join(spans, {i for i in joins if _is_wrapped(*spans[i - 1])})


def _is_wrapped(start: int, end: int) -> bool:
    """Tell whether a line is as long as the lines of a wrapped paragraph are."""
    return _WRAP_MIN <= end - start <= _WRAP_MAX


def _join(spans: list[tuple[int, int]], joined: set[int]) -> list[tuple[int, int]]:
    """Put each line whose index is given together with the line before it."""
    out: list[tuple[int, int]] = []
    for i, (start, end) in enumerate(spans):
        if i in joined:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out
