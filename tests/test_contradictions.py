"""When two numbers contradict each other: facts made by hand."""

import pytest

from analysis.comparison.facts.alignment import comparable, is_age_of_either, is_person
from analysis.comparison.facts.contradictions import OTHER_FACTOR, can_clash, has_other_count, may_differ
from analysis.comparison.facts.contrasts import hash_words
from analysis.comparison.facts.grouping import align_quantities
from analysis.comparison.facts.sizes import Fact, same_half, tighten
from analysis.measures.facts import find_mentions
from tests.texts_to_facts import facts_of

KILLED = Fact("a", "people", "patient", "kill", frozenset(), False, 3, 3, 0.0, "", "")
CARS = KILLED._replace(thing="car", relation="", event="", about=hash_words("fog harbor pile-up"))
COST = Fact("a", "dollars", "", "", frozenset(), False, 3, 3, 0.0, "dollars", "dollars")
COST = COST._replace(about=hash_words("court fined chemical works"))
HEIGHT = Fact("a", "", "height", "", frozenset(), False, 3, 3, 0.0, "meters", "length")
YEARS = Fact("a", "time", "duration", "", frozenset(), False, 3, 3, 0.0, "years", "time")
CLOCK_TIME = Fact("a", "", "", "", frozenset(), False, 7, 7, 0.0, "o'clock", "o'clock")
CLOCK_TIME = CLOCK_TIME._replace(about=hash_words("doors opened"))


def other(fact, value, words=None, **given):
    """Return the fact of another article, with another value and other words around."""
    about = fact.about if words is None else hash_words(words)
    return fact._replace(doc="b", low=value, high=value, about=about, **given)


@pytest.mark.parametrize(
    ("given", "clash"),
    [
        ({}, True),
        ({"part": True}, False),
        ({"vague": True}, False),
        ({"low": 3.0, "high": 9.0}, False),
        ({"low": 3 * OTHER_FACTOR + 1, "high": 3 * OTHER_FACTOR + 1}, False),
        ({"where": frozenset({"dover"})}, False),
        ({"where": frozenset({"leeds", "dover"})}, True),
        ({"when": ((20200608.0, 20200608.0),)}, False),
        ({"when": ((20200609.0, 20200609.0),)}, True),
        ({"about": hash_words("second")}, False),
        ({"about": hash_words("rose")}, False),
    ],
)
def test_what_keeps_two_numbers_apart(given, clash):
    a = KILLED._replace(where=frozenset({"leeds"}), when=((20200609.0, 20200609.0),))
    b = other(a, 5)._replace(**given)
    assert can_clash(a, b) is clash
    assert can_clash(b, a) is clash


def test_an_update_is_the_higher_number():
    assert can_clash(KILLED._replace(about=hash_words("rose")), other(KILLED, 5, ""))
    assert not can_clash(KILLED, other(KILLED, 5, "rose"))


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        (KILLED, other(KILLED, 5), True),
        (KILLED, other(KILLED, 5, event="injure"), False),
        (KILLED, other(KILLED, 5, relation="agent"), False),
        (KILLED._replace(thing="child"), other(KILLED, 5, thing="student"), True),
        (KILLED._replace(thing="child"), other(KILLED, 5), False),  # three of the five may be children
        (KILLED._replace(thing="child"), other(KILLED, 2), True),
        (CARS, other(CARS, 5), True),
        (CARS, other(CARS, 5, thing="van"), False),
        (COST, other(COST, 9, "fine chemical"), True),
        (COST, other(COST, 9, "chemical works"), True),
        (HEIGHT, other(HEIGHT, 4), True),
        (HEIGHT, other(HEIGHT, 4, relation="depth"), False),
        (YEARS, other(YEARS, 9), False),  # of years a story has many
        (YEARS._replace(said=hash_words("pilot")), other(YEARS, 9, said=hash_words("pilot veteran")), True),
        (YEARS._replace(about=hash_words("jail")), other(YEARS, 9, "prison"), True),
        (CLOCK_TIME, other(CLOCK_TIME, 9, "doors closed"), False),
        (CLOCK_TIME, other(CLOCK_TIME, 9), True),
    ],
)
def test_what_can_be_called_a_contradiction(a, b, found):
    assert can_clash(a, b) is found
    assert can_clash(b, a) is found


