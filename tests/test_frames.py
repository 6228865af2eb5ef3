"""The generic frames: arithmetic by hand, then articles of our own that differ in one frame only."""

import math
from pathlib import Path

import pytest

from analysis.measures.frames import (
    FRAMES,
    MODEL,
    cue_scale,
    frame_probability,
    score_counts,
    score_frames,
    score_frames_in,
)
from analysis.models import read_model
from analysis.text.reading import read_text

PLAIN = "The new footbridge in Harl opened at noon. It is forty metres long and painted green. "
ADDED = {
    "conflict": "Opponents denounced the council and accused it of lies. The mayor hit back at his critics.",
    "human_interest": "Her mother wept. The widow, 71, remembers her childhood. She is heartbroken.",
    "economic": "It cost $4 million. Taxes and prices rise, jobs are lost and investors fear for profits.",
    "morality": "The bishop called it a sin and a shame. We owe it to our children, it is a moral duty.",
    "responsibility": "The plan would solve the problem. The council must act; it is to blame for it.",
}


def test_empty_texts_have_no_score():
    for text in ("", " \n", "…"):
        assert all(math.isnan(score) for score in score_frames(text).values())
    assert list(score_frames("")) == list(FRAMES)


def test_the_scale_of_cue_rates():
    assert cue_scale(0, 500) == 0
    assert cue_scale(5, 900) == pytest.approx(math.log(2))
    assert cue_scale(2, 100) > cue_scale(2, 1000)


def test_score_is_the_logistic_of_the_summed_scale():
    line = read_model(MODEL)["frames"]["economic"]
    counts = {("economic", "cost"): 6, ("economic", "jobs"): 3}
    strength = math.log(1 + 1000 * 6 / 600 / 5) + math.log(1 + 1000 * 3 / 600 / 5)
    expected = 1 / (1 + math.exp(-(line["intercept"] + line["slope"] * strength)))
    scores = score_counts(counts, 500)
    assert scores["economic"] == pytest.approx(expected) == frame_probability("economic", strength)
    assert scores["conflict"] == frame_probability("conflict", 0)


def test_every_group_of_a_frame_counts_alike():
    one, other = score_counts({("morality", "duty"): 2}, 300), score_counts({("morality", "victim"): 2}, 300)
    assert one == other


def test_every_slope_is_above_zero():
    assert list(read_model(MODEL)["frames"]) == sorted(FRAMES)
    assert all(line["slope"] > 0 for line in read_model(MODEL)["frames"].values())


@pytest.mark.parametrize("frame", FRAMES)
def test_cues_raise_their_own_frame_most(frame):
    before = score_frames(PLAIN * 4)
    after = score_frames(PLAIN * 4 + ADDED[frame])
    logit = {
        name: math.log(after[name] / (1 - after[name]) * (1 - before[name]) / before[name]) for name in FRAMES
    }
    assert logit[frame] > 0.3
    assert max(logit, key=logit.get) == frame


def test_a_battle_is_no_conflict_frame():
    battle = (
        "Airstrikes hit a base before dawn and troops attacked the town. Fighters fled after a battle. "
        "The army said twelve soldiers were wounded in the attack and two tanks destroyed. "
    )
    assert score_frames(battle * 3)["conflict"] < 0.5 < score_frames(ADDED["conflict"] * 3)["conflict"]


def test_evidence_holds_the_words_and_their_sentence():
    text = PLAIN + ADDED["conflict"]
    scored = score_frames_in(read_text(text))
    hits = [hit for hit in scored.hits if hit.frame == "conflict"]
    assert [text[hit.start : hit.end] for hit in hits] == [
        "Opponents",
        "denounced",
        "accused",
        "lies",
        "hit back",
        "critics",
    ]
    assert [hit.sentence for hit in hits] == [2, 2, 2, 2, 3, 3]
    assert scored.sentences[0] == (0.0,) * 5
    weights = sum(hit.weight for hit in hits if hit.sentence == 3)
    assert scored.sentences[3][0] == pytest.approx(1 - 2**-weights)


def test_a_word_of_two_groups_of_a_frame_is_one_piece_of_evidence():
    hits = score_frames_in(read_text("The bank will finance the port with a loan, and the tax rose.")).hits
    places = [(hit.start, hit.frame) for hit in hits]
    assert len(places) == len(set(places))
    [finance] = [hit for hit in hits if hit.term == "finance" and hit.frame == "economic"]
    assert finance.weight == 1


def test_a_suppressed_cue_weighs_nothing():
    hits = score_frames_in(read_text("Soldiers attacked the bridge.")).hits
    [hit] = [hit for hit in hits if hit.term == "attack"]
    assert hit.weight == 0
    assert hit.rule.startswith("suppressed:not_near:@armed")


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Moor lost her nerve in the tunnel.", False),
        ("Moor lost her husband in the flood.", True),
        ("Moor spoke on the courthouse steps in Harl.", False),
        ("It is a step in the wrong direction.", False),
        ("The state had to step in to save the mill.", True),
    ],
)
def test_losing_a_thing_and_the_steps_of_a_house_are_no_cues(sentence, counts):
    hits = score_frames_in(read_text(sentence)).hits
    assert any(hit.weight for hit in hits if hit.term in {"lost her", "step in"}) is counts


def test_example_study_is_scored_in_range():
    for path in sorted(Path("data/raw/example").glob("*.txt")):
        scored = score_frames_in(read_text(path.read_text(encoding="utf8")))
        assert scored.words_n > 50
        assert all(0 < score < 1 for score in scored.scores.values())
        assert all(0 <= strength < 1 for row in scored.sentences for strength in row)


def test_repeats_and_other_zones_do_not_count():
    text = ADDED["economic"]
    reading = read_text(text)
    assert score_frames_in(reading).words_n == len(reading.words)


def test_same_text_same_score_whatever_the_marks():
    straight, curly = "The firm's critics don't agree.", "The firm’s critics don’t agree."
    assert score_frames(straight) == score_frames(curly)
