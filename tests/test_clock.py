"""Clock times as hours of the day."""

import pytest

from analysis.comparison.facts.values import value_text
from analysis.measures.facts import find_mentions
from analysis.measures.quantities.clock import CLOCK, DAY
from analysis.measures.quantities.find import find_quantities
from analysis.text.words import find_words
from analysis.validity.fact_stories import build_matrix


def read(text):
    found = find_quantities(find_words(text), text)
    return [(q.number.low, q.number.high) for q in found if q.unit == CLOCK]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("It began at 9:30 p.m. on Friday.", (21.5, 21.5)),
        ("It began at 8 a.m. on Friday.", (8, 8)),
        ("It began at 12:15 a.m. on Friday.", (0.25, 0.25)),
        ("It began at 12 p.m. on Friday.", (12, 12)),
        ("It began at 21:40 on Friday.", (21 + 2 / 3, 21 + 2 / 3)),
        ("It began at 7 o'clock.", (7, 7)),
        ("It began about 8 p.m. on Friday.", (19.5, 20.5)),
        ("It began shortly before 8 p.m.", (19.5, 20)),
        ("It began shortly after 8 p.m.", (20, 20.5)),
        ("It began before 8 p.m.", (0, 20)),
        ("It began after 8 p.m.", (20, DAY)),
        ("It began at 5:42 this morning.", (5.7, 5.7)),
    ],
)
def test_times_by_hand(text, hours):
    assert read(text) == [pytest.approx(hours)]


@pytest.mark.parametrize(
    "text", ["They won 3:2.", "by 5:30 it was dark", "at 25:10 it rang", "13 p.m. is none"]
)
def test_no_times(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("It began at 9pm on Friday.", [(21, 21)]),
        ("It was 7.15am when the siren rang.", [(7.25, 7.25)]),
        ("The siren rang at 7:15am.", [(7.25, 7.25)]),
        ("It began just before 12am, at 12.30pm they left.", [(0, 0), (12.5, 12.5)]),
        ("It began at about 9.30pm on Friday.", [(21, 22)]),
        ("The mid-9pm slot and some 9pm-ish time.", []),
        ("The list had 1.15pm and 15pm, 7.75am and 3am4 on it.", [(13.25, 13.25)]),
    ],
)
def test_times_printed_as_one(text, hours):
    found = [m for m in find_mentions(text) if m.thing == "clock"]
    assert [(m.low, m.high) for m in found] == [pytest.approx(pair) for pair in hours]
    assert all(text[m.start : m.end].endswith("m") for m in found)


def test_a_time_is_one_mention_and_reads_like_a_clock():
    (mention,) = [
        m for m in find_mentions("The blast shook Port Ada at 8:05 a.m. local time.") if m.thing == "clock"
    ]
    assert value_text(mention) == "8:05"
    assert mention.relation == "local"
    (loose,) = [m for m in find_mentions("The ferry sank around 11 p.m. off Port Ada.") if m.thing == "clock"]
    assert value_text(loose) == "~23:00"
    (either,) = [m for m in find_mentions("It sank just before seven o'clock off Ada.") if m.thing == "clock"]
    assert value_text(either) == "6:30–7:00 a.m. or p.m."
    (night,) = [m for m in find_mentions("At midnight on Friday they ate.") if m.thing == "clock"]
    assert value_text(night) == "0:00"


def test_about_stays_with_a_time_printed_as_one():
    (told,) = [m for m in find_mentions("It began at about 9.30pm on Friday.") if m.thing == "clock"]
    assert (told.qualifier, told.label) == ("about", "time: began")


@pytest.mark.parametrize(
    ("first", "second", "row", "values"),
    [
        (
            "The bridge will be closed from 6 a.m. to 8 p.m. on Tuesday.",
            "The bridge will be closed on Tuesday from 6 a.m. until 9 p.m.",
            "time: closed until",
            ["20:00", "21:00"],
        ),
        (
            "The shops were open from 9 a.m. until 5 p.m. on Friday.",
            "The shops were open between 9:30 a.m. and 5 p.m.",
            "time: open",
            ["9:00", "9:30"],
        ),
        (
            "Polls are open from 7 a.m. to 8 p.m. on Tuesday.",
            "On Tuesday polls are open from 6 a.m. to 9 p.m.",
            "time: open until",
            ["20:00", "21:00"],
        ),
    ],
)
def test_the_ends_of_two_stretches_are_compared_with_each_other(first, second, row, values):
    facts = build_matrix({"a": first, "b": second})
    assert facts.loc[facts["label"] == row, "value"].tolist() == values
    assert set(facts.loc[facts["label"] == row, "status"]) <= {"differing", "conflicting"}
