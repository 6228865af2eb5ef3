"""Numbers that count and measure nothing."""

import pytest

from analysis.comparison.facts.values import value_text
from analysis.measures.facts import find_mentions


def values(text):
    return [value_text(m) for m in find_mentions(text) if m.kind == "quantity"]


@pytest.mark.parametrize(
    "text",
    [
        "His one-time aide left.",
        "In the past five years it rained.",
        "At one point it rained.",
        "The two sides met.",
        "He sat in cabin 4.",
        "The 2020 Democrats spoke.",
        "It rained as 2018 closes out.",
        "They won 3:2.",
    ],
)
def test_nothing_is_counted(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It will cost hundreds of dollars.", ["hundreds of dollars"]),
        ("It took several years.", ["several years"]),
        ("A $75 billion loan was paid.", ["75,000,000,000 dollars"]),
        ("It lasted one night.", ["1 day"]),
        ("It is one foot deep.", ["1 foot"]),
        ("It rose by 2.5 percent.", ["2.5 percent"]),
        ("It was minus 12 degrees Celsius.", ["-12 degrees Celsius"]),
        ("They waited for an hour and a half.", ["1.5 hours"]),
        ("They paid two and a half million dollars.", ["2,500,000 dollars"]),
        ("It errs by plus or minus three percentage points.", ["3"]),
        ("They paid $165 per student.", ["165 dollars per student"]),
        ("He was paid $165 per day.", ["165 dollars per day"]),
        ("Some 2,020 Democrats spoke.", ["~2,020"]),
        ("Some 2000 soldiers left.", ["~2,000"]),
        ("A magnitude 6.1 quake struck.", ["6.1 magnitude"]),
    ],
)
def test_values_in_cells(text, shown):
    assert values(text) == shown
