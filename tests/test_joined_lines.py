"""Hard-wrapped text put together: which hyphens at a line's end go, which stay."""

import time

import pytest

from analysis.report.intake.joined_lines import find_cut_words, join_lines

LEAD = "The harbour master counted the boats that came in before the storm broke"


@pytest.mark.parametrize(
    ("end", "opening", "joined"),
    [
        ("a news con-", "ference", "a news conference"),
        ("the safe-", "ty board", "the safety board"),
        ("a long-", "term plan", "a long-term plan"),  # both are words, the whole is none
        ("its 62-", "metre bridge", "its 62-metre bridge"),
        ("the anti-", "bridge march", "the anti-bridge march"),
        ("an eight-", "year-old boy", "an eight-year-old boy"),
        ("the Anglo-", "Saxon port", "the Anglo-Saxon port"),
        ("a news con\u00ad", "ference", "a news conference"),
        ("a lone", "walker", "a lone walker"),
    ],
)
def test_words_at_a_lines_end(end, opening, joined):
    text = f"{LEAD}\nover the town, and that was why {end}\n{opening} was told of it.\n"
    whole, told = join_lines(text)
    assert whole == f"{LEAD} over the town, and that was why {joined} was told of it.\n"
    assert told.startswith("hard-wrapped: 2 lines joined")


@pytest.mark.parametrize(
    ("elsewhere", "joined"), [("A footbridge", "footbridge"), ("A foot-bridge", "foot-bridge")]
)
def test_the_text_itself_says_how_its_words_are_written(elsewhere, joined):
    text = f"{elsewhere} fell.\n\n{LEAD}\nover the town, and that was why the foot-\nbridge was shut.\n"
    assert f"the {joined} was shut" in join_lines(text)[0]


def test_what_is_told_and_what_is_left_alone():
    text = f"{LEAD}\nover the town, and that was why a news con-\nference was called.\n"
    assert find_cut_words(text) == ["con-ference"]
    assert (
        "1 of 1 words with a hyphen at a line's end made whole (conference); the file" in join_lines(text)[1]
    )
    plain = "Goat rides tram\n\nA long-\n\nA goat took the tram on Monday.\n"
    assert join_lines(plain) == (plain, "")
    assert find_cut_words(plain) == []
    assert join_lines(join_lines(text)[0])[1] == ""


@pytest.mark.parametrize("part", ["a", "a-", "\n", " ", "a-\n", "A-\na"])
def test_time_grows_with_the_text(part):
    start = time.perf_counter()
    join_lines(f"{LEAD}\nover the con-\nference.\n" + part * 40_000)
    assert time.perf_counter() - start < 5
