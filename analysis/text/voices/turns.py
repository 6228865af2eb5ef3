"""Speech that needs no marks: the turns of a transcript and signed posts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from analysis.text.voices.people import People
from analysis.text.voices.phrases import read_source_nouns
from analysis.text.voices.posts import find_posts
from analysis.text.voices.quotations import Marked
from analysis.text.voices.quotes import BlockLike, Quote
from analysis.text.voices.speaker_kinds import OF_CATEGORY, OFFICIAL_TITLES
from analysis.text.words import Words
from analysis.text.zones.transcripts import name_of

# Labels of a transcript that stand for the outlet's own staff.
_STAFF = re.compile(
    r"\b(?:reporter|anchor|co-anchor|host|correspondent|narrator|announcer|presenter|newsreader|voice-?over|moderator|"
    r"interviewer|questioner|question|q|weather|studio|v/?o)\b",
    re.IGNORECASE,
)
# Categories of nouns that label the turn of somebody without a name; another noun may be a name ("BISHOP:").
_NAMELESS = frozenset(("witness", "near", "unnamed"))
_ANSWERS = frozenset({"a", "answer"})
_UNNAMED = re.compile(r"(?:unidentified|unknown)\b", re.IGNORECASE)
_LABEL = re.compile(r"[\s>]*[^\W\d_][^:\n]{0,60}:\s*")


def turn_quotes(text: str, blocks: Sequence[BlockLike]) -> list[Quote]:
    """Return a quotation for every turn of a transcript that somebody outside the outlet speaks."""
    spoken = [(block, block.turn) for block in blocks if block.turn]
    quotes = []
    for (block, turn), is_staff in zip(spoken, _tell_staff([turn for _, turn in spoken]), strict=True):
        label = _LABEL.match(text, block.start, block.end)
        start = label.end() if label and turn.lower() in label.group().lower() else block.start
        if start < block.end and not is_staff:
            quotes.append(Quote(start, block.end, "quoted", turn, "", _type_of(turn)))
    return quotes


def _type_of(label: str) -> str:
    """Return what a label tells of who speaks: "SHERIFF ANN LEE", "BO RAY, PASSENGER"."""
    if _UNNAMED.match(label):
        return "unnamed"
    nouns, (name, _, role) = read_source_nouns(), label.lower().partition(",")
    title, *rest = name.split() or [""]
    if not rest and not role:
        category = nouns.get(title, "")
        return OF_CATEGORY[category] if category in _NAMELESS else "person"
    told = {nouns.get(word.strip(".")) for word in [title if rest else "", *role.split()]}
    if "official" in told or title in OFFICIAL_TITLES:
        return "official"
    return "witness" if "witness" in told else "person"


def has_answers(turns: Sequence[Quote]) -> bool:
    """Say whether turns are labelled as the answers of an interview, "A:", not with a name."""
    return any(turn.speaker.lower() in _ANSWERS for turn in turns)


def name_answers(turns: Sequence[Quote], people: People, words: Words) -> list[Quote]:
    """Return the turns with the answers of an interview given to the first person named above them."""
    first = bisect_left(words.starts, min(turn.start for turn in turns))
    name = people.first_between(0, first)
    return [
        Quote(turn.start, turn.end, turn.kind, name, turn.cue, turn.speaker_type)
        if name and turn.speaker.lower() in _ANSWERS
        else turn
        for turn in turns
    ]


def _tell_staff(labels: Sequence[str]) -> list[bool]:
    """Tell of each turn whether the outlet's staff speak: by role, or that given with the name."""
    told: list[bool] = []
    introduced: dict[str, bool] = {}
    for label in labels:
        name, is_staff = name_of(label), bool(_STAFF.search(label))
        if name != label:
            introduced[name] = is_staff
        told.append(is_staff or introduced.get(name, False))
    return told


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
