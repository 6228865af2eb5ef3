"""Titles before a name, in its run of capitals: "Deputy Mayor Ada Moor", "House Speaker Ada Moor"."""

from collections.abc import Sequence
from functools import cache

from analysis.measures.entities.beside import has_age
from analysis.measures.entities.name_words import GROUP_OF, LEADING, NATIVES, OF_STATE
from analysis.measures.entities.roles import FORMER, is_agent, is_person, read_printed_titles, read_role_nouns
from analysis.measures.entities.view import FULL_WORDS, LONGEST_PERSON, Entity, View
from analysis.measures.wording.fact_words import read_function_words, read_terms
from analysis.measures.wording.headed import CHAMBERS, head_place, is_campaign, is_topic
from analysis.measures.wording.name_lists import (
    ACRONYMS,
    STATES,
    bare_name,
    list_kind,
    name_kind,
    read_bodies,
)
from analysis.text.voices.names import read_first_names
from analysis.text.voices.verbs import spoken_forms

# What stands between persons in a row, and titles of several of them before it.
_LISTING = frozenset({" and ", ", ", ", and "})
_SHORT_TITLES = {f"{title}s": title for title in "sen rep gov gen prof dr".split()}
# Words of "Members of".
LONGEST_LEAD = 2
# Words of little news that open names all the same: "Times Square", "First Harl Bank".
_OPENING = frozenset("times first people".split())
# Words of an office between a place or body and the title: "Harl District Attorney".
_OF_OFFICES = frozenset("state district house senate republican democratic democrat gop".split())


def strip_titles(here: View, first: int, last: int) -> tuple[int, str]:
    """Return where a name begins behind titles, grammar and a sentence's common first word, and the title.

    >>> from analysis.text.words import find_words
    >>> line = "They met Deputy Mayor Ada Moor. Driller Ada Lind spoke."
    >>> here = View(find_words(line), line, frozenset({0, 6}))
    >>> strip_titles(here, 2, 6), strip_titles(here, 6, 9)
    ((4, 'mayor'), (7, 'driller'))
    """
    keys = here.keys
    if _opens_with_role(here, first, last):
        return first + 1, keys[first]
    if begin := _behind_office(here, first, last):
        return begin, " ".join(keys[first - 2 : begin])
    plain = first not in here.starts or not (here.is_plain(keys[first]) or keys[first + 1] == "of")
    if plain and _stripped().isdisjoint(keys[first : last - 1]) and not _is_title(keys[first]):
        return first, ""
    first += LONGEST_LEAD * _leads_members(here, first, last)
    titles, stops, role = read_printed_titles(), read_function_words() | LEADING, ""
    whole = list_kind(bare_name(keys[first:last]))
    while first < last - 1:
        key = keys[first]
        opener = first in here.starts and here.is_plain(key)
        state = key in STATES and last - first == FULL_WORDS and keys[first + 1] in OF_STATE  # "US Navy"
        kept = key == "new" or (key in _OPENING and whole and first not in here.starts)
        if kept or state or not (key in stops or opener or (_is_title(key) and not whole)):
            break
        role = key if _is_title(key) else role
        if key == "general" and keys[first - 1] in read_role_nouns():
            role = f"{keys[first - 1]} general"  # "Attorney General Ada Moor"
        first += 1
    if role and keys[first - 1] == "of":  # "Secretary of State Ada Moor"
        given = next((i for i in range(first, last - 1) if keys[i] in read_first_names()), 0)
        if given:
            return given, role
    inner = [i for i in range(first, last - 1) if keys[i] in titles]
    if inner and (
        not whole or keys[inner[-1] + 1] in read_first_names() or _is_office(here, inner[-1], last)
    ):
        low = max(first, inner[-1] - 1)
        low += keys[low - 1] == "of" and low - 1 > first
        return inner[-1] + 1, " ".join(keys[low : inner[-1] + 1])  # "Union of Harl President Ada Moor"
    return first, role


def named_before(here: View, first: int, name: Entity) -> Entity | None:
    """Return the body or place before the title of a person: "Harl Port Board Chairman Ada Moor"; else None.

    >>> from analysis.text.words import find_words
    >>> line, ada = "They met Seoul Port Board Chairman Ada Moor.", Entity(6, 8, "name", "ada moor", "")
    >>> named_before(View(find_words(line), line, frozenset({0})), 2, ada).key
    'seoul port board'
    """
    keys = here.keys
    titles = read_printed_titles()
    places = range(first + 1, name.first)
    last = next((i for i in places if keys[i] in titles and keys[i - 1] != "of"), first)
    first += first in here.starts and here.is_plain(keys[first])  # "Retired Air Force Gen. Ada Moor"
    while keys[first] in FORMER:
        first += 1  # "Former Assistant Police Chief Ada Moor"
    while last - first > 1 and keys[last - 1] in _OF_OFFICES:
        last -= 1
    if keys[first - 1] == "and" and is_topic(keys[first - 2]):  # "Health and Human Services Secretary"
        first -= 2 + (keys[first - 3] in CHAMBERS)
    key = bare_name(keys[first:last])
    kind = list_kind(key) or ("institution" if key in ACRONYMS else "")
    if kind == "institution" and key not in read_bodies() | ACRONYMS:
        ends = keys[last - 1] in read_terms("institution") or head_place(keys[first:last])
        kind = kind if last - first > 1 and ends else ""
    return Entity(first, last, kind, key, "") if kind and key not in _OF_OFFICES else None


