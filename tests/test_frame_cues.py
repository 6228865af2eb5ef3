"""The frame cues: forms, context rules and patterns on texts of our own."""

import pytest

from analysis.measures.frame_cues import FRAMES, cue_groups, cue_matcher, find_cues, is_suppressed
from analysis.text.words import find_words


def cues(text, frame):
    return [
        text[hit.start : hit.end].lower()
        for hit in find_cues(text, find_words(text))
        if hit.cue.frame == frame and not hit.suppressed
    ]


def test_every_frame_has_groups_and_forms():
    assert set(cue_groups()) == set(FRAMES)
    assert all(len(groups) >= 4 for groups in cue_groups().values())
    assert len(cue_matcher()) > 3000


def test_forms_are_inflected_and_folded():
    assert cues("They criticised the plan and are criticizing it still.", "conflict") == [
        "criticised",
        "criticizing",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Critics attacked the budget in a long letter.", ["critics", "attacked"]),
        ("Troops attacked the town with rockets.", []),
        ("The senators fought over the clause.", ["fought"]),
        ("Soldiers fought near the bridge.", []),
        ("The storm battered the coast and crews fought the flood.", []),
        ("She turned to the left side of the road.", []),
        ("Reform angered the far left.", ["far left"]),
        ("The Otters were defeated in the cup match.", []),
    ],
)
def test_literal_fights_are_no_conflict(text, expected):
    assert cues(text, "conflict") == expected


def test_justice_as_an_office_is_no_moral_cue():
    assert cues("The Justice Department met the chief justice.", "morality") == []
    assert cues("They asked for justice and mercy.", "morality") == ["justice", "mercy"]


def test_a_suppressed_cue_is_kept_with_its_rule():
    text = "Rebels attacked a checkpoint."
    [hit] = [hit for hit in find_cues(text, find_words(text)) if hit.cue.term == "attack"]
    assert hit.suppressed
    assert hit.cue.rule.startswith("not_near:armed")


def test_sums_of_money_and_ages_are_found_by_pattern():
    assert "$4" in cues("It took $4 from each.", "economic")
    assert "£1,200" in cues("She owed £1,200 then.", "economic")
    assert cues("Mara Finch, 34, waved.", "human_interest") == ["34"]
    assert cues("The 12-year-old waved.", "human_interest") == ["12-year-old"]
    assert cues("On May 3, 12, and 14, it rained.", "human_interest") == []


def test_offsets_and_order():
    text = "“Shame!” they cried, blaming the $9 fee — and the minister’s greed."
    hits = find_cues(text, find_words(text))
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    assert {text[hit.start : hit.end] for hit in hits} >= {"Shame", "blaming", "$9", "fee", "greed"}


@pytest.mark.parametrize("text", ["", "…!?", "漢字 だけ", "$", "$9"])
def test_odd_texts(text):
    assert all(text[hit.start : hit.end] for hit in find_cues(text, find_words(text)))


def test_rules_at_the_edges():
    assert not is_suppressed("", ["attack"], 0, 1)
    assert not is_suppressed("not_prev:founding", ["father"], 0, 1)
    assert is_suppressed("not_prev:founding", ["founding", "father"], 1, 2)
    assert is_suppressed("not_beside:legal", ["justice", "department"], 0, 1)
