"""Numbers that are not what holds now, or not the whole: former, told by the month, disputed."""

import re
from collections.abc import Iterator, Sequence

from analysis.lexicons.grammar import ARTICLES
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity
from analysis.measures.wording.numerals import read_numeral
from analysis.text.words import Words

_FORMER = frozenset("previous earlier original former prior withdrawn initial outdated superseded".split())
_AT_FIRST = frozenset("first originally previously initially earlier".split())
_SAID = frozenset(
    "thought estimated planned reported announced expected feared quoted budgeted given".split()
)
_TOLD = frozenset(
    "said spoken spoke put given gave reported counted estimated listed announced confirmed stated".split()
)
_NOW = frozenset("now later says but and while".split())
SAID_WORDS = 8
_OF = frozenset("of at in".split())
_WAYS = frozenset({"up", "down"})
# What stands right before a former value, and right behind one: most values have neither.
_TELLING = _FORMER | _SAID | _OF | {"from"}
_OPENING = _AT_FIRST | _OF
_FORMER_OR_FIRST = _FORMER | {"first"}
_AND = frozenset("and but then".split())
_WHEN = frozenset("in on at during last".split())
# "Four judges named by one party and four by the other".
_WHOSE = frozenset("by from for of with to against".split())
# Points that end no sentence.
_TITLES = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|U\.S)\.")
# "Two were injured in May and three in June": so far apart at most, in words.
WITHIN = 14
# "Rose to 7 percent, the office said, from 6": the same.
FROM_WITHIN = 14
# How such a count is qualified: the article itself does not say which of the two holds.
DISPUTED = "disputed"
# What can be disputed so: what became of people, and how many came.
_EVENTS = frozenset("kill injure miss arrest infect evict rescue hold protest attend".split())
_CROWD = "crowd"
# The second count stands so many words behind the first at most.
MOST_WORDS = 18
# A source is told of near its number.
SOURCE_WORDS = 10
# A place by name stands so many words behind its count at most.
PLACE_WORDS = 6
_WHERE = frozenset("in at near outside on".split())
_TELLS = frozenset(
    "said says say put puts counted counts reported reports reporting spoke speaks speak estimated estimates "
    "claimed claims told according gave gives listed confirmed".split()
)
_AGAINST = frozenset("while but though although whereas however".split())
_PARTS = re.compile(r"[;.!?]\s|\n")
# Words of a count that goes on or is of another time or place rather than of another source.
_GOES_ON = frozenset("more another others later earlier then now rose since previously and".split())


def is_former(words: Words, first: int, last: int) -> bool:
    """Say whether the quantity at words ``first`` to ``last`` was a value once: an earlier estimate.

    "The previous $3 million", "the withdrawn estimate of $3 million", "the first thought $3 million", "the $3
    million originally planned", "the $3 million in the earlier bill", "down from $3 million".

    Returned: False where nothing tells.

    >>> from analysis.text.words import find_words
    >>> is_former(find_words("less than the previous 5 tons"), 4, 6)
    True
    """
    keys = words.keys
    if _first_said(keys, first):
        return True
    lead = first - 1 if first and keys[first - 1] in ARTICLES else first
    if lead and keys[lead - 1] in _TELLING and _said_before(keys, lead, first, last):
        return True
    return last < len(keys) and keys[last] in _OPENING and _said_behind(keys[last : last + 4])


def _first_said(keys: Sequence[str], first: int) -> bool:
    """Say whether somebody first said so: "had earlier put the toll at seven", "initially spoke of seven"."""
    if _AT_FIRST.isdisjoint(keys[max(0, first - SAID_WORDS) : first]):
        return False
    for at in range(first - 2, max(-1, first - SAID_WORDS), -1):
        if keys[at] in _AT_FIRST:
            return keys[at + 1] in _TOLD
        if keys[at] in _NOW or read_numeral(keys[at]) is not None:
            return False
    return False


def _said_before(keys: Sequence[str], lead: int, first: int, last: int) -> bool:
    """Say whether the words before a quantity, and the article before it, call it a former one."""
    *_, earlier, before, word = "", "", *keys[max(0, lead - 3) : lead]
    if word in _FORMER or (word == "from" and (before in _WAYS or comes_from(keys, first, last))):
        return True
    if word in _SAID and before in _AT_FIRST:
        return True
    return word in _OF and earlier in _FORMER_OR_FIRST


