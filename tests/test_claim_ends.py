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
        (
            "While Ada Moor said the wall, which she built, was dry, the crowd left.",
            "the wall, which she built, was dry",
        ),
        (
            "When Ada Moor said that in May, after the roof fell, the club moved, the crowd left.",
            "in May, after the roof fell, the club moved",
        ),
        ("The pier, which Ada Moor said was, like the quay, old, sank.", "was, like the quay, old"),
    ],
)
def test_a_claim_is_what_is_said(text, claim):
    assert claim in [found for found, _ in _claims(text)]


def test_the_same_source_says_two_things():
    text = "Ada Moor said the ferry was full, but warned that it was safe. She said it left and sank."
    assert [claim for claim, _ in _claims(text)] == ["the ferry was full", "it was safe", "it left and sank"]


@pytest.mark.parametrize(
    "claim",
    [
        "a clerk rang the bell and warned that the roof was weak",
        "two nurses had left and reported that the ward was full",
        "the port was shut when a pilot came and told the crew that it was late",
    ],
)
def test_what_somebody_in_a_claim_may_have_said_stays_in_it(claim):
    assert _claims(f"Ada Moor said {claim}.") == [(claim, "Ada Moor")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Police said the road was wet and warned that it was icy.", ["the road was wet", "it was icy"]),
        ("Police said a man was held, and warned that he lied.", ["a man was held", "he lied"]),
        ("Police said a man was “ill,” and warned that he lied.", ["a man was “ill", "he lied"]),
        ("Police said the men would leave and warned that they lied.", ["the men would leave", "they lied"]),
        ("Ada Moor said the men left but added that they lied.", ["the men left", "they lied"]),
    ],
)
def test_nobody_in_a_claim_can_have_said_the_next(text, claims):
    assert [claim for claim, _ in _claims(text)] == claims


@pytest.mark.parametrize("rest", ["as Bo Fry did in May last year", "and the port will open in May"])
def test_what_a_condition_promises_is_told_once(rest):
    assert not _claims(f"If she wins, Ada Moor can promise to help, {rest}.")


def test_not_only_but_is_one_claim():
    claim = "the men would not only leave but warn that it was late"
    assert _claims(f"Police said {claim}.") == [(claim, "Police")]


def test_a_thought_that_is_no_sources_ends_no_claim():
    text = "Ada Moor said the storms and protests had cost Harl dear."
    assert _claims(text) == [("the storms and protests had cost Harl dear", "Ada Moor")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The glassblowers say they will go.", "glassblowers"),
        ("A lone piper, who said he had seen it all, left.", "lone piper"),
        ("The first, dated 4 May, says the wall is safe.", "first"),
        ("Those close to him say he was ill.", "Those"),
        ("Ada Moor began to say that the pier was safe.", "Ada Moor"),
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
        "Ada Moor wanted to tell the crew that the door was open.",
        "Bo Ray tried to say that the pier was safe.",
        "Her eyes say that she is glad.",
        "The clouds say rain is near.",
        "The storm underscored that the pier was old.",
    ],
)
def test_no_noun_that_says_nothing_makes_a_claim(text):
    assert _claims(text) == []
