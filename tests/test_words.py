"""Words: spans that equal the text, and the folding of their keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.lexicons.fold import fold_phrase, fold_word
from analysis.text.words import find_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("… — !", []),
        ("don't AK-47 U.S. 30,000", ["don't", "AK-47", "U.S", "30,000"]),
        ("It cost $3.5 million.", ["It", "cost", "3.5", "million"]),
        ("the border.The next", ["the", "border", "The", "next"]),
        ("see example.org now", ["see", "example.org", "now"]),
        ("Ada Kent, 34, of St.-Ives.", ["Ada", "Kent", "34", "of", "St", "Ives"]),
        ("rock 'n' roll", ["rock", "n", "roll"]),
        ("the soldiers' posts", ["the", "soldiers", "posts"]),
        ("he’s a half\u2011back", ["he’s", "a", "half\u2011back"]),
        ("one\u00a0two", ["one", "two"]),
        ("snake_case", ["snake", "case"]),
        ("Ελλάδα 東京", ["Ελλάδα", "東京"]),
        ("1,2,3 go,now", ["1,2,3", "go", "now"]),
    ],
)
def test_words_by_hand(text, words):
    assert find_words(text).texts == words


@given(st.text(max_size=200))
def test_spans_equal_the_text(text):
    words = find_words(text)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == words.texts
    assert all(a < b for a, b in zip(words.starts, words.ends, strict=True))
    assert all(b <= a for b, a in zip(words.ends, words.starts[1:], strict=False))


@given(st.text(max_size=200))
def test_every_letter_and_digit_is_in_a_word(text):
    words = find_words(text)
    inside = {i for a, b in zip(words.starts, words.ends, strict=True) for i in range(a, b)}
    assert {i for i, c in enumerate(text) if c.isalnum()} <= inside


def test_between_takes_words_that_begin_in_the_span():
    words = find_words("one two three")
    assert list(words.between(0, 4)) == [0]
    assert list(words.between(4, 13)) == [1, 2]
    assert list(words.between(5, 8)) == []


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("Colour", "color"), ("favourites", "favorites"), ("behaviour", "behavior"),
        ("realised", "realized"),
        ("organisation", "organization"), ("travelled", "traveled"), ("defence", "defense"),
        ("centre", "center"),
        ("paralysed", "paralyzed"), ("sceptical", "skeptical"), ("don’t", "don't"), ("dishonour", "dishonor"),
    ],
)  # fmt: skip
def test_british_and_american_share_a_key(british, american):
    assert fold_word(british) == american == fold_word(american)


@pytest.mark.parametrize(
    "word", "promise surprise four tour advise raised hour pour our exercise rise franchise called".split()
)
def test_words_that_only_look_british_keep_their_key(word):
    assert fold_word(word) == word


def test_phrases_fold_word_by_word():
    assert fold_phrase(" State  of\tColour ") == "state of color"


@pytest.mark.parametrize("accent", ["", "\u0301"])
def test_an_accent_of_its_own_changes_no_other_word(accent):
    # With one the text is read by the full pattern, without by a cheaper one.
    text = f"Zoë’s café{accent} in the U.S. sold 3,000 coffees.Then"
    assert find_words(text).texts == [
        "Zoë’s",
        f"café{accent}",
        "in",
        "the",
        "U.S",
        "sold",
        "3,000",
        "coffees",
        "Then",
    ]
