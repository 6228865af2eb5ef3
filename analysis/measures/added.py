"""Mentions of facts that a researcher adds: the sheet gives their place, the rules read their number."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date

from analysis.by_hand.facts import ADDED, Setting
from analysis.inputs import InputError
from analysis.measures.facts import find_mentions
from analysis.measures.mentions.mention import Mention
from analysis.measures.quantities.numbers import find_numbers
from analysis.text.reading import Reading
from analysis.text.words import find_words

NUMBERED = ("quantity", "date")
LABEL_WORDS = 8  # of a claim; the table cuts the label of any other mention to five


def add_mentions(
    reading: Reading, found: Sequence[Mention], settings: Iterable[Setting], published: date | None
) -> list[Mention]:
    """Return the mentions of an article with those that are added by hand, in the order of the text.

    The number or date of an added one is what the rules read in its words alone; no other mention is put
    into a row because of it.

    Raises
    ------
    InputError
        Where the rules have found it, where nothing is counted, where no number or date is read.
    """
    added = [_build(reading, found, one, published) for one in settings if one.what == ADDED]
    return sorted([*found, *added], key=lambda m: (m.start, m.end, m.kind)) if added else list(found)


def _build(reading: Reading, found: Sequence[Mention], one: Setting, published: date | None) -> Mention:
    """Return one mention that is added."""
    if any(one.is_of(m.start, m.kind) for m in found):
        raise InputError(
            f"{one.where}: the rules have found the {one.kind} at {one.start}; set it with what: mention"
        )
    number = _sentence_at(reading, one)
    words = reading.text[one.start : one.end]
    label = " ".join(words.split()[:LABEL_WORDS])
    place = (number, one.start, one.end, f"{one.kind} {one.start}")
    if one.kind not in NUMBERED:
        return Mention(one.kind, label, math.nan, math.nan, "", "", *place)
    read = [m for m in find_mentions(words, published=published) if m.kind == one.kind]
    if len(read) == 1:
        return read[0]._replace(
            sent_id=number,
            start=one.start,
            end=one.end,
            thing=place[-1],
            relation="",
            event="",
            names="",
            about="",
        )
    numbers = find_numbers(find_words(words), words) if one.kind == "quantity" and not read else []
    if len(numbers) != 1:
        mend = f"in its column words stand those of one {one.kind}"
        raise InputError(f"{one.where}: {len(read) or len(numbers) or 'none'} read in {words!r}; {mend}")
    low, high, qualifier = numbers[0].low, numbers[0].high, numbers[0].qualifier
    return Mention(one.kind, label, low, high, "", qualifier, *place, step=numbers[0].step)


def _sentence_at(reading: Reading, one: Setting) -> int:
    """Return the number of the counted sentence that a mention stands in."""
    for number, sentence in enumerate(reading.sentences):
        if sentence.start <= one.start and one.end <= sentence.end:
            if reading.blocks[sentence.block].counted:
                return number
            break
    mend = "a mention stands within one sentence of a zone that counts"
    raise InputError(f"{one.where}: no counted sentence holds {one.start} to {one.end}; {mend}")
