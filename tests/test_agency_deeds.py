"""Who acts in clauses that share a subject, and deeds told from ideas, in invented sentences."""

import pytest

from analysis.measures.agency import find_agency
from analysis.measures.agency.persons import is_abstract


def deeds(text):
    return [(row.actor, row.verb, row.target) for row in find_agency(text) if row.kind == "active"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a participle has the subject of the clause before it
        ("A tram left the rails in Harl, killing three people.", ("A tram", "killing", "three people")),
        ("A tram left the rails, killing two and injuring 43.", ("A tram", "injuring", "43")),
        ("Moor replied by accusing Lund of theft.", ("Moor", "accusing", "Lund")),
        ("Moor was jailed after attacking a guard.", ("Moor", "attacking", "a guard")),
        ("“They lied,” said Ada Moor, accusing the mayor.", ("Ada Moor", "accusing", "the mayor")),
        ("Moor has changed her tone as talks stalled, accusing Lund.", ("Moor", "accusing", "Lund")),
        ("News came as rebels reached Harl, seizing the bridge.", ("rebels", "seizing", "the bridge")),
        ("A gunman fired at an inn where his aunt worked, killing her.", ("A gunman", "killing", "her")),
        ("A boat carrying dozens of clerks sank, killing eight.", ("A boat", "killing", "eight")),
        # a subject stands before what comes between
        ("Moor, head of the port for Harl, Kent, accused Lund of theft.", ("Moor", "accused", "Lund")),
        ("Rep. Moor, D-Calif., who was in Harl, accused Lund.", ("Rep. Moor", "accused", "Lund")),
        ("Moor (D-Calif.) accused Lund.", ("Moor", "accused", "Lund")),
        ("Guards on Sunday night arrested the clerk.", ("Guards", "arrested", "the clerk")),
        ("A fire in May 2011 killed nine clerks.", ("A fire", "killed", "nine clerks")),
        ("Police yesterday arrested the clerk.", ("Police", "arrested", "the clerk")),
        ("The man was in the inn and robbed the clerk.", ("The man", "robbed", "the clerk")),
        ("The raid is said to have killed a guard.", ("The raid", "killed", "a guard")),
        ("It killed a nurse in Harl who attacked the guard.", ("a nurse", "attacked", "the guard")),
        ("The mayor, whose panel is investigating the port, left.", ("panel", "investigating", "the port")),
    ],
)
def test_subjects_that_stand_apart(text, found):
    assert found in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "He denied crimes such as robbing banks, killing guards and the like.",
        "Two cars were attacked near Harl, killing two guards.",
        "He cannot win by attacking the clerks.",
        "She praised the plan for saving lives.",
        "The story is about killing guards.",
    ],
)
def test_a_participle_without_a_doer(text):
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Men looted stores in Harl.", [("Men", "looted", "stores")]),
        ("The clerk stole money.", [("The clerk", "stole", "money")]),
        ("Guards arrested and deported the clerk.", "the clerk"),
        ("Guards accused The Times of theft.", [("Guards", "accused", "The Times")]),
        ("They suspended me for it.", [("They", "suspended", "me")]),
        ("Members pushed out the mayor.", [("Members", "pushed", "the mayor")]),
        ("The court struck down the ban.", []),
        ("It strikes me as odd.", []),
        ("The guards hit hard.", []),
        ("These newly released papers matter.", []),
        ("Weapons seized include two guns.", []),
        ("The clerk threatened action.", []),
        ("The price hit 40 percent.", []),
    ],
)
def test_objects(text, found):
    rows = deeds(text)
    assert [row[2] for row in rows] == [found] * 2 if isinstance(found, str) else rows == found


@pytest.mark.parametrize(
    ("deed", "idea"),
    [
        ("The flood hurt the clerks.", "The decision hurt the clerks."),
        ("The law bans the guns.", "The law hurts the clerks."),
        ("The guards force the clerk to leave.", "This forces the clerk to leave."),
        ("Guards damaged the mill.", "Guards damaged the friendship."),
        ("Medics carried the clerk.", "The trucks carried the clerk."),
        ("The mayor fired the clerk.", "The mayor hit capacity."),
    ],
)
def test_an_idea_neither_acts_nor_comes_to_harm(deed, idea):
    assert len(deeds(deed)) == 1
    assert deeds(idea) == []


@pytest.mark.parametrize("word", ["perceptions", "weakness", "friendship", "policies", "democracies"])
def test_abstract_by_its_ending(word):
    assert is_abstract(word)


@pytest.mark.parametrize("word", ["explosion", "government", "stations", "city", "ship", "police", "men"])
def test_not_abstract(word):
    assert not is_abstract(word)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A man carrying a knife was arrested.", "A man"),
        ("A bill targeting the port was dropped.", "A bill"),
        ("She left, saying the port was closed.", "the port"),
        ("An evening White House meeting was called.", "White House meeting"),
    ],
)
def test_what_somebody_does_is_not_done_to_him(text, target):
    [row] = find_agency(text)
    assert row.target == target
