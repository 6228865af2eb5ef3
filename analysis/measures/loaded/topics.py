"""Topic and tone of an article: how likely its loaded words are."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.lexicons.matcher import read_rows

TOPIC_MIN = 4  # different words of a domain that make it the article's topic
TOPIC_SHARE = 0.012  # of the article's words, so that a long article's odd words are none
TOPIC = "topic"


@cache
def topic_words() -> tuple[dict[str, tuple[str, ...]], frozenset[tuple[str, str]]]:
    """Return word → domains whose topic needs it, and the pairs (domain, word) that are evidence of one."""
    domains: dict[str, list[str]] = {}
    evidence = set()
    for row in read_rows("loaded_topics"):
        domains.setdefault(row["word"], []).append(row["domain"])
        if row["evidence"] == "yes":
            evidence.add((row["domain"], row["word"]))
    return {word: tuple(found) for word, found in domains.items()}, frozenset(evidence)


def find_topics(counts: Counter[str], words_n: int | None = None) -> set[str]:
    """Return the literal domains that an article is about.

    >>> sorted(find_topics(Counter("the hurricane made landfall with gusts and floodwaters mph".split())))
    ['weather']
    """
    domains, evidence = topic_words()
    different: Counter[str] = Counter()
    tokens: Counter[str] = Counter()
    for word in domains.keys() & counts.keys():
        for domain in domains[word]:
            if (domain, word) in evidence:
                different[domain] += 1
                tokens[domain] += counts[word]
    least = TOPIC_SHARE * (counts.total() if words_n is None else words_n)
    return {domain for domain, n in different.items() if n >= TOPIC_MIN and tokens[domain] >= least}


def article_features(keys: Sequence[str]) -> dict[str, list[str]]:
    """Return for words that the article's topic needs the name of that topic, as a feature."""
    domains = topic_words()[0]
    return topic_features([key for key in keys if key in domains], len(keys))


def topic_features(named: Sequence[str], words_n: int) -> dict[str, list[str]]:
    """Do the same with those of an article's words that `topic_words` has."""
    topics = find_topics(Counter(named), words_n) if len(named) >= TOPIC_MIN else ()
    if not topics:
        return {}
    domains = topic_words()[0]
    found: dict[str, list[str]] = {}
    for key in set(named):
        if needed := [domain for domain in domains[key] if domain in topics]:
            found[key] = [f"{TOPIC}:{needed[0]}"]
    return found


def probability(log_odds: float) -> float:
    """Return the probability of a log-odds.

    >>> probability(0.0)
    0.5
    """
    return 1 / (1 + exp(-log_odds)) if log_odds > -700 else 0.0


class Tone(NamedTuple):
    """How the whole article's tone moves the log-odds of its words.

    Formula: log-odds' = gain · log-odds + slope · log(m / prior) + base, with m the mean probability of the
    article's words, drawn to ``prior`` by as many words as ``words`` says, so that a single sentence moves
    little.
    """

    gain: float
    slope: float
    base: float
    prior: float
    words: float

    def shift(self, scores: NDArray[np.float64]) -> float:
        """Return what an article adds to the log-odds (times gain) of its words; −∞ is no word of it."""
        total = self.words * self.prior + float((1 / (1 + np.exp(-scores))).sum())
        n = self.words + int(np.count_nonzero(scores > -np.inf))
        return self.slope * log(total / n / self.prior) + self.base


def read_tone(model: Mapping) -> Tone:
    """Return the model's part on the article."""
    return Tone(**model["tone"])
