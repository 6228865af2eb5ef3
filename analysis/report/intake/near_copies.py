"""Articles that are nearly the same: a story saved twice, an agency's text under two names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

GRAM = 5  # words in a row: chance rarely repeats them
LEAST = 20  # such runs in a text below which a share says little
NEAR = 0.9  # of the runs of the shorter text: only a few words differ
MOST_TEXTS = 500  # more are no one story; comparing them all takes long


def find_near_copies(known: Mapping[str, str], new: Mapping[str, str]) -> list[tuple[str, str, float]]:
    """Find the new texts that are nearly one of the known, or nearly another new one before them.

    ``known`` and ``new``: name → text. Returned: the share of the shorter text's runs of five words that the
    other has too, 0.9 to 1; the likest other for each. Empty where there are more than 500 texts.

    >>> text = " ".join(map(str, range(40)))
    >>> find_near_copies({"a": text}, {"b": text + " 41", "c": text[::-1]})
    [('b', 'a', 1.0)]
    """
    if len(known) + len(new) > MOST_TEXTS:
        return []
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    sizes: dict[str, int] = {}
    found = []
    for name, text in [*known.items(), *new.items()]:
        grams = set(_grams(text))
        if len(grams) < LEAST:
            continue
        common = Counter(other for gram in grams for other in holders.get(gram, ()))
        likest = max(
            ((n / min(len(grams), sizes[other]), other) for other, n in common.items()), default=None
        )
        if name in new and likest and likest[0] >= NEAR:
            found.append((name, likest[1], likest[0]))
        sizes[name] = len(grams)
        for gram in grams:
            holders[gram].append(name)
    return found


def _grams(text: str) -> Iterator[tuple[str, ...]]:
    """Yield every run of five words, without regard to capitals and marks."""
    words = re.findall(r"\w+", text.casefold())
    return zip(*(words[i:] for i in range(GRAM)), strict=False)
