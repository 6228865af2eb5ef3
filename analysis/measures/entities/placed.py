"""Places that no list and no plain sign shows: by ways ("left Harl"), by a place beside, by other uses."""

import re
from collections import Counter
from collections.abc import Sequence

from analysis.lexicons.grammar import NOUN_OPENERS
from analysis.measures.entities.name_words import (
    APPOSED,
    BEHIND_SETTLED,
    BETWEEN,
    COMPASS,
    FORCE_WORDS,
    FORCES,
    GIVEN_TOWNS,
    HONORIFICS,
    LEAVING,
    LENGTHS,
    LOCATIVE,
    PARTS,
    PEOPLED,
    SETTLED,
    SIDES,
    SITES,
    STAFF,
    STATES_BEHIND,
    STATES_SHORT,
    WAYS,
    read_moving,
    read_reached,
    read_strikes,
)
from analysis.measures.entities.roles import is_person
from analysis.measures.entities.view import Entity, View
from analysis.measures.surnames.titled import DETERMINERS, in_sentence_case
from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.headed import is_topic
from analysis.measures.wording.name_lists import bare_name, name_kind
from analysis.measures.wording.odd_words import is_english
from analysis.text.voices.names import read_first_names, read_places, read_titles

# Before a place they show one less surely: "at Harl", "through Harl".
_WEAK = LOCATIVE - {"in", "near"}
_BEFORE_NUMBERS = frozenset({" ", ". "})  # "Proposition 8", "Aug. 29"
_ENDS = frozenset(",.;:)")
# What stands behind the place of a dateline: a state or day, an agency, a dash.
_DATELINE = re.compile(r"(?:, [A-Z][\w. ]{1,14}(?: ?\([^()\n]{2,40}\))?| ?\([^()\n]{2,40}\)) ?[—–-]")
_HANDLES = frozenset("@#")
_VERSUS = frozenset({"v", "vs"})
_RUNNING = frozenset("run runs ran running".split())  # "out of matches"
_BEFORE_PAIRS = LOCATIVE | WAYS | PARTS | {"of"}
# Words between the way and the moving: "flew back home to".
_MOST_BETWEEN = 3
# "In Harl and Upper Tolm": words of a place beside another.
_MOST_BESIDE = 2
# Words from the title of several to the name of one of them.
_LISTED_WITHIN = 6
# The noun of an apposition stands at most so far behind its article.
_REACH = 5


def add_places(here: View, runs: Sequence[tuple[int, int]], found: list[Entity]) -> list[Entity]:
    """Return the names of a text with the places among the runs that nothing else has named.

    A name is a place wherever it stands if at least half of its uses show it.

    ``runs``: its runs of capitals that are not named. ``found``: what is named so far, in order.

    >>> from analysis.measures.entities.runs import find_runs
    >>> from analysis.text.words import find_words
    >>> line = "They fled to Harl. The mayor knew Harl was safe."
    >>> here = View(find_words(line), line, frozenset({0, 4}))
    >>> [(n.first, n.key) for n in add_places(here, find_runs(here), [])]
    [(3, 'harl'), (7, 'harl')]
    """
    left = [run for run in runs if _can_be(here, *run)]
    if not left:
        return found
    keys = [bare_name(here.keys[slice(*run)]) for run in left]
    told = _told(here, left, found)
    shown = Counter(key for key, is_told in zip(keys, told, strict=True) if is_told)
    others = Counter(keys) - shown
    shown.update(
        name.key for name in found if name.kind == "place" and here.keys[name.first - 1] not in _WEAK
    )
    other_kinds = {name.key for name in found if name.kind != "place"}
    known = {key for key, times in shown.items() if times >= others[key]}
    known |= {key for run, key in zip(left, keys, strict=True) if _opens_report(here, *run)}
    known -= other_kinds
    more = [Entity(*run, "place", key, "") for run, key in zip(left, keys, strict=True) if key in known]
    return sorted([*found, *more]) if more else found


