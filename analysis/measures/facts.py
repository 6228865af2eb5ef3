"""What an article tells: quantities, dates, names, places, institutions and claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from math import nan
from typing import NamedTuple

from analysis.measures.dates import Date, find_dates
from analysis.measures.entities import Entity, find_entities
from analysis.measures.fact_words import read_function_words, stem_of
from analysis.measures.numbers import read_numeral
from analysis.measures.quantities import Quantity, find_quantities
from analysis.text.reading import Reading, read_text

# What a mention is about: at most so many stems, none further away than so many words in its sentence.
ABOUT_STEMS = 8
ABOUT_WORDS = 12
LABEL_WORDS = 5
_MEASURED = frozenset("cost fine close lose pay donate jail steal invest raise vote win wait fall".split())
_SENSES = frozenset({"height", "depth", "width", "distance", "ago"})
# Headlines and subheads print names in title case like every other word: only numbers are read there.
TITLE_ZONES = frozenset({"headline", "subhead"})
# What a listicle counts in its headline is the list.
_LISTED = frozenset(
    "moments things reasons ways photos facts signs times tips tweets pictures lessons".split()
)
_PATIENTS = {
    **{"kill": "killed", "injure": "injured", "arrest": "arrested", "rescue": "rescued", "shoot": "shot"},
    **{"miss": "missing", "evict": "displaced", "jail": "jailed", "charge": "charged", "treat": "treated"},
    **{"dismiss": "dismissed", "strand": "stranded", "board": "on board", "hold": "held", "reach": "reached"},
}


class Mention(NamedTuple):
    """One mention of a fact.

    Attributes
    ----------
    kind : str
        quantity, date, name, place, institution or claim.
    label : str
        What it is a fact about, at most five words, never a sentence.
    low, high : float
        A quantity's range in its unit (high may be infinite); a date's first and last day as yyyymmdd; else
        NaN.
    unit, qualifier : str
        Unit of measure; "about", "at least", … of a quantity, the role of a name.
    sent_id : int
        Number of the sentence in the reading.
    start, end : int
        Offsets in the text.
    thing, relation, event, names : str
        What is counted or who is named, how it is meant (a measure's sense, a person's part in the event),
        what happened, and the names that tell this from others of its kind: keys for the alignment.
    part : bool
        A part of a whole ("two of the five") or more on top of it ("three others").
    step : float
        The unit of the number's last significant digit.
    about : str
        Stems of the words around, sorted, at most eight.
    where : str
        Places that the sentence of a quantity names, words joined by "+".
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
    where: str = ""


def find_mentions(text: str, *, published: date | None = None) -> list[Mention]:
    """Return the mentions of facts in a text, in order; see `find_mentions_in`.

    Examples
    --------
    >>> [(m.kind, m.label, m.low, m.high) for m in find_mentions("At least five people were killed.")]
    [('quantity', 'people killed', 5.0, inf)]
    """
    return find_mentions_in(read_text(text), published=published)


def find_mentions_in(reading: Reading, *, published: date | None = None) -> list[Mention]:
    """Return the mentions of facts in an article, in the order of the text.

    Counted blocks only. What is missing here was not recognised, not necessarily not told: plain statements
    without a number, a name or an attribution are no facts of this table.

    Parameters
    ----------
    reading : Reading
        The article.
    published : date, optional
        The day of publication, for dates like "on Tuesday".

    Returns
    -------
    list of Mention
        Sorted by start and end.

    Raises
    ------
    Nothing.

    Examples
    --------
    >>> [m.label for m in find_mentions_in(read_text("Three rescuers reached him 12 minutes later."))]
    ['rescuers', 'minutes until reached']
    """
    at = _Place(reading)
    dates = find_dates(reading.words, published)
    names = list(_names(at))
    where: dict[int, str] = {}
    for name in names:
        if name.kind == "place":
            where[name.sent_id] = f"{where.get(name.sent_id, '')} {name.thing.replace(' ', '+')}".strip()
    found = [*_quantities(at, dates, where), *_dates(at, dates), *names, *_claims(at)]
    return sorted(found, key=lambda mention: (mention.start, mention.end, mention.kind))


class _Place:
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
        return _stems([*mixed, *after[short:], *before[short:]])


@cache
def _news_stem(key: str) -> str:
    """Return the stem of a word that carries news, "" for any other."""
    if len(key) < 3 or key in read_function_words() or read_numeral(key) is not None:
        return ""
    return stem_of(key)


def _stems(keys: Sequence[str]) -> dict[str, str]:
    """Return the stems of the words that carry news, each once with its first word, at most eight."""
    kept: dict[str, str] = {}
    for key in keys:
        stem = _news_stem(key)
        if stem and stem not in kept:
            kept[stem] = key
            if len(kept) == ABOUT_STEMS:
                break
    return kept


def _quantities(at: _Place, dates: Sequence[Date], where: Mapping[int, str]) -> Iterator[Mention]:
    """Yield the quantities that are not part of a date."""
    words = at.reading.words
    dated = {i for found in dates for i in range(found.first, found.last)}
    for found in find_quantities(words, at.reading.text):
        sentence = at.sentence(found.first)
        if sentence < 0 or found.first in dated or found.last - 1 in dated:
            continue
        if found.noun in _LISTED and at.zone(sentence) in TITLE_ZONES:
            continue
        yield _quantity(at, found, sentence, where.get(sentence, ""))


