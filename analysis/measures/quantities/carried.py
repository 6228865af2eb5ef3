"""Numbers whose noun stands with the number before: "the other nine", "15 delegates to her rival's nine"."""

from analysis.measures.quantities.antecedents import ENDS, is_people, read_subject
from analysis.measures.quantities.counted import ends_phrase, is_joined, read_plural
from analysis.measures.quantities.events import find_event
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.wording.numerals import VAGUE_WORDS
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.words import Words

# The number before stands at most so many words away ("the other nine", "twelve more were sent").
REST_WORDS = 40
# "Of the deaths reported on Friday, 783 occurred here": words from "of" to the number.
OF_WORDS = 14
# The other side's number is so near: "15 delegates to her rival's nine".
AGAINST_WORDS = 10
SPOKEN_WORDS = 20
_SPEAKS = frozenset("spoke speaks speak spoken talked talk".split())
_REST = frozenset("another other remaining further more".split())
_FORMERLY = (["down", "from"], ["up", "from"], ["compared", "with"], ["compared", "to"])
_PUT_IT_AT = (["put", "it", "at"], ["puts", "it", "at"])
_AGAINST = frozenset("to against".split())
_AUXILIARIES = frozenset(
    "have has had were are will would could may might must did do remain remained still also".split()
)
# "Some groups drew thousands, affecting millions": verbs whose object is people.
_TOUCHES = frozenset(
    "affected affecting affect affects threatened threatening leaving left drew draws attracted displaced "
    "forced forcing sent".split()
)


