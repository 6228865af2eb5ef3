"""What a run of capitalised words names: a person, a place or an institution, by lists and by context."""

from functools import cache

from analysis.lexicons.grammar import NOUN_OPENERS
from analysis.measures.entities.acronyms import names_body
from analysis.measures.entities.beside import has_age, in_place, lies_beyond, lies_in, locate, says
from analysis.measures.entities.groups import is_named_group, names_group
from analysis.measures.entities.led import leads, opens_with_other
from analysis.measures.entities.name_words import (
    ADDRESS,
    ADDRESSED,
    CITIES,
    COURTESY,
    INTERJECTIONS,
    LOCATIVE,
    MEMBERS,
    NATIVES,
    PARTIES,
    PLACE_BEHIND,
    PLACE_FIRST,
    SIDES,
    STATES_BEHIND,
    STATES_SHORT,
)
from analysis.measures.entities.printed import (
    CHAMBERS_ALONE,
    NO_SURNAMES,
    SMALL_BODIES,
    is_brand,
    is_chamber,
    is_city,
    is_county,
    is_hospital,
    opens_with_word,
)
from analysis.measures.entities.roles import (
    agent_before,
    role_beside,
)
from analysis.measures.entities.runs import is_empty
from analysis.measures.entities.stripped import strip_titles
from analysis.measures.entities.unlisted import is_unlisted_person
from analysis.measures.entities.view import FULL_WORDS, LONGEST_PERSON, Entity, View
from analysis.measures.wording.fact_words import read_heads, read_terms
from analysis.measures.wording.name_lists import (
    CAPITALS,
    JOINED,
    LISTED,
    STATES,
    bare,
    bare_name,
    is_common,
    list_kind,
    name_kind,
    read_bodies,
)
from analysis.measures.wording.odd_words import is_english
from analysis.text.voices.names import read_first_names, read_places
from analysis.text.voices.phrases import read_source_nouns
from analysis.text.voices.verbs import spoken_forms

# A lone word that opens a sentence is a name from so many uses on.
MIN_USES = 2


def classify(here: View, first: int, last: int) -> Entity | None:
    """Return the name of a run, None where nothing shows what it is."""
    if last - first == 1:
        return _classify_word(here, first)
    keys = here.keys
    if (key := bare_name(keys[first:last])) in read_bodies():
        return Entity(first, last, name_kind(key), key, "")
    start = first + (opens_with_other(here, first, last) or leads(here, first, last))
    start = next((i + 1 for i in range(last - 2, first - 1, -1) if _is_joined(keys[i])), start)
    begin, role = strip_titles(here, start, last)
    if last - begin == 1 and is_empty(here, begin):
        if keys[begin - 1] in ADDRESSED and begin > start and keys[begin] in INTERJECTIONS:
            return Entity(begin, last, "name", keys[begin], role)  # "Dr. Oh"
        return None
    key = key if begin == first else bare_name(keys[begin:last])
    kind = name_kind(key)
    if kind in LISTED:
        return _listed_run(here, Entity(begin, last, kind, key, role))
    if role and keys[begin - 1] == "of" and begin - 1 > start:
        return None  # the office of a "Director of Harl" does not tell what Harl is
    if not role and last - begin > 1 and is_named_group(here, begin, last):
        return Entity(begin, last, "institution", key, "")
    if role in COURTESY or not (role or kind or last - begin == 1):
        role = role_beside(here, first if role else begin, last) or role
    if last - begin == 1:
        return _classify_word(here, begin, role)
    found = _common_run(here, begin, last, role) if kind else _by_context(here, begin, last, key, role)
    return found or _leading_name(here, begin, last)


def _leading_name(here: View, first: int, last: int) -> Entity | None:
    """Return the place or listed body that a run begins with: "the Ohio Republican", "White House Rose"."""
    if here.keys[last - 1] in PARTIES and list_kind(key := bare_name(here.keys[first : last - 1])) == "place":
        return Entity(first, last - 1, "place", key, "")
    key = bare_name(here.keys[first : first + FULL_WORDS]) if last - first > FULL_WORDS else ""
    return Entity(first, first + FULL_WORDS, "institution", key, "") if key in read_bodies() else None


def _listed_run(here: View, name: Entity) -> Entity | None:
    """Return a run that the lists know: not "the Empire State", a person behind a form of address."""
    if name.role in ADDRESS and name.role != "miss" and name.last - name.first == 1:
        return name._replace(kind="name")  # "Mr. Ford"
    keys = here.keys
    nickname = name.kind == "place" and keys[name.last - 1] == "state" and keys[name.first - 1] == "the"
    return None if nickname else name._replace(role="")


def _is_joined(key: str) -> bool:
    """Tell whether a word is told of what stands behind it: "Seoul-based", "Democratic-led"."""
    return "-" in key and key.rpartition("-")[2] in JOINED


def _common_run(here: View, first: int, last: int, role: str) -> Entity | None:
    """Return the person or place in a run with a common word, None where no full name is in it."""
    if is_county(here, first, last):
        return Entity(first + 1, last, "place", bare(here.keys[first + 1]), "")
    role = role or (role_beside(here, first, last) if here.keys[first] in read_first_names() else "")
    first = _behind_common(here, first, last, shown=bool(role) or has_age(here, last))
    return Entity(first, last, "name", bare_name(here.keys[first:last]), role) if first >= 0 else None


