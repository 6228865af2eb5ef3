"""Words of a label as they are printed: capitals of names kept, those of a sentence not."""

from collections.abc import Collection

from analysis.measures.mentions.claim_words import Clause
from analysis.text.words import Words

_MONEY = frozenset("$£€")


def begins_name(words: Words, text: str, clause: Clause, n: int) -> bool:
    """Say whether a word in capitals begins a name: "North Korea", however often "north" is a plain word."""
    i = clause.at[n]
    if clause.letters[n] != "w" or i + 1 >= len(words) or text[words.ends[i] : words.starts[i + 1]] != " ":
        return False
    return words.texts[i][0].isupper() and words.texts[i + 1][0].isupper()


def print_word(words: Words, text: str, i: int, plain: Collection[str]) -> str:
    """Return a word as printed: with its currency or percent sign and an acronym's last point."""
    word, start, end = words.texts[i], words.starts[i], words.ends[i]
    if word.isupper() and len(word) > 1:
        return f"{word}." if "." in word else word
    if word[0].isdecimal():
        sign = text[start - 1] if start and text[start - 1] in _MONEY else ""
        return f"{sign}{word}{'%' if text[end : end + 1] == '%' else ''}"
    return word.lower() if word.lower() in plain else word
