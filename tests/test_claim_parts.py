import pytest

from analysis.measures.facts import find_mentions
from analysis.measures.mentions.claim_parts import split_claim
from analysis.text.reading import read_text
from analysis.text.words import find_words


def parts(line):
    """Return the statements of a sentence."""
    words = find_words(line)
    found = split_claim(words, line, range(len(words)), [0] * len(words))
    return [line[words.starts[part.start] : words.ends[part.stop - 1]] for part in found]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("the quay was shut and that two ferries would stay in port", 1),
        ("the quay was shut, but ferries would sail", 1),
        ("the quay was shut and he would sail home", 1),
        ("the quay was shut and there were no ferries", 1),
        ("the quay was shut and the crews went home", 1),
        ("12 crews were sent home, and 40 have stayed", 1),
        ("the quay was shut, and the crews went home, but the cook has stayed", 2),
    ],
)
def test_clauses_on_one_level_are_statements(line, told):
    assert len(parts(line)) == told + 1
    assert all(part in line for part in parts(line))


@pytest.mark.parametrize(
    "line",
    [
        "the quay was shut and locked",
        "the quay and the pier were shut for the night",
        "he had met the cook and the mate of the ferry",
        "the quay would be shut if the wind turned and the tide was high",
        "the cook who had been ashore and the mate were late",
        "crews wanted calm seas and ferries with room to spare",
        "it was late and cold",
        "as the town has seen, trust between the guards and the board is gone",
    ],
)
def test_one_statement(line):
    assert parts(line) == [line]


def test_what_that_closes_may_depend_on_another_word():
    line = "the quay was shut because the wind had turned and that the crews went home"
    assert parts(line) == [line.partition(" and that ")[0], "the crews went home"]


def claims(text):
    """Return label, words and part of every claim."""
    return [(m.label, text[m.start : m.end], m.part) for m in find_mentions(text) if m.kind == "claim"]


def test_each_statement_has_its_own_offsets_and_label():
    text = "Ada Moor said the quay was shut and that two ferries would stay in port."
    assert claims(text) == [
        ("Moor: the quay was shut", "the quay was shut", False),
        ("Moor: two ferries would stay …", "two ferries would stay in port", False),
    ]


def test_sentences_of_a_quotation_are_statements_short_ones_stay_with_the_next():
    text = "“Yes. The quay is shut. Nobody saw the ferry leave,” said Ada Moor."
    assert [words for _, words, _ in claims(text)] == [
        "“Yes. The quay is shut",
        "Nobody saw the ferry leave,”",
    ]


def test_an_interrupted_sentence_is_one_claim_in_parts():
    text = "“The old quay in the harbour,” Ada Moor said, “is shut for the winter.”"
    assert {part for *_, part in claims(text)} == {True}
    text = "“The quay is shut for good,” Ada Moor said, “and the council must build another one.”"
    assert {part for *_, part in claims(text)} == {False}


def test_all_words_are_kept():
    text = "the quay was shut, and the crews went home, but the cook has stayed"
    words = find_words(text)
    found = split_claim(words, text, range(len(words)), [0] * len(words))
    left = set(range(len(words))) - {n for part in found for n in part}
    assert [words.keys[n] for n in sorted(left)] == ["and", "but"]
    assert len(read_text(text).sentences) == 1


def test_a_question_in_direct_speech_is_no_claim():
    asked = "“Who opened the sluice on Monday? The keeper was asleep in the mill,” said Ada Moor."
    assert "opened" not in str(claims(asked))
    assert len(claims(asked)) == 1
