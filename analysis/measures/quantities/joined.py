"""Counts that a hyphen joins to their noun: "a three-judge panel", "an 844-page bill", "a 16-point lead"."""

from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.inflect import noun_forms
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.wording.fact_words import read_heads
from analysis.text.words import Words

# Things that are counted this way; persons are as well ("a 15-man squad").
_THINGS = frozenset(
    "page word seat bed bedroom room storey story lane vote game match episode unit car vehicle truck ship "
    "boat volume berth screen apartment house home shop store plant article question".split()
)
# "A 16-point lead", but not "a four-point plan" or "a three-point shot".
_AHEAD = frozenset(
    "lead edge advantage margin gap drop rise increase cushion deficit win victory fall swing".split()
)
# Words that make no count: "first-person", "a one-man show".
_FEWEST = 2


def read_joined(words: Words, number: Number) -> Quantity | None:
    """Return what a number with a noun joined by a hyphen counts, None if it names something else.

    ``number``: the number; its rest is what the hyphen joins. Returned: a count of persons, pages, points or
    other things.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> lines = ["A three-judge panel sat.", "A two-party system holds."]
    >>> texts = [(find_words(line), line) for line in lines]
    >>> found = [read_joined(words, find_numbers(words, line)[0]) for words, line in texts]
    >>> found[0].noun, found[1]
    ('judges', None)
    """
    rest = number.rest.rpartition("-")[2]
    if number.low < _FEWEST or number.high > 1e9 or not rest:
        return None
    number = number._replace(rest="")
    if rest == "point":
        behind = words.keys[number.last : number.last + 1]
        return count_of(number, number.last, "point", "points") if behind and behind[0] in _AHEAD else None
    if rest == "strong":  # "a 40-strong team"
        return count_of(number, number.last, "people", "people")
    head = read_heads().get(rest)
    person = head is not None and head.category == "person" and not head.plural
    if not person and rest not in _THINGS:
        return None
    return count_of(number, number.last, head.group if head is not None else rest, _plural(rest))


@cache
def _plural(noun: str) -> str:
    """Return the plural of a noun."""
    if noun == "person":
        return "people"
    if noun.endswith("man"):
        return noun[:-3] + "men"
    known = read_heads()
    forms = (fold_word(form) for form in noun_forms(noun) if form != noun)
    return next((form for form in forms if form not in known or known[form].plural), f"{noun}s")
