"""Who speaks: what a phrase names, as a name or description and a type."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from analysis.lexicons.fold import fold_word
from analysis.lexicons.matcher import read_rows
from analysis.text.layout import Layout
from analysis.text.names import INSTITUTIONAL, is_outlet, strip_title
from analysis.text.people import People
from analysis.text.phrases import (
    DETERMINERS,
    LINKS,
    PARTICLES,
    POSSESSIVE,
    PRONOUNS,
    Phrase,
    capital_run,
    heads_source,
    is_capital,
    read_source_nouns,
    walk_right,
)

_PARTITIVE = frozenset("one some many most several two three both all".split())
_ARTICLES = DETERMINERS - POSSESSIVE
_GOVERNING = LINKS - PARTICLES
# Words before which a phrase's head noun stands.
_BEHIND_HEAD = frozenset("of for in at from with on who to by that than".split())
_FORCES = frozenset("coast national border".split())  # "the coast guard": no single guard
_PRESS = frozenset("affairs communications press relations".split())
_SEEN = frozenset("saw witnessed watched seen filmed overheard".split())


class Speaker(NamedTuple):
    """A source: name or description as it is best printed, and its type."""

    name: str
    type: str


NOBODY = Speaker("", "")


def _described(layout: Layout, phrase: Phrase) -> str:
    """Return a description without its leading article."""
    words = layout.words
    first = phrase.first
    while first < phrase.last - 1 and words.keys[first] in _ARTICLES:
        first += 1
    return _printed(layout, first, phrase.last)


def _head_type(layout: Layout, first: int, last: int) -> str:
    """Return the type that a phrase's head noun tells: the last noun before a preposition."""
    keys, nouns = layout.words.keys, read_source_nouns()
    stop = first + 1
    while stop < last and keys[stop] not in _BEHIND_HEAD:
        stop += 1
    if keys[first] in _PARTITIVE and keys[stop : stop + 1] == ["of"] and stop + 1 < last:
        return _head_type(layout, stop + 1, last)
    for i in range(stop - 1, first - 1, -1):
        key = keys[i][:-2] if keys[i].endswith("'s") and i < stop - 1 else keys[i]
        if key == "guard" and i > first and keys[i - 1] in _FORCES:
            return "institution"
        if key in nouns and not keys[i].endswith("'s"):
            return nouns[key]
    return ""


_OF_CATEGORY = {
    "spokes": "official",
    "official": "official",
    "role": "unnamed",
    "witness": "witness",
    "unnamed": "unnamed",
    "institution": "institution",
    "document": "document",
    "outlet": "outlet",
}


def _speaks_for(layout: Layout, words: tuple[int, int]) -> bool:
    """Say whether a role is that of a press officer: "director of public affairs"."""
    return not _PRESS.isdisjoint(layout.words.keys[slice(*words)])


def _person_type(layout: Layout, name_range: tuple[int, int], phrase: Phrase) -> str:
    """Return the type of a named person from the words before the name and the apposition."""
    categories = [_head_type(layout, phrase.first, name_range[0])] if phrase.first < name_range[0] else []
    if phrase.role is not None:
        categories.append(_head_type(layout, *phrase.role))
    if phrase.role is not None and _speaks_for(layout, phrase.role):
        return "official"
    for category in categories:
        if category in ("spokes", "official"):
            return "official"
        if category == "witness":
            return "witness"
    return "person"


def identify(layout: Layout, phrase: Phrase, people: People) -> Speaker:
    """Return the speaker that a phrase names, pronouns resolved and names in full."""
    keys, words = layout.words.keys, layout.words
    key = keys[phrase.first]
    if phrase.last - phrase.first == 1 and key in ("he", "she", "they", "who", "it"):
        return _of_pronoun(layout, phrase, people)
    if phrase.last - phrase.first == 1 and key in ("i", "we", "you"):
        return Speaker(words.texts[phrase.first], "unnamed")
    start, end = capital_run(words, phrase.first, phrase.last)
    link = start - 2 if start - 1 > phrase.first and keys[start - 1] in DETERMINERS else start - 1
    governed = link >= phrase.first and keys[link] in _GOVERNING
    if (
        end == phrase.last
        and start < end
        and not governed
        and not (end - start == 1 and keys[start] in read_source_nouns())
    ):
        return _of_name(layout, (start, end), phrase, people)
    first = phrase.first + (key in DETERMINERS)
    if governed and link != start - 1 and link - first > 1 and all(map(is_capital, words.texts[first:link])):
        return _of_name(layout, (first, link), Phrase(first, link, phrase.role), people)  # "NAME of the ORG"
    if phrase.role is not None:
        named = _name_in_role(layout, phrase, people)
        if named is not None:
            return named
    described = _described(layout, phrase)
    kind = _OF_CATEGORY.get(_head_type(layout, phrase.first, phrase.last), "unnamed")
    alias = _alias(layout, phrase)
    if kind == "unnamed" and phrase.role is not None and any(keys[i] in _SEEN for i in range(*phrase.role)):
        kind = "witness"
    if (
        kind == "unnamed"
        and keys[phrase.last : phrase.last + 1] == ["who"]
        and _SEEN.intersection(keys[phrase.last + 1 : phrase.last + 3])
    ):
        kind = "witness"
    return Speaker(alias or described, "person" if alias and kind == "unnamed" else kind)


