"""Loaded words that are part of a name."""

import pytest

from analysis import find_loaded
from analysis.measures.loaded.names import RECURS, leave_out_names
from analysis.measures.loaded.terms import Term
from analysis.text.reading import read_text


def left(text, word, weight=2.0):
    """Say whether a word is left where it is a hit."""
    start = text.index(word)
    hit = Term(start, start + len(word), word.lower(), "drama", weight, "")
    return leave_out_names(read_text(text), [hit]) == [hit]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It said so in the Flathead Beacon on Monday.", "Beacon"),
        ("The ferry is run by the Silver Darling this week.", "Darling"),
        ("They read a novel called Trick Mirror in May.", "Trick"),
        ("He signed the Communications Decency Act of the state.", "Decency"),
        ("Joy Reed opened the school in the town of Senna.", "Joy"),
    ],
)
def test_a_word_of_a_name_is_no_hit(text, word):
    assert not left(text, word)
    assert left(text.replace(word, word.lower()), word.lower())


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Beacon Street was calm when they met there.", "Beacon"),  # a sentence begins with a capital
        ("He saw the Fakes at the gate of the town.", "Fakes"),  # one capital alone
        ("The mayor called it A DISGRACE in the town hall.", "DISGRACE"),
        ("The Mayor Met A Savage Storm At Home", "Savage"),  # a title
        ("He spoke to Adam, Savage words came of it.", "Savage"),  # something stands between
        ("The savage attack came in the north.", "savage"),
        ("They praised the BBC Savage of the night.", "Savage"),  # an abbreviation is no part
    ],
)
def test_other_capitals_stay(text, word):
    assert left(text, word)


@pytest.mark.parametrize(
    ("text", "word", "stays"),
    [
        ("He told the Blare on Monday that he was well.", "Blare", False),
        ("A worker at the plant told Homeland Patriot.", "Homeland Patriot", False),
        ("According to the LA Beacon, it rained that day.", "Beacon", False),
        ('"It rained," her brother told The Leinster Herald.', "Herald", False),  # capitals, yet no title
        ("He told Crooked Hillary to stop it.", "Crooked", True),
        ("He told them of the Radical Left again.", "Radical", True),
    ],
)
def test_who_was_told_something_is_a_paper(text, word, stays):
    assert left(text, word) is stays


def test_what_stands_behind_at_or_near_is_a_place():
    told = "Two men had met {} before the fire broke out in the old mill."
    assert not left(told.format("at Great Hallow"), "Great")
    assert not left(
        "Great Hallow lost its only mill that night. " + told.format("near Great Hallow"), "Great"
    )
    assert left("Great Hallow lost its only mill that night. " + told.format("in town"), "Great")
    assert left(told.format("at Crooked Hillary rallies"), "Crooked")
    assert left(told.format("at Crooked Hallow's house"), "Crooked")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("After the crash the paper wrote of the Horrific Harl tram on Monday.", "Horrific"),
        ("They stood and sang for the Heroic Marines that night.", "Heroic"),
        ("He told them of the Corrupt Marsh family again.", "Corrupt"),
        ("It was, he said, the work of the Radical Left.", "Radical"),
        ("He again called her Crooked Hillary on Monday night.", "Crooked"),
        ("They went to see Harl's Orwellian tower by the sea.", "Orwellian"),
        ("He wrote a piece on Why Paper Is Botching it all that year.", "Botching"),
    ],
)
@pytest.mark.parametrize("weight", [1.0, 2.0, 3.0])
def test_an_epithet_before_a_name_stays(text, word, weight):
    assert left(text, word, weight)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He spoke of the Great Society when it was new.", "Great"),
        ("The boat sank on the Savage Lake in the night.", "Savage"),
        ("The letter was sent by the Proud Boys on that day.", "Proud"),
        ("It was told to them by the Beacon Herald in May.", "Beacon"),  # a noun
    ],
)
def test_a_name_may_begin_with_another_word_than_a_noun(text, word):
    assert not left(text, word)


def test_a_pair_that_recurs_is_a_name():
    line = "They went home to Great Hallow in the rain. "
    assert left(line * (RECURS - 1), "Great")
    assert not left(line * RECURS, "Great")


def test_a_hit_of_several_words_stays():
    text = "He wrote on the Silver Darling of the sea."
    start = text.index("Silver")
    hit = Term(start, start + len("Silver Darling"), "silver darling", "drama", 2.0, "")
    assert leave_out_names(read_text(text), [hit]) == [hit]


def test_the_instrument_leaves_names_out():
    text = "A brutal night began, the Flathead Beacon said, and a horrific one ended."
    assert [term.term for term in find_loaded(text)] == ["brutal", "horrific"]
    assert find_loaded("") == []
