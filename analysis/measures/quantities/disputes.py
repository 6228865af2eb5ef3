"""Two counts of one thing by two sources of one article: "police said four died, the hospital six"."""

import re
from collections.abc import Iterator, Sequence

from analysis.measures.quantities.quantity import Quantity
from analysis.text.words import Words

# How such a count is qualified: the article itself does not say which of the two holds.
DISPUTED = "disputed"
# What can be disputed so: what became of people, and how many came.
_EVENTS = frozenset("kill injure miss arrest infect evict rescue hold protest attend".split())
_CROWD = "crowd"
# The second count stands so many words behind the first at most.
MOST_WORDS = 18
# A source is told of near its number.
SOURCE_WORDS = 10
# A place by name stands so many words behind its count at most.
PLACE_WORDS = 6
_WHERE = frozenset("in at near outside on".split())
_TELLS = frozenset(
    "said says say put puts counted counts reported reports reporting spoke speaks speak estimated estimates "
    "claimed claims told according gave gives listed confirmed".split()
)
_AGAINST = frozenset("while but though although whereas however".split())
_PARTS = re.compile(r"[;.!?]\s|\n")
# Words of a count that goes on or is of another time or place rather than of another source.
_GOES_ON = frozenset("more another others later earlier then now rose since previously and".split())


def mark_disputed(words: Words, text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities, two counts of one thing by two sources of one article marked as disputed.

    >>> from analysis.measures.quantities.find import find_quantities
    >>> from analysis.text.words import find_words
    >>> line = "Police said four people were killed, while the hospital put the toll at six."
    >>> [q.number.qualifier for q in find_quantities(find_words(line), line)]
    ['disputed', 'disputed']
    """
    marked = list(found)
    for at in _find_disputed(words, text, found):
        for place in (at, at + 1):
            number = marked[place].number
            marked[place] = marked[place]._replace(number=number._replace(qualifier=DISPUTED))
    return marked


def _find_disputed(words: Words, text: str, found: Sequence[Quantity]) -> Iterator[int]:
    """Yield the place of every count that the next one disputes."""
    for at in range(len(found) - 1):
        first, second = found[at], found[at + 1]
        if (
            first.event == second.event
            and _are_alike(first, second)
            and _are_told(words, text, first, second)
        ):
            yield at


def _are_alike(first: Quantity, second: Quantity) -> bool:
    """Tell whether two exact counts are of one thing and differ."""
    if first.unit or second.unit or not (first.event in _EVENTS or first.thing == second.thing == _CROWD):
        return False
    numbers = (first.number, second.number)
    plain = all(one.low == one.high and not (one.part or one.qualifier) for one in numbers)
    return plain and first.role == second.role and numbers[0].low != numbers[1].low


def _place_of(words: Words, last: int) -> bool:
    """Tell whether a place by name stands behind a count."""
    stop = min(last + PLACE_WORDS, len(words.keys) - 1)
    return any(words.keys[at] in _WHERE and words.texts[at + 1][0].isupper() for at in range(last, stop))


def _are_told(words: Words, text: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether a source of its own stands by each of two counts near each other."""
    keys, between = words.keys, words.keys[first.last : second.first]
    if not 0 < len(between) <= MOST_WORDS or not _GOES_ON.isdisjoint(between):
        return False
    gap = text[words.ends[first.last - 1] : words.starts[second.first]]
    parted = list(_PARTS.finditer(gap))
    if len(parted) > 1 or not (parted or not _AGAINST.isdisjoint(between)):
        return False
    before = keys[max(0, first.first - SOURCE_WORDS) : first.first]
    behind = keys[second.last : second.last + SOURCE_WORDS]
    if _place_of(words, first.last) and _place_of(words, second.last):
        return False  # "in Leeds, police said. … in York"
    told = sum(word in _TELLS for word in (*before, *between, *behind))
    return told > 1 and not _TELLS.isdisjoint((*between, *behind))
