"""What is noted of words: where numbers, dates, ranks and names can begin, and the stems around a place."""

import pytest

from analysis.measures.entities.view import View
from analysis.measures.mentions.dates import find_dates
from analysis.measures.mentions.mention import ABOUT_STEMS, Place
from analysis.measures.quantities.numbers import find_numbers
from analysis.measures.wording.word_notes import (
    DATES,
    NUMBERS,
    RANKS,
    RUNS,
    find_kind,
    note_word,
    read_letters,
    read_shape,
)
from analysis.text.reading import read_text
from analysis.text.words import find_words


def found(line):
    words = find_words(line)
    return [" ".join(words.texts[slice(*hit.span())]) for hit in RUNS.finditer(read_letters(words))]


def of_kind(kind, line):
    words = find_words(line)
    return [words.texts[i] for i in find_kind(read_letters(words), kind)]


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
    assert found(line) == runs


def test_numbers_and_dates():
    line = "In 2015 dozens met 12 men twenty-one times last week or on Friday in March"
    assert of_kind(NUMBERS, line) == ["2015", "dozens", "12", "twenty-one"]
    assert of_kind(DATES, line) == ["2015", "week", "Friday", "March"]
    assert of_kind(RANKS, "The Third came second to 4th in the third-largest race of four") == [
        *("Third", "second", "4th", "third-largest")
    ]
    assert of_kind(DATES, "may march friday") == ["may", "march", "friday"]
    assert of_kind(NUMBERS, "") == []


def test_the_places_are_those_that_the_instruments_find_themselves():
    text = (
        "On March 14, 2018, at least 12 men met Ada Moor in Harl; in 2015 half a million had come on Friday."
    )
    words, at = find_words(text), Place(read_text(text))
    assert find_numbers(words, text, places=at.places(NUMBERS)) == find_numbers(words, text)
    assert find_dates(words, places=at.places(DATES)) == find_dates(words)
    assert len(at.letters) == len(words) == len(at.tokens)


def test_a_note():
    note = note_word("Ferries", "ferries")
    assert (note.key, note.stem, note.kind, note.tokens) == ("ferries", "ferry", "w", ("ferry", "^ferries"))
    here = View(find_words("in Harl"), "in Harl", frozenset())
    assert note_word("Harl", "harl").name == ("harl", "") == here.listed(1)
    assert note_word("harl", "harl").name == ("", "")
    assert note_word("denied", "denied").tokens == ("!",)
    assert note_word("denied", "denied").stem
    assert read_shape(find_words("they never sank")) == ".nv"


def test_stems_around_a_place_the_nearest_first():
    at = Place(read_text("The old harbour ferry met 12 mayors, a quarry and ferries of the winter."))
    assert at.around(5, 6, 0) == (["mayor", "meet", "ferry", "quarry", "harbor", "winter"], "mayors")
    assert at.around(0, 15, 0) == ([], "")
    words = "harbour ferry winter bridge quarry mayor lantern orchard pillow".split()
    assert len(Place(read_text(" ".join(words))).around(0, 0, 0)[0]) == ABOUT_STEMS


def test_stems_are_hashed_for_the_table_only():
    text = "The old harbour ferry met 12 mayors."
    plain, hashed = Place(read_text(text)), Place(read_text(text), hashed=True)
    assert plain.about({"wind": "wind", "gun": "guns"}) == "gun wind"
    assert hashed.about(["wind"]) != plain.about(["wind"])
    assert [len(tokens) for tokens in hashed.tokens] == [len(tokens) for tokens in plain.tokens]
