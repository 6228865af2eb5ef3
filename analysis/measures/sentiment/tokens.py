"""How vaderSentiment cuts a text into tokens, and a character for each that its rules can tell apart."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import count
from string import punctuation

from vaderSentiment import vaderSentiment as library

from analysis.measures.sentiment.rule_words import (
    BUT_WORD,
    NOTHING,
    REMEMBERED,
    RULE_WORDS,
    context_words,
    read_analyzer,
    role_of,
    special_words,
    strip_token,
)

BEFORE = 3  # words before a lexicon word that the library's rules look at
# Of tokens that change nothing those met first are kept, the frequent ones: to classify a rare one again
# takes no longer than to find it in a larger table, far from the processor.
PLAIN_REMEMBERED = 20_000
# Characters that stand for tokens; those that are not printable ask for a look at the tokens themselves.
PLAIN, EDGE = " ", "!"  # of no effect; before the first token, as far as the rules look back
CONTEXTS = "\"#$%&'()*+,-./"  # for words that only change others: boosters, negations
FIRST_HIT = "0"  # for lexicon words: letters and digits from here on, those of a supplement beyond ASCII
SUPPLEMENT_HITS = range(0x4E00, 0x9FA6)
BUT, EMOJI = "\x01", "\x02"
RARE_CONTEXTS = range(0x0E, 0x1C)  # for words of phrases and in capitals: control characters,
RARE_HITS = range(0xE000, 0xF900)  # and Unicode's area for private use
# Emoji of one character are these two or beyond Latin-1, and no quotation mark or dash of print.
_PERHAPS_EMOJI = re.compile("[©®]|[^\0-\xff‐-›]").search


@cache
def _emoji() -> dict[str, str]:
    """Return the emoji of one character: the library looks at characters one by one."""
    return {sign: name for sign, name in read_analyzer().emojis.items() if len(sign) == 1}


class Kinds(dict[str, str]):
    """Token as printed → the character that stands for it, filled as tokens are met.

    A text becomes a string of as many characters as it has tokens. Words that the rules treat alike share
    one: lexicon words from `FIRST_HIT` on, words that change the valence of others one of `CONTEXTS`; all
    others are `PLAIN`. Not printable are `BUT`, `EMOJI`, capitals and the words of phrases.

    Parameters
    ----------
    supplement : mapping of str to float
        Words that a second lexicon adds or values otherwise.
    is_nameable : callable, optional
        Tells of a lexicon word as printed, or a "but", whether it can be part of a name.

    Attributes
    ----------
    words : dict of str to str
        Character → the first word met that it stands for.
    nameable : set of str
        Tokens that can be part of a name.
    """

    __slots__ = (
        *("_alike", "_contexts", "_emoji", "_has_room", "_hits", "_is_nameable", "_known", "_lexicon"),
        *("_of_words", "_other_hits", "_perhaps", "_rare_contexts", "_rare_hits", "_supplement"),
        *("nameable", "words"),
    )

    def __init__(self, supplement: Mapping[str, float], is_nameable: Callable[[str], bool] = bool) -> None:
        self._lexicon: dict[str, float] = read_analyzer().lexicon
        self._supplement, self._is_nameable = supplement, is_nameable
        named = RULE_WORDS.union(special_words(), library.BOOSTER_DICT, library.NEGATE)
        self._known = named.union(self._lexicon, supplement)
        self._perhaps = self._known.union(word.strip(punctuation) for word in self._known)
        self._emoji = _emoji().keys()
        self._hits = filter(str.isalnum, map(chr, count(ord(FIRST_HIT))))
        self._other_hits = map(chr, SUPPLEMENT_HITS)
        self._contexts = iter(CONTEXTS)
        self._rare_contexts, self._rare_hits = map(chr, RARE_CONTEXTS), map(chr, RARE_HITS)
        self._alike: dict[object, str] = {}
        self._of_words: dict[str, str] = {}
        self._has_room = True
        self.words: dict[str, str] = {PLAIN: NOTHING, EDGE: EDGE}
        self.nameable: set[str] = set()

    def __missing__(self, token: str) -> str:
        """Classify a token that has not been met before: 2.4 of the 21 of a sentence of news."""
        lower = token.strip(punctuation).lower()
        if (
            lower in self._perhaps
            or "n't" in lower
            or not (token.isascii() or not _PERHAPS_EMOJI(token) or self._emoji.isdisjoint(token))
        ):
            self[token] = code = self._code_of(token)
            return code
        if self._has_room:
            self[token] = PLAIN
            self._has_room = len(self) < PLAIN_REMEMBERED
        return PLAIN

    def empty(self) -> None:
        """Forget all tokens."""
        self.clear()
        self._of_words.clear()
        self._has_room = True
        self.nameable.clear()

    def _code_of(self, token: str) -> str:
        """Return the character of the words that the rules treat as they treat this one."""
        if not (token.isascii() or self._emoji.isdisjoint(token)):
            return EMOJI
        word = strip_token(token)
        code = self._of_words.get(word)
        if code is None:
            code = self._of_words[word] = self._code_of_word(word)
        if (code >= FIRST_HIT or code == BUT) and self._is_nameable(token):
            self.nameable.add(token)
        return code

    def _code_of_word(self, word: str) -> str:
        """Return the character of a word without the punctuation around it."""
        lower = word.lower()
        if lower not in self._known and "n't" not in lower:
            return PLAIN
        if lower == BUT_WORD:
            return BUT
        if self._is_hit(lower):
            return self._hit_code(word, lower)
        role = role_of(word)
        rare = lower in special_words() or not role.islower()
        return self._share_code(role, role, self._rare_contexts if rare else self._contexts)

    def _is_hit(self, lower: str) -> bool:
        """Tell whether a word has a valence: it is in a lexicon and does not raise that of others."""
        return (lower in self._lexicon or lower in self._supplement) and lower not in library.BOOSTER_DICT

    def _hit_code(self, word: str, lower: str) -> str:
        """Return the character of a lexicon word; its case counts where it is in capitals."""
        upper, own = word.isupper(), self._lexicon.get(lower)
        word, added = word if upper else lower, self._supplement.get(lower, own)
        alike = word if lower in context_words() else (own, added, upper)
        if upper or lower in special_words():
            return self._share_code(alike, word, self._rare_hits)
        return self._share_code(alike, word, self._hits if added == own else self._other_hits)

    def _share_code(self, alike: object, word: str, fresh: Iterator[str]) -> str:
        """Return the character of words that are alike, a fresh one for the first of them."""
        if alike not in self._alike:
            self._alike[alike] = code = next(fresh)
            self.words[code] = word
        return self._alike[alike]


def split_tokens(kinds: Kinds, text: str) -> tuple[str, list[str], str]:
    """Return a text with its emoji described, its tokens, and the characters that stand for them."""
    if len(kinds) > REMEMBERED:
        kinds.empty()
    tokens = text.split()
    codes = "".join(map(kinds.__getitem__, tokens))
    if EMOJI in codes:
        text = describe_emoji(text)[0]
        tokens = text.split()
        codes = "".join(map(kinds.__getitem__, tokens))
    return text, tokens, codes


def describe_emoji(text: str) -> tuple[str, list[int]]:
    """Put the library's descriptions in the place of emoji; say for each character where it comes from.

    >>> describe_emoji("Won🎉")[0]
    'Won party popper'
    """
    emoji, parts, origins, done = _emoji(), list[str](), list[int](), 0
    for at in [at for at, sign in enumerate(text) if sign in emoji]:
        after_blank = not at or text[at - 1] == " "
        name = emoji[text[at]] if after_blank else " " + emoji[text[at]]
        parts += text[done:at], name
        origins += [*range(done, at), *[at] * len(name)]
        done = at + 1
    return "".join([*parts, text[done:]]), [*origins, *range(done, len(text))]


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
