"""Who does something with words: the subject of a verb of denying, blaming or promising."""

from bisect import bisect_left
from collections.abc import Sequence

from analysis.lexicons.grammar import BE_OR_NOT, DETERMINERS, MODALS, THIRD_PERSON
from analysis.measures.mentions.mention import Place
from analysis.text.voices.appositions import before_comma
from analysis.text.voices.descriptions import agrees_in_number
from analysis.text.voices.name_runs import capital_run
from analysis.text.voices.phrases import (
    ADVERBS,
    AUXILIARIES,
    Phrase,
    gap,
    heads_source,
    is_capital,
    walk_left,
)
from analysis.text.words import Words

# A pronoun stands for who spoke in so many sentences before.
SENTENCES_BACK = 2
_NO_SPEAKERS = frozenset("i we you who no nobody none".split())
# What a subject stands behind, inside a sentence.
_BEFORE_SUBJECT = frozenset("and but as while when after before because though although so yet".split())
# Subjects of a verb without an ending that do not end in -s.
_PLURALS = frozenset("police people men women many some others few most they children".split())
_SINGLE = frozenset({"he", "she"})
_PERSONAL = frozenset({"person", "official", "witness"})
# What stands before a form that is no verb of a sentence there: "the promised report", "to promise".
_NO_SUBJECT = DETERMINERS | frozenset("to of for in by with from at and or but not who which that".split())
# Before a verb: a passive, an infinitive, or what somebody might do.
_NO_ACT = BE_OR_NOT | MODALS | {"to"}


def find_speaker(
    at: Place, i: int, heard: Sequence[tuple[int, str, str]], *, base: bool
) -> tuple[str, str] | None:
    """Return the name and kind of the subject of a verb, None where nobody is one.

    ``heard``: who spoke before: the word, the name and its kind, in order. ``base``: the verb has no ending:
    its subject has to be a plural. Returned: the name or what describes the speaker, and
    `Quote.speaker_type`.

    >>> from analysis.text.reading import read_text
    >>> find_speaker(Place(read_text("The Harbour Board rejected it.")), 3, (), base=False)
    ('Harbour Board', 'institution')
    """
    words, text = at.reading.words, at.reading.text
    low = at.reading.sentence_words[at.sentence_of[i]].start
    first = i
    while first > low and _in_verb_group(words, first - 1):
        first -= 1
        if words.keys[first] in _NO_ACT:
            return None
    if first <= low or words.keys[first - 1] in _NO_SUBJECT:
        return None
    if gap(text, words, first) != " ":
        phrase = before_comma(text, words, low, first) if "," in gap(text, words, first) else None
        if phrase and words.texts[phrase.last - 1].islower() and _is_person(words, phrase.last, first):
            return text[
                words.starts[phrase.last] : words.ends[first - 1]
            ], "person"  # "its coach, Ada Moor, denied"
    else:
        phrase = walk_left(text, words, first - 1, low)
    if phrase is None or not _opens_clause(words, text, phrase.first, low):
        return None
    if first == i and base and not _is_plural(words, phrase):
        return None
    key = words.keys[phrase.first]
    if phrase.last - phrase.first == 1 and key in THIRD_PERSON:
        return _last_heard(at, i, key, heard)
    return _name(words, phrase, text)


def _opens_clause(words: Words, text: str, first: int, low: int) -> bool:
    """Say whether a clause begins at a word."""
    return first == low or gap(text, words, first) != " " or words.keys[first - 1] in _BEFORE_SUBJECT


def _is_plural(words: Words, phrase: Phrase) -> bool:
    """Say whether a subject can have a verb without an ending."""
    keys = words.keys[phrase.first : phrase.last]
    return keys[-1].endswith("s") or keys[-1] in _PLURALS or "and" in keys


def _in_verb_group(words: Words, i: int) -> bool:
    """Say whether a word before a verb belongs to it."""
    key = words.keys[i]
    return words.texts[i].islower() and (key in AUXILIARIES or key in ADVERBS or key.endswith(("ly", "n't")))


def _last_heard(at: Place, i: int, key: str, heard: Sequence[tuple[int, str, str]]) -> tuple[str, str] | None:
    """Return who spoke last before a pronoun, if he fits it and spoke a short while ago."""
    k = bisect_left(heard, (i, "", "")) - 1
    if k < 0:
        return None
    where, who, kind = heard[k]
    near = 0 <= at.sentence_of[i] - at.sentence_of[where] <= SENTENCES_BACK
    if kind == "unnamed":
        fits = agrees_in_number(key, who)
    else:
        fits = key == "they" or (kind in _PERSONAL) == (key in _SINGLE)
    return (who, kind) if near and fits else None


def _name(words: Words, phrase: Phrase, text: str) -> tuple[str, str] | None:
    """Return the name that ends a phrase or what it describes, and what kind it is; None for a thing."""
    first, last = phrase.first, phrase.last
    if words.keys[first] in _NO_SPEAKERS or words.keys[last - 1].endswith(("ly", "'s")):
        return None
    start, end = capital_run(words, first, last)
    start += start < end - 1 and words.keys[start] in DETERMINERS
    while first < last - 1 and words.keys[first] in DETERMINERS:
        first += 1
    heads = heads_source(words.keys[last - 1])
    if start < end == last and not (end - start == 1 and words.keys[start] in DETERMINERS):
        kind = "institution" if heads else "person" if _is_person(words, start, end) else "unnamed"
        return text[words.starts[start] : words.ends[end - 1]], kind
    if heads or any(map(heads_source, words.keys[first:last])):
        return text[words.starts[first] : words.ends[last - 1]], "unnamed"
    return None


def _is_person(words: Words, start: int, end: int) -> bool:
    """Say whether a name of two or three words is a person's, most likely."""
    return 1 < end - start <= 3 and all(map(is_capital, words.texts[start:end]))
