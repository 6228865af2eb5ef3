"""Loaded words that are somebody's surname: "Grace Fury, 40", "firing at Oh"."""

from bisect import bisect_left

from analysis.measures.loaded.terms import Term
from analysis.measures.surnames.titled import can_precede, find_lone_names, find_surnames
from analysis.text.reading import Reading

# Words that stay interjections where a comma and more of the kind follow, whoever is called so: "Oh, no".
_EXCLAIMED = frozenset("oh ah wow well hey gee ugh alas".split())
_EXCLAIMING = frozenset(
    "no yes yeah yep my god lord boy man dear please come well what how wow sure right ok i you we it".split()
)


def leave_out_people(reading: Reading, terms: list[Term]) -> list[Term]:
    """Return the hits without the surnames of persons.

    A word with a capital is a surname where a given name or a title stands before it, or "surname", once in
    the text and not in a title-case heading, or where it is printed as a name is (`find_lone_names`); then it
    is one wherever it has the same capital. Lower case stays loaded, and so does "Oh, no".

    >>> from analysis.text.reading import read_text
    >>> line = "Doctors treated Grace Fury. The fury grew."
    >>> hits = [Term(22, 26, "fury", "drama", 2.0, ""), Term(32, 36, "fury", "drama", 2.0, "")]
    >>> [term.start for term in leave_out_people(read_text(line), hits)]
    [32]
    """
    asked = {_last_word(term) for term in terms if reading.text[term.start].isupper()}
    people = _find_people(reading, asked) if asked else ()
    if not people:
        return terms
    return [term for term in terms if _last_word(term) not in people or not _is_person(reading, term)]


def _last_word(term: Term) -> str:
    """Return the last word of a hit without a possessive ending: of "Grace Fury" the surname."""
    return term.term.rpartition(" ")[2].removesuffix("'s")


def _find_people(reading: Reading, asked: set[str]) -> set[str]:
    """Return those of some words that the text shows as a surname."""
    words, text = reading.words, reading.text
    found = set(find_surnames(words, text, among=asked, given=True))
    if found == asked:
        return found
    starts = {within.start for within in reading.sentence_words}
    return found | find_lone_names(words, text, starts, asked - found)


def _is_person(reading: Reading, term: Term) -> bool:
    """Tell whether a hit that ends in a surname of the text is printed as one, and nothing but a name."""
    words = reading.words
    first, stop = bisect_left(words.starts, term.start), bisect_left(words.starts, term.end)
    if not all(text[0].isupper() for text in words.texts[first:stop]):
        return False
    if not all(map(can_precede, words.keys[first : stop - 1])):
        return False  # "Sleepy Joe"
    last = words.texts[stop - 1]
    if len(last) > 1 and last.isupper():
        return reading.text[term.end : term.end + 1] == ":" or (
            stop > 1 and can_precede(words.keys[stop - 2])
        )
    return not (words.keys[stop - 1] in _EXCLAIMED and _exclaims(reading, stop))


def _exclaims(reading: Reading, i: int) -> bool:
    """Tell whether what follows, from word i on, makes an exclamation of a word: "Oh, no", "Oh!"."""
    words = reading.words
    behind = reading.text[words.ends[i - 1] : words.ends[i - 1] + 1]
    return behind == "!" or (
        behind in (",", " ") and words.keys[i : i + 1] != [] and words.keys[i] in _EXCLAIMING
    )
