"""How badly and how surely: the seriously injured, and those presumed dead, as counts of their own."""

from analysis.measures.quantities.clauses import clause_behind
from analysis.measures.quantities.counted import ends_phrase
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.wording.numerals import read_numeral
from analysis.text.words import Words

# Events of their own for what is told with a degree.
BADLY, SLIGHTLY, PRESUMED = "injure badly", "injure slightly", "presume"
_DEGREES = {
    **dict.fromkeys("seriously critically badly severely gravely".split(), BADLY),
    **dict.fromkeys("slightly lightly mildly".split(), SLIGHTLY),
}
# "Seven were in a critical condition", "minor injuries": what is said of state and injuries.
_STATES = {
    **dict.fromkeys("critical serious grave".split(), BADLY),
    **dict.fromkeys("minor light slight superficial".split(), SLIGHTLY),
}
_NAMED = frozenset("condition injuries wounds".split())
_UNSURE = frozenset("presumed feared believed thought assumed".split())
_DEAD = frozenset({"dead", "died"})
_GO_ON = frozenset("and while but another others some several many most including among".split())
# The words of a degree stand so near.
NEAR_WORDS = 6
DEAD_WORDS = 4


def grade(words: Words, text: str, found: Quantity) -> Quantity:
    """Return a count of the injured, the dead or the missing with the event that its degree makes of it.

    >>> from analysis.measures.quantities.find import find_quantities
    >>> from analysis.text.words import find_words
    >>> line = "Nine people were seriously injured and two are missing and presumed dead."
    >>> [q.event for q in find_quantities(find_words(line), line)]
    ['injure badly', 'presume']
    """
    event = _degree(words, text, found) if found.event == "injure" else ""
    if found.event in ("kill", "miss") and _is_presumed(words, text, found):
        event = PRESUMED
    return found._replace(event=event) if event else found


def read_graded(words: Words, text: str, number: Number, before: Quantity | None) -> Quantity | None:
    """Return those of the injured before who are told by their degree alone: "nine were hurt, two badly".

    >>> from analysis.measures.quantities.find import find_quantities
    >>> from analysis.text.words import find_words
    >>> line = "Nine people were hurt, two seriously."
    >>> [(q.number.low, q.event) for q in find_quantities(find_words(line), line)]
    [(9.0, 'injure'), (2.0, 'injure badly')]
    """
    degree = _DEGREES.get(words.keys[number.last]) if number.last < len(words.keys) else None
    if degree is None or before is None or before.event != "injure":
        return None
    if not ends_phrase(words, text, number.last + 1):
        return None
    return count_of(number, number.last, before.thing, before.noun, (degree, "patient"))


def _degree(words: Words, text: str, found: Quantity) -> str:
    """Return the event of a degree of injury beside a count, "" for none."""
    keys, behind = words.keys, clause_behind(words, text, found.last - 1, reach=NEAR_WORDS)
    for at in (*range(found.first - 1, max(-1, found.first - 3), -1), *behind):
        if keys[at] in _DEGREES:
            return _DEGREES[keys[at]]
        if keys[at] in _STATES and keys[at + 1 : at + 2] and keys[at + 1] in _NAMED:
            return _STATES[keys[at]]
        if at >= found.last and (keys[at] in _GO_ON or read_numeral(keys[at])):
            break  # "two of them critically"
    return ""


def _is_presumed(words: Words, text: str, found: Quantity) -> bool:
    """Tell whether those counted are only presumed, feared or believed dead."""
    keys = words.keys
    return any(
        keys[at] in _UNSURE and not _DEAD.isdisjoint(keys[at + 1 : at + DEAD_WORDS])
        for at in clause_behind(words, text, found.last - 1, reach=NEAR_WORDS)
    )
