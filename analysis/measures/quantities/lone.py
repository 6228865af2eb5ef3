"""Numbers alone before their verb: "eight were involved", "43 on board", "17 destroyed"."""

import re

from analysis.measures.quantities.antecedents import find_antecedent, is_people
from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.events import find_event
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.words import Words

# What was counted before stands at most so many words away in the same sentence.
SAME_WORDS = 20
_FINITE = frozenset("were are have had will came attended marched gathered turned fled took voted".split())
_BE = frozenset({"were", "are"})
_SAID_OF_PEOPLE = frozenset(
    "involved present invited among aged children women men minors students teenagers americans civilians "
    "soldiers aboard undecided unemployed pregnant unconscious unhurt unharmed".split()
)
_BEFORE = frozenset(
    "and but that said says while as when where of about only all than least most many nearly almost some "
    "more who which because although if".split()
)
_ON_BOARD = (["on", "board"], ["aboard"], ["onboard"], ["inside"])
# "Six in hospital": what has happened to them.
_HELD: dict[tuple[str, ...], str] = {
    **dict.fromkeys((("in", "hospital"), ("in", "intensive")), "treat"),
    **dict.fromkeys((("in", "custody"), ("in", "detention")), "arrest"),
}
_AGED = frozenset("under over above below".split())
_YEARS = (1900, 2099)
# A sentence ends here, not behind "Mrs." or "U.S.".
ENDS = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bU\.S)[.!?]\s|\n")


def read_subject(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return what a number counts that is alone before its verb: what was counted before it, else people.

    ``before``: the quantity told before it. Returned: a count.

    >>> from analysis.measures.quantities.find import find_quantities
    >>> from analysis.text.words import find_words
    >>> line = "Some 40 homes were flooded and 17 destroyed. Eight were involved."
    >>> [(q.number.high, q.noun) for q in find_quantities(find_words(line), line)]
    [(48.0, 'homes'), (17.0, 'homes'), (8.0, 'people')]
    """
    keys, last = words.keys, number.last
    if last >= len(keys) or not is_joined(words, text, last) or number.high < 2 or _is_year(words, number):
        return None
    if keys[number.first] in _AGED:  # "voters under 30 are few"
        return None
    if [*keys[last : last + 2]] in _ON_BOARD[:1] or [keys[last]] in _ON_BOARD:
        told = find_event(words, text, number.first, last, people=True)
        return count_of(number, last, "people", "people", told if told[0] else ("board", "patient"))
    held = _HELD.get((keys[last], *keys[last + 1 : last + 2]))
    if held and _begins(words, text, number.first):
        return count_of(number, last, "people", "people", (held, "patient"))
    finite = keys[last] in _FINITE
    if not finite and not (keys[last].endswith(("ed", "en")) and is_verb(keys, last)):
        return None
    if not (number.qualifier or _begins(words, text, number.first)):
        return None
    same = _counted_in_sentence(words, text, number, before)
    if same is not None:
        told = find_event(words, text, number.first, last, people=is_people(same.thing))
        return count_of(number._replace(part=True), last, same.thing, same.noun, told)
    return _of_people(words, text, number, before) if finite else None


def _is_year(words: Words, number: Number) -> bool:
    """Tell whether a number may be a year or an hour rather than a count."""
    first = number.first
    printed = words.texts[first].isdecimal() and _YEARS[0] <= number.low <= _YEARS[1]
    return printed or (first > 0 and words.keys[first - 1] in ("at", "in", "since", "by", "to", "until"))


def _begins(words: Words, text: str, first: int) -> bool:
    """Tell whether a clause can begin with the number at a word."""
    if words.keys[max(0, first - 2) : first] == ["such", "as"]:
        return False
    return not first or not is_joined(words, text, first) or words.keys[first - 1] in _BEFORE


def _counted_in_sentence(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return the count before in the same sentence, None for a measure or none."""
    if before is None or before.unit is not None or before.thing in ("", "vote", "times"):
        return None
    if not 0 <= number.first - before.last <= SAME_WORDS or before.number.high < 2:
        return None
    ended = ENDS.search(text, words.ends[before.last - 1], words.starts[number.first])
    return None if ended else before


def _acts_like_people(words: Words, at: int) -> bool:
    """Tell whether the verb at a word, or what follows "were", is said of people."""
    key = words.keys[at]
    if key in _BE:
        return not _SAID_OF_PEOPLE.isdisjoint(words.keys[at + 1 : at + 3])
    return key in _FINITE and key not in ("have", "had", "will", "fled", "took", "turned")


def _of_people(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return people, or what "they" are by the words before, as the subject of a clause of their own."""
    last = number.last
    event, role = find_event(words, text, number.first, last, people=True)
    human = bool(event) or _acts_like_people(words, last)
    near = before is not None and before.unit is None and before.number.high > 1
    thing, noun = find_antecedent(words, number.first, before, people=False) if near else ("", "")
    if not thing or (human and not is_people(thing)):
        return count_of(number, last, "people", "people", (event, role)) if human else None
    return count_of(number._replace(part=True), last, thing, noun, (event, role))
