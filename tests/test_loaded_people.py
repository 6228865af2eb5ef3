"""Surnames that are loaded words."""

import pytest

from analysis import find_loaded
from analysis.measures.loaded.people import leave_out_people
from analysis.measures.loaded.terms import Term
from analysis.text.reading import read_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doctors treated Grace Fury, 40. Fury said so after a brutal night.", ["brutal"]),
        ("The man, known by his last name, Oh, walked off. They were firing at Oh.", []),
        ("Mr. Savage said the plan was good. He met Savage in a brutal hour.", ["brutal"]),
        ("Oh, what a terrible day.", ["oh", "terrible"]),
        ("They fired at Oh. Oh ran. Oh, no, said a nurse.", ["oh", "no"]),
        ("Savage said it was late. He met Savage in a brutal hour.", ["brutal"]),
        ("Ada B. Savage came. Savage sat, and a brutal hour came.", ["brutal"]),
        ("Grace met us. Horrible things came. Horrible.", ["horrible", "horrible"]),
        ("It was a DISGRACEFUL plan.", ["disgraceful"]),
    ],
)
def test_a_surname_is_not_loaded(text, expected):
    assert [term.term for term in find_loaded(text)] == expected


def test_a_heading_makes_nobody_of_its_words():
    hits = [Term(10, 15, "shock", "drama", 2.0, "")]
    heading = "This Will Shock All Who Hope For Calm"
    assert leave_out_people(read_text(heading), hits) == hits
    assert leave_out_people(read_text(f"{heading}\n\nMr. Will Shock met the mayor."), hits) == []


def people(text, *found):
    """Say which of some words are left where all of them are hits."""
    starts = [text.index(word) for word in found]
    hits = [
        Term(start, start + len(word), word.lower(), "drama", 2.0, "")
        for start, word in zip(starts, found, strict=True)
    ]
    return [text[term.start : term.end] for term in leave_out_people(read_text(text), hits)]


@pytest.mark.parametrize("word", ["Oh", "Love", "Savage", "Young", "Rich", "Strange"])
def test_a_word_is_a_surname_wherever_it_has_the_same_capital(word):
    plain = word.lower()
    for shown in ("Tom {} came.", "Mrs. {} came.", "They ran with {}.", "{} told the mayor."):
        text = f"{word} stood there. {shown.format(word)} It was {plain} of them."
        assert people(text, word, plain) == [plain]
    assert people(f"{word} stood there. It was {plain} of them.", word, plain) == [word, plain]


def test_a_nickname_is_no_mere_name():
    assert people("They call Joe Moor “Sleepy Joe” at home.", "Sleepy Joe") == ["Sleepy Joe"]
    assert people("They met Grace Fury, and Grace Fury laughed.", "Grace Fury") == []


def test_a_label_in_capitals_names_who_is_named_elsewhere():
    text = "LOVE: We came late.\n\nTom Love sat down. It was LOVE at first sight."
    reading = read_text(text)
    hits = [Term(at, at + 4, "love", "drama", 2.0, "") for at in (0, text.rindex("LOVE"))]
    assert leave_out_people(reading, hits) == hits[1:]


def test_exclamations_stay_whoever_is_called_so():
    text = "They ran with Oh. Oh! Oh, dear. Oh left."
    places = [i for i in range(len(text)) if text.startswith("Oh", i)]
    hits = [Term(at, at + 2, "oh", "drama", 1.0, "") for at in places]
    assert [term.start for term in leave_out_people(read_text(text), hits)] == places[1:3]


def test_nothing_at_all():
    assert leave_out_people(read_text(""), []) == []
