"""What a number counts by a word before it: "a crew of 12", "jobs fell to 300", "killed 12", "seats 40"."""

from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.inflect import verb_forms
from analysis.measures.quantities.ballots import is_start
from analysis.measures.quantities.clauses import clause_before
from analysis.measures.quantities.counted import is_joined, read_plural
from analysis.measures.quantities.events import find_event, read_event_at
from analysis.measures.quantities.numbers import Number
from analysis.measures.quantities.quantity import Quantity, count_of
from analysis.measures.wording.fact_words import read_heads
from analysis.measures.wording.word_kinds import read_moves
from analysis.text.words import Words

# "The number of jobs fell to 300": words right before such a number, and what a count goes by.
_LEADS = frozenset(
    "to at was is are were reached reaching hit hitting near exceeded exceeds topped passed totaled totaling "
    "numbered numbers number numbering totalling total stood stands".split()
)
_COUNTS = frozenset("number count tally total toll figure headcount".split())
_CROWDS = frozenset("attendance turnout crowd crowds audience".split())
_TOTALS = _CROWDS | {"population", "membership"}
# "A crew of 12": group and word of those whom a word counts together.
_GROUPS = {
    **dict.fromkeys(
        "attendance turnout crowd crowds audience gathering congregation".split(), ("crowd", "crowd")
    ),
    **dict.fromkeys("crew staff workforce".split(), ("worker", "staff")),
    **dict.fromkeys("team group party gang convoy family panel jury committee".split(), ("people", "people")),
    **dict.fromkeys(
        "town village city island suburb community hamlet settlement".split(), ("resident", "residents")
    ),
    **{"population": ("resident", "residents"), "membership": ("people", "members")},
    **dict.fromkeys(("army", "force", "garrison"), ("soldier", "soldiers")),
}
_NUMBERED = frozenset("number numbers numbered numbering total totals totaled totaling".split())
COUNT_WORDS = 16
# Where the noun behind "the number of" ends.
_NOUN_ENDS = frozenset("to at was is has had rose fell by".split())
_ON_BOARD = ["on", "board"]
_NUMBERS = frozenset(("number", "numbered", "to"))
_AUXILIARIES = frozenset("have has had been were was are is be now since then already later still".split())
# Verbs whose object is people where it has no noun: "killed 12 and injured 30".
_HARMS = (
    "kill injure wound arrest detain rescue evacuate airlift displace strand infect sicken sack hospitalize "
    "murder massacre slay butcher slaughter assassinate"
)
# What drew a number, drew people.
_DREW = frozenset("drew draws drawing attracted attracts attracting".split())
_CARRYING = frozenset(("carrying", "carried"))  # a vehicle: "a bus carrying 44"
_EMPLOYS = frozenset("employs employ employed employing hired hires".split())
# Who is led or pulled somewhere, with the words behind the number.
_HANDLED = frozenset("taken took pulled dragged led brought plucked freed carried saved".split())
_WHERE = frozenset("into from out to off alive".split())
# What a ship or a hall can do with so many people; "is licensed to carry".
_TAKES = frozenset("carry hold seat accommodate take fit transport house".split())
_CAN = frozenset("can could licensed certified licenced built designed meant allowed able".split())
_BUILT = frozenset("room space built designed licensed".split())
ROOM_WORDS = 4


def count_group(words: Words, text: str, number: Number) -> Quantity | None:
    """Return "a crew of 12" and "the attendance, 3,500,".

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "A crowd of 400 sang."
    >>> count_group(find_words(line), line, find_numbers(find_words(line), line)[0]).thing
    'crowd'
    """
    keys, first = words.keys, number.first
    if first > 1 and keys[first - 1] == "of" and keys[first - 2] in _GROUPS:
        return count_of(number, number.last, *_GROUPS[keys[first - 2]])
    beside = first and keys[first - 1] in _CROWDS and not is_joined(words, text, first)
    if beside and text[words.ends[first - 1] : words.starts[first]] == ", ":
        return count_of(number, number.last, "crowd", "crowd")
    return None


def count_total(words: Words, text: str, number: Number) -> Quantity | None:
    """Return what a count before the number is of: "the number of jobs fell to 300".

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "The number of jobs fell to 300."
    >>> count_total(find_words(line), line, find_numbers(find_words(line), line)[0]).noun
    'jobs'
    """
    keys, first = words.keys, number.first
    if first > 1 and keys[first - 1] == "by" and _moves(keys[first - 2]):  # "claims rose by 12,000"
        return _of_mover(words, text, number._replace(part=True))
    if is_start(words, number):
        number = number._replace(part=True)
    elif not first or keys[first - 1] not in _LEADS:
        return None
    subject = read_heads().get(keys[first - 2]) if first > 1 and keys[first - 1] in _NUMBERS else None
    if subject is not None and subject.category == "victim":  # "the dead number seven"
        return _as_count(number, keys[first - 2], keys[first - 2])
    moved = _moves(keys[first - 1])
    for at in clause_before(words, text, first, reach=COUNT_WORDS):
        key = keys[at]
        moved = moved or _moves(key)
        if key in _TOTALS:
            return count_of(number, number.last, *_GROUPS[key])
        if key in _COUNTS and (keys[at + 1 : at + 2] == ["aboard"] or keys[at + 1 : at + 3] == _ON_BOARD):
            return count_of(number, number.last, "people", "people", ("board", "patient"))
        if key in _COUNTS and keys[at + 1 : at + 2] == ["of"]:
            found = _counted(words, at + 2, first)
            return found and _as_count(number, *found)
    return _of_mover(words, text, number) if moved else None


