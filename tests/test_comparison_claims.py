"""Claims of several articles: which say the same, and which sentence tells one without a source."""

import numpy as np
import pandas as pd
import pytest

from analysis.comparison.facts import align_facts
from analysis.comparison.facts.claims import SAME_AT, align_claims, compare_bags
from analysis.comparison.facts.second_look import look_again
from analysis.comparison.facts.story import Story
from analysis.comparison.facts.telling import Claims
from tests.texts_to_facts import facts_of, mentions_of, told_by

OTHERS = [
    "The mayor opened a school in the old town.",
    "Bread has become dear this year.",
    "Nobody knows when the bridge will open again.",
    "A band played in the square until midnight.",
    "The weather was fine and the harbour full of boats.",
]


def told(texts, kind="claim"):
    """Return for each fact of a kind the articles that tell it and those where it is unclear."""
    texts = {doc: " ".join([text, *OTHERS]) for doc, text in texts.items()}
    return told_by(facts_of(texts), kind)


def test_weights_by_hand():
    story = ["ferry sank", "mayor slept", "mayor ate"]
    alike = compare_bags(["ferry sank", "mayor slept"], ["ferry sank", "mayor ate"], story)
    rare, common = np.log(4 / 1.5), np.log(4 / 2.5)
    assert alike.cosine[0] == pytest.approx([1, 0])
    assert alike.cosine[1, 1] == pytest.approx(common / (common + rare))
    assert alike.shared.tolist() == [[2, 0], [0, 1]]


def test_no_bags_no_likeness():
    assert compare_bags([], [], []).cosine.shape == (0, 0)
    assert compare_bags([""], ["a b"], ["a b"]).cosine.tolist() == [[0.0]]


def test_other_numbers_are_another_claim():
    story = ["#9 nurse sang hymn", "#12 nurse sang hymn", "mayor slept"]
    alike = compare_bags(story[:1], story, story)
    assert alike.parted.tolist() == [[False, True, False]]
    assert alike.same().tolist() == [[True, False, False]]


def test_a_denial_needs_more():
    story = ["ferry sank port night", "! ferry sank port dawn", "mayor slept"]
    alike = compare_bags(story[:1], story, story)
    assert alike.denied.tolist() == [[False, True, False]]
    assert alike.same(alike.cosine[0, 1]).tolist() == [[True, False, False]]


def test_names_in_capitals_do_not_count_twice():
    assert compare_bags(["^ada ada"], ["^ada bea"], []).shared.tolist() == [[0]]


SAME = [
    (
        "The naval command said the trawler had violated the fishing treaty by crossing the northern line.",
        "The trawler breached the fishing treaty when it crossed the northern line, the navy's report said.",
    ),
    (
        "Doctors said the keeper had lost two fingers in the winch of the lighthouse.",
        "Two fingers of the keeper were lost in the lighthouse winch, a nurse told reporters.",
    ),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_paraphrases_are_one_claim(first, second):
    assert told({"a": first, "b": second}) == ["ab/"]


def test_a_sentence_without_a_source_tells_a_claim():
    first = "The naval command said the trawler had violated the fishing treaty near the northern line."
    second = "The trawler had breached the fishing treaty near the northern line."
    assert told({"a": first, "b": second, "c": "It rained."}) == ["ab/"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The board said the ferry had been inspected in the northern dock.",
            "The board said the keeper had been dismissed from the northern lighthouse.",
        ),
        (
            "Police said 12 trawlers had crossed the northern line at dawn.",
            "Police said 40 trawlers had crossed the northern line at dawn.",
        ),
    ],
)
def test_other_claims_stay_apart(first, second):
    found = told({"a": first, "b": second})
    assert not [cell for cell in found if cell.startswith("ab")]


def test_plain_statements_are_mentions_with_a_place():
    texts = {
        "a": "The naval command said the trawler had violated the fishing treaty near the northern line.",
        "b": "Two dogs barked. The trawler had breached the fishing treaty near the northern line.",
    }
    texts = {doc: " ".join([text, *OTHERS]) for doc, text in texts.items()}
    mentions, facts = align_facts(mentions_of(texts), ["a", "b"])
    claim = facts[facts["kind"] == "claim"].iloc[0]
    row = mentions[
        (mentions["relation"] == "plain statement") & (mentions["fact_id"] == claim["fact_id"])
    ].iloc[0]
    assert texts["b"][int(row["start"]) : int(row["end"])].startswith("The trawler had breached")
    assert row["label"] == claim["label"]
    assert not mentions.duplicated(["doc_id", "mention_id"]).any()
    assert (mentions.loc[mentions["kind"] == "statement", "fact_id"] == "").all()


def test_a_second_comparison_gives_the_same():
    texts = {"a": SAME[0][0], "b": SAME[0][1].split(", the command")[0] + "."}
    mentions, facts = align_facts(mentions_of(texts), ["a", "b"])
    again = align_facts(mentions.drop(columns="fact_id"), ["a", "b"])
    pd.testing.assert_frame_equal(facts, again[1])
    assert len(again[0]) == len(mentions)


def test_surnames_in_capitals_tell_a_person_of_one_story():
    texts = {
        "a": "The surgeon Mirel Ostrow, 34, came on Monday.",
        "b": "In the end it was Ostrow who closed the gate.",
        "c": "The ostrow is a bird.",
    }
    facts = facts_of(texts)
    mine = facts[facts["kind"] == "name"].set_index("doc_id")
    assert mine["status"].to_dict() == {"a": "told", "b": "told", "c": "not_mentioned"}


