"""Deeds and figures of speech: no deed by its target, its doer or its words, in invented sentences."""

import pytest

from analysis.measures.agency import find_agency
from analysis.measures.agency.persons import head_of, is_person, is_somebody, read_singulars


def deeds(text):
    return [(row.actor, row.verb, row.target, row.category) for row in find_agency(text)]


@pytest.mark.parametrize(
    ("deed", "figure"),
    [
        ("Guards hit the clerk.", "Guards hit the ceiling."),
        ("Guards killed the clerk.", "Guards killed the bill."),
        ("Guards threatened the clerk.", "Guards threatened a shutdown."),
        ("The guard damaged the mill.", "The guard damaged the reputation of the mill."),
        ("Guards dismissed the clerk.", "Guards dismissed the report."),
        ("Guards pursued the thief.", "Guards pursued the matter."),
        ("Guards beat the clerk.", "Guards beat the clerk in the primary."),
        ("Guards dragged the clerk.", "Guards are dragging the clerk down."),
        ("Nurses treated the clerk.", "Nurses treated the clerk unfairly."),
        ("A medic treated the clerk for burns.", "The mayor treated the clerk with respect."),
        ("Guards prosecuted the clerk.", "Guards prosecuted the war."),
        ("Guards released the hostage.", "Guards released the tape."),
        ("A guard shot at the clerk.", "He took another parting shot at the clerk."),
        ("A guard shot at the clerk.", "A guard shot at the beginning."),
        ("The guards separate the boys.", "The gulf separates the boys."),
    ],
)
def test_a_deed_and_a_figure(deed, figure):
    assert [bool(category) for *_, category in deeds(deed)] == [True]
    assert deeds(figure) == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The clerk was released.", "help"),
        ("The tape was released.", ""),
        ("The clerk was treated like a thief.", ""),
        ("The idea was dismissed.", ""),
        ("The president was removed.", "force"),
        ("He saw them being treated.", "help"),
    ],
)
def test_a_passive_stays_without_its_category(text, category):
    assert deeds(text)[0][-1] == category


def test_fed_up_and_a_burning_building_are_no_deeds():
    assert deeds("She was fed up with it.") == []
    assert deeds("The room was filled with weapons of mass destruction.") == []
    assert [verb for _, verb, *_ in deeds("Guards ran into a burning building.")] == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("His first run for mayor was praised.", "His first run"),
        ("He would prevent rules that were made in Harl.", "rules"),
        ("The crimes he exposed were forgotten.", "The crimes"),
        ("He wrote, voicing fears that were shared.", "fears"),
        ("It is what Lund is called.", "Lund"),
    ],
)
def test_where_the_phrase_begins(text, target):
    found = [row.target for row in find_agency(text)]
    assert found == ["run" if target == "His first run" else target]


def test_who_is_the_nearest_person():
    assert deeds("A guard with odd tastes who is abusing the clerk left.")[0][0] == "A guard"


@pytest.mark.parametrize(
    ("text", "is_figure"),
    [
        ("The candidate attacked Moor in the debate before the election.", True),
        ("Voters in the primary campaign recoiled at Lund's attacks.", True),
        ("Rovers attacked United from the first minute of the match, and the keeper saved his team.", True),
        ("Lund hit Moor in the debate, and her campaign rose in the polls.", True),
        ("The candidate attacked Moor in the debate before the election. Moor was stabbed.", False),
        ("The candidate attacked Moor with a missile in the debate before the election.", False),
        ("In the election campaign, rebels attacked the port before the debate.", False),
        ("In the election campaign, men attacked the town of Sarajevo before the debate.", False),
        ("Lund attacked Moor at the mill.", False),
        ("Guards attacked a voter at the election. Candidates met for a debate.", False),
        ("A voter was attacked at the election. Candidates met for a debate.", False),
        ("A gunman attacked Ada Moor in the campaign. Candidates met for a debate.", False),
    ],
)
def test_in_a_contest_a_blow_at_one_is_a_figure(text, is_figure):
    blows = [row.category for row in find_agency(text) if row.verb.startswith(("attack", "hit"))]
    assert blows == ["" if is_figure else "harm"]


