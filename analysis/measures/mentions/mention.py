"""A mention of a fact, and the places in an article where one can stand."""

import calendar
import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from itertools import chain, islice
from operator import attrgetter
from typing import NamedTuple

from analysis.lexicons.fold import fold_word
from analysis.measures.mentions.loose_dates import NO_DAY, NO_YEAR
from analysis.measures.quantities.excerpts import HALF
from analysis.measures.wording.stems import hash_stem
from analysis.measures.wording.word_notes import find_kind, note_word, read_letters, read_shape
from analysis.text.reading import Reading

# What a mention is about stands no further away than so many words in its sentence.
ABOUT_WORDS = 12
# What a mention is about: at most so many stems.
ABOUT_STEMS = 8
# Stretches of more days than these are told as a year or a month.
DAYS_OF_A_YEAR = 360
DAYS_OF_A_MONTH = 26
FEWEST_DAYS = 28
_MONTHS = tuple(calendar.month_name)
_CLOCK = re.compile(r":(?<=\d:)(?=[0-5]\d\b)")  # the colon first: it is found at once
_STEM, _TOKENS, _HASHES = attrgetter("stem"), attrgetter("tokens"), attrgetter("hashes")
# Headlines and subheads print names in title case like every other word: only numbers are read there.
TITLE_ZONES = frozenset({"headline", "subhead"})


class Mention(NamedTuple):
    """One mention of a fact.

    Attributes
    ----------
    kind : str
        quantity, date, name, place, institution or claim; statement for a sentence as such.
    label : str
        What it is a fact about, at most five words (a claim: its speaker and eight, "…" where it
        is cut on its verb), never a sentence.
    low, high : float
        A quantity's range in its unit (high may be infinite); a date's first and last day as yyyymmdd, mmdd
        without a year, 1 to 7 for a weekday of no known week; else NaN.
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
        A part of a whole ("two of the five") or more on top of it ("three others"); of a claim, words that
        are no clause beside another claim of their sentence and speaker.
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
    """Where the words of an article stand, each looked up once for all kinds of facts.

    Attributes
    ----------
    reading : Reading
        The article.
    hashed : bool
        Stems are given as hashes, as the table of mentions holds them.
    zones : list of str
        The zone of each block, "" for one that does not count.
    sentence_of : list of int
        The number of the counted sentence of each word, -1 for none.
    printed : set of str
        The distinct words as printed.
    tokens : list of tuple of str
        What each word adds to a bag.
    letters : str
        What can begin at each word (`read_letters`).
    shape : str
        How each word can stand in a label (`shape_words`).
    """

    __slots__ = (
        *("_notes", "_numbers", "hashed", "letters", "printed", "reading", "sentence_of", "shape"),
        *("tokens", "zones"),
    )

    def __init__(self, reading: Reading, *, hashed: bool = False) -> None:
        texts = reading.words.texts
        self.reading, self.hashed = reading, hashed
        self.zones = [block.zone if block.counted else "" for block in reading.blocks]
        self.sentence_of = [-1] * len(texts)
        pairs = zip(reading.sentences, reading.sentence_words, strict=True)
        for number, (sentence, within) in enumerate(pairs):
            if self.zones[sentence.block]:
                self.sentence_of[within.start : within.stop] = [number] * len(within)
        self.printed = set(texts)
        words = reading.words
        self.letters, self.shape = read_letters(words), read_shape(words)
        self._numbers: list[int] = words.numbers.tolist()
        self._notes = words.vocabulary.column(note_word)
        tokens = words.vocabulary.column(_HASHES if hashed else _TOKENS, of=note_word)
        self.tokens = [tokens[n] for n in self._numbers]
        for time in _CLOCK.finditer(reading.text):  # in "9:40" nothing is forty
            self.tokens[bisect_left(reading.words.starts, time.end())] = ()

    def tokens_of(self, text: str) -> tuple[str, ...]:
        """Return the tokens of a word that is not of the text as it is printed, as `tokens`."""
        found: tuple[str, ...] = (_HASHES if self.hashed else _TOKENS)(note_word(text, fold_word(text)))
        return found

    def zone(self, sentence: int) -> str:
        """Return the zone of a sentence."""
        return self.zones[self.reading.sentences[sentence].block]

    def places(self, kind: int) -> list[int]:
        """Return the words whose letter is of a kind (`word_notes`)."""
        return find_kind(self.letters, kind)

    def bag(self, within: range) -> set[str]:
        """Return the bag of a stretch of words."""
        return set(chain.from_iterable(self.tokens[within.start : within.stop]))

    def around(self, first: int, last: int, sentence: int) -> tuple[list[str], str]:
        """Return the stems of the words around, nearest first, and the nearest that is news, no "p.m"."""
        within, notes, numbers = self.reading.sentence_words[sentence], self._notes, self._numbers
        before = [notes[n] for n in numbers[max(within.start, first - ABOUT_WORDS) : first]][::-1]
        after = [notes[n] for n in numbers[last : min(within.stop, last + ABOUT_WORDS)]]
        near = [*chain.from_iterable(zip(after, before, strict=False)), *after[len(before) :]]
        near += before[len(after) :]
        stems = dict.fromkeys(filter(None, map(_STEM, near)))
        nearest = next((word for word in near if word.stem and not HALF.fullmatch(word.key)), None)
        return list(islice(stems, ABOUT_STEMS)), nearest.key if nearest else ""

    def about(self, stems: Iterable[str]) -> str:
        """Return stems as a mention carries them: sorted, and hashed where the table is to hold them."""
        return " ".join(sorted(map(hash_stem, stems) if self.hashed else stems))


def write_day(day: date) -> float:
    """Return a day as yyyymmdd, as mmdd where its year is not known, a weekday of no known week as 1 to 7."""
    if day.year == NO_DAY:
        return float(day.day)
    return (0.0 if day.year == NO_YEAR else day.year * 10_000.0) + day.month * 100 + day.day


def name_days(low: date, high: date) -> str:
    """Return a stretch of days in words: a day, a month, a year or from–to.

    >>> name_days(date(2018, 3, 14), date(2018, 3, 14)), name_days(date(2018, 5, 1), date(2018, 5, 31))
    ('14 March 2018', 'May 2018')
    """
    year = f" {low.year}" if low.year not in (NO_DAY, NO_YEAR) else ""
    if low.year == NO_DAY:
        return calendar.day_name[low.weekday()] if low == high else "weekend"
    if low == high:
        return f"{low.day} {_MONTHS[low.month]}{year}"
    if (high - low).days > DAYS_OF_A_YEAR:
        return f"{low.year}" if low.year == high.year else f"{low.year}–{high.year}"
    if low.day == 1 and high.month != low.month and high.day >= FEWEST_DAYS:
        begins = year if low.year != high.year else ""
        return f"{_MONTHS[low.month]}{begins}–{_MONTHS[high.month]}{year and f' {high.year}'}"
    if (high - low).days > DAYS_OF_A_MONTH:
        return f"{_MONTHS[low.month]}{year}"
    return f"{low.day} {_MONTHS[low.month]} – {high.day} {_MONTHS[high.month]}"
