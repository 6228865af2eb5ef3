"""The facts matrix on whole events of other writers: floors of what is found, and of conflicts called.

The events of "development" were looked at while rules were changed. Those of "check" were never read by
whoever mended: what a new event meets. Both say how far the matrix is from right (validity/facts.csv).
"""

import numpy as np
import pandas as pd
import pytest

from analysis.fitting.number_pairs import read_events
from analysis.fitting.numbers import STORIES
from analysis.validity.fact_sheets import find_rows, judge_events, judge_matrix
from analysis.validity.facts import EVENTS, find_share, score_events


@pytest.fixture(scope="module", params=["development", "check", "last check"])
def judged(request):
    rows = pd.DataFrame(score_events(judge_events(STORIES, request.param)))
    return request.param, rows.set_index([0, 1])[[2, 5, 6]].set_axis(["share", "over", "under"], axis=1)


def test_every_stretch_stands_once_in_its_article():
    for half in EVENTS:
        for event, (texts, sheet) in read_events(STORIES, (half,)).items():
            for fact in sheet:
                told = [texts[doc].count(fact[doc]) for doc in texts if fact[doc]]
                assert told == [1] * len(told), (event, fact["fact"])


# Of the cells that an article tells: right, and not missed.
FLOORS = {
    "development": {
        "quantity": (0.80, 0.95),
        "date": (0.65, 0.85),
        "name": (0.9, 0.95),
        "claim": (0.5, 0.75),
    },
    "check": {"quantity": (0.68, 0.82), "date": (0.72, 0.85), "name": (0.95, 0.99), "claim": (0.35, 0.4)},
    "last check": {"quantity": (0.75, 0.85)},
}


def test_floors(judged):
    half, shares = judged
    for kind, (right, found) in FLOORS[half].items():
        assert shares.loc[(kind, "told: right"), "share"] >= right, kind
        assert 1 - shares.loc[(kind, "told: missed"), "share"] >= found, kind


def test_conflicts_are_seldom_called_wrongly(judged):
    half, shares = judged
    called, marked = (shares.loc["conflict", f"there: {what}"] for what in ("called", "called or marked"))
    assert called["under"] == {"development": 28, "check": 20, "last check": 30}[half]
    assert marked["over"] >= 3
    assert called["over"] >= {"development": 5, "check": 0, "last check": 9}[half]
    calls = shares.loc["conflict", "called: right"]
    assert calls["under"] - calls["over"] <= 1


def test_a_row_is_found_by_its_stretches():
    mentions = pd.DataFrame(
        [("a", "quantity-001", 4, 9), ("b", "quantity-001", 0, 3), ("b", "claim-001", 0, 20)],
        columns=["doc_id", "fact_id", "start", "end"],
    )
    fact = {"kind": "count", "a": "9 men", "b": "ten men", "c": ""}
    texts = {"a": "The 9 men left.", "b": "ten men left.", "c": "Nobody left."}
    assert dict(find_rows(fact, texts, mentions)) == {"quantity-001": {"a", "b"}}


def test_cells_of_a_sheet_are_counted_by_what_becomes_of_them():
    texts = dict.fromkeys("abcd", "9 men. ten men.")
    at = {"9 men": (0, 5), "ten men": (7, 14)}
    rows = [("a", "quantity-001", "9 men"), ("b", "quantity-002", "9 men"), ("b", "quantity-001", "ten men")]
    mentions = pd.DataFrame(
        [(doc, fact, *at[told]) for doc, fact, told in rows], columns=["doc_id", "fact_id", "start", "end"]
    )
    cells = {"quantity-001": "told conflicting unclear conflicting".split(), "quantity-002": ["told"] * 4}
    facts = pd.DataFrame(
        [(fact, doc, cell) for fact, told in cells.items() for doc, cell in zip("abcd", told, strict=True)],
        columns=["fact_id", "doc_id", "status"],
    )
    fact = {"kind": "count", "status": "conflict", "a": "9 men", "b": "9 men", "c": "9 men", "d": ""}
    counts = judge_matrix(texts, [fact], mentions, facts)
    assert {key: n for key, n in counts.items() if n} == {
        ("quantity", "right"): 1,
        ("quantity", "elsewhere"): 1,
        ("quantity", "unclear"): 1,
        ("quantity", "wrong"): 1,
        ("conflict", "there"): 1,
        ("conflict", "conflicting"): 1,
    }
    fact |= {"status": "agree", "a": "", "b": "", "c": "ten men"}
    counts = judge_matrix(texts, [fact], mentions, facts)
    assert counts["quantity", "missed"] == counts["conflict", "wrongly conflicting"] == 1


def test_a_share_is_widened_where_events_differ():
    alike, apart = np.array([5, 5, 5, 5]), np.array([10, 0, 10, 0])
    n = np.full(4, 10)
    assert find_share(alike, n)[0] == find_share(apart, n)[0] == 0.5
    (low, high), (least, most) = (find_share(over, n)[1:3] for over in (alike, apart))
    assert least < low < 0.5 < high < most
    assert find_share(n, n)[1:3] == (pytest.approx(0.767, abs=0.1), 1.0)
    assert np.isnan(find_share(n[:1], n[:1])[1:3]).all()
    assert np.isnan(find_share(0 * n, 0 * n)[0])
