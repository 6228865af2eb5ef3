"""The context rules of the frame cues, kind by kind, on words of our own."""

import pytest

from analysis.lexicons.matcher import read_rows
from analysis.measures.frames.rules import REACH, find_suppression, parse_rule
from analysis.text.words import find_words


def taken(rule, text, cue):
    """Return the part of a rule that takes the first occurrence of a cue in a text back."""
    words = find_words(text)
    first = words.keys.index(cue)
    return find_suppression(parse_rule(rule), words, first, first + 1)


def test_an_empty_rule_takes_nothing_back():
    assert taken("", "Troops attack the town.", "attack") == ""


@pytest.mark.parametrize(
    ("kind", "text", "meets"),
    [
        ("prev", "x cue", True),
        ("prev", "x a cue", False),
        ("prev", "cue x", False),
        ("next", "cue x", True),
        ("next", "x cue", False),
        ("beside", "x cue", True),
        ("beside", "cue x", True),
        ("beside", "cue a x", False),
        ("close", "x a b c cue", True),
        ("close", "x a b c d cue", False),
        ("near", "cue a b c d e f g x", True),
        ("near", "cue a b c d e f g h x", False),
    ],
)
def test_reach_of_each_kind(kind, text, meets):
    assert bool(taken(f"not_{kind}:x", text, "cue")) == meets
    assert bool(taken(f"only_{kind}:x", text, "cue")) != meets


def test_the_edges_of_a_text():
    for kind in REACH:
        assert taken(f"not_{kind}:x", "cue", "cue") == ""
        assert taken(f"only_{kind}:x", "cue", "cue") == f"only_{kind}:x"


def test_the_first_part_that_takes_the_cue_back_is_told():
    assert taken("not_next:y;not_prev:x,z", "z cue y", "cue") == "not_next:y"
    assert taken("not_next:y;not_prev:x,z", "z cue", "cue") == "not_prev:x,z"


@pytest.mark.parametrize(
    ("text", "meets"),
    [
        ("x cue", True),
        ("x a cue y", True),
        ("x a b c cue y", False),
        ("cue y x", False),
        ("cue x y", False),
        ("cue a x b y", True),
        ("cue x a b c d y", True),
        ("y cue x", True),
    ],
)
def test_what_a_dispute_is_about_hides_what_lies_beyond(text, meets):
    """``x`` takes the cue back, ``y`` says what it is about, together with the word before it."""
    assert (taken("even_after:y;not_near:x", text, "cue") == "not_near:x") == meets
    assert taken("even_after:y;only_near:x", text, "cue") == ""


def test_a_name_with_at_is_a_list_of_the_lexicon():
    assert taken("not_near:@armed,kite", "Soldiers cue", "cue") == "not_near:@armed,kite"
    assert taken("not_near:@armed,kite", "kite cue", "cue") == "not_near:@armed,kite"
    assert taken("not_near:@armed,kite", "armed cue", "cue") == ""
    with pytest.raises(KeyError):
        parse_rule("not_near:@nosuchlist")
    with pytest.raises(KeyError):
        parse_rule("not_far:x")


@pytest.mark.parametrize(
    ("text", "cue", "rule"),
    [
        ("The official told Justice Watch yesterday.", "justice", "not_name"),
        ("Officials of the Harl Justice foundation waited.", "justice", "not_name"),
        ("Justice Watch opened another office.", "justice", "not_name"),
        ("Justice came late for families.", "justice", ""),
        ("They wanted justice for Harl.", "justice", ""),
        ("They met Ann Harl. Justice came later.", "justice", ""),
        ("Justice For Harl At Last", "justice", ""),
        ("Blasting Rivera, the mayor walked away.", "blasting", ""),
    ],
)
def test_names(text, cue, rule):
    assert taken("not_name", text, cue) == rule
    assert taken("even_name", text, cue) == ""


def test_a_capital_within_a_sentence():
    assert taken("not_capital", "They asked for Justice yesterday.", "justice") == "not_capital"
    assert taken("not_capital", "Justice was asked for yesterday.", "justice") == ""
    assert taken("not_capital", "Justice Watch asked again yesterday.", "justice") == "not_capital"


def test_every_rule_of_the_lexicon_can_be_read_and_every_list_is_used():
    rules = {row["rule"] for row in read_rows("frames")}
    assert all(parse_rule(rule) for rule in rules)
    lists = {row["context"] for row in read_rows("frames_contexts")} - {
        "campaign_money",
        "settlement",
        "aged_thing",
    }
    assert {name for name in lists if not any(f"@{name}" in rule for rule in rules)} == set()
