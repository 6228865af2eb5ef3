import pytest

from analysis.text.zones import split_zones

FIRST = "The tram stopped on the bridge on Monday and forty people walked home in the rain, the firm said."
SECOND = "Nobody was hurt, and the line opened again before the evening rush, a clerk told the council."
THIRD = "The mayor, who had come by bicycle, promised a report on the brakes before the end of the month."
LAST = "The firm said that passengers would get their fare back if they sent the ticket to its office."


def zones_of(*lines: str) -> list[str]:
    """Return the zones of the blocks of an article under a headline."""
    text = "\n\n".join(["Tram Stops on Bridge", *lines])
    blocks = split_zones(text)
    assert [text[b.start : b.end] for b in blocks] == ["Tram Stops on Bridge", *lines]
    return [block.zone for block in blocks][1:]


def between(line: str) -> str:
    """Return the zone of a line between two paragraphs."""
    return zones_of(FIRST, line, SECOND)[1]


@pytest.mark.parametrize(
    "line",
    [
        '"I waited in the cold for an hour." (Monday on the platform)',
        "3. “We fixed ten thousand brakes last year, the most of any town.” (March 4 in a speech)",
        "The driver counted the passengers twice before he let them walk. [translated]",
    ],
)
def test_a_note_in_brackets_behind_the_stop_leaves_a_sentence_a_sentence(line):
    assert between(line) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "The tram moved on before the night, the firm said. —with a report from Ann Lee in Harl",
        "The tram moved on before the night—with reporting by Ann Lee and Bo Ray",
        "The council meets on Monday. – With files from the Harl Courier",
    ],
)
def test_a_note_on_who_helped_leaves_its_paragraph_text(line):
    assert between(line) == "body"
    assert zones_of(FIRST, SECOND, line)[-1] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "(Also in the Bugle: The goats that stopped a train last spring and what became of them)",
        "More on the trams of the old town (with pictures from our readers)",
    ],
)
def test_a_bracket_alone_makes_no_sentence(line):
    assert between(line) == "promo"


def test_a_line_longer_than_links_are_is_text_that_lost_its_stop():
    words = "The firm that runs the trams had told the council in spring that its brakes would need new parts"
    assert len(words.split()) == 19
    assert between(words) == "subhead"
    assert between(f"{words} soon") == "body"
    assert between(f"{words} soon".upper()) == "promo"
    assert between(f"[{words} soon]") == "promo"


def test_behind_the_last_paragraph_a_long_line_is_a_link_still():
    line = "How a town of forty trams came to have one bridge and what its council wants to do about that now"
    assert zones_of(FIRST, SECOND, line) == ["body", "body", "promo"]


HEADINGS = (
    "The brakes had been old for longer than anybody wanted to say",
    "Why the bridge matters more than the trams that cross it",
    '"We told them all of this two winters ago, and in writing"',
)


def test_a_long_line_in_sentence_case_between_two_paragraphs_is_a_heading():
    one, two, _ = HEADINGS
    assert zones_of(FIRST, one, SECOND, two, THIRD) == ["body", "subhead"] * 2 + ["body"]
    assert zones_of(FIRST, one, two, THIRD) == ["body", "promo", "promo", "body"]


@pytest.mark.parametrize(
    "link",
    [
        "Goats on trams: what the council of the old town knew in {}",
        "Council Wants New Bridge for Forty Trams Before Winter of {}",
        "What the council of the old town knew in {} and did not tell Read more",
    ],
)
def test_links_with_a_label_or_in_title_case_are_no_headings_however_many(link):
    links = [link.format(year) for year in ("May", "June", "July")]
    lines = (FIRST, links[0], SECOND, links[1], THIRD, links[2], LAST)
    assert zones_of(*lines)[1::2] == ["promo"] * 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("March 3, 2014: The town buys forty trams from a firm abroad", "Autumn, 2016: One stops"),
        (
            "8:42 a.m.: The first tram of the day stops on the old bridge",
            "1:18 p.m.: The mayor of the old town comes to look at it",
        ),
        ("Update at 7:50 p.m. ET: The line to the harbour opens again", "Update at 9:05 p.m. ET: All well"),
        ("May 2014 – The town buys forty trams from a firm far away", "2016: The bridge is made wider"),
    ],
)
def test_dates_and_times_head_the_parts_of_a_timeline(first, second):
    assert zones_of(FIRST, first, SECOND, second, THIRD) == ["body", "subhead", "body", "subhead", "body"]


def test_dated_links_under_one_another_are_no_timeline():
    links = ("April 22: Tram stops on the bridge and nobody knows why", "April 23: Brakes were old")
    assert zones_of(FIRST, *links, SECOND)[1:3] == ["promo", "promo"]


def test_over_a_credit_and_in_a_list_article_a_long_line_keeps_its_place():
    line = "How a town of forty trams came to have one bridge and what its council wants to do about that now"
    assert zones_of(FIRST, line, "Photo: Ann Lee", SECOND)[1] == "caption"
    text = "\n\n".join(["Tram Stops on Bridge", FIRST, line, SECOND])
    assert [block.zone for block in split_zones(text, "listicle")][2] == "subhead"


def test_a_list_that_has_begun_goes_on_behind_an_item_with_its_stop():
    items = ("— Old town: 12 stops, most of them closed.", "— Harbour: 9 stops", "— Hill: 3")
    assert zones_of(FIRST, *items, SECOND) == ["body"] * 5
    assert zones_of(FIRST, *items[1:], SECOND)[1:3] == ["promo", "promo"]


@pytest.mark.parametrize(
    "line", ["—Ann Lee", "– Bo Ray, Harl News", "-- Ann Lee, a tram driver and keeper of goats in Harl"]
)
def test_a_name_behind_a_dash_under_a_text_signs_it(line):
    assert between(line) == "credit"
    assert zones_of(FIRST, "— Trams: 12", "— Goats: 3", SECOND)[1:3] != ["credit", "credit"]


def test_bullets_under_a_heading_are_its_text():
    items = ("• March 11: the council meets", "• May 30: the goats come home")
    assert zones_of(FIRST, "What is next", *items, SECOND) == ["body", "subhead", "body", "body", "body"]
    assert zones_of(FIRST, items[1], SECOND)[1] == "promo"


def test_a_long_line_in_sentence_case_under_a_heading_is_its_text():
    told = "Goats that live by the line have been counted"
    assert zones_of(FIRST, "What is known", told, told + " twice", SECOND)[1:4] == ["subhead", "body", "body"]
    assert zones_of(FIRST, "What is known", told.title(), SECOND)[2] != "body"


@pytest.mark.parametrize(
    "line",
    [
        "Man who kept forty geese in a flat in Tolm is told to sell them",
        "Tolm mayor accused of hiding the bill for a fountain that leaks",
        "Teacher jailed after selling exam papers to the parents of her class",
    ],
)
def test_one_person_without_an_article_between_two_paragraphs_is_a_link(line):
    assert between(line) == "promo"
    assert between(f"The {line[0].lower()}{line[1:]}") == "subhead"


@pytest.mark.parametrize("label", ["OPINION:", "Opinion |", "Analysis:", "Guest column:"])
def test_the_section_before_a_headline_is_furniture(label):
    text = f"{label} The case for a wider bridge\n\nThe bridge was built in a year, and it shows.\n"
    zones = [(block.zone, text[block.start : block.end]) for block in split_zones(text)][:2]
    assert zones == [("boilerplate", label), ("headline", "The case for a wider bridge")]
