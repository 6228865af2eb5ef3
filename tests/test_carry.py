import pytest

from analysis.text.voices import find_quotes


def speakers(text):
    return [(q.speaker, q.cue) for q in find_quotes(text) if q.kind == "quoted"]


def test_the_next_sentence_of_a_paragraph_goes_on():
    assert speakers("“It held,” said Ada Marsh. “It will hold for good.”") == [
        ("Ada Marsh", "said"),
        ("Ada Marsh", ""),
    ]


def test_a_source_may_come_after_the_second_quotation():
    text = "“It was cold that night. We saw it.” “And then it fell,” said Ada Marsh."
    assert speakers(text) == [("Ada Marsh", ""), ("Ada Marsh", "said")]


def test_a_paragraph_of_its_own_takes_the_speaker_before():
    text = "Ada Marsh was there that night.\n\n“It was the end of the world.”"
    assert speakers(text) == [("Ada Marsh", "")]


def test_reopened_paragraphs_take_the_source_that_comes_last():
    text = "“It was cold.\n\n“It was dark.\n\n“And it fell,” said Ada Marsh."
    assert [name for name, _ in speakers(text)] == ["Ada Marsh"] * 3


def test_a_fragment_is_not_carried():
    text = "“It held,” said Ada Marsh.\n\nThe “miracle” wall stands."
    assert [q.kind for q in find_quotes(text)] == ["quoted", "scare"]
    assert speakers(text) == [("Ada Marsh", "said")]


@pytest.mark.parametrize(
    "behind", ["Anders Holt denied the claim.", "Holt rejected the accusation.", "Holt said he would appeal."]
)
def test_a_sentence_that_says_something_of_its_own_gives_no_speaker_to_the_quotation_before(behind):
    text = f"“They cut the crew last year,” Rosa Lind said. “That was reckless, and we warned them.” {behind}"
    assert [q.speaker for q in find_quotes(text) if q.kind == "quoted"] == ["Rosa Lind", "Rosa Lind"]


@pytest.mark.parametrize(
    "behind", ["Anders Holt said.", "Anders Holt said on Monday.", "Anders Holt told reporters."]
)
def test_a_short_sentence_that_only_names_the_speaker_does(behind):
    text = f"“They cut the crew last year,” Rosa Lind said. “That is not so, and we never did.” {behind}"
    assert [q.speaker for q in find_quotes(text) if q.kind == "quoted"] == ["Rosa Lind", "Anders Holt"]
