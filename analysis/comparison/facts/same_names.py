"""Names that can be the same one (equal, shortened, spelled otherwise), and what persons are elsewhere."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache

import pandas as pd

from analysis.lexicons.fold import fold_letters
from analysis.measures.entities.surnames import ends_with_father
from analysis.measures.quantities.aged_persons import read_roles
from analysis.text.voices.names import read_first_names
from analysis.text.voices.organizations import FIRMS, read_endings

# Words that a shortened name of an institution leaves out at its end, beside forms of law: "Ltd".
_KINDS = frozenset("department office agency company corporation service corps group holdings".split())
# Of these a story has one that goes by some of the words: the transport ministry.
_OFFICES = frozenset({"ministry", "department"})
# Forces of a state, county or city, and the word of these that a shortened name leaves out.
_FORCES = frozenset("patrol police department office guard".split())
_LEVELS = frozenset("state county city national".split())
# Words that say nothing of who or what is named.
_SMALL = frozenset("of the and for".split())
_SUFFIXES = frozenset("jr sr ii iii iv".split())
# A part of a place, unless it is one of its own.
SIDES = frozenset("eastern western northern southern".split())
_OWN_PLACES = frozenset({"northern ireland", "western sahara", "western australia", "northern cyprus"})
# Given names that begin with so many letters alike are a name and its short form.
SHORT_FORM = 3
_NICKNAMES = (
    {"michael", "mike"},
    {"michael", "mick"},
    {"james", "jim"},
    {"joseph", "joe"},
    {"john", "jack"},
    {"john", "johnny"},
    {"james", "jimmy"},
    {"thomas", "tom"},
    {"charles", "chuck"},
    {"theodore", "ted"},
    {"anthony", "tony"},
    {"elizabeth", "eliza"},
    {"patricia", "pat"},
    {"katherine", "kate"},
    {"catherine", "cathy"},
    {"nicholas", "nick"},
)
# Surnames of so many letters are one in two spellings if so large a share of the letters is the same.
SPELT_LETTERS = 5
SPELT_ALIKE = 0.85


def join_pairs(n: int, pairs: Sequence[tuple[int, int]]) -> list[int]:
    """Return the connected groups of pairs, each named by its first member.

    >>> join_pairs(4, [(0, 2), (2, 3)])
    [0, 1, 0, 0]
    """
    group = list(range(n))

    def root(i: int) -> int:
        while group[i] != i:
            i = group[i]
        return i

    for i, j in pairs:
        a, b = sorted((root(i), root(j)))
        group[b] = a
    return [root(i) for i in range(n)]


def align_names(rows: pd.DataFrame) -> list[int]:
    """Join names that can be the same one.

    Equal names are one, whatever their hyphens; a surname alone is the one person who has it; a person's
    name is one with and without initials, "Jr." and in two spellings of the surname; an institution is one
    by its acronym, its last words or its words in another order ("Department of Labor"); "western Harl" is
    in Harl. What could be two others is neither.

    ``rows``: the mentions of one ``kind`` (name, place or institution) with their key ``thing``. Returned:
    the group of every mention, named by its first member.

    >>> align_names(pd.DataFrame({"kind": "name", "thing": ["ada moor", "moor", "bea lund"]}))
    [0, 0, 2]
    """
    kind = rows["kind"].iloc[0]
    hyphen = "" if kind == "name" else " "
    keys = [fold_letters(key).replace("-", hyphen).replace(".", "") for key in rows["thing"]]
    first: dict[str, int] = {}
    pairs = [(first.setdefault(key.replace(" ", ""), i), i) for i, key in enumerate(keys)]
    places = {key: i for i, key in reversed(list(enumerate(keys)))}
    same = _SAME[kind]
    for short in sorted(places):
        longer = [key for key in sorted(places) if key != short and same(short, key)]
        if len({" ".join(_carrying(key.split())) for key in longer}) == 1:
            pairs.append((places[short], places[longer[0]]))
    return join_pairs(len(keys), pairs)


def _same_person(short: str, full: str) -> bool:
    """Tell whether a name can be a form of another: a surname alone, another given name, no initial."""
    a, b = _carrying(short.split()), _carrying(full.split())
    if len(a) == 1:
        surname = a[0] == b[-1] and not ends_with_father(full)
        return len(b) > 1 and (surname or (a[0] == b[0] and a[0] not in read_first_names()))
    if len(a) < len(b):
        return a == b[-len(a) :]
    if len(a) != len(b):
        return False
    if a[:-1] == b[:-1] and spelt_alike(a[-1], b[-1]):
        return True
    return a[1:] == b[1:] and _same_given(a[0], b[0])


def _same_given(a: str, b: str) -> bool:
    """Tell whether two given names can be one: an initial, a short form, another spelling, a name in no list.

    Two names of the list are two persons, though their initials be the same: spouses, siblings.
    """
    if a[0] != b[0]:
        return False
    known = read_first_names()
    if min(len(a), len(b)) == 1 or a.startswith(b[:SHORT_FORM]) or a not in known or b not in known:
        return True
    return {a, b} in _NICKNAMES


def spelt_alike(a: str, b: str) -> bool:
    """Tell whether two surnames can be one in two spellings.

    >>> spelt_alike("ostrowsky", "ostrowskiy"), spelt_alike("lund", "lind"), spelt_alike("harmon", "carlton")
    (True, False, False)
    """
    if min(len(a), len(b)) < SPELT_LETTERS or a[0] != b[0]:
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= SPELT_ALIKE


def _carrying(words: list[str]) -> list[str]:
    """Return the words of a name without initials inside and without "Jr.".

    >>> _carrying("ada b moor jr".split()), _carrying(["b", "moor"])
    (['ada', 'moor'], ['b', 'moor'])
    """
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    return [word for i, word in enumerate(words) if len(word) > 1 or i in (0, len(words) - 1)]


def _same_institution(short: str, full: str) -> bool:
    """Tell whether a name is the acronym of another, its last words, its first or some in another order."""
    a, b = short.split(), [word for word in full.split() if word not in _SMALL]
    if a == b[:-1] and len(a) > 1 and b[-1] in _KINDS:
        return True
    if b[-1] in _firms() and a == b[: len(a)]:
        return True
    if b[-1] in _FORCES and len(a) > 1 and a == [word for word in b if word not in _LEVELS]:
        return True  # "Harl Highway Patrol", "Harl State Highway Patrol"
    told = {word for word in a if word not in _SMALL}
    if len(b) > 1 and (told == set(b) or len(told) > 1 and told < set(b) and not told.isdisjoint(_OFFICES)):
        return True
    tail = a[1:]
    if len(b) > len(a) and b[len(b) - len(tail) :] == tail:
        if a[0] == "".join(word[0] for word in b[: len(b) - len(tail)]):
            return True
    return 1 < len(a) < len(b) and b[-len(a) :] == a


@cache
def _firms() -> frozenset[str]:
    """Return what ends the names of firms, forms of law and trades: a shorter name leaves it out."""
    return frozenset(ending for ending, kind in read_endings().items() if kind in FIRMS)


def _same_place(short: str, full: str) -> bool:
    """Tell whether one of two names is a side of the other."""
    side, _, rest = full.partition(" ")
    return side in SIDES and rest == short and full not in _OWN_PLACES


_SAME: dict[str, Callable[[str, str], bool]] = {
    "name": _same_person,
    "place": _same_place,
    "institution": _same_institution,
}


def add_roles(mentions: pd.DataFrame) -> pd.DataFrame:
    """Add to whose age a number is what that person alone is in the story, and the surname to a first name.

    ``mentions``: mentions of all articles, the fields of `analysis.measures.mentions.mention.Mention`.
    Returned: the same rows; ``names`` of ages also hold the role of their person, if no other person has it.

    >>> rows = [("name", "ada moor", "the pilot", "", ""), ("quantity", "", "", "age", "moor")]
    >>> columns = ["kind", "thing", "qualifier", "relation", "names"]
    >>> add_roles(pd.DataFrame(rows, columns=columns))["names"].tolist()
    ['', 'moor pilot']
    """
    ages = (mentions["kind"] == "quantity") & (mentions["relation"] == "age")
    if not ages.any():
        return mentions
    persons = mentions[mentions["kind"] == "name"]
    roles, surnames = _find_roles(persons), _find_surnames(persons["thing"])
    known = mentions.loc[ages, "names"].map(
        lambda names: " ".join(_with_roles([surnames.get(name, name) for name in names.split()], roles))
    )
    return mentions.assign(names=mentions["names"].where(~ages, known.reindex(mentions.index)))


def _find_roles(names: pd.DataFrame) -> dict[str, str]:
    """Return surname → role, for roles that one person of the story has."""
    held: dict[str, set[str]] = defaultdict(set)
    for person, role in zip(names["thing"], names["qualifier"], strict=True):
        word = role.lower().split()[-1] if role else ""
        if word in read_roles() and person:
            held[word].add(person.split()[-1])
    return {min(persons): role for role, persons in sorted(held.items()) if len(persons) == 1}


def _find_surnames(persons: Iterable[str]) -> dict[str, str]:
    """Return first name → surname, for first names that one person of the story has."""
    held: dict[str, set[str]] = defaultdict(set)
    for person in persons:
        first, *rest = person.split() or [""]
        if rest:
            held[first].add(rest[-1])
    return {first: min(surnames) for first, surnames in sorted(held.items()) if len(surnames) == 1}


def _with_roles(names: list[str], roles: dict[str, str]) -> list[str]:
    """Return the names with the role of the person among them."""
    return [*names, *(roles[name] for name in names if name in roles and roles[name] not in names)]
