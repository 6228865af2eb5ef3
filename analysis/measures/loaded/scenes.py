"""Scenes: close together, words of bodies, things, motion, handling and hurt are literal."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from analysis.lexicons.matcher import read_rows
from analysis.measures.loaded.lexicon import Hit, loaded_forms
from analysis.measures.loaded.margins import SOURCE, is_thing
from analysis.measures.loaded.readings import PARTICLES, SCENE, row_forms

REACH = 15  # words to either side that are looked at
# Other physical words, all different, from which words are in a scene, and from which more tell no more: of
# coded192's verbs of motion, handling and hurt .22 are coded from four on, .38 below.
LEAST, MOST = 4, 8
# Plain things that a scene is told with; those of war, medicine, games and faith are in politics as well.
THEMES = frozenset(SOURCE + name for name in "animal body build cloth machine nature path".split())


@cache
def physical_words() -> frozenset[str]:
    """Return the words that a scene is told with."""
    found = {key for key, entry in loaded_forms().items() if is_thing(entry) and entry.theme in THEMES}
    for row in read_rows("loaded_company"):
        if row["domain"] in ("things", SCENE):
            found.update(row_forms(row))
    return frozenset(found)


def is_physical(text: str, key: str) -> bool:
    """Say whether a scene is told with a word; a name ("White House") tells none."""
    return key in physical_words() and not text[0].isupper()


def find_scenes(keys: Sequence[str], physical: Sequence[int], phrases: Mapping[int, Hit]) -> dict[int, str]:
    """Return the words of an article that are literal in a scene, and how dense that is, as a feature.

    A phrase is literal as a whole or not at all; one of a verb and a particle as its verb is.

    ``physical``: the places of physical words, in order. ``phrases``: the phrases, by each of their words.

    >>> line = "he fell on the stairs and crawled to the door with a broken wrist".split()
    >>> found = find_scenes(line, [i for i, k in enumerate(line) if is_physical(k, k)], {})
    >>> [line[i] for i in found], set(found.values())
    (['fell', 'stairs', 'crawled', 'door', 'broken', 'wrist'], {'scene=5'})
    """
    found: dict[int, str] = {}
    first = 0
    for i in physical:
        while physical[first] < i - REACH:
            first += 1
        others = len({keys[j] for j in _near(physical, first, i)} - {keys[i]})
        if others >= LEAST:
            found.update(dict.fromkeys(_literal(i, phrases.get(i)), f"{SCENE}={min(others, MOST)}"))
    return found


def _literal(i: int, hit: Hit | None) -> Sequence[int]:
    """Return which words are literal with physical word i: itself, all of its phrase, or none."""
    if hit is None or hit.entry.fixed:
        return (i,)
    verb, _, rest = hit.form.partition(" ")
    literal = hit.form in physical_words() or (verb in physical_words() and rest in PARTICLES)
    return range(hit.first, hit.last) if literal else ()


def _near(physical: Sequence[int], first: int, i: int) -> Iterator[int]:
    """Yield the physical words around word i, the first of them number ``first``."""
    for n in range(first, len(physical)):
        if physical[n] > i + REACH:
            return
        yield physical[n]
