"""Speech that needs no marks: the turns of a transcript and signed posts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from analysis.text.voices.names import read_titles
from analysis.text.voices.people import People
from analysis.text.voices.phrases import read_source_nouns
from analysis.text.voices.posts import find_posts
from analysis.text.voices.quotations import Marked
from analysis.text.voices.quotes import BlockLike, Quote
from analysis.text.voices.speaker_kinds import OF_CATEGORY, OFFICIAL_TITLES
from analysis.text.voices.staff import tell_staff
from analysis.text.words import Words

# Categories of nouns that label the turn of somebody without a name; another noun may be a name ("BISHOP:").
_NAMELESS = frozenset(("witness", "near", "unnamed"))
_ANSWERS = frozenset({"a", "answer"})
_UNNAMED = re.compile(r"(?:unidentified|unknown)\b", re.IGNORECASE)
_NOTE = re.compile(r"\s*\([^)]*\)")
_LABEL = re.compile(r"[\s>]*[^\W\d_][^:\n]{0,60}:\s*")


def turn_quotes(text: str, blocks: Sequence[BlockLike]) -> list[Quote]:
    """Return a quotation for every turn of a transcript that somebody outside the outlet speaks."""
    spoken = [(_behind_label(text, block), block.end, block.turn) for block in blocks if block.turn]
    is_staff = tell_staff([(turn, text[start:end]) for start, end, turn in spoken])
    return [
        Quote(start, end, "quoted", turn, "", _type_of(turn))
        for (start, end, turn), own in zip(spoken, is_staff, strict=True)
        if start < end and not own
    ]


def _behind_label(text: str, block: BlockLike) -> int:
    """Return where the words of a turn begin: behind its label, where it opens with one."""
    label = _LABEL.match(text, block.start, block.end)
    return label.end() if label and (block.turn or "").lower() in label.group().lower() else block.start


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


def name_turns(turns: Sequence[Quote], people: People, words: Words) -> list[Quote]:
    """Return the turns with their speakers' full names as a text prints them, not as labels do.

    The answers of an interview ("A:") are the first person's who is named above them.
    """
    answering = people.first_between(0, bisect_left(words.starts, min(turn.start for turn in turns)))
    printed = {turn.speaker: _print_name(turn.speaker) for turn in turns}
    in_full = {name.rpartition(" ")[2]: name for name in reversed(printed.values()) if " " in name}
    for label, name in printed.items():
        if label.lower() in _ANSWERS:
            printed[label] = answering or label
        elif " " not in name:
            printed[label] = in_full.get(name) or _in_case(people.full_name(name))
    return [replace(turn, speaker=printed[turn.speaker]) for turn in turns]


def _print_name(label: str) -> str:
    """Return the name in a label as a text prints it: "SHERIFF ANN LEE, HARL" is Ann Lee."""
    words = _NOTE.sub("", label.partition(",")[0]).split() or [label]
    titles = 0
    while titles < len(words) - 2 and words[titles].lower().strip(".") in read_titles():
        titles += 1
    return _in_case(" ".join(words[titles:]))


def _in_case(name: str) -> str:
    """Return a name that is printed in capitals as names are: "ANN O'LEE" is Ann O'Lee."""
    return name.title() if name.isupper() else name


def post_quotes(text: str) -> list[Quote]:
    """Return a quotation without marks for every signed post."""
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
