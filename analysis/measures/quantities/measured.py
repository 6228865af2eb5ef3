"""Measured quantities: a number with a unit, what it is a measure of and what happened."""

from collections.abc import Sequence

from analysis.lexicons.grammar import BE, HAVE
from analysis.measures.quantities.aged_persons import find_person_behind
from analysis.measures.quantities.ages import find_aged_thing
from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.events import find_event, find_event_before, find_outcome
from analysis.measures.quantities.fractions import SHARE
from analysis.measures.quantities.numbers import DIGITS, Number, bound, read_qualifier_behind
from analysis.measures.quantities.quantity import Quantity
from analysis.measures.quantities.units import CURRENCIES, compares, find_rate, find_relation, speed_unit
from analysis.measures.wording.fact_words import Unit, read_units
from analysis.measures.wording.numerals import read_numeral, split_hyphen
from analysis.text.words import Words

# "Five times in the chest" may be a part of all the hits.
_BODY = frozenset(
    "chest leg legs head back arm arms shoulder stomach abdomen neck face torso hip thigh knee".split()
)
# Which senses a dimension can have: "$2 trillion over ten years" is no height.
_SENSES = {
    "time": frozenset({"elapsed", "duration", "ago", "age"}),
    "length": frozenset({"height", "depth", "width", "distance"}),
}
# "He was given four years".
_GIVEN = frozenset({"given", "handed"})
_GETS_TERM = frozenset("was were been being".split())
_TERMS = frozenset("day days week weeks month months year years".split())
_WHOM = frozenset("him her them".split())
_GETS = frozenset(
    "gave gives got gets get getting receives received faces facing faced serving served serve".split()
)
_COURT = frozenset(
    "court judge jury guilty convicted sentence sentenced sentencing jail prison trial pleaded "
    "charges bars courthouse courtroom verdict bribes bribery fraud murder manslaughter robbery".split()
)
COURT_WORDS = 24
CHANGES_BY = frozenset("by up down".split())
# "Over" is more than where a stretch of time has one of these before it or behind it, else during it.
_LASTS = BE.union(
    HAVE,
    "for in of after with than at well just little bit now only".split(),
    "lasts lasted last takes took take spent waited served".split(),
)
_DATED = frozenset("ago old later earlier".split())
INCHES = 12
GLUED_FEET = ("", "ft", "foot")
_INCHES = frozenset("inch inches in".split())


def read_measured(words: Words, text: str, number: Number, unit: Unit, last: int) -> Quantity | None:
    """Return a measured quantity, or a count of times; ``last`` is the word behind its unit.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "They waited three days or more."
    >>> words = find_words(line)
    >>> found = read_measured(words, line, find_numbers(words, line)[0], read_units()["days"], 4)
    >>> found.number.qualifier, found.last
    ('at least', 6)
    """
    if unit.name == "feet":
        number, last = _with_inches(words, text, number, last)
    if unit.dimension == "share":
        number = number._replace(part=False)
    number = _with_larger(words, _during(words, number, unit, last), unit)
    number, last = qualified_behind(words, text, *_with_smaller(words, number, unit, last))
    per, last = find_rate(words, last)
    if not per and unit.dimension in CURRENCIES and words.keys[last : last + 1] == ["per"]:
        per, last = "".join(words.keys[last + 1 : last + 2]), min(last + 2, len(words.keys))
    if per and unit.dimension == "length":
        unit, per = speed_unit(unit, per), ""
    if unit.dimension == "times":
        if compares(words.keys[last : last + 2]):
            return None
        event, _ = find_event(words, text, number.first, last)
        if not _BODY.isdisjoint(words.keys[last : last + 4]):
            number = number._replace(part=True)
        return Quantity(number.first, last, number, None, per, "times", "times", "", event, "", ())
    relation = find_relation(words, text, number, last)
    thing = find_aged_thing(words, text, number.first) if relation == "age" else None
    if relation == "age" and unit.dimension == "time" and thing != "":
        return age_of(number, last, unit, (thing,) if thing else find_person_behind(words, text, last))
    if relation not in _SENSES.get(unit.dimension, ()) or thing == "":
        relation = ""
    event, relation = _event_of(words, text, number, last, relation)
    return Quantity(number.first, last, number, unit, per, unit.dimension, unit.name, relation, event, "", ())


def _during(words: Words, number: Number, unit: Unit, last: int) -> Number:
    """Return a stretch of time without "over" where that says during: "$2 million over three years"."""
    if unit.dimension != "time" or number.qualifier != "more than" or words.keys[number.first] != "over":
        return number
    before, behind = words.keys[max(0, number.first - 1) : number.first], words.keys[last : last + 1]
    lasts = not _LASTS.isdisjoint(before) or not _DATED.isdisjoint(behind)
    return number if lasts else number._replace(first=number.first + 1, high=number.low, qualifier="")


