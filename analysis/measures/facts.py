"""What an article tells: quantities, dates, names, places, institutions and claims."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from operator import attrgetter

from analysis.measures.mentions.claims import find_claims
from analysis.measures.mentions.dated import date_mentions
from analysis.measures.mentions.dates import find_dates
from analysis.measures.mentions.loose_dates import Date
from analysis.measures.mentions.mention import TITLE_ZONES, Mention, Place
from analysis.measures.mentions.named import name_mentions
from analysis.measures.mentions.statements import Told, told_in
from analysis.measures.quantities.clock import CLOCK
from analysis.measures.quantities.excerpts import first_of_two
from analysis.measures.quantities.find import Places, find_quantities
from analysis.measures.quantities.labels import label_quantity
from analysis.measures.quantities.quantity import Quantity
from analysis.measures.wording.word_notes import DATES, NUMBERS, ODD, RANKS
from analysis.text.reading import Reading, read_text

# What a listicle counts in its headline is the list; "shot five times" is what happened.
_LISTED = frozenset(
    "moments things reasons ways photos facts signs times tips tweets pictures lessons".split()
)

_ORDER = attrgetter("start", "end", "kind")


def find_mentions(text: str, *, published: date | None = None) -> list[Mention]:
    """Return the mentions of facts in a text, in order; see `find_mentions_in`.

    >>> [(m.kind, m.label, m.low, m.high) for m in find_mentions("At least five people were killed.")]
    [('quantity', 'people killed', 5.0, inf)]
    """
    return find_mentions_in(read_text(text), published=published)


def find_mentions_in(reading: Reading, *, published: date | None = None) -> list[Mention]:
    """Return the mentions of facts in an article, in the order of the text.

    Counted blocks only. What is missing here was not recognised, not necessarily not told: plain statements
    without a number, a name or an attribution are no facts of this table.

    ``published``: the day of publication, for dates like "on Tuesday". Returned: sorted by start and end.

    >>> [m.label for m in find_mentions_in(read_text("Three rescuers reached him 12 minutes later."))]
    ['rescuers', 'minutes until reached']
    """
    return _find_all([Place(reading)], [published])[0]


def hash_mentions_in(reading: Reading, *, published: date | None = None) -> tuple[list[Mention], list[Told]]:
    """Return the mentions of facts as the table holds them, stems hashed, and the sentences as bags.

    >>> from analysis.measures.wording.stems import hash_stems
    >>> reading = read_text("Three rescuers reached him 12 minutes later.")
    >>> found, told = hash_mentions_in(reading)
    >>> [m.about for m in found] == [hash_stems(m.about) for m in find_mentions_in(reading)]
    True
    >>> [number for number, *_ in told]
    [0]
    """
    return hash_mentions_together([reading], [published])[0]


def hash_mentions_together(
    readings: Sequence[Reading], published: Sequence[date | None]
) -> list[tuple[list[Mention], list[Told]]]:
    """Return of each article what `hash_mentions_in` returns, all of them read step by step."""
    places = [Place(reading, hashed=True) for reading in readings]
    told = [list(told_in(at)) for at in places]
    return list(zip(_find_all(places, published), told, strict=True))


def _find_all(places: Sequence[Place], published: Sequence[date | None]) -> list[list[Mention]]:
    """Return the mentions of facts of each article in the order of its text."""
    dates = [
        find_dates(at.reading.words, day, places=at.places(DATES))
        for at, day in zip(places, published, strict=True)
    ]
    steps = (
        [list(_quantities(*one)) for one in zip(places, dates, strict=True)],
        [list(date_mentions(*one)) for one in zip(places, dates, strict=True)],
        [list(name_mentions(at)) for at in places],
        [list(find_claims(at)) for at in places],
    )
    return [sorted(chain.from_iterable(found), key=_ORDER) for found in zip(*steps, strict=True)]


def _quantities(at: Place, dates: Sequence[Date]) -> Iterator[Mention]:
    """Yield the quantities that are not part of a date."""
    dated = {i for found in dates for i in range(found.first, found.last)}
    places = Places(at.places(NUMBERS), at.places(RANKS), at.places(ODD))
    for found in find_quantities(at.reading.words, at.reading.text, places):
        sentence = at.sentence_of[found.first]
        if sentence < 0 or found.first in dated or found.last - 1 in dated:
            continue
        if at.sentence_of[found.last - 1] != sentence:  # "rose to 30. A month later"
            continue
        if found.noun in _LISTED and not found.event and at.zone(sentence) in TITLE_ZONES:
            continue
        yield _quantity(at, found, sentence)


def _quantity(at: Place, found: Quantity, sentence: int) -> Mention:
    """Return the mention of a quantity."""
    number, words = found.number, at.reading.words
    around, nearest = at.around(found.first, found.last, sentence)
    opened = first_of_two(words, found.first) if found.thing == CLOCK.dimension else found.first
    if opened < found.first:  # "open from 9 a.m. to 5 p.m.": what is told of one is told of both
        _, nearest = at.around(opened, found.first - 1, sentence)
    unit = found.unit.name if found.unit else ""
    thing, event = _counted(found)
    return Mention(
        "quantity",
        label_quantity(words, at.reading.text, found, event, (nearest,)),
        number.low,
        number.high,
        f"{unit} per {found.per.removesuffix('s')}".lstrip() if found.per else unit,
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
        at.about(around),
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
    if (found.thing, found.event) == ("bullet", "extract"):
        return "hit", "hit"
    return found.thing, found.event
