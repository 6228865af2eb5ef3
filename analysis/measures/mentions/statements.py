"""Sentences as bags of stems: where an article can tell a fact without any mention that is recognised."""

import re
from collections.abc import Iterator
from itertools import chain
from math import nan

from analysis.lexicons.grammar import FINITE
from analysis.measures.mentions.mention import Mention, Place
from analysis.text.reading import Reading

Told = tuple[int, int, int, str]

KIND = "statement"
# A shorter sentence tells nothing that could be found again by its words; one with an auxiliary is a clause
# and may be shorter ("The driver was drunk.").
LEAST_TOKENS, CLAUSE_TOKENS = 3, 2
_NAME_END = re.compile(r"[,(]")  # in a transcript's label


def find_statements(reading: Reading) -> list[Mention]:
    """Return every counted sentence as a bag of stems, numbers and names, sorted and therefore unreadable.

    They are no facts themselves: the comparison looks there for what other articles tell, before it says
    that an article leaves a fact out.

    Returned: one of the kind "statement" per counted sentence of three tokens or more, or of two with an
    auxiliary; ``about`` is its bag.

    >>> from analysis.text.reading import read_text
    >>> [m.about for m in find_statements(read_text("Two ferries left Port Ada."))]
    ['#2 ^ada ^port ada ferry left port']
    """
    return [
        Mention(KIND, "", nan, nan, "", "", number, start, end, about=about)
        for number, start, end, about in told_in(Place(reading))
    ]


def told_in(at: Place) -> Iterator[Told]:
    """Yield number, start, end and bag of every counted sentence of enough tokens.

    >>> from analysis.text.reading import read_text
    >>> list(told_in(Place(read_text("Two ferries left Port Ada."))))
    [(0, 0, 26, '#2 ^ada ^port ada ferry left port')]
    """
    zones, tokens, reading = at.zones, at.tokens, at.reading
    pairs = zip(reading.sentences, reading.sentence_words, strict=True)
    opened = -1
    for number, ((start, end, block), within) in enumerate(pairs):
        if zones[block] and len(within) >= LEAST_TOKENS:
            bag = set(chain.from_iterable(tokens[within.start : within.stop]))
            short = len(bag) < LEAST_TOKENS and FINITE.isdisjoint(
                reading.words.keys[within.start : within.stop]
            )
            if len(bag) >= CLAUSE_TOKENS and not short:
                bag |= _speaker_of(at, block) if block != opened else set()
                opened = block
                yield number, start, end, " ".join(sorted(bag))


def _speaker_of(at: Place, block: int) -> set[str]:
    """Return the name in a transcript's label before a turn, which its first sentence tells: "ADA MOOR:"."""
    name = _NAME_END.split(at.reading.blocks[block].turn or "")[0].title()
    return set(chain.from_iterable(at.tokens_of(word) for word in name.split()))
