"""Persons counted by sex or age side by side: "two men and a woman" are three people, one of them a woman."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.events import find_event, read_event_at
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.quantities.singles import TOLD_OF_ONE
from analysis.measures.wording.fact_words import read_heads
from analysis.measures.wording.numerals import read_numeral
from analysis.text.words import Words

_PERSONS = frozenset(
    "man men woman women boy boys girl girls child children teenager teenagers teen teens adult adults baby "
    "babies infant infants toddler toddlers male males female females pensioner pensioners".split()
)
# Words between a number and its noun: "a 30-year-old local woman".
_BETWEEN = 3
_ONE = frozenset({"a", "an", "one"})
_BODIES = frozenset("body bodies remains".split())
_LARGEST = 1000
_BEHIND = frozenset("was were is are has have had who".split())


class Part(NamedTuple):
    """One of the counts, at words ``first`` up to the one behind its noun."""

    first: int
    last: int
    value: float


def is_person(text: str, key: str) -> bool:
    """Tell whether a word is a noun for a person by sex or age."""
    return key in _PERSONS


def find_pairs(words: Words, text: str, counted: Sequence[Quantity]) -> list[Quantity]:
    """Return the sum of counts of persons side by side to whom something was done, and the single persons.

    ``counted``: the quantities found, so that none is given twice. Returned: in order of the text, the sum
    before its parts.

    >>> from analysis.text.words import find_words
    >>> line = "Two men and a woman were arrested."
    >>> [(q.number.low, q.noun, q.event) for q in find_pairs(find_words(line), line, [])]
    [(3.0, 'people', 'arrest'), (1.0, 'woman', 'arrest')]
    """
    places = words.places(is_person)
    found: list[Quantity] = []
    taken = {quantity.first for quantity in counted}
    parts: list[Part] = []
    for at in places:
        part = _part(words, text, at)
        if part is None:
            continue
        if parts and not _goes_on(words, text, parts[-1], part):
            parts = []
        parts.append(part)
        if len(parts) > 1 and words.keys[part.first - 1] == "and":
            found += _told(words, text, parts, taken)
            parts = []
    return found


def _part(words: Words, text: str, at: int) -> Part | None:
    """Return the count whose noun is a word, None without a number or article near before it."""
    for first in range(at - 1, max(-1, at - 2 - _BETWEEN), -1):
        if not is_joined(words, text, first + 1):
            return None
        read = (1.0, 1.0) if words.keys[first] in _ONE else read_numeral(words.keys[first])
        if read is not None:
            return Part(first, at + 1, read[0]) if 0 < read[0] < _LARGEST else None
    return None


def _goes_on(words: Words, text: str, before: Part, part: Part) -> bool:
    """Tell whether a count stands right behind another: "two men and", "two men,"."""
    between = text[words.ends[before.last - 1] : words.starts[part.first]]
    return between in (" and ", ", ", ", and ")


def _told(words: Words, text: str, parts: Sequence[Part], taken: set[int]) -> list[Quantity]:
    """Return the sum of counts and those of one, nothing where nothing happened to them."""
    first, last = parts[0].first, parts[-1].last
    event, role = find_event(words, text, first, last, people=True)
    if first > 1 and words.keys[first - 1] == "of" and words.keys[first - 2] in _BODIES:
        event, role = "kill", "patient"
    if event not in TOLD_OF_ONE or role != "patient" or not _is_beside(words, first, last):
        return []
    value = sum(part.value for part in parts)
    number = Number(first, last, value, value, 1.0, "", False, "")
    found = [count_of(number, last, "people", "people", (event, role))]
    for part in parts:
        noun = words.keys[part.last - 1]
        if part.value == 1 and part.first not in taken:
            one = Number(part.first, part.first + 1, 1.0, 1.0, 1.0, "", False, "")
            head = read_heads().get(noun)
            found.append(count_of(one, part.last, head.group if head else noun, noun, (event, role)))
    return found


def _is_beside(words: Words, first: int, last: int) -> bool:
    """Tell whether what happened to persons is told right before or behind them."""
    behind = words.keys[last : last + 1]
    if behind and (behind[0] in _BEHIND or read_event_at(words, last)):
        return True
    return first > 0 and (
        read_event_at(words, first - 1) != "" or words.keys[first - 1] in ("of", "including")
    )
