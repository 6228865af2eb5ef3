"""Numbers under one name that differ between articles, perhaps of two things."""

import numpy as np
import pandas as pd
import pytest

from analysis.comparison.facts.alignment import Fact
from analysis.comparison.facts.contrasts import hash_words
from analysis.comparison.facts.differing import DIFFER_FACTOR, is_alike, join_differing, may_differ
from tests.conflict_stories import build_matrix

DOGS = Fact("a", "quantity", "dog", "", "", frozenset(), False, 73, 73, 0, "", "")
MONEY = DOGS._replace(thing="", unit="dollars", dimension="dollars", label="dollars hole")
HOURS = DOGS._replace(thing="", unit="hours", dimension="time", label="hours wait")


def other(fact, **changes):
    """Return the like of another article, with another number."""
    return fact._replace(**{"doc": "b", "low": 50, "high": 50} | changes)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (DOGS, other(DOGS), True),
        (DOGS, other(DOGS, low=73 / DIFFER_FACTOR - 1, high=73 / DIFFER_FACTOR - 1), False),
        (DOGS, other(DOGS, low=73, high=73), False),  # they agree
        (DOGS, other(DOGS, thing="cat"), False),
        (DOGS._replace(thing="student"), other(DOGS, thing="child"), True),
        (DOGS._replace(where=frozenset({"Ely"})), other(DOGS, where=frozenset({"Hull"})), False),
        (DOGS._replace(vague=True), other(DOGS), False),
        (DOGS._replace(about=hash_words("north")), other(DOGS, about=hash_words("south")), False),
        (DOGS, other(DOGS, part=True), False),
        (DOGS._replace(event="kill"), other(DOGS, event="rescue"), False),
        (DOGS._replace(thing="people"), other(DOGS, thing="people"), False),
        (MONEY, other(MONEY, label="dollars shortfall"), True),
        (HOURS, other(HOURS, label="hours drive"), False),
        (HOURS, other(HOURS), True),
        (DOGS._replace(relation="age"), other(DOGS, relation="age"), False),
    ],
)
def test_what_may_be_of_one_thing(a, b, expected):
    assert may_differ(a, b) is expected
    assert may_differ(b, a) is expected


def test_wide_groups_need_their_event():
    people = DOGS._replace(thing="people", event="injure", relation="patient")
    assert is_alike(people, other(people))
    assert not is_alike(people, other(people, event=""))


def test_an_article_with_two_numbers_of_the_like_is_left_alone():
    assert join_differing([DOGS, other(DOGS)], [0, 1]) == ([0, 0], {(0, 1), (1, 0)})
    assert join_differing([DOGS, other(DOGS), other(DOGS, low=20, high=20)], [0, 1, 2]) == ([0, 1, 2], set())


def test_a_third_article_that_agrees_with_one_joins_them():
    facts = [DOGS, other(DOGS), DOGS._replace(doc="c")]
    groups, pairs = join_differing(facts, [0, 1, 0])
    assert len(set(groups)) == 1
    assert pairs == {(0, 1), (1, 0), (1, 2), (2, 1)}


def test_one_row_with_both_numbers():
    facts = build_matrix(
        {
            "a": "Inspectors removed 73 dogs from a farm near Harle on Monday.",
            "b": "Cold and wet, 37 dogs spent their first night in new kennels.",
            "c": "The farm near Harle had been watched for months, neighbours said.",
        }
    )
    dogs = facts[facts["label"] == "dogs"].set_index("doc_id")
    assert dogs["status"].to_dict() == {"a": "differing", "b": "differing", "c": "not_mentioned"}
    assert dogs["value"].tolist() == ["73", "37", ""]
    assert not dogs["only_here"].any()
    np.testing.assert_array_equal(dogs["low"], [73, 37, np.nan])


def test_nothing_to_join():
    assert join_differing([], []) == ([], set())
    assert isinstance(build_matrix({"a": "Nothing happened.", "b": "Nothing at all."}), pd.DataFrame)
