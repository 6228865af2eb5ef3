"""Companies, clubs and groups that the words beside a name show: "the company, X,", "X, the airline that"."""

from collections.abc import Sequence

from analysis.lexicons.grammar import NOUN_OPENERS
from analysis.measures.entities.name_words import APPOSED, GROUP_OF, NO_TRADES
from analysis.measures.entities.roles import ends_noun
from analysis.measures.entities.view import Entity, View
from analysis.measures.wording.headed import JOINING
from analysis.measures.wording.name_lists import bare, bare_name, name_kind
from analysis.measures.wording.odd_words import is_english
from analysis.text.voices.firms import SHORTEST_NAME
from analysis.text.voices.names import read_first_names
from analysis.text.voices.organizations import FIRMS, read_endings

# What a name of several words is that stands beside them.
_NOUNS = frozenset(
    "company companies firm firms airline airlines charity charities party manufacturer retailer "
    "operator supplier insurer lender contractor brewery startup start-up conglomerate broadcaster "
    "carrier shipbuilder consultancy nonprofit non-profit ngo watchdog militia gang cartel cult "
    "orchestra newspaper railway railways utility refinery publisher chain supermarket group collective "
    "union club cooperative builder developer subsidiary sponsor giant brand maker "
    "outfit lab agency organization organisation".split()
)
_CALLED = frozenset({"called", "named"})
# The same nouns before or behind a lone name, those left out that stand beside persons and places.
_LONE_NOUNS = _NOUNS - frozenset(
    "party collective cult union railway railways group contractor developer builder publisher".split()
)
# Those who lead or own a company, before "of".
_LED_BY = GROUP_OF | frozenset(
    "bosses boss executives managers owners owner directors shareholders subsidiary employees workers "
    "customers creditors management".split()
)
# The noun of an apposition stands at most so far behind its article.
_REACH = 4
# Forms of law behind the name of a firm, left out later: "Moor Ltd" and "Moor".
_FORMS = frozenset("ltd limited inc llc llp plc corp corporation gmbh pty pvt".split())
# An end of what is said in commas.
_ENDS = frozenset(",.;:)—–\n")


def is_named_group(here: View, first: int, last: int) -> bool:
    """Tell whether the words beside a run of several words show a company or another group.

    >>> from analysis.text.words import find_words
    >>> line = "The haulage firm Brandt Oskar went bust. The owners of Brandt Oskar fled."
    >>> here = View(find_words(line), line, frozenset({0, 7}))
    >>> is_named_group(here, 3, 5), is_named_group(here, 10, 12)
    (True, True)
    """
    keys, before = here.keys, here.keys[first - 1]
    before = keys[first - 2] if before in _CALLED else before
    if before in _NOUNS:
        gap = here.gap(first)
        shown = gap == " " or (gap == APPOSED and here.gap(last)[:1] in _ENDS)
    elif before == "of" and keys[first - 2] in _LED_BY:
        shown = here.gap(first) == " "
    elif keys[last] in NOUN_OPENERS or keys[last].endswith("'s"):
        shown = here.gap(last) == APPOSED and _is_one(here, last + 1)
    else:
        return False
    return shown and keys[first] not in read_first_names()


def names_group(here: View, i: int) -> bool:
    """Tell whether the words beside a lone name show a group: "the sponsor, X,", "grocery chain X".

    >>> from analysis.text.words import find_words
    >>> line = "Grocery chain Velmo shut. The sponsor, Kest, left with Ada."
    >>> here = View(find_words(line), line, frozenset({0, 4}))
    >>> [names_group(here, i) for i in (2, 6, 9)]
    [True, True, False]
    """
    keys, shown = here.keys, False
    if keys[i - 1] in _LONE_NOUNS and i not in here.starts:
        apposed = here.gap(i) == APPOSED and keys[i - 2] in NOUN_OPENERS and here.gap(i + 1)[:1] in _ENDS
        shown = apposed or here.gap(i) == " "
    elif keys[i + 1] in NOUN_OPENERS and here.gap(i + 1) == APPOSED and keys[i - 1] not in JOINING:
        shown = _is_one(here, i + 2, _LONE_NOUNS)
    if not shown or "&" in here.gap(i + 1) or "&" in here.gap(i + 2):  # a part of "Moor & Lind"
        return False
    return not (keys[i] in read_first_names() or here.words.texts[i][:-1].isupper())  # "the giant ISPs"


def _is_one(here: View, first: int, nouns: frozenset[str] = _NOUNS) -> bool:
    """Tell whether the apposition that begins at a word calls a group so: "Swedish airline that"."""
    for i in range(first, min(first + _REACH, len(here.keys) - 1)):
        if here.keys[i] in nouns and ends_noun(here, i):
            return True
        if here.gap(i + 1) != " ":
            return False
    return False


def spread(
    here: View, runs: Sequence[tuple[int, int]], named: Sequence[Entity | None]
) -> list[Entity | None]:
    """Return the names of runs with those called a group at one place called so everywhere.

    ``runs``: its runs of capitals. ``named``: what each of them names by itself.
    """
    groups = {name.key for name in named if name and name.kind == "institution" and " " in name.key}
    if not groups:
        return list(named)
    short = {key.rpartition(" ")[0] for key in groups if key.rpartition(" ")[2] in _FORMS}
    short |= {key.partition(" ")[0] for key in groups if _has_short(key)}
    if short:  # "Moor Corp" beside Ada Moor
        people = {name.key.rpartition(" ")[2] for name in named if name and name.kind == "name"}
        short = {key for key in short if key.rpartition(" ")[2] not in people}
    ends = {key.rpartition(" ")[2] for key in groups | short}
    keys, found = here.keys, list(named)
    for k in [k for k, (_, last) in enumerate(runs) if bare(keys[last - 1]) in ends]:
        name = found[k]
        if name is None or name.kind != "institution":
            found[k] = _as_group(here, runs[k], groups, short) or name
    return found


def _has_short(key: str) -> bool:
    """Tell whether a firm of two words is called by the first one later on: "Halloran Lines", "Halloran"."""
    first, _, trade = key.partition(" ")
    if read_endings().get(trade) not in FIRMS or trade in NO_TRADES or len(first) < SHORTEST_NAME:
        return False
    return not name_kind(first) and first not in read_first_names() and not is_english(first)


def _as_group(here: View, run: tuple[int, int], groups: set[str], short: set[str]) -> Entity | None:
    """Return a run that ends with the name of a group, or is its short form, as that group; else None."""
    first, last = run
    if (key := bare_name(here.keys[first:last])) in short:
        return Entity(first, last, "institution", key, "")
    for start in range(first, last - 1):
        if (key := bare_name(here.keys[start:last])) in groups:
            return Entity(start, last, "institution", key, "")
    return None
