"""Numbers with no noun behind them: "killed 12", "four have died", "two of them", "jobs fell to 9"."""

from analysis.measures.quantities.ages import PARENTS
from analysis.measures.quantities.antecedents import find_antecedent, find_asked, starts_answer
from analysis.measures.quantities.counted import ends_phrase, is_joined, read_plural
from analysis.measures.quantities.events import find_event, read_event_at
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.quantities.totals import count_group, count_total, read_object
from analysis.measures.wording.fact_words import read_heads
from analysis.text.words import Words

# What people suffer: a number told with one of these counts people ("four have died").
SUFFERED = frozenset(
    "kill injure arrest miss rescue evict strand jail charge dismiss treat infect shoot".split()
)
_BETWEEN = frozenset(
    "more others also now still have has had been were was are is be being reportedly later already remain "
    "remained remains feared believed confirmed reported then who".split()
)
BETWEEN_WORDS = 5
_OF = frozenset("them us those these whom which".split())
_PRONOUNS = frozenset({"them", "whom", "which"})
_PASTS = frozenset("missing dead died hurt shot dies die homeless unaccounted".split())
_MORE = frozenset("more others other further".split())
_ALL = frozenset("all were are was be been".split())


def read_bare(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return what a number without a noun counts, None if nothing tells.

    ``before``: the quantity told before it. Returned: a count, most often of people.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "The blast killed 12 in Harl."
    >>> words = find_words(line)
    >>> read_bare(words, line, find_numbers(words, line)[0], None).event
    'kill'
    """
    if number.first == number.last - 1 and number.low == number.high == 1 or _is_listed(words, text, number):
        return None
    boxed = _of_heading(words, text, number)
    if boxed is not None:
        return boxed
    found = _of_them(words, text, number, before) or _of_parent(words, text, number)
    found = found or count_group(words, text, number) or _of_subject(words, text, number, before)
    if found is None and ends_phrase(words, text, number.last):
        found = read_object(words, text, number) or count_total(words, text, number)
        found = found or _of_answer(words, text, number, before)
    return found


def _of_heading(words: Words, text: str, number: Number) -> Quantity | None:
    """Return what a word with a colon says of a number: "Injured: 22"."""
    first = number.first
    if not first or text[words.ends[first - 1] : words.starts[first]] != ": ":
        return None
    head = read_heads().get(words.keys[first - 1])
    if head is None or not (head.plural or head.category == "victim"):
        return None
    noun = words.keys[first - 1]
    if head.category == "victim":
        return count_of(number, number.last, "people", "people", (head.group, "patient"))
    return count_of(number, number.last, head.group, noun)


def _of_parent(words: Words, text: str, number: Number) -> Quantity | None:
    """Return the children of "a father of two", as a part: they are told of him alone."""
    before = words.keys[max(0, number.first - 2) : number.first]
    if before[1:] != ["of"] or before[0] not in PARENTS:
        return None
    told = ("grandchild", "grandchildren") if before[0].startswith("grand") else ("child", "children")
    return count_of(number._replace(part=True), number.last, *told)


def _is_listed(words: Words, text: str, number: Number) -> bool:
    """Tell whether a number is that of an item ("2. The cage") or part of a name ("the Gang of Eight")."""
    first, end = number.first, words.ends[number.last - 1]
    if first > 1 and words.texts[first - 1] == "of" and words.texts[first - 2][0].isupper():
        return True
    opens = not first or "\n" in text[words.ends[first - 1] : words.starts[first]]
    return opens and words.texts[first].isdecimal() and text[end : end + 1] in (".", ")", ":")


def _of_them(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return "two of them", "of whom 95": a part of what was told before."""
    keys, first, last = words.keys, number.first, number.last
    behind = keys[last : last + 1] == ["of"] and keys[last + 1 : last + 2] != [] and keys[last + 1] in _OF
    ahead = first > 1 and keys[first - 2] == "of" and keys[first - 1] in _PRONOUNS
    if not (behind or ahead):
        return None
    end = last + 2 if behind else last
    event, role = find_event(words, text, first, end, people=True)
    us = behind and keys[last + 1] == "us"
    thing, noun = (
        ("people", "people") if us else find_antecedent(words, first, before, people=event in SUFFERED)
    )
    if not thing and event in SUFFERED:
        thing, noun = "people", "people"
    if not thing or (number.qualifier == "several" and event not in SUFFERED):
        return None
    # Of them two died: as many as died at all; of twelve injured two seriously are some. "Troops, a thousand
    # of them", "there were five of them".
    again = before is not None and (before.event, before.role) == (event, role)
    whole = event in SUFFERED and role == "patient" and not again or _is_all(words, text, first, noun)
    if behind and end < len(words.keys) and is_joined(words, text, end) and read_plural(words, end):
        whole = False  # "three of them children"
    return count_of(number._replace(part=not (whole or us)), end, thing, noun, (event, role))


def _is_all(words: Words, text: str, first: int, noun: str) -> bool:
    """Tell whether "so many of them" at word ``first`` are all: behind their noun, "there were", "all"."""
    before = words.keys[first - 1] if first else ""
    beside = first and text[words.ends[first - 1] : words.starts[first]].strip() in (",", "–", "—", "-", "(")
    return before in _ALL or bool(beside and before == noun)


def read_others(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return "six others" as people where people suffer it, else as what was counted before.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "It wounded six others."
    >>> words = find_words(line)
    >>> read_others(words, line, find_numbers(words, line)[0], None).thing
    'people'
    """
    last = number.last + 1
    event, role = find_event(words, text, number.first, last, people=True)
    thing, noun = find_antecedent(words, number.first, before, people=event in SUFFERED)
    others = role == "patient" and before is None and read_event_at(words, max(0, number.first - 1)) == event
    if event in SUFFERED and (others or not thing):  # "soldiers detained 12 others": not of their own
        thing, noun = "people", "people"
    return count_of(number._replace(part=True), last, thing, noun, (event, role)) if thing else None


def _of_subject(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return people of whom a number alone tells what happened to them: "four have died"."""
    last = number.last
    if words.keys[max(0, number.first - 2) : number.first] == ["all", "but"]:
        return None
    for at in range(last, min(last + BETWEEN_WORDS, len(words.keys))):
        if not is_joined(words, text, at):
            return None
        if words.keys[at] in _BETWEEN:
            continue
        event = read_event_at(words, at)
        if event not in SUFFERED or not _is_past(words.keys[at]):
            return None
        thing, noun = _told_before(words, text, number, before)
        more = not _MORE.isdisjoint(words.keys[last:at])
        part = number.part or more
        return count_of(number._replace(part=part), last, thing, noun, (event, "patient"))
    return None


def _is_past(key: str) -> bool:
    """Tell whether a verb is a past form or participle."""
    return key.endswith(("ed", "en")) or key in _PASTS


def _told_before(words: Words, text: str, number: Number, before: Quantity | None) -> tuple[str, str]:
    """Return the people counted before in the sentence, "people" if there are none."""
    if before is None or before.unit is not None or before.role != "patient" or before.event not in SUFFERED:
        return "people", "people"
    between = text[words.ends[before.last - 1] : words.starts[number.first]]
    near = not any(mark in between for mark in ".!?\n") and len(between) < 60
    return (before.thing, before.noun) if near else ("people", "people")


def _of_answer(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return what a question before the number asks for: "How many attackers? Eight, she said"."""
    asked = find_asked(words, text, number.first)
    if asked is not None:
        thing, noun, event = asked
        return count_of(number, number.last, thing, noun, (event, "patient" if event else ""))
    if before is None or before.unit is not None or not starts_answer(words, text, number.first, before.last):
        return None
    return count_of(number, number.last, before.thing, before.noun, (before.event, before.role))
