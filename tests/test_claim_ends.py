"""Where claims end before their sentence does, and which nouns and clauses make one."""

import pytest

from analysis import find_quotes


def _claims(text):
    """Return the claims of a text with their speakers."""
    return [(text[q.start : q.end], q.speaker) for q in find_quotes(text) if q.kind == "attributed"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("While Ada Moor said that she liked the plan, the crew had left.", "she liked the plan"),
        ("When the union said the plan was safe, the crowd went home.", "the plan was safe"),
        ("The moves, which officials said will start in May, will not reach all.", "will start in May"),
        ("Ada Moor, who said the port was shut, walked to Harl.", "the port was shut"),
        ("If she wins, Ada Moor suggested in a tweet, taxes will not rise.", "taxes will not rise"),
        (
            "As the Harl Gazette reported, even if she won, taxes would rise.",
            "even if she won, taxes would rise",
        ),
        (
            "The tariffs will not bring the jobs back, said Ada Moor, a teacher.",
            "The tariffs will not bring the jobs back",
        ),
        ("They will meet next week, Ada Moor said, adding, “They must talk.”", "They will meet next week"),
        ("Ada Moor argued the plan made Harl poorer.", "the plan made Harl poorer"),
    ],
)
def test_a_claim_is_what_is_said(text, claim):
    assert claim in [found for found, _ in _claims(text)]


def test_the_same_source_says_two_things():
    text = "Ada Moor said the ferry was full, but warned that it was safe. She said it left and sank."
    assert [claim for claim, _ in _claims(text)] == ["the ferry was full", "it was safe", "it left and sank"]


def test_a_thought_that_is_no_sources_ends_no_claim():
    text = "Ada Moor said the storms and protests had cost Harl dear."
    assert _claims(text) == [("the storms and protests had cost Harl dear", "Ada Moor")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The glassblowers say they will go.", "glassblowers"),
        ("A lone piper, who said he had seen it all, left.", "lone piper"),
        ("The first, dated 4 May, says the wall is safe.", "first"),
    ],
)
def test_grammar_shows_a_source_that_no_list_knows(text, speaker):
    assert [found for _, found in _claims(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The big reveal was spoilt by a clerk in Harl.",
        "It is no secret that such mentions are thought to be rude.",
        "The jobs report has cleared the way for a rise.",
        "The town confirmed the many staff changes Wednesday.",
    ],
)
def test_no_noun_that_says_nothing_makes_a_claim(text):
    assert _claims(text) == []
