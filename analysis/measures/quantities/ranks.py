"""Ranks: "finished fourth", "came in 3rd", "the third-largest city", as numbers."""

from collections.abc import Iterable
from itertools import compress

from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.wording.fact_words import Unit, read_heads
from analysis.measures.wording.numerals import ORDINALS, is_ordinal
from analysis.text.words import Words

RANK = Unit("rank", "rank", 1.0)
_PLACED = frozenset("finished finish finishes finishing came comes placed ranked ranks ended ends".split())
# "The eleventh flight of the year": what stands before and behind an ordinal that counts.
_OWNERS = frozenset("the a its his her their our".split())
_SINCE = frozenset("of since in this to so for".split())
_IN_A_ROW = frozenset("straight consecutive successive".split())
_FEWEST = 3
# What is numbered rather than counted.
_FLOORS = frozenset(
    "floor country day week month year century grade district circuit quarter half round person party "
    "lady street world base edition amendment term division generation degree place time man ward class "
    "form act".split()
)
_NO_TOPS = frozenset("test rest best west east guest request interest quest contest protest arrest".split())


def find_ranks(words: Words, text: str, *, places: Iterable[int] | None = None) -> list[Number]:
    """Return the ranks of a text in order.

    ``places``: the ordinals of the text, where they are known already. Returned: each with its rank as low
    and high; ``rest`` is what a hyphen joins.

    >>> from analysis.text.words import find_words
    >>> line = "She finished fourth in Leeds, the third-largest city."
    >>> [number.low for number in find_ranks(find_words(line), line)]
    [4.0, 3.0]
    """
    found = []
    for i in compress(range(len(words.keys)), map(is_ordinal, words.keys)) if places is None else places:
        first, _, rest = words.keys[i].partition("-")
        if _is_top(rest) if rest else _is_rank(words, text, i):
            rank = float(ORDINALS[first])
            found.append(Number(i, i + 1, rank, rank, 0.0, "", False, rest))
    return found


def find_nths(words: Words, text: str, *, places: Iterable[int]) -> list[Quantity]:
    """Return how many there have been by an ordinal: "the eleventh flight of", "her fifth arrest since".

    ``places``: the ordinals of the text. Returned: counts, as parts: there may be more.

    >>> from analysis.text.words import find_words
    >>> line = "It was the eleventh flight of the year, on the third floor of the tower."
    >>> [(q.number.low, q.noun) for q in find_nths(find_words(line), line, places=[3, 10])]
    [(11.0, 'flight')]
    """
    return [found for i in places if (found := _read_nth(words, text, i)) is not None]


def _read_nth(words: Words, text: str, i: int) -> Quantity | None:
    """Return how many there have been by the ordinal at a word, None where it counts nothing."""
    keys = words.keys
    rank = ORDINALS.get(keys[i], 0)
    at = i + 1
    straight = keys[at : at + 1] != [] and keys[at] in _IN_A_ROW
    at += straight or keys[at : at + 1] in (["such"], ["fatal"])
    if rank < _FEWEST - straight or i < 1 or keys[i - 1] not in _OWNERS or at + 1 >= len(keys):
        return None
    head = read_heads().get(keys[at])
    if head is None or head.plural or words.texts[at][0].isupper() or keys[at] in _FLOORS:
        return None
    if not is_joined(words, text, at) or not (straight or keys[at + 1] in _SINCE):
        return None
    number = Number(i, i + 1, float(rank), float(rank), 1.0, "", True, "")
    if head.category == "victim":
        return count_of(number, at + 1, "people", keys[at], (head.group, "patient"))
    return count_of(number, at + 1, head.group, keys[at])


def _is_rank(words: Words, text: str, i: int) -> bool:
    """Tell whether an ordinal is a rank: behind a verb of placing, before a superlative or "place"."""
    keys = words.keys
    before = keys[max(0, i - 2) : i]
    if i + 1 < len(keys) and is_joined(words, text, i + 1):
        if _is_top(keys[i + 1]):
            return True
        if keys[i + 1] == "place":
            return before[-1:] in (["in"], ["to"], ["took"], ["takes"])
    verb = before[0] if before[1:] == ["in"] else before[-1] if before else ""
    return verb in _PLACED and is_joined(words, text, i)


def _is_top(key: str) -> bool:
    """Tell whether a word is a superlative."""
    return key.endswith("est") and len(key) > 4 and key not in _NO_TOPS or key == "most"
