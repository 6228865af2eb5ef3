"""What a number counts by the words long before it: "them", and what a question asks for."""

import pytest

from analysis.measures.quantities.antecedents import find_antecedent, find_asked, is_people, starts_answer
from analysis.measures.quantities.find import find_quantities
from analysis.text.words import find_words


def counts(text):
    found = find_quantities(find_words(text), text)
    return [(q.number.low, q.thing, q.event) for q in found]


def test_them_are_what_was_counted_else_the_last_plural():
    text = "Forty nurses and some lamps came. Two of them"
    words = find_words(text)
    (nurses,) = find_quantities(words, text)[:1]
    assert find_antecedent(words, 6, nurses, people=False) == ("medic", "nurses")
    assert find_antecedent(words, 6, None, people=False) == ("lamp", "lamps")
    assert find_antecedent(words, 6, None, people=True) == ("medic", "nurses")
    assert find_antecedent(words, 0, None, people=False) == ("", "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How many miners are below? Nine, he said.", ("worker", "miners", "")),
        ("How many were killed? Nine, he said.", ("people", "people", "kill")),
        ("How many are left is not known. Nine, he said.", ("people", "people", "")),
        ("And the dead? Nine, he said.", ("people", "people", "kill")),
        ("And the lamps? Nine, he said.", None),
        ("Why? Nine, he said.", None),
    ],
)
def test_what_is_asked_for(text, told):
    words = find_words(text)
    assert find_asked(words, text, words.keys.index("nine")) == told


def test_a_question_is_answered_in_a_transcript():
    assert counts("Host: How many boats sank?\n\nGuest: Eleven, they say.") == [(11, "ship", "")]
    assert counts("Host: One death, we hear.\n\nGuest: Three, now.") == [
        (1, "people", "kill"),
        (3, "people", "kill"),
    ]


def test_an_answer_is_near_and_no_list():
    line = "Host: One death, we hear.\n\n2. Two, now."
    words = find_words(line)
    assert not starts_answer(words, line, 5, 3)
    assert starts_answer(words, "Host: One death, we hear.\n\n2. Two, now.", 6, 3)
    assert not starts_answer(words, line, 6, 7)


def test_people():
    assert is_people("people")
    assert is_people("soldier")
    assert not is_people("ship")
