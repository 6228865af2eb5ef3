"""Whom a passive befalls where the subject stands away from it, or is a count."""

import pytest

from analysis.measures.agency import find_agency


def targets(text):
    return [row.target for row in find_agency(text) if "passive" in row.kind]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        # counts and that as subjects
        ("Nine miners died and 23 were rescued.", "23"),
        ("At least 60 have been hurt.", "60"),
        ("Police said about 40 were held.", "40"),
        ("Both have been given water.", "Both"),
        ("In 22 raids 133 people were killed.", "133 people"),
        ("About a dozen sailors will be fined.", "a dozen sailors"),
        ("The carer lost £86,000 and was jailed.", "The carer"),
        ("In 2016 are listed the dead.", ""),
        ("That was denied by the ministry.", "That"),
        # what stands between
        ("Lev Marn, a trader who sold boats, and left, was charged.", "Lev Marn"),
        ("When the police came, the man, 43, was arrested.", "the man"),
        ("More than 60 people, including a child and two dogs, were rescued.", "60 people"),
        ("Only a small minority of them, however, are granted asylum.", "a small minority"),
        ("It broke the Flood Law, which was signed in March.", "the Flood Law"),
        ("The board -- which was elected in May -- met.", "The board"),
        ("Five fell, four of whom were flown out.", "four of whom"),
        ("The ring, a stone worth £5,000, has been sold.", "The ring"),
        ("He had the plan, and the money was lost.", "the money"),
        ("Prices rose by 3 percent, and in May, wages were cut.", "wages"),
        ("Classes on Thursday will be cancelled.", "Classes"),
        ("The firm itself was sold.", "The firm"),
        ("He left when the tax law was passed.", "the tax law"),
        ("Users should no longer be charged.", "Users"),
        # infinitives and being
        ("They called for the law to be changed.", "the law"),
        ("The treaty forced the barrier to be moved.", "the barrier"),
        ("Lee is the first officer to be named.", "the first officer"),
        ("Her plan is set to be dropped.", "Her plan"),
        ("The envoy agreed to be questioned.", "The envoy"),
        ("He had the right to be heard.", ""),
        ("Two hundred people slept there after being stranded.", "Two hundred people"),
        ("She accused the singer of being paid.", "the singer"),
        ("The firm had been in danger of being sold.", "The firm"),
    ],
)
def test_one_target(text, target):
    assert targets(text) == [target]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The driver who hit the cyclist, hurting her, was jailed.", "The driver"),
        ("The man who shot Lund, a clerk, was jailed.", "The man"),
        ("The pilot whose plane struck a tower was rescued.", "The pilot"),
        ("The girl whom guards beat was freed.", "The girl"),
        ("The house where police shot Lund was searched.", "The house"),
        ("The leader of the men who attacked the port was arrested.", "The leader of the men"),
        ("The suspect in the attack that killed two guards was charged.", "The suspect"),
        ("The general who ordered the raid that killed nine was arrested.", "The general"),
        ("The man who fled after police shot Lund was arrested.", "The man"),
        ("The thieves who attacked a guard and a cook were punished.", "The thieves"),
        ("The teacher who is accused of beating a pupil was suspended.", "The teacher"),
        ("The group which runs the camp was sued.", "The group"),
        ("A group that runs the camp was sued.", "A group"),
        ("A company that sold guns to thieves was fined.", "A company"),
        ("The driver Lund hit was hurt.", "The driver"),
        ("A woman her husband beat was rescued.", "A woman"),
        ("The men who said the bank was robbed ran.", "the bank"),
        ("The woman who told police the boy was beaten ran.", "the boy"),
        ("A report that warns the port means another was closed.", "another"),
        ("It names the places in which fewer than 100 boats were burned.", "100 boats"),
        (
            "The Department of Health and Human Services was sued.",
            "The Department of Health and Human Services",
        ),
        ("The spokesman who confirmed the raid was fired.", ""),
        ("The man who died after the house was hit.", ""),
    ],
)
def test_a_passive_behind_a_relative_clause_has_its_head(text, target):
    found = [row.target for row in find_agency(text) if "passive" in row.kind]
    assert found[-1:] == [target]


@pytest.mark.parametrize(
    ("text", "verb", "deed"),
    [
        ("The gunman who attacked the guard killed nine.", "killed", ("The gunman", "nine")),
        ("The group of men who attacked the port killed nine.", "killed", ("The group of men", "nine")),
        ("The officer who shot Lund after chasing him killed Kim.", "killed", ("The officer", "Kim")),
        ("The lawyer who represents him accused the police.", "accused", ("The lawyer", "the police")),
        ("The man who was shot by police attacked a nurse.", "attacked", ("The man", "a nurse")),
        ("The man who shot Lund ran off and killed Kim.", "killed", ("The man", "Kim")),
        ("The guards who rebels captured killed two men.", "killed", ("The guards", "two men")),
        ("The witness who saw police beat the man ran.", "beat", ("police", "the man")),
        ("Police chased the man who fled and guards shot him.", "shot", ("guards", "him")),
        ("The guards that rebels captured ran.", "captured", ("rebels", "The guards")),
        ("A boat stolen from the port hit a ferry, injuring nine.", "injuring", ("A boat", "nine")),
        ("A truck driven by Lund hit a woman.", "hit", ("A truck", "a woman")),
        ("A truck Lund drove hit a woman.", "hit", ("A truck", "a woman")),
    ],
)
def test_a_deed_behind_a_relative_clause_has_its_head(text, verb, deed):
    assert [(row.actor, row.target) for row in find_agency(text) if row.verb == verb] == [deed]


@pytest.mark.parametrize(
    "text",
    [
        "What he did and shot him matters.",
        "A man wearing a mask and a woman robbed the bank.",
        "The fire killed 2024.",
        "They published the list of men that Lund captured.",
        "A man who claims police beat him ran.",
        "The doctor who met the wounded was shot.",
        "She warned the guards that rebels attacked at night.",
    ],
)
def test_no_deed_rather_than_a_wrong_one(text):
    assert [row.verb for row in find_agency(text) if row.kind == "active"] == []


def test_a_name_with_and_stays_whole():
    name = "The Department of Health and Human Services"
    assert [row.target for row in find_agency(f"{name} was sued.")] == [name]


def test_participles_before_a_noun_are_part_of_the_phrase():
    [row] = find_agency("It was attacked by an armed, masked man.")
    assert row.actor == "an armed, masked man"
