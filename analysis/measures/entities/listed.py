"""Persons whose full name nothing shows but the list it stands in: "X Y, Ada Moor and Ben Lind"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.measures.entities.name_words import APPOSED
from analysis.measures.entities.runs import FULL_WORDS, Entity, View
from analysis.measures.wording.name_lists import NAME_KINDS, bare_name

# A full name in a list has at most so many words.
_MOST_WORDS = 3


def add_listed(here: View, runs: Sequence[tuple[int, int]], found: list[Entity]) -> list[Entity]:
    """Return the names of a text with the full names that a list joins to the full name of a person.

    Parameters
    ----------
    here : View
        The text.
    runs : sequence of tuple of int
        Its runs of capitals.
    found : list of Entity
        What is named so far, in order.

    Examples
    --------
    >>> from analysis.measures.entities.runs import find_runs
    >>> from analysis.text.words import find_words
    >>> line = "They met Ozo Tuva, Ada Moor and Pirk Senn."
    >>> here = View(find_words(line), line, frozenset({0}))
    >>> [(n.first, n.key) for n in add_listed(here, find_runs(here), [Entity(4, 6, "name", "ada moor", "")])]
    [(2, 'ozo tuva'), (4, 'ada moor'), (7, 'pirk senn')]
    """
    known = {(name.first, name.last) for name in found if _is_full(name)}
    if not known:
        return found
    taken = {i for name in found for i in range(name.first, name.last)}
    left = {run for run in runs if taken.isdisjoint(range(*run)) and _can_be(here, *run)}
    more: list[Entity] = []
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
    if not FULL_WORDS <= last - first <= _MOST_WORDS or first in here.starts:
        return False
    if not all(text[1:2].islower() for text in here.words.texts[first:last]):
        return False
    keys = here.keys[first:last]
    return not NAME_KINDS[bare_name(keys)] and "place" not in map(NAME_KINDS.__getitem__, keys)


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
