"""How a word is printed elsewhere in a text: with a capital inside sentences, or in lower case."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

REMEMBERED_TEXTS = 2048  # words of recent texts kept
LONGEST_WORD = 40  # characters looked back for the word before a name


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
