"""Sources without a name: who spoke last, and whom the sentence before a pronoun tells of."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.descriptions import describe
from analysis.text.voices.full_names import KIN
from analysis.text.voices.layout import Layout
from analysis.text.voices.phrases import Phrase, heads_source, walk_right
from analysis.text.voices.speaker_kinds import Speaker
from analysis.text.voices.subjects import before_verb

_HEARD_BACK = 2
_SUBJECTS = frozenset(("he", "she"))
# Which sources without a name a pronoun can mean.
_THINGS = frozenset(("institution", "outlet", "document"))
_ANYBODY = frozenset(("unnamed", "witness", "official"))
_HEARD_TYPES = {"he": _ANYBODY, "she": _ANYBODY, "it": _THINGS, "they": _ANYBODY | _THINGS}
_BEHIND_HEAD = frozenset("of with in at from for on who familiar close".split())
SEVERAL = frozenset("police people men women".split())
_GENDERS = {"he": "m", "she": "f"}
_NEW_PERSONS = {
    "he": frozenset("man boy father husband grandfather".split()),
    "she": frozenset("woman girl mother wife grandmother nun waitress actress".split()),
}


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


def described_before(layout: Layout, pronoun: str, word: int, name: str) -> Phrase | None:
    """Return whom the sentence before tells of without a name: "Tell the widow of Bo Lind. She"."""
    if pronoun not in _GENDERS:
        return None
    starts, keys = layout.sentence_first, layout.words.keys
    k = bisect_right(starts, word) - 2
    while k > 0 and layout.quoted[starts[k]]:
        k -= 1
    if k < 0 or (name and name.lower().split(" ")[-1] in keys[starts[k] : word]):
        return None
    for i in range(starts[k + 1] - 1, starts[k], -1):
        is_new = keys[i] in _NEW_PERSONS[pronoun] and keys[i - 1] in ("a", "an", "another")
        is_kin = KIN.get(keys[i]) == _GENDERS[pronoun] and keys[i - 1] == "the" and keys[i + 1] == "of"
        if (is_new or is_kin) and not layout.quoted[i]:
            return before_verb(layout.words, walk_right(layout.text, layout.words, i - 1, starts[k + 1]))
    return None


def opening_person(layout: Layout, phrase: Phrase) -> Speaker | None:
    """Return the one person whose description opens the sentence before a pronoun: "The mayor spoke. He"."""
    starts = layout.sentence_first
    k = bisect_right(starts, phrase.first) - 2
    if k < 0 or layout.words.keys[starts[k]] not in DETERMINERS or layout.quoted[starts[k]]:
        return None
    before = before_verb(layout.words, walk_right(layout.text, layout.words, starts[k], starts[k + 1]))
    if before is None or not heads_source(layout.words.keys[before.last - 1]):
        return None
    found = describe(layout, before)
    return (
        found if found.type in ("unnamed", "official", "witness") and not found.name.endswith("s") else None
    )
