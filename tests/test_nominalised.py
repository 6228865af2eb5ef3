"""Nominalised action: nouns of deeds by hand, who did it and to whom."""

import pytest

from analysis.measures.agency import find_agency


def rows(text):
    return [row for row in find_agency(text) if row.kind == "nominalisation"]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("The raid on the mill was long.", "", "the mill"),
        ("The raid last week on the mill was long.", "", "the mill"),
        ("The raid on Monday was long.", "", ""),
        ("Their attack on Easter guests was long.", "Their", "Easter guests"),
        ("An inquiry into the fire began.", "", "the fire"),
        ("The charges against Bo Moor fell.", "", "Bo Moor"),
        ("Charges of fraud fell.", "", ""),
        ("The clerks’ arrests shook Harl.", "", "The clerks"),
        ("She praised Bo Moor's deadly raid.", "Bo Moor's", ""),
        ("The bombing of Harl by heavily armed men was long.", "heavily armed men", "Harl"),
        ("They fled the repression of the Harl regime.", "the Harl regime", ""),
        ("A guard had quickly made an incursion into the fort.", "A guard", "the fort"),
        ("Two men launched a raid on the mill.", "Two men", "the mill"),
        ("A guard planned to make an incursion into the fort.", "", "the fort"),
        ("A guard was making an attack on the fort.", "", "the fort"),
    ],
)
def test_who_and_to_whom(text, actor, target):
    [row] = rows(text)
    assert (row.actor, row.target) == (actor, target)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Memory of the 9/11 attacks fades.", "attacks"),
        ("Democratic attacks on the mill grew.", "attacks"),
        ("He faced charges.", "charges"),
        ("She resisted arrest.", "arrest"),
        ("Jets carried out strikes near Harl.", "strikes"),
        ("There were brutal abuses.", "abuses"),
    ],
)
def test_what_stands_around_makes_it_a_noun(text, noun):
    assert noun in [row.verb for row in rows(text)]


@pytest.mark.parametrize(
    "text",
    [
        # other uses stay out
        "He took charge on Monday.",
        "Brutal attack ads ran.",
        "He started firing.",
        # compounds and idioms do not
        "The woman in charge of the mill left.",
        "A press release came.",
        "The burning towers fell.",
        "An assault rifle lay there.",
        "He will probe it.",
    ],
)
def test_what_is_no_action(text):
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    ["Clerks sought assistance.", "He won deportation.", "Sexual assault is rare.", "It led to theft."],
)
def test_bare_nouns_count(text):
    assert len(rows(text)) == 1


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("The police killing of Bo Moor shook Harl.", "police", "Bo Moor"),
        ("Police shootings are rare.", "Police", ""),
        ("Russian interference shook the poll.", "Russian", ""),
        ("An Israeli air strike hit Harl.", "Israeli", ""),
        ("The FBI investigation began.", "FBI", ""),
        ("The British murder of the clerk was told.", "British", "the clerk"),
        # no doer
        ("The American massacres came first.", "", ""),
        ("The Paris raid shook Harl.", "", ""),
        ("The police assassination shook Harl.", "", ""),
        ("The police officer killings shook Harl.", "", ""),
        ("The mill killings shook Harl.", "", ""),
    ],
)
def test_the_body_or_people_before_the_noun_does_it(text, actor, target):
    found = rows(text)[0]
    assert (found.actor, found.target) == (actor, target)
