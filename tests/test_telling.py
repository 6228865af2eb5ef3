"""How likely a sentence tells a claim: points by hand, speakers, neighbours, numbers and denials."""

import numpy as np
import pandas as pd
import pytest

from analysis.comparison.facts import align_facts
from analysis.comparison.facts.bags import Vocabulary, count_names, find_cosines, find_denials
from analysis.comparison.facts.heard import _speaker_forms, find_named
from analysis.comparison.facts.opposites import read_opposites
from analysis.comparison.facts.story import Story
from analysis.comparison.facts.telling import (
    COMMON_AT,
    FEWEST_SENTENCES,
    MAYBE_AT,
    OWN,
    POINTS,
    POINTS_LENGTH,
    TOLD_AT,
    USUAL_SENTENCES,
    Claims,
    Telling,
)
from analysis.measures.mentions.statements import find_statements
from analysis.text.reading import read_text
from tests.texts_to_facts import mentions_of, told_by


def rows_of(texts):
    """Return the mentions and sentences of several texts, in the order of the text."""
    return mentions_of(texts).sort_values(["doc_id", "start", "end", "kind"], ignore_index=True)


def claims_of(texts):
    """Return the claims of several texts beside their sentences."""
    rows = rows_of(texts)
    told = list(rows[rows["kind"] == "claim"].itertuples(index=False))
    return Claims(told, Story(rows[rows["kind"] == "statement"]))


def named_in(texts):
    """Return where the speakers of the claims are named, and where shortly before."""
    found = claims_of(texts)
    return find_named(found.rows, found.story)


TEXTS = {
    "a": "Ada Moor said the ferry had lost its rudder in the harbour.",
    "b": "The rudder broke off Lund pier. Ada Moor came at noon. The ferry lost its rudder in the harbour.",
    "c": "A brass band played until midnight.",
}


def test_points_are_their_sum_by_hand():
    found = claims_of(TEXTS)
    bag, last = found.bags[0], found.story.bags[3]
    words = Vocabulary(found.story.bags, found.bags, least=60)
    claim, own, other = (words.weigh(words.count([b])) for b in (bag, found.story.bags[0], last))
    weight = float((claim @ other.T).toarray()[0, 0])
    beside = " ".join(found.story.bags[2:4])
    passage = find_cosines(own, words.weigh(words.count([beside])))[0, 0]
    by_hand = (
        POINTS["none"]
        + POINTS["likest"] * find_cosines(claim, other)[0, 0]
        + POINTS["weight"] * np.log1p(weight)
        + POINTS["around"] * find_cosines(own, other)[0, 0]
        + POINTS["speaker_before"]
        + POINTS["passage"] * passage
    )
    assert found.telling.points[0, 3] == pytest.approx(by_hand)
    assert found.telling.told()[0].tolist() == [True, False, False, True, False]


def test_a_speaker_counts_in_the_sentence_or_shortly_before():
    here, before = named_in(TEXTS)
    assert here[0].tolist() == [1, 0, 1, 0, 0]
    assert before[0].tolist() == [0, 0, 0, 1, 0]


def test_a_description_is_named_by_all_its_words():
    texts = {
        "a": "A North Lund harbour official said the ferry had lost its rudder.",
        "b": "North winds blew over Lund. The harbour froze in March. A harbour official came at noon.",
    }
    assert claims_of(texts).rows[0].label.startswith("harbour official: ")
    assert named_in(texts)[0][0].tolist() == [1, 0, 0, 1]


def test_a_name_of_several_words_is_named_in_short_or_in_full():
    texts = {
        "a": "The United Nations Command said the ferry had lost its rudder.",
        "b": "The UN Command came. The United Nations met. The United Nations Command left.",
    }
    assert named_in(texts)[0][0].tolist() == [1, 1, 0, 1]


def test_nobody_is_not_looked_for():
    assert _speaker_forms("", "") == _speaker_forms("he", "") == []


def test_all_names_in_common_are_one_token():
    texts = {
        "a": "Ada Moor said the Lund Harbour Board had lost its rudder.",
        "b": "The Lund Harbour Board met on Friday. The Lund Harbour Board lost a vote.",
    }
    found = claims_of(texts)
    assert count_names(found.bags, found.story.bags)[0].tolist() == [3, 3, 3]
    assert found.telling.shared[0].tolist() == [3, 1, 2]
    assert not found.telling.told()[0].tolist()[1]


