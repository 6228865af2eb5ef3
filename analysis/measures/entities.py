"""Persons, places and institutions that an article names, by capitals, titles and lists."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.lexicons.matcher import read_rows
from analysis.measures.fact_words import read_events, read_function_words, read_heads, read_terms
from analysis.text.names import is_outlet
from analysis.text.words import Words

# A run of capitalised words longer than this is a headline in the running text, not a name.
LONGEST_NAME = 6
# Names whose kind is kept in memory, so that a large collection does not fill it.
CACHED_NAMES = 65_536
_LOCATIVE = frozenset("in at near outside across around through".split())
_SAYING = frozenset(
    "said says told added tweeted wrote replied explained insisted claimed recalled reported reports".split()
)
# Possessives inside a name: "People's Army".
_OF_ALL = frozenset("people's men's women's children's veterans' nurses' farmers' workers' teachers'".split())
# Nouns that end the names of papers, wars and offices: nobody is called so.
_NOBODY = frozenset(
    "accord accords act affairs agreement award awards ceasefire charter cup day deal fund games law league "
    "news pact post prize program project times treaty truce war week".split()
)
_APPOSED = ", "
_HEADS_OF_INSTITUTIONS = frozenset(
    "ministry department university court council bank bureau committee house institute church board".split()
)
_HEADS_OF_PLACES = frozenset("mount lake fort cape port".split())
# Endings of most words for nations and parties: "South Korean" is nobody's name.
_DEMONYMS = (
    "ese",
    "ish",
    "ean",
    "rican",
    "ssian",
    "lian",
    "nian",
    "raqi",
    "aeli",
    "mocratic",
    "publican",
    "ational",
    "ocrats",
)
# Capitals that say nothing of names: days and months.
_CALENDAR = frozenset(name.lower() for name in [*calendar.day_name, *calendar.month_name] if name)
# Acronyms that need no further sign; others must be repeated or stand behind an article or a preposition.
_ACRONYMS = frozenset(
    "un u.n us u.s eu e.u uk u.k fbi cia cnn abc nbc cbs bbc msnbc nato nasa irs epa doj dhs gop nypd lapd "
    "nfl nba nhl mlb fifa uefa imf opec isis npr pbs ap afp nsa fda cdc faa nra aclu dnc rnc".split()
)


class Entity(NamedTuple):
    """A name at words ``first`` up to, not including, ``last``.

    ``kind`` is name (of a person), place or institution; ``key`` the folded words without titles; ``role``
    the title or function beside it.
    """

    first: int
    last: int
    kind: str
    key: str
    role: str


class _Text(NamedTuple):
    """A text as the rules need it: words that open a sentence, words in lower case, uses of each key."""

    words: Words
    text: str
    starts: frozenset[int]
    plain: set[str]
    uses: Counter[str]

    def gap(self, i: int) -> str:
        """Return what stands between word i and the one before it."""
        return (
            self.text[self.words.ends[i - 1] : self.words.starts[i]] if 0 < i < len(self.words.keys) else ""
        )

    def key(self, i: int) -> str:
        """Return the key of word i, "" beyond the text."""
        return self.words.keys[i] if 0 <= i < len(self.words.keys) else ""


@cache
def read_places() -> frozenset[str]:
    """Return the folded names of countries, states, large cities and regions.

    Examples
    --------
    >>> "seoul" in read_places(), "north korea" in read_places()
    (True, True)
    """
    return frozenset(row["term"] for row in read_rows("places"))


def find_entities(words: Words, text: str, starts: frozenset[int] = frozenset()) -> list[Entity]:
    """Return the persons, places and institutions that a text names.

    A run of capitalised words is an institution by its nouns ("Ministry", "Court") or as an acronym, a
    place by the list, by its nouns ("River") or behind "in" or "near", and a person where a title, an
    apposition or a verb of saying stands beside it or where two or three words hold no common one. A
    surname alone is the person whose full name the text gives. There is no list of given names: a lone
    first name, or a name that is an English word, is missed.

    Parameters
    ----------
    words : Words
        The words of the text.
    text : str
        The text.
    starts : frozenset of int
        Words that begin a sentence: their capital says nothing.

    Returns
    -------
    list of Entity
        In order, without overlaps.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "In Seoul the surgeon Kim Sun told the Defense Ministry."
    >>> [(n.kind, n.key, n.role) for n in find_entities(find_words(line), line)]
    [('place', 'seoul', ''), ('name', 'kim sun', 'surgeon'), ('institution', 'defense ministry', '')]
    """
    plain = {word for word in set(words.texts) if word.islower()}
    here = _Text(words, text, starts, plain, Counter(words.keys))
    runs = [run for run in _runs(here) if run[1] - run[0] <= LONGEST_NAME and not _empty(here, run)]
    named = [_classify(here, *run) for run in runs]
    full = {part: name.key for name in named if name and name.kind == "name" for part in _ends(name.key)}
    found = []
    for (first, last), name in zip(runs, named, strict=True):
        if name is None:
            key = _bare(words.keys[last - 1])
            if key in full and (last - first == 1 or words.keys[first] in read_function_words()):
                found.append(Entity(last - 1, last, "name", full[key], ""))
        elif name.kind == "name" and name.key in full:
            found.append(Entity(name.first, name.last, "name", full[name.key], name.role))
        else:
            found.append(name)
    return found


def _bare(key: str) -> str:
    """Return a word without its possessive ending."""
    return key.removesuffix("'s").removesuffix("'")


def bare_name(keys: Sequence[str]) -> str:
    """Return the words of a name without possessive endings, as one key.

    Examples
    --------
    >>> bare_name(["ridge", "people's", "army"])
    'ridge people army'
    """
    return " ".join(map(_bare, keys))


def _ends(key: str) -> list[str]:
    """Return first and last word of a name of several words: either can be the surname."""
    parts = key.split(" ")
    common = read_function_words()
    return [part for part in (parts[-1], parts[0]) if part not in common] if len(parts) > 1 else []


def _runs(here: _Text) -> list[tuple[int, int]]:
    """Return runs of capitalised words with one space between; "of" may stand inside."""
    found: list[tuple[int, int]] = []
    last = -1
    keys = here.words.keys
    capital = {word for word in set(here.words.texts) if word[0].isupper()}
    for i in [i for i, word in enumerate(here.words.texts) if word in capital]:
        if keys[i] in _CALENDAR:
            continue
        if last == i and _goes_on(here, i):
            found[-1] = (found[-1][0], i + 1)
        elif 0 <= last == i - 1 and keys[last] == "of" and here.gap(last) == here.gap(i) == " ":
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
        last = i + 1
    return found


def _empty(here: _Text, run: tuple[int, int]) -> bool:
    """Tell whether a run is one word that is no name: grammar, or a sentence's first word that is common."""
    first, last = run
    key = here.words.keys[first]
    if last - first > 1:
        return False
    if key in read_function_words():
        return not (key in _ACRONYMS and _in_capitals(here.words.texts[first]))
    return first in here.starts and key in here.plain


