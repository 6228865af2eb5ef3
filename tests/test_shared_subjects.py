"""Who does a deed whose subject stands behind an insertion or before another verb."""

import pytest

from analysis.measures.agency import find_agency, find_agency_in
from analysis.measures.agency.actors import find_heads
from analysis.text.reading import read_text


def actives(text):
    return [(row.actor, row.verb, row.target) for row in find_agency(text) if row.kind == "active"]


def passives(text):
    return [(row.verb, row.target) for row in find_agency(text) if row.kind.endswith("passive")]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Lee Moor, a cook from Harl, shot the clerk.", ("Lee Moor", "shot", "the clerk")),
        ("Sen. Ann Lund, D-Ohio, accused the mayor of theft.", ("Sen. Ann Lund", "accused", "the mayor")),
        ("He, too, accused the mayor and claimed the seat.", ("He", "accused", "the mayor")),
        ("Two men – one in a red hat – attacked her.", ("Two men", "attacked", "her")),
        ("The boys ran out, kicked the clerk, and fled.", ("The boys", "kicked", "the clerk")),
        ("They fell when a guard stormed in and shot the clerk.", ("a guard", "shot", "the clerk")),
        ("The guard ran when the bell rang and shot the clerk.", ("The guard", "shot", "the clerk")),
        ("After a guard, Bo Ray, fatally shot the clerk, he fled.", ("a guard", "shot", "the clerk")),
        ("Lund, who runs the mill, is suing the town.", ("Lund", "suing", "the town")),
        ("A cook praised the raid in Harl and threatened the mayor.", ("A cook", "threatened", "the mayor")),
        ("Officials said Lund tortured and repeatedly raped her.", ("Lund", "raped", "her")),
        ("They praised the guard who shot and killed Moor.", ("the guard", "killed", "Moor")),
        ("He gave the name of the guard who shot Moor.", ("the guard", "shot", "Moor")),
        (
            "It tells of the day when he shot two men and wounded eight others.",
            ("he", "wounded", "eight others"),
        ),
    ],
)
def test_who_does_it(text, row):
    assert row in actives(text)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The cook turned the wheel over and it rolled and hit the guest.", "hit"),
        ("The council should have stood firm and forced him out.", "forced"),
        ("Near Harl, Kent, that the boys had robbed, threatened her.", "threatened"),
    ],
)
def test_nobody_is_given_who_might_be_another(text, verb):
    assert verb not in [row[1] for row in actives(text)]


def test_a_time_is_no_target_and_a_number_no_head():
    assert actives("What is striking this morning is the cold.") == []
    reading = read_text("More than forty have been injured.")
    assert [heads.target for heads in find_heads(reading, find_agency_in(reading))] == [""]


def test_an_accused_man_charges_nobody():
    assert ("Police", "charged", "him") in actives("Police arrested a man accused of theft and charged him.")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Lund, whom the mayor fired in May, spoke.", [("the mayor", "fired", "Lund")]),
        ("The clerk whom guards had often beaten spoke.", [("guards", "beaten", "The clerk")]),
        ("Two gunmen fired blindly at guests.", [("Two gunmen", "fired", "guests")]),
        (
            "Police arrested former harbor chief Ann Moor.",
            [("Police", "arrested", "former harbor chief Ann Moor")],
        ),
        ("Two men were held and robbed several hours later.", []),
    ],
)
def test_whom_it_befalls(text, rows):
    assert actives(text) == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Moor held a vigil in Harl and was asked about the mill.", ("asked", "Moor")),
        ("The plan went before the council in June, and was signed.", ("signed", "The plan")),
        ("He sat with his head bowed, and was remanded.", ("remanded", "He")),
    ],
)
def test_whom_a_second_verb_befalls(text, row):
    assert passives(text)[-1] == row
