"""What a quotation, a claim or a scare quote is, and what is used of the blocks they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

QUOTED_KINDS = frozenset(("quoted", "verbatim_unmarked"))
SCARE = "scare"
NO_QUOTE = "none"  # set by hand: what the rules took for a quotation and is none
KINDS = ("quoted", "verbatim_unmarked", "attributed", SCARE, NO_QUOTE)
SPEAKER_TYPES = ("person", "official", "institution", "outlet", "document", "witness", "unnamed")
_ZONES = frozenset(("body", "subhead"))
_MAX_CHARS, _MIN_WORDS = 220, 5
_MOST = 40  # lines that are looked at: a text of more short lines is a list
_MARKS = frozenset('"“”')
_EDGES = " .,…!–—"


class BlockLike(Protocol):
    """What is used of a block: its span, zone, and speaker label in a transcript."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def zone(self) -> str: ...  # noqa: D102
    @property
    def turn(self) -> str | None: ...  # noqa: D102


class SpanLike(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, an attributed claim or a scare quote.

    Attributes
    ----------
    start, end : int
        Offsets: ``text[start:end]`` holds the marks where they are printed. A quotation that runs over
        several paragraphs or is interrupted is one `Quote` per part.
    kind : str
        ``quoted``, ``verbatim_unmarked`` (a source's words without marks), ``attributed`` or ``scare``;
        ``none`` only where that was set by hand.
    speaker : str
        Full name or description as printed, "" where nobody is named.
    cue : str
        Reporting verb as printed, folded; "" where the source is carried over from before.
    speaker_type : str
        ``person``, ``official`` (official or spokesperson), ``institution``, ``outlet``, ``document``,
        ``unnamed``, ``witness``, or "" without a speaker.
    unclosed : bool
        One of its marks is missing.
    continues : bool
        It goes on with the quotation before it (reopened marks, or interrupted by another block).
    outlet : str
        The outlet that the words were taken from ("told Reuters"), "" where none is named.
    by_hand : bool
        Kind, speaker and type were set by hand, not found by rule.
    """

    start: int
    end: int
    kind: str
    speaker: str = ""
    cue: str = ""
    speaker_type: str = ""
    unclosed: bool = False
    continues: bool = False
    outlet: str = ""
    by_hand: bool = False


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
