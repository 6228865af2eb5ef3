"""What a number without a noun counts by words long before it: "two of them", "17 destroyed"."""

import re
from functools import cache

from analysis.measures.quantities.clauses import clause_behind
from analysis.measures.quantities.counted import is_joined, read_plural
from analysis.measures.quantities.events import find_event
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.wording.fact_words import read_heads
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.words import Words

# What "them" are stands at most so many words before it, what a question asks for so many.
THEM_WORDS = 30
ASKED_WORDS = 24
# An answer stands at the beginning of a paragraph, at most so many words behind the number it goes on from.
ANSWER_WORDS = 8
_NOT_THEM = frozenset("vote times police news".split())
_BE = frozenset("are were have had died is".split())
_HOW = ["how", "many"]
# What was counted before stands at most so many words away in the same sentence.
SAME_WORDS = 20
_FINITE = frozenset("were are have had will came attended marched gathered turned fled took voted".split())
_WERE = frozenset({"were", "are"})
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


def find_antecedent(words: Words, first: int, before: Quantity | None, *, people: bool) -> tuple[str, str]:
    """Return group and word of what "them" at word ``first`` is: what was counted, or the last plural.

    ``people`` asks for a plural of people.

    >>> from analysis.text.words import find_words
    >>> find_antecedent(find_words("The soldiers ran and two of them fell"), 4, None, people=True)
    ('soldier', 'soldiers')
    """
    if before is not None and before.unit is None and 0 <= first - before.last < THEM_WORDS and before.thing:
        several = before.number.high > 1 and before.thing not in _NOT_THEM
        if several and (not people or is_people(before.thing)):
            return before.thing, before.noun
    for at in range(first - 1, max(-1, first - THEM_WORDS), -1):
        noun = read_plural(words, at)
        if noun is None or noun.category == "victim" or (people and noun.category != "person"):
            continue
        named = noun.category == "other" and not words.texts[at].islower()  # "Reuters"
        if words.keys[at] not in _NOT_THEM and not named:
            return noun.group, words.keys[at]
    return "", ""


def is_people(thing: str) -> bool:
    """Tell whether a group is one of people.

    >>> is_people("soldier"), is_people("car")
    (True, False)
    """
    return thing in _groups_of_people()


@cache
def _groups_of_people() -> frozenset[str]:
    """Return the groups of nouns for people."""
    return frozenset({"people"} | {head.group for head in read_heads().values() if head.category == "person"})


def find_asked(words: Words, text: str, first: int) -> tuple[str, str, str] | None:
    """Return group, word and event of what was asked right before a number, None if nothing was.

    >>> from analysis.text.words import find_words
    >>> line = "How many miners were rescued? Nine, he said."
    >>> find_asked(find_words(line), line, 5)
    ('worker', 'miners', 'rescue')
    """
    keys = words.keys
    for at in range(first - 2, max(-1, first - ASKED_WORDS), -1):
        if keys[at : at + 2] == _HOW:
            return _asked_at(words, text, at + 2, first)
    at = next((i for i in (first - 1, first - 2) if i >= 0 and text[words.ends[i]] == "?"), -1)
    if at >= 0:  # "And the dead? Reporter: Nine"
        asked = read_heads().get(keys[at])
        if asked is not None and asked.category == "victim":
            return "people", "people", asked.group
    return None


def _asked_at(words: Words, text: str, at: int, first: int) -> tuple[str, str, str] | None:
    """Return what "how many" asks for at word ``at``."""
    clause = clause_behind(words, text, at - 1)
    noun = next((noun for i in clause if i < first and (noun := read_plural(words, i))), None)
    last = noun.last if noun is not None else at
    event, _ = find_event(words, text, at, max(last, at + 1), people=True)
    if noun is None:
        return ("people", "people", event) if event or words.keys[at] in _BE else None
    if noun.category == "victim":
        return "people", "people", noun.group
    return noun.group, words.keys[noun.at], event


def starts_answer(words: Words, text: str, first: int, last: int) -> bool:
    r"""Tell whether a number begins a paragraph right behind one whose number ends before word ``last``.

    >>> from analysis.text.words import find_words
    >>> line = "Host: One death, we hear.\n\nGuest: Two, now."
    >>> starts_answer(find_words(line), line, 6, 3)
    True
    """
    if not 0 <= first - last <= ANSWER_WORDS or words.texts[first][0].isdecimal():
        return False
    gaps = text[words.ends[max(0, first - 2)] : words.starts[first]]
    return "\n" in gaps and text[words.ends[first] : words.ends[first] + 1] in (",", ".")


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
    if key in _WERE:
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
