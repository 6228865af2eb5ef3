"""Persons counted side by side: their sum, and the single ones."""

import pytest

from analysis.measures.quantities.find import find_quantities
from analysis.measures.quantities.pairs import find_pairs
from analysis.text.words import find_words


def read(text):
    return [(q.number.low, q.noun, q.event) for q in find_pairs(find_words(text), text, [])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two men and a woman were arrested.", [(3, "people", "arrest"), (1, "woman", "arrest")]),
        ("Two men, a woman and a child were rescued.", [4, 1, 1]),
        ("Bombs killed a woman and two children.", [3, 1]),
        ("They found the bodies of two men and a woman.", [(3, "people", "kill"), (1, "woman", "kill")]),
    ],
)
def test_the_sum_and_the_single_persons(text, found):
    told = read(text)
    assert told == found or [low for low, *_ in told] == found


@pytest.mark.parametrize(
    "text",
    [
        "He met two men and a woman.",
        "He told a man and a woman that nobody was arrested.",
        "The man and a woman were arrested.",
        "Two men were arrested. A woman and the men were rescued.",
    ],
)
def test_no_sum_where_nothing_happened_to_them_or_one_is_not_counted(text):
    assert read(text) == []


def test_no_count_is_given_twice():
    text = "A man and two women died."
    counted = [(q.number.low, q.noun) for q in find_quantities(find_words(text), text)]
    assert sorted(counted) == [(1, "man"), (2, "women"), (3, "people")]


def test_nothing_in_a_text_without_persons():
    assert read("") == read("...") == []
