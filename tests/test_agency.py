"""Agency on sentences of our own; first the forms, then what must not be taken for a passive."""

from pathlib import Path

import pytest

from analysis.measures.agency import find_agency, find_agency_in
from analysis.measures.agency.classes import is_participle
from analysis.measures.agency.shooting import is_fired
from analysis.text.reading import read_text


def rows(text, *kinds):
    return [row for row in find_agency(text) if not kinds or row.kind in kinds]


@pytest.mark.parametrize(
    ("text", "clause", "target"),
    [
        ("He was shot.", "was shot", "He"),
        ("They were fired at.", "were fired", "They"),
        ("A handful of tall Harl guards were seen.", "were seen", "handful of tall Harl guards"),
        ("A large number of very tall Harl guards were seen.", "were seen", "tall Harl guards"),
        ("The guard has been badly hurt.", "has been badly hurt", "The guard"),
        ("Two men are being held.", "are being held", "Two men"),
        ("The bill will not be signed.", "will not be signed", "The bill"),
        ("She got fired on Monday.", "got fired", "She"),
        ("The man, who was beaten, ran.", "was beaten", "The man"),
        ("Mistakes weren't made.", "weren't made", "Mistakes"),
        ("The road was closed by noon.", "was closed", "The road"),
        ("The road was closed by 2019.", "was closed", "The road"),
        ("It was done, and it was hidden by lying.", "was hidden", "it"),
        ("The staff were paid by the hour.", "were paid", "The staff"),
        ("Costs were cut by 5 percent.", "were cut", "Costs"),
        ("Costs were cut by 6 million pounds.", "were cut", "Costs"),
        ("Her scan was marked clear.", "was marked", "Her scan"),
        ("The tourist was left by the road.", "was left", "The tourist"),
        ("The car was found by the side of the road.", "was found", "The car"),
        ("The boat was found abandoned by the old river.", "was found", "The boat"),
    ],
)
def test_agentless_passives(text, clause, target):
    [row] = rows(text, "agentless_passive", "agent_passive")
    assert (row.kind, text[row.start : row.end], row.target) == ("agentless_passive", clause, target)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("He was shot by two guards near the fence.", "two guards"),
        ("The plan was drawn up in haste by the ministry.", "the ministry"),
        ("She was seen by Ada King.", "Ada King"),
        ("The roses were planted by her late uncle.", "her late uncle"),
        ("It was taken by 12 officers.", "12 officers"),
        ("The show is watched by six million viewers.", "six million viewers"),
        ("The vote was called by the head of the board.", "the head of the board"),
        ("The hall was cleared by noon by the police.", "the police"),
        ("The hall was cleared by 9.30pm by the police.", "the police"),
        ("He was beaten by a third man.", "a third man"),
    ],
)
def test_named_agents(text, actor):
    [row] = rows(text, "agentless_passive", "agent_passive")
    assert (row.kind, row.actor) == ("agent_passive", actor)


@pytest.mark.parametrize(
    "text",
    [
        "He was tired and born there.",
        "They are interested in it.",
        "A hundred seed trays are indeed red.",
        "She was. Shot putters came.",
        "It is a closed road.",
        "The office is located in Harl.",
        "He was, beaten or not, a fine player.",
        "",
        "…",
        "There were isolated clashes.",
        "The rise was marked.",
        "He was not drunk.",
    ],
)
def test_no_passives(text):
    assert rows(text, "agentless_passive", "agent_passive") == []


def test_an_agent_of_another_verb_is_not_taken():
    [row] = rows("He was held in a house owned by his uncle.", "agentless_passive", "agent_passive")
    assert row.kind == "agentless_passive"
    [row] = rows("She was hurt when a car was there driven by Lee.", "agentless_passive", "agent_passive")
    assert row.actor == ""


@pytest.mark.parametrize(
    ("text", "noun", "actor"),
    [
        ("The shooting of the man shook Harl.", "shooting", ""),
        ("The army's raid began.", "raid", "The army's"),
        ("Sunday's attack shook Harl.", "attack", ""),
        ("After the arrest they left.", "arrest", ""),
        ("The bombing of Harl by rebels was long.", "bombing", "rebels"),
    ],
)
def test_nominalisations(text, noun, actor):
    [row] = rows(text, "nominalisation")
    assert (text[row.start : row.end], row.actor) == (noun, actor)


def test_the_owner_of_a_deed_done_to_it_is_its_target():
    [row] = rows("The man's arrest shook Harl.", "nominalisation")
    assert (row.actor, row.target) == ("", "The man's")
    [row] = rows("Their attacks on the press went on.", "nominalisation")
    assert row.actor == "Their"
    [row] = rows("The state's arrest of a clerk was long.", "nominalisation")
    assert (row.actor, row.target) == ("The state's", "a clerk")


@pytest.mark.parametrize(
    "text",
    [
        "They arrest him.",
        "For shooting and wounding Lee he sat.",
        "He showed the arrest warrant.",
        "Police attack them.",
        "Teachers went on strike. The strike hurt nobody.",
        "The union met, and the strike went on.",
    ],
)
def test_verbs_and_compounds_are_no_nominalisations(text):
    assert rows(text, "nominalisation") == []


