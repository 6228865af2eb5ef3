"""Counts of people with other fates stay in rows of their own, whatever their numbers."""

from itertools import combinations

import pytest

from analysis.comparison.facts.alignment import comparable
from analysis.comparison.facts.fates import fates_of, have_other_fates
from analysis.comparison.facts.sizes import Fact, overlap
from analysis.validity.fact_stories import build_matrix

LEAD = "The grandstand at Osk gave way on Monday during a heavy gale, the fire service said. "
MEN = Fact("a", "people", "patient", "kill", frozenset(), False, 34, 34, 0, "", "", step=1.0)
MISSING = MEN._replace(event="miss")
NURSES = MEN._replace(thing="medic", event="", relation="")


def rows_of(*texts):
    """Return the rows of quantities as {label: {outlet: (status, value)}}, outlets by their place."""
    facts = build_matrix({str(n): LEAD + text for n, text in enumerate(texts)})
    facts = facts[(facts["kind"] == "quantity") & (facts["status"] != "not_mentioned")]
    return [
        (rows["label"].iloc[0], dict(zip(rows["doc_id"], rows["status"] + " " + rows["value"], strict=True)))
        for _, rows in facts.groupby("fact_id")
    ]


def test_who_was_killed_died():
    texts = {
        "a": "The mayor said that nine people died when the bridge over the river fell on Monday.",
        "b": "Nine people were killed when the bridge over the river fell, the mayor said on Monday.",
    }
    facts = build_matrix(texts)
    assert set(facts.loc[facts["kind"] == "quantity", "label"]) == {"people killed"}


def test_a_row_told_in_two_ways_says_both():
    texts = {
        "a": "The hospital said that nine people were injured at the depot on the quay.",
        "b": "Police said that at least 11 people were taken to hospital from the depot on the quay.",
    }
    facts = build_matrix(texts)
    rows = facts[facts["kind"] == "quantity"]
    assert set(zip(rows["label"], rows["status"], strict=True)) == {
        ("people injured or hospitalized", "conflicting")
    }


def test_an_event_says_what_became_of_the_counted():
    assert fates_of(MEN) == {"dead"}
    assert fates_of(MEN._replace(relation="agent")) == {"killers"}
    assert fates_of(MEN._replace(event="rescue")) == {"saved"}
    assert fates_of(MEN._replace(event="rescue", relation="agent")) == {"came"}
    assert fates_of(MEN._replace(event="board")) == fates_of(NURSES) == set()


@pytest.mark.parametrize(
    "pair", list(combinations(("kill", "injure", "miss", "arrest", "rescue", "dismiss", "destroy"), 2))
)
def test_other_fates_are_other_counts(pair):
    a, b = (MEN._replace(event=event) for event in pair)
    assert have_other_fates(a, b)
    assert have_other_fates(b, a)
    assert not comparable(a, b._replace(doc="b"))


def test_one_fate_under_two_events_or_none_keeps_nothing_apart():
    treated = MEN._replace(event="treat")
    assert not have_other_fates(treated, MEN._replace(event="injure"))
    assert not have_other_fates(treated, MEN._replace(event="rescue"))
    assert have_other_fates(treated, MEN)
    assert not have_other_fates(MEN._replace(event="arrest"), MEN._replace(event="charge"))
    assert not have_other_fates(MEN, MEN._replace(event="", relation=""))
    assert not have_other_fates(MISSING, MISSING._replace(event="strand"))


def test_who_came_to_help_is_none_of_those_to_whom_it_happened():
    assert have_other_fates(NURSES, MEN)
    assert have_other_fates(MEN, NURSES._replace(event="work", relation="agent"))
    assert not have_other_fates(NURSES._replace(event="kill", relation="patient"), MEN)
    assert not have_other_fates(NURSES._replace(event="shoot", relation="patient"), MEN)
    assert not have_other_fates(NURSES, MEN._replace(thing="police", event="injure"))
    assert not have_other_fates(NURSES, MEN._replace(event="reach", relation="agent"))
    assert not have_other_fates(NURSES, MEN._replace(event=""))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Six people are missing.", "Six people died in the crush."),
        ("Six people are missing.", "Six detectives came to the ground."),
        ("Officials said 41 people were hurt.", "Officials said 41 people were arrested."),
        ("Three nurses tended the wounded.", "Three people were killed."),
        ("The ferry was carrying 220 passengers.", "The ferry can carry 220 passengers."),
        ("Rescuers saved 23 people.", "The hospital said 23 people were killed."),
    ],
)
def test_equal_numbers_of_other_things_are_two_rows(one, other):
    assert all(len(cells) == 1 for _, cells in rows_of(one, other))


