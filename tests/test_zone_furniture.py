"""Furniture of pasted pages: menus, calls and contacts, tails, what stands around the headline."""

import pytest

from analysis.text.zones import split_zones

TEXT = [
    "A goat took the number four tram to the harbour on Monday and nobody stopped it.",
    "It got off at the last stop, the driver said.",
]


def zones(*lines):
    """Return the zone of each line; a line of two zones gives the first."""
    text = "\n\n".join(lines)
    starts = {block.start: block.zone for block in split_zones(text)}
    at, found = 0, []
    for line in lines:
        found.append(starts[at])
        at += len(line) + 2
    return found


@pytest.mark.parametrize(
    "menu",
    [
        "Home > Sport > Goats",
        "HOME › NEWS",
        "Home » Cities » Harl » News",
        "Home / News / Trams & Goats",
        "Watch Live | Weather | Goat Cam",
        "Terms of Service | Privacy Policy",
        "Ann Lee | Harl | 4 May 2019, 10:15 am",
        "By Ann Lee · 4 May 2019 · 3 min read",
    ],
)
def test_menus_and_rows_with_dates_are_furniture_wherever_they_stand(menu):
    assert zones("Goat rides the tram to the harbour", *TEXT, menu, TEXT[1] + " Yes.")[3] == "boilerplate"
    assert zones(menu, "Goat rides the tram to the harbour", *TEXT)[:2] == ["boilerplate", "headline"]


@pytest.mark.parametrize(
    "line",
    [
        "Goats > trams, as the drivers in Harl like to say",
        "He filled in the form with name / age / number of goats.",
        "The choice is rock | paper | scissors.",
        "Trams | Goats | Ferries",
        "The goat rides again | 4 May 2019",
    ],
)
def test_marks_between_other_words_make_no_menu(line):
    assert "boilerplate" not in zones("Goat rides the tram to the harbour", *TEXT, line, TEXT[1])[3:4]


def test_the_headline_stands_below_menus_kickers_and_the_name_of_the_site():
    title, dek = "Goat rides the tram to the harbour", "It had no ticket and no plan for the evening"
    top = ["harlnews", "Sign in | Mail", "HOME > NEWS", "NO KIDDING"]
    assert zones(*top, title, dek, "By Ann Lee", *TEXT) == [
        *["boilerplate"] * 4,
        "headline",
        "dek",
        "credit",
        "body",
        "body",
    ]


def test_what_stands_below_a_by_line_is_no_headline():
    lines = ["Goat rides tram", "By Ann Lee", "Facebook | Twitter", "It had no ticket and no plan", *TEXT]
    assert zones(*lines)[0] == "headline"


def test_bulleted_points_under_the_headline_are_a_standfirst_and_links_under_a_label_are_not():
    points = ["• Goat, four, had no ticket at all", "* Driver ‘thought it was a dog’, he says"]
    assert zones("Goat rides the tram", *points, "By Ann Lee", *TEXT)[1:3] == ["dek", "dek"]
    assert zones("Goat rides the tram", "Related stories", *points, *TEXT)[1:4] == ["promo"] * 3
    assert zones("Goat rides the tram", "- We saw it with our own eyes", *TEXT)[1] != "dek"


@pytest.mark.parametrize("line", ["Sat 4 May", "Senior Reporter", "Ann Lee (now); Bo Ray (earlier)"])
def test_lines_around_a_by_line_are_furniture(line):
    found = zones("Goat rides the tram", "It had no ticket and no plan for today", "By Kim Ro", line, *TEXT)
    assert found[1] == "dek"
    assert found[3] in ("credit", "boilerplate")


@pytest.mark.parametrize(
    "call",
    [
        "Ring our newsdesk on 0141 555 0100 or email goats@harl.example",
        "Do you ride this tram? Get in touch: goats@harl.example",
        "Have you met the goat? Email us your pictures.",
        "Have you met the goat? If so, call 0141 555 0100.",
        "Have you met the goat? Please get in touch.",
        "Seen a goat? You can send us your pictures.",
        "Know more? We want to hear from you: text 0141 555 0100.",
        "We pay for your stories!",
        "Subscribe for £3 a month.",
    ],
)
def test_calls_to_readers_are_prompts_and_so_is_the_question_above(call):
    assert zones("Goat rides the tram", *TEXT, "Were YOU on the tram?", call)[3:] == ["prompt", "prompt"]


