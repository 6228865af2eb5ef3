"""How many there is room for: a ship that can carry 350 need not carry them."""

from analysis.measures.quantities.counted import is_joined
from analysis.text.words import Words

# What a ship or a hall can do with so many people; "is licensed to carry".
_TAKES = frozenset("carry hold seat accommodate take fit transport house".split())
_CAN = frozenset("can could licensed certified licenced built designed meant allowed able".split())
ROOM_WORDS = 4


def has_room(words: Words, text: str, first: int) -> bool:
    """Tell whether a number of people says how many there is room for: "can carry 350", "a capacity of 350".

    >>> from analysis.text.words import find_words
    >>> lines = ["It can carry 350 people", "It was carrying 350 people"]
    >>> [has_room(find_words(line), line, 3) for line in lines]
    [True, False]
    """
    before = words.keys[max(0, first - ROOM_WORDS) : first]
    if before[-2:] == ["capacity", "of"] or before[-1:] == ["seats"]:
        return True
    takes = before[-1:] and before[-1] in _TAKES and is_joined(words, text, first)
    return bool(takes) and not _CAN.isdisjoint(before)
