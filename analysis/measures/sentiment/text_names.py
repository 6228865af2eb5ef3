"""The names in the running text of an article: what its headline, in whatever capitals, is read by."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from analysis.measures.sentiment.names import ENDS, POSSESSIVE

if TYPE_CHECKING:
    from analysis.text.reading import Reading
    from analysis.text.words import Words

RUNNING_TEXT = frozenset(["body", "dek", "caption"])  # zones in which capitals mean a name


def find_names(reading: Reading, *, among: Collection[str] | None = None) -> frozenset[str]:
    """Return the names in the running text of an article: the evidence for scoring its headline.

    A name is a run of capitalised words inside a sentence; a single word counts only if the body
    writes it with a capital more often than without.

    ``among``: keys of the headline's words. Only names with one of them are read: others have nothing to tell
    of it. Returned: as printed, without possessive endings.
    """
    found: set[str] = set()
    words, ranges = reading.words, reading.sentence_words
    places = None if among is None else _places_of(reading, among)
    for number in range(len(ranges)) if places is None else _sentences_at(ranges, places):
        within = ranges[number]
        if reading.blocks[reading.sentences[number].block].zone in RUNNING_TEXT:
            start = bisect_left(words.capitals, within.start + 1)
            stop = bisect_left(words.capitals, within.stop, start)
            capitals = words.capitals[start:stop]
            if capitals and 2 * len(capitals) < len(within):
                some = capitals if places is None else _beside(capitals, places)
                found.update(_join_runs(reading, some))
    return frozenset(name for name in found if " " in name or not _is_printed(words, name.lower()))


def _is_printed(words: Words, text: str) -> bool:
    """Tell whether a text has a word, printed so."""
    number = words.vocabulary.get(text)
    return number is not None and number in words.numbers


def _places_of(reading: Reading, keys: Collection[str]) -> set[int]:
    """Return the places of some words, printed with a capital, in the possessive or not."""
    bare = {key.removesuffix("'s") for key in keys}
    sought = bare.union([key + "'s" for key in bare])
    printed = reading.words.keys
    return {i for i in reading.words.capitals if printed[i] in sought}


def _sentences_at(ranges: Sequence[range], places: Iterable[int]) -> set[int]:
    """Return the sentences of some words."""
    starts = [within.start for within in ranges]
    return {bisect_right(starts, i) - 1 for i in places if starts and i >= starts[0]}


def _beside(capitals: Iterable[int], places: Collection[int]) -> list[int]:
    """Return the capitalised words that stand in a row with one of some places."""
    kept, row, sought = list[int](), list[int](), False
    for i in capitals:
        if row and row[-1] != i - 1:
            kept += row if sought else ()
            row, sought = [], False
        row.append(i)
        sought = sought or i in places
    return kept + row if sought else kept


def _join_runs(reading: Reading, capitals: list[int]) -> list[str]:
    """Return neighbouring capitalised words of a sentence as names, those apart that open a quotation."""
    text, words = reading.text, reading.words
    runs: list[list[int]] = []
    for i in capitals:
        start = words.starts[i]
        if text[start - 1] != " " or text[start - 2] in ENDS or len(words.texts[i]) < 2:
            continue
        if runs and runs[-1][-1] == i - 1 and words.ends[i - 1] == start - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [POSSESSIVE.sub("", text[words.starts[run[0]] : words.ends[run[-1]]]) for run in runs]
