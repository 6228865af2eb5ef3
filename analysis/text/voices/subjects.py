"""The subject of a sentence: where a phrase that opens it ends before its verb."""

from functools import cache

from analysis.lexicons.grammar import DETERMINERS
from analysis.lexicons.inflect import irregular_verbs
from analysis.text.voices.phrases import Phrase, heads_source, is_capital, read_source_nouns
from analysis.text.words import Words

_SELF = frozenset("himself herself itself themselves".split())


def before_verb(words: Words, phrase: Phrase | None) -> Phrase | None:
    """Cut a subject at the past form behind its name or noun: "the Port Board released a report"."""
    if phrase is None:
        return None
    for i in range(phrase.first + 1, phrase.last):
        key, before = words.keys[i], words.keys[i - 1]
        headed = (is_capital(words.texts[i - 1]) or heads_source(before)) and before not in DETERMINERS
        if key in _SELF or (headed and is_past(words, i)):
            return Phrase(phrase.first, i)
    return phrase


def is_past(words: Words, i: int) -> bool:
    """Say whether a word in lower case has the form of a verb in the past."""
    return words.texts[i].islower() and (words.keys[i].endswith("ed") or words.keys[i] in past_forms())


@cache
def past_forms() -> frozenset[str]:
    """Return the irregular past forms of verbs."""
    return frozenset(form for forms in irregular_verbs().values() for form in forms) - frozenset(
        read_source_nouns()
    )