def test_the_dead_of_one_and_the_missing_of_another_are_no_agreement():
    rows = rows_of("Six are missing and eight were killed.", "Six people died and eight are missing.")
    assert all(not {"told 6", "told 8"} <= set(cells.values()) for _, cells in rows)
    assert all(label != "people killed" or cells.get("0") != "told 6" for label, cells in rows)


def test_a_contradiction_stands_whatever_else_an_article_counts():
    rows = dict(
        rows_of(
            "Eight people were killed.", "Six were killed.", "Six people were injured, eight were killed."
        )
    )
    assert rows["people killed"] == {"0": "conflicting 8", "1": "conflicting 6", "2": "conflicting 8"}
    assert rows["people injured"] == {"2": "told 6"}


def test_a_sentence_with_the_number_of_another_fate_tells_nothing():
    rows = dict(
        rows_of(
            "Six people are missing and nine were killed.", "Six people were killed and nine are missing."
        )
    )
    assert all(len(cells) == 1 or set(cells.values()) != {"told 6"} for cells in rows.values())
    assert "plain statement" not in str(rows)


def test_the_age_of_a_thing_is_none_of_a_person():
    rows = rows_of(
        "Ada Moor, 36, died. The stand is thirty-nine years old.",
        "Ada Moor, 45, was killed. It is thirty-seven years old.",
        "Ada Moor, 36, a nurse, died there.",
    )
    ages = [cells for label, cells in rows if label == "age of Moor"]
    assert ages == [{"0": "conflicting 36 years", "1": "conflicting 45 years", "2": "conflicting 36 years"}]
    assert dict(rows)["age of stand"] == {"0": "told 39 years"}


def test_two_rounded_numbers_agree_only_where_they_are_near():
    about = MEN._replace(low=80, high=120)
    assert overlap(about, about._replace(low=96, high=144))  # about 100, about 120
    assert not overlap(about, about._replace(low=104, high=156))  # about 130
    assert overlap(about, about._replace(low=110, high=150))  # 110–150
    assert overlap(about, about._replace(low=120, high=120))
    rows = rows_of("About 80 people were in the stand.", "Some 120 people were in the stand.")
    assert [cells for label, cells in rows] == [{"0": "conflicting ~80", "1": "conflicting ~120"}]


def test_when_help_came_is_not_when_it_fell():
    clock = MEN._replace(
        thing="clock", event="reach", relation="", unit="o'clock", dimension="o'clock", low=7, high=7
    )
    fell = clock._replace(doc="b", event="fall")
    assert not comparable(clock, fell)
    assert not comparable(clock, fell._replace(event=""))
    assert comparable(clock, clock._replace(doc="b"))
    assert comparable(fell, clock._replace(event="kill"))


def test_whoever_fell_ill_was_taken_ill():
    (row,) = rows_of(
        "The hospital said 63 people fell ill there.", "It said that 71 people were taken ill there."
    )
    assert row == ("people ill", {"0": "conflicting 63", "1": "conflicting 71"})


def test_the_condition_is_told_with_an_article_too():
    (row,) = rows_of("Nine men were in a critical condition.", "Nine men remained in critical condition.")
    assert row == ("men in critical condition", {"0": "told 9", "1": "told 9"})


def test_a_price_is_no_rounding_of_another():
    texts = {
        "a": "Tickets for the gala cost £25, the hall said.",
        "b": "Tickets for the gala cost £30, the hall said.",
    }
    assert set(build_matrix(texts).query("kind == 'quantity'")["status"]) == {"conflicting"}


def test_what_could_have_killed_is_no_toll():
    rows = rows_of("The mayor said it killed 31 people.", "He said that it could have killed 150 people.")
    assert rows == [("people at risk", {"1": "told 150"}), ("people killed", {"0": "told 31"})]


def test_nobody_and_some_meet():
    rows = rows_of("No one was arrested at the gate.", "Two men were arrested at the gate.")
    assert rows == [("men arrested", {"0": "conflicting 0", "1": "conflicting 2"})]


def test_hundreds_are_no_nine_thousand():
    (row,) = rows_of("Hundreds of people marched to the gate.", "About 9,000 people marched to the gate.")
    assert row == ("people marched to gate", {"0": "differing hundreds", "1": "differing ~9,000"})


def test_no_officers_are_none_of_the_others():
    rows = rows_of("No officers were injured in the clash.", "Three people were injured in the clash.")
    assert rows == [("officers injured", {"0": "told 0"}), ("people injured", {"1": "told 3"})]
    (row,) = rows_of("Nobody died in the fire.", "Two people died in the fire.")
    assert row == ("people who died", {"0": "conflicting 0", "1": "conflicting 2"})


def test_a_round_share_is_no_other_one():
    texts = {f"{n}": f"The union said it asked for {n} percent more." for n in (10, 12)}
    assert set(build_matrix(texts).query("kind == 'quantity'")["status"]) == {"differing"}
