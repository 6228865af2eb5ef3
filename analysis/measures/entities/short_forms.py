"""Institutions by their noun alone: "the commission", where a text names one commission only."""

from collections.abc import Sequence

from analysis.measures.entities.view import Entity, View
from analysis.measures.wording.headed import head_place
from analysis.measures.wording.name_lists import bare

# Nouns of institutions that hardly mean another one where a single one is named before.
_NOUNS = frozenset(
    "commission committee council ministry agency bureau directorate tribunal authority corporation "
    "university hospital academy foundation federation association institute consortium".split()
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
