"""Two counts of one thing by two sources of one article."""

import pytest

from analysis.measures.facts import find_mentions
from analysis.validity.fact_stories import build_matrix


def disputed(text):
    return [m.low for m in find_mentions(text) if m.qualifier == "disputed"]


@pytest.mark.parametrize(
    "text",
    [
        "Police said four people were killed in the crush, while the hospital put the toll at six.",
        "Police put the death toll at four, but the hospital said six had died.",
        "According to police four people died. Doctors said six people had died.",
    ],
)
def test_each_source_has_its_count(text):
    assert disputed(text) == [4, 6]


@pytest.mark.parametrize(
    "text",
    [
        "Police said four people were killed and six were injured.",
        "Police said four people were killed, while the hospital put the toll at four.",
        "Four people were killed in Harl, police said. Six people were killed in York, officials said.",
        "Four people were killed, while six died.",  # nobody says so
        "Police said four people were killed. They said later that six had died.",
        "Police said four cars burned, while the hospital put it at six cars.",
    ],
)
def test_what_is_no_dispute(text):
    assert not disputed(text)


def test_an_article_that_gives_both_agrees_with_neither_and_contradicts_nobody():
    texts = {
        "a": "Police said four people were killed in the crush, while the hospital put the toll at six.",
        "b": "Four people were killed in the crush at the stadium.",
    }
    row = build_matrix(texts).query("kind == 'quantity'").set_index("doc_id")
    assert row["status"].to_dict() == {"a": "differing", "b": "told"}
    assert row["value"].to_dict() == {"a": "4 / 6", "b": "4"}
    texts["c"] = "Six people were killed in the crush at the stadium."
    row = build_matrix(texts).query("kind == 'quantity'").set_index("doc_id")
    assert row["value"].to_dict() == {"a": "4 / 6", "b": "4", "c": "6"}
    assert row["status"]["a"] == "differing"
