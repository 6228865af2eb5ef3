"""Whose age a number gives: the surname beside it."""

from collections.abc import Sequence

from analysis.measures.quantities.aged_persons import (
    BEFORE_WORDS,
    find_person_before,
    find_role_before,
    is_person,
    with_title,
)
from analysis.measures.quantities.clauses import clause_before
from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.numbers import Number
from analysis.measures.wording.name_lists import is_common
from analysis.measures.wording.numerals import read_numeral
from analysis.text.voices.names import read_first_names
from analysis.text.words import Words

# "A father of two, 41,".
PARENTS = frozenset("father mother dad mum mom grandfather grandmother parent".split())
_STATED = frozenset("is was turned turns turning aged".split())
_TURNS = frozenset("turned turns turning".split())
# "At 71, Lind still skis": no younger, for hours are told this way.
_FEWEST_AT = 25
_DIED = frozenset("died dies death".split())
DIED_WORDS = 8
_THINGS = frozenset("it this that there".split())
_LIKE_PERSONS = frozenset(
    "he she youngest oldest eldest victim mom mum dad momma daddy wife husband aunt uncle grandmother "
    "grandfather".split()
)
_ADVERBS = frozenset("only just still now barely already then".split())
_GOES_ON = frozenset("and when at in on last this but who".split())
_YOUNG = frozenset("boy girl child man woman".split())
# "A man of seventy-two has died": the verb of whoever is so old.
_LIVES_ON = frozenset("is was are were has have had died".split())
MOST_YEARS = 111
_FEWEST = 1


def find_age(words: Words, text: str, number: Number) -> tuple[str, ...] | None:
    """Return whose age a bare number is: ", 27," behind a name, "is 27" and nothing more, "at the age of 27".

    None if the number is no age; empty if nobody is named.

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "Striker Tom Vale, 24, won."
    >>> words = find_words(line)
    >>> find_age(words, line, find_numbers(words, line)[0])
    ('vale', 'striker')
    """
    keys = words.keys
    if number.rest or number.part or not _FEWEST <= number.low <= number.high < MOST_YEARS:
        return None
    i = number.first
    while i and keys[i - 1] in _ADVERBS and is_joined(words, text, i):
        i -= 1
    if i == 0:
        return None
    end = words.ends[number.last - 1]
    before, after = text[words.ends[i - 1] : words.starts[i]], text[end : end + 1]
    led = keys[max(0, i - 2) : i - 1] == ["at"] or "," in _gap(words, text, i - 1)
    at_age = keys[i - 1] == "age" and led
    if before == " " and (at_age or keys[max(0, i - 2) : i] in (["age", "of"], ["ages", "of"])):
        return find_person_before(words, text, i)
    ended = bool(after) and after in ",.;)"
    ended = ended or bool(_GOES_ON.intersection(keys[number.last : number.last + 1]))
    printed = words.texts[number.first].isdecimal() and number.last - number.first == 1
    spelt = after == "," and (is_person(keys[i - 1]) or _is_name(words, text, i - 1))  # "Tom Reed, eight,"
    told = printed and ended and (words.texts[i - 1][0].isupper() or is_person(keys[i - 1]))
    if before == ", " and (told or spelt):
        return with_title(words, text, i - 1)
    if before in (" ", ", ") and _is_listed(keys, i):
        return ()
    beside = _age_beside(words, text, i, number) if printed or before == " " else None
    if beside is not None:
        return beside
    of_young = before == " " and keys[i - 1] == "of" and i > 1 and keys[i - 2] in _YOUNG  # "a boy of six"
    if of_young and (ended or _LIVES_ON.intersection(keys[number.last : number.last + 1])):
        return ()
    if before != " " or keys[i - 1] not in _STATED or not (ended and after != ")" or keys[i - 1] in _TURNS):
        return None
    return _age_of_subject(words, text, i)


def _is_listed(keys: Sequence[str], i: int) -> bool:
    """Tell whether an age at word i is told of several: "as young as nine", "aged 4, 7 and 11"."""
    if keys[max(0, i - 3) : i] in (["as", "young", "as"], ["as", "old", "as"]):
        return True
    at = i - 1
    while at > 0 and (keys[at] == "and" or read_numeral(keys[at]) is not None):
        at -= 1
    return at < i - 1 and keys[at] in ("aged", "ages")


