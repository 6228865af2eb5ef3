"""The benchmark of sentiment from a fresh start: both sides are timed, and every difference is counted."""

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
spec = importlib.util.spec_from_file_location("bench_stream", ROOT / "benchmarks/stream.py")
stream = sys.modules["bench_stream"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(stream)

ARTICLES = [["A good day.", "It was not bad!"], [], ["The talks failed, but the hope is great."]]


def test_both_sides_are_timed_and_agree():
    found = stream.time_stream(ARTICLES * 300)
    assert found["vader"] > found["ours"] > 0
    assert found["different"] == 0


def test_differences_are_counted(monkeypatch):
    monkeypatch.setattr(stream, "score_text", lambda text: (0.0, 1.0, 0.0, 0.0))
    assert stream.time_stream(ARTICLES)["different"] == 3
