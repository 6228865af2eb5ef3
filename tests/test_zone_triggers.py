"""The words that rule out small print: each rule meets what it is for, most paragraphs meet none."""

import pytest

from analysis.text.zones import split_zones
from analysis.text.zones.cues import read_cues, read_terms
from analysis.text.zones.lines import read_lines
from analysis.text.zones.triggers import find_triggers

HELD = {
    "hears": "We would love to hear from you.",
    "offers": "Our free app is now available on Android.",
    "touches": "Swipe to see the bridge before and after.",
    "address": "Letters: letters@harl.example",
    "pleads": "Support local journalism with a gift.",
    "hooks": "Thank you for reading this story.",
    "points": "Read more about goats.",
    "asks": "Sign up for our newsletter.",
    "noted": "This article was updated at noon.",
    "transcribed": "Transcript: this text was made by a machine.",
    "made": "This series was produced with the Harl Fund.",
    "used": "With files from the Harl Post",
    "desk": "Ann Lee contributed from Harl.",
    "answers": "Yes 40% No 60%",
    "hotline": "Call the Harl helpline on 116 123.",
    "message": "Your browser does not support this.",
    "form": "Opt out at any time.",
    "caption": "Ann Lee (left) with a goat.",
    "inside": "And you can click here to donate.",
    "doubled": "Goats ride again Goats ride again Listen",
}


@pytest.mark.parametrize(("rule", "text"), HELD.items())
def test_a_rule_meets_the_words_it_is_for(rule, text):
    assert rule in read_lines(text)[0].triggers


def test_a_word_behind_a_hyphen_a_mark_or_a_foreign_letter_is_found():
    assert "hears" in find_triggers("we—talk to “you” é").rules
    assert "asks" in find_triggers("(sign-up for the café’s newsletter)").rules
    assert find_triggers("") == (frozenset(), frozenset())


def test_an_ordinary_paragraph_meets_no_rule():
    text = "The driver told the council on Monday that nobody had stopped the goat at the harbour."
    assert read_lines(text)[0].triggers == frozenset()


def test_no_cue_word_of_the_lists_is_ruled_out():
    for term in (*read_terms("product"), *read_terms("item"), *read_terms("platform")):
        line = read_lines(f"Click here, subscribe: {term}.")[0]
        assert "asks" in line.triggers, term
    for cues in read_cues().inside.values():
        for cue in cues:
            assert "inside" in find_triggers(f"goats {' '.join(cue.parts)} goats").rules, cue


def test_a_cue_begins_at_the_start_of_a_word():
    body = "A goat rode the tram on Monday and nobody stopped it until the harbour."
    told = "The account had a similar profile photo, and it linked to a story about the bridge."
    assert [b.zone for b in split_zones(f"Goat rides tram\n\n{body}\n\n{told}")][-1] == "body"


def test_a_call_that_somebody_speaks_is_text():
    spoken = '"Sign up now and we will send you a free ticket," the caller told her.'
    body = "A goat rode the tram on Monday and nobody stopped it until the harbour."
    blocks = split_zones(f"Goat rides tram\n\n{body}\n\n{spoken}\n\n{body} It ran.")
    assert [block.zone for block in blocks] == ["headline", "body", "body", "body"]
