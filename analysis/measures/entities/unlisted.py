"""Persons that no list knows, by the words their names are made of: "Ostrow Vellin" holds no English word."""

import re
from functools import cache
from itertools import chain

from analysis.lexicons.inflect import irregular_verbs
from analysis.measures.entities.name_words import APPOSED, LOCATIVE, MEMBERS, PLACE_OF
from analysis.measures.entities.placed import shows_place
from analysis.measures.entities.roles import is_person
from analysis.measures.entities.view import FULL_WORDS, LONGEST_PERSON, View
from analysis.measures.surnames.titled import DETERMINERS, in_sentence_case
from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.name_lists import bare, name_kind
from analysis.measures.wording.odd_words import is_english
from analysis.text.voices.verbs import spoken_forms

# What opens the names of works, papers and parties in other languages, saints, societies by their letters,
# Arabic places, feasts and movements.
_OPENERS = frozenset(
    "das der die el la le los las les il al lo os as del st saint san santa sao alpha beta gamma delta kappa "
    "lambda omega phi sigma ain bir ras wadi tel deir eid jabal ansar jamaat hizb harakat".split()
)
# A word as in persons' names: "Ostrow", "McMoor", "Al-Moor", "O'Moor", "DeMoor"; no "ISPs", no "EgyptSat".
_PRINTED = re.compile(
    r"(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz)?(?:\w[^\WA-Z]*[-'’.])*\w[^\WA-Z]*(?:['’]s)?"
)
# Letters of a syllable of a Korean given name.
_SYLLABLE = 4
# Marks before a name that make a handle or a part of a longer name of it, and those around a title.
_JOINED = frozenset("@#&/$")
_QUOTES = frozenset("\"“”‘’'")
# Words before what has a name: "a ship named X", and before "of" and a firm or body rather than a person.
_CALLED = frozenset("named called titled dubbed".split())
_OF_BODIES = frozenset("office offices company owner member members unit subsidiary".split())
# Endings of what somebody does or did, right behind a name.
_DOING = ("ed", "es", "ly")


def is_unlisted_person(here: View, first: int, last: int) -> bool:
    """Tell whether a run of several words is a person by holding no English word, no place and no body.

    Not behind an article ("the Tolm Vellin"), in quotation marks, before a noun ("Tolm Vellin voters") or
    where the words beside it show a place.

    >>> from analysis.text.words import find_words
    >>> line = "Guards shot Ozo Tuva behind the Ozo Tuva and Open Quay. The Tuva Senn trial began."
    >>> here = View(find_words(line), line, frozenset({0, 10}))
    >>> [is_unlisted_person(here, *run) for run in ((2, 4), (6, 8), (9, 11), (12, 14))]
    [True, False, False, False]
    """
    keys, texts = [bare(key) for key in here.keys[first:last]], here.words.texts[first:last]
    if not FULL_WORDS <= last - first <= LONGEST_PERSON or keys[0] in _OPENERS or keys[-1].endswith(MEMBERS):
        return False
    if any(name_kind(key) or here.is_plain(key) for key in keys if len(key) > 1):
        return False
    if not all(map(_PRINTED.fullmatch, texts)) or any(map(is_english, _parts(keys))):
        return False
    return _stands_free(here, first, last) and not (
        shows_place(here, first, last) or _is_of_others(here, first)
    )


def _parts(keys: list[str]) -> list[str]:
    """Return the words of a name and the longer ones behind a hyphen: "Gras-themed", but not "Ho-sung"."""
    behind = [part for key in keys if "-" in key for part in key.split("-")[1:]]
    return keys + [part for part in behind if len(part) > _SYLLABLE]


def _stands_free(here: View, first: int, last: int) -> bool:
    """Tell whether a run is a name by itself: in no longer one, in no quotation marks, before no noun."""
    gap, after, behind = here.gap(first), here.keys[last], here.gap(last)
    if (gap == " " and here.keys[first - 1] in DETERMINERS) or not _JOINED.isdisjoint(gap):
        return False
    titled = not (_QUOTES.isdisjoint(gap) or _QUOTES.isdisjoint(behind[:2]))
    if titled or not in_sentence_case(here.words, first):
        return False
    if behind != " " or here.keys[last - 1].endswith(("'s", "s'")):
        return behind[:1] not in _JOINED and not (behind == APPOSED and after == "which")
    return here.words.texts[last].islower() and (after in _read_doing() or after.endswith(_DOING))


@cache
def _read_doing() -> frozenset[str]:
    """Return words that may stand right behind a name: those of grammar, of saying, irregular pasts."""
    past = frozenset(chain.from_iterable(irregular_verbs().values()))
    return past | read_function_words() | spoken_forms()


def _is_of_others(here: View, first: int) -> bool:
    """Tell whether words before a run lead to a firm, a thing, or a place beside another: "in Tolm and X"."""
    keys, i = here.keys, first - 2
    if keys[first - 1] in _CALLED:
        return not (is_person(keys[i]) or keys[i] in read_function_words())
    if keys[first - 1] == "of":
        return keys[i] in _OF_BODIES
    if keys[first - 1] not in ("and", "or"):
        return False
    while i > first - 2 - LONGEST_PERSON and here.words.texts[i][0].isupper():
        i -= 1
    return keys[i] in LOCATIVE or (keys[i] == "of" and keys[i - 1] in PLACE_OF)
