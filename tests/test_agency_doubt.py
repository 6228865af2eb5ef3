"""Who does a deed where more than one could: agreement, embedded clauses, joined subjects, places."""

import pytest

from analysis.measures.agency import find_agency


def actives(text):
    return [(row.actor, row.verb, row.target) for row in find_agency(text) if row.kind == "active"]


def passives(text):
    return [(row.actor, row.verb, row.target) for row in find_agency(text) if row.kind.endswith("passive")]


@pytest.mark.parametrize(
    "text",
    [
        "The hunters spot Moor and learn what she's after and begin shooting at her.",
        "The guards see what he is doing and open fire on him.",
        "The clerks notice how she runs and begin to beat her.",
        "The guard thought she was a thief and shot her.",
        "Lee fled as the storm reached Harl, killing nine.",
        "Lund called the fire a raid by men who stormed the mill, killing two.",
        "Lund hit the guard after he mocked her at the mill, accusing her of theft.",
        "Lund lost a lawsuit brought by nine towns, accusing her of theft.",
        "Pears suffer from a blight that, left alone, can spread quickly, killing whole herds.",
        "Lee had left, so for the town to go on, charging him with theft, is odd.",
        "The man was watched by guards, who feared he had a gun and shot his dog.",
        "The elder kept his brothers, who guards say carried out the raid at noon, killing three.",
        "Charges were crafted to avoid a fight by accusing Lund.",
        "I wore a vest in the mill, raping me.",
        "Guests say the gunman asked cooks if they were clerks before killing them.",
        "They saw the rampage Friday in Harl that killed nine men and shot two.",
        "Lee accused Moor of holding her against the wall, shutting the door, and raping her.",
    ],
)
def test_nobody_is_given_where_it_is_in_doubt(text):
    verbs = {
        "killed",
        "shooting",
        "firing",
        "fire",
        "beat",
        "shot",
        "killing",
        "accusing",
        "charging",
        "raping",
    }
    assert [row for row in actives(text) if row[1] in verbs] == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The officers saw what he did and shot him.", ("The officers", "shot", "him")),
        ("The man heard where she lived and attacked her.", ("The man", "attacked", "her")),
        ("I said he turned and shot him.", ("he", "shot", "him")),
        ("Lund was at a march, where police beat and gassed cooks.", ("police", "gassed", "cooks")),
        (
            "Lund said local leaders wrote it and then attacked the mayor.",
            ("local leaders", "attacked", "the mayor"),
        ),
        ("The attack, killing two people and injuring 43, shook Harl.", ("The attack", "injuring", "43")),
        ("The states could start suing the mill.", ("The states", "suing", "the mill")),
        (
            "A gang that shut down a part of the harbor also attacked a mill.",
            ("A gang", "attacked", "a mill"),
        ),
        ("A mother and a man shot the guard.", ("A mother and a man", "shot", "the guard")),
        ("The attacks in Harl and Moorby killed nine people.", ("The attacks", "killed", "nine people")),
        ("Two cooks in Harl, Moorby and Kent attacked the mayor.", ("Two cooks", "attacked", "the mayor")),
        ("In Harl, and Lund attacked the mayor.", ("Lund", "attacked", "the mayor")),
        ("The fire in a mill that killed nine men was out.", ("The fire", "killed", "nine men")),
        (
            "The bombing at a mill in Harl, the capital, that killed 23 was odd.",
            ("The bombing", "killed", "23"),
        ),
        (
            "A group of men in white, who attacked the crowd, fled.",
            ("A group of men", "attacked", "the crowd"),
        ),
        ("A man who died after police shot him was met.", ("police", "shot", "him")),
        ("Two people who watched as a guard shot Moor left.", ("a guard", "shot", "Moor")),
        ("The woman who worked as a guard shot him.", ("The woman", "shot", "him")),
        ("Guards chased Moor, who fled, and shot him.", ("Guards", "shot", "him")),
        ("Lund sought to put it off, attacking Moor.", ("Lund", "attacking", "Moor")),
        ("The men had stormed a bank dressed in red, burning a car.", ("The men", "burning", "a car")),
        ("There were cases of the virus, which killed nine.", ("the virus", "killed", "nine")),
        (
            "They left the University of Harl, which harmed clerks.",
            ("the University of Harl", "harmed", "clerks"),
        ),
        ("He shot a young, unarmed man.", ("He", "shot", "a young, unarmed man")),
        ("He killed two or three men.", ("He", "killed", "two or three men")),
        (
            "They accused Health and Human Services of theft.",
            ("They", "accused", "Health and Human Services"),
        ),
    ],
)
def test_who_does_it(text, row):
    assert row in actives(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "It was told by a three-part, six-month inquiry.",
            ("a three-part, six-month inquiry", "told", "It"),
        ),
        ("It was bared by the #Harl movement.", ("the #Harl movement", "bared", "It")),
        ("A mother and a man were killed.", ("", "killed", "A mother and a man")),
        ("Police met a man and a woman was shot.", ("", "shot", "a woman")),
        ("A mother and her two sons were shot.", ("", "shot", "mother and her two sons")),
        ("They were beaten by private and public guards.", ("private and public guards", "beaten", "They")),
        ("They were beaten by and before guards.", ("", "beaten", "They")),
        ("The teacher who's been arrested left.", ("", "arrested", "The teacher")),
        ("I mean, who could be arrested for that?", ("", "arrested", "")),
        ("San Harl and Santa Moor County were sued.", ("", "sued", "Santa Moor County")),
        ("Final goods -- like beans -- that were seized sold.", ("", "seized", "Final goods")),
    ],
)
def test_whom_it_befalls(text, row):
    assert row in passives(text)


@pytest.mark.parametrize(
    "text",
    [
        "The two bombs that exploded were small.",
        "They draw lines between punishable and protected speech.",
        "Every cheap shot the mayor took was heard.",
    ],
)
def test_no_active_deeds(text):
    assert actives(text) == []


def test_a_noun_of_action_in_a_name_is_none():
    assert find_agency("She praised the Consumer Financial Protection Bureau once.") == []


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The guards launched an attack on the fort.", ["The guards"]),
        ("It was the testimony that launched the probe.", [""]),
        ("They spoke of the raid in Harl and possible lies by Lund.", [""]),
        ("They spoke of the indictment unsealed by Lund.", [""]),
        ("They spoke of the killing of a clerk by guards.", ["guards"]),
    ],
)
def test_who_does_a_nominalised_deed(text, actors):
    assert [row.actor for row in find_agency(text) if row.kind == "nominalisation"] == actors


def test_what_befell_neither_is_no_deed():
    (row,) = find_agency("Neither the mayor nor the clerk was hurt.")
    assert (row.target, row.category) == ("the clerk", "")
    assert actives("Neither the mayor nor the clerk shot him.") == []
