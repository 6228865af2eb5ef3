"""Persons, places and institutions that an article names, by capitals, titles and lists."""

from collections.abc import Sequence

from analysis.measures.entities.acronyms import add_short_forms
from analysis.measures.entities.groups import spread
from analysis.measures.entities.kinds import classify
from analysis.measures.entities.listed import add_examples, add_listed
from analysis.measures.entities.made_up import read_printed
from analysis.measures.entities.placed import add_places
from analysis.measures.entities.runs import find_runs
from analysis.measures.entities.stripped import named_before, share_titles
from analysis.measures.entities.surnames import (
    by_surname,
    is_surname,
    know,
    share_surnames,
    with_interjections,
)
from analysis.measures.entities.view import Entity, View
from analysis.measures.wording.name_lists import bare
from analysis.text.voices.verbs import spoken_forms
from analysis.text.words import Words

# "A spokesman for Jordan said".
_BEFORE_BODIES = frozenset("for of the at in".split())


def find_entities(words: Words, text: str, starts: frozenset[int] = frozenset()) -> list[Entity]:
    """Return the persons, places and institutions that a text names.

    A run of capitalised words is an institution by its nouns ("Ministry", "Court") or as an acronym, a
    place by the list, by its nouns ("River") or behind "in" or "near", and a person where a title, an
    apposition or a verb of saying stands beside it, where its first word is a known given name, or where
    its last word stands alone elsewhere. A surname alone is the person whose full name the text gives. A
    lone first name, or a name that is an English word, is missed.

    ``starts``: words that begin a sentence: their capital says nothing. Returned: in order, without overlaps.

    >>> from analysis.text.words import find_words
    >>> line = "In Seoul the surgeon Kim Sun told the Defense Ministry."
    >>> [(n.kind, n.key, n.role) for n in find_entities(find_words(line), line)]
    [('place', 'seoul', ''), ('name', 'kim sun', 'surgeon'), ('institution', 'defense ministry', '')]
    """
    return find_entities_in(View(words, text, starts))


def find_entities_in(here: View) -> list[Entity]:
    """Return the persons, places and institutions of a text that was looked over (`find_entities`)."""
    runs = find_runs(here)
    named = spread(here, runs, [read_printed(here, *run) or classify(here, *run) for run in runs])
    named = share_surnames(here, runs, named)
    known = know(here, runs, named)
    if known is None:
        found = [name for name in named if name]
        return _add_others(here, runs, found)
    found = _named_before(here, runs, named)
    taken = {i for other in found for i in range(other.first, other.last)}
    for (first, last), name in zip(runs, named, strict=True):
        if last - 1 in taken:
            continue
        if name is None:
            if bare(here.keys[last - 1]) in known.words:
                name = by_surname(here, first, last, known)
        elif name.key in known.full and (is_surname(name) or _speaks(here, name)):
            whose = known.whose(name.key, name.role or here.keys[name.first - 1])
            name = name._replace(kind="name", key=whose)
        elif name.kind == "name" and name.key in known.lone:
            name = name._replace(kind=known.lone[name.key])
        if name is not None:
            found.append(name)
    return _add_others(here, runs, found)


def _named_before(
    here: View, runs: Sequence[tuple[int, int]], named: Sequence[Entity | None]
) -> list[Entity]:
    """Return what is named in the runs before the title of somebody."""
    behind = [
        (first, name)
        for (first, _), name in zip(runs, named, strict=True)
        if name and name.kind == "name" and name.first > first + 1
    ]
    return [other for first, name in behind if (other := named_before(here, first, name))]


def _speaks(here: View, name: Entity) -> bool:
    """Tell whether a verb of saying follows a listed name: "Jordan said", where Ada Jordan is known."""
    if here.keys[name.first - 1] in _BEFORE_BODIES:
        return False
    return here.keys[name.last] in spoken_forms() and here.gap(name.last) == " "


def _unnamed(here: View, runs: Sequence[tuple[int, int]], found: Sequence[Entity]) -> list[tuple[int, int]]:
    """Return the runs in which nothing is named, without lone words that the lists know."""
    taken = {i for name in found for i in range(name.first, name.last)}
    return [
        (first, last)
        for first, last in runs
        if last - 1 not in taken and first not in taken and (last - first > 1 or not here.listed(first)[1])
    ]


def _add_others(here: View, runs: Sequence[tuple[int, int]], found: list[Entity]) -> list[Entity]:
    """Return the names of a text with those that only stand beside others, or are told in passing."""
    if left := _unnamed(here, runs, found):
        found = add_examples(here, left, add_listed(here, left, found))
        named = {name.first for name in found}
        found = add_places(here, [run for run in left if run[0] not in named], found)
    return share_titles(here, add_short_forms(here, with_interjections(here, found)))
