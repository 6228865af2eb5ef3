"""Nearly the same text: by the share of the runs of five words that both have."""

import pytest

from analysis.report.intake.doubts import LEAST, MOST_TEXTS, find_near_copies


def words(first, last):
    return " ".join(f"w{i}" for i in range(first, last))


@pytest.mark.parametrize(
    ("text", "share"),
    [
        (words(0, 104), 1.0),
        (words(0, 104).upper().replace(" ", ", "), 1.0),
        (words(10, 114), 0.9),
        (words(11, 115), None),
        (words(0, 54), 1.0),
        (words(0, 104) + " " + words(200, 400), 1.0),
        (words(0, LEAST + 3), None),
        ("", None),
    ],
)
def test_share_by_hand(text, share):
    found = find_near_copies({"old": words(0, 104)}, {"new": text})
    assert found == ([] if share is None else [("new", "old", pytest.approx(share))])


def test_new_ones_are_compared_with_each_other_and_old_ones_are_not():
    text = words(0, 100)
    assert find_near_copies({"a": text, "b": text}, {}) == []
    assert find_near_copies({}, {"a": text, "b": text}) == [("b", "a", 1.0)]


def test_the_likest_is_named():
    known = {"far": words(5, 105), "near": words(1, 101)}
    assert find_near_copies(known, {"new": words(0, 100)})[0][1] == "near"


def test_too_many_are_not_compared():
    text = words(0, 100)
    assert find_near_copies({str(i): text for i in range(MOST_TEXTS)}, {"new": text}) == []
