"""Runs of capitals with a small word between that are the name of one institution: "Board for Safety"."""

from analysis.measures.entities.name_words import APPOSED
from analysis.measures.entities.view import View
from analysis.measures.surnames.titled import in_sentence_case
from analysis.measures.wording.headed import ARTICLES, JOINING, goes_on, is_campaign, is_topic
from analysis.measures.wording.name_lists import bare_name, name_kind, read_bodies
from analysis.text.voices.names import read_first_names

# The name of an institution has at most so many words, those before and behind a small word together.
LONGEST_NAME = 12
JOINED_BY = JOINING | ARTICLES | {"to"}
# Bodies that are called after another one: "Department of the Army".
_OFFICES = frozenset({"department", "office"})


def join_last(here: View, found: list[tuple[int, int]], known: int, last: int) -> None:
    """Join the run ``known`` to those before it where both are one name.

    ``found``: the runs so far. ``last``: where the stretch of capitals ends that the run begins.

    >>> from analysis.text.words import find_words
    >>> line = "The Board of Farms, Fire and Land met. They left the Fund for Safe Harbors."
    >>> here, found = View(find_words(line), line, frozenset({0, 7})), [(1, 4), (4, 5), (6, 7)]
    >>> join_last(here, found, 2, 7)
    >>> found
    [(1, 7)]
    """
    keys, (first, stop) = here.keys, found[known]
    while stop < last and here.gap(stop) == " " and not keys[stop - 1].endswith("'s"):
        stop += 1  # with the words cut off before: "Fund for Safe Harbors"
    k = _opens_list(here, found, known - 1) if keys[first - 1] == "and" else known - 1
    start, end = found[k][0], found[known - 1][1]
    if not _are_near(here, end, first, listed=k < known - 1) or stop - start > LONGEST_NAME:
        return
    if _are_one(here, (start, end), (first, stop)):
        found[k : known + 1] = [(start, stop)]
    elif listed := [i for i in range(start, end) if bare_name(keys[i:stop]) in read_bodies()]:
        found[k : known + 1] = [(listed[0], stop)]  # "Workers of Save the Children"


def _opens_list(here: View, found: list[tuple[int, int]], k: int) -> int:
    """Return the run before a list of topics that ends with run k: "Bureau of Farms, Fire and Land"."""
    while k and found[k - 1][1] == found[k][0] and here.gap(found[k][0]) == APPOSED:
        if not all(map(is_topic, here.keys[slice(*found[k])])):
            break
        k -= 1
    return k


def _are_near(here: View, end: int, first: int, *, listed: bool) -> bool:
    """Tell whether nothing but a small word, and an article behind it, stands between two runs.

    ``listed``: the first one is a list, with a comma before "and" or without.
    """
    if here.gap(first) != " " or not (here.gap(end) == " " or (listed and here.gap(end) == APPOSED)):
        return False
    behind_article = here.keys[first - 1] in ARTICLES and here.gap(first - 1) == " "
    return first - end == 1 or (behind_article and first - end == 2)


def _are_one(here: View, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two runs with a small word between are the name of one institution."""
    keys, (start, end), (first, last) = here.keys, one, other
    kind = name_kind(bare_name(keys[first:last]))
    if keys[first] in read_first_names() or kind == "place":
        return False
    if kind == "institution" and keys[first - 1] in ARTICLES and keys[start] not in _OFFICES:
        return False  # "the Judiciary Committee of the House"
    if keys[end] == "to" and not in_sentence_case(here.words, first):
        return False
    if is_campaign(keys[start:last]) and start in here.starts and not is_topic(keys[first]):
        return False  # "Lawyers for Moor are"
    return goes_on(keys, start, end, last)
