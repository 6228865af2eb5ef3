"""What sentences show of the people they name, and which type the speaker has by it."""

import pytest

from analysis import find_quotes

SAID = " “We were told on Friday,” {0} said."


def type_of(told: str, name: str = "Brant") -> str:
    quotes = find_quotes(told + SAID.format(name))
    return next(q.speaker_type for q in quotes if q.kind == "quoted")


@pytest.mark.parametrize(
    "told",
    [
        "Eddie Brant (Lab) spoke against the tram.",
        "Eddie Brant (R-Harl) spoke against the tram.",
        "Eddie Brant, D-Harl, spoke against the tram.",
        "Eddie Brant of the county health department spoke against the tram.",
        "Eddie Brant, from the Environment Agency, spoke against the tram.",
        "Eddie Brant from the RSPCA spoke against the tram.",
        "It was the union's Eddie Brant who spoke first.",
        "Eddie Brant was elected mayor in May.",
        "Eddie Brant left in May. He has served as a county commissioner since.",
        "Eddie Brant, who sits on the city council, spoke against the tram.",
        "Council members Clara Voss, Eddie Brant and Tom Vale voted against the tram.",
        "Senators Clara Voss and Eddie Brant voted against the tram.",
        "Eddie Brant, the county's emergency manager, closed the road.",
        "Eddie Brant, deputy director of the state's health department, closed the road.",
        "Tesco boss Eddie Brant spoke against the tram.",
        "NorthQuay chief Eddie Brant spoke against the tram.",
        "Eddie Brant, a teacher who represents the 4th District, spoke against the tram.",
        "Local MP Sir Eddie Brant spoke against the tram.",
        "Trustee Eddie Brant voted against the tram.",
    ],
)
def test_official_by_what_the_article_tells_anywhere(told):
    assert type_of(told) == "official"


@pytest.mark.parametrize(
    "told",
    [
        "Eddie Brant of the village spoke against the tram.",
        "Eddie Brant of Harl News Service spoke against the tram.",
        "Eddie Brant, from MIT, spoke against the tram.",
        "If Eddie Brant is elected mayor, the tram stops.",
        "Eddie Brant was not elected mayor.",
        "Eddie Brant, who sits on the bench by the lock, spoke against the tram.",
        "Officials told Clara Voss and Eddie Brant to leave.",
        "Chelsea boss Eddie Brant spoke against the tram.",
        "Eddie Brant, director of the city orchestra, spoke against the tram.",
        "Eddie Brant, the bakery's manager, closed the shop.",
        "Eddie Brant, who thanked the mayor, left early.",
        "Eddie Brant, who was honored with a prize by the Harl Press Association, left early.",
        "Dr Eddie Brant of the hospital trust spoke against the tram.",
    ],
)
def test_person_where_nothing_shows_an_office(told):
    assert type_of(told) == "person"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Eddie Brant, prosecuting, said the fire was no accident.", "official"),
        ("Eddie Brant, defending, said the fire was an accident.", "person"),
        ("Eddie Brant, speaking for the water board, said it was late.", "official"),
        ("Eddie Brant, speaking on Sunday, said it was late.", "person"),
    ],
)
def test_who_speaks_for_a_body_or_in_court(text, kind):
    assert [q.speaker_type for q in find_quotes(text)] == [kind]


def test_a_persons_name_behind_a_possessive_is_no_body():
    (quote,) = find_quotes("“We are going,” said the union's Kath Moran.")
    assert (quote.speaker, quote.speaker_type) == ("Kath Moran", "official")


def test_ranks_of_the_british_police_are_titles():
    (quote,) = find_quotes("Det Con Eddie Brant said the man was known.")
    assert (quote.speaker, quote.speaker_type) == ("Eddie Brant", "official")


@pytest.mark.parametrize(
    "told",
    [
        "Eddie Brant (24), who was rescued by a fisherman, wept.",
        "Eddie Brant, 42, who was on board with his daughters, wept.",
        "Eddie Brant, who survived the crash, wept.",
    ],
)
def test_who_came_through_it_is_a_witness(told):
    assert type_of(told) == "witness"


def test_who_lives_near_and_tells_it_in_order_is_a_witness():
    text = "“He ran out,” said Eddie Brant, 44, a nurse who lives {}. “And then they caught him.”"
    kinds = [q.speaker_type for q in find_quotes(text.format("across the alley"))]
    assert kinds == ["witness", "witness"]
    assert {q.speaker_type for q in find_quotes(text.format("in Harl"))} == {"person"}
