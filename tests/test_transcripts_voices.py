"""Interviews printed with labels: questions are the outlet's, answers are quoted."""

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
    ("question", "answer"), [("Q", "A"), ("INTERVIEWER", "MOOR"), ("Question", "Answer")]
)
def test_answers_are_quoted_and_questions_are_not(question, answer):
    text = interview(question, answer)
    quotes = find_quotes(text)
    assert [text[q.start : q.end] for q in quotes] == [said for who, said in TALK if who == "A"]
    assert {q.speaker for q in quotes} == {answer}
    voices = read_text(text).voices
    assert voices.count("quoted") == sum(len(said.split()) for who, said in TALK if who == "A")


def test_every_label_opens_a_turn_a_question_is_no_subhead():
    blocks = split_zones(interview("Q", "A"))
    assert [block.turn for block in blocks if block.turn] == ["Q", "A"] * 3
    assert {block.zone for block in blocks[1:]} == {"body"}


def test_a_list_with_colons_is_no_interview():
    text = "Three rules: walk, wait and look. The mayor: never late. The clerk: never early."
    assert [q for q in find_quotes(text) if q.kind == "quoted"] == []