def _of_pronoun(layout: Layout, phrase: Phrase, people: People) -> Speaker:
    """Return the person that a pronoun stands for."""
    key = layout.words.keys[phrase.first]
    if key in ("it", "they"):
        return _of_thing(layout, phrase, people)
    name = people.resolve(key, phrase.first)
    return Speaker(name, "person") if name else Speaker(layout.words.texts[phrase.first], "unnamed")


def _of_thing(layout: Layout, phrase: Phrase, people: People) -> Speaker:
    """Return what "it" or "they" stands for: the subject of the sentence before, if that can speak."""
    starts = layout.sentence_first
    k = bisect_right(starts, phrase.first) - 2
    while k >= 0 and layout.quoted[starts[k]]:
        k -= 1
    itself = Speaker(layout.words.texts[phrase.first], "unnamed")
    if k < 0:
        return itself
    before = walk_right(layout.text, layout.words, starts[k], starts[k + 1])
    if before is None or before.last - before.first == 1 and layout.words.keys[before.first] in PRONOUNS:
        return itself
    if not any(heads_source(k) or k in INSTITUTIONAL for k in layout.words.keys[before.first : before.last]):
        return itself
    found = identify(layout, before, people)
    if layout.words.keys[phrase.first] == "it":
        return found if found.type in ("institution", "document", "outlet") else itself
    return found if found.type not in ("person", "document") or found.name.endswith("s") else itself


def _printed(layout: Layout, first: int, last: int) -> str:
    """Return words as printed, with single blanks."""
    return " ".join(layout.text[layout.words.starts[first] : layout.words.ends[last - 1]].split())


def _of_name(layout: Layout, run: tuple[int, int], phrase: Phrase, people: People) -> Speaker:
    """Return the speaker of a capitalised run: person, institution, outlet or document."""
    keys = layout.words.keys
    if keys[run[0]] in DETERMINERS and run[1] - run[0] > 1:
        run = (run[0] + 1, run[1])
    first, gender = strip_title(layout, *run)
    while first == run[0] and first > phrase.first and layout.words.texts[first - 1] in PARTICLES:
        first, run = first - 1, (run[0] - 1, run[1])  # "de Brun"
    text = _printed(layout, first, run[1])
    name = text[:-2] if text.endswith(("’s", "'s")) else text
    whole = text if first == run[0] else _printed(layout, *run)
    article = "the " if run[0] and keys[run[0] - 1] == "the" else ""
    if is_outlet(article + whole) and not people.knows(name):
        return Speaker(whole, "outlet")
    if first == run[0] and not people.knows(name):
        kind = _institution_type(keys, run)
        if kind or keys[phrase.first] == "the":
            return Speaker(whole, kind or "institution")
        if fold_word(name) in read_places():
            return Speaker(whole, "institution")  # a government
    full = people.full_name(name)
    people.add_speaker(first, full)
    return Speaker(
        full,
        _person_type(layout, (run[0], run[1]), phrase)
        if first == run[0]
        else _titled_type(layout, run[0], first, phrase),
    )


@cache
def read_places() -> frozenset[str]:
    """Return the folded names of countries, states, large cities and regions; they speak as governments.

    Examples
    --------
    >>> "seoul" in read_places(), "north korea" in read_places()
    (True, True)
    """
    return frozenset(row["term"] for row in read_rows("places"))


def _titled_type(layout: Layout, start: int, first: int, phrase: Phrase) -> str:
    """Return the type of a person whose capitalised titles stand before the name."""
    if (
        read_source_nouns().get(layout.words.keys[first - 1]) in ("official", "spokes")
        or layout.words.keys[first - 1] in _OFFICIAL_TITLES
    ):
        return "official"
    return _person_type(layout, (start, first), phrase)


_OFFICIAL_TITLES = frozenset(
    "sen rep gov gen col capt lt sgt maj adm cmdr det insp supt sheriff pres sec atty".split()
)


def _institution_type(keys: list[str], run: tuple[int, int]) -> str:
    """Return institution or document for a capitalised run that holds such a noun."""
    nouns = read_source_nouns()
    if keys[run[1] - 1] in nouns and nouns[keys[run[1] - 1]] in ("document", "institution"):
        return nouns[keys[run[1] - 1]]
    if any(keys[i] in INSTITUTIONAL for i in range(*run)):
        return "institution"
    return "institution" if run[1] - run[0] == 1 and keys[run[0]].isupper() else ""


def _name_in_role(layout: Layout, phrase: Phrase, people: People) -> Speaker | None:
    """Return the name behind a described source: "its secretary, NAME, said"."""
    assert phrase.role is not None
    first, last = phrase.role
    start, end = capital_run(layout.words, first, last)
    if (
        start == first
        and end == last
        and end - start >= 2
        and not is_outlet(layout.text[layout.words.starts[start] : layout.words.ends[end - 1]])
    ):
        kind = _head_type(layout, phrase.first, phrase.last)
        if kind == "institution":
            return Speaker(layout.text[layout.words.starts[start] : layout.words.ends[end - 1]], kind)
        if kind not in ("document", "outlet"):
            speaker = _of_name(layout, (start, end), Phrase(start, end), people)
            return Speaker(speaker.name, "official" if kind in ("spokes", "official") else speaker.type)
    return None


_ALIAS = re.compile(r"\b(?:names?|identified) (?:only )?as ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")


def _alias(layout: Layout, phrase: Phrase) -> str:
    """Return the name that a clause behind a description gives: "who gave his name as NAME"."""
    if phrase.role is None:
        return ""
    end = layout.words.ends[phrase.role[1] - 1]
    hit = _ALIAS.search(layout.text, layout.words.ends[phrase.last - 1], end)
    return hit[1] if hit else ""
