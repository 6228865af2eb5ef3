"""The facts matrix on whole events of other writers: floors of what is found, and of conflicts called.

The events of "development" were looked at while rules were changed. Those of "check" were never read by
whoever mended: what a new event meets. Both say how far the matrix is from right (benchmarks/facts.md).
"""

import pytest

from tests.event_sheets import find_rows, judge_half, read_events


@pytest.fixture(scope="module", params=["development", "check"])
def judged(request):
    return request.param, judge_half(request.param)


def test_every_stretch_stands_once_in_its_article():
    for half in ("development", "check", "fitted", "last check"):
        for event, (texts, sheet) in read_events(half).items():
            for fact in sheet:
                told = [texts[doc].count(fact[doc]) for doc in texts if fact[doc]]
                assert told == [1] * len(told), (event, fact["fact"])


def share(counts, kind):
    """Return hits, and hits and splits, as shares of what the sheets say is told."""
    hit, split, missed = (counts[kind, found] for found in ("hit", "split", "missed"))
    return hit / (hit + split + missed), (hit + split) / (hit + split + missed)


FLOORS = {
    "development": {"number": (0.77, 0.95), "name": (0.85, 0.93), "claim": (0.5, 0.75)},
    "check": {"number": (0.68, 0.82), "name": (0.95, 0.99), "claim": (0.35, 0.4)},
}


@pytest.mark.parametrize("kind", ["number", "name", "claim"])
def test_floors(judged, kind):
    half, counts = judged
    in_row, read = share(counts, kind)
    assert in_row >= FLOORS[half][kind][0]
    assert read >= FLOORS[half][kind][1]


def test_conflicts_are_seldom_called_wrongly(judged):
    half, counts = judged
    assert counts["conflicts"] == {"development": 28, "check": 20}[half]
    assert counts["called"] + counts["marked"] >= 3
    assert counts["wrongly conflicting"] <= 1


def test_contradictions_of_events_that_are_not_fitted_on():
    counts = judge_half("last check")
    assert counts["conflicts"] == 30
    assert counts["called"] >= 9
    assert counts["wrongly conflicting"] == 0


def test_a_row_is_found_by_its_stretches():
    import pandas as pd

    mentions = pd.DataFrame(
        [("a", "quantity-001", 4, 9), ("b", "quantity-001", 0, 3), ("b", "claim-001", 0, 20)],
        columns=["doc_id", "fact_id", "start", "end"],
    )
    fact = {"kind": "count", "a": "9 men", "b": "ten men", "c": ""}
    texts = {"a": "The 9 men left.", "b": "ten men left.", "c": "Nobody left."}
    assert dict(find_rows(fact, texts, mentions)) == {"quantity-001": {"a", "b"}}
