"""Measures: what stands behind the unit, inches behind feet, units printed as one with their number."""

import pytest

from analysis.comparison.facts.values import value_text
from analysis.measures.facts import find_mentions


def read(text):
    return [value_text(m) for m in find_mentions(text) if m.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It would last six months at least.", "≥6 months"),
        ("It lasted three hours or so.", "~3 hours"),
        ("It lasted three hours or more.", "≥3 hours"),
        ("She is five foot four.", "5.333 feet"),
        ("He is 6ft 3in tall.", "6.25 feet"),
        ("It is five feet four boats could pass.", "5 feet"),
        ("The 30lb sack fell.", "30 pounds"),
        ("They found 12kg of salt.", "12 kilograms"),
        ("It is 20km away.", "20 kilometers"),
        ("They paid £20million for it.", "20,000,000 pounds"),
        ("It covers 34 square kilometres.", "34 square kilometers"),
        ("It costs 12 pesos.", "12 pesos"),
    ],
)
def test_measures(text, value):
    assert read(text)[:1] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sixty-odd boats came.", "~60"),
        ("The 60-plus boats came.", "≥60"),
        ("Over 100+ boats came.", ">100"),
        ("Perhaps 40 boats came.", "~40"),
        ("Tens of thousands of boats came.", "≥20,000"),
        ("Scores of boats came.", "scores"),
    ],
)
def test_open_numbers(text, value):
    assert read(text) == [value]


def test_a_word_of_the_next_sentence_tells_nothing():
    (found,) = [m for m in find_mentions("It is 40 meters. High waves came.") if m.kind == "quantity"]
    assert found.relation == ""


def test_a_measure_far_from_a_bracket_is_no_conversion():
    assert read("It is 35 meters (115 feet) long.") == ["35 meters"]
    assert (
        read("The wall (it fell) stood 35 meters north, and they (all four) saw it from 9 meters.")[-1]
        == "9 meters"
    )


def test_a_fraction_is_no_event():
    (found,) = [m for m in find_mentions("It closed a third of its shops.") if m.kind == "quantity"]
    assert found.event == ""
    (found,) = [m for m in find_mentions("Prices fell by a third.") if m.kind == "quantity"]
    assert found.event == "fall"
