"""Small print as single outlets have it: kickers, doubled dates, credits, forms."""

import pytest

from analysis.text.zones import split_zones

TITLE = "Goat rides the number four tram to the harbour"
TEXT = [
    "A goat took the number four tram to the harbour on Monday and nobody stopped it.",
    "It got off at the last stop, the driver said, and went for a walk along the quay.",
    "The tram company is to pay for the hay.",
]


def zones(*lines):
    """Return the zones of each line, those of its pieces in order."""
    text = "\n\n".join(lines)
    blocks, at, found = split_zones(text), 0, []
    for line in lines:
        found.append([b.zone for b in blocks if at <= b.start < at + len(line)])
        at += len(line) + 2
    return found


def amid(*lines):
    """Return the zones of lines between paragraphs."""
    return zones(TITLE, *TEXT[:2], *lines, *TEXT[1:])[3 : 3 + len(lines)]


@pytest.mark.parametrize("kicker", ["Water industry", "Congress", "TOWER OF POWER"])
def test_a_topic_above_the_headline_is_furniture(kicker):
    assert zones(kicker, TITLE, "By Ann Lee", *TEXT)[:3] == [["boilerplate"], ["headline"], ["credit"]]


def test_a_section_stands_above_the_date_and_the_headline():
    page = ("CRIME", "Published May 7, 2024 11:48am EDT", TITLE, "By Ann Lee", *TEXT)
    assert zones(*page)[:3] == [["boilerplate"], ["boilerplate"], ["headline"]]


@pytest.mark.parametrize(
    "line",
    [
        "Thu 7 DecThursday 7 December 2023",
        "June 4, 2024 2:31 PM GMT+1 Updated 3 hours ago",
        "4-Minute Listen",
        "1,204",
        "($1 = 10.52 crowns)",
        "Heard on Morning Edition",
    ],
)
def test_dates_counts_and_rates_are_furniture(line):
    assert amid(line) == [["boilerplate"]]


def test_a_month_may_head_a_part_of_the_text():
    assert amid("April 2016") != [["boilerplate"]]


@pytest.mark.parametrize(
    "line",
    [
        "A goat waits for the tram in Harl on Monday. Staff photo by Joe Lentz",
        "A goat waits for the tram in Harl on Monday. | Ann Lee/HARL POST",
        "A goat waits for the tram in Harl on Monday. (Harl County Sheriff's Office)",
        "Photo: A goat on Harl Street on Monday. (Supplied: Karen Lowe)",
    ],
)
def test_a_caption_is_cut_from_its_credit(line):
    assert amid(line) == [["caption", "credit"]]


@pytest.mark.parametrize(
    "line",
    [
        "The goat went home at six. (It came back.)",
        '"The goat went home at six." (Harl Evening Post)',
        "The goat went home, Ann Lee said. (Harl Evening Post)",
    ],
)
def test_other_brackets_behind_a_sentence_make_no_caption(line):
    assert amid(line)[0][0] == "body"


@pytest.mark.parametrize(
    "line", ["Bo Ray reports from Harl High School", "Bo Ray/WHRL", "Twitter: @harlgoat", "Credit...Ann Lee"]
)
def test_who_made_it_is_a_credit(line):
    assert amid(line) == [["credit"]]


def test_a_paper_names_no_maker_where_it_is_told_what_it_reports():
    assert amid("The Courier reports that the goat is well.") == [["body"]]


def test_a_heading_of_its_own_makes_no_link_of_a_caption():
    lines = ("Cold feet: Passengers wait for a tram in Harl yesterday", "PA")
    assert amid(*lines) == [["caption"], ["credit"]]


def test_the_author_of_the_by_line_is_told_of_wherever_it_stands():
    note = "Ann Lee is a staff writer at the Courier."
    assert zones(TITLE, "By Ann Lee", *TEXT, note, *TEXT[:1])[5] == ["credit"]
    assert zones(TITLE, "By Bo Ray", *TEXT, note, *TEXT[:1])[5] == ["body"]


def test_a_newsletter_box_reaches_from_the_call_to_its_small_print():
    box = (
        "Sign up to Goat Week",
        "The stories from the meadow that matter, on Fridays.",
        "By signing up you agree to our terms.",
    )
    assert amid(*box)[1] == ["prompt"]


def test_a_call_that_somebody_tells_is_text():
    assert amid("Sign the petition or lose our hay, its chairman told the meeting.") == [["body"]]


def test_links_in_title_case_go_on_under_their_label():
    lines = ("Read more:", "Who Owns Your Goat?", "The Long Myth of the Hay")
    assert amid(*lines) == [["promo"]] * 3


def test_a_post_without_its_hour_stands_amid_the_text():
    post = ("Harl Police @HarlPolice", "Please stay away from the goat.")
    assert amid(*post) == [["embed"], ["embed"]]
    assert zones(TITLE, "Ann Lee @annlee", *TEXT)[1] != ["embed"]


def test_a_question_within_a_turn_is_no_heading():
    turns = [
        "ANN LEE, HOST: Good evening.",
        "Who is to blame for it?",
        "BO RAY, DRIVER: (Off-camera) The goat, and nobody else in this town.",
        "LEE: Thank you.",
        "RAY: It paid.",
    ]
    assert zones("How a goat rode the tram", *turns)[2:4] == [
        ["body"],
        ["boilerplate", "boilerplate", "body"],
    ]


def test_the_line_under_each_hour_of_a_live_page_heads_its_entry():
    page = (
        "Goat on a tram LIVE: driver says it paid",
        "16:52 (GMT)",
        "Search called off for the night",
        "By Ann Lee",
        TEXT[0],
        "15:10",
        "In pictures: the goat",
        TEXT[1],
        "14:05",
        "Related: two goats on a tram",
        TEXT[2],
        "13:01",
        "Related: two goats on a tram",
        TEXT[2] + " Yes.",
    )
    found = [zone for (zone,) in zones(*page)]
    assert found[:8] == [
        *("headline", "boilerplate", "subhead", "credit"),
        *("body", "boilerplate", "subhead", "body"),
    ]
    assert found[9] == found[12] == "promo"


def test_a_programme_and_its_day_stand_above_the_headline():
    page = ('TRANSCRIPT: "Late Hour with Ann Lee," 8/18/22', TITLE, "ANN LEE, HOST: Good evening.", *TEXT)
    assert zones(*page)[:2] == [["boilerplate"], ["headline"]]


def test_a_post_has_its_name_handle_hour_and_counts():
    post = (
        "ann from accounts",
        "@annlee_harl",
        "not my goat riding the tram AND my bus",
        "11:42 PM · Nov 2, 2022",
        "1.3K Retweets 18.4K Likes",
    )
    assert amid(*post) == [["embed"]] * 5


def test_yes_and_no_below_a_question_make_a_poll():
    assert amid("Do you support our goats?", "Yes, 100%", "No") == [["prompt"]] * 3


def test_the_outlet_is_named_under_the_by_line():
    page = (TITLE, "By Ann Lee and Bo Ray", "The Harl Ledger", "May 11, 2023 6:30 a.m.", *TEXT)
    assert zones(*page)[1:3] == [["credit"], ["credit"]]
