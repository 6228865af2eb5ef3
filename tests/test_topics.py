"""What a measure or a count is of, by the words around it."""

import pytest

from analysis.comparison.facts.contrasts import hash_words
from analysis.comparison.facts.topics import MONEY, TOPICS, find_topics


@pytest.mark.parametrize(
    ("dimension", "words", "topics"),
    [
        ("dollars", "a court fined the company", {"fine"}),
        ("dollars per day", "a court fined the company", {"fine"}),
        ("time", "jailed for fraud", {"jail"}),
        ("share", "voters turned out", {"turnout"}),
        ("share", "voters stayed away", set()),
        ("degrees", "jailed for fraud", set()),
        ("share", "those eligible went", {"turnout"}),
        ("share", "an offer to drivers", {"pay"}),
        ("share", "an offer to fans", set()),
        ("dollars", "jewels valued at", {"value"}),
        ("euros", "a hole in the budget", {"deficit"}),
        ("", "homes without electricity", {"outage"}),
        ("", "people on board", {"aboard"}),
    ],
)
def test_topics(dimension, words, topics):
    assert find_topics(dimension, hash_words(words)) == topics


def test_words_of_the_topics_carry_news():
    listed = [word for topics in TOPICS.values() for words in topics.values() for word in words.split()]
    assert all(hash_words(part) for word in listed for part in word.split("+"))
    assert "dollars" in MONEY
