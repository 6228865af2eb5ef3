"""Few, told without a numeral: "a guard was shot dead", "both drivers were hurt", "twice", "in his 50s"."""

from analysis.measures.quantities.aged_persons import find_person_before
from analysis.measures.quantities.counted import is_joined, read_plural
from analysis.measures.quantities.events import find_event, find_event_before, read_event_at
from analysis.measures.quantities.measured import age_of
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.quantities.units import find_rate
from analysis.measures.wording.fact_words import Head, read_heads, read_units
from analysis.measures.wording.odd_words import DECADES
from analysis.text.words import Words

# A victim has at most so many words between its article and its noun ("a 71-year-old retired teacher").
VICTIM_WORDS = 4
# Words between a noun and what happened to it.
GROUP_WORDS = 5
_ARTICLES = frozenset({"a", "an"})
_BE_ONE = frozenset("was is been being be".split())
_GROUP = _BE_ONE | frozenset(
    "has had have who also later reportedly fatally seriously critically badly severely slightly "
    "accidentally found pronounced declared shot stabbed left mortally allegedly then".split()
)
# What can follow the noun of a victim.
_BEHIND = frozenset("and in on at who when after as with by before from near outside inside during".split())
# Verbs whose subject is the victim without "was".
_BY_ITSELF = frozenset("died dies drowned".split())
_ACTIVE = frozenset("killed killing injured injuring wounded wounding".split())
_TO_DEATH = (["dead"], ["to", "death"], ["and", "killed"])
# What stands before "a guard was shot" if it is the subject of its clause.
_OPENS = frozenset(
    "and but that when after before while as where because said if although since least".split()
)
# One of a kind, or both, are a fact where this happened to them; "one official said" is none.
TOLD_OF_ONE = frozenset("kill injure arrest shoot rescue charge jail miss".split())
# "Twice the size", "twice as many", "once or twice", "think twice".
_COMPARES = frozenset("as the that a an his her its their what over more less".split())
_NO_TIMES = frozenset("or think thinks thinking than".split())
_WHOSE = frozenset("his her their my your our".split())
_AND = frozenset("and or to".split())
# Which years of ten: "in her late fifties".
_SPANS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_ALL_TEN = (0, 9)


def read_victim(words: Words, text: str, i: int) -> Quantity | None:
    """Return one person to whom the harm at a word was done, as a part: there may be others.

    ``i``: the word that tells a harm. Returned: a count of one; None where no person with "a" or "an" suffers
    it.

    >>> from analysis.text.words import find_words
    >>> line = "A night guard was shot dead."
    >>> found = read_victim(find_words(line), line, 4)
    >>> found.noun, found.event, found.number.low
    ('guard', 'kill', 1.0)
    """
    keys = words.keys
    if keys[i] == "dead" and keys[i - 1 : i] in (["shot"], ["stabbed"]):
        return None  # told by that word
    if keys[i] in _ACTIVE and keys[i + 1 : i + 2] and keys[i + 1] in _ARTICLES:
        return _victim_behind(words, text, i)
    at = i - 1
    while at > 0 and i - at <= GROUP_WORDS and keys[at] in _GROUP and is_joined(words, text, at + 1):
        at -= 1
    group = keys[at + 1 : i]
    if keys[i] not in _BY_ITSELF and _BE_ONE.isdisjoint(group) or at < 1:
        return None
    first = _article_of(words, text, at)
    if first < 0 or not _is_subject(words, text, first):
        return None
    return _one(words, first, at, _harm_at(words, i))


def _harm_at(words: Words, i: int) -> str:
    """Return what happened by a word of harm and the words behind it."""
    behind = words.keys[i + 1 : i + 3]
    dead = words.keys[i] in ("shot", "stabbed") and (behind[:1] == ["dead"] or behind in _TO_DEATH)
    return "kill" if dead else read_event_at(words, i)


def _victim_behind(words: Words, text: str, i: int) -> Quantity | None:
    """Return one person as the object of a verb: "killing a guard"."""
    for at in range(i + 2, min(i + 3 + VICTIM_WORDS, len(words.keys))):
        if not is_joined(words, text, at):
            return None
        if _single_person(words.keys[at]) is not None and _ends(words, text, at + 1):
            return _one(words, i + 1, at, read_event_at(words, i))
    return None


def _ends(words: Words, text: str, at: int) -> bool:
    """Tell whether no other noun goes on at a word: not the guard of "a guard dog"."""
    return at >= len(words.keys) or not is_joined(words, text, at) or words.keys[at] in _BEHIND


