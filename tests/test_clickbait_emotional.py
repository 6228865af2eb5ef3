"""The marker "emotional" comes from the loaded lexicon: our own headlines with and without loaded words."""

import pytest

from analysis.measures.clickbait import score_headline

LOADED = [
    "Mayor slams the disgraceful harbor plan",
    "Bakers furious over shocking new fees",
    "A heartbreaking farewell to the old ferry",
    "Horrific crash leaves the village stunned",
    "Council blasts the outrageous toll",
    "The brutal truth about the mill",
    "Devastating flood swallows the square",
    "A terrifying night on the pier",
    "Chaos erupts at the goat market",
    "An adorable otter steals the show",
    "Residents outraged by the disastrous detour",
    "A bombshell report rocks the harbor board",
    "Nightmare commute sparks fury",
    "A stunning comeback for the rowing club",
    "Horrifying video of the bridge collapse",
]
PLAIN = [
    "Council approves road budget",
    "Ferry timetable changes on Monday",
    "School board elects a new chair",
    "Library opens at nine",
    "Minister visits the harbor",
    "Bank raises rates by a quarter point",
    "Town buys two buses",
    "Committee publishes its report",
    "Museum lends a map to Bergen",
    "New tram line opens in March",
    "Farmers meet in Oslo",
    "Court hears the case in June",
    "Company names a finance chief",
    "Voters choose a mayor on Sunday",
    "Bridge closes for repairs",
]


@pytest.mark.parametrize("headline", LOADED)
def test_loaded_headline_is_emotional(headline):
    assert score_headline(headline).markers["emotional"]


@pytest.mark.parametrize("headline", PLAIN)
def test_plain_headline_is_not(headline):
    assert score_headline(headline).markers["emotional"] == ()


def test_spans_equal_the_words():
    headline = score_headline(LOADED[0])
    assert [LOADED[0][a:b] for a, b in headline.spans["emotional"]] == list(headline.markers["emotional"])
