"""Surnames behind a given name or a title ("Grace Fury", "Mr. Love") and those that the text shows alone."""

from collections.abc import Collection
from functools import cache

from analysis.lexicons.grammar import CENTRAL_DETERMINERS, WEEKDAYS
from analysis.measures.sentiment.names import is_title_case
from analysis.measures.wording.fact_words import read_function_words, read_terms
from analysis.measures.wording.name_lists import bare
from analysis.text.voices.names import INSTITUTIONAL, read_first_names
from analysis.text.voices.verbs import spoken_forms
from analysis.text.words import Words

# Words on each side that tell whether capitals mean anything: in a title-case heading they do not.
NEIGHBORS = 4
LEAST = 2  # letters of a surname: "Oh"
_UNTOLD = "dr sen rep gov gen lt sgt capt col maj president senator judge justice chief".split()
_GENDERS = dict.fromkeys(_UNTOLD, "") | {"mr": "m", "mrs": "f", "ms": "f"}
# "Mr. President", "Carolina Gov.", "Gov. Ada Moor Tuesday": nobody's surname.
_OFFICES = "speaker chairman chairwoman secretary minister ambassador mayor".split()
_NOBODY = WEEKDAYS.union(_GENDERS, _OFFICES)
ABBREVIATED = frozenset(
    "mr mrs ms dr sen rep gov gen lt sgt capt col maj adm cmdr cpl pvt pfc spc supt prof rev".split()
)
# Behind these stands a surname whatever else it means: "Mr. King".
_COURTESY = frozenset("mr mrs ms miss dr prof".split())
# "identified only by his last name, Oh"
_SURNAME = frozenset({"surname", "surnamed"})
_KINDS_OF_NAME = frozenset({"last", "family"})
_NO_QUOTES = str.maketrans("", "", "\"'“”‘’")  # the surname "Oh"
DETERMINERS = CENTRAL_DETERMINERS | {"no", "every", "some"}
# Words in lower case before which an object stands that is nobody's interjection: "firing at Oh".
_BEFORE_OBJECTS = frozenset("at to with by against from about toward towards behind beside".split())
_BEFORE_SUBJECTS = frozenset("that when after before while because if where and as until since".split())
_IS_VERB = frozenset("was is had has would could did does went fell ran left came knew saw".split())
# Endings of words that have a capital without being anybody's name: "Trumpian", "Islamist", "the Radicals".
_NO_SURNAMES = ("ian", "ean", "esque", "ist", "ism", "ic", "ish", "s")
_QUOTES = frozenset("\"”’'»")


def find_surnames(
    words: Words, text: str, *, among: Collection[str] | None = None, given: bool = False
) -> dict[str, str]:
    """Return the words that stand behind a given name or a title, or as a "last name".

    Both have a capital, and nothing but a space stands between them or the point of an abbreviation.

    ``words``: the words of the text. ``among``: only these folded words, which mean something else as a rule:
    then it is looked at whether the line is a heading or shouted, where capitals mean nothing. ``given``:
    take a given name behind a title as well ("Rep. Buck Moor"). Returned: folded surname → the gender that
    given name or title tells: m, f or "".

    >>> from analysis.text.words import find_words
    >>> line = "Grace Fury met Mr. Love and a man with the last name Oh. Oh, he said."
    >>> find_surnames(find_words(line), line)
    {'fury': 'f', 'love': 'm', 'oh': ''}
    """
    signs, keys, found = _signs(), words.keys, dict[str, str]()
    for i in [i + 1 for i in words.places(_leads_on) if i + 1 < len(keys)]:
        before = i - 1 if keys[i - 1] in signs else i - 2  # "Ada B. Savage"
        if before < 0 or keys[before] not in signs or not words.texts[i][0].isupper():
            continue
        name = bare(keys[i])
        if found.get(name) or (among is not None and name not in among):
            continue
        if _is_behind(words, text, before, i) and (among is None or in_sentence_case(words, i)):
            if given or not _is_given(words, text, before, i):
                found[name] = signs[keys[before]]
    return found


def _leads_on(text: str, key: str) -> bool:
    """Tell whether a surname can stand behind a word: a given name, a title, an initial."""
    return key in _signs() or (len(text) == 1 and text.isupper())


@cache
def _signs() -> dict[str, str]:
    """Return what can stand before a surname, with the gender that it tells."""
    untold = dict.fromkeys([*read_terms("title"), *_SURNAME, "name"], "")
    return untold | read_first_names() | _GENDERS


def _is_behind(words: Words, text: str, before: int, i: int) -> bool:
    """Tell whether a word in capitals stands as names do behind a given name, a title or "last name"."""
    sign, name = words.keys[before], bare(words.keys[i])
    gap = text[words.ends[before] : words.starts[i]].replace("\u00a0", " ")
    if sign in _SURNAME or sign == "name":
        is_kind = sign != "name" or words.keys[before - 1] in _KINDS_OF_NAME
        return is_kind and gap.translate(_NO_QUOTES) in (" ", ", ", ": ")
    if len(name) < LEAST or not words.texts[before][0].isupper() or name in DETERMINERS or name in _NOBODY:
        return False
    if sign in read_first_names():
        return gap == " " or (before < i - 1 and gap[2:] in (". ", " "))
    if not (gap == " " or (gap == ". " and sign in ABBREVIATED)):
        return False
    return sign in _COURTESY or not (name in read_terms("title") or name in INSTITUTIONAL)


