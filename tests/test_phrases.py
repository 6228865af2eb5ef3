import pytest

from analysis.text.voices.appositions import before_comma, role_after
from analysis.text.voices.name_runs import capital_run
from analysis.text.voices.phrases import heads_source, walk_left, walk_right
from analysis.text.words import find_words


def show(words, phrase):
    return None if phrase is None else " ".join(words.texts[phrase.first : phrase.last])


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("White House press secretary Ada Marsh", "White House press secretary Ada Marsh"),
        ("On Monday Ada Marsh", "Ada Marsh"),
        ("But a spokesman for the port", "a spokesman for the port"),
        ("In a note that day the port", "the port"),
        ("Sen. Ada M. Marsh", "Sen Ada M Marsh"),
        ("he", "he"),
        ("they", "they"),
        ("Ashby\nAda Marsh", "Ada Marsh"),  # never over a line
        ("the mayor / Ada Marsh", "the mayor Ada Marsh"),
        ("it was", None),
        ("stood and", None),
    ],
)
def test_walk_left(text, phrase):
    words = find_words(text)
    assert show(words, walk_left(text, words, len(words) - 1, 0)) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Ada Marsh in an interview", "Ada Marsh"),
        ("port spokeswoman Ivy Rook on Monday", "port spokeswoman Ivy Rook"),
        ("a spokesman for the port, which", "a spokesman for the port"),
        ("Clinton spokesman Bo Lind", "Clinton spokesman Bo Lind"),
        ("Marsh went home", "Marsh"),
        ("the agency, which fell", "the agency"),
        ("Ashby\nAda Marsh", "Ashby"),
        ("he said", "he"),
        ("Channel 9 anchor Bo Lind", "Channel 9 anchor Bo Lind"),
        ("Marsh 9 times", "Marsh"),
        ("in Ashby", None),
    ],
)
def test_walk_right(text, phrase):
    words = find_words(text)
    assert show(words, walk_right(text, words, 0, len(words))) == phrase


def test_subject_and_role_before_a_comma():
    text = "But Ada Marsh, the mayor of Ashby, Vell, said"
    words = find_words(text)
    phrase = before_comma(text, words, 0, len(words) - 1)
    assert show(words, phrase) == "Ada Marsh"
    assert words.texts[phrase.role[0] : phrase.role[1]] == ["the", "mayor", "of", "Ashby"]
    assert role_after(text, words, phrase.last, len(words)) == phrase.role


def test_capital_run_is_the_last_one():
    words = find_words("the Ashby spokesman Bo van Lind")
    assert capital_run(words, 0, len(words)) == (3, 6)
    assert capital_run(words, 0, 1) == (0, 0)


def test_heads():
    assert [heads_source(key) for key in ("mayor", "signalman", "wall")] == [True, True, False]