def _goes_on(here: _Text, i: int) -> bool:
    """Tell whether the capitalised word i belongs to the name that the word before it is part of."""
    before, gap = here.words.keys[i - 1], here.gap(i)
    return (
        gap in (" ", "\u00a0")
        and (not before.endswith("'s") or before in _OF_ALL)
        or gap == ". "
        and before in read_terms("title")
    )


def _classify(here: _Text, first: int, last: int) -> Entity | None:
    """Return the name of a run, None where nothing shows what it is."""
    keys, role = here.words.keys, ""
    if last - first > 1:
        start = first
        first, role = _strip(here, first, last)
        if _empty(here, (first, last)):
            return None
        if role and keys[first - 1] == "of" and first - 1 > start:
            return _office(here, first, last)
    key = keys[first] if last - first == 1 else " ".join(keys[first:last])
    if "'" in key:
        key = bare_name(key.split(" "))
    kind = list_kind(key)
    if kind:
        return Entity(first, last, kind, key, "")
    role = role or _role_beside(here, first, last)
    return _by_context(here, Entity(first, last, "name", key, role))


def _office(here: _Text, first: int, last: int) -> Entity | None:
    """Return the place or institution behind "Director of …": no person by itself."""
    key = bare_name(here.words.keys[first:last])
    kind = list_kind(key)
    return Entity(first, last, kind, key, "") if kind else None