def _is_term(keys: Sequence[str], first: int, last: int) -> bool:
    """Tell whether a stretch of time is a prison term: "he was given four years", not "four years to go"."""
    lead = first - 1 if keys[first - 1 : first] != ["an"] else first - 2
    unit = read_units().get(keys[last - 1])
    if unit is None or unit.dimension != "time":
        return False
    lead -= keys[lead] in _WHOM  # "the judge gave her six months"
    given = lead > 0 and (keys[lead] in _GETS or (keys[lead] in _GIVEN and keys[lead - 1] in _GETS_TERM))
    if not given or keys[last : last + 1] in (["to"], ["notice"], ["off"]):
        return False
    return not _COURT.isdisjoint(keys[max(0, first - COURT_WORDS) : last + COURT_WORDS])


def _event_of(words: Words, text: str, number: Number, last: int, relation: str) -> tuple[str, str]:
    """Return the event of a measure and how it is meant: the wait for help is the time until it came."""
    if number.rest == SHARE and words.keys[max(0, number.first - 1)] not in CHANGES_BY:
        return "", relation  # "closed a third of the shops" is no close of a third
    if _is_term(words.keys, number.first, last):
        return "jail", "duration"
    event, _ = find_event(words, text, number.first, last)
    if event == "jail" and not relation and words.keys[last - 1] in _TERMS:
        return event, "duration"  # "sentenced to nine years"
    outcome = find_outcome(words, text, number.first, last) if relation in ("duration", "elapsed") else ""
    if relation == "duration":
        event = find_event_before(words, text, number.first) or event
        relation = "elapsed" if event == "wait" and outcome else relation
    return (outcome or event if relation == "elapsed" else event), relation


def age_of(number: Number, last: int, unit: Unit, whose: tuple[str, ...]) -> Quantity:
    """Return an age.

    >>> number = Number(0, 1, 27.0, 27.0, 1.0, "", False, "")
    >>> age_of(number, 1, read_units()["years"], ("vale",)).relation
    'age'
    """
    return Quantity(number.first, last, number, unit, "", "time", unit.name, "age", "", "", whose)


def qualified_behind(words: Words, text: str, number: Number, last: int) -> tuple[Number, int]:
    """Return a number with what qualifies it behind its unit or noun: "six months at least", "ten men or so".

    >>> from analysis.text.words import find_words
    >>> line, number = "ten men or so", Number(0, 1, 10.0, 10.0, 1.0, "", False, "")
    >>> qualified_behind(find_words(line), line, number, 2)[0].qualifier
    'about'
    """
    qualifier, behind = read_qualifier_behind(words, text, last) if not number.qualifier else ("", last)
    if not qualifier:
        return number, last
    low, high = bound(number.low, number.high, qualifier)
    return number._replace(low=low, high=high, qualifier=qualifier), behind


def _with_smaller(words: Words, number: Number, unit: Unit, last: int) -> tuple[Number, int]:
    """Return a stretch of time with its smaller unit: "four years and six months"."""
    keys = words.keys
    if unit.dimension != "time" or number.rest:
        return number, last
    at = last + (keys[last : last + 1] == ["and"])
    more = read_numeral(keys[at]) if at + 1 < len(keys) else None
    smaller = read_units().get(keys[at + 1]) if more is not None else None
    if more is None or smaller is None or smaller.dimension != "time" or smaller.factor >= unit.factor:
        return number, last
    added = more[0] * smaller.factor / unit.factor
    if added >= 1 or number.low != number.high:
        return number, last
    value = round(number.low + added, DIGITS)
    return number._replace(low=value, high=value, step=smaller.factor / unit.factor), at + 2


def _with_larger(words: Words, number: Number, unit: Unit) -> Number:
    """Return a stretch of time with the larger unit that stands alone before it: "an hour and 20 minutes"."""
    before = words.keys[max(0, number.first - 3) : number.first]
    larger = read_units().get(before[1]) if len(before) == 3 and before[0] in ("a", "an") else None
    if larger is None or before[2] != "and" or not larger.dimension == unit.dimension == "time":
        return number
    if larger.factor <= unit.factor:
        return number
    added = larger.factor / unit.factor
    low, high = round(number.low + added, DIGITS), round(number.high + added, DIGITS)
    return number._replace(first=number.first - 3, low=low, high=high)


def _with_inches(words: Words, text: str, number: Number, last: int) -> tuple[Number, int]:
    """Return feet with the inches behind them: "five foot four", "6ft 2in"."""
    joined = last < len(words.keys) and is_joined(words, text, last) and number.rest in GLUED_FEET
    split = split_hyphen(words.keys[last]) if joined else None
    if split is None or split[2] not in ("", "in") or not 0 < split[0][0] < INCHES:
        return number, last
    named = words.keys[last + 1 : last + 2] != [] and words.keys[last + 1] in _INCHES
    behind = text[words.ends[last] : words.ends[last] + 1]
    if not (named or split[2] or behind in (".", ",", ";", ")", "")):
        return number, last
    inches = split[0][0] / INCHES
    return number._replace(low=number.low + inches, high=number.high + inches, step=0.1), last + 1 + named
