"""The day of one event that articles tell differently."""

import pandas as pd
import pytest

from analysis.comparison.facts.days import align_dates
from analysis.measures.facts import find_mentions
from analysis.measures.mentions.dated import find_dated_event
from analysis.text.words import find_words
from analysis.validity.fact_stories import build_matrix

ARRESTED = "Harbour master Paul Moor was arrested on {} on suspicion of taking bribes."


def clashes(*texts):
    facts = build_matrix(dict(zip("abcd", texts, strict=False)))
    dates = facts[(facts["kind"] == "date") & (facts["status"] == "conflicting")]
    return {row.doc_id: (row.label, row.value) for row in dates.itertuples()}


def test_two_days_of_one_arrest():
    found = clashes(ARRESTED.format("Monday"), ARRESTED.format("Saturday"))
    assert found == {"a": ("day of arrest", "8 June 2020"), "b": ("day of arrest", "6 June 2020")}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (ARRESTED.format("Monday"), ARRESTED.format("June 8")),
        ("A train derailed on June 8 near Ronsdale.", "A bus crashed on June 6 near Holm."),
        (ARRESTED.format("June 8"), "Police arrested the cook Ida Brook on June 6."),
        (ARRESTED.format("Monday"), ARRESTED.format("June 1")),  # the same weekday, read as another week's
        (ARRESTED.format("Monday"), ARRESTED.format("March 3")),  # months apart: another arrest
        (ARRESTED.format("Monday"), ARRESTED.format("Saturday").replace("arrested", "questioned")),
        (ARRESTED.format("Monday"), "Harbour master Anna Brook was arrested on Saturday over bribes."),
        (
            ARRESTED.format("Monday"),
            "Police confirmed Saturday that harbour master Paul Moor had taken bribes.",
        ),
        (ARRESTED.format("Monday"), f"{ARRESTED.format('Saturday')} He was arrested again on Monday."),
        (
            "A Brook poll on harbour dues in Port Ada was released on Monday.",
            "A Moor poll on harbour dues in Port Ada was released on Saturday.",
        ),
    ],
)
def test_no_conflict(first, second):
    assert clashes(first, second) == {}


def test_days_of_the_calendar_need_fewer_words_and_may_be_one_weekday():
    first, second = (
        "A train derailed on {} near Ronsdale.",
        "The derailment near Ronsdale on {} shut a train line.",
    )
    assert clashes(first.format("June 8"), second.format("June 6")) == {
        "a": ("day of crash", "8 June 2020"), "b": ("day of crash", "6 June 2020"),
    }  # fmt: skip
    assert clashes(first.format("Monday"), second.format("Saturday")) == {}
    assert len(clashes(ARRESTED.format("June 8"), ARRESTED.format("June 1"))) == 2


def test_other_mentions_of_the_day_stay_in_its_row():
    texts = {"a": f"{ARRESTED.format('Monday')} The ferry left on Monday.", "b": ARRESTED.format("Saturday")}
    facts = build_matrix(texts)
    row = facts[(facts["kind"] == "date") & (facts["label"] == "8 June 2020")]
    assert row["status"].tolist() == ["told", "not_mentioned"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The museum opens on Monday.", "opening"),
        ("On Monday the ship sank.", "sinking"),
        ("She died in Leeds on Monday.", "death"),
        ("The derailment near Ronsdale on Monday hurt two.", "crash"),
        ("The derailment of a train near Ronsdale on Monday hurt two.", "crash"),
        ("The derailment of a long train loaded with gravel on Monday hurt two.", ""),
        ("On Monday the derailment reached the courts.", ""),
        ("A report on the derailment was given on Monday.", ""),
        ("The police released a video of the robbery on Monday.", ""),
        ("The navy showed footage of the attack on Monday.", ""),
        ("The attack on Monday hurt two.", "attack"),
        ("He said on Monday that she had died.", ""),
        ("The ship sank. Monday was calm.", ""),
    ],
)
def test_events_by_hand(text, event):
    words = find_words(text)
    at = words.keys.index("monday")
    assert find_dated_event(words, text, at, at + 1) == event


def test_a_weekday_ahead_is_not_one_that_is_over():
    texts = {
        "a": "The officers were shot on Saturday near the mill.",
        "b": "The funeral is scheduled for Saturday at noon.",
        "c": "Two officers were shot on Saturday.",
    }
    rows = [m._asdict() | {"doc_id": doc} for doc, text in texts.items() for m in find_mentions(text)]
    dates = pd.DataFrame(rows)
    dates = dates[dates["kind"] == "date"].reset_index(drop=True)
    assert dates["relation"].tolist() == ["", "ahead", ""]
    assert align_dates(dates)[0] == [0, 1, 0]


def test_a_sunday_is_no_day():
    assert [
        m.label for m in find_mentions("She lies there like a boy on a Sunday.") if m.kind == "date"
    ] == []


def rows_of_days(*texts):
    """Return the rows of dates, each the values that the articles tell."""
    facts = build_matrix(dict(zip("abcd", texts, strict=False)))
    dates = facts[(facts["kind"] == "date") & (facts["status"] == "told")]
    return sorted(list(rows["value"]) for _, rows in dates.groupby("fact_id"))


YEAR = "The last great quake in the region, in 2016, killed 670 people."


@pytest.mark.parametrize(
    ("year", "month"),
    [
        (YEAR, "A quake that killed 670 people in April 2016 was worse."),
        (
            "The treaty was signed by both countries in 1987.",
            "Both countries signed the treaty in December 1987.",
        ),
        ("The dam was built for the valley in 1984.", "In June 1984 the dam was built above the valley."),
    ],
)
def test_a_year_and_its_one_month_are_one_date(year, month):
    (row,) = rows_of_days(year, month)
    assert len(row) == 2


@pytest.mark.parametrize(
    "other",
    [
        "A quake killed 670 people in April 2016, and in May 2016 another killed 12.",
        "The mayor was elected in April 2016.",
    ],
)
def test_a_year_is_none_of_two_months_and_no_month_of_another_story(other):
    assert all(len(row) == 1 for row in rows_of_days(YEAR, other))


def test_a_year_beside_the_month_in_one_article_is_a_date_of_its_own():
    both = "In 2016 a quake killed 670 people in the region. It was in April 2016."
    assert ["April 2016", "April 2016"] in rows_of_days(both, "A quake killed 670 people in April 2016.")
