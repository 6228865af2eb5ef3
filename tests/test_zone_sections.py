"""Parts of a page: captions above the text, signed sections, lists without bullets, points, pleas, calls."""

import pytest

from analysis.text.zones import split_zones
from analysis.text.zones.appeals import find_pointer
from analysis.text.zones.asking import is_asked
from analysis.text.zones.lines import read_lines
from analysis.text.zones.notes import find_note

HEAD = "Goat rides tram to the harbour and walks home"
ONE = "A goat took the number four tram to the harbour on Monday morning and nobody stopped it."
TWO = "The driver, Tim Ashe, said he had thought the animal belonged to a passenger in the second car."
THREE = "It got off at the last stop and walked along the quay, where two fishermen gave it water."


def zones(*lines, headline=None):
    text = "\n\n".join(lines)
    return [(block.zone, text[block.start : block.end]) for block in split_zones(text, headline=headline)]


@pytest.mark.parametrize("headline", [None, HEAD])
def test_a_caption_with_its_credit_above_the_text_is_no_headline(headline):
    line = "A goat rides the tram to the harbour, May 4, 2020. (Ann Lee/Reuters)"
    found = zones(line, ONE, TWO, headline=headline)
    assert found[:2] == [("caption", line[: line.index(" (")]), ("credit", "(Ann Lee/Reuters)")]
    assert zones(f"{HEAD} (Video)", ONE, TWO)[0][0] == "headline"


def test_a_heading_over_a_byline_is_a_section_and_no_caption():
    section = "Analysis: a ride that nobody can afford"
    lines = (HEAD, ONE, TWO, section, "By Bo Ray, transport editor", THREE, ONE)
    assert ("subhead", section) in zones(*lines)
    picture = "Passengers watching the goat"
    assert ("caption", picture) in zones(HEAD, ONE, TWO, picture, "By Bo Ray", THREE, ONE)


def test_a_line_between_headline_and_byline_is_the_dek():
    dek = "Passengers want answers after morning of waiting"
    assert zones(HEAD, dek, "By Ann Moor", ONE, TWO)[1] == ("dek", dek)


def test_a_list_without_bullets_under_what_we_know_is_text():
    points = ("The goat got on at the market without a ticket", "The driver has been taken off the line")
    found = zones(HEAD, ONE, TWO, "What we know so far", *points, THREE)
    assert found[3:6] == [("subhead", "What we know so far"), *(("body", point) for point in points)]
    links = ("Five Goats That Rode the Tram", "Where Goats May Go in Harl")
    assert ("body", links[0]) not in zones(HEAD, ONE, TWO, "What we know so far", *links, THREE)


def test_points_behind_dashes_under_the_headline_are_the_dek_and_speech_is_not():
    points = ("- Goat was led off the tram by a guard", "- Tim Ashe said nobody had warned him")
    assert [zone for zone, _ in zones(HEAD, *points, ONE, TWO)][1:3] == ["dek", "dek"]
    speech = ("- We saw it coming down the quay.", "- And nobody did a thing about it.")
    assert "dek" not in [zone for zone, _ in zones(HEAD, *speech, ONE, TWO)]


def test_a_count_of_pictures_stands_between_caption_and_credit():
    found = zones(HEAD, ONE, "The goat by the sea with its owner", "+5", "Picture: Splash", TWO, THREE)
    assert found[2:5] == [
        ("caption", "The goat by the sea with its owner"),
        ("boilerplate", "+5"),
        ("credit", "Picture: Splash"),
    ]


def test_a_labelled_caption_is_cut_from_its_labelled_credit():
    line = "Image: The goat on the quay, where it was given water. Photograph: Courier/File"
    at = line.index("Photograph")
    assert ("caption", line[: at - 1]) in zones(HEAD, ONE, TWO, line, THREE)
    assert ("credit", line[at:]) in zones(HEAD, ONE, TWO, line, THREE)


def test_a_longer_question_is_a_heading_and_none_that_is_put_to_somebody():
    heading = "What does the rule of 1911 say about goats?"
    assert ("subhead", heading) in zones(HEAD, ONE, TWO, heading, THREE, ONE)
    for asked in (
        "How do all of you go about a ride like that?",
        "Was it the goat? Or was it the driver alone?",
    ):
        assert ("body", asked) in zones(HEAD, ONE, TWO, asked, THREE, ONE)


