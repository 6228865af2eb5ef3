"""Pull quotes printed without marks: lines of their own that repeat what somebody is quoted with."""

from collections.abc import Sequence

from analysis.text.voices.quotes import BlockLike, Quote

_ZONES = frozenset(("body", "subhead"))
_MAX_CHARS, _MIN_WORDS = 220, 5
_MOST = 40  # lines that are looked at: a text of more short lines is a list
_MARKS = frozenset('"“”')
_EDGES = " .,…!–—"


def pull_quotes(text: str, blocks: Sequence[BlockLike], quotes: Sequence[Quote]) -> list[Quote]:
    """Return the lines without marks that repeat a part of a quotation word for word, with its speaker."""
    said = [quote for quote in quotes if quote.kind == "quoted" and quote.speaker]
    lines = _short_lines(text, blocks) if said else []
    if not lines or len(lines) > _MOST:
        return []
    printed = [(text[quote.start : quote.end].lower(), quote) for quote in said]
    taken = [(quote.start, quote.end) for quote in quotes]
    found = []
    for start, end in lines:
        words = text[start:end].lower().strip(_EDGES)
        source = next((quote for words_said, quote in printed if words in words_said), None)
        if source is not None and not any(a < end and start < b for a, b in taken):
            found.append(Quote(start, end, "quoted", source.speaker, "", source.speaker_type))
    return found


def _short_lines(text: str, blocks: Sequence[BlockLike]) -> list[tuple[int, int]]:
    """Return the short lines of running text and subheads that hold some words and no marks."""
    lines = []
    for block in blocks:
        if block.zone in _ZONES and block.turn is None and block.end - block.start <= _MAX_CHARS:
            words = text[block.start : block.end]
            if "\n" not in words and words.count(" ") >= _MIN_WORDS - 1 and _MARKS.isdisjoint(words):
                lines.append((block.start, block.end))
    return lines
