"""Statements printed without marks, speakers introduced just before, and who stands for "his"."""

import pytest

from analysis.text.voices import find_quotes


def quoted(text):
    return [(text[q.start : q.end], q.kind, q.speaker) for q in find_quotes(text)]


OURS = "We lost our home and ask for help."
MINE = "I will not leave my boat."


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("The family said in a statement:", "family"),
        ("Here is the full statement from the Lind family:", "Lind family"),
        ("Read the letter in full:", ""),
    ],
)
def test_a_statement_behind_a_colon_is_the_source_s(lead, name):
    text = f"{lead}\n\n{OURS}\n\n{MINE}\n\nThe town was quiet."
    assert quoted(text) == [(OURS, "verbatim_unmarked", name), (MINE, "verbatim_unmarked", name)]


@pytest.mark.parametrize(
    "text",
    [
        f"The crew took three things:\n\n{OURS}",
        "The family said in a statement:\n\nThe house is gone.",
        f"The family said in a statement.\n\n{OURS}",
        "The family sent a statement:",
    ],
)
def test_other_lines_are_no_statements(text):
    assert "verbatim_unmarked" not in [kind for _, kind, _ in quoted(text)]


def test_a_statement_in_marks_is_quoted_once():
    assert [kind for _, kind, _ in quoted(f"The family said in a statement:\n\n“{OURS}”")] == ["quoted"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oluse Adek lost a house. “It is gone,” she said.", "Oluse Adek"),
        ("Harl Bridge closed. “It is gone,” she said.", ""),
        ("Storm Oluse struck. “It is gone,” she said.", ""),
        ("Bo Lind keeps goats. His sister, Oluse, helps. “I like it,” she said.", "Oluse"),
        ("“It is gone,” said his wife, Oluse, in tears.", "Oluse"),
        ("“It is gone,” said his boss, Friday, in tears.", "his boss"),
        (
            "Kim Oda waved, said Jo Bensen. Alf Moss, a retired farmer, carried two. He said he was no hero.",
            "Alf Moss",
        ),
        ("Bo Lind shrugged. His reply? “No.”", "Bo Lind"),
        ("Bo Lind shrugged. The mayor's reply? “No.”", "mayor's"),
        ("“Come back,” read one.", "one"),
    ],
)
def test_who_was_introduced_before(text, name):
    assert quoted(text)[-1][1:] == ("attributed" if "hero" in text else "quoted", name)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("As Ada Moor puts it, the town is asleep.", "the town is asleep"),
        ("The family said that it was late.", "it was late"),
        ("An ally said that it was late.", "it was late"),
    ],
)
def test_claims_of_whom_the_words_before_the_verb_show(text, content):
    assert [claim[0] for claim in quoted(text)] == [content]


def test_what_is_put_somewhere_is_not_said():
    assert quoted("Ada Moor put it in the boat because it was late.") == []


def test_officials_who_know_and_have_no_name_are_unnamed():
    (quote,) = find_quotes("The talks had failed, said two officials familiar with the matter.")
    assert quote.speaker_type == "unnamed"
