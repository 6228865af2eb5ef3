"""Proper names, found by rules, so that "United Nations" or "Grace Hope" is not scored as praise.

Capitals in the middle of a sentence mean a name. Elsewhere they mean little: at the start of a sentence
and in a title-case headline a word counts as a name only by other evidence, which is the rest of the
text (`text_names` reads it from the article's body), a title or an institution's head noun behind it, or
a short list of phrases that are names in any case ("united states", "supreme court").
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache

from analysis.lexicons.matcher import read_rows
from analysis.measures.sentiment.rule_words import REMEMBERED
from analysis.measures.sentiment.tokens import BEFORE

REMEMBERED_TEXTS = 2048  # words of recent texts kept
LONGEST_WORD = 40  # characters looked back for the word before a name
TITLE_CASE_LOWER = (
    0.1  # share of lower-case words, small words apart, up to which a text is title case; set by hand
)
NO_NAMES: frozenset[str] = frozenset()
TITLE_CASE_WORDS = 3  # fewer words than this decide nothing
ENDS = frozenset(".?!:;…|—–")  # what, at the end of a token, makes the next one open a sentence
MARKS = "\"'“”‘’«»()[].,;:!?…|—–*•-"  # what may stand around a word
OPENERS = "\"'“‘«([*•-–—"
POSSESSIVE = re.compile(r"['’](?:s|S)?$")


def is_name_elsewhere(word: str, text: str, apart: str = "") -> bool:
    """Tell whether a word stands capitalised inside sentences of a text, at least as often as not.

    What it does in the stretch `apart`, a title-case line of the text, does not count.
    """
    capitals, plain = _count_cases(word, text)
    if apart:
        capitals -= _count_cases(word, apart)[0]
    return capitals > 0 and capitals >= plain


@lru_cache(REMEMBERED_TEXTS)
def _count_cases(word: str, text: str) -> tuple[int, int]:
    """Count how often a word follows a lower-case word with a capital, and how often it has none."""
    capitals = sum(_follows_plain_word(text, at) for at in _find_word(word, text))
    return capitals, sum(1 for _ in _find_word(word.lower(), text))


def _find_word(word: str, text: str) -> Iterator[int]:
    """Yield where a word stands in a text with no letter or digit beside it."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield at
        at = text.find(word, end)


def _follows_plain_word(text: str, at: int) -> bool:
    """Tell whether a place follows a lower-case word of the same sentence."""
    before = text[max(0, at - LONGEST_WORD) : at]
    if not before.endswith(" ") or before.endswith("  "):
        return False
    word = before[:-1].split()[-1:] or [""]
    return word[0][:1].islower() and (word[0][-1].isalnum() or word[0][-1] in ',"”’')


@cache
def _listed(category: str) -> frozenset[str]:
    """Return the words of one category of the list of name parts."""
    return frozenset(row["term"] for row in read_rows("name_parts") if row["category"] == category)


@lru_cache(REMEMBERED)
def _bare(token: str) -> str:
    """Return a token without the punctuation around it and without a possessive ending."""
    return POSSESSIVE.sub("", token.strip(MARKS))


def is_title_case(tokens: Sequence[str]) -> bool:
    """Tell whether a text capitalises all but its small words, so that capitals say nothing.

    A sentence of names with its verb and full stop is none ("Ada Hope met Olaf Grimm in Harl on Monday.").

    >>> is_title_case("Peace Talks Resume After a Long Winter".split())
    True
    >>> is_title_case("The Peace Fund met.".split())
    False
    """
    if 2 * sum(map(str.islower, tokens)) > len(
        tokens
    ):  # more than small words: the common case, decided fast
        return False
    words = [
        word for word in map(_bare, tokens) if word[:1].isalpha() and word.lower() not in _listed("small")
    ]
    lower = sum(word[0].islower() for word in words)
    if lower and tokens[-1].endswith(".") and not tokens[-1].endswith(".."):
        return False
    return len(words) >= TITLE_CASE_WORDS and lower <= TITLE_CASE_LOWER * len(words)


def _opens_sentence(tokens: Sequence[str], at: int) -> bool:
    """Tell whether a token stands where any word has a capital."""
    token, before = tokens[at], tokens[at - 1]
    if not before or token[0] in OPENERS:
        return True
    closing = before.rstrip("\"'”’)]")
    if not closing or closing[-1] in ENDS:
        bare = _bare(before)
        return not (
            closing[-1:] == "." and (len(bare) == 1 or "." in bare or bare.lower() in _listed("title"))
        )
    return before in OPENERS