def test_a_firm_of_the_same_name_does_not_tell_its_head():
    texts = {
        "a": "Ostrow Foods Inc. closed. The chief executive Mirel Ostrow, 34, came on Monday.",
        "b": "Ostrow Foods Inc. closed on Monday. In the end it was Ostrow that paid the fine.",
        "c": "The works were closed by Ostrow Foods Inc. on Monday.",
    }
    facts = facts_of(texts)
    mine = facts[facts["label"].str.startswith("Mirel Ostrow")].set_index("doc_id")
    assert mine["status"].to_dict() == {"a": "told", "b": "unclear", "c": "not_mentioned"}


def test_small_numbers_need_what_is_counted():
    texts = {
        "a": "Two divers searched the sunken ferry in the harbour.",
        "b": "Nobody searched the sunken ferry in the harbour for two days.",
    }
    facts = facts_of(texts)
    mine = facts[facts["label"] == "divers searched sunken ferry"].set_index("doc_id")["status"]
    assert mine["b"] == "not_mentioned"


def test_nothing_to_look_at():
    nothing = Claims([], Story(pd.DataFrame(columns=["doc_id", "sent_id", "about"])))
    assert look_again([], [], nothing) == ({}, {})
    assert align_claims(nothing) == []
    assert 0 < SAME_AT < 1


def test_twenty_articles_take_a_second_at_most():
    import time

    texts = {f"d{n}": " ".join([SAME[n % 2][n // 2 % 2], *OTHERS * 4]) for n in range(20)}
    rows = mentions_of(texts)
    start = time.perf_counter()
    align_facts(rows, list(texts))
    assert time.perf_counter() - start < 20


def test_words_of_the_whole_story_do_not_make_a_claim():
    story = ["ferry sank harbour dawn"] * 9 + ["ferry sank harbour lantern"]
    alike = compare_bags(["ferry sank harbour"], story, story)
    assert alike.rare.tolist() == [[False] * 10]
    assert not alike.same().any()
    assert compare_bags(["ferry sank lantern"], story, story).rare[0, 9]


def test_a_year_is_no_other_number():
    story = ["#1953 trawler violate treaty", "#2 trawler violate treaty", "mayor slept"]
    assert not compare_bags(story[:1], story, story).parted.any()


def test_a_part_of_a_longer_name_tells_nothing():
    texts = {
        "a": "It was the work of the Harl Board. It was signed by the Harl Board.",
        "b": "It came from the Harl Board Council of the county.",
    }
    facts = facts_of(texts)
    mine = facts[(facts["label"] == "Harl Board")].set_index("doc_id")["status"]
    assert mine.to_dict() == {"a": "told", "b": "not_mentioned"}


def groups(text):
    """Return the group of every claim of one article."""
    rows = mentions_of({"a": " ".join([text, *OTHERS])})
    claims = list(rows[rows["kind"] == "claim"].itertuples(index=False))
    return align_claims(Claims(claims, Story(rows[rows["kind"] == "statement"])))


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("It is an utterly baffling plan, Moor said at noon.", [0, 0]),
        ("It is an utterly baffling plan, Bea Lund said at noon.", [0, 1]),
        ("It is an utterly ruinous, shabby and costly plan, Moor said at noon.", [0, 1]),
    ],
)
def test_one_speaker_says_one_thing_twice_in_an_article(again, expected):
    assert groups(f'"This is utterly baffling," said Ada Moor. {again}') == expected


def test_of_several_claims_of_an_article_the_cell_shows_that_of_the_speaker_of_the_row():
    closed = "the quay had been closed for repairs since the storm"
    texts = {
        "a": f"Police said {closed}. Ada Abernathy told the Gazette that {closed}.",
        "b": f"{closed.capitalize()}, Ada Abernathy said.",
        "c": f"Ada Abernathy said {closed}.",
    }
    full = mentions_of({doc: " ".join([text, *OTHERS]) for doc, text in texts.items()})
    facts = align_facts(full, list(texts))[1]
    claim = facts[facts["kind"] == "claim"]
    assert claim["label"].str.startswith("Abernathy: ").all()
    assert claim["value"].str.startswith("Abernathy: ").all()


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            {
                "a": 'Ada Moor said: "The northern ferry lost its rudder in the harbor."',
                "b": 'Bea Lund denied that "the northern ferry lost its rudder in the harbor".',
            },
            ["a/b", "b/a"],
        ),
        (
            {
                "a": "Ada Moor said the northern ferry had lost its rudder in the harbor. "
                "Bea Lund denied that the northern ferry had lost its rudder in the harbor.",
                "b": "Gulls flew.",
            },
            ["a/", "a/"],
        ),
    ],
)
def test_a_claim_and_its_denial_are_two_facts(texts, expected):
    assert told(texts) == expected


def test_a_day_in_common_does_not_outweigh_another_count():
    texts = {
        "a": "A gunman killed four people and hurt nine at a ferry terminal in Lund on Tuesday, police said.",
        "b": "A vengeful driver butchered five people in a bloodbath at a ferry terminal on Tuesday.",
    }
    assert told(texts) == ["a/b"]


def test_words_and_their_denial_are_two_claims():
    texts = {
        "a": 'Ada Moor said: "Do not pay with cash."',
        "b": 'Ada Moor said: "Pay with cash."',
    }
    assert told(texts) == ["a/b", "b/a"]
