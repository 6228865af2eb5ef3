"""What a quotation, a claim or a scare quote is, and what is used of the blocks they stand in."""

from dataclasses import dataclass
from typing import Protocol

QUOTED_KINDS = frozenset(("quoted", "verbatim_unmarked"))
SCARE = "scare"
NO_QUOTE = "none"  # set by hand: what the rules took for a quotation and is none
KINDS = ("quoted", "verbatim_unmarked", "attributed", SCARE, NO_QUOTE)
SPEAKER_TYPES = ("person", "official", "institution", "outlet", "document", "witness", "unnamed")


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
