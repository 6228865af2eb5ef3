"""Speech that needs no marks: the turns of a transcript and signed posts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from analysis.text.voices.phrases import read_source_nouns
from analysis.text.voices.posts import find_posts
from analysis.text.voices.quotations import Marked
from analysis.text.voices.quotes import BlockLike, Quote
from analysis.text.voices.speaker_kinds import OF_CATEGORY

# Labels of a transcript that stand for the outlet's own staff.
_STAFF = re.compile(
    r"\b(?:reporter|anchor|co-anchor|host|correspondent|narrator|announcer|presenter|newsreader|voice-?over|moderator|"
    r"interviewer|questioner|question|q|weather|studio|v/?o)\b",
    re.IGNORECASE,
)
# Categories of nouns that label the turn of somebody without a name; another noun may be a name ("BISHOP:").
_NAMELESS = frozenset(("witness", "near", "unnamed"))
_LABEL = re.compile(r"[\s>]*[^\W\d_][^:\n]{0,60}:\s*")


def turn_quotes(text: str, blocks: Sequence[BlockLike]) -> list[Quote]:
    """Return a quotation for every turn of a transcript that somebody outside the outlet speaks."""
    quotes = []
    for block in blocks:
        if block.turn and not _STAFF.search(block.turn):
            label = _LABEL.match(text, block.start, block.end)
            start = label.end() if label and block.turn.lower() in label.group().lower() else block.start
            if start < block.end:
                category = read_source_nouns().get(block.turn.lower(), "")
                kind = OF_CATEGORY[category] if category in _NAMELESS else "person"
                quotes.append(Quote(start, block.end, "quoted", block.turn, "", kind))
    return quotes


def post_quotes(text: str, turns: Sequence[Quote]) -> list[Quote]:
    """Return a quotation without marks for every signed post; a transcript holds none."""
    if turns:
        return []
    return [
        Quote(post.start, post.end, "verbatim_unmarked", post.name, "", "person") for post in find_posts(text)
    ]


def outside_turns(spans: list[Marked], turns: Sequence[Quote]) -> list[Marked]:
    """Return the spans that lie in no quoted turn."""
    starts = [turn.start for turn in turns]
    kept = []
    for span in spans:
        k = bisect_left(starts, span.start + 1)
        after_last = k == 0 or span.start >= turns[k - 1].end
        if after_last and (k == len(turns) or span.end <= turns[k].start):
            kept.append(span)
    return kept
