"""What a number without a noun counts by the words long before it: "two of them", answers to "how many?"."""

from functools import cache

from analysis.measures.quantities.clauses import clause_behind
from analysis.measures.quantities.counted import read_plural
from analysis.measures.quantities.events import find_event
from analysis.measures.quantities.quantity import Quantity
from analysis.measures.wording.fact_words import read_heads
from analysis.text.words import Words

# What "them" are stands at most so many words before it, what a question asks for so many.
THEM_WORDS = 30
ASKED_WORDS = 24
# An answer stands at the beginning of a paragraph, at most so many words behind the number it goes on from.
ANSWER_WORDS = 8
_NOT_THEM = frozenset("vote times police news".split())
_BE = frozenset("are were have had died is".split())
_HOW = ["how", "many"]


def find_antecedent(words: Words, first: int, before: Quantity | None, *, people: bool) -> tuple[str, str]:
    """Return group and word of what "them" at word ``first`` is: what was counted, or the last plural.

    ``people`` asks for a plural of people.

    >>> from analysis.text.words import find_words
    >>> find_antecedent(find_words("The soldiers ran and two of them fell"), 4, None, people=True)
    ('soldier', 'soldiers')
    """
    if before is not None and before.unit is None and 0 <= first - before.last < THEM_WORDS and before.thing:
        if (
            before.number.high > 1
            and before.thing not in _NOT_THEM
            and (not people or is_people(before.thing))
        ):
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
