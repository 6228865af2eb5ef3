"""The person beside an age: the surname and the role before or behind it."""

from functools import cache

from analysis.measures.quantities.clauses import clause_before
from analysis.measures.quantities.counted import is_joined
from analysis.measures.wording.fact_words import read_function_words, read_heads, read_terms
from analysis.measures.wording.name_lists import is_common
from analysis.text.voices.names import read_first_names
from analysis.text.words import Words

_ANYBODY = frozenset(
    "people person individual ones one human head folk soul male female man woman boy girl child kid "
    "teenager teen adult father mother son daughter brother sister parent relative official member "
    "resident citizen local witness mr mrs ms miss mx sir lady dr minor youngster".split()
)
# A name follows an age within so many words, and stands so many before it ("X died at the age of 81").
AGE_WORDS = 5
BEFORE_WORDS = 30
NEAR_WORDS = 3


@cache
def read_roles() -> frozenset[str]:
    """Return what a person can be, those left out that many persons of a story are.

    >>> "striker" in read_roles(), "man" in read_roles()
    (True, False)
    """
    heads = {key for key, head in read_heads().items() if head.category == "person"}
    return frozenset(heads | read_terms("title").keys()) - _ANYBODY


def is_person(key: str) -> bool:
    """Tell whether a word in lower case is what a person can be: "the man, 43,"."""
    return key in read_roles() or key in _ANYBODY


def with_title(words: Words, text: str, at: int) -> tuple[str, ...]:
    """Return the surname at a word and what stands before the name ("striker Tom Vale"), or a role alone."""
    if not words.texts[at][0].isupper():
        return (words.keys[at],) if words.keys[at] in read_roles() else ()
    first = at
    while first and words.texts[first - 1][0].isupper() and is_joined(words, text, first):
        first -= 1
    title = words.keys[first] if first < at else ""
    if title not in read_roles():
        title = words.keys[first - 1] if first and is_joined(words, text, first) else ""
    return (words.keys[at], title) if title in read_roles() else (words.keys[at],)


def find_person_behind(words: Words, text: str, last: int) -> tuple[str, ...]:
    """Return the surname behind an age and what the person is, as far as they are told.

    >>> from analysis.text.words import find_words
    >>> line = "a 27-year-old striker Tom Vale of Leeds"
    >>> find_person_behind(find_words(line), line, 2)
    ('vale', 'striker')
    """
    named: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    for at in range(last, min(last + AGE_WORDS, len(words.keys))):
        if not is_joined(words, text, at) or words.keys[at] in read_function_words():
            break
        if words.texts[at][0].isupper():
            if is_common(words.keys[at]):
                break
            named = (words.keys[at].removesuffix("'s"),)
        elif named:
            break
        elif words.keys[at] in read_roles():
            role = (words.keys[at],)
    return named + role


def find_role_before(words: Words, text: str, first: int) -> tuple[str, ...]:
    """Return what the person of a sentence is: "the cyclist who died was 34"."""
    for at in clause_before(words, text, first, reach=BEFORE_WORDS):
        if words.keys[at] in read_roles() and words.texts[at].islower():
            return (words.keys[at],)
    return ()


def find_person_before(words: Words, text: str, first: int, *, near: bool = False) -> tuple[str, ...]:
    """Return the surname of the last person with a known first name before a word, if one is near.

    >>> from analysis.text.words import find_words
    >>> line = "The painter Anna Vale has died at the age of 81."
    >>> find_person_before(find_words(line), line, 9)
    ('vale',)
    """
    for at in range(first - 1, max(0, first - (NEAR_WORDS if near else BEFORE_WORDS)), -1):
        capitals = words.texts[at][0].isupper() and words.texts[at - 1][0].isupper()
        if capitals and words.keys[at - 1] in read_first_names() and is_joined(words, text, at):
            return (words.keys[at].removesuffix("'s"),)
    return ()
