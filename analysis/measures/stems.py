"""Stems of words, and the bags of them that stand for a stretch of text in a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from zlib import crc32

from analysis.lexicons.fold import fold_word
from analysis.measures.fact_words import read_function_words, stem_of
from analysis.measures.numerals import read_numeral

# What a mention is about: at most so many stems.
ABOUT_STEMS = 8
CACHED_WORDS = 40_000  # distinct words remembered: bounds the memory of long runs
# Runs of so many words of a claim are compared, at most so many of them.
RUN_WORDS = 3
CLAIM_RUNS = 12
# Parts of a hyphenated word shorter than this are other words: "un" in "Jong-un".
PART_LETTERS = 3
# Tokens of a bag that are no stems: a number, a name's word, a negation.
NUMBER, NAME, NOT = "#", "^", "!"
NEGATIONS = frozenset(
    "not no never nobody none nothing without neither nor cannot deny denied denies denying dispute disputed "
    "disputes reject rejected rejects refute refuted refutes impossible false untrue".split()
)


@lru_cache(maxsize=CACHED_WORDS)
def news_stem(key: str) -> str:
    """Return the stem of a word that carries news, "" for any other.

    Examples
    --------
    >>> news_stem("gusts"), news_stem("the"), news_stem("12")
    ('wind', '', '')
    """
    plain = len(key) < 3 or key in read_function_words() or read_numeral(key) is not None
    return "" if plain else stem_of(key)


def _token(key: str) -> str:
    """Return what a word adds to a bag: its stem, its number, the mark of a negation, or ""."""
    if key in NEGATIONS or key.endswith("n't"):
        return NOT
    value = read_numeral(key.split("-")[0])
    if value is not None:
        return f"{NUMBER}{value[0]:g}" if value[0] > 1 else ""
    return news_stem(key)


class _Tokens(dict[str, tuple[str, ...]]):
    """Printed word → its tokens in a bag; every distinct word is looked at once, the dictionary bounded."""

    def __missing__(self, text: str) -> tuple[str, ...]:
        """Look at a word for the first time."""
        if len(self) >= CACHED_WORDS:
            self.clear()
        key = fold_word(text)
        token = _token(key)
        found: tuple[str, ...] = (token,) if token else ()
        if text[0].isupper() and key not in read_function_words() and token[:1] not in (NUMBER, NOT):
            bare = key.removesuffix("'s").removesuffix("'").replace(".", "")
            parts = [part for part in bare.split("-") if len(part) >= PART_LETTERS or part == bare]
            found += tuple(f"{NAME}{part}" for part in parts if not part[0].isdecimal())
        self[text] = found
        return found


_TOKENS = _Tokens()


class _Hashes(dict[str, tuple[str, ...]]):
    """Printed word → the hashes of its tokens in a bag."""

    def __missing__(self, text: str) -> tuple[str, ...]:
        """Look at a word for the first time."""
        if len(self) >= CACHED_WORDS:
            self.clear()
        self[text] = found = tuple(map(hash_stem, _TOKENS[text]))
        return found


_HASHES = _Hashes()


def find_stems(keys: Iterable[str]) -> dict[str, str]:
    """Return the stems of the words that carry news, each once with its first word, at most eight.

    Examples
    --------
    >>> find_stems("the troops and the guns of the soldiers".split())
    {'soldier': 'troops', 'gun': 'guns'}
    """
    kept: dict[str, str] = {}
    for key in keys:
        stem = news_stem(key)
        if stem and stem not in kept:
            kept[stem] = key
            if len(kept) == ABOUT_STEMS:
                break
    return kept


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
    return set(chain.from_iterable(map(_TOKENS.__getitem__, texts)))


def hash_bag(texts: Iterable[str]) -> set[str]:
    """Return the hashes of the tokens of a stretch (`find_bag`, `hash_stem`).

    Examples
    --------
    >>> words = "two ferries of Ada Moor".split()
    >>> hash_bag(words) == set(map(hash_stem, find_bag(words)))
    True
    """
    return set(chain.from_iterable(map(_HASHES.__getitem__, texts)))


def find_runs(keys: Sequence[str]) -> list[str]:
    """Return the hashes of runs of three words that hold a stem, at most twelve: the lowest ones.

    The same runs are chosen in every article, so that two articles which quote the same words have runs in
    common wherever the quotation begins.

    Examples
    --------
    >>> find_runs("she will not sink".split()) == [hash_stem("will not sink")]
    True
    """
    told = list(map(news_stem, keys))
    joined = " ".join(keys).encode()
    offsets = [0, *accumulate(len(key.encode()) + 1 for key in keys)]
    runs = {
        crc32(joined[offsets[i] : offsets[i + RUN_WORDS] - 1])
        for i, run in enumerate(zip(*(told[back:] for back in range(RUN_WORDS)), strict=False))
        if any(run)
    }
    return [f"{run:08x}" for run in sorted(runs)[:CLAIM_RUNS]]


@lru_cache(maxsize=CACHED_WORDS)
def hash_stem(stem: str) -> str:
    """Return eight hex digits (CRC-32) for a stem or a run of words: it can be compared, not read.

    A number and the mark of a negation stay as they are, a name keeps its mark.

    Examples
    --------
    >>> len(hash_stem("wind")), hash_stem("wind") == hash_stem("gust"), hash_stem("#12")
    (8, False, '#12')
    """
    if stem[:1] in (NUMBER, NOT):
        return stem
    mark = NAME if stem[:1] == NAME else ""
    return f"{mark}{crc32(stem.encode()):08x}"


def hash_stems(stems: str) -> str:
    """Return the hashes of stems separated by spaces, sorted.

    Examples
    --------
    >>> hash_stems("") == "", len(hash_stems("wind gorge").split())
    (True, 2)
    """
    return " ".join(sorted(map(hash_stem, stems.split()))) if stems else ""
