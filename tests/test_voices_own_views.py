"""What the writer would say is no claim of a source; what is told of hearers is none either."""

import pytest

from analysis.text.voices import find_quotes


def claims(text):
    return [text[quote.start : quote.end] for quote in find_quotes(text) if quote.kind == "attributed"]


@pytest.mark.parametrize(
    "text",
    [
        "On the whole, I'd argue it has.",
        "On the whole, I’d argue it has improved.",
        "I would argue that it has improved.",
        "I would also say that it has improved.",
        "We might add that the pier is old.",
    ],
)
def test_what_the_writer_would_say_is_no_claim(text):
    assert claims(text) == []


def test_what_others_would_say_is_one():
    assert claims("Ada Moor would argue that it has improved.") == ["it has improved"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada Moor told reporters traveling with her to Ghent, “it is over.”", []),
        ("Ada Moor told reporters traveling with her to Ghent that it was over.", ["it was over"]),
        (
            "Ada Moor told reporters traveling with her at a summit of mill owners in the town of Harl that "
            "she could not speak about it.",
            ["she could not speak about it"],
        ),
        ("Ada Moor told reporters gathered in Ghent it was over.", ["it was over"]),
        ("Ada Moor told investors it had failed.", ["it had failed"]),
    ],
)
def test_what_is_told_of_hearers_is_no_claim(text, found):
    assert claims(text) == found


def test_a_verb_behind_an_insertion_in_dashes_is_none_of_its_nouns():
    assert claims("The owners — a small group of cooks in Harl — estimate that 900 people came.") == [
        "900 people came"
    ]
    assert claims("She spoke of one thing, which he defended — remarks that the pier was old.") == []