def test_nothing_in_common_is_nothing_but_the_constant():
    telling = claims_of(TEXTS).telling
    assert telling.points[0, 4] == POINTS["none"] < MAYBE_AT < TOLD_AT
    assert telling.shared[0].tolist() == [4, 1, 0, 4, 0]


def test_other_numbers_leave_it_open_and_two_tokens_are_needed():
    points, shared = np.array([[9.0, 9.0, 9.0, 9.0]]), np.array([[2, 2, 1, 0]])
    none, parted = np.zeros((1, 4), dtype=bool), np.array([[False, True, False, False]])
    telling = Telling(points, np.zeros(4), shared, parted, none, none, none, none, none)
    assert telling.told().tolist() == [[True, False, False, False]]
    assert telling.maybe().tolist() == [[True, True, True, False]]
    assert telling._replace(counts=~none).maybe().all()
    assert not telling._replace(foreign=~none).maybe().any()
    least = telling._replace(points=np.full((1, 4), TOLD_AT))
    assert least.told().any()
    assert not least._replace(unsaid=~none).told().any()


def test_other_words_of_its_own_speaker_may_tell_it_with_fewer_points():
    none, least = np.zeros((1, 2), dtype=bool), np.full((1, 2), MAYBE_AT - OWN / 2)
    own = np.array([[True, False]])
    telling = Telling(least, np.zeros(2), np.ones((1, 2), int), none, none, none, own, none, none)
    assert telling.maybe().tolist() == [[True, False]]
    bare = telling._replace(points=np.full((1, 2), MAYBE_AT), bare=~none, own=none)
    assert not bare.maybe().any()


def test_another_matter_of_the_same_speaker_needs_a_word_of_the_label():
    texts = {
        "a": "Ada Moor said the Lund Ferry was late.",
        "b": 'Ada Moor said: "The Lund Ferry never paid us."',
    }
    telling = claims_of(texts).telling
    assert telling.bare[0, 1]
    assert not telling.own[0, 1]


def test_a_sentence_of_a_long_article_needs_more_points():
    long = " ".join(f"Number {n} of the brass bands played a march." for n in range(100))
    telling = claims_of({"a": TEXTS["a"], "b": long}).telling
    assert telling.length[0] == pytest.approx(POINTS_LENGTH * np.log(FEWEST_SENTENCES / USUAL_SENTENCES))
    assert telling.length[-1] == pytest.approx(POINTS_LENGTH * np.log(100 / USUAL_SENTENCES))
    assert telling.length[-1] < 0 < telling.length[0]


def test_a_short_story_is_weighed_like_a_longer_one():
    assert Vocabulary(["ferry", "mayor"], least=60).roots.max() == pytest.approx(np.log(61 / 0.5) ** 0.5)
    assert Vocabulary(["ferry", "ferry"]).roots.min() == pytest.approx(np.log(3 / 2.5) ** 0.5)


def test_a_denial_costs_points():
    plain = claims_of(TEXTS).telling.points[0, 3]
    denied = claims_of(TEXTS | {"b": TEXTS["b"].replace("lost", "never lost")}).telling.points[0, 3]
    assert denied < plain - 0.9
    assert find_denials(["! sank", "sank"], ["sank"]).tolist() == [[True], [False]]


def test_two_sentences_of_a_quotation_are_two_claims_each_held_by_its_own():
    text = '"The ferry lost its rudder. Nobody saw it happen in the dark," said Ada Moor.'
    found = claims_of({"a": text, "b": "Nobody saw it happen."})
    assert found.held.toarray().tolist() == [[1, 0, 0], [0, 1, 0]]
    assert found._around()[:, 2].argmax() == 1


def test_two_claims_need_something_in_common_themselves():
    ranks = claims_of(TEXTS | {"c": "Bea Lund said the ferry had lost its rudder in the harbour."}).ranks
    assert ranks.shape == (2, 2)
    assert ranks[0, 1] == ranks[1, 0] > 0.5 > COMMON_AT
    assert claims_of(TEXTS).ranks.tolist() == [[pytest.approx(1, abs=0.01)]]


def statuses(texts):
    """Return for each claim where it is told, and where it is unclear."""
    return told_by(align_facts(rows_of(texts), list(texts))[1])


def test_other_words_for_most_of_it_are_one_fact():
    texts = {
        "a": "Harbour master Bea Lund said the trawler had ignored three warnings before it hit the jetty.",
        "b": "The jetty was struck although three warnings were given and ignored, Lund said on Friday.",
        "c": "The town feeds its gulls. Nobody minds them.",
    }
    assert statuses(texts) == ["ab/"]


