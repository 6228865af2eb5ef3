"""Coded articles as rows of words with their features, and how hits compare with the coders' spans."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from analysis.fitting.coded import Coded, Span
from analysis.measures.loaded.features import OFFSETS, find_phrases, in_title_case, neighbor_features
from analysis.measures.loaded.places import own_features, place_features
from analysis.measures.loaded.readings import plain_places
from analysis.measures.loaded.scenes import find_scenes, is_physical
from analysis.measures.loaded.topics import article_features
from analysis.measures.loaded.words import EDGE
from analysis.text.words import Words

FEATURE_MIN = 3  # words that a feature must occur on to be fitted


class Rows(NamedTuple):
    """Words: features, labels, whether they count, article, sentence, span and phrase (-1: none)."""

    features: list[list[str]]
    labels: np.ndarray
    counted: np.ndarray
    article: np.ndarray
    sentence: np.ndarray
    span: np.ndarray
    phrase: np.ndarray


def sentence_features(texts: Sequence[str], keys: Sequence[str], within: range) -> list[list[str]]:
    """Return all features of each word of a sentence."""
    places = place_features(texts, keys, within, find_phrases(keys, within))
    plain = plain_places(texts, keys, within, in_title_case(texts, within))
    rows = []
    for n, i in enumerate(within):
        row = own_features(keys[i], plain=i in plain) + places[n]
        for offset in OFFSETS:
            j = i + offset
            near = neighbor_features(keys[j], plain=j in plain) if j in within else [EDGE]
            row += [f"{offset:+d}:{name}" for name in near]
        rows.append(row)
    return rows


def article_rows(articles: Sequence[Coded]) -> Rows:
    """Return the words of coded articles as rows, sentence by sentence."""
    features: list[list[str]] = []
    counted, numbers, spans = [], [], []
    sentences: list[int] = []
    phrases: list[int] = []
    known: dict[tuple[int, Span], int] = {}
    for number, article in enumerate(articles):
        words = article.words()
        labels, inside = article.labels(words), article.counted(words)
        whole = article_features(words.keys)
        ranges = article.sentence_ranges(words)
        scenes = article_scenes(words, ranges)
        for within in ranges:
            found = sentence_features(words.texts, words.keys, within)
            for row, i in zip(found, within, strict=True):
                features.append(row + whole.get(words.keys[i], []) + ([scenes[i]] if i in scenes else []))
            counted += [inside[i] for i in within]
            numbers += [number] * len(within)
            sentences += [sentences[-1] + 1 if sentences else 0] * len(within)
            phrases += number_phrases(words.keys, within, len(phrases))
            coded = [labels[i] for i in within]
            spans += [-1 if span is None else known.setdefault((number, span), len(known)) for span in coded]
    held, places = np.array(spans), (np.array(numbers), np.array(sentences))
    return Rows(features, held >= 0, np.array(counted), *places, held, np.array(phrases))


def article_scenes(words: Words, ranges: Sequence[range]) -> dict[int, str]:
    """Return the words of an article that are literal in their scene, with the feature that says so."""
    hits = [hit for within in ranges for hit in find_phrases(words.keys, within)]
    phrases = {i: hit for hit in hits for i in range(hit.first, hit.last)}
    physical = [i for i, pair in enumerate(zip(words.texts, words.keys, strict=True)) if is_physical(*pair)]
    return find_scenes(words.keys, physical, phrases)


def number_phrases(keys: Sequence[str], within: range, before: int) -> list[int]:
    """Return for each word of a sentence the number of its loaded phrase: that of the phrase's first word."""
    found = [-1] * len(within)
    for hit in find_phrases(keys, within):
        if not hit.entry.fixed:
            first = hit.first - within.start
            found[first : hit.last - within.start] = [before + first] * (hit.last - hit.first)
    return found


def number_features(rows: Rows) -> dict[str, int]:
    """Give numbers to the features that occur often enough, in alphabetical order."""
    counts = Counter(name for row in rows.features for name in set(row))
    return {name: i for i, name in enumerate(sorted(n for n, c in counts.items() if c >= FEATURE_MIN))}


def design(features: Sequence[Sequence[str]], numbers: dict[str, int]) -> csr_matrix:
    """Build the matrix of words and features."""
    indices, ends = [], [0]
    for row in features:
        indices += sorted({numbers[name] for name in row if name in numbers})
        ends.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(features), len(numbers)))


def first_words(rows: Rows, loaded: np.ndarray) -> np.ndarray:
    """Return which words begin a hit: loaded ones whose sentence has no loaded word right before them."""
    return loaded & ~np.concatenate([[False], loaded[:-1] & (rows.sentence[1:] == rows.sentence[:-1])])


class SpanCounts(NamedTuple):
    """Hits, those that touch a coder's span, spans, and those that a hit touches."""

    found: int
    right: int
    coded: int
    reached: int


def count_spans(rows: Rows, loaded: np.ndarray) -> SpanCounts:
    """Compare hits with the coders' spans; one word shared is enough."""
    on = loaded & rows.counted
    begins = first_words(rows, on)
    right = len(np.unique(np.cumsum(begins)[on & rows.labels]))
    coded = len(np.unique(rows.span[rows.counted & rows.labels]))
    return SpanCounts(int(begins.sum()), right, coded, len(np.unique(rows.span[on & rows.labels])))
