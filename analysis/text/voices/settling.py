"""What kind of source a speaker is, decided once for the whole article and not row by row."""

from collections.abc import Sequence

from analysis.text.voices.accused import find_accused
from analysis.text.voices.anonymity import find_unnamed
from analysis.text.voices.names import read_first_names
from analysis.text.voices.presence import find_present
from analysis.text.voices.quotes import Quote
from analysis.text.voices.ranks import find_ranks
from analysis.text.voices.sources import Sources

# Of several types that one person is shown with, the first counts: rank before presence.
_PERSONAL = ("official", "witness")
_NEARBY = ("person", "unnamed")
_IMPERSONAL = ("institution", "outlet", "document")


def settle_types(sources: Sources, quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes with one type per speaker.

    Who is shown to be an official anywhere in the article is one wherever that person speaks, by name,
    surname or pronoun; so is a witness, unless also an official, or charged with what happened. A name that
    is once an institution's is never a person's. A description that an article promises not to name is
    ``unnamed``, whatever the rank.
    """
    types: dict[str, set[str]] = {}
    for quote in quotes:
        if quote.speaker:
            types.setdefault(quote.speaker, set()).add(quote.speaker_type)
    persons = {name for name, found in types.items() if "person" in found or "witness" in found}
    asked = {name for name in persons if "official" not in types[name]}
    parts = {name: name.split(" and ") for name in persons}  # "Ada Moor and Bo Lind"
    asked.update(part for name in asked.copy() for part in parts[name])
    for named, rank in find_ranks(sources.layout, sources.people, asked):
        for name in persons:
            if named == name or named in parts[name]:
                types[name].add(rank)
    present = find_present(sources.layout.text, quotes, types)
    seen = {name for name in persons if "witness" in types[name]} | present
    accused = frozenset(find_accused(sources.layout, sources.people, seen))
    for name in accused & persons:
        types[name] = types[name] - {"witness"} | {"person"}
    best = {name: kind for name in persons if (kind := _settle(name, types[name]))}
    best.update({name: "person" for name in accused & persons if name not in best})
    present -= accused
    settled = [_typed(quote, best[quote.speaker]) if quote.speaker in best else quote for quote in quotes]
    if present:
        settled = [_present(quote) if quote.speaker in present else quote for quote in settled]
    for k in find_unnamed(sources, quotes):
        settled[k] = _typed(quotes[k], "unnamed")
    return settled


def _present(quote: Quote) -> Quote:
    """Return a quotation of somebody from nearby who saw something."""
    return _typed(quote, "witness") if quote.speaker_type in _NEARBY else quote


def _settle(name: str, types: set[str]) -> str:
    """Return the type of a name with several, "" where each row keeps its own."""
    if "person" not in types:
        return ""
    found = next((kind for kind in _PERSONAL if kind in types), "")
    if found or name.split(" ", 1)[0].lower() in read_first_names():
        return found
    return next((kind for kind in _IMPERSONAL if kind in types), "")


def _typed(quote: Quote, kind: str) -> Quote:
    """Return a quote with the type that its speaker has in the article."""
    if kind == quote.speaker_type:
        return quote
    rest = (quote.unclosed, quote.continues, quote.outlet)
    return Quote(quote.start, quote.end, quote.kind, quote.speaker, quote.cue, kind, *rest)