def _moves(key: str) -> bool:
    """Tell whether a verb changes or gives a count."""
    return key in read_moves() or key in _NUMBERED


def _of_mover(words: Words, text: str, number: Number) -> Quantity | None:
    """Return what rose or fell to a number: the plural right before its verb."""
    keys = words.keys
    for at in clause_before(words, text, number.first, reach=COUNT_WORDS):
        if _moves(keys[at]):
            subject = at - 1
            while subject > 0 and (keys[subject] in _AUXILIARIES or keys[subject].endswith("ly")):
                subject -= 1
            found = _counted(words, max(subject, 0), max(subject, 0) + 1)
            return found and _as_count(number, *found)
    return None


def _counted(words: Words, first: int, last: int) -> tuple[str, str] | None:
    """Return group and word of the first plural among words, or of those that are dead or missing."""
    for at in range(first, last):
        if words.keys[at] in _NOUN_ENDS:
            break
        head = read_heads().get(words.keys[at])
        if head is not None and head.category == "victim":  # "the number of injured", "of injured people"
            return words.keys[at], words.keys[at]
        noun = read_plural(words, at)
        if noun is not None:
            return noun.group, words.keys[at]
    return None


def _as_count(number: Number, thing: str, noun: str) -> Quantity:
    """Return a count of things, of people where the word tells what happened to them ("deaths")."""
    head = read_heads().get(noun)
    if head is not None and head.category == "victim":
        return count_of(number, number.last, "people", noun, (head.group, head.role))
    return count_of(number, number.last, thing, noun)


@cache
def _harms() -> frozenset[str]:
    """Return the forms of the verbs that are done to people."""
    return frozenset(fold_word(form) for verb in _HARMS.split() for form in verb_forms(verb))


def read_object(words: Words, text: str, number: Number) -> Quantity | None:
    """Return people as the object of a verb: "killed 12", "drew 12,000".

    ``number``: the number, no noun behind it. Returned: a count of people, workers or a crowd.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "Police took seven into custody."
    >>> read_object(find_words(line), line, find_numbers(find_words(line), line)[0]).event
    'arrest'
    """
    first = number.first
    if not first or not is_joined(words, text, first):
        return None
    key = words.keys[first - 1]
    if key in _HANDLED and words.keys[number.last : number.last + 1] != []:
        return _handled(words, text, number)
    if key in _EMPLOYS:
        return count_of(number, number.last, "worker", "workers")
    if key in _CARRYING:
        return count_of(number, number.last, "people", "people", ("board", "patient"))
    if key in _DREW:
        return count_of(number, number.last, "crowd", "crowd")
    if has_room(words, text, first):
        return count_of(number, number.last, "people", "people", ("fit", "patient"))
    at = first - 1 - (key == "down" and first > 1)  # "guns down five"
    told = (read_event_at(words, at), "patient")
    harms = key in _harms() or (at < first - 1 and told[0] == "kill")
    if not harms or not words.texts[first - 1][0].islower() and first > 3:
        return None
    part = number.part or words.keys[number.last : number.last + 1] in (["others"], ["more"])
    return count_of(number._replace(part=part), number.last, "people", "people", told) if told[0] else None


def _handled(words: Words, text: str, number: Number) -> Quantity | None:
    """Return people who were led or pulled somewhere: "took seven into custody"."""
    if words.keys[number.last] not in _WHERE:
        return None
    told = find_event(words, text, number.first, number.last, people=True)
    return count_of(number, number.last, "people", "people", told) if told[0] else None


def has_room(words: Words, text: str, first: int) -> bool:
    """Tell whether a number of people says how many there is room for: "can carry 350", "a capacity of 350".

    >>> from analysis.text.words import find_words
    >>> lines = ["It can carry 350 people", "It was carrying 350 people"]
    >>> [has_room(find_words(line), line, 3) for line in lines]
    [True, False]
    """
    before = words.keys[max(0, first - ROOM_WORDS) : first]
    if before[-2:] == ["capacity", "of"] or before[-1:] == ["seats"]:
        return True
    if before[-1:] == ["for"] and before[-2:-1] and before[-2] in _BUILT:
        return True
    takes = before[-1:] and before[-1] in _TAKES and is_joined(words, text, first)
    return bool(takes) and not _CAN.isdisjoint(before)
