"""What there is to highlight in an article: every hit of every instrument as a mark with its offsets."""

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.measures.agency import find_agency_in
from analysis.measures.clickbait import score_headline
from analysis.measures.frames import score_frames_in
from analysis.measures.loaded import find_loaded_in
from analysis.measures.sentiment import find_names, score_segments_in
from analysis.text.reading import Reading
from analysis.text.voices.quotes import NO_QUOTE, SCARE, Quote

# Outermost first: where marks overlap, the later one lies inside the earlier one.
LAYERS = {
    "quote": "Quotations",
    "frame": "Frame cues",
    "agency": "Passives without an actor",
    "sentiment": "Sentiment words",
    "marker": "Clickbait markers",
    "loaded": "Loaded words",
}
SHOWN = ("quote", "marker", "loaded")  # layers that are switched on from the start
_KINDS = {
    "quoted": "quotation",
    "verbatim_unmarked": "verbatim, without marks",
    "attributed": "attributed claim",
    "scare": "scare quotes",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One hit: offsets, layer, kind within the layer, level from 1 to 3, what is said of it, and by whom."""

    start: int
    end: int
    layer: str
    kind: str
    level: int
    says: str
    speaker: str = ""


def find_marks(reading: Reading, headline: tuple[int, int] | None) -> list[Mark]:
    """Return every mark of an article, in the order of the text.

    ``headline``: offsets of the headline; its clickbait markers are found where they are given. Returned:
    sorted by start, the longer one first.
    """
    marks = [*_quotes(reading), *_loaded(reading), *_sentiment(reading), *_frames(reading), *_agency(reading)]
    if headline is not None:
        marks += find_headline_marks(reading.text[slice(*headline)], headline[0], find_names(reading))
    return sorted((m for m in marks if m.start < m.end), key=lambda m: (m.start, -m.end, m.layer, m.kind))


def find_headline_marks(headline: str, offset: int = 0, names: frozenset[str] | None = None) -> list[Mark]:
    """Return the clickbait markers of a headline, shifted to where it stands."""
    return [
        Mark(t.start + offset, t.end + offset, "marker", _plain(t.marker), 2, f"marker: {_plain(t.marker)}")
        for t in score_headline(headline, names=names).triggers
    ]


def _plain(name: str) -> str:
    """Return a category's name as words."""
    return name.replace("_", " ")


def _quotes(reading: Reading) -> Iterator[Mark]:
    """Yield quotations, claims and scare quotes with their speakers."""
    for quote in (one for one in reading.quotes if one.kind != NO_QUOTE):
        yield Mark(quote.start, quote.end, "quote", quote.kind, 2, _quote_says(quote), _speaker(quote))


def _speaker(quote: Quote) -> str:
    """Name the speaker with the type of source, as far as they are known."""
    who = quote.speaker or ("" if quote.kind == SCARE else "speaker not named")
    return f"{who} ({quote.speaker_type})" if quote.speaker_type else who


def _quote_says(quote: Quote) -> str:
    """Tell kind, speaker and reporting verb of a quotation."""
    parts = [_KINDS[quote.kind], _speaker(quote), f"cue “{quote.cue}”" if quote.cue else ""]
    parts += [f"after {quote.outlet}" if quote.outlet else "", "a mark is missing" if quote.unclosed else ""]
    parts.append("set by hand" if quote.by_hand else "")
    return ", ".join(filter(None, parts))


def _loaded(reading: Reading) -> Iterator[Mark]:
    """Yield the loaded terms with category, weight and rule."""
    for term in find_loaded_in(reading):
        level = min(max(round(term.weight), 1), 3)
        says = f"loaded: {_plain(term.category)}, weight {term.weight:g} of 3, rule: {_plain(term.rule)}"
        yield Mark(term.start, term.end, "loaded", term.category, level, says)


def _sentiment(reading: Reading) -> Iterator[Mark]:
    """Yield the words that moved the sentiment of their sentence."""
    spans = [(sentence.start, sentence.end) for sentence in reading.sentences]
    for score in score_segments_in(reading, spans):
        for driver in score.drivers:
            kind = "positive" if driver.valence > 0 else "negative"
            level = 1 + (abs(driver.valence) > 1.5) + (abs(driver.valence) > 2.5)
            says = f"sentiment: {kind}, valence {driver.valence:+.1f}".replace("-", "−")
            yield Mark(driver.start, driver.end, "sentiment", kind, level, says)


def _frames(reading: Reading) -> Iterator[Mark]:
    """Yield the cues of generic frames that no rule took back."""
    for hit in score_frames_in(reading).hits:
        if hit.weight > 0:
            says = f"frame: {_plain(hit.frame)}, cue of “{_plain(hit.group)}”"
            yield Mark(hit.start, hit.end, "frame", _plain(hit.frame), 2, says)


def _agency(reading: Reading) -> Iterator[Mark]:
    """Yield passives that leave out who acts."""
    for row in find_agency_in(reading):
        if row.kind == "agentless_passive":
            says = f"passive without an actor: {row.verb}"
            yield Mark(row.start, row.end, "agency", "agentless passive", 2, says)
