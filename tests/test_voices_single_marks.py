"""Quotations in single marks that run over paragraphs from the middle of one."""

import pytest

from analysis.text.voices import find_quotes

HEAD = "Bo Holt was there.\n\n"
TAIL = "\n\nThe port was shut."


def quoted(text):
    return [text[q.start : q.end] for q in find_quotes(text) if q.kind == "quoted"]


@pytest.mark.parametrize(("opens", "closes"), [("‘", "’"), ("“", "”"), ("'", "'")])
def test_the_middle_of_a_quotation_over_paragraphs_is_found(opens, closes):
    first, second, third = "Folk came out in slippers,", "There were no speeches.", "Doors were open."
    text = f"{HEAD}{opens}{first}{closes} he said. {opens}{second}\n\n{opens}{third}{closes}{TAIL}"
    assert quoted(text) == [opens + first + closes, opens + second, opens + third + closes]
    assert {q.speaker for q in find_quotes(text)} == {"Bo Holt"}


@pytest.mark.parametrize(
    "line",
    ["He was born in the ’60s. ‘Tis true that the port was shut.", "They left. ‘Em too."],
)
def test_an_apostrophe_opens_nothing(line):
    assert quoted(HEAD + line + TAIL) == []
