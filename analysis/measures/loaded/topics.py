"""What the article's topic tells of a word: in a story about a storm, "storm" and "wind" are literal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

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