def _is_given(words: Words, text: str, before: int, i: int) -> bool:
    """Tell whether the word behind a title is a given name: "Sen. Ada Moor"."""
    sign, name, given = words.keys[before], bare(words.keys[i]), read_first_names()
    if sign in given:
        return False
    after = i + 1 < len(words) and words.texts[i + 1][0].isupper() and gap_before(words, text, i + 1) == " "
    if after:  # "President Moor Ada Sue Moor" is a caption, mostly with the next word glued to it
        return name in given or not any(key.startswith(name) for key in words.keys[i + 1 : i + 5])
    return name in given and sign not in _COURTESY


def in_sentence_case(words: Words, i: int) -> bool:
    """Tell whether capitals mean something around a word."""
    texts = words.texts
    if shouts(texts[i]) and any(map(shouts, texts[max(0, i - 2) : max(0, i - 1)] + texts[i + 1 : i + 2])):
        return False
    return not is_title_case(texts[max(0, i - NEIGHBORS - 1) : i + NEIGHBORS])


def shouts(text: str) -> bool:
    """Tell whether a word is all in capitals."""
    return len(text) > 1 and text.isupper()


def can_precede(key: str) -> bool:
    """Tell whether a word is a given name or a title.

    >>> can_precede("grace"), can_precede("mr"), can_precede("sleepy")
    (True, True, False)
    """
    return key in _signs() and key not in _SURNAME and key != "name"


def gap_before(words: Words, text: str, i: int) -> str:
    """Return what stands before word i, "" at either end of the text."""
    return text[words.ends[i - 1] : words.starts[i]] if 0 < i < len(words) else ""


def find_lone_names(words: Words, text: str, starts: Collection[int], among: Collection[str]) -> set[str]:
    """Return those of some words that the text prints by themselves as a name is printed.

    An age behind it ("Love, 40,") or a verb of saying ("Love told") shows a name; so does a capital inside a
    sentence where the word is object or subject ("at Oh", "when Oh fell"), if lower case is not commoner.

    ``words``: the words of the text. ``starts``: the words that open a sentence. ``among``: the folded words
    in question. Returned: a part of ``among``.

    >>> from analysis.text.words import find_words
    >>> line = "Guards fired at Oh. Love told her. The love was gone with Rage, oh no."
    >>> sorted(find_lone_names(find_words(line), line, {0, 4, 7}, {"oh", "love", "rage", "gone"}))
    ['love', 'oh', 'rage']
    """
    found: set[str] = set()
    inside: dict[str, int] = {}
    for i in words.capitals:
        name = bare(words.keys[i])
        if name not in among or name in found or shouts(words.texts[i]) or not _is_lone(words, text, i):
            continue
        if not in_sentence_case(words, i):
            continue
        if _has_age(words, text, i) or _says(words, text, i, opens=i in starts):
            found.add(name)
        elif i not in starts and not name.endswith(_NO_SURNAMES) and _takes_part(words, text, i):
            inside[name] = inside.get(name, 0) + 1
    return found.union(name for name, times in inside.items() if times >= words.texts.count(name))


def _is_lone(words: Words, text: str, i: int) -> bool:
    """Tell whether no other name stands beside a word in capitals."""
    if words.texts[i + 1 : i + 2] and gap_before(words, text, i + 1) in (" ", "-"):
        if words.texts[i + 1][0].isupper():
            return False
    before = words.texts[i - 1] if i and gap_before(words, text, i) in (" ", "-") else ""
    if not before[:1].isupper():
        return True
    return words.keys[i - 1] in read_function_words() and words.keys[i - 1] not in DETERMINERS


def _has_age(words: Words, text: str, i: int) -> bool:
    """Tell whether ", 27," follows."""
    age = words.keys[i + 1] if i + 1 < len(words) else ""
    if len(age) != 2 or not age.isdecimal() or gap_before(words, text, i + 1) != ", ":
        return False
    return text[words.ends[i + 1] : words.ends[i + 1] + 1] in (",", ".", ";", "")


def _says(words: Words, text: str, i: int, *, opens: bool) -> bool:
    """Tell whether a verb of saying follows; not of "Thugs said", "Thug told to pay", "the Mob said"."""
    keys = words.keys
    if spoken_forms().isdisjoint(keys[i + 1 : i + 2]) or gap_before(words, text, i + 1) != " ":
        return False
    gap = gap_before(words, text, i)
    if keys[i].endswith("s") and _QUOTES.isdisjoint(gap):
        return False
    if i and gap == " " and keys[i - 1] in DETERMINERS:
        return False
    return not (opens and keys[i + 2 : i + 3] in (["to"], ["by"]))


def _takes_part(words: Words, text: str, i: int) -> bool:
    """Tell whether a capital inside a sentence is object or subject there: "at Oh", "when Oh fell"."""
    if not i or gap_before(words, text, i) != " " or not words.texts[i - 1].islower():
        return False
    if words.keys[i - 1] in _BEFORE_OBJECTS:
        return True
    after = words.texts[i + 1] if i + 1 < len(words) and gap_before(words, text, i + 1) == " " else ""
    return words.keys[i - 1] in _BEFORE_SUBJECTS and (
        after in _IS_VERB or (len(after) > 4 and after.endswith("ed"))
    )
