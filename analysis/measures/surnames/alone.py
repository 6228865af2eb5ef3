"""Surnames by themselves: common words that a text prints as it prints names, "Love told", "firing at Oh"."""

from collections.abc import Collection

from analysis.measures.surnames.titled import DETERMINERS, gap_before, in_sentence_case, shouts
from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.name_lists import bare
from analysis.text.voices.verbs import spoken_forms
from analysis.text.words import Words

# Words in lower case before which an object stands that is nobody's interjection: "firing at Oh".
_BEFORE_OBJECTS = frozenset("at to with by against from about toward towards behind beside".split())
_BEFORE_SUBJECTS = frozenset("that when after before while because if where and as until since".split())
_IS_VERB = frozenset("was is had has would could did does went fell ran left came knew saw".split())
# Endings of words that have a capital without being anybody's name: "Trumpian", "Islamist", "the Radicals".
_NO_SURNAMES = ("ian", "ean", "esque", "ist", "ism", "ic", "ish", "s")
_QUOTES = frozenset("\"”’'»")


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
    if (
        keys[i + 1 : i + 2] == []
        or keys[i + 1] not in spoken_forms()
        or gap_before(words, text, i + 1) != " "
    ):
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
