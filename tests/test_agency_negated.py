"""What was not done is no deed, and times, places and nobody are no actors."""

import pytest

from analysis.measures.agency import find_agency, find_agency_in
from analysis.measures.agency.actors import actor_key, count_roles, find_heads
from analysis.measures.agency.told import names_nobody
from analysis.text.reading import read_text


def roles(text):
    reading = read_text(text)
    rows = find_agency_in(reading)
    return count_roles(
        (head.actor, head.target, row.category)
        for row, head in zip(rows, find_heads(reading, rows), strict=True)
    )


@pytest.mark.parametrize(
    "text",
    [
        "No one was killed in the fire.",
        "Nobody was hurt.",
        "None of the clerks was injured.",
        "No clerks were injured.",
        "Two clerks were not injured.",
        "The clerk was never arrested.",
        "The clerk wasn't arrested.",
        "No officer shot the clerk.",
        "Nobody shot the clerk.",
        "The guard did not shoot the clerk.",
        "The crane hit no one.",
        "They could have saved five lives.",
        "The clerk might have been killed.",
        "She should hang her head in shame.",
        "Crews search the water beside the pier.",
    ],
)
def test_what_was_not_done_is_no_deed(text):
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("He's seen kicking the clerk.", ("He", "kicking", "the clerk")),
        ("They're shown beating the clerk.", ("They", "beating", "the clerk")),
        ("A guard was caught on camera kicking the clerk.", ("A guard", "kicking", "the clerk")),
        ("The clerk is seen being beaten by guards.", ("guards", "beaten", "The clerk")),
        ("They saw the guard beat the clerk.", ("the guard", "beat", "the clerk")),
        ("He's accused of killing the clerk.", ("He", "killing", "the clerk")),
        ("The guard is alleged to have killed the clerk.", ("The guard", "killed", "the clerk")),
    ],
)
def test_what_is_seen_or_alleged_to_be_done_is_a_deed(text, row):
    assert row in [(row.actor, row.verb, row.target) for row in find_agency(text) if row.category == "harm"]


def test_what_is_captured_on_video_is_free():
    assert [row.category for row in find_agency("The guard was captured on video.")] == [""]
    assert [row.category for row in find_agency("The guard was captured on Monday.")] == ["force"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The guards were never seen beating the clerk.", "beating"),
        ("No video shows guards beating the clerk.", "beating"),
        ("No footage of guards beating the clerk was found.", "beating"),
        ("Nobody saw Lee beating the clerk.", "beating"),
        ("The film does not show Lee punching the clerk.", "punching"),
        ("No one has accused Lee of killing Moor.", "killing"),
        ("Lee was wrongly accused of killing Moor.", "killing"),
        ("Lee was cleared after being accused of killing Moor.", "killing"),
        ("The jury did not find Lee guilty of killing Moor.", "killing"),
        ("Lee did not plead guilty to killing Moor.", "killing"),
        ("After nearly drowning the clerk, Lee ran.", "drowning"),
        ("A crane almost crushed two welders.", "crushed"),
        ("The army denied that its gunners had shelled the inn.", "shelled"),
        ("There is no evidence that the gunners shelled the inn.", "shelled"),
        ("They found no proof to suggest that Lee beat the clerk.", "beat"),
        ("The mayor rejected claims that police tortured the clerk.", "tortured"),
        ("The claim that Lee abused the clerk proved false.", "abused"),
        ("It is not true that Lee abused the clerk.", "abused"),
        ("Nobody believes that Lee abused the clerk.", "abused"),
        ("She falsely claimed that the clerk was abused.", "abused"),
        ("If the guards had shot the clerk, there would have been a riot.", "shot"),
        ("No arrests were made after the march.", "arrests"),
        ("The march ended without an attack on the inn.", "attack"),
        ("The lieutenant denied any abuse of the clerk.", "abuse"),
        ("The police have not made any arrests.", "arrests"),
        ("The clerk escaped being shot.", "shot"),
        ("The guards saved the clerk from being beaten.", "beaten"),
        ("The clerk has yet to be charged.", "charged"),
        ("The clerk evaded capture for a year.", "capture"),
        ("The clerk dodged a beating.", "beating"),
        ("The clerk evaded capture by rebels.", "capture"),
    ],
)
def test_what_is_denied_nearly_done_or_unreal_is_no_deed(text, verb):
    assert not [row for row in find_agency(text) if row.verb == verb and row.category]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A man of no fixed address was accused of stabbing the clerk.", "stabbing"),
        ("Nobody disputes that the gunners shelled the inn.", "shelled"),
        ("The mayor did not deny that police beat the clerk.", "beat"),
        ("There is no doubt that the gunners shelled the inn.", "shelled"),
        ("She did not know that Lee had killed the clerk.", "killed"),
        ("Lee was nearly beaten to death.", "beaten"),
        ("The plan was so false that it hurt the clerk.", "hurt"),
        ("Lee, who admitted killing the clerk, was jailed.", "killing"),
        ("Lee nearly fell and shot the clerk.", "shot"),
        ("Lee denied the charges.", "charges"),
        ("Neither of the attacks was planned.", "attacks"),
        ("Lee tried to kill the clerk.", "kill"),
        # a deed told beside what is denied
        ("There is no proof that the guard who beat Lee was drunk.", "beat"),
        ("The mayor denied that the guards who shelled the inn had left.", "shelled"),
        ("The report that the man who stabbed Lee had fled was false.", "stabbed"),
        # who escapes it leaves it behind
        ("Two clerks escaped the attack through a window.", "attack"),
        ("Lee narrowly escaped the massacre.", "massacre"),
        ("Lee escaped two attacks.", "attacks"),
        ("Without the killing of Lee by guards, there would be no law.", "killing"),
        ("Without Lee's killing, the march would have gone on.", "killing"),
    ],
)
def test_what_is_told_alleged_or_tried_is_a_deed(text, verb):
    assert [row for row in find_agency(text) if row.verb == verb and row.category]


def test_a_negated_passive_is_still_a_passive():
    assert [(row.kind, row.category) for row in find_agency("No one was killed.")] == [
        ("agentless_passive", "")
    ]


@pytest.mark.parametrize(
    "text", ["No fewer than two clerks were shot.", "The clerk was not only shot but robbed."]
)
def test_at_least_and_not_only_are_no_negation(text):
    assert {row.category for row in find_agency(text)} == {"harm"}


@pytest.mark.parametrize(
    ("phrase", "key"),
    [
        ("this year", ""),
        ("the weekend", ""),
        ("one", ""),
        ("No one", ""),
        ("below", ""),
        ("the guards below", "guards"),
        ("the clerk nearby", "clerk"),
        ("one of the guards", "guards"),
        ("a storm of the year", "storm"),
    ],
)
def test_times_and_places_are_no_actors(phrase, key):
    assert actor_key(phrase) == key


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The flood this year killed the clerk.", "flood"),
        ("The guard last month attacked the clerk.", "guard"),
        ("This year killed the clerk.", None),
    ],
)
def test_a_time_between_actor_and_verb_is_skipped(text, actor):
    assert [role.actor for role in roles(text) if role.acts_n] == ([actor] if actor else [])


def test_the_words_for_nobody():
    assert not names_nobody("")
    assert not names_nobody("Noor King")