def test_a_plea_is_one_with_the_call_to_give_at_its_end():
    told = "We ask what nobody else asks. Our journalism takes time, it costs money. We keep it free for all."
    call = "Please consider making a contribution today."
    assert zones(HEAD, ONE, TWO, f"{told} {call}")[-1] == ("prompt", f"{told} {call}")
    about = "The council sold the tram, and the union fought it. The goat did not care about any of it."
    assert zones(HEAD, ONE, TWO, f"{about} {call}")[-2:] == [("body", about), ("prompt", call)]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("call your senator at 555-0134 today.", False),
        ("let your councillor know that goats vote.", False),
        ("call your senator and demand a vote.", False),
        ("tell your mp what you think here.", True),
        ("can you pitch in £3 for the goat?", True),
        ("please consider becoming a member.", True),
        ("you can reach ann moor on signal at 555-0134.", True),
        ("watch the latest video at harltv.com", True),
        ("consider the goat: it had no ticket.", False),
        ("call your mother before she calls the council.", False),
        ("you can reach the quay in ten minutes.", False),
        ("drop a goat on a tram and it will ride.", False),
    ],
)
def test_a_sentence_that_asks_for_help_money_or_a_call(sentence, asked):
    assert is_asked(sentence) is asked


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("This story is part of a series on the trams.", "boilerplate"),
        ("This article is a collaboration with the Tolm Gazette.", "boilerplate"),
        ("Harbour Watch is funded by the Tolm Fund. It is editorially independent.", "boilerplate"),
        ("The views here are those of the author.", "boilerplate"),
        ("This story is part of what people tell their children.", None),
        ("The bridge was funded by the state.", None),
        ("The two views are the author of the trouble's own.", None),
    ],
)
def test_a_note_on_who_made_the_text_and_with_whom(text, zone):
    assert find_note(read_lines(text)[0]) == zone


def test_a_pointer_names_what_there_is_more_of():
    assert find_pointer("read more about the ferry and the tram.") == "promo"
    assert find_pointer("read more about the ferry and you see why.") is None


def test_a_kicker_and_an_alert_stand_above_the_headline():
    lines = ("The Bridge That Fell", "By Ann Moor", ONE, TWO)
    assert zones("Letter from Harl", *lines)[:2] == [
        ("boilerplate", "Letter from Harl"),
        ("headline", lines[0]),
    ]
    assert [
        zone for zone, _ in zones("WEATHER ALERT", HEAD, "Posted: 10:42 PM EDT Oct 3, 2019", ONE, TWO)
    ] == [*("boilerplate", "headline", "boilerplate", "body", "body")]


def test_a_byline_below_dek_and_date_is_a_credit():
    head = (HEAD, "It lasted six hours and nobody left happy.", "Posted on May 4, 2019, at 3:15 p.m. ET")
    assert [zone for zone, _ in zones(*head, "Ann Lee", "Courier Staff", ONE, TWO)][3:5] == [
        "credit",
        "credit",
    ]
    assert ("credit", "Bo Ray at Quay Park") in zones(HEAD, "Bo Ray at Quay Park", "4 May 2019", ONE, TWO)


def test_by_the_numbers_is_no_byline():
    assert ("subhead", "BY THE NUMBERS") in zones(HEAD, ONE, TWO, "BY THE NUMBERS", THREE, ONE)


def test_a_name_for_what_the_picture_shows_is_its_caption():
    assert ("caption", "The bridge in April.") in zones(
        HEAD, ONE, "The bridge in April.", "Ann Lee / Courier", TWO
    )
    assert ("body", "It was built in 1931.") in zones(
        HEAD, ONE, "It was built in 1931.", "Ann Lee / Courier", TWO
    )


def test_questions_behind_a_colon_are_headings_where_there_are_more_of_them():
    opening = "A goat rode the tram on Monday. Here is what to know:"
    asked = ("Who owns it?", "How far did it ride?", "What now?")
    lines = [part for question in asked for part in (question, THREE)]
    found = zones(HEAD, opening, *lines)
    assert [text for zone, text in found if zone == "subhead"] == [*asked]
    assert ("body", asked[0]) in zones(HEAD, opening, asked[0], THREE, ONE)


def test_a_photo_credit_with_the_agency_first_closes_a_caption():
    text = "The goat waits at the quay in Harl, March 3, 2018. (Reuters photo: Ann Lee)"
    found = zones(HEAD, text, ONE, TWO)
    assert ("credit", "(Reuters photo: Ann Lee)") in found
    assert ("caption", text.partition(" (")[0]) in found


def test_a_political_appeal_is_the_outlets_own_and_one_with_a_number_a_prompt():
    appeal = "Call your representative. Demand a vote."
    assert ("body", appeal) in zones(HEAD, ONE, TWO, appeal)
    argued = f"Harl will not forget what was done to its goats. {appeal}"
    assert ("body", argued) in zones(HEAD, ONE, argued, TWO)
    rung = "Call your representative at (202) 555-0134."
    assert ("prompt", rung) in zones(HEAD, ONE, TWO, rung)