def read_carried(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return what a number without a noun counts by the number before it, or as so many people.

    ``before``: the quantity told before it. Returned: a count, mostly a part.

    >>> from analysis.measures.quantities.find import find_quantities
    >>> from analysis.text.words import find_words
    >>> line = "Sixty passengers were saved, but nobody found the other nine."
    >>> [(q.number.low, q.noun) for q in find_quantities(find_words(line), line)]
    [(60.0, 'passengers'), (9.0, 'passengers')]
    """
    if number.low == number.high == 1:
        return None
    if before is not None and before.unit is None and before.thing:
        found = _of_rest(words, text, number, before) or _against(words, text, number, before)
        found = found or _once(words, text, number, before) or _spoken_of(words, text, number, before)
        found = found or _included(words, text, number, before)
        if found is not None:
            return found
    found = _of_those(words, text, number) or _put_at(words, text, number)
    return found or _vague(words, text, number, before) or read_subject(words, text, number, before)


def _of_rest(words: Words, text: str, number: Number, before: Quantity) -> Quantity | None:
    """Return "twelve more were sent", "the other nine", "the remaining three" as more of what was counted."""
    keys, first, last = words.keys, number.first, number.last
    more = keys[last : last + 1] == ["more"] or (first > 0 and keys[first - 1] in _REST)
    if not more or not 0 <= first - before.last < REST_WORDS or before.thing in ("vote", "times"):
        return None
    last += keys[last : last + 1] == ["more"]
    goes_on = last < len(keys) and (keys[last] in _AUXILIARIES or is_verb(keys, last))
    if not (goes_on or ends_phrase(words, text, last)):
        return None
    event, role = find_event(words, text, first, last, people=is_people(before.thing))
    return count_of(number._replace(part=True), last, before.thing, before.noun, (event, role))


def _included(words: Words, text: str, number: Number, before: Quantity) -> Quantity | None:
    """Return some of those counted before: "six shots, including two in the head"."""
    first = number.first
    near = 0 < first - before.last < REST_WORDS and words.keys[first - 1] == "including"
    if not near or before.number.high < number.high or not ends_phrase(words, text, number.last):
        return None
    if ENDS.search(text, words.ends[before.last - 1], words.starts[first]):
        return None
    told = (before.event, before.role)
    return count_of(number._replace(part=True), number.last, before.thing, before.noun, told)


def _once(words: Words, text: str, number: Number, before: Quantity) -> Quantity | None:
    """Return what a count was before, or by how much it changed: "it has 120 members, down from 400"."""
    keys, first = words.keys, number.first
    lead = keys[max(0, first - 2) : first]
    changed = lead[-1:] in (["up"], ["down"])
    if not 0 < first - before.last <= AGAINST_WORDS or not (changed or lead in _FORMERLY):
        return None
    if ENDS.search(text, words.ends[before.last - 1], words.starts[first]):
        return None
    told = ("grow" if lead[-1] == "up" else "fall", "") if changed else ("", "")
    return count_of(number._replace(part=True), number.last, before.thing, before.noun, told)


def _spoken_of(words: Words, text: str, number: Number, before: Quantity) -> Quantity | None:
    """Return how many of those counted before another speaks of: "organizers spoke of 20,000"."""
    spoken = words.keys[number.first - 1] == "of" and words.keys[number.first - 2] in _SPEAKS
    near = 0 < number.first - before.last <= SPOKEN_WORDS
    if not spoken or not near or not is_people(before.thing) or not ends_phrase(words, text, number.last):
        return None
    return count_of(number, number.last, before.thing, before.noun)


def _against(words: Words, text: str, number: Number, before: Quantity) -> Quantity | None:
    """Return the other side's number: "15 delegates to her rival's nine"."""
    keys, first = words.keys, number.first
    if before.thing == "vote":  # of a ballot the winner's votes are told
        return None
    if not 0 < first - before.last <= AGAINST_WORDS or not ends_phrase(words, text, number.last):
        return None
    between = keys[before.last : first]
    owned = keys[first - 1].endswith(("'s", "s'"))
    beside = between[0] in _AGAINST and (len(between) == 1 or owned)
    if not (beside or (owned and not _AGAINST.isdisjoint(between))):
        return None
    if ENDS.search(text, words.ends[before.last - 1], words.starts[first]):
        return None
    return count_of(number._replace(part=True), number.last, before.thing, before.noun)


def _put_at(words: Words, text: str, number: Number) -> Quantity | None:
    """Return people whom somebody estimates: "police put it at 25,000"."""
    keys, first = words.keys, number.first
    put = keys[max(0, first - 3) : first] in _PUT_IT_AT and ends_phrase(words, text, number.last)
    return count_of(number, number.last, "people", "people") if put else None


def _of_those(words: Words, text: str, number: Number) -> Quantity | None:
    """Return "of the deaths reported on Friday, 783 occurred here" as a part of the deaths."""
    keys, first = words.keys, number.first
    if not first or text[words.ends[first - 1] : words.starts[first]] != ", ":
        return None
    for at in range(first - 2, max(-1, first - OF_WORDS), -1):
        if keys[at] == "of" and words.texts[at] == "Of":
            noun = next((noun for i in range(at + 1, first) if (noun := read_plural(words, i))), None)
            if noun is None:
                return None
            event, role = find_event(words, text, first, number.last, people=noun.category == "person")
            thing, told = noun.group, (event, role)
            if noun.category == "victim":
                thing, told = "people", (noun.group, "patient")
            last = number.last + 3 * (keys[number.last : number.last + 2] == ["of", "the"])
            return count_of(number._replace(part=True), min(last, len(keys)), thing, keys[noun.at], told)
        if text[words.ends[at]] in ".!?\n":
            return None
    return None


def _vague(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return "thousands marched", "affecting millions" as people, or as what was counted in the sentence."""
    keys, first, last = words.keys, number.first, number.last
    if keys[last - 1] not in VAGUE_WORDS or keys[last - 1] == "several" or not words.texts[first].isalpha():
        return None
    if keys[last : last + 1] == ["and"]:  # "thousands and thousands of lives"
        return None
    more = keys[last : last + 1] == ["more"]
    behind = last + more
    acts = behind < len(keys) and is_joined(words, text, behind)
    acts = acts and not (first and is_verb(keys, first - 1)) and not keys[behind].endswith("ing")
    acts = acts and (keys[behind] in _AUXILIARIES or keys[behind] == "who" or is_verb(keys, behind))
    touched = first > 0 and keys[first - 1] in _TOUCHES and ends_phrase(words, text, behind)
    if not (acts or touched):
        return None
    thing, noun = "people", "people"
    if before is not None and before.unit is None and before.thing and 0 <= first - before.last < REST_WORDS:
        if not ENDS.search(text, words.ends[before.last - 1], words.starts[first]):
            thing, noun = before.thing, before.noun
    told = find_event(words, text, first, behind, people=is_people(thing))
    return count_of(number._replace(part=number.part or more), behind, thing, noun, told)
