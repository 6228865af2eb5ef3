"""The words that vaderSentiment's rules name, what a rule says of a word list, and the news supplement."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from heapq import heappop, heappush
from itertools import chain
from string import punctuation

from vaderSentiment import vaderSentiment as library

from analysis.lexicons.inflect import inflect
from analysis.lexicons.matcher import read_rows

SHORTEST_STRIPPED = 3  # a token that strips to fewer characters keeps its punctuation (the library's rule)
REMEMBERED = 40_000  # distinct tokens, surroundings and scores kept: bounds the memory of long runs
# Words and phrases that the rules of the library name in their code instead of in a list.
RULE_WORDS = frozenset("no or nor never so this without doubt but".split())
RULE_PHRASES = ("at least", "very least", "kind of")
BUT_WORD = "but"
NOTHING = ""  # the word that stands for words which change nothing
TURNING = RULE_WORDS.union(library.NEGATE)  # the words that the library's check for negations asks for
LEXICON_VERSION = "news-valence-1.1"
ADD, SENSE = "add", "sense"  # only where the library has no value; in the place of its value
FITTED = "fitted"  # as `ADD`, from a fit on rated sentences instead of a judgement


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


def shift_by_but(valences: list[float], n_before: int) -> list[float]:
    """Halve the valences before "but" and raise those behind it, as the library does it.

    It looks each value up again by the value while it changes the list, so that of equal values the
    first is changed, maybe twice. The heaps find that first one without reading the list again.
    """
    values = [value * 0.5 for value in valences[:n_before]]
    values += [value * 1.5 for value in valences[n_before:]]
    if len(values) == 1 or len({*valences, *values}) == 2 * len(values):  # all differ: each is changed once
        return values
    values = list(valences)
    firsts: dict[float, list[int]] = {}
    for k, value in enumerate(values):
        firsts.setdefault(value, []).append(k)
    for k in range(len(values)):
        value = values[k]
        first = firsts[value][0]
        if value:
            heappop(firsts[value])
            values[first] = value * (0.5 if first < n_before else 1.5)
            heappush(firsts.setdefault(values[first], []), first)
    return values


class SparingRules(library.SentimentIntensityAnalyzer):
    """The library's rules where no phrase is near: asked for one only where there are words it can change.

    An answer costs 15 to 65% less: nothing goes into phrases that are not there, and into negations that are
    looked for where none stands. Words are as `rule_words.role_of` has them.
    """

    def __init__(self, lexicon: Mapping[str, float]) -> None:
        self.lexicon = lexicon

    @staticmethod
    def _special_idioms_check(valence: float, words: list[str], at: int) -> float:
        return valence

    @staticmethod
    def _negation_check(valence: float, words: list[str], distance: int, at: int) -> float:
        if TURNING.isdisjoint(map(str.lower, words[at - distance - 1 : at])):
            return valence
        return library.SentimentIntensityAnalyzer._negation_check(valence, words, distance, at)


@cache
def read_supplement() -> dict[str, float]:
    """Return the supplement to the library's lexicon, one entry per inflected form.

    A row of the rule "add" never changes a value of the library's lexicon; a row of the rule "sense"
    does. Words that the library's rules name (boosters, negations) have no valence here either. Where
    two rows give the same form, the first counts.

    Returned: lower-case word → valence from −4 (negative) to 4 (positive); 0 is neutral.

    >>> supplement = read_supplement()
    >>> supplement["bloodbath"], supplement["share"], "terrible" in supplement
    (-3.5, 0.0, False)
    """
    library, ruled = read_analyzer().lexicon, context_words()
    valences: dict[str, float] = {}
    for row in read_rows("news_valence"):
        valence, replaces = float(row["valence"]), row["rule"] == SENSE
        for form in inflect(row["term"], row["pos"]):
            if form not in ruled and (replaces or form not in library):
                valences.setdefault(form, valence)
    return valences