def _told(here: View, left: Sequence[tuple[int, int]], found: Sequence[Entity]) -> list[bool]:
    """Return for each run whether the words or a place beside it show that it is one."""
    told = [shows_place(here, *run) for run in left]
    begins = {name.last: name.first for name in found if name.kind == "place"}
    for k, run in enumerate(left):
        told[k] = told[k] or _goes_with(here, run, begins)
        if told[k]:
            begins[run[1]] = run[0]
    return told


def shows_place(here: View, first: int, last: int) -> bool:
    """Tell whether the words beside a run show that it is a place: "left X", "X, a town in"."""
    shown = _is_led_to(here, first, last) or _is_described(here, first, last)
    return shown or _opens_report(here, first, last)


def _opens_report(here: View, first: int, last: int) -> bool:
    """Tell whether a run is the place of a dateline: "HARL, Oct 8 (Velmo News) -", "HARL, Tenn. —"."""
    if here.gap(first).strip() or (first and "\n" not in here.gap(first)):
        return False
    if not all(text.isupper() for text in here.words.texts[first:last]):
        return False
    behind = _DATELINE.match(here.text, here.words.ends[last - 1])
    keys = here.keys[first:last]
    return behind is not None and not (any(map(is_english, keys)) or name_kind(bare_name(keys)))


def _can_be(here: View, first: int, last: int) -> bool:
    """Tell whether a run can be a place that no list knows: no given name, no common word, no shouting."""
    keys, texts = here.keys[first:last], here.words.texts[first:last]
    listed = range(max(0, first - _LISTED_WITHIN), first + 1) if here.gap(last) == APPOSED else ()
    if any([_titles_several(here, i) for i in listed]):
        return False
    if in_state(here, first, last) or _opens_report(here, first, last):
        return True  # "Austin, Texas"
    given = keys[0] in read_first_names() and not (len(keys) == 1 and keys[0] in GIVEN_TOWNS)
    if given or keys[0] in SIDES or (len(keys) == 1 and here.is_plain(keys[0])):
        return False
    if (here.keys[last][:1].isdecimal() and here.gap(last) in _BEFORE_NUMBERS) or here.keys[last] in _VERSUS:
        return False  # "Moor v. Harl"
    if here.text[here.words.starts[first] - 1 : here.words.starts[first]] in _HANDLES:
        return False
    if is_topic(keys[-1]) or texts[-1].rpartition("-")[2][:1].islower():
        return False
    return all(text[1:2].islower() for text in texts) and not any(map(name_kind, [bare_name(keys), *keys]))


def in_state(here: View, first: int, last: int) -> bool:
    """Tell whether a state or province stands behind a town in commas: "Austin, Texas,", "Brandon, Man."."""
    state, gap = here.keys[last], here.gap(last + 1)
    if here.gap(last) != APPOSED or last - first > _MOST_BESIDE:
        return False
    texts = here.words.texts[first : last + 1]
    if here.keys[first] in HONORIFICS | DETERMINERS or not all(text[:1].isupper() for text in texts):
        return False
    if last - first > 1 and here.keys[first] in read_first_names():
        return False
    is_short = state in STATES_SHORT and gap[:1] == "."
    return is_short or (state in STATES_BEHIND and (gap[:1] in _ENDS or not gap))


def _titles_several(here: View, i: int) -> bool:
    """Tell whether a word is the title of those named behind it: "Senators Moor, Texas, and Lind, Maine"."""
    key, texts = here.keys[i], here.words.texts
    told = key.endswith("s") and key[:-1] in read_titles()
    return told and here.gap(i + 1) == " " and texts[i + 1][0].isupper()


