"""A mention of a fact, and the place in an article where it stands."""

from __future__ import annotations

import calendar
from bisect import bisect_right
from datetime import date
from typing import NamedTuple

from analysis.measures.dates import NO_YEAR
from analysis.measures.stems import find_stems
from analysis.text.reading import Reading

# What a mention is about stands no further away than so many words in its sentence.
ABOUT_WORDS = 12
_MONTHS = tuple(calendar.month_name)


class Mention(NamedTuple):
    """One mention of a fact.

    Attributes
    ----------
    kind : str
        quantity, date, name, place, institution or claim; statement for a sentence as such.
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
        Stems of the words around, sorted, at most eight; of a claim or statement its bag (`find_bag`).
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

    __slots__ = ("counted", "firsts", "reading", "stops", "zones")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.firsts = [within.start for within in reading.sentence_words]
        self.stops = [within.stop for within in reading.sentence_words]
        self.zones = [block.zone if block.counted else "" for block in reading.blocks]
        self.counted = [bool(self.zones[sentence.block]) for sentence in reading.sentences]

    def sentence(self, word: int) -> int:
        """Return the number of the counted sentence that holds a word, -1 for none."""
        n = bisect_right(self.firsts, word) - 1
        return n if n >= 0 and word < self.stops[n] and self.counted[n] else -1

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
