"""Small print told by its words, wherever it stands; text that only holds such words stays text."""

import pytest

from analysis.text.zones import split_zones

BODY = "A goat rode the tram on Monday and nobody stopped it until the harbour."


def zones(line):
    """Return the zones of a line that stands between two paragraphs of an article."""
    text = f"Goat rides tram\n\n{BODY}\n\n{line}\n\n{BODY} It ran."
    return [block.zone for block in split_zones(text)][2:-1]


@pytest.mark.parametrize(
    "line",
    [
        "We would love to hear from you.",
        "Our free app is now available on Android.",
        "Swipe to see the bridge before and after.",
        "Letters: letters@harl.example",
        "Support local journalism with a gift.",
        "Thank you for reading this story.",
        "Read more about goats.",
        "Sign up for our newsletter.",
        "This article was updated at noon.",
        "Transcript: this text was made by a machine.",
        "This series was produced with the Harl Fund.",
        "With files from the Harl Post",
        "Ann Lee contributed from Harl.",
        "Yes 40% No 60%",
        "Call the Harl helpline on 116 123.",
        "Your browser does not support this.",
        "Opt out at any time. Invalid email, try again.",
        "Ann Lee (left) with a goat.",
        "And you can click here to donate.",
        "Goats ride again Goats ride again Listen",
    ],
)
def test_small_print_is_told_by_its_words(line):
    assert "body" not in zones(line)


@pytest.mark.parametrize(
    "line",
    [
        "The driver told the council on Monday that nobody had stopped the goat at the harbour.",
        "The account had a similar profile photo, and it linked to a story about the bridge.",
        '"Sign up now and we will send you a free ticket," the caller told her.',
    ],
)
def test_words_of_small_print_in_the_text(line):
    assert zones(line) == ["body"]
