"""Clock times as they are spoken, and the half of the day."""

import pytest

from analysis.measures.quantities.clock import ANY, CLOCK, half_behind, half_near, hour_of_day
from analysis.measures.quantities.find import find_quantities
from analysis.text.words import find_words


def read(text):
    found = find_quantities(find_words(text), text)
    return [(q.number.low, q.number.high, q.number.part) for q in found if q.unit == CLOCK]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("It rang at half past four in the afternoon.", (16.5, 16.5, False)),
        ("It rang at a quarter past nine this morning.", (9.25, 9.25, False)),
        ("It rang at ten to six.", (5 + 5 / 6, 5 + 5 / 6, True)),
        ("It rang at twenty minutes past eight at night.", (20 + 1 / 3, 20 + 1 / 3, False)),
        ("It rang about half past two.", (2, 3, True)),
        ("This morning it rang just before five.", (4.5, 5, False)),
        ("It rang at 4.52 p.m.", (16 + 52 / 60, 16 + 52 / 60, False)),
        ("It rang at 6.12 in the morning.", (6.2, 6.2, False)),
        ("It rang at six in the evening.", (18, 18, False)),
        ("It rang at six o'clock.", (6, 6, True)),
    ],
)
def test_times(text, hours):
    assert read(text) == [pytest.approx(hours)]


@pytest.mark.parametrize(
    "text",
    [
        "They grew from ten to six.",
        "It sold six in the morning.",
        "Just before five men came.",
        "He ran past nine.",
        "It rose 4.5 in the morning trade.",
        "The members backed it by nearly two to one.",
        "They were outnumbered by about ten to one.",
    ],
)
def test_no_times(text):
    assert [hours for hours in read(text) if not hours[0] % 1 == 0.5] == []


def test_halves_of_the_day():
    assert half_behind("o'clock in the evening".split(), 0) == ("pm", 4)
    assert half_behind(["o'clock"], 0) == (ANY, 1)
    assert half_behind([], 0) == ("", 0)
    line = "in the morning and in the evening at nine"
    assert half_near(find_words(line), line, 7, 9) == ""


@pytest.mark.parametrize(
    ("hour", "half", "told"), [(12, "pm", 12), (12, "am", 0), (9, "night", 21), (12, "night", 0), (9, ANY, 9)]
)
def test_hours_of_the_day(hour, half, told):
    assert hour_of_day(hour, half) == told