def _quantity(at: _Place, found: Quantity, sentence: int, where: str) -> Mention:
    """Return the mention of a quantity."""
    number, words = found.number, at.reading.words
    around = at.around(found.first, found.last, sentence)
    unit = found.unit.name if found.unit else ""
    thing, event = _counted(found)
    return Mention(
        "quantity",
        _label(found, event, around.values()),
        number.low,
        number.high,
        f"{unit} per {found.per.removesuffix('s')}" if found.per else unit,
        number.qualifier,
        sentence,
        words.starts[found.first],
        words.ends[found.last - 1],
        thing,
        found.relation or found.role,
        event,
        " ".join(found.names),
        number.part,
        number.step,
        " ".join(sorted(around)),
        where,
    )


def _counted(found: Quantity) -> tuple[str, str]:
    """Return what is counted: shots that hit, in whatever words, are one thing, shots fired another."""
    if found.thing == "wound" and found.noun.startswith("wound"):
        return "hit", "hit"
    if found.thing in ("times", "bullet"):
        if found.event == "fire" or (found.thing == "bullet" and found.event == "shoot"):
            return "shot", "fire"
        if found.event in ("hit", "shoot", "injure"):
            return "hit", "hit"
    return found.thing, found.event


def _label(found: Quantity, event: str, around: Iterable[str]) -> str:
    """Return what the quantity is about in at most five words."""
    if found.unit is None:
        return _count_label(found, event)
    unit = f"{found.unit.name} per {found.per.removesuffix('s')}" if found.per else found.unit.name
    if found.relation == "age":
        return f"age of {found.names[0]}" if found.names else "age"
    if found.relation == "elapsed":
        return f"{unit} until {_PATIENTS.get(event, event) or 'then'}"
    happened = event if event in _MEASURED else ""
    topic = found.relation if found.relation in _SENSES else happened or next(iter(around), "")
    return f"{unit} {topic}".strip()


def _count_label(found: Quantity, event: str) -> str:
    """Return what is counted, and what happened to it."""
    if found.role == "agent" and event in ("rescue", "reach"):
        return "rescuers" if found.thing == "rescuer" or event == "rescue" else f"{found.noun} arriving"
    if event in ("hit", "fire") and found.thing in ("times", "bullet", "wound"):
        return "hits" if event == "hit" else "shots fired"
    return f"{found.noun} {_PATIENTS.get(event, '') if found.role == 'patient' else ''}".strip()


def _dates(at: _Place, dates: Sequence[Date]) -> Iterator[Mention]:
    """Yield the dates."""
    words = at.reading.words
    for found in dates:
        sentence = at.sentence(found.first)
        if sentence >= 0:
            about = " ".join(sorted(at.around(found.first, found.last, sentence)))
            label, low, high = name_days(found.low, found.high), _digits(found.low), _digits(found.high)
            start, end = words.starts[found.first], words.ends[found.last - 1]
            yield Mention("date", label, low, high, "", "", sentence, start, end, about=about)


def _digits(day: date) -> float:
    """Return a day as yyyymmdd."""
    return day.year * 10_000.0 + day.month * 100 + day.day


def name_days(low: date, high: date) -> str:
    """Return a stretch of days in words: a day, a month, a year or from–to.

    Examples
    --------
    >>> name_days(date(2018, 3, 14), date(2018, 3, 14)), name_days(date(2018, 5, 1), date(2018, 5, 31))
    ('14 March 2018', 'May 2018')
    """
    if low == high:
        return f"{low.day} {low:%B %Y}"
    if (high - low).days > 360:
        return f"{low:%Y}"
    if (high - low).days > 26:
        return f"{low:%B %Y}"
    return f"{low.day} {low:%B} – {high.day} {high:%B}"


def _names(at: _Place) -> Iterator[Mention]:
    """Yield names, places and institutions outside titles."""
    reading = at.reading
    for found in find_entities(reading.words, reading.text, frozenset(at.firsts)):
        sentence = at.sentence(found.first)
        if sentence >= 0 and at.zone(sentence) not in TITLE_ZONES:
            yield _name(at, found, sentence)


def _name(at: _Place, found: Entity, sentence: int) -> Mention:
    """Return the mention of a name; its label is the name as printed, without the possessive ending."""
    words = at.reading.words
    start, end = words.starts[found.first], words.ends[found.last - 1]
    label = at.reading.text[start:end].removesuffix("'s").removesuffix("’s")
    if found.last - found.first > LABEL_WORDS:
        label = " ".join(label.split()[:LABEL_WORDS])
    return Mention(found.kind, label, nan, nan, "", found.role, sentence, start, end, found.key)


def _claims(at: _Place) -> Iterator[Mention]:
    """Yield what somebody is said to have said: attributed claims and quotations with a speaker."""
    words = at.reading.words
    for quote in at.reading.quotes:
        if quote.kind not in ("attributed", "quoted", "verbatim_unmarked") or not quote.speaker:
            continue
        within = words.between(quote.start, quote.end)
        sentence = at.sentence(within.start) if len(within) else -1
        about = _stems(words.keys[within.start : within.stop]) if sentence >= 0 else {}
        if len(about) < 2:
            continue
        speaker = quote.speaker.split()[-1]
        label = f"{speaker}: {' '.join(list(about.values())[:3])}"
        thing, cue, bag = quote.speaker.lower(), quote.cue or "", " ".join(sorted(about))
        yield Mention("claim", label, nan, nan, "", cue, sentence, quote.start, quote.end, thing, about=bag)
