"""Whom a surname alone means: the person whose full name the text gives, or who is shown by it alone."""

from __future__ import annotations

from typing import NamedTuple

from analysis.measures.entities.beside import has_age, is_group
from analysis.measures.entities.name_words import ADDRESS, INTERJECTIONS, MEMBERS, SAYING
from analysis.measures.entities.runs import Entity, View
from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.name_lists import NAME_KINDS, bare
from analysis.text.voices.names import read_first_names

# Titles that tell a gender for sure.
_COURTESY = frozenset(ADDRESS) - {"president"}


class Known(NamedTuple):
    """What the text shows of lone words in capitals.

    Attributes
    ----------
    full : dict of str to list of str
        Surname → the full names that have it, in the order of the text.
    lone : dict of str to str
        Word → name or institution, for those that never stand in a full name.
    other : set of str
        Surnames that also belong to somebody without a full name: "President Moor" beside Ada Moor.
    words : set of str
        All words of ``full`` and ``lone``.
    """

    full: dict[str, list[str]]
    lone: dict[str, str]
    other: set[str]
    words: set[str]

    def whose(self, surname: str, title: str) -> str:
        """Return the person that a surname means: the first of those whom the form of address fits."""
        names = self.full[surname]
        gender = ADDRESS.get(title, "")
        if not gender:
            return surname if surname in self.other else names[0]
        fit = [name for name in names if _gender(name, gender) == gender]
        if surname in self.other and title not in _COURTESY:
            return surname
        return fit[0] if fit else surname if surname in self.other else names[0]


def know(here: View, runs: list[tuple[int, int]], named: list[Entity | None]) -> Known | None:
    """Return what the names of a text tell of its lone surnames, None if nothing.

    Parameters
    ----------
    here : View
        The text.
    runs : list of tuple of int
        Its runs of capitals.
    named : list of Entity or None
        What each of them names by itself.

    Returns
    -------
    Known or None
        For `by_surname`.
    """
    full = _full_names(named)
    lone = _lone_names(here, runs, named)
    if not full and not lone:
        return None
    return Known(full, lone, _others(here, named, full), {*full, *lone})


def is_surname(name: Entity) -> bool:
    """Tell whether a name found can stand for a person of that surname: not if the lists know better."""
    return name.kind == "name" or (name.kind == "place" and not NAME_KINDS[name.key])


def by_surname(here: View, first: int, last: int, known: Known) -> Entity | None:
    """Return whom a run without a sign of its own names, if its word is the name of somebody in the text."""
    key = bare(here.keys[last - 1])
    if last - first > 1 and here.keys[first] not in read_function_words() and here.keys[last - 2] != "of":
        return None
    if key in known.full:
        return Entity(last - 1, last, "name", known.whose(key, here.keys[last - 2]), "")
    return Entity(last - 1, last, known.lone[key], key, "") if key in known.lone else None


def with_interjections(here: View, found: list[Entity]) -> list[Entity]:
    """Add the lone uses of surnames that are words of grammar and stand behind a title once: "Dr. Oh"."""
    called = {name.key for name in found if name.key in INTERJECTIONS}
    if not called:
        return found
    known, texts, keys = {name.first for name in found}, here.words.texts, here.keys
    more = [
        Entity(i, i + 1, "name", bare(keys[i]), "")
        for i in range(len(texts))
        if bare(keys[i]) in called
        and texts[i][0].isupper()
        and i not in known
        and (i not in here.starts or keys[i + 1] in SAYING)
    ]
    return sorted([*found, *more])


def _full_names(named: list[Entity | None]) -> dict[str, list[str]]:
    """Return the full names of persons by their first and their last word: either can be the surname."""
    common = read_function_words()
    full: dict[str, list[str]] = {}
    for key in dict.fromkeys(name.key for name in named if name and name.kind == "name"):
        first, *_, last = key.split(" ") if " " in key else ("", "")
        for part in (last, first):
            if part and part not in common and key not in full.setdefault(part, []):
                full[part].append(key)
    return full


def _lone_names(here: View, runs: list[tuple[int, int]], named: list[Entity | None]) -> dict[str, str]:
    """Return what lone words name that the text shows to be a person or a group, at one of their places.

    A title or an age shows a person, a verb of saying one or the other; "the CEO of X" shows a group.
    """
    shown: dict[str, str] = {}
    groups: set[str] = set()
    sure: set[str] = set()
    for (first, last), name in zip(runs, named, strict=True):
        if name is not None and (name.kind != "name" or name.last - name.first > 1):
            continue
        key = bare(here.keys[last - 1])
        is_lone = last - first == 1 or here.keys[last - 2] == "of"  # "CEO of Lumo"
        if is_lone and is_group(here, last - 1, last):
            if last - 1 not in here.starts or key in here.inside:
                groups.add(key)
        if name is None:
            continue
        if name.role or has_age(here, name.last):
            sure.add(name.key)
        if name.key in sure or not (name.key.endswith(MEMBERS) or here.keys[name.last] in ("for", "of")):
            shown[name.key] = "name"
    for key in groups - sure:
        if not NAME_KINDS[key] and not here.is_plain(key):
            shown[key] = "institution"
    return shown


def _gender(name: str, default: str) -> str:
    """Return m or f for a full name by its first word, the default where that is not known."""
    return read_first_names().get(name.split(" ", 1)[0], default) or default


def _others(here: View, named: list[Entity | None], full: dict[str, list[str]]) -> set[str]:
    """Return the surnames that a title gives to somebody who is none of those with a full name."""
    titled = {(name.key, name.role.rpartition(" ")[2]) for name in named if name and name.role}
    others = set()
    for key, title in titled:
        gender = ADDRESS.get(title, "")
        if key not in full or not gender or any((one, title) in titled for one in full[key]):
            continue
        if all(_gender(one, gender) != gender for one in full[key]):
            others.add(key)
    return others
