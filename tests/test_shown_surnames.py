"""Surnames that a text shows: behind given names and titles, and words printed alone as names are."""

import pytest

from analysis.measures.surnames.titled import can_precede, find_lone_names, find_surnames
from analysis.text.reading import read_text
from analysis.text.words import find_words


def titled(text, **asked):
    return find_surnames(find_words(text), text, **asked)


def alone(text, *among):
    reading = read_text(text)
    starts = {within.start for within in reading.sentence_words}
    return sorted(find_lone_names(reading.words, text, starts, set(among)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Grace Fury and Tom Savage.", {"fury": "f", "savage": "m"}),
        ("Mr. Love came, then Mrs Young and Dr. Strange.", {"love": "m", "young": "f", "strange": ""}),
        ("They asked Tom B. Savage and Ada C Rich.", {"savage": "m", "rich": "f"}),
        ("The man, known by his last name, Oh, ran.", {"oh": ""}),
        ("A nurse with the surname Love ran.", {"love": ""}),
        ("We heard Judge Savage's answer.", {"savage": ""}),
        ("We heard Grace\u00a0Fury.", {"fury": "f"}),
        ("Mr. Grace sat by.", {"grace": "m"}),
    ],
)
def test_behind_given_names_and_titles(text, expected):
    assert titled(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We met Grace. Fury was what she felt.",
        "They came to Georgia, Rich as it is.",
        "We met grace Fury and Grace fury.",
        "The Justice Department and the Attorney General met.",
        "Thank you, Mr. President.",
        "We saw Sen. Rand twice.",
        "He gave the name Love to it.",
        "We met Grace The Great.",
        "",
    ],
)
def test_no_surname(text):
    assert titled(text) == {}


def test_a_given_name_behind_a_title_counts_only_if_asked_for():
    text = "They asked Sen. Grace Fury."
    assert titled(text) == {"fury": "f"}
    assert titled(text, given=True) == {"grace": "", "fury": "f"}


def test_a_name_repeated_in_a_caption_is_a_surname():
    assert titled("So said President Moorland Uwk Moorland.") == {"moorland": ""}


def test_a_gender_is_learned_late():
    assert titled("Sen. Love came. Mrs. Love sat down.") == {"love": "f"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This Will Shock All Who Hope For Calm", {}),
        ("RELIEF BILL WILL KILL HOPE AT HOME", {}),
        ("Then a Mr. Shock came to see us here.", {"shock": "m"}),
        ("They saw Grace FURY there.", {"fury": "f"}),
    ],
)
def test_capitals_must_mean_something_where_a_word_is_asked_about(text, expected):
    assert titled(text, among={"shock", "kill", "fury"}) == expected


def test_only_words_asked_about():
    assert titled("We met Grace Fury and Tom Savage.", among={"savage"}) == {"savage": "m"}


def test_what_a_name_may_have_before_it():
    assert [key for key in ("grace", "mr", "sleepy", "surname", "name") if can_precede(key)] == [
        "grace",
        "mr",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We tried,” Oh said.",
        "Oh told the board that it was late.",
        "The guard, Oh, 24, was unhurt.",
        "They were firing at Oh.",
        "He was sure that Oh was late.",
        "It was over when Oh escaped.",
        "When Oh escaped, it was over. They ran with Oh.",
    ],
)
def test_alone_like_a_name(text):
    assert alone(text, "oh") == ["oh"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Oh, no, he thought. Then he said: Oh well.", "oh"),
        ("He heard it and, oh, how he ran.", "oh"),
        ("“Oh,” she said.", "oh"),
        ("Thugs said so.", "thugs"),
        ("Thug told to pay for the damage.", "thug"),
        ("They say that the Mob said so.", "mob"),
        ("It fell by Trumpian decree and with Radicals.", "trumpian"),
        ("It fell by Trumpian decree and with Radicals.", "radicals"),
        ("THEY FIRED AT OH.", "oh"),
        ("A Trip With Chaos And Other Stories Ends", "chaos"),
        ("They met with Savage Garden and with Tom Savage.", "savage"),
        ("They ended with Chaos. The chaos went on, and chaos it was.", "chaos"),
        ("Chaos in the streets.", "chaos"),
    ],
)
def test_alone_like_no_name(text, word):
    assert alone(text, word) == []


def test_plural_looking_surnames_speak_behind_a_quotation():
    assert alone("“It is awful,” Graves said.", "graves") == ["graves"]


def test_common_words_count_if_capitals_are_as_many():
    assert alone("They stood by Love. It was love.", "love") == ["love"]
    assert alone("They stood by Love. It was love, only love.", "love") == []


@pytest.mark.parametrize(
    "text", ['A man with the surname "Oh" fell.', "Her family name: Oh, he said.", "The last name “Oh” fits."]
)
def test_a_surname_in_quotation_marks(text):
    assert find_surnames(find_words(text), text) == {"oh": ""}
