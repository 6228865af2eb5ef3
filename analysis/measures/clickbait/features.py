"""What the clickbait model sees of a headline: folded text, n-grams of words and letters, and style features.

The text is folded first: links and a leading "RT @name" go, handles and hashtags lose their mark, capitals
are lowered, quotation marks and dashes made plain. So the strength cannot hang on any of them.
"""

import html
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.lexicons.matcher import read_rows
from analysis.measures.clickbait.markers import MARKERS, find_markers

WORD_NGRAMS = (1, 3)  # words in a row
LETTER_NGRAMS = (2, 4)  # letters in a row, within a word and its edges
OPEN, CLOSE = "^", "$"  # stand for the edges of the headline in word n-grams
MODEL_MARKERS = tuple(
    m for m in MARKERS if m not in ("all_caps", "emotional")
)  # capitals fold; loaded list grows
SHAPES = (
    "word_length", "longest_word", "listed_share", "function_share", "long_word_share",
    "short_word_share", "clauses", "letter_share", "ing_words", "ed_words", "ly_words",
)  # fmt: skip
LONG_WORD, SHORT_WORD = 8, 3  # letters
_FUNCTION_CLASSES = (
    "determiner preposition conjunction be have modal first_person we third_person_one it demonstrative wh"
).split()

_LINK = re.compile(r"https?:?/*\S*|\bwww\.\S+|\bpic\.twitter\S*", re.IGNORECASE)
_REPOST = re.compile(r"^\s*RT @\w+:?", re.IGNORECASE)
_TAG = re.compile(r"[@#](?=\w)")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "—": "-", "–": "-", "…": "..."})
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|\.\.\.|[^\w\s]|_")
_CLAUSE = re.compile(r"[.!?:;]\s")
_SPACE = re.compile(r"\s+")
Numbers = NDArray[Any]


class Features(NamedTuple):
    """A headline as the model sees it."""

    tokens: list[str]
    style: list[float]


def fold_headline(text: str) -> str:
    """Return the text without links, handle and hashtag marks, capitals and typographic variants.

    >>> fold_headline("RT @desk: #Tram “Late” Again… https://example.org/1")
    'tram "late" again...'
    """
    text = _REPOST.sub("", _LINK.sub("", html.unescape(text)))
    return _SPACE.sub(" ", _TAG.sub("", text).translate(_PLAIN).lower()).strip()


def shape_number(token: str) -> str:
    """Return a number as so many zeros, so that 17 and 23 are one token."""
    if not token[0].isdigit():
        return token
    return "0" * len(token) if token.isdigit() else "0.0"


def split_tokens(folded: str) -> list[str]:
    """Return words, numbers and marks of a folded headline."""
    return _TOKEN.findall(folded)


def find_words_of(tokens: Iterable[str]) -> list[str]:
    """Return the words and numbers among the tokens of a folded headline."""
    return [token for token in tokens if token[0].isalnum()]


def count_words(text: str) -> int:
    """Count the words and numbers of a text as the model sees it: links and a leading "RT @name" are none.

    >>> count_words("RT @desk: Goat rides #tram 9 https://example.org/1")
    4
    """
    return len(find_words_of(split_tokens(fold_headline(text))))


def word_ngrams(tokens: Iterable[str]) -> list[str]:
    """Return the runs of one to three tokens, with the edges of the headline as tokens of their own."""
    shaped = [OPEN, *map(shape_number, tokens), CLOSE]
    runs = shaped[1:-1]
    for n in range(WORD_NGRAMS[0] + 1, WORD_NGRAMS[1] + 1):
        runs += join_runs(shaped, n)
    return runs


def join_runs(tokens: Sequence[str], n: int) -> list[str]:
    """Return the runs of n tokens, joined by blanks.

    >>> join_runs(["a", "b", "c"], 2)
    ['a b', 'b c']
    """
    return list(map(" ".join, zip(*(tokens[first:] for first in range(n)), strict=False)))


def letter_ngrams(token: str) -> tuple[str, ...]:
    """Return the runs of two to four letters of one token between its edges."""
    padded = f" {token} "
    low, high = LETTER_NGRAMS
    return tuple([padded[i : i + n] for n in range(low, high + 1) for i in range(len(padded) - n + 1)])


@cache
def _classes() -> tuple[dict[str, int], dict[str, tuple[int, ...]]]:
    """Return the index of each word class, and for each word the classes it is in."""
    rows = read_rows("clickbait_style")
    index = {name: i for i, name in enumerate(sorted({row["class"] for row in rows}))}
    of: dict[str, tuple[int, ...]] = {}
    for row in rows:
        of[row["term"]] = (*of.get(row["term"], ()), index[row["class"]])
    return index, of


