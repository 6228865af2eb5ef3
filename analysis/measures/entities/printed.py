"""Names by how they are printed: firms with a capital inside, counties, hospitals, the House, Dean Moor."""

import re

from analysis.lexicons.grammar import NOUN_OPENERS
from analysis.measures.entities.beside import has_age
from analysis.measures.entities.name_words import ACTING, LOCATIVE, STATES_BEHIND
from analysis.measures.entities.roles import is_person
from analysis.measures.entities.view import FULL_WORDS, Entity, View
from analysis.measures.wording.name_lists import GRAMMAR, bare, bare_name, is_common, name_kind
from analysis.measures.wording.numerals import ORDINALS
from analysis.text.voices.names import read_first_names
from analysis.text.voices.verbs import spoken_forms

# "County Harl", "Co Harl".
_COUNTIES = frozenset({"county", "co"})
_BEFORE_COUNTIES = LOCATIVE | {"of", "from", "to", "across"}
_BRANCHES = frozenset("local lodge".split())
# Courts of appeals without a number.
_CIRCUITS = frozenset("dc federal".split())
# A hospital printed small behind its name: "Harl-Tolm hospital".
SMALL_BODIES = frozenset("hospital university".split())
# "VeloBox", unlike "McMoor" and "DeMoor".
_CAMEL = re.compile(
    r"(?!(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz|San|Al|El)[A-Z])[A-Z][a-z]+[A-Z][a-z]+(?:[’']s)?"
)
# A body by its word in capitals alone: a parliament's chamber, the services of the United States.
_SERVICES = frozenset("army navy".split())
CHAMBERS_ALONE = _SERVICES | {"house"}
# A title, no chamber.
_MARKED = frozenset({('"', '"'), ("“", "”"), ("'", "'"), ("‘", "’")})
# Between two states, and the digits of a number of the mail behind one.
_LISTING = frozenset(("and", "or"))
_ZIP = 5
_HANDLES = ("@", "#")
# "Rose Garden", "Rose Bowl".
NO_SURNAMES = frozenset("garden gardens bowl parade".split())


def is_county(here: View, first: int, last: int) -> bool:
    """Tell whether a run is a county behind the word for one: "in County Harl", "Tolm, Co Harl"."""
    if last - first != FULL_WORDS or here.keys[first] not in _COUNTIES:
        return False
    if name_kind(bare(here.keys[first + 1])) not in ("", "place"):
        return False
    return here.gap(first) == ", " or (here.gap(first) == " " and here.keys[first - 1] in _BEFORE_COUNTIES)


def is_hospital(here: View, first: int, last: int) -> bool:
    """Tell whether a hospital or university printed small ends a name: "rushed to Harl-Tolm hospital"."""
    if here.keys[last] not in SMALL_BODIES or here.gap(last) != " " or first in here.starts:
        return False
    opened = first - 1 in here.starts or not here.words.texts[first - 1][:1].isupper()
    lone = here.keys[first - 1] not in NOUN_OPENERS and opened
    lone = lone and here.keys[first] not in read_first_names()
    return lone and not here.keys[last - 1].endswith(("'s", "s'"))


def read_numbered(here: View, first: int, last: int) -> Entity | None:
    """Return the branch or court that a number names: "Teamsters Local 40", "the 9th Circuit"; else None.

    >>> from analysis.text.words import find_words
    >>> line = "They sued Harl Welders Local 40 in the 9th Circuit."
    >>> here = View(find_words(line), line, frozenset({0}))
    >>> [read_numbered(here, *run).key for run in ((2, 5), (9, 10))]
    ['harl welders local 40', '9 circuit']
    """
    keys = here.keys
    if keys[last - 1] in _BRANCHES and keys[last].isdecimal() and here.gap(last) == " ":
        return Entity(first, last + 1, "institution", bare_name(keys[first : last + 1]), "")
    number = ORDINALS.get(keys[last - 2], keys[last - 2] if keys[last - 2] in _CIRCUITS else "")
    if bare(keys[last - 1]) != "circuit" or not number or here.gap(last - 1) != " ":
        return None
    return Entity(last - 2, last, "institution", f"{number} circuit", "")


def is_city(here: View, i: int) -> bool:
    """Tell whether word i is a city by its letters: "flew to LA", but not in "Harl, LA" or "LA and TX"."""
    before, behind = here.gap(i), here.gap(i + 1)
    if before == ", " or here.keys[i] != "la":
        return before != ", "
    alone = (not before or "\n" in before) and (not behind or "\n" in behind)
    if alone or before.endswith("(") or behind.startswith(")"):
        return False
    low, high = i - 1 - (here.keys[i - 1] in _LISTING), i + 1 + (here.keys[i + 1] in _LISTING)
    return not (_is_state(here, low, before) or _is_state(here, high, behind))


def _is_state(here: View, i: int, gap: str) -> bool:
    """Tell whether word i, in a list with a state, is one too, or the number of its mail: "LA and TX"."""
    if not 0 <= i < len(here.words.texts) or gap.strip(" .,/-–&\n"):
        return False
    text = here.words.texts[i]
    code = text.isupper() and len(text) == FULL_WORDS
    return code or here.keys[i] in STATES_BEHIND or (text.isdecimal() and len(text) == _ZIP)


def is_chamber(here: View, i: int) -> bool:
    """Tell whether "House" or "Army" stands alone: "the House", "most House members", "the Army said"."""
    marked = (here.gap(i)[-1:], here.gap(i + 1)[:1]) in _MARKED
    if marked or here.words.texts[i].isupper() or here.keys[i + 1] == "of":
        return False
    if i in here.starts and here.keys[i + 1] != "and" and not is_person(here.keys[i + 1]):
        return False
    if here.keys[i] in _SERVICES and here.gap(i) == " ":
        if here.keys[i - 1] == "old" or here.keys[i + 1] == "blue" or _is_of_somebody(here, i - 1):
            return False  # "Old Navy", "a Navy blue coat", "Kelly's Army"
    return here.gap(i + 1) != " " or not here.words.texts[i + 1][:1].isupper()


def _is_of_somebody(here: View, i: int) -> bool:
    """Tell whether a word is the possessive of a name that is no place: "Kelly's Army", not "Britain's"."""
    key = here.keys[i]
    named = key.endswith("'s") and here.words.texts[i][:1].isupper()
    return named and name_kind(bare(key)) not in ("place", GRAMMAR)


def is_brand(here: View, i: int, key: str) -> bool:
    """Tell whether a lone word is the name of a firm by a capital inside, where it acts or comes again."""
    if not _CAMEL.fullmatch(here.words.texts[i]) or has_age(here, i + 1) or here.gap(i)[-1:] in _HANDLES:
        return False
    before, behind = here.keys[i - 1], here.keys[i + 1]
    return here.uses[key] > 1 or behind in ACTING or not spoken_forms().isdisjoint((before, behind))


def opens_with_word(here: View, first: int, last: int) -> bool:
    """Tell whether a run begins with a given name that is a common word as well: "Dean Moor", "Rose Moor"."""
    if last - first != FULL_WORDS or here.keys[first - 1] == "the":
        return False
    if first in here.starts and not has_age(here, last):
        return False
    if bare(here.keys[last - 1]) in NO_SURNAMES:
        return False
    return is_common(here.keys[first]) and here.listed(first)[1] != GRAMMAR and here.gap(first + 1) == " "
