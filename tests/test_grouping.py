"""Numbers of several articles in rows: joined where they agree, called or marked where they differ."""

import numpy as np
import pandas as pd
import pytest

from analysis.comparison.facts.calling import part_clashes
from analysis.comparison.facts.contrasts import hash_words
from analysis.comparison.facts.grouping import align_quantities
from analysis.comparison.facts.ranks import CALL_AT, rank_pairs
from analysis.comparison.facts.sizes import Fact
from analysis.validity.fact_stories import build_matrix

DOGS = Fact("a", "dog", "", "", frozenset(), False, 73, 73, 0, "", "", step=1.0)
KILLED = DOGS._replace(thing="people", event="kill", relation="patient")


def other(fact, value, doc="b", **changes):
    """Return the like of another article, with another number."""
    return fact._replace(doc=doc, low=value, high=value)._replace(**changes)


def test_numbers_that_agree_are_one_row():
    assert align_quantities([DOGS, other(DOGS, 73)]) == ([0, 0], set(), set())
    assert align_quantities([DOGS, other(DOGS, 73, thing="cat")])[0] == [0, 0]  # few things come in 73
    assert align_quantities([DOGS, other(DOGS, 73, thing="cat", doc="a")])[0] == [0, 1]
    assert align_quantities([DOGS, other(DOGS, 73, part=True)])[0] == [0, 0]
    assert align_quantities([DOGS, other(DOGS, 60, part=True)])[0] == [0, 1]
    ten = DOGS._replace(low=10, high=10, step=10.0)
    assert align_quantities([ten, other(ten, 10, thing="cat")])[0] == [0, 1]


def test_numbers_that_differ_are_marked_and_those_of_one_event_called():
    clash = {(0, 1), (1, 0)}
    assert align_quantities([DOGS, other(DOGS, 24)]) == ([0, 0], set(), clash)
    assert align_quantities([KILLED, other(KILLED, 60)]) == ([0, 0], clash, set())
    assert align_quantities([DOGS, other(DOGS, 730)]) == ([0, 1], set(), set())


def test_a_number_that_has_its_like_is_not_taken_for_another():
    groups, against, apart = align_quantities([KILLED, other(KILLED, 60), other(KILLED, 73)])
    assert (groups, against, apart) == ([0, 1, 0], set(), set())


def test_of_two_likely_numbers_neither_is_called():
    assert align_quantities([KILLED, other(KILLED, 60), other(KILLED, 65)])[1] == set()


def test_a_third_article_that_agrees_with_one_stands_with_them():
    groups, against, _ = align_quantities([KILLED, other(KILLED, 60), other(KILLED, 73, doc="c")])
    assert len(set(groups)) == 1
    assert against == {(0, 1), (1, 0), (1, 2), (2, 1)}


def test_exactly_the_same_number_of_one_noun_is_one_row_whatever_else_is_told():
    votes = DOGS._replace(thing="vote", low=51, high=51)
    others = [other(votes, value, doc=doc) for value, doc in ((48, "a"), (46, "a"), (70, "b"), (72, "b"))]
    assert align_quantities([votes, other(votes, 51), *others])[0][:2] == [0, 0]
    about = other(votes, 51)._replace(low=48)
    assert align_quantities([votes, about, *others])[0][:2] == [0, 1]


def test_who_gives_the_same_number_stands_beside_what_it_could_not_stand_beside_alone():
    groups, against, _ = align_quantities([KILLED, other(KILLED, 60), other(KILLED, 60, doc="c", part=True)])
    assert len(set(groups)) == 1
    assert against == {(0, 1), (1, 0), (0, 2), (2, 0)}


def test_children_and_people_killed_stand_beside_who_contradicts_one_of_them():
    two, four = other(KILLED, 2, doc="c"), other(KILLED, 4)
    patients = two._replace(doc="a", thing="patient")  # all whom a hospital's story is about
    assert align_quantities([patients, four])[1] == {(0, 1), (1, 0)}
    some = two._replace(doc="a", thing="child")  # may be some of the four
    assert align_quantities([some, four])[0] == [0, 1]
    groups, against, apart = align_quantities([some, four, two])
    assert groups == [0, 0, 0]
    assert against | apart == {(0, 1), (1, 0), (1, 2), (2, 1)}
    injured = some._replace(event="injure")
    assert align_quantities([injured, four, two])[0] == [0, 1, 1]


def test_several_says_nothing_beside_an_exact_number_of_its_article():
    missing = KILLED._replace(event="miss", low=12, high=18)
    eight, several = other(missing, 8), other(missing, 2, high=np.inf, vague=True)
    assert align_quantities([missing, several]) == ([0, 0], set(), set())
    groups, against, _ = align_quantities([missing, eight, several])
    assert (groups, against) == ([0, 0, 0], {(0, 1), (1, 0), (0, 2), (2, 0)})
    alone = several._replace(doc="c")  # agrees with both
    assert align_quantities([missing, eight, alone])[1] == {(0, 1), (1, 0)}


