"""A mention of a fact, and the place in an article where it stands."""

from __future__ import annotations

import calendar
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from analysis.measures.dates import NO_YEAR
from analysis.measures.fact_words import read_function_words, stem_of
from analysis.measures.numerals import read_numeral
from analysis.text.reading import Reading

# What a mention is about: at most so many stems, none further away than so many words in its sentence.
ABOUT_STEMS = 8
CACHED_WORDS = 200_000  # distinct words remembered: bounds the memory of long runs
ABOUT_WORDS = 12
_MONTHS = tuple(calendar.month_name)
# Runs of so many words of a claim are compared, at most so many of them.
RUN_WORDS = 3
CLAIM_RUNS = 12


class Mention(NamedTuple):
    """One mention of a fact.

    Attributes
    ----------
    kind : str
        quantity, date, name, place, institution or claim.
    label : str
        What it is a fact about, at most five words, never a sentence.
    low, high : float
        A quantity's range in its unit (high may be infinite); a date's first and last day as yyyymmdd, mmdd
        without a year; else NaN.
    unit, qualifier : str
        Unit of measure; "about", "at least", … of a quantity, the role of a name.
    sent_id : int
        Number of the sentence in the reading.
    start, end : int
        Offsets in the text.
    thing, relation, event, names : str
        What is counted or who is named, how it is meant (a measure's sense, a person's part in the event),
        what happened, and the names that tell this from others of its kind: keys for the alignment. Of an
        acronym ``names`` is what it stands for, of a claim the hashes of its runs of three words.
    part : bool
        A part of a whole ("two of the five") or more on top of it ("three others").
    step : float
        The unit of the number's last significant digit.
    about : str
        Stems of the words around, sorted, at most eight.
    """

    kind: str
    label: str
    low: float
    high: float
    unit: str
    qualifier: str
    sent_id: int
    start: int
    end: int
    thing: str = ""
    relation: str = ""
    event: str = ""
    names: str = ""
    part: bool = False
    step: float = 1.0
    about: str = ""


class Place:
    """Where a word stands: its sentence, if that is counted, and the words around it."""

    __slots__ = ("firsts", "reading", "zones")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.firsts = [within.start for within in reading.sentence_words]
        self.zones = [block.zone if block.counted else "" for block in reading.blocks]

    def sentence(self, word: int) -> int:
        """Return the number of the counted sentence that holds a word, -1 for none."""
        n = bisect_right(self.firsts, word) - 1
        if n < 0 or word not in self.reading.sentence_words[n]:
            return -1
        return n if self.zone(n) else -1

    def zone(self, sentence: int) -> str:
        """Return the zone of a sentence."""
        return self.zones[self.reading.sentences[sentence].block]

    def around(self, first: int, last: int, sentence: int) -> dict[str, str]:
        """Return the stems of the words around, the nearest first, each with the word that gave it."""
        within = self.reading.sentence_words[sentence]
        keys = self.reading.words.keys
        before = keys[max(within.start, first - ABOUT_WORDS) : first][::-1]
        after = keys[last : min(within.stop, last + ABOUT_WORDS)]
        short = min(len(before), len(after))
        mixed = [key for pair in zip(after, before, strict=False) for key in pair]
        return find_stems([*mixed, *after[short:], *before[short:]])


@lru_cache(maxsize=CACHED_WORDS)
def _news_stem(key: str) -> str:
    """Return the stem of a word that carries news, "" for any other."""
    plain = len(key) < 3 or key in read_function_words() or read_numeral(key) is not None
    return "" if plain else stem_of(key)


def find_stems(keys: Sequence[str]) -> dict[str, str]:
    """Return the stems of the words that carry news, each once with its first word, at most eight."""
    kept: dict[str, str] = {}
    for key in keys:
        stem = _news_stem(key)
        if stem and stem not in kept:
            kept[stem] = key
            if len(kept) == ABOUT_STEMS:
                break
    return kept


def find_runs(keys: Sequence[str]) -> list[str]:
    """Return the hashes of runs of three words that hold a stem, at most twelve: the lowest ones.

    The same runs are chosen in every article, so that two articles which quote the same words have runs in
    common wherever the quotation begins.

    Examples
    --------
    >>> find_runs("she will not sink".split()) == [hash_stem("will not sink")]
    True
    """
    at = [i for i, key in enumerate(keys) if _news_stem(key)]
    starts = {start for i in at for start in range(max(0, i - RUN_WORDS + 1), i + 1)}
    runs = {crc32(" ".join(keys[i : i + RUN_WORDS]).encode()) for i in starts if i + RUN_WORDS <= len(keys)}
    return [f"{run:08x}" for run in sorted(runs)[:CLAIM_RUNS]]


def hash_stem(stem: str) -> str:
    """Return eight hex digits (CRC-32) for a stem or a run of words: it can be compared, not read.

    Examples
    --------
    >>> len(hash_stem("wind")), hash_stem("wind") == hash_stem("gust")
    (8, False)
    """
    return f"{crc32(stem.encode()):08x}"


def hash_stems(stems: str) -> str:
    """Return the hashes of stems separated by spaces, sorted.

    Examples
    --------
    >>> hash_stems("") == "", len(hash_stems("wind gorge").split())
    (True, 2)
    """
    return " ".join(sorted(map(hash_stem, stems.split())))


def write_day(day: date) -> float:
    """Return a day as yyyymmdd, as mmdd where its year is not known."""
    return (0.0 if day.year == NO_YEAR else day.year * 10_000.0) + day.month * 100 + day.day


def name_days(low: date, high: date) -> str:
    """Return a stretch of days in words: a day, a month, a year or from–to.

    Examples
    --------
    >>> name_days(date(2018, 3, 14), date(2018, 3, 14)), name_days(date(2018, 5, 1), date(2018, 5, 31))
    ('14 March 2018', 'May 2018')
    """
    if low == high and low.year == NO_YEAR:
        return f"{low.day} {_MONTHS[low.month]}"
    if low == high:
        return f"{low.day} {_MONTHS[low.month]} {low.year}"
    if (high - low).days > 360:
        return f"{low.year}"
    if (high - low).days > 26:
        return f"{_MONTHS[low.month]} {low.year}"
    return f"{low.day} {_MONTHS[low.month]} – {high.day} {_MONTHS[high.month]}"
