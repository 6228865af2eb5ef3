"""What two sentences with different numbers are about: topics of measures, and words that keep them apart."""

import calendar
from collections.abc import Iterable
from functools import cache
from itertools import chain

from analysis.lexicons.inflect import verb_forms
from analysis.lexicons.matcher import read_rows
from analysis.measures.wording.stems import NAME, NUMBER, hash_stem, news_stem

# Steps of an event, each at a time of its own.
STEPS = "open|start begin|end extinguish stop put close|leave depart|arrive land|meet|speak"
# Two mentions of which each has words of another side are of two things ("in the north", "in the south").
SIDES = (
    "north northern|south southern|east eastern|west western",
    "city urban downtown|suburb suburban|rural countryside village",
    "senate senator|house",
    "man male boy|woman female girl",
    "buy acquire|sell|rent",
    "import|export",
    "profit|loss lose|revenue sales turnover|debt",
    "support favor|oppose against",
    "republican|democrat",
    "black|white|hispanic latino",
    "village town|city|county district|province state region|national nationwide federal country",
    "noon|midnight|dawn|dusk",
    "game match half|season|career",
    "adult|child|teenager",
    "morning|afternoon|evening|night overnight",
    "confirm|suspect probable",
)
# Who tells a number: a sum that the one wants is not what the other offers, a count of both is one count.
SOURCES = (
    "organizer|police officer",
    "union|company employer management",
    "opposition rebel activist|government army",
)
# A mention with such a word beside one without is of another event, or of a part or an average of it.
APART = (
    "second third fourth separate previous earlier later aftershock annual yearly monthly daily average "
    "additional extra maximum limit minimum per-person target goal worldwide country nationwide "
    "season half overrun final actual initial restore"
)
# The same of what is still to come, unless both numbers are of what will be ("is expected to cost").
AHEAD = "planned budget forecast predict expect projected potential"
_OF_A_TERM = "second third fourth"
# Who shoots and is shot at.
SHOOTERS = ("police guard", "soldier", "gunman robber suspect attacker", "rebel militant")
# What a measure is told with, whatever it is of.
_MEASURED = (
    "cost price expect estimate total take last second minute hour day week month year dollar euro pound "
    "million billion"
)
# Shares of a poll are many, each of another question or other people.
_POLL = "poll survey pollster approve approval"
_UPDATE = "raise rise climb grow increase revise update"


@cache
def hash_words(words: str) -> frozenset[str]:
    """Return the hashed stems of words, as the mentions' table holds them."""
    return frozenset(hash_stem(stem) for word in words.lower().split() if (stem := news_stem(word)))


@cache
def _sides(sources: bool) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return the stems of every side of every contrast, of those who tell a number only where asked for."""
    rows = SIDES + SOURCES if sources else SIDES
    return tuple(tuple(hash_words(side) for side in row.split("|")) for row in rows)


@cache
def _first_names() -> frozenset[str]:
    """Return the hashes of first names, with the mark of a name and without."""
    names = [row["term"] for row in read_rows("first_names")]
    return frozenset(hash_stem(mark + name) for name in names for mark in (NAME, ""))


def _is_apart(stems: frozenset[str], ahead: bool) -> bool:
    """Tell whether a word sets a number apart, "second" not before "term"."""
    found = stems & (hash_words(APART) if ahead else hash_words(APART) | hash_words(AHEAD))
    return bool(found - hash_words(_OF_A_TERM) if stems & hash_words("term") else found)


def are_by_others(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two sentences name those who shoot by different groups: the gunman, the police and he.

    Examples
    --------
    >>> are_by_others(hash_words("gunman fired"), hash_words("police fired at the gunman"))
    True
    """
    on_a, on_b = ({n for n, side in enumerate(SHOOTERS) if hash_words(side) & stems} for stems in (a, b))
    return bool(on_a and on_b) and on_a != on_b


def is_contrasted(a: frozenset[str], b: frozenset[str], *, ahead: bool = False, sources: bool = True) -> bool:
    """Tell whether the words around two numbers keep them apart: each on another side, or one set apart.

    With ``ahead`` a number that is expected is not apart from one that is told ("will cost"), without
    ``sources`` what the police count is not apart from what the organizers count.

    >>> is_contrasted(hash_words("storm north"), hash_words("storm southern"))
    True
    >>> is_contrasted(hash_words("storm north"), hash_words("storm coast"))
    False
    """
    if _is_apart(a, ahead) != _is_apart(b, ahead):
        return True
    for row in _sides(sources):
        on_a = {n for n, side in enumerate(row) if side & a}
        on_b = {n for n, side in enumerate(row) if side & b}
        if on_a and on_b and on_a.isdisjoint(on_b):
            return True
    return False


@cache
def _steps() -> tuple[frozenset[str], ...]:
    """Return the stems of every step."""
    forms = (((verb, *verb_forms(verb)) for verb in side.split()) for side in STEPS.split("|"))
    return tuple(hash_words(" ".join(chain.from_iterable(side))) for side in forms)


def are_other_steps(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether one of two sentences alone tells of a beginning or an end, or each of another.

    >>> are_other_steps(hash_words("concert starts"), hash_words("concert hall"))
    True
    """
    on_a, on_b = ({n for n, side in enumerate(_steps()) if side & stems} for stems in (a, b))
    return on_a != on_b


def share_words(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two sentences share a word besides those of measures, or one of them has no other.

    >>> share_words(hash_words("repair cost"), hash_words("festival cost"))
    False
    >>> share_words(hash_words("repair cost"), hash_words("cost"))
    True
    """
    first, second = (_worded(stems) for stems in (a, b))
    return not (first and second and first.isdisjoint(second))


def _worded(stems: frozenset[str]) -> frozenset[str]:
    """Return the words of a sentence without its numbers and words of measures."""
    return frozenset(stem for stem in stems - hash_words(_MEASURED) if not stem.startswith(NUMBER))


def is_elsewhere(a: Iterable[str], b: Iterable[str]) -> bool:
    """Tell whether two sentences give names (marked stems) and none in common."""
    first, second = names_in(a), names_in(b)
    return bool(first and second) and first.isdisjoint(second)


def names_in(bag: Iterable[str]) -> frozenset[str]:
    """Return the names (marked stems) of a bag, without weekdays and months."""
    return frozenset(token for token in bag if token.startswith(NAME)) - _calendar()


def names_day(bag: str) -> bool:
    """Tell whether a bag holds a weekday or a month."""
    return not _calendar().isdisjoint(bag.split())


@cache
def _calendar() -> frozenset[str]:
    """Return the marked hashes of weekdays and months, which name nothing."""
    names = [*calendar.day_name, *calendar.month_name, *calendar.month_abbr]
    return frozenset(hash_stem(NAME + name.lower()) for name in names if name)


def is_poll(stems: frozenset[str]) -> bool:
    """Tell whether a share is one of a poll."""
    return bool(stems & hash_words(_POLL))


def is_update(stems: frozenset[str]) -> bool:
    """Tell whether a number is said to have risen to what it is."""
    return bool(stems & hash_words(_UPDATE))


def have_other_names(a: Iterable[str], b: Iterable[str]) -> bool:
    """Tell whether two sentences give first names, and no common one: two persons of one family."""
    first, second = _first_names().intersection(a), _first_names().intersection(b)
    return bool(first and second) and first.isdisjoint(second)
