"""Runs of capitalised words: where names can stand in a text."""

from functools import cache

from analysis.measures.entities.joined_runs import JOINED_BY, LONGEST_NAME, join_last
from analysis.measures.entities.made_up import AMPERSAND, joins
from analysis.measures.entities.name_words import HONORIFICS, NO_TRADES, OF_STATE, PRONOUNS_OF_ALL
from analysis.measures.entities.view import FULL_WORDS, View
from analysis.measures.wording.fact_words import read_function_words, read_terms
from analysis.measures.wording.headed import has_head, heads_institution
from analysis.measures.wording.name_lists import (
    GRAMMAR,
    HOUSES,
    LISTED,
    STATES,
    bare,
    bare_name,
    name_kind,
    read_bodies,
)
from analysis.measures.wording.odd_words import is_english
from analysis.measures.wording.word_notes import IN_CAPITALS, RUNS
from analysis.text.voices.names import read_first_names
from analysis.text.voices.organizations import read_endings

# A run of capitalised words longer than this is a headline in the running text, not a name.
LONGEST_RUN = 7
# "HK$9 million": the letters before a sign of money, with one more.
LONGEST_SIGN = 3
# Possessives inside a name: "People's Army", "Workers' Party".
_OF_ALL = frozenset("people's men's women's children's patrolmen's policemen's firemen's".split())
_OF_MANY = frozenset("veterans nurses farmers workers teachers miners peasants soldiers players".split())
# What people found together: "Drivers' Union".
_UNIONS = frozenset(
    "union association federation confederation party league society guild council network committee forum "
    "cooperative alliance club trust fund front movement hospital school college court".split()
)
# Whose house, hospital or college it is: "Moor's Creamery", "St Mary's Hospital".
_SAINTS = frozenset("st saint".split())
_ROYAL = frozenset("king's queen's prince's princess's".split())
_ENDOWED = frozenset("hospital hospice college church school cathedral university".split())
# Words of the page set before or behind a name: "WATCH Police storm the square", "Moor Photos".
_CALLS = frozenset("watch video photos live read exclusive breaking update listen related more".split())
_PICTURES = frozenset({"photo", "photos"})
# Offices that are named by who holds them: "Harl County Sheriff's Office".
_HOLDERS = frozenset(
    "sheriff's examiner's general's governor's mayor's coroner's prosecutor's attorney's minister's "
    "president's magistrate's children's".split()
)
_HELD = frozenset("office department court bureau commissioner hospital".split())
# Abbreviations whose point does not end a name.
_SHORT = frozenset("st ft mt jr sr".split())


def find_runs(here: View) -> list[tuple[int, int]]:
    """Return runs of capitalised words with one space between that can be names.

    "of" and the particles of surnames may stand inside; the last words of a longer run that the text prints
    in lower case as well are cut off, so that a heading which follows a name without a full stop is no part
    of it.

    >>> from analysis.text.words import find_words
    >>> line = "We met Ada van Moor of the Port Board on Monday."
    >>> find_runs(View(find_words(line), line, frozenset({0})))
    [(2, 5), (7, 9)]
    """
    found: list[tuple[int, int]] = []
    keys = here.keys
    for hit in RUNS.finditer(here.letters):
        (first, last), known = hit.span(), len(found)
        if last - first > 1:
            _add_runs(here, found, first, last)
        elif keys[first] not in PRONOUNS_OF_ALL and (first not in here.starts or not is_empty(here, first)):
            found.append((first, last))
        if 0 < known < len(found) and keys[first - 1] in JOINED_BY:
            join_last(here, found, known, last)
    return found


def _add_runs(here: View, found: list[tuple[int, int]], start: int, stop: int) -> None:
    """Note the runs in a stretch of capitals and particles, which marks between its words may part."""
    words, first = here.words, start
    if here.text[words.starts[start] : words.ends[stop - 1]] != " ".join(words.texts[start:stop]) or "'" in (
        " ".join(words.keys[start:stop])
    ):
        last = start + 1
        for hit in IN_CAPITALS.finditer(here.letters, start + 1, stop):
            i = hit.start()
            if not (_goes_on(here, i) if i == last else _goes_inside(here, last)):
                _add_run(here, found, first, last)
                first = i
            last = i + 1
    _add_run(here, found, first, stop)


