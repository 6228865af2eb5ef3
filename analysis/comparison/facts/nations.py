"""Places told by their people: "Italian", "South Koreans", "Dutch"."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from analysis.lexicons.matcher import read_rows

# Regular adjectives of places: what is cut off and what is added; shorter places are other words too often.
PLACE_LETTERS = 4
_NATIONAL = (
    ("", "n"), ("", "an"), ("", "ian"), ("", "i"), ("", "ese"), ("a", "ese"), ("o", "an"), ("y", "ian"),
    ("y", ""),
)  # fmt: skip


@cache
def read_nationals() -> dict[str, tuple[str, ...]]:
    """Return the adjectives and peoples that no rule makes, by the folded place.

    >>> read_nationals()["netherlands"], read_nationals()["spain"]
    (('dutch',), ('spaniard', 'spanish'))
    """
    found: dict[str, list[str]] = defaultdict(list)
    for row in read_rows("nationals"):
        found[row["place"]].append(row["adjective"])
    return {place: tuple(words) for place, words in found.items()}


def find_nations(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the adjectives of a place, and who is from there: "South Korean", "South Koreans".

    >>> ("italian",) in find_nations(("italy",)), ("south", "koreans") in find_nations(("south", "korea"))
    (True, True)
    >>> ("dutch",) in find_nations(("netherlands",))
    True
    """
    listed = read_nationals().get(" ".join(words), ())
    for adjective in listed:
        yield tuple(adjective.split())
        yield tuple(f"{adjective}s".split())
    *before, last = words
    for cut, ending in _NATIONAL if not listed else ():
        if last.endswith(cut) and len(last) >= PLACE_LETTERS:
            adjective = last.removesuffix(cut) + ending
            yield (*before, adjective)
            yield (*before, adjective + "s")
