"""Marked spans and claims with their sources as quotes; scare quotes are told from them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from analysis.text.voices.claims import Claim
from analysis.text.voices.quotations import Marked
from analysis.text.voices.quotes import Quote
from analysis.text.voices.second_hand import told_outlet
from analysis.text.voices.sources import Source, Sources
from analysis.text.voices.speaker_kinds import printed_name
from analysis.text.voices.verbs import read_verbs
from analysis.text.voices.works import is_title

# Marked words without a source are scare quotes up to this length, an unnamed source's beyond it.
SCARE_WORDS = 3
# Headings of other stories, where it is not told who is quoted.
_OTHERS = frozenset(("promo",))
_SAYING = frozenset(("say", "tell", "quote", "prep", "mark", "think"))  # uses of verbs
_SO_CALLED = frozenset(
    "so-called self-styled self-described self-proclaimed".split()
)  # before marked words that nobody said
_EDGES = "\"'”’.,!?"
_CLOSING_MARKS = 2  # characters that may close a quotation behind the last word of a claim


def read_marked(
    sources: Sources, span: Marked, words: tuple[int, int], source: Source, zone: str
) -> list[Quote]:
    """Return a span's quote: quoted or scare; nothing for a title or a mark that opens nothing."""
    layout = sources.layout
    event = sources.event_at(source.event)
    is_named = event is not None and event.verb.use == "call" and source.near == "before"
    if is_title(layout, words, attributed=source.near == "after" or is_named):
        return []
    if words[0] and layout.words.keys[words[0] - 1] in _SO_CALLED:
        return [Quote(span.start, span.end, "scare", unclosed=span.unclosed)]
    is_short = not span.continues and words[1] - words[0] <= SCARE_WORDS
    if is_short and (not source.near or (source.near == "sentence" and source.speaker.name.lower() == "it")):
        kind = "quoted" if zone in _OTHERS else "scare"
        return [Quote(span.start, span.end, kind, unclosed=span.unclosed)]
    outlet = "" if event is None else told_outlet(sources, event)
    return [
        Quote(
            span.start,
            span.end,
            "quoted",
            printed_name(source.speaker),
            source.cue,
            source.speaker.type,
            span.unclosed,
            span.continues,
            outlet,
        )
    ]


def read_claim(claim: Claim) -> Quote:
    """Turn a claim into a quote."""
    return Quote(
        claim.start,
        claim.end,
        claim.kind,
        printed_name(claim.speaker),
        claim.cue,
        claim.speaker.type,
        False,
        False,
        claim.outlet,
    )


def inherit_sources(quotes: Sequence[Quote], claims: Sequence[Quote]) -> list[Quote]:
    """Give quotations inside a claim the claim's source, unless somebody says them in it."""
    starts = [claim.start for claim in claims]
    inherited = []
    for quote in quotes:
        k = -1 if quote.kind != "quoted" or _is_said(quote.cue) else bisect_right(starts, quote.start) - 1
        claim = claims[k] if k >= 0 and quote.end <= claims[k].end + _CLOSING_MARKS else None
        keeps = claim is None or claim.speaker in ("", quote.speaker)
        inherited.append(quote if keeps or claim is None else _with_source(quote, claim))
    return inherited


def echo_sources(text: str, quotes: Sequence[Quote], headings: Sequence[tuple[int, int]]) -> list[Quote]:
    """Give marked words of a heading the source that the article quotes with them: "FBI ‘overreach’"."""
    lone = {q.start for q in quotes if q.kind == "scare" and any(a <= q.start < b for a, b in headings)}
    said = [(text[q.start : q.end].lower(), q) for q in quotes if lone and q.kind == "quoted" and q.speaker]
    echoed = []
    for quote in quotes:
        if quote.start in lone:
            words = text[quote.start + 1 : quote.end].lower().rstrip(_EDGES)
            marked = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
            source = next((q for printed, q in said if marked.search(printed)), None)
            if source is not None:
                quote = replace(
                    quote, kind="quoted", speaker=source.speaker, speaker_type=source.speaker_type
                )
        echoed.append(quote)
    return echoed


def _with_source(quote: Quote, claim: Quote) -> Quote:
    """Return a quotation with the source of the claim that it stands in."""
    named = (claim.speaker, claim.cue, claim.speaker_type)
    return Quote(quote.start, quote.end, quote.kind, *named, quote.unclosed, quote.continues, claim.outlet)


def _is_said(cue: str) -> bool:
    """Say whether a verb is one of saying, whose source is who spoke."""
    verb = read_verbs().get(cue)
    return verb is not None and verb.use in _SAYING
