"""Lines of the benchmark: written, read again, merged by name with the lines of earlier runs."""

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
spec = importlib.util.spec_from_file_location("bench_lines", ROOT / "benchmarks/lines.py")
lines = sys.modules["bench_lines"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(lines)

ORDER = ("whole", "growth: ", "two ")


def line(what, value=1.0, articles=100):
    return lines.Line(what, value, value, value, "times, or so", articles, "2026-01-02", 0.5)


def test_a_line_is_the_median_of_its_rounds_and_their_range():
    found = lines.line_of("whole", [3.0, 1.0, 2.0], "times", 7)
    assert found[:6] == ("whole", 2.0, 1.0, 3.0, "times", 7)
    assert len(found.date) == 10


def test_lines_are_read_as_they_were_written(tmp_path):
    found = [line("whole"), line("growth: 250 articles", 0.5, 250)]
    lines.write_lines(found, "a set", tmp_path)
    assert lines.read_lines(tmp_path) == found
    page = (tmp_path / lines.PAGE).read_text(encoding="utf8")
    assert "a set" in page
    assert "| growth: 250 articles | 0.5 |  | times, or so |" in page


def test_new_lines_take_the_place_of_old_ones_and_the_others_stay():
    old = [line("two processes"), line("growth: 500 articles", articles=500), line("whole", 1.0)]
    new = [line("whole", 2.0), line("growth: 250 articles", articles=250)]
    merged = lines.merge_lines(old, new, ORDER)
    assert [(x.what, x.value) for x in merged] == [
        ("whole", 2.0),
        ("growth: 250 articles", 1.0),
        ("growth: 500 articles", 1.0),
        ("two processes", 1.0),
    ]


@pytest.mark.parametrize("content", [None, "what,value\nwhole,1\n"])
def test_a_table_of_other_columns_is_not_read(tmp_path, content):
    if content:
        (tmp_path / lines.TABLE).write_text(content, encoding="utf8")
    assert lines.read_lines(tmp_path) == []


def test_the_committed_table_can_be_read():
    found = lines.read_lines(ROOT / "benchmarks/results")
    assert {"whole measurement", "sentiment alone"} <= {x.what for x in found}


def test_the_machine_is_described_without_names():
    import platform

    assert platform.node() not in lines.machine().split()
    assert "Python" in lines.machine()
