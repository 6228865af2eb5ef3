"""Whom an active deed befalls, and who undergoes a passive behind a relative clause or an "and"."""

import pytest

from analysis.measures.agency import find_agency


def deeds(text):
    return [(row.actor, row.verb, row.target) for row in find_agency(text) if row.kind == "active"]


def passives(text):
    return [
        (row.kind, row.target, text[row.start : row.end])
        for row in find_agency(text)
        if "passive" in row.kind
    ]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        # counted and bare objects
        ("Raiders killed 14 people in Harl.", ("Raiders", "killed", "14 people")),
        ("Raiders killed at least nine sailors.", ("Raiders", "killed", "nine sailors")),
        ("The blast injured more than 30 workers.", ("The blast", "injured", "30 workers")),
        ("Police arrested about 40 marchers.", ("Police", "arrested", "40 marchers")),
        ("The storm killed nearly sixty people.", ("The storm", "killed", "sixty people")),
        ("Police arrested protesters.", ("Police", "arrested", "protesters")),
        ("Raiders killed women and children.", ("Raiders", "killed", "women")),
        ("Police fired rubber bullets at strikers.", ("Police", "fired", "strikers")),
        ("Guards fired tear gas at the crowd on Friday.", ("Guards", "fired", "the crowd")),
        ("Police shot dead a man in Harl.", ("Police", "shot", "a man")),
        ("Raiders have shot down a plane.", ("Raiders", "shot", "a plane")),
        ("Police arrested teacher Ann Moor.", ("Police", "arrested", "teacher Ann Moor")),
        ("A judge fined the firm $90,000.", ("A judge", "fined", "the firm")),
        ("Police searched his home.", ("Police", "searched", "his home")),
        ("Troops have since arrested the captain.", ("Troops", "arrested", "the captain")),
        # who acts behind what is carried or done before
        ("Men armed with rifles and knives attacked the camp.", ("Men", "attacked", "the camp")),
        ("Rebels armed with rifles, knives and bombs killed two men.", ("Rebels", "killed", "two men")),
        ("Two sailors can be seen dragging him away.", ("Two sailors", "dragging", "him")),
        ("The soldiers then start firing at him.", ("The soldiers", "firing", "him")),
    ],
)
def test_one_deed(text, deed):
    assert deeds(text) == [deed]


@pytest.mark.parametrize(
    "text",
    [
        # what is no object
        "The speech will fire up voters.",
        "The council barred moving prisoners to Harl.",
        "The price hit 40 dollars.",
        "They called Harl Defense Forces spokesman Ann Moor.",
        "The weather was fine the next day.",
        "The band hit number 14.",
        "Shares hit 30 percent.",
        "The guard fired about noon.",
        # who does nothing there
        "Ships come to the port and attack guards.",
        "It is seen dragging on.",
    ],
)
def test_no_deed(text):
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        # passive behind a relative clause
        ("The clerk who robbed the bank was jailed.", "The clerk"),
        ("The officer who shot Anna Reed was suspended.", "The officer"),
        ("Migrants who crossed the border were detained.", "Migrants"),
        ("Those who fled into the hills were caught.", "Those"),
        ("The bomb that killed ten people was planted at night.", "The bomb"),
        ("The carer who stole £86,000 was jailed.", "The carer"),
        ("Users are no longer charged.", "Users"),
        # a passive behind an insertion
        ("A ransom of £2.3m in coins was demanded.", "A ransom of £2.3m"),
        ("A man who once sold fish at the port was arrested.", "A man"),
        ("A trio of sailors – one of them a boy – were flown home.", "A trio of sailors"),
        ("The bridge (built in 1998) was closed.", "The bridge"),
        ("Two men -- both in their 30s -- were arrested.", "Two men"),
        ("The plan -- and this is known -- is old: the port was shut.", "the port"),
    ],
)
def test_target_of_the_last_passive(text, target):
    assert passives(text)[-1][1] == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        # passive inside a relative clause
        ("The man who said the bank was robbed ran.", "the bank"),
        ("The fact that retired men were seen is odd.", "retired men"),
        ("The car that took him on the day he was shot is red.", "he"),
        ("The woman who was shot ran.", "The woman"),
        # what stands between two is no subject
        ("Ferries between Harl and Tolm Bay are suspended.", "Ferries"),
        ("A quarrel between the mayor and the port was settled.", "A quarrel"),
        ("The mayor and the port were sued.", "the port"),
    ],
)
def test_target_of_the_first_passive(text, target):
    assert passives(text)[0][1] == target


def test_one_row_for_each_participle_that_shares_an_auxiliary():
    agentless = "agentless_passive"
    assert passives("She was arrested, charged and released.") == [
        (agentless, "She", "was arrested"),
        (agentless, "She", "charged"),
        (agentless, "She", "released"),
    ]
    assert passives("The inn was shelled and burned by the militia.") == [
        ("agent_passive", "The inn", "was shelled"),
        ("agent_passive", "The inn", "burned"),
    ]
    assert len(passives("He was arrested and charged Monday.")) == 2


@pytest.mark.parametrize(
    "text", ["The van was hit and injured two men.", "Tents are needed, and pointed to the need for help."]
)
def test_a_new_verb_shares_no_auxiliary(text):
    assert len(passives(text)) == 1


def test_active_behind_a_relative_clause():
    assert deeds("The men who fled to Tolm Bay have attacked a guard.") == [
        ("The men", "attacked", "a guard")
    ]
    assert deeds("The group that planned the raid that killed the guard fled.")[-1][0] != "The group"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("He's often seen at the port.", ["agentless_passive"]),
        ("She's accused of theft.", ["agentless_passive"]),
        ("He's arrested by the guard.", ["agent_passive"]),
        ("He's expected to resign.", ["agentless_passive"]),
        ("He's seen the port.", []),
        ("She's lived there for years.", []),
        ("He's said it before.", []),
        ("She's taken to calling him a fool.", []),
    ],
)
def test_he_is_or_he_has(text, kinds):
    assert [row[0] for row in passives(text)] == kinds
