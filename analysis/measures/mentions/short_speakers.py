"""Speakers in the labels of claims: a surname, the end of an institution's name, a role."""

from collections.abc import Sequence
from functools import lru_cache

from analysis.measures.entities.name_words import BEHIND_NOUN

SPEAKER_WORDS = 2
# "New York Times", "Wall Street Journal"
OUTLET_WORDS = 3
CACHED_SPEAKERS = 4096
_NOBODY = frozenset(
    "he she it they we you i one another others some many who second first this that these those both".split()
)
_BEHIND = BEHIND_NOUN | {"about", "as"}
# Institutions known by their letters, so that two words of the speaker are enough.
_SHORT = (("United Nations", "UN"), ("United States", "US"), ("European Union", "EU"))
_PARTICLES = frozenset("le la de del della di da van von der den al el bin ibn abu mac mc st".split())
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_GIVEN_MARK = "-"
# Korean family names: they stand first, "Han Mi-Rae".
_FAMILY_FIRST = frozenset(
    "kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song hong".split()
)
_NATIONS = ("an", "ese", "ish", "ean", "ian", "i")


@lru_cache(maxsize=CACHED_SPEAKERS)
def short_speaker(speaker: str, kind: str) -> str:
    """Return a speaker in at most two words: a surname, the end of an institution's name, a role.

    ``speaker``: full name or description. ``kind``: type of the speaker, as `find_quotes` gives it. Returned:
    "" for a pronoun or a word that names nobody.

    >>> [short_speaker(*who) for who in [("Ada Moor", "person"), ("United Nations Command", "institution"),
    ...  ("spokesman for the port", "official"), ("Han Mi-rae", "person"), ("it", "unnamed")]]
    ['Moor', 'UN Command', 'spokesman', 'Han', '']
    """
    one, joint, other = speaker.partition(" and ")
    if joint and kind not in ("institution", "outlet", "document"):
        both = [short_speaker(part, kind) for part in (one, other)]
        return joint.join(both) if all(both) else ""
    for long, short in _SHORT:
        speaker = speaker.replace(long, short)
    parts = speaker.replace("’", "'").split()
    head = next((n for n, part in enumerate(parts) if n and part.lower() in _BEHIND), len(parts))
    head = next((n for n, part in enumerate(parts) if n and part.endswith("n't")), head)
    parts = parts[:head]
    if not parts or parts[-1].lower() in _NOBODY:
        return ""
    if kind not in ("institution", "outlet", "document") and all(part[0].isupper() for part in parts):
        return _surname(parts)
    while len(parts) > 1 and parts[-1].islower() and parts[-1].endswith("ed"):
        parts.pop()
    if len(parts) > SPEAKER_WORDS and parts[-1].islower() and parts[-2][0].isupper():
        # "the Port Board's spokesman" speaks for the board; "South Korean officials" are three words.
        nation = parts[-2].lower().endswith(_NATIONS) or parts[-3].lower() in ("north", "south", "new")
        return " ".join(parts[-3:] if nation else [part.removesuffix("'s") for part in parts[-3:-1]])
    if kind == "outlet" and len(parts) == OUTLET_WORDS and all(part[0].isupper() for part in parts):
        return " ".join(parts)
    return " ".join(parts[-SPEAKER_WORDS:])


def _surname(parts: Sequence[str]) -> str:
    """Return the surname of a person: the last word, with its particle; the first before a given name."""
    if len(parts) == SPEAKER_WORDS and _GIVEN_MARK in parts[1]:
        if parts[1].split(_GIVEN_MARK)[1].islower() or parts[0].lower() in _FAMILY_FIRST:
            return parts[0]
    while len(parts) > 1 and parts[-1].rstrip(".").lower() in _SUFFIXES:
        parts = [*parts[:-2], parts[-2].rstrip(",")]
    last = parts[-1:]
    if len(parts) > 2 and parts[-2].lower() in _PARTICLES:
        last = parts[-2:]
    return " ".join(last)
