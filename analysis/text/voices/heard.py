"""Sources without a name that spoke last: whom a pronoun can stand for beside the persons named."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from analysis.text.voices.phrases import heads_source

_HEARD_BACK = 2
_SUBJECTS = frozenset(("he", "she"))
# Which sources without a name a pronoun can mean.
_THINGS = frozenset(("institution", "outlet", "document"))
_ANYBODY = frozenset(("unnamed", "witness", "official"))
_HEARD_TYPES = {"he": _ANYBODY, "she": _ANYBODY, "it": _THINGS, "they": _ANYBODY | _THINGS}
_BEHIND_HEAD = frozenset("of with in at from for on who familiar close".split())
SEVERAL = frozenset("police people men women".split())


class Heard(NamedTuple):
    """A source that spoke: the word of its verb, its name or description and its type."""

    word: int
    name: str
    type: str
    is_new: bool  # "a guard", "another guard"


def last_heard(heard: Sequence[Heard], starts: Sequence[int], pronoun: str, word: int) -> Heard | None:
    """Return the source without a name that a pronoun can mean, as it spoke a sentence or two before.

    >>> last_heard([Heard(2, "two guards", "unnamed", False)], [0, 9], "they", 9).name
    'two guards'
    """
    if not heard or heard[-1].word >= word:
        return None
    last = heard[-1]
    if bisect_right(starts, word) - bisect_right(starts, last.word) > _HEARD_BACK:
        return None
    return last if last.type in _HEARD_TYPES.get(pronoun, ()) and _agrees(pronoun, last.name) else None


def _agrees(pronoun: str, name: str) -> bool:
    """Say whether a description is of one or of several as the pronoun asks."""
    words = name.lower().split() or [""]
    noun = words[next((i for i, word in enumerate(words) if i and word in _BEHIND_HEAD), len(words)) - 1]
    several = noun in SEVERAL or (noun.endswith("s") and not noun.endswith("ss"))
    if pronoun in _SUBJECTS:
        return not several and heads_source(noun)
    return pronoun == "it" or (several and heads_source(noun))
