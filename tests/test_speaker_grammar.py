"""Whose words marked words are, by the grammar of the sentence around them."""

import pytest

from analysis import find_quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The port officials began to call the fire a “small” one.", "port officials"),
        ("Harl officials started describing it as a “hoax”.", "Harl officials"),
        (
            "Harl (AFP) – Senator Ada Moor took a swipe at Bo Lind, saying that “loud words” do harm.",
            "Ada Moor",
        ),
        ("Of Moor, Ada Lind, who owns the club, said, “He is a great man.”", "Ada Lind"),
        ("Ada Moor said she was “sitting on the fence” until Bo Lind said he would go.", "Ada Moor"),
        ("It was, in what Ada Moor, a teacher, called “hand-to-hand combat”, a loss.", "Ada Moor"),
        ("Bo Lind brought the ball back, Ada Moor said. “We won.”", "Ada Moor"),
        ("It came hours after Harl released a note that referred to Moor as “dog-like”.", "note"),
        ("Ada Moor sang in a video posted on Monday, saying it was “late”.", "Ada Moor"),
    ],
)
def test_the_subject_of_the_verb_speaks(text, speaker):
    assert [q.speaker for q in find_quotes(text) if q.kind == "quoted"] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "She used something called a “pattern of neglect” to show it.",
        "Departments accused of showing a “pattern of neglect” were fined.",
        "The board came up with guidelines called “30 Days of Rest”.",
        "The “red” plan that Bo Lind drew up says little.",
    ],
)
def test_what_cannot_speak_does_not(text):
    assert [q.speaker for q in find_quotes(text) if text[q.start] == "“"] in ([""], [])
