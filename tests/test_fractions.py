"""Fractions and ratios as percent, and parts of scales and units as numbers."""

import pytest

from analysis.comparison.facts.values import value_text
from analysis.measures.facts import find_mentions
from analysis.measures.quantities.fractions import read_fraction, read_ratio


def read(text):
    return [(value_text(m), m.label) for m in find_mentions(text) if m.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A third of voters stayed away.", ("33.3 percent", "percent of voters stayed")),
        ("Two thirds disagreed.", ("66.7 percent", "percent disagreed")),
        ("Two-thirds of the boats sank.", ("66.7 percent", "percent of boats sank")),
        ("More than a quarter of farmers left.", (">25 percent", "percent of farmers left")),
        ("Nearly half of the shops shut.", ("≲50 percent", "percent of shops shut")),
        ("Half the toddlers slept.", ("50 percent", "percent of toddlers slept")),
        ("One in four toddlers is ill.", ("25 percent", "percent of toddlers")),
        ("Nine out of 10 toddlers are ill.", ("90 percent", "percent of toddlers")),
        ("He says that half of farmers left.", ("50 percent", "percent of farmers left")),
        ("It needs the two-thirds Lund majority.", ("66.7 percent", "percent of Lund majority")),
        ("Prices fell by a fifth.", ("20 percent", "percent fell")),
        ("Three fifths of a company.", ("60 percent", "percent of company")),
    ],
)
def test_shares(text, told):
    assert read(text) == [told]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A quarter of a million people came.", "250,000"),
        ("It took three quarters of an hour.", "0.75 hours"),
        ("It is a third of a mile long.", "0.333333 miles"),
        ("It is a quarter-mile long.", "0.25 miles"),
        ("A half-million people came.", "500,000"),
        ("It took a good hour and a half.", "1.5 hours"),
        ("The two-and-a-half-hour show.", "2.5 hours"),
    ],
)
def test_parts_of_a_unit(text, value):
    assert [told for told, _ in read(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The second half of the year was dry.",
        "A third man was held.",
        "In the first three quarters it rained.",
        "It is half the battle.",
        "Half a dozen of another.",
        "His half-brother left.",
        "Two-quarter growth fell.",
        "The number one in 10 lists.",
    ],
)
def test_no_shares(text):
    assert not [told for told, _ in read(text) if "percent" in told]


def test_where_nothing_is_told():
    assert read_fraction([], 0, 1.0) is None
    assert read_fraction(["quarter"], 0, 5.0) is None
    assert read_ratio(["in"], 0, 1.0) is None
    assert read_ratio("in five days".split(), 0, 1.0) is None
    assert read_ratio("in 7 homes".split(), 0, 2.0) is None
    assert read_ratio("in 2013".split(), 0, 1.0) is None
