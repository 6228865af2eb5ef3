"""The source that a relative clause parts from its verb: "Ada Moor, who said", "an aide who was ill said"."""

from analysis.lexicons.grammar import SPEAKING
from analysis.text.voices.appositions import is_past, past_forms
from analysis.text.voices.layout import Layout
from analysis.text.voices.phrases import (
    LINKS,
    PERSONS,
    PRONOUNS,
    Phrase,
    gap,
    heads_source,
    is_capital,
    read_source_nouns,
    walk_left,
    walk_right,
)
from analysis.text.words import Words

_GOVERNING = frozenset("from with by to".split())
_THOSE_OF = frozenset(("those", "that"))
_THOSE = frozenset("those some many others".split())
# Words behind "who" that open a clause with a subject of its own.
_NEW_CLAUSES = frozenset(
    "that what how whether why when where which while if because as after before until and but than said "
    "says told".split()
)
_SPACES = (" ", "\u00a0", "’ ", "' ")
_JOINED = (*_SPACES, "-")
_CLAUSE_LEAST = 3  # words of "that represents crews"
_CLAUSE_WORDS = 12  # how far a relative clause may part a source from its verb


def before_who(layout: Layout, who: int, low: int) -> Phrase | None:
    """Return the source of a relative clause: "Ada Moor, the mayor of Ashby, who said", "those who say"."""
    text, words = layout.text, layout.words
    if words.keys[who - 1] in _THOSE:
        return Phrase(who - 1, who)
    phrase = walk_left(text, words, _before_including(layout, who, low) - 1, low)
    if phrase is not None and words.keys[phrase.first] in _THOSE_OF and words.keys[phrase.first + 1] == "of":
        phrase = phrase._replace(first=phrase.first + 2)  # "contradicts those of Ada Moor, who has said"
    if phrase is not None and words.keys[phrase.first : phrase.first + 2] == ["according", "to"]:
        phrase = phrase._replace(first=phrase.first + 2)  # "according to the port, which said"
    if phrase is not None and read_source_nouns().get(words.keys[who - 1]) in PERSONS:
        phrase = phrase._replace(first=_behind_link(words, phrase))
    if phrase is None or phrase.first <= low + 1 or words.keys[phrase.first] not in ("a", "an", "the"):
        return phrase
    if gap(text, words, phrase.first) != ", ":
        return phrase
    named = walk_left(text, words, phrase.first - 1, low)
    if named is None or not is_capital(words.texts[named.last - 1]):
        return phrase
    first = named.first
    for i in range(named.first + 1, named.last - 1):
        if words.keys[i] in LINKS and words.texts[i - 1].islower() and is_capital(words.texts[i + 1]):
            first = i + 1  # "praise from Ada Moor"
    return Phrase(first, named.last, (phrase.first, phrase.last))


def _before_including(layout: Layout, who: int, low: int) -> int:
    """Return where an insertion before "who" begins: "critics, including members, who argued"; else "who"."""
    part = walk_left(layout.text, layout.words, who - 1, low)
    if part is None or part.first == low or layout.words.keys[part.first] != "including":
        return who
    included = layout.words.texts[part.first + 1]
    return part.first if included.islower() and included.endswith("s") else who


def _behind_link(words: Words, phrase: Phrase) -> int:
    """Return where the last noun of a phrase begins behind a preposition: "clips from two experts"."""
    for i in range(phrase.last - 2, phrase.first, -1):
        is_next = words.keys[i] == "and" and any(is_past(words, k) for k in range(phrase.first + 1, i))
        if is_next or words.keys[i] in _GOVERNING:
            return i + 1  # "marchers left and officials, who said"
    return phrase.first


def before_relative(layout: Layout, phrase: Phrase, low: int) -> Phrase | None:
    """Return who did what a phrase only ends: "three people who were on the Maren Lind told"; or None."""
    keys = layout.words.keys
    near = keys[max(low, phrase.first - _CLAUSE_WORDS) : phrase.first]
    if "who" not in near:
        return None
    who = phrase.first - 1 - near[::-1].index("who")
    verb = keys[who + 1]
    if who + 1 == phrase.first and not (verb.endswith("ed") or verb in past_forms()):
        return None  # "… who Ada Moor said"
    inside = range(who + 1, phrase.first + 1)
    if not _NEW_CLAUSES.isdisjoint(keys[who + 1 : phrase.first]) or any(
        gap(layout.text, layout.words, i) not in _SPACES for i in inside
    ):
        return None
    found = walk_left(layout.text, layout.words, who - 1, low) if who > low else None
    return found if found is not None and is_headed(layout.words, found) else None


def before_clause(layout: Layout, before: int, low: int) -> Phrase | None:
    """Return the subject before a clause without commas: "an aide who was not named said"."""
    keys = layout.words.keys
    for i in range(before - 1, max(low, before - _CLAUSE_WORDS), -1):
        if keys[i] in SPEAKING and i - 1 >= low and read_source_nouns().get(keys[i - 1]) in PERSONS:
            return walk_left(layout.text, layout.words, i - 1, low)  # "the experts I asked said"
        if keys[i] in ("who", "that"):
            phrase = walk_left(layout.text, layout.words, i - 1, low)
            return phrase if phrase is not None and is_headed(layout.words, phrase) else None
    return None


def before_that(layout: Layout, phrase: Phrase, low: int) -> Phrase | None:
    """Return the source of a clause with "that": "a union that represents crews said"; or None."""
    keys, that = layout.words.keys, phrase.first
    if keys[that] != "that" or that - 1 <= low or phrase.last - that < _CLAUSE_LEAST:
        return None
    verb = keys[that + 1]
    if not (verb in past_forms() or verb.endswith(("s", "ed"))) or not heads_source(keys[that - 1]):
        return None
    return walk_left(layout.text, layout.words, that - 1, low)


def opening_people(layout: Layout, before: int, low: int) -> Phrase | None:
    """Return whom a sentence opens with, a clause behind: "Two men who saw it as it fell on Monday say"."""
    words = layout.words
    phrase = walk_right(layout.text, words, low, before)
    if phrase is None or words.keys[phrase.last : phrase.last + 1] != ["who"]:
        return None
    clear = all(gap(layout.text, words, i) in _JOINED for i in range(phrase.last, before))
    return phrase if clear and is_headed(words, phrase) else None


def is_headed(words: Words, phrase: Phrase) -> bool:
    """Say whether a phrase has a name, a pronoun or a noun that can head a source."""
    keys, texts = words.keys, words.texts
    for i in range(phrase.last - 1, phrase.first - 1, -1):
        if texts[i][0].isupper() or keys[i] in PRONOUNS or heads_source(keys[i]):
            return True
    return False