def test_two_counts_of_one_event_in_one_article():
    other_attack = KILLED._replace(low=12, high=12)
    assert has_other_count(KILLED, [KILLED, other_attack])
    assert not has_other_count(KILLED, [KILLED, other_attack._replace(doc="b")])
    assert not has_other_count(KILLED, [KILLED, other_attack._replace(event="injure")])
    assert not has_other_count(CARS, [CARS, CARS._replace(low=9, high=9)])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, True),
        ({"part": True}, False),
        ({"vague": True}, False),
        ({"dimension": "rank"}, False),
        ({"dimension": "o'clock"}, True),
    ],
)
def test_numbers_that_may_differ(given, expected):
    cars = CARS._replace(**given)
    assert may_differ(cars, other(cars, 5)) is expected
    assert may_differ(cars, other(cars, 50)) is (given.get("dimension") == "o'clock")


def test_ages_of_a_name_and_of_a_role():
    age = Fact("a", "time", "age", "", frozenset({"vale"}), False, 24, 24, 0.0, "years", "time")
    role = other(age, 27, names=frozenset({"striker"}))
    both = other(age, 27, names=frozenset({"striker", "vale"}))
    assert is_age_of_either(age, role)
    assert not is_age_of_either(age, both)
    assert not can_clash(age, role)
    assert can_clash(age, both)
    assert can_clash(role._replace(low=30, high=30), both)


def test_groups_of_people_without_a_word_of_their_own():
    assert is_person("crowd")
    assert is_person("crew")
    assert not is_person("car")


def test_about_a_number_is_as_close_as_its_digits():
    assert tighten(50.4, 75.6, 1.0) == pytest.approx((58, 68))  # about 63
    assert tighten(48.0, 72.0, 10.0) == (48.0, 72.0)  # about 60
    assert tighten(248.0, 372.0, 10.0) == pytest.approx((260, 360))  # about 310


@pytest.mark.parametrize(
    ("end", "other", "expected"), [(6, 9, True), (6, 60, True), (6, 61, False), (70, 6, False)]
)
def test_an_open_range_is_compared_with_numbers_of_its_size(end, other, expected):
    least = COST._replace(low=end, high=float("inf"))
    number = COST._replace(doc="b", low=other, high=other)
    assert comparable(least, number) is expected


def test_an_age_has_neither_place_nor_day():
    age = Fact("a", "time", "age", "", frozenset({"vale"}), False, 24, 24, 0.0, "years", "time")
    assert can_clash(age._replace(where=frozenset({"leeds"})), other(age, 27, where=frozenset({"dover"})))


def test_an_age_without_a_name_is_compared_with_ages_near_it():
    age = Fact("a", "time", "age", "", frozenset({"vale"}), False, 58, 58, 0.0, "years", "time")
    assert may_differ(age, other(age, 61, names=frozenset()))
    assert not may_differ(age, other(age, 31, names=frozenset()))
    assert can_clash(age, other(age, 61, names=frozenset()))
    assert not can_clash(age, other(age, 61, names=frozenset({"striker"})))
    assert comparable(age, other(age, 58, names=frozenset({"striker"})))
    assert not comparable(age, other(age, 59, names=frozenset({"striker"})))


def test_police_and_organizers_count_one_crowd():
    crowd = CARS._replace(about=hash_words("police march"))
    assert can_clash(crowd, other(crowd, 5, "organizers march"))
    fine = COST._replace(about=hash_words("fine police"))
    assert not can_clash(fine, other(fine, 9, "fine organizers"))


def test_a_clock_time_is_not_updated():
    grown = other(CLOCK_TIME, 9, "doors opened rose")
    assert can_clash(CLOCK_TIME, grown)
    assert not can_clash(CARS, other(CARS, 9, "fog harbor pile-up rose"))


def test_a_crowd_is_all_who_came():
    crowd = KILLED._replace(thing="crowd", event="", relation="", low=35_000, high=35_000)
    marched = other(KILLED, 90_000, event="protest", relation="agent")
    assert can_clash(crowd, marched)
    assert can_clash(crowd._replace(thing="patient", event="protest", relation="agent"), marched)
    assert not can_clash(crowd._replace(thing="child", event="protest", relation="agent"), marched)


def test_shots_heard_are_shots_fired():
    fired = KILLED._replace(thing="shot", event="fire", relation="")
    assert can_clash(fired, other(fired, 7, thing="bullet", event=""))
    assert not can_clash(fired, other(fired, 7, thing="shot", event="hit"))


def test_costs_of_other_things_are_no_contradiction():
    mast = COST._replace(event="cost", about=hash_words("new mast cost"), bag=hash_words("new mast cost"))
    fair = other(mast, 5, "fair cost")._replace(bag=hash_words("fair cost stage"))
    assert not may_differ(mast, fair)
    assert may_differ(mast, other(mast, 5, "mast cost"))
    assert may_differ(mast, fair._replace(bag=hash_words("cost"), about=hash_words("cost")))


