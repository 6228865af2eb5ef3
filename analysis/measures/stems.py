"""Stems of words, and the bags of them that stand for a stretch of text in a table."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice
from zlib import crc32

from analysis.lexicons.fold import fold_word
from analysis.measures.fact_words import read_function_words, stem_of
from analysis.measures.memory import Memory
from analysis.measures.numerals import read_numeral

# What a mention is about: at most so many stems.
ABOUT_STEMS = 8
# Parts of a hyphenated word shorter than this are other words: "un" in "Jong-un".
PART_LETTERS = 3
# Tokens of a bag that are no stems: a number, a name's word, a negation.
NUMBER, NAME, NOT = "#", "^", "!"
NEGATIONS = frozenset(
    "not no never nobody none nothing without neither nor cannot deny denied denies denying dispute disputed "
    "disputes reject rejected rejects refute refuted refutes impossible false untrue".split()
)


def news_stem(key: str) -> str:
    """Return the stem of a word that carries news, "" for any other.

    Examples
    --------
    >>> news_stem("gusts"), news_stem("the"), news_stem("12")
    ('wind', '', '')
    """
    return _STEMS[key]


def _news_stem(key: str) -> str:
    """Look at a word for the first time."""
    plain = len(key) < 3 or key in read_function_words() or read_numeral(key) is not None
    return "" if plain else stem_of(key)


def _token(key: str) -> str:
    """Return what a word adds to a bag: its stem, its number, the mark of a negation, or ""."""
    if key in NEGATIONS or key.endswith("n't"):
        return NOT
    value = read_numeral(key.split("-")[0])
    if value is not None:
        return f"{NUMBER}{value[0]:g}" if value[0] > 1 else ""
    return _STEMS[key]


def _tokens(text: str) -> tuple[str, ...]:
    """Return all that a printed word adds to a bag: a word in capitals its parts as names as well."""
    key = fold_word(text)
    token = _token(key)
    found: tuple[str, ...] = (token,) if token else ()
    if text[0].isupper() and key not in read_function_words() and token[:1] not in (NUMBER, NOT):
        bare = key.removesuffix("'s").removesuffix("'").replace(".", "")
        parts = [part for part in bare.split("-") if len(part) >= PART_LETTERS or part == bare]
        found += tuple(f"{NAME}{part}" for part in parts if not part[0].isdecimal())
    return found


_STEMS = Memory(_news_stem)
_TOKENS = Memory(_tokens)


def find_stems(keys: Iterable[str]) -> dict[str, str]:
    """Return the stems of the words that carry news, each once with its first word, at most eight.

    Examples
    --------
    >>> find_stems("the troops and the guns of the soldiers".split())
    {'soldier': 'troops', 'gun': 'guns'}
    """
    words = list(keys)
    stems = list(map(_STEMS.__getitem__, words))
    first = dict(zip(reversed(stems), reversed(words), strict=True))  # of a stem's words the first stays
    return {stem: first[stem] for stem in islice(dict.fromkeys(filter(None, stems)), ABOUT_STEMS)}


def find_bag(texts: Iterable[str]) -> set[str]:
    """Return the tokens of a stretch: stems, numbers ("#12"), words in capitals ("^moor"), "!" for a denial.

    Words of grammar are left out; a name's word is there as a stem as well.

    Parameters
    ----------
    texts : iterable of str
        The words as printed.

    Returns
    -------
    set of str
        Tokens.

    Examples
    --------
    >>> sorted(find_bag("no gusts hit the two ferries of Ada Moor".split()))
    ['!', '#2', '^ada', '^moor', 'ada', 'ferry', 'hit', 'moor', 'wind']
    """
    return set(chain.from_iterable(find_tokens(texts)))


def find_tokens(texts: Iterable[str]) -> list[tuple[str, ...]]:
    """Return what each printed word adds to a bag (`find_bag`).

    Examples
    --------
    >>> find_tokens(["Ferries", "the", "never"])
    [('ferry', '^ferries'), (), ('!',)]
    """
    return list(map(_TOKENS.__getitem__, texts))


def hash_tokens(texts: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the hashes of what each printed word adds to a bag.

    Examples
    --------
    >>> hash_tokens(["wind", "the"]) == [(hash_stem("wind"),), ()]
    True
    """
    return list(map(_HASHES.__getitem__, texts))


def hash_stem(stem: str) -> str:
    """Return eight hex digits (CRC-32) for a stem or a run of words: it can be compared, not read.

    A number and the mark of a negation stay as they are, a name keeps its mark.

    Examples
    --------
    >>> len(hash_stem("wind")), hash_stem("wind") == hash_stem("gust"), hash_stem("#12")
    (8, False, '#12')
    """
    return _STEM_HASHES[stem]


def _hash_stem(stem: str) -> str:
    """Hash a stem for the first time."""
    if stem[:1] in (NUMBER, NOT):
        return stem
    mark = NAME if stem[:1] == NAME else ""
    return f"{mark}{crc32(stem.encode()):08x}"


_STEM_HASHES = Memory(_hash_stem)
_HASHES = Memory(lambda text: tuple(map(hash_stem, _TOKENS[text])))


def hash_stems(stems: str) -> str:
    """Return the hashes of stems separated by spaces, sorted.

    Examples
    --------
    >>> hash_stems("") == "", len(hash_stems("wind gorge").split())
    (True, 2)
    """
    return " ".join(sorted(map(hash_stem, stems.split()))) if stems else ""
