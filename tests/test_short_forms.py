"""Institutions by their noun alone, where a text names one of the kind."""

import pytest

from analysis.measures.entities.find import find_entities
from analysis.measures.facts import find_mentions
from analysis.text.words import find_words

NAMED = "They met the Harl Election Commission on Monday. "


def found(text):
    words = find_words(text)
    return [(name.first, name.key) for name in find_entities(words, text) if name.kind == "institution"]


@pytest.mark.parametrize("rest", ["The commission said no.", "Then the commission's head left."])
def test_the_noun_alone_is_the_one_named(rest):
    assert [key for _, key in found(NAMED + rest)] == ["harl election commission"] * 2


@pytest.mark.parametrize(
    "rest",
    [
        "A commission said no.",
        "The commission of elders said no.",
        "The board said no.",
        "It met the Tolm Fish Commission. The commission said no.",
    ],
)
def test_another_is_not_meant(rest):
    assert not any(key == "harl election commission" for first, key in found(NAMED + rest) if first > 5)


def test_nothing_is_meant_before_the_name():
    assert found("The commission met. " + NAMED)[0][0] > 3


def test_the_mention_is_labelled_with_the_name():
    told = [m for m in find_mentions(NAMED + "The commission said no.") if m.kind == "institution"]
    assert [m.label for m in told] == ["Harl Election Commission"] * 2
    assert told[1].end - told[1].start == len("commission")


def test_offices_of_state_in_lower_case():
    line = "The foreign ministry met Harl's justice department. A health department was built by a ministry."
    assert [key for _, key in found(line)] == ["foreign ministry", "justice department"]