def _strip(here: _Text, first: int, last: int) -> tuple[int, str]:
    """Return where a name begins behind titles, grammar and a sentence's common first word, and the title."""
    keys, titles, stops, role = here.words.keys, read_terms("title"), read_function_words(), ""
    while first < last - 1:
        key = keys[first]
        opener = first in here.starts and key in here.plain
        if key == "new" or not (key in stops or key in titles or opener):
            break
        role = key if key in titles else role
        first += 1
    return first, role


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
    if len(parts) > 1 and (parts[-1] in read_terms("institution") or parts[0] in _HEADS_OF_INSTITUTIONS):
        return "institution"
    if len(parts) > 1 and (parts[-1] in read_terms("place") or parts[0] in _HEADS_OF_PLACES):
        return "place"
    return ""


def _role_beside(here: _Text, first: int, last: int) -> str:
    """Return the function that stands before a name or in the apposition behind it."""
    titles, keys = read_terms("title"), here.words.keys
    if first and keys[first - 1] in titles and here.gap(first) in (" ", ", "):
        return keys[first - 1]
    if last < len(keys) and here.gap(last) == _APPOSED:
        return next((key for key in keys[last : last + 5] if key in titles), "")
    return ""


def _by_context(here: _Text, name: Entity) -> Entity | None:
    """Return a person or a place by the words beside the run, an institution for an acronym."""
    first, last = name.first, name.last
    before = here.key(first - 1)
    if last - first == 1 and _in_capitals(here.words.texts[first]):
        return Entity(first, last, "institution", name.key, "") if _acronym(here, name) else None
    if name.role or before in _SAYING or here.key(last) in _SAYING or _has_age(here, last):
        return name
    owner = here.words.keys[last - 1].endswith(("'s", "s'")) and here.gap(last) == " "
    if before in _LOCATIVE and here.gap(first) == " " and not owner:
        return Entity(first, last, "place", name.key, name.role)
    full = 2 <= last - first <= 3 and _two_names(here.words.texts[first:last], here.plain)
    return name if full else None


def _in_capitals(word: str) -> bool:
    """Tell whether a word is printed like an acronym."""
    printed = word[:-2] if word.endswith(("'s", "’s")) else word
    return printed.isupper() and 2 <= len(printed) <= 6


def _acronym(here: _Text, name: Entity) -> bool:
    """Tell whether a word in capitals is an acronym rather than shouting."""
    before = here.key(name.first - 1)
    if (
        name.key in _ACRONYMS
        or here.gap(name.first).endswith("(")
        or before in _LOCATIVE
        or before in ("by", "of")
    ):
        return True
    return here.uses[name.key] > 1 or (before == "the" and not here.gap(name.last).startswith(" "))


def _two_names(printed: Sequence[str], plain: set[str]) -> bool:
    """Tell whether a run of two or three words holds no common word: a full name, most likely."""
    if not all(word[1:2].islower() for word in printed):
        return False
    common = (
        read_function_words(),
        read_terms("title"),
        read_terms("institution"),
        read_heads(),
        read_events(),
    )
    keys = [_bare(word.lower().replace("’", "'")) for word in printed]
    return keys[-1] not in _NOBODY and not any(
        key in plain or key.removesuffix("s").endswith(_DEMONYMS) or any(key in words for words in common)
        for key in keys
    )


def _has_age(here: _Text, last: int) -> bool:
    """Tell whether ", 27," follows."""
    if last >= len(here.words.keys) or here.gap(last) != _APPOSED:
        return False
    return here.words.texts[last].isdecimal() and len(here.words.texts[last]) == 2
