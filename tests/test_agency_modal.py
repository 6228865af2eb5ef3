"""Deeds under a modal have no doer before it; times and "not one but four" are no targets."""

import pytest

from analysis.measures.agency import find_agency


def rows(text, verb):
    return [(row.actor, row.target) for row in find_agency(text) if row.verb == verb]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Ada Moor said that a baker atop the ticket would help the owners and hurt the workers.",
        "Ada Moor warned that the tax will please the rich and hurt the workers.",
        "Ada Moor wanted to help the owners and hurt the workers.",
        "Ada Moor did not help the owners and hurt the workers.",
        "Ada Moor could run in and hurt the workers.",
    ],
)
def test_what_somebody_says_may_happen_is_not_done_by_who_says_so(text):
    assert rows(text, "hurt") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moor ran in and hurt the workers.",
        "Ada Moor, who could not swim, ran in and hurt the workers.",
        "Ada Moor ran to the gate and hurt the workers.",
    ],
)
def test_what_is_done_in_the_past_has_its_doer(text):
    assert rows(text, "hurt") == [("Ada Moor", "the workers")]


@pytest.mark.parametrize(
    "text",
    [
        "The clerk should be sacked.",
        "The clerk may soon be arrested.",
        "The clerk will be arrested.",
        "The court should jail the clerk.",
        "Police can search the clerk.",
        "If the guards arrest the clerk, she will go.",
        "She will go if the clerk is arrested.",
        "The clerks were to be shot at dawn.",
        "The clerk is expected to be charged.",
        "He asked whether the clerk was shot.",
        "The clerk would be arrested.",
        "The clerk would be shot later this year.",
        "The clerk feared that the guards would later arrest her.",
        "Guards said the clerk would be shot before she left town.",
        "If the shop closes, the clerk would later be arrested.",
        "Even if the clerk is arrested, she will run.",
        "The union wants the clerk to be sacked.",
        "The union demanded that the clerk be sacked.",
        "The mayor called for the guards to be charged.",
        "The clerk feared being shot.",
        "The clerk was afraid of being arrested.",
        "He said the guards would go on to search the clerk.",
        "Under the plan, guards would search the clerks before they left.",
        "The law would later arrest the clerk.",
        "Lawyers expected the guards would arrest the clerk in 1951.",
        # unreal
        "Had the clerk been arrested, her son would be alive.",
        "Not a single clerk was arrested.",
    ],
)
def test_what_may_should_or_will_be_is_no_deed_yet(text):
    verbs = ("sacked", "arrested", "jail", "search", "arrest", "shot", "charged")
    assert [row.category for row in find_agency(text) if row.verb in verbs] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "The guards may have shot the clerk.",
        "The clerk must have been killed.",
        "The clerk had to be rescued.",
        "The clerk appears to be hurt.",
        "The clerk is believed to have been killed.",
        "She was the first clerk to be arrested.",
        # "would" tells what came later
        "The guard would later kill the clerk.",
        "The clerk met the man who would eventually shoot her.",
        "The guard would stab four more before he was caught.",
        "In June, the clerk would be shot by her guards.",
        "Three years later, the clerk would be jailed.",
        "The clerk would be killed in 1951.",
        "The guard would go on to kill the clerk.",
        "Later that night, the guard would shoot the clerk.",
        "The guard went on to kill the clerk.",
        "The guard ended up killing the clerk.",
        "The mayor caused the clerk to be jailed.",
        "Had the guards arrested the clerk? They had arrested her.",
        # no condition
        "Even if guards beat the clerk, the mayor is calm.",
        "The question is whether the clerk who was shot is alive.",
    ],
)
def test_what_may_have_been_or_had_to_be_done_is_a_deed(text):
    assert [row for row in find_agency(text) if row.category]


def test_not_one_but_four_are_four():
    assert rows("The minister told of attacks on not one but four embassies.", "attacks") == [
        ("", "four embassies")
    ]
    assert rows("The minister told of attacks on one embassy.", "attacks") == [("", "one embassy")]


@pytest.mark.parametrize(
    ("text", "verb", "found"),
    [
        ("It has been bombing Yemen for years.", "bombing", [("It", "Yemen")]),
        ("The army killed Lee five years ago.", "killed", [("The army", "Lee")]),
        ("The gang robbed several hours later.", "robbed", []),
    ],
)
def test_a_time_is_no_target_but_may_follow_one(text, verb, found):
    assert rows(text, verb) == found


def test_what_hits_the_news_harms_nobody():
    assert rows("The survey hit the news on Monday.", "hit") == []
    assert rows("The storm hit the coast on Monday.", "hit") == [("The storm", "the coast")]
