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
        ("The veteran striker Tom Vale (24) won.", [(24, "vale striker")]),
        ("The gunman, 24, fled.", [(24, "gunman")]),
        ("The man, 24, fled.", [(24, "")]),
        ("The painter Anna Vale has died at the age of 81.", [(81, "vale")]),
        ("Anna Vale, whose murals are famous, has died. She was 84.", [(84, "vale")]),
        ("A suspect, aged 22, was led away.", [(22, "suspect")]),
        ("A 24-year-old gunman fled.", [(24, "gunman")]),
        ("A 24-year-old man fled.", [(24, "")]),
        ("It was 84.", []),
        ("The score was 84 at noon.", []),
        ("The score was 84.", []),
        ("Anna Vale was only nineteen.", [(19, "vale")]),
        ("Vale, who turned 61 in March, won.", [(61, "vale")]),
        ("Anna Vale died on Monday, at sixty-one, at home.", [(61, "vale")]),
        ("He died on Monday, at 11.", []),
        ("The mayor, who turned 61 in March, won.", [(61, "")]),
        ("Vale is 73 and Stone is 70.", [(73, "vale"), (70, "stone")]),
        ("The woman was between 35 and 40 when she died.", [(35, "")]),
        ("A boy of six, unhurt, ran.", [(6, "")]),
        ("A woman of forty and a man of eighty-one have drowned.", [(40, ""), (81, "")]),
        ("A girl of nine was found.", [(9, "")]),
        ("A crew of nine was found.", []),
        ("He died at age 90.", [(90, "")]),
        ("It is for children under age 18.", []),
        ("They left, aged 4, 7 and 11.", [(4, ""), (7, ""), (11, "")]),
        ("Pupils as young as nine took part.", [(9, "")]),
        ("They were as big as nine.", []),
    ],
)
def test_ages_by_hand(text, found):
    assert ages(text) == found
