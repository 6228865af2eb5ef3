"""What a run of capitalised words names: a person, a place or an institution, by lists and by context."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from analysis.measures.fact_words import read_events, read_function_words, read_heads, read_terms
from analysis.measures.name_beside import has_age, role_beside, says
from analysis.measures.name_runs import ACRONYMS, CACHED_NAMES, Entity, View, in_capitals, is_empty
from analysis.measures.name_words import (
    DEMONYMS,
    HEADS_OF_INSTITUTIONS,
    HEADS_OF_PLACES,
    JOINED,
    LANGUAGES,
    LOCATIVE,
    NOBODY,
    PEOPLES,
    SIDES,
    STAFF,
    STAFF_WORDS,
    THINGS,
)
from analysis.measures.numerals import read_numeral
from analysis.text.names import is_outlet, read_first_names
from analysis.text.phrases import read_source_nouns
from analysis.text.speakers import read_places

# A person's name has at most so many words.
LONGEST_PERSON = 4
# A word that stands so many times as often as the one behind it is a name without it.
MORE_ALONE = 2


def bare(key: str) -> str:
    """Return a word without its possessive ending."""
    return key.removesuffix("'s").removesuffix("'")


def bare_name(keys: Sequence[str]) -> str:
    """Return the words of a name without possessive endings, as one key.

    Examples
    --------
    >>> bare_name(["ridge", "people's", "army"])
    'ridge people army'
    """
    name = " ".join(keys)
    return " ".join(map(bare, keys)) if "'" in name else name


@lru_cache(maxsize=CACHED_NAMES)
def list_kind(key: str) -> str:
    """Return the kind that the lists give a folded name: institution or place, "" for neither.

    Examples
    --------
    >>> list_kind("seoul"), list_kind("defense ministry"), list_kind("reuters"), list_kind("lena ostrow")
    ('place', 'institution', 'institution', '')
    """
    if is_outlet(key):
        return "institution"
    if key in read_places():
        return "place"
    parts = key.split(" ")
    if len(parts) > 1 and (parts[-1] in read_terms("institution") or parts[0] in HEADS_OF_INSTITUTIONS):
        return "institution"
    if len(parts) > 1 and (parts[-1] in read_terms("place") or parts[0] in HEADS_OF_PLACES):
        return "place"
    return ""


@lru_cache(maxsize=CACHED_NAMES)
def is_common(key: str) -> bool:
    """Tell whether a word, even in capitals, is no part of a person's name.

    Examples
    --------
    >>> is_common("officials"), is_common("iranian"), is_common("twenty"), is_common("ostrow")
    (True, True, True, False)
    """
    lists = (
        read_function_words(),
        read_terms("title"),
        read_terms("institution"),
        read_heads(),
        read_events(),
    )
    if any(key in words for words in lists) or key in read_source_nouns() or key in NOBODY or key in PEOPLES:
        return True
    first, *more = key.split("-")
    if (
        read_numeral(first) is not None
        or key in LANGUAGES
        or (more and (len(first) == 1 or more[-1] in JOINED))
    ):
        return True
    return key not in read_first_names() and key.removesuffix("s").endswith(DEMONYMS)


@lru_cache(maxsize=CACHED_NAMES)
def _holds_common(key: str) -> bool:
    """Tell whether a name holds a word that is no part of a person's name."""
    parts = key.split(" ")
    named = len(parts) > 1 and parts[0] in NOBODY and parts[0] in read_first_names()  # "Bill Moor"
    return any(map(is_common, parts[named:]))


def classify(here: View, first: int, last: int) -> Entity | None:
    """Return the name of a run, None where nothing shows what it is."""
    if last - first == 1:
        return _classify_word(here, first)
    keys = here.words.keys
    start = first = first + _opens_with_word(here, first, last)
    first, role = _strip(here, first, last)
    if is_empty(here, first, last):
        return None
    if role and keys[first - 1] == "of" and first - 1 > start:
        return _office(here, first, last)
    key = bare_name(keys[first:last])
    kind = list_kind(key)
    if kind:
        return Entity(first, last, kind, key, "")
    role = role or role_beside(here, first, last)
    return _by_context(here, Entity(first, last, "name", key, role))


@lru_cache(maxsize=CACHED_NAMES)
def _word_kind(key: str) -> tuple[str, str]:
    """Return the bare word and its kind: place or institution by the lists, "common", or "" for any other."""
    name = bare(key)
    return name, list_kind(name) or ("common" if is_common(name) else "")


