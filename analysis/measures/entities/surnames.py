"""Whom a surname alone means: the person whose full name the text gives, or who is shown by it alone."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.measures.entities.beside import has_age, is_group
from analysis.measures.entities.name_words import ADDRESS, INTERJECTIONS, LEADING, MEMBERS
from analysis.measures.entities.roles import read_printed_titles
from analysis.measures.entities.view import FULL_WORDS, Entity, View
from analysis.measures.surnames.titled import find_surnames, shouts
from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.name_lists import bare, name_kind
from analysis.text.voices.names import read_first_names
from analysis.text.voices.verbs import spoken_forms

# Titles that tell a gender for sure.
_COURTESY = frozenset(ADDRESS) - {"president"}
_SONS_OF = frozenset("bin ibn bint binti".split())
_BEFORE_MONTHS = frozenset("in since until till last next this early late mid".split())
# Behind a surname: who governs, or whose time it is.
_LED_BY = frozenset("administration administrations presidency".split())
_PARTS_OF_MONTHS = frozenset("end start beginning middle month months".split())


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

    ``runs``: its runs of capitals. ``named``: what each of them names by itself. Returned: for `by_surname`.
    """
    full = _full_names(named)
    lone = _lone_names(here, runs, named)
    if not full and not lone:
        return None
    return Known(full, lone, _others(here, named, full), {*full, *lone})


def is_surname(name: Entity) -> bool:
    """Tell whether a name found can stand for a person of that surname: not if the lists know better."""
    return name.kind == "name" or (name.kind == "place" and not name_kind(name.key))


def by_surname(here: View, first: int, last: int, known: Known) -> Entity | None:
    """Return whom a run without a sign of its own names, if its word is the name of somebody in the text."""
    key = bare(here.keys[last - 1])
    titled = here.keys[first] in read_printed_titles()
    plain = titled or here.keys[first] in LEADING or here.keys[first] in read_function_words()
    if last - first > 1 and not plain and here.keys[last - 2] != "of":
        return None
    role = here.keys[first] if titled and last - first > 1 else ""  # "Mayor Buck Moor"
    if key in known.full:
        return Entity(last - 1, last, "name", known.whose(key, here.keys[last - 2]), role)
    return Entity(last - 1, last, known.lone[key], key, role) if key in known.lone else None


def share_surnames(
    here: View, runs: Sequence[tuple[int, int]], named: Sequence[Entity | None]
) -> list[Entity | None]:
    """Return the names of runs with the surname that a given name shares: "Ada and Ben Moor" are two Moors.

    Not where the text gives the first of the two another surname.

    ``runs``: its runs of capitals. ``named``: what each of them names by itself.
    """
    found, keys, given = list(named), here.keys, read_first_names()
    places = [k for k, (_, last) in enumerate(runs[:-1]) if keys[last] == "and"]
    full = {name.key.partition(" ")[0] for name in named if name and " " in name.key} if places else ()
    for k in places:
        (first, last), other = runs[k], found[k + 1]
        if last - first > 1 or other is None or other.kind != "name":
            continue
        if other.first != last + 1 or other.last - other.first != FULL_WORDS or keys[first] not in given:
            continue
        alone = keys[other.first] in given and here.gap(last) == here.gap(last + 1) == " "
        if alone and keys[first] not in full:
            found[k] = Entity(first, last, "name", f"{keys[first]} {other.key.rpartition(' ')[2]}", "")
    return found


def with_interjections(here: View, found: list[Entity]) -> list[Entity]:
    """Add the persons whose surname is a word of grammar, shown to be one once: "Dr. Oh", "Grace Oh"."""
    called = {name.key for name in found if name.key in INTERJECTIONS}
    called |= find_surnames(here.words, here.text, among=INTERJECTIONS).keys()
    if not called:
        return found
    taken = {i for name in found for i in range(name.first, name.last)}
    texts, keys = here.words.texts, here.keys
    places = [i for i in here.words.capitals if bare(keys[i]) in called and i not in taken]
    places = [i for i in places if not _is_month(here, i)]
    given = {bare(keys[i]): keys[i - 1] for i in reversed(places) if _is_full(here, i)}
    more = []
    whole = {i - 1 for i in places if _is_full(here, i)}
    found = [name for name in found if name.last - name.first > 1 or name.first not in whole]
    for i in places:
        name, full = bare(keys[i]), _is_full(here, i)
        if full or (not shouts(texts[i]) and (i not in here.starts or keys[i + 1] in spoken_forms())):
            first = keys[i - 1] if full else given.get(name, "")
            more.append(Entity(i - full, i + 1, "name", f"{first} {name}".strip(), ""))
    return sorted([*found, *more])


def _is_month(here: View, i: int) -> bool:
    """Tell whether word i is the month of May by the words beside it."""
    if here.keys[i] != "may" or i == 0:
        return False
    near = here.keys[i - 1 : i] + here.keys[i + 1 : i + 2]
    beside = here.keys[i - 1] in _BEFORE_MONTHS or any(key[:1].isdecimal() for key in near)
    return beside or (here.keys[i - 1] == "of" and here.keys[i - 2] in _PARTS_OF_MONTHS)


def _is_full(here: View, i: int) -> bool:
    """Tell whether a given name stands before word i."""
    return i > 0 and here.keys[i - 1] in read_first_names() and here.gap(i) == " "


def _full_names(named: list[Entity | None]) -> dict[str, list[str]]:
    """Return the full names of persons by their first and their last word: either can be the surname."""
    common = read_function_words()
    full: dict[str, list[str]] = {}
    for key in dict.fromkeys(name.key for name in named if name and name.kind == "name"):
        first, *_, last = key.split(" ") if " " in key else ("", "")
        for part in (first,) if ends_with_father(key) else (last, first):
            if part and part not in common and key not in full.setdefault(part, []):
                full[part].append(key)
    return full


def ends_with_father(key: str) -> bool:
    """Tell whether the last word of a name is the father's: "Hussein bin Abdullah", unlike "Osama bin Laden".

    >>> ends_with_father("hussein bin abdullah"), ends_with_father("osama bin laden")
    (True, False)
    """
    *_, particle, last = ["", "", *key.split(" ")]
    return particle in _SONS_OF and last in read_first_names()


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
    leaders = _leaders(here, runs)
    shown |= dict.fromkeys(leaders - shown.keys(), "name")
    for key in groups - sure - leaders:
        if not name_kind(key) and not here.is_plain(key):
            shown[key] = "institution"
    return shown


def _leaders(here: View, runs: list[tuple[int, int]]) -> set[str]:
    """Return the lone words whose administration is told of."""
    led = [i for i, last in runs if last - i == 1 and here.keys[last] in _LED_BY and here.gap(last) == " "]
    return {here.keys[i] for i in led if not (here.listed(i)[1] or here.is_plain(here.keys[i]))}


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
