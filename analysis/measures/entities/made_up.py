"""Institutions by the make-up of names: "Moor & Lind", "Harl Elementary", "St Anne's", "the Seoul Tigers"."""

from analysis.measures.entities.printed import read_numbered
from analysis.measures.entities.roles import is_person
from analysis.measures.entities.view import FULL_WORDS, Entity, View
from analysis.measures.surnames.titled import DETERMINERS, in_sentence_case
from analysis.measures.wording.fact_words import read_terms
from analysis.measures.wording.name_lists import GRAMMAR, bare, bare_name, is_common, name_kind, read_bodies
from analysis.measures.wording.odd_words import is_english
from analysis.text.voices.names import read_first_names, read_places

AMPERSAND = " & "
_SAINTS = frozenset({"st", "saint"})
# Kinds of schools and hospitals printed without the word, where the text speaks of one.
_OF_SCHOOLS = frozenset(
    "school schools pupil pupils student students teacher teachers principal headteacher".split()
)
_OF_HOSPITALS = frozenset(
    "hospital hospitals patient patients doctors doctor surgeon nurse nurses paramedics surgery ward".split()
)
_KINDS = dict.fromkeys("elementary high middle primary secondary prep".split(), _OF_SCHOOLS)
_KINDS |= dict.fromkeys(("general", "memorial"), _OF_HOSPITALS)
# What is no school: "a Record High", "All-Time High".
_NO_SCHOOLS = frozenset(
    "record all-time new historic season career junior attorney attorneys major brigadier lieutenant surgeon "
    "postmaster secretary solicitor adjutant inspector director consul governor lincoln jefferson veterans "
    "war advocate auditor comptroller quartermaster holocaust washington".split()
)
# "The Seoul Olympics", "the Harl Bombings", "the Harl Agreements".
_NO_TEAMS = ("ics", "ss", "us", "is", "ings", "tions", "sions", "ments")
_EVENTS = frozenset(
    "attacks talks riots trials protests strikes raids blasts floods fires clashes murders massacres games "
    "debates polls courts rules accords treaties pacts protocols papers files tapes plots crimes wars".split()
)
_LANDS = frozenset(
    "straits keys heights falls islands springs hills mountains plains lakes highlands lowlands borders "
    "gardens woods fields rapids beaches shores banks narrows".split()
)
_NOTES = frozenset("corrections questions terms".split())  # "Corrections & Clarifications"
_MARKS = frozenset("\"“‘'")
LONGEST = 5


def read_printed(here: View, first: int, last: int) -> Entity | None:
    """Return the institution that a run of several words is by its number or its make-up; else None.

    >>> from analysis.text.words import find_words
    >>> line = "Morvan & Lind sued St Anne's. The school, Harl Elementary, beat the Seoul Tigers."
    >>> here = View(find_words(line), line, frozenset({0, 5}))
    >>> [read_printed(here, *run).key for run in ((0, 2), (3, 5), (7, 9), (11, 13))]
    ['morvan lind', 'st anne', 'harl elementary', 'seoul tigers']
    """
    if here.keys[first - 1] == "al" and (key := bare_name(["al", here.keys[first]])) in read_bodies():
        return Entity(first - 1, first + 1, "institution", key, "")  # "the al Qaeda cell"
    made = last - first >= FULL_WORDS and (
        any([here.gap(i) == AMPERSAND for i in range(first + 1, last)])
        or _is_saint(here, first, last)
        or _is_school(here, first, last)
        or _is_team(here, first, last)
    )
    if not made:
        return read_numbered(here, first, last)
    first += here.keys[first] in DETERMINERS
    return Entity(first, last, "institution", bare_name(here.keys[first:last]), "")


def joins(here: View, i: int) -> bool:
    """Tell whether the "&" before word i joins the words of an institution's name: no "Ada & Bo", "Q & A".

    One of its words is in no list of English, or the lists know the whole; two words stand together always.
    """
    first, last = i - 1, i + 1
    while first > 0 and _is_next(here, first) and i - first < LONGEST:
        first -= 1
    while last < len(here.words.texts) and _is_next(here, last) and last - i < LONGEST:
        last += 1
    first += here.listed(first)[1] == GRAMMAR
    keys = [bare(key) for key in here.keys[first:last]]
    if first >= i or here.listed(i)[1] == GRAMMAR or keys[0] in _NOTES or keys[-1] in read_terms("title"):
        return False
    if name_kind(" ".join(keys)) == "institution":
        return True
    if last - first == FULL_WORDS and not _never_apart(here, first) or here.gap(first)[-1:] in _MARKS:
        return False
    given = read_first_names().keys()
    named = here.keys[i] in given and not given.isdisjoint((here.keys[i - 1], keys[0]))
    return not (named or all(map(is_english, keys))) and in_sentence_case(here.words, first)


def _is_next(here: View, i: int) -> bool:
    """Tell whether word i and the one before are words in capitals with a blank between."""
    texts = here.words.texts
    return here.gap(i) == " " and texts[i][:1].isupper() and texts[i - 1][:1].isupper()


def _never_apart(here: View, first: int) -> bool:
    """Tell whether two words stand together wherever the text has them."""
    one, other = (here.uses[bare(key)] + here.uses[f"{bare(key)}'s"] for key in here.keys[first : first + 2])
    return one == other


def _is_saint(here: View, first: int, last: int) -> bool:
    """Tell whether a church or school is called by its saint: "St Anne's", no "St Peter's Square"."""
    keys = here.keys
    if last - first != FULL_WORDS or keys[first] not in _SAINTS or not keys[last - 1].endswith("'s"):
        return False
    goes_on = here.gap(last) == " " and here.words.texts[last][:1].isupper()
    return not goes_on and bare_name(keys[first:last]) not in read_places()


def _is_school(here: View, first: int, last: int) -> bool:
    """Tell whether a run ends as schools are called, in a text that tells of one: "Harl High"."""
    end = bare(here.keys[last - 1])
    told = _KINDS.get(end, ())
    if here.keys[last - 2] in _NO_SCHOOLS or here.printed.isdisjoint(told) or end == here.keys[first]:
        return False
    goes_on = here.gap(last) == " " and here.words.texts[last][:1].isupper()
    is_one = here.keys[first - 1] in ("a", "an") and not (
        here.gap(last) == " " and is_person(here.keys[last])
    )
    return not (goes_on or is_one or is_common(here.keys[first])) and in_sentence_case(here.words, first)


def _is_team(here: View, first: int, last: int) -> bool:
    """Tell whether a run is a place and whom its team is called after, behind "the": "the Seoul Tigers"."""
    keys, end = here.keys, here.keys[last - 1]
    first += keys[first] == "the"
    if keys[first - 1] != "the" or not end.endswith("s") or end.endswith(_NO_TEAMS) or "'" in end:
        return False
    name = " ".join(keys[first:last])
    is_placed = name.rpartition(" ")[0] in read_places() and name_kind(name) == ""
    other = is_common(end) or end in _LANDS | _EVENTS or here.is_plain(end)
    return is_placed and not other and in_sentence_case(here.words, first)