def share_titles(here: View, found: Sequence[Entity]) -> list[Entity]:
    """Return the names of a text, each with the title told of several: "Sens. Ada Moor and Ben Lind".

    >>> from analysis.text.words import find_words
    >>> line = "They met Sens. Ada Moor and Ben Lind."
    >>> two = [Entity(first, first + 2, "name", "", "") for first in (3, 6)]
    >>> [name.role for name in share_titles(View(find_words(line), line, frozenset({0})), two)]
    ['sen', 'sen']
    """
    shared, role = list(found), ""
    for k, name in enumerate(found):
        if not (role and _is_beside(here, found[k - 1], name)):
            several = k + 1 < len(found) and _is_beside(here, name, found[k + 1])
            role = _title_of_several(here, name.first) if several else ""
        if role and not name.role:
            shared[k] = name._replace(role=role)
    return shared


def _is_beside(here: View, one: Entity, other: Entity) -> bool:
    """Tell whether "and" or a comma alone stands between two persons."""
    words = here.keys[one.last : other.first]
    gap = here.text[here.words.ends[one.last - 1] : here.words.starts[other.first]]
    return one.kind == other.kind == "name" and words in ([], ["and"]) and gap in _LISTING


def _title_of_several(here: View, first: int) -> str:
    """Return the title before several names, as of one: "senators", "Reps."; "" for "told reporters"."""
    key, gap = here.keys[first - 1], here.gap(first)
    one = _SHORT_TITLES.get(key, "") if gap == ". " else ""
    if gap == " " and key.endswith("s") and here.keys[first - 2] not in spoken_forms():
        one = key[:-3] + "y" if key.endswith("ies") else key[:-1]
    return one if one in read_role_nouns() or one in _SHORT_TITLES.values() else ""


def _behind_office(here: View, first: int, last: int) -> int:
    """Return where a name begins behind what an office is for, 0 for nowhere: "Minister for Health Ada"."""
    keys, begin = here.keys, first
    if keys[first - 1] != "for" or first < FULL_WORDS or keys[first - 2] not in read_printed_titles():
        return 0
    while begin < last and (is_topic(keys[begin]) or keys[begin] == "foreign"):
        begin += 1
    full = begin > first and FULL_WORDS <= last - begin < LONGEST_PERSON
    return begin if full and not any(map(name_kind, keys[begin:last])) else 0


def _is_office(here: View, title: int, last: int) -> bool:
    """Tell whether a title inside a run that begins like an institution leads to a name: "House Speaker"."""
    words = here.keys[title + 1 : last]
    return FULL_WORDS <= len(words) < LONGEST_PERSON and not any(
        name_kind(key) for key in [bare_name(words), *words] if len(key) > 1
    )


def _opens_with_role(here: View, first: int, last: int) -> bool:
    """Tell whether a sentence opens with what somebody is and a full name: "Driller Ada Moor"."""
    keys, given = here.keys, read_first_names()
    if not FULL_WORDS < last - first <= LONGEST_PERSON or keys[first] in given:
        return False
    if first not in here.starts and keys[first] not in NATIVES:
        return False
    if keys[first] not in read_role_nouns() | NATIVES and not (
        is_agent(keys[first]) and (keys[first + 1] in given or has_age(here, last))
    ):
        return False
    name = [keys[i] for i in range(first + 1, last) if here.words.texts[i][0].isupper()]
    return len(name) >= FULL_WORDS and not any(name_kind(key) or here.is_plain(key) for key in name)


def _leads_members(here: View, first: int, last: int) -> bool:
    """Tell whether a sentence opens with those of a body or place: "Members of Congress"."""
    key = here.keys[first]
    opens = first in here.starts and here.keys[first + 1] == "of" and last - first > LONGEST_LEAD
    if not (opens and key.endswith("s") and (is_person(key) or key in GROUP_OF)):
        return False
    return not is_campaign(["the", *here.keys[first:last]])


def _is_title(key: str) -> bool:
    """Tell whether a word is a title, held or soon to be: "president-elect"."""
    if "-of-" in key:
        return key.partition("-")[0] in read_role_nouns()  # "Mum-of-three Ada Moor"
    return key in read_printed_titles() or key.endswith("-elect")


@cache
def _stripped() -> frozenset[str]:
    """Return the words that no name begins with: titles and grammar."""
    return read_function_words() | read_printed_titles() | LEADING