@pytest.mark.parametrize("text", ["An air strike hurt the union.", "Drones fell in the strike. Unions met."])
def test_a_strike_of_arms_is_a_deed_whoever_else_is_there(text):
    assert [row.category for row in rows(text, "nominalisation")] == ["harm"]


@pytest.mark.parametrize("text", ["The staff was cut by a third.", "The staff was moved by 11:30 on Monday."])
def test_amounts_and_times_do_nothing(text):
    assert [row.actor for row in rows(text, "agentless_passive", "agent_passive")] == [""]


def test_who_acts_upon_whom():
    [row] = rows("Police shot the young driver in the leg.", "active")
    assert (row.actor, row.target, row.verb, row.category) == ("Police", "the young driver", "shot", "harm")
    [row] = rows("The nurse later carried him out.", "active")
    assert (row.actor, row.target, row.category) == ("The nurse", "him", "help")
    assert rows("They wanted to shoot the man.", "active") == []
    assert rows("He was shot at the gate.", "active") == []


def test_category_of_the_verb():
    assert [row.category for row in rows("He was shot. She was treated. It was said.")] == [
        "harm",
        "help",
        "",
    ]


def test_participles():
    assert is_participle("re-elected")
    assert is_participle("shot")
    assert not is_participle("well-known")
    assert not is_participle("bred-in")
    assert not is_participle("ed")


def test_rows_lie_in_their_sentence_and_in_order():
    for path in sorted(Path("data/raw/example").glob("*.txt")):
        reading = read_text(path.read_text(encoding="utf8"))
        found = find_agency_in(reading)
        assert found
        assert [row.start for row in found] == sorted(row.start for row in found)
        for row in found:
            sentence = reading.sentences[row.sentence]
            assert sentence.start <= row.start < row.end <= sentence.end
            assert len(row.actor.split()) <= 5
            assert len(row.target.split()) <= 5


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A clerk from the North was arrested.", "A clerk"),
        ("She lay on the floor having been beaten.", ""),
        ("His way to the harbor was soon blocked.", "His way"),
        ("After two long meetings he was arrested.", "he"),
        ("After the clerk was arrested, it rained.", "the clerk"),
        ("The head of the board was arrested.", "The head of the board"),
        ("Over 70 clerks were arrested.", "70 clerks"),
        ("The US was attacked.", "The US"),
    ],
)
def test_targets_of_passives(text, target):
    [row] = rows(text, "agentless_passive", "agent_passive")
    assert row.target == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The driver, a clerk, was badly hurt, having been beaten.", "The driver"),
        ("He's now seen on the floor having been beaten.", "He"),
        ("Having been beaten, she ran.", ""),
    ],
)
def test_having_been_beaten_belongs_to_the_clause_above(text, target):
    assert rows(text, "agentless_passive")[-1].target == target


@pytest.mark.parametrize("agent", ["a U.S. rescue boat", "a US rescue boat", "J. Moor of Harl"])
def test_initials_with_points_and_us_in_capitals_belong_to_the_agent(agent):
    [row] = rows(f"She was carried off by {agent}.", "agent_passive")
    assert agent.startswith(row.actor)
    assert len(row.actor.split()) > 1


@pytest.mark.parametrize(
    "text",
    [
        "Badly injured shot three or four times, he lived.",
        "Beside the knife wounds she had a fever.",
        "Scores of shells fired at the fort lay there.",
        "The clerk struck a sour note.",
        "The clerk released a report.",
        "The clerk charged that fees rose.",
        "House Whip Lee Moor left.",
        "The plan took a big hit this week.",
    ],
)
def test_no_actives(text):
    assert rows(text, "active") == []


def test_what_is_fired_fires_at_nobody():
    assert is_fired("two shells")
    assert [row.actor for row in rows("The guards fired at the boat.", "active")] == ["The guards"]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("The clerk in the harbor shot the guard.", "The clerk", "the guard"),
        ("One guard fired two shots at him.", "One guard", "him"),
        ("The guard fired the rockets.", "The guard", ""),
        ("Ada Lee accused Bo Moor of theft.", "Ada Lee", "Bo Moor"),
        ("The clerks arrest the guard.", "The clerks", "the guard"),
        ("The raid that killed Bo Moor was long.", "the raid", "Bo Moor"),
    ],
)
def test_actor_and_target(text, actor, target):
    found = rows(text, "active")[0]
    assert (found.actor.lower(), found.target) == (actor.lower(), target)


def test_category_of_what_is_fired_and_released():
    def category(text):
        return rows(text)[0].category

    assert category("Two rounds were fired.") == "harm"
    assert category("They were fired at.") == "harm"
    assert category("The clerks were fired.") == "force"
    assert category("The clerks were released.") == "help"
    assert category("The report was released.") == ""


@pytest.mark.parametrize("actor", ["the river police", "the driver", "the keeper of the lake"])
def test_who_finds_somebody_is_no_place(actor):
    assert [row.actor for row in rows(f"The tourist was found by {actor}.", "agent_passive")] == [actor]


@pytest.mark.parametrize("verb", ["struck", "buried", "killed"])
def test_what_does_harm_is_no_place(verb):
    assert [row.actor for row in rows(f"The tourist was {verb} by the wall.", "agent_passive")] == [
        "the wall"
    ]
