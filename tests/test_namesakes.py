"""Two persons of one surname: the title before it tells which."""

import pytest

from analysis import find_quotes
from analysis.text.sentences import split_sentences
from analysis.text.voices import find_quotes_in
from analysis.text.words import find_words
from analysis.text.zones import split_zones


def speakers(text):
    return [quote.speaker for quote in find_quotes(text)]


INTRODUCED = "Sgt. Dana Cole closed the road at noon. Mayor Peter Cole opened it at night. "


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("Sgt. Cole said the road was icy.", "Dana Cole"),
        ("Mayor Cole said the road was icy.", "Peter Cole"),
        ("Sergeant Cole said the road was icy.", "Dana Cole"),
        ("“It was icy,” Mayor Cole said.", "Peter Cole"),
        ("Peter Cole said the road was icy.", "Peter Cole"),
    ],
)
def test_the_title_tells_who_is_meant(said, speaker):
    assert speakers(INTRODUCED + said) == [speaker]


def test_a_role_behind_the_name_is_a_title_too():
    text = (
        "Ruth Hale, the judge, came late. Simon Hale, a lawyer, slept. Judge Hale said the case was closed."
    )
    assert speakers(text) == ["Ruth Hale"]
    text = text.replace("Judge Hale said", "Lawyer Hale said")
    assert speakers(text) == ["Simon Hale"]


def test_a_title_that_both_have_tells_nothing():
    text = "Mayor Ada Cole met Mayor Bo Cole. Mayor Cole said the road was icy."
    assert speakers(text) == ["Ada Cole"]


def test_the_gender_of_a_title_still_tells():
    text = "Ada Cole met Bo Cole. Mr. Cole said the road was icy. Mrs. Cole said it was not."
    assert speakers(text) == ["Bo Cole", "Ada Cole"]


@pytest.mark.parametrize("line", ["Larry Copeland, Kevin Lind and Bo Moor", "By Kevin Lind"])
@pytest.mark.parametrize("bearer", ["Capt. Ron Lind", "Torvald Lind"])
def test_a_surname_means_whom_the_text_introduces_and_no_reporter(line, bearer):
    text = (
        f"Rain keeps the quay shut\n\n{line}\n\nThe town was calm on Monday after a night of rain. "
        f"{bearer} of the highway patrol ran the quay. “We made arrests,” Lind said."
    )
    blocks = split_zones(text)
    assert blocks[1].zone == "credit"
    found = find_quotes_in(text, blocks, find_words(text), split_sentences(text, blocks))
    assert [q.speaker for q in found] == [bearer.removeprefix("Capt. ")]
