import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.text.voices.quotations import find_marked, split_paragraphs


def marked(text):
    spans, alone = find_marked(text, [split_paragraphs(text, 0, len(text))])
    return [text[s.start : s.end] for s in spans], spans, alone


def test_paragraphs_are_trimmed_lines():
    assert split_paragraphs("  a b \n\n\tc\n", 0, 11) == [(2, 5), (9, 10)]
    assert split_paragraphs("", 0, 0) == []


def test_reopened_marks_continue_the_quotation():
    texts, spans, alone = marked("“One went on.\n\n“Two went on.\n\n“Three,” she said. “Four.”")
    assert texts == ["“One went on.", "“Two went on.", "“Three,”", "“Four.”"]
    assert [s.continues for s in spans] == [False, True, True, False]
    assert not any(s.unclosed for s in spans)
    assert alone == []


def test_single_marks_reopen_too():
    texts, spans, _ = marked("'It was mine. I don't mind.\n\n'She's still there,' she added.")
    assert texts == ["'It was mine. I don't mind.", "'She's still there,'"]
    assert spans[1].continues


def test_a_quotation_may_run_on_without_reopened_marks():
    texts, spans, alone = marked("He said: “One line\n\nand a second\n\nand a third,” and left.")
    assert texts == ["“One line", "and a second", "and a third,”"]
    assert [s.continues for s in spans] == [False, True, True]
    assert alone == []


def test_an_unclosed_mark_ends_before_its_attribution():
    texts, spans, alone = marked("“I never saw it, said Ada Marsh.\n\n“It was dark,” said Bo Lind.")
    assert texts == ["“I never saw it,", "“It was dark,”"]
    assert (spans[0].unclosed, spans[1].unclosed, spans[1].continues) == (True, False, False)
    assert alone == [0]


@pytest.mark.parametrize("mark", ['"', "“", "”"])
def test_a_stray_mark_never_turns_the_rest_round(mark):
    text = f"The {mark} sign fell over.\n\n“Yes,” he said.\n\nThen it rained. “No,” she said."
    assert marked(text)[0] == ["“Yes,”", "“No,”"]
    assert marked(text)[2]


def test_a_mark_in_mid_sentence_without_lead_in_opens_nothing():
    texts, _, alone = marked('known as "Pip to his friends, ran off. He fell.\n\n"Yes," he said.')
    assert texts == ['"Yes,"']
    assert alone == [9]


def test_streams_do_not_mix():
    text = "“Open\ncaption here\nand closed,” he said."
    body, caption = [(0, 5), (19, len(text))], [(6, 18)]
    spans, _ = find_marked(text, [body, caption])
    assert [text[s.start : s.end] for s in spans] == ["“Open", "and closed,”"]
    assert spans[1].continues


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="aS .,\n\"“”'‘’«»`-5s:(", max_size=120))
def test_spans_lie_inside_in_order_and_apart(text):
    _, spans, alone = marked(text)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
    assert all(0 <= at < len(text) for at in alone)


@pytest.mark.parametrize(
    "unit", ['"', '" ', ' "a', "“", "“a ", "'a ", ' "a" ', "'s ", "“a\n", '"\n', "a' ", "‘a "]
)
def test_time_is_linear_in_the_marks(unit):
    text = unit * 20_000
    started = time.perf_counter()
    marked(text)
    assert time.perf_counter() - started < 3