@pytest.mark.parametrize(
    "line",
    [
        "Anyone who saw the goat is asked to ring the police on 0141 555 0100.",
        "Do you call that a goat? I do not, said the driver, and he meant it.",
        "Seen a fox in your garden? Police call it a plague and tell people to shut their gates",
        "Have a car? The council may call you in, the mayor said.",
        "Have a goat? In Harl most people ring the council, which has no answer.",
        "Call it luck: 12 goats and 30 trams met in 2018-2019.",
        "Harl Trams 2018-2019",
        "“Ring me at 206-555-0101,” the driver told the court.",
    ],
)
def test_numbers_and_questions_in_the_telling_are_no_calls(line):
    assert zones("Goat rides the tram", *TEXT, line, TEXT[1])[3] not in ("prompt", "boilerplate")


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee: 206-555-0101 or alee@harl.example; on X: @annlee.",
        "Bo Ray, Press Officer, +44 20 7946 0000, press@goats.example",
    ],
)
def test_who_can_be_reached_where_is_furniture(line):
    assert zones("Goat rides the tram", *TEXT, line)[3] == "boilerplate"


def test_links_in_the_form_of_questions_are_links_below_a_label_only():
    links = ["Why do goats ride trams?", "Man finds goat in his bath"]
    assert zones("Goat rides the tram", *TEXT, "Most Read Local Stories", *links)[3:] == ["promo"] * 3
    assert zones("Goat rides the tram", *TEXT, "And who will pay for the ticket?")[3] == "body"
    assert (
        zones("Goat rides the tram", TEXT[0], "Also read", "Goat found in a bath", TEXT[1])[2:4]
        == ["promo"] * 2
    )


@pytest.mark.parametrize(
    "credit",
    [
        "(Ann Lee / Harl Post)",
        "(Harl Post photo by Ann Lee)",
        "(Post photo by Ann Lee)",
        "(HTV News: Ann Lee)",
    ],
)
def test_credits_of_the_outlets_own_photographers(credit):
    text = f"Goat rides the tram\n\n{TEXT[0]}\n\nThe goat on Sunday. {credit}\n\n{TEXT[1]}"
    found = [(b.zone, text[b.start : b.end]) for b in split_zones(text)]
    assert found[2:4] == [("caption", "The goat on Sunday."), ("credit", credit)]


@pytest.mark.parametrize("note", ["(see page 4)", "(Labour / Green)", "(he did not say why)", "(Ann: 4)"])
def test_other_notes_in_brackets_are_no_credits(note):
    assert zones("Goat rides the tram", *TEXT, f"The goat was seen on Sunday. {note}", TEXT[1])[3] == "body"


def test_a_sentence_over_a_credit_in_brackets_is_a_caption():
    lines = [TEXT[0], "The driver says he is sorry.", "(Supplied: Harl Trams)", TEXT[1]]
    assert zones("Goat rides the tram", *lines)[2:] == ["caption", "credit", "body"]
    assert zones("Goat rides the tram", *TEXT, "The driver says he is sorry.", "(Reuters)")[3] == "body"


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Additional reporting by Bo Ray in Harl.", "credit"),
        ("Associated reporting by Ann Lee and Bo Ray.", "credit"),
        ("Reporting by the Harl Post found forty goats on trams.", "body"),
        ("She said that reporting by Ann Lee was right.", "body"),
    ],
)
def test_who_else_reported(line, zone):
    assert zones("Goat rides the tram", *TEXT, line)[3] == zone


def test_a_post_under_name_and_handle_ends_with_its_time():
    post = ["Ann Lee @annlee", "Goat on my tram. Send help.", "Or hay.", "7:58 AM · May 4, 2019"]
    assert zones("Goat rides the tram", TEXT[0], *post, TEXT[1])[2:] == [*["embed"] * 4, "body"]
    assert zones("Goat rides the tram", "Ann Lee @annlee", *TEXT)[2:] == ["body", "body"]


@pytest.mark.parametrize("above", ["Environment", "HarlNews", "harlpost.com", "LOCAL NEWS"])
def test_a_section_or_the_name_of_a_site_above_the_headline_is_furniture(above):
    title = "Goat rides the tram to the harbour"
    assert zones(above, title, "By Ann Lee", *TEXT)[:3] == ["boilerplate", "headline", "credit"]
    assert zones("ADVERTISEMENT", above, title, *TEXT)[2] == "headline"
    assert zones(above, TEXT[1], TEXT[0])[1] == "body"


def test_a_short_headline_over_a_standfirst_stays_the_headline():
    assert zones("Goats", "A story of trams, hay and the harbour", *TEXT)[:2] == ["headline", "dek"]
    assert zones("Vindicated", "The goat had a ticket", *TEXT)[0] == "headline"


def test_a_menu_may_be_parted_by_spaces():
    title = "Goat rides the tram to the harbour"
    assert zones("HRL", "Home   News   Sport   Goats", title, *TEXT)[:3] == [*["boilerplate"] * 2, "headline"]
    assert zones(title, *TEXT, "The goat   sat down", TEXT[1])[3] != "boilerplate"


