"""What stands beside a run of capitalised words: a verb of saying, an age, a place, whom it is aimed at."""

from analysis.measures.entities.name_words import (
    AIMED,
    APPOSED,
    GROUP_BEHIND,
    GROUP_OF,
    LOCATIVE,
    PLACE_BEHIND,
    PLACE_OF,
    PLACED_BY,
    PRINTED,
    STAFF,
    STAFF_WORDS,
    TOWARDS,
)
from analysis.measures.entities.view import Entity, View
from analysis.measures.wording.name_lists import bare_name
from analysis.text.voices.names import read_first_names, read_places
from analysis.text.voices.verbs import spoken_forms

# Between a verb of saying and a capital these open or close what is said.
QUOTED = frozenset("\"“”‘'«»:")
# Words inside the names of institutions.
_JOINING = frozenset({"and", "for", "of", "on"})
# Endings of adjectives: "from Midwestern farmers".
_SIDED = ("ern", "ian", "ean", "ish", "ese", "ist", "ists")
# A word that stands so many times as often as the one behind it is a name without it.
MORE_ALONE = 2
_STAKES = frozenset("shares stock stocks stake stakes shareholding shareholders".split())
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
    if last - first == 1 and (before in LOCATIVE or before in ("of", "from")):
        return False  # "the mayor of Harl, said", "police in Harl said"
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


def locate(here: View, first: int, last: int) -> Entity | None:
    """Return the place behind "in" or "near", the employer behind "an analyst at"; None for neither."""
    keys = here.keys
    if keys[first - 1] not in LOCATIVE or here.gap(first) != " ":
        return None
    if keys[first - 1] == "at" and keys[first - 2 - (keys[first - 2] == "out")] in AIMED:
        return None  # "sniped at X", "lashed out at X"
    if keys[first - 1] == "outside" and keys[first - 2] in ("a", "an"):
        return None  # "an outside X adviser"
    numbered = keys[last][:1].isdecimal() and here.gap(last) in (" ", ". ") and last - first == 1
    if numbered or _is_owner(here, last) or keys[last] in PRINTED:  # "through Jan. 7", "in Apollo 13"
        return None
    if last - first > 1 and here.uses[keys[first]] > MORE_ALONE * here.uses[keys[first + 1]]:
        last = first + 1  # a heading without a full stop follows the place
    works = keys[first - 1] == "at" and not STAFF.isdisjoint(keys[max(0, first - STAFF_WORDS) : first])
    works = works or (keys[first - 1] == "in" and keys[first - 2] in _STAKES)  # "shares in X"
    return Entity(first, last, "institution" if works else "place", bare_name(keys[first:last]), "")


def _is_owner(here: View, last: int) -> bool:
    """Tell whether a name stands before what belongs to it: "in Seoul's streets"."""
    return here.keys[last - 1].endswith(("'s", "s'")) and here.gap(last) == " "