def comes_from(keys: Sequence[str], first: int, last: int) -> bool:
    """Say whether a value behind "from" is what it was: "rose to 7 percent from 6", "from 6 percent to 7"."""
    for at in (*range(max(0, first - FROM_WITHIN), first - 1), *range(last, min(last + 3, len(keys) - 1))):
        if keys[at] == "to" and keys[at + 1][0].isdecimal():
            return True
    return False


def _said_behind(after: Sequence[str]) -> bool:
    """Say whether the words behind a quantity call it a former one."""
    if len(after) < 2:
        return False
    if after[0] in _AT_FIRST:
        return after[1] in _SAID
    named = after[2] if after[1] in ARTICLES and len(after) > 2 else after[1]
    return after[0] in _OF and named in _FORMER


def goes_on(words: Words, text: str, last: int, number: Number) -> bool:
    """Say whether a count is followed by another of the same: "two in May and three in June".

    ``last``: the word behind the count. ``number``: the next number of the text, which has no noun. Returned:
    True if neither is the whole.
    """
    at, keys = number.first, words.keys
    if not last < at <= last + WITHIN or number.last >= len(keys) or keys[at - 1] not in _AND:
        return False
    between = text[words.ends[last - 1] : words.starts[at]]
    behind = keys[number.last]
    again = behind in _WHEN or behind in _WHOSE and behind in keys[last:at]
    return again and not any(mark in _TITLES.sub("", between) for mark in ".!?;\n")


def mark_disputed(words: Words, text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities, two counts of one thing by two sources of one article marked as disputed.

    >>> from analysis.measures.quantities.find import find_quantities
    >>> from analysis.text.words import find_words
    >>> line = "Police said four people were killed, while the hospital put the toll at six."
    >>> [q.number.qualifier for q in find_quantities(find_words(line), line)]
    ['disputed', 'disputed']
    """
    marked = list(found)
    for at in _find_disputed(words, text, found):
        for place in (at, at + 1):
            number = marked[place].number
            marked[place] = marked[place]._replace(number=number._replace(qualifier=DISPUTED))
    return marked


def _find_disputed(words: Words, text: str, found: Sequence[Quantity]) -> Iterator[int]:
    """Yield the place of every count that the next one disputes."""
    for at in range(len(found) - 1):
        first, second = found[at], found[at + 1]
        if _are_alike(first, second) and _are_told(words, text, first, second):
            yield at


def _are_alike(first: Quantity, second: Quantity) -> bool:
    """Tell whether two exact counts are of one thing and differ."""
    if first.unit or second.unit or not (first.event in _EVENTS or first.thing == second.thing == _CROWD):
        return False
    numbers = (first.number, second.number)
    plain = all(one.low == one.high and not (one.part or one.qualifier) for one in numbers)
    same = (first.event, first.role) == (second.event, second.role)
    return plain and same and numbers[0].low != numbers[1].low


def _place_of(words: Words, last: int) -> bool:
    """Tell whether a place by name stands behind a count."""
    stop = min(last + PLACE_WORDS, len(words.keys) - 1)
    return any(words.keys[at] in _WHERE and words.texts[at + 1][0].isupper() for at in range(last, stop))


def _are_told(words: Words, text: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether a source of its own stands by each of two counts near each other."""
    keys, between = words.keys, words.keys[first.last : second.first]
    if not 0 < len(between) <= MOST_WORDS or not _GOES_ON.isdisjoint(between):
        return False
    gap = text[words.ends[first.last - 1] : words.starts[second.first]]
    parted = list(_PARTS.finditer(gap))
    if len(parted) > 1 or not (parted or not _AGAINST.isdisjoint(between)):
        return False
    before = keys[max(0, first.first - SOURCE_WORDS) : first.first]
    behind = keys[second.last : second.last + SOURCE_WORDS]
    if _place_of(words, first.last) and _place_of(words, second.last):
        return False  # "in Leeds, police said. … in York"
    told = sum(word in _TELLS for word in (*before, *between, *behind))
    return told > 1 and not _TELLS.isdisjoint((*between, *behind))
