"""What stands beside a run of capitalised words: a verb of saying, an age, a place."""

from __future__ import annotations

from analysis.measures.entities.name_words import (
    APPOSED,
    GROUP_BEHIND,
    GROUP_OF,
    LOCATIVE,
    PLACE_BEHIND,
    PLACE_OF,
    PLACED_BY,
    TOWARDS,
)
from analysis.measures.entities.view import View
from analysis.text.voices.names import read_first_names, read_places
from analysis.text.voices.verbs import spoken_forms

# Between a verb of saying and a capital these open or close what is said.
QUOTED = frozenset("\"“”‘'«»:")
# Words inside the names of institutions.
_JOINING = frozenset({"and", "for", "of", "on"})
# Endings of adjectives: "from Midwestern farmers".
_SIDED = ("ern", "ian", "ean", "ish", "ese", "ist", "ists")
_BEHIND_AGE = frozenset(",.;:)—–\n") | {""}


def says(here: View, first: int, last: int) -> bool:
    """Tell whether a verb of saying stands beside a run, no quotation mark or colon between them.

    "Union for Change said" and "Control and Prevention, said" end the name of an institution.
    """
    before = here.keys[first - 1]
    if before in spoken_forms() and here.gap(first) == " ":
        return True
    if before.isdecimal() and here.gap(first) == " ":
        return False  # "Channel 8 Harl reported"
    if last - first == 1 and "," in here.gap(last) and (before in LOCATIVE or before in ("of", "from")):
        return False  # "the mayor of Harl, said"
    if here.keys[last] not in spoken_forms() or not QUOTED.isdisjoint(gap := here.gap(last)):
        return False
    joined = before in _JOINING and first > 1 and here.words.texts[first - 2][:1].isupper()
    return not (joined and (before != "and" or gap != " "))


def has_age(here: View, last: int) -> bool:
    """Tell whether ", 27," follows."""
    age = here.keys[last]
    if len(age) != 2 or not age.isdecimal() or here.gap(last) != APPOSED:
        return False
    return here.gap(last + 1)[:1] in _BEHIND_AGE


def in_place(here: View, first: int, last: int) -> bool:
    """Tell whether words beside a run say that it is a place: "the village of X", "X district"."""
    keys = here.keys
    beside = lies_beyond(here, first) or lies_in(here, first, last)
    if not beside and keys[last] in PLACE_BEHIND:
        beside = here.gap(last) == " " and not keys[last - 1].endswith(("'s", "s'"))
    return beside and not here.words.texts[last - 1].rpartition("-")[2][:1].islower()  # "EU-friendly"


def lies_beyond(here: View, first: int) -> bool:
    """Tell whether words before a name lead to a place: "town of X", "flew to X", "a woman from X"."""
    keys = here.keys
    if keys[first - 1] == "and" and first > 3 and keys[first - 3] == "between":  # "the road between X and Y"
        return keys[first - 4] in PLACED_BY["between"]
    nouns = PLACED_BY.get(keys[first - 1])
    if keys[first - 1] == "the" and first > 2:  # "villages in the X"
        return keys[first - 2] in LOCATIVE and keys[first - 3] in PLACE_OF and here.gap(first) == " "
    if nouns is None or first < 2 or keys[first - 2] not in nouns or here.gap(first) != " ":
        return False
    return keys[first - 1] == "of" or not (keys[first] in read_first_names() or keys[first].endswith(_SIDED))


def lies_in(here: View, first: int, last: int) -> bool:
    """Tell whether a listed place beside a name shows another: "to Tolm, Mexico", "from Tolm to Lima"."""
    keys, before, places = here.keys, here.keys[first - 1], read_places()
    if before not in TOWARDS or here.gap(first) != " " or keys[first] in read_first_names():
        return False
    behind = keys[last] if last < len(keys) else ""
    if here.gap(last) == APPOSED:
        return behind in places
    if before == "from":
        return behind == "to" and last + 1 < len(keys) and keys[last + 1] in places
    return before == "to" and first > 2 and keys[first - 3] == "from" and keys[first - 2] in places


def is_group(here: View, first: int, last: int) -> bool:
    """Tell whether words beside a run say that it is a company or a group: "X's shares", "the CEO of X"."""
    keys = here.keys
    if keys[last] in GROUP_BEHIND and here.gap(last) == " ":
        return True
    return first > 1 and keys[first - 1] == "of" and keys[first - 2] in GROUP_OF