@cache
def _patterns() -> list[re.Pattern[str]]:
    """Return the patterns that are counted."""
    return [re.compile(row["pattern"]) for row in read_rows("clickbait_patterns")]


@cache
def style_names() -> tuple[str, ...]:
    """Return the names of the style features in the order of the vector."""
    classes = tuple(_classes()[0])
    patterns = tuple(row["name"] for row in read_rows("clickbait_patterns"))
    ends = tuple(f"{edge}:{name}" for edge in ("first", "last") for name in classes)
    return (
        *(f"class:{c}" for c in classes),
        *patterns,
        *SHAPES,
        *ends,
        *(f"marker:{m}" for m in MODEL_MARKERS),
    )


def _shape_features(folded: str, words: list[str], listed: int, function: int) -> list[float]:
    """Return lengths and shares; the order is that of SHAPES."""
    n, lengths = max(len(words), 1), list(map(len, words)) or [0]
    letters = sum(lengths)
    endings = [len([w for w in words if w.endswith(e) and len(w) > len(e) + 2]) for e in ("ing", "ed", "ly")]
    return [
        letters / n, max(lengths), listed / n, function / n,
        len([size for size in lengths if size >= LONG_WORD]) / n,
        len([size for size in lengths if size <= SHORT_WORD]) / n,
        len(_CLAUSE.findall(folded)) + 1, letters / max(len(folded), 1), *endings,
    ]  # fmt: skip


def _edge_flags(found: list[tuple[int, ...]], size: int) -> list[float]:
    """Return for the first and the last word which classes it is in."""
    flags = [0.0] * (2 * size)
    for base, classes in ((0, found[0]), (size, found[-1])) if found else ():
        for i in classes:
            flags[base + i] = 1.0
    return flags


def style_features(folded: str, tokens: list[str]) -> list[float]:
    """Return the style vector of a folded headline, in the order of `style_names`."""
    index, of = _classes()
    function_ids = _function_ids()
    counts = [0.0] * len(index)
    words = find_words_of(tokens)
    found = [of.get(word, ()) for word in words]
    for classes in found:
        for i in classes:
            counts[i] += 1.0
    listed = len(found) - found.count(())
    function = len([classes for classes in found if not function_ids.isdisjoint(classes)])
    marked = [trigger.marker for trigger in find_markers(folded)]
    return [
        *counts,
        *(float(len(pattern.findall(folded))) for pattern in _patterns()),
        *_shape_features(folded, words, listed, function),
        *_edge_flags(found, len(index)),
        *(float(marked.count(marker)) for marker in MODEL_MARKERS),
    ]


@cache
def _function_ids() -> frozenset[int]:
    """Return the indices of the classes of function words."""
    return frozenset(_classes()[0][name] for name in _FUNCTION_CLASSES)


def read_features(text: str) -> Features:
    """Fold a headline and return its tokens and style vector."""
    folded = fold_headline(text)
    tokens = split_tokens(folded)
    return Features(tokens, style_features(folded, tokens))


class Forest(NamedTuple):
    """All trees as one list of nodes; a leaf leads to itself, so that every tree is walked equally deep."""

    roots: Numbers
    feature: Numbers  # 0 the ridge's value, else 1 + index in the style vector
    threshold: Numbers
    children: Numbers  # left and right child of node i at 2 i and 2 i + 1
    value: Numbers
    depth: int


def _depth(left: list[int], right: list[int], node: int = 0) -> int:
    """Return how many steps the deepest leaf of a tree is away."""
    return 1 + max(_depth(left, right, left[node]), _depth(left, right, right[node])) if left[node] else 0


def build_forest(trees: list[list[list[Any]]]) -> Forest:
    """Join trees given as columns: feature, threshold, left, right (0 at a leaf), value."""
    roots: list[int] = []
    children: list[int] = []
    for _, _, left, right, _ in trees:
        start = len(children) // 2
        roots.append(start)
        for i, (a, b) in enumerate(zip(left, right, strict=True)):
            children += [start + a, start + b] if a else [start + i, start + i]
    feature, threshold, value = (np.array([x for tree in trees for x in tree[k]]) for k in (0, 1, 4))
    depth = max((_depth(tree[2], tree[3]) for tree in trees), default=0)
    return Forest(np.array(roots, int), feature, threshold, np.array(children, int), value, depth)


def walk(values: Numbers, forest: Forest) -> Numbers:
    """Return the node that every tree is at, a row for each step from the roots to the leaves."""
    path = np.empty((forest.depth + 1, len(forest.roots)), int)
    path[0] = nodes = forest.roots
    for step in range(1, forest.depth + 1):
        path[step] = nodes = forest.children[
            2 * nodes + (values[forest.feature[nodes]] > forest.threshold[nodes])
        ]
    return path
