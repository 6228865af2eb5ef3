"""Names of institutions with a number, an owner or those who are for something in them."""

import pytest

from analysis.measures.entities.find import find_entities
from analysis.text.words import find_words


def read(line, starts=(0,)):
    return [(n.kind, n.key) for n in find_entities(find_words(line), line, frozenset(starts))]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("They met Harl Welders Local 40 there.", "harl welders local 40"),
        ("They sued in the 9th Circuit.", "9 circuit"),
        ("They sued in the Ninth Circuit.", "9 circuit"),
        ("They sued in the DC Circuit.", "dc circuit"),
        ("They met the Harl County Sheriff's Office.", "harl county sheriff office"),
        ("They met the Harl Attorney General's Office.", "harl attorney general office"),
        ("They met the Department for Transport.", "department for transport"),
        ("They met Harl Mothers for Peace.", "harl mothers for peace"),
        ("They met the U.S. Army there.", "u.s army"),
        ("They met the US Navy there.", "us navy"),
        ("They met at the Harl Magistrates' Court.", "harl magistrates court"),
        ("They met at the Harl County Courthouse.", "harl county courthouse"),
        ("They met the United Nations.", "united nations"),
    ],
)
def test_an_institution(line, key):
    assert ("institution", key) in read(line)


@pytest.mark.parametrize(
    "line",
    [
        "Lawyers for Moor are late.",
        "They met Local Moor on Circuit 40.",
        "It was the U.S. Army Sergeant Ada Moor.",
        "They met the State Department for Ada Moor.",
    ],
)
def test_no_such_institution(line):
    found = {key for kind, key in read(line) if kind == "institution"}
    assert found <= {"state department"}