def test_the_note_on_the_author_of_the_by_line_is_a_credit_behind_the_text_only():
    note = "Bo Ray is a plumber and father of three in Harl."
    by_line = "By Ann Lee and Bo Ray"
    assert zones("Goat rides the tram", by_line, *TEXT, note)[4] == "credit"
    assert zones("Goat rides the tram", by_line, TEXT[0], note, TEXT[1])[3] == "body"
    assert zones("Goat rides the tram", "By Ann Lee", *TEXT, note)[4] == "body"


def test_a_question_between_two_links_is_a_link_and_one_over_a_paragraph_is_not():
    links = [
        "Related Articles",
        "Man finds goat in his own bath",
        "Do goats like baths?",
        "Ten baths for goats",
    ]
    assert zones("Goat rides the tram", TEXT[0], *links, TEXT[1])[2:5] == ["promo"] * 3
    assert zones("Goat rides the tram", TEXT[0], *links[:3], TEXT[1])[4] == "subhead"


@pytest.mark.parametrize("line", ["14.2k shares", "41.7K Likes  2,113 Replies", "3 comments"])
def test_counts_of_shares_are_furniture(line):
    assert zones("Goat rides the tram", *TEXT, line, TEXT[1])[3] == "boilerplate"


def test_what_stands_in_a_sign_up_box_is_a_prompt():
    box = ["skip past newsletter promotion", "All the goats of the week.", "after newsletter promotion"]
    assert zones("Goat rides the tram", TEXT[0], *box, TEXT[1])[2:] == [
        "boilerplate",
        "prompt",
        "boilerplate",
        "body",
    ]


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("View 34 comments", "boilerplate"),
        ("16.40 GMT", "boilerplate"),
        ("LISTEN • 3:51", "boilerplate"),
        ("1 of 4", "boilerplate"),
        ("Copyright 2019 Harl Post", "boilerplate"),
        ("©2019 Harl Post, Inc.", "boilerplate"),
        ("Facebook | X | Instagram", "boilerplate"),
        ("The interview has been edited for length and clarity.", "boilerplate"),
        ("Via Giphy", "credit"),
        ("Ann Lee / Harl Post", "credit"),
        ("Harl Post archive", "credit"),
        ("Portrait by Ann Lee", "credit"),
        ("Trams / Goats", "subhead"),
        ("Into the archive", "subhead"),
        ("Issue of the day", "subhead"),
        ("Copyright and goats", "subhead"),
        ("Via the harbour", "subhead"),
    ],
)
def test_short_lines_between_paragraphs(line, zone):
    assert zones("Goat rides the tram", *TEXT, line, TEXT[1] + " Yes.")[3] == zone


def test_the_buttons_of_a_site_stand_above_the_headline():
    title = "Goat rides the tram to the harbour"
    assert zones("KHRL 91.3", "Listen Live", "All Things Harl", title, "By Ann Lee", *TEXT)[3:5] == [
        "headline",
        "credit",
    ]


def test_the_name_of_the_author_above_the_note_is_a_credit():
    tail = ["Ann Lee", "Ann Lee covers goats for the Harl Post.", "See stories by Ann Lee"]
    assert zones("Goat rides the tram", "By Ann Lee", *TEXT, *tail)[4:6] == ["credit", "credit"]


MENU = ["Skip to content", "Home", "News", "Watch Live", "More menu", "Local News"]


@pytest.mark.parametrize(
    "title", ["Goat rides the tram to the harbour", "A Goat Rode the Tram. Now It Wants One."]
)
def test_the_headline_of_a_page_copied_whole_stands_below_its_menus(title):
    page = [*MENU, title, "How it got there", "4 May 2019", "Portrait of a goat", *TEXT]
    assert zones(*page)[: len(MENU) + 1] == ["boilerplate"] * len(MENU) + ["headline"]
    text = "\n\n".join(["Goats in the news this week", *page])
    found = [(b.zone, text[b.start : b.end]) for b in split_zones(text, headline=title)]
    assert found[: len(MENU) + 2] == [
        *(("boilerplate", line) for line in ("Goats in the news this week", *MENU)),
        ("headline", title),
    ]


def test_a_caption_above_the_text_is_no_version_of_the_headline():
    shown = (
        "Mayor Ann Lee Speaks at the Opening of the New Harl Tram Line on Monday, the First of Its Kind "
        "in 40 Years (AP Photo/Bo Ray)"
    )
    text = "\n\n".join([shown, *TEXT])
    assert split_zones(text, headline="Mayor opens a line")[0].zone == "caption"


