"""What a number counts by a word before it: "a crew of 12", "the number of jobs fell to 300"."""

from analysis.measures.quantities.ballots import is_start
from analysis.measures.quantities.clauses import clause_before
from analysis.measures.quantities.counted import is_joined, read_plural
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
