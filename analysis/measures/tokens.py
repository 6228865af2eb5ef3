"""How vaderSentiment cuts a text into tokens, and which of them its rules can tell apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import chain, compress, count
from string import punctuation

from vaderSentiment import vaderSentiment as library

BEFORE = 3  # words before a lexicon word that the library's rules look at
EDGE = ""  # stands, three times, before the first token: no token is empty
SHORTEST_STRIPPED = 3  # a token that strips to fewer characters keeps its punctuation (the library's rule)
REMEMBERED = 40_000  # distinct tokens, surroundings and scores kept: bounds the memory of long runs
# Of tokens that change nothing those met first are kept, the frequent ones: to classify a rare one again
# takes no longer than to find it in a larger table, far from the processor.
PLAIN_REMEMBERED = 20_000
# Words and phrases that the rules of the library name in their code instead of in a list.
RULE_WORDS = frozenset("no or nor never so this without doubt but".split())
RULE_PHRASES = ("at least", "very least", "kind of")
NOTHING, BUT, EMOJI = "", "but", "an emoji"  # kinds of token beside the lexicon words


@cache
def read_analyzer() -> library.SentimentIntensityAnalyzer:
    """Load the installed library's lexicons once."""
    return library.SentimentIntensityAnalyzer()


@cache
def _emoji() -> dict[str, str]:
    """Return the emoji of one character: the library looks at characters one by one."""
    return {sign: name for sign, name in read_analyzer().emojis.items() if len(sign) == 1}


@cache
def _phrases() -> list[list[str]]:
    """Return the phrases that the library's rules look for, as lists of words."""
    named = chain(library.SPECIAL_CASES, library.BOOSTER_DICT, RULE_PHRASES)
    return [phrase.split() for phrase in named if " " in phrase]


@cache
def context_words() -> frozenset[str]:
    """Return the words that the library's rules name: boosters, negations and what belongs to phrases."""
    return RULE_WORDS.union(library.BOOSTER_DICT, library.NEGATE, library.SPECIAL_CASES, *_phrases())


@cache
def special_words() -> frozenset[str]:
    """Return "no" and of each phrase its first word, if of the lexicon, and one that tells it.

    The telling word is its lexicon word or its longest: where none of them is near, no phrase is.
    """
    lexicon = read_analyzer().lexicon
    telling = (max(words, key=lambda word: (word in lexicon, len(word))) for words in _phrases())
    return frozenset(["no", *telling, *(words[0] for words in _phrases() if words[0] in lexicon)])


def has_phrase(words: Iterable[str]) -> bool:
    """Tell whether one of the phrases that the library's rules look for may be among the words."""
    joined = " ".join(words).lower()
    return any(phrase in joined for phrase in _joined_phrases())


@cache
def _joined_phrases() -> list[str]:
    """Return the phrases as text."""
    return [" ".join(words) for words in _phrases()]


def strip_token(token: str) -> str:
    """Take the punctuation off a token, unless hardly anything would be left (an emoticon).

    >>> strip_token('"Peace!"'), strip_token(":)"), strip_token("(US)")
    ('Peace', ':)', '(US)')
    """
    stripped = token.strip(punctuation)
    return stripped if len(stripped) >= SHORTEST_STRIPPED else token


class Kinds(dict[str, str]):
    """Token as printed → its kind, filled as tokens are met.

    The kind is `NOTHING`, `BUT`, `EMOJI`, or for a lexicon word the first word met that the rules treat
    alike: of the same valence in every lexicon, in capitals or not, and in none of the rules' own lists.

    Parameters
    ----------
    supplement : mapping of str to float
        Words that a second lexicon adds or values otherwise.
    is_nameable : callable, optional
        Tells of a token of a kind whether it can be part of a name; such tokens are gathered in `nameable`.
    """

    __slots__ = (
        *("_alike", "_is_nameable", "_known", "_lexicon", "_supplement"),
        *("added", "emoji", "nameable"),
    )

    def __init__(
        self, supplement: Mapping[str, float], is_nameable: Callable[[str], bool] | None = None
    ) -> None:
        self._lexicon: dict[str, float] = read_analyzer().lexicon
        self._supplement, self._is_nameable = supplement, is_nameable
        self._known = (self._lexicon.keys() | supplement.keys() | {BUT}) - library.BOOSTER_DICT.keys()
        self._alike: dict[tuple[object, ...], str] = {}
        self.added = {BUT}  # kinds without a valence in the library's own lexicon
        self.emoji: set[str] = set()  # tokens with one
        self.nameable: set[str] = set()
        self[EDGE] = NOTHING

    def __missing__(self, token: str) -> str:
        """Classify a token that has not been met before."""
        lower = token.strip(punctuation).lower()
        kind = NOTHING
        if lower in self._known or len(lower) < SHORTEST_STRIPPED or not token.isascii():
            kind = self._classify(token)
        if kind or len(self) < PLAIN_REMEMBERED:
            self[token] = kind
        return kind

    def empty(self) -> None:
        """Forget all tokens."""
        for kept in (self, self.emoji, self.nameable):
            kept.clear()
        self[EDGE] = NOTHING

    def _classify(self, token: str) -> str:
        """Return the kind of a token that may have one."""
        if not token.isascii() and not _emoji().keys().isdisjoint(token):
            self.emoji.add(token)
            return EMOJI
        word = strip_token(token)
        lower = word.lower()
        if lower not in self._known:
            return NOTHING
        if self._is_nameable is not None and self._is_nameable(token):
            self.nameable.add(token)
        return self._kind_of(word, lower)

    def _kind_of(self, word: str, lower: str) -> str:
        """Return the first lexicon word met that the rules treat as they treat this one."""
        upper, own = word.isupper(), self._lexicon.get(lower)
        kind = word if upper else lower
        if lower == BUT:
            return BUT
        if lower not in context_words():
            kind = self._alike.setdefault((own, self._supplement.get(lower, own), upper), kind)
        if own is None:
            self.added.add(kind)
        return kind


