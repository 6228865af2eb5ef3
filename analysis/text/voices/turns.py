"""Speech that needs no marks: the turns of a transcript and signed posts."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from analysis.text.voices.full_names import may_be_person
from analysis.text.voices.labels import name_persons, read_label, type_of
from analysis.text.voices.layout import Layout
from analysis.text.voices.name_runs import find_runs
from analysis.text.voices.names import INSTITUTIONAL, is_outlet, read_first_names
from analysis.text.voices.organizations import ends_body, is_organization
from analysis.text.voices.people import People
from analysis.text.voices.quotations import Marked
from analysis.text.voices.quotes import BlockLike, Quote
from analysis.text.voices.staff import tell_staff

_SIGNED = re.compile(
    r"(?<![—–―-])[—–―-]{1,3}\s{0,3}(?P<name>[^—–―\n@(]{2,60}?)\s?\(@\w{1,30}\)"
    r"(?:\s+[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?"
)
_BODIES = INSTITUTIONAL | {"fc", "afc", "rfc", "cc"}
_ANSWERS = frozenset({"a", "answer"})


class Post(NamedTuple):
    """A post: ``text[start:end]`` is its wording without the signature."""

    start: int
    end: int
    name: str


def find_posts(text: str) -> list[Post]:
    """Return the posts that a text prints in full, by their signatures; one reaches over its line at most.

    >>> find_posts("What a night. — Ada Marsh (@adamarsh) May 3, 2018")
    [Post(start=0, end=13, name='Ada Marsh')]
    """
    if "(@" not in text:
        return []
    posts, free = [], 0
    for hit in _SIGNED.finditer(text):
        start = max(text.rfind("\n", free, hit.start()) + 1, free)
        while start < hit.start() and text[start].isspace():
            start += 1
        end = hit.start()
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            posts.append(Post(start, end, hit["name"]))
        free = hit.end()
    return posts


def turn_quotes(text: str, blocks: Sequence[BlockLike]) -> list[Quote]:
    """Return a quotation for every turn of a transcript that somebody outside the outlet speaks."""
    spoken = [(block.start, block.end, block.turn) for block in blocks if block.turn]
    if not spoken:
        return []
    around = " ".join(text[b.start : b.end] for b in blocks if b.zone == "body" and b.turn is None)
    is_staff = tell_staff([(turn, text[start:end]) for start, end, turn in spoken], around)
    return [
        Quote(start, end, "quoted", turn, "", type_of(read_label(turn)))
        for (start, end, turn), own in zip(spoken, is_staff, strict=True)
        if not own
    ]


def name_turns(turns: Sequence[Quote], people: People, layout: Layout) -> list[Quote]:
    """Return the turns with their speakers' full names as a text prints them, not as labels do.

    The answers of an interview ("A:") are the first person's who is named above them.
    """
    above = bisect_left(layout.words.starts, min(turn.start for turn in turns))
    answering = people.first_between(0, above) or _first_unlisted(layout, above)
    named = name_persons([read_label(turn.speaker) for turn in turns])
    return [
        replace(turn, speaker=answering or turn.speaker)
        if turn.speaker.lower() in _ANSWERS
        else replace(turn, speaker=name if " " in name or name.islower() else people.full_name(name))
        for turn, name in zip(turns, named, strict=True)
    ]


def _first_unlisted(layout: Layout, high: int) -> str:
    """Return the first run of capitalised words before a word that can be somebody's name, "" for none."""
    runs = (run for run in find_runs(layout) if run[1] <= high)
    return next((run[-1] for run in runs if may_be_person(layout, run)), "")


def post_quotes(text: str) -> list[Quote]:
    """Return a quotation without marks for every signed post."""
    return [
        Quote(post.start, post.end, "verbatim_unmarked", post.name, "", _type_of_name(post.name))
        for post in find_posts(text)
    ]


def _type_of_name(name: str) -> str:
    """Return what signs a post: an outlet, a body or a person."""
    keys = name.lower().split()
    if is_outlet(name):
        return "outlet"
    is_body = is_organization(name) or ends_body(keys) or not _BODIES.isdisjoint(keys)
    return "institution" if is_body and keys[0] not in read_first_names() else "person"


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
