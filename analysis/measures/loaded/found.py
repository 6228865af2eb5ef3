"""What was found in an article: the log-odds of its words, its phrases, what told of them."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

import numpy as np

from analysis.measures.loaded.layout import Floats
from analysis.measures.loaded.lexicon import Hit
from analysis.measures.loaded.words import Numbers


class Found(NamedTuple):
    """What was found in an article.

    Attributes
    ----------
    scores : array
        Log-odds of each word, −∞ outside every sentence.
    phrases : mapping of int to Hit
        The phrases, by each of their words.
    plain : collection of int
        The homographs that are no verbs.
    whole : mapping of str to list of str
        What the article tells of its words, by key.
    scenes : mapping of int to str
        The words that are literal in their scene, with the feature that says how dense it is.
    before, after : array
        What the two words before each word and the two behind it spoke, as log-odds.
    numbers : array
        Each word's row in the word table.
    """

    scores: Floats
    phrases: Mapping[int, Hit]
    plain: Collection[int]
    whole: Mapping[str, list[str]]
    scenes: Mapping[int, str]
    before: Floats
    after: Floats
    numbers: Numbers


def is_whole(hit: Hit | None) -> bool:
    """Say whether a word is part of a loaded phrase, which is loaded as a whole or not at all."""
    return hit is not None and not hit.entry.fixed


def level_phrases(scores: Floats, phrases: Mapping[int, Hit]) -> None:
    """Give each word of a loaded phrase the mean of its words: it is loaded as a whole or not at all."""
    places = [i for i, hit in phrases.items() if not hit.entry.fixed]
    if not places:
        return
    begins = [n for n, i in enumerate(places) if phrases[i].first == i]
    sizes = np.diff([*begins, len(places)])
    scores[places] = np.repeat(np.add.reduceat(scores[places], begins) / sizes, sizes)
