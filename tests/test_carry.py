from dataclasses import dataclass

import pytest

from analysis.text.sentences import split_sentences
from analysis.text.voices import find_quotes, find_quotes_in
from analysis.text.words import find_words


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


@dataclass
class Block:
    start: int
    end: int
    zone: str
    turn: str | None = None


def zoned(*blocks):
    text = "\n".join(printed for _, printed in blocks)
    at, cut = 0, []
    for zone, printed in blocks:
        cut.append(Block(at, at + len(printed), zone))
        at += len(printed) + 1
    return find_quotes_in(text, cut, find_words(text), split_sentences(text, cut))


def test_a_heading_takes_no_speaker_from_beside_it():
    lines = ("body", "Ada Marsh left the port on Monday."), ("subhead", "“It was the end of it all”")
    assert [(q.kind, q.speaker) for q in zoned(*lines)] == [("quoted", "")]


def test_a_caption_with_the_words_of_the_text_has_their_speaker():
    lines = ("body", "“It was the end of it all,” said Ada Marsh."), ("caption", "“The end of it all”")
    assert [q.speaker for q in zoned(*lines)] == ["Ada Marsh", "Ada Marsh"]


def test_a_heading_names_its_speaker_before_a_colon():
    assert [q.speaker for q in zoned(("subhead", "Mayor Ada Marsh: The end was a “fine mess” for all"))] == [
        "Ada Marsh"
    ]


def test_links_to_other_stories_have_no_scare_quotes():
    assert [(q.kind, q.speaker) for q in zoned(("promo", "Port chief gives crew a ‘pep talk’"))] == [
        ("quoted", "")
    ]


def test_a_link_between_paragraphs_parts_no_speech():
    lines = (
        ("body", "“It was cold,” said Ada Marsh."),
        ("promo", "More on the port here"),
        ("body", "“It was the end of the world.”"),
    )
    assert [q.speaker for q in zoned(*lines)] == ["Ada Marsh", "Ada Marsh"]


def test_nobody_named_far_away_is_guessed():
    text = "Ada Marsh was there. It rained. The road was icy. It was late.\n\n“It was the end of the world.”"
    assert speakers(text) == [("", "")]
