"""How a word can stand in a claim, ordinals and the words of dates: one word at a time."""

import pytest

from analysis.measures.wording.date_words import DATE_WORDS, MONTHS, WEEKDAYS
from analysis.measures.wording.numerals import ORDINALS, is_ordinal
from analysis.measures.wording.word_kinds import NEWS, is_verb, kind_of, shape_words


@pytest.mark.parametrize("noun", ["meeting", "morning", "hundred", "the"])
def test_no_verbs(noun):
    assert not is_verb([noun], 0)


def test_letters_of_words():
    assert shape_words("they never denied that 12 ferries sank in 2015".split()) == ".nN.#wv.."
    assert shape_words(["hoping", "today", "the"]) == "VW."
    assert shape_words([]) == ""


def test_every_letter_of_news_is_given():
    words = {"N": ("deny", "deny"), "V": ("hoping", "hope"), "W": ("today", "today")}
    words |= {"v": ("sank", "sink"), "w": ("ferry", "ferry")}
    assert {kind_of(*word) for word in words.values()} == NEWS == set(words)


def test_a_letter_that_is_known_already_is_believed():
    assert is_verb(["ferry"], 0, "v")
    assert not is_verb(["sank"], 0, "w")
    assert is_verb(["they", "ferry"], 1)


@pytest.mark.parametrize(
    ("key", "rank"), [("first", 1), ("twentieth", 20), ("2nd", 2), ("11th", 11), ("99th", 99)]
)
def test_ordinals(key, rank):
    assert ORDINALS[key] == rank
    assert is_ordinal(f"{key}-largest")


@pytest.mark.parametrize("key", ["one", "1th", "12nd", "100th", "", "-first"])
def test_no_ordinals(key):
    assert not is_ordinal(key)


def test_words_of_dates():
    assert [MONTHS[key] for key in ("march", "mar", "sept", "december")] == [3, 3, 9, 12]
    assert [WEEKDAYS[key] for key in ("monday", "tues", "sunday")] == [0, 1, 6]
    assert {"1800", "2099", "today", "week's", "mar", "fri"} <= DATE_WORDS
    assert DATE_WORDS.isdisjoint({"1799", "2100", "day", ""})
