"""Sentences as bags of stems: where an article can tell a fact without any mention that is recognised."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import nan

from analysis.measures.mention import Mention
from analysis.measures.stems import find_bag, hash_bag
from analysis.text.reading import Reading

KIND = "statement"
# A shorter sentence tells nothing that could be found again by its words.
LEAST_TOKENS = 3


def find_statements(reading: Reading) -> list[Mention]:
    """Return every counted sentence as a bag of stems, numbers and names, sorted and therefore unreadable.

    They are no facts themselves: the comparison looks there for what other articles tell, before it says
    that an article leaves a fact out.

    Parameters
    ----------
    reading : Reading
        The article.

    Returns
    -------
    list of Mention
        One of the kind "statement" per counted sentence of three tokens or more; ``about`` is its bag.

    Raises
    ------
    Nothing.

    Examples
    --------
    >>> from analysis.text.reading import read_text
    >>> [m.about for m in find_statements(read_text("Two ferries left Port Ada."))]
    ['#2 ^ada ^port ada ferry left port']
    """
    return [
        Mention(KIND, "", nan, nan, "", "", number, start, end, about=about)
        for number, start, end, about in _told(reading, find_bag)
    ]


def hash_statements(reading: Reading) -> list[tuple[int, int, int, str]]:
    """Return number, start, end and hashed bag of the same sentences as `find_statements`.

    Examples
    --------
    >>> from analysis.measures.stems import hash_stems
    >>> from analysis.text.reading import read_text
    >>> reading = read_text("Two ferries left Port Ada.")
    >>> [row[3] for row in hash_statements(reading)] == [hash_stems(find_statements(reading)[0].about)]
    True
    """
    return list(_told(reading, hash_bag))


def _told(reading: Reading, find: Callable[[list[str]], set[str]]) -> Iterator[tuple[int, int, int, str]]:
    """Yield number, start, end and bag of every counted sentence of enough tokens."""
    counted, texts = [block.counted and bool(block.zone) for block in reading.blocks], reading.words.texts
    pairs = zip(reading.sentences, reading.sentence_words, strict=True)
    for number, (sentence, within) in enumerate(pairs):
        if counted[sentence.block] and len(within) >= LEAST_TOKENS:
            bag = find(texts[within.start : within.stop])
            if len(bag) >= LEAST_TOKENS:
                yield number, sentence.start, sentence.end, " ".join(sorted(bag))
