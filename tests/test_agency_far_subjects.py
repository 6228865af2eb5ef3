"""Whom a passive befalls where the subject stands away from it, or is a count."""

import pytest

from analysis.measures.agency import find_agency


def targets(text):
    return [row.target for row in find_agency(text) if "passive" in row.kind]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Nine miners died and 23 were rescued.", "23"),
        ("At least 60 have been hurt.", "60"),
        ("Police said about 40 were held.", "40"),
        ("Both have been given water.", "Both"),
        ("In 22 raids 133 people were killed.", "133 people"),
        ("About a dozen sailors will be fined.", "a dozen sailors"),
        ("The carer lost £86,000 and was jailed.", "The carer"),
        ("In 2016 are listed the dead.", ""),
        ("That was denied by the ministry.", "That"),
    ],
)
def test_counts_and_that_as_subjects(text, target):
    assert targets(text) == [target]


@pytest.mark.parametrize(
    ("text", "target"),
    [
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
    ],
)
def test_what_stands_between(text, target):
    assert targets(text) == [target]


@pytest.mark.parametrize(
    ("text", "target"),
    [
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
def test_infinitives_and_being(text, target):
    assert targets(text) == [target]
