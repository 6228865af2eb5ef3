"""Ranks as numbers."""

import pytest

from analysis.comparison.facts.values import value_text
from analysis.measures.facts import find_mentions
from analysis.measures.quantities.ranks import find_ranks
from analysis.text.words import find_words


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("She finished fourth in Leeds.", [4]),
        ("She came in 3rd on Sunday.", [3]),
        ("She took second place.", [2]),
        ("It is the third-largest city and the 21st most crowded.", [3, 21]),
        ("It is the fifth largest port.", [5]),
        ("The fourth man came first.", [1]),
        ("A first test failed; the second request came.", []),
        ("A second place was found.", []),
        ("On the 21st she left the third room.", []),
        ("", []),
    ],
)
def test_ranks_by_hand(text, ranks):
    assert [number.low for number in find_ranks(find_words(text), text)] == ranks


def test_a_rank_in_a_cell():
    (mention,) = [m for m in find_mentions("Anna Vale finished fourth in Leeds.") if m.kind == "quantity"]
    assert (mention.unit, value_text(mention)) == ("rank", "no. 4")
