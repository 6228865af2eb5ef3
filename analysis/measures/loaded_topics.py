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


def find_topics(counts: Counter[str]) -> set[str]:
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
    least = TOPIC_SHARE * counts.total()
    return {domain for domain, n in different.items() if n >= TOPIC_MIN and tokens[domain] >= least}


def article_features(keys: Sequence[str]) -> dict[str, list[str]]:
    """Return for words that the article's topic needs the name of that topic, as a feature."""
    counts = Counter(keys)
    topics = find_topics(counts)
    if not topics:
        return {}
    domains = topic_words()[0]
    found: dict[str, list[str]] = {}
    for key in domains.keys() & counts.keys():
        if named := [domain for domain in domains[key] if domain in topics]:
            found[key] = [f"{TOPIC}:{named[0]}"]
    return found
