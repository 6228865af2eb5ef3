"""What a page prints twice: sentences that it sets large."""

import pytest

from analysis import split_zones
from analysis.by_hand.zones import set_zones
from analysis.corpus import Document

PULLED = "The goat owned that bridge for nine days and nobody dared to ask it to leave."
HELD = f"People still talk of it in Tolm. “{PULLED[:-1]},” said Ann Moor, who sold tickets that summer."
OTHER = "The council met twice about the goat and wrote three letters to the farmer who owned it."


def repeats(*lines):
    """Return the lines that count for nothing because another holds them."""
    text = "\n\n".join(["Goat on a bridge", *lines])
    return [text[b.start : b.end] for b in split_zones(text) if b.repeat_of is not None]


@pytest.mark.parametrize("pulled", [PULLED, f"“{PULLED}”", PULLED.upper()])
def test_a_sentence_set_large_is_counted_once_before_and_behind_its_paragraph(pulled):
    assert repeats(OTHER, pulled, HELD) == [pulled]
    assert repeats(HELD, OTHER, pulled) == [pulled]


def test_a_name_behind_a_sentence_set_large_and_a_missing_stop_make_it_no_other():
    assert repeats(OTHER, f"{PULLED[:-1]} Ann Moor", HELD) == [f"{PULLED[:-1]} Ann Moor"]
    assert repeats(HELD, PULLED[:-1], OTHER) == [PULLED[:-1]]


@pytest.mark.parametrize(
    "line",
    [
        "The goat owned that bridge, people said.",
        "The goat owned that bridge for nine days and then it swam home to the farm.",
        PULLED.replace("leave", "leaven"),
        "“Nobody dared,” she said.",
    ],
)
def test_other_words_are_no_repeat(line):
    assert repeats(HELD, OTHER, line) == []


def test_a_sentence_is_the_first_of_its_kind_where_its_paragraph_does_not_count():
    text = f"Goat on a bridge\n\n{OTHER}\n\n{PULLED}\n\n{HELD}\n"
    held = text.index("People")
    blocks = Document("a", "A", text=text, zones=((held, "promo"),)).split()
    assert next(b for b in blocks if b.start == text.index(PULLED)).counted
    kept = set_zones(text, split_zones(text), {0: "headline"})
    assert not next(b for b in kept if b.start == text.index(PULLED)).counted
