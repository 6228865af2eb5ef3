"""What is counted in news, what happens to it and in which unit: the lexicons behind quantities and names."""

from functools import cache
from typing import NamedTuple

from analysis.lexicons.fold import fold_word
from analysis.lexicons.inflect import irregular_verbs, noun_forms, verb_forms
from analysis.lexicons.matcher import read_rows

LEXICON_VERSION = "facts-6"
# Irregular nouns of the lexicon whose plural the inflection does not know.
# Forms of the lexicon's verbs that are mostly another word ("last year", "left wing", "at the close").
_NOT_EVENTS = frozenset("slew last left land may march race fall hold hurry comes coming".split())
# Nouns that are plurals without an ending: "31 crew".
_COLLECTIVE = frozenset("people police aircraft sheep dead missing crew staff personnel cattle".split())
_PLURALS = {
    "person": "people",
    "policeman": "policemen",
    "infantryman": "infantrymen",
    "aircraft": "aircraft",
    "schoolchild": "schoolchildren",
    "grandchild": "grandchildren",
}


class Head(NamedTuple):
    """A noun that can be counted: its group, category, part in an event, and whether it is a plural."""

    group: str
    category: str
    role: str
    plural: bool


class Unit(NamedTuple):
    """A unit of measure: dimension, its name here and the factor to the dimension's first unit."""

    dimension: str
    name: str
    factor: float


@cache
def read_terms(category: str) -> dict[str, str]:
    """Return the folded terms of one category of the lexicon with their groups, as they stand there."""
    rows = read_rows("fact_heads")
    return {fold_word(row["term"]): row["group"] for row in rows if row["category"] == category}


@cache
def read_heads() -> dict[str, Head]:
    """Return every countable noun, singular and plural, the first group of a noun winning.

    >>> read_heads()["troops"].group, read_heads()["operations"].group
    ('soldier', 'surgery')
    """
    heads: dict[str, Head] = {}
    for row in read_rows("fact_heads"):
        if row["category"] not in ("person", "victim", "thing"):
            continue
        term = row["term"]
        *before, last = term.split(" ")
        plurals = {*noun_forms(last), _PLURALS.get(last, ""), f"{last}s"} - {last, ""}
        if last.endswith("man"):
            plurals.add(last[:-3] + "men")
        for form in [last, *sorted(plurals)]:
            plural = form != last or last in _COLLECTIVE
            entry = Head(row["group"], row["category"], row["role"], plural)
            heads.setdefault(fold_word(" ".join([*before, form])), entry)
    return heads


@cache
def read_events() -> dict[str, str]:
    """Return every word that names an event, with its group.

    >>> read_events()["dragged"], read_events()["dead"]
    ('rescue', 'kill')
    """
    events: dict[str, str] = {}
    for row in read_rows("fact_heads"):
        if row["category"] == "word":
            events.setdefault(row["term"], row["group"])
    for row in read_rows("fact_heads"):
        if row["category"] == "verb":
            for form in verb_forms(row["term"]):
                events.setdefault(fold_word(form), row["group"])
    return {key: group for key, group in events.items() if key not in _NOT_EVENTS}


@cache
def read_units() -> dict[str, Unit]:
    """Return every unit by its folded word or sign.

    >>> read_units()["meters"]
    Unit(dimension='length', name='meters', factor=1.0)
    """
    rows = read_rows("fact_units")
    return {fold_word(row["term"]): Unit(row["dimension"], row["unit"], float(row["factor"])) for row in rows}


@cache
def read_function_words() -> frozenset[str]:
    """Return the folded words that carry grammar rather than news.

    >>> "the" in read_function_words(), "soldier" in read_function_words()
    (True, False)
    """
    return frozenset(row["term"] for row in read_rows("function_words"))


@cache
def _known_stems() -> dict[str, str]:
    """Return what the lexicons say that a word counts as: synonyms, persons, irregular past forms."""
    lemmas = irregular_verbs().items()
    past = {form: _group_of(lemma) for lemma, forms in lemmas for form in forms if form not in _NOT_EVENTS}
    persons = {key: head.group for key, head in read_heads().items() if head.category == "person"}
    synonyms = {key: group for key, group in read_terms("synonym").items() if group}
    return past | persons | synonyms


# Endings by their last letter, with the letters that must be left before them; what "-ies" leaves has lost
# its y.
_ENDINGS = {
    "s": (("ies", 3), ("ings", 4), ("ements", 5), ("ments", 5), ("ions", 5), ("es", 4), ("s", 3)),
    "g": (("ing", 3),),
    "d": (("ed", 3),),
    "t": (("ement", 5), ("ment", 5)),
    "n": (("ion", 5),),
}
_NO_PLURALS = ("ss", "us", "is")


def stem_of(key: str) -> str:
    """Return what a word counts as when two sentences are compared: its group in the lexicon or a rough stem.

    >>> stem_of("gusts"), stem_of("troops"), stem_of("repairs"), stem_of("investigation")
    ('wind', 'soldier', 'repair', 'investigate')
    """
    word = key.removesuffix("'s").removesuffix("'")
    known = _known_stems().get(word)
    return _group_of(_without_ending(word)) if known is None else known


def _without_ending(word: str) -> str:
    """Return a word without the first of the endings that it has, and without a doubled letter before it."""
    for ending, least in _ENDINGS.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            if word.endswith(_NO_PLURALS):
                return word
            root = word[: -len(ending)] + ("y" if ending == "ies" else "")
            return root[:-1] if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "ls" else root
    return word


def _group_of(root: str) -> str:
    """Return the group of synonyms of a word without ending, or the word without its last e."""
    groups = read_terms("synonym")
    return groups.get(root) or groups.get(root + "e") or (root.removesuffix("e") if len(root) > 4 else root)