def test_short_sentences_and_tags_behind_links_at_the_end_are_links():
    links = [
        "Most Read",
        "Man finds goat in his bath",
        "Her Neighbour Kept Goats. She Sued.",
        "Ten baths for goats",
    ]
    assert zones("Goat rides the tram", *TEXT, *links, "goats and trams")[3:] == ["promo"] * 4 + [
        "boilerplate"
    ]
    assert (
        zones("Goat rides the tram", *TEXT, "Read more about goats here.", "It had no ticket.")[4] == "body"
    )


def test_a_sentence_above_who_helped_ends_the_story_though_links_stand_above_it():
    links = ["Related stories", "Man finds goat in his bath", "Ten baths for goats", "Goats at sea again"]
    page = zones(
        "Goat rides the tram", *TEXT, *links, "It had no ticket.", "Bo Ray contributed to this report."
    )
    assert page[-2:] == ["body", "credit"]


@pytest.mark.parametrize("line", ["Special for the Courier", "Peter Hapak for TIME", "Second of three parts"])
def test_no_text_begins_with_a_heading_but_one_with_a_number_or_one_of_several_in_capitals(line):
    assert zones("Goat rides the tram", "By Ann Lee", line, *TEXT)[2] != "subhead"
    assert zones("Goat rides the tram", "By Ann Lee", "1. The ride", *TEXT)[2] == "subhead"
    assert (
        zones(
            "Goat rides the tram", "By Ann Lee", "GOATS & TRAMS", *TEXT, "ONE MORE GOAT", TEXT[0] + " Yes."
        )[2]
        == "subhead"
    )


def test_small_letters_below_furniture_are_furniture_and_below_text_go_on_with_it():
    assert zones("Goat rides the tram", TEXT[0], "Advertisement", "end of list", TEXT[1])[3] == "boilerplate"
    assert zones("Goat rides the tram", TEXT[0], "It got off at", "the last stop", TEXT[1])[3] == "body"


def test_a_line_between_two_calls_is_one():
    calls = ["Sign up for our newsletter", "The latest news from Harl. Fair. On time.", "Subscribe now"]
    assert zones("Goat rides the tram", TEXT[0], *calls, TEXT[1])[2:5] == ["prompt"] * 3
    assert zones("Goat rides the tram", TEXT[0], calls[0], TEXT[1], calls[2])[3] == "prompt"
    assert zones("Goat rides the tram", TEXT[0], calls[0], '"It is mine," he said.', calls[2])[3] == "body"


def test_a_standfirst_stands_above_a_name_and_a_by_line_may_hold_its_date():
    dek = "It got off at the last stop after a ride of nine miles through the rain."
    assert zones("Goat rides the tram", dek, "Ann Lee", *TEXT)[1:3] == ["dek", "credit"]
    assert zones("Goat rides the tram", "by Ann Lee - 05/21/24 5:48 PM ET", *TEXT)[1] == "credit"


def test_a_maker_in_brackets_is_known_by_the_first_name_without_a_stop_above():
    assert (
        zones("Goat rides the tram", *TEXT, "The goat at its stop, where it waits (Clara Venn)", TEXT[0])[3]
        == "caption"
    )
    assert (
        zones("Goat rides the tram", *TEXT, "The goat at its stop, where it waits (Harl Venn)", TEXT[0])[3]
        != "caption"
    )


def test_the_headline_is_found_below_a_score():
    title, dek = (
        "Late goat sinks Park in thriller at Harl",
        "Rovers climb to fourth after a wild last ten minutes",
    )
    top = ["Football > League Two", "FT", "Harl Rovers 3", "Ashby Park 2"]
    assert zones(*top, title, dek, "By Ann Lee", *TEXT)[:7] == [
        *["boilerplate"] * 4,
        "headline",
        "dek",
        "credit",
    ]


def test_a_headline_that_ends_in_a_word_of_papers_names_is_no_masthead():
    title, dek = "Mayor Quits Top Post", "She leaves the hall after ten years"
    assert zones(title, dek, "By Ann Lee", *TEXT)[:3] == ["headline", "dek", "credit"]
    assert zones("The Sunday Post", dek, "By Ann Lee", *TEXT)[:2] == ["boilerplate", "headline"]


@pytest.mark.parametrize("head", ["Notes to editors", "References"])
def test_notes_to_editors_and_references_end_an_article(head):
    lines = [head, "1. The goat can be met on request.", "Pictures are at hand."]
    assert zones("Goat rides the tram", *TEXT, *lines)[3:] == ["boilerplate"] * 3
    assert zones("Goat rides the tram", head, *TEXT)[2] == "body"
