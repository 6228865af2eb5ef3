"""Names that a list shows, "X Y, Ada Moor and Ben Lind", "towns such as X", or a small word: "X Y, who"."""

import re
from collections.abc import Sequence

from analysis.measures.entities.name_words import APPOSED
from analysis.measures.entities.roles import is_person
from analysis.measures.entities.view import FULL_WORDS, Entity, View
from analysis.measures.surnames.titled import in_sentence_case
from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.headed import is_topic
from analysis.measures.wording.name_lists import GRAMMAR, bare_name, name_kind
from analysis.text.voices.names import read_first_names

# What tells of a person behind a name; what tells a name behind a person, or behind "name".
_WHO = frozenset({"who", "whom"})
_SEVERAL = ("ers", "ists", "ans", "south", "north")
_CALLED = frozenset({"named", "called"})
_NAMED = _CALLED | {"was", "is"}
# A full name in a list has at most so many words.
_MOST_WORDS = 3
# What several examples of are places, and institutions.
_PLACES = frozenset(
    "cities towns villages communities counties countries nations provinces suburbs neighborhoods "
    "neighbourhoods regions municipalities islands ports districts".split()
)
_BODIES = frozenset(
    "companies firms lenders banks insurers retailers brands giants nonprofits charities universities "
    "colleges schools hospitals carriers airlines automakers carmakers manufacturers startups start-ups "
    "chains clubs agencies contractors publishers outlets organizations organisations groups ngos unions "
    "operators suppliers drugmakers chipmakers".split()
)
_LEADING = frozenset({"including", "like"})
_POLLS = frozenset("poll polls survey surveys".split())
_NAME = re.compile(r"[^\W\d_]\w*[a-z]\w*(?:['’]s)?")  # no "GDP", no "Web-panel"


def add_listed(here: View, runs: Sequence[tuple[int, int]], found: list[Entity]) -> list[Entity]:
    """Return the names of a text with the full names that a list joins to the full name of a person.

    ``runs``: its runs of capitals that are not named. ``found``: what is named so far, in order.

    >>> from analysis.text.words import find_words
    >>> line = "They met Ozo Tuva, Ada Moor and Pirk Senn."
    >>> here = View(find_words(line), line, frozenset({0}))
    >>> [(n.first, n.key) for n in add_listed(here, [(2, 4), (7, 9)], [Entity(4, 6, "name", "ada moor", "")])]
    [(2, 'ozo tuva'), (4, 'ada moor'), (7, 'pirk senn')]
    """
    left = {run for run in runs if _can_be(here, *run)}
    shown = {run for run in left if _is_shown(here, *run)}
    more = [Entity(*run, "name", bare_name(here.keys[slice(*run)]), "") for run in sorted(shown)]
    known = {(name.first, name.last) for name in found if _is_full(name)} | shown
    left = {(first, last) for first, last in left - shown if last - first > 1 and first not in here.starts}
    if not known:
        return found
    for chain, ends in _chains(here, sorted(known | left)) if left else ():
        if ends and not known.isdisjoint(chain):
            names = [run for run in chain if run in left]
            more += [Entity(*run, "name", bare_name(here.keys[slice(*run)]), "") for run in names]
    return sorted([*found, *more]) if more else found


def _is_full(name: Entity) -> bool:
    """Tell whether a name is the full one of a person."""
    return name.kind == "name" and name.last - name.first >= FULL_WORDS


def _can_be(here: View, first: int, last: int) -> bool:
    """Tell whether a run can be a full name: two or three words in capitals of which no list knows one."""
    if last - first > _MOST_WORDS or not all(text[1:2].islower() for text in here.words.texts[first:last]):
        return False
    if last - first == 1 and (here.is_plain(here.keys[first]) or first in here.starts):
        return False
    keys = here.keys[first:last]
    return not name_kind(bare_name(keys)) and "place" not in map(name_kind, keys)


def _is_shown(here: View, first: int, last: int) -> bool:
    """Tell whether the words beside a run show a person: "X, who", "a man named X", "her name was X"."""
    keys = here.keys
    if keys[last] in _WHO and here.gap(last) == APPOSED:
        return last - first > 1 and not (is_topic(keys[first]) or keys[last - 1].endswith(_SEVERAL))
    if here.gap(first) != " " or keys[first - 1] not in _NAMED:
        return False
    if last < len(here.words.texts) and here.words.texts[last][0].isupper() and here.gap(last) == " ":
        return False  # "a book by his son called Promise Me"
    return keys[first - 2] == "name" or (keys[first - 1] in _CALLED and is_person(keys[first - 2]))


