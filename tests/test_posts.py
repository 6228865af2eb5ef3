import time

import pytest

from analysis.text.voices import find_quotes
from analysis.text.voices.turns import find_posts


def test_signed_posts_are_cut_without_their_signature():
    text = "He wrote:\n\nWhat a night. — Ada Marsh (@ada) May 3, 2018 Not again! — Bo Lind (@bo)\nThe end."
    assert [(text[p.start : p.end], p.name) for p in find_posts(text)] == [
        ("What a night.", "Ada Marsh"),
        ("Not again!", "Bo Lind"),
    ]


def test_a_dash_or_a_handle_alone_signs_nothing():
    assert find_posts("A wall - a long one (@ work) — and so on.") == []
    assert find_posts("") == []


def test_a_post_is_words_of_another_without_marks():
    text = "“Wow,” he said.\nThis “wall” is a joke. — Ada Marsh (@ada)"
    assert [(q.kind, text[q.start : q.end], q.speaker) for q in find_quotes(text)][1:] == [
        ("verbatim_unmarked", "This “wall” is a joke.", "Ada Marsh")
    ]


def _seconds(text: str) -> float:
    """Return the shortest of three times that one text takes."""
    times = []
    for _ in range(3):
        start = time.process_time()
        find_posts(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("unit", ["-", " ", "- a ", "— a(@", "— Bo (@bo) "])
def test_time_is_linear(unit):
    short, long = ("(@a) " + unit * n for n in (20_000, 160_000))
    assert _seconds(long) < 24 * _seconds(short) + 0.05  # 8 times the text; squared time would be 64 times


def test_as_many_posts_as_signatures():
    assert len(find_posts("Again! — Bo Lind (@bo) " * 5000)) == 5000
