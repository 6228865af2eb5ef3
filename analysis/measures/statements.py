"""Sentences as bags of stems: where an article can tell a fact without any mention that is recognised."""

from __future__ import annotations

from math import nan

from analysis.measures.mention import Mention, Place
from analysis.measures.stems import find_bag
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
    at, words, found = Place(reading), reading.words, []
    for number, within in enumerate(reading.sentence_words):
        if not at.zone(number) or len(within) < LEAST_TOKENS:
            continue
        bag = find_bag(words.texts[within.start : within.stop])
        if len(bag) >= LEAST_TOKENS:
            sentence, about = reading.sentences[number], " ".join(sorted(bag))
            found.append(
                Mention(KIND, "", nan, nan, "", "", number, sentence.start, sentence.end, about=about)
            )
    return found