def _chains(here: View, items: Sequence[tuple[int, int]]) -> list[tuple[list[tuple[int, int]], bool]]:
    """Return the names that commas and "and" join, and whether an "and" is among these."""
    chains: list[tuple[list[tuple[int, int]], bool]] = []
    for first, last in items:
        before = chains[-1][0][-1][1] if chains else -1
        if first == before and here.gap(first) == APPOSED:
            chains[-1][0].append((first, last))
        elif first == before + 1 and here.keys[before] == "and" and here.gap(first) == " ":
            chains[-1] = [*chains[-1][0], (first, last)], True
        else:
            chains.append(([(first, last)], False))
    return chains


def add_examples(here: View, runs: Sequence[tuple[int, int]], found: list[Entity]) -> list[Entity]:
    """Return the names of a text with those among the runs that a list or a poll shows.

    ``runs``: its runs of capitals that are not named. ``found``: what is named so far, in order.

    >>> from analysis.text.words import find_words
    >>> line = "They like towns such as Tolm, Harl and Senn. A Kest Vell poll says so."
    >>> here = View(find_words(line), line, frozenset({0, 9}))
    >>> [(n.kind, n.key) for n in add_examples(here, [(5, 6), (6, 7), (8, 9), (10, 12)], [])]
    [('place', 'tolm'), ('place', 'harl'), ('place', 'senn'), ('institution', 'kest vell')]
    """
    listed = {(name.first, name.last): "" for name in found}
    listed |= {(first + (here.listed(first)[1] == GRAMMAR), last): "run" for first, last in runs}
    kinds: dict[int, str] = {}  # words behind a name in a list → what the list holds
    more = []
    for (first, last), is_run in sorted(listed.items()):
        kind = _led_in(here, first) or _goes_on(here, first, kinds)
        if kind:
            kinds[last] = kind
        elif is_run and _polls(here, first, last):
            kind = "institution"
        if kind and is_run and _can_be_example(here, first, last):
            more.append(Entity(first, last, kind, bare_name(here.keys[first:last]), ""))
    known = {name.key for name in found if name.kind == "name"}
    more = [name for name in more if name.key not in known]
    return sorted([*found, *more]) if more else found


def _led_in(here: View, first: int) -> str:
    """Return what a list that begins at a word holds, "" for no list."""
    keys, i = here.keys, first - 1
    if keys[i - 1 : i + 1] == ["such", "as"]:
        i -= 1
    elif keys[i] not in _LEADING:
        return ""
    noun = keys[i - 1]
    return "place" if noun in _PLACES else "institution" if noun in _BODIES else ""


def _goes_on(here: View, first: int, kinds: dict[int, str]) -> str:
    """Return what the list holds of which a name is the next one, "" for none."""
    if here.gap(first) == APPOSED:
        return kinds.get(first, "")
    return kinds.get(first - 1, "") if here.keys[first - 1] in ("and", "or") else ""


def _polls(here: View, first: int, last: int) -> bool:
    """Tell whether a poll is named by who took it: "a Kest Vell poll", no "the Labor Day poll"."""
    if last - first == 1 and here.keys[first] in here.speaking:
        return False  # who answers it: "A Velmo poll", where Velmo said something
    is_poll = here.keys[last] in _POLLS and here.gap(last) == " " and here.gap(first) == " "
    return is_poll and here.words.texts[last].islower() and not here.keys[last - 1].endswith("'s")


def _can_be_example(here: View, first: int, last: int) -> bool:
    """Tell whether a run can be a name in a list: no given name, no common word, before no noun."""
    keys = here.keys[first:last]
    if not 0 < last - first <= _MOST_WORDS or keys[0] in read_first_names() or here.is_plain(keys[0]):
        return False
    if here.gap(last) == " " and not (here.keys[last] in read_function_words() or here.keys[last] in _POLLS):
        return False  # "groups like Tolm rebels"
    if not _NAME.fullmatch(here.words.texts[last - 1]) or name_kind(bare_name(keys)) or name_kind(keys[0]):
        return False
    return in_sentence_case(here.words, first)
