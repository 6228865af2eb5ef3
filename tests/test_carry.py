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
