"""What captions and methods say of how right the facts matrix is."""

import pandas as pd

from analysis.report.facts_checked import tell_cell_check, tell_clash_check

COLUMNS = ["texts", "part", "kind", "measure", "numerator", "denominator"]
EVENTS = [
    ("all", "shown: right", 30, 32),
    ("all", "told: right", 30, 41),
    ("all", "told: elsewhere", 5, 41),
    ("all", "told: unclear", 2, 41),
    ("all", "told: missed", 4, 41),
    ("conflict", "there: called", 3, 9),
    ("conflict", "called: right", 3, 4),
]


def test_only_what_nobody_read_is_told(tmp_path):
    rows = [("whole events", part, *row) for part in ("development", "check") for row in EVENTS]
    rows[: len(EVENTS)] = [(*row[:4], 99, 99) for row in rows[: len(EVENTS)]]
    rows += [("short stories", "third check", *row[:2], 1, 2) for row in EVENTS[-2:]]
    pd.DataFrame(rows, columns=COLUMNS).to_csv(tmp_path / "facts.csv", index=False)
    told = tell_clash_check(tmp_path)
    assert "3 of 9 in whole events and 1 of 2 in short stories were called" in told
    assert "3 of 4 and 1 of 2 calls were right" in told
    cells = tell_cell_check(tmp_path)
    assert "30 of 32 filled cells were right" in cells
    assert "30 of 41 were, 5 stood elsewhere, 2 had a question mark, 4 were empty" in cells
    assert told in cells
    assert "99" not in cells


def test_without_the_table_nothing_is_told(tmp_path):
    assert tell_clash_check(tmp_path) == tell_cell_check(tmp_path) == ""
