import pytest

from analysis.text.voices.layout import lay_out
from analysis.text.voices.quote_rows import is_title
from analysis.text.words import find_words


def title(before, inside, after="", *, attributed=False):
    words = find_words(f"{before} {inside} {after}")
    first = len(find_words(before))
    layout = lay_out("", words, [0], [])
    return is_title(layout, (first, first + len(find_words(inside))), attributed=attributed)


@pytest.mark.parametrize(
    ("before", "inside", "after"),
    [
        ("she sang the song", "Harbor Lights", ""),
        ("a film called", "Wall", ""),
        ("he spoke on", "Meet the Town", ""),
        ("he is on NBC's", "Today", ""),
        ("with", "The Long Wall", "author Bo Lind"),
        ("known by his surname", "Oh", ""),
    ],
)
def test_titles(before, inside, after):
    assert title(before, inside, after)


@pytest.mark.parametrize(
    ("before", "inside"),
    [
        ("he called it", "A Great Day"),
        ("she spoke of", "a great day"),
        ("on", "Yes"),
        ("Town Leaders Speak Of", "A Great Day"),
    ],
)
def test_no_titles(before, inside):
    assert not title(before, inside)


def test_an_attribution_makes_it_a_quotation():
    assert title("he spoke on", "Meet the Town")
    assert not title("he spoke on", "Meet the Town", attributed=True)
