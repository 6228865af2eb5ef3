"""Mentions of facts: kinds, labels, offsets, what is counted."""
# ruff: noqa: E501 (short stories, one a line)

import math
import time
from datetime import date
from pathlib import Path

import pytest

from analysis.measures.facts import find_mentions, find_mentions_in, hash_mentions_in
from analysis.measures.mentions.mention import name_days
from analysis.measures.wording.stems import hash_stem, hash_stems
from analysis.text.reading import read_text

EXAMPLE = Path(__file__).parents[1] / "data" / "raw" / "example"
STORY = (
    "Two rescuers reached the driver, Ann Hollis, 41, about 40 minutes after the crash on March 3, police in Leeds said. "
    "At least five people were injured, and the Ministry of Transport put the cost at $2.4 million."
)


def labels(text, kind="quantity"):
    return [m.label for m in find_mentions(text, published=date(2018, 3, 9)) if m.kind == kind]


def test_people_are_told_by_their_condition():
    found = [m.label for m in find_mentions("Two people are in critical condition, three were killed.")]
    assert found == ["people in critical condition", "people killed"]
    assert [m.label for m in find_mentions("Forty patients died of the flu.")] == ["patients who died"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The gunman killed six people before he died.", "people killed"),
        ("The storm killed nine people, and a guard died at sea.", "people killed"),
        ("He shot dead five people. He died.", "people killed"),
        ("Police killed three men who died at once.", "men killed"),
        ("Nine people and a dog have died.", "people who died"),
        ("Two people in critical condition died.", "people who died"),
    ],
)
def test_who_died_is_told_of_those_whom_no_verb_of_the_clause_kills(text, label):
    assert find_mentions(text)[0].label == label


def test_one_story():
    assert labels(STORY) == [
        "rescuers",
        "age of Hollis",
        "minutes until reached",
        "people injured",
        "put cost … dollars",
    ]
    assert labels(STORY, "date") == ["3 March 2018"]
    assert labels(STORY, "name") == ["Ann Hollis"]
    assert labels(STORY, "place") == ["Leeds"]
    assert labels(STORY, "institution") == ["Ministry of Transport"]


def test_values():
    by_label = {m.label: m for m in find_mentions(STORY)}
    assert (by_label["minutes until reached"].low, by_label["minutes until reached"].high) == (32, 48)
    assert by_label["minutes until reached"].qualifier == "about"
    assert by_label["people injured"].high == math.inf
    assert by_label["people injured"].qualifier == "at least"
    assert math.isnan(by_label["Leeds"].low)


def test_spans_and_sentences():
    found = find_mentions(STORY)
    assert [m.start for m in found] == sorted(m.start for m in found)
    assert all(0 <= m.start < m.end <= len(STORY) for m in found)
    assert {m.sent_id for m in found} == {0, 1}
    printed = {m.label: STORY[m.start : m.end] for m in found}
    assert printed["people injured"] == "At least five people"
    assert printed["Ann Hollis"] == "Ann Hollis"


@pytest.mark.parametrize(
    "text",
    [
        "He was hit five or six times.",
        "Five bullets hit him.",
        "He had five gunshot wounds.",
        "He was shot five times.",
    ],
)
def test_hits_are_one_thing_in_whatever_words(text):
    (found,) = [m for m in find_mentions(text) if m.kind == "quantity"]
    assert (found.thing, found.label) == ("hit", "hits")


@pytest.mark.parametrize(
    "text", ["They fired more than 40 bullets.", "Some 40 shots were fired.", "They fired 40 times."]
)
def test_shots_fired_are_another(text):
    (found,) = [m for m in find_mentions(text) if m.kind == "quantity"]
    assert (found.thing, found.label) == ("shot", "shots fired")


@pytest.mark.parametrize("text", ["", "?!", "word", "Он ушёл 5 раз", "\n\n", "5", "$", "No news today."])
def test_odd_texts_are_read(text):
    assert all(m.start < m.end for m in find_mentions(text))


def test_a_claim_has_its_speaker():
    text = "The company said the brake pads had been inspected by the board in the autumn."
    claims = [m for m in find_mentions(text) if m.kind == "claim"]
    assert len(claims) == 1
    assert len(claims[0].label.split()) <= 10
    assert "pad" in claims[0].about.split()


def test_no_label_is_a_sentence():
    for path in sorted(EXAMPLE.glob("*.txt")):
        text = path.read_text(encoding="utf8")
        found = find_mentions(text, published=date(2018, 3, 21))
        assert all(len(m.label.replace("…", "").split()) <= (10 if m.kind == "claim" else 5) for m in found)
        assert all(len(m.about.split()) <= 8 for m in find_mentions(text) if m.kind != "claim")


def test_repeated_blocks_and_promotion_are_left_out():
    text = (EXAMPLE / "hearthpage.txt").read_text(encoding="utf8")
    values = [m.low for m in find_mentions_in(read_text(text, format="portal")) if m.kind == "quantity"]
    assert 91 not in values
    assert values.count(18) == 1


