"""Acronyms that an article spells out ("the Ridge Fire Authority (RFA)") and bodies by their noun alone."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from analysis.measures.entities.name_words import ACTING, LOCATIVE, THINGS
from analysis.measures.entities.view import Entity, View
from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.headed import head_place
from analysis.measures.wording.name_lists import ACRONYMS, bare
from analysis.measures.wording.numerals import read_numeral
from analysis.measures.wording.odd_words import is_english
from analysis.text.voices.phrases import read_source_nouns
from analysis.text.voices.verbs import spoken_forms
from analysis.text.words import Words

SHORTEST, LONGEST = 2, 6
# Letters of a short name made of the beginnings of words.
LEAST_SHORT, LONGEST_SHORT = 4, 10
# What an acronym stands for has at most so many words more than the acronym has letters.
SMALL_WORDS = 3
# What ends the names of laws, plans, illnesses, measures.
_THINGS = frozenset(
    "act order rule law bill plan program programme treaty agreement deal pact accord partnership policy "
    "syndrome disease virus disorder test exam index rate ratio product missile vehicle device system tax "
    "credit loan bond fuel gas oil period project initiative amendment doctrine "
    "weapon bomb blast gun cannon launcher".split()
)
# Nouns of institutions that hardly mean another one where a single one is named before.
_NOUNS = frozenset(
    "commission committee council ministry agency bureau directorate tribunal authority corporation patrol "
    "department university hospital academy foundation federation association institute consortium".split()
)
# What they are for, printed small.
_STATE = frozenset(
    "foreign defence defense interior health finance justice education energy labor labour transport "
    "agriculture commerce environment culture oil trade state treasury".split()
)
_OFFICES = {"ministry": _STATE, "department": _STATE, "court": frozenset({"supreme"})}
_OFFICES["council"] = frozenset({"security"})
# Behind the noun they tell of another one: "the council of elders".
_OTHERS = frozenset("of for on in and at".split())


def means_thing(name: str, acronym: str = "") -> bool:
    """Tell whether an acronym stands for a law, a plan or an illness, by the last word of what it means.

    >>> means_thing("open harbor order"), means_thing("open harbor board")
    (True, False)
    """
    return acronym in THINGS or name.rpartition(" ")[2] in _THINGS


def find_acronyms(words: Words, text: str) -> dict[str, tuple[int, int]]:
    """Return what each acronym in brackets stands for: the words before it that hold its letters in order.

    The first letter begins the first word, the others follow somewhere in it or in the words after; a text
    that gives an acronym twice is taken at its first word.

    Returned: folded acronym without points → its first word and the word behind its last.

    >>> from analysis.text.words import find_words
    >>> line = "It lies in the no-fishing zone (NFZ) of the bay."
    >>> {key: " ".join(find_words(line).texts[a:b]) for key, (a, b) in
    ...  find_acronyms(find_words(line), line).items()}
    {'nfz': 'no-fishing zone'}
    """
    found: dict[str, tuple[int, int]] = {}
    at = text.find("(")
    while at >= 0:
        i = bisect_left(words.starts, at)
        if 0 < i < len(words.keys) and words.starts[i] == at + 1 and _is_acronym(words, text, i):
            key = words.keys[i].replace(".", "")
            first = _first_word(words, text, i, key)
            if first >= 0:
                found.setdefault(key, (first, i))
        at = text.find("(", at + 1)
    return found


def _is_acronym(words: Words, text: str, i: int) -> bool:
    """Tell whether a word in brackets is printed like an acronym, or is a short name alone ("Comelec")."""
    letters = words.texts[i].replace(".", "")
    if not letters.isalpha():
        return False
    if letters.isupper():
        return SHORTEST <= len(letters) <= LONGEST
    alone = text[words.ends[i] : words.ends[i] + 1] == ")"
    return alone and letters.istitle() and LEAST_SHORT <= len(letters) <= LONGEST_SHORT


def _first_word(words: Words, text: str, i: int, letters: str) -> int:
    """Return the nearest word before word i from which the letters can be read, -1 for none."""
    for first in range(i - 2, max(-1, i - 1 - len(letters) - SMALL_WORDS), -1):
        between = text[words.ends[first] : words.starts[first + 1]]
        if any(mark in between for mark in ".!?;:(\n"):
            return -1
        key = words.keys[first]
        if key[0] == letters[0] and key not in read_function_words():
            if _holds(words.keys[first:i], letters):
                return first
    return -1


def _holds(keys: list[str], letters: str) -> bool:
    """Tell whether the letters stand in the words in order, and one of them begins the last word."""
    left = letters
    for key in keys:
        fits = key[0] == left[:1]
        rest = left[1:] if fits else left
        if key is keys[-1]:
            return fits and _within(key[1:], rest)
        left = rest if not fits else _consume(key[1:], rest, keys[-1][0])
    return False


def _consume(rest: str, letters: str, last: str) -> str:
    """Return the letters left behind a word that may hold some beside its first, all but the last one."""
    for letter in rest:
        if len(letters) > 1 and letter == letters[0] and letters[0] != last:
            letters = letters[1:]
    return letters


def _within(rest: str, letters: str) -> bool:
    """Tell whether the letters stand in the rest of a word in order."""
    it = iter(rest)
    return all(letter in it for letter in letters)


def names_body(here: View, i: int, key: str) -> bool:
    """Tell whether a word in capitals is the acronym of a body rather than shouting or a thing."""
    before = here.keys[i - 1]
    if key in THINGS or read_numeral(key) is not None:
        return False
    if key not in ACRONYMS and (here.gap(i + 1).startswith(":") or _is_word(here, key)):
        return False  # "LIVE:", "LEAL:" beside "Leal"
    if key in ACRONYMS or before in LOCATIVE or before in ("by", "of"):
        return True
    if before != "the" and is_english(key):
        return False  # "CLOSE", "MUST WATCH"
    if here.gap(i).endswith("(") or here.uses[key] > 1:
        return True
    if here.gap(i + 1) != " ":
        return before == "the"
    behind = here.keys[i + 1]
    if here.words.texts[i + 1].isupper():
        return False  # "THE BIG DEAL"
    return behind in spoken_forms() or (before == "the" and behind in ACTING) or behind in _spokesmen()


def _is_word(here: View, key: str) -> bool:
    """Tell whether the text prints an acronym of three letters or more like any other name."""
    return len(key) > SHORTEST and key.capitalize() in here.printed and key not in read_function_words()


@cache
def _spokesmen() -> frozenset[str]:
    """Return the nouns of those who speak or act for a body: "an RFA spokesman"."""
    nouns = read_source_nouns()
    return frozenset(key for key, kind in nouns.items() if kind in ("spokes", "official"))


def add_short_forms(here: View, found: Sequence[Entity]) -> list[Entity]:
    """Return the names of a text with the institutions that are called by their noun later on.

    >>> from analysis.text.words import find_words
    >>> line = "He met the Harl Election Commission. The commission said no."
    >>> name = Entity(3, 6, "institution", "harl election commission", "")
    >>> [(n.first, n.key) for n in add_short_forms(View(find_words(line), line, frozenset({0, 6})), [name])]
    [(3, 'harl election commission'), (7, 'harl election commission')]
    """
    found = sorted([*found, *_in_lower_case(here)])
    called: dict[str, set[str]] = {}
    since: dict[str, int] = {}
    for name in found:
        if name.kind == "institution" and " " in name.key:
            noun = _noun(name.key)
            if noun in _NOUNS:
                called.setdefault(noun, set()).add(name.key)
                since.setdefault(noun, name.last)
    only = {noun: max(keys, key=len) for noun, keys in called.items() if _is_one(keys)}
    if not only:
        return list(found)
    taken = {i for name in found for i in range(name.first, name.last)}
    nouns = [(i, bare(here.keys[i])) for i in here.words.places(_is_noun) if i not in taken]
    more = [
        Entity(i, i + 1, "institution", only[noun], "")
        for i, noun in nouns
        if noun in only and i > since[noun] and _is_alone(here, i)
    ]
    return sorted([*found, *more]) if more else list(found)


def _in_lower_case(here: View) -> list[Entity]:
    """Return the offices of state printed in lower case: "the foreign ministry"."""
    keys, texts = here.keys, here.words.texts
    found = []
    for i in here.words.places(_is_office):
        before, noun = keys[i - 2] if i > 1 else "", bare(keys[i])
        named = keys[i - 1] in _OFFICES[noun] and texts[i - 1].islower() and texts[i].islower()
        led = before == "the" or before.endswith(("'s", "s'", "an", "ish", "ese", "un"))
        if named and led and here.gap(i) == here.gap(i - 1) == " ":
            found.append(Entity(i - 1, i + 1, "institution", f"{keys[i - 1]} {noun}", ""))
    return found


def _is_office(text: str, key: str) -> bool:
    """Tell whether a word can be the noun of an office of state."""
    return bare(key) in _OFFICES


def _noun(key: str) -> str:
    """Return the noun that says what an institution is: the last word, or the one before "of"."""
    words = key.split(" ")
    return words[head_place(words) - 1]


def _is_one(keys: set[str]) -> bool:
    """Tell whether names are longer and shorter forms of one."""
    longest = max(keys, key=len)
    return all(set(key.split(" ")) <= set(longest.split(" ")) for key in keys)


def _is_noun(text: str, key: str) -> bool:
    """Tell whether a word is one of the nouns."""
    return bare(key) in _NOUNS


def _is_alone(here: View, i: int) -> bool:
    """Tell whether "the" and nothing else belongs to the noun at word i."""
    if here.keys[i - 1] != "the" or here.gap(i) != " ":
        return False
    behind = here.words.texts[i + 1][:1] if i + 1 < len(here.words.texts) else ""
    return here.gap(i + 1) != " " or not (behind.isupper() or here.keys[i + 1] in _OTHERS)
