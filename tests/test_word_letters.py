"""Letters of words: where a number, a date or a name can begin."""

import pytest

from analysis.measures.dates import find_dates
from analysis.measures.mention import Place
from analysis.measures.numbers import find_numbers
from analysis.measures.word_letters import DATES, NUMBERS, RUNS, read_letters
from analysis.text.reading import read_text
from analysis.text.words import find_words


def found(pattern, line):
    words = line.split()
    return [" ".join(words[slice(*hit.span())]) for hit in pattern.finditer(read_letters(words))]


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ("We met Ada van Moor of the Port Board there", ["Ada van Moor", "Port Board"]),
        ("The Harl of The Moor", ["The Harl of The Moor"]),
        ("The port of Harl", ["Harl"]),
        ("He sang on Monday in May", []),
        ("Harl Monday Moor", ["Harl", "Moor"]),
        ("Twelve men met US envoys", ["Twelve", "US"]),
        ("", []),
    ],
)
def test_runs(line, runs):
    assert found(RUNS, line) == runs


def test_numbers_and_dates():
    line = "In 2015 dozens met 12 men twenty-one times last week or on Friday in March"
    assert found(NUMBERS, line) == ["2015", "dozens", "12", "twenty-one"]
    assert found(DATES, line) == ["2015", "week", "Friday", "March"]
    assert found(DATES, "may march friday") == ["may", "march", "friday"]


def test_the_places_are_those_that_the_instruments_find_themselves():
    text = (
        "On March 14, 2018, at least 12 men met Ada Moor in Harl; in 2015 half a million had come on Friday."
    )
    words, at = find_words(text), Place(read_text(text))
    assert find_numbers(words, text, places=at.places(NUMBERS)) == find_numbers(words, text)
    assert find_dates(words, places=at.places(DATES)) == find_dates(words)
    assert len(at.letters) == len(words) == len(at.tokens)