def _behind_common(here: View, first: int, last: int, *, shown: bool) -> int:
    """Return where a full name begins in a run with a common word, -1 for none.

    "Democrat Ada Moor" has it in front; "Tim Cook" is a name for all the cooks there are, and so is any
    where a role or an age beside it shows a person: "his lawyer, Ada Strand".
    """
    keys = here.keys
    if read_first_names().keys().isdisjoint(keys[first : last - 1]):
        return -1
    for i in range(first, last - 1):
        if keys[i] in read_first_names() and i + LONGEST_PERSON >= last and keys[i] not in read_places():
            rest = [bare(key) for key in keys[i + 1 : last]]
            if rest[-1] in NO_SURNAMES:
                return -1
            if not any(map(is_common, rest)):
                return i if i > first or opens_with_word(here, first, last) else -1
            if len(rest) > 1 or i > first:
                return -1
            if shown or rest[0] in here.speaking:
                return i
            called = rest[0] in read_heads() or rest[0] in read_source_nouns()  # "baker"
            called = called and not rest[0].endswith("s")
            return i if called and not here.is_plain(rest[0]) and first not in here.starts else -1
    return -1


def _classify_word(here: View, i: int, role: str = "") -> Entity | None:
    """Return the name of a run of one word, as `classify` does; most are told without their context."""
    key, kind = here.listed(i)
    if (kind == CAPITALS or key in STATES) and here.gap(i + 1) == "$":
        return None  # "US$9 million"
    if kind in LISTED:
        return Entity(i, i + 1, kind, key, "")
    if kind == CAPITALS:
        return _classify_capitals(here, i, key)
    if key in CHAMBERS_ALONE and is_chamber(here, i):
        return Entity(i, i + 1, "institution", key, "")
    if kind:
        return None
    if not role and is_brand(here, i, key):
        return Entity(i, i + 1, "institution", key, "")
    if not role and names_group(here, i) and not has_age(here, i + 1):
        return Entity(i, i + 1, "institution", key, "")
    if not role and (key in SIDES or not _is_told(here, i)):
        return None
    return _by_context(here, i, i + 1, key, role or role_beside(here, i, i + 1))


def _classify_capitals(here: View, i: int, key: str) -> Entity | None:
    """Return the state, city or body that a word in capitals names: "Ada Moor (N.Y.)"."""
    if key in STATES_BEHIND:
        return Entity(i, i + 1, "place", key, "")
    if key in CITIES:
        return Entity(i, i + 1, "place", CITIES[key], "") if is_city(here, i) else None
    return Entity(i, i + 1, "institution", key, "") if names_body(here, i, key) else None


def _is_told(here: View, i: int) -> bool:
    """Tell whether a word beside a lone name can show what it names: a title, "said", "in", an age."""
    before, after = here.keys[i - 1], here.keys[i + 1]
    if before in _telling_before() or after in _telling_behind() or after.isdecimal():
        return True
    return lies_beyond(here, i) or lies_in(here, i, i + 1)


@cache
def _telling_behind() -> frozenset[str]:
    """Return the words behind a lone name that can show what it names."""
    return spoken_forms() | NOUN_OPENERS | PLACE_BEHIND | SMALL_BODIES


@cache
def _telling_before() -> frozenset[str]:
    """Return the words before a lone name that can show what it names."""
    return LOCATIVE.union(spoken_forms(), read_terms("title"))


def _by_context(here: View, first: int, last: int, key: str, role: str) -> Entity | None:
    """Return a person or a place by the words beside the run."""
    if here.keys[first] in PLACE_FIRST and first + 2 == last:
        return Entity(first + 1, last, "place", bare(here.keys[first + 1]), "")
    if not role and is_hospital(here, first, last):
        return Entity(first, last + 1, "institution", f"{key} {here.keys[last]}", "")
    if not role and in_place(here, first, last):
        return Entity(first, last, "place", key, "")
    if not role and last - first == 1 and here.keys[first - 1] == "the":
        speaks = says(here, first, last) and not (key.endswith(MEMBERS) or key in SIDES | NATIVES)
        return Entity(first, last, "institution", key, "") if speaks else None
    if key in STATES_SHORT and here.gap(first) == ", " and here.gap(last)[:1] == ".":
        return None
    sure = bool(role) or has_age(here, last)
    if sure or says(here, first, last):
        if last - first > 1 or first not in here.starts or _is_repeated(here, key, sure=sure):
            return Entity(first, last, "name", key, role or agent_before(here, first))
    if located := locate(here, first, last):
        return located
    full = 2 <= last - first <= LONGEST_PERSON and _is_person(here, first, last, key)
    full = full or is_unlisted_person(here, first, last)
    return Entity(first, last, "name", key, role or agent_before(here, first)) if full else None


def _is_repeated(here: View, key: str, *, sure: bool) -> bool:
    """Tell whether a lone word that opens a sentence is a name by its other uses."""
    if here.is_plain(key) or here.uses[key] + here.uses[f"{key}'s"] < MIN_USES - sure:
        return False
    return sure or key in here.inside


def _is_person(here: View, first: int, last: int, key: str) -> bool:
    """Tell whether a run is a full name: by its first word, or because its last stands alone elsewhere."""
    parts = key.split(" ")
    if here.is_plain(parts[-1]):
        return False
    if not all(word[1:2].islower() or len(word) == 1 for word in here.words.texts[first:last]):
        return False
    if parts[0] in read_first_names():
        return True
    if is_english(parts[-1]) and parts[-1] not in here.alone:
        return False  # "Cronies Let": "Let me"
    return here.uses[parts[-1]] + here.uses[f"{parts[-1]}'s"] > here.uses[parts[-2]]
