"""Surnames alone: whom they mean, and what shows that a lone word is a person, a place or a company."""

import pytest

from analysis.measures.entities.find import find_entities
from analysis.text.words import find_words


def read(text):
    words = find_words(text)
    starts = {0} | {i for i in range(1, len(words.texts)) if "." in text[words.ends[i - 1] : words.starts[i]]}
    for short in ("Dr", "Mr", "Mrs"):  # no ends of sentences
        starts -= {i + 1 for i, word in enumerate(words.texts) if word == short}
    return [(n.kind, n.key) for n in find_entities(words, text, frozenset(starts))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is shown once holds throughout
        ("The nurse, Rask, 34, came. They saw Rask.", [("name", "rask")] * 2),
        ("We met Dr. Oh there. Oh said so. Then the men left Oh.", [("name", "oh")] * 3),
        ("They heard President Trask. Trask left.", [("name", "trask")] * 2),
        ("The CEO of Lumo came. They sued Lumo.", [("institution", "lumo")] * 2),
        ("They saw Mr. Lumo. The CEO of Lumo came.", [("name", "lumo")] * 2),
        ("They saw Oh! It rained.", []),
        ("The men, the Arborians, said no. They saw the Arborians.", []),
        # surnames that are words of grammar
        ("They met Grace May there. May said so. We left in May.", [("name", "grace may")] * 2),
        ("They met Mrs. May on 3 May. At the end of May they met May.", [("name", "may")] * 2),
        ("They met Tom Will there. Will it rain? They saw Will.", [("name", "tom will")] * 2),
        ("They met Rep. Will Trask there. Will it rain?", [("name", "trask")]),
        ("The man, known by his last name, Oh, ran. They saw Oh.", [("name", "oh")] * 2),
        ("They saw Grace. You saw her. So did he.", []),
    ],
)
def test_surnames(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He lives in the village of Tornby.",
        "They left the town of Tornby.",
        "It is ten miles from Tornby.",
        "Fights went on south of Tornby.",
        "It began in the Tornby district.",
    ],
)
def test_places_by_the_words_beside(text):
    assert read(text) == [("place", "tornby")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw Ada Moor and Bo Moor. Mrs. Moor left.", ["ada moor", "bo moor", "ada moor"]),
        ("They saw Ada Moor and Bo Moor. Mr. Moor left.", ["ada moor", "bo moor", "bo moor"]),
        ("They saw Ada Moor. President Moor left. Then Moor rose.", ["ada moor", "moor", "moor"]),
        ("They saw President Ada Moor. President Moor left.", ["ada moor", "ada moor"]),
    ],
)
def test_two_persons_of_one_surname(text, expected):
    assert [key for _, key in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("They heard House Speaker Ada Moor.", "ada moor"),
        ("They heard Secretary of State Ada Moor.", "ada moor"),
        ("They heard President-elect Ada Moor.", "ada moor"),
        ("They heard Democrat Ada Moor.", "ada moor"),
        ("They heard Tim Baker there.", "tim baker"),
    ],
)
def test_names_behind_offices(text, key):
    assert read(text) == [("name", key)]


def test_names_before_where_they_work():
    assert read("They heard Ada Moor of Harl Hospital.") == [
        ("name", "ada moor"),
        ("institution", "harl hospital"),
    ]


@pytest.mark.parametrize(
    "text", ["Overall, 50 percent came.", "It is a Tornby-friendly region.", "On channel 8 Lumo reported it."]
)
def test_neither(text):
    assert read(text) == []


def test_a_title_before_another_given_name_is_the_role():
    line = "They met Ernesto Moor. She is ahead of Mayor Boy Moor."
    (_, second) = find_entities(find_words(line), line)
    assert (second.key, second.role) == ("ernesto moor", "mayor")
