"""Things that go by several nouns."""

import pytest

from analysis.comparison.facts.alignment import is_person, name_thing, read_people, read_things
from analysis.lexicons.matcher import read_rows
from analysis.measures.wording.fact_words import read_heads
from analysis.validity.fact_stories import build_matrix


@pytest.mark.parametrize(
    ("thing", "event", "named"),
    [
        ("hiker", "", "hiker"),
        ("walker", "rescue", "hiker"),
        ("worker", "dismiss", "job"),
        ("worker", "lose", "job"),
        ("worker", "", "worker"),
        ("ferry", "lose", "ferry"),
    ],
)
def test_names_by_hand(thing, event, named):
    assert name_thing(thing, event) == named


def test_each_noun_names_one_thing():
    terms = [row["term"] for row in read_rows("fact_things")]
    assert len(terms) == len(set(terms))
    assert not read_things().keys() & {*read_things().values(), *read_heads()}
    assert all(map(is_person, read_people()))


def test_hikers_and_walkers_are_one_row():
    texts = {"a": "Rescuers led 17 hikers off Mount Ada.", "b": "On Mount Ada 17 walkers lost their way."}
    facts = build_matrix(texts)
    hikers = facts[facts["low"] == 17]
    assert hikers["status"].tolist() == ["told", "told"]
    assert hikers["fact_id"].nunique() == 1