class Roles(dict[str, str]):
    """Token as printed → what it is to a lexicon word behind it where no phrase of the library is near.

    Empty for a word that changes nothing. Words with the same effect share the first of them, so that
    few surroundings are distinct. Three words before, where `far`, a lexicon word or the text's edge keep
    the library from looking at all; nearer ones change nothing.
    """

    __slots__ = ("_far", "_known", "_lexicon", "_supplement")

    def __init__(self, supplement: Mapping[str, float], *, far: bool) -> None:
        self._lexicon: dict[str, float] = read_analyzer().lexicon
        self._supplement = supplement
        self._known = context_words().union(self._lexicon, supplement)
        self._far: dict[bool, str] = {}
        if far:
            for source in (supplement, self._lexicon):
                plain = (
                    word for word in source if word not in context_words() and word not in self._far.values()
                )
                self._far[source is self._lexicon] = next(plain, NOTHING)
        self[EDGE] = self._far.get(True, NOTHING)

    def __missing__(self, token: str) -> str:
        """Classify a token that has not been met before a lexicon word."""
        word = strip_token(token)
        lower = word.lower()
        role = self._role_of(word, lower) if lower in self._known or "n't" in lower else NOTHING
        if len(self) > REMEMBERED:
            self.clear()
            self[EDGE] = self._far.get(True, NOTHING)
        if role or len(self) < PLAIN_REMEMBERED:
            self[token] = role
        return role

    def _role_of(self, word: str, lower: str) -> str:
        """Return the word that stands for this one."""
        increment = library.BOOSTER_DICT.get(lower)
        if lower in RULE_WORDS or lower in special_words():
            return word if increment and word.isupper() else lower
        if lower in self._lexicon or lower in self._supplement:
            return self._far.get(lower in self._lexicon, NOTHING)
        if increment:
            alike = next(other for other, value in library.BOOSTER_DICT.items() if value == increment)
            return alike.upper() if word.isupper() else alike
        return "not" if lower in library.NEGATE or "n't" in lower else NOTHING


def split_tokens(kinds: Kinds, text: str) -> tuple[str, list[str], list[int]]:
    """Return a text with its emoji described, its tokens behind three edges, and the places to look at."""
    if len(kinds) > REMEMBERED:
        kinds.empty()
    tokens = [EDGE, EDGE, EDGE, *text.split()]
    places = [*compress(count(), map(kinds.__getitem__, tokens))]
    if places and not text.isascii() and not kinds.emoji.isdisjoint(tokens):
        text = describe_emoji(text)[0]
        tokens = [EDGE, EDGE, EDGE, *text.split()]
        places = [*compress(count(), map(kinds.__getitem__, tokens))]
    return text, tokens, places


def describe_emoji(text: str) -> tuple[str, list[int]]:
    """Put the library's descriptions in the place of emoji; say for each character where it comes from.

    >>> describe_emoji("Won🎉")[0]
    'Won party popper'
    """
    parts, origins, after_blank = [], [], True
    for at, sign in enumerate(text):
        name = _emoji().get(sign)
        part = sign if name is None else name if after_blank else " " + name
        parts.append(part)
        origins.extend([at] * len(part))
        after_blank = name is None and sign == " "
    return "".join(parts), origins


def find_spans(text: str, described: str, tokens: Iterable[str]) -> list[tuple[int, int]]:
    """Return where tokens, in their order, stand in a text, without the punctuation around them.

    `described` is the text with its emoji described, or the text itself.
    """
    spans, free, length = [], 0, len(described)
    for token in tokens:
        at = described.find(token, free)
        free = at + len(token)
        while (at and not described[at - 1].isspace()) or (free < length and not described[free].isspace()):
            at = described.find(token, at + 1)  # inside another token: not this one
            free = at + len(token)
        if token.isalnum():
            spans.append((at, free))
        else:
            word = strip_token(token)
            start = at + token.find(word)
            spans.append((start, start + len(word)))
    if described is text:
        return spans
    origins = describe_emoji(text)[1]
    return [(origins[start], origins[end - 1] + 1) for start, end in spans]