def find_candidates(tokens: Sequence[str], places: Iterable[int]) -> list[int]:
    """Return the places whose token can be part of a name at all, told quickly.

    >>> find_candidates(["Hope", "hope", "united"], range(3))
    [0, 2]
    """
    fixed = _fixed_words()
    return [at for at in places if not tokens[at].islower() or tokens[at] in fixed]


@cache
def _fixed_words() -> frozenset[str]:
    """Return the words of the phrases that are names in any case."""
    words = {word for phrase in _listed("phrase") | _listed("member") for word in phrase.split()}
    return frozenset(word + mark for word in words for mark in ("", ",", ".", "'s", "’s"))


def find_masked(
    tokens: Sequence[str], places: Collection[int], text: str, names: frozenset[str] = NO_NAMES
) -> frozenset[int]:
    """Return those of the places whose token is part of a proper name.

    ``tokens``: white-space tokens (`tokens.split_tokens`) behind three empty ones for the edge. ``places``:
    the tokens in question: lexicon words. ``text``: what else there is to read: a word that opens a sentence
    here may stand inside one there. ``names``: names known from elsewhere, as `text_names.find_names` gives
    them. Returned: a part of `places`.
    """
    title = " ".join(tokens) if places and is_title_case(tokens[BEFORE:]) else ""
    return frozenset(at for at in places if _is_name(tokens, at, text, names, title))


def _is_name(tokens: Sequence[str], at: int, text: str, names: frozenset[str], title: str) -> bool:
    """Decide about one token; `title` is the whole line if it is in title case, else empty."""
    word = _bare(tokens[at])
    if _in_fixed_name(tokens, at) or (names and _is_known(tokens, at, names)):
        return True
    if not word[:1].isupper() or (word.isupper() and len(word) > 1) or word.lower() in _listed("never"):
        return False
    if title:
        return _heads_institution(tokens, at) or is_name_elsewhere(word, text, title)
    if not _opens_sentence(tokens, at):
        return True
    return _heads_institution(tokens, at) or _is_forename(tokens, at) or is_name_elsewhere(word, text)


def _in_fixed_name(tokens: Sequence[str], at: int) -> bool:
    """Tell whether a token belongs to a phrase that is a name in any case."""
    word = _bare(tokens[at]).lower()
    if word not in _fixed_words():
        return False
    after = _bare(tokens[at + 1]).lower() if at + 1 < len(tokens) else ""
    before = _bare(tokens[at - 1])
    if word in _listed("member") and before[:1].isupper():
        return True
    return f"{word} {after}" in _listed("phrase") or f"{before.lower()} {word}" in _listed("phrase")


def _heads_institution(tokens: Sequence[str], at: int) -> bool:
    """Tell whether a word that names offices stands before a capitalised noun for one: "Energy Secretary"."""
    after = _bare(tokens[at + 1]) if at + 1 < len(tokens) else ""
    return (
        after[:1].isupper()
        and after.lower() in _listed("head")
        and _bare(tokens[at]).lower() in _listed("part")
        and tokens[at][-1].isalpha()
    )


def _is_forename(tokens: Sequence[str], at: int) -> bool:
    """Tell whether a word that is also a forename or a title stands before a capitalised word."""
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    return after[:1].isupper() and after != "I" and _bare(tokens[at]).lower() in _listed("forename")


@lru_cache(REMEMBERED_TEXTS)
def _index_names(names: frozenset[str]) -> dict[str, list[list[str]]]:
    """Return the names by each of their words, in lower case."""
    index: dict[str, list[list[str]]] = {}
    for name in names:
        parts = name.lower().split()
        for part in dict.fromkeys(parts):
            index.setdefault(part, []).append(parts)
    return index


def _is_known(tokens: Sequence[str], at: int, names: frozenset[str]) -> bool:
    """Tell whether a token stands in a known name, or is the last word of one alone."""
    word = _bare(tokens[at]).lower()
    for parts in _index_names(names).get(word, []):
        if word == parts[-1]:
            return True
        first = at - parts.index(word)
        if first >= 0 and [_bare(token).lower() for token in tokens[first : first + len(parts)]] == parts:
            return True
    return False
