"""The words that vaderSentiment's rules name, beside its lexicon: boosters, negations, phrases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain
from string import punctuation

from vaderSentiment import vaderSentiment as library

SHORTEST_STRIPPED = 3  # a token that strips to fewer characters keeps its punctuation (the library's rule)
REMEMBERED = 40_000  # distinct tokens, surroundings and scores kept: bounds the memory of long runs
# Words and phrases that the rules of the library name in their code instead of in a list.
RULE_WORDS = frozenset("no or nor never so this without doubt but".split())
RULE_PHRASES = ("at least", "very least", "kind of")
BUT_WORD = "but"
NOTHING = ""  # the word that stands for words which change nothing


@cache
def read_analyzer() -> library.SentimentIntensityAnalyzer:
    """Load the installed library's lexicons once."""
    return library.SentimentIntensityAnalyzer()


@cache
def phrases() -> list[list[str]]:
    """Return the phrases that the library's rules look for, as lists of words."""
    named = chain(library.SPECIAL_CASES, library.BOOSTER_DICT, RULE_PHRASES)
    return [phrase.split() for phrase in named if " " in phrase]


@cache
def context_words() -> frozenset[str]:
    """Return the words that the library's rules name: boosters, negations and what belongs to phrases."""
    return RULE_WORDS.union(library.BOOSTER_DICT, library.NEGATE, library.SPECIAL_CASES, *phrases())


@cache
def special_words() -> frozenset[str]:
    """Return "no" and of each phrase its first word, if of the lexicon, and one that tells it.

    The telling word is its lexicon word or its longest: where none of them is near, no phrase is.
    """
    lexicon = read_analyzer().lexicon
    telling = (max(words, key=lambda word: (word in lexicon, len(word))) for words in phrases())
    return frozenset(["no", *telling, *(words[0] for words in phrases() if words[0] in lexicon)])


def has_phrase(tokens: Sequence[str], sought: Iterable[list[str]]) -> bool:
    """Tell whether one of some phrases may be among tokens."""
    joined = " ".join(tokens).lower()
    near = [words for words in sought if words[0] in joined and words[-1] in joined]
    if not near:
        return False
    stripped = " ".join(map(strip_token, tokens)).lower()
    return any(" ".join(words) in stripped for words in near)


def strip_token(token: str) -> str:
    """Take the punctuation off a token, unless hardly anything would be left (an emoticon).

    >>> strip_token('"Peace!"'), strip_token(":)"), strip_token("(US)")
    ('Peace', ':)', '(US)')
    """
    stripped = token.strip(punctuation)
    return stripped if len(stripped) >= SHORTEST_STRIPPED else token


@lru_cache(REMEMBERED)
def role_of(word: str) -> str:
    """Return the word that stands for one which changes the valence of a lexicon word behind it, or "".

    >>> role_of("isn't"), role_of("EXTREMELY"), role_of("table")
    ('not', 'ABSOLUTELY', '')
    """
    lower = word.lower()
    increment = library.BOOSTER_DICT.get(lower)
    if lower in RULE_WORDS or lower in special_words():
        return word if increment and word.isupper() else lower
    if increment:
        alike = next(other for other, value in library.BOOSTER_DICT.items() if value == increment)
        return alike.upper() if word.isupper() else alike
    return "not" if lower in library.NEGATE or "n't" in lower else NOTHING
