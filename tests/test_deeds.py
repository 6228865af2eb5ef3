"""Kinds of deeds: what is fired, somebody, and rescue told with a verb of force."""

import pytest

from analysis.measures.agency import find_agency
from analysis.measures.agency.deeds import RESCUE_WITHIN, head_of, is_person
from analysis.measures.agency.shooting import is_fired


def only(text):
    [row] = find_agency(text)
    return row


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("40 bullets were fired at him.", "him"),
        ("Two shots were fired into the crowd.", "the crowd"),
        ("Shots were fired into the air.", "Shots"),
        ("Shots were fired on Monday.", "Shots"),
    ],
)
def test_passives_of_what_is_fired_befall_whom_it_is_fired_at(text, target):
    row = only(text)
    assert (row.kind, row.target, row.category) == ("agentless_passive", target, "harm")


def test_who_fires_in_the_passive():
    row = only("Forty bullets were fired at the clerk by two guards.")
    assert (row.actor, row.target) == ("two guards", "the clerk")


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The pilot dragged him to safety.", "help"),
        ("The pilot pulled her out of the flames.", "help"),
        ("The pilot hauled him from the badly burning wreck.", "help"),
        ("He was dragged to safety.", "help"),
        ("He was dragged from the car.", "force"),
        ("The pilot dragged him from the car.", "force"),
        ("The pilot dragged him from the car" + " again" * RESCUE_WITHIN + " to safety.", "force"),
        ("The pilot dragged him off, and safety was praised.", "force"),
        ("He was pulled aside.", ""),
        ("The boy was saved.", "help"),
        ("The money was saved.", ""),
        ("She was saved.", "help"),
        ("The raid was carried out.", ""),
    ],
)
def test_rescue_is_help(text, category):
    assert [row.category for row in find_agency(text) if row.kind != "nominalisation"][0] == category


def test_the_gun_that_is_fired_loses_no_job():
    assert only("The guard fired the pistol.").category == "harm"
    assert only("The guards fired the clerk.").category == "force"


def test_heads_and_persons():
    assert head_of("two Guards of the harbor") == "guards"
    assert is_person("her")
    assert is_person("the young driver")
    assert is_person("Ada Moor")
    assert not is_person("the plan")
    assert not is_person("Plans")
    assert is_fired("dozens of rounds")
    assert not is_fired("two guards")
