"""Persons, places and institutions that an article names, by capitals, titles and lists."""

from __future__ import annotations

from analysis.measures.entities.kinds import classify
from analysis.measures.entities.lists import bare, bare_name, list_kind
from analysis.measures.entities.runs import Entity, View, find_runs
from analysis.measures.mentions.fact_words import read_function_words
from analysis.text.names import read_first_names
from analysis.text.speakers import read_places
from analysis.text.words import Words

_ADDRESS = {"mr": "m", "sir": "m", "ms": "f", "mrs": "f", "miss": "f"}
__all__ = ["Entity", "View", "bare_name", "find_entities", "find_entities_in", "list_kind", "read_places"]


def find_entities(words: Words, text: str, starts: frozenset[int] = frozenset()) -> list[Entity]:
    """Return the persons, places and institutions that a text names.

    A run of capitalised words is an institution by its nouns ("Ministry", "Court") or as an acronym, a
    place by the list, by its nouns ("River") or behind "in" or "near", and a person where a title, an
    apposition or a verb of saying stands beside it, where its first word is a known given name, or where
    its last word stands alone elsewhere. A surname alone is the person whose full name the text gives. A
    lone first name, or a name that is an English word, is missed.

    Parameters
    ----------
    words : Words
        The words of the text.
    text : str
        The text.
    starts : frozenset of int
        Words that begin a sentence: their capital says nothing.

    Returns
    -------
    list of Entity
        In order, without overlaps.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "In Seoul the surgeon Kim Sun told the Defense Ministry."
    >>> [(n.kind, n.key, n.role) for n in find_entities(find_words(line), line)]
    [('place', 'seoul', ''), ('name', 'kim sun', 'surgeon'), ('institution', 'defense ministry', '')]
    """
    return find_entities_in(View(words, text, starts))


def find_entities_in(here: View) -> list[Entity]:
    """Return the persons, places and institutions of a text that was looked over (`find_entities`)."""
    runs = find_runs(here)
    named = [classify(here, first, last) for first, last in runs]
    full = _full_names(named)
    if not full:
        return [name for name in named if name]
    found = []
    for (first, last), name in zip(runs, named, strict=True):
        if name is None:
            key = bare(here.keys[last - 1])
            if key in full and (last - first == 1 or here.keys[first] in read_function_words()):
                found.append(Entity(last - 1, last, "name", _whose(full[key], here.keys[last - 2]), ""))
        elif name.kind == "name" and name.key in full:
            whose = _whose(full[name.key], name.role or here.keys[name.first - 1])
            found.append(Entity(name.first, name.last, "name", whose, name.role))
        else:
            found.append(name)
    return found


def _full_names(named: list[Entity | None]) -> dict[str, list[str]]:
    """Return the full names of persons by their first and their last word: either can be the surname."""
    common = read_function_words()
    full: dict[str, list[str]] = {}
    for key in dict.fromkeys(name.key for name in named if name and name.kind == "name"):
        first, *_, last = key.split(" ") if " " in key else ("", "")
        for part in (last, first):
            if part and part not in common and key not in full.setdefault(part, []):
                full[part].append(key)
    return full


def _whose(names: list[str], title: str) -> str:
    """Return the person that a surname means: the first of those whom the form of address fits."""
    gender = _ADDRESS.get(title, "")
    if gender and len(names) > 1:
        fit = [name for name in names if read_first_names().get(name.split(" ")[0], gender) == gender]
        return (fit or names)[0]
    return names[0]