def _add_run(here: View, found: list[tuple[int, int]], first: int, last: int) -> None:
    """Note a run without the common words at its end, if it can be a name; nothing where no word is left."""
    while last - first > 1 and here.keys[first] in _CALLS and _shouts_before(here, first):
        first += 1
    if last - first > 1 and here.keys[last - 1] in _PICTURES:
        last -= 1
    if first >= last:
        return
    if last - first > 1 and len(here.keys[last - 1]) < LONGEST_SIGN and here.gap(last) == "$":
        last -= 1  # "Harl Bank HK$9 million"
    if last - first > 1 and here.is_plain(here.keys[last - 1]) and not _ends_whole(here, first, last):
        while last - first > 1 and here.is_plain(here.keys[last - 1]) and here.keys[last - 1] not in _kinds():
            last -= 1
    if last - first > FULL_WORDS and "of" in (within := here.keys[first + FULL_WORDS : last]):
        part = first + FULL_WORDS + within.index("of")
        if _leads_person(here, first, part, last):
            found.append((first, part))
            _add_run(here, found, part + 1, last)
            return
    longest = LONGEST_NAME if has_head(here.keys[first:last]) else LONGEST_RUN
    if last - first <= longest and (last - first > 1 or not is_empty(here, first)):
        found.append((first, last))


def _leads_person(here: View, first: int, part: int, last: int) -> bool:
    """Tell whether a person stands before an "of": "Sen. Ada Moor of Harl Court", "Mayor Moor of Harl"."""
    before, end, titles = here.keys[first : part - 1], here.keys[part - 1], read_terms("title").keys()
    if heads_institution(end):
        return False
    if not read_first_names().keys().isdisjoint(before) or (
        end not in titles and not titles.isdisjoint(before)
    ):
        return True
    behind = here.keys[part + 1 : last]  # "Sgaier Strand of Harl University"
    return len(behind) > 1 and not is_english(end) and name_kind(bare_name(behind)) == "institution"


def _ends_whole(here: View, first: int, last: int) -> bool:
    """Tell whether a run that ends with a common word is a name: "Harl Air", "United States"."""
    end, keys = here.keys[last - 1], here.keys[first:last]
    if end in _trades():
        return True
    return (end not in NO_TRADES or "of" in keys) and name_kind(bare_name(keys)) in LISTED


def _shouts_before(here: View, i: int) -> bool:
    """Tell whether word i is in capitals and the next one is not."""
    return here.words.texts[i].isupper() and not here.words.texts[i + 1].isupper()


@cache
def _kinds() -> frozenset[str]:
    """Return the common words that end names all the same: "Harl Hospital"."""
    return frozenset().union(*map(read_terms, ("institution", "place", "title")))


@cache
def _abbreviated() -> frozenset[str]:
    """Return the words whose point ends no name."""
    return _SHORT | HONORIFICS | read_terms("title").keys()


@cache
def _trades() -> frozenset[str]:
    """Return the common words that end the names of firms, where nothing follows: "Harl Air"."""
    return HOUSES.union(read_endings()) - NO_TRADES


def _goes_inside(here: View, i: int) -> bool:
    """Tell whether the particle at word i stands inside a name, with single spaces around: "Ada van Moor".

    "Moor's Creamery of Harl" is a house in Harl.
    """
    return here.keys[i - 1] not in HOUSES and here.gap(i) == here.gap(i + 1) == " "


def _goes_on(here: View, i: int) -> bool:
    """Tell whether the capitalised word i belongs to the name that the word before it is part of."""
    words = here.words
    before, gap = words.keys[i - 1], here.text[words.ends[i - 1] : words.starts[i]]
    if gap in (" ", "\u00a0"):
        return not before.endswith("'s") or before in _OF_ALL or _owns(here, i) or _is_for_whose(here, i)
    if gap in ("' ", "’ "):
        return before in _OF_MANY or (before[-1] == "s" and words.keys[i] in _UNIONS)
    if gap == AMPERSAND:
        return joins(here, i)
    if gap == ".":
        return before in _SHORT  # "St.Harl"
    if gap == ". " and before in STATES:
        longer = here.gap(i + 1) == " " and words.texts[i + 1][0].isupper()
        return words.keys[i] in OF_STATE and not longer  # "U.S. Army"
    return gap == ". " and (len(before) == 1 or before in _abbreviated())


def _is_for_whose(here: View, i: int) -> bool:
    """Tell whether word i is what somebody's institution is for: "Trust for Harl's Health"."""
    return i > 2 and here.keys[i - 2] == "for" and heads_institution(here.keys[i - 3])


def _owns(here: View, i: int) -> bool:
    """Tell whether the owner before word i names a house: "Moor's Creamery", "St Mary's Hospital"."""
    owner = bare(here.keys[i - 1])
    if here.keys[i] in HOUSES:
        return not name_kind(owner)
    if f"{owner} {here.keys[i]}" in read_bodies():
        return True
    if here.keys[i - 1] in _HOLDERS and here.keys[i] in _HELD:
        return True
    royal = here.keys[i - 1] in _ROYAL
    return here.keys[i] in _ENDOWED and (royal or (i > 1 and here.keys[i - 2] in _SAINTS))


def is_empty(here: View, i: int) -> bool:
    """Tell whether a capitalised word by itself is no name: grammar, or a sentence's first that is common."""
    if here.listed(i)[1] == GRAMMAR:
        return True
    return i in here.starts and here.is_plain(here.keys[i]) and here.keys[i] not in read_function_words()
