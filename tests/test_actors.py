"""Roles: deeds counted by hand in invented sentences."""

import pytest

from analysis.measures.actors import Role, actor_key, count_roles
from analysis.measures.agency import find_agency


def roles(text):
    return {role.actor: role for role in count_roles(find_agency(text))}


def test_no_rows_no_roles():
    assert count_roles([]) == []
    assert count_roles(find_agency("It was said that he was tired.")) == []


def test_deeds_by_and_to():
    found = roles("Guards shot the driver. The driver was arrested. The driver was treated by a nurse.")
    assert found["driver"] == Role("driver", 0, 3, 1)
    assert found["guards"] == Role("guards", 1, 0, 0)
    assert found["nurse"] == Role("nurse", 1, 0, 0)


def test_nominalised_deeds_count_their_owner():
    found = roles("The army's bombing of Harl was long.")
    assert found["army"].acts_n == 1
    assert found["harl"].acted_upon_n == 1


def test_most_deeds_first_then_by_name():
    names = [role.actor for role in count_roles(find_agency("Ann shot Bob. Ann shot Cy. Ann shot Bob."))]
    assert names == ["ann", "bob", "cy"]


def test_speech_is_no_deed_and_pronouns_are_nobody():
    assert roles("The plan was said to be new.") == {}
    assert set(roles("Rangers rescued them.")) == {"rangers"}


@pytest.mark.parametrize(
    ("phrase", "key"),
    [("", ""), ("the men of the guard", "men"), ("Gov. Lee", "lee"), ("the army’s", "army"), ("who", "")],
)
def test_actor_keys(phrase, key):
    assert actor_key(phrase) == key
