"""Posts of others without quotation marks, captions above a picture's credit, standfirsts of saved pages."""

import pytest

from analysis.report.intake.saved_pages import assemble_text
from analysis.text.zones import split_zones

BEFORE = (
    "Ferry sinks in the bay\n\nA ferry sank in the bay on Monday, and nine were missing by the evening.\n\n"
)
AFTER = "\n\nThe port said the ferry had left late."


def zones(text):
    return {text[b.start : b.end]: b.zone for b in split_zones(text)}


def zone_of(line):
    return zones(BEFORE + line + AFTER)[line]


@pytest.mark.parametrize(
    "line",
    [
        "@bomoor: The port is closed until noon, keep the roads clear.",
        ".@bomoor so sad to hear this, stay safe everyone",
        "The port is closed until noon. https://t.co/abcDEF123",
    ],
)
def test_a_handle_or_a_short_link_shows_a_post(line):
    assert zone_of(line) == "embed"


@pytest.mark.parametrize(
    "line",
    [
        "@bomoor’s first post on the port was read by many.",
        "Moor wrote: “The port is closed.” https://t.co/abcDEF123",
        "The mayor (@bomoor) said the port was closed on Monday.",
    ],
)
def test_what_the_outlet_tells_of_a_post_is_its_own(line):
    assert zone_of(line) != "embed"


def test_a_post_under_a_name_and_a_handle_ends_with_its_time():
    lines = ["Ada Moor", "@adamoor", "The port is closed until noon.", "9:14 AM · Jun 3, 2019"]
    found = zones(BEFORE + "\n".join(lines) + AFTER)
    assert [found[line] for line in lines] == ["embed"] * 4
    assert found["The port said the ferry had left late."] == "body"


def test_a_handle_under_a_name_alone_is_a_by_line():
    found = zones(BEFORE + "Ada Moor\n@adamoor" + AFTER)
    assert "embed" not in found.values()


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("The port is closed until noon. Keep the roads clear. #ashby", "embed"),
        ("I am on my way to the port.", "embed"),
        ("Later on Monday the mayor went to the port.", "body"),
        ("“I am on my way to the port.”", "body"),
    ],
)
def test_what_is_announced_as_a_post_is_one_if_it_reads_like_one(line, zone):
    text = BEFORE + "The mayor tweeted:\n\n" + line + AFTER
    assert zones(text)[line] == zone
    text = BEFORE + "The mayor said this at the port:\n\n" + line + AFTER
    assert zones(text)[line] == "body"


@pytest.mark.parametrize(
    ("line", "credit", "zone"),
    [
        ("Rescue boats search the bay near Ashby on Monday.", "Photo: Ada Moor/AP", "caption"),
        ("The ferry lies on its side in the bay near Ashby.", "(Ada Moor/Getty Images)", "caption"),
        ("Rescue boats will search the bay near Ashby all night.", "Photo: Ada Moor/AP", "dek"),
        ("Rescue boats search the bay near Ashby on Monday.", "By Ada Moor", "dek"),
    ],
)
def test_what_stands_above_a_pictures_credit_is_its_caption(line, credit, zone):
    head, body = BEFORE.split("\n\n", 1)
    assert zones(f"{head}\n\n{line}\n\n{credit}\n\n{body}{AFTER}")[line] == zone


def test_the_standfirst_of_a_page_stays_one():
    body = [
        ("body", "The port said that the ferry had left late on Monday."),
        ("body", "Nine people were missing."),
    ]
    text, notes = assemble_text(
        [("headline", "Ferry sinks"), *body[:1], ("dek", "Boats search the bay."), *body[1:]]
    )
    assert zones(text)["Summary: Boats search the bay."] == "dek"
    assert len(notes) == 1
    assert "standfirst" in notes[0]
