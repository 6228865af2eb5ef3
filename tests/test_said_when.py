"""Claims behind the time or place of saying, without "that"; names in apposition to a role."""

import pytest

from analysis import find_quotes


def claims(text):
    return [(text[q.start : q.end], q.speaker) for q in find_quotes(text) if q.kind == "attributed"]


@pytest.mark.parametrize(
    "when",
    [
        "on Monday",
        "Monday",
        "late on Monday",
        "last week",
        "this morning",
        "this week",
        "yesterday",
        "in a statement",
    ],
)
def test_a_claim_follows_the_time_of_saying(when):
    text = f"The ministry said {when} the bridge would close."
    assert claims(text) == [("the bridge would close", "ministry")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moor said on Monday, the last day of the fair.",
        "Ada Moor said this morning and left.",
        "Ada Moor said yesterday was the end.",
        "Ada Moor said on Monday.",
    ],
)
def test_a_time_alone_is_no_claim(text):
    assert claims(text) == []


def test_a_name_in_commas_behind_a_role_is_whom_a_pronoun_means():
    text = "Paul Lind said it was fun.\n\nThe manager, Brezn Moor, blamed nobody. “We were beaten,” he said."
    assert [q.speaker for q in find_quotes(text)] == ["Paul Lind", "Brezn Moor"]
