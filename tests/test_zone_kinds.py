"""Furniture of all kinds and paragraphs that look like it; the rules were written without half of them.

Rows of the half "own" are an outlet's own sentences in words that furniture uses, and the rules know them.
Those of the kind "like furniture" came last: 16 of 20 stood before a rule was mended for them. The halves
"more dev" and "more check" are a second lot; nothing was mended for a row of the latter: 37 of 53 were found
before, 46 of 53 with what was mended for the former.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from analysis.text.zones import split_zones
from analysis.text.zones.appeals import cut_appeal, find_appeal
from analysis.text.zones.lines import read_lines
from analysis.text.zones.messages import is_form
from analysis.text.zones.notes import find_note, is_desk_note

HEAD = "Goat rides tram to the harbour and walks home"
BODY = [
    "A goat took the number four tram to the harbour on Monday morning and nobody stopped it.",
    "The driver, Tim Ashe, said he had thought the animal belonged to a passenger in the second car.",
    "It got off at the last stop and walked along the quay, where two fishermen gave it water.",
    "The council has asked the owner to come forward. No one has done so yet, a spokeswoman said.",
    "Animals may ride the trams if they have a ticket, under a rule that goes back to 1911.",
    "The tram company said that it would look at its rules again before the summer.",
]
OWN = {"headline", "dek", "subhead", "body", "caption"}
BLOCKS = Path(__file__).parent / "data" / "zone_furniture.csv"


def zone_at(place, line):
    """Return the zone that covers most of a line at the top, in the midst or behind the end of an article."""
    lines = [HEAD, line, *BODY] if place == "top" else [HEAD, "By Ann Moor", *BODY]
    if place != "top":
        lines.insert(5 if place == "mid" else len(lines), line)
    text = "\n\n".join(lines)
    start = text.index("\n\n" + line) + 2
    parts = Counter()
    for block in split_zones(text):
        parts[block.zone] += max(0, min(block.end, start + len(line)) - max(block.start, start))
    if "caption" in parts:
        parts.pop("credit", None)
    return parts.most_common(1)[0][0]


def read_half(half):
    with BLOCKS.open(encoding="utf8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["half"] == half]


@pytest.mark.parametrize(
    ("half", "right", "own", "body"),
    [
        *(("dev", 0.94, 0.04, 0.96), ("check", 0.70, 0.22, 0.90)),
        *(("more dev", 0.96, 0.04, 1), ("more check", 0.84, 0.10, 0.90)),
    ],
)
def test_furniture_is_found_and_paragraphs_stay(half, right, own, body):
    rows = [
        (row["kind"], row["zone"].split("/"), zone_at(row["place"], row["text"])) for row in read_half(half)
    ]
    hits = [found in zones for kind, zones, found in rows if kind != "body"]
    counted = [found in OWN for kind, zones, found in rows if kind != "body" and OWN.isdisjoint(zones)]
    kept = [found == "body" for kind, _, found in rows if kind == "body"]
    assert sum(hits) / len(hits) >= right
    assert sum(counted) / len(counted) <= own
    assert sum(kept) / len(kept) >= body


def test_what_an_outlet_tells_in_the_words_of_furniture_stays():
    lost = [row["text"] for row in read_half("own") if zone_at(row["place"], row["text"]) != "body"]
    assert len(lost) / len(read_half("own")) <= 0.05, lost


def one(text):
    return read_lines(text)[0]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Get the Harl letter in your inbox.", "prompt"),
        ("Want more goats? Download our app.", "prompt"),
        ("Read more about the goat here.", "promo"),
        ("For more on trams, see our map of the lines.", "promo"),
        ("For more on trams, follow us on Threads.", "prompt"),
        ("We want to hear from you.", "prompt"),
        ("Swipe the map to see where the goat went.", "prompt"),
        ("This reporting is made possible by readers.", "prompt"),
        ("Free for a week, then £8 a month.", "prompt"),
        ("Sign in to keep reading", "prompt"),
        ("Give a goat a ticket and it will ride all day.", None),
        ("Follow the river to the lock.", None),
        ("He told them to follow us on Threads.", None),
        ('"Download our app," she said.', None),
        ("For more than a year the goat rode the tram.", None),
        ("Read the report and you find the hole.", None),
    ],
)
def test_an_appeal_is_a_verb_to_the_reader_beside_what_a_page_offers(text, zone):
    assert find_appeal(one(text)) == zone


def test_an_appeal_at_the_end_of_a_paragraph_is_cut_off():
    told = "The goat was seen again on Tuesday, when it took the ferry to Tolm and back."
    line = one(f"{told} You can read more about the ferry here.")
    (start, end, zone), (_, last, call) = cut_appeal(line)
    assert (line.text[start:end].strip(), zone, call, last) == (told, "body", "promo", len(line.text))
    assert cut_appeal(one(told)) == []
    assert cut_appeal(one("The goat was seen: read more about it here.")) == []


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("This story has been updated to add the name of the goat.", "boilerplate"),
        ("An earlier version of this piece misstated which tram it was.", "boilerplate"),
        ("Correction: An earlier version gave tram four.", "boilerplate"),
        ("Ray reported from Harl. Mia Tor in Tolm contributed.", "credit"),
        ("(With inputs from TNA)", "credit"),
        ("Your browser does not support this video.", "boilerplate"),
        ("Was this page useful?", "boilerplate"),
        ("https://harl.example/goats", "boilerplate"),
        ("The story has been updated in every edition since 1911.", None),
        ("This report was published by the council in May.", None),
        ("The mayor reported from the bridge that nobody was hurt.", None),
        ("The council said your browser does not support the new form.", None),
    ],
)
def test_a_note_tells_of_the_text_or_the_page(text, zone):
    assert find_note(one(text)) == zone


def test_a_correction_by_its_label_alone_stands_at_the_ends():
    label = "Correction: The goat took tram four."
    places = ("top", "mid", "tail")
    assert [zone_at(place, label) for place in places] == ["boilerplate", "body", "boilerplate"]


def test_who_reported_is_names_and_places_only():
    assert is_desk_note(one("Contributing: Ann Lee in Harl and Bo Ray"))
    assert not is_desk_note(one("We reported from Harl."))
    assert not is_desk_note(one("Ann Lee reported a goat in Harl to the police."))


def test_the_wreck_of_a_form_has_several_of_its_phrases():
    assert is_form(one("Invalid email address. Please re-enter. You may opt out at any time."))
    assert not is_form(one("The newsletter went to every member of the party."))


def test_a_note_on_somebody_the_story_does_not_know_is_on_its_author():
    bio = "Mia Tor is a professor of history at the University of Harl."
    assert zone_at("tail", bio) == "credit"
    assert zone_at("tail", bio.replace("Mia Tor", "Tim Ashe")) == "body"
    assert zone_at("mid", bio) == "body"


def test_the_answers_of_a_poll_go_with_its_question():
    lines = [HEAD, *BODY, "COURIER POLL: Should goats pay?", "Yes, in full", "No"]
    blocks = split_zones("\n\n".join(lines))
    assert [block.zone for block in blocks[-3:]] == ["prompt"] * 3


def test_a_name_above_what_the_site_is_stands_over_the_headline():
    lines = ["Slow Feet", "A newsletter about running, slowly", "Was it the shoe that did it?", *BODY]
    zones = [block.zone for block in split_zones("\n\n".join(lines))]
    assert zones[:4] == ["boilerplate", "boilerplate", "headline", "body"]


def test_who_posted_the_article_is_a_credit_and_no_post():
    assert zone_at("top", "Posted by Mia Tor on 4 May 2020") == "credit"


def test_long_headings_make_a_habit_together_with_short_ones():
    heads = ["Where goats may go", "Trams have let animals ride for longer than anyone can now remember"]
    lines = [HEAD, BODY[0], heads[0], *BODY[1:3], heads[1], *BODY[3:5], "Who pays for it all", BODY[5]]
    text = "\n\n".join(lines)
    found = [text[b.start : b.end] for b in split_zones(text) if b.zone == "subhead"]
    assert found == [*heads, "Who pays for it all"]


def test_a_heading_in_capitals_has_a_few_words():
    assert zone_at("mid", "WHO LET THE GOAT ON BOARD?") == "subhead"
