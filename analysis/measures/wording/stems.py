"""Stems of words, and the bags of them that stand for a stretch of text in a table."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from zlib import crc32

from analysis.lexicons.fold import REMEMBERED, fold_word
from analysis.measures.wording.fact_words import read_function_words, stem_of
from analysis.measures.wording.numerals import read_numeral

# Parts of a hyphenated word shorter than this are other words: "un" in "Jong-un".
PART_LETTERS = 3
# Tokens of a bag that are no stems: a number, a name's word, a negation.
NUMBER, NAME, NOT = "#", "^", "!"
_UNHASHED = frozenset({NUMBER, NOT})
NEGATIONS = frozenset(
    "not no never nobody none nothing without neither nor cannot deny denied denies denying dispute disputed "
    "disputes reject rejected rejects refute refuted refutes impossible false untrue".split()
)


@lru_cache(REMEMBERED)
def news_stem(key: str) -> str:
    """Return the stem of a word that carries news, "" for any other.

    >>> news_stem("gusts"), news_stem("the"), news_stem("12")
    ('wind', '', '')
    """
    plain = len(key) < 3 or key in read_function_words() or read_numeral(key) is not None
    return "" if plain else stem_of(key)


def tokens_of(text: str, key: str, stem: str) -> tuple[str, ...]:
    """Return all that a word, printed and folded, adds to a bag: one in capitals its parts as names as well.

    >>> tokens_of("Ferries", "ferries", "ferry"), tokens_of("the", "the", ""), tokens_of("Never", "never", "")
    (('ferry', '^ferries'), (), ('!',))
    """
    if key in NEGATIONS or key.endswith("n't"):
        return (NOT,)
    value = read_numeral(key.partition("-")[0])
    if value is not None:
        return (f"{NUMBER}{value[0]:g}",) if value[0] > 1 else _names_in(text, key)
    return (stem, *_names_in(text, key)) if stem else _names_in(text, key)


def _names_in(text: str, key: str) -> tuple[str, ...]:
    """Return the parts of a word in capitals as names, nothing for a word of grammar or in lower case."""
    if not text[0].isupper() or key in read_function_words():
        return ()
    bare = key.removesuffix("'s").removesuffix("'").replace(".", "")
    parts = bare.split("-") if "-" in bare else (bare,)
    told = [part for part in parts if len(part) >= PART_LETTERS or part == bare]
    return tuple([f"{NAME}{part}" for part in told if not part[0].isdecimal()])


def find_bag(texts: Iterable[str]) -> set[str]:
    """Return the tokens of a stretch: stems, numbers ("#12"), words in capitals ("^moor"), "!" for a denial.

    Words of grammar are left out; a name's word is there as a stem as well.

    ``texts``: the words as printed. Returned: tokens.

    >>> sorted(find_bag("no gusts hit the two ferries of Ada Moor".split()))
    ['!', '#2', '^ada', '^moor', 'ada', 'ferry', 'hit', 'moor', 'wind']
    """
    keys = {text: fold_word(text) for text in texts}
    return set(chain.from_iterable(tokens_of(text, key, news_stem(key)) for text, key in keys.items()))


@lru_cache(REMEMBERED)
def hash_stem(stem: str) -> str:
    """Return eight hex digits (CRC-32) for a stem or a run of words: it can be compared, not read.

    A number and the mark of a negation stay as they are, a name keeps its mark.

    >>> len(hash_stem("wind")), hash_stem("wind") == hash_stem("gust"), hash_stem("#12")
    (8, False, '#12')
    """
    if stem[:1] in _UNHASHED:
        return stem
    return f"{NAME if stem[:1] == NAME else ''}{crc32(stem.encode()):08x}"


def hash_stems(stems: str) -> str:
    """Return the hashes of stems separated by spaces, sorted.

    >>> hash_stems("") == "", len(hash_stems("wind gorge").split())
    (True, 2)
    """
    return " ".join(sorted(map(hash_stem, stems.split()))) if stems else ""