def test_days_in_words():
    assert name_days(date(2017, 1, 1), date(2017, 12, 31)) == "2017"
    assert name_days(date(2018, 3, 12), date(2018, 3, 18)) == "12 March – 18 March"


def test_it_is_linear():
    text = STORY * 10
    long = read_text(text), read_text(text * 8)
    seconds = []
    for reading in long:
        find_mentions_in(reading)
        start = time.perf_counter()
        find_mentions_in(reading)
        seconds.append(time.perf_counter() - start)
    assert seconds[1] < 8 * 4 * max(seconds[0], 1e-3)


def test_a_day_without_a_year_is_month_and_day():
    (found,) = [m for m in find_mentions("It sank on April 9.") if m.kind == "date"]
    assert (found.label, found.low, found.high) == ("9 April", 409, 409)


def test_an_acronym_has_what_it_stands_for():
    text = "They left the no-fishing zone (NFZ) in the rain. The Harl Fishing Board (HFB) drew up the NFZ."
    found = [(m.label, m.kind, m.names) for m in find_mentions(text) if m.kind != "claim"]
    assert found == [
        ("no-fishing zone", "place", ""),
        ("NFZ", "institution", "no-fishing zone"),
        ("Harl Fishing Board", "institution", ""),
        ("HFB", "institution", "harl fishing board"),
        ("NFZ", "institution", "no-fishing zone"),
    ]


def test_a_claim_of_a_pronoun_that_stands_for_nobody_known_is_a_claim():
    text = "They said the harbor bridge would close in winter."
    found = [m for m in find_mentions(text) if m.kind == "claim"]
    assert [(m.label, m.thing) for m in found] == [("bridge would close in winter", "")]


def test_an_acronym_of_a_law_is_no_institution():
    text = "They passed the Open Harbor Act (OHA). Then the OHA lapsed, and MORE's the pity."
    assert [m.label for m in find_mentions(text) if m.kind == "institution"] == []


def test_the_last_point_of_an_acronym_belongs_to_it():
    assert labels("It was a ship of the U.S. navy.", "place") == ["U.S."]


def test_names_are_read_in_subheads_that_are_no_titles():
    text = (
        "Ship sinks in harbour\n\nThe ship went down at noon and nobody was hurt, the harbour office wrote.\n\n"
        "They had come to see Ada Moor\n\nPeople stood on the quay all day long, and many of them cried."
    )
    assert "Ada Moor" in labels(text, "name")


def test_a_short_quotation_is_a_claim():
    (found,) = [m for m in find_mentions('"She is safe," said Ada Moor, a nurse.') if m.kind == "claim"]
    assert len(found.names.split()) == 1
    assert found.about == "safe"


def test_hashes_can_be_compared_not_read():
    assert hash_stem("wind") == hash_stem("wind")
    assert hash_stems("wind gorge") == hash_stems("gorge wind")
    assert all(len(stem) == 8 for stem in hash_stems("wind gorge").split())


def test_the_table_holds_the_same_mentions_with_hashed_stems():
    reading = read_text(STORY + ' "We were lucky," said Ann Hollis.')
    found, told = hash_mentions_in(reading, published=date(2018, 3, 9))
    plain = find_mentions_in(reading, published=date(2018, 3, 9))
    assert {m.kind for m in found} == {"quantity", "date", "name", "place", "institution", "claim"}
    assert [repr(m._replace(about="")) for m in found] == [repr(m._replace(about="")) for m in plain]
    assert [m.about for m in found] == [hash_stems(m.about) for m in plain]
    assert [number for number, *_ in told] == [0, 1, 2]
    assert hash_mentions_in(read_text("")) == ([], [])


def test_times_in_a_headline_are_counted_where_something_happened():
    told = "{}\n\nA man was taken to hospital on Monday. Police gave no name."
    found = [
        [(m.label, m.low) for m in find_mentions(told.format(line)) if m.kind == "quantity"]
        for line in ("Man shot 5 times outside bakery", "5 times bakers were right about bread")
    ]
    assert found == [[("hits", 5.0)], []]


def test_a_photographer_beside_the_agency_is_nobody_of_the_story():
    found = find_mentions("Ada Moor left. The line in smoke. Ada Tolm/Reuters It closed. Ben Lind left.")
    assert [mention.label for mention in found if mention.kind == "name"] == ["Ada Moor", "Ben Lind"]


def test_a_given_name_that_shares_a_surname_is_told_with_it():
    for line in (
        "Ada and Ben Moor left.",
        "The house of Ada and Ben Moor's aunt burned.",
        "They saw Ada and Ben Moor",
    ):
        told = [mention.label for mention in find_mentions(line) if mention.kind == "name"]
        assert told == ["Ada Moor", "Ben Moor"]


def test_no_other_word_is_added_to_a_name():
    line = "Ada Moor met Ben Vale at Harl Bridge and Tolm Bridge. Ada and Ben left. They met Ada"
    assert not [mention.label for mention in find_mentions(line) if mention.label.split().count("Bridge") > 1]
    told = [mention.label for mention in find_mentions(line) if mention.kind == "name"]
    assert told == ["Ada Moor", "Ben Vale", "Ada", "Ben", "Ada"]