def _classify_word(here: View, i: int) -> Entity | None:
    """Return the name of a run of one word, as `classify` does; most are told without their context."""
    key, kind = _word_kind(here.words.keys[i])
    if kind and kind != "common":
        return Entity(i, i + 1, kind, key, "")
    if in_capitals(here.words.texts[i]):
        name = Entity(i, i + 1, "institution", key, "")
        return name if _acronym(here, name) else None
    if kind:
        return None
    return _by_context(here, Entity(i, i + 1, "name", key, role_beside(here, i, i + 1)))


def _opens_with_word(here: View, first: int, last: int) -> bool:
    """Tell whether a sentence's first word stands before a listed place: "Unlike Seoul"."""
    keys = here.words.keys
    if first not in here.starts or keys[first] in SIDES:
        return False
    places = read_places()
    return bare_name(keys[first + 1 : last]) in places and bare_name(keys[first:last]) not in places


def _office(here: View, first: int, last: int) -> Entity | None:
    """Return the institution or place behind "Director of" by its list, nothing else."""
    key = bare_name(here.words.keys[first:last])
    kind = list_kind(key)
    return Entity(first, last, kind, key, "") if kind else None


def _strip(here: View, first: int, last: int) -> tuple[int, str]:
    """Return where a name begins behind titles, grammar and a sentence's common first word, and the title."""
    keys, titles, stops, role = here.words.keys, read_terms("title"), read_function_words(), ""
    plain = first not in here.starts or keys[first] not in here.plain
    if plain and _stripped().isdisjoint(keys[first : last - 1]):
        return first, ""
    whole = list_kind(bare_name(keys[first:last]))
    while first < last - 1:
        key = keys[first]
        opener = first in here.starts and key in here.plain
        if key == "new" or not (key in stops or opener or (key in titles and not whole)):
            break
        role = key if key in titles else role
        first += 1
    inner = [i for i in range(first, last - 1) if keys[i] in titles]
    if inner and not whole:
        return inner[-1] + 1, " ".join(keys[max(first, inner[-1] - 1) : inner[-1] + 1])
    return first, role


@cache
def _stripped() -> frozenset[str]:
    """Return the words that no name begins with: titles and grammar."""
    return read_function_words().union(read_terms("title"))


def _by_context(here: View, name: Entity) -> Entity | None:
    """Return a person or a place by the words beside the run, an institution for an acronym."""
    first, last = name.first, name.last
    before, alone = here.key(first - 1), last - first == 1
    if alone and in_capitals(here.words.texts[first]):
        return Entity(first, last, "institution", name.key, "") if _acronym(here, name) else None
    if _holds_common(name.key):
        return None
    seen = not alone or first not in here.starts or name.key in here.inside
    said = says(here, first, last)
    if seen and (name.role or said or has_age(here, last)):
        return name
    if before in LOCATIVE and here.gap(first) == " " and not _is_owner(here, last):
        if not alone and here.uses[here.key(first)] > MORE_ALONE * here.uses[here.key(first + 1)]:
            last = first + 1  # a heading without a full stop follows the place
        # "an analyst at Harl Capital" works there.
        works = before == "at" and not STAFF.isdisjoint(here.words.keys[max(0, first - STAFF_WORDS) : first])
        kind = "institution" if works else "place"
        return Entity(first, last, kind, bare_name(here.words.keys[first:last]), "")
    full = 2 <= last - first <= LONGEST_PERSON and _is_person(here, name)
    return name if full else None


def _is_owner(here: View, last: int) -> bool:
    """Tell whether a name stands before what belongs to it: "in Seoul's streets"."""
    return here.words.keys[last - 1].endswith(("'s", "s'")) and here.gap(last) == " "


def _is_person(here: View, name: Entity) -> bool:
    """Tell whether a run is a full name: by its first word, or because its last stands alone elsewhere."""
    printed = here.words.texts[name.first : name.last]
    parts = name.key.split(" ")
    if not all(word[1:2].islower() or len(word) == 1 for word in printed) or parts[-1] in here.plain:
        return False
    if parts[0] in read_first_names():
        return True
    return here.uses[parts[-1]] + here.uses[f"{parts[-1]}'s"] > here.uses[parts[-2]]


def _acronym(here: View, name: Entity) -> bool:
    """Tell whether a word in capitals is an acronym rather than shouting."""
    before = here.key(name.first - 1)
    if name.key in THINGS:
        return False
    if (
        name.key in ACRONYMS
        or here.gap(name.first).endswith("(")
        or before in LOCATIVE
        or before in ("by", "of")
    ):
        return True
    return here.uses[name.key] > 1 or (before == "the" and not here.gap(name.last).startswith(" "))
