"""Text that articles have in common: agency copy, a spokesman's statement, borrowed sentences."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from analysis.text.reading import Reading

# Of 400 pairs of AllSides articles on different events of one topic none has seven words in a row in common
# (95%: fewer than .75 %), three have six, 32 five. Of runs in articles on one event, as a language model
# judged, 22 of 27 (.62 to .94) of seven words are borrowed or one source's, of six a third: the others are
# names, offices and set phrases.
MIN_WORDS = 7
COLUMNS = ["doc_a", "start_a", "end_a", "doc_b", "start_b", "end_b", "words_n", "quoted_a_n", "quoted_b_n"]


class Run(NamedTuple):
    """Words that two sequences have in common: ``a[at_a : at_a + n] == b[at_b : at_b + n]``."""

    at_a: int
    at_b: int
    n: int


def find_runs(a: Sequence[str], b: Sequence[str], *, min_words: int = MIN_WORDS) -> list[Run]:
    """Return the longest runs of words that two sequences have in common, in the order of the second.

    The n-grams of ``a`` are hashed and those of ``b`` looked up: time grows with the two lengths, not with
    their product. A run can grow no further on either side. Where ``a`` repeats an n-gram its first place
    counts.

    ``a`` and ``b``: words or keys. ``min_words``: the shortest run, at least 1. Returned: word positions;
    runs do not overlap in ``b``.

    >>> find_runs("the pads were never replaced".split(), "pads were never made".split(), min_words=3)
    [Run(at_a=1, at_b=0, n=3)]
    """
    places: dict[tuple[str, ...], int] = {}
    for i in range(len(a) - min_words, -1, -1):
        places[tuple(a[i : i + min_words])] = i
    runs: list[Run] = []
    free = 0
    for j in range(len(b) - min_words + 1):
        at = places.get(tuple(b[j : j + min_words])) if j >= free else None
        if at is not None:
            n = min_words
            while at + n < len(a) and j + n < len(b) and a[at + n] == b[j + n]:
                n += 1
            runs.append(Run(at, j, n))
            free = j + n
    return runs


class _Words(NamedTuple):
    """The counted words of one article; a wall between two blocks has the word number -1."""

    keys: list[str]
    at: list[int]


def _counted(reading: Reading, name: str) -> _Words:
    """Return the counted words of an article with walls that match nothing between its blocks."""
    keys: list[str] = []
    at: list[int] = []
    before = -1
    for sentence, within in zip(reading.sentences, reading.sentence_words, strict=True):
        if not reading.blocks[sentence.block].counted:
            continue
        if sentence.block != before:
            keys.append(f"\n{name} {sentence.block}")
            at.append(-1)
            before = sentence.block
        keys.extend(reading.words.keys[within.start : within.stop])
        at.extend(within)
    return _Words(keys, at)


def find_shared(readings: Mapping[str, Reading], *, min_words: int = MIN_WORDS) -> pd.DataFrame:
    """Return every run of words that two articles have in common, with its offsets in both.

    Only pairs that have such a run in common are compared, so that many articles on many events cost little.
    Counted blocks only, never across two blocks; spellings are folded, punctuation is skipped. Quoted words
    are found too, and counted apart: a statement that two outlets quote is shared, but not borrowed wording.

    ``readings``: doc_id → article. ``min_words``: the shortest run. Returned: one row per pair of articles
    and run: ``doc_a`` < ``doc_b``, offsets, ``words_n``, and how many of the words are quotation in either
    (``quoted_a_n``, ``quoted_b_n``).

    >>> find_shared({}).columns.tolist()[:3]
    ['doc_a', 'start_a', 'end_a']
    """
    names = sorted(readings)
    counted = {name: _counted(readings[name], name) for name in names}
    rows = [
        (
            *_side(readings[a], counted[a], run.at_a, run.n),
            *_side(readings[b], counted[b], run.at_b, run.n),
            a,
            b,
            run.n,
        )
        for a, b in _candidates(counted, min_words)
        for run in find_runs(counted[a].keys, counted[b].keys, min_words=min_words)
    ]
    order = ["start_a", "end_a", "quoted_a_n", "start_b", "end_b", "quoted_b_n", "doc_a", "doc_b", "words_n"]
    table = pd.DataFrame(rows, columns=order)[COLUMNS]
    return table.sort_values(["doc_a", "doc_b", "start_a", "start_b"], ignore_index=True)


def _candidates(counted: Mapping[str, _Words], min_words: int) -> list[tuple[str, str]]:
    """Return the pairs of articles that have at least one run of words in common, in order."""
    having: dict[int, set[str]] = defaultdict(set)
    for name, words in counted.items():
        for i in range(len(words.keys) - min_words + 1):
            having[hash(tuple(words.keys[i : i + min_words]))].add(name)
    several = {frozenset(names) for names in having.values() if len(names) > 1}
    return sorted({pair for names in several for pair in combinations(sorted(names), 2)})


def _side(reading: Reading, counted: _Words, first: int, n: int) -> tuple[int, int, int]:
    """Return start, end and the number of quoted words of a run in one article."""
    at = counted.at[first : first + n]
    quoted = sum(reading.voices[i] == "quoted" for i in at)
    return reading.words.starts[at[0]], reading.words.ends[at[-1]], quoted