def _article_of(words: Words, text: str, at: int) -> int:
    """Return the article of the single person whose noun is word ``at``, -1 if it is none."""
    if _single_person(words.keys[at]) is None:
        return -1
    for first in range(at - 1, max(-1, at - 2 - VICTIM_WORDS), -1):
        if not is_joined(words, text, first + 1):
            return -1
        if words.keys[first] in _ARTICLES:
            return first
    return -1


def _single_person(key: str) -> Head | None:
    """Return what is known of a noun for one person, None for any other word."""
    head = read_heads().get(key)
    return head if head is not None and head.category == "person" and not head.plural else None


def _is_subject(words: Words, text: str, first: int) -> bool:
    """Tell whether a clause begins with an article: not the guard of "the dog of a guard was shot"."""
    return not first or not is_joined(words, text, first) or words.keys[first - 1] in _OPENS


def _one(words: Words, first: int, at: int, event: str) -> Quantity | None:
    """Return a count of one person."""
    head = _single_person(words.keys[at])
    if head is None or not event:
        return None
    number = Number(first, first + 1, 1.0, 1.0, 1.0, "", True, "")
    return count_of(number, at + 1, head.group, words.keys[at], (event, "patient"))


def read_both(words: Words, text: str, i: int) -> Quantity | None:
    """Return two persons to whom something was done: "both drivers were hurt".

    >>> from analysis.text.words import find_words
    >>> line = "Both drivers were hurt."
    >>> read_both(find_words(line), line, 0).number.low
    2.0
    """
    keys = words.keys
    at = i + 1 + (keys[i + 1 : i + 3] in (["of", "the"], ["of", "them"])) * 2
    at += keys[at : at + 1] == ["the"]
    noun = read_plural(words, at) if at < len(keys) and is_joined(words, text, at) else None
    last = noun.last if noun is not None else i + 1
    if noun is None and not (keys[last : last + 1] and keys[last] in ("were", "are", "died")):
        return None
    if noun is not None and noun.category != "person":
        return None
    event, role = find_event(words, text, i, last, people=True)
    if event not in TOLD_OF_ONE or role != "patient":
        return None
    number = Number(i, i + 1, 2.0, 2.0, 1.0, "", False, "")
    thing, printed = (noun.group, keys[noun.at]) if noun is not None else ("people", "people")
    return count_of(number, last, thing, printed, (event, role))


def read_times(words: Words, text: str, i: int, times: float) -> Quantity | None:
    """Return how often something happened: "he was arrested twice".

    >>> from analysis.text.words import find_words
    >>> line = "He was arrested twice."
    >>> read_times(find_words(line), line, 3, 2.0).event
    'arrest'
    """
    keys = words.keys
    per, last = find_rate(words, i + 1)
    if not per and keys[i + 1 : i + 2] and keys[i + 1] in _COMPARES and is_joined(words, text, i + 1):
        return None
    if i and keys[i - 1] in _NO_TIMES:
        return None
    event = find_event_before(words, text, i)
    if not event and i + 1 < len(keys) and is_joined(words, text, i + 1):
        event = read_event_at(words, i + 1)
    number = Number(i, i + 1, times, times, 1.0, "", False, "")
    return Quantity(i, last, number, None, per, "times", "times", "", event, "", ())


def read_decade(words: Words, text: str, i: int, decade: float) -> Quantity | None:
    """Return an age by its ten years: "in his fifties", "in her late 50s", "in their fifties and sixties".

    >>> from analysis.text.words import find_words
    >>> line = "A man in his late fifties fell."
    >>> found = read_decade(find_words(line), line, 5, 50.0)
    >>> found.number.low, found.number.high
    (57.0, 59.0)
    """
    keys, first = words.keys, i
    span = _SPANS.get(keys[i - 1], _ALL_TEN) if i else _ALL_TEN
    first -= span is not _ALL_TEN
    if first < 2 or keys[first - 2] != "in" or keys[first - 1] not in _WHOSE:
        return None
    last, high = i + 1, decade + span[1]
    if keys[last : last + 1] != [] and keys[last] in _AND:
        at = last + 1 + (keys[last + 1 : last + 2] != [] and keys[last + 1] in _SPANS)
        if keys[at : at + 1] != [] and DECADES.get(keys[at], 0.0) > decade:
            last, high = at + 1, DECADES[keys[at]] + _SPANS.get(keys[at - 1], _ALL_TEN)[1]
    number = Number(first, last, decade + span[0], high, 1.0, "", False, "")
    whose = find_person_before(words, text, first - 2, near=True)
    return age_of(number, last, read_units()["years"], whose)