def _goes_with(here: View, run: tuple[int, int], begins: dict[int, int]) -> bool:
    """Tell whether a run stands beside a place on the same way: "from Harl to X", "in Harl and X"."""
    (first, last), keys = run, here.keys
    if here.gap(first) == APPOSED and _is_third(here, first, begins):
        return keys[last] in ("and", "or") or here.gap(last) == APPOSED
    before = begins.get(first - 1)
    if before is None or here.gap(first) != " " or last - first > _MOST_BESIDE:
        return False
    if keys[first - 1] == "to":
        return keys[before - 1] == "from"
    if keys[first - 1] not in ("and", "or") or keys[before - 1] not in _BEFORE_PAIRS:
        return False
    return here.gap(last) != " " or (keys[last] in read_function_words() and keys[last] != "in")


def _is_third(here: View, first: int, begins: dict[int, int]) -> bool:
    """Tell whether two places with commas stand before a word, no town with its state: "Lima, Seoul, X"."""
    second = begins.get(first, 0)
    return here.gap(second) == APPOSED and second in begins and here.keys[first - 1] not in STATES_BEHIND


def _is_led_to(here: View, first: int, last: int) -> bool:
    """Tell whether the words before a run lead to a place: "left X", "flew back to X", "northern X"."""
    keys, before = here.keys, here.keys[first - 1]
    owner = keys[last - 1].endswith("'s") and here.gap(last)[:1] == " "
    if here.gap(first) != " " or owner or not in_sentence_case(here.words, first):
        return False
    if before in PARTS or before in read_reached():
        return True
    if before in read_strikes():
        return not FORCES.isdisjoint(keys[max(0, first - 1 - FORCE_WORDS) : first - 1])
    if before in ("called", "named"):
        return keys[first - 2] in SETTLED | {"place"}
    if before in ("of", "from") and keys[first - 2].isdecimal() and here.gap(first - 1) == APPOSED:
        return here.gap(first - 2) == APPOSED  # "Ada Moor, 29, of Harl"
    if before == "of":
        return keys[first - 2] == "out" and keys[first - 3] in read_moving() - _RUNNING
    return before in WAYS and _is_moving(here, first - 2, before)


def _is_moving(here: View, i: int, way: str) -> bool:
    """Tell whether a word of moving stands at word i or before those that may stand between."""
    low = i - _MOST_BETWEEN
    while i > low and here.keys[i] in BETWEEN and here.gap(i + 1) == " ":
        i -= 1
    key = here.keys[i]
    if here.gap(i + 1) != " ":
        return False
    if way == "for":
        return key in LEAVING
    if key in read_moving():
        return True
    return way == "from" and key not in STAFF and is_person(key)


def _is_described(here: View, first: int, last: int) -> bool:
    """Tell whether the words behind a run say that it is a place: "X residents", "X, a town in"."""
    keys, gap = here.keys, here.gap(last)
    if in_state(here, first, last):
        return True
    if gap == " ":
        opens = last - first == 1 and first in here.starts and keys[first] not in here.inside
        if keys[last] in SITES:
            return keys[first - 1] == "the" and here.gap(first) == " "
        return keys[last] in PEOPLED and not (opens or keys[last - 1].endswith("'s"))
    if gap != APPOSED or keys[last] in ("where", "population"):
        return gap == APPOSED
    if keys[last] in read_places():
        return last - first <= _MOST_BESIDE and here.gap(last + 1)[:1] in _ENDS
    if keys[last] in COMPASS or keys[last].isdecimal():
        return keys[last + 1] in (LENGTHS if keys[last].isdecimal() else ("of",))
    return keys[last] in NOUN_OPENERS and _is_settled(here, last + 1)


def _is_settled(here: View, first: int) -> bool:
    """Tell whether the apposition that begins at a word calls a place so: "small town on the coast"."""
    for i in range(first, min(first + _REACH, len(here.keys) - 1)):
        if here.keys[i] in SETTLED:
            return here.keys[i + 1] in BEHIND_SETTLED or here.gap(i + 1) != " "
        if here.gap(i + 1) != " ":
            return False
    return False
