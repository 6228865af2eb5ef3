"""When two numbers contradict each other: facts made by hand."""

import pytest

from analysis.comparison.facts.alignment import Fact, is_person, tighten
from analysis.comparison.facts.contradictions import (
    OTHER_FACTOR,
    can_clash,
    contradicts,
    is_age_of_either,
    may_contradict,
)
from analysis.comparison.facts.contrasts import hash_words
from analysis.measures.wording.stems import hash_stem

KILLED = Fact("a", "quantity", "people", "patient", "kill", frozenset(), False, 3, 3, 0.0, "", "")
CARS = KILLED._replace(thing="car", relation="", event="", about=hash_words("fog harbor pile-up"))
COST = Fact("a", "quantity", "dollars", "", "", frozenset(), False, 3, 3, 0.0, "dollars", "dollars")
COST = COST._replace(about=hash_words("court fined chemical works"))


def other(fact, value, words=None, **given):
    """Return the fact of another article, with another value and other words around."""
    about = fact.about if words is None else hash_words(words)
    return fact._replace(doc="b", low=value, high=value, about=about, **given)


def against(a, b, cosine=0.5):
    return can_clash(a, b) and may_contradict(a, b) and contradicts(a, b, cosine)


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
        (KILLED._replace(thing="child"), other(KILLED, 5), False),
        (CARS, other(CARS, 5), True),
        (CARS, other(CARS, 5, "fog harbor"), False),
        (CARS, other(CARS, 5, "fog harbor pile-up cancelled"), True),
        (
            CARS._replace(about=CARS.about | hash_words("delayed")),
            other(CARS, 5, "fog harbor pile-up sold"),
            False,
        ),
        (CARS._replace(event="fire"), other(CARS, 5, event="destroy"), False),
        (COST, other(COST, 9, "fine chemical"), True),
        (COST, other(COST, 9, "chemical works"), False),
        (COST, other(COST, 9, "ransom chemical works"), False),
    ],
)
def test_by_event_and_by_words(a, b, found):
    assert against(a, b) is found
    assert against(b, a) is found


def test_words_too_little_alike():
    assert not against(CARS, other(CARS, 5), cosine=0.1)
    assert against(KILLED, other(KILLED, 5), cosine=0.1)


def test_sentences_without_a_name_in_common():
    leeds, dover = frozenset({hash_stem("^leeds")}), frozenset({hash_stem("^dover")})
    assert not against(CARS._replace(bag=leeds), other(CARS, 5, bag=dover))
    assert against(CARS._replace(bag=leeds), other(CARS, 5, bag=leeds | dover))


def test_ages_of_a_name_and_of_a_role():
    age = Fact("a", "quantity", "time", "age", "", frozenset({"vale"}), False, 24, 24, 0.0, "years", "time")
    role = other(age, 27, names=frozenset({"striker"}))
    both = other(age, 27, names=frozenset({"striker", "vale"}))
    assert is_age_of_either(age, role)
    assert not is_age_of_either(age, both)
    assert not against(age, role)
    assert against(age, both)
    assert against(role._replace(low=30, high=30), both)


def test_groups_of_people_without_a_word_of_their_own():
    assert is_person("crowd")
    assert is_person("crew")
    assert not is_person("car")


def test_about_a_number_is_as_close_as_its_digits():
    assert tighten(50.4, 75.6, 1.0) == pytest.approx((58, 68))  # about 63
    assert tighten(48.0, 72.0, 10.0) == (48.0, 72.0)  # about 60
    assert tighten(248.0, 372.0, 10.0) == pytest.approx((260, 360))  # about 310
