"""Whose age a number gives."""

import pytest

from analysis.measures.facts import find_mentions


def ages(text):
    return [(m.low, m.names) for m in find_mentions(text) if m.relation == "age"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tom Vale, 24, won.", [(24, "vale")]),
        ("The 24-year-old striker Tom Vale won.", [(24, "vale striker")]),
        ("Striker Tom Vale, 24, won.", [(24, "vale striker")]),
        ("The veteran striker Tom Vale (24) won.", []),
        ("The gunman, 24, fled.", [(24, "gunman")]),
        ("The man, 24, fled.", [(24, "")]),
        ("The painter Anna Vale has died at the age of 81.", [(81, "vale")]),
        ("Anna Vale, whose murals are famous, has died. She was 84.", [(84, "vale")]),
        ("A suspect, aged 22, was led away.", [(22, "suspect")]),
        ("A 24-year-old gunman fled.", [(24, "gunman")]),
        ("A 24-year-old man fled.", [(24, "")]),
        ("It was 84.", []),
        ("The score was 84 at noon.", []),
    ],
)
def test_ages_by_hand(text, found):
    assert ages(text) == found
