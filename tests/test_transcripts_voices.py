"""Interviews printed with labels: questions are the outlet's, answers are quoted."""

from bisect import bisect_left

import pytest

from analysis import find_quotes, split_zones
from analysis.text.reading import read_text

INTRO = "The Bridge Builder Speaks\n\nAnn Moor has built bridges for thirty years. We met her in Harl.\n\n"
TALK = (
    ("Q", "Why do you build bridges?"),
    ("A", "Because people want to cross. It never was more than that to me, nor to my brother."),
    ("Q", "What was the hardest one?"),
    ("A", "The one at Tolm Bay. We lost two barges in the first winter and nobody slept."),
    ("Q", "Will you stop?"),
    ("A", "Never."),
)


def interview(question, answer):
    labels = {"Q": question, "A": answer}
    return INTRO + "\n\n".join(f"{labels[who]}: {said}" for who, said in TALK)


@pytest.mark.parametrize(
    ("question", "answer", "speaker"),
    [("Q", "A", "Ann Moor"), ("INTERVIEWER", "MOOR", "Ann Moor"), ("Question", "Answer", "Ann Moor")],
)
def test_answers_are_quoted_and_questions_are_not(question, answer, speaker):
    text = interview(question, answer)
    quotes = find_quotes(text)
    assert [text[q.start : q.end] for q in quotes] == [said for who, said in TALK if who == "A"]
    assert {q.speaker for q in quotes} == {speaker}
    voices = read_text(text).voices
    assert voices.count("quoted") == sum(len(said.split()) for who, said in TALK if who == "A")


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("SHERIFF ANN LEE", "official"),
        ("SHERIFF ANN LEE, KENT COUNTY", "official"),
        ("ANN LEE, MAYOR OF HARL", "official"),
        ("ANN LEE, PASSENGER", "witness"),
        ("ANN KING", "person"),
        ("BISHOP", "person"),
        ("ANN LEE, FISHERMAN", "person"),
    ],
)
def test_a_label_tells_what_the_speaker_is(label, kind):
    said = [
        ("HOST", "Who saw it?"),
        (label, "We saw it all."),
        ("HOST", "Thank you."),
        (label, "Good night."),
    ]
    talk = [f"{who}: {what}" for who, what in said]
    quotes = find_quotes("\n\n".join(["Barge hits bridge", *talk]))
    assert [q.speaker_type for q in quotes] == [kind, kind]


def test_an_introduction_is_the_outlets_own_and_names_who_answers():
    text = interview("Q", "A").replace("Ann Moor has", "Wendel Moor has")
    reading = read_text(text)
    above = bisect_left(reading.words.starts, text.index("Q: Why"))
    assert set(reading.voices[:above]) == {"own"}
    assert {q.speaker for q in reading.quotes} == {"Wendel Moor"}


def test_speech_above_the_label_of_a_reporter_is_nobodys():
    text = "Barge hits bridge\n\nGood evening from the studio.\n\nReporter: It sank.\n\nReporter: All of it."
    assert [block.turn for block in split_zones(text, "transcript") if block.zone == "body"][0] == ""


def test_answers_of_nobody_keep_their_label():
    text = "The Bridge Builder Speaks\n\n" + interview("Q", "A").partition("Harl.\n\n")[2]
    assert {q.speaker for q in find_quotes(text)} == {"A"}


def test_every_label_opens_a_turn_a_question_is_no_subhead():
    blocks = split_zones(interview("Q", "A"))
    assert [block.turn for block in blocks if block.turn] == ["Q", "A"] * 3
    assert {block.zone for block in blocks[1:] if block.turn is not None} == {"body"}


def test_a_list_with_colons_is_no_interview():
    text = "Three rules: walk, wait and look. The mayor: never late. The clerk: never early."
    assert [q for q in find_quotes(text) if q.kind == "quoted"] == []


BROADCAST = (
    (
        "ANN MOOR, HOST",
        "Good evening. A barge ran into the bridge at Tolm Bay this morning. Bo Ray is there.",
    ),
    ("BO RAY, CORRESPONDENT", "Ann, nobody was hurt, and the bridge stands."),
    ("CAL FENN, FISHERMAN", "We heard a noise like thunder and all the cups fell."),
    ("RAY", "The bridge stays closed until Monday."),
    ("UNIDENTIFIED MALE", "They were lucky, all of them."),
    ("FENN", "I have never seen it so close."),
    ("MOOR", "Bo Ray, thank you."),
)


@pytest.mark.parametrize("mark", ["", "THIS IS A RUSH TRANSCRIPT. IT MAY BE UPDATED.\n\n"])
def test_staff_stays_staff_where_later_turns_have_the_last_name_alone(mark):
    talk = "\n\n".join(f"{who}: {said}" for who, said in BROADCAST)
    text = f"Barge hits bridge\n\nAired March 3, 2018 - 18:00 ET\n\n{mark}{talk}"
    assert [block.turn for block in split_zones(text) if block.turn] == [who for who, _ in BROADCAST]
    quotes = find_quotes(text)
    assert [text[q.start : q.end] for q in quotes] == [BROADCAST[i][1] for i in (2, 4, 5)]
    assert [q.speaker_type for q in quotes] == ["person", "unnamed", "person"]


def test_a_guest_with_the_name_of_the_host_is_a_guest():
    talk = [
        ("ANN MOOR, HOST", "Good evening."),
        ("TIM MOOR, BARGEMAN", "We slept."),
        ("MOOR", "Nobody woke us."),
    ]
    text = "Barge hits bridge\n\n" + "\n\n".join(f"{who}: {said}" for who, said in [*talk, *talk])
    assert [text[q.start : q.end] for q in find_quotes(text)] == ["We slept.", "Nobody woke us."] * 2


def test_countries_in_capitals_make_no_transcript():
    text = "Four votes\n\nNORTH TOLM: yes. SOUTH TOLM: no. WEST TOLM: no. EAST TOLM: yes. It was a long day."
    assert not [block.turn for block in split_zones(text) if block.turn]
