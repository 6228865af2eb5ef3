"""The words of a clause around a place in it."""

import re

from analysis.text.words import Words

# An event stands at most so many words away in the same clause.
EVENT_WORDS = 8
# Names and ages of those counted take so many words at most: about eight people.
NAMED_WORDS = 40
_CLAUSE_ENDS = frozenset(";:—")
# Where a text has none of these, no clause ends: one look spares one at every gap.
_CAN_END = re.compile("[.!?\\n;:—]")


def clause_behind(words: Words, text: str, at: int, *, reach: int = EVENT_WORDS) -> range:
    """Return the words behind a place, up to the end of the clause."""
    starts, ends = words.starts, words.ends
    stop = min(at + reach + 1, len(starts))
    if _CAN_END.search(text, ends[at], starts[stop - 1]):
        stop = next((i for i in range(at + 1, stop) if _ends_clause(text[ends[i - 1] : starts[i]])), stop)
    return range(at + 1, stop)


def clause_before(words: Words, text: str, at: int, *, reach: int = EVENT_WORDS) -> range:
    """Return the words before a place, the nearest first, up to the beginning of the clause."""
    starts, ends = words.starts, words.ends
    first = max(at - reach, 0)
    if _CAN_END.search(text, ends[first], starts[at]):
        ended = (i for i in range(at, first, -1) if _ends_clause(text[ends[i - 1] : starts[i]]))
        first = next(ended, first)
    return range(at - 1, first - 1, -1)


def skip_named(words: Words, text: str, last: int) -> int:
    """Return the word behind the names and ages that tell who was counted, ``last`` where none are.

    >>> from analysis.text.words import find_words
    >>> line = "Two people, Ana Ruiz, 34, and Tom Vale, 71, were killed."
    >>> find_words(line).keys[skip_named(find_words(line), line, 2)]
    'were'
    """
    at, named = last, False
    if text[words.ends[last - 1] : words.ends[last - 1] + 2] != ", ":
        return last
    end = min(len(words.keys), last + NAMED_WORDS)
    while at < end and text[words.ends[at - 1] : words.starts[at]] in (", ", " "):
        word = words.texts[at]
        if not (word[0].isupper() or word.isdecimal() or (named and word == "and")):
            break
        named, at = True, at + 1
    beside = named and text[words.ends[at - 1] : words.ends[at - 1] + 2] == ", "
    return at if beside and at < len(words.keys) else last


def _ends_clause(gap: str) -> bool:
    """Tell whether what stands between two words parts two clauses."""
    return len(gap) > 1 and (gap[0] in ".!?\n" or gap[-1] == "\n" or not _CLAUSE_ENDS.isdisjoint(gap))