def test_who_waits_so_long_is_not_what_takes_so_long():
    took = Fact("a", "time", "elapsed", "", frozenset(), False, 3, 3, 0.0, "hours", "time")
    took = took._replace(about=hash_words("climb"))
    waited = other(took, 5, "drivers waited")._replace(event="wait", relation="duration")
    assert not may_differ(took, waited)
    assert may_differ(took, waited._replace(about=hash_words("climb waited")))
    assert may_differ(took, waited._replace(event=""))


def test_how_often_two_things_were_done_is_not_compared():
    dived = Fact("a", "times", "", "", frozenset(), False, 3, 3, 0.0, "", "")._replace(
        about=hash_words("dived")
    )
    rang = other(dived, 4, "rang police")
    assert not comparable(dived, rang)
    assert comparable(dived, other(dived, 4, "dived lake"))
    assert comparable(dived._replace(event="rescue"), rang._replace(event="rescue"))
    assert comparable(dived._replace(thing="car"), rang._replace(thing="car"))


@pytest.mark.parametrize(
    ("days", "clash"),
    [(("2020-03-01", "2020-03-02"), False), (("2020-03-02", "2020-03-01"), True), (("", "2020-03-02"), True)],
)
def test_a_toll_that_has_risen_by_a_later_day_contradicts_nobody(days, clash):
    earlier, later = days
    assert can_clash(KILLED._replace(day=earlier), other(KILLED, 4, day=later)) is clash
    wait = YEARS._replace(event="rescue", day=earlier)
    assert can_clash(wait, other(wait, 4, day=later))


def test_the_whole_has_not_the_fate_of_its_part():
    found = [m for m in find_mentions("Twelve of the 86 miners below are dead.") if m.kind == "quantity"]
    assert [(m.low, m.event) for m in found] == [(12, "kill"), (86, "")]


def test_a_number_has_not_the_event_of_the_next_number():
    found = find_mentions("More than 900 people clogged the quay and a dozen were handcuffed.")
    assert [(m.low, m.event) for m in found if m.kind == "quantity"] == [(900, ""), (12, "arrest")]


def test_equal_round_sums_of_long_articles_need_something_in_common():
    money = COST._replace(low=1e12, high=1e12, step=1e12, sentences=20)
    plan = other(money, 1e12, "president wants roads")
    told = align_quantities([money, plan])[0]
    assert told[0] != told[1]
    assert len(set(align_quantities([money, plan._replace(about=money.about)])[0])) == 1
    assert len(set(align_quantities([money._replace(sentences=8), plan._replace(sentences=8)])[0])) == 1


def test_people_by_two_nouns_are_one_count_where_the_number_tells():
    patients = KILLED._replace(thing="patient", event="", relation="", low=2.1e6, high=2.1e6, step=1e5)
    people = other(patients, 1.68e6, thing="people")._replace(high=2.52e6)
    assert len(set(align_quantities([patients, people])[0])) == 1


def test_an_hour_of_no_told_half_of_the_day_is_compared_in_the_nearer_one():
    printed = CLOCK_TIME._replace(low=4.2, high=4.2, part=True)
    assert [fact.low for fact in same_half(printed, other(CLOCK_TIME, 5.7))] == [4.2, 5.7]
    assert [fact.low for fact in same_half(other(CLOCK_TIME, 17.0), printed)] == [17.0, 16.2]
    lines = {"a": "The fire began at 4:10 in the mill.", "b": "The fire in the mill began at about 5.40am."}
    facts = facts_of(lines)
    assert set(facts.loc[facts["kind"] == "quantity", "status"]) <= {"differing", "conflicting"}


@pytest.mark.parametrize(
    ("one", "two", "status"),
    [
        ("The gunman fired five shots.", "Police fired nine shots and killed the gunman.", "differing"),
        ("The robber fired two shots.", "Officers and police fired six shots.", "differing"),
        ("Rebels fired 40 shots.", "Soldiers fired 50 shots.", "differing"),
        ("The gunman fired five shots.", "The gunman fired nine shots.", "conflicting"),
    ],
)
def test_shots_of_one_side_and_of_the_other_do_not_contradict(one, two, status):
    facts = facts_of({"a": one, "b": two})
    assert facts.loc[facts["kind"] == "quantity", "status"].tolist() == [status, status]