def test_words_that_part_two_counts():
    first = KILLED._replace(about=(north := hash_words("north")), bag=north)
    second = other(KILLED, 60, about=(south := hash_words("south")), bag=south)
    assert align_quantities([first, second])[1] == set()


@pytest.mark.parametrize("doc", ["a", "b"])
def test_no_article_disagrees_with_itself(doc):
    groups, against, apart = align_quantities([DOGS, DOGS._replace(low=24, high=24, doc=doc)])
    assert (len(set(groups)) == 2) is (doc == "a")
    assert not against
    assert bool(apart) is (doc == "b")


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


def test_first_name_and_surname_are_one_age():
    facts = build_matrix(
        {"a": "Ada Moorcroft, 19, left home.", "b": "Friends of Ada, 20, called her careful."}
    )
    assert (facts.loc[facts["kind"] == "quantity", "status"] == "conflicting").all()


def test_about_a_clock_time_is_half_an_hour_more_or_less():
    facts = build_matrix(
        {"a": "The walker was last seen at about 2.15 p.m.", "b": "She was last seen at around 2.30 p.m."}
    )
    times = facts[facts["label"].str.startswith("time")]
    assert times["status"].tolist() == ["told", "told"]
    np.testing.assert_array_equal(times[["low", "high"]], [[13.75, 14.75], [14.0, 15.0]])


def test_nothing_to_join():
    assert align_quantities([]) == ([], set(), set())
    assert isinstance(build_matrix({"a": "Nothing happened.", "b": "Nothing at all."}), pd.DataFrame)


def test_a_part_is_the_whole_where_no_other_count_of_the_event_is_given():
    texts = {"a": "Another 15 people are missing after the flood.", "b": "Eight people are missing after it."}
    facts = build_matrix(texts)
    assert facts.loc[facts["label"] == "people missing", "status"].tolist() == ["conflicting"] * 2
    twice = build_matrix(texts | {"a": f"{texts['a']} {texts['a']}"})
    assert twice.loc[twice["label"] == "people missing", "status"].tolist() == ["conflicting"] * 2
    texts["a"] = "Twelve people are missing on the coast. " + texts["a"]
    facts = build_matrix(texts)
    assert facts.loc[facts["status"] == "conflicting", "value"].tolist() == ["12", "8"]


def test_an_age_told_by_a_noun_stands_with_the_same_age_of_a_name():
    texts = {"a": "Freya Hay, 19, set out alone.", "b": "The student, 19, set out alone."}
    facts = build_matrix(texts)
    assert facts[facts["kind"] == "quantity"]["status"].tolist() == ["told", "told"]


def test_of_a_row_only_likely_pairs_contradict_each_other():
    texts = {
        "a": "Three people were killed when a crane fell in Imm.",
        "b": "Five people were killed when a crane fell in Imm.",
        "c": "In Imm a crane fell. It killed at least three people.",
    }
    row = build_matrix(texts).query("label == 'people killed'").set_index("doc_id")
    assert row["status"].to_dict() == {"a": "conflicting", "b": "conflicting", "c": "told"}


def test_the_others_of_a_row_differ():
    holds, agreed = np.eye(3, dtype=bool), np.eye(3, dtype=bool)
    against, apart = part_clashes([(0, 1, 2)], holds, {(0, 1)}, agreed)
    assert against == {(0, 1), (1, 0)}
    assert apart == {(0, 2), (2, 0), (1, 2), (2, 1)}
    holds[0, 2] = holds[2, 0] = True  # equal to one of those called, maybe of another thing
    assert part_clashes([(0, 1, 2)], holds, {(0, 1)}, agreed)[1] == {(1, 2), (2, 1)}
    agreed[0, 2] = agreed[2, 0] = True
    assert part_clashes([(0, 1, 2)], holds, {(0, 1)}, agreed) == ({(0, 1), (1, 0), (1, 2), (2, 1)}, set())


def test_who_was_there_is_not_who_was_hurt():
    hurt = KILLED._replace(event="injure", low=12, high=12)
    there = other(hurt, 12, event="", relation="")._replace(low=12, high=18)
    assert align_quantities([hurt, there])[0] == [0, 1]
    assert align_quantities([hurt, there._replace(low=19, high=19)]) == ([0, 1], set(), set())
    assert align_quantities([hurt, there._replace(high=12)])[0] == [0, 0]


def test_counts_of_one_fate_are_called_sooner():
    beside = [other(DOGS, value, doc=doc, thing="boat") for value, doc in ((900, "a"), (800, "b"))]
    four = KILLED._replace(low=4, high=4)
    ran = four._replace(event="protest", relation="agent")
    killed, protested = (rank_pairs([one, other(one, 3), *beside]).points[0, 1] for one in (four, ran))
    assert killed > max(protested, CALL_AT)