@pytest.mark.parametrize(
    ("deed", "figure"),
    [
        ("The firm was hit by a bomb.", "The firm was hit by a lawsuit."),
        ("The bank was hit with a hammer.", "The bank was hit with fines."),
        ("The clerk was struck by a van.", "The clerk was struck by how late it was."),
        ("The clerk was struck down by a gunman.", "The law was struck down by a judge."),
        ("The guard shot the couple.", "The photographer shot the couple."),
        ("Lund was robbed of her purse.", "Lund was robbed of a chance."),
        ("The guards opened fire on marchers.", "The mayor opened fire on his critics."),
        ("The race was hit by bombs.", "The race was hit by rain."),
        ("The clerks told of attacks on the mission.", "The clerks told of attacks on free speech."),
        ("The clerks told of the abuse of prisoners.", "The clerks told of the abuse of power."),
        ("Lund threatened France.", "Lund threatened a repetition."),
        ("The army freed him.", "The tool frees him up to work."),
        ("Houses were swept away.", "Worries were swept away."),
        ("The mill was set ablaze.", "The sky was set ablaze."),
    ],
)
def test_who_or_what_does_it_and_to_what(deed, figure):
    assert [category for *_, category in deeds(deed) if category] != []
    assert [category for _, verb, _, category in deeds(figure) if category and verb != "lawsuit"] == []


def test_what_is_done_in_the_body_or_in_words_is_no_attack():
    assert deeds("The clerk died of a heart attack.") == []
    assert deeds("It was a personal attack on the mayor.") == []
    assert deeds("This was his line of attack.") == []
    assert deeds("It is an ad that attacks the mayor.") == [("an ad", "attacks", "the mayor", "harm")]


@pytest.mark.parametrize(
    ("deed", "figure"),
    [
        ("The man was subdued by guards.", "The crowd was subdued."),
        ("The guards were under surveillance.", "The guards had surveillance drones."),
        ("Their attack began.", "Their attack helicopters came."),
        ("The mayor escaped a shooting that killed nine.", "The mayor escaped an attack."),
        ("The downing of a drone was told.", "The down of a duck was sold."),
        ("They saw her be beaten by guards.", "They asked that she be beaten by guards."),
        ("They told of an attack on the leadership.", "They told of an attack on the ownership."),
        ("He was struck by that van.", "He was struck by what she said."),
        ("Police fired at the press.", "The mayor opened fire on critics."),
        ("Lund fired a taser.", "Lund was cocked and loaded."),
    ],
)
def test_a_state_a_thing_and_what_was_escaped_are_no_deeds(deed, figure):
    assert [category for *_, category in deeds(deed) if category] != []
    assert [category for *_, category in deeds(figure) if category] == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The marcher was hit by rubber bullets.", ""),
        ("The marcher was killed by gunfire.", ""),
        ("The marcher was killed by a hail of bullets.", ""),
        ("The marcher was killed by police bullets.", "police"),
        ("The jet was shot down by an Iranian missile.", "Iranian"),
        ("The marcher was killed by the guards' gunfire.", "the guards'"),
        ("The marcher was hit by a van.", "a van"),
        ("The marcher was guided by the light of their guns.", "the light of their guns"),
    ],
)
def test_an_instrument_is_no_agent(text, actor):
    row = find_agency(text)[0]
    assert (row.kind, row.actor) == ("agent_passive" if actor else "agentless_passive", actor)


def test_what_is_released_or_let_go():
    assert [row.category for row in find_agency("The release of the video came.")] == [""]
    assert [row.category for row in find_agency("The release of the hostages came.")] == ["help"]


def test_whom_the_police_killed_or_who_killed_the_police():
    police = "The police killings shook Harl."
    assert deeds(police)[0][0] == "police"
    assert deeds(police + " Two officers were shot.")[0][0] == ""
    assert deeds("The Russian probe shook Harl.")[0][0] == ""


def test_blame_is_no_target():
    assert deeds("They blamed the attack on a video.")[0][1:] == ("attack", "", "harm")


def test_a_time_is_no_target():
    assert deeds("It was the worst of the shootings of the year.")[-1][2] == ""
    assert deeds("He told of strikes on three sites minutes before.")[0][2] == "three sites"


def test_the_agent_belongs_to_the_noun_before_it():
    rows = deeds("There was punishment for an attack by guards.")
    assert [(actor, verb) for actor, verb, *_ in rows] == [("", "punishment"), ("guards", "attack")]


def test_persons():
    assert head_of("Guards of Harl") == "guards"
    assert is_person("the clerk")
    assert not is_person("Lund")
    assert is_somebody("Lund")
    assert is_somebody("former aide Lund")
    assert is_somebody("the white nationalists")
    assert not is_somebody("the Harl Act")
    assert not is_somebody("the idea")
    assert is_somebody("a series of clerks")
    assert not is_somebody("a series of ideas")
    assert read_singulars()["women"] == "woman"
