"""Quotations set right by hand: kind, speaker and type of source of one that the rules found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from analysis.text.voices.quotes import NO_QUOTE, SCARE, Quote

SOURCELESS = (SCARE, NO_QUOTE)


class Correction(NamedTuple):
    """What a quotation is, told by its first character; ``where`` names the row that says so."""

    start: int
    kind: str
    speaker: str = ""
    speaker_type: str = ""
    where: str = ""


def correct_quotes(quotes: Iterable[Quote], corrections: Sequence[Correction]) -> list[Quote]:
    """Return quotations with what was set by hand; one that is none stays in the list, of kind ``none``.

    Words that nobody is quoted with (scare quotes, none) have no reporting verb and no outlet either.

    Examples
    --------
    >>> found = [Quote(0, 9, "quoted", "Ada", "said", "person")]
    >>> correct_quotes(found, [Correction(0, "quoted", "Bo Marsh", "official")])[0].speaker
    'Bo Marsh'
    """
    told = {one.start: one for one in corrections}
    return [_correct(quote, told[quote.start]) if quote.start in told else quote for quote in quotes]


def _correct(quote: Quote, told: Correction) -> Quote:
    """Return one quotation as it was set by hand."""
    kind, speaker, speaker_type = told.kind, told.speaker, told.speaker_type
    quote = replace(quote, kind=kind, speaker=speaker, speaker_type=speaker_type, by_hand=True)
    return replace(quote, cue="", outlet="", continues=False) if kind in SOURCELESS else quote


def find_unknown(quotes: Iterable[Quote], corrections: Iterable[Correction]) -> Correction | None:
    """Return a correction of a place where no quotation begins, if there is one."""
    starts = {quote.start for quote in quotes}
    return next((one for one in corrections if one.start not in starts), None)
