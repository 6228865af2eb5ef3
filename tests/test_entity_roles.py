"""Roles of persons: what the words before a name and the apposition behind it say."""

import pytest

from analysis.measures.entities.find import find_entities
from analysis.measures.entities.roles import read_role_nouns
from analysis.text.words import find_words


def role(text, name="ada moor", starts=(0,)):
    found = find_entities(find_words(text), text, frozenset(starts))
    return next((n.role for n in found if n.kind == "name" and n.key == name), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a person is stands beside the name
        ("They met oil worker Ada Moor on deck.", "oil worker"),
        ("They met Councilmember Ada Moor on deck.", "councilmember"),
        ("They met Ada Moor, an anaesthetist, on deck.", "anaesthetist"),
        ("They met Dr Ada Moor, Chief Executive of the trust.", "chief executive"),
        ("They met Ada Moor, Chief Digital Officer at the port.", "chief digital officer"),
        ("They met the port's chief executive, Dr Ada Moor, on deck.", "chief executive"),
        ("They met Ada Moor, former deputy mayor of Harl.", "deputy mayor"),
        ("They met Lee County coroner Ada Moor there.", "coroner"),
        ("They met Mrs Ada Moor there.", "mrs"),
        ("Then a spokeswoman for the governor, Ada Moor, came.", ""),
        ("They spoke with the governor, Ada Moor, on deck.", "governor"),
        ("They met the Harl minority leader, Ada Moor, there.", "minority leader"),
        ("They met North Harlish leader Ada Moor there.", "north harlish leader"),
        ("They met the town's leader, Ada Moor, there.", "leader"),
        # what a person is stands before the name in other forms
        ("Driller Ada Moor was cut free.", "driller"),
        ("They heard minister of state Ada Moor there.", "minister of state"),
        ("They heard the beekeeper Ada Moor.", "beekeeper"),
        ("They heard the former Ada Moor aide.", ""),
        ("The head of the Harl Farm Board, Ada Moor, left.", "head"),
        ("The chairman of the National Union of Farm Hands (NUFH), Comrade Ada Moor, left.", "chairman"),
        ("They heard my electrician, Ada Moor.", "electrician"),
        ("For Ada Moor it was late.", ""),
        ("House Speaker Ada Moor left.", "house speaker"),
        ("The police inspector general, Ada Moor, left.", "police inspector general"),
        ("The baker who made the cake, Ada Moor, left.", "baker"),
        ("Royal biographer Ada Moor left.", "biographer"),
        ("They consider Ada Moor.", ""),
        ("The youngest, Ada Moor, was 14.", "youngest"),
        ("It was won by Dutchman Ada Moor there.", "dutchman"),
        ("They met Sens. Ben Lind and Ada Moor.", "sen"),
        ("They met officers Ben Lind, Tom Vale and Ada Moor.", "officer"),
        ("Then Deputies Ada Moor and Ben Lind fired.", "deputy"),
        ("They told reporters Ada Moor and Ben Lind had left.", ""),
        ("They met FEMA Administrator Ada Moor.", "fema administrator"),
        ("Attorney General Ada Moor sued.", "attorney general"),
    ],
)
def test_roles(text, expected):
    assert role(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They met Ada Moor, doctors said.",
        "With Ada Moor, police officer Bo Lind went there.",
        "Like Ada Moor, teacher unions were there.",
        "Asked about the cook, Ada Moor laughed and left.",
        "They met one person, Ada Moor, there.",
        "They met Ada Moor, in whom the pilot trusts.",
    ],
)
def test_a_noun_that_is_no_apposition_is_no_role(text):
    assert not role(text)


def test_role_nouns_are_singular_and_no_first_names():
    nouns = read_role_nouns()
    assert {"engineer", "chief", "surgeon"} <= nouns
    assert not {"engineers", "firemen", "person", "staff", "dean"} & nouns


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They met the president of Harl, Ada Moor, there.", "president"),
        ("They met our correspondent in Lima, Ada Moor, there.", "correspondent"),
        ("They met the club's new coach in Lima, Ada Moor.", "coach"),
        ("They met Ada Moor, head of the health bureau.", "head"),
    ],
)
def test_a_role_with_what_it_is_of(text, told):
    assert role(text) == told


def test_the_office_before_an_honorific():
    line = "They met its director, Dr Ada Moor, and Mayor Bo Moor."
    assert role(line) == "director"
