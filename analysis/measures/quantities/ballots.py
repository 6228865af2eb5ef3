"""Numbers that a word before them explains: votes of both sides ("voted 70 to 28") and death tolls."""

from analysis.measures.quantities.clauses import clause_before
from analysis.measures.quantities.counted import ends_phrase
from analysis.measures.quantities.former import comes_from
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.wording.numerals import read_numeral
from analysis.text.words import Words

_VOTED = frozenset("vote votes voted count tally passed approved rejected confirmed".split())
# "A 5-4 ruling".
_RULED = frozenset("ruling decision verdict vote split".split())
# What is voted on, and who votes: "the bill was defeated 217-205".
_BILLS = frozenset(
    "bill measure motion amendment proposal resolution legislation nomination ordinance court council jury "
    "senate house commission parliament assembly lawmakers senators councilors councillors trustees".split()
)
# "From nine to five", "a ratio of four to three".
_NO_VOTES = frozenset("from of between aged ages ratio outnumbered at".split())
_NO_BALLOTS = (["majority"], ["margin"], ["percent"], ["lead"])
_DID_IT = (["did", "it"], ["it", "by"], ["through", "by"])
_MODALS = frozenset("could may might would".split())
_STANDS = frozenset("to at was is of reached reach reaches hit topped passed exceeded exceeds tops".split())
# The votes of those who lost, as a count of its own.
LOSERS = "losing vote"
TOLL_WORDS = 16  # "the death toll from the collapse of a market hall in Leeds stands at 11"
WORDS_BEFORE = 4  # "by a vote of 70 to 28"


def is_toll(words: Words, text: str, number: Number) -> bool:
    """Tell whether a bare number is a death toll: "the death toll rose to 11", "stands at 11".

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "The toll of the fire rose to 11."
    >>> is_toll(find_words(line), line, find_numbers(find_words(line), line)[0])
    True
    """
    first = number.first
    if not first or not (words.keys[first - 1] in _STANDS or is_start(words, number)):
        return False
    return any(words.keys[at] == "toll" for at in clause_before(words, text, first, reach=TOLL_WORDS))


def is_start(words: Words, number: Number) -> bool:
    """Tell whether a number is what a count was before: "rose from 27 to 31", "to 31 from 27"."""
    before, behind = words.keys[number.first - 1], words.keys[number.last : number.last + 1]
    if not number.first or before != "from":
        return False
    return behind == ["to"] or comes_from(words.keys, number.first, number.last)


def is_projected(words: Words, first: int) -> bool:
    """Tell whether a number before word ``first`` is what a count may come to: "the toll could reach 900".

    >>> from analysis.text.words import find_words
    >>> is_projected(find_words("the toll could reach 900"), 4)
    True
    """
    return not _MODALS.isdisjoint(words.keys[max(0, first - 3) : first])


def is_ballot(words: Words, text: str, number: Number) -> bool:
    """Tell whether a number is the votes of one side, with those of the other behind it.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> lines = ["They voted 70 to 28 for it.", "It rose 70 to 28 feet."]
    >>> texts = [(find_words(line), line) for line in lines]
    >>> [is_ballot(words, line, find_numbers(words, line)[0]) for words, line in texts]
    [True, False]
    """
    keys, last = words.keys, number.last
    against = keys[last : last + 1] == ["to"] and last + 1 < len(keys) and read_numeral(keys[last + 1])
    if number.low != number.high or not (number.rest.isdecimal() or against):
        return False
    before = keys[max(0, number.first - WORDS_BEFORE) : number.first]
    if before[-1:] == ["from"]:
        return False
    if before[-2:] == ["majority", "of"]:
        return True
    behind = last if number.rest else last + 2
    even = number.rest.isdecimal() and float(number.rest) == number.low
    if even and _VOTED.isdisjoint(before):  # "a 50-50 split"
        return False
    if not _VOTED.isdisjoint([*before, *keys[last : last + 1]]) or not _RULED.isdisjoint(
        keys[behind : behind + 1]
    ):
        return True
    if (before[-1:] and before[-1] in _NO_VOTES) or keys[behind : behind + 1] in _NO_BALLOTS:
        return False
    spelt = not number.rest and not keys[number.first][0].isdecimal() and not keys[last + 1][0].isdecimal()
    return _is_spelt_vote(words, text, number) if spelt else _on_bill(words, text, number)


def find_losers(words: Words, number: Number, votes: Quantity) -> Quantity | None:
    """Return the votes of the other side behind those of one: the 40 of "voted 58-40", "58 votes to 40".

    >>> from analysis.measures.quantities.find import find_quantities
    >>> from analysis.text.words import find_words
    >>> line = "They voted 70 to 28 for it."
    >>> [(q.number.low, q.noun) for q in find_quantities(find_words(line), line)]
    [(70.0, 'votes'), (28.0, 'votes of losing side')]
    """
    if votes.thing != "vote" or votes.number.part:
        return None
    if number.rest.isdecimal():  # one word: it tells both
        first, last, value = number.first, number.last, float(number.rest)
    else:
        first, last = votes.last + 1, votes.last + 2
        told = read_numeral(words.keys[first]) if last <= len(words.keys) else None
        if told is None or words.keys[first - 1] != "to":
            return None
        value = told[0]
    if value > number.low:
        return None
    return count_of(
        Number(first, last, value, value, 1.0, "", False, ""), last, LOSERS, "votes of losing side"
    )


def _is_spelt_vote(words: Words, text: str, number: Number) -> bool:
    """Tell whether "four to three" at the end of a clause is a vote: more against fewer, none of it one."""
    second = read_numeral(words.keys[number.last + 1])
    if second is None or not 1 < second[0] < number.low or not ends_phrase(words, text, number.last + 2):
        return False
    return _on_bill(words, text, number) or words.keys[max(0, number.first - 2) : number.first] in _DID_IT


def _on_bill(words: Words, text: str, number: Number) -> bool:
    """Tell whether what is voted on, or who votes, stands before a number in its clause."""
    return any(words.keys[at] in _BILLS for at in clause_before(words, text, number.first, reach=TOLL_WORDS))