def _age_beside(words: Words, text: str, i: int, number: Number) -> tuple[str, ...] | None:
    """Return whose age is told in "Ana Ruiz (34)", "a father of two, 41," or "At 71, Lind", None for none."""
    keys, before = words.keys, _gap(words, text, i)
    end = words.ends[number.last - 1]
    after = text[end : end + 1]
    if before == " (":
        return with_title(words, text, i - 1) if after == ")" and _is_name(words, text, i - 1) else None
    if before == ", ":
        of_parent = i > 2 and keys[i - 2] == "of" and keys[i - 3] in PARENTS
        return () if of_parent and after in (",", ".") else None
    if before != " " or after not in (",", "."):
        return None
    if keys[i - 1] == "both" and _gap(words, text, i - 1) == ", ":
        return ()
    if keys[i - 1] == "at" and number.low >= _FEWEST_AT and _died_at(words, text, i - 1):
        return find_person_before(words, text, i)
    if words.texts[i - 1] != "At" or number.low < _FEWEST_AT or after != ",":
        return None
    return _age_of_next(words, number.last)


def _is_name(words: Words, text: str, at: int) -> bool:
    """Tell whether a word is the last of a full name, listed or not: "Ana Ruiz (34)", "Jin Mallick (45)"."""
    if at < 1 or not (words.texts[at][0].isupper() and is_joined(words, text, at)):
        return False
    before = words.keys[at - 1]
    unknown = not is_common(before) and not is_common(words.keys[at]) and words.texts[at].istitle()
    return words.texts[at - 1].istitle() and (before in read_first_names() or unknown)


def _age_of_next(words: Words, at: int) -> tuple[str, ...] | None:
    """Return whose age stands before "he", "she" or a name at a word, None if nobody's does."""
    if at >= len(words.keys):
        return None
    if words.keys[at] in ("he", "she"):
        return ()
    named = words.texts[at][0].isupper() and not is_common(words.keys[at])
    return (words.keys[at].removesuffix("'s"),) if named else None


def _gap(words: Words, text: str, at: int) -> str:
    """Return what stands before a word."""
    return text[words.ends[at - 1] : words.starts[at]] if at else ""


def _age_of_subject(words: Words, text: str, i: int) -> tuple[str, ...] | None:
    """Return whose age is told behind "is", "turned" or "aged" before word i, None if it is nobody's."""
    keys = words.keys
    subject = keys[i - 2] if i > 1 else ""
    if subject in ("i", "we", "they", "you"):
        return ()
    if subject in ("he", "she", "who"):
        return _named_before_who(words, text, i - 2) or find_person_before(words, text, i - 2)
    if subject and keys[i - 1] == "aged":
        return with_title(words, text, i - 2)
    near = find_person_before(words, text, i, near=True) or find_role_before(words, text, i)
    if near or subject in _THINGS:
        return near or None
    named = i > 1 and words.texts[i - 2][0].isupper() and not is_common(subject)
    if named and keys[i - 3 : i - 2] != ["the"] and (keys[i - 1] == "is" or words.texts[i - 3][0].isupper()):
        return (subject.removesuffix("'s"),)
    told = clause_before(words, text, i, reach=BEFORE_WORDS)
    return () if any(is_person(keys[at]) or keys[at] in _LIKE_PERSONS for at in told) else None


def _died_at(words: Words, text: str, at: int) -> bool:
    """Tell whether "at" behind a comma gives the age of a death: "he died on Monday, at 81,"."""
    died = not _DIED.isdisjoint(words.keys[max(0, at - DIED_WORDS) : at])
    return died and _gap(words, text, at) == ", "


def _named_before_who(words: Words, text: str, who: int) -> tuple[str, ...]:
    """Return the name right before "who" and a comma: "Moor, who turned 61"."""
    at = who - 1
    if words.keys[who] != "who" or at < 0 or _gap(words, text, who) != ", ":
        return ()
    named = words.texts[at][0].isupper() and not is_common(words.keys[at])
    return with_title(words, text, at) if named else ()


def find_aged_thing(words: Words, text: str, first: int) -> str | None:
    """Return the thing whose age "37 years old" gives behind "is" or "was", "" for "it", None if it is none.

    >>> from analysis.text.words import find_words
    >>> lines = "The roof is 37 years old.", "It was 37 years old.", "The boy is 12 years old."
    >>> [find_aged_thing(find_words(line), line, len(line.split()) - 3) for line in lines]
    ['roof', '', None]
    """
    keys = words.keys
    if first < 2 or keys[first - 1] not in ("is", "was") or not is_joined(words, text, first):
        return None
    subject = keys[first - 2]
    if subject in ("it", "this", "which"):
        return ""
    named = (
        first > 2 and keys[first - 3] in ("the", "this", "its", "their") and words.texts[first - 2].islower()
    )
    return None if not named or is_person(subject) or subject in _LIKE_PERSONS else subject
