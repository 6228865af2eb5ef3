"""Quotations set right by hand: kind, speaker and type of those that the rules found or missed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from analysis.text.voices.quotes import NO_QUOTE, QUOTED_KINDS, SCARE, Quote
from analysis.text.zones import Block

_ORDER = attrgetter("start", "end", "kind")
SOURCELESS = (SCARE, NO_QUOTE)


class Correction(NamedTuple):
    """What a quotation is, told by its first character; ``where`` names the row that says so.

    ``end`` is behind the last character of one that the rules missed, 0 of any other. Of cue and outlet an
    empty one stays as found, and ``none`` says that there is none.
    """

    start: int
    kind: str
    speaker: str = ""
    speaker_type: str = ""
    where: str = ""
    end: int = 0
    cue: str = ""
    outlet: str = ""


def correct_quotes(quotes: Iterable[Quote], corrections: Sequence[Correction]) -> list[Quote]:
    """Return quotations with what was set by hand; one that is none stays in the list, of kind ``none``.

    One that the rules missed comes in where it stands. A speaker keeps one type in an article: that set by
    hand is that of the other quotations of the same name.

    Words that nobody is quoted with (scare quotes, none) have no reporting verb and no outlet either.

    >>> found = [Quote(0, 9, "quoted", "Ada", "said", "person")]
    >>> correct_quotes(found, [Correction(0, "quoted", "Bo Marsh", "official")])[0].speaker
    'Bo Marsh'
    """
    told = {one.start: one for one in corrections}
    found = [_correct(quote, told.pop(quote.start)) if quote.start in told else quote for quote in quotes]
    added = [_correct(Quote(one.start, one.end, one.kind), one) for one in told.values() if one.end]
    return _share_types(sorted([*found, *added], key=_ORDER) if added else found)


def _share_types(quotes: list[Quote]) -> list[Quote]:
    """Give the type that is set by hand of a speaker to that speaker's other quotations."""
    types = {quote.speaker: quote.speaker_type for quote in quotes if quote.by_hand and quote.speaker}
    return [
        replace(quote, speaker_type=types[quote.speaker]) if quote.speaker in types else quote
        for quote in quotes
    ]


def _correct(quote: Quote, told: Correction) -> Quote:
    """Return one quotation as it was set by hand."""
    kind, speaker, speaker_type = told.kind, told.speaker, told.speaker_type
    quote = replace(quote, kind=kind, speaker=speaker, speaker_type=speaker_type, by_hand=True)
    if kind in SOURCELESS:
        return replace(quote, cue="", outlet="", continues=False)
    pairs = ((told.cue, quote.cue), (told.outlet, quote.outlet))
    cue, outlet = ("" if set_to == NO_QUOTE else set_to or found for set_to, found in pairs)
    return replace(quote, cue=cue, outlet=outlet)


def tell_unfit(quotes: Sequence[Quote], blocks: Sequence[Block], one: Correction) -> str:
    """Say why a correction does not fit the quotations as corrected, and the mend; nothing where it does."""
    here = next((quote for quote in quotes if quote.start == one.start), None)
    if here is None:
        mend = "copy start from quotes.csv of the study"
        return f"no quotation begins at {one.start}; {mend}, or add it (what: added)"
    if not one.end:
        return ""
    if here.end != one.end:
        return f"the rules have found a quotation at {one.start}; set it without added"
    if not any(block.start <= one.start and one.end <= block.end for block in blocks):
        return f"no paragraph holds {one.start} to {one.end}; add each paragraph of a quotation for itself"
    others = [quote for quote in quotes if quote.kind in QUOTED_KINDS and quote is not here]
    across = [quote for quote in others if quote.start < one.end and one.start < quote.end]
    if one.kind in QUOTED_KINDS and across:
        return f"{one.start} to {one.end} runs into the quotation at {across[0].start}; set that to none"
    return ""
