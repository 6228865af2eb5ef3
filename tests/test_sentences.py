"""Sentences: golden splits, repairs, and spans that rejoin to their block."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text.sentences import split_sentences


def split(text):
    whole = [SimpleNamespace(start=0, end=len(text))]
    return [text[s.start : s.end] for s in split_sentences(text, whole)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Lt. Steve Ray said so.", "He left."],
        ["The bus was there.", "Gen. Lee was not."],
        ["It was so.", "Gov. Reed agreed."],
        ['"Is it over?" she asked.', "He nodded."],
        ["“We go.", "We fight.", "We win,” he said."],
        ["“Stop!” cried Mary.", "Nobody did."],
        ['He said: "It was bad."', '"Very bad," she added.'],
        ["He lives near the U.S. Army base.", "It is old."],
        ["J. K. Rowan wrote it.", "At 5 p.m. Monday he left."],
        ["It cost $3.5 million.", "Rep. Ann Scale paid."],
        ["Able v. Baker was decided.", "Mr. Trim Jr. spoke."],
        ["(He left.)", "(She came.)"],
        ["What?!", "No way...", "He left."],
        ["Wait… what?"],
        ["Jan. 5 was cold.", "St. Louis won."],
        ["Chilling.", "Very dramatic."],
    ],
)
def test_golden_splits(sentences):
    assert split(" ".join(sentences)) == sentences


@pytest.mark.xfail(reason="a missing space after the full stop is not repaired", strict=True)
def test_known_failure_missing_space():
    assert split("He crossed the border.The guards ran.") == ["He crossed the border.", "The guards ran."]


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_gives_nothing(text):
    assert split(text) == []


def test_one_word_is_one_sentence():
    assert split("Chilling") == ["Chilling"]


def test_sentences_never_cross_a_block():
    text = "A headline without a stop\nThe body begins. It ends."
    blocks = [SimpleNamespace(start=0, end=25), SimpleNamespace(start=26, end=len(text))]
    found = split_sentences(text, blocks)
    assert [s.block for s in found] == [0, 1, 1]
    assert text[found[0].start : found[0].end] == "A headline without a stop"


@given(st.text(alphabet="aB.?!\"”“' \n…(),5", max_size=120))
def test_sentences_rejoin_to_the_block(text):
    found = split_sentences(text, [SimpleNamespace(start=0, end=len(text))])
    assert "".join("".join(text[s.start : s.end].split()) for s in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in found)


@pytest.mark.parametrize(
    "text",
    ["No stop at all", "One stop.", "It fell?!", "“It fell.”", "(It fell.)", "It fell …", "The U.S. fell."],
)
def test_a_block_of_one_sentence_is_one_span(text):
    assert split_sentences(text, [SimpleNamespace(start=0, end=len(text))]) == [(0, len(text), 0)]