def test_another_number_is_unclear_not_told():
    texts = {
        "a": "Bea Lund said the trawler had ignored three warnings before it hit the jetty.",
        "b": "The trawler ignored nine warnings, Bea Lund said, before it hit the jetty.",
    }
    assert statuses(texts) == ["a/b", "b/a"]


def test_an_unclear_cell_has_its_sentence():
    texts = {
        "a": "Bea Lund said the trawler had ignored three warnings before it hit the jetty.",
        "b": "Two dogs barked at noon. The trawler ignored nine warnings before it hit the jetty.",
    }
    mentions, facts = align_facts(rows_of(texts), ["a", "b"])
    claim = facts[(facts["kind"] == "claim") & (facts["status"] == "unclear")].iloc[0]
    row = mentions[(mentions["fact_id"] == claim["fact_id"]) & (mentions["doc_id"] == "b")].iloc[0]
    assert row["relation"] == "possible statement"
    assert texts["b"][int(row["start"]) : int(row["end"])].startswith("The trawler ignored")
    again = align_facts(mentions.drop(columns="fact_id"), ["a", "b"])
    pd.testing.assert_frame_equal(again[1], facts)
    assert len(again[0]) == len(mentions)


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("thefts had risen by 12 percent", "Thefts fell by 12 percent.", False),
        ("thefts had risen by 12 percent", "Thefts rose by 12 percent.", True),
        ("the pier would open to 400 visitors in June", "The pier closed to 400 visitors in June.", False),
        ("the yard would dismiss 400 welders", "The yard hired 400 welders.", False),
        ("the yard had lost $40 million", "The yard will pay $40 million for a crane.", False),
        ("the yard had lost $40 million", "The yard lost $40 million.", True),
        ("the levy would hurt small yards", "The levy would help small yards.", False),
        ("the dog bit two welders at the yard", "Two welders found the dog at the yard.", False),
        ("the dog bit two welders at the yard", "Two welders at the yard were bitten by the dog.", True),
        ("the welder was drunk", "The welder was drunk.", True),
        ("the bridge will close on Monday", "The bridge closed to trucks in May.", False),
        ("the bridge will close on Monday", "The bridge will be closed from Monday on.", True),
        ("the yard dismissed 40 welders", "The yard dismissed 40 welders and refused to pay them.", True),
        ("three welders of the yard died of smoke", "Three welders of the yard died in May.", False),
        ("the parade would begin on 3 May", "On 3 May singers will meet in Lund.", False),
        ("the parade would begin on 3 May", "On 3 May a parade begins in Lund.", True),
    ],
)
def test_the_opposite_or_a_number_alone_tells_no_claim(claim, sentence, expected):
    filler = "The choir met in the hall. Gulls flew over the bay. The baker sold bread. A road was paved."
    texts = {
        "a": f"{filler} Ada Moor said {claim}.",
        "b": f"{sentence} The library has new lamps. Rain came.",
    }
    found = align_facts(rows_of(texts), list(texts))[1]
    cell = found[(found["kind"] == "claim") & (found["doc_id"] == "b")]
    assert (cell["status"] == "told").tolist() == [expected]


@pytest.mark.parametrize("verb", ["ruled out sending", "refused to send"])
def test_what_is_ruled_out_or_refused_is_not_what_will_be(verb):
    texts = {"a": f"Bo Lind {verb} in the army.", "b": "Bo Lind said that he would send in the army."}
    assert statuses(texts) == ["a/b", "b/a"]


def test_opposite_directions_are_no_one_number():
    texts = {"a": "Thefts in Lund rose by 12 percent last year.", "b": "Thefts in Lund fell by 12 percent."}
    found = align_facts(rows_of(texts), list(texts))[1]
    shares = found[found["kind"] == "quantity"]
    assert not shares.groupby("fact_id")["status"].agg(lambda told: (told == "told").all()).any()


def test_no_word_is_on_both_sides_of_a_contrast():
    assert all(one and other and one.isdisjoint(other) for one, other in read_opposites())


def test_no_claims_no_points():
    found = Claims([], Story(pd.DataFrame(columns=["doc_id", "sent_id", "start", "end", "about"])))
    assert found.cosines.shape == (0, 0)
    assert found.telling.points.shape == (0, 0)
    assert found.ranks.shape == (0, 0)


def test_the_minutes_of_a_clock_time_are_no_number_of_a_sentence():
    [told] = find_statements(read_text("The alarm rang at 9:40 and the captain waited ten minutes."))
    assert "#40" not in told.about
    assert "#10" in told.about
