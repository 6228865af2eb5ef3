"""Organizations with a bare name: by the list, by what ends the name, by how an article speaks of them."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from analysis.lexicons.grammar import DO, MODALS
from analysis.lexicons.matcher import read_rows
from analysis.text.voices.names import NOT_NAMES, fold_name, is_outlet, read_first_names
from analysis.text.voices.phrases import PRONOUNS, Phrase, heads_source
from analysis.text.words import Words

_LONGEST_ACRONYM, _SHORTEST_BODY = 6, 3
# Acronyms of what is no body: schools, offices, stations.
_NO_BODY = frozenset("mit lse ucl nyu ucla usc ucsd suny cuny ceo cfo coo usa gop tv pm mp mps".split())
_KINDS = frozenset(("company", "agency", "party", "armed group", "organization"))
FIRMS = frozenset(("form", "trade"))
# "ClearFork", no "McMoor" or "DeMoor".
INNER_CAPITAL = re.compile(
    r"(?!(?:Ma?c|Des?|D[aiu]|Las?|Les?|V[ao]n|Fitz|Ver|St|O|Al|El)[A-Z])[A-Z][a-z]+[A-Z][a-z]+(?:['’]s)?"
)
_SURNAMES = frozenset(
    "mills steel power homes bank water watch gas paper brothers sons line se sa co bv ab ag stores".split()
)
_ITS = frozenset(("its", "itself"))
# Words before a name with which it is not the whole subject: "Moor and Lind say", "what did Moor say".
_COUPLED = DO | MODALS | frozenset("and or nor to like as let".split())
_NO_BODIES = PRONOUNS | frozenset("there here this that these those".split())
_SAID_WITHIN = 3  # words between the verb and "its": "said on Monday its profits"


def is_acronym(word: str) -> bool:
    """Tell whether a word is printed in capitals like an acronym: "NTSB", "NFL’s"."""
    printed = word[:-2] if word.endswith(("’s", "'s")) else word
    return printed.isupper() and 2 <= len(printed) <= _LONGEST_ACRONYM


def is_short_body(word: str) -> bool:
    """Tell whether a word is the acronym of a body, no outlet's or school's: "GBI", no "CNN"."""
    plain = word.removesuffix("’s").removesuffix("'s")
    is_short = is_acronym(plain) and len(plain) >= _SHORTEST_BODY
    return is_short and plain.lower() not in _NO_BODY and not is_outlet(plain)


@cache
def read_organizations() -> frozenset[str]:
    """Return the names of the list, as printed."""
    return frozenset(row["term"] for row in read_rows("organizations") if row["kind"] in _KINDS)


@cache
def _listed() -> frozenset[str]:
    """Return the folded names of the list."""
    return frozenset(map(fold_name, read_organizations()))


@cache
def read_endings() -> dict[str, str]:
    """Return the last words of organizations' names with their kind: form, trade or body."""
    return {row["term"]: row["kind"] for row in read_rows("organizations") if row["kind"] not in _KINDS}


@cache
def _companies() -> frozenset[str]:
    """Return the folded names of the firms of the list."""
    return frozenset(fold_name(row["term"]) for row in read_rows("organizations") if row["kind"] == "company")


@lru_cache(maxsize=32768)
def is_organization(name: str) -> bool:
    """Say whether a name is one of the list of organizations.

    >>> is_organization("Greenpeace"), is_organization("Ada Moor")
    (True, False)
    """
    return fold_name(name) in _listed()


def ends_like_one(words: Words, run: tuple[int, int]) -> bool:
    """Say whether a name of several words ends as a firm's or body's: "Quay Ferries", "Kemtek AB".

    Behind a forename an ending that is a surname too makes it a person's: "Ada Steel".
    """
    return ends_body(words.keys[run[0] : run[1]])


def ends_body(keys: Sequence[str]) -> bool:
    """Say whether a folded name of several words ends as a firm's or body's (`ends_like_one`).

    >>> ends_body(["quay", "ferries"]), ends_body(["ada", "steel"]), ends_body(["ferries"])
    (True, False, False)
    """
    last = keys[-1].removesuffix("'s")
    if len(keys) < 2 or last not in read_endings():
        return False
    return last not in _SURNAMES or keys[0] not in read_first_names()


def is_firm_name(words: Words, run: tuple[int, int]) -> bool:
    """Say whether a capitalised run is a firm's by the list, its end or a capital inside: "NorthLink"."""
    if run[1] - run[0] == 1:
        return _is_firm_word(words.texts[run[0]])
    if read_endings().get(words.keys[run[1] - 1]) in FIRMS:
        return words.keys[run[0]] not in read_first_names()
    return fold_name(" ".join(words.texts[run[0] : run[1]])) in _companies()


@lru_cache(maxsize=32768)
def _is_firm_word(word: str) -> bool:
    """Say whether one capitalised word is a firm's name."""
    return INNER_CAPITAL.fullmatch(word) is not None or fold_name(word) in _companies()


def find_collective(words: Words, phrase: Phrase, verb: int) -> str:
    """Return a bare name that grammar shows to be a body's: "Kemtek have said", "Kemtek said its"; or ""."""
    keys, first, end = words.keys, phrase.first, phrase.last
    if end - first != 1 or not words.texts[first].istitle() or keys[first] in _NO_BODIES:
        return ""
    if keys[first] in read_first_names() or keys[first] in NOT_NAMES or heads_source(keys[first]):
        return ""
    if "have" in keys[end:verb] or (end == verb and keys[verb] == "say"):
        coupled = first > 0 and keys[first - 1] in _COUPLED
        return "" if coupled else words.texts[first]
    return "" if _ITS.isdisjoint(keys[verb + 1 : verb + 1 + _SAID_WITHIN]) else words.texts[first]


def inner_article(words: Words, first: int) -> int:
    """Return where a listed name with an article inside begins, "Save the Children"; else the word given."""
    start = first - 2
    if start < 0 or words.keys[first - 1] != "the" or not words.texts[start][0].isupper():
        return first
    return start if is_organization(" ".join(words.texts[start : first + 1])) else first
