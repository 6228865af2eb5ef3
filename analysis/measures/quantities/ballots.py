"""Numbers that a word before them explains: votes for a winner ("voted 70 to 28") and death tolls."""

from __future__ import annotations

from analysis.measures.quantities.events import clause_before
from analysis.measures.quantities.numbers import Number
from analysis.measures.wording.numerals import read_numeral
from analysis.text.words import Words

_VOTED = frozenset("vote votes voted count tally passed approved rejected confirmed".split())
_STANDS = frozenset("to at was is of reached hit".split())
TOLL_WORDS = 16  # "the death toll from the collapse of a market hall in Leeds stands at 11"
WORDS_BEFORE = 4  # "by a vote of 70 to 28"


def is_toll(words: Words, text: str, number: Number) -> bool:
    """Tell whether a bare number is a death toll: "the death toll rose to 11", "stands at 11".

    Examples
    --------
    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "The toll of the fire rose to 11."
    >>> is_toll(find_words(line), line, find_numbers(find_words(line), line)[0])
    True
    """
    first = number.first
    if not first or words.keys[first - 1] not in _STANDS:
        return False
    return any(words.keys[at] == "toll" for at in clause_before(words, text, first, reach=TOLL_WORDS))


def is_ballot(words: Words, number: Number) -> bool:
    """Tell whether a number is the votes of one side, with those of the other behind it.

    Examples
    --------
    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> lines = ["They voted 70 to 28 for it.", "It rose 70 to 28 feet."]
    >>> [is_ballot(find_words(line), find_numbers(find_words(line), line)[0]) for line in lines]
    [True, False]
    """
    keys, last = words.keys, number.last
    against = keys[last : last + 1] == ["to"] and last + 1 < len(keys) and read_numeral(keys[last + 1])
    if number.low != number.high or not (number.rest.isdecimal() or against):
        return False
    before = keys[max(0, number.first - WORDS_BEFORE) : number.first]
    return not _VOTED.isdisjoint([*before, *keys[last : last + 1]])
